"""A table as Parquet: typed columns for R, pandas, DuckDB and the like."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from speechkit.errors import MissingExtra
from speechkit.tables import DType, Row, Sheet, Value

#: Rows of a row group, which is what lies in memory; groups of one file.
_GROUP, _GROUPS = 10_000, 20


def write_parquet(table: Sheet, rows: Sequence[Row], path: Path) -> None:
    """Write a table; what a column holds stands in its metadata.

    Raises:
        MissingExtra: the package that writes Parquet is not installed.
    """
    pa, parquet = _pyarrow("a .parquet file")
    parquet.write_table(_columns(pa, table, rows), path)


class ParquetParts:
    """A table as a folder of Parquet files, each with so many rows at most."""

    def __init__(self, folder: Path, table: Sheet) -> None:
        """Make the folder.

        Raises:
            MissingExtra: the package that writes Parquet is not installed.
        """
        self._pyarrow, self._parquet = _pyarrow("tables as Parquet")
        self._folder, self._table = folder, table
        self._rows: list[Row] = []
        self._part: Any = None
        self._parts, self._groups = 0, 0
        folder.mkdir()

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows."""
        for row in rows:
            self._rows.append(row)
            if len(self._rows) == _GROUP:
                self._flush()

    def close(self) -> None:
        """Write what is left; a table without rows has its columns too."""
        if self._rows or not self._parts:
            self._flush()
        if self._part:
            self._part.close()

    def _flush(self) -> None:
        rows = _columns(self._pyarrow, self._table, self._rows)
        if self._part is None:
            path = self._folder / f"part-{self._parts:05}.parquet"
            self._part = self._parquet.ParquetWriter(path, rows.schema)
            self._parts += 1
        self._part.write_table(rows)
        self._rows = []
        self._groups += 1
        if self._groups % _GROUPS == 0:
            self._part.close()
            self._part = None


def _pyarrow(purpose: str) -> tuple[Any, Any]:
    try:
        # Large, and needed for Parquet alone.
        import pyarrow as pa  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra(purpose, "parquet") from error
    return pa, parquet


def _columns(pa: Any, table: Sheet, rows: Sequence[Row]) -> Any:  # noqa: ANN401  # pyarrow ships no types
    types = {
        DType.TEXT: pa.string(),
        DType.INTEGER: pa.int64(),
        DType.NUMBER: pa.float64(),
        DType.BOOLEAN: pa.bool_(),
    }
    schema = pa.schema(
        pa.field(field.name, types[field.dtype], metadata={"about": field.about})
        for field in table.columns
    )
    columns = [
        pa.array([_cell(row[place], field.dtype) for row in rows], types[field.dtype])
        for place, field in enumerate(table.columns)
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _cell(value: Value, dtype: DType) -> Value:
    is_number = dtype is DType.NUMBER and isinstance(value, Decimal | int)
    return float(value) if is_number else value  # type: ignore[arg-type]  # a number
