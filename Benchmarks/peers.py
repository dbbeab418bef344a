#!/usr/bin/env python3
"""Time Brief and its peers side by side on one text: peers.py BRIEF TEXT [ROUNDS]

Needs: pip install sumy summa; apt-get install ots. Each program summarizes the text to about 200
words in a process of its own, one after the other, ROUNDS times (5); prints the median of the
seconds of CPU time, start-up included, and how many times those of Brief that is. A peer that is
not installed, takes over 10 minutes or over 12 GB is said to have failed.
"""
import resource
import statistics
import subprocess
import sys
import time

SUMY = """
import sys
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.text_rank import TextRankSummarizer
class Words:
    def to_words(self, text): return text.split()
sentences = [Sentence(line, Words()) for line in open(sys.argv[1]) if line.strip()]
print(*TextRankSummarizer(Stemmer("english"))(ObjectDocumentModel([Paragraph(sentences)]), 10), sep="\\n")
"""
SUMMA = """
import sys
from summa.summarizer import summarize
print(summarize(open(sys.argv[1]).read(), words=200))
"""
MOST_SECONDS = 600
MOST_BYTES = 12 << 30


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def seconds(command):
    """CPU seconds of one run, or None if it failed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        run = subprocess.run(command, capture_output=True, preexec_fn=limit)
    except OSError:
        return None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0 or not run.stdout.strip():
        return None
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    brief, text = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    lines = sum(1 for line in open(text) if line.strip())
    programs = {
        "brief": [brief, "summarize", "--words", "200", text],
        "ots": ["ots", "-r", "1", text],
        "sumy TextRank": [sys.executable, "-c", SUMY, text],
        "summa TextRank": [sys.executable, "-c", SUMMA, text],
    }
    times = {name: [] for name in programs}
    for _ in range(rounds):
        for name, command in programs.items():
            if None not in times[name]:
                times[name].append(seconds(command))
    print(f"{lines} lines, {rounds} rounds, {time.strftime('%Y-%m-%d')}")
    base = statistics.median(times["brief"])
    for name, found in times.items():
        if None in found:
            print(f"{name:15}  failed")
            continue
        middle = statistics.median(found)
        print(f"{name:15} {middle:9.3f} s {middle / base:9.1f} times as long")


if __name__ == "__main__":
    main()
