// The views of the page: each is made when it is opened for the first time.

function documentsView() {
  new SortedTable(byId("documents-table"), DATA.documents, {
    label: "documents",
    facets: ["year", "organization", "level", "genre"],
    lead: (cells, text) => make("a", { href: addressOf(cells[0]) }, text),
  });
}

function slogansView() {
  setChart("timeline", DATA.charts.timeline);
  setChart("dispersion", DATA.charts.dispersion);
  new SortedTable(byId("slogans-table"), DATA.slogans, {
    label: "slogans",
    facets: ["class"],
    lead: (cells, text) => linkButton(text, () => openSlogan(recordIn(DATA.slogans, cells))),
  });
}

/** The pairs of years that are compared, to choose from; one choice holds for all views. */
let compared = DATA.comparisons[0];

/** Compare the two years that an address names, if they are among those compared. */
function compareYears(years) {
  const found = DATA.comparisons.find((one) =>
    years.every((year, side) => year === one.years[side]),
  );
  if (years.length !== 2 || !found || found === compared) return false;
  compared = found;
  return true;
}

function fillYears(view) {
  const box = byId(`view-${view}`).querySelector(".years");
  box.parentElement.classList.toggle("alone", !compared);
  if (!compared) return fill(box, make("p", {}, say("no comparison")));
  const hadFocus = box.contains(document.activeElement);
  const select = make(
    "select",
    {},
    ...DATA.comparisons.map((one) => {
      const [a, b] = one.years;
      const value = `#${view}/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
      return make("option", { value, selected: one === compared }, say("two years", { a, b }));
    }),
  );
  select.addEventListener("change", () => (location.hash = select.value));
  fill(box, make("label", {}, say("compare"), " ", select));
  if (hadFocus) select.focus();
}

/** Lines that the program tells; they are in English whatever the page speaks. */
function toldLines(lines) {
  return make("ul", { class: "notes", lang: "en" }, ...lines.map((line) => make("li", {}, line)));
}

function changesView() {
  fillYears("changes");
  setChart("changes", compared?.charts.changes);
  if (!compared) return;
  const { undated, redated, contrasts } = compared;
  const names = (label, list) =>
    list.length ? make("p", { class: "about" }, say(label, { names: list.join(", ") })) : "";
  fill(byId("warned"), names("left out", undated), names("redated", redated), toldLines(contrasts));
  new SortedTable(byId("changes-table"), compared.slogans, {
    label: "changes",
    facets: ["verdict"],
    lead: (cells, text) => make("a", { href: `#search/${encodeURIComponent(cells[0])}` }, text),
  });
  fill(byId("changes-told"), toldLines(compared.told));
}

function themesView() {
  fillYears("themes");
  setChart("themes", compared?.charts.themes);
  if (!compared) return;
  new SortedTable(byId("themes-table"), compared.themes, { label: "themes", facets: ["verdict"] });
  fill(byId("themes-told"), toldLines(compared.moves));
}

function promisesView() {
  setChart("ledger", DATA.charts.ledger);
  const places = ["indicator", "body"].map((name) => DATA.ledger.columns.indexOf(name));
  new SortedTable(byId("ledger-table"), DATA.ledger, {
    label: "promises",
    facets: ["verdict", "body", "due"],
    lead: (cells) => linkButton(cells[places[0]], () => openLine(recordIn(DATA.ledger, cells))),
  });
}

function warningsView() {
  new SortedTable(byId("findings-table"), DATA.findings, {
    label: "warnings",
    facets: ["fault"],
    lead: (cells, text) =>
      NUMBER_OF.has(cells[0]) ? make("a", { href: addressOf(cells[0]) }, text) : text,
  });
}

function searchView() {
  search(byId("pattern").value.trim(), byId("order").value);
}

/** The manifest as it is: its keys are those of manifest.json. */
function methodView() {
  const parts = Object.entries(DATA.manifest).flatMap(([name, value]) => [
    make("h2", {}, name),
    manifestPart(value),
  ]);
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
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${oneLine(inner)}`)
    .join(", ");
}

function manifestTable(items) {
  if (typeof items[0] !== "object")
    return make("ul", {}, ...items.map((item) => make("li", {}, item)));
  const names = Object.keys(items[0]);
  const heads = tr(...names.map((name) => th(name, { scope: "col" })));
  const rows = items.map((item) => tr(...names.map((name) => td(oneLine(item[name])))));
  return scrolling(say("method"), tableOf("manifest", rows, heads));
}
