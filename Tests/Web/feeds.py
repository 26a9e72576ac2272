"""Reads feeds, calendars and what pages say to programs as those programs would, and counts."""

import datetime
import json
import os
import posixpath
import re
import urllib.parse
import xml.etree.ElementTree as tree

import feedparser
import icalendar
from pyld import jsonld

import built

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MOST_ENTRIES, MOST_EVENTS = 50, 300
UUID8 = r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
RFC3339 = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00"
# What RFC 4287 lets an entry and a feed hold, of what we write, and how often.
FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (1, 1), "link": (1, 2),
        "rights": (0, 1), "entry": (1, MOST_ENTRIES)}
ENTRY = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (0, 1), "link": (1, 1),
         "summary": (0, 1), "content": (0, 1)}
# The part of schema.org's context that our words need; nothing is fetched.
CONTEXT = {"@vocab": "https://schema.org/", "contentUrl": {"@type": "@id"},
           "url": {"@type": "@id"}, "item": {"@type": "@id"}}
WORDS = {
    "BreadcrumbList": {"itemListElement"}, "ListItem": {"position", "name", "item"},
    "GovernmentOrganization": {"name", "url"}, "Organization": {"name", "url"},
    "Event": {"name", "startDate", "endDate", "location", "organizer", "url"},
    "Place": {"name"}, "CreativeWork": {"name"}, "DataDownload": {"encodingFormat", "contentUrl"},
    "Dataset": {"name", "description", "url", "creator", "license", "temporalCoverage",
                "distribution"},
}
# What the pages of a kind say beside where they stand; a year's page says no more.
SAID = {"meeting": "Event", "table": "Dataset", "outages": "Dataset", "decisions": "Dataset",
        "home": "Organization"}
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


class Site:
    """The files of a site, and where links from them lead."""

    def __init__(self, root):
        self.root, self.problems = root, []
        self.pages = {path: built.read(root, path) for path in built.files(root, ".html")}
        self.base = None
        if os.path.exists(os.path.join(root, "robots.txt")):
            found = re.search(r'<link rel="canonical" href="([^"]*)index.html"',
                              self.pages["index.html"])
            self.base = found[1] if found else None

    def wrong(self, sentence):
        self.problems.append(sentence)

    def leads(self, address, path):
        """Whether an address, as a file of the site has it, leads to a place of the site."""
        if self.base and address.startswith(self.base):
            address = "/" + address[len(self.base):]
        elif self.base or re.match(r"[a-z]+:|/", address):
            return False
        target, _, anchor = address.partition("#")
        folder = "" if target.startswith("/") else posixpath.dirname(path)
        target = posixpath.normpath(posixpath.join(folder, target.lstrip("/")))
        if not os.path.isfile(os.path.join(self.root, target)):
            return False
        return not anchor or f' id="{anchor}"' in self.pages.get(target, "")


def counted(site, path, element, rules):
    """The children of an element are those of the rules, each as often as it may be."""
    names = [child.tag.removeprefix(ATOM) for child in element]
    for name in set(names) - set(rules):
        site.wrong(f"{path}: a {name} in {element.tag}")
    for name, (least, most) in rules.items():
        if not least <= names.count(name) <= most:
            site.wrong(f"{path}: {names.count(name)} {name}")


