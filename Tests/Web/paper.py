"""Prints records as an office would: full.html as A4, every paragraph of the record once, numbered sheets."""

import collections
import html
import io
import os
import re
import subprocess
import tempfile
import unicodedata
from html.parser import HTMLParser

from PIL import Image
from playwright.sync_api import sync_playwright

import built

# On a sheet of the sample stand some 700 signs of the record; few sheets hold less than a third of that.
FEWEST_SIGNS = 230


class Record(HTMLParser):
    """The text of each element of the record on a page, a table's cell by cell, with additions that show."""

    def __init__(self):
        super().__init__()
        self.texts, self.stack, self.title = [], [], ""

    def handle_starttag(self, tag, pairs):
        values = dict(pairs)
        if tag in ("br", "img", "meta", "link", "hr", "input", "col", "wbr"):
            return
        classes = (values.get("class") or "").split()
        above = self.stack[-1] if self.stack else (None, False, False)
        starts = "data-lines" in values or (tag in ("td", "th") and above[1])
        if starts:
            self.texts.append("")
        self.stack.append((tag, above[1] or starts, above[2] or "vh" in classes))

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.stack and self.stack[-1][1] and not self.stack[-1][2]:
            self.texts[-1] += data
        if self.stack and self.stack[-1][0] == "h1":
            self.title += data


def signs(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def is_there(text, sheets):
    """Whether a text stands on one sheet, or ends one and begins the next."""
    if any(text in sheet for sheet in sheets):
        return True
    for first, second in zip(sheets, sheets[1:]):
        for length in range(1, len(text)):
            if text[:length] not in first:
                break
            if text[length:] in second:
                return True
    return False


def judge(browser, site, path, folder, problems):
    """Prints one page from a dark screen, and reads the sheets."""
    page = browser.new_page(color_scheme="dark")
    page.goto(built.address(site, path))
    sheet = os.path.join(folder, "record.pdf")
    page.pdf(path=sheet, prefer_css_page_size=True)
    page.close()
    record = Record()
    record.feed(built.read(site, path))
    text = subprocess.run(["pdftotext", "-raw", sheet, "-"], capture_output=True, text=True, check=True)
    sheets = [signs(one) for one in text.stdout.split("\f")[:-1]]
    title = signs(html.unescape(record.title))
    bodies = []
    for number, one in enumerate(sheets, 1):
        mark = signs(f"{number}／{len(sheets)}")
        if mark not in one:
            problems.append(f"{path}: sheet {number} has no number")
        head = title in one
        if number > 1 and not head:
            problems.append(f"{path}: sheet {number} has no running title")
        bodies.append(one.replace(mark, "", 1).replace(title, "", 1 if number > 1 else 0))
    texts = [signs(one) for one in record.texts]
    for one, count in collections.Counter(one for one in texts if one).items():
        if not is_there(one, bodies):
            problems.append(f"{path}: not on paper: {one[:60]}")
        elif len(one) >= 24 and one not in title:
            printed = sum(body.count(one) for body in bodies)
            known = sum(other.count(one) for other in texts)
            if printed > known:
                problems.append(f"{path}: {printed} times on paper, not {known}: {one[:60]}")
    if len(sheets) > 2 + sum(map(len, texts)) / FEWEST_SIGNS:
        problems.append(f"{path}: {len(sheets)} sheets for {sum(map(len, texts))} signs")
    size = subprocess.run(["pdfinfo", sheet], capture_output=True, text=True, check=True).stdout
    if "A4" not in size:
        problems.append(f"{path}: not A4")
    picture = subprocess.run(["pdftoppm", "-r", "20", "-gray", "-f", "1", "-l", "1", sheet],
                             capture_output=True, check=True).stdout
    shades = Image.open(io.BytesIO(picture)).histogram()
    if sum(shades[200:]) < 0.8 * sum(shades):
        problems.append(f"{path}: printed from a dark screen it is not white")
    return len(sheets)


def main():
    site = os.path.abspath(built.options(__doc__).site)
    problems, count = [], 0
    paths = [path for path in built.pages(site) if built.kind(built.read(site, path)) == "full"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = built.chromium(playwright)
        for path in paths:
            count += judge(browser, site, path, folder, problems)
        browser.close()
    built.finish(problems, f"{count} sheets of {len(paths)} records" if paths else "")


if __name__ == "__main__":
    main()
