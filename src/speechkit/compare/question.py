"""A comparison from its corpora to its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from speechkit.choices import By
from speechkit.compare.account import account
from speechkit.compare.items import BUDGETS, counts_of
from speechkit.compare.members import Member, Selection, Years, members_of
from speechkit.compare.shift import Shift, sample_of, shifts
from speechkit.corpus import Corpus

_ALL = Selection()


class Side(NamedTuple):
    """A side of a comparison: its name, and its years in a corpus (None: all)."""

    name: str
    corpus: Corpus
    years: Years | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is compared, and which documents are taken.

    `families` tells which documents are near-copies of each other.
    """

    by: By = By.SLOGAN
    selection: Selection = _ALL
    families: Mapping[str, str] = field(default_factory=dict)

    def members(self, a: Side, b: Side) -> list[Member]:
        """Give the documents that are compared.

        Raises:
            UsageError: a side is empty.
        """
        found = [
            *members_of(a.corpus, a.years, is_b=False, families=self.families),
            *members_of(b.corpus, b.years, is_b=True, families=self.families),
        ]
        return self.selection.of(found)


class Answer(NamedTuple):
    """The rows of a comparison, and what is to be known of them in lines."""

    rows: list[Shift]
    below: list[str]


def answer(question: Question, sides: Sequence[Side], members: list[Member]) -> Answer:
    """Compare the members of two sides."""
    a, b = (counts_of(side.corpus, question.by) for side in sides)
    found = shifts(
        sample_of(members, (a, b)),
        is_budget=question.by in BUDGETS,
        is_paired=question.selection.is_paired,
    )
    names = [side.name for side in sides]
    return Answer(found.rows, list(account(names, members, found)))
