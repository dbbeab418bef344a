#!/usr/bin/env python3
"""Measure how long a site takes: all of it, unchanged, and with one new day.

    measure.py BRIEF BRIEFS SITE

BRIEFS is a folder of briefs; SITE is made anew. Seconds of the program on the processor, of the system
for it, and on the wall, the median of five runs; exit 1 if the program's own are above what is
promised: 2 s, 0.3 s and 0.3 s. The others go by what else the machine does.
"""
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import time


def run(brief, briefs, site):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([brief, "publish", briefs, "-o", site, "--quiet"], check=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime


def main():
    brief, briefs, site = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    newest = max(briefs.glob("????-??-??.md"))
    kept = newest.with_suffix(".kept")
    times = {"all": [], "unchanged": [], "one new day": []}
    try:
        for _ in range(5):
            shutil.rmtree(site, ignore_errors=True)
            times["all"].append(run(brief, briefs, site))
            times["unchanged"].append(run(brief, briefs, site))
            newest.rename(kept)
            run(brief, briefs, site)
            kept.rename(newest)
            times["one new day"].append(run(brief, briefs, site))
    finally:
        if kept.exists():
            kept.rename(newest)
    slow = False
    for (name, runs), limit in zip(times.items(), (2, .3, .3)):
        used = statistics.median(r[1] for r in runs)
        slow = slow or used > limit
        print("%-12s %.2f s (at most %.1f), system %.2f s, wall %.2f s" % (
            name, used, limit, statistics.median(r[2] for r in runs),
            statistics.median(r[0] for r in runs)))
    sys.exit(slow)


if __name__ == "__main__":
    main()
