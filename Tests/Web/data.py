"""Reads the data files as other programs would: CSV, JSON, SVG; and counts the timeline's bars."""

import csv
import decimal
import html
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

import frictionless
import jsonschema
import pandas

import built

HERE = os.path.dirname(os.path.abspath(__file__))
API = os.path.join("api", "v1")


def table_data(site, path, problems):
    """A CSV as a spreadsheet reads it: BOM, CRLF, as many cells in each row as in the head."""
    with open(os.path.join(site, path), "rb") as file:
        data = file.read()
    if not data.startswith(b"\xef\xbb\xbf"):
        problems.append(f"{path}: no byte order mark")
    text = data.decode("utf-8-sig")
    # Within quotes a line of the record may end as it does there.
    if "\n" in re.sub(r'"[^"]*"', "", text).replace("\r\n", ""):
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


def json_of(site, path):
    return json.loads(built.read(site, path), parse_float=decimal.Decimal)


def lines_of(site, name):
    """The items of a kind, from its JSON Lines; none for a kind that the site has not."""
    path = os.path.join(API, name + ".jsonl")
    if not os.path.exists(os.path.join(site, path)):
        return []
    text = built.read(site, path)
    return [json.loads(line) for line in text.split("\n")[:-1]]


def schemas(site, problems):
    """Every file of the API is what its schema says, its lines are the items of its document."""
    count = 0
    for path in built.files(site, ".json") + built.files(site, ".jsonl"):
        if os.path.dirname(path) != API:
            continue
        name, ending = os.path.splitext(os.path.basename(path))
        schema = os.path.join(API, "schemas", name + ".json")
        if not os.path.exists(os.path.join(site, schema)):
            problems.append(f"{path}: no {schema}")
            continue
        rules = json.loads(built.read(site, schema))
        jsonschema.Draft202012Validator.check_schema(rules)
        if ending == ".jsonl":
            rules = {"$ref": "#/$defs/item", "$defs": rules["$defs"]}
            values = lines_of(site, name)
            document = os.path.join(API, name + ".json")
            if os.path.exists(os.path.join(site, document)):
                if json.loads(built.read(site, document))[name] != values:
                    problems.append(f"{path}: other items than {document}")
        else:
            values = [json.loads(built.read(site, path))]
        validator = jsonschema.Draft202012Validator(rules)
        for value in values:
            for error in validator.iter_errors(value):
                problems.append(f"{path}: {error.json_path}: {error.message[:200]}")
        count += len(values)
    return count


def strictness(site, problems):
    """Every object of a schema names all its members, and asks for each."""
    def walk(path, value):
        if isinstance(value, list):
            for one in value:
                walk(path, one)
        if not isinstance(value, dict):
            return
        if isinstance(value.get("properties"), dict):
            if value.get("additionalProperties") is not False:
                problems.append(f"{path}: an object may have members that are not named")
            if list(value["properties"]) != value.get("required"):
                problems.append(f"{path}: {value.get('required')}: not all members are asked for")
        for one in value.values():
            walk(path, one)
    for path in built.files(site, ".json"):
        if os.path.dirname(path) == os.path.join(API, "schemas"):
            rules = json.loads(built.read(site, path))
            if not rules.get("description"):
                problems.append(f"{path}: no description")
            walk(path, rules)


def addresses(site, problems):
    """Every address in the data leads to a file of the site, and to a place on it."""
    anchors, seen = {}, set()

    def walk(path, value):
        if isinstance(value, list):
            for one in value:
                walk(path, one)
        elif isinstance(value, dict):
            for key, one in value.items():
                if key in ("href", "csv", "json", "jsonl", "schema", "package"):
                    for address in one if isinstance(one, list) else [one]:
                        if isinstance(address, str):
                            check(path, address)
                walk(path, one)

    def check(path, address):
        if address in seen:
            return
        seen.add(address)
        page, _, anchor = address.partition("#")
        if page not in anchors:
            if not os.path.exists(os.path.join(site, page)):
                problems.append(f"{path}: {address} is not there")
                anchors[page] = set()
                return
            text = built.read(site, page) if page.endswith(".html") else ""
            anchors[page] = set(map(html.unescape, re.findall(r'\bid="([^"]+)"', text)))
        if anchor and anchor not in anchors[page]:
            problems.append(f"{path}: {address}: no such place")

    for path in built.files(site, ".json"):
        if os.path.dirname(path) == API:
            walk(path, json.loads(built.read(site, path)))
    for item in lines_of(site, "paragraphs"):
        check("api/v1/paragraphs.jsonl", item["href"])
    return len(seen)


