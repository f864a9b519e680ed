"""How a corpus uses slogans: in which wordings, and what shorthands stand for."""

from speechkit.usage.dating import too_early
from speechkit.usage.expansions import EXPANSIONS, expansion_rows
from speechkit.usage.wordings import WORDINGS, Wordings, wording_rows

__all__ = [
    "EXPANSIONS",
    "WORDINGS",
    "Wordings",
    "expansion_rows",
    "too_early",
    "wording_rows",
]
