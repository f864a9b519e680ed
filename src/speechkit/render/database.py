"""Tables as an SQLite database: types, keys, indexes, views."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from decimal import Decimal
from pathlib import Path

from speechkit.tables import DOCUMENTS, DType, Row, Sheet, Value

_TYPES = {
    DType.TEXT: "TEXT",
    DType.INTEGER: "INTEGER",
    DType.NUMBER: "REAL",
    DType.BOOLEAN: "INTEGER",
}
#: What most queries ask by.
_INDEXED = ("document", "year", "canonical", "metric")


def write_database(
    tables: Sequence[tuple[Sheet, Sequence[Row]]], made: Mapping[str, str], path: Path
) -> None:
    """Write tables into a database, and how they were made into its table `made`.

    Beside `documents`, each other table points to it and has a view that adds the
    title of the document: `metrics_titled` and so on.

    Raises:
        OSError: the disk is full.
    """
    try:
        _fill(tables, made, path)
    except sqlite3.OperationalError as error:
        # It has no number: a full disk is a message like any other.
        raise OSError(0, str(error)) from error


def _fill(
    tables: Sequence[tuple[Sheet, Sequence[Row]]], made: Mapping[str, str], path: Path
) -> None:
    names = {table.name for table, _ in tables}
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("CREATE TABLE made (name TEXT PRIMARY KEY, value TEXT)")
        base.executemany("INSERT INTO made VALUES (?, ?)", made.items())
        for table, rows in tables:
            is_keyed = DOCUMENTS.name in names and table.name != DOCUMENTS.name
            base.execute(_creation(table, is_keyed=is_keyed))
            marks = ", ".join("?" * len(table.columns))
            base.executemany(
                f'INSERT INTO "{table.name}" VALUES ({marks})',  # noqa: S608  # declared
                ([_cell(value) for value in row] for row in rows),
            )
            for statement in _indexes(table):
                base.execute(statement)
            if is_keyed:
                base.execute(_view(table))


def _creation(table: Sheet, *, is_keyed: bool) -> str:
    columns = [f'"{field.name}" {_TYPES[field.dtype]}' for field in table.columns]
    if table.name == DOCUMENTS.name:
        columns.append("PRIMARY KEY (document)")
    elif is_keyed and "document" in table.header:
        columns.append("FOREIGN KEY (document) REFERENCES documents (document)")
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)})'


def _indexes(table: Sheet) -> Iterator[str]:
    for name in _INDEXED:
        if name in table.header:
            yield f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")'


def _view(table: Sheet) -> str:
    return (
        f'CREATE VIEW "{table.name}_titled" AS '  # noqa: S608  # names are declared
        f'SELECT documents.title, "{table.name}".* '
        f'FROM "{table.name}" JOIN documents USING (document)'
    )


def _cell(value: Value) -> str | int | float | None:
    return float(value) if isinstance(value, Decimal) else value
