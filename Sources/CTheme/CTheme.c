#include "CTheme.h"

// `#embed` is C23, which the compiler reads as an extension of its older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char icon[] = {
#embed "theme/icon.svg"
    , 0};

static const char page[] = {
#embed "theme/page.mustache"
    , 0};

static const char about[] = {
#embed "theme/about.mustache"
    , 0};

static const char style[] = {
#embed "theme/style.css"
    , 0};

static const struct ctheme_file files[] = {
    {"about.mustache", about},
    {"icon.svg", icon},
    {"page.mustache", page},
    {"style.css", style},
    {0, 0},
};

const struct ctheme_file *ctheme_files(void) { return files; }
