// The overview: what is there, what changed most, what became of targets, who speaks when.

function overview() {
  const documents = records(DATA.documents);
  const years = documents.map((d) => d.year).filter((year) => year !== null);
  const bodies = new Set(documents.map((d) => d.organization).filter(Boolean));
  const sum = (name) => documents.reduce((total, d) => total + d[name], 0);
  const range = { first: Math.min(...years), last: Math.max(...years) };
  fill(byId("extent"), say("extent", {
    documents: documents.length,
    bodies: bodies.size,
    years: range.first < range.last ? say("years from to", range) : (years[0] ?? say("no year")),
    characters: counted(sum("characters")),
  }));
  const linked = records(DATA.ledger).filter((line) => line.report_document).length;
  const tiles = [
    ["documents", documents.length, "documents"],
    ["slogans", sum("slogans"), "slogans"],
    ["distinct", DATA.slogans.rows.length, "slogans"],
    ["targets", sum("targets"), "promises"],
    ["results", sum("results"), "promises"],
    ["linked", linked, "promises"],
    ["warnings", DATA.findings.rows.length, "warnings"],
  ];
  fill(byId("tiles"), ...tiles.map(([name, count, view]) =>
    make("div", {}, make("dt", {}, make("a", { href: `#${view}` }, say(`tile ${name}`))), make("dd", {}, counted(count))),
  ));
  frequent();
  foremost();
  attention();
  verdicts();
  coverage(documents);
}

function foremost() {
  const box = byId("foremost");
  const [first] = DATA.comparisons;
  if (!first) return fill(box, make("p", {}, say("no comparison")));
  const changed = records(first.slogans).filter((r) => !["stable", "too little data"].includes(r.verdict));
  const items = changed.slice(0, 8).map((r) => make("tr", { class: r.verdict },
    make("td", { class: "is-verdict", "data-value": r.verdict }, named(r.verdict)),
    make("th", { scope: "row", lang: "zh" }, r.item),
    make("td", { class: "number" }, `${r.rate_a.toFixed(1)} → ${r.rate_b.toFixed(1)}`),
  ));
  fill(box, yearsOf(first), items.length ? shortTable(items) : make("p", {}, say("nothing changed")));
}

function yearsOf({ years: [a, b] }) {
  return make("p", { class: "about" }, say("two years", { a, b }));
}

function shortTable(rows) {
  return make("table", { class: "short" }, make("tbody", {}, ...rows));
}

function attention() {
  const box = byId("attention");
  const [first] = DATA.comparisons;
  if (!first) return fill(box, make("p", {}, say("no comparison")));
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const rows = records(first.themes).filter((r) => r.rank_b !== null).slice(0, 8).map((r) => make("tr", {},
    make("th", { scope: "row" }, named(r.theme)),
    make("td", { class: "number" }, `${percent(r.share_a)} → ${percent(r.share_b)}`)));
  fill(box, yearsOf(first), shortTable(rows));
}

function frequent() {
  const rows = records(DATA.slogans).slice(0, 8).map((slogan) => make("tr", {},
    make("th", { scope: "row", lang: "zh" }, linkButton(slogan.canonical, () => openSlogan(slogan))),
    make("td", { class: "number" }, slogan.count)));
  fill(byId("frequent"), shortTable(rows));
}

function verdicts() {
  const lines = records(DATA.ledger);
  const counts = new Map();
  lines.forEach((line) => counts.set(line.verdict, (counts.get(line.verdict) ?? 0) + 1));
  const order = ["exceeded", "met", "missed", "not comparable", "not mentioned again", "no later speech"];
  const rows = order.filter((verdict) => counts.has(verdict)).map((verdict) => {
    const bar = make("span", { class: "bar-of" });
    // Set by script: the page allows no style attributes.
    bar.style.width = `${(100 * counts.get(verdict)) / lines.length}%`;
    return make("tr", {},
      make("th", { scope: "row", class: "is-verdict", "data-value": verdict }, named(verdict)),
      make("td", { class: "number" }, counts.get(verdict)),
      make("td", { class: "bar-box" }, bar));
  });
  fill(byId("verdicts"), rows.length ? shortTable(rows) : make("p", {}, say("no rows")));
}

function coverage(documents) {
  const years = [...new Set(documents.map((d) => d.year))].sort((a, b) => (a ?? 9999) - (b ?? 9999));
  const bodies = [...new Set(documents.map((d) => d.organization ?? ""))].sort(COLLATOR.compare);
  const count = (body, year) =>
    documents.filter((d) => (d.organization ?? "") === body && d.year === year).length || "";
  const head = make("tr", {}, make("th", { scope: "col" }, headOf(DATA.documents.name, "organization")),
    ...years.map((year) => make("th", { scope: "col", class: "number" }, year ?? say("no year"))));
  const rows = bodies.map((body) => make("tr", {},
    make("th", { scope: "row" }, body || say("no body")),
    ...years.map((year) => make("td", { class: "number" }, count(body, year)))));
  const scroll = { class: "scroll", tabindex: "0", role: "region", "aria-label": say("who speaks when") };
  fill(byId("coverage"), make("div", scroll, make("table", { class: "coverage" }, make("thead", {}, head), make("tbody", {}, ...rows))));
}
