"""Walks through one page of each kind by the Tab key: order, visible focus, skip link, size of targets."""

from playwright.sync_api import sync_playwright

import built

STOPS = 40
# Smooth scrolling would be under way while the walk looks.
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
  return {
    place: all.indexOf(one),
    name: (one.getAttribute('href') || one.className || one.tagName) + '',
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
    seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
  };
}"""
# WCAG 2.5.8: 24 by 24, or in a sentence, or as far from others as if they were.
SMALL = """() => {
  const boxes = [...document.querySelectorAll('a[href], button, input, summary, select')]
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.height > 1);
  const isSmall = box => box.width < 24 || box.height < 24;
  return boxes.filter(([one, box]) => {
    if (!isSmall(box)) return false;
    const words = [...one.parentElement.childNodes]
      .some(node => node.nodeType === 3 && node.textContent.trim().length > 1);
    if (words) return false;
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    return boxes.some(([other, its]) => {
      if (other === one || other.contains(one) || one.contains(other)) return false;
      if (isSmall(its) &&
          Math.hypot(its.x + its.width / 2 - x, its.y + its.height / 2 - y) < 24) return true;
      const across = Math.max(its.x - x, 0, x - its.right);
      const along = Math.max(its.y - y, 0, y - its.bottom);
      return Math.hypot(across, along) < 12;
    });
  }).map(([one]) => one.getAttribute('href') || one.className);
}"""


def walk(page, path, problems):
    """Goes from the top of a page from stop to stop."""
    last = -1
    for stop in range(STOPS):
        page.keyboard.press("Tab")
        page.wait_for_timeout(15)
        found = page.evaluate(FOCUSED)
        if found is None:
            return
        if stop == 0 and found["name"] != "#main":
            problems.append(f"{path}: the first stop is {found['name']}")
        if found["place"] <= last:
            problems.append(f"{path}: {found['name']} is out of the page's order")
        if not found["outlined"]:
            problems.append(f"{path}: the focus on {found['name']} is not seen")
        if not found["seen"]:
            problems.append(f"{path}: {found['name']} has the focus out of sight")
        last = found["place"]


def skip(page, path, problems):
    """Takes the skip link; the next stop must lie in the main content."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_timeout(15)
    if page.evaluate("document.activeElement.id") != "main":
        problems.append(f"{path}: the skip link does not take the focus along")
    page.keyboard.press("Tab")
    inside = "() => { const main = document.getElementById('main'), one = document.activeElement;" \
             " return main.contains(one) || !main.querySelector('a[href]'); }"
    if not page.evaluate(inside):
        problems.append(f"{path}: behind the skip link the focus is not in the content")


def main():
    options = built.options(__doc__)
    site, problems = options.site, []
    paths = [path for path in built.pages(site, largest=True) if path != "404.html"]
    with sync_playwright() as playwright:
        browser = built.chromium(playwright)
        for width in (1280, 320):
            context = browser.new_context(
                viewport={"width": width, "height": 900}, reduced_motion="reduce")
            for path in paths:
                page = context.new_page()
                page.goto(built.address(site, path))
                for name in page.evaluate(SMALL)[:5]:
                    problems.append(f"{path}: {width} px: {name} is a small target close to another")
                if width == 1280:
                    walk(page, path, problems)
                    page.goto(built.address(site, path))
                    skip(page, path, problems)
                page.close()
        browser.close()
    built.finish(problems, f"{len(paths)} pages" if paths else "")


if __name__ == "__main__":
    main()
