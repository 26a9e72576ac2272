"""What the web tests share: the pages of a built site, Chromium, and how a script ends."""

import argparse
import os
import re
import shutil
import sys

# Sites beyond this many pages are judged by one page of each kind.
EVERY_PAGE_UP_TO = 150


def options(document):
    """The arguments of a script: where the site is."""
    reading = argparse.ArgumentParser(description=document.splitlines()[0])
    reading.add_argument("--site", default="public")
    reading.add_argument("--largest", action="store_true",
                         help="judge only the largest page of each kind")
    reading.add_argument("--into", default=os.path.join(".build", "screens"))
    return reading.parse_args()


def files(site, ending):
    """Every file with an ending, as paths relative to the site, sorted."""
    found = []
    for folder, folders, names in os.walk(site):
        folders.sort()
        for name in names:
            if name.endswith(ending):
                found.append(os.path.relpath(os.path.join(folder, name), site))
    return sorted(found)


def read(site, path):
    with open(os.path.join(site, path), encoding="utf-8") as file:
        return file.read()


def kind(html):
    """The kind of a page, from its body: page-unit → unit."""
    found = re.search(r'<body class="page-([\w-]+)"', html)
    return found[1] if found else ""


def pages(site, largest=False):
    """The pages to judge: all of a small site, else the first and the largest of each kind."""
    every = files(site, ".html")
    if len(every) <= EVERY_PAGE_UP_TO and not largest:
        return every
    chosen = {}
    for path in every:
        chosen.setdefault(kind(read(site, path)), []).append(path)
    size = lambda path: os.path.getsize(os.path.join(site, path))
    return sorted({one for group in chosen.values()
                   for one in ([] if largest else group[:1]) + [max(group, key=size)]})


def first(site, name):
    """The first page of a kind that has something to show, or None."""
    for path in files(site, ".html"):
        if kind(read(site, path)) == name:
            return path
    return None


def chromium(playwright):
    """Debian's Chromium; as root it needs to be without its sandbox."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=program, args=arguments)


def address(site, path):
    return "file://" + os.path.join(os.path.abspath(site), path)


def finish(problems, checked):
    """Prints what was found; the exit code says whether it was nothing."""
    for problem in problems[:200]:
        print(problem)
    print(f"{checked}, {len(problems)} problem{'' if len(problems) == 1 else 's'}")
    sys.exit(1 if problems or not checked else 0)
