"""Written numbers, Arabic, Chinese, financial and mixed, and what they are worth."""

from speechkit.numerals.finding import Numeral, find_numerals, parse_numeral

__all__ = ["Numeral", "find_numerals", "parse_numeral"]
