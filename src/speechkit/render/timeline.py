"""The timeline at a terminal: a block for each item, a bar for each year."""

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from speechkit.compare.timeline import TIMELINE
from speechkit.labels import Labels
from speechkit.render.terminal import Head, bar, console, named, print_grid, shown
from speechkit.tables import Row

#: Cells of the longest bar.
_LONGEST = 24


def show_timeline(rows: Sequence[Row], labels: Labels) -> None:
    """Print rates as bars with their intervals, and the exposure of each year."""
    out, heads = console(), named(_HEADS, labels)
    rate = TIMELINE.place("rate")
    for item, block in groupby(rows, key=lambda row: row[0]):
        years = list(block)
        highest = max((_number(row[rate]) for row in years), default=0.0)
        out.print(shown(item, widest=None).append(""), style="bold")
        print_grid(out, heads, [_line(row, highest) for row in years])
        out.print()
    out.print(
        Text(
            "Rates per 10,000 characters of clean text, with 95 % intervals; "
            "docs: documents with it / all.",
            "dim",
        )
    )


_HEADS = (
    Head("year"),
    Head("", spare=2),
    Head("rate", is_flush_right=True),
    Head("interval", is_flush_right=True),
    Head("count", is_flush_right=True),
    Head("docs", is_flush_right=True),
    Head("characters", is_flush_right=True, spare=1),
)


def _line(row: Row, highest: float) -> list[Text]:
    record = dict(zip(TIMELINE.header, row, strict=True))
    docs = Text(f"{record['documents_with']}/{record['documents']}")
    characters = Text(f"{record['characters']:,}")
    if record["rate"] is None:
        empty = Text("–", "dim")
        return [shown(record["year"]), *[empty] * 3, Text(""), docs, characters]
    rate, low, high = (_number(record[name]) for name in ("rate", "low", "high"))
    return [
        shown(record["year"]),
        Text(bar(rate, highest, _LONGEST), "blue"),
        Text(f"{rate:.2f}"),
        Text(f"{low:.2f}–{high:.2f}"),
        shown(record["count"]),
        docs,
        characters,
    ]


def _number(value: object) -> float:
    return float(str(value)) if value is not None else 0.0
