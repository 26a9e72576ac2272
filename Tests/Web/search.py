"""Searches the built site in Chromium, from file:// and a sub-path, and compares with full.html."""

import glob
import json
import os
import tempfile
import urllib.parse

import axe_playwright_python
from playwright.sync_api import sync_playwright

import built
import pages as judging
import search_truth
from visit import serve

HERE = os.path.dirname(os.path.abspath(__file__))
LARGEST_SCRIPT, LARGEST_SCRIPTS = 10_240, 16_384
RESULTS = """() => Array.from(document.querySelectorAll('#results a'), link => link.getAttribute('href'))"""


def records(site):
    """Each record as a search must see it, and the page that shows each of its places, by stem."""
    found = {}
    for path in glob.glob(os.path.join(site, "meetings", "**", "full.html"), recursive=True):
        folder = os.path.dirname(path)
        record = search_truth.Record(built.read(folder, "full.html"))
        pages = {}
        for name in sorted(os.listdir(folder)):
            if name.endswith(".html") and name not in ("full.html", "source.html", "changes.html"):
                text = built.read(folder, name)
                for place in record.places:
                    if f' id="{place["id"]}"' in text:
                        pages[place["id"]] = f"{os.path.relpath(folder, site)}/{name}"
        found[os.path.relpath(folder, os.path.join(site, "meetings"))] = (record, pages)
    return found


