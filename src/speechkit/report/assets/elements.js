// How elements are made: of texts as texts, never of markup.

// Control characters, and those that turn the direction of writing: a reader must see
// that they are there, and nothing may be turned round by them.
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Write control characters as their code points: ⟨U+202E⟩. */
function visible(text) {
  return String(text).replace(CONTROLS, (char) => {
    const code = char.charCodeAt(0).toString(16).toUpperCase();
    return `⟨U+${code.padStart(4, "0")}⟩`;
  });
}

/**
 * Make an element. Children are elements or texts; texts become text nodes and are
 * never read as markup, so nothing that a speech holds can act in the page.
 */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, visible(value));
  }
  element.append(...children.map(child));
  return element;
}

function child(content) {
  return content instanceof Node ? content : visible(content ?? "");
}

function linkButton(text, open) {
  return make("button", { type: "button", class: "link", onclick: open }, text);
}

/** Put children into a box in place of what it held. */
function fill(box, ...children) {
  box.replaceChildren(...children.map(child));
}

function byId(id) {
  return document.getElementById(id);
}

function tr(...cells) {
  return make("tr", {}, ...cells);
}

function th(content, attributes = {}) {
  return make("th", { scope: "row", ...attributes }, content);
}

function td(content, attributes = {}) {
  return make("td", attributes, content);
}

function numberCell(content) {
  return td(content, { class: "number" });
}

/** Make a table of a kind; without a row of heads it has none. */
function tableOf(kind, rows, heads = null) {
  const head = heads ? [make("thead", {}, heads)] : [];
  return make("table", { class: kind }, ...head, make("tbody", {}, ...rows));
}

/** A box in which a wide table scrolls, by keys too; its label tells what it holds. */
function scrolling(label, table) {
  const region = { class: "scroll", tabindex: "0", role: "region", "aria-label": label };
  return make("div", region, table);
}