def feed(site, path, known):
    """One Atom feed; returns how many entries it has."""
    text = built.read(site.root, path)
    read = feedparser.parse(text.encode())
    if read.bozo:
        site.wrong(f"{path}: {read.bozo_exception}")
    root = tree.fromstring(text)
    if root.tag != ATOM + "feed":
        site.wrong(f"{path}: {root.tag}")
    counted(site, path, root, FEED)
    entries = root.findall(ATOM + "entry")
    times, ids = [], []
    for element in [root] + entries:
        if element is not root:
            counted(site, path, element, ENTRY)
        identity = element.findtext(ATOM + "id")
        ids.append(identity)
        if not re.fullmatch("urn:uuid:" + UUID8, identity):
            site.wrong(f"{path}: the id {identity}")
        times.append(element.findtext(ATOM + "updated"))
        if not re.fullmatch(RFC3339, times[-1]):
            site.wrong(f"{path}: updated {times[-1]}")
        else:
            datetime.datetime.fromisoformat(times[-1])
        if not element.findtext(ATOM + "title").strip():
            site.wrong(f"{path}: {identity} has no title")
        for link in element.findall(ATOM + "link"):
            if not site.leads(link.get("href"), path):
                site.wrong(f"{path}: {link.get('href')} leads nowhere")
        content = element.find(ATOM + "content")
        if content is not None and (content.get("type") != "html" or len(content)):
            site.wrong(f"{path}: content that is not escaped HTML")
        # An entry that stands in two feeds is one.
        same = (times[-1], element.findtext(ATOM + "title"))
        if element is not root and known.setdefault(identity, same) != same:
            site.wrong(f"{path}: {identity} differs from another feed's")
    if len(set(ids)) != len(ids):
        site.wrong(f"{path}: an id twice")
    if times[1:] != sorted(times[1:], reverse=True) or times[0] != times[1]:
        site.wrong(f"{path}: not the newest first, or another time than the newest entry's")
    own = [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"]
    if own != ([site.base + path] if site.base else []):
        site.wrong(f"{path}: self {own}")
    if "xml:base" in text:
        site.wrong(f"{path}: xml:base")
    if len(read.entries) != len(entries):
        site.wrong(f"{path}: feedparser reads {len(read.entries)} of {len(entries)} entries")
    return len(entries)


def happenings(site):
    """How many things befell the faults, by the observations of the API alone."""
    path = os.path.join(site.root, "api", "v1", "outages.json")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        outages = json.load(file)["outages"]
    count = 0
    for outage in outages:
        seen = outage["observations"]
        expected = [one["expected"]["date"] for one in seen if one["expected"]]
        # As it changed from one table to the next; what a note alone tells has no estimate.
        count += sum(1 for one, other in zip(expected, expected[1:]) if one != other)
        severities = [one["severity"] for one in seen if one["severity"] != "unknown"]
        count += sum(1 for one, other in zip(severities, severities[1:]) if one != other)
        count += 1 + (outage["status"] == "vanished")
        # Told repaired after it had been listed.
        count += outage["status"] == "repaired" and (outage["occurred"] is not None
                                                     or len(seen) > 1)
        count += 2 * bool(outage["reappeared"])
    return count


def feeds(site):
    known, counts = {}, {}
    for path in built.files(site.root, ".xml"):
        if path.startswith("feeds/"):
            counts[path] = feed(site, path, known)
    wanted = happenings(site)
    told = counts.get("feeds/outages.xml", 0)
    if wanted is not None and told < MOST_ENTRIES and told != wanted:
        # What had passed its day is told too, and the API does not say when.
        late = built.read(site.root, "feeds/outages.xml").count("逾期未修復，")
        if told - late != wanted:
            site.wrong(f"feeds/outages.xml: {told} entries, {late} of them late, for {wanted}")
    for path, html in site.pages.items():
        for name, href in re.findall(
                r'<link rel="alternate" type="application/atom\+xml" title="([^"]+)" href="([^"]+)"',
                html):
            if not name or not os.path.isfile(
                    os.path.join(site.root, os.path.dirname(path), href)):
                site.wrong(f"{path}: the feed {href}")
    for path in counts:
        page = {"feeds/outages.xml": "outages/index.html",
                "feeds/meetings.xml": "meetings/index.html",
                "feeds/decisions.xml": "decisions/index.html"}.get(
                    path, "units/" + os.path.basename(path)[:-4] + ".html")
        href = posixpath.relpath(path, os.path.dirname(page))
        for page, href in [(page, href)] + ([] if "/units/" in path else [("index.html", path)]):
            if f'href="{href}"' not in site.pages[page].split("</head>")[0]:
                site.wrong(f"{page}: does not name {path}")
    return len(counts)


def lines(site, path):
    """A calendar's lines are short, end with CR LF, and cut no character."""
    with open(os.path.join(site.root, path), "rb") as file:
        data = file.read()
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(
            b"\r\n", b""):
        site.wrong(f"{path}: lines that do not end with CR LF")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            site.wrong(f"{path}:{number}: {len(line)} bytes")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            site.wrong(f"{path}:{number}: a character is cut")
    return data


def calendar(site, path):
    """One calendar, its events by UID."""
    read = icalendar.Calendar.from_ical(lines(site, path))
    events, uids = list(read.walk("VEVENT")), {}
    for name in ("PRODID", "VERSION", "X-WR-CALNAME"):
        if name not in read:
            site.wrong(f"{path}: no {name}")
    zones = {str(zone["TZID"]) for zone in read.walk("VTIMEZONE")}
    for part in [read] + events:
        for name, error in part.errors:
            site.wrong(f"{path}: {name}: {error}")
    for event in events:
        uid = str(event["UID"])
        if uid in uids or not re.fullmatch(UUID8, uid):
            site.wrong(f"{path}: the UID {uid}")
        uids[uid] = event
        start, end = event.decoded("DTSTART"), event.decoded("DTEND", None)
        if end is not None and not (type(start) is type(end) and start < end):
            site.wrong(f"{path}: {uid} ends before it begins")
        if isinstance(start, datetime.datetime):
            if event["DTSTART"].params.get("TZID") not in zones:
                site.wrong(f"{path}: {uid}: a time zone that is not told")
            elif start.utcoffset() != datetime.timedelta(hours=8):
                site.wrong(f"{path}: {uid}: {start}")
        if event.decoded("DTSTAMP").utcoffset() != datetime.timedelta(0):
            site.wrong(f"{path}: {uid}: DTSTAMP is not in UTC")
        if event["STATUS"] not in ("CONFIRMED", "TENTATIVE", "CANCELLED"):
            site.wrong(f"{path}: {uid}: {event['STATUS']}")
        if not str(event["SUMMARY"]).strip() or int(event["SEQUENCE"]) < 0:
            site.wrong(f"{path}: {uid}: no summary, or no sequence")
        url = str(event.get("URL", ""))
        if bool(url) != bool(site.base) or url and not site.leads(url, path):
            site.wrong(f"{path}: {uid}: the address {url}")
    if not 0 < len(events) <= MOST_EVENTS:
        site.wrong(f"{path}: {len(events)} events")
    return events


def calendars(site):
    found = {path: calendar(site, path) for path in built.files(site.root, ".ics")}
    meetings = [path for path, html in site.pages.items()
                if built.kind(html) == "meeting" and 'class="corrected"' not in html]
    told = found.get("calendar/meetings.ics", [])
    if len(told) != min(MOST_EVENTS, len(meetings)):
        site.wrong(f"calendar/meetings.ics: {len(told)} events, {len(meetings)} meetings")
    path = os.path.join(site.root, "api", "v1", "outages.json")
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            outages = json.load(file)["outages"]
        repairs(site, outages, found.get("calendar/repairs.ics", []))
    return len(found)


def repairs(site, outages, events):
    """The repairs are those of the API, on its days, with a number that counts every slip."""
    def days(outage):
        seen = [one["expected"]["date"] for one in outage["observations"] if one["expected"]]
        date = outage["repaired"] or outage["expected"]
        date = date["date"] if date else (seen[-1] if seen else None)
        if date is None:
            return None
        first = datetime.date.fromisoformat(date + "-01" * (2 - date.count("-")))
        return first, date.count("-")

    wanted = [(days(outage), outage) for outage in outages if days(outage)]
    if len(events) != min(MOST_EVENTS, len(wanted)):
        site.wrong(f"calendar/repairs.ics: {len(events)} events for {len(wanted)} faults")
        return
    starts = sorted(event.decoded("DTSTART").replace(day=1) for event in events)
    if starts != sorted(day.replace(day=1) for (day, _), _ in wanted):
        site.wrong("calendar/repairs.ics: other days than api/v1/outages.json")
    slips = sum(outage["slips"]["times"] for _, outage in wanted)
    if sum(int(event["SEQUENCE"]) for event in events) < slips:
        site.wrong(f"calendar/repairs.ics: fewer changes than the {slips} slips")


def loader(address, options):
    if address.rstrip("/") not in ("https://schema.org", "http://schema.org"):
        raise ValueError(f"asks for {address}")
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}}