def neutral(text):
    """A text as its CSV cell has it: what a spreadsheet would run has an apostrophe before it."""
    return "'" + text if re.match(r"[=+@\t\r-]", text) else text


def cells_of(table):
    """The rows that a table's CSV should have, by its JSON: a list of cells for each."""
    dated = [any("precision" in row["cells"][index] for row in table["rows"]
                 if index < len(row["cells"])) for index in range(len(table["columns"]))]
    inherits = any(cell.get("inherited") for row in table["rows"] for cell in row["cells"])
    rows = []
    for row in table["rows"]:
        if row["kind"] == "empty":
            continue
        cells = []
        for index in range(len(table["columns"])):
            cell = row["cells"][index] if index < len(row["cells"]) else {"value": None}
            value = cell["value"]
            if "precision" in cell:
                cells += [None, value]  # The Republic's date may be as written or worked out.
            else:
                cells.append("" if value is None else
                             neutral(value) if isinstance(value, str) else value)
                if dated[index]:
                    cells.append("")
        if inherits:
            cells.append("、".join(column["name"] for column, cell in
                                  zip(table["columns"], row["cells"]) if cell.get("inherited")))
        rows.append(cells)
    return rows


def same(wanted, found):
    """Whether a cell of the CSV is the value of the JSON."""
    if wanted is None:
        return found != ""
    if isinstance(wanted, str):
        return wanted == found
    return re.fullmatch(r"-?\d+(\.\d+)?", found) and decimal.Decimal(found) == wanted


def tables(site, problems):
    """Every table's CSV has the values of the JSON beside it, for Python's csv and for pandas."""
    count = 0
    for path in built.files(site, ".csv"):
        if not path.startswith("tables" + os.sep):
            continue
        count += 1
        table = json_of(site, path[:-3] + "json")
        with open(os.path.join(site, path), encoding="utf-8-sig", newline="") as file:
            head, *rows = list(csv.reader(file, strict=True))
        wanted = cells_of(table)
        if [name for name in head if name in {c["name"] for c in table["columns"]}] != [
                column["name"] for column in table["columns"]]:
            problems.append(f"{path}: other columns than the JSON: {head}")
        if len(rows) != len(wanted):
            problems.append(f"{path}: {len(rows)} rows, {len(wanted)} in the JSON")
            continue
        for number, (row, cells) in enumerate(zip(rows, wanted), 2):
            for name, found, value in zip(head, row, cells):
                if not same(value, found):
                    problems.append(f"{path}:{number}: {name} is {found!r}, in the JSON {value!r}")
        frame = pandas.read_csv(os.path.join(site, path), keep_default_na=False, na_values=[""],
                                skip_blank_lines=False)
        if list(frame.columns) != head or len(frame) != len(rows):
            problems.append(f"{path}: pandas reads {list(frame.columns)}, {len(frame)} rows")
            continue
        for index, name in enumerate(head):
            for number, cells in enumerate(wanted):
                value, found = cells[index], frame.iloc[number, index]
                if value is None:
                    continue
                empty = pandas.isna(found)
                if value == "" and not empty or value != "" and empty or (
                        isinstance(value, (int, decimal.Decimal)) and
                        float(found) != float(value)) or (
                        isinstance(value, str) and value != "" and
                        frame[name].dtype == object and str(found) != value):
                    problems.append(f"{path}:{number + 2}: pandas reads {name} as {found!r}, "
                                    f"in the JSON {value!r}")
    return count


