"""Paragraphs by their shape: how they are numbered, and how a speech opens."""

from speechkit.paragraphs.bylines import Byline, read_byline
from speechkit.paragraphs.lines import Line, cuts_in, is_torn, read_lines
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
    "cuts_in",
    "is_date_line",
    "is_salutation",
    "is_title_line",
    "is_torn",
    "latest_year",
    "read_byline",
    "read_lines",
    "read_marker",
    "read_opening",
    "year_of",
]
