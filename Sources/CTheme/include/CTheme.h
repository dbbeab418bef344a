/// The site's style sheet and templates, compiled in.
#pragma once

/// A file of the theme; its text is UTF-8 with a zero byte at its end.
struct ctheme_file {
  const char *name;
  const char *text;
};

/// The files from 0; past the last, one without a name.
const struct ctheme_file *ctheme_files(void);
