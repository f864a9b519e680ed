"""The charts of a report: whole for papers, panel by panel for the page."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias
from xml.etree import ElementTree as ET

from speechkit.charts import Spec
from speechkit.charts.dispersion import dispersion_chart
from speechkit.charts.ledger import ledger_chart
from speechkit.charts.shifts import ratio_chart, slope_chart
from speechkit.charts.timeline import timeline_chart
from speechkit.charts.words import WORDS
from speechkit.choices import Language
from speechkit.patterns import pattern
from speechkit.render.pictures import svg_of
from speechkit.report.gathering import Comparison, Gathered
from speechkit.report.phrases import Phrases, named, visible_controls

_LONG = pattern(r"-?(?<!\d)\d+\.\d{3,}(?:e-?\d+)?")
_SVG = "http://www.w3.org/2000/svg"
#: What the page says once in its style, or nobody reads.
_DROPPED = frozenset({"class", "font-family", "pointer-events", "width", "height"})
#: So wide is a panel of several: three of them stand in a row.
_PANEL = 215
#: Charts as SVG by name, each panel by panel.
Panels: TypeAlias = Mapping[str, Sequence[str]]


class Drawn(NamedTuple):
    """The charts of the page: of the whole corpus, and of each comparison."""

    whole: Panels
    compared: Sequence[Panels]


def figures(
    gathered: Gathered, phrases: Phrases, language: Language
) -> dict[str, Spec]:
    """Give the charts by name, those of the first comparison among them."""
    found = dict(_of_all(gathered, language))
    for comparison in gathered.comparisons[:1]:
        found.update(_of_years(comparison, phrases, language))
    return found


def drawn(gathered: Gathered, phrases: Phrases) -> Drawn:
    """Draw the charts of the page, in English: the page itself puts in other words.

    It sets as many panels beside one another as it has room for. Colours stay those of
    the chart; the style of the page names each of them anew for light and dark.
    """
    return Drawn(
        {name: _panels(spec) for name, spec in _of_all(gathered, Language.EN)},
        [
            {
                name: _panels(spec)
                for name, spec in _of_years(comparison, phrases, Language.EN)
            }
            for comparison in gathered.comparisons
        ],
    )


def _of_all(gathered: Gathered, language: Language) -> Iterator[tuple[str, Spec]]:
    words = WORDS[language]
    return _with_content(
        ("timeline", timeline_chart(gathered.timeline, words)),
        ("dispersion", dispersion_chart(*gathered.spread)),
        ("ledger", ledger_chart(gathered.ledger, words)),
    )


def _of_years(
    comparison: Comparison, phrases: Phrases, language: Language
) -> Iterator[tuple[str, Spec]]:
    themes = [
        (named(phrases, str(row[0]), language), *row[1:])
        for row in comparison.themes.rows
    ]
    return _with_content(
        ("changes", ratio_chart(comparison.slogans.rows, WORDS[language])),
        ("themes", slope_chart(themes, comparison.years)),
    )


def _with_content(*charts: tuple[str, Spec]) -> Iterator[tuple[str, Spec]]:
    """Give the charts that there is something to draw for."""
    for name, spec in charts:
        layers = [spec, *spec.get("layer", ())]
        if any(layer["data"]["values"] for layer in layers if "data" in layer):
            yield name, _printable(spec)


def _panels(spec: Spec) -> list[str]:
    shared = {key: spec[key] for key in spec if key not in {"concat", "columns"}}
    concat = [{**panel, "width": _PANEL} for panel in spec.get("concat", ())]
    return [_inline({**shared, **panel}) for panel in concat or [{}]]


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
    root.attrib.update({"xmlns": _SVG, "width": natural, "aria-hidden": "true"})
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
