"""Rows as pandas frames, with the columns and types that their table declares."""

from collections.abc import Iterable

import pandas as pd

from speechkit.tables import DType, Row, Sheet


def frame(table: Sheet, rows: Iterable[Row]) -> pd.DataFrame:
    """Make a frame of a table's rows; an empty one has the same columns and types."""
    rows = list(rows)
    columns = {
        column.name: pd.Series([_plain(row[place], column.dtype) for row in rows])
        for place, column in enumerate(table.columns)
    }
    types = {column.name: column.dtype.value for column in table.columns}
    return pd.DataFrame(columns, columns=table.header).astype(types)


def _plain(value: object, dtype: DType) -> object:
    if value is None:
        return pd.NA
    return float(str(value)) if dtype is DType.NUMBER else value
