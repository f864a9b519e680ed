"""The timeline as a chart: rates with their intervals, and the exposure behind them."""

from collections.abc import Sequence

from speechkit.charts import BLUE, PALE, SCHEMA, STYLE, Spec
from speechkit.charts.words import ENGLISH, Words
from speechkit.compare.timeline import TIMELINE
from speechkit.tables import Row

_PANEL = {"width": 260, "height": 140}
_COLUMNS = 2
#: An interval is drawn up to so many times the highest rate.
_ABOVE = 1.6


def timeline_chart(rows: Sequence[Row], words: Words = ENGLISH) -> Spec:
    """Draw a panel for each item: its rate by year over bars of the year's text."""
    values = [
        {name: _plain(value) for name, value in zip(TIMELINE.header, row, strict=True)}
        for row in rows
    ]
    items = list(dict.fromkeys(str(row[0]) for row in rows))
    for item in items:
        _cut_intervals([record for record in values if record["item"] == item])
    return {
        "$schema": SCHEMA,
        "config": STYLE,
        "data": {"values": values},
        "columns": _COLUMNS,
        # Panels side by side: a facet cannot give its layers scales of their own.
        "concat": [_panel(item, words) for item in items],
    }


def _panel(item: str, words: Words) -> Spec:
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
        "layer": [_exposure(words), {"layer": [_interval(words), _rate()]}],
        "resolve": {"scale": {"y": "independent"}},
    }


def _exposure(words: Words) -> Spec:
    axis = {
        "title": words.characters,
        "orient": "right",
        "grid": False,
        "tickCount": 3,
    }
    return {
        "mark": {"type": "bar", "color": PALE},
        "encoding": {
            "y": {"field": "characters", "type": "quantitative", "axis": axis}
        },
    }


def _interval(words: Words) -> Spec:
    return {
        "mark": {"type": "rule", "color": BLUE, "strokeWidth": 2},
        "encoding": {
            "y": {
                "field": "low",
                "type": "quantitative",
                "axis": {"title": words.rate, "tickCount": 4},
            },
            "y2": {"field": "high"},
            "opacity": {"condition": {"test": "datum.cut", "value": 0.2}, "value": 0.5},
        },
    }


def _rate() -> Spec:
    return {
        "mark": {"type": "line", "color": BLUE, "point": {"color": BLUE, "size": 24}},
        "encoding": {"y": {"field": "rate", "type": "quantitative"}},
    }


def _cut_intervals(records: Sequence[Spec]) -> None:
    """Let no interval reach far above all rates; one that would is drawn pale.

    A year with hardly any text has an interval so wide that beside it the rates of
    all other years would lie flat.
    """
    rates = [record["rate"] for record in records if record["rate"] is not None]
    top = _ABOVE * max(rates, default=0)
    for record in records:
        record["cut"] = bool(top and (record["high"] or 0) > top)
        if record["cut"]:
            record["high"] = top


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | float) else str(value)
