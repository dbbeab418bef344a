/// What is known about languages, compiled in: word lists and counts as plain text.
#pragma once

/// How a language is written and read, as bits.
enum {
  /// Written from right to left.
  CLEXICON_RIGHT_TO_LEFT = 1,
  /// "1." may read "first": a full stop after a number does not always end a sentence.
  CLEXICON_ORDINAL_STOPS = 2,
  /// A short word before an apostrophe is a word of its own: "l'eau", "dell'arte".
  CLEXICON_ELISION = 4,
  /// A capital I has a small form without a dot.
  CLEXICON_DOTLESS_I = 8,
  /// Nouns have capitals, so that a capital hardly shows where a sentence starts.
  CLEXICON_CAPITAL_NOUNS = 16,
  /// With ordinal stops: numbers of kings and armies are ordinals too, so that a number with a stop
  /// before a name is one ("Frederik 9.", "2. Ordu").
  CLEXICON_ORDINAL_NAMES = 32,
};

/// A language; every text is UTF-8 with a zero byte at its end.
struct clexicon_language {
  /// ISO 639-1.
  const char *code;
  /// The name in English.
  const char *name;
  /// The letters that not all languages of the script have, in one string.
  const char *letters;
  unsigned int traits;
  /// One word a line, sorted.
  const unsigned char *stopwords;
  /// Words without their last full stop, one a line, sorted below each of four headings: `[T]`
  /// never end a sentence, `[N]` don't before a number, `[A]` do only before a word that starts
  /// sentences, `[E]` do before any capital. A word with a capital is meant only with a capital;
  /// what starts with a hyphen is the end of a longer word.
  const unsigned char *abbreviations;
  /// One word a line, sorted; empty if the script alone tells the language.
  const unsigned char *function_words;
};

/// The languages by code, from 0; past the last, one without a code.
const struct clexicon_language *clexicon_languages(void);

/// How many English articles hold each stem: a line `# articles N`, then lines `stem<TAB>count`.
const unsigned char *clexicon_english_document_frequencies(void);
