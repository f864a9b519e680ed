"""Written numbers, Arabic, Chinese, financial and mixed, and what they are worth."""

from speechkit.numerals.amounts import EXACT
from speechkit.numerals.finding import find_numerals, parse_numeral
from speechkit.numerals.record import Numeral
from speechkit.numerals.writing import fold

__all__ = ["EXACT", "Numeral", "find_numerals", "fold", "parse_numeral"]
