// The overview: what is there, what changed most, what became of targets, who speaks when.

function overview() {
  const documents = records(DATA.documents);
  const years = documents.map((d) => d.year).filter((year) => year !== null);
  const bodies = new Set(documents.map((d) => d.organization).filter(Boolean));
  const sum = (name) => documents.reduce((total, d) => total + d[name], 0);
  const range = { first: Math.min(...years), last: Math.max(...years) };
  fill(
    byId("extent"),
    say("extent", {
      documents: documents.length,
      bodies: bodies.size,
      years: range.first < range.last ? say("years from to", range) : (years[0] ?? say("no year")),
      characters: counted(sum("characters")),
    }),
  );
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
  fill(byId("tiles"), ...tiles.map((one) => tile(...one)));
  frequent();
  foremost();
  attention();
  verdicts();
  coverage(documents);
}

function tile(name, count, view) {
  const link = make("a", { href: `#${view}` }, say(`tile ${name}`));
  return make("div", {}, make("dt", {}, link), make("dd", {}, counted(count)));
}

function note(phrase) {
  return make("p", {}, say(phrase));
}

/** So many rows of a table tell enough of it. */
const FOREMOST = 8;

function frequent() {
  const rows = records(DATA.slogans)
    .slice(0, FOREMOST)
    .map((slogan) => {
      const open = linkButton(slogan.canonical, () => openSlogan(slogan));
      return tr(th(open, { lang: "zh" }), numberCell(slogan.count));
    });
  fill(byId("frequent"), rows.length ? tableOf("short", rows) : note("no rows"));
}

function foremost() {
  const box = byId("foremost");
  const [first] = DATA.comparisons;
  if (!first) return fill(box, note("no comparison"));
  const rows = records(first.slogans)
    .filter(({ verdict }) => !["stable", "too little data"].includes(verdict))
    .slice(0, FOREMOST)
    .map(({ verdict, item, rate_a: a, rate_b: b }) =>
      tr(
        td(named(verdict), { class: "is-verdict", "data-value": verdict }),
        th(item, { lang: "zh" }),
        numberCell(`${a.toFixed(1)} → ${b.toFixed(1)}`),
      ),
    );
  fill(box, yearsOf(first), rows.length ? tableOf("short", rows) : note("nothing changed"));
}

function yearsOf({ years: [a, b] }) {
  return make("p", { class: "about" }, say("two years", { a, b }));
}

function attention() {
  const box = byId("attention");
  const [first] = DATA.comparisons;
  if (!first) return fill(box, note("no comparison"));
  const rows = records(first.themes)
    .filter((theme) => theme.rank_b !== null)
    .slice(0, FOREMOST)
    .map(({ theme, share_a: a, share_b: b }) =>
      tr(th(named(theme)), numberCell(`${percent(a)} → ${percent(b)}`)),
    );
  fill(box, yearsOf(first), tableOf("short", rows));
}

/** The verdicts on targets, in the order in which they are told. */
const TOLD_VERDICTS = ["exceeded", "met", "missed"].concat([
  "not comparable",
  "not mentioned again",
  "no later speech",
]);

function verdicts() {
  const lines = records(DATA.ledger);
  const counts = new Map();
  lines.forEach((line) => counts.set(line.verdict, (counts.get(line.verdict) ?? 0) + 1));
  const rows = TOLD_VERDICTS.filter((verdict) => counts.has(verdict)).map((verdict) => {
    const bar = make("span", { class: "bar-of" });
    // Set by script: the page allows no style attributes.
    bar.style.width = `${(100 * counts.get(verdict)) / lines.length}%`;
    return tr(
      th(named(verdict), { class: "is-verdict", "data-value": verdict }),
      numberCell(counts.get(verdict)),
      td(bar, { class: "bar-box" }),
    );
  });
  fill(byId("verdicts"), rows.length ? tableOf("short", rows) : note("no rows"));
}

function coverage(documents) {
  const bodyOf = (document_) => document_.organization ?? "";
  const years = [...new Set(documents.map((d) => d.year))];
  years.sort((a, b) => (a ?? 9999) - (b ?? 9999));
  const bodies = [...new Set(documents.map(bodyOf))].sort(COLLATOR.compare);
  const count = (body, year) =>
    documents.filter((d) => bodyOf(d) === body && d.year === year).length || "";
  const heads = tr(
    th(headOf(DATA.documents.name, "organization"), { scope: "col" }),
    ...years.map((year) => th(year ?? say("no year"), { scope: "col", class: "number" })),
  );
  const rows = bodies.map((body) =>
    tr(th(body || say("no body")), ...years.map((year) => numberCell(count(body, year)))),
  );
  fill(byId("coverage"), scrolling(say("who speaks when"), tableOf("coverage", rows, heads)));
}
