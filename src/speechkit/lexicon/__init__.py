"""Words as data: lexicons that a social scientist can edit and check."""

from speechkit.lexicon.entries import IGNORE, SCHEMAS, Entry, Schema
from speechkit.lexicon.loading import (
    load,
    read_addition,
    read_file,
    read_name,
    shipped,
    shipped_files,
)
from speechkit.lexicon.matcher import Found, Lexicon, fold, longest

__all__ = [
    "IGNORE",
    "SCHEMAS",
    "Entry",
    "Found",
    "Lexicon",
    "Schema",
    "fold",
    "load",
    "longest",
    "read_addition",
    "read_file",
    "read_name",
    "shipped",
    "shipped_files",
]
