"""Every table, each column defined once.

Rows are plain tuples in the order of the columns: workers return them, CSV
writes them, frames are made of them at the door.
"""

from speechkit.tables.columns import (
    Column,
    DType,
    Field,
    Query,
    Row,
    Sheet,
    Table,
    Value,
)
from speechkit.tables.documents import DOCUMENTS
from speechkit.tables.explanation import EXPLANATION
from speechkit.tables.findings import CUTS, METRICS, SLOGANS
from speechkit.tables.sections import SECTIONS, TEXTS
from speechkit.tables.sidecars import Overruled, overruled
from speechkit.tables.terms import TERMS

#: The tables that are always made, in the order in which they are written.
TABLES = {table.name: table for table in (DOCUMENTS, SECTIONS, SLOGANS, METRICS, CUTS)}
#: Those that are made when asked for.
ON_DEMAND = {table.name: table for table in (TEXTS, TERMS, EXPLANATION)}

__all__ = [
    "CUTS",
    "DOCUMENTS",
    "EXPLANATION",
    "METRICS",
    "ON_DEMAND",
    "SECTIONS",
    "SLOGANS",
    "TABLES",
    "TERMS",
    "TEXTS",
    "Column",
    "DType",
    "Field",
    "Overruled",
    "Query",
    "Row",
    "Sheet",
    "Table",
    "Value",
    "overruled",
]
