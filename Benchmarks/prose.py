"""The real record's prose, told on another day: its dates moved with the meeting, its figures changed."""

import datetime
import re

# The day of the meeting whose record is varied.
REAL = datetime.date(2026, 2, 12)

MEASURES = ("%|[餘多]?(?:[萬億件筆人案處條臺台張家項份名組場座站戶則]|區間)")
TOKEN = re.compile(rf"""
    (?P<day>(?<!\d)(?:(?P<day_year>1\d\d)年)?(?P<day_month>\d{{1,2}})月(?P<date>\d{{1,2}})
        (?:、(?P<next_date>\d{{1,2}}))?日)
  | (?P<quarter>(?P<quarter_year>1\d\d)年第(?P<quarter_sign>[一1])季)
  | (?P<month>(?<!\d)(?:(?P<month_year>1\d\d)年)?(?P<month_number>\d{{1,2}})月)
  | (?P<year>(?<![\d,])1[01]\d(?=年|至1[01]\d年))
  | (?P<western>(?<!\d)202\d(?=年|總統盃))
  | (?P<figure>(?<![\d第,./A-Za-z-])\d[\d,]*(?:\.\d+)?(?={MEASURES}))
""", re.VERBOSE)


def republic(day, sign="年"):
    """115年2月12日, or 115/2/12."""
    if sign == "/":
        return f"{day.year - 1911}/{day.month}/{day.day}"
    return f"{day.year - 1911}年{day.month}月{day.day}日"


class Prose:
    """What turns the real record's lines into those of a meeting on another day.

    Days move by the days between the meetings, months by the months, quarters and years likewise, so
    that what lay three weeks ahead still does.
    """

    def __init__(self, day, chance):
        self.chance = chance
        self.days = day - REAL
        self.months = (day.year - REAL.year) * 12 + day.month - REAL.month
        self.years = day.year - REAL.year
        self.share = 1
        self.named = None

    def line(self, line):
        return "".join(map(self.sentence, re.split(r"(?<=。)", line)))

    def sentence(self, sentence):
        """All figures of a sentence change by one share, so that parts stay smaller than wholes."""
        self.share = self.chance.uniform(0.75, 1.3)
        self.named = None
        return TOKEN.sub(lambda found: getattr(self, found.lastgroup)(found), sentence)

    def told(self, year, had_year):
        """The year before a month; without one the sentence's last year is meant, or the nearest."""
        need = had_year or self.named not in (None, year)
        if need:
            self.named = year
        return f"{year - 1911}年" if need else ""

    def day(self, found):
        # A date without a year is of the real meeting's own year.
        year = int(found["day_year"] or REAL.year - 1911) + 1911
        day = datetime.date(year, int(found["day_month"]), int(found["date"])) + self.days
        text = f"{self.told(day.year, found['day_year'])}{day.month}月{day.day}"
        if found["next_date"]:
            later = day + datetime.timedelta(int(found["next_date"]) - int(found["date"]))
            same = later.month == day.month
            text += (f"、{later.day}" if same else
                     f"日及{self.told(later.year, None)}{later.month}月{later.day}")
        return text + "日"

    def moved_month(self, year, month):
        year, month = divmod((year + 1911) * 12 + month - 1 + self.months, 12)
        return year, month + 1

    def month(self, found):
        own = found["month_year"]
        year, month = self.moved_month(int(own or REAL.year - 1911), int(found["month_number"]))
        return f"{self.told(year, own)}{month}月"

    def quarter(self, found):
        year, month = self.moved_month(int(found["quarter_year"]), REAL.month)
        signs = "一二三四" if found["quarter_sign"] == "一" else "1234"
        return f"{self.told(year, True)}第{signs[(month - 1) // 3]}季"

    def year(self, found):
        self.named = int(found["year"]) + 1911 + self.years
        return str(self.named - 1911)

    def western(self, found):
        return str(int(found["western"]) + self.years)

    def figure(self, found):
        text = found["figure"]
        value = float(text.replace(",", "")) * self.share
        follows = found.string[found.end()]
        if follows == "%":
            return f"{min(value, 99.9):.{len(text.partition('.')[2])}f}"
        # Ten thousand 萬 would be written otherwise.
        return f"{max(1, min(round(value), 9999 if follows == '萬' else 10 ** 9)):,}"
