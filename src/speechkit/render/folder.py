"""All tables in one folder, written row by row and shown when they are complete."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from speechkit.choices import Tables
from speechkit.render.files import refusal
from speechkit.render.formats import append_csv, write_csv
from speechkit.tables import Row, Sheet

#: Written last and removed first: where it stands, the tables belong together.
MANIFEST = "manifest.json"


class Writer(Protocol):
    """Takes the rows of one table, some at a time."""

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""

    def close(self) -> None:
        """Write what is left."""


class _Csv:
    """A table as one CSV file."""

    def __init__(self, folder: Path, table: Sheet) -> None:
        path = folder / Tables.CSV.file(table.name)
        self._stream = path.open("w", encoding="utf-8", newline="")
        write_csv(table.header, (), self._stream)

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        append_csv(rows, self._stream)

    def close(self) -> None:
        """Write what is left."""
        self._stream.close()


def _writer(form: Tables, folder: Path, table: Sheet) -> Writer:
    if form is Tables.CSV:
        return _Csv(folder, table)
    # Needed for Parquet alone.
    from speechkit.render.columnar import ParquetParts  # noqa: PLC0415

    return ParquetParts(folder / form.file(table.name), table)


@contextmanager
def table_writers(
    form: Tables, folder: Path, tables: Sequence[Sheet]
) -> Iterator[Mapping[str, Writer]]:
    """Open a writer for each table, by its name, into a folder.

    Raises:
        UsageError: the disk is full, or the folder cannot be written to.
        MissingExtra: the package for the format is not installed.
    """
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        with ExitStack() as stack:
            writers = {table.name: _writer(form, folder, table) for table in tables}
            for writer in writers.values():
                stack.callback(writer.close)
            yield writers
    except OSError as error:
        raise refusal(folder, error) from error


def publish(made: Path, folder: Path) -> None:
    """Move complete tables from where they were made to where they belong.

    Raises:
        UsageError: the folder cannot be written to.
    """
    try:
        for path in made.rglob("*"):
            if path.is_file():
                _settle(path)
        Path(folder, MANIFEST).unlink(missing_ok=True)
        names = sorted(path.name for path in made.iterdir())
        for name in sorted(names, key=lambda name: name == MANIFEST):
            _replace(made / name, folder / name)
    except OSError as error:
        raise refusal(folder, error) from error


def _replace(new: Path, old: Path) -> None:
    if old.is_dir() and not old.is_symlink():
        shutil.rmtree(old)
    new.replace(old)


def _settle(path: Path) -> None:
    """See to it that a file survives a power cut."""
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
