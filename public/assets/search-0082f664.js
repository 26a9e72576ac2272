// The search (檢索): the records' own text, by substring. Its data: SearchData.swift.
'use strict';
(() => {
  const HAN = '\\u2e80-\\u9fff\\uf900-\\ufaff\\ud800-\\udfff';
  const GAP = new RegExp(` +(?=[${HAN}\\s])|(?<=[${HAN}\\t\\n\\f]) +`, 'g');
  // The commas of 2,460,791, but not that of EAC1,115年.
  const COMMA =
    /(?<=(?<![\w.])\d{1,3}(?:,\d{3})*),(?=\d{3}(?!\d))|(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g;
  const DATE =
    /(?<!\d)(\d{2,4})(?:年(\d\d?)月(?:份|(\d\d?)日?)?|([-/.])(\d\d?)\4(\d\d?)|(?<=\d{3})[-/](\d\d?))(?!\d)/g;

  const fold = text => text.normalize('NFKC').toLowerCase().replace(/臺/g, '台');
  const normal = text => fold(text.replace(COMMA, '')).replace(GAP, '');

  // 115年2月14日, 115/2/14 and 2026-02-14 → 2026-02-14; 115年2月 → 2026-02.
  const iso = ([, year, month, day, , month2, day2, month3]) =>
    [year < 1000 ? +year + 1911 : year, month ?? month2 ?? month3, day ?? day2]
      .filter(Boolean).map(number => `${number}`.padStart(2, '0')).join('-');

  const years = [];
  window.sitegenSearch = data => {
    const text = normal(data.text);
    const starts = new Uint32Array(data.kinds.length + 1);
    for (let line = 1, at = 0; line < starts.length; line++) {
      starts[line] = at = text.indexOf('\n', at) + 1 || text.length + 1;
    }
    years.push({ ...data, normal: text, starts });
    years.sort((one, other) => other.year - one.year);
  };

  // A query's words, each in the ways it may be written.
  const words = query => fold(query.replace(COMMA, ''))
    .replace(/(?<=\d) *([年月]) *(?=\d)|(?<=\d) +(?=[年月日])/g, '$1')
    .match(/["“”「][^"“”」]+|[^\s"“”「」]+/g)?.map(word => {
      word = normal(word).replace(/^["“”「]|^(中華)?民國(?=\d)/g, '').trim();
      const [date] = word.replace(/^西元|^公元/, '').matchAll(DATE);
      return date && date[0] === date.input ? [word, '\f' + iso(date)] : [word];
    }).filter(([word]) => word) ?? [];

  // Figures are whole: 802 is not in 51,802 or 802.5.
  const isDigit = sign => sign >= '0' && sign <= '9';
  const goesOn = (text, at, way) =>
    isDigit(text[at]) && isDigit(text[at + (text[at + way] === '.' ? 2 * way : way)]);
  const each = (text, ways, use) => {
    for (const way of ways) {
      for (let at = text.indexOf(way), end; at >= 0; at = text.indexOf(way, at)) {
        end = at + way.length;
        at = goesOn(text, at, -1) || goesOn(text, end - 1, 1) ? at + 1 : use(at, end);
      }
    }
  };

  // Flags the entries of a year that hold a word, in `any` too.
  const holding = ({ normal: text, starts, kinds }, ways, any) => {
    const found = new Uint8Array(kinds.length);
    let line = 0;
    each(text, ways, at => {
      if (at < starts[line]) line = 0;
      while (starts[line + 1] <= at) line++;
      found[line] = any[line] = 1;
      return starts[line + 1];
    });
    return found;
  };

  // Whether a heading, or the head of its table, holds a word.
  const isAbove = (year, entry, found) => {
    const up = entry - year.ups[entry];
    return up < entry && (found[up] && 'ht'.includes(year.kinds[up]) || isAbove(year, up, found));
  };

  // The places that hold a query: one word or more themselves, the others above.
  const find = (query, { unit, year: only, kind } = {}) => {
    const asked = words(query);
    const hits = [];
    for (const year of asked.length ? years : []) {
      if (only && year.year !== +only) continue;
      const any = new Uint8Array(year.kinds.length);
      const found = asked.map(ways => holding(year, ways, any));
      let at = 0;
      for (let entry = -1; (entry = any.indexOf(1, entry + 1)) >= 0;) {
        while (year.groups[at + 1]?.[1] <= entry) at++;
        const group = year.groups[at];
        if ((!unit || group[3] === unit) && (!kind || year.kinds[entry] === kind) &&
          found.every(flags => flags[entry] || isAbove(year, entry, flags))) {
          hits.push({ year, entry, group });
        }
      }
    }
    return hits;
  };
  window.sitegenSearch.find = find;

  const marks = (raw, ways) => {
    const commas = Array.from(raw.matchAll(COMMA), ({ index }) => index);
    let signs = [...raw.matchAll(/.\p{M}*/gsu)].flatMap(({ 0: sign, index }) =>
      commas.includes(index) ? [] : fold(sign).split('').map(unit => [unit, index, index + sign.length]));
    const gaps = signs.map(([unit]) => unit).join('').replace(GAP, gap => '\0'.repeat(gap.length));
    signs = signs.filter((_, at) => gaps[at] !== '\0');
    const text = gaps.replaceAll('\0', '');
    const found = [];
    const add = (at, end) => (found.push([signs[at][1], signs[end - 1][2]]), end);
    each(text, ways, add);
    for (const date of text.matchAll(DATE)) {
      const day = '\f' + iso(date);
      if (ways.some(way => day.startsWith(way))) add(date.index, date.index + date[0].length);
    }
    return found.sort(([one], [other]) => one - other);
  };

  const form = document.getElementById('search');
  const { q: field, kind: kinds, slash } = form.elements;
  const [status, results, more, advice, help] =
    ['found', 'results', 'more', 'advice', 'help'].map(id => document.getElementById(id));
  const { dataset } = status;
  const say = (name, values) =>
    dataset[name].replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  let hits, ways, shown, meeting, group, list;

  // A text from before its first hit, hits marked.
  const excerpt = (raw, names) => {
    const places = marks(raw, ways);
    const first = places[0] ?? [0, 0];
    let at = first[1] > 90 && raw.length > 160 ? Math.max(0, first[0] - 40) : 0;
    const end = Math.max(at + 160, first[1]);
    const words = (from, to) =>
      raw.slice(from, to).replace(/\t/g, '｜').replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
    const line = element('p', '', at ? '…' : '');
    for (const [from, to] of places) {
      if (to <= at || to > end) continue;
      line.append(words(at, from), element('mark', '', words(Math.max(at, from), to)));
      at = to;
    }
    line.append(words(at, end), end < raw.length ? '…' : '');
    for (const name of places.length ? [] : names) {
      if (ways.some(way => ('\f' + normal(name)).includes(way))) {
        line.append(dataset.open, element('mark', '', name), dataset.close);
      }
    }
    return line;
  };

  const item = ({ year, entry, group: [, , page] }) => {
    year.parts ??= [year.text, year.ids, year.steps].map(all => all.split('\n'));
    const [texts, ids, steps] = year.parts;
    const [text, ...names] = texts[entry].split('\f');
    const path = [];
    for (let at = entry, up = 1; up; at -= up) {
      if (steps[at]) path.unshift(steps[at]);
      up = year.ups[at];
    }
    const link = element('a', '', element('span', 'vh', meeting.short + dataset.comma),
      path.join(dataset.step) + (path[0] ? dataset.comma : '') + say('line', { line: year.lines[entry] }));
    link.href = `${page}#${ids[entry]}`;
    const kind = kinds.querySelector(`[value=${year.kinds[entry]}]`).text;
    return element('li', '', element('p', 'what', link, ' ' + kind), excerpt(text, names));
  };

  const show = () => {
    for (const hit of hits.slice(shown, shown += 50)) {
      if (meeting !== hit.year.meetings[hit.group[0]]) {
        meeting = hit.year.meetings[hit.group[0]];
        const { name, day, corrected: record } = meeting;
        results.append(element('li', '', element('h2', '', name, element('span', 'when', ' ' + day)),
          record ? element('p', 'added', say('corrected', { record })) : '', element('ol')));
      }
      if (group !== hit.group) {
        group = hit.group;
        list = element('ol');
        results.lastChild.lastChild.append(
          element('li', '', element('h3', '', group[4] ?? dataset.meeting), list));
      }
      list.append(item(hit));
    }
    const rest = hits.length - shown;
    more.hidden = rest <= 0;
    more.textContent = say('more', { count: Math.min(rest, 50), rest });
  };

  const run = () => {
    const query = field.value.trim();
    const state = new URLSearchParams(new FormData(form));
    ways = words(query).flat();
    hits = find(query, Object.fromEntries(state));
    shown = meeting = group = 0;
    results.textContent = '';
    show();
    const meetings = new Set(hits.map(({ year, group }) => year.meetings[group[0]])).size;
    const said = say(hits[0] ? 'count' : 'none', { count: hits.length, meetings, query });
    status.textContent = ways[0] ? said : '';
    advice.hidden = !ways[0] || hits[0];
    help.hidden = ways[0];
    try {
      history.replaceState(null, '', query ? `?${state}` : location.pathname);
    } catch { /* A file's may stay as it is. */ }
  };

  let waiting;
  const soon = event => {
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(run, 200);
  };
  field.addEventListener('input', soon);
  field.addEventListener('compositionend', soon);
  form.addEventListener('change', event => event.target !== field && run());
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });
  more.addEventListener('click', () => {
    const first = shown;
    show();
    results.querySelectorAll('a')[first].focus();
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target === field) {
      field.value = '';
      run();
    }
    // It can be switched off (WCAG 2.1.4).
    if (event.key === '/' && slash.checked && event.target !== field) {
      event.preventDefault();
      field.select();
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    new URLSearchParams(location.search).forEach((value, name) => {
      if (form.elements[name]) form.elements[name].value = value;
    });
    run();
  });
})();
