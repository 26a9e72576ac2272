"""Counts the instructions of the sample's build: python3 Benchmarks/instructions.py PATH-OF-SITEGEN [--write]

They hardly depend on the machine and not at all on what else it does, so that a change can be compared
with the one before it. Valgrind's callgrind counts them; Benchmarks/instructions.txt has those of the
last change that was meant to be quicker or slower, and --write renews it. Beside the whole stands what
each room's own functions take, without what they call.
"""

import argparse
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
KEPT = os.path.join(HERE, "instructions.txt")
ROOMS = set(os.listdir(os.path.join(ROOT, "Sources")))


def room(symbol, library):
    """Whose function a symbol is: a room of ours, a library, or Swift's own."""
    found = re.match(r"\$s(\d+)(\w+)", symbol)
    if found:
        name = found[2][:int(found[1])]
        if name in ROOMS:
            return name
        return {"Crypto": "SHA-256", "Yams": "Yams", "Mustache": "Mustache",
                "ArgumentParser": "ArgumentParser"}.get(name, "Swift")
    if "CCryptoBoringSSL" in symbol or "sha256" in symbol:
        return "SHA-256"
    if symbol.startswith("yaml_"):
        return "Yams"
    if library.startswith("sitegen"):
        return "Swift"
    return re.sub(r"[-.].*", "", library)


def counted(path):
    """What a file of callgrind's says: the whole, and what each room's functions take by themselves."""
    names, files = {}, {}
    rooms = collections.Counter()

    def name(text, known):
        number, rest = re.match(r"\((\d+)\)(?: (.*))?", text).groups()
        if rest:
            known[number] = rest
        return known[number]

    current, library, called = "", "", False
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith("ob="):
                library = os.path.basename(name(line[3:].strip(), files))
            elif line.startswith("fn="):
                current = name(line[3:].strip(), names)
            elif line.startswith("cfn="):
                name(line[4:].strip(), names)
            elif line.startswith("cob="):
                name(line[4:].strip(), files)
            elif line.startswith("calls="):
                called = True
            elif line[:1].isdigit() or line[:1] in "+-*":
                # The line after a call has what was called, which is counted where it stands itself.
                if not called:
                    rooms[room(current, library)] += int(line.split()[1])
                called = False
    return sum(rooms.values()), rooms


def measured(sitegen, folder):
    """The counts of one build of content/ into an empty folder."""
    # Valgrind gives up on the debug information of so large a program.
    program = os.path.join(folder, "sitegen")
    subprocess.run(["strip", "-g", "-o", program, sitegen], check=True)
    site = os.path.join(folder, "site")
    shutil.copytree(os.path.join(ROOT, "content"), os.path.join(site, "content"))
    shutil.copy(os.path.join(ROOT, "sitegen.yml"), site)
    output = os.path.join(folder, "counts")
    # Swift seeds its hashing anew in each process otherwise.
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", program, "build", site,
         "--output", os.path.join(folder, "public"), "--quiet"],
        env=dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1"), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return counted(output)


def table(whole, rooms):
    lines = [f"{whole / 1e6:8.1f} M instructions, content/ built once"]
    lines += [f"{count / 1e6:8.1f} M {name}" for name, count in rooms.most_common() if count >= 1e6]
    return "\n".join(lines) + "\n"


def main():
    reading = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reading.add_argument("sitegen")
    reading.add_argument("--write", action="store_true", help="renew Benchmarks/instructions.txt")
    options = reading.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole, rooms = measured(options.sitegen, folder)
    print(table(whole, rooms), end="")
    if os.path.exists(KEPT):
        with open(KEPT, encoding="utf-8") as file:
            before = float(re.match(r" *([\d.]+) M", file.read())[1])
        print(f"{whole / before / 1e6 - 1:+.1%} on those of Benchmarks/instructions.txt")
    if options.write:
        with open(KEPT, "w", encoding="utf-8") as file:
            file.write(table(whole, rooms))


if __name__ == "__main__":
    main()
