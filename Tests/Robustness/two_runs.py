#!/usr/bin/env python3
"""Runs the program twice at once, in one output folder.

    two_runs.py BRIEF FOLDER [COUNT]

One waits for the other: both end well, and the output is what one of them makes after the other, or
alone.
"""

import subprocess
import sys

from workplace import DAY, ENVIRONMENT, Workplace, picture, report


def outcomes(workplace, scenario, commands):
    """What the folder may hold: the result of each run, and of each after the other."""
    found = []
    for order in ([0], [1], [0, 1], [1, 0]):
        scenario.reset()
        for index in order:
            workplace.must(commands[index])
        found.append(picture(scenario.folder))
    return found


def main():
    workplace = Workplace(sys.argv[1], sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    make, publish, first = workplace.scenarios()
    old = workplace.path("old-briefs")
    isWhole = True
    for scenario, commands in [
        (make, [make.command, workplace.make(workplace.first, make.folder, DAY) + ["--force"]]),
        (publish, [publish.command, workplace.publish(old, publish.folder)]),
        (first, [first.command, first.command]),
    ]:
        allowed = outcomes(workplace, scenario, commands)
        findings = []
        for number in range(count):
            scenario.reset()
            processes = [
                subprocess.Popen(
                    command, cwd=workplace.root, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                for command in (commands if number % 2 == 0 else reversed(commands))
            ]
            for process in processes:
                _, said = process.communicate()
                # Who does not wait has to say so.
                if process.returncode not in (0, 73) or (process.returncode and not said):
                    findings.append("run %d: exit %d: %s" % (number, process.returncode, said))
            if picture(scenario.folder) not in allowed:
                findings.append("run %d: the output of neither" % number)
        isWhole &= report("%s, twice at once" % scenario.name, count, findings)
    sys.exit(0 if isWhole else 1)


main()
