"""A record of minutes in pieces that can be put together anew: head, then each unit's report in sections."""

import datetime
import os
import re
from dataclasses import dataclass

from scale import chinese

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CONTENT = os.path.join(ROOT, "content")

ANNEX = "\n附錄\n"
UNIT = re.compile(r"^[一二三四五六七八九十]+、(.+)$", re.MULTILINE)
SECTION = re.compile(r"^[(（][一二三四五六七八九十]+[)）]", re.MULTILINE)

# The reports of units that the real record only lists among those who attended.
QUIET = {
    "政風處": """(一) 廉政宣導

- 1、於115年1月22日辦理公務員廉政倫理規範宣導講習1場，共86人參加，邀請臺北地方檢察署檢察官以實際案例說明圖利與便民之區別，並就採購業務常見違失態樣交換意見。
- 2、115年1月27日函請所屬機關就連續假期間餽贈及飲宴應酬事件確實登錄，累計登錄24件，均依規定簽報機關首長核閱並知會本處。

(二) 採購稽核

115年度截至1月31日止，監辦採購案件計32案，提出意見11案，均已由業務單位納入辦理，後續將就履約管理階段之共通性缺失彙整成冊，提供各單位承辦同仁參考。

(三) 財產申報

本部及所屬機關應申報人員計63人均已依限完成申報，預計於115年3月12日辦理公開抽籤，抽出實質審核人員。""",
    "資訊處": """(一) 資訊系統維運

- 1、公文系統於115年1月24日完成年度改版，上線後受理同仁諮詢計143件，均已處理完竣，另就附件轉檔失敗之問題，已請廠商於2月20日前完成修正。
- 2、本部入口網站115年1月份瀏覽人次達12萬餘人次，服務可用率達99.8%，較前月略為提升。

(二) 資安防護

115年1月份阻擋惡意郵件計5,216筆，社交工程演練訂於115年3月12日辦理，對象為全體同仁共412人，演練結果將於下次會議提報，並就點閱人員安排補訓課程。

(三) 個人電腦汰換

115年度汰換逾使用年限之個人電腦計280台，已於1月28日完成決標，預計於115年3月底前完成交貨及資料移轉。""",
}


@dataclass
class Unit:
    """What one unit reports: what stands before its first section, and its sections without marks."""

    name: str
    opening: str
    sections: list
    brackets: str

    @classmethod
    def reading(cls, name, text):
        text = text.strip()
        opening, *sections = re.split(SECTION, text)
        return cls(name, opening.rstrip(), [section.rstrip() for section in sections],
                   "（）" if text.startswith("（") else "()")

    @property
    def text(self):
        """Its report, the sections numbered."""
        opens, closes = self.brackets
        return "\n\n".join([self.opening] * bool(self.opening) + [
            f"{opens}{chinese(place)}{closes}{section}"
            for place, section in enumerate(self.sections, 1)])


@dataclass
class Record:
    """The record of one meeting."""

    number: int
    day: datetime.date
    head: str
    units: list

    @property
    def stem(self):
        return f"{self.day}-{self.number:03}"

    @property
    def text(self):
        return "\n".join([self.head, *(f"{chinese(place)}、{unit.name}\n\n{unit.text}\n"
                                       for place, unit in enumerate(self.units, 1))])


def real():
    """The real record's head, everything up to the first unit's report, and the reports it has."""
    path = os.path.join(CONTENT, "meetings", "2026-02-12-021.txt")
    with open(path, encoding="utf-8") as file:
        head, annex = file.read().split(ANNEX)
    opening, *parts = re.split(UNIT, annex)
    return head + ANNEX + opening.rstrip() + "\n", dict(zip(parts[::2], parts[1::2]))
