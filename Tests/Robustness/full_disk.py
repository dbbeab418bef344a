#!/usr/bin/env python3
"""Runs the program on disks that are too small by every amount, and with files cut at every length.

    full_disk.py BRIEF FOLDER

The old output is there then, whole, nothing beside it, and the exit code is 73 with a message; with
room the next run writes the new one. Needs root for disks of its own (tmpfs); without, only the
length of files is bounded.
"""

import os
import resource
import subprocess
import sys

from workplace import Workplace, report

PAGE = 4096
CANNOT_WRITE = 73


def judge(workplace, scenario, result, size):
    """Whether the output was written, and what is wrong."""
    where = "%s with %d bytes" % (scenario.name, size)
    if result.returncode not in (0, CANNOT_WRITE):
        return False, "%s: exit %d: %s" % (where, result.returncode, result.stderr.decode())
    if result.returncode == 0:
        finding = scenario.finding(is_over=True)
        return True, finding and "%s: %s" % (where, finding)
    if not result.stderr:
        return False, "%s: said nothing" % where
    finding = scenario.finding()
    parent = os.path.dirname(scenario.folder)
    stray = [n for folder in (parent, scenario.folder) if os.path.isdir(folder)
             for n in os.listdir(folder) if n.endswith(".brief-new")]
    if stray:
        finding = "left %s" % ", ".join(stray)
    return False, finding and "%s: %s" % (where, finding)


def finished(workplace, scenario, size):
    """With room again, the new output."""
    result = workplace.run(scenario.command)
    finding = scenario.finding(is_over=True)
    if result.returncode != 0:
        finding = "exit %d" % result.returncode
    return finding and "%s, again after %d bytes: %s" % (scenario.name, size, finding)


def with_short_files(workplace, scenario):
    """Files may not be longer than so many bytes."""
    longest = max(len(bytes) for bytes in scenario.after.values())
    runs, findings = 0, []
    for size in range(0, longest + PAGE, max(1, longest // 150)):
        scenario.reset()
        result = workplace.run(
            scenario.command,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
        runs += 1
        written, finding = judge(workplace, scenario, result, size)
        if not written and not finding:
            finding = finished(workplace, scenario, size)
        if finding:
            findings.append(finding)
    return runs, findings


def on_small_disks(workplace, scenario, disk):
    runs, findings, size, isWritten = 0, [], 0, False
    while not isWritten:
        resize(disk, "1g")
        scenario.reset()
        status = os.statvfs(disk)
        used = (status.f_blocks - status.f_bfree) * status.f_frsize
        # A size of 0 would be no bound.
        resize(disk, str(max(PAGE, used) + size))
        result = workplace.run(scenario.command)
        resize(disk, "1g")
        runs += 1
        isWritten, finding = judge(workplace, scenario, result, size)
        if not isWritten and not finding:
            finding = finished(workplace, scenario, size)
        if finding:
            findings.append(finding)
        size += PAGE
        if size > 1 << 30:
            findings.append("%s: never has enough" % scenario.name)
            break
    return runs, findings


def resize(disk, size):
    subprocess.run(["mount", "-o", "remount,size=" + size, disk], check=True)


def main():
    workplace = Workplace(sys.argv[1], sys.argv[2])
    isWhole = True
    for scenario in workplace.scenarios():
        scenario.learn(workplace)
        isWhole &= report(
            "%s, files too long" % scenario.name, *with_short_files(workplace, scenario))
    disk = workplace.path("disk")
    os.mkdir(disk)
    if os.getuid() != 0 or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1g", "brief-check", disk]).returncode != 0:
        print("no disk of its own: run as root to check that too")
        sys.exit(0 if isWhole else 1)
    try:
        for scenario in workplace.scenarios(disk):
            scenario.learn(workplace)
            isWhole &= report(
                "%s, disk too small" % scenario.name, *on_small_disks(workplace, scenario, disk))
    finally:
        subprocess.run(["umount", disk])
    sys.exit(0 if isWhole else 1)


main()
