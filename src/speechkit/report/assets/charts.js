// Charts: they come drawn, and are set into the page in its language.

const DRAWINGS = new DOMParser();

/** Fill the figure of a chart with its panels, or say that there are none. */
function setChart(name, panels = []) {
  const drawn = panels.map((svg) => make("div", { class: "panel" }, drawing(svg)));
  fill(byId(`chart-${name}`), ...(drawn.length ? drawn : [make("p", {}, say("no rows"))]));
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
