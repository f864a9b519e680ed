"""Tables for people at a terminal.

Texts are untrusted: nothing in them is taken for markup or colour, and
control characters, which could move the cursor, are shown as a dot.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from speechkit.render.formats import cell
from speechkit.render.notes import CONTROLS
from speechkit.tables import DType, Row, Sheet, Value

#: A cell longer than this is cut on a terminal; files hold all of it.
_WIDEST = 60


def console(*, stderr: bool = False) -> Console:
    """Give a console that takes nothing in a text for markup."""
    return Console(stderr=stderr, markup=False, highlight=False, emoji=False)


def shown(value: Value) -> Text:
    """Make a value safe and short enough for a terminal."""
    text = CONTROLS.sub("·", cell(value).replace("\n", " "))
    return Text(text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…")


def grid(columns: Iterable[tuple[str, bool]], title: str = "") -> Grid:
    """Begin a table; each column has a name and is or is not numeric."""
    made = Grid(title=title or None, title_justify="left", box=None, pad_edge=False)
    made.title_style = made.header_style = "bold"
    for name, is_numeric in columns:
        made.add_column(
            Text(name),
            justify="right" if is_numeric else "left",
            overflow="ellipsis" if is_numeric else "fold",
        )
    return made


def show_rows(table: Sheet, rows: Sequence[Row]) -> None:
    """Print the brief columns of a table to the terminal."""
    numeric = {DType.INTEGER, DType.NUMBER}
    places = [table.place(name) for name in table.brief]
    made = grid((table.header[i], table.columns[i].dtype in numeric) for i in places)
    for row in rows:
        made.add_row(*(shown(row[place]) for place in places))
    out = console()
    out.print(made)
    hidden = len(table.columns) - len(places)
    out.print(
        Text(f"\n{len(rows)} rows; {hidden} more columns with --format csv", "dim")
    )


def amount(number: Value, value: Value, value_max: Value, unit: Value) -> str:
    """Write a quantity in a few characters: a value with thousands parted."""
    if value is None:
        return f"{number or ''} {unit or ''}".strip()
    written = _grouped(value)
    if value_max is not None:
        written += f"–{_grouped(value_max)}"
    return f"{written} {unit or ''}".strip()


def _grouped(value: Value) -> str:
    return f"{value.normalize():,f}" if isinstance(value, Decimal) else str(value)
