#!/usr/bin/env python3
"""Write a folder of briefs for checks and measurements of the site.

    make_briefs.py OUT BRIEF [--days 400] [--topics 10] [--last 2026-11-21]
    make_briefs.py OUT --hostile

OUT gets the articles of each day in `articles/YYYY-MM-DD/`, and the program BRIEF makes of them
`briefs/YYYY-MM-DD.md`, day by day, and rolls the newest week and month up. The sentences are those of
`Tests/Samples`, with names and figures of each story. Stories go on for up to two weeks. The same
arguments give the same bytes.

--hostile writes ten briefs that try to break out of the page instead, and some that a person wrote or
changed.
"""
import argparse
import datetime
import pathlib
import random
import re
import subprocess

SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "Samples"
OUTLETS = ["Northline", "Dunmere Courier", "Harbour Herald", "Orbit Daily", "Capital Ledger",
           "Grid Notes", "Homewise", "Tri-County Monitor", "Plain Science", "Fairwater Post",
           "Rundschau Lauterhagen", "Gazette de Rachete"]
NAMES = ["Ines Farrow", "Tomas Adeyemi", "Lotte Vink", "Ravi Solberg", "Maud Achterberg",
         "Caleb Osei"]
PLACES = ["Port Averell", "Ellerby", "Dunmere", "Marlow Creek", "Fairwater", "Tallow", "Rachete",
          "Lauterhagen", "Valdora", "Lumenar", "Northline Bay", "Kestrel Point", "Old Sluice",
          "Hollow Reach", "Saltmarsh", "Quay Street", "Ninefields", "Bracken Moor", "Upper Lock",
          "Cinder Hill"]
SUBJECTS = ["storm barrier", "rate cut", "winding machine", "library budget", "night ferry",
            "comet clay", "cruise berth", "battery recall", "mine water", "bakery strike",
            "lighthouse sale", "heat pump", "school bus", "town cup", "orchestrion", "bridge toll",
            "seed bank", "flood gate", "tram line", "harbour tax"]
VERBS = ["reopens after a week of repairs", "is put off until the spring",
         "draws a crowd that nobody expected", "goes to a second inquiry", "costs more than was said",
         "finds a buyer at the third try", "is blamed on a worn seal", "divides the council again",
         "comes back under another name", "wins over its neighbours"]


def sentences():
    found = []
    for path in sorted(SAMPLES.glob("*.txt")) + sorted(SAMPLES.glob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if len(line) < 90 or line[0] in "#-*>|[" or "](" in line or "`" in line:
                continue
            for part in re.split(r"(?<=[a-z0-9]\.) (?=[A-Z])", line):
                # Only what is one sentence for anybody, so that every locator holds.
                if 50 <= len(part) <= 320 and re.fullmatch(r"[A-Z][^\"«»*!?]*[a-z]{4}\.", part) \
                        and ". " not in part:
                    found.append(part)
    return sorted(set(found))


def told(sentence, rng, place):
    """A sentence of a story: with its place, and figures of its own."""
    sentence = re.sub(r"\d", lambda digit: str(rng.randint(1, 9)), sentence)
    return re.sub(r"(?<=[a-z] )[A-Z][a-z]+", place, sentence, count=1)


def article(rng, story, pool, place, title, day, number):
    """What an outlet writes of a story: some sentences that all have, and some of its own."""
    own = [told(s, rng, place) for s in rng.sample(pool, min(12, len(pool)))]
    text = rng.sample(story, 5) + own
    paragraphs = [" ".join(text[at:at + 3]) for at in range(0, len(text), 3)]
    outlet = rng.choice(OUTLETS)
    return "\n".join([
        "---", 'title: "%s"' % title, 'author: "%s"' % rng.choice(NAMES), 'site: "%s"' % outlet,
        "date: %s" % day, "url: https://news.example/%s/%d" % (day.isoformat().replace("-", "/"), number),
        "---", "", "\n\n".join(paragraphs), ""])


def write_articles(folder, rng, pool, day, stories):
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    # Each story has sentences that no other of the day has.
    shuffled = rng.sample(pool, len(pool))
    for index, (place, subject) in enumerate(stories):
        title = "%s %s %s" % (place, subject, rng.choice(VERBS))
        share = shuffled[index::len(stories)]
        story = [told(s, rng, place) for s in share[:8]]
        for _ in range(rng.randint(1, 4)):
            number += 1
            text = article(rng, story, share[8:], place, title, day, number)
            (folder / ("%02d.md" % number)).write_text(text, encoding="utf-8")
            title = "%s %s %s" % (place, subject, rng.choice(VERBS))


HOSTILE = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\u0301 onload='x",
           "\"\u0301 onload=\"x\"", "]]>--><svg onload=alert(1)>", "{{main}} {{{main}}} {% raw %}",
           "\u202eevil\u202c \u2066x\u2069", "../../etc/passwd", "javascript:alert(1)",
           "a" * 3000, "&lt;b&gt; &amp;amp; &#60;", "שלום עולם", "水門が閉まらない", "\u001b[2J\u0007"]


