#!/usr/bin/env python3
"""Check the feeds and the site map of a site; exit 1 if one is not valid.

    check_feeds.py SITE

Atom against RFC 4287, its grammar and its prose, and the site map against sitemaps.org; the grammars
are RELAX NG (`trang` and `xmllint` from apt). JSON Feed against what version 1.1 asks for.
"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent


def relax_ng(grammar, document):
    with tempfile.TemporaryDirectory() as folder:
        schema = pathlib.Path(folder) / "schema.rng"
        subprocess.run(["trang", HERE / grammar, schema], check=True)
        run = subprocess.run(["xmllint", "--noout", "--relaxng", schema, document],
                             capture_output=True, text=True)
    return [] if run.returncode == 0 else run.stderr.splitlines()[:10]


ATOM = "{http://www.w3.org/2005/Atom}"


def atom(path):
    """The grammar, and what RFC 4287 says in words (4.1.1, 4.1.2)."""
    wrong = relax_ng("atom.rnc", path)
    feed = xml.etree.ElementTree.parse(path).getroot()
    entries = feed.findall(ATOM + "entry")
    if feed.find(ATOM + "author") is None and any(e.find(ATOM + "author") is None for e in entries):
        wrong.append("no author")
    for part in [feed] + entries:
        links = [(l.get("type"), l.get("hreflang")) for l in part.findall(ATOM + "link")
                 if l.get("rel", "alternate") == "alternate"]
        if len(set(links)) != len(links):
            wrong.append("two alternate links of one kind")
        if part is not feed and not links and part.find(ATOM + "content") is None:
            wrong.append("an entry with neither content nor alternate link")
    ids = [e.findtext(ATOM + "id") for e in entries]
    if len(set(ids)) != len(ids):
        wrong.append("an id comes twice")
    return wrong


def json_feed(path):
    wrong = []
    feed = json.loads(path.read_text(encoding="utf-8"))
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        wrong.append("version is %r" % feed.get("version"))
    if not isinstance(feed.get("title"), str) or not feed["title"]:
        wrong.append("no title")
    for name in ("home_page_url", "feed_url"):
        if name in feed and not feed[name].startswith("http"):
            wrong.append("%s is no address" % name)
    if not isinstance(feed.get("items"), list):
        return wrong + ["no items"]
    ids = [item.get("id") for item in feed["items"]]
    if len(set(ids)) != len(ids):
        wrong.append("an id comes twice")
    for item in feed["items"]:
        where = item.get("id", "?")
        if not isinstance(item.get("id"), str) or not item["id"]:
            wrong.append("an item without id")
        if not isinstance(item.get("content_html", item.get("content_text")), str):
            wrong.append("%s: no content" % where)
        for name in ("date_published", "date_modified"):
            if name in item:
                datetime.datetime.fromisoformat(item[name].replace("Z", "+00:00"))
    return wrong


def main():
    site = pathlib.Path(sys.argv[1])
    failed = False
    for name, check in (
            ("atom.xml", atom),
            ("sitemap.xml", lambda path: relax_ng("sitemap.rnc", path)),
            ("feed.json", json_feed)):
        if not (site / name).exists():
            continue
        wrong = check(site / name)
        failed = failed or bool(wrong)
        print("%s: %s" % (name, "valid" if not wrong else "; ".join(wrong)))
    sys.exit(failed)


if __name__ == "__main__":
    main()
