/// What is known about languages, compiled in: word lists and counts as plain text.
#pragma once

/// A language; every text is UTF-8 with a zero byte at its end.
struct clexicon_language {
  /// ISO 639-1.
  const char *code;
  /// One word a line, sorted.
  const unsigned char *stopwords;
  /// `languages/CODE.txt`: lines `key: value` up to the first empty one, then sections.
  const unsigned char *words;
};

/// The languages by code, from 0; past the last, one without a code.
const struct clexicon_language *clexicon_languages(void);

/// `languages/und.txt`: words that are the same in all languages.
const unsigned char *clexicon_common_words(void);

/// How many English articles hold each stem: a line `# articles N`, then lines `stem<TAB>count`.
const unsigned char *clexicon_english_document_frequencies(void);
