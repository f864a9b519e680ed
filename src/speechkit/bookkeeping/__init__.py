"""The ledger: targets, and what later speeches of the same body report of them.

A number is read with what it counts, the years that it speaks of and whether it is a
state, a change or a yearly mean. Targets and reports that agree in all of that are
linked, and judged by the target's bound and by which way is better.
"""

from speechkit.bookkeeping.figures import Figures
from speechkit.bookkeeping.linking import ledger_of
from speechkit.bookkeeping.sheet import LEDGER, Line, Verdict

__all__ = ["LEDGER", "Figures", "Line", "Verdict", "ledger_of"]
