"""A corpus as the tables of an earlier run, read from their folder when asked for."""

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from speechkit import lexicon
from speechkit.engine import Outcome
from speechkit.errors import InputError, MissingExtra, UsageError
from speechkit.model import Document
from speechkit.pipeline import Settings
from speechkit.stages.script import normalize_script
from speechkit.tables import SLOGANS, TABLES, DType, Row, Table, Value

_MANIFEST = "manifest.json"
#: The rows that tell how each document writes its slogans; see `Forms`.
_FORMS = "forms"


@dataclass(frozen=True, slots=True)
class Tabulated:
    """The tables in a folder; no more than a part of one is in memory at a time."""

    folder: Path
    settings: Settings
    skipped: tuple[Outcome, ...] = ()

    def rows(self, table: str) -> Iterator[Row]:
        """Give all rows of a table, in the order in which they were written.

        Raises:
            UsageError: the run did not make it.
            InputError: it cannot be read.
            MissingExtra: the package that reads Parquet is not installed.
        """
        if table == _FORMS:
            return self._forms()
        if table not in TABLES:
            raise UsageError(f"{self.folder}: holds no {table}; name the speeches")
        return self._read(TABLES[table])

    def _read(self, table: Table) -> Iterator[Row]:
        parts = self.folder / table.name
        try:
            if parts.is_dir():
                yield from _parquet_rows(parts, table)
            else:
                yield from _csv_rows(self.folder / f"{table.name}.csv", table)
        except (OSError, ValueError, ArithmeticError) as error:
            raise InputError(f"{self.folder}: {table.name} cannot be read") from error

    def _forms(self) -> Iterator[Row]:
        """Give document, usual form, form and how often, as its speeches would."""
        canonical, quote = SLOGANS.place("canonical"), SLOGANS.place("quote")
        simplified = _simplifier(self.settings)
        rows = self._read(SLOGANS)
        for document, held in groupby(rows, key=lambda row: row[0]):
            found = Counter(
                (str(row[canonical]), simplified(str(row[quote]))) for row in held
            )
            yield from ((document, *pair, n) for pair, n in sorted(found.items()))


def holds_tables(folder: Path) -> bool:
    """Tell whether an earlier run wrote its tables into a folder, all of them."""
    try:
        made = json.loads(Path(folder, _MANIFEST).read_text(encoding="utf-8"))
        return set(TABLES) <= set(made["tables"])
    except (OSError, ValueError, TypeError, KeyError):
        return False


def _simplifier(settings: Settings) -> Callable[[str], str]:
    """Give what brings raw words to simplified script on one line."""
    conversion = lexicon.load("conversion", settings.additions)

    @cache
    def simplified(quote: str) -> str:
        doc = normalize_script(Document.of(quote), conversion=conversion)
        return "".join(doc.reading.text.split("\n"))

    return simplified


def _csv_rows(path: Path, table: Table) -> Iterator[Row]:
    read = [_READ[column.dtype] for column in table.columns]
    with path.open(encoding="utf-8", newline="") as stream:
        lines = csv.reader(stream)
        _check(path, table, next(lines, []))
        for line in lines:
            pairs = zip(read, line, strict=True)
            yield tuple(of(cell) if cell else None for of, cell in pairs)


def _parquet_rows(folder: Path, table: Table) -> Iterator[Row]:
    try:
        # Large, and needed for Parquet alone.
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("tables as Parquet", "parquet") from error
    for path in sorted(folder.glob("*.parquet")):
        part = parquet.ParquetFile(path)
        _check(path, table, part.schema_arrow.names)
        for batch in part.iter_batches():
            yield from zip(*(_cells(column) for column in batch), strict=True)


def _cells(column: Any) -> Iterable[Value]:  # noqa: ANN401  # pyarrow ships no types
    cells: list[Value] = column.to_pylist()
    return [_exact(cell) if isinstance(cell, float) else cell for cell in cells]


def _exact(number: float) -> Decimal:
    return Decimal(int(number) if number.is_integer() else repr(number))


def _check(path: Path, table: Table, header: Iterable[str]) -> None:
    if tuple(header) != table.header:
        raise UsageError(
            f"{path}: has other columns than this speechkit writes; analyze again"
        )


_READ: dict[DType, Callable[[str], Value]] = {
    DType.TEXT: str,
    DType.INTEGER: int,
    DType.NUMBER: Decimal,
    DType.BOOLEAN: lambda cell: cell.lower() == "true",
}
