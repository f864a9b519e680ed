"""Comparison: tables in, tables out."""

#: Rates are per so many characters of clean text.
PER_CHARACTERS = 10_000
