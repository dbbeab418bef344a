#!/usr/bin/env python3
"""Watches the system calls of every command.

    traces.py BRIEF FOLDER

No socket is opened, no program is started but the pager, and no file is made, opened for writing,
renamed or removed outside the output folder, the temporary neighbour of a site, and the folder of
`make` for its index.
"""

import os
import pty
import re
import shutil
import subprocess
import sys

from workplace import DAY, EARLIER, ENVIRONMENT, TEMPORARY, Workplace, report

CALLS = "%file,%network,%process,%desc"
CHANGES = {
    "mkdir", "mkdirat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "link",
    "linkat", "symlink", "symlinkat", "truncate", "mknod", "mknodat", "chmod", "fchmodat", "chown",
    "lchown", "fchownat", "utimensat", "creat", "setxattr", "removexattr",
}
NETWORK = {
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg",
    "recvfrom", "recvmsg",
}
CALL = re.compile(r"^\d+ +(\w+)\((.*)$")
# A path that `-y` or an argument names; the second has it relative to the first.
FOLDER_AND_NAME = re.compile(r'(?:(AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"')


def paths(arguments, folder):
    """The absolute paths that a call names; that of an attribute is no path."""
    for _, base, name in FOLDER_AND_NAME.findall(arguments):
        name = name.encode().decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")
        yield os.path.normpath(os.path.join(base or folder, name))


def findings_in(log, folder, allowed, programs):
    """What a log shows that a promise does not hold for."""
    findings, calls = [], 0
    for line in open(log, errors="replace"):
        found = CALL.match(line)
        if not found:
            continue
        calls += 1
        call, arguments = found.groups()
        if call in CHANGES and re.search(r"= -1 E\w+ \([^)]*\)$", line.strip()):
            # What failed has changed nothing.
            continue
        if call in NETWORK:
            findings.append("opens a socket: %s" % line.strip())
        elif call in ("execve", "execveat"):
            program = next(paths(arguments, folder), "")
            if "= 0" in arguments and os.path.basename(program) not in programs:
                findings.append("starts %s" % program)
        elif call in ("open", "openat", "openat2") and not re.search(
                r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", arguments):
            pass
        elif call in CHANGES or call in ("open", "openat", "openat2"):
            named = list(paths(arguments, folder))
            for path in named[:1] if "xattr" in call else named:
                if not any(path == place or path.startswith(place + "/") for place in allowed):
                    findings.append("changes %s: %s" % (path, line.strip()[:160]))
    if calls < 20:
        findings.append("was not watched")
    return findings


def run_on_terminal(command, folder, environment):
    """Runs a command as if a person saw it; who waits for keys gets a q."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, environment)
    try:
        os.write(terminal, b"qq")
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass
    os.waitpid(child, 0)


def main():
    if not shutil.which("strace"):
        sys.exit("strace is missing")
    workplace = Workplace(sys.argv[1], sys.argv[2])
    briefs, site = workplace.path("briefs"), workplace.path("site")
    theme, settings = workplace.path("theme"), workplace.path("settings")
    os.mkdir(settings)
    article = os.path.join(workplace.all, sorted(os.listdir(workplace.all))[0])
    lines, items = workplace.path("lines.jsonl"), workplace.path("items.jsonl")
    open(lines, "w").write('{"id": "1", "text": "The pier is open. The ferry sails at noon."}\n')
    open(items, "w").write(
        '{"id": "1", "text": "The pier is open. It rains.", "references": ["The pier is open."]}\n')
    beside = os.path.join(workplace.root, ".site" + TEMPORARY)
    brief = workplace.brief
    program = os.path.basename(brief)
    caches = workplace.path("caches", "brief")
    today = os.path.join(briefs, DAY + ".md")
    cases = [
        (workplace.make(workplace.first, briefs, EARLIER), [briefs, caches]),
        (workplace.make(workplace.all, briefs), [briefs, caches]),
        ([brief, "make", workplace.all, "-o", "-", "--date", DAY, "--index"], [caches]),
        ([brief, "make", workplace.all, "-o", "-", "--date", DAY, "--no-index"], []),
        ([brief, "make", "--week", "-o", briefs, "--date", DAY], [briefs]),
        ([brief, "publish", briefs, "-o", site, "--sources", "full"], [site, beside]),
        ([brief, "publish", briefs, "-o", site, "--check"], [site, beside]),
        ([brief, "read", today, "--no-pager"], []),
        ([brief, "summarize", article], []),
        ([brief, "summarize", "--format", "html", workplace.all + "/" + os.path.basename(article)],
         []),
        (["sh", "-c", '"$0" summarize --jsonl < "$1"', brief, lines], []),
        (["sh", "-c", '"$0" inspect --jsonl < "$1"', brief, lines], []),
        ([brief, "verify", today], []),
        ([brief, "topics", workplace.all], []),
        ([brief, "inspect", article], []),
        ([brief, "evaluate", items], []),
        ([brief, "init", "--theme", theme], [theme]),
        (["sh", "-c", 'cd "$1" && exec "$0" init', brief, settings], [settings]),
        ([brief, "--help"], []),
        ([brief, "make", "/nonexistent"], []),
    ]
    log = workplace.path("trace.txt")
    findings = []
    trace = ["strace", "-f", "-y", "-qq", "-s", "4096", "-e", "trace=" + CALLS, "-o", log]
    for command, allowed in cases:
        workplace.run(trace + command)
        name = " ".join(command[1:3] if command[0] == brief else command[2:3])
        found = findings_in(log, workplace.root, allowed + ["/dev/null"], {program, "sh"})
        findings += ["%s: %s" % (name, finding) for finding in found]
    environment = dict(ENVIRONMENT, TERM="xterm-256color", BRIEF_PAGER="less", LESSHISTFILE="-")
    command = trace + [brief, "read", today]
    run_on_terminal(command, workplace.root, environment)
    found = findings_in(log, workplace.root, ["/dev/null", "/dev/tty"], {program, "sh", "less"})
    findings += ["read in a pager: %s" % finding for finding in found]
    sys.exit(0 if report("traces", len(cases) + 1, findings) else 1)


main()
