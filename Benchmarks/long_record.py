"""Whether a byte of a long record costs what a byte of a usual one does."""

import os
import shutil
import statistics

from meetings import site
from record import Record, Unit
from sample import measured
from scale import HEAD, PART

SIZE = 2_000_000


def joined(records):
    """One record out of many: each unit's sections of all of them one after the other, numbered through."""
    units = {}
    for record in records:
        for unit in record.units:
            own = units.setdefault(unit.name, Unit(unit.name, "", [], unit.brackets))
            own.opening = "\n\n".join(filter(None, (own.opening, unit.opening)))
            own.sections += unit.sections
    last = records[-1]
    return Record(last.number, last.day, last.head, list(units.values())).text


def texts(records):
    """A record of hardly anything, one like the real one, and one of 2 MB, or as long as there are records."""
    taken, length = [], 0
    for record in records:
        if length < SIZE:
            taken.append(record)
            length += sum(len(unit.text.encode()) for unit in record.units)
    return {"tiny": HEAD + PART, "usual": records[0].text, "long": joined(taken)}


def long_record(measure, sitegen, records, runs, folder):
    """µs a byte of each, with the costs of starting and without: those of the tiny record."""
    made = texts(records)
    walls = {name: [] for name in made}
    for name, text in made.items():
        site(os.path.join(folder, name), [(records[0].stem, text)])
    # The short ones are over quickly and want more runs; the first of each is the warm-up.
    for turn in range(1 + 3 * runs):
        for name in made:
            if name == "long" and turn > runs:
                continue
            output = os.path.join(folder, name, "public")
            shutil.rmtree(output, ignore_errors=True)
            wall = measured(measure, [sitegen, "build", os.path.join(folder, name),
                                      "--output", output])[0]
            if turn > 0:
                walls[name].append(wall)
    wall = {name: statistics.median(runs) for name, runs in walls.items()}
    size = {name: len(text.encode()) for name, text in made.items()}
    whole = {name: wall[name] * 1e3 / size[name] for name in ("usual", "long")}
    beyond = {name: (wall[name] - wall["tiny"]) * 1e3 / (size[name] - size["tiny"])
              for name in ("usual", "long")}
    return {"bytes": size, "wall_ms": wall, "us_per_byte": whole, "us_per_byte_beyond_start": beyond,
            "ratio": whole["long"] / whole["usual"],
            "ratio_beyond_start": beyond["long"] / beyond["usual"]}
