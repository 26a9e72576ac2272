"""What a search must find, worked out from full.html alone, by other means than the program's."""

import html.parser
import re
import unicodedata

BLOCKS = {"p", "pre", "tr", "h2", "h3", "h4", "h5", "h6"}
VOID = {"br", "hr", "img", "input", "col", "wbr", "meta", "link"}


class Places(html.parser.HTMLParser):
    """The places of a record's page: id, the words of each cell, the days its <time>s tell."""

    def __init__(self):
        super().__init__()
        self.places, self.stack, self.open = [], [], None
        self.day, self.spans, self.column, self.cell = None, {}, 0, None

    def handle_starttag(self, tag, pairs):
        values = dict(pairs)
        classes = (values.get("class") or "").split()
        skipped = bool({"added", "vh"} & set(classes) or self.stack and self.stack[-1][1])
        if tag not in VOID:
            self.stack.append((tag, skipped))
        if tag in ("table", "tbody"):
            self.spans = {}
        if self.open is None:
            if tag in BLOCKS and "id" in values and "data-lines" in values and not skipped:
                self.open = {"id": values["id"], "cells": [""], "days": [], "also": [],
                             "heading": tag[0] == "h", "depth": len(self.stack)}
                self.column = 0
                self.covered()
        elif tag in ("td", "th") and self.stack[self.open["depth"] - 1][0] == "tr":
            self.covered()
            self.cell = {"rows": int(values.get("rowspan", 1)),
                         "columns": int(values.get("colspan", 1)), "column": self.column}
            self.column += self.cell["columns"]
            self.open["cells"].append("")
        elif tag == "time":
            self.day = [values["datetime"], ""]

    def covered(self):
        """Cells of rows above that reach into this one stand for it too."""
        while self.column in self.spans and self.spans[self.column][0] > 0:
            left, text, days, columns = self.spans[self.column]
            self.spans[self.column] = (left - 1, text, days, columns)
            self.column += columns
            # A head's second row stands beside the first one's cells, not for them.
            if re.search(r"-r\d+$", self.open["id"]):
                self.open["also"].append(text)
                self.open["days"] += days

    def handle_data(self, data):
        if self.open and not self.stack[-1][1]:
            self.open["cells"][-1] += data
            if self.day:
                self.day[1] += data

    def handle_endtag(self, tag):
        if self.day and tag == "time" and self.open:
            self.open["days"] += written_days(self.day[1], self.day[0])
            self.day = None
        if self.open and tag in ("td", "th") and self.cell:
            cell, self.cell = self.cell, None
            if cell["rows"] > 1:
                text = self.open["cells"][-1]
                self.spans[cell["column"]] = (cell["rows"] - 1, text, days_in(normal(text)),
                                              cell["columns"])
        if self.open and len(self.stack) == self.open["depth"]:
            self.covered()
            place, self.open = self.open, None
            place["cells"] = [normal(cell) for cell in place["cells"] if cell.strip()]
            place["also"] = [normal(cell) for cell in place["also"] if cell.strip()]
            for cell in place["cells"] + place["also"]:
                place["days"] += days_in(cell)
            self.places.append(place)
        while self.stack and self.stack.pop()[0] != tag:
            pass


def is_han(sign):
    return "\u2e80" <= sign <= "\u9fff" or "\uf900" <= sign <= "\ufaff" or sign >= "\U00010000"


def normal(text):
    """Without thousands' commas, compatibility forms, capitals, and blanks beside Han."""
    text = re.sub(r"(?<![\w.])\d{1,3}(?:,\d{3})+(?!\d)",
                  lambda found: found[0].replace(",", ""), text, flags=re.A)
    text = re.sub(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))", "", text)
    text = unicodedata.normalize("NFKC", text).lower().replace("臺", "台")
    kept = ""
    for part in re.sub(r"\s+", " ", text).strip().split(" "):
        kept += "" if not kept or not part or is_han(kept[-1]) or is_han(part[0]) else " "
        kept += part
    return kept


