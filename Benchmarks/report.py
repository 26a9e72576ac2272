"""What a comparison prints: values, and beside them the reaches that were set."""

# What is asked of a site of so many meetings: Documentation/Benchmarks.md.
REACHES = {
    1: {"wall_ms": 30},
    100: {"wall_ms": 180, "wall_of_hugo": 1 / 3},
    1000: {"wall_ms": 1400, "peak_mb": 400, "wall_of_hugo": 1 / 4, "peak_of_hugo": 1 / 4,
           "wall_of_floor": 2},
}
PER_MEETING = 1.3
PER_BYTE = 1.3


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


def meetings(count):
    return f"{count:,} meeting{'s' * (count != 1)}"


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

    print("\n" + meetings(count))
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
    print(f"\n{meetings(size['meetings'])} built again, one figure of {found['record']} changed")
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
