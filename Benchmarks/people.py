"""The people of made-up meetings: the real record's posts, held by people with made-up names."""

import re

from scale import name

ENTRY = re.compile(
    r"(?P<unit>.*?).(?P<post>[政常]務次長|主任秘書|部長|署長|參事|技監|司長|處長|院長)..?(?:（.*）)?$")
HEADS = ("署長", "司長", "處長", "院長")
# More than there are posts, so that no two people have one name.
APART = 41


class People:
    """Who holds which post, week after week; every few years somebody else does."""

    def __init__(self, attendance):
        entries = [ENTRY.match(entry) for entry in attendance.split("、")]
        self.posts = [("", "部長"), ("", "科員")] + [(one["unit"], one["post"]) for one in entries]

    @property
    def units(self):
        """The units whose heads attend, in the order of the list."""
        return [unit for unit, post in self.posts if unit and post in HEADS]

    def holder(self, place, week):
        """The name of who holds a post."""
        term = 90 + place * 17 % 120
        number = APART * ((week + place * 31) // term) + place
        # 8,000 names; 7,919 has no divisor in common with it.
        return name(number * 7919 % 8000)

    def called(self, place, week):
        """林部長宜敬: the post between surname and name."""
        holder = self.holder(place, week)
        return holder[0] + self.posts[place][1] + holder[1:]

    def chair(self, week):
        return self.called(0, week)

    def recorder(self, week):
        return self.holder(1, week)

    def attendance(self, week, chance, away):
        """The list of those who attend, without the unit that is away."""
        entries = []
        for place, (unit, post) in enumerate(self.posts):
            if place < 2 or unit and unit == away:
                continue
            entry, absent = unit + self.called(place, week), chance.random()
            if absent < 0.04:
                entry += "（請假）"
            elif absent < 0.12 and post in HEADS:
                deputy = self.holder(place + 20, week + 500)
                entry += f"（{deputy[0]}副{post}{deputy[1:]}代）"
            entries.append(entry)
        return "、".join(entries)
