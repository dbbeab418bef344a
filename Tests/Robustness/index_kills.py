#!/usr/bin/env python3
"""Kills runs that read and write an index, at each system call that touches a file.

    index_kills.py BRIEF FOLDER [MOST]

Whatever the moment, brief and index are the old ones or the new ones, whole, and the next run makes
the brief that is made without an index, writes the index of a run that nobody killed, and leaves
nothing else behind. With MOST, about so many moments are tried, evenly spread.
"""

import os
import re
import shutil
import sys
import time

from workplace import DAY, EARLIER, SAMPLES, TEMPORARY, Workplace, picture, report

# What a program does before it is one, and what changes no file.
PASSED_OVER = {"execve", "mmap", "ioctl"}
# What was changed in the last two seconds is in no index.
TICK = 2.2


class Morning:
    """Articles of which an index knows some, and a brief of the day before."""

    def __init__(self, workplace, name, has_index):
        self.workplace, self.name = workplace, name
        self.articles = workplace.path("grown")
        self.briefs, self.caches = workplace.path("briefs"), workplace.path("caches")
        self.old_briefs = workplace.path("old-briefs")
        self.old_caches = workplace.path("old-caches") if has_index else None
        self.command = workplace.make(self.articles, self.briefs, DAY)

    def reset(self):
        for folder, old in ((self.briefs, self.old_briefs), (self.caches, self.old_caches)):
            shutil.rmtree(folder, ignore_errors=True)
            if old:
                shutil.copytree(old, folder)
            else:
                os.mkdir(folder)

    def learn(self):
        self.reset()
        self.workplace.must(self.command + ["--no-index"])
        self.new_briefs = picture(self.briefs)
        self.reset()
        self.before = self.state()
        self.workplace.must(self.command)
        self.after = self.state()
        if self.after[0] != self.new_briefs:
            sys.exit("%s: another brief than without an index" % self.name)
        if self.before[0] == self.after[0] or self.before[1] == self.after[1]:
            sys.exit("%s: changes nothing, so that nothing can be learnt" % self.name)

    def state(self):
        """Briefs and index, and what was left under a temporary name."""
        whole, left = [], []
        for folder in (self.briefs, self.caches):
            files = picture(folder)
            left += [name for name in files if name.endswith(TEMPORARY)]
            whole.append({n: b for n, b in files.items() if not n.endswith(TEMPORARY)})
        return whole[0], whole[1], left

    def moments(self):
        """Each call with its number among those of its name."""
        log = self.workplace.path("calls.txt")
        self.reset()
        self.workplace.must(watched(["-o", log, "-e", "trace=%file,%desc"], self.command))
        counts, threads, found = {}, set(), []
        for line in open(log, errors="replace"):
            match = re.match(r"(\d+) +(\w+)\(", line)
            if match and match.group(2) not in PASSED_OVER:
                threads.add(match.group(1))
                counts[match.group(2)] = counts.get(match.group(2), 0) + 1
                found.append((match.group(2), counts[match.group(2)]))
        if len(threads) != 1:
            sys.exit("%s: the calls of %d threads have no order" % (self.name, len(threads)))
        return found

    def kill(self, call, number):
        """What is wrong after a kill at a call."""
        self.reset()
        result = self.workplace.run(watched(
            ["-o", "/dev/null", "-e", "trace=" + call, "-e",
             "inject=%s:signal=KILL:when=%d" % (call, number)], self.command))
        where = "%s, killed at %s %d" % (self.name, call, number)
        if result.returncode == 0:
            return where + ": was not killed"
        briefs, index, _ = self.state()
        if briefs not in (self.before[0], self.after[0]):
            return where + ": a brief that is neither old nor new"
        if index not in (self.before[1], self.after[1]):
            return where + ": an index that is neither old nor new"
        result = self.workplace.run(self.command)
        if result.returncode != 0:
            return "%s: the next run ends with %d: %s" % (
                where, result.returncode, result.stderr.decode())
        briefs, index, left = self.state()
        if briefs != self.new_briefs:
            return where + ": the next run makes another brief"
        if index != self.after[1]:
            return where + ": the next run writes another index"
        return left and "%s: %s is left" % (where, ", ".join(left))


def watched(options, command):
    # On one core all files are read by one thread, so that the calls have an order.
    core = str(min(os.sched_getaffinity(0)))
    return ["taskset", "-c", core, "strace", "-f", "-qq"] + options + command


def prepare(workplace):
    grown, briefs = workplace.path("grown"), workplace.path("briefs")
    names = sorted(os.listdir(SAMPLES))
    os.mkdir(grown)
    for name in names[:5]:
        shutil.copy(os.path.join(SAMPLES, name), grown)
    time.sleep(TICK)
    workplace.must(workplace.make(grown, briefs, EARLIER))
    shutil.copytree(briefs, workplace.path("old-briefs"))
    shutil.copytree(workplace.path("caches"), workplace.path("old-caches"))
    # One vanishes, one changes, two are new.
    os.remove(os.path.join(grown, names[0]))
    with open(os.path.join(grown, names[1]), "a") as file:
        file.write("\nThe council meets again on Thursday to vote on the plan for the harbour.\n")
    for name in names[5:7]:
        shutil.copy(os.path.join(SAMPLES, name), grown)
    time.sleep(TICK)


def main():
    for program in ("strace", "taskset"):
        if not shutil.which(program):
            sys.exit("%s is missing" % program)
    workplace = Workplace(sys.argv[1], sys.argv[2])
    most = int(sys.argv[3]) if len(sys.argv) > 3 else None
    prepare(workplace)
    isWhole = True
    for morning in (Morning(workplace, "make with an index", True),
                    Morning(workplace, "make without one yet", False)):
        morning.learn()
        moments = morning.moments()
        step = max(1, len(moments) // most) if most else 1
        tried = moments[::step]
        findings = [finding for finding in (morning.kill(*moment) for moment in tried) if finding]
        isWhole &= report("%s, killed at calls" % morning.name, len(tried), findings)
    sys.exit(0 if isWhole else 1)


main()
