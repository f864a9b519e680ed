// Tables that are sorted, filtered and paged: only one page of rows is in the document.

const ROWS = { screen: 25, paper: 100 };
/** The tables that are made, by the id of their box. */
const SORTED = new Map();
let medium = "screen";
/**
 * A table in a box. `lead` makes the content of the first cell, `facets` names columns
 * to choose a value of.
 */
class SortedTable {
  constructor(box, table, { lead, facets = [], label }) {
    Object.assign(this, { box, table, lead, facets });
    this.places = table.shown.map((name) => table.columns.indexOf(name));
    this.numeric = this.places.map((p) => /^(Int|Float)/.test(table.types[p]));
    this.state = { sort: null, descending: false, first: 0, words: "", chosen: {} };
    this.body = make("tbody");
    this.count = make("span", { role: "status" });
    this.back = this.turn("page before", -1);
    this.forth = this.turn("page behind", 1);
    this.heads = table.shown.map((name, place) => this.head(name, place));
    const head = make("thead", {}, tr(...this.heads));
    fill(
      box,
      this.tools(),
      scrolling(say(label), make("table", { class: table.name }, head, this.body)),
      make("div", { class: "pager" }, this.count, this.back, this.forth),
    );
    SORTED.set(box.id, this);
    this.draw();
  }

  head(name, place) {
    const sort = () => this.sortBy(place);
    const about = language === "en" ? DATA.abouts[this.table.name][name] : name;
    const button = make(
      "button",
      { type: "button", onclick: sort, title: about },
      this.named(name),
    );
    return th(button, { scope: "col", class: this.numeric[place] ? "number" : null });
  }

  named(column) {
    return headOf(this.table.name, column);
  }

  tools() {
    const input = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    input.addEventListener("input", () => this.change({ words: input.value.trim() }));
    const choices = this.facets.map((name) => this.choice(name)).filter(Boolean);
    return make(
      "div",
      { class: "tools" },
      make("label", {}, say("filter"), " ", input),
      ...choices,
    );
  }

  choice(name) {
    const place = this.table.columns.indexOf(name);
    const values = [...new Set(this.table.rows.map((row) => row[place]))].filter((v) => v !== null);
    if (values.length < 2) return null;
    values.sort((a, b) => COLLATOR.compare(a, b));
    const options = values.map((value) => make("option", { value }, namedIn(name, value)));
    const select = make("select", {}, make("option", { value: "" }, say("all")), ...options);
    select.addEventListener("change", () =>
      this.change({ chosen: { ...this.state.chosen, [name]: select.value } }),
    );
    return make("label", {}, this.named(name), " ", select);
  }

  sortBy(place) {
    const isSame = this.state.sort === place;
    // Of figures the largest are asked for first.
    const descending = isSame ? !this.state.descending : this.numeric[place];
    this.change({ sort: place, descending });
  }

  change(what) {
    Object.assign(this.state, { first: 0 }, what);
    this.draw();
  }

  rows() {
    const { words, chosen, sort, descending } = this.state;
    let rows = this.table.rows.filter((row) =>
      Object.entries(chosen).every(
        ([name, value]) => !value || String(row[this.table.columns.indexOf(name)]) === value,
      ),
    );
    if (words) rows = rows.filter((row) => this.holds(row, words.toLowerCase()));
    return sort === null ? rows : this.sorted(rows, sort, descending);
  }

  holds(row, words) {
    return this.places.some((place, at) =>
      shown(this.table.shown[at], row[place], this.numeric[at]).toLowerCase().includes(words),
    );
  }

  sorted(rows, sort, descending) {
    const place = this.places[sort];
    const isEmpty = (row) => row[place] === null || row[place] === "";
    const order = this.numeric[sort]
      ? (a, b) => a[place] - b[place]
      : (a, b) => COLLATOR.compare(a[place], b[place]);
    const filled = rows.filter((row) => !isEmpty(row)).sort(order);
    // What is not known stands last, whichever way the rest is sorted.
    return [...(descending ? filled.reverse() : filled), ...rows.filter(isEmpty)];
  }

  draw() {
    const rows = this.rows();
    const { first, sort, descending } = this.state;
    fill(this.body, ...rows.slice(first, first + ROWS[medium]).map((row) => this.row(row)));
    this.heads.forEach((head, place) => {
      if (place === sort) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    this.drawPager(rows.length);
  }

  row(row) {
    return tr(...this.places.map((place, at) => this.cell(row, place, at)));
  }

  cell(row, place, at) {
    const name = this.table.shown[at];
    const text = shown(name, row[place], this.numeric[at]);
    const content = at === 0 && this.lead ? this.lead(row, text) : text;
    const kind = this.numeric[at] ? "number" : `is-${name}`;
    const cell = make(
      at === 0 ? "th" : "td",
      { class: kind, scope: at === 0 ? "row" : null },
      content,
    );
    if (name === "verdict" || name === "fault") cell.dataset.value = row[place];
    return cell;
  }

  turn(label, by) {
    const change = () => this.change({ first: this.state.first + by * ROWS.screen });
    return make("button", { type: "button", onclick: change }, say(label));
  }

  drawPager(all) {
    const { first } = this.state;
    const last = Math.min(first + ROWS[medium], all);
    fill(
      this.count,
      all ? say("rows", { first: first + 1, last, all: counted(all) }) : say("no rows"),
    );
    this.back.hidden = this.forth.hidden = all <= ROWS.screen;
    this.back.disabled = first === 0;
    this.forth.disabled = last >= all;
  }
}

/** Draw all tables for a medium: paper, which nobody can turn, gets more rows. */
function drawTablesFor(medium_) {
  medium = medium_;
  SORTED.forEach((table) => table.draw());
}
