"""Makes the pictures of Documentation/screens/: five pages, light and dark, 1280 and 320 px."""

import io
import os

from PIL import Image
from playwright.sync_api import sync_playwright

import built


def chosen(site):
    """The pages that show the site, by the picture's name, with what to scroll to."""
    tables = [path for path in built.files(site, ".html")
              if built.kind(built.read(site, path)) == "table"]
    # A budget table with a head of two rows shows more than a plain one.
    spanning = [path for path in tables if 'scope="colgroup"' in built.read(site, path)]
    reports = [path for path in built.files(site, ".html")
               if built.kind(built.read(site, path)) == "report"]
    largest = max(reports, key=lambda path: len(built.read(site, path)), default=None)
    return {
        "home": "index.html",
        "meeting": built.first(site, "meeting"),
        "unit": largest or built.first(site, "unit"),
        "table": (spanning or tables or [None])[0],
        "timeline": built.first(site, "outages"),
    }


def main():
    options = built.options(__doc__)
    os.makedirs(options.into, exist_ok=True)
    made = 0
    with sync_playwright() as playwright:
        browser = built.chromium(playwright)
        for name, path in chosen(options.site).items():
            if path is None:
                continue
            for scheme in ("light", "dark"):
                for width, height in ((1280, 1000), (320, 800)):
                    page = browser.new_page(
                        viewport={"width": width, "height": height}, color_scheme=scheme,
                    )
                    page.goto(built.address(options.site, path))
                    picture = Image.open(io.BytesIO(page.screenshot()))
                    # Few colours make a small file; the pages have few.
                    picture.convert("RGB").quantize(48, dither=Image.Dither.NONE).save(
                        os.path.join(options.into, f"{name}-{width}-{scheme}.png"), optimize=True,
                    )
                    page.close()
                    made += 1
        browser.close()
    built.finish([], f"{made} pictures in {options.into}")


if __name__ == "__main__":
    main()
