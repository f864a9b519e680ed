"""Speeches that stand in the rows of JSON Lines and Parquet files."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from speechkit.engine import Task
from speechkit.errors import InputError, MissingExtra
from speechkit.model import Header
from speechkit.readers import read_text
from speechkit.readers.names import readable
from speechkit.readers.sidecar import claim_of
from speechkit.tables import Value

_LINES, _PARQUET = ".jsonl", ".parquet"
#: So many rows of a Parquet file are in memory at a time.
_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of the text, and that of the document's name, if there is one.

    Without one a document is called by its file and the number of its row.
    """

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """The rows of some files, in order; they are read when they are asked for.

    A column that is called like a field of a sidecar claims what a sidecar would.
    """

    files: tuple[Path, ...]
    roots: tuple[Path, ...]
    columns: Columns
    rows: int

    @classmethod
    def of(cls, paths: Sequence[Path], columns: Columns) -> "Dataset":
        """Find the files under some paths, each once, and count their rows.

        Raises:
            InputError: a path does not exist, holds no such file, or a file cannot be
                read or lacks a column.
            MissingExtra: the package that reads Parquet is not installed.
        """
        found: dict[Path, Path] = {}
        for path in paths:
            for file in _files_under(path):
                found.setdefault(file, path if path.is_dir() else path.parent)
        rows = sum(_count(file, columns) for file in found)
        if not rows:
            raise InputError(f"{paths[0]}: holds no row")
        return cls(tuple(found), tuple(found.values()), columns, rows)

    def __len__(self) -> int:
        return self.rows

    def __iter__(self) -> Iterator[Task]:
        """Give a task for each row; of two with one name the second is a fault."""
        names: set[str] = set()
        for file, root in zip(self.files, self.roots, strict=True):
            place = readable(file.relative_to(root).as_posix())
            for number, row in _rows(file):
                task = self._task(file, f"{place}:{number}", row)
                if task.id in names:
                    told = f"its name, {task.id}, stands in an earlier row"
                    task = Task(task.id, task.label, file, fault=told)
                names.add(task.id)
                yield task

    def _task(self, file: Path, label: str, row: Mapping[str, object] | str) -> Task:
        place, _, number = label.rpartition(":")
        name = f"{Path(place).with_suffix('').as_posix()}/{number}"
        if isinstance(row, str):
            return Task(name, label, file, fault=row)
        try:
            text, name = self._text_and_name(row, name)
            source = read_text(text)
        except InputError as error:
            return Task(name, label, file, fault=str(error))
        beside = {
            readable(key): _value(value)
            for key, value in row.items()
            if key not in {self.columns.text, self.columns.id}
        }
        claim = claim_of(_claimed(beside), "this row")
        if isinstance(claim, InputError):
            return Task(name, label, file, fault=str(claim))
        claims = {name: claim} if claim != Header() else {}
        return Task(name, label, file, claims, source, beside)

    def _text_and_name(self, row: Mapping[str, object], name: str) -> tuple[str, str]:
        text = row.get(self.columns.text)
        if not isinstance(text, str):
            raise InputError(f"column {self.columns.text!r} holds no text")
        if self.columns.id is None:
            return text, name
        told = row.get(self.columns.id)
        if told is None or not str(told).strip():
            raise InputError(f"column {self.columns.id!r} holds no name")
        return text, readable(str(told))


def is_dataset(path: Path) -> bool:
    """Tell whether a file holds speeches in rows, by its suffix."""
    return path.suffix.lower() in {_LINES, _PARQUET}


def _files_under(path: Path) -> Iterator[Path]:
    if path.is_dir():
        found = [Path(name, file) for name, _, files in os.walk(path) for file in files]
        held = sorted(file for file in found if is_dataset(file))
        if not held:
            raise InputError(f"{path}: holds no file that ends in {_LINES}, {_PARQUET}")
        yield from held
    elif not path.exists():
        raise InputError(f"{path}: does not exist")
    elif is_dataset(path):
        yield path
    else:
        raise InputError(f"{path}: ends in neither {_LINES} nor {_PARQUET}")


def _count(file: Path, columns: Columns) -> int:
    if file.suffix.lower() == _LINES:
        try:
            with file.open("rb") as stream:
                return sum(1 for line in stream if line.strip())
        except OSError as error:
            raise InputError(f"{file}: cannot be read: {error.strerror}") from error
    parquet = _parquet(file)
    names = parquet.schema_arrow.names
    for column in filter(None, (columns.text, columns.id)):
        if column not in names:
            raise InputError(
                f"{file}: has no column {column!r}; it has {', '.join(names)}"
            )
    return int(parquet.metadata.num_rows)


def _rows(file: Path) -> Iterator[tuple[int, Mapping[str, object] | str]]:
    """Give the rows of a file with their numbers; of a row that is none, why."""
    if file.suffix.lower() == _LINES:
        with file.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield number, _object(line)
        return
    parquet = _parquet(file)
    try:
        batches = parquet.iter_batches(_AT_ONCE)
        yield from enumerate((r for batch in batches for r in batch.to_pylist()), 1)
    except (OSError, ValueError) as error:
        raise InputError(f"{file}: is damaged: {error}") from error


def _object(line: bytes) -> Mapping[str, object] | str:
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return "is no JSON in UTF-8"
    return row if isinstance(row, dict) else "is no JSON object"


def _parquet(file: Path) -> Any:  # noqa: ANN401  # pyarrow ships no types
    try:
        # Large, and needed for Parquet alone.
        from pyarrow import ArrowException, parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("a .parquet file", "parquet") from error
    try:
        # Not the whole of a row group at once.
        return parquet.ParquetFile(file, pre_buffer=False, buffer_size=1 << 20)
    except (ArrowException, OSError) as error:
        raise InputError(f"{file}: cannot be read as Parquet") from error


def _value(value: object) -> Value:
    """Give what a table can hold: a scalar, or a text of what is none."""
    if isinstance(value, bool | int | float) or value is None:
        return value
    if isinstance(value, date):
        return value.isoformat()
    text = value if isinstance(value, str) else json.dumps(value, default=str)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _claimed(beside: Mapping[str, Value]) -> dict[str, object]:
    """Write values as a sidecar would; of a column with empty cells, years whole."""
    return {
        key: str(int(value))
        if isinstance(value, float) and value.is_integer()
        else str(value)
        for key, value in beside.items()
        if value is not None and value == value  # noqa: PLR0124  # nor pandas' empty
    }
