"""Paragraphs by their shape: how they are numbered, and how a speech opens."""

from speechkit.paragraphs.bylines import Byline, read_byline
from speechkit.paragraphs.lines import Line, read_lines
from speechkit.paragraphs.markers import Family, Marker, read_marker
from speechkit.paragraphs.openings import (
    Opening,
    is_date_line,
    is_salutation,
    is_title_line,
    read_opening,
)
from speechkit.paragraphs.years import YEAR, latest_year, year_of

__all__ = [
    "YEAR",
    "Byline",
    "Family",
    "Line",
    "Marker",
    "Opening",
    "is_date_line",
    "is_salutation",
    "is_title_line",
    "latest_year",
    "read_byline",
    "read_lines",
    "read_marker",
    "read_opening",
    "year_of",
]
