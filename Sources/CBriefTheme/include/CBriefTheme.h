/// The site's style sheet, templates and script, compiled in.
#pragma once

#include <stddef.h>

/// A file of the theme, byte by byte.
struct ctheme_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The files from 0; past the last, one without a name.
const struct ctheme_file *ctheme_files(void);
