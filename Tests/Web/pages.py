"""Judges pages in Chromium: axe, light and dark, 1280 and 320 px, overflow, text spacing, requests."""

import os

import axe_playwright_python
from playwright.sync_api import sync_playwright

import built

VIEWS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 320)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# WCAG 1.4.12: a reader may space text like this, and nothing may get lost.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""
# No preload: axe would ask for the stylesheet again, which file:// refuses.
AXE = """tags => axe.run({runOnly: tags, resultTypes: ["violations"], preload: false})"""
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return null;
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect();
    if (box.right > width + 1 && !element.closest('.scroll')) {
      return element.tagName.toLowerCase() + '.' + element.className + ' ' + Math.round(box.right);
    }
  }
  return 'something';
}"""


def judge(site, paths):
    """Judges pages in one browser."""
    source = os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")
    with open(source, encoding="utf-8") as file:
        axe = file.read()
    problems = []
    with sync_playwright() as playwright:
        browser = built.chromium(playwright)
        context = browser.new_context(bypass_csp=True)
        for path in paths:
            page = context.new_page()
            page.on("request", lambda request: outside(request.url, path, problems))
            page.on("pageerror", lambda error: problems.append(f"{path}: {error}"))
            page.on("console", lambda said: said.type == "error" and problems.append(
                f"{path}: console: {said.text}"))
            page.goto(built.address(site, path))
            page.evaluate(axe)
            for scheme, width in VIEWS:
                page.emulate_media(color_scheme=scheme)
                page.set_viewport_size({"width": width, "height": 900})
                found = page.evaluate(AXE, RULES)
                for violation in found["violations"]:
                    nodes = violation["nodes"]
                    where = ", ".join(str(node["target"][0]) for node in nodes[:3])
                    problems.append(f"{path}: {scheme} {width}: {violation['id']}: "
                                    f"{violation['help']} ({len(nodes)}: {where})")
                wide = page.evaluate(OVERFLOW)
                if wide:
                    problems.append(f"{path}: {width} px overflows: {wide}")
            page.add_style_tag(content=SPACING)
            wide = page.evaluate(OVERFLOW)
            if wide:
                problems.append(f"{path}: 320 px with text spacing overflows: {wide}")
            page.close()
        browser.close()
    return problems


def outside(url, path, problems):
    if not url.startswith(("file:", "data:")):
        problems.append(f"{path}: asks for {url}")


def main():
    options = built.options(__doc__)
    site, paths = options.site, built.pages(options.site, options.largest)
    problems = judge(site, paths)
    built.finish(problems, f"{len(paths)} pages × {len(VIEWS)} views" if paths else "")


if __name__ == "__main__":
    main()
