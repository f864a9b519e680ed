"""Comparison: tables in, tables out."""
