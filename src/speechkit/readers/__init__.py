"""The readers: one file format a module."""
