"""What the copier changed: the differences of two speeches that share passages."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from speechkit.kinship.blanking import BLANKS, MASK, NAME, NUMBER, PLACE, SLOGAN
from speechkit.kinship.passages import Alignment, Run
from speechkit.kinship.sketch import Source
from speechkit.patterns import pattern

#: Signs between two runs, at most, that are told as a difference: more is another
#: text, and no change of the one that was copied.
_STRETCH = 80
#: A place's name has so few signs.
_NAME_LENGTH = 5


class Changed(StrEnum):
    """What a difference is made of."""

    PLACE = "place"
    NUMBER = "number"
    NAME = "name"
    MASK = "mask"
    SLOGAN = "slogan"
    WORDS = "words"

    @property
    def plural(self) -> str:
        """Its name for many of them."""
        return "other words" if self is Changed.WORDS else f"{self}s"


class Change(StrEnum):
    """What the copier did."""

    REPLACED = "replaced"
    INSERTED = "inserted"
    DROPPED = "dropped"


_KINDS = {
    PLACE: Changed.PLACE,
    NUMBER: Changed.NUMBER,
    NAME: Changed.NAME,
    MASK: Changed.MASK,
    SLOGAN: Changed.SLOGAN,
}


_BLANK = pattern(f"[{''.join(sorted(BLANKS))}]")


class Difference(NamedTuple):
    """Signs of the later speech and those that stand for them in the earlier one."""

    changed: Changed
    change: Change
    later: tuple[int, int]
    earlier: tuple[int, int]


def differences(
    alignment: Alignment, later: Source, earlier: Source
) -> list[Difference]:
    """Give all differences, in the order of the later speech."""
    runs = [run for passage in alignment.passages for run in passage.runs]
    found = [
        *(one for run in runs for one in _within(run, later, earlier)),
        *(
            one
            for first, second in pairwise(runs)
            if first.meets(second, _STRETCH)
            for one in _between(first, second, later.signs, earlier.signs)
        ),
    ]
    return sorted(found, key=lambda one: (one.later, one.earlier))


def _within(run: Run, later: Source, earlier: Source) -> Iterator[Difference]:
    """Compare the words behind blanks that read alike."""
    for match in _BLANK.finditer(later.signs, run.a_start, run.a_end):
        at = match.start()
        other = at - run.a_start + run.b_start
        if later.words[at] != earlier.words[other]:
            yield Difference(
                _KINDS[match[0]], Change.REPLACED, match.span(), (other, other + 1)
            )


def _between(first: Run, second: Run, a: str, b: str) -> Iterator[Difference]:
    later, earlier = (first.a_end, second.a_start), (first.b_end, second.b_start)
    new, old = a[slice(*later)], b[slice(*earlier)]
    if not new and not old:
        return
    change = (
        Change.REPLACED if new and old else Change.INSERTED if new else Change.DROPPED
    )
    behind = a[second.a_start : second.a_start + 1]
    yield Difference(_kind(new, old, behind), change, later, earlier)


def _kind(new: str, old: str, behind: str) -> Changed:
    """Tell what a difference is made of, by its signs and by the one behind it."""
    signs = set(new + old)
    if SLOGAN in signs:
        return Changed.SLOGAN
    if PLACE in signs | {behind} and max(len(new), len(old)) <= _NAME_LENGTH:
        return Changed.PLACE
    kinds = {_KINDS.get(sign, Changed.WORDS) for sign in signs}
    return kinds.pop() if len(kinds) == 1 else Changed.WORDS
