"""A table as Parquet: typed columns for R, pandas, DuckDB and the like."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from speechkit.errors import MissingExtra
from speechkit.tables import DType, Row, Sheet, Value


def write_parquet(table: Sheet, rows: Sequence[Row], path: Path) -> None:
    """Write a table; what a column holds stands in its metadata.

    Raises:
        MissingExtra: the package that writes Parquet is not installed.
    """
    try:
        # Large, and needed for Parquet alone.
        import pyarrow as pa  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("a .parquet file", "parquet") from error
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
    parquet.write_table(pa.Table.from_arrays(columns, schema=schema), path)


def _cell(value: Value, dtype: DType) -> Value:
    is_number = dtype is DType.NUMBER and isinstance(value, Decimal | int)
    return float(value) if is_number else value  # type: ignore[arg-type]  # a number
