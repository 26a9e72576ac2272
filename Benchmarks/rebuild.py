"""A site built again after one figure of one record has changed, and whether what it says of that is so."""

import hashlib
import os
import re
import statistics

from sample import measured

FIGURE = re.compile(r"(?<=分享至通傳事業情資共計)[\d,]+(?=筆)")
# The list of files that the program keeps for itself, of which it does not speak.
MANIFEST = ".sitegen-manifest"


def files(folder):
    """Every file below a folder: its path within it, and its place on the disk."""
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            yield os.path.relpath(path, folder), path


def seen(folder):
    """The hash of each file's bytes, and when it was written."""
    found = {}
    for name, path in files(folder):
        if name != MANIFEST:
            with open(path, "rb") as file:
                digest = hashlib.sha256(file.read()).digest()
            found[name] = digest, os.stat(path).st_mtime_ns
    return found


def change_figure(path):
    """One more, in the first of the record's figures of that name."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    figure = FIGURE.search(text)
    more = f"{int(figure[0].replace(',', '')) + 1:,}"
    with open(path, "w", encoding="utf-8") as file:
        file.write(text[:figure.start()] + more + text[figure.end():])


def differences(before, after):
    """How many files are new, changed, unchanged and removed by their bytes; and of those that are
    unchanged, how many were written all the same."""
    both = before.keys() & after.keys()
    same = [name for name in both if before[name][0] == after[name][0]]
    return {"new": len(after) - len(both), "changed": len(both) - len(same), "unchanged": len(same),
            "removed": len(before) - len(both),
            "rewritten": sum(before[name][1] != after[name][1] for name in same)}


def rebuild(measure, build, output, record, runs):
    """Changes a figure of a record and builds into the folder that holds the site, again and again."""
    said_file = output + ".said"
    walls, told, found, agree = [], "", {}, True
    before = seen(output)
    for _ in range(runs):
        change_figure(record)
        walls.append(measured(measure, build, said_file)[0])
        with open(said_file, encoding="utf-8") as file:
            told = file.read().splitlines()[-1]
        after = seen(output)
        found, before = differences(before, after), after
        said = {kind: int(number) for number, kind in
                re.findall(r"(\d+) (new|changed|unchanged|removed)", told)}
        agree &= found["rewritten"] == 0 and all(
            said.get(kind, 0) == found[kind] for kind in found if kind != "rewritten")
    return {"record": os.path.basename(record), "wall_ms": statistics.median(walls), "said":
            re.sub(r" to .*?:", ":", told), "found": found, "agree": agree}
