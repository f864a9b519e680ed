"""A phrase that tells something of when a text was written."""

from dataclasses import dataclass
from enum import StrEnum

from speechkit.lexicon import Entry
from speechkit.text import Span


class ClueKind(StrEnum):
    """How a phrase bounds the year of writing."""

    #: Nobody could write it before its first year.
    SINCE = "since"
    #: The same, and the newest of its kind in a text hints at the last year too.
    MEETING = "meeting"
    PLAN = "plan"
    OFFICE = "office"
    DRIVE = "drive"
    #: The text itself ties its year to a dated thing (今年是…收官之年).
    TIE = "tie"
    #: It looks forward to a dated thing, or back on how it did (喜迎党的二十大).
    AHEAD = "ahead"


#: Kinds whose last year is one of the text's own.
TIES = frozenset({ClueKind.TIE, ClueKind.AHEAD})


@dataclass(frozen=True, slots=True)
class Clue:
    """A phrase and the years, both included, in which it can have been written."""

    span: Span
    kind: ClueKind
    first: int
    last: int | None
    rule: str


_KINDS = {"campaign": ClueKind.DRIVE, "office": ClueKind.OFFICE}


def clue_of(span: Span, entry: Entry) -> Clue:
    """Make the clue of a dated entry that is named in a text.

    That a drive or an office has an end tells only while it is the newest.
    """
    kind = _KINDS.get(entry.class_, ClueKind.SINCE)
    last = int(entry.until[:4]) if entry.until and kind in _KINDS.values() else None
    return Clue(span, kind, int(entry.since[:4]), last, entry.term)
