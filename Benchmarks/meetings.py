"""Writes a site of made-up meetings: python3 Benchmarks/meetings.py N FOLDER

N weekly meetings from January 2005 on, each a variation of the real record of content/meetings/: other
dates and figures, sums that are right, units that come and go, faults of cables that open, slip and
close. No clock and no chance: the same meeting gets the same bytes, however many follow it. The people
are made up. Only the standard library.
"""

import datetime
import itertools
import os
import random
import re
import shutil
import sys

from budget import BudgetTable
from faults import Faults
from people import People
from prose import Prose, republic
from record import CONTENT, QUIET, ROOT, Record, Unit, real

FIRST = datetime.date(2005, 1, 6)

# How readily a unit is away, where others have 1; the one that tells of cables never is.
READILY, EVER = {"政風處": 20, "資訊處": 20, "主計處": 0.3}, "韌性建設司"
DECISIONS = (
    "{}所報施政績效，請適時就其階段性成果召開記者會，對外公開說明；其他所報各項重要政策，請依規劃時程積極推動辦理，以提升我國整體數位韌性。",
    "感謝{}同仁努力，依據所提施政目標及對應之具體措施，逐步打造適合臺灣資訊服務產業茁壯成長的環境，並創造可觀的經濟價值。",
    "請{}就所報各項計畫之執行進度落後部分，研提具體改善措施，於下次會議提出說明，並請主計處協助檢視經費執行情形。",
    "所報推動成果值得肯定，請{}持續與各地方政府及民間團體合作，擴大服務範圍，讓偏遠地區民眾亦能及早受惠。",
    "請{}加強與相關部會之橫向聯繫，就法規調適及預算編列事項先行協調，俾利後續工作如期如質完成。",
    "請{}將所報事項之辦理期程與關鍵指標列表管考，並於網站公開，以利社會各界瞭解政策執行情形。",
)
# The holiday near each month.
HOLIDAYS = ("元旦", "農曆春節", "農曆春節", "清明節", "清明節", "端午節", "端午節", "中元節",
            "中秋節", "國慶日", "國慶日", "元旦")
TABLE = re.compile(r"^(機關\t.*(?:\n.*\t.*)+)", re.MULTILINE)
POINT = re.compile(r"^- \d+、", re.MULTILINE)


