"""Whether time grows as a record does: python3 Benchmarks/scale.py PATH-OF-SITEGEN [SHAPE …]

Builds a site of one made-up record, again and again with a longer one, and prints what each byte
costs beyond an empty record. Each shape leans on another part of the program. A shape that costs
more than three times as much a byte at its longest as at the length before is named at the end and
makes the script fail. Only the standard library, so that it runs where the program builds.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile

from sample import compiled, shared

SIZES = (20_000, 200_000, 2_000_000)
PATIENCE = 30
HEAD = ("某某會\n\n第3次會議紀錄\n\n日期：115年2月12日（星期四）下午2時30分\n\n主席：王部長大明\n\n"
        "出席人員：甲處林處長一郎\n\n")
SURNAMES = "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周"
GIVEN = "文明志雅淑建國美玲家豪怡君宗翰欣宜柏庭俊傑"


def chinese(number):
    """1234 as 一千二百三十四."""
    text, zero = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if zero else "") + "零一二三四五六七八九"[digit] + sign
            zero = False
        elif text and number:
            zero = True
    return text[1:] if text.startswith("一十") else text


def name(number):
    return (SURNAMES[number % 20] + GIVEN[number // 20 % 20] + GIVEN[number // 400 % 20])


def repeated(piece, size, before="", after=""):
    """A head, as many pieces as fit, made by their number from 1."""
    text, length, number = [HEAD, before], len((HEAD + before).encode()), 0
    while length < size:
        number += 1
        made = piece(number)
        text.append(made)
        length += len(made.encode())
    return "".join(text) + after


PART = "壹、報告事項\n"
SENTENCE = "本部於115年1月31日邀集各單位研商，並依會議結論辦理後續事宜。"

SHAPES = {
    "numbered items": lambda n: repeated(
        lambda i: f"{(i - 1) % 900 + 1}、{SENTENCE}\n", n, PART + "一、辦理情形：\n"),
    "sections of items": lambda n: repeated(
        lambda i: f"{chinese((i - 1) % 9000 + 1)}、第{i}事\n(一) 辦理\n1、{SENTENCE}\n2、{SENTENCE}\n",
        n, PART),
    "marks that deepen": lambda n: repeated(lambda i: "一、甲\n1、乙\n", n, PART),
    "numbers that jump": lambda n: repeated(
        lambda i: f"{(i * 7) % 29 + 2}、{SENTENCE}\n", n, PART + "一、辦理情形：\n"),
    "paragraphs": lambda n: repeated(lambda i: SENTENCE * 3 + "\n\n", n, PART),
    "marks on one line": lambda n: repeated(lambda i: "1、(1)", n, PART + "一、"),
    "lists run into one line": lambda n: repeated(
        lambda i: "1、甲：", n, PART, "\n2、乙\n"),
    "items and an annex of items": lambda n: repeated(
        lambda i: f"{chinese((i - 1) % 9000 + 1)}、{SENTENCE}\n", n // 2,
        after="附錄\n" + repeated(lambda i: f"{i}、{SENTENCE}\n", n // 2)),
    "one paragraph": lambda n: repeated(lambda i: SENTENCE, n, PART + "一、"),
    "one sentence of dates": lambda n: repeated(lambda i: f"2月{i % 28 + 1}日、", n, PART + "一、"),
    "one line of no such days": lambda n: repeated(lambda i: "115年2月30日，", n, PART + "一、"),
    "one line of labels": lambda n: repeated(lambda i: "決議：1、洽悉　主席：", n, PART + "一、"),
    "brackets": lambda n: repeated(lambda i: "(" * 64, n, PART + "一、"),
    "markup": lambda n: repeated(lambda i: "`*_[](<!--&amp;\\#^^<<|", n, PART + "一、"),
    "wrapped": lambda n: repeated(
        lambda i: ("本部於一月三十一日邀集各單位及所屬機關研商有關數位服務之推動作業情\n"
                   "形並依會議結論辦理後續事宜請各單位於期限內提報辦理情形以利彙整\n"
                   "送交。\n"), n, PART),
    "wrapped with page marks": lambda n: repeated(
        lambda i: ("本部於一月三十一日邀集各單位及所屬機關研商有關數位服務之推動作業情\n"
                   "形並依會議結論辦理後續事宜請各單位於期限內提報辦理情形以利彙整\n"
                   f"第 {i % 1000} 頁\n送交。\n"), n, PART),
    "cases and decisions": lambda n: repeated(
        lambda i: (f"案由{chinese((i - 1) % 9000 + 1)}：某事項案，報請公鑒。\n（報告單位：甲處）\n"
                   "說明：如附件。\n決定：\n一、洽悉。\n二、請甲處照辦。\n"), n, PART),
    "reports of many units": lambda n: repeated(
        lambda i: f"{chinese((i - 1) % 9000 + 1)}、{name(i)}{name(i * 7 + 3)}處\n(一) 辦理情形\n{SENTENCE}\n",
        n, "附錄\n"),
    "reports of one unit": lambda n: repeated(
        lambda i: f"{chinese((i - 1) % 9000 + 1)}、人事處\n(一) 辦理情形\n{SENTENCE}\n",
        n, "附錄\n"),
    "reports with tables": lambda n: repeated(
        lambda i: (f"{chinese((i - 1) % 9000 + 1)}、{name(i)}{name(i * 7 + 3)}處\n(一) 決算\n"
                   "單位：千元\n機關\t預算數\t決算數\n本處\t1,200\t1,100\n合計\t1,200\t1,100\n"),
        n, "附錄\n"),
    "one table": lambda n: repeated(
        lambda i: f"{i}\t第{i}號工程\t115/2/{i % 28 + 1}\t{i * 37:,}\t{i % 100}.5%\n", n,
        PART + "一、工程\n編號\t名稱\t日期\t金額\t比率\n"),
    "one pipe table": lambda n: repeated(
        lambda i: f"| {i} | 第{i}號工程 | {i * 37:,} |\n", n,
        PART + "一、工程\n| 編號 | 名稱 | 金額 |\n|---|---|---|\n"),
    "one merged cell": lambda n: repeated(
        lambda i: f"\t第{i}號。\t{i}\t{i}\n", n,
        PART + "一、工程\n機關\t名稱\t數\t\n\t\t年\t\n\t\t甲\t乙\n甲處\t第零號。\t1\t2\n"),
    "rows that are all head": lambda n: repeated(lambda i: "\t甲\t乙\t丙\n", n, PART + "一、表\n"),
    "a wide head over short rows": lambda n: repeated(
        lambda i: "甲\t1\n", n, PART + "一、表\n" + "名\t" * 900 + "名\n"),
    "rows that grow": lambda n: repeated(lambda i: "甲\t" * (i % 700) + "乙\n", n, PART + "一、表\n名\t數\n"),
    "notes of one table": lambda n: repeated(
        lambda i: f"註{i}：本項為第{i}項。\n", n, PART + "一、表\n名\t數\n甲\t1\n"),
    "outages": lambda n: repeated(
        lambda i: f"{i}\t海纜{i % 50}號 (C{i % 50})\t114/{i % 12 + 1}/{i % 28 + 1}\t距某地約 {i % 500} 公里處斷纜\tAPG\t115/5/{i % 28 + 1}\n",
        n, PART + "一、海纜\n海纜障礙資訊一覽表\n日期：115/2/14\n序號\t海纜名稱\t障礙發生日期\t障礙情形\t替代路由\t預計修復日期\n"),
    "columns of spaces": lambda n: repeated(lambda i: f"甲處{i}      {i * 3}     {i * 7}\n", n, PART + "一、表\n"),
    "people in a list": lambda n: repeated(
        lambda i: f"、{name(i)}處{name(i * 3)[0]}處長{name(i * 7)[1:]}", n).replace("\n\n、", "、", 1) + "\n\n" + PART,
    "people in columns": lambda n: repeated(
        lambda i: "　　".join(name(i * 4 + k) for k in range(4)) + "\n", n) + "\n" + PART,
    "records read into it": lambda n: repeated(
        lambda i: ("---------\n某某會第2次會議紀錄\n日期：115年1月12日\n主席：李部長小華\n"
                   f"報告事項\n一、某事。\n決定：洽悉。\n---------\n{SENTENCE}\n"), n, PART),
    "speech": lambda n: repeated(
        lambda i: f"{name(i)}委員：{SENTENCE}\n主席：（無）\n", n, "討論事項\n一、某案\n"),
    "blank lines": lambda n: repeated(lambda i: "\n\n \n　\n", n, PART + "一、甲\n", "二、乙\n"),
    "lines of tabs": lambda n: repeated(lambda i: "\t\t\t\t\n", n, PART + "一、甲\n", "二、乙\n"),
    "short lines": lambda n: repeated(lambda i: "甲乙\n", n, PART + "一、甲\n"),
}


def timed(measure, program, folder, text):
    """The wall time of a build in seconds; a word where there is none."""
    site = os.path.join(folder, "site")
    shutil.rmtree(site, ignore_errors=True)
    os.makedirs(os.path.join(site, "content", "meetings"))
    with open(os.path.join(site, "content", "meetings", "a.txt"), "w", encoding="utf-8") as file:
        file.write(text)
    command = [measure, program, "build", site, "--output", os.path.join(folder, "public")]
    shutil.rmtree(os.path.join(folder, "public"), ignore_errors=True)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        output, _ = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        # What it measures goes with it.
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return "over"
    if process.returncode != 0:
        return f"ends {process.returncode}"
    return int(output.split()[0]) / 1e6


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    wanted = sys.argv[2:]
    bad = []
    with tempfile.TemporaryDirectory(dir=shared()) as folder:
        measure = compiled("measure", folder)
        least = min(timed(measure, sys.argv[1], folder, HEAD + PART) for _ in range(5))
        print(f"A build of an empty record: {least * 1e3:.1f} ms. Beyond it, µs a byte:\n")
        print(f"{'':30}" + "".join(f"{size // 1000:>9} kB" for size in SIZES))
        for shape, made in SHAPES.items():
            if wanted and shape not in wanted:
                continue
            costs = []
            line = f"{shape:30}"
            own = os.path.join(folder, shape)
            for size in SIZES:
                text = made(size)
                length = len(text.encode())
                seconds = timed(measure, sys.argv[1], own, text)
                if isinstance(seconds, str):
                    line += f"{seconds:>12}"
                    break
                costs.append(max(0.0, seconds - least) * 1e6 / length)
                line += f"{costs[-1]:12.2f}"
            if len(costs) < len(SIZES) or costs[-1] > 3 * max(costs[-2], 0.05):
                bad.append(shape)
                line += "  grows"
            print(line, flush=True)
            shutil.rmtree(own, ignore_errors=True)
    if bad:
        sys.exit(f"Not linear: {', '.join(bad)}")


if __name__ == "__main__":
    main()
