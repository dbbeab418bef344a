#!/usr/bin/env python3
"""Look at pages of a site in headless Chromium; exit 1 if anything is wrong.

    check_pages.py SITE [--shots DIR] [--each N] [--search WORDS] [--kind KIND]

For N pages of every kind (the class of `body`): axe-core with WCAG 2.2 AA and best practice in light,
in dark and at 320 pixels; bytes, requests, requests to elsewhere, layout shift, horizontal scroll at
320 pixels, messages on the console. --search looks words up on the search page. --shots keeps
pictures: wide, 390 and 320 pixels, dark, print.
"""
import argparse
import base64
import functools
import http.server
import pathlib
import re
import sys
import threading
import time

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run({runOnly: {type: "tag", values: %s}, resultTypes: ["violations"]}).then(
  r => done(r.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html).join(" | "))),
  e => done(["axe: " + e]));
""" % TAGS
MEASURE = """
// The icon that Chromium asks each host for is not the page's.
const all = performance.getEntriesByType("resource").filter(e => !e.name.endsWith("/favicon.ico"));
return {requests: 1 + all.length, elsewhere: all.filter(e => !e.name.startsWith(location.origin)).length,
        shift: window.shifted ?? 0, scroll: document.documentElement.scrollWidth > innerWidth};
"""
OBSERVE = """
window.shifted = 0;
new PerformanceObserver(list => { for (const e of list.getEntries()) window.shifted += e.value; })
  .observe({type: "layout-shift", buffered: true});
"""
PAGE_LIMIT, REQUEST_LIMIT = 50_000, 3


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        # Chromium asks each host for an icon that no page names.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()


def kinds(site, each):
    """Pages of every kind: the first, the heaviest and others spread between."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        match = re.search(rb'<body class="([^"]*)"', path.read_bytes())
        found.setdefault(match.group(1).decode() if match else "?", []).append(path)
    for kind, paths in sorted(found.items()):
        heaviest = max(paths, key=lambda p: p.stat().st_size)
        step = max(1, len(paths) // max(1, each - 1))
        chosen = [heaviest] + [p for p in paths[::step] if p != heaviest]
        yield kind, chosen[:each]


def media(driver, width, dark=False):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
        {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})


def axe(driver, where):
    driver.execute_script(AXE)
    return ["%s: %s" % (where, finding) for finding in driver.execute_async_script(RUN_AXE)]


def shoot(driver, folder, name):
    picture = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": False})
    (folder / (name + ".png")).write_bytes(base64.b64decode(picture["data"]))


def check(driver, address, path, kind, shots):
    wrong, name = [], "%s-%s" % (kind, path.parent.name)
    if path.stat().st_size > PAGE_LIMIT:
        wrong.append("%d bytes" % path.stat().st_size)
    media(driver, 1200)
    for _ in range(2):
        driver.get(address)
        time.sleep(.1)
        seen = driver.execute_script(MEASURE)
        # On a busy machine a page may come in pieces; what shifts each time is the page's own.
        if seen["shift"] == 0:
            break
    if seen["requests"] > REQUEST_LIMIT or seen["elsewhere"] or seen["shift"] > 0:
        wrong.append(str(seen))
    wrong += axe(driver, "light")
    if shots:
        shoot(driver, shots, name + "-wide")
    media(driver, 1200, dark=True)
    wrong += axe(driver, "dark")
    if shots:
        shoot(driver, shots, name + "-dark")
    for width in (390, 320):
        media(driver, width)
        if driver.execute_script(MEASURE)["scroll"]:
            wrong.append("scrolls sideways at %d pixels" % width)
        if shots:
            shoot(driver, shots, "%s-%d" % (name, width))
    wrong += axe(driver, "320 pixels")
    if shots:
        printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        (shots / (name + "-print.pdf")).write_bytes(base64.b64decode(printed["data"]))
    wrong += ["console: " + m["message"] for m in driver.get_log("browser")]
    return wrong


def search(driver, address, words, shots):
    media(driver, 1200)
    driver.get(address)
    driver.find_element("id", "query").send_keys(words)
    status = ""
    for _ in range(50):
        time.sleep(.1)
        status = driver.find_element("css selector", "[role=status]").text
        if "found" in status:
            break
    links = driver.find_elements("css selector", "#search .entries a")
    wrong = axe(driver, "search") if links else ["search for %r: %s" % (words, status)]
    if shots:
        shoot(driver, shots, "search-found")
    if links:
        links[0].click()
        if "not found" in driver.title.lower() or "#" not in driver.current_url:
            wrong.append("search leads to %s" % driver.current_url)
    print("search for %r: %s" % (words, status))
    return wrong


def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument("site", type=pathlib.Path)
    ap.add_argument("--shots", type=pathlib.Path)
    ap.add_argument("--each", type=int, default=3)
    ap.add_argument("--search")
    ap.add_argument("--kind", help="pages of this kind only")
    o = ap.parse_args()
    if o.shots:
        o.shots.mkdir(parents=True, exist_ok=True)
    handler = functools.partial(Quiet, directory=str(o.site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = "http://127.0.0.1:%d/" % server.server_address[1]
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    failed = 0
    try:
        driver.set_script_timeout(60)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": OBSERVE})
        for kind, paths in kinds(o.site, o.each):
            if o.kind not in (None, kind):
                continue
            for path in paths:
                # A missing page names no folder of its own, so that it is looked at as it is served.
                relative = path.relative_to(o.site).as_posix()
                wrong = check(driver, root + relative, path, kind, o.shots)
                failed += len(wrong)
                print("%-12s %6d bytes  %s%s" % (
                    kind, path.stat().st_size, relative, "".join("\n  " + w for w in wrong)))
        if o.search:
            failed += len(search(driver, root + "search/index.html", o.search, o.shots))
    finally:
        driver.quit()
    print("%d findings" % failed)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
