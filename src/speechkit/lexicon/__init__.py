"""Words as data: lexicons that a social scientist can edit and check."""

from speechkit.lexicon.counting import COUNTING, item_counts
from speechkit.lexicon.entries import IGNORE, SCHEMAS, Entry, Schema
from speechkit.lexicon.loading import (
    load,
    read_addition,
    read_file,
    read_name,
    read_shipped,
    shipped,
    shipped_files,
)
from speechkit.lexicon.matcher import Found, Lexicon, fold, longest, unpaused
from speechkit.lexicon.naming import usual_forms

__all__ = [
    "COUNTING",
    "IGNORE",
    "SCHEMAS",
    "Entry",
    "Found",
    "Lexicon",
    "Schema",
    "fold",
    "item_counts",
    "load",
    "longest",
    "read_addition",
    "read_file",
    "read_name",
    "read_shipped",
    "shipped",
    "shipped_files",
    "unpaused",
    "usual_forms",
]
