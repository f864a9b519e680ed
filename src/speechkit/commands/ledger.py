"""Targets, and what became of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from speechkit.bookkeeping import LEDGER, Figures, Line, Verdict, ledger_of
from speechkit.charts.ledger import ledger_chart
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.render.notes import note
from speechkit.render.output import Output, emit
from speechkit.render.pictures import write_chart


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines are wanted, and whether they are drawn into a file."""

    indicator: str = ""
    body: str = ""
    only_open: bool = False
    chart: Path | None = None

    def wants(self, line: Line) -> bool:
        """Tell whether a line is to be kept."""
        return (
            (self.indicator in line.indicator or self.indicator in line.target)
            and self.body in line.body
            and (not self.only_open or line.verdict is Verdict.NOT_MENTIONED)
        )


def show_ledger(
    paths: Sequence[Path], asked: Asked, wishes: Wishes, output: Output
) -> None:
    """Write the ledger of a corpus, as a table and as a chart.

    Raises:
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes, (Figures(wishes.settings),))
    lines = [line for line in ledger_of(corpus) if asked.wants(line)]
    if not wishes.quiet:
        _tell(lines)
    if asked.chart:
        write_chart(ledger_chart(lines), asked.chart)
    emit(LEDGER, lines, output)
    finish(corpus)


def _tell(lines: Sequence[Line]) -> None:
    counts = Counter(line.verdict for line in lines)
    unsure = sum(line.sure is False for line in lines)
    listed = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict)
    note(f"{len(lines)} targets: {listed}; {unsure} of the links are unsure")