def words(value):
    """The typed things within expanded JSON-LD."""
    if isinstance(value, list):
        for one in value:
            yield from words(one)
    elif isinstance(value, dict):
        if "@type" in value and "@value" not in value:
            yield value
        for name, one in value.items():
            if name not in ("@type", "@id", "@value"):
                yield from words(one)


def linked(site):
    """What the pages say to programs, with the page's address as the base."""
    jsonld.set_document_loader(loader)
    count = 0
    for path, html in site.pages.items():
        scripts = SCRIPT.findall(html)
        crumbs = re.search(r'<nav class="crumbs"[^>]*>(.*?)</nav>', html, re.S)
        if len(scripts) != 1:
            if scripts or crumbs:
                site.wrong(f"{path}: {len(scripts)} pieces of JSON-LD")
            continue
        most = 1536 if site.base else 1024
        if len(scripts[0].encode()) > most or "<" in scripts[0]:
            site.wrong(f"{path}: {len(scripts[0].encode())} bytes of JSON-LD, or a <")
        base = (site.base or "https://example.test/site/") + path
        document = jsonld.expand(json.loads(scripts[0]), {"base": base})
        things = list(words(document))
        count += len(things)
        said = SAID.get(built.kind(html))
        if not re.search(r"/\d{4}\.html$", path) and not any(
                thing["@type"][0].endswith(said or "BreadcrumbList") for thing in things):
            site.wrong(f"{path}: does not say that it is of a {said or 'way'}")
        for thing in things:
            kind = thing["@type"][0].removeprefix("https://schema.org/")
            names = {name.removeprefix("https://schema.org/") for name in thing if name[0] != "@"}
            if kind not in WORDS or names - WORDS[kind] or "@id" in thing:
                site.wrong(f"{path}: {kind} {sorted(names)}")
            for name in ("url", "item", "contentUrl"):
                for one in thing.get("https://schema.org/" + name, []):
                    address = one["@id"]
                    if name != "contentUrl" and not site.base:
                        site.wrong(f"{path}: the address {address}")
                    inside = address.removeprefix(base[:len(base) - len(path)]) or "index.html"
                    if not os.path.isfile(os.path.join(site.root, inside)):
                        site.wrong(f"{path}: {name} {address} leads nowhere")
        if crumbs:
            steps = [re.sub(r"<[^>]+>", "", one) for one in
                     re.findall(r"<li[^>]*>(.*?)</li>", crumbs[1], re.S)]
            told = [item for node in json.loads(scripts[0])["@graph"]
                    for item in node.get("itemListElement", [])]
            if [item["name"] for item in told] != [unescaped(step) for step in steps]:
                site.wrong(f"{path}: other steps than the page shows")
            if [item["position"] for item in told] != list(range(1, len(told) + 1)):
                site.wrong(f"{path}: steps that are not counted")
    return count


