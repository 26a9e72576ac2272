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
from report import Reaches, say_growth, say_long_record, say_rebuild, say_size
from sample import compiled, floor_times, measured, middle, shared

# The most meetings for which a record is changed and the site built again.
MOST_REBUILT = 1000
# What of a record's length can be joined, at least; and the room on the disk that a meeting wants, in
# bytes and files: two copies of its site and what is beside.
REPORTS_SIZE, ROOM, FILES_ROOM = 12_000, 2_000_000, 200


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
    if found["rebuild"] and not found["rebuild"]["agree"]:
        sys.exit("What the program said of the rebuilt site is not so.")


if __name__ == "__main__":
    main()
