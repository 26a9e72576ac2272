"""Faults of submarine cables over made-up weeks: they open, their repair is put off, they close."""

import datetime
import random
import re
from dataclasses import dataclass

from prose import republic

# Where cables land, and how far out they may break, in kilometres.
PLACES = {"新北八里": 600, "淡水沙崙": 300, "淡水": 300, "宜蘭頭城": 400, "屏東枋山": 800,
          "中國崇明": 200, "日本千倉": 2800}
ROUTES = ("NCP", "APG", "APCN-2", "APG、EAC", "市通市海纜 (C2C)", "臺馬三號海纜", "APCN-2、APG")
OTHER_CORES = ("由同一海纜其他芯線進行傳輸，", "不影響訊務。")
# As many as the real record has, give or take a few.
FEWEST, MOST, MOST_OF_ONE = 9, 15, 3
# Weeks before the first meeting, after which the first faults are long gone.
BEFORE = 60


@dataclass
class Fault:
    """One place at which a cable is broken or damaged."""

    cable: str
    place: str
    kilometres: int
    severed: bool
    occurred: datetime.date
    repaired: datetime.date
    expected: datetime.date
    route: str
    only_month: bool

    @property
    def where(self):
        return f"距{self.place}約 {self.kilometres} 公里處"

    @property
    def told(self):
        return self.where + ("斷纜" if self.severed else "發生部分芯線受損障礙")

    @property
    def told_expected(self):
        if self.only_month:
            return f"{self.expected.year - 1911} 年 {self.expected.month} 月"
        return republic(self.expected, "/")

    def put_off(self, as_of, chance):
        """Expects the repair later, as it is put off when the day comes near."""
        if self.expected < as_of + datetime.timedelta(7) or chance.random() < 0.03:
            self.expected += datetime.timedelta(chance.randrange(20, 75))


class Faults:
    """The faults week after week, each meeting's as its table and notes tell them."""

    def __init__(self, cables, first):
        self.chance = random.Random("faults")
        self.cables = re.findall(r"^- name: (.+)\n  code: (.+)$", cables, re.MULTILINE)
        self.open, self.closed = [], []
        self.as_of = first - datetime.timedelta(7 * BEFORE)
        while self.as_of < first - datetime.timedelta(7):
            self.pass_to(self.as_of + datetime.timedelta(7))

    def pass_to(self, as_of):
        """Goes on to the day of the next table."""
        before, self.as_of = self.as_of, as_of
        self.closed = [fault for fault in self.open if fault.repaired <= as_of]
        self.open = [fault for fault in self.open if fault.repaired > as_of]
        for fault in self.open:
            fault.put_off(as_of, self.chance)
        while len(self.open) < FEWEST or len(self.open) < MOST and self.chance.random() < 0.3:
            self.open.append(self.another(before + datetime.timedelta(1)))
        # Of a cable's faults the oldest stands first, and of the cables the one with the oldest.
        self.open.sort(key=lambda fault: fault.occurred)

    def another(self, earliest):
        """A fault that occurred since the table before, not to be taken for one that is known."""
        chance = self.chance
        while True:
            cable = chance.choice(self.cables)
            place = chance.choice(list(PLACES))
            kilometres = chance.randrange(20, PLACES[place])
            of_cable = [fault for fault in self.open if fault.cable == cable[1]]
            if len(of_cable) < MOST_OF_ONE and all(
                    abs(fault.kilometres - kilometres) > 25 for fault in of_cable + self.closed):
                break
        occurred = earliest + datetime.timedelta(chance.randrange((self.as_of - earliest).days + 1))
        same_ship = of_cable and chance.random() < 0.6
        return Fault(
            cable=cable[1], place=place, kilometres=kilometres, severed=chance.random() < 0.7,
            occurred=occurred, repaired=occurred + datetime.timedelta(chance.randrange(50, 260)),
            expected=of_cable[0].expected if same_ship else
            self.as_of + datetime.timedelta(chance.randrange(40, 120)),
            route="" if chance.random() < 0.15 else chance.choice(ROUTES),
            only_month=of_cable[0].only_month if same_ship else chance.random() < 0.1)

    def named(self, code, blank=" "):
        return next(f"{name}{blank}({code})" for name, own in self.cables if own == code)

    # MARK: - As the record tells them

    def of_cables(self, faults):
        """Each cable with its faults, in the order in which they come."""
        groups = {}
        for fault in faults:
            groups.setdefault(fault.cable, []).append(fault)
        return groups.items()

    def rows(self):
        """The rows of the table; what is the same as in the cable's row above stays blank."""
        rows = []
        for number, (cable, faults) in enumerate(self.of_cables(self.open), 1):
            above = None
            for fault in faults:
                first = (str(number), self.named(cable)) if above is None else ("", "")
                route, *rest = self.route(fault, above)
                same = above is not None and fault.told_expected == above.told_expected
                rows.append("\t".join([*first, republic(fault.occurred, "/"), fault.told, route,
                                       "" if same else fault.told_expected]))
                # The words that a page's end cut off, as in the real record.
                rows += [f"\n\t\t\t\t{words}\t" for words in rest]
                above = fault
        return rows

    def route(self, fault, above):
        """The cell of the alternative route, and what of it stands on a line of its own."""
        if above is not None and fault.route == above.route:
            return [""]
        if fault.route:
            return [fault.route]
        return OTHER_CORES if self.chance.random() < 0.3 else ["".join(OTHER_CORES)]

    def notes(self):
        """The notes below the table, of which some leave out a repair."""
        notes = ["以上各預估修復時間仍將視海纜修復船調度及海象情況而定。"]
        told = [fault for fault in self.closed if self.chance.random() < 0.92]
        for cable, faults in self.of_cables(told):
            repairs = []
            for fault in faults:
                kind = "斷纜" if fault.severed else "部分芯線受損"
                year, month, day = republic(fault.repaired, "/").split("/")
                repairs.append(
                    f"{fault.where}之{kind}障礙，已於 {year} 年 {month} 月 {day} 日修復完成")
            notes.append(f"{self.named(cable)} {'；'.join(repairs)}。")
        return [f"- {number}.{note}" for number, note in enumerate(notes, 1)]

    def maintenance(self):
        """The note on planned work, below a table that has none."""
        code = self.chance.choice(self.cables)[1]
        return (f"註：{self.named(code, '')}計畫性維修已於 {self.as_of.month} 月"
                f" {self.as_of.day} 日完成。")
