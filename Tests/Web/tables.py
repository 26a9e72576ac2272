"""Sorts and filters tables in Chromium (assets/tables.js), and compares with Python and with no script."""

import os
import re
import tempfile

from playwright.sync_api import sync_playwright

import built

# A page of our own round the site's script: every kind of cell, totals, notes, heads of two rows.
MADE = """<!DOCTYPE html><html lang="zh-Hant-TW"><meta charset="utf-8"><title>表</title>
<script src="{script}" defer data-filter="篩選" data-column="欄位" data-any="所有欄位"
data-shown="{{shown}}/{{all}}"></script>
<style>tr[hidden] {{ display: none }}</style>
<figure class="table"><div class="scroll"><table class="sortable" id="t"><thead>
<tr><th scope="col" rowspan="2">名稱</th><th scope="colgroup" colspan="2">金額</th>
<th scope="col" rowspan="2">日期</th><th scope="col" rowspan="2" class="num">數<br><a href="#m">計算</a></th></tr>
<tr><th scope="col">預算</th><th scope="col">比率</th></tr></thead><tbody>{rows}</tbody></table></div></figure>
<figure class="table"><div class="scroll"><table id="plain"><thead><tr><th scope="col">甲</th></tr></thead>
<tbody><tr><td>2</td></tr><tr><td>1</td></tr><tr><td>3</td></tr></tbody></table></div></figure></html>"""
ROWS = [
    # id, kind, name, amount, ratio, day, number
    ("sum", "total", "合計", "9,999,999", "100%", "", "99"),
    ("r1", "", "ＴＰＥ海纜", "1,200", "12.5%", "2026-02-12|115/2/12", "3"),
    ("r2", "", "TDM10", "-", "101.26%", "2025-12-03|114/12/3", "無"),
    ("r3", "", "TDM2", "△35", "9%", "", "10"),
    ("r4", "", "臺馬", "(40)", "—", "2026-02|115年2月", ""),
    ("r5", "", "乙", "0", "12.5%", "2025-01-02|114/1/2", "3"),
    ("sub", "total", "小計", "1", "1%", "", "1"),
    ("r6", "", "丙", "7", "3%", "2024-05-01|113/5/1", "2"),
    ("r7", "", "丁", "5", "3%", "2024-05-01|113/5/1", "1"),
    ("note", "note", "註：以上為預估", None, None, None, None),
    ("r8", "", "戊", "5", "2%", "2023-05-01|112/5/1", "1"),
]
# What Python makes of the same column, by hand: rows between totals and notes, blanks and dashes last.
SORTED = {
    ("預算", 1): "sum r4 r3 r5 r1 r2 sub r7 r6 note r8",
    ("預算", 2): "sum r1 r5 r3 r4 r2 sub r6 r7 note r8",
    ("預算", 3): "sum r1 r2 r3 r4 r5 sub r6 r7 note r8",
    ("比率", 1): "sum r3 r1 r5 r2 r4 sub r6 r7 note r8",
    ("比率", 2): "sum r2 r1 r5 r3 r4 sub r6 r7 note r8",
    ("日期", 1): "sum r5 r2 r4 r1 r3 sub r6 r7 note r8",
    ("日期", 2): "sum r1 r4 r2 r5 r3 sub r6 r7 note r8",
    ("數", 1): "sum r1 r5 r3 r2 r4 sub r7 r6 note r8",
    ("名稱", 1): None,
}
FILTERED = [
    # what is typed, in which column, the rows that show
    ("tpe", "", "r1"), ("台馬", "", "r4"), ("1200", "", "r1"), ("１２．５", "", "r1 r5"), ("115/2", "", "r1"),
    ("t d m", "", "r2 r3"), ("不在", "", ""), ("1", "數", "r3 sub r7 r8"), ("合計", "", "sum"), ("預估", "", "note"),
    ("", "", "sum r1 r2 r3 r4 r5 sub r6 r7 note r8"),
]
ORDER = "rows => rows.map(row => row.id)"


def made_page(script):
    """The page with the script, and what each row says."""
    rows = []
    for identity, kind, name, *cells in ROWS:
        if cells[0] is None:
            rows.append(f'<tr id="{identity}" class="{kind}"><td colspan="5">{name}</td></tr>')
            continue
        text = f'<tr id="{identity}"' + (f' class="{kind}"' if kind else "") + f'><th scope="row">{name}</th>'
        for cell in cells:
            day, _, words = cell.partition("|")
            inside = f'<time datetime="{day}">{words}</time> <a class="tag added">沿用</a>' if words else cell
            text += f"<td>{inside}</td>"
        rows.append(text + "</tr>")
    return MADE.format(script=script, rows="".join(rows))


