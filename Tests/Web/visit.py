"""Visits the site as a reader would, without JavaScript: from file:// and from a server's sub-path."""

import functools
import http.server
import os
import tempfile
import threading

from playwright.sync_api import sync_playwright

import built


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(folder):
    """A server of a folder on this machine, at a port that is free."""
    handler = functools.partial(Quiet, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class Visit:
    """One walk through the site, from one first address."""

    def __init__(self, browser, start, name, into):
        self.start, self.name, self.into = start, name, into
        self.problems, self.steps = [], 0
        context = browser.new_context(java_script_enabled=False)
        self.page = context.new_page()
        self.page.on("response", lambda answer: answer.status >= 400 and self.wrong(
            f"{answer.status} for {answer.url}"))
        self.page.on("requestfailed", lambda asked: self.wrong(f"no answer for {asked.url}"))

    def wrong(self, sentence):
        self.problems.append(f"{self.name}: {sentence}")

    def follow(self, selector, what, needed=True):
        """Follows the first link that a selector finds."""
        link = self.page.locator(selector).first
        if link.count() == 0:
            if needed:
                self.wrong(f"no link to {what} on {self.page.url}")
            return False
        link.click()
        self.page.wait_for_load_state()
        self.steps += 1
        if self.page.locator("h1").count() != 1:
            self.wrong(f"{what} has no single h1: {self.page.url}")
        return True

    def expect(self, selector, what):
        self.steps += 1
        if self.page.locator(selector).count() == 0:
            self.wrong(f"no {what} on {self.page.url}")

    def look(self, name):
        os.makedirs(self.into, exist_ok=True)
        self.page.screenshot(path=os.path.join(self.into, f"visit-{self.name}-{name}.png"))

    def walk(self):
        self.page.goto(self.start)
        self.look("home")
        self.follow(".site-nav a[href$='meetings/index.html']", "the meetings")
        self.follow("main a[href$='/index.html']", "a meeting")
        self.look("meeting")
        self.follow("main a[href$='full.html']", "the whole record")
        self.expect("[data-lines]", "record")
        self.page.go_back()
        self.follow("main a[href$='source.html']", "the source", needed=False)
        self.follow(".brand a", "home")
        if self.follow(".site-nav a[href$='units/index.html']", "the units", needed=False):
            self.follow("main .units a", "a unit")
            self.expect("main [data-lines]", "report")
            self.look("unit")
        if self.follow(".site-nav a[href$='tables/index.html']", "the tables", needed=False):
            self.follow("main .tables a", "a table")
            self.expect("main table", "table")
            self.expect("main a[href$='.csv']", "CSV")
            self.look("table")
        if self.follow(".site-nav a[href$='outages/index.html']", "the outages", needed=False):
            self.expect("svg.timeline", "timeline")
            self.look("timeline")
        self.follow(".site-foot a[href$='sitemap.html']", "the site map")
        if self.follow("main a[href$='search.html']", "the search"):
            self.follow("noscript a[href$='sitemap.html']", "the site map, without JavaScript")
        self.follow(".brand a", "home")
        if not self.page.url.split("#")[0].endswith("/index.html"):
            self.wrong(f"the brand does not lead home: {self.page.url}")
        return self


def main():
    chosen = built.options(__doc__)
    site = os.path.abspath(chosen.site)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        os.makedirs(os.path.join(folder, "intranet"))
        os.symlink(site, os.path.join(folder, "intranet", "minutes"))
        server = serve(folder)
        browser = built.chromium(playwright)
        starts = [
            ("file", built.address(site, "index.html")),
            ("sub-path",
             f"http://127.0.0.1:{server.server_address[1]}/intranet/minutes/index.html"),
        ]
        visits = [Visit(browser, start, name, chosen.into).walk() for name, start in starts]
        browser.close()
        server.shutdown()
    problems = [problem for visit in visits for problem in visit.problems]
    built.finish(problems, f"{sum(visit.steps for visit in visits)} steps")


if __name__ == "__main__":
    main()