def punctuation_escaped(text):
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text).replace("\n", " ")


def hostile(number):
    text = punctuation_escaped(" ".join(HOSTILE[number % 3:]))
    short = punctuation_escaped(HOSTILE[number % len(HOSTILE)])
    day = datetime.date(2026, 11, 21) - datetime.timedelta(days=number)
    return day, """---
title: %s
date: %s
lang: "en\\" onload=1"
---

# %s

%s

## %s

*Headline of source 1. 2 sources, together for: storm barrier, CON, <b>x</b>, ../../etc/passwd, %s.*

- %s [1:1](<javascript:alert(1)> "%s")
- Plain words, and nothing else. [1:2](../a.txt "bytes 0-31") *Similar in <b>2</b>.*
- [x](javascript:alert(1)) ![y](data:text/html,x) <script>alert(1)</script> [9:2](a.html)

1. [%s](file:///etc/passwd) by %s, *%s*, undated, 99999999999999999999 words, [original](<https://a.example/"onload=1>), `sha256:%s`
1. [twice](a.html) undated, `sha256:0`
2. [ok](b.txt) by A, *%s*, 31 February 2026, 5 words, [original](<https://a.example/?a=1&b=2>), `sha256:0123456789ab`

#### too deep

## main

<div onclick="x">

> - ## nested heading
>   1. deep

## source-1

## %s
""" % (short, day, short, text, short, short, text, text, text, short, short, "../x", short, "x " * 200)


BY_HAND = {
    "2026-10-04-sunday.md": """# A Sunday by the river

Nothing of this comes from a program: [an address](https://example.org/a), *and* **words**.

> A quotation.

#### A heading that is too deep

1. one
2. two

```
a line of code that is longer than any screen of a telephone can be, and then some more of it
```
""",
    "2026-10-03.md": """---
title: "Daily brief, 3 October 2026"
date: 2026-10-03
lang: en
---

# Daily brief, 3 October 2026

Nothing new since 2 October 2026.
""",
    "2026-10-02.md": """---
date: 2026-10-02
lang: en
---

# Daily brief, 2 October 2026

3 articles, 2 topics, 3 sentences: 1 minute instead of 9.

A paragraph that a person added.

## השער השני נסגר לפנות בוקר

*Headline of source 1. 2 sources, together for: gate, harbour. Told before on [3 October 2026](2026-10-03.md#gone).*

- השער השני נסגר לפנות בוקר. [1:3](../a.txt "bytes 10-60") *Similar in 2.*
- Das Tor schließt um 4.10 Uhr. [2:4](../b.txt "bytes 10-60")

A note between the quotations.

1. [השער השני נסגר לפנות בוקר](../a.txt) by דנה כהן, *החוף*, 2 October 2026, 400 words, in Hebrew, [original](<https://news.example/he>), `sha256:0123456789aa`
2. [Das zweite Tor](../b.txt) undated, 300 words, in German, `sha256:0123456789bb`

## A section of my own

With a sentence.
""",
    "2026-10-01.md": "---\ndate: 2026-10-01\nlang: ar\n---\n\n# موجز اليوم\n\nنص قصير.\n",
}


def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument("out", type=pathlib.Path)
    ap.add_argument("brief", nargs="?", help="the program")
    ap.add_argument("--days", type=int, default=400)
    ap.add_argument("--topics", type=int, default=10)
    ap.add_argument("--last", default="2026-11-21")
    ap.add_argument("--hostile", action="store_true")
    o = ap.parse_args()
    briefs = o.out / "briefs"
    briefs.mkdir(parents=True, exist_ok=True)
    if o.hostile:
        for number in range(10):
            day, text = hostile(number)
            (briefs / ("%s.md" % day)).write_text(text, encoding="utf-8")
        for name, text in BY_HAND.items():
            (briefs / name).write_text(text, encoding="utf-8")
        return
    pool = sentences()
    last = datetime.date.fromisoformat(o.last)
    ongoing = []
    # From a fixed first day, so that another day only adds a file.
    for number in range(o.days):
        rng = random.Random(number)
        ongoing = [(story, left - 1) for story, left in ongoing if left > 1]
        while len(ongoing) < o.topics:
            story = (rng.choice(PLACES), rng.choice(SUBJECTS))
            if story not in [s for s, _ in ongoing]:
                ongoing.append((story, rng.choice([1, 1, 2, 3, 5, 8, 14])))
        day = last - datetime.timedelta(days=o.days - 1 - number)
        folder = o.out / "articles" / day.isoformat()
        write_articles(folder, rng, pool, day, [s for s, _ in ongoing])
        subprocess.run([o.brief, "make", folder, "-o", briefs, "--date", str(day), "--quiet"], check=True)
    for period in ("--week", "--month"):
        subprocess.run([o.brief, "make", period, "-o", briefs, "--date", str(last), "--quiet"], check=True)


if __name__ == "__main__":
    main()
