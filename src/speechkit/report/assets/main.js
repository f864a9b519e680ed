// What happens in the page: which view is open, which language and colours it has.

const VIEWS = {
  overview,
  documents: documentsView,
  speeches: () => {},
  search: searchView,
  slogans: slogansView,
  changes: changesView,
  themes: themesView,
  promises: promisesView,
  warnings: warningsView,
  method: methodView,
};
/** The views of two years: both show the pair that is chosen. */
const COMPARING = ["changes", "themes"];
const THEMES = ["auto", "light", "dark"];
const made = new Set();
let current = "";

/** Open the view that the address names, made anew only when its words changed. */
function route({ isFirst = false } = {}) {
  const [view, ...rest] = location.hash.slice(1).split("/").map(readable);
  // An address that is no view (the link past the contents) leaves the view alone.
  if (current && !(view in VIEWS)) return;
  const name = view in VIEWS ? view : "overview";
  const isOther = name !== current;
  current = name;
  document
    .querySelectorAll(".view")
    .forEach((view_) => (view_.hidden = view_.id !== `view-${name}`));
  document.querySelectorAll("nav a").forEach((link) => {
    if (link.hash !== `#${name}`) return link.removeAttribute("aria-current");
    link.setAttribute("aria-current", "page");
    // On a narrow screen the contents are a strip: what is open must be seen in it.
    const strip_ = link.closest("nav");
    strip_.scrollLeft = link.offsetLeft - strip_.clientWidth / 3;
  });
  if (isOther) window.scrollTo(0, 0);
  if (isOther && !isFirst) byId("main").focus({ preventScroll: true });
  if (name === "search" && rest.length) byId("pattern").value = rest.join("/");
  if (COMPARING.includes(name) && compareYears(rest))
    COMPARING.forEach((view_) => made.delete(view_));
  if (!made.has(name) || name === "search") VIEWS[name]();
  made.add(name);
  if (name === "speeches") openSpeech(rest);
  if (name === "search" && !rest.length) byId("pattern").focus({ preventScroll: true });
}

function readable(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

let opened = null;

/** Open the speech that the rest of an address names, at its place; else the last one. */
function openSpeech(rest) {
  const place = /^\d+$/.test(rest.at(-1) ?? "") && rest.length > 1 ? Number(rest.pop()) : null;
  const asked = NUMBER_OF.get(rest.join("/"));
  const number = asked ?? opened ?? 0;
  byId("choice").value = String(number);
  byId("previous").disabled = number === 0;
  byId("next").disabled = number === SPEECHES.length - 1;
  showSpeech(byId("speech"), number, place);
  opened = number;
}

function fillChoices() {
  const rows = records(DATA.documents);
  fill(
    byId("choice"),
    ...rows.map((r, number) =>
      make("option", { value: number }, [r.year, r.title || r.document].filter(Boolean).join(" ")),
    ),
  );
}

function fillLegend() {
  const boxes = KINDS.map((kind) => {
    const box = make("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () =>
      byId("speech").classList.toggle(`hide-${kind}`, !box.checked),
    );
    byId("speech").classList.remove(`hide-${kind}`);
    return make("label", {}, box, " ", make("span", { class: kind }, named(kind)));
  });
  fill(byId("legend"), make("legend", { "data-label": "marked in the text" }), ...boxes);
}

function speak(to) {
  language = to;
  document.documentElement.lang = to;
  fillLegend();
  document
    .querySelectorAll("[data-label]")
    .forEach((element) => fill(element, say(element.dataset.label)));
  document
    .querySelectorAll("[data-label-aria]")
    .forEach((element) => element.setAttribute("aria-label", say(element.dataset.labelAria)));
  document.title = say("title");
  byId("language").lang = to === "zh" ? "en" : "zh";
  made.clear();
}

function colour(theme) {
  document.documentElement.dataset.theme = theme;
  byId("theme").dataset.label = `theme ${theme}`;
  fill(byId("theme"), say(`theme ${theme}`));
}

byId("language").addEventListener("click", () => {
  speak(language === "zh" ? "en" : "zh");
  route();
});
byId("theme").addEventListener("click", () => {
  const now = THEMES.indexOf(document.documentElement.dataset.theme);
  colour(THEMES[(now + 1) % THEMES.length]);
});
byId("search-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const pattern = byId("pattern").value.trim();
  const address = pattern ? `#search/${encodeURIComponent(pattern)}` : "#search";
  if (location.hash === address) searchView();
  else location.hash = address;
});
byId("order").addEventListener("change", searchView);
byId("choice").addEventListener("change", (event) => {
  location.hash = addressOf(SPEECHES[Number(event.target.value)].id);
});
for (const [id, by] of [
  ["previous", -1],
  ["next", 1],
]) {
  byId(id).addEventListener("click", () => {
    location.hash = addressOf(SPEECHES[opened + by].id);
  });
}
window.addEventListener("hashchange", () => route());
// Paper has no views to open: all of them are made before it is printed.
window.addEventListener("beforeprint", () => {
  Object.keys(VIEWS)
    .filter((name) => !made.has(name))
    .forEach((name) => {
      VIEWS[name]();
      made.add(name);
    });
  drawTablesFor("paper");
});
window.addEventListener("afterprint", () => drawTablesFor("screen"));

fillChoices();
colour("auto");
speak(language);
// Nothing is painted before the end of this script; what is hidden takes no focus.
document.body.classList.remove("waiting");
route({ isFirst: true });
