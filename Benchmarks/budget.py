"""Budget tables with other figures, whose sums, differences and ratios are right."""

import random


def number(cell):
    return 0 if cell == "-" else int(cell.replace(",", ""))


def like(cell, value):
    """A value as the cell wrote it, which for nothing may be a dash."""
    return cell if value == 0 and cell == "-" else f"{value:,}"


def ratio(part, whole):
    """The ratio in per cent, rounded half up without the errors of binary fractions."""
    if whole == 0:
        return "-"
    hundredths = (part * 20_000 + whole) // (2 * whole)
    return f"{hundredths // 100:,}.{hundredths % 100:02}%"


class BudgetTable:
    """A table of the accounting unit: what was planned stays for a year, what was spent is new each time.

    There are two kinds, both with 機關 first and 合計 as the first row below the head: of the year's own
    budget, whose parts add up to 合計(B) beside it, and of what earlier years carried over.
    """

    def __init__(self, lines):
        rows = [line.split("\t") for line in lines]
        total = next(at for at, row in enumerate(rows) if row[0] == "合計")
        self.head, self.total, self.rows = lines[:total], rows[total], rows[total + 1:]
        self.carried = "轉入數" in lines[0]
        self.seed = "".join(lines)

    def lines(self, day, chance):
        """Its lines in the record of a meeting."""
        figures = self.carried_figures if self.carried else self.own_figures
        year = random.Random(f"{self.seed} {day.year}")
        rows = [[*map(number, row[1:] if self.carried else row[1:-2])] for row in self.rows]
        rows = [figures(row, year, chance) for row in rows]
        sums = [sum(column) for column in zip(*rows)]
        return self.head + ["\t".join(self.cells(*pair))
                            for pair in zip([self.total, *self.rows], [sums, *rows])]

    @staticmethod
    def own_figures(row, year, chance):
        planned, *parts, _ = row
        planned = round(planned * year.uniform(0.8, 1.25))
        share = chance.uniform(0.8, 1.2)
        parts = [round(part * share) for part in parts]
        return [planned, *parts, sum(parts)]

    @staticmethod
    def carried_figures(row, year, chance):
        carried, _, cancelled, _ = row
        share = year.uniform(0.8, 1.25)
        carried, cancelled = round(carried * share), int(cancelled * share)
        spent = round((carried - cancelled) * chance.uniform(0.3, 1)) if row[1] else 0
        return [carried, spent, cancelled, carried - spent - cancelled]

    def cells(self, row, figures):
        cells = [row[0], *map(like, row[1:], figures)]
        if not self.carried:
            planned, done = figures[0], figures[-1]
            cells += [like(row[-2], done - planned), ratio(done, planned)]
        return cells
