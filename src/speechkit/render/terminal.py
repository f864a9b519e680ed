"""Tables for people at a terminal.

Texts are untrusted: nothing in them is taken for markup or colour, and
control characters, which could move the cursor, are shown as a dot.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from speechkit.labels import ENGLISH, Labels
from speechkit.render.formats import cell
from speechkit.render.notes import CONTROLS
from speechkit.tables import DType, Row, Sheet, Value

#: A cell longer than this is cut on a terminal; files hold all of it.
_WIDEST = 60
#: Names of files differ at their end; what stands left of a place ends at it.
_READ_FROM_END = frozenset({"document", "left"})


def console(*, stderr: bool = False) -> Console:
    """Give a console that takes nothing in a text for markup."""
    return Console(stderr=stderr, markup=False, highlight=False, emoji=False)


def shown(value: Value, widest: int | None = _WIDEST) -> Text:
    """Make a value safe and short enough for a terminal."""
    text = CONTROLS.sub("·", cell(value).replace("\n", " "))
    is_short = widest is None or len(text) <= widest
    return Text(text if is_short else text[:widest] + "…")


class Head(NamedTuple):
    """The head of a column.

    `weight` is its share of the room that is left when a table is too wide;
    a column without weight keeps the width of its content. A column that is read
    from its end loses the beginnings of what is too long. Where columns would get
    narrower than their `least`, those that are `spare` are left out, the sparest
    first.
    """

    name: str
    is_flush_right: bool = False
    weight: int = 0
    keeps_end: bool = False
    least: int = 8
    spare: int = 0


def named(heads: Sequence[Head], labels: Labels) -> list[Head]:
    """Give the heads of a view in the language of its reader."""
    return [head._replace(name=labels.word(head.name)) for head in heads]


def print_grid(
    out: Console, heads: Sequence[Head], rows: Sequence[Sequence[Text]], title: str = ""
) -> int:
    """Print a table that fits the terminal, one line a row.

    Gives the number of columns that there was no room for.
    """
    places = _roomy(_natural_widths(heads, rows), heads, out.width)
    left_out = len(heads) - len(places)
    heads = [heads[place] for place in places]
    rows = [[row[place] for place in places] for row in rows]
    made = Grid(title=title or None, title_justify="left", box=None, pad_edge=False)
    made.title_style = made.header_style = "bold"
    widths = _fitted(_natural_widths(heads, rows), heads, out.width)
    for head, width in zip(heads, widths, strict=True):
        justify: Literal["left", "right"] = "right" if head.is_flush_right else "left"
        made.add_column(Text(head.name), justify=justify, no_wrap=True, width=width)
    for row in rows:
        cells = zip(row, heads, widths, strict=True)
        made.add_row(
            *(
                _ending(text, width) if head.keeps_end else text
                for text, head, width in cells
            )
        )
    out.print(made)
    return left_out


def _ending(text: Text, width: int) -> Text:
    """Cut a text at its beginning until it fits."""
    words = text.plain
    if cell_len(words) <= width:
        return text
    while words and cell_len(words) >= width:
        words = words[1:]
    return Text(f"…{words}")


def show_rows(table: Sheet, rows: Sequence[Row], labels: Labels = ENGLISH) -> None:
    """Print the brief columns of a table to the terminal."""
    numeric = {DType.INTEGER, DType.NUMBER}
    places = [table.place(name) for name in table.brief]
    columns = [table.columns[place] for place in places]
    heads = [
        Head(
            labels.column(table, column.name),
            is_flush_right=column.dtype in numeric or column.name == "left",
            weight=int(column.dtype not in numeric),
            keeps_end=column.name in _READ_FROM_END,
            # The first columns tell what a row is.
            spare=max(0, at - 1),
        )
        for at, column in enumerate(columns)
    ]
    out = console()
    cells = [[shown(row[place]) for place in places] for row in rows]
    left_out = print_grid(out, heads, cells)
    hidden = len(table.columns) - len(places) + left_out
    more = f"; {hidden} more columns with --format csv" if hidden else ""
    out.print(Text(f"\n{len(rows)} rows{more}", "dim"))


def show_lines(lines: Sequence[str]) -> None:
    """Print lines under a table, wrapped to the terminal."""
    for line in lines:
        console().print(shown(line, widest=None), style="dim")


#: Blank cells between two columns, and the least width of a column that shrinks.
_GAP, _LEAST = 2, 4


def _natural_widths(heads: Sequence[Head], rows: Sequence[Sequence[Text]]) -> list[int]:
    return [
        max([cell_len(head.name), *(row[place].cell_len for row in rows)])
        for place, head in enumerate(heads)
    ]


def _roomy(widths: list[int], heads: Sequence[Head], room: int) -> list[int]:
    """Give the places of the columns that have room to be read."""
    needs = [
        min(width, head.least) if head.weight else width
        for width, head in zip(widths, heads, strict=True)
    ]
    kept = list(range(len(heads)))
    spare = sorted((i for i in kept if heads[i].spare), key=lambda i: heads[i].spare)
    while spare and sum(needs[i] + _GAP for i in kept) - _GAP > room:
        kept.remove(spare.pop())
    return kept


def _fitted(widths: list[int], heads: Sequence[Head], room: int) -> list[int]:
    """Shrink the columns with weight until all fit the room."""
    fitted = list(widths)
    fixed = sum(w for w, head in zip(widths, heads, strict=True) if not head.weight)
    left = room - fixed - _GAP * (len(widths) - 1)
    flexible = [place for place, head in enumerate(heads) if head.weight]
    # Those that need least for their weight come first: what they leave over
    # is shared by the others.
    for place in sorted(flexible, key=lambda i: widths[i] / heads[i].weight):
        weights = sum(heads[i].weight for i in flexible)
        share = max(_LEAST, left * heads[place].weight // weights)
        fitted[place] = min(widths[place], share)
        left -= fitted[place]
        flexible = [i for i in flexible if i != place]
    return fitted


def amount(number: Value, value: Value, value_max: Value, unit: Value) -> str:
    """Write a quantity in a few characters: a value with thousands parted."""
    if value is None:
        return f"{number or ''} {unit or ''}".strip()
    written = _grouped(value)
    if value_max is not None:
        written += f"–{_grouped(value_max)}"
    return f"{written} {unit or ''}".strip()


def _grouped(value: Value) -> str:
    if not isinstance(value, Decimal):
        return str(value)
    # A third has no end; files hold all of it.
    return f"{value:,.3f}".rstrip("0").rstrip(".")


#: The last cell of a bar, filled by eighths.
_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(amount: float, highest: float, longest: int) -> str:
    """Draw an amount as a bar; `highest` would take `longest` cells."""
    eighths = round(8 * longest * amount / highest) if highest else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
