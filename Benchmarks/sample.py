"""How long the sample takes: python3 Benchmarks/sample.py PATH-OF-SITEGEN

Builds content/ twenty times, each time as a process of its own into an empty folder on tmpfs, and
beside it runs the floor, cmark over the Markdown that the site publishes. Prints medians. Only the
standard library, so that it runs where the program builds.
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
    subprocess.run([compiler, "-O2", "-o", program, os.path.join(HERE, name + ".c"), *flags],
                   check=True)
    return program


def measured(measure, command):
    """Wall time in ms, CPU time in ms, peak memory in MB of one run."""
    result = subprocess.run([measure, *command], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command[:3])} … ended with {result.returncode}")
    wall, cpu, memory = map(int, result.stdout.split())
    return wall / 1000, cpu / 1000, memory / 1024


def middle(runs, column):
    return statistics.median(run[column] for run in runs)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    shared = "/dev/shm"
    place = shared if os.access(shared, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        measure = compiled("measure", folder)
        floor = compiled("floor", folder, "libcmark")
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
        kept = os.path.join(folder, "markdown")
        os.mkdir(kept)
        copies = [shutil.copy(path, os.path.join(kept, f"{number}.md"))
                  for number, path in enumerate(texts)]

        fresh, again, floors = [], [], []
        for _ in range(RUNS):
            shutil.rmtree(output)
            fresh.append(measured(measure, build))
            again.append(measured(measure, build))
            floors.append(measured(measure, [floor, *copies]))

        wall, least = middle(fresh, 0), middle(floors, 0)
        print(f"The sample: {files} files, {size / 1e6:.2f} MB, of them {len(texts)} Markdown files"
              f" of {markdown / 1e3:.0f} kB; medians of {RUNS} whole processes"
              f" on {'tmpfs' if place else 'disk'}")
        print(f"build      {wall:6.1f} ms wall  {middle(fresh, 1):6.1f} ms CPU"
              f"  {middle(fresh, 2):5.1f} MB peak   (reach: {REACH:.0f} ms)")
        print(f"rebuild    {middle(again, 0):6.1f} ms wall  {middle(again, 1):6.1f} ms CPU"
              f"  {middle(again, 2):5.1f} MB peak   (nothing changed)")
        print(f"cmark      {least:6.1f} ms wall  {middle(floors, 1):6.1f} ms CPU"
              f"  {middle(floors, 2):5.1f} MB peak   (the floor: the same Markdown, nothing written)")
        print(f"build / cmark: {wall / least:.1f}")
        if wall > REACH:
            print(f"over the reach of {REACH:.0f} ms")


if __name__ == "__main__":
    main()
