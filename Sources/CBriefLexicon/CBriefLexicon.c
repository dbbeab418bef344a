#include "CBriefLexicon.h"

// `#embed` is C23, which the compiler reads as an extension of its older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A language is `languages/CODE.txt` and `stopwords/CODE.txt`. All codes of ISO 639-1 are tried, but
// for `no` and `nn`, which are read as `nb`.
static const struct clexicon_language languages[] = {
#define LANGUAGE aa
#include "language.inc"
#define LANGUAGE ab
#include "language.inc"
#define LANGUAGE ae
#include "language.inc"
#define LANGUAGE af
#include "language.inc"
#define LANGUAGE ak
#include "language.inc"
#define LANGUAGE am
#include "language.inc"
#define LANGUAGE an
#include "language.inc"
#define LANGUAGE ar
#include "language.inc"
#define LANGUAGE as
#include "language.inc"
#define LANGUAGE av
#include "language.inc"
#define LANGUAGE ay
#include "language.inc"
#define LANGUAGE az
#include "language.inc"
#define LANGUAGE ba
#include "language.inc"
#define LANGUAGE be
#include "language.inc"
#define LANGUAGE bg
#include "language.inc"
#define LANGUAGE bi
#include "language.inc"
#define LANGUAGE bm
#include "language.inc"
#define LANGUAGE bn
#include "language.inc"
#define LANGUAGE bo
#include "language.inc"
#define LANGUAGE br
#include "language.inc"
#define LANGUAGE bs
#include "language.inc"
#define LANGUAGE ca
#include "language.inc"
#define LANGUAGE ce
#include "language.inc"
#define LANGUAGE ch
#include "language.inc"
#define LANGUAGE co
#include "language.inc"
#define LANGUAGE cr
#include "language.inc"
#define LANGUAGE cs
#include "language.inc"
#define LANGUAGE cu
#include "language.inc"
#define LANGUAGE cv
#include "language.inc"
#define LANGUAGE cy
#include "language.inc"
#define LANGUAGE da
#include "language.inc"
#define LANGUAGE de
#include "language.inc"
#define LANGUAGE dv
#include "language.inc"
#define LANGUAGE dz
#include "language.inc"
#define LANGUAGE ee
#include "language.inc"
#define LANGUAGE el
#include "language.inc"
#define LANGUAGE en
#include "language.inc"
#define LANGUAGE eo
#include "language.inc"
#define LANGUAGE es
#include "language.inc"
#define LANGUAGE et
#include "language.inc"
#define LANGUAGE eu
#include "language.inc"
#define LANGUAGE fa
#include "language.inc"
#define LANGUAGE ff
#include "language.inc"
#define LANGUAGE fi
#include "language.inc"
#define LANGUAGE fj
#include "language.inc"
#define LANGUAGE fo
#include "language.inc"
#define LANGUAGE fr
#include "language.inc"
#define LANGUAGE fy
#include "language.inc"
#define LANGUAGE ga
#include "language.inc"
#define LANGUAGE gd
#include "language.inc"
#define LANGUAGE gl
#include "language.inc"
#define LANGUAGE gn
#include "language.inc"
#define LANGUAGE gu
#include "language.inc"
#define LANGUAGE gv
#include "language.inc"
#define LANGUAGE ha
#include "language.inc"
#define LANGUAGE he
#include "language.inc"
#define LANGUAGE hi
#include "language.inc"
#define LANGUAGE ho
#include "language.inc"
#define LANGUAGE hr
#include "language.inc"
#define LANGUAGE ht
#include "language.inc"
#define LANGUAGE hu
#include "language.inc"
#define LANGUAGE hy
#include "language.inc"
#define LANGUAGE hz
#include "language.inc"
#define LANGUAGE ia
#include "language.inc"
#define LANGUAGE id
#include "language.inc"
#define LANGUAGE ie
#include "language.inc"
#define LANGUAGE ig
#include "language.inc"
#define LANGUAGE ii
#include "language.inc"
#define LANGUAGE ik
#include "language.inc"
#define LANGUAGE io
#include "language.inc"
#define LANGUAGE is
#include "language.inc"
#define LANGUAGE it
#include "language.inc"
#define LANGUAGE iu
#include "language.inc"
#define LANGUAGE ja
#include "language.inc"
#define LANGUAGE jv
#include "language.inc"
#define LANGUAGE ka
#include "language.inc"
#define LANGUAGE kg
#include "language.inc"
#define LANGUAGE ki
#include "language.inc"
#define LANGUAGE kj
#include "language.inc"
#define LANGUAGE kk
#include "language.inc"
#define LANGUAGE kl
#include "language.inc"
#define LANGUAGE km
#include "language.inc"
#define LANGUAGE kn
#include "language.inc"
#define LANGUAGE ko
#include "language.inc"
#define LANGUAGE kr
#include "language.inc"
#define LANGUAGE ks
#include "language.inc"
#define LANGUAGE ku
#include "language.inc"
#define LANGUAGE kv
#include "language.inc"
#define LANGUAGE kw
#include "language.inc"
#define LANGUAGE ky
#include "language.inc"
#define LANGUAGE la
#include "language.inc"
#define LANGUAGE lb
#include "language.inc"
#define LANGUAGE lg
#include "language.inc"
#define LANGUAGE li
#include "language.inc"
#define LANGUAGE ln
#include "language.inc"
#define LANGUAGE lo
#include "language.inc"
#define LANGUAGE lt
#include "language.inc"
#define LANGUAGE lu
#include "language.inc"
#define LANGUAGE lv
#include "language.inc"
#define LANGUAGE mg
#include "language.inc"
#define LANGUAGE mh
#include "language.inc"
#define LANGUAGE mi
#include "language.inc"
#define LANGUAGE mk
#include "language.inc"
#define LANGUAGE ml
#include "language.inc"
#define LANGUAGE mn
#include "language.inc"
#define LANGUAGE mr
#include "language.inc"
#define LANGUAGE ms
#include "language.inc"
#define LANGUAGE mt
#include "language.inc"
#define LANGUAGE my
#include "language.inc"
#define LANGUAGE na
#include "language.inc"
#define LANGUAGE nb
#include "language.inc"
#define LANGUAGE nd
#include "language.inc"
#define LANGUAGE ne
#include "language.inc"
#define LANGUAGE ng
#include "language.inc"
#define LANGUAGE nl
#include "language.inc"
#define LANGUAGE nr
#include "language.inc"
#define LANGUAGE nv
#include "language.inc"
#define LANGUAGE ny
#include "language.inc"
#define LANGUAGE oc
#include "language.inc"
#define LANGUAGE oj
#include "language.inc"
#define LANGUAGE om
#include "language.inc"
#define LANGUAGE or
#include "language.inc"
#define LANGUAGE os
#include "language.inc"
#define LANGUAGE pa
#include "language.inc"
#define LANGUAGE pi
#include "language.inc"
#define LANGUAGE pl
#include "language.inc"
#define LANGUAGE ps
#include "language.inc"
#define LANGUAGE pt
#include "language.inc"
#define LANGUAGE qu
#include "language.inc"
#define LANGUAGE rm
#include "language.inc"
#define LANGUAGE rn
#include "language.inc"
#define LANGUAGE ro
#include "language.inc"
#define LANGUAGE ru
#include "language.inc"
#define LANGUAGE rw
#include "language.inc"
#define LANGUAGE sa
#include "language.inc"
#define LANGUAGE sc
#include "language.inc"
#define LANGUAGE sd
#include "language.inc"
#define LANGUAGE se
#include "language.inc"
#define LANGUAGE sg
#include "language.inc"
#define LANGUAGE si
#include "language.inc"
#define LANGUAGE sk
#include "language.inc"
#define LANGUAGE sl
#include "language.inc"
#define LANGUAGE sm
#include "language.inc"
#define LANGUAGE sn
#include "language.inc"
#define LANGUAGE so
#include "language.inc"
#define LANGUAGE sq
#include "language.inc"
#define LANGUAGE sr
#include "language.inc"
#define LANGUAGE ss
#include "language.inc"
#define LANGUAGE st
#include "language.inc"
#define LANGUAGE su
#include "language.inc"
#define LANGUAGE sv
#include "language.inc"
#define LANGUAGE sw
#include "language.inc"
#define LANGUAGE ta
#include "language.inc"
#define LANGUAGE te
#include "language.inc"
#define LANGUAGE tg
#include "language.inc"
#define LANGUAGE th
#include "language.inc"
#define LANGUAGE ti
#include "language.inc"
#define LANGUAGE tk
#include "language.inc"
#define LANGUAGE tl
#include "language.inc"
#define LANGUAGE tn
#include "language.inc"
#define LANGUAGE to
#include "language.inc"
#define LANGUAGE tr
#include "language.inc"
#define LANGUAGE ts
#include "language.inc"
#define LANGUAGE tt
#include "language.inc"
#define LANGUAGE tw
#include "language.inc"
#define LANGUAGE ty
#include "language.inc"
#define LANGUAGE ug
#include "language.inc"
#define LANGUAGE uk
#include "language.inc"
#define LANGUAGE ur
#include "language.inc"
#define LANGUAGE uz
#include "language.inc"
#define LANGUAGE ve
#include "language.inc"
#define LANGUAGE vi
#include "language.inc"
#define LANGUAGE vo
#include "language.inc"
#define LANGUAGE wa
#include "language.inc"
#define LANGUAGE wo
#include "language.inc"
#define LANGUAGE xh
#include "language.inc"
#define LANGUAGE yi
#include "language.inc"
#define LANGUAGE yo
#include "language.inc"
#define LANGUAGE za
#include "language.inc"
#define LANGUAGE zh
#include "language.inc"
#define LANGUAGE zu
#include "language.inc"
  {0},
};

static const unsigned char common_words[] = {
#embed "languages/und.txt" suffix(,)
  0
};

static const unsigned char english_document_frequencies[] = {
#embed "document-frequencies/en.txt" suffix(,)
  0
};

const struct clexicon_language *clexicon_languages(void) { return languages; }

const unsigned char *clexicon_common_words(void) { return common_words; }

const unsigned char *clexicon_english_document_frequencies(void) {
  return english_document_frequencies;
}
