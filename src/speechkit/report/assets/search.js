// Words in context: each place of a text in the clean speeches, and where it stands.

const WINDOW = 18;
const LINES = 200;
const CANONICAL = 4 + DATA.told.slogans.indexOf("canonical");
const YEARS = records(DATA.documents).map((row) => row.year);

/** Find every place of a text, and of the slogan that it is the usual form of. */
function placesOf(pattern) {
  const canonical = STRINGS.indexOf(pattern);
  return SPEECHES.flatMap((speech, number) => {
    const said = speech.slogans
      .filter((packed) => canonical > 0 && packed[CANONICAL] === canonical)
      .map(([start, end]) => ({ number, start, end }));
    const written = textPlaces(speech.text, pattern).map(([start, end]) => ({
      number,
      start,
      end,
    }));
    const places = [...said, ...written].sort((a, b) => a.start - b.start || b.end - a.end);
    // What is said and written in the same place is one place.
    return places.filter((place, at) => at === 0 || place.start >= places[at - 1].end);
  });
}

/** Find a text; case is no difference where lengths stay the same. */
function textPlaces(whole, pattern) {
  const lower = whole.toLowerCase();
  const text = lower.length === whole.length ? lower : whole;
  const wanted = pattern.toLowerCase();
  const places = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    places.push([at, at + wanted.length]);
  }
  return places;
}

function around({ number, start, end }) {
  const { text } = SPEECHES[number];
  const flat = (words) => words.replace(/\n+/g, " ");
  return {
    left: flat(text.slice(Math.max(0, start - WINDOW), start)),
    hit: text.slice(start, end),
    right: flat(text.slice(end, end + WINDOW)),
  };
}

/** Sort places; the left side is compared from the place outwards. */
function inOrder(places, order) {
  const reversed = (text) => [...text].reverse().join("");
  const keys = {
    year: (place) => String(YEARS[place.number] ?? "9999"),
    left: (place) => reversed(around(place).left),
    right: (place) => around(place).right,
  };
  if (order === "text") return places;
  const keyed = places.map((place) => [keys[order](place), place]);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, place]) => place);
}

function search(pattern, order) {
  const boxes = [byId("search-count"), byId("search-spread"), byId("search-lines")];
  boxes.forEach((box) => fill(box));
  if (!pattern) return;
  const places = placesOf(pattern);
  const holding = new Set(places.map((place) => place.number)).size;
  const count = { hits: counted(places.length), documents: holding, all: SPEECHES.length, pattern };
  fill(boxes[0], say(places.length ? "hits" : "no hits", count));
  if (!places.length) return;
  fill(boxes[1], spread(places));
  showLines(boxes[2], inOrder(places, order));
}

function showLines(box, places) {
  const body = make("tbody");
  const more = make("button", { type: "button" });
  const add = () => {
    const first = body.children.length;
    body.append(...places.slice(first, first + LINES).map(line));
    const left = places.length - body.children.length;
    more.hidden = !left;
    fill(more, say("more lines", { count: Math.min(left, LINES) }));
  };
  more.addEventListener("click", add);
  fill(box, scrolling(say("search"), make("table", { class: "kwic" }, body)), more);
  add();
}

function line(place) {
  const { left, hit, right } = around(place);
  const { id } = SPEECHES[place.number];
  const link = make("a", { href: addressOf(id, place.start) }, hit);
  return tr(
    td(left, { class: "left", lang: "zh" }),
    td(link, { class: "hit", lang: "zh" }),
    td(right, { class: "right", lang: "zh" }),
    td(`${YEARS[place.number] ?? ""} ${id}`, { class: "where" }),
  );
}

/** A strip for each speech that holds the text, with a mark at each place. */
function spread(places) {
  const held = new Map();
  for (const place of places) {
    if (!held.has(place.number)) held.set(place.number, []);
    held.get(place.number).push(place);
  }
  const strips = [...held].map(([number, found]) => {
    const { id, text } = SPEECHES[number];
    const rate = ((10000 * found.length) / text.length).toFixed(1);
    return tr(
      th(make("a", { href: addressOf(id) }, id)),
      ...[YEARS[number], found.length, rate].map(numberCell),
      td(strip(found, text.length), { class: "strip" }),
    );
  });
  return make(
    "details",
    { open: strips.length <= 12 },
    make("summary", {}, say("where it stands")),
    make("p", { class: "about" }, say("about strips")),
    scrolling(say("where it stands"), tableOf("strips", strips)),
  );
}

function strip(held, length) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute(
    "d",
    held.map(({ start }) => `M${((200 * start) / length).toFixed(1)},1v12`).join(""),
  );
  svg.setAttribute("viewBox", "0 0 200 14");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}
