#!/usr/bin/env python3
"""Writes articles as JSON Lines for the check of `Examples/spark`.

    make_articles.py OUT COUNT

Stories of one to four articles each, over 120 days and in four languages, two of which are read as
one, with words that no other story has, so that nothing almost joins. Some articles are pages, some
not dated, and some lines are no articles. The same count gives the same bytes.
"""

import datetime
import json
import random
import sys
from typing import Iterator

FIRST_DAY = datetime.date(2026, 7, 1)
DAYS = 120
# {0} is the place, {1} a thing, {2} a person and {3} a number.
SENTENCES = {
    "en": [
        "The {1} of {0} has been closed since {2} found water under the floor.",
        "About {3} people in {0} had asked the council to keep the {1} as it is.",
        "{2}, who has looked after the {1} for years, said that nobody was hurt.",
        "It will cost {3} crowns before the {1} can be opened to the town again.",
        "On the road from {0} to the harbour there were {3} carts with parts of the {1}.",
        "The engineers want to know why the {1} was not seen to after the winter.",
        "Nobody in {0} would say when the work on the {1} is going to end.",
        "{2} hopes that the {1} will be standing for another {3} years.",
    ],
    "de": [
        "Die {1} von {0} ist geschlossen, seit {2} Wasser unter dem Boden gefunden hat.",
        "Etwa {3} Menschen in {0} hatten den Rat gebeten, die {1} so zu lassen, wie sie ist.",
        "{2} hat sich seit Jahren um die {1} gekümmert und sagt, dass niemand verletzt wurde.",
        "Es wird {3} Kronen kosten, bis die {1} wieder für die Stadt geöffnet werden kann.",
        "Auf der Straße von {0} zum Hafen standen {3} Wagen mit Teilen der {1}.",
        "Die Fachleute wollen wissen, warum die {1} nach dem Winter nicht geprüft wurde.",
        "Niemand in {0} wollte sagen, wann die Arbeiten an der {1} zu Ende sind.",
        "{2} hofft, dass die {1} noch {3} Jahre stehen wird.",
    ],
    "hr": [
        "{1} u mjestu {0} zatvorena je otkako je {2} našla vodu ispod poda.",
        "Oko {3} ljudi iz mjesta {0} tražilo je od vijeća da {1} ostane kakva jest.",
        "{2} se godinama brine za sve što je {1} i kaže da nitko nije ozlijeđen.",
        "Trebat će {3} kruna prije nego što se {1} ponovno otvori za grad.",
        "Na cesti od mjesta {0} do luke bilo je {3} kola, a na njima {1}.",
        "Stručnjaci žele znati zašto {1} nije bila pregledana nakon zime.",
        "Nitko u mjestu {0} nije htio reći kada će {1} biti gotova.",
        "{2} se nada da će {1} stajati još {3} godina.",
    ],
}
SENTENCES["bs"] = SENTENCES["hr"]
NO_ARTICLES = [
    '{"id": "ends too soon", "text": ', "[1, 2]", "", " \t", '{"id": "nothing to read"}',
    '{"id": {"of": [1, 2.50, "\\u00e9"]}, "docs": [{"text": "The ferry stops. The bridge opens."}]}',
]


def word(chance: random.Random) -> str:
    """A word that hardly another story has, nor its first six letters, which are the stem of some."""
    return "".join(chance.choice("bdfghklmnprstvz") + chance.choice("aeiou") for _ in range(4))


def told(chance: random.Random, story: int) -> Iterator[dict]:
    language = chance.choice(["en", "en", "de", "hr"])
    place, first_name, name = (word(chance).capitalize() for _ in range(3))
    things = [word(chance) + " " + word(chance) for _ in SENTENCES[language]]
    first = chance.randrange(DAYS)
    isDated = story % 12 != 0
    for number in range(chance.randint(1, 4)):
        own = "bs" if language == "hr" and chance.random() < 0.5 else language
        sentences = [
            sentence.format(place, thing, first_name + " " + name, chance.randrange(100, 9000))
            for sentence, thing in chance.sample(list(zip(SENTENCES[own], things)), 7)]
        title = "%s: %s" % (place, things[0].capitalize())
        day = FIRST_DAY + datetime.timedelta(first + min(number, 2))
        article = {"title": title, "lang": own}
        if chance.random() < 0.1:
            said = '<time datetime="%sT08:00Z">%s</time>' % (day, day) if isDated else ""
            paragraphs = "".join("<p>%s</p>" % text for text in sentences)
            article["html"] = "<article><h1>%s</h1>%s%s</article>" % (title, said, paragraphs)
        else:
            # A separator that ends a line for some readers of lines, and not in JSON.
            article["text"] = " ".join(sentences[:4]) + "\n\n" + "\u2028".join(sentences[4:])
            article["date"] = day.isoformat() if isDated else None
        yield article


def lines(count: int) -> Iterator[str]:
    chance = random.Random(count)
    articles: list[dict] = []
    story = 0
    while len(articles) < count:
        story += 1
        articles += told(chance, story)
    chance.shuffle(articles)
    for place, article in enumerate(articles[:count]):
        if place % (count // len(NO_ARTICLES)) == 7:
            yield NO_ARTICLES[place * len(NO_ARTICLES) // count]
        name = place if place % 3 else "article %d" % place
        yield json.dumps({"id": name, **article}, ensure_ascii=place % 2 == 0)


def main() -> None:
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
        for line in lines(int(sys.argv[2])):
            file.write(line + "\n")


main()
