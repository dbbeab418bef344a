#!/usr/bin/env python3
"""Runs `brief inspect`, `summarize` or `topics` over JSON Lines on the machines of a Spark cluster.

    spark-submit articles.py {inspect,summarize,topics} INPUT OUTPUT [OPTION ...]

INPUT has an article a line, as `--jsonl` takes them; OUTPUT is a new folder with an answer for each,
in the same order. Each partition is piped through one process of `brief`, which has to be on every
machine. The article "Many machines" says which answers are those of one process, to the byte.
"""

import argparse
import datetime
import json
import re
import shlex
import subprocess
from typing import Iterable, Iterator, NamedTuple, Optional

from pyspark import RDD, StorageLevel
from pyspark.sql import SparkSession

# Columns of the answers in Parquet.
SCHEMAS = {
    "inspect": "id string, title string, byline string, date string, site string, url string, "
               "language string, text string, "
               "sentences array<struct<text: string, start: bigint, end: bigint>>, "
               "dropped array<struct<text: string, why: string>>, error string",
    "summarize": "id string, summary string, sentences array<struct<text: string, doc: bigint, "
                 "start: bigint, end: bigint, score: double>>, "
                 "keywords array<struct<text: string, count: bigint, articles: bigint, "
                 "weight: double>>, error string",
    "topics": "id string, topic bigint, error string",
}
# A pipe gets no environment of its own, so that no settings of a user change the answers.
ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Article(NamedTuple):
    """What decides which articles an article can meet."""

    id: str  # As `brief` writes it.
    language: str
    day: Optional[int]
    error: Optional[str]  # The answer to a line that is no article.


