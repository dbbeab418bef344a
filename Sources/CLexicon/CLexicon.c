#include "CLexicon.h"

// `#embed` is C23, which the compiler reads as an extension of its older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A language is a row here, `stopwords/CODE.txt` and `abbreviations/CODE.txt`. A language that
// others are easily taken for also has `function-words/CODE.txt`.
static const struct clexicon_language languages[] = {
#define LANGUAGE af, "Afrikaans", "êëïôû", 0
#include "language.inc"
#define LANGUAGE ar, "Arabic", "ةى", CLEXICON_RIGHT_TO_LEFT
#include "language.inc"
#define LANGUAGE bg, "Bulgarian", "ъ", 0
#include "language.inc"
#define LANGUAGE bn, "Bangla", "", 0
#include "language.inc"
#define LANGUAGE ca, "Catalan", "·çàèéíòóúïü", CLEXICON_ELISION
#include "language.inc"
#define LANGUAGE cs, "Czech", "řěůčšžýáíéúťďňó", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE da, "Danish", "æøå", CLEXICON_ORDINAL_STOPS | CLEXICON_ORDINAL_NAMES
#include "language.inc"
#define LANGUAGE de, "German", "ßäöü", CLEXICON_ORDINAL_STOPS | CLEXICON_CAPITAL_NOUNS
#include "language.inc"
#define LANGUAGE el, "Greek", "", 0
#include "language.inc"
#define LANGUAGE en, "English", "", 0
#include "language.inc"
#define LANGUAGE eo, "Esperanto", "ĉĝĥĵŝŭ", 0
#include "language.inc"
#define LANGUAGE es, "Spanish", "ñ¿¡áéíóúü", 0
#include "language.inc"
#define LANGUAGE et, "Estonian", "õäöüšž", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE eu, "Basque", "", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE fa, "Persian", "پچژگکی", CLEXICON_RIGHT_TO_LEFT
#include "language.inc"
#define LANGUAGE fi, "Finnish", "äö", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE fr, "French", "çèêàœéëîïôûùâ", CLEXICON_ELISION
#include "language.inc"
#define LANGUAGE ga, "Irish", "áéíóú", 0
#include "language.inc"
#define LANGUAGE gl, "Galician", "ñáéíóú", 0
#include "language.inc"
#define LANGUAGE gu, "Gujarati", "", 0
#include "language.inc"
#define LANGUAGE he, "Hebrew", "", CLEXICON_RIGHT_TO_LEFT
#include "language.inc"
#define LANGUAGE hi, "Hindi", "", 0
#include "language.inc"
#define LANGUAGE hr, "Croatian", "đćčšž", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE hu, "Hungarian", "őűáéíóöúü", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE hy, "Armenian", "", 0
#include "language.inc"
#define LANGUAGE id, "Indonesian", "", 0
#include "language.inc"
#define LANGUAGE is, "Icelandic", "þðæöáéíóúý", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE it, "Italian", "àèéìòù", CLEXICON_ELISION
#include "language.inc"
#define LANGUAGE ja, "Japanese", "", 0
#include "language.inc"
#define LANGUAGE ko, "Korean", "", 0
#include "language.inc"
#define LANGUAGE lt, "Lithuanian", "ėįųūčąęšž", 0
#include "language.inc"
#define LANGUAGE lv, "Latvian", "āēīūļņģķčšž", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE mr, "Marathi", "ळ", 0
#include "language.inc"
#define LANGUAGE nb, "Norwegian", "æøå", CLEXICON_ORDINAL_STOPS | CLEXICON_ORDINAL_NAMES
#include "language.inc"
#define LANGUAGE nl, "Dutch", "ëïéèü", 0
#include "language.inc"
#define LANGUAGE pl, "Polish", "łąęśźżćńó", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE pt, "Portuguese", "ãõçáâàéêíóôú", 0
#include "language.inc"
#define LANGUAGE ro, "Romanian", "ățșâîţş", 0
#include "language.inc"
#define LANGUAGE ru, "Russian", "ыэёъ", 0
#include "language.inc"
#define LANGUAGE sk, "Slovak", "ľĺŕôäčšžýáíéúťďňó", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE sl, "Slovenian", "čšž", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE sr, "Serbian", "јљњђћџ", CLEXICON_ORDINAL_STOPS
#include "language.inc"
#define LANGUAGE sv, "Swedish", "åäö", 0
#include "language.inc"
#define LANGUAGE sw, "Swahili", "", 0
#include "language.inc"
#define LANGUAGE ta, "Tamil", "", 0
#include "language.inc"
#define LANGUAGE th, "Thai", "", 0
#include "language.inc"
#define LANGUAGE tl, "Filipino", "", 0
#include "language.inc"
#define LANGUAGE tr, "Turkish", "ğışİçöü", CLEXICON_ORDINAL_STOPS | CLEXICON_DOTLESS_I | CLEXICON_ORDINAL_NAMES
#include "language.inc"
#define LANGUAGE uk, "Ukrainian", "іїєґ", 0
#include "language.inc"
#define LANGUAGE ur, "Urdu", "ٹڈڑںےہھپچژگکی", CLEXICON_RIGHT_TO_LEFT
#include "language.inc"
#define LANGUAGE vi, "Vietnamese", "ăâđêôơưạảấầẩẫậắằặẹẻẽếềểễệỉịọỏốồổỗộớờởợụủứừửữựỳỷỹ", 0
#include "language.inc"
#define LANGUAGE zh, "Chinese", "", 0
#include "language.inc"
  {0},
};

static const unsigned char english_document_frequencies[] = {
#embed "document-frequencies/en.txt" suffix(,)
  0
};

const struct clexicon_language *clexicon_languages(void) { return languages; }

const unsigned char *clexicon_english_document_frequencies(void) {
  return english_document_frequencies;
}
