"""The ledger as a chart: what was promised and what was reported, by year."""

from collections import Counter
from collections.abc import Iterable, Sequence

from speechkit.bookkeeping import Line
from speechkit.charts import BLUE, ORANGE, SCHEMA, STYLE, Spec
from speechkit.charts.words import ENGLISH, Words

_PANEL = {"width": 260, "height": 140}
_COLUMNS = 2
#: Long numbers are written short: 12M, 3.5G.
_SHORT = "abs(datum.value) < 1e5 ? datum.label : format(datum.value, '~s')"
_LEGEND = {"title": None, "orient": "bottom"}
#: Panels of a chart: the indicators that were reported on for the most years.
_MOST = 12


def ledger_chart(lines: Sequence[Line], words: Words = ENGLISH) -> Spec:
    """Draw a panel for each indicator of each body with its values by year due."""
    linked = [line for line in lines if line.reported_value is not None]
    panels = _foremost({(_panel(line), line.due) for line in linked})
    values = [
        {"panel": _panel(line), "year": line.due, "what": what, "value": float(value)}
        for line in linked
        for what, value in (
            (words.target, line.value),
            (words.report, line.reported_value),
        )
        if value is not None and _panel(line) in panels
    ]
    return {
        "$schema": SCHEMA,
        "config": STYLE,
        "data": {"values": values},
        "columns": _COLUMNS,
        "concat": [_drawn(panel, words) for panel in panels],
    }


def _foremost(points: Iterable[tuple[str, int | None]]) -> list[str]:
    """Give the panels with the most years; those of one year where there are no other.

    A line needs two points.
    """
    counts = Counter(panel for panel, _ in points)
    least = min(2, max(counts.values(), default=0))
    ordered = sorted(counts, key=lambda panel: (-counts[panel], panel))
    return [panel for panel in ordered if counts[panel] >= least][:_MOST]


def _panel(line: Line) -> str:
    unit = f" ({line.unit})" if line.unit else ""
    return f"{line.body} {line.indicator}{unit}"


def _drawn(panel: str, words: Words) -> Spec:
    domain = [words.target, words.report]
    return {
        **_PANEL,
        "title": panel,
        "transform": [{"filter": {"field": "panel", "equal": panel}}],
        "mark": {"type": "line", "point": {"size": 36}},
        "encoding": {
            "x": {
                "field": "year",
                "type": "ordinal",
                "axis": {"labelAngle": 0, "labelOverlap": True, "title": None},
            },
            "y": {
                "field": "value",
                "type": "quantitative",
                "axis": {"title": None, "tickCount": 4, "labelExpr": _SHORT},
                "scale": {"zero": False},
            },
            # Shape and dash tell the two apart where colours do not.
            "color": {
                "field": "what",
                "type": "nominal",
                "scale": {"domain": domain, "range": [ORANGE, BLUE]},
                "legend": _LEGEND,
            },
            "strokeDash": {"field": "what", "type": "nominal", "legend": None},
            "shape": {
                "field": "what",
                "type": "nominal",
                "scale": {"domain": domain},
                "legend": _LEGEND,
            },
        },
    }
