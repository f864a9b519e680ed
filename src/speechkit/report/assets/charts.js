// Charts: they come drawn, and are set into the page in its language.

const DRAWINGS = new DOMParser();

/** Fill the figure of a chart with its panels, and hide it where there are none. */
function setChart(name, panels = []) {
  const figure = byId(`chart-${name}`);
  figure.hidden = !panels.length;
  fill(figure, ...panels.map((svg) => make("div", { class: "panel" }, drawing(svg))));
}

/** Read a drawing; its own words are said in the language of the page. */
function drawing(svg) {
  const drawn = DRAWINGS.parseFromString(svg, "image/svg+xml").documentElement;
  for (const text of drawn.querySelectorAll("text")) {
    const words = text.textContent;
    text.textContent = DATA.words[words]?.[language] ?? words;
  }
  return document.importNode(drawn, true);
}
