"""Shows a brief of nasty texts in the Markdown renderers that are installed, and to template engines.

Each has to show the sentences letter by letter, and no backslash where the text has none; a template
engine has to leave the file as it is; a web address leads to itself or is no link.

Usage: check.py BRIEF WORKFOLDER
"""

import html
import pathlib
import re
import shutil
import subprocess
import sys

TEXTS = [
    "The council paid $5 million to AT&T and R&D, about ~30 of 40 said in a_b and x_y_z on Monday.",
    "Its page is https://b.example/a_b?c=1&d=2_3 and www.c.example/x_y said the clerk of the council.",
    "The sign read {% if x %} and {{ x }} and {# y #} and <% z %> when the pier of Holm was opened.",
    "It cost <b>nothing</b> and *everything* and `code` and [x](y) and ![z](w), the harbour master said.",
    "The table | of | the pier ^1 and ==marked== and %%gone%% and $x$ was read by 40 people on Tuesday.",
    "Five &amp; six &copy; seven &#65; were the letters on the northern pier of Holm, the office said.",
]


# In texts as these no backslash is shown, also by what reads less than CommonMark.
ORDINARY = 2


def brief_of(brief, work, number):
    folder = work / str(number)
    (folder / "in").mkdir(parents=True)
    (folder / "in/a.txt").write_text(TEXTS[number] + "\n")
    subprocess.run(
        [brief, "make", "in", "-o", "out", "--date", "2026-11-21", "-q"], cwd=folder, check=True
    )
    return (folder / "out/2026-11-21.md").read_text()


def renderers():
    found = {}

    def command(name, *words):
        if shutil.which(words[0]):
            found[name] = lambda text: subprocess.run(
                words, input=text, capture_output=True, text=True, check=True
            ).stdout

    command("cmark", "cmark")
    command("cmark-gfm", "cmark-gfm", "-e", "autolink", "-e", "table", "-e", "strikethrough")
    command("pandoc commonmark", "pandoc", "-f", "commonmark", "-t", "html", "--wrap=none")
    command("pandoc gfm", "pandoc", "-f", "gfm", "-t", "html", "--wrap=none")
    command("pandoc markdown", "pandoc", "-f", "markdown-smart", "-t", "html", "--wrap=none")
    command("kramdown", "kramdown")
    try:
        from markdown_it import MarkdownIt

        found["markdown-it"] = MarkdownIt("commonmark").render
        found["markdown-it linkify"] = MarkdownIt("gfm-like").render
    except ImportError:
        pass
    try:
        import mistune

        plugins = ["strikethrough", "table", "url", "math", "mark", "superscript", "footnotes"]
        found["mistune"] = mistune.create_markdown(plugins=plugins)
    except ImportError:
        pass
    try:
        import commonmark

        found["commonmark.py"] = commonmark.commonmark
    except ImportError:
        pass
    try:
        import markdown

        found["python-markdown"] = lambda text: markdown.markdown(text, extensions=["tables"])
        found["python-markdown extra"] = lambda text: markdown.markdown(text, extensions=["extra"])
    except ImportError:
        pass
    return found


def engines():
    found = {}
    try:
        import jinja2

        found["jinja"] = lambda text: jinja2.Template(text, keep_trailing_newline=True).render()
    except ImportError:
        pass
    try:
        import liquid

        found["liquid"] = lambda text: liquid.Template(text).render()
    except ImportError:
        pass
    return found


def shown(markup):
    text = html.unescape(re.sub(r"<[^>]*>", "", markup))
    return re.sub(r"\s+", " ", text)


def faults_of(number, file):
    text = TEXTS[number]
    body = file.split("\n---\n", 1)[1]
    for name, render in renderers().items():
        knows_less = name.startswith("python-markdown") and number >= ORDINARY
        try:
            markup = render(body)
        except Exception as error:
            yield f"{name}: fails: {error}"
            continue
        if knows_less:
            continue
        if "\\" in shown(markup):
            yield f"{name}: shows a backslash: {around(shown(markup))}"
        if text not in shown(markup):
            yield f"{name}: does not show: {text}"
        for address, label in re.findall(r'<a href="(https?://[^"]*)"[^>]*>([^<]*)</a>', markup):
            label = html.unescape(label)
            if re.match(r"https?://|www\.", label) and label not in html.unescape(address):
                yield f"{name}: {label} leads to {address}"
    for name, render in engines().items():
        try:
            if render(file).rstrip("\n") != file.rstrip("\n"):
                yield f"{name}: changes the file"
        except Exception as error:
            yield f"{name}: fails: {error}"


def main():
    brief, work = sys.argv[1], pathlib.Path(sys.argv[2])
    shutil.rmtree(work, ignore_errors=True)
    print("renderers:", ", ".join(renderers()), "| template engines:", ", ".join(engines()))
    faults = []
    for number in range(len(TEXTS)):
        faults += faults_of(number, brief_of(brief, work, number))
    print(f"{len(TEXTS)} texts, {len(faults)} faults")
    for fault in faults:
        print(" ", fault)
    sys.exit(1 if faults else 0)


def around(text):
    place = text.index("\\")
    return text[max(0, place - 30) : place + 30]


main()
