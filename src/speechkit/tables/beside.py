"""What stood beside the texts in the rows of a dataset, as a table of its own.

Its columns are those of the dataset, which nobody knows before it is read.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from speechkit.tables.columns import DType, Field, Row, Sheet, Value

#: The types of the values of each column, in the order in which they were met.
Kinds: TypeAlias = dict[str, set[type]]
_NAME = "metadata"
_DOCUMENT = Field("document", DType.TEXT, "Speech that it is said of.")


def sheet_of(kinds: Kinds) -> Sheet | None:
    """Declare the table; None where nothing stood beside the texts."""
    columns = [
        Field(_apart(name), _dtype(held - {type(None)}), "As it was given.")
        for name, held in kinds.items()
    ]
    about = "What was given beside the texts."
    return Sheet(_NAME, about, (_DOCUMENT, *columns), ()) if columns else None


def parted(beside: Mapping[str, Value], documents: Iterable[Row]) -> list[Row]:
    """Give a row for each value of each document: which one, its column, the value."""
    return [(row[0], *cell) for row in documents for cell in beside.items()]


def joined(values: Iterable[Row], sheet: Sheet) -> list[Row]:
    """Give the row of each document from those of its values."""
    rows: dict[str, dict[str, Value]] = {}
    for document, column, value in values:
        rows.setdefault(str(document), {})[_apart(str(column))] = value
    dtypes = {field.name: field.dtype for field in sheet.columns}
    return [
        (document, *(_cast(held.get(name), dtypes[name]) for name in sheet.header[1:]))
        for document, held in rows.items()
    ]


def _apart(name: str) -> str:
    """Keep a column of the dataset apart from the document's own."""
    return f"{name} (given)" if name == _DOCUMENT.name else name


def _dtype(held: set[type]) -> DType:
    if held == {bool}:
        return DType.BOOLEAN
    if held == {int}:
        return DType.INTEGER
    if held and held <= {int, float}:
        return DType.NUMBER
    return DType.TEXT


def _cast(value: Value, dtype: DType) -> Value:
    """Let one value of a column be of the type that all of them have."""
    if dtype is DType.TEXT and value is not None:
        return str(value)
    return float(value) if dtype is DType.NUMBER and isinstance(value, int) else value
