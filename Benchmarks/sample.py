"""How long the sample takes: python3 Benchmarks/sample.py PATH-OF-SITEGEN

Builds content/ twenty times, each time as a process of its own into an empty folder on tmpfs, and
beside it runs the floor: cmark over the Markdown that the site publishes, SHA-256 of all its files, and
writing them. Prints medians. Only the standard library, so that it runs where the program builds.
"""

import glob
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

RUNS = 20
REACH = 30.0
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def shared():
    """A folder in memory where there is one that may be written; else None, for the usual place."""
    memory = "/dev/shm"
    return memory if os.access(memory, os.W_OK) else None


def compiled(name, folder, *libraries):
    """A small C program of this folder, built where the measuring happens."""
    program = os.path.join(folder, name)
    compiler = next(filter(None, map(shutil.which, ("cc", "clang", "gcc"))), None)
    if compiler is None:
        sys.exit("No C compiler; Swift's own toolchain brings clang.")
    flags = []
    for library in libraries:
        flags += subprocess.run(["pkg-config", "--cflags", "--libs", library], check=True,
                                capture_output=True, text=True).stdout.split()
    source = os.path.join(HERE, name + ".c")
    subprocess.run([compiler, "-O2", "-pthread", "-o", program, source, *flags], check=True)
    return program


def measured(measure, command, said=None):
    """Wall time in ms, CPU time in ms, peak memory in MB of one run; what it says goes to a file."""
    keep = ["-e", said] if said else []
    result = subprocess.run([measure, *keep, *command], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command[:3])} … ended with {result.returncode}")
    wall, cpu, memory = map(int, result.stdout.split())
    return wall / 1000, cpu / 1000, memory / 1024


def floor_times(floor, output, folder):
    """What the floor takes for the files of a site: for each part and in all, wall and CPU time in ms."""
    empty = os.path.join(folder, "floor-output")
    os.mkdir(empty)
    result = subprocess.run([floor, output, empty], check=True, capture_output=True, text=True)
    shutil.rmtree(empty)
    return {name: (int(wall) / 1000, int(cpu) / 1000)
            for name, wall, cpu in map(str.split, result.stdout.splitlines())}


def middle(runs, column):
    return statistics.median(run[column] for run in runs)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    place = shared()
    with tempfile.TemporaryDirectory(dir=place) as folder:
        measure = compiled("measure", folder)
        floor = compiled("floor", folder, "libcmark", "libcrypto")
        program = shutil.copy(sys.argv[1], os.path.join(folder, "sitegen"))
        site = os.path.join(folder, "site")
        os.mkdir(site)
        # Not Templates/, which are inside the program.
        for name in ("content", "sitegen.yml"):
            path = os.path.join(ROOT, name)
            if os.path.isdir(path):
                shutil.copytree(path, os.path.join(site, name))
            elif os.path.exists(path):
                shutil.copy(path, site)
        output = os.path.join(folder, "public")
        build = [program, "build", site, "--output", output]

        measured(measure, build)
        texts = sorted(glob.glob(os.path.join(output, "**", "*.md"), recursive=True))
        files = sum(len(names) for _, _, names in os.walk(output))
        size = sum(os.path.getsize(os.path.join(where, name))
                   for where, _, names in os.walk(output) for name in names)
        markdown = sum(map(os.path.getsize, texts))

        fresh, again, floors = [], [], []
        for _ in range(RUNS):
            shutil.rmtree(output)
            fresh.append(measured(measure, build))
            again.append(measured(measure, build))
            floors.append(floor_times(floor, output, folder))

        wall = middle(fresh, 0)
        print(f"The sample: {files} files, {size / 1e6:.2f} MB, of them {len(texts)} Markdown files"
              f" of {markdown / 1e3:.0f} kB; medians of {RUNS} whole processes"
              f" on {'tmpfs' if place else 'disk'}")
        print(f"build      {wall:6.1f} ms wall  {middle(fresh, 1):6.1f} ms CPU"
              f"  {middle(fresh, 2):5.1f} MB peak   (reach: {REACH:.0f} ms)")
        print(f"rebuild    {middle(again, 0):6.1f} ms wall  {middle(again, 1):6.1f} ms CPU"
              f"  {middle(again, 2):5.1f} MB peak   (nothing changed)")
        for part in floors[0]:
            times = [run[part] for run in floors]
            print(f"{part:10} {middle(times, 0):6.1f} ms wall  {middle(times, 1):6.1f} ms CPU"
                  "   (the floor)")
        print(f"build / floor: {wall / middle([run['total'] for run in floors], 0):.1f}")
        if wall > REACH:
            print(f"over the reach of {REACH:.0f} ms")


if __name__ == "__main__":
    main()
