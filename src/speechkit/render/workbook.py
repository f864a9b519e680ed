"""Tables as an Excel workbook: a sheet each, behind one that explains them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from math import ceil
from pathlib import Path
from typing import Any, TypeAlias

from rich.cells import cell_len

from speechkit.errors import MissingExtra, UsageError
from speechkit.labels import ENGLISH, Labels
from speechkit.render.formats import FORMULA
from speechkit.tables import Row, Sheet, Value

Book: TypeAlias = Any  # XlsxWriter ships no types

#: What Excel can hold: rows of a sheet, characters of a cell.
_ROWS, _CHARACTERS = 1_048_576, 32_767
#: Widths of columns, in characters, and those of the sheet that explains.
_NARROWEST, _WIDEST = 8, 60
_EXPLAINING = (18, 18, 100)
#: Points that a line of Chinese text needs.
_LINE = 16.5
#: What a spreadsheet says of an entry that is none of a column's choices.
_REFUSAL = {
    "error_title": "?",
    "error_message": "Choose from the list or leave it empty. 请从列表中选择或留空。",
}
#: So many rows tell how wide a column is to be.
_SAMPLE = 200
#: The same tables give the same bytes: a workbook bears the day it was made.
_NO_DAY = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def write_workbook(
    tables: Sequence[tuple[Sheet, Sequence[Row]]],
    made: Mapping[str, str],
    path: Path,
    labels: Labels = ENGLISH,
) -> None:
    """Write tables into a workbook; `made` tells on its first sheet how it was made.

    Sheets and heads of columns bear the `labels`; the first sheet gives both names.

    Raises:
        MissingExtra: the package that writes workbooks is not installed.
        UsageError: a table has more rows than a sheet can hold.
    """
    try:
        # Needed for workbooks alone.
        import xlsxwriter  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("an .xlsx file", "xlsx") from error
    for table, rows in tables:
        if len(rows) >= _ROWS:
            raise UsageError(
                f"{table.name}: {len(rows):,} rows are more than a sheet holds; "
                "use .csv, .parquet or .sqlite"
            )
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    book.set_properties({"created": _NO_DAY})
    styles = _Styles(book)
    try:
        _explain(book, styles, [*_told(tables, made, labels), *_listed(tables, labels)])
        for table, rows in tables:
            sheet = book.add_worksheet(labels.name(table))
            _fill(sheet, styles, (table, labels.header(table)), rows)
        book.close()
    except OSError:
        _let_go(book)
        raise
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(*error.args[0].args) from error


def _let_go(book: Book) -> None:
    """Close the files in which a book keeps its rows: a full disk is told once."""
    for sheet in book.worksheets():
        with suppress(OSError):
            sheet.row_data_fh.close()


class _Styles:
    """The looks of cells; a quoted cell is text, whatever it begins with."""

    def __init__(self, book: Book) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        self.bold = book.add_format({"bold": True, "bottom": 1})
        self.wrapped = book.add_format(wrapped)
        self.quoted = book.add_format({"quote_prefix": True})
        self.quoted_wrapped = book.add_format({**wrapped, "quote_prefix": True})

    def quoting(self, style: object) -> object:
        """Give the look of a text that begins as a formula does."""
        return self.quoted_wrapped if style is self.wrapped else self.quoted


def _explain(
    book: Book, styles: _Styles, lines: Iterable[tuple[str, str, str]]
) -> None:
    sheet = book.add_worksheet("README")
    for place, size in enumerate(_EXPLAINING):
        sheet.set_column(place, place, size)
    sheet.freeze_panes(1, 0)
    _write_row(sheet, styles, 0, ("sheet", "column", "what it holds"), styles.bold)
    _write_wrapped(sheet, styles, lines, _EXPLAINING)


def _told(
    tables: Iterable[tuple[Sheet, Sequence[Row]]],
    made: Mapping[str, str],
    labels: Labels,
) -> Iterator[tuple[str, str, str]]:
    """Say how tables are filled, where people fill them, and how they were made."""
    for table, _ in tables:
        for text in table.guide:
            yield labels.name(table), "how to fill it", text
    yield from (("made", name, text) for name, text in made.items())
    yield "", "", ""


def _listed(
    tables: Iterable[tuple[Sheet, Sequence[Row]]], labels: Labels
) -> Iterator[tuple[str, str, str]]:
    """Say what each table and column holds, and its machine name if it has another."""
    for table, _ in tables:
        name = labels.name(table)
        yield name, "", labels.about(table)
        for column, head in zip(table.columns, labels.header(table), strict=True):
            machine = f"{column.name}: " if head != column.name else ""
            yield name, head, f"{machine}{column.about}"


def _fill(
    sheet: Book,
    styles: _Styles,
    headed: tuple[Sheet, Sequence[str]],
    rows: Sequence[Row],
) -> None:
    table, header = headed
    widths = _widths(header, rows[:_SAMPLE])
    for place, size in enumerate(widths):
        sheet.set_column(place, place, size)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(header) - 1)
    for place, column in enumerate(table.columns):
        if column.choices and rows:
            rule = {"validate": "list", "source": [*column.choices], **_REFUSAL}
            sheet.data_validation(1, place, len(rows), place, rule)
    _write_row(sheet, styles, 0, header, styles.bold)
    if table.guide:
        # What is to be filled is to be read first.
        _write_wrapped(sheet, styles, rows, widths)
        return
    for number, row in enumerate(rows, 1):
        _write_row(sheet, styles, number, row)


def _write_wrapped(
    sheet: Book, styles: _Styles, rows: Iterable[Row], widths: Sequence[int]
) -> None:
    """Write rows of text to be read; not every program makes room for it by itself."""
    for number, row in enumerate(rows, 1):
        cells = zip(row, widths, strict=True)
        lines = max(ceil(cell_len(str(value or "")) / size) for value, size in cells)
        sheet.set_row(number, _LINE * max(1, lines))
        _write_row(sheet, styles, number, row, styles.wrapped)


def _write_row(
    sheet: Any,  # noqa: ANN401  # XlsxWriter ships no types
    styles: _Styles,
    number: int,
    row: Iterable[Value],
    style: object = None,
) -> None:
    for place, value in enumerate(row):
        if isinstance(value, bool):
            sheet.write_boolean(number, place, value, style)
        elif isinstance(value, int | float | Decimal):
            sheet.write_number(number, place, value, style)
        elif value:
            text = (
                value if len(value) <= _CHARACTERS else f"{value[: _CHARACTERS - 1]}…"
            )
            look = styles.quoting(style) if text.startswith(FORMULA) else style
            sheet.write_string(number, place, text, look)


def _widths(header: Sequence[str], rows: Sequence[Row]) -> list[int]:
    widest = [
        max([cell_len(name), *(cell_len(str(row[place] or "")) for row in rows)])
        for place, name in enumerate(header)
    ]
    return [min(max(size + 2, _NARROWEST), _WIDEST) for size in widest]