def own_terms(all_records, wanted=40):
    """Words from the midst of a site's own records, evenly from all of them."""
    texts = [cell for record, _ in all_records.values() for place in record.places
             for cell in place["cells"] if len(cell) > 3]
    step = max(1, len(texts) // wanted)
    terms = []
    for number, text in enumerate(texts[::step]):
        start = (number * 7) % max(1, len(text) - 5)
        word = text[start:start + 3 + number % 4].strip()
        # Quotes part the words of a query, and half a figure is none.
        if word and not set(word) & set('"“”「」 '):
            terms.append({"q": word})
    return terms


class Search:
    """The search of a site at one address."""

    def __init__(self, browser, base, name):
        self.base, self.name, self.problems, self.steps = base, name, [], 0
        self.page = browser.new_context(
            viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
        self.page.on("pageerror", lambda error: self.wrong(f"JavaScript: {error}"))
        self.page.on("console", lambda said: said.type == "error" and self.wrong(said.text))
        self.page.on("request", lambda asked: self.asked(asked.url))

    def wrong(self, sentence):
        self.problems.append(f"{self.name}: {sentence}")

    def asked(self, url):
        if not url.startswith(self.base.rsplit("/", 1)[0] + "/"):
            self.wrong(f"asks for {url}")

    def expect(self, holds, sentence):
        self.steps += 1
        if not holds:
            self.wrong(sentence)

    def open(self, **state):
        self.page.goto(f"{self.base}search.html?{urllib.parse.urlencode(state)}")

    def results(self):
        """All that is found, further results included."""
        while self.page.locator("#more").is_visible():
            self.page.locator("#more").click()
        return self.page.evaluate(RESULTS)

    def status(self):
        return self.page.locator("#found").inner_text()

    def term(self, term, all_records):
        """One line of the table."""
        query = term["q"]
        expected = [f"{pages[identity]}#{identity}" for record, pages in all_records.values()
                    for identity in record.found(query, term.get("written"))]
        if "ids" in term:
            by_hand = sorted(term["ids"])
            worked_out = sorted(address.split("#")[1] for address in expected)
            self.expect(by_hand == worked_out, f"{query}: by hand {by_hand}, worked out {worked_out}")
        self.page.locator("#q").fill(query)
        self.page.locator("#q").press("Enter")
        found = self.results()
        missing = sorted(set(expected) - set(found))
        further = sorted(set(found) - set(expected))
        self.expect(not missing and not further and len(found) == len(set(found)),
                    f"{query}: missing {missing[:5]}, too many {further[:5]}")
        if expected:
            self.expect(str(len(expected)) in self.status(), f"{query}: {self.status()}")
        else:
            self.expect(query in self.status() and self.page.locator("#advice").is_visible(),
                        f"{query}: nothing is said")
        return found

    def marks(self, query):
        """What is marked reads, in normal form, as what was sought."""
        self.open(q=query)
        marked = self.page.locator("#results mark").all_inner_texts()
        self.expect(marked and {search_truth.normal(mark) for mark in marked}
                    == {search_truth.normal(query)}, f"{query}: marks {marked[:5]}")

    def judged(self, browser, query):
        """What the script puts on the page is as accessible as the page, and as narrow."""
        source = os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")
        with open(source, encoding="utf-8") as file:
            axe = file.read()
        page = browser.new_context(bypass_csp=True).new_page()
        page.goto(f"{self.base}search.html?{urllib.parse.urlencode({'q': query})}")
        page.evaluate(axe)
        for scheme, width in judging.VIEWS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate(judging.AXE, judging.RULES)["violations"]
            self.expect(not found, f"{query}: {scheme} {width}: {[one['help'] for one in found]}")
            wide = page.evaluate(judging.OVERFLOW)
            self.expect(not wide, f"{query}: {width} px overflows: {wide}")
        page.close()

    def filters(self, query):
        """Each option of each filter leaves a part, and the parts of units and kinds are the whole."""
        self.open(q=query)
        whole = set(self.results())
        for name in ("unit", "year", "kind"):
            options = self.page.eval_on_selector_all(
                f"select[name={name}] option", "all => all.map(one => one.value)")
            parts, last = set(), ""
            for value in options[1:]:
                self.page.select_option(f"select[name={name}]", value)
                part = set(self.results())
                if name == "unit" and part:
                    titles = set(self.page.locator("#results h3").all_inner_texts())
                    chosen = self.page.locator(f"select[name=unit] option[value='{value}']")
                    self.expect(titles == {chosen.inner_text()}, f"{query}: {value} shows {titles}")
                self.expect(part <= whole, f"{query}: {name} {value} finds more than without")
                self.expect(not part & parts, f"{query}: {name} {value} finds what another did")
                parts |= part
                last = value if part else last
            self.page.select_option(f"select[name={name}]", "")
            if name != "unit":
                self.expect(parts == whole, f"{query}: the options of {name} are not the whole")
        # `last` is a kind that has something.
        self.open(q=query, kind=last)
        some = set(self.results())
        self.expect(some and some <= whole, f"{query}: an address with a kind shows {len(some)}")
        self.page.select_option("select[name=kind]", "")
        self.page.reload()
        self.expect(set(self.results()) == whole, f"{query}: the address does not say what is shown")

    def keyboard(self, query):
        """/ goes to the field, typing searches, Escape clears, Tab reaches the results."""
        self.open()
        self.expect(self.page.locator("#help").is_visible(), "no help before a query")
        self.page.keyboard.press("/")
        self.page.keyboard.type(query)
        self.page.wait_for_selector("#results a")
        self.expect(self.page.locator("#q").input_value() == query, "/ is typed")
        self.expect(not self.page.locator("#help").is_visible(), "the help stays")
        for _ in range(12):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("!!document.activeElement.closest('#results')"):
                break
        self.expect(self.page.evaluate("!!document.activeElement.closest('#results')"),
                    "Tab does not reach the results")
        self.page.keyboard.press("/")
        self.expect(self.page.evaluate("document.activeElement.id") == "q", "/ does not lead back")
        self.page.keyboard.press("Escape")
        self.expect(not self.page.evaluate(RESULTS), "Escape does not clear")
        self.page.locator("#slash").uncheck()
        self.page.keyboard.press("/")
        self.expect(self.page.evaluate("document.activeElement.id") == "slash",
                    "/ cannot be switched off")
        # While a word is being composed nothing is sought; 200 ms after it is, all of it.
        self.page.evaluate("""query => {
          const field = document.getElementById('q');
          field.focus();
          field.dispatchEvent(new CompositionEvent('compositionstart'));
          field.value = query;
          field.dispatchEvent(new InputEvent('input', { isComposing: true }));
        }""", query)
        self.page.wait_for_timeout(300)
        self.expect(not self.page.evaluate(RESULTS), "searches while composing")
        self.page.evaluate("""document.getElementById('q').dispatchEvent(
            new CompositionEvent('compositionend'))""")
        self.page.wait_for_timeout(300)
        self.expect(bool(self.page.evaluate(RESULTS)), "does not search after composing")

    def arrive(self, addresses):
        """A result leads to a place that is there, in sight and told from the others."""
        for address in addresses:
            self.page.goto(self.base + address)
            seen = self.page.evaluate("""() => {
              const target = document.querySelector(':target');
              if (!target) return 'nothing';
              const box = target.getBoundingClientRect();
              if (box.bottom < 0 || box.top > innerHeight) return 'out of sight';
              const paint = getComputedStyle(target).backgroundColor;
              return paint === 'rgba(0, 0, 0, 0)' ? 'not told from the others' : '';
            }""")
            self.expect(not seen, f"{address}: {seen}")

    def home(self, query):
        """From the field of any page, by the keyboard alone."""
        self.page.goto(self.base + "index.html")
        self.page.locator("header input[type=search]").fill(query)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/search.html?*")
        self.expect(bool(self.page.evaluate(RESULTS)), "the home page's form finds nothing")
        self.page.locator("#results a").first.press("Enter")
        self.page.wait_for_load_state()
        self.page.go_back()
        self.page.wait_for_selector("#results a")
        self.expect(self.page.locator("#q").input_value() == query, "going back loses the query")


def sizes(site):
    """Scripts apart from data are small."""
    scripts = {path: os.path.getsize(os.path.join(site, path))
               for path in built.files(site, ".js") if path.startswith("assets/")}
    for path, size in scripts.items():
        if "search-" in path and size > LARGEST_SCRIPT:
            yield f"{path}: {size} bytes"
    if sum(scripts.values()) > LARGEST_SCRIPTS:
        yield f"scripts: {sum(scripts.values())} bytes"


def main():
    site = os.path.abspath(built.options(__doc__).site)
    with open(os.path.join(HERE, "search_terms.json"), encoding="utf-8") as file:
        table = json.load(file)
    all_records = records(site)
    terms = own_terms(all_records)
    if list(all_records) == [table["record"]]:
        terms = table["terms"] + terms
    problems, steps = list(sizes(site)), 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        os.makedirs(os.path.join(folder, "intranet"))
        os.symlink(site, os.path.join(folder, "intranet", "minutes"))
        server = serve(folder)
        browser = built.chromium(playwright)
        for name, base in [
            ("file", built.address(site, "")),
            ("sub-path", f"http://127.0.0.1:{server.server_address[1]}/intranet/minutes/"),
        ]:
            search = Search(browser, base.rstrip("/") + "/", name)
            search.open()
            found = {term["q"]: search.term(term, all_records) for term in terms}
            most = max(found, key=lambda query: len(found[query]))
            search.marks(max((query for query in found if found[query] and " " not in query
                              and not any(sign.isdigit() for sign in query)), key=len))
            search.judged(browser, most)
            search.filters(most)
            search.keyboard(most)
            search.arrive([address for query in found for address in found[query][:1]][:30])
            search.home(most)
            problems += search.problems
            steps += search.steps
        browser.close()
        server.shutdown()
    built.finish(problems, f"{len(terms)} terms in {len(all_records)} records, {steps} questions")


if __name__ == "__main__":
    main()
