"""The timeline as a chart: rates with their intervals, and the exposure behind them."""

from collections.abc import Sequence

from speechkit.charts import BLUE, PALE, SCHEMA, STYLE, Spec
from speechkit.compare.timeline import TIMELINE
from speechkit.tables import Row

_PANEL = {"width": 260, "height": 140}
_COLUMNS = 2


def timeline_chart(rows: Sequence[Row]) -> Spec:
    """Draw a panel for each item: its rate by year over bars of the year's text."""
    values = [
        {name: _plain(value) for name, value in zip(TIMELINE.header, row, strict=True)}
        for row in rows
    ]
    items = list(dict.fromkeys(str(row[0]) for row in rows))
    return {
        "$schema": SCHEMA,
        "config": STYLE,
        "data": {"values": values},
        "columns": _COLUMNS,
        # Panels side by side: a facet cannot give its layers scales of their own.
        "concat": [_panel(item) for item in items],
    }


def _panel(item: str) -> Spec:
    return {
        **_PANEL,
        "title": item,
        "transform": [{"filter": {"field": "item", "equal": item}}],
        "encoding": {
            "x": {
                "field": "year",
                "type": "ordinal",
                "axis": {"labelAngle": 0, "labelOverlap": True, "title": None},
            }
        },
        "layer": [_exposure(), {"layer": [_interval(), _rate()]}],
        "resolve": {"scale": {"y": "independent"}},
    }


def _exposure() -> Spec:
    axis = {"title": "characters", "orient": "right", "grid": False, "tickCount": 3}
    return {
        "mark": {"type": "bar", "color": PALE},
        "encoding": {
            "y": {"field": "characters", "type": "quantitative", "axis": axis}
        },
    }


def _interval() -> Spec:
    return {
        "mark": {"type": "rule", "color": BLUE, "opacity": 0.5, "strokeWidth": 2},
        "encoding": {
            "y": {
                "field": "low",
                "type": "quantitative",
                "axis": {"title": "per 10,000 characters", "tickCount": 4},
            },
            "y2": {"field": "high"},
        },
    }


def _rate() -> Spec:
    return {
        "mark": {"type": "line", "color": BLUE, "point": {"color": BLUE, "size": 24}},
        "encoding": {"y": {"field": "rate", "type": "quantitative"}},
    }


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | float) else str(value)
