"""Where a table goes: a terminal, a pipe or a file."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from speechkit.choices import Format
from speechkit.errors import ClosedPipe, UsageError
from speechkit.render.files import written_whole
from speechkit.render.formats import WRITERS
from speechkit.tables import Row, Sheet


@dataclass(frozen=True, slots=True)
class Output:
    """How a user wants a table: format, file, and a BOM for Excel or none."""

    format: Format | None = None
    path: Path | None = None
    excel: bool = False


def emit(
    table: Sheet,
    rows: Sequence[Row],
    output: Output,
    show: Callable[[Sequence[Row]], None] | None = None,
) -> None:
    """Write a table where and how the user wants it.

    A terminal gets a rich table, or what `show` makes of the rows; a pipe gets
    CSV, a file the format of its suffix, unless a format is named.

    Raises:
        UsageError: the file cannot be written, or its suffix or format is none.
        ClosedPipe: the reader of stdout has gone.
    """
    format_ = output.format or _usual_format(output.path)
    if format_ is Format.TABLE and output.path:
        known = ", ".join(format_.value for format_ in WRITERS)
        raise UsageError(
            f"{output.path}: table is for a terminal; a file takes one of {known}"
        )
    if format_ is Format.TABLE:
        # rich takes longer to import than most tables take to write.
        from speechkit.render.terminal import show_rows  # noqa: PLC0415

        with closing_quietly():
            if show:
                show(rows)
            else:
                show_rows(table, rows)
    elif output.path:
        is_marked = output.excel and format_ in {Format.CSV, Format.TSV}
        encoding = "utf-8-sig" if is_marked else "utf-8"
        with written_whole(output.path, encoding) as stream:
            WRITERS[format_](table.header, rows, stream)
    else:
        with closing_quietly() as stream:
            WRITERS[format_](table.header, rows, stream)


@contextmanager
def closing_quietly() -> Iterator[TextIO]:
    """Write to stdout; a closed pipe is told apart from a real failure.

    Raises:
        ClosedPipe: the reader of stdout has gone.
        UsageError: stdout cannot be written to, for example on a full disk.
    """
    try:
        yield sys.stdout
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
    known = [format_.value for format_ in WRITERS]
    if suffix not in known:
        raise UsageError(
            f"{path}: cannot tell a format from this suffix; "
            f"use one of .{', .'.join(known)} or name one with --format"
        )
    return Format(suffix)
