"""The ledger: targets, and what later speeches of the same body report of them."""

from speechkit.bookkeeping.linking import ledger_of
from speechkit.bookkeeping.sheet import LEDGER, Line, Verdict

__all__ = ["LEDGER", "Line", "Verdict", "ledger_of"]
