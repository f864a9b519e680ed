// The data of the page, and its words in two languages.

const DATA = await unpack(document.getElementById("data").textContent.trim());
const { phrases: PHRASES, strings: STRINGS, speeches: SPEECHES } = DATA;
const NUMBER_OF = new Map(SPEECHES.map((speech, number) => [speech.id, number]));

let language = document.documentElement.lang;

/** Unpack what the page holds: JSON, deflated, in letters and digits. */
async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

/** Say a phrase in the language of the page, with values put into its {gaps}. */
function say(phrase, values = {}) {
  const text = PHRASES[phrase][language];
  return text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

/** Name a value of a table; what has no phrase stays as it is. */
function named(value) {
  return PHRASES[`value ${value}`]?.[language] ?? String(value);
}

/** Name a column of a table. */
function headOf(table, column) {
  return DATA.heads[language][table][column];
}

/** A row of a table as an object, by the names of its columns. */
function recordIn(table, row) {
  return Object.fromEntries(table.columns.map((name, place) => [name, row[place]]));
}

function records(table) {
  return table.rows.map((row) => recordIn(table, row));
}

/**
 * Read a record of a speech: where it stands in the clean text, where its sentence
 * stands, and what is told of it. Texts are kept once and named by their number.
 */
function unpacked(table, packed) {
  const [start, end, sentenceStart, sentenceEnd, ...told] = packed;
  const values = told.map((place) => STRINGS[place]);
  const record = { start, end, sentence: [sentenceStart, sentenceEnd], told: {} };
  DATA.told[table].forEach((name, place) => {
    if (values[place]) record.told[name] = values[place];
  });
  record.kind = table === "slogans" ? "slogan" : record.told.kind;
  return record;
}

/** Where in the page a speech is shown, at a place of its text if one is given. */
function addressOf(document_, place) {
  const address = `#speeches/${encodeURIComponent(document_)}`;
  return place == null ? address : `${address}/${place}`;
}

/** The clean place of a record that is known by its raw place. */
function cleanPlace(speech, table, rawStart) {
  const found = speech[table]
    .map((packed) => unpacked(table, packed))
    .find((record) => Number(record.told.start) === rawStart);
  return found ?? null;
}
