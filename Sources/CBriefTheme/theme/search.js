// Finds topics by the words of their headlines, terms and sources. The index is a file a month,
// read from the newest on only as far as it is needed.
(() => {
  "use strict";
  const place = document.getElementById("search");
  if (!place) return;
  const months = place.dataset.months.split(" ").filter(Boolean);
  const notice = place.firstElementChild;
  const wording = JSON.parse(place.dataset.words);
  const monthNames = wording.months.split(", ");
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const enough = 50;
  const monthsAtOnce = 12;
  const loaded = new Map();
  let turn = 0;

  const number = (value) => String(value).replace(/\d/g, (digit) => wording.digits[digit]);
  const date = (year, month, day) =>
    wording.date.replace("{day}", number(day)).replace("{month}", monthNames[month - 1])
      .replace("{m}", number(month)).replace("{year}", number(year));

  const made = (name, properties = {}, children = []) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const folded = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const input = made("input", { type: "search", id: "query", autocomplete: "off" });
  const status = made("p", { className: "counts" });
  status.setAttribute("role", "status");
  const list = made("ul", { className: "entries" });
  const more = made("button", { type: "button", textContent: wording.back, hidden: true });

  async function month(name) {
    if (!loaded.has(name)) {
      const answer = await fetch(`${name}.json`);
      if (!answer.ok) throw new Error(answer.status);
      const rows = await answer.json();
      loaded.set(name, rows.map((row) => ({ row, text: folded(`${row[2]} ${row[3]}`) })));
    }
    return loaded.get(name);
  }

  function entry([day, part, headline]) {
    const link = made("a", {
      href: `../${day.replaceAll("-", "/")}/index.html#${encodeURIComponent(part)}`,
      textContent: headline,
    });
    const name = date(...day.split("-").map(Number));
    const time = made("time", { dateTime: day, textContent: name });
    return made("li", {}, [link, made("p", {}, [time])]);
  }

  async function search(start = 0) {
    const mine = ++turn;
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    if (start === 0) list.replaceChildren();
    more.hidden = true;
    if (words.length === 0) {
      status.textContent = "";
      return;
    }
    status.textContent = wording.searching;
    let next = start;
    let found = 0;
    try {
      while (next < months.length && next < start + monthsAtOnce && found < enough) {
        const rows = await month(months[next]);
        if (mine !== turn) return;
        const hits = rows.filter(({ text }) => words.every((word) => text.includes(word)));
        list.append(...hits.map(({ row }) => entry(row)));
        found += hits.length;
        next += 1;
      }
    } catch {
      // A page that was opened from the disk may not read the files beside it.
      if (mine !== turn) return;
      status.textContent = wording.unreadable;
      place.append(notice);
      return;
    }
    const count = list.childElementCount;
    const form = wording.hits[plurals.select(count)] ?? wording.hits.other;
    const hits = count === 0 ? wording.none : form.replace("{}", number(count));
    status.textContent = next < months.length
      ? wording.since.replace("{found}", hits).replace("{month}", number(months[next - 1])) : hits;
    more.hidden = next >= months.length;
    more.onclick = () => search(next);
  }

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(), 150);
  });
  const label = made("label", { htmlFor: "query", textContent: wording.label });
  const form = made("div", {}, [label, input]);
  form.setAttribute("role", "search");
  place.replaceChildren(form, status, list, more);
  const query = new URLSearchParams(location.search).get("q");
  if (query) {
    input.value = query;
    search();
  }
})();
