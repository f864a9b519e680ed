// Dialogs: a record with the rule or entry that found it, and a line of the ledger.

const DIALOG = byId("record");
// The dialog closes by Escape on its own; a click beside it does the same.
DIALOG.addEventListener("click", (event) => {
  if (event.target === DIALOG) DIALOG.close();
});

function openDialog(title, ...children) {
  const close = make(
    "button",
    { type: "button", class: "close", onclick: () => DIALOG.close() },
    say("close"),
  );
  const head = make("header", {}, make("h2", { id: "record-title" }, title), close);
  fill(DIALOG, make("div", { class: "sheet" }, head, ...children));
  if (!DIALOG.open) DIALOG.showModal();
  DIALOG.scrollTop = 0;
}

/** A list of names and values; lists are written one a line. */
function toldList(pairs) {
  const filled = pairs.filter(([, value]) => value !== undefined && value !== null && value !== "");
  return make(
    "dl",
    { class: "told" },
    ...filled.flatMap(([name, value]) => [
      make("dt", {}, name),
      ...[value].flat().map((one) => make("dd", {}, one)),
    ]),
  );
}

/** Open the records of a mark. */
function openRecords(speech, found) {
  const quote = (record) => speech.text.slice(record.start, record.end);
  openDialog(say("record"), ...found.map((record) => recordOf(speech, record, quote(record))));
}

function recordOf(speech, record, quote) {
  const names = Object.keys(record.told).filter((name) => name !== "kind" && name !== "quote");
  const table = record.kind === "slogan" ? "slogans" : "metrics";
  const told = names.map((name) => [headOf(table, name), namedIn(name, record.told[name])]);
  const raw = record.told.quote ? [[say("raw words"), record.told.quote]] : [];
  return make(
    "section",
    { class: "record" },
    make(
      "h3",
      {},
      make("span", { class: `mark ${record.kind}` }, quote),
      " ",
      make("small", {}, named(record.kind)),
    ),
    sentenceOf(speech, record),
    toldList([...raw, ...told]),
    entryOf(record),
    make("p", { class: "actions" }, finder(record.told.canonical ?? quote)),
  );
}

function sentenceOf(speech, record) {
  const [start, end] = record.sentence;
  if (!end) return "";
  const { text } = speech;
  return make(
    "blockquote",
    { lang: "zh" },
    text.slice(start, record.start),
    make("mark", {}, text.slice(record.start, record.end)),
    text.slice(record.end, end),
  );
}

/** The entry of the lexicon behind a record: by its form, what it departs from, its rule. */
function entryOf(record) {
  const { canonical, variant_of: from, rule, metric } = record.told;
  const known = DATA.entries[record.kind === "slogan" ? "slogans" : "metrics"];
  const entry = [canonical, from, rule, metric].map((name) => known[name]).find(Boolean);
  return entry ? entrySection(entry) : "";
}

function entrySection(entry) {
  const names = Object.keys(entry).filter((name) => name !== "term");
  const told = names.map((name) => [
    headOf("entries", name),
    [entry[name]].flat().map((value) => namedIn(name, value)),
  ]);
  return make(
    "section",
    { class: "entry" },
    make("h4", {}, say("entry", { term: entry.term })),
    toldList(told),
  );
}

/** A link to the search for some words. */
function finder(words) {
  const href = `#search/${encodeURIComponent(words)}`;
  return make("a", { href, onclick: () => DIALOG.close() }, say("find in speeches"));
}

/** Open a slogan of the table of slogans. */
function openSlogan(slogan) {
  const told = DATA.slogans.shown
    .slice(1)
    .map((name) => [
      headOf(DATA.slogans.name, name),
      slogan[name] === null ? null : namedIn(name, slogan[name]),
    ]);
  const entry = DATA.entries.slogans[slogan.canonical];
  const parts = [toldList(told), entry ? entrySection(entry) : ""];
  openDialog(slogan.canonical, ...parts, make("p", { class: "actions" }, finder(slogan.canonical)));
}

/** Open a line of the ledger: both sentences, the verdict and why they were linked. */
function openLine(line) {
  const hidden = new Set([
    "document",
    "start",
    "end",
    "report_document",
    "report_start",
    "report_end",
  ]);
  const told = DATA.ledger.columns
    .filter((name) => !hidden.has(name) && line[name] !== null && line[name] !== "")
    .map((name) => [headOf(DATA.ledger.name, name), shown(name, line[name], false)]);
  openDialog(
    line.indicator,
    placeOf(say("the target"), line.document, line.start),
    line.report_document ? placeOf(say("the report"), line.report_document, line.report_start) : "",
    toldList(told),
  );
}

function placeOf(title, name, rawStart) {
  const speech = SPEECHES[NUMBER_OF.get(name)];
  const record = cleanPlace(speech, "metrics", rawStart);
  const link = { href: addressOf(name, record?.start), onclick: () => DIALOG.close() };
  return make(
    "section",
    { class: "record" },
    make("h3", {}, title, " ", make("small", {}, name)),
    record ? sentenceOf(speech, record) : "",
    make("p", { class: "actions" }, make("a", link, say("show in speech"))),
  );
}
