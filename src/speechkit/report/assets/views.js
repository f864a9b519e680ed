// The views of the page: each is made when it is opened for the first time.

const COMPARED = DATA.comparison;

function row(table, cells) {
  return Object.fromEntries(table.columns.map((name, place) => [name, cells[place]]));
}

function linkButton(text, open) {
  return make("button", { type: "button", class: "link", onclick: open }, text);
}

function overview() {
  const documents = records(DATA.documents);
  const years = documents.map((d) => d.year).filter((year) => year !== null);
  const bodies = new Set(documents.map((d) => d.organization).filter(Boolean));
  const sum = (name) => documents.reduce((total, d) => total + d[name], 0);
  const range = { first: Math.min(...years), last: Math.max(...years) };
  fill(byId("extent"), say("extent", {
    documents: documents.length,
    bodies: bodies.size,
    years: years.length ? say("years from to", range) : say("no year"),
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
  foremost();
  frequent();
  verdicts();
  coverage(documents);
}

function foremost() {
  const box = byId("foremost");
  if (!COMPARED) return fill(box, make("p", {}, say("no comparison")));
  const [a, b] = COMPARED.years;
  const changed = records(COMPARED.slogans).filter((r) => !["stable", "too little data"].includes(r.verdict));
  const items = changed.slice(0, 8).map((r) => make("tr", { class: r.verdict },
    make("td", { class: "is-verdict", "data-value": r.verdict }, named(r.verdict)),
    make("th", { scope: "row", lang: "zh" }, r.item),
    make("td", { class: "number" }, `${r.rate_a.toFixed(1)} → ${r.rate_b.toFixed(1)}`),
  ));
  const list = items.length
    ? make("table", { class: "short" }, make("tbody", {}, ...items))
    : make("p", {}, say("nothing changed"));
  fill(box, make("p", { class: "about" }, say("two years", { a, b })), list);
}

function frequent() {
  const rows = records(DATA.slogans).slice(0, 8).map((slogan) => make("tr", {},
    make("th", { scope: "row", lang: "zh" }, linkButton(slogan.canonical, () => openSlogan(slogan))),
    make("td", { class: "number" }, slogan.times)));
  fill(byId("frequent"), make("table", { class: "short" }, make("tbody", {}, ...rows)));
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
  fill(byId("verdicts"), rows.length ? make("table", { class: "short" }, make("tbody", {}, ...rows)) : make("p", {}, say("no rows")));
}

function coverage(documents) {
  const years = [...new Set(documents.map((d) => d.year))].sort((a, b) => (a ?? 9999) - (b ?? 9999));
  const bodies = [...new Set(documents.map((d) => d.organization ?? ""))].sort(COLLATOR.compare);
  const count = (body, year) =>
    documents.filter((d) => (d.organization ?? "") === body && d.year === year).length || "";
  const head = make("tr", {}, make("th", { scope: "col" }, say("column organization")),
    ...years.map((year) => make("th", { scope: "col", class: "number" }, year ?? say("no year"))));
  const rows = bodies.map((body) => make("tr", {},
    make("th", { scope: "row" }, body || say("no body")),
    ...years.map((year) => make("td", { class: "number" }, count(body, year)))));
  const scroll = { class: "scroll", tabindex: "0", role: "region", "aria-label": say("who speaks when") };
  fill(byId("coverage"), make("div", scroll, make("table", { class: "coverage" }, make("thead", {}, head), make("tbody", {}, ...rows))));
}

function documentsView() {
  new SortedTable(byId("documents-table"), DATA.documents, {
    label: "documents",
    facets: ["year", "organization", "level", "genre"],
    lead: (cells, text) => make("a", { href: addressOf(cells[0]) }, text),
  });
}

function slogansView() {
  new SortedTable(byId("slogans-table"), DATA.slogans, {
    label: "slogans",
    facets: ["class"],
    lead: (cells, text) => linkButton(text, () => openSlogan(row(DATA.slogans, cells))),
  });
}

function yearsSaid(view) {
  const [a, b] = COMPARED?.years ?? [];
  fill(byId(`view-${view}`).querySelector(".years"), COMPARED ? say("two years", { a, b }) : say("no comparison"));
}

/** Lines that the program tells; they are in English whatever the page speaks. */
function toldLines(lines) {
  return make("ul", { class: "notes", lang: "en" }, ...lines.map((line) => make("li", {}, line)));
}

function changesView() {
  yearsSaid("changes");
  if (!COMPARED) return;
  const { undated, redated, contrasts } = COMPARED;
  const names = (label, list) => (list.length ? make("p", { class: "about" }, say(label, { names: list.join(", ") })) : "");
  fill(byId("warned"), names("left out", undated), names("redated", redated), toldLines(contrasts));
  new SortedTable(byId("changes-table"), COMPARED.slogans, {
    label: "changes",
    facets: ["verdict"],
    lead: (cells, text) => make("a", { href: `#search/${encodeURIComponent(cells[0])}` }, text),
  });
  fill(byId("changes-told"), toldLines(COMPARED.told));
}

function themesView() {
  yearsSaid("themes");
  if (!COMPARED) return;
  new SortedTable(byId("themes-table"), COMPARED.themes, { label: "themes", facets: ["verdict"] });
  fill(byId("themes-told"), toldLines(COMPARED.moves));
}

function promisesView() {
  const places = ["indicator", "body"].map((name) => DATA.ledger.columns.indexOf(name));
  new SortedTable(byId("ledger-table"), DATA.ledger, {
    label: "promises",
    facets: ["verdict", "body", "due"],
    lead: (cells) => linkButton(cells[places[0]], () => openLine(row(DATA.ledger, cells))),
  });
}

function warningsView() {
  new SortedTable(byId("findings-table"), DATA.findings, {
    label: "warnings",
    facets: ["fault"],
    lead: (cells, text) => (NUMBER_OF.has(cells[0]) ? make("a", { href: addressOf(cells[0]) }, text) : text),
  });
}

function searchView() {
  search(byId("pattern").value.trim(), byId("order").value);
}

/** The manifest as it is: its keys are those of manifest.json. */
function methodView() {
  const parts = Object.entries(DATA.manifest).flatMap(([name, value]) => [make("h2", {}, name), manifestPart(value)]);
  fill(byId("manifest"), make("div", { lang: "en" }, ...parts));
}

function manifestPart(value) {
  if (Array.isArray(value)) return value.length ? manifestTable(value) : make("p", {}, "–");
  if (value === null || typeof value !== "object") return make("p", {}, value);
  return toldList(Object.entries(value).map(([name, inner]) => [name, oneLine(inner)]));
}

function oneLine(value) {
  if (Array.isArray(value)) return value.length ? value.map(oneLine) : "–";
  if (value === null || typeof value !== "object") return String(value);
  return Object.entries(value).map(([name, inner]) => `${name} ${oneLine(inner)}`).join(", ");
}

function manifestTable(items) {
  if (typeof items[0] !== "object") return make("ul", {}, ...items.map((item) => make("li", {}, item)));
  const names = Object.keys(items[0]);
  const head = make("tr", {}, ...names.map((name) => make("th", { scope: "col" }, name)));
  const rows = items.map((item) => make("tr", {}, ...names.map((name) => make("td", {}, oneLine(item[name])))));
  const scroll = { class: "scroll", tabindex: "0", role: "region", "aria-label": say("method") };
  return make("div", scroll, make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows)));
}