def iso(year, month, day=None):
    year = int(year) + 1911 if int(year) < 1000 else int(year)
    if day is None:
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def days_in(text):
    """Days and months written with their year in a text in normal form."""
    days = []
    for found in re.finditer(r"(?<!\d)(\d{2,4})年(\d{1,2})月(?:(\d{1,2})(?:、(\d{1,2}))?日)?", text):
        year, month, day, second = found.groups()
        if day:
            days.append(iso(year, month, day))
            if second:
                days.append(iso(year, month, second))
        elif text[found.end():found.end() + 1] not in ("底", "初", "中", "上", "下"):
            days.append(iso(year, month))
    for year, month, day in re.findall(r"(?<!\d)(\d{2,4})/(\d{1,2})/(\d{1,2})(?!\d)", text):
        days.append(iso(year, month, day))
    return days


def written_days(words, datetime):
    """The days of a <time>, whose year may be another sentence's; a quarter or a year is none."""
    words = normal(words)
    if "季" in words or "底" in words or "年度" in words:
        return []
    if re.fullmatch(r"\d{4}-\d\d", datetime):
        return [datetime]
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", datetime) or not re.search(r"日|/", words):
        return []
    second = re.search(r"[、,及至](\d{1,2})日", words)
    return [datetime] + ([datetime[:8] + f"{int(second[1]):02}"] if second else [])


def words_of(query):
    """The words of a query; the day or month that a word is, if it is one."""
    query = unicodedata.normalize("NFKC", query)
    query = re.sub(r"(\d) *([年月日]) *(?=\d)", r"\1\2", query)
    query = re.sub(r"(\d) +(?=[年月日])", r"\1", query)
    words = []
    for phrase, quoted, word in re.findall(r'"([^"]+)"|「([^」]+)」|([^\s"「」]+)', query):
        word = re.sub(r"^(中華)?民國(?=\d)", "", normal(phrase or quoted or word))
        found = (re.fullmatch(r"(\d{2,4})年(\d{1,2})月(?:(\d{1,2})日?)?", word)
                 or re.fullmatch(r"(\d{2,4})[-/.](\d{1,2})[-/.](\d{1,2})", word)
                 or re.fullmatch(r"(\d{3,4})[-/](\d{1,2})()", word))
        words.append((word, iso(*(part for part in found.groups() if part)) if found else None))
    return words


def has(text, word):
    """Whether a text holds a word that breaks none of its figures."""
    for found in re.finditer(re.escape(word), text):
        before, after = text[:found.start()], text[found.end():]
        if word[0].isdigit() and re.search(r"[0-9]\.?$", before):
            continue
        if word[-1].isdigit() and re.match(r"\.?[0-9]", after):
            continue
        return True
    return False


class Record:
    """A record as a search must see it."""

    def __init__(self, page):
        reader = Places()
        reader.feed(page)
        self.places = reader.places

    def holds(self, place, word, day, written):
        """Whether a place itself holds a word, or the day that it is."""
        texts = place["cells"] + place["also"]
        forms = [word] + ([normal(written)] if written else [])
        if any(has(text, form) for text in texts for form in forms):
            return True
        return day is not None and any(
            told == day or (len(day) == 7 and told.startswith(day)) for told in place["days"])

    def above(self, place):
        """The headings over a place, and what stands over the rows of its table, by their ids."""
        found = []
        table, row = re.fullmatch(r"(.*-t\d+|)-?(.*)", place["id"]).groups()
        for other in self.places:
            if other is place:
                break
            if other["heading"] and place["id"].startswith(other["id"] + "-"):
                found.append(other)
            if table and re.fullmatch(r"[chr]\d+", row) and re.fullmatch(
                    re.escape(table) + r"-[ch]\d+", other["id"]):
                found.append(other)
        return found

    def found(self, query, written=None):
        """The ids of the places where a query must be found."""
        words = words_of(query)
        ids = []
        for place in self.places:
            own = [self.holds(place, word, day, written) for word, day in words]
            if any(own) and all(
                    mine or any(self.holds(over, word, day, written) for over in self.above(place))
                    for mine, (word, day) in zip(own, words)):
                ids.append(place["id"])
        return ids
