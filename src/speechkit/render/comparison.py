"""A comparison at a terminal: arrows and bars, in eighty columns."""

from collections.abc import Sequence

from rich.text import Text

from speechkit.compare.shift import DIFF, Verdict
from speechkit.labels import Labels
from speechkit.render.terminal import Head, bar, console, named, print_grid, shown
from speechkit.tables import Row, Value

#: So many rows are shown, and all that changed.
_ROWS = 40
#: Cells of the longest bar.
_LONGEST = 6
SIGNS = {
    Verdict.NEW: ("▲ new", "green"),
    Verdict.UP: ("▲ up", "green"),
    Verdict.GONE: ("▼ gone", "red"),
    Verdict.DOWN: ("▼ down", "red"),
    Verdict.STABLE: ("= stable", "dim"),
    Verdict.TOO_LITTLE: ("· too few", "dim"),
}
_HEADS = (
    Head("item", weight=1),
    Head("verdict"),
    Head("", spare=3),
    Head("log ratio [95 %]", is_flush_right=True),
    Head("per 10,000", is_flush_right=True, spare=2),
    Head("docs", is_flush_right=True, spare=1),
    Head("q", is_flush_right=True),
)


def show_shifts(rows: Sequence[Row], labels: Labels) -> None:
    """Print what changed, and the largest of what else differs."""
    records = [dict(zip(DIFF.header, row, strict=True)) for row in rows]
    open_ = {Verdict.STABLE, Verdict.TOO_LITTLE}
    changed = sum(Verdict(str(r["verdict"])) not in open_ for r in records)
    seen = records[: max(_ROWS, changed)]
    longest = max((abs(_float(r["log_ratio"])) for r in seen), default=0.0)
    out = console()
    lines = [_line(record, longest) for record in seen]
    print_grid(out, named(_HEADS, labels), lines)
    if not records:
        out.print(Text("nothing to compare: neither side holds an item", "dim"))
    if len(records) > len(seen):
        more = f"\n… {len(records) - len(seen)} more rows with --format csv"
        out.print(Text(more, "dim"))
    out.print()


def show_evidence(rows: Sequence[Row], labels: Labels) -> None:
    """Print a comparison, and lines of evidence behind its rows."""
    show_shifts([row[:-1] for row in rows], labels)
    out = console()
    for row in rows:
        if row[-1]:
            out.print(shown(row[0], widest=None), style="bold")
            for line in str(row[-1]).split("\n"):
                document, _, words = line.partition(": ")
                out.print(
                    shown(f"  {words}", widest=None), no_wrap=True, overflow="ellipsis"
                )
                out.print(shown(f"    {document}", widest=None), style="dim")
    out.print()


def _line(record: dict[str, Value], longest: float) -> list[Text]:
    sign, colour = SIGNS[Verdict(str(record["verdict"]))]
    ratio = _float(record["log_ratio"])
    q = "–" if record["q"] is None else f"{_float(record['q']):.3f}"
    rates = f"{_float(record['rate_a']):.1f} → {_float(record['rate_b']):.1f}"
    return [
        shown(record["item"]),
        Text(sign, colour),
        Text(bar(abs(ratio), longest, _LONGEST), colour),
        Text(f"{ratio:+.1f} {_interval(record['low'], record['high'])}".strip()),
        Text(rates),
        Text(f"{record['docs_a']} → {record['docs_b']}"),
        Text(q),
    ]


def _interval(low: Value, high: Value) -> str:
    return "" if low is None else f"[{_float(low):+.1f}, {_float(high):+.1f}]"


def _float(value: Value) -> float:
    return float(str(value)) if value is not None else 0.0