class Windows(NamedTuple):
    """The days of a language, in windows of `days`, of which `overlap` are the next one's too."""

    first: int
    last: int
    days: int
    overlap: int

    @property
    def step(self) -> int:
        return self.days - self.overlap

    @property
    def final(self) -> int:
        """The number of the last one: the first one that holds the last day."""
        return max(0, -((self.days - 1 - (self.last - self.first)) // self.step))

    def of(self, day: Optional[int]) -> Iterable[int]:
        """Those of an article. Undated ones have one of their own, unless there is only one."""
        if day is None:
            return [0 if self.final == 0 else -1]
        place = day - self.first
        earliest = max(0, (place - self.days) // self.step + 1)
        return range(earliest, min(self.final, place // self.step) + 1)


def piped(lines: RDD, brief: str, command: str, options: list[str]) -> RDD:
    """The answers to lines. A line that has no answer but an error makes no failure of the rest."""
    run = [brief, command, "--jsonl", *options]
    return lines.pipe(
        shlex.join(["sh", "-c", '"$0" "$@" || [ $? = 65 ]', *run]), ENVIRONMENT, checkCode=True)


def described(line: str, answer: str) -> Article:
    """The article of a line, by the answer of `brief inspect`."""
    known = json.loads(answer)
    start = len('{"id":')
    _, end = json.JSONDecoder().raw_decode(answer, start)
    if "error" in known:
        return Article(answer[start:end], "", None, answer)
    said = str(json.loads(line).get("date") or "")
    day = None
    # `brief topics` believes the line before the page.
    for text in (said, known["date"] or ""):
        if day is None and (found := DAY.match(text)):
            try:
                day = datetime.date.fromisoformat(found[0]).toordinal()
            except ValueError:
                pass
    return Article(answer[start:end], known["language"], day, None)


def family(brief: str, language: str) -> str:
    """The language by whose lists a language is read: articles of the two can tell one story."""
    run = subprocess.run(
        [brief, "languages", language, "--format", "json"], capture_output=True, env=ENVIRONMENT)
    return language if run.returncode else json.loads(run.stdout)["languages"][0]["language"]


def outermost(days: tuple[int, ...], others: tuple[int, ...]) -> tuple[int, ...]:
    """The first and the last of days, if there are any."""
    both = days + others
    return (min(both), max(both)) if both else ()


def windows(articles: RDD, brief: str, days: int, overlap: int) -> dict[str, tuple[str, Windows]]:
    """For each language the one that it is grouped with, and the windows of both."""
    bounds = dict(
        articles.map(lambda article: (article.language, (article.day,) if article.day else ()))
        .reduceByKey(outermost).collect())
    families = {language: family(brief, language) for language in bounds}
    widest: dict[str, tuple[int, ...]] = {}
    for language, bound in bounds.items():
        widest[families[language]] = outermost(widest.get(families[language], ()), bound)
    return {
        language: (name, Windows(*(widest[name] or (0, 0)), days, overlap))
        for language, name in families.items()
    }


def first_lines(answers: Iterable[tuple[tuple, str]]) -> Iterator[tuple[int, int]]:
    """Of each line of one window the first line of its topic."""
    first: dict[int, int] = {}
    for (_, number), answer in answers:
        yield number, first.setdefault(json.loads(answer)["topic"], number)


def joined(groups: Iterable[tuple[int, ...]]) -> dict[int, int]:
    """For each topic that is part of a larger one the first line of that."""
    parents: dict[int, int] = {}

    def root(topic: int) -> int:
        while (parent := parents.get(topic, topic)) != topic:
            parents[topic] = parents.get(parent, parent)
            topic = parent
        return topic

    for group in groups:
        roots = {root(topic) for topic in group}
        for topic in roots:
            parents[topic] = min(roots)
    return {topic: root(topic) for topic in list(parents)}


def topics(lines: RDD, brief: str, options: list[str], days: int, overlap: int) -> RDD:
    """The topics by language and window of days; those that share an article are one."""
    articles = (
        lines.zip(piped(lines, brief, "inspect", options)).map(lambda pair: described(*pair))
        .persist(StorageLevel.MEMORY_AND_DISK))
    numbered = lines.zip(articles).zipWithIndex()
    plan = windows(articles.filter(lambda article: article.error is None), brief, days, overlap)

    def places_of(article: Article) -> list[tuple[str, int]]:
        if article.error is not None:
            return []
        name, of_name = plan[article.language]
        return [(name, number) for number in of_name.of(article.day)]

    keys = sorted(articles.flatMap(places_of).distinct().collect())
    partitions = {key: number for number, key in enumerate(keys)}
    # A window is a partition, and so a process.
    batches = numbered.flatMap(
        lambda item: [((key, item[1]), item[0][0]) for key in places_of(item[0][1])]
    ).repartitionAndSortWithinPartitions(max(1, len(keys)), lambda item: partitions[item[0]])
    answers = batches.keys().zip(piped(batches.values(), brief, "topics", options))
    parts = lines.getNumPartitions()
    found = (
        answers.mapPartitions(first_lines).groupByKey(parts).mapValues(set)
        .persist(StorageLevel.MEMORY_AND_DISK))
    larger = joined(found.values().filter(lambda s: len(s) > 1).map(tuple).distinct().collect())

    def answer(article: Article, firsts: Optional[set[int]]) -> str:
        if firsts is None:
            return article.error or ""
        topic = min(firsts)
        return '{"id":%s,"topic":%d}' % (article.id, larger.get(topic, topic) + 1)

    count = max(1, articles.count())
    return (
        articles.zipWithIndex().map(lambda pair: (pair[1], pair[0])).leftOuterJoin(found, parts)
        .repartitionAndSortWithinPartitions(parts, lambda number: number * parts // count)
        .values().map(lambda pair: answer(*pair)))


def main(arguments: Optional[list[str]] = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=list(SCHEMAS))
    parser.add_argument("input", help="a file or folder of JSON Lines")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--brief", default="brief", help="where the program is on each machine")
    parser.add_argument(
        "--options", type=shlex.split, default=[], help="of brief, such as --options='--words 60'")
    parser.add_argument("--format", choices=["jsonl", "parquet"], default="jsonl")
    parser.add_argument("--partitions", type=int, help="at least so many (default: 4 a core)")
    parser.add_argument("--days", type=int, default=28, help="of a window of topics (default: 28)")
    parser.add_argument("--overlap", type=int, default=8, help="of two windows (default: 8)")
    wanted = parser.parse_args(arguments)
    if not 0 <= wanted.overlap < wanted.days:
        parser.error("--overlap must be less than --days")
    spark = SparkSession.builder.appName("brief " + wanted.command).getOrCreate()
    partitions = wanted.partitions or 4 * spark.sparkContext.defaultParallelism
    lines = spark.sparkContext.textFile(wanted.input, partitions).filter(
        lambda line: line.strip(" \t\r") != "")
    if wanted.command == "topics":
        answers = topics(lines, wanted.brief, wanted.options, wanted.days, wanted.overlap)
    else:
        answers = piped(lines, wanted.brief, wanted.command, wanted.options)
    if wanted.format == "jsonl":
        answers.saveAsTextFile(wanted.output)
    else:
        spark.read.schema(SCHEMAS[wanted.command]).json(answers).write.parquet(wanted.output)


if __name__ == "__main__":
    main()
