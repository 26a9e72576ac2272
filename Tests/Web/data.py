"""Reads the data files as other programs would: CSV, JSON, SVG; and counts the timeline's bars."""

import csv
import io
import json
import os
import re
import xml.etree.ElementTree as tree

import built


def table_data(site, path, problems):
    """A CSV as a spreadsheet reads it: BOM, CRLF, as many cells in each row as in the head."""
    with open(os.path.join(site, path), "rb") as file:
        data = file.read()
    if not data.startswith(b"\xef\xbb\xbf"):
        problems.append(f"{path}: no byte order mark")
    text = data.decode("utf-8-sig")
    if "\n" in text.replace("\r\n", ""):
        problems.append(f"{path}: lines that do not end with CR LF")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if not rows:
        problems.append(f"{path}: empty")
        return rows
    if len(set(rows[0])) != len(rows[0]):
        problems.append(f"{path}: a column's name twice: {rows[0]}")
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(rows[0]):
            problems.append(f"{path}:{number}: {len(row)} cells under {len(rows[0])} heads")
        for cell in row:
            if re.match(r"[=+@\t\r]|-(?![\d.,]+%?$)(?!$)", cell):
                problems.append(f"{path}:{number}: a spreadsheet would run {cell!r}")
    return rows


def drawings(site, problems):
    """Every drawing is well-formed XML, inside a page as well."""
    count = 0
    for path in built.files(site, ".svg") + built.files(site, ".html"):
        text = built.read(site, path)
        for drawing in re.findall(r"<svg\b.*?</svg>", text, flags=re.S):
            count += 1
            try:
                tree.fromstring(drawing)
            except tree.ParseError as error:
                problems.append(f"{path}: svg: {error}")
    return count


def timeline(site, problems):
    """Bars drawn = rows of the table beneath = rows of the CSV."""
    page, data = "outages/index.html", "outages/outages.csv"
    if not os.path.exists(os.path.join(site, page)):
        return
    text = built.read(site, page)
    drawing = re.search(r'<svg class="timeline".*?</svg>', text, flags=re.S)
    if drawing is None:
        return
    faults = len(re.findall(r'class="fault"', drawing[0]))
    after = text[drawing.end():]
    body = re.search(r"<tbody>(.*?)</tbody>", after, flags=re.S)
    rows = len(re.findall(r"<tr\b", body[1])) if body else 0
    with open(os.path.join(site, data), encoding="utf-8-sig", newline="") as file:
        records = len(list(csv.reader(file))) - 1
    if not faults == rows == records:
        problems.append(f"{page}: {faults} faults drawn, {rows} rows, {records} in {data}")


def main():
    site = built.options(__doc__).site
    problems, checked = [], 0
    for path in built.files(site, ".csv"):
        try:
            table_data(site, path, problems)
        except (UnicodeDecodeError, csv.Error) as error:
            problems.append(f"{path}: {error}")
        checked += 1
    for path in built.files(site, ".json"):
        try:
            json.loads(built.read(site, path))
        except ValueError as error:
            problems.append(f"{path}: {error}")
        checked += 1
    checked += drawings(site, problems)
    timeline(site, problems)
    built.finish(problems, f"{checked} files and drawings")


if __name__ == "__main__":
    main()
