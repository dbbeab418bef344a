#!/usr/bin/env python3
"""Make a table of document frequencies of stems from one of words.

usage: make.py WORDS.tsv > en.txt

WORDS.tsv has a first line "# articles<TAB>N", then lines "word<TAB>number of articles". The words
that share a stem are joined as if they occurred independently of each other:
df = N (1 - product of (1 - df_i / N)). Kept are the most frequent stems and numbers, without
stopwords; one that is not listed is rarer than all that are.

Stems are those of the system's libstemmer ("english"), the same that the program uses.
"""
import ctypes
import pathlib
import sys

KEPT = 6000

library = ctypes.CDLL("libstemmer.so")
library.sb_stemmer_new.restype = ctypes.c_void_p
library.sb_stemmer_stem.restype = ctypes.c_void_p
library.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
library.sb_stemmer_length.argtypes = [ctypes.c_void_p]
stemmer = library.sb_stemmer_new(b"english", None)


def stem(word):
    data = word.encode()
    result = library.sb_stemmer_stem(stemmer, data, len(data))
    return ctypes.string_at(result, library.sb_stemmer_length(stemmer)).decode()


def main():
    root = pathlib.Path(__file__).resolve().parents[3]
    stopwords = set((root / "stopwords" / "en.txt").read_text(encoding="utf-8").split())
    absent, articles = {}, 0
    for line in open(sys.argv[1], encoding="utf-8"):
        word, count = line.rstrip("\n").split("\t")
        if word == "# articles":
            articles = int(count)
            continue
        # The words were cut at each full stop: "u" stands for "U.S.", which is a term here.
        word = "u.s" if word == "u" else word.removesuffix("'s")
        if word in stopwords or len(word) < 2 or not word.isascii():
            continue
        if word != "u.s" and not word.isalnum():
            continue
        key = word if word == "u.s" or word.isdigit() else stem(word)
        absent[key] = absent.get(key, 1.0) * (1 - int(count) / articles)
    counts = {key: round(articles * (1 - share)) for key, share in absent.items()}
    kept = sorted(counts, key=lambda key: (-counts[key], key))[:KEPT]
    print(f"# articles\t{articles}")
    for key in sorted(kept):
        print(f"{key}\t{counts[key]}")


main()
