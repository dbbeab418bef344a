#!/usr/bin/env python3
"""Kills the program at random moments and at each system call that changes a file.

    kills.py BRIEF FOLDER [COUNT]

Whatever the moment, the output is the old one or the new one, whole, and the next run finishes the
work and leaves nothing else behind.
"""

import random
import re
import shutil
import subprocess
import sys
import time

from workplace import ENVIRONMENT, Workplace, report

CALLS = [
    "openat", "write", "fsync", "syncfs", "close", "linkat", "link", "mkdir", "renameat",
    "renameat2", "unlink", "unlinkat", "rmdir", "flock",
]


def judge(workplace, scenario, moment):
    finding = scenario.finding()
    if finding:
        return "%s, killed %s: %s" % (scenario.name, moment, finding)
    result = workplace.run(scenario.command)
    if result.returncode != 0:
        return "%s after a kill %s: exit %d: %s" % (
            scenario.name, moment, result.returncode, result.stderr.decode())
    finding = scenario.finding(is_over=True)
    return finding and "%s after a kill %s: %s" % (scenario.name, moment, finding)


def at_random(workplace, scenario, count, generator):
    times = []
    for _ in range(5):
        scenario.reset()
        start = time.monotonic()
        workplace.must(scenario.command)
        times.append(time.monotonic() - start)
    longest = sorted(times)[len(times) // 2]
    killed, findings = 0, []
    while killed < count:
        # Each second kill in the last part of the run, where files are written.
        low = 0.0 if killed % 2 == 0 else 0.6
        moment = longest * generator.uniform(low, 1.1)
        scenario.reset()
        process = subprocess.Popen(
            scenario.command, cwd=workplace.root, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        process.kill()
        if process.wait() == 0:
            # It was over already: no kill.
            longest *= 0.98
            continue
        killed += 1
        finding = judge(workplace, scenario, "after %.4f s" % moment)
        if finding:
            findings.append(finding)
    return killed, findings


def at_calls(workplace, scenario):
    """One run for each call that could leave something half, killed when it is made."""
    log = workplace.path("calls.txt")
    scenario.reset()
    workplace.must(["strace", "-f", "-qq", "-o", log, "-e", "trace=" + ",".join(CALLS)]
                   + scenario.command)
    counts = {}
    for line in open(log, errors="replace"):
        found = re.match(r"\d+ +(\w+)\(", line)
        if found:
            counts[found.group(1)] = counts.get(found.group(1), 0) + 1
    runs, findings = 0, []
    for call, count in sorted(counts.items()):
        # Most files are opened to be read, and first of all the libraries.
        for number in range(1, count + 1, 1 if count < 40 else count // 40):
            scenario.reset()
            workplace.run(
                ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e",
                 "inject=%s:signal=KILL:when=%d" % (call, number)] + scenario.command)
            runs += 1
            finding = judge(workplace, scenario, "at %s %d" % (call, number))
            if finding:
                findings.append(finding)
    return runs, findings


def main():
    workplace = Workplace(sys.argv[1], sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    generator = random.Random(20261121)
    isWhole = True
    for scenario in workplace.scenarios():
        scenario.learn(workplace)
        if scenario.old:
            killed, findings = at_random(workplace, scenario, count, generator)
            isWhole &= report("%s, killed at random" % scenario.name, killed, findings)
        if shutil.which("strace"):
            runs, findings = at_calls(workplace, scenario)
            isWhole &= report("%s, killed at calls" % scenario.name, runs, findings)
    sys.exit(0 if isWhole else 1)


main()