def whole(site, problems):
    """The CSV files of the whole site have as many rows as their JSON has things, the same ones."""
    def compare(path, wanted, columns):
        if not os.path.exists(os.path.join(site, path)):
            if wanted:
                problems.append(f"{path}: not there")
            return
        found = [tuple(row[column] for column in columns) for row in csv_rows(site, path)]
        if found != [tuple(map(neutral, one)) for one in wanted]:
            problems.append(f"{path}: other rows than the JSON")
        frame = pandas.read_csv(os.path.join(site, path))
        if len(frame) != len(found):
            problems.append(f"{path}: pandas reads {len(frame)} rows of {len(found)}")

    text = lambda value: "" if value is None else str(value)
    compare("meetings/meetings.csv", [
        (one["meeting"], one["title"], one["date"]["date"], text(one["ordinal"]),
         text(one["counts"]["decisions"]), one["source"]["sha256"], text(one["superseded_by"]))
        for one in lines_of(site, "meetings")], [0, 4, 7, 3, 14, 20, 22])
    compare("units/units.csv", [
        (one["id"], one["name"], text(len(one["reports"])), text(len(one["decisions"])),
         text(len(one["tables"])), text(len(one["attended"])), one["href"])
        for one in lines_of(site, "units")], [0, 1, 5, 7, 8, 9, 10])
    compare("decisions/decisions.csv", [
        (one["meeting"], one["word"], point["number"], point["text"], point["href"],
         text(point["lines"][0]), text(one["corrected_by"]))
        for one in lines_of(site, "decisions") for point in one["points"]],
        [0, 9, 10, 11, 13, 14, 15])
    compare("attendance/attendance.csv", [
        (one["meeting"], text(one["name"] or one["text"]), text(one["post"]), text(one["unit"]),
         text(one["unit_text"]), "、".join(one["represented_by"]))
        for one in lines_of(site, "attendance")], [0, 7, 8, 9, 10, 13])
    catalogue = [(meeting["csv"], meeting["json"]) for table in lines_of(site, "tables")
                 for meeting in table["meetings"]]
    files = [path for path in built.files(site, ".csv") if path.startswith("tables" + os.sep)]
    if sorted(one for one, _ in catalogue) != files:
        problems.append("api/v1/tables.json: other tables than there are files")


def package(site, problems):
    """The Data Package is one, and each CSV is what it says: length, hash, columns, values."""
    path = os.path.join(site, "datapackage.json")
    report = frictionless.Package(path).validate()
    for error in report.errors:
        problems.append(f"datapackage.json: {error.message[:300]}")
    for task in report.tasks:
        for error in task.errors:
            problems.append(f"datapackage.json: {task.place}: {error.message[:300]}")
    told = {resource["path"] for resource in json_of(site, "datapackage.json")["resources"]}
    for other in sorted(told ^ set(built.files(site, ".csv"))):
        problems.append(f"datapackage.json: {other} is told or there, not both")
    return len(report.tasks)


def examples(site, problems):
    """What the page of data shows for pandas runs, in the site's folder."""
    page = built.read(site, "data.html")
    # An English page marks the Chinese word in it.
    codes = [html.unescape(re.sub(r"</?span[^>]*>", "", code))
             for code in re.findall(r"<pre><code>(.*?)</code></pre>", page, re.S)]
    codes = [code for code in codes if code.startswith("import pandas")]
    if len(codes) != 1:
        problems.append("data.html: no example for pandas")
    for code in codes:
        done = subprocess.run([sys.executable, "-c", code], cwd=site, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode != 0:
            problems.append(f"data.html: the example for pandas: {done.stdout[-300:]}")
    frame = pandas.read_json(os.path.join(site, API, "paragraphs.jsonl"), lines=True)
    if len(frame) != len(lines_of(site, "paragraphs")):
        problems.append(f"api/v1/paragraphs.jsonl: pandas reads {len(frame)} lines")


def document(site, problems):
    """The examples of Documentation/Data.md are valid by the schemas of a site that has the kind."""
    path = os.path.join(os.path.dirname(os.path.dirname(HERE)), "Documentation", "Data.md")
    with open(path, encoding="utf-8") as file:
        sections = re.findall(r"^### (\w+)\n.*?```json\n(.*?)```", file.read(), re.S | re.M)
    for name, example in sections:
        schema = os.path.join(API, "schemas", name + ".json")
        if not os.path.exists(os.path.join(site, schema)):
            continue
        rules = {"$ref": "#/$defs/item", "$defs": json.loads(built.read(site, schema))["$defs"]}
        for error in jsonschema.Draft202012Validator(rules).iter_errors(json.loads(example)):
            problems.append(f"Documentation/Data.md: {name}: {error.json_path}: {error.message[:200]}")


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
    strictness(site, problems)
    checked += addresses(site, problems)
    checked += tables(site, problems)
    whole(site, problems)
    checked += package(site, problems)
    examples(site, problems)
    document(site, problems)
    outages(site, problems)
    findings(site, problems)
    built.finish(problems, f"{checked} files, items, addresses and drawings")


if __name__ == "__main__":
    main()