class Meetings:
    """The meetings one after the other, each a variation of the real record."""

    def __init__(self):
        self.head, reports = real()
        with open(os.path.join(CONTENT, "cables.yml"), encoding="utf-8") as file:
            self.faults = Faults(file.read(), FIRST)
        self.people = People(re.search(r"出席及列席人員：(.+)", self.head)[1])
        # As in the annex: the ministry's own units, then its agencies.
        names = sorted(self.people.units, key=lambda name: name.endswith(("署", "院")))
        self.units = [Unit.reading(name, {**reports, **QUIET}[name]) for name in names]

    def __iter__(self):
        return map(self.meeting, itertools.count())

    def meeting(self, week):
        day = FIRST + datetime.timedelta(7 * week)
        chance = random.Random(f"meeting {week}")
        self.faults.pass_to(day - datetime.timedelta(chance.randrange(3)))
        silent, away = self.missing(chance)
        reporting = [unit for unit in self.units if unit.name not in (silent, away)]
        attendance = self.people.attendance(week, chance, away)
        head = self.told_head(week, day, chance, attendance, [unit.name for unit in reporting])
        prose = Prose(day, chance)
        return Record(week + 1, day, head,
                      [self.told(unit, prose, day, chance) for unit in reporting])

    def missing(self, chance):
        """Two units that do not report, of which the second does not attend either."""
        names = [unit.name for unit in self.units if unit.name != EVER]
        weights = [READILY.get(name, 1) for name in names]
        silent = chance.choices(names, weights)[0]
        while (away := chance.choices(names, weights)[0]) == silent:
            pass
        return silent, away

    def told_head(self, week, day, chance, attendance, reporting):
        """Everything up to the first unit's report."""
        start = chance.choice((570, 840, 870, 900))
        end = start + 5 * chance.randrange(7, 22)
        reported = chance.randrange(1, 13)
        weekday = "一二三四五六日"[day.weekday()]
        lines = {
            r"^第21次": f"第{week + 1}次",
            r"^日期：.*": f"日期：{republic(day)}（星期{weekday}）{clock(start)}",
            r"^主席：.*": f"主席：{self.people.chair(week)}",
            r"^紀錄：.*": f"紀錄：{self.people.recorder(week)}",
            r"^出席及列席人員：.*": f"出席及列席人員：{attendance}",
            r"計1案；繼續追蹤計1案":
                f"計{reported}案；繼續追蹤計{chance.randrange(1, reported + 1)}案",
            r"（下午3時25分）": f"（{clock(end)}）",
        }
        cases = zip(("資通安全署", "數位產業署"), ("資安署所報", "感謝數產署"),
                    chance.sample(reporting, 2), chance.sample(DECISIONS, 2))
        for unit, decision, new_unit, new_decision in cases:
            lines[rf"{unit}(?=施政績效|）)"] = new_unit
            lines[rf"(?<=二、){decision}.*"] = new_decision.format(new_unit)
        # All in one pass, so that what was put in is not found again.
        pattern = re.compile("|".join(f"({old})" for old in lines), re.MULTILINE)
        new = list(lines.values())
        return pattern.sub(lambda found: new[found.lastindex - 1], self.head)

    def told(self, unit, prose, day, chance):
        """A unit's report: most of its sections, moved to the day."""
        kept = [section for section in unit.sections
                if "海纜障礙" in section or chance.random() < 0.97] or unit.sections[:1]
        return Unit(unit.name, self.moved(unit.opening, prose, day, chance),
                    [self.moved(section, prose, day, chance) for section in kept], unit.brackets)

    def moved(self, text, prose, day, chance):
        """A piece of the record as it would be told on another day."""
        if "海纜障礙" in text:
            text = self.with_faults(text)
        text = re.sub("(農曆)?春節", HOLIDAYS[day.month - 1], text)
        # Every second piece is a table.
        return "".join("\n".join(BudgetTable(piece.split("\n")).lines(day, chance)) if place % 2
                       else told_prose(piece, prose, chance)
                       for place, piece in enumerate(TABLE.split(text)))

    def with_faults(self, text):
        """The section on cables with the faults of the day."""
        for old, new in (
                (r"日期：\d.*", f"日期：{republic(self.faults.as_of, '/')}"),
                (r"(?<=預計修復日期\n)1\t[^註]*(?=\n\n註：)", "\n".join(self.faults.rows())),
                (r"- 1\.[\s\S]*?(?=\n\n\(2\))", "\n".join(self.faults.notes())),
                (r"註：橫太平洋.*", self.faults.maintenance())):
            text = re.sub(old, lambda _, new=new: new, text)
        return text


def told_prose(text, prose, chance):
    """Lines of prose moved to the day, and now and then a point of a list left out."""
    several = len(POINT.findall(text)) > 2
    lines, points = [], 0
    for line in text.split("\n"):
        if POINT.match(line):
            if several and chance.random() < 0.05:
                continue
            points += 1
            line = POINT.sub(f"- {points}、", line)
        lines.append(line if "\t" in line else prose.line(line))
    return "\n".join(lines)


def clock(minutes):
    """下午2時30分, from the minutes of a day."""
    hours, minutes = divmod(minutes, 60)
    half = "上午" if hours < 12 else "下午"
    return f"{half}{hours if hours <= 12 else hours - 12}時" + (f"{minutes}分" if minutes else "")


def records(count):
    """The first so many records."""
    return list(itertools.islice(Meetings(), count))


def site(folder, texts):
    """Lays out a site with the owner's files of this repository and other records: stem and text of each."""
    meetings = os.path.join(folder, "content", "meetings")
    os.makedirs(meetings)
    for name in os.listdir(CONTENT):
        if name.endswith(".yml"):
            shutil.copy(os.path.join(CONTENT, name), os.path.dirname(meetings))
    shutil.copy(os.path.join(ROOT, "sitegen.yml"), folder)
    for stem, text in texts:
        with open(os.path.join(meetings, stem + ".txt"), "w", encoding="utf-8") as file:
            file.write(text)


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    site(sys.argv[2], ((record.stem, record.text) for record in records(int(sys.argv[1]))))


if __name__ == "__main__":
    main()
