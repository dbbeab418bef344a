#include "CBriefTheme.h"

// `#embed` is C23, which the compiler reads as an extension of its older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char about[] = {
#embed "theme/about.mustache"
};

static const unsigned char page[] = {
#embed "theme/page.mustache"
};

static const unsigned char search[] = {
#embed "theme/search.js"
};

static const unsigned char style[] = {
#embed "theme/style.css"
};

static const struct ctheme_file files[] = {
    {"about.mustache", about, sizeof about},
    {"page.mustache", page, sizeof page},
    {"search.js", search, sizeof search},
    {"style.css", style, sizeof style},
    {0, 0, 0},
};

const struct ctheme_file *ctheme_files(void) { return files; }
