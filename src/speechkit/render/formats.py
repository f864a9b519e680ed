"""Tables as text that other programs read: CSV, TSV, JSON, JSON Lines, Markdown."""

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TextIO, TypeAlias

from speechkit.choices import Format
from speechkit.tables import Row, Value

Writer: TypeAlias = Callable[[Sequence[str], Iterable[Row], TextIO], None]


#: What a spreadsheet could take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(row: Row) -> Row:
    """Mark the cells that a spreadsheet could take for a formula as text."""
    return tuple(
        f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
        for value in row
    )


def cell(value: Value) -> str:
    """Write a value as text: nothing for None, exact numbers, no exponent."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain(value)
    return str(value)


def plain(value: Decimal) -> str:
    """Write a number exactly and without superfluous zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_csv(header: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    """Write comma-separated values, one line a row; a cell may hold line breaks."""
    _write_separated(header, rows, stream, ",")


def append_csv(rows: Iterable[Row], stream: TextIO, separator: str = ",") -> None:
    """Write rows of separated values, without the names of their columns."""
    writer = csv.writer(stream, delimiter=separator, lineterminator="\n")
    writer.writerows([cell(value) for value in row] for row in rows)


def write_tsv(header: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    """Write tab-separated values."""
    _write_separated(header, rows, stream, "\t")


def write_json(header: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    """Write one array of objects, a row a line."""
    lines = ",\n".join(_object(header, row) for row in rows)
    stream.write(f"[\n{lines}\n]\n" if lines else "[]\n")


def write_jsonl(header: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    """Write one object a line."""
    stream.writelines(_object(header, row) + "\n" for row in rows)


def write_markdown(header: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    """Write a pipe table; what Markdown or HTML would take for markup is escaped."""
    stream.write(f"| {' | '.join(header)} |\n")
    stream.write(f"|{' --- |' * len(header)}\n")
    stream.writelines(
        f"| {' | '.join(_escaped(cell(value)) for value in row)} |\n" for row in rows
    )


def write_paragraphs(lines: Iterable[str], stream: TextIO) -> None:
    """Write lines under a Markdown table, each a paragraph."""
    stream.writelines(f"\n{_escaped(line)}\n" for line in lines)


WRITERS: dict[Format, Writer] = {
    Format.CSV: write_csv,
    Format.TSV: write_tsv,
    Format.JSON: write_json,
    Format.JSONL: write_jsonl,
    Format.MD: write_markdown,
}


def json_line(record: dict[str, Any]) -> str:
    """Write one record as one line of JSON."""
    return json.dumps(record, ensure_ascii=False)


def _write_separated(
    header: Sequence[str], rows: Iterable[Row], stream: TextIO, separator: str
) -> None:
    append_csv([tuple(header)], stream, separator)
    append_csv(rows, stream, separator)


def _object(header: Sequence[str], row: Row) -> str:
    values = zip(header, map(_json_value, row), strict=True)
    return json.dumps(dict(values), ensure_ascii=False)


def _json_value(value: Value) -> Value:
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


_MARKUP = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "\\|*_`[]#"},
        "<": "&lt;",
        ">": "&gt;",
        "&": "&amp;",
        "\n": " ",
        "\r": " ",
    }
)


def _escaped(text: str) -> str:
    return text.translate(_MARKUP)
