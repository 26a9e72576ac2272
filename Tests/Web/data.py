"""Reads the data files as other programs would: CSV, JSON, SVG; and counts the timeline's bars."""

import csv
import io
import json
import os
import re
import xml.etree.ElementTree as tree

import jsonschema

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


def schemas(site, problems):
    """Every file of the API is what its schema says; returns how many were compared."""
    folder, count = os.path.join("api", "v1"), 0
    for path in built.files(site, ".json"):
        if os.path.dirname(path) != folder:
            continue
        schema = os.path.join(folder, "schemas", os.path.basename(path))
        if not os.path.exists(os.path.join(site, schema)):
            problems.append(f"{path}: no {schema}")
            continue
        rules = json.loads(built.read(site, schema))
        jsonschema.Draft202012Validator.check_schema(rules)
        validator = jsonschema.Draft202012Validator(rules)
        for error in validator.iter_errors(json.loads(built.read(site, path))):
            problems.append(f"{path}: {error.json_path}: {error.message[:200]}")
        count += 1
    return count


def csv_rows(site, path):
    with open(os.path.join(site, path), encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


def outages(site, problems):
    """Bars drawn = rows of the tables beneath = rows of the CSV = events of the JSON."""
    pages = [path for path in built.files(site, ".html")
             if re.fullmatch(r"outages/(index|\d{4})\.html", path)]
    if not pages:
        return
    listed = set()
    for path in pages:
        text = built.read(site, path)
        rows = re.findall(r'<tr id="([^"]+)"', text)
        listed.update(rows)
        # The drawing for wide screens, and that for narrow ones.
        for form in ("wide", "narrow"):
            drawn = re.findall(rf'<svg class="timeline {form}".*?</svg>', text, flags=re.S)
            faults = sum(drawing.count('<g class="fault"') for drawing in drawn)
            if faults != len(rows):
                problems.append(f"{path}: {faults} faults drawn {form}, {len(rows)} rows")
    records = [row[0] for row in csv_rows(site, "outages/outages.csv")]
    told = csv_rows(site, "outages/observations.csv")
    events = json.loads(built.read(site, "api/v1/outages.json"))["outages"]
    if [event["id"] for event in events] != records:
        problems.append("api/v1/outages.json: other faults than outages/outages.csv, or another order")
    if listed != set(records) or len(set(records)) != len(records):
        problems.append(f"outages/: {len(listed)} faults on the pages, {len(records)} in the CSV")
    counted = [(row[3], row[0]) for row in told]
    if counted != [(event["id"], one["as_of"]) for event in events for one in event["observations"]]:
        problems.append("outages/observations.csv: other observations than api/v1/outages.json")


def findings(site, problems):
    """Entries of the pages = rows of the CSV = findings of the JSON."""
    path = "findings/findings.csv"
    if not os.path.exists(os.path.join(site, path)):
        return
    records = [row[0] for row in csv_rows(site, path)]
    told = json.loads(built.read(site, "api/v1/findings.json"))["findings"]
    if [finding["id"] for finding in told] != records:
        problems.append("api/v1/findings.json: other findings than findings/findings.csv")
    pages = [page for page in built.files(site, ".html")
             if built.kind(built.read(site, page)) == "findings"]
    listed = set()
    for page in pages:
        for group in re.findall(r'<ul class="findings">.*?</ul>', built.read(site, page), re.S):
            listed.update(re.findall(r'<li id="([^"]+)"', group))
    if listed != set(records) or len(set(records)) != len(records):
        problems.append(f"findings/: {len(listed)} findings on the pages, {len(records)} in the CSV")


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
    checked += schemas(site, problems)
    outages(site, problems)
    findings(site, problems)
    built.finish(problems, f"{checked} files and drawings")


if __name__ == "__main__":
    main()
