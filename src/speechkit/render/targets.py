"""Targets of two sides at a terminal: what was promised, then and now."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from rich.text import Text

from speechkit.compare.targets import TARGETS
from speechkit.labels import Labels
from speechkit.render.formats import plain
from speechkit.render.overview import BOUNDS
from speechkit.render.terminal import Head, console, named, print_grid, shown
from speechkit.tables import Row, Value

_HEADS = (
    Head("indicator", weight=3),
    Head("A", is_flush_right=True),
    Head("B", is_flush_right=True),
    Head("change", weight=4),
)
_COLOURS = {"new": "green", "dropped": "red", "same number": "dim"}
_BODY = TARGETS.place("organization")


def show_targets(rows: Sequence[Row], labels: Labels) -> None:
    """Print the targets of each body, what changed first."""
    out, heads = console(), named(_HEADS, labels)
    by_body = sorted(rows, key=_body)
    for name, block in groupby(by_body, _body):
        out.print(shown(name or "no body named", widest=None), style="bold")
        print_grid(out, heads, [_line(row) for row in block])
        out.print()


def _body(row: Row) -> str:
    return str(row[_BODY] or "")


def _line(row: Row) -> list[Text]:
    record = dict(zip(TARGETS.header, row, strict=True))
    change = str(record["change"])
    return [
        shown(record["indicator"]),
        *(shown(_promise(record, side)) for side in "ab"),
        Text(change, _COLOURS.get(change, "")),
    ]


def _promise(record: dict[str, Value], side: str) -> str:
    if record[f"document_{side}"] is None:
        return "–"
    value, top = (_short(record[f"{name}_{side}"]) for name in ("value", "value_max"))
    bound = BOUNDS.get(str(record[f"bound_{side}"]), "")
    told = value or str(record[f"quote_{side}"])
    unit = record["unit"] or ""
    verb = record[f"firmness_{side}"] or ""
    return f"{verb} {bound}{told}{f'–{top}' if top else ''} {unit}".strip()


def _short(value: Value) -> str:
    """Write large numbers in 万 and 亿, as speeches do."""
    if value is None:
        return ""
    number = Decimal(str(value))
    for size, name in ((Decimal(10**8), "亿"), (Decimal(10**4), "万")):
        if number >= size and number % (size / 1000) == 0:
            return f"{plain(number / size)}{name}"
    return plain(number)
