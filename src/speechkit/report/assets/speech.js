// A speech: its outline, and its text with what was found marked in place.

const KINDS = ["slogan", "target", "result", "context"];

/**
 * Join records that overlap: a cluster is marked and opened as one, for a number can
 * stand inside a slogan. Clusters come in the order of the text.
 */
function clustersOf(speech) {
  const found = ["slogans", "metrics"].flatMap((table) =>
    speech[table].map((packed) => unpacked(table, packed)),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const clusters = [];
  for (const record of found) {
    const last = clusters.at(-1);
    if (last && record.start < last.end) {
      last.records.push(record);
      last.end = Math.max(last.end, record.end);
    } else {
      clusters.push({ start: record.start, end: record.end, records: [record] });
    }
  }
  return clusters;
}

/** Write the text of a speech line by line; lines that are headings are headings. */
class Written {
  constructor(speech, open) {
    Object.assign(this, { speech, open, clusters: clustersOf(speech), next: 0 });
  }

  lines() {
    const lines = [];
    let start = 0;
    for (const line of this.speech.text.split("\n")) {
      const end = start + line.length;
      if (line.trim()) lines.push(this.line(start, end));
      start = end + 1;
    }
    return lines;
  }

  line(start, end) {
    const inside = this.speech.headings
      .map((heading, number) => ({ heading, number }))
      .filter(({ heading }) => heading[0] >= start && heading[0] < end);
    if (!inside.length) return make("p", {}, ...this.inline(start, end));
    const [first] = inside;
    const isWhole = first.heading[1] >= end && inside.length === 1;
    const parts = [];
    let done = start;
    for (const { heading, number } of inside) {
      const [from, to, level] = [heading[0], Math.min(heading[1], end), heading[2]];
      parts.push(...this.inline(done, from));
      const role = { role: "heading", "aria-level": Math.min(6, level + 2) };
      const place = {
        id: `heading-${number}`,
        class: `heading level-${Math.min(4, level)}`,
        tabindex: "-1",
      };
      parts.push(make("span", { ...role, ...place }, ...this.inline(from, to)));
      done = to;
    }
    parts.push(...this.inline(done, end));
    return make("p", { class: isWhole ? "is-heading" : null }, ...parts);
  }

  inline(start, end) {
    const parts = [];
    let done = start;
    // Clusters and lines run in one order: each cluster is looked at once.
    while (this.next < this.clusters.length && this.clusters[this.next].end <= start)
      this.next += 1;
    for (let at = this.next; at < this.clusters.length && this.clusters[at].start < end; at += 1) {
      const from = Math.max(done, this.clusters[at].start);
      const to = Math.min(end, this.clusters[at].end);
      if (from >= to) continue;
      parts.push(this.speech.text.slice(done, from), this.mark(at, from, to));
      done = to;
    }
    parts.push(this.speech.text.slice(done, end));
    return parts.filter((part) => part !== "");
  }

  mark(at, start, end) {
    const { records } = this.clusters[at];
    const cuts = [start, end, ...records.flatMap((r) => [r.start, r.end])];
    const bounds = [...new Set(cuts)].filter((b) => b >= start && b <= end).sort((a, b) => a - b);
    const pieces = bounds.slice(1).map((to, place) => {
      const from = bounds[place];
      const kinds = records.filter((r) => r.start <= from && r.end >= to).map((r) => r.kind);
      return make(
        "span",
        { class: [...new Set(kinds)].join(" ") },
        this.speech.text.slice(from, to),
      );
    });
    const behaviour = { role: "button", tabindex: "-1", "aria-haspopup": "dialog" };
    const mark = make("span", { class: "mark", ...behaviour, "data-place": start }, ...pieces);
    mark.addEventListener("click", () => this.open(records));
    return mark;
  }
}

/** One mark is reached by Tab; the arrows walk from mark to mark, Enter opens. */
function walkMarks(text) {
  const marks = [...text.querySelectorAll(".mark")];
  if (marks.length) marks[0].tabIndex = 0;
  text.addEventListener("keydown", (event) => {
    const here = marks.indexOf(document.activeElement);
    if (here < 0) return;
    const steps = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: marks.length - 1 };
    if (event.key === "Enter" || event.key === " ") marks[here].click();
    else if (event.key in steps) step(marks, here, steps[event.key]);
    else return;
    event.preventDefault();
  });
  text.addEventListener("focusin", (event) => {
    const mark = event.target.closest(".mark");
    if (!mark) return;
    marks.forEach((other) => (other.tabIndex = -1));
    mark.tabIndex = 0;
  });
}

function step(marks, here, to) {
  marks[Math.max(0, Math.min(marks.length - 1, to))].focus();
}

/** The headings of a speech, each under the one that holds it, as links into the text. */
function outlineOf(speech) {
  const title = make("h2", {}, say("outline"));
  if (!speech.headings.length)
    return make("div", { class: "outline" }, title, make("p", {}, say("no outline")));
  const items = speech.headings.map(([start, end, level, role], number) => {
    const jump = () => byId(`heading-${number}`).focus();
    const text = speech.text.slice(start, end).replace(/\n/g, " ");
    const button = make("button", { type: "button", class: "link", onclick: jump }, text);
    const note = role ? make("small", {}, ` ${named(role)}`) : "";
    return make("li", { class: `level-${Math.min(4, level)}` }, button, note);
  });
  return make("div", { class: "outline" }, title, make("ol", {}, ...items));
}

/** What a speech claims of itself and what was counted in it. */
function detailsOf(number) {
  const row = records(DATA.documents)[number];
  const types = Object.fromEntries(
    DATA.documents.columns.map((n, p) => [n, DATA.documents.types[p]]),
  );
  const told = Object.entries(row).filter(
    ([name, value]) => value !== null && value !== "" && name !== "document",
  );
  const terms = told.flatMap(([name, value]) => [
    make("dt", {}, headOf(DATA.documents.name, name)),
    make("dd", {}, shown(name, value, /^(Int|Float)/.test(types[name]))),
  ]);
  return make(
    "details",
    {},
    make("summary", {}, say("speech details")),
    make("dl", { class: "told" }, ...terms),
  );
}

/** Show a speech in a box; a place of its text is brought into view. */
function showSpeech(box, number, place = null) {
  const speech = SPEECHES[number];
  const row = records(DATA.documents)[number];
  const lines = new Written(speech, (found) => openRecords(speech, found)).lines();
  const text = make("div", { class: "text", lang: "zh" }, ...lines);
  if (!lines.length) text.append(make("p", { lang: language }, say("no text")));
  const about = [row.organization, row.year, row.document].filter(Boolean).join(" · ");
  fill(
    box,
    make("h2", { class: "speech-title", lang: "zh" }, row.title || row.document),
    make("p", { class: "about" }, about),
    detailsOf(number),
    make("div", { class: "reader" }, outlineOf(speech), text),
  );
  walkMarks(text);
  if (place !== null) bringIntoView(text, speech, place);
}

/** Bring a place of the text into view and focus it; what is no mark gets one. */
function bringIntoView(text, speech, place) {
  const mark = text.querySelector(`.mark[data-place="${place}"]`);
  const target = mark ?? lineAt(text, speech, place);
  if (!target) return;
  target.classList.add("found");
  if (!mark) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

function lineAt(text, speech, place) {
  const before = speech.text.slice(0, place).split("\n");
  const number = before.filter((line, at) => at < before.length - 1 && line.trim()).length;
  return text.children[number];
}
