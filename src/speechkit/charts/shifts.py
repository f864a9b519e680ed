"""A comparison as a chart: changes with their intervals, or the slopes of themes."""

from collections.abc import Sequence

from speechkit.charts import BLUE, PALE, SCHEMA, STYLE, Spec
from speechkit.charts.words import ENGLISH, Words
from speechkit.compare.attention import NONE
from speechkit.compare.priorities import REORDER
from speechkit.compare.shift import DIFF, Verdict
from speechkit.tables import Row, Sheet

#: So many rows fit on a page.
_ROWS = 30
_OPEN = (Verdict.STABLE.value, Verdict.TOO_LITTLE.value)
#: How far from its point a share stands, and a name beyond it.
_NEAR, _FAR = 8, 50
#: Words are darker than lines of the same weight.
_WORDS = "#666666"
#: What is no change stays pale; what is one is coloured.
_COLOUR: Spec = {
    "condition": {"test": "datum.changed", "value": BLUE},
    "value": "#999999",
}


def ratio_chart(rows: Sequence[Row], words: Words = ENGLISH) -> Spec:
    """Draw the Log Ratio of the foremost rows as bars with their intervals."""
    records = _records(DIFF, rows[:_ROWS])
    items = {"field": "item", "type": "nominal", "sort": None, "title": None}
    ratio = {"type": "quantitative", "title": words.ratio}
    return {
        "$schema": SCHEMA,
        "config": STYLE,
        "data": {"values": records},
        "width": 340,
        "encoding": {"y": items},
        "layer": [
            {
                "mark": {"type": "bar", "height": 9},
                "encoding": {"x": {"field": "log_ratio", **ratio}, "color": _COLOUR},
            },
            {
                "mark": {"type": "rule", "color": "#333333"},
                "encoding": {
                    "x": {"field": "low", "type": "quantitative"},
                    "x2": {"field": "high"},
                },
            },
        ],
    }


def slope_chart(rows: Sequence[Row], sides: tuple[str, str]) -> Spec:
    """Draw each theme as a line from its place on side A to its place on side B.

    Places, not shares: most shares are small, and their names would hide each other.
    """
    records = [r for r in _records(REORDER, rows) if r["theme"] != NONE]
    values = [
        {
            "theme": record["theme"],
            "changed": record["changed"],
            "side": name,
            "place": record[f"rank_{letter}"],
            "share": f"{record[f'share_{letter}']:.1%}",
        }
        for record in records
        for letter, name in zip("ab", sides, strict=True)
        if record[f"rank_{letter}"] is not None
    ]
    side = {"field": "side", "type": "ordinal", "sort": list(sides), "title": None}
    place = {
        "field": "place",
        "type": "quantitative",
        "scale": {"reverse": True, "zero": False},
        "axis": None,
    }
    lines: Spec = {
        "mark": {"type": "line", "point": True},
        "encoding": {
            "detail": {"field": "theme"},
            "color": {**_COLOUR, "value": PALE},
        },
    }
    return {
        "$schema": SCHEMA,
        "config": STYLE,
        "data": {"values": values},
        "width": 260,
        "height": 460,
        "encoding": {"x": {**side, "axis": {"labelAngle": 0}}, "y": place},
        "layer": [
            lines,
            *(
                _beside(side, field, align, distance)
                for side, align in zip(sides, ("right", "left"), strict=True)
                for field, distance in (("share", _NEAR), ("theme", _FAR))
            ),
        ],
    }


def _beside(side: str, field: str, align: str, distance: int) -> Spec:
    """Write a field beside the points of one side."""
    return {
        "transform": [{"filter": {"field": "side", "equal": side}}],
        "mark": {
            "type": "text",
            "align": align,
            "dx": distance if align == "left" else -distance,
        },
        "encoding": {"text": {"field": field}, "color": {**_COLOUR, "value": _WORDS}},
    }


def _records(table: Sheet, rows: Sequence[Row]) -> list[Spec]:
    records = [dict(zip(table.header, row, strict=True)) for row in rows]
    return [{**r, "changed": r["verdict"] not in _OPEN} for r in records]
