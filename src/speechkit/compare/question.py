"""A comparison from its corpora to its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from speechkit.choices import By
from speechkit.compare.account import account, extents
from speechkit.compare.histories import histories, told
from speechkit.compare.items import BUDGETS, counts_of
from speechkit.compare.members import Member, Selection, Years, members_of
from speechkit.compare.priorities import REORDER, moves, reordered, standings
from speechkit.compare.shift import DIFF, sample_of, shifts
from speechkit.compare.targets import TARGETS, targets_between, uncompared
from speechkit.corpus import Readable
from speechkit.tables import Row, Sheet

_ALL = Selection()


class Side(NamedTuple):
    """A side of a comparison: its name, and its years in a corpus (None: all)."""

    name: str
    corpus: Readable
    years: Years | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is compared, and which documents are taken."""

    by: By = By.SLOGAN
    selection: Selection = _ALL

    def members(self, a: Side, b: Side) -> list[Member]:
        """Give the documents that are compared.

        Raises:
            UsageError: a side is empty.
        """
        apart = a.corpus is not b.corpus
        found = [
            *members_of(a.corpus, a.years, is_b=False, apart=apart),
            *members_of(b.corpus, b.years, is_b=True, apart=apart),
        ]
        return self.selection.of(found)


class Answer(NamedTuple):
    """A comparison as a table, and what is to be known of it in lines."""

    sheet: Sheet
    rows: Sequence[Row]
    below: list[str]


def answer(question: Question, sides: Sequence[Side], members: list[Member]) -> Answer:
    """Compare the members of two sides."""
    if question.by is By.TARGET:
        return _of_targets(sides, members)
    a, b = (counts_of(side.corpus, question.by) for side in sides)
    found = shifts(
        sample_of(members, (a, b)),
        is_budget=question.by in BUDGETS,
        is_paired=question.selection.is_paired,
    )
    below = list(account([side.name for side in sides], members, found))
    corpora = [side.corpus for side in sides]
    if question.by is By.THEME:
        before, after = (
            standings([m for m in members if m.is_b == is_b], corpus)
            for is_b, corpus in enumerate(corpora)
        )
        rows = reordered(found, before, after)
        return Answer(REORDER, rows, [*moves(rows), *below])
    is_slogan = question.by is By.SLOGAN
    known = histories(corpora, (a, b), members, has_forms=is_slogan)
    with_history = [(shift, known[shift.item]) for shift in found.rows]
    if is_slogan:
        below = [*told([(s.item, history) for s, history in with_history]), *below]
    return Answer(DIFF, [(*shift, *history) for shift, history in with_history], below)


def _of_targets(sides: Sequence[Side], members: list[Member]) -> Answer:
    a, b = sides
    below = list(extents([side.name for side in sides], members))
    if alone := uncompared(members):
        below.append(f"Left out, they speak on one side alone: {', '.join(alone)}.")
    below.append("Targets are read one by one; nothing is tested.")
    return Answer(TARGETS, targets_between((a.corpus, b.corpus), members), below)
