"""What the checks share: a folder of articles, runs of the program, and pictures of folders."""

import os
import shutil
import subprocess
import sys

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Samples")
EARLIER, DAY = "2026-11-20", "2026-11-21"
TEMPORARY = ".brief-new"
# The program's own explanation of a crash would come from another process, seconds later.
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
    "HOME": "/nonexistent",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "SWIFT_BACKTRACE": "enable=no",
}


class Workplace:
    """Two days of articles in a folder of its own, and what the program makes of them."""

    def __init__(self, brief, root):
        self.brief = os.path.abspath(brief)
        self.root = os.path.abspath(root)
        # Where indexes are kept; each check has its own.
        ENVIRONMENT["XDG_CACHE_HOME"] = self.path("caches")
        self.first = self.path("first")
        self.all = self.path("all")
        shutil.rmtree(self.root, ignore_errors=True)
        os.makedirs(self.first)
        os.makedirs(self.all)
        os.makedirs(self.path("caches"))
        names = sorted(os.listdir(SAMPLES))
        for index, name in enumerate(names):
            shutil.copy(os.path.join(SAMPLES, name), self.all)
            if index % 2 == 0:
                shutil.copy(os.path.join(SAMPLES, name), self.first)

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def make(self, articles, output, day=DAY):
        return [self.brief, "make", articles, "-o", output, "--date", day, "--index", "--quiet"]

    def publish(self, briefs, output):
        return [self.brief, "publish", briefs, "-o", output, "--quiet"]

    def run(self, command, **options):
        return subprocess.run(
            command, cwd=self.root, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def must(self, command):
        result = self.run(command)
        if result.returncode != 0:
            sys.exit("%s: exit %d: %s" % (command[1], result.returncode, result.stderr.decode()))

    def scenarios(self, place=None):
        """Of `make` and `publish`: a name, the command, the folder that it writes, and a function
        that brings the folder to what it was before."""
        place = place or self.root
        old_briefs, briefs = self.path("old-briefs"), os.path.join(place, "briefs")
        old_site, site = self.path("old-site"), os.path.join(place, "site")
        both = self.path("both-briefs")
        for folder in (old_briefs, old_site, both):
            shutil.rmtree(folder, ignore_errors=True)
        self.must(self.make(self.first, old_briefs, EARLIER))
        self.must(self.make(self.first, old_briefs, DAY))
        self.must(self.publish(old_briefs, old_site))
        shutil.copytree(old_briefs, both)
        # Other people's files stay, whatever happens.
        open(os.path.join(old_briefs, "notes.org"), "w").write("mine\n")
        open(os.path.join(old_site, "CNAME"), "w").write("briefs.example\n")
        self.must(self.make(self.all, both, DAY))
        return [
            Scenario("make", self.make(self.all, briefs), briefs, old_briefs),
            Scenario("publish", self.publish(both, site), site, old_site),
            Scenario("publish for the first time", self.publish(both, site), site, None),
        ]


class Scenario:
    """A command that changes a folder from one state to another."""

    def __init__(self, name, command, folder, old):
        self.name, self.command, self.folder, self.old = name, command, folder, old

    def reset(self):
        parent = os.path.dirname(self.folder)
        for name in os.listdir(parent):
            if name == os.path.basename(self.folder) or name.endswith(TEMPORARY):
                shutil.rmtree(os.path.join(parent, name))
        if self.old:
            shutil.copytree(self.old, self.folder)

    def learn(self, workplace):
        """What the folder holds before and after."""
        self.reset()
        self.before = picture(self.folder)
        workplace.must(self.command)
        self.after = picture(self.folder)
        if self.before == self.after:
            sys.exit("%s: changes nothing, so that nothing can be learnt" % self.name)

    def finding(self, is_over=False):
        """What is wrong with the folder; `None` if it is the old one or the new one, whole."""
        now = {
            name: bytes for name, bytes in picture(self.folder).items()
            if is_over or not name.endswith(TEMPORARY)
        }
        if is_over:
            parent = os.path.dirname(self.folder)
            stray = [name for name in os.listdir(parent) if name.endswith(TEMPORARY)]
            if stray:
                return "left %s" % ", ".join(stray)
        if now == self.after or (not is_over and now == self.before):
            return None
        wanted = self.after if is_over or not self.before else self.before
        names = [n for n in sorted(set(now) | set(wanted)) if now.get(n) != wanted.get(n)]
        return "neither the old nor the new: %s" % ", ".join(names[:5])


def picture(folder):
    """The files under a folder with their bytes; empty if it is not there."""
    files = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                files[os.path.relpath(path, folder)] = file.read()
    return files


def report(name, count, findings):
    """Prints what a check found; ends the program if that is anything."""
    for finding in findings[:10]:
        print("  %s" % finding)
    print("%s: %d runs, %d findings" % (name, count, len(findings)), flush=True)
    return not findings
