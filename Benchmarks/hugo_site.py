"""The same meetings as a site for Hugo: python3 Benchmarks/hugo_site.py N FOLDER

Ready Markdown, so that Hugo need not read minutes: a page for the meeting and one for each unit's
report, 14 a meeting, tables as pipe tables. Lists by unit, feeds and a sitemap, and layouts with a menu,
the path to the page, its contents, and the pages before and after. Only the standard library.
"""

import json
import os
import re
import sys

from meetings import records
from record import ANNEX

CONFIGURATION = """\
baseURL = "https://example.org/"
languageCode = "zh-Hant-TW"
title = "會議紀錄"
[taxonomies]
unit = "units"
[pagination]
pagerSize = 10000
[markup.goldmark.renderer]
unsafe = false
[markup.tableOfContents]
startLevel = 2
endLevel = 4
[outputs]
home = ["HTML","RSS"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML","RSS"]
"""
LAYOUTS = {
    "baseof.html": """\
<!DOCTYPE html>
<html lang="zh-Hant-TW"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{ .Title }} | {{ site.Title }}</title><link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/site.css"></head>
<body><a class="skip" href="#main">跳到主要內容</a><header><nav aria-label="主選單"><ul><li><a href="/">首頁</a></li><li><a href="/meetings/">會議</a></li>{{ range $i, $u := site.Data.units }}<li><a href="/units/{{ $u.id }}/">{{ $u.name }}</a></li>{{ end }}</ul></nav></header>
<nav aria-label="路徑"><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}<li aria-current="page">{{ .Title }}</li></ol></nav>
<main id="main">{{ block "main" . }}{{ end }}</main><footer><p>{{ site.Title }}</p></footer></body></html>
""",
    "single.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></p>{{ .TableOfContents }}{{ .Content }}<nav class="pager">{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
""",
    "list.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}</ul>{{ end }}
""",
}


def piped(rows):
    """Rows of tabs as a pipe table."""
    width = max(map(len, rows))
    rows = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return ["", rows[0], "|" + "---|" * width, *rows[1:], ""]


def markdown(text):
    """A record's text as Markdown: tables with pipes, sections and points as headings."""
    lines, rows = [], []
    for line in text.split("\n"):
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            lines += piped(rows)
            rows = []
        if re.match(r"[(（][一二三四五六七八九十]+[)）]", line):
            line = "### " + line
        elif re.match(r"\d+、", line):
            line = "#### " + line
        lines.append(line)
    return "\n".join(lines + (piped(rows) if rows else []))


def put(folder, path, text):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def site(folder, meetings):
    """Lays out Hugo's site of some records."""
    places = {}
    for meeting in meetings:
        own = f"content/meetings/{meeting.number:05}/"
        put(folder, own + "_index.md",
            f"---\ntitle: 第{meeting.number}次主管會議紀錄\ndate: {meeting.day}\n---\n"
            + markdown(meeting.head.split(ANNEX)[0]))
        for unit in meeting.units:
            place = places.setdefault(unit.name, f"u{len(places) + 1:02}")
            put(folder, own + place + ".md",
                f"---\ntitle: {unit.name}\ndate: {meeting.day}\nunits: [{place}]\n"
                f"meeting: {meeting.number}\n---\n" + markdown(unit.text))
    put(folder, "hugo.toml", CONFIGURATION)
    for name, layout in LAYOUTS.items():
        put(folder, "layouts/_default/" + name, layout)
    put(folder, "static/site.css", "body{}")
    put(folder, "data/units.json", json.dumps(
        [{"id": place, "name": name} for name, place in places.items()], ensure_ascii=False))


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    site(sys.argv[2], records(int(sys.argv[1])))


if __name__ == "__main__":
    main()
