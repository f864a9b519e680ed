"""Concordance: each place of a pattern with the words around it (KWIC)."""

from speechkit.concordance.lines import KWIC, Concordance, ordered
from speechkit.concordance.pattern import Pattern

__all__ = ["KWIC", "Concordance", "Pattern", "ordered"]
