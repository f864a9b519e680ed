"""Sheets as lines of cells: from a workbook or from separated values.

A sheet may come from anybody's hands: what is too large, encrypted, damaged or no
sheet at all is refused in one line, and no formula is evaluated.
"""

import csv
import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from speechkit.errors import InputError, MissingExtra
from speechkit.readers.encodings import decode

#: A sheet of ten thousand records, packed and unpacked, is a tenth of this.
_MOST_BYTES, _MOST_UNPACKED = 32_000_000, 64_000_000
#: More rows and columns than a sheet of records is ever drawn with.
_MOST_ROWS, _MOST_COLUMNS = 200_000, 64
_SEPARATORS = ",;\t"
_REMEDY = "make one with: speechkit sample"
#: What the libraries say of workbooks that are broken, each in its own way.
_DAMAGE: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, struct.error, SyntaxError),
    *(EOFError, OSError, ValueError, LookupError, TypeError, AttributeError),
    *(NotImplementedError, RuntimeError, OverflowError),
)


class Line(NamedTuple):
    """A row as its cells' texts; `number` is the one that a spreadsheet shows."""

    number: int
    cells: tuple[str, ...]


def read_lines(
    path: Path, needed: Sequence[str], names: Mapping[str, str] = MappingProxyType({})
) -> list[Line]:
    """Read the sheet whose first line names some columns, that line first.

    `names` gives the names of columns that bear those of another language.

    Raises:
        InputError: the file cannot be read, or has no such sheet.
        MissingExtra: the package that reads workbooks is not installed.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"{path}: cannot be read: {reason}") from error
    if len(content) > _MOST_BYTES:
        raise InputError(f"{path}: is larger than any coding sheet; it is not read")
    is_book = path.suffix.lower() == ".xlsx"
    sheets = _workbook(path, content) if is_book else [_separated(path, content)]
    missing = needed
    for lines in sheets:
        heads = lines[0].cells if lines else ()
        header = Line(1, tuple(names.get(head, head) for head in heads))
        absent = [name for name in needed if name not in header.cells]
        if not absent:
            return [header, *lines[1:]]
        missing = min(missing, absent, key=len)
    raise InputError(
        f"{path}: is no coding sheet: it has no column {missing[0]!r}; {_REMEDY}"
    )


def _workbook(path: Path, content: bytes) -> Iterator[list[Line]]:
    """Read the sheets of a workbook one by one; a formula is its text."""
    try:
        # Needed for workbooks alone.
        import openpyxl  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("reading an .xlsx file", "xlsx") from error
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
        if unpacked > _MOST_UNPACKED:
            raise InputError(
                f"{path}: unpacks to more than any coding sheet; it is not read"
            )
        with warnings.catch_warnings():
            # Of looks and charts that it does not know, which nobody asks for.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
            for sheet in book.worksheets:
                rows = sheet.iter_rows(
                    max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True
                )
                yield _numbered(map(_text, row) for row in rows)
    except _DAMAGE as error:
        raise InputError(
            f"{path}: is a damaged or encrypted workbook; open it in a spreadsheet "
            "program and save it again, without a password"
        ) from error


def _separated(path: Path, content: bytes) -> list[Line]:
    decoded = decode(content)
    if decoded is None:
        raise InputError(f"{path}: is no text in UTF-8 or GB18030; save it as UTF-8")
    text = decoded.text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    # Spreadsheets write what separates by the country they are set to.
    separator = max(_SEPARATORS, key=first.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return _numbered(islice(rows, _MOST_ROWS))
    except csv.Error as error:
        raise InputError(f"{path}: cannot be read as a table: {error}") from error


def _numbered(rows: Iterable[Iterable[str]]) -> list[Line]:
    return [Line(number, tuple(row)) for number, row in enumerate(rows, 1)]


def _text(value: object) -> str:
    return "" if value is None else str(value)
