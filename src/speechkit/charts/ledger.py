"""The ledger as a chart: what was promised and what was reported, by year."""

from collections import Counter
from collections.abc import Sequence

from speechkit.bookkeeping import Line
from speechkit.charts import BLUE, ORANGE, SCHEMA, STYLE, Spec
from speechkit.charts.words import ENGLISH, Words

_PANEL = {"width": 260, "height": 140}
_COLUMNS = 2
#: Panels of a chart: the indicators with the most reports.
_MOST = 12


def ledger_chart(lines: Sequence[Line], words: Words = ENGLISH) -> Spec:
    """Draw a panel for each indicator of each body with its values by year due."""
    linked = [line for line in lines if line.reported_value is not None]
    counts = Counter(_panel(line) for line in linked)
    panels = sorted(counts, key=lambda panel: (-counts[panel], panel))[:_MOST]
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


def _panel(line: Line) -> str:
    unit = f" ({line.unit})" if line.unit else ""
    return f"{line.body} {line.indicator}{unit}"


def _drawn(panel: str, words: Words) -> Spec:
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
                "axis": {"title": None, "tickCount": 4},
                "scale": {"zero": False},
            },
            # Shape and dash tell the two apart where colours do not.
            "color": {
                "field": "what",
                "type": "nominal",
                "scale": {
                    "domain": [words.target, words.report],
                    "range": [ORANGE, BLUE],
                },
                "legend": {"title": None},
            },
            "strokeDash": {"field": "what", "type": "nominal", "legend": None},
            "shape": {"field": "what", "type": "nominal", "legend": None},
        },
    }