def made_up(browser, site, problems):
    """Sort orders, restoring, the keyboard, the filter, anchors and paper on the made-up page."""
    scripts = [path for path in built.files(site, ".js") if "tables-" in path]
    if len(scripts) != 1:
        problems.append(f"{len(scripts)} scripts for tables")
        return 0
    checked = 0

    def expect(what, found, wanted):
        nonlocal checked
        checked += 1
        if found != wanted:
            problems.append(f"{what}: {found}, not {wanted}")

    with tempfile.TemporaryDirectory() as folder:
        address = os.path.join(folder, "page.html")
        with open(address, "w", encoding="utf-8") as file:
            file.write(made_page(built.address(site, scripts[0])))
        page = browser.new_page()
        page.on("pageerror", lambda error: problems.append(f"made-up page: {error}"))
        page.goto("file://" + address)
        rows = page.locator("#t tbody tr")
        order = lambda: " ".join(rows.evaluate_all(ORDER))
        own = " ".join(row[0] for row in ROWS)
        texts = dict(zip(own.split(), rows.all_text_contents()))
        expect("a table that is not marked has no button", page.locator("#plain button").count(), 0)
        expect("buttons", page.locator("#t button").count(), 5)
        for (name, clicks), wanted in SORTED.items():
            button = page.locator(f"#t th button:has-text('{name}')")
            head = button.locator("..")
            for _ in range(clicks):
                # By the keyboard, as by the mouse.
                button.focus()
                page.keyboard.press("Enter")
            state = head.get_attribute("aria-sort")
            expect(f"{name} × {clicks}", state, [None, "ascending", "descending", None][clicks])
            if wanted:
                expect(f"{name} × {clicks}", order(), wanted)
            expect("marked heads", page.locator("[aria-sort]").count(), 0 if clicks == 3 else 1)
            for _ in range(3 - clicks):
                button.click()
            expect(f"{name} restored", order(), own)
            box = button.bounding_box()
            if box["height"] < 24 or box["width"] < 24:
                problems.append(f"the button {name} is {box['width']} × {box['height']}")
        names = page.locator("#t th button:has-text('名稱')")
        names.click()
        sorted_names = [texts[row][:4] for row in order().split() if row in ("r2", "r3")]
        expect("2 before 10 in words", sorted_names, ["TDM2", "TDM1"])
        expect("texts after sorting", dict(zip(order().split(), rows.all_text_contents())), texts)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect("on paper", order(), own)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        if order() == own:
            problems.append("after printing the table is not sorted again")
        names.click()
        names.click()

        field, select = page.locator(".tools input"), page.locator(".tools select")
        options = select.locator("option").all_text_contents()
        expect("columns to filter by", options, ["所有欄位", "名稱", "預算", "比率", "日期", "數"])
        for typed, column, wanted in FILTERED:
            select.select_option(label=column or "所有欄位")
            field.fill(typed)
            shown = rows.evaluate_all("rows => rows.filter(row => !row.hidden).map(row => row.id)")
            expect(f"filter {typed} {column}", " ".join(shown), wanted)
            says = page.locator(".tools [role=status]").text_content()
            expect("status", says, f"{len(shown)}/{len(ROWS)}")
        field.fill("不在")
        page.evaluate("location.hash = 'r5'")
        page.wait_for_timeout(100)
        shown = rows.evaluate_all("rows => rows.filter(row => !row.hidden).map(row => row.id)")
        expect("a row that a link leads to", shown, ["r5"])
        page.close()
    return checked


def day(cell):
    found = re.search(r'<time datetime="([^"]+)"', cell)
    return found[1] if found else None


def built_pages(browser, site, problems):
    """Each table of the site: the same without the script; its figures and days sorted as Python does."""
    checked = 0
    paths = [path for path in built.pages(site) if 'class="sortable"' in built.read(site, path)]
    for path in paths:
        page = browser.new_page()
        page.on("pageerror", lambda error: problems.append(f"{path}: {error}"))
        plain = browser.new_context(java_script_enabled=False).new_page()
        for one in (page, plain):
            one.goto(built.address(site, path))
        has_script = page.locator("script[src*='assets/tables-']").count() == 1
        if has_script != (built.kind(built.read(site, path)) != "full"):
            problems.append(f"{path}: the script is {'there' if has_script else 'not there'}")
        look = "tables => tables.map(table => [...table.rows].map(row => row.textContent))"
        before = plain.locator("table").evaluate_all(look)
        if page.locator("table").evaluate_all(look) != before:
            problems.append(f"{path}: a table is another with the script")
        if not has_script:
            continue
        for table in page.locator("table.sortable").all():
            rows = table.locator("tbody tr:not(.total, .note, .empty)")
            if table.locator("tbody .total, tbody .note, tbody .empty").count():
                continue
            for number, head in enumerate(table.locator("thead tr:last-child th").all()):
                button = head.locator("button.sort")
                if table.locator("thead tr").count() > 1 or button.count() == 0:
                    continue
                cells = rows.evaluate_all(f"rows => rows.map(row => row.cells[{number}]?.innerHTML ?? '')")
                words = [re.sub(r'<(\w+)[^>]*class="[^"]*(?:added|tag)[^"]*".*?</\1>', "", cell) for cell in cells]
                plain_words = [re.sub("<[^>]*>", "", word).strip() for word in words]
                told = [word for word in plain_words if word and word not in ("-", "－", "—")]
                figures = all(re.fullmatch(r"[-△]?[\d,]+(\.\d+)?%?", word) for word in told)
                if not told or not (figures or all(day(cell) for cell, word in zip(words, plain_words) if word)):
                    continue
                key = lambda at: (
                    plain_words[at] not in told,
                    (float(re.sub("[,%]", "", plain_words[at]).replace("△", "-")) if figures
                     else day(words[at])) if plain_words[at] in told else 0,
                )
                wanted = [cells[at] for at in sorted(range(len(cells)), key=key)]
                button.dispatch_event("click")
                found = rows.evaluate_all(f"rows => rows.map(row => row.cells[{number}]?.innerHTML ?? '')")
                if found != wanted:
                    problems.append(f"{path}: column {number + 1} is not sorted as Python sorts it")
                button.dispatch_event("click")
                button.dispatch_event("click")
                checked += 1
        if page.locator("table").evaluate_all(look) != before:
            problems.append(f"{path}: the third click does not restore a table")
        page.close()
        plain.context.close()
    return checked


def main():
    site = os.path.abspath(built.options(__doc__).site)
    problems = []
    with sync_playwright() as playwright:
        browser = built.chromium(playwright)
        checked = made_up(browser, site, problems) + built_pages(browser, site, problems)
        browser.close()
    built.finish(problems, f"{checked} orders and filters" if checked else "")


if __name__ == "__main__":
    main()
