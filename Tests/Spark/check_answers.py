#!/usr/bin/env python3
"""Holds the answers of `Examples/spark/articles.py` on two workers against those of one process.

    check_answers.py BRIEF FOLDER [COUNT]

COUNT articles are made (1,200); FOLDER is made anew. The bytes have to be equal; of `topics` with
each number that of the first line of its topic, in one window of days and in several.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import time
from collections import Counter
from typing import Iterator

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = str(HERE.parent.parent / "Examples" / "spark")
sys.path.insert(0, PROGRAM)
os.environ["PYTHONPATH"] = PROGRAM
os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
os.environ["PYSPARK_SUBMIT_ARGS"] = (
    "--master local[2] --conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false "
    "--conf spark.log.level=ERROR pyspark-shell")

import articles  # noqa: E402: it is found and started with what stands above
from pyspark.sql import SparkSession  # noqa: E402


def one_process(brief: str, command: str, lines: pathlib.Path) -> list[str]:
    with open(lines, "rb") as file:
        run = subprocess.run(
            [brief, command, "--jsonl"], stdin=file, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=articles.ENVIRONMENT)
    # Some lines are no articles.
    if run.returncode != 65:
        sys.exit("%s: exit %d of one process" % (command, run.returncode))
    return run.stdout.decode("utf-8").split("\n")[:-1]


def renumbered(answers: list[str]) -> Iterator[str]:
    """The answers of `brief topics` with the number of the first line of each topic."""
    first: dict[str, int] = {}
    for number, answer in enumerate(answers):
        if "error" in json.loads(answer):
            yield answer
            continue
        said, topic = answer[:-1].rsplit(":", 1)
        yield "%s:%d}" % (said, first.setdefault(topic, number + 1))


def read(folder: pathlib.Path) -> list[str]:
    parts = sorted(folder.glob("part-*"))
    return b"".join(part.read_bytes() for part in parts).decode("utf-8").split("\n")[:-1]


class Check:
    """Runs the program on the same lines again and again, in one Spark."""

    def __init__(self, brief: str, folder: pathlib.Path, lines: pathlib.Path):
        self.brief, self.folder, self.lines = brief, folder, lines
        self.isRight = True

    def run(self, name: str, command: str, *options: str) -> pathlib.Path:
        output = self.folder / name
        articles.main([
            command, str(self.lines), str(output), "--brief", self.brief, "--partitions", "4",
            *options])
        return output

    def report(self, name: str, answers: int, differ: int, start: float) -> None:
        self.isRight &= differ == 0 and answers > 0
        print("%-21s %d answers, %d differ, %.0f s" % (
            name, answers, differ, time.monotonic() - start), flush=True)

    def lines_are(self, wanted: list[str], name: str, command: str, *options: str) -> None:
        start = time.monotonic()
        got = read(self.run(name, command, *options))
        differ = sum(a != b for a, b in zip(got, wanted)) + abs(len(got) - len(wanted))
        self.report(name, len(got), differ, start)

    def summaries_are(self, wanted: list[str], name: str) -> None:
        """The same for Parquet, whose rows come back in any order."""
        start = time.monotonic()
        output = self.run(name, "summarize", "--format", "parquet")
        table = SparkSession.builder.getOrCreate().read.parquet(str(output))
        got = Counter(map(tuple, table.select("summary", "error").collect()))
        told = Counter(
            (known.get("summary"), known.get("error")) for known in map(json.loads, wanted))
        differ = (got - told).total() + (told - got).total()
        self.report(name, got.total(), differ, start)


def main() -> None:
    brief, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = folder / "articles.jsonl"
    count = sys.argv[3] if len(sys.argv) > 3 else "1200"
    subprocess.run([sys.executable, HERE / "make_articles.py", lines, count], check=True)
    inspected = one_process(brief, "inspect", lines)
    summaries = one_process(brief, "summarize", lines)
    topics = list(renumbered(one_process(brief, "topics", lines)))
    check = Check(brief, folder, lines)
    check.lines_are(inspected, "inspect", "inspect")
    check.lines_are(summaries, "summarize", "summarize")
    check.summaries_are(summaries, "summarize-parquet")
    check.lines_are(topics, "topics-one-window", "topics", "--days", "1000")
    # So that some stories are in two windows, whole in none.
    check.lines_are(topics, "topics-windows", "topics", "--days", "40", "--overlap", "1")
    sys.exit(0 if check.isRight else 1)


main()
