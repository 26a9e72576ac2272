"""Asks of the built markup what those need who hear a page or use keys, and axe does not ask (WEB.md)."""

import re
from html.parser import HTMLParser

import built

VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr"}
HAN = re.compile("[\u3400-\u9fff]")
# The parts of a page's body, in the order in which they are heard.
ORDER = ["page-head", "contents", "cite", "pager"]
# Elements whose text cannot be set off by another.
WHOLE = {"title", "desc", "script", "option"}


class Page(HTMLParser):
    """Reads one page and notes what is wrong with it."""

    def __init__(self, path):
        super().__init__()
        self.path, self.problems = path, []
        self.stack, self.ids, self.wanted = [], set(), []
        self.parts, self.keys, self.cell = [], {}, None
        self.time = None

    def wrong(self, sentence):
        self.problems.append(f"{self.path}:{self.getpos()[0]}: {sentence}")

    def language(self):
        return next((lang for _, lang, _ in reversed(self.stack) if lang), "")

    def inside(self, tag):
        return any(open_tag == tag for open_tag, _, _ in self.stack)

    def handle_starttag(self, tag, pairs):
        values = dict(pairs)
        classes = (values.get("class") or "").split()
        if values.get("id"):
            self.ids.add(values["id"])
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"):
            self.wanted += [(name, one, self.getpos()[0]) for one in (values.get(name) or "").split()]
        if int(values.get("tabindex") or 0) > 0:
            self.wrong("tabindex changes the order of the page")
        if values.get("accesskey") in self.keys:
            self.wrong(f"the access key {values['accesskey']} twice")
        elif values.get("accesskey"):
            self.keys[values["accesskey"]] = tag
        if values.get("tabindex") == "0" and not (
                values.get("role") and (values.get("aria-label") or values.get("aria-labelledby"))):
            self.wrong(f"a {tag} that keys reach and that has no role and name")
        if self.inside("main") and classes and classes[0] in ORDER and tag in (
                "header", "nav", "section"):
            self.parts.append(ORDER.index(classes[0]))
        if tag == "time" and not values.get("datetime"):
            self.wrong("a time without datetime")
        if tag == "svg":
            self.svg = True
        if self.inside("svg") and (tag == "a" or values.get("tabindex")):
            self.wrong("something in a drawing takes the focus")
        if tag in ("td", "th"):
            self.cell = {"text": "", "dash": "dash" in classes, "line": self.getpos()[0]}
        if tag in ("i", "b") or tag == "blink":
            self.wrong(f"{tag} says nothing")
        if tag not in VOID:
            self.stack.append((tag, values.get("lang"), classes))

    def handle_startendtag(self, tag, pairs):
        if dict(pairs).get("id"):
            self.ids.add(dict(pairs)["id"])

    def handle_data(self, data):
        if self.cell is not None:
            self.cell["text"] += data
        if not self.stack or self.stack[-1][0] in WHOLE:
            return
        if HAN.search(data) and not self.language().startswith("zh"):
            self.wrong(f"Chinese that is read as {self.language()}: {data.strip()[:40]}")

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell:
            if self.cell["dash"] and not re.search(r"\w", self.cell["text"]):
                self.wrong("a dash without words for those who hear it")
            self.cell = None
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def close(self):
        super().close()
        for name, one, line in self.wanted:
            if one not in self.ids:
                self.problems.append(f"{self.path}:{line}: {name} names {one}, which is nowhere")
        if self.parts != sorted(self.parts):
            self.wrong(f"its parts stand as {[ORDER[part] for part in self.parts]}")
        keys = set(self.keys)
        if keys and not {"U", "C", "Z"} <= keys and self.path != "404.html":
            self.wrong(f"access keys {sorted(keys)}, and U, C, Z are wanted")


def main():
    site = built.options(__doc__).site
    problems, pages = [], built.files(site, ".html")
    for path in pages:
        page = Page(path)
        page.feed(built.read(site, path))
        page.close()
        problems += page.problems
    built.finish(problems, f"{len(pages)} pages")


if __name__ == "__main__":
    main()
