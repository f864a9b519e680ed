"""Priorities at a terminal: shares as bars, places as numbers."""

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from speechkit.compare.priorities import PRIORITIES, REORDER
from speechkit.compare.shift import Verdict
from speechkit.labels import Labels
from speechkit.render.comparison import SIGNS
from speechkit.render.terminal import Head, bar, console, named, print_grid, shown
from speechkit.tables import Row, Value

#: Cells of the longest bar.
_LONGEST = 14
_YEAR_HEADS = (
    Head("rank", is_flush_right=True),
    Head("theme", weight=1),
    Head("", spare=4),
    Head("share", is_flush_right=True),
    Head("95 %", is_flush_right=True, spare=1),
    Head("first", is_flush_right=True, spare=3),
    Head("docs", is_flush_right=True, spare=2),
    Head("targets", is_flush_right=True),
)
_MOVE_HEADS = (
    Head("theme", weight=1),
    Head("share"),
    Head("rank", is_flush_right=True),
    Head("of characters", is_flush_right=True),
    Head("first", is_flush_right=True, spare=3),
    Head("of targets", is_flush_right=True, spare=2),
    Head("q", is_flush_right=True),
)


def show_priorities(rows: Sequence[Row], labels: Labels) -> None:
    """Print for each year the themes by their share."""
    out, heads = console(), named(_YEAR_HEADS, labels)
    share = PRIORITIES.place("share")
    highest = max((_float(row[share]) for row in rows), default=0.0)
    for year, block in groupby(rows, key=lambda row: row[0]):
        out.print(Text(str(year), "bold"))
        print_grid(out, heads, [_year_line(row, highest, labels) for row in block])
        out.print()


def show_reorder(rows: Sequence[Row], labels: Labels) -> None:
    """Print how themes moved between two sides."""
    out = console()
    print_grid(
        out, named(_MOVE_HEADS, labels), [_move_line(row, labels) for row in rows]
    )
    out.print()


def _year_line(row: Row, highest: float, labels: Labels) -> list[Text]:
    record = dict(zip(PRIORITIES.header, row, strict=True))
    ends = "–"
    if record["low"] is not None:
        ends = f"{_float(record['low']):.0%}–{_float(record['high']):.0%}"
    return [
        _plain(record["rank"]),
        shown(labels.word(str(record["theme"]))),
        Text(bar(_float(record["share"]), highest, _LONGEST), "blue"),
        Text(f"{_float(record['share']):.1%}"),
        Text(ends),
        _plain(record["first"]),
        _plain(record["documents"]),
        _percent(record["targets"]),
    ]


def _move_line(row: Row, labels: Labels) -> list[Text]:
    record = dict(zip(REORDER.header, row, strict=True))
    sign, colour = SIGNS[Verdict(str(record["verdict"]))]
    a, b = (_float(record[f"share_{side}"]) for side in "ab")
    return [
        shown(labels.word(str(record["theme"]))),
        Text(sign, colour),
        Text(f"{_plain(record['rank_a'])} → {_plain(record['rank_b'])}"),
        Text(f"{a:.1%} → {b:.1%}"),
        Text(f"{_plain(record['first_a'])} → {_plain(record['first_b'])}"),
        Text(f"{_percent(record['targets_a'])} → {_percent(record['targets_b'])}"),
        Text("–" if record["q"] is None else f"{_float(record['q']):.3f}"),
    ]


def _percent(value: Value) -> Text:
    return Text("–" if value is None else f"{_float(value):.0%}")


def _plain(value: Value) -> Text:
    return Text("–" if value is None else f"{_float(value):g}")


def _float(value: Value) -> float:
    return float(str(value)) if value is not None else 0.0
