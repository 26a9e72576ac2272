"""sitegen beside Hugo and the floor: python3 Benchmarks/compare.py SITEGEN HUGO [--meetings 1 10] [--json FILE]

Builds the same made-up meetings with both and does the least that the same files need (floor.c), in
turn, each time into an empty folder, and prints medians, ratios, and the reaches that were set. Then
builds the largest site again with one figure changed, and a record of 2 MB beside one of 20 kB.
Documentation/Benchmarks.md says what each line means. Only the standard library.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile

import hugo_site
import meetings
from long_record import SIZE as LONG_SIZE, long_record
from rebuild import files, rebuild
from sample import compiled, floor_times, measured, middle, shared

# What is asked of a site of so many meetings: Documentation/Benchmarks.md.
REACHES = {
    1: {"wall_ms": 30},
    100: {"wall_ms": 180, "wall_of_hugo": 1 / 3},
    1000: {"wall_ms": 1400, "peak_mb": 400, "wall_of_hugo": 1 / 4, "peak_of_hugo": 1 / 4,
           "wall_of_floor": 2},
}
PER_MEETING = 1.3
PER_BYTE = 1.3
# The most meetings for which a record is changed and the site built again.
MOST_REBUILT = 1000
# What of a record's length can be joined, at least; and the room on the disk that a meeting wants, in
# bytes and files: two copies of its site and what is beside.
REPORTS_SIZE, ROOM, FILES_ROOM = 12_000, 4_000_000, 200


class Reaches:
    """Values beside the reaches that were set for them, and which of them are over."""

    def __init__(self):
        self.all = []

    def beside(self, what, value, reach, form):
        """A value as it is printed, with its reach if there is one."""
        if reach is None:
            return form.format(value)
        within = value <= reach
        self.all.append({"what": what, "value": value, "reach": reach, "within": within})
        return f"{form.format(value)} (reach {form.format(reach)}{'' if within else ', OVER'})"


def room_for(count, folder):
    """Stops before a disk would be full."""
    state = os.statvfs(folder)
    if state.f_bavail * state.f_frsize < count * ROOM or 0 < state.f_favail < count * FILES_ROOM:
        sys.exit(f"{folder} has too little room for {count} meetings; choose fewer with --meetings.")


def contents(folder):
    """How many files and pages a site has, and how many bytes."""
    found = list(files(folder))
    return {"files": len(found), "pages": sum(name.endswith(".html") for name, _ in found),
            "bytes": sum(os.path.getsize(path) for _, path in found)}


def medians(runs, written):
    wall = middle(runs, 0)
    return {"wall_ms": wall, "cpu_ms": middle(runs, 1), "peak_mb": middle(runs, 2), **written,
            "us_per_page": wall * 1e3 / written["pages"]}


class Comparison:
    """The programs that are compared, on sites of any number of meetings."""

    def __init__(self, sitegen, hugo, runs, folder):
        self.sitegen, self.hugo, self.runs, self.folder = sitegen, hugo, runs, folder
        self.measure = compiled("measure", folder)
        self.floor = compiled("floor", folder, "libcmark", "libcrypto")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    @property
    def sitegen_build(self):
        return [self.sitegen, "build", self.path("minutes"), "--output", self.path("public")]

    @property
    def hugo_build(self):
        return [self.hugo, "--source", self.path("hugo"), "--destination", self.path("hugo-public"),
                "--cacheDir", self.path("hugo-cache"), "--noBuildLock", "--quiet"]

    def lay_out(self, records):
        for name in ("minutes", "hugo", "public"):
            shutil.rmtree(self.path(name), ignore_errors=True)
        meetings.site(self.path("minutes"), ((record.stem, record.text) for record in records))
        hugo_site.site(self.path("hugo"), records)

    def turns(self):
        """All three in turn; the first turn is the warm-up. The last site of sitegen is left there."""
        sitegens, hugos, floors = [], [], []
        for _ in range(1 + self.runs):
            shutil.rmtree(self.path("public"), ignore_errors=True)
            sitegens.append(measured(self.measure, self.sitegen_build))
            hugos.append(measured(self.measure, self.hugo_build))
            hugo_wrote = contents(self.path("hugo-public"))
            for name in ("hugo-public", "hugo-cache"):
                shutil.rmtree(self.path(name), ignore_errors=True)
            floors.append(floor_times(self.floor, self.path("public"), self.folder))
        floor = {part: {"wall_ms": middle([run[part] for run in floors[1:]], 0),
                        "cpu_ms": middle([run[part] for run in floors[1:]], 1)}
                 for part in floors[0]}
        return (medians(sitegens[1:], contents(self.path("public"))),
                medians(hugos[1:], hugo_wrote), floor)

    def of_size(self, records):
        """What a site of some meetings takes."""
        self.lay_out(records)
        sitegen, hugo, floor = self.turns()
        return {
            "meetings": len(records), "sitegen": sitegen, "hugo": hugo, "floor": floor,
            "wall_of_hugo": sitegen["wall_ms"] / hugo["wall_ms"],
            "peak_of_hugo": sitegen["peak_mb"] / hugo["peak_mb"],
            "wall_of_floor": sitegen["wall_ms"] / floor["total"]["wall_ms"],
            "wall_ms_per_meeting": sitegen["wall_ms"] / len(records),
        }

    def rebuilt(self, records):
        """The site that lies there built again with a record of its middle changed."""
        record = records[len(records) // 2].stem + ".txt"
        return rebuild(self.measure, self.sitegen_build, self.path("public"),
                       self.path("minutes", "content", "meetings", record), self.runs)


# MARK: - What is printed

def say_program(name, program, wall, peak):
    print(f"  {name:8} {wall} wall, {program['cpu_ms']:.1f} ms CPU, {peak} peak;"
          f" {program['files']:,} files, {program['bytes'] / 1e6:.2f} MB,"
          f" {program['pages']:,} pages, {program['us_per_page']:.1f} µs a page")


def say_size(size, reaches):
    count = size["meetings"]
    asked = REACHES.get(count, {})
    own, hugo, floor = size["sitegen"], size["hugo"], size["floor"]

    def beside(key, value, form):
        return reaches.beside(f"{key} at {count:,}", value, asked.get(key), form)

    print(f"\n{count:,} meeting{'s' * (count != 1)}")
    say_program("sitegen", own, beside("wall_ms", own["wall_ms"], "{:.1f} ms"),
                beside("peak_mb", own["peak_mb"], "{:.0f} MB"))
    say_program("Hugo", hugo, f"{hugo['wall_ms']:.1f} ms", f"{hugo['peak_mb']:.0f} MB")
    parts = ", ".join(f"{part} {floor[part]['wall_ms']:.1f}" for part in floor if part != "total")
    print(f"  {'floor':8} {floor['total']['wall_ms']:.1f} ms wall ({parts}),"
          f" {floor['total']['cpu_ms']:.1f} ms CPU")
    print(f"  sitegen / Hugo: wall {beside('wall_of_hugo', size['wall_of_hugo'], '{:.2f}')},"
          f" peak {beside('peak_of_hugo', size['peak_of_hugo'], '{:.2f}')}")
    print(f"  sitegen / floor: {beside('wall_of_floor', size['wall_of_floor'], '{:.2f}')}")
    print(f"  a meeting: {size['wall_ms_per_meeting']:.2f} ms", flush=True)


def say_growth(sizes, reaches):
    """What a meeting costs among a thousand, beside what it costs among a hundred."""
    each = {size["meetings"]: size["wall_ms_per_meeting"] for size in sizes}
    if 100 not in each or 1000 not in each:
        return None
    growth = each[1000] / each[100]
    print("\nA meeting among 1,000 / among 100: "
          + reaches.beside("a meeting at 1,000 by 100", growth, PER_MEETING, "{:.2f}"), flush=True)
    return growth


def say_rebuild(found, size, reaches):
    wall = reaches.beside("wall_ms of the rebuild", found["wall_ms"], size["sitegen"]["wall_ms"],
                          "{:.1f} ms")
    counts = ", ".join(f"{number:,} {kind}" for kind, number in found["found"].items())
    print(f"\n{size['meetings']:,} meetings built again, one figure of {found['record']} changed")
    print(f"  {wall} wall\n  said:  {found['said']}\n  found: {counts}"
          f"   ({'agrees' if found['agree'] else 'DOES NOT AGREE'})", flush=True)


def say_long_record(found, reaches):
    print(f"\nOne record of {found['bytes']['usual'] / 1e3:.0f} kB and one of"
          f" {found['bytes']['long'] / 1e3:,.0f} kB")
    print("  wall: " + ", ".join(f"{name} {wall:.1f} ms" for name, wall in found["wall_ms"].items()))
    for key, title, ratio, reach in (
            ("us_per_byte", "with the start", found["ratio"], None),
            ("us_per_byte_beyond_start", "beyond the start", found["ratio_beyond_start"], PER_BYTE)):
        each = found[key]
        print(f"  {title}: {each['usual']:.3f} and {each['long']:.3f} µs a byte,"
              f" ratio {reaches.beside('µs a byte ' + title, ratio, reach, '{:.2f}')}", flush=True)


def compare(options, place, folder):
    """All measurements, printed as they are made; gives what --json writes."""
    reaches, sizes, rebuilt = Reaches(), [], None
    comparison = Comparison(options.sitegen, options.hugo, options.runs, folder)
    wanted = sorted(set(options.meetings))
    records = meetings.records(max(*wanted, LONG_SIZE // REPORTS_SIZE))
    print(f"In {place}{' (memory)' if place == shared() else ' (not known to be memory)'},"
          f" {os.cpu_count()} cores; medians of {options.runs} after a warm-up", flush=True)
    largest = max((count for count in wanted if count <= MOST_REBUILT), default=None)
    for count in wanted:
        room_for(count, folder)
        sizes.append(comparison.of_size(records[:count]))
        say_size(sizes[-1], reaches)
        if count == largest:
            rebuilt = comparison.rebuilt(records[:count])
            rebuilt_size = sizes[-1]
    growth = say_growth(sizes, reaches)
    if rebuilt:
        say_rebuild(rebuilt, rebuilt_size, reaches)
    shutil.rmtree(comparison.path("public"), ignore_errors=True)
    long = long_record(comparison.measure, options.sitegen, records, options.runs, folder)
    say_long_record(long, reaches)
    over = [one["what"] for one in reaches.all if not one["within"]]
    print(f"\nOver: {', '.join(over)}" if over else "\nAll within their reaches.")
    return {"runs": options.runs, "cores": os.cpu_count(), "in_memory": place == shared(),
            "sizes": sizes, "per_meeting_1000_of_100": growth, "rebuild": rebuilt,
            "long_record": long, "reaches": reaches.all}


def main():
    reading = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reading.add_argument("sitegen")
    reading.add_argument("hugo")
    reading.add_argument("--meetings", type=int, nargs="+", default=[1, 10, 100, 1000])
    reading.add_argument("--runs", type=int, default=5)
    reading.add_argument("--json", help="a file into which the same goes as JSON")
    options = reading.parse_args()
    if min(options.meetings) < 1 or options.runs < 1:
        reading.error("a number of meetings or runs is 1 or more")
    place = shared() or tempfile.gettempdir()
    with tempfile.TemporaryDirectory(dir=place) as folder:
        found = compare(options, place, folder)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(found, file, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    main()
