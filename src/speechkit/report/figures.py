"""The charts of a report: whole for papers, panel by panel for the page."""

import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

from speechkit.charts import Spec
from speechkit.charts.dispersion import dispersion_chart
from speechkit.charts.ledger import ledger_chart
from speechkit.charts.shifts import ratio_chart, slope_chart
from speechkit.charts.timeline import timeline_chart
from speechkit.charts.words import WORDS
from speechkit.choices import Language
from speechkit.render.pictures import svg_of
from speechkit.report.gathering import Gathered
from speechkit.report.labels import Labels, named, visible_controls

_LONG = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")
_SVG = "http://www.w3.org/2000/svg"
#: What the page says once in its style, or nobody reads.
_DROPPED = frozenset({"class", "font-family", "pointer-events", "width", "height"})


def figures(gathered: Gathered, labels: Labels, language: Language) -> dict[str, Spec]:
    """Give the charts by name, each that there is something to draw for."""
    words = WORDS[language]
    found: dict[str, Spec] = {
        "timeline": timeline_chart(gathered.timeline, words),
        "dispersion": dispersion_chart(*gathered.spread),
        "ledger": ledger_chart(gathered.ledger, words),
    }
    if comparison := gathered.comparison:
        themes = [
            (named(labels, str(row[0]), language), *row[1:])
            for row in comparison.themes.rows
        ]
        found["changes"] = ratio_chart(comparison.slogans.rows, words)
        found["themes"] = slope_chart(themes, comparison.years)
    return {name: _printable(spec) for name, spec in found.items() if _is_drawn(spec)}


def panels(spec: Spec) -> list[str]:
    """Draw a chart as SVG for the page: each of its panels by itself.

    A page then sets as many beside one another as it has room for. Colours stay those
    of the chart; the style of the page names each of them anew for light and dark.
    """
    shared = {key: spec[key] for key in spec if key not in {"concat", "columns"}}
    return [_inline({**shared, **panel}) for panel in spec.get("concat", [{}])]


def _is_drawn(spec: Spec) -> bool:
    layers = [spec, *spec.get("layer", ())]
    return any(layer["data"]["values"] for layer in layers if "data" in layer)


def _inline(spec: Spec) -> str:
    config = {**spec["config"], "aria": False}
    svg = svg_of({**spec, "config": config, "background": None})
    root = ET.fromstring(svg)  # noqa: S314  # drawn a line before
    natural = root.attrib["width"]
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
        kept = {
            name: _rounded(value)
            for name, value in element.attrib.items()
            if not _says_nothing(element.tag, name, value)
        }
        element.attrib.clear()
        element.attrib.update(kept)
    # As wide as it was drawn, or as its box: the page has no style of its own for it.
    root.attrib.update({"width": natural, "aria-hidden": "true"})
    return ET.tostring(root, encoding="unicode")


def _says_nothing(tag: str, name: str, value: str) -> bool:
    if tag == "rect" and name in {"width", "height"}:
        return False
    return name in _DROPPED or (name in {"opacity", "stroke-width"} and value == "1")


def _rounded(value: str) -> str:
    """Write the numbers of an attribute with two decimals: no eye sees more."""
    return _LONG.sub(lambda match: f"{float(match[0]):.2f}", value)


def _printable(spec: Any) -> Any:  # noqa: ANN401  # JSON is anything
    """Show control characters of texts in a chart as what they are."""
    if isinstance(spec, Mapping):
        return {key: _printable(value) for key, value in spec.items()}
    if isinstance(spec, list | tuple):
        return [_printable(value) for value in spec]
    return visible_controls(spec) if isinstance(spec, str) else spec
