"""Times the search of a site in Chromium: loading its data, and a query; beside it Pagefind, if it is there.

    python3 Benchmarks/search.py SITE [--pagefind]

Medians of seven. Loading is what the page's own scripts take once the page has been parsed: reading,
compiling, and bringing the text into its normal form. A query is the looking for it, without and with
the first fifty results put on the page.
"""

import argparse
import functools
import http.server
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(ROOT, "Tests", "Web"))

from playwright.sync_api import sync_playwright  # noqa: E402

import built  # noqa: E402
import search  # noqa: E402

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


def times(site, queries):
    with sync_playwright() as playwright:
        browser = built.chromium(playwright)
        loads = []
        for _ in range(7):
            page = browser.new_context().new_page()
            page.goto(built.address(site, "search.html"))
            loads.append(page.evaluate(LOAD))
        found = [(query, *page.evaluate(FIND, query), page.evaluate(SHOW, query))
                 for query in queries]
        browser.close()
    data = [os.path.join(site, path) for path in built.files(site, ".js")
            if path.startswith("search/")]
    print(f"{len(data)} files of data, {sum(map(os.path.getsize, data)) / 1024:.0f} KiB")
    print(f"load {statistics.median(loads):.1f} ms ({' '.join(f'{one:.0f}' for one in loads)})")
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
        subprocess.run(["cp", "-r", site, copy], check=True)
        # The whole record and its source hold everything once more.
        glob = "meetings/**/!(full|source|changes).html"
        subprocess.run([sys.executable, "-m", "pagefind", "--site", copy, "--glob", glob,
                        "--root-selector", "main", "--force-language", "zh"], check=True,
                       stdout=subprocess.DEVNULL)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=copy)
        handler.log_message = lambda *_: None
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
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
    reading.add_argument("site")
    reading.add_argument("--pagefind", action="store_true")
    options = reading.parse_args()
    site = os.path.abspath(options.site)
    with open(os.path.join(ROOT, "Tests", "Web", "search_terms.json"), encoding="utf-8") as file:
        terms = json.load(file)["terms"]
    times(site, [term["q"] for term in terms])
    if options.pagefind:
        pagefind(site, terms)


if __name__ == "__main__":
    main()