def unescaped(words):
    for sign, code in [("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("&", "&amp;")]:
        words = words.replace(code, sign)
    return words


def descriptions(site):
    seen = {}
    for path, html in site.pages.items():
        found = re.findall(r'<meta name="description" content="([^"]*)">', html)
        if len(found) != 1 or len(found[0]) < 5:
            site.wrong(f"{path}: the description {found}")
        elif seen.setdefault(found[0], path) != path:
            site.wrong(f"{path}: described as {seen[found[0]]}")


def addresses(site):
    """sitemap.xml, robots.txt and canonical links: all of them with an address, else none."""
    files = [path for path in built.files(site.root, ".xml") if path.startswith("sitemap")]
    for path, html in site.pages.items():
        found = re.findall(r'<link rel="canonical" href="([^"]*)"', html)
        if found != ([site.base + path] if site.base and path != "404.html" else []):
            site.wrong(f"{path}: canonical {found}")
    if not site.base:
        if files or os.path.exists(os.path.join(site.root, "robots.txt")):
            site.wrong("sitemap.xml or robots.txt, and no address")
        return
    locations = []
    for path in files:
        root = tree.fromstring(built.read(site.root, path))
        if root.tag == MAP + "urlset":
            locations += [one.text for one in root.iter(MAP + "loc")]
            for day in root.iter(MAP + "lastmod"):
                datetime.date.fromisoformat(day.text)
    wanted = sorted(site.base + path for path in site.pages if path != "404.html")
    if sorted(locations) != wanted:
        site.wrong(f"sitemap.xml: {len(locations)} addresses for {len(wanted)} pages")
    if f"Sitemap: {site.base}sitemap.xml" not in built.read(site.root, "robots.txt"):
        site.wrong("robots.txt: does not lead to sitemap.xml")
    path = urllib.parse.urlsplit(site.base).path
    for address in re.findall(r' (?:href|src)="([^"#][^"]*)"', site.pages["404.html"]):
        if not address.startswith(path) and not address.startswith("data:"):
            site.wrong(f"404.html: {address} is not from the root")


def main():
    site = Site(built.options(__doc__).site)
    checked = [f"{feeds(site)} feeds", f"{calendars(site)} calendars", f"{linked(site)} things"]
    descriptions(site)
    addresses(site)
    built.finish(site.problems, ", ".join(checked))


if __name__ == "__main__":
    main()
