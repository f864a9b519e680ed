"""Where a table goes: a terminal, a pipe or a file."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from speechkit import __version__
from speechkit.choices import Format, Language
from speechkit.errors import ClosedPipe, UsageError
from speechkit.labels import ENGLISH, Labels, labels_in
from speechkit.render.files import made_whole, written_whole
from speechkit.render.formats import WRITERS, harmless, write_paragraphs
from speechkit.render.notes import Harmless, note
from speechkit.render.page import write_page
from speechkit.tables import Row, Sheet

#: Formats that only a file can hold.
_BINARY = frozenset({Format.PARQUET, Format.XLSX, Format.SQLITE})
_KNOWN = ", ".join(f".{form.value}" for form in Format if form is not Format.TABLE)
PROGRAM = f"speechkit {__version__}"


@dataclass(frozen=True, slots=True)
class Output:
    """How a user wants a table: format, file, made for Excel or not, its language.

    For Excel, separated values get a BOM, and no cell is taken for a formula. The
    language is that of names of tables and columns, where people read them.
    """

    format: Format | None = None
    path: Path | None = None
    excel: bool = False
    language: Language = Language.EN

    @property
    def chosen(self) -> Format:
        """The format that was named, or that the suffix tells, or the usual one.

        Raises:
            UsageError: the suffix tells none, or the format and the file do not go
                with each other.
        """
        chosen = self.format or _usual_format(self.path)
        if chosen is Format.TABLE and self.path:
            raise UsageError(
                f"{self.path}: table is for a terminal; a file takes one of {_KNOWN}"
            )
        if chosen in _BINARY and not self.path:
            raise UsageError(f"{chosen.value} needs a file; name one with -o")
        return chosen

    @property
    def labels(self) -> Labels:
        """What tables and columns are called."""
        return labels_in(self.language)


def emit(
    table: Sheet,
    rows: Sequence[Row],
    output: Output,
    show: Callable[[Sequence[Row], Labels], None] | None = None,
    below: Sequence[str] = (),
) -> None:
    """Write a table where and how the user wants it.

    A terminal gets a rich table, or what `show` makes of the rows; a pipe gets
    CSV, a file the format of its suffix, unless a format is named. The lines
    `below` stand under a table that people read, else on stderr.

    Raises:
        UsageError: the file cannot be written, or its suffix or format is none.
        ClosedPipe: the reader of stdout has gone.
    """
    format_ = output.chosen
    if format_ not in {Format.TABLE, Format.MD}:
        # Told first: a closed pipe ends all that would come behind the table.
        for line in below:
            note(line)
    if format_ is Format.TABLE:
        # rich takes longer to import than most tables take to write.
        from speechkit.render.terminal import show_lines, show_rows  # noqa: PLC0415

        with closing_quietly():
            if show:
                show(rows, output.labels)
            else:
                show_rows(table, rows, output.labels)
            show_lines(below)
    elif format_ in _BINARY and output.path:
        told = {f"note {number}": line for number, line in enumerate(below, 1)}
        made = {"program": PROGRAM, **told}
        write_tables([(table, rows)], made, format_, output.path, output.labels)
    elif output.path:
        is_marked = output.excel and format_ in {Format.CSV, Format.TSV}
        encoding = "utf-8-sig" if is_marked else "utf-8"
        kept = map(harmless, rows) if is_marked else rows
        with written_whole(output.path, encoding) as stream:
            _write(format_, (table, output.labels), kept, stream)
            _write_below(format_, below, stream)
    else:
        with closing_quietly() as stream:
            _write(format_, (table, output.labels), rows, stream)
            _write_below(format_, below, stream)


def write_tables(
    tables: Sequence[tuple[Sheet, Sequence[Row]]],
    made: Mapping[str, str],
    format_: Format,
    path: Path,
    labels: Labels = ENGLISH,
) -> None:
    """Write tables into one file of a binary format; Parquet takes one table.

    `made` tells how they were made; a workbook bears the `labels`.

    Raises:
        UsageError: the file cannot be written, or cannot hold the tables.
        MissingExtra: the package for the format is not installed.
    """
    # Each of them is imported for its own files alone.
    from speechkit.render.columnar import write_parquet  # noqa: PLC0415
    from speechkit.render.database import write_database  # noqa: PLC0415
    from speechkit.render.workbook import write_workbook  # noqa: PLC0415

    with made_whole(path) as unfinished:
        if format_ is Format.XLSX:
            write_workbook(tables, made, unfinished, labels)
        elif format_ is Format.SQLITE:
            write_database(tables, made, unfinished)
        else:
            write_parquet(*tables[0], unfinished)


def _write(
    format_: Format,
    named: tuple[Sheet, Labels],
    rows: Iterable[Row],
    stream: TextIO,
) -> None:
    table, labels = named
    if format_ is Format.HTML:
        write_page(table, rows, stream, labels)
    else:
        # The names that programs read are the same in every language.
        header = labels.header(table) if format_ is Format.MD else table.header
        WRITERS[format_](header, rows, stream)


def _write_below(format_: Format, below: Sequence[str], stream: TextIO) -> None:
    if format_ is Format.MD:
        write_paragraphs(below, stream)


@contextmanager
def closing_quietly() -> Iterator[TextIO]:
    """Write to stdout; a closed pipe is told apart from a real failure.

    A terminal is given nothing that could command it, whatever the format.

    Raises:
        ClosedPipe: the reader of stdout has gone.
        UsageError: stdout cannot be written to, for example on a full disk.
    """
    try:
        yield Harmless(sys.stdout) if sys.stdout.isatty() else sys.stdout  # type: ignore[misc]  # both are written to
        sys.stdout.flush()
    except OSError as error:
        # What is still buffered would fail once more when Python shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise ClosedPipe from error
        reason = error.strerror or type(error).__name__
        raise UsageError(f"standard output: cannot be written: {reason}") from error


def _usual_format(path: Path | None) -> Format:
    if path is None:
        return Format.TABLE if sys.stdout.isatty() else Format.CSV
    suffix = path.suffix.lower().removeprefix(".")
    if suffix == Format.TABLE or suffix not in set(Format):
        raise UsageError(
            f"{path}: cannot tell a format from this suffix; "
            f"use one of {_KNOWN} or name one with --format"
        )
    return Format(suffix)
