// How values are written: each column has figures of its own kind, or names, or words.

const COLLATOR = new Intl.Collator("zh-Hans", { numeric: true });
const SHARES = namesOf("cut_share share_a share_b targets_a targets_b");
const SIGNED = namesOf("log_ratio low high difference");
const YEARLY = namesOf("year due first_year last_year report_year period_first period_last");
const MEASURED = namesOf("log_ratio low high rate_a rate_b q first_a first_b");
const DIGITS = { q: 3, first_a: 1, first_b: 1 };
// Columns whose values are names of the program, not words of a speech.
const CODED = namesOf(
  `verdict fault class kind bound direction firmness level genre script year_source shape
   better theme themes`,
);

function namesOf(text) {
  return new Set(text.split(/\s+/));
}

/** Name a value of a column where it is a name of the program. */
function namedIn(column, value) {
  return CODED.has(column) ? named(value) : String(value);
}

/** Write a cell as people read it. */
function shown(name, value, isNumber) {
  if (value === null || value === "") return "";
  if (value === true || value === false) return say(value ? "yes" : "no");
  if (SHARES.has(name)) return percent(value);
  if (SIGNED.has(name)) return `${value > 0 ? "+" : ""}${decimals(name, value)}`.replace("-", "−");
  if (YEARLY.has(name)) return String(value);
  return isNumber ? decimals(name, value) : namedIn(name, value);
}

// Exact numbers come as strings and stay as they are; measured ones get two decimals.
function decimals(name, value) {
  if (typeof value === "string") return value;
  return MEASURED.has(name) ? value.toFixed(DIGITS[name] ?? 2) : counted(value);
}

/** Write a count with its thousands apart. */
function counted(number) {
  return Number(number).toLocaleString("en-US");
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
