"""Asks of the built markup what neither the HTML validator nor axe asks (WEB.md)."""

import os
import posixpath
import re
from html.parser import HTMLParser

import built

VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
CSP = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
       "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'")
LARGEST_PAGE, LARGEST_STYLE = 150_000, 30_000
# All scripts together, as they are written; the data that search reads are no script of ours.
LARGEST_SCRIPTS = 16_000


class Page(HTMLParser):
    """Reads one page and notes what is wrong with it."""

    def __init__(self, path):
        super().__init__()
        self.path, self.problems = path, []
        self.stack, self.counts, self.ids = [], {}, set()
        self.levels, self.links, self.link, self.first_link = [], {}, None, None
        self.csp = self.language = self.crumb = None
        self.tables, self.svg = [], None

    def wrong(self, sentence):
        self.problems.append(f"{self.path}:{self.getpos()[0]}: {sentence}")

    def inside(self, tag, name=None):
        return any(open_tag == tag and (name is None or name in classes)
                   for open_tag, classes in self.stack)

    def handle_starttag(self, tag, pairs):
        values = dict(pairs)
        classes = (values.get("class") or "").split()
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.attributes(tag, values)
        if tag == "html":
            self.language = values.get("lang")
        elif tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.csp = values.get("content")
        elif tag in HEADINGS:
            self.heading(int(tag[1]))
        elif tag == "nav" and not (values.get("aria-label") or values.get("aria-labelledby")):
            self.wrong("a nav without a name")
        elif tag == "li" and self.inside("nav", "crumbs"):
            self.crumb = values.get("aria-current")
        elif tag == "table":
            self.tables.append({"th": 0, "head": False})
        elif tag == "thead" and self.tables:
            self.tables[-1]["head"] = True
        elif tag == "th":
            if self.tables:
                self.tables[-1]["th"] += 1
            if not values.get("scope"):
                self.wrong("th without scope")
        elif tag == "svg" and values.get("aria-hidden") != "true":
            if values.get("role") != "img" or not values.get("aria-labelledby"):
                self.wrong("an svg without role=img and a name")
        elif tag == "a" and "href" in values:
            self.first_link = self.first_link or values["href"]
            self.link = [values["href"], "", self.inside("svg")]
        if tag not in VOID:
            self.stack.append((tag, classes))

    def attributes(self, tag, values):
        for name, value in values.items():
            if name == "style" or name.startswith("on"):
                self.wrong(f"{name}= on {tag}")
            if name in ("href", "src") and not value:
                self.wrong(f"empty {name} on {tag}")
        if tag == "script" and not values.get("src") and values.get("type") != "application/ld+json":
            self.wrong("a script inside the page")
        if tag == "style":
            self.wrong("a style inside the page")
        identity = values.get("id")
        if identity is not None:
            if identity in self.ids:
                self.wrong(f"id {identity} twice")
            self.ids.add(identity)
        address = values.get("href") or values.get("src") or ""
        # A canonical link says where the page is; nothing is loaded for it.
        if re.match(r"(https?:)?//", address) and tag != "a" and values.get("rel") != "canonical":
            self.wrong(f"{tag} loads {address} from elsewhere")
        if tag == "a" and not re.match(r"[a-z]+:", address) and self.path != "404.html":
            target = address.split("#")[0]
            if target.startswith("/") or target.endswith(("/", "..", ".")):
                self.wrong(f"{address} is not relative with a file name")

    def target(self, address):
        """Where an address leads, from the site's root."""
        if re.match(r"[a-z]+:", address):
            return address
        path, mark, anchor = address.partition("#")
        folder = posixpath.dirname(self.path)
        return (posixpath.normpath(posixpath.join(folder, path)) if path else self.path) + mark + anchor

    def heading(self, level):
        if self.levels and level > self.levels[-1] + 1:
            self.wrong(f"h{level} after h{self.levels[-1]}")
        self.levels.append(level)

    def handle_data(self, data):
        if self.link:
            self.link[1] += data

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass
        if tag == "a" and self.link:
            address, words, drawn = self.link
            self.link = None
            words = " ".join(words.split())
            if not words:
                self.wrong(f"a link without words to {address}")
            elif drawn:
                self.wrong(f"a link inside an svg to {address}")
            elif words != ":::":
                target = self.target(address)
                if self.links.setdefault(words, target) != target:
                    self.wrong(f"the words {words} lead to {self.links[words]} and to {target}")
        if tag == "table" and self.tables:
            table = self.tables.pop()
            if not table["th"] or not table["head"]:
                self.wrong("a table without thead and th")

    def close(self):
        super().close()
        for tag in ("h1", "main", "title"):
            if self.counts.get(tag) != 1 and not (tag == "title" and self.counts.get("svg")):
                self.wrong(f"{self.counts.get(tag, 0)} {tag}")
        if not self.language:
            self.wrong("no lang")
        if self.csp != CSP:
            self.wrong(f"the CSP is {self.csp}")
        if self.first_link != "#main" or "main" not in self.ids:
            self.wrong("the first link does not skip to #main")
        own = self.path not in ("404.html", "index.html")
        if own and self.crumb != "page":
            self.wrong("no breadcrumbs that end with aria-current")
        if self.path not in ("404.html", "sitemap.html"):
            if not any(address.endswith("sitemap.html") for address in self.links.values()):
                self.wrong("no link to the site map")


def stylesheets(site):
    """What a stylesheet of ours may not hold."""
    for path in built.files(site, ".css"):
        text = re.sub(r"/\*.*?\*/", "", built.read(site, path), flags=re.S)
        if os.path.getsize(os.path.join(site, path)) > LARGEST_STYLE:
            yield f"{path}: over {LARGEST_STYLE} bytes"
        for wrong in re.findall(r"font(?:-size)?:[^;{}]*\d(?:px|pt)\b[^;}]*", text):
            yield f"{path}: {wrong}"
        if re.search(r"italic|oblique|@import|url\(\s*['\"]?(?:https?:)?//", text):
            yield f"{path}: italics, an import or an address elsewhere"


def scripts(site):
    """What the scripts weigh, together and the one for tables."""
    paths = [path for path in built.files(site, ".js") if os.path.dirname(path) == "assets"]
    sizes = {path: os.path.getsize(os.path.join(site, path)) for path in paths}
    if sum(sizes.values()) > LARGEST_SCRIPTS:
        yield f"assets/: {sum(sizes.values())} bytes of scripts, over {LARGEST_SCRIPTS}"
    for path, size in sizes.items():
        if path.startswith("assets/tables-") and size > 6000:
            yield f"{path}: over 6000 bytes"


def main():
    site = built.options(__doc__).site
    problems, pages = [], built.files(site, ".html")
    for path in pages:
        text = built.read(site, path)
        page = Page(path)
        page.feed(text)
        page.close()
        problems += page.problems
        if len(text.encode()) > LARGEST_PAGE and built.kind(text) not in ("full", "source"):
            problems.append(f"{path}: {len(text.encode())} bytes")
        if "�" in text:
            problems.append(f"{path}: a replacement character")
    problems += stylesheets(site)
    problems += scripts(site)
    built.finish(problems, f"{len(pages)} pages")


if __name__ == "__main__":
    main()
