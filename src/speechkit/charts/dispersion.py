"""A dispersion plot: where items stand in all texts, laid end to end by year."""

from collections.abc import Sequence

from speechkit.charts import BLUE, PALE, SCHEMA, STYLE, Spec

_WIDTH, _ROW = 620, 22
#: The name of a year needs so much of the width.
_ROOM = 0.05


def dispersion_chart(
    places: Sequence[tuple[str, float]], years: Sequence[tuple[int, float, float]]
) -> Spec:
    """Draw a mark at each place of each item, over bands of the years.

    Places and bounds of years are shares of all text, 0 to 1.
    """
    items = list(dict.fromkeys(item for item, _ in places))
    bands: list[Spec] = [
        {"year": str(year), "from": start, "to": end, "middle": (start + end) / 2}
        for year, start, end in years
    ]
    share: Spec = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, 1], "nice": False},
    }
    return {
        "$schema": SCHEMA,
        "config": STYLE,
        "width": _WIDTH,
        "height": _ROW * len(items),
        "layer": [
            {
                "data": {"values": bands[::2]},
                "mark": {"type": "rect", "color": PALE, "opacity": 0.45},
                "encoding": {"x": {"field": "from", **share}, "x2": {"field": "to"}},
            },
            {
                "data": {"values": _with_room(bands)},
                "mark": {"type": "text", "y": -8},
                "encoding": {
                    "x": {"field": "middle", **share},
                    "text": {"field": "year"},
                },
            },
            {
                "data": {"values": [{"item": i, "place": p} for i, p in places]},
                "mark": {"type": "tick", "color": BLUE, "thickness": 1.5, "height": 12},
                "encoding": {
                    "x": {"field": "place", **share},
                    "y": {
                        "field": "item",
                        "type": "nominal",
                        "sort": items,
                        "axis": {"title": None, "ticks": False, "domain": False},
                    },
                },
            },
        ],
    }


def _with_room(bands: Sequence[Spec]) -> list[Spec]:
    """Give the years whose names do not run into one another."""
    named: list[Spec] = []
    for band in bands:
        if not named or band["middle"] - named[-1]["middle"] >= _ROOM:
            named.append(band)
    return named
