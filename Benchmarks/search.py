"""Times the search of a site in Chromium: loading its data, and a query; beside it Pagefind, if it is there.

    python3 Benchmarks/search.py SITEGEN ARCHIVE-BENCH [--meetings 120] [--pagefind]

Pagefind is measured on the sample alone, which the terms are of: `pip install pagefind pagefind_bin`.

Medians of seven. Loading is what the page's own scripts take once the page has been parsed: reading,
compiling, and bringing the text into its normal form, for a reader who comes from the home page; beside
it the same in a browser process that only starts, and the time of the processor for all of the page,
which a busy machine does not change. A query is the looking for it, without and with the
first fifty results put on the page.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(ROOT, "Tests", "Web"))

from playwright.sync_api import sync_playwright  # noqa: E402

import built  # noqa: E402
import search  # noqa: E402
from visit import serve  # noqa: E402

LOAD = """() => {
  const entry = performance.getEntriesByType('navigation')[0];
  return entry.domContentLoadedEventEnd - entry.domInteractive;
}"""
FIND = """query => {
  const times = [];
  let count = 0;
  for (let turn = 0; turn < 7; turn++) {
    const start = performance.now();
    count = sitegenSearch.find(query).length;
    times.push(performance.now() - start);
  }
  return [times.sort((one, other) => one - other)[3], count];
}"""
SHOW = """query => {
  const times = [];
  for (let turn = 0; turn < 7; turn++) {
    const field = document.getElementById('q');
    field.value = query;
    const start = performance.now();
    document.getElementById('search').requestSubmit();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[3];
}"""
PAGEFIND = """async query => {
  const pagefind = await import('./pagefind/pagefind.js');
  const answer = await pagefind.search(query);
  return Promise.all(answer.results.map(async result => (await result.data()).url));
}"""


def many(sitegen, archive_bench, count, folder):
    """A site of so many meetings, made up from the sample, one a month."""
    subprocess.run([archive_bench, "--meetings", str(count), "--from",
                    os.path.join(ROOT, "content", "meetings"), "--write", folder], check=True)
    meetings = os.path.join(folder, "content", "meetings")
    for name in sorted(os.listdir(meetings)):
        month = int((re.search(r"-021-(\d+)\.txt$", name) or [0, 0])[1])
        text = built.read(meetings, name)
        # The made-up meetings of a year share their number and their day.
        text = re.sub(r"第(\d+)次主管", lambda found: f"第{int(found[1]) + month}次主管", text, count=1)
        text = re.sub(r"^(日期：\d+年)2月", rf"\g<1>{month + 1}月", text, count=1, flags=re.M)
        with open(os.path.join(meetings, name), "w", encoding="utf-8") as file:
            file.write(text)
    public = os.path.join(folder, "public")
    subprocess.run([sitegen, "build", folder, "--output", public, "--quiet"], check=True,
                   stderr=subprocess.DEVNULL)
    return public


def times(site, queries):
    with sync_playwright() as playwright:
        browser = built.chromium(playwright)
        fresh, work, loads = [], [], []
        for _ in range(7):
            context = browser.new_context()
            page = context.new_page()
            tools = context.new_cdp_session(page)
            tools.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.goto(built.address(site, "search.html"))
            fresh.append(page.evaluate(LOAD))
            work += [1000 * one["value"] for one in tools.send("Performance.getMetrics")["metrics"]
                     if one["name"] == "TaskDuration"]
        for _ in range(7):
            page.goto(built.address(site, "index.html"))
            page.goto(built.address(site, "search.html"))
            loads.append(page.evaluate(LOAD))
        found = [(query, *page.evaluate(FIND, query), page.evaluate(SHOW, query))
                 for query in queries]
        browser.close()
    data = [os.path.join(site, path) for path in built.files(site, ".js")
            if path.startswith("search/")]
    print(f"{len(data)} files of data, {sum(map(os.path.getsize, data)) / 1024:.0f} KiB")
    listed = lambda times: f"{statistics.median(times):.1f} ms ({' '.join(f'{one:.0f}' for one in times)})"
    print(f"load {listed(loads)} from the home page; in a process of its own, which starts at the same "
          f"time, {listed(fresh)}, {statistics.median(work):.1f} ms of processor time")
    for query, time, count, shown in found:
        print(f"{time:6.2f} ms, shown {shown:6.2f} ms  {count:6} × {query}")
    print(f"query: median {statistics.median(one[1] for one in found):.2f} ms, "
          f"most {max(one[1] for one in found):.2f} ms; shown: median "
          f"{statistics.median(one[3] for one in found):.2f} ms, most {max(one[3] for one in found):.2f} ms")


def pagefind(site, terms):
    """How many terms lead Pagefind to the pages that hold them, all of them and no others."""
    records = search.records(site)
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "site")
        shutil.copytree(site, copy)
        for path in built.files(copy, ".html"):
            # The whole record and its source hold everything once more.
            if os.path.basename(path) in ("full.html", "source.html", "changes.html"):
                os.remove(os.path.join(copy, path))
        subprocess.run([sys.executable, "-m", "pagefind", "--site", copy,
                        "--glob", "meetings/*/*.html",
                        "--root-selector", "main", "--force-language", "zh"], check=True,
                       stdout=subprocess.DEVNULL)
        server = serve(copy)
        exact, missed = 0, []
        with sync_playwright() as playwright:
            browser = built.chromium(playwright)
            page = browser.new_context(bypass_csp=True).new_page()
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/index.html")
            for term in terms:
                wanted = {pages[identity] for record, pages in records.values()
                          for identity in record.found(term["q"], term.get("written"))}
                found = {url.lstrip("/") for url in page.evaluate(PAGEFIND, term["q"])}
                found = {path + "index.html" if path.endswith("/") else path for path in found}
                if found == wanted:
                    exact += 1
                else:
                    missed.append(f"{term['q']} ({len(wanted)} pages, found {len(found)})")
            try:
                page.goto(built.address(copy, "index.html"))
                page.evaluate(PAGEFIND, terms[0]["q"])
                local = "works"
            except Exception as error:
                local = f"fails: {str(error).splitlines()[0]}"
            browser.close()
        server.shutdown()
    print(f"Pagefind: {exact} of {len(terms)} terms lead to the right pages and no others")
    print("  not: " + "; ".join(missed))
    print(f"  over file:// it {local}")


def main():
    reading = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reading.add_argument("sitegen")
    reading.add_argument("archive_bench")
    reading.add_argument("--meetings", type=int, default=120)
    reading.add_argument("--pagefind", action="store_true")
    options = reading.parse_args()
    with open(os.path.join(ROOT, "Tests", "Web", "search_terms.json"), encoding="utf-8") as file:
        terms = json.load(file)["terms"]
    with tempfile.TemporaryDirectory() as folder:
        site = many(options.sitegen, options.archive_bench, options.meetings, folder)
        times(site, [term["q"] for term in terms])
    if options.pagefind:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([options.sitegen, "build", ROOT, "--output", folder + "/public", "--quiet"],
                           check=True, stderr=subprocess.DEVNULL)
            pagefind(folder + "/public", terms)


if __name__ == "__main__":
    main()
