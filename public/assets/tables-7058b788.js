// Sorts and filters tables (表格排序與篩選). The third click, and paper, have the record's own order.
(() => {

const words = document.currentScript.dataset;
const alike = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
const tables = [];

const make = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// What is seen of a node but for what matches.
const seen = (node, out) => (node.matches?.(out) ? ""
  : node.data ?? [...node.childNodes].map((child) => seen(child, out)).join(""));

// ＴＰＥ is tpe, 臺 is 台, 1,200 is 1200.
const folded = (text) =>
  text.normalize("NFKC").toLowerCase().replaceAll("臺", "台").replace(/[\s,]/g, "");

// A cell as a number: 2,460,791  101.26%  △1,200  (123).
const number = (text) => {
  const parts = /^(\(|[-−–△▲])?\+?(\d+(?:\.\d+)?)%?\)?$/.exec(folded(text));
  return parts && (parts[1] ? -parts[2] : +parts[2]);
};

// The cells of a row by column, one that spans several in each.
const across = (row) => [...row.cells].flatMap((cell) => Array(cell.colSpan).fill(cell));

// The undermost head of each column.
const headsOf = (rows) => {
  const grid = rows.map(() => []);
  rows.forEach((row, top) => {
    for (const cell of row.cells) {
      let column = 0;
      while (grid[top][column]) column += 1;
      for (const line of grid.slice(top, top + cell.rowSpan)) {
        for (let end = column + cell.colSpan; end > column;) line[end -= 1] = cell;
      }
    }
  });
  return grid.at(-1);
};

const prepare = (table) => {
  const [body] = table.tBodies;
  const rows = [...body.rows];
  const stays = (row) => row.matches(".total, .note, .empty");
  const moving = rows.filter((row) => !stays(row));
  const cells = new Map(rows.map((row) => [row, across(row)]));
  const heads = headsOf([...table.tHead.rows]);
  let column = -1;
  let sign = 1;

  // By numbers or days, else by words; blanks and dashes are last.
  const ordered = () => {
    if (column < 0) return rows;
    const all = moving.map((row) => cells.get(row)[column]);
    const texts = all.map((cell) => (cell ? seen(cell, ".added, .tag").trim() : ""));
    const blank = texts.map((text) => /^[-－−‒–—―─…]*$/.test(text));
    const days = all.map((cell) => cell?.querySelector("time")?.dateTime);
    const numbers = texts.map(number);
    const fit = (list) => list.every((value, at) => blank[at] || (value ?? null) !== null);
    const list = heads[column].matches(".num") || fit(numbers) ? numbers : fit(days) ? days : texts;
    const by = new Map(moving.map((row, at) => [row, blank[at] ? null : list[at] ?? null]));
    const compare = list === texts ? alike : (first, second) => (first > second) - (first < second);
    const order = (one, two) => {
      const [first, second] = [by.get(one), by.get(two)];
      if (first === null || second === null) return (first === null) - (second === null);
      return sign * compare(first, second);
    };
    // The rows between totals and notes are put in order.
    const runs = [[]];
    for (const row of rows) {
      if (stays(row)) runs.push([row], []);
      else runs.at(-1).push(row);
    }
    return runs.flatMap((run) => run.sort(order));
  };

  // The words of a head become a button; a link among them stays beside it.
  heads.forEach((head, index) => {
    const beside = head.querySelector("a") ? "a, br" : "a";
    const inside = [...head.childNodes].filter((node) => !node.matches?.(beside));
    if (!head.matches("th:not([colspan])") || !inside.some((node) => node.textContent.trim())) return;
    const button = make("button", { type: "button", className: "sort" });
    inside[0].before(button);
    button.append(...inside);
    button.onclick = () => {
      const before = head.ariaSort;
      heads.forEach((other) => { other.ariaSort = null; });
      column = before === "descending" ? -1 : index;
      sign = before ? -1 : 1;
      if (column >= 0) head.ariaSort = before ? "descending" : "ascending";
      body.append(...ordered());
    };
  });

  const print = (is) => body.append(...(is ? rows : ordered()));
  if (rows.length <= 8) return { print };

  const input = make("input", { type: "search", autocomplete: "off" });
  const select = make("select", {}, new Option(words.any, ""));
  heads.forEach((head, value) => {
    const name = seen(head, "a, .vh, .formula").trim();
    if (name) select.append(new Option(name, value));
  });
  const status = make("span", { role: "status" });
  table.closest(".scroll").before(make("p", { className: "tools" },
    make("label", {}, words.filter, input), make("label", {}, words.column, select), status));
  const filter = () => {
    let shown = 0;
    for (const row of rows) {
      const all = cells.get(row);
      const holds = (select.value ? [all[select.value]] : all)
        .some((cell) => cell && folded(seen(cell, ".vh")).includes(folded(input.value)));
      // What a link led to is never hidden.
      row.hidden = !holds && !row.matches(":target, :has(:target)");
      shown += !row.hidden;
    }
    status.textContent = words.shown.replace("{shown}", shown).replace("{all}", rows.length);
  };
  // Not while a syllable is being put together.
  input.oninput = (event) => event.isComposing || filter();
  input.addEventListener("compositionend", filter);
  select.onchange = filter;
  filter();
  return { print, filter };
};

for (const table of document.querySelectorAll("table.sortable")) {
  if (table.tHead && table.tBodies.length === 1) tables.push(prepare(table));
}
addEventListener("hashchange", () => {
  const hidden = document.querySelector("tr[hidden]:is(:target, :has(:target))");
  for (const table of tables) table.filter?.();
  hidden?.scrollIntoView();
});
addEventListener("beforeprint", () => tables.forEach((table) => table.print(true)));
addEventListener("afterprint", () => tables.forEach((table) => table.print()));

})();
