"""The interval that clues leave open."""

from collections.abc import Iterable, Iterator

from speechkit.model import Period, Witness
from speechkit.stages.period.clue import TIES, Clue, ClueKind

#: How many years a text without any sign of its last year may lie behind its
#: newest clue, by how many clues are as new: one old phrase alone tells little.
_SPREADS = (8, 5, 3, 2)
#: Clues that lie no further behind the newest one count as being as new.
_AS_NEW = 3
#: How long the newest of a kind is still spoken of as the newest.
_GRACE = {
    ClueKind.MEETING: 1,
    ClueKind.PLAN: 0,
    ClueKind.OFFICE: 1,
    ClueKind.DRIVE: 1,
}
_EVIDENCE = 12


def period_of(clues: Iterable[Clue]) -> Period:
    """Find the first year that no clue forbids, and the last that the newest allow.

    The lower end is firm: nobody writes of what is not yet there. The upper end
    is where the newest meeting, plan, office or this year's thing has its own.
    """
    known = sorted(clues, key=lambda clue: (-clue.first, clue.span))
    if not known:
        return Period()
    first = _first(known)
    ends = [end for end in _ends(known) if end >= first]
    last = min([first + _spread(known, first), *ends])
    conflict = tuple(map(_witness, _conflict(known)))
    evidence = tuple(_evidence(known, first, last))
    return Period(first, last, evidence, conflict)


def _conflict(known: list[Clue]) -> tuple[Clue, ...]:
    """Find two clues that no year satisfies: the earliest end, the latest beginning.

    Only what ties the text to its own year has an end that is firm: whatever else
    is old may be remembered.
    """
    ties = [clue for clue in known if clue.kind is ClueKind.TIE and clue.last]
    if not ties:
        return ()
    earliest = min(ties, key=lambda clue: (clue.last or clue.first, clue.span))
    latest = known[0]
    is_conflict = (earliest.last or earliest.first) < latest.first
    return (earliest, latest) if is_conflict else ()


def _witness(clue: Clue) -> Witness:
    return Witness(clue.span, clue.first, clue.last, clue.rule)


def _first(known: list[Clue]) -> int:
    """Take the latest lower end, but not on one clue's word against another's."""
    ties = [clue for clue in known if clue.kind in TIES]
    latest = known[0].first
    names = {clue.rule for clue in known if clue.first == latest}
    barred = [clue for clue in ties if clue.last is not None and clue.last < latest]
    if barred and len(names) == 1 and known[0].kind not in TIES:
        rest = [clue for clue in known if clue.rule not in names]
        return _first(rest)
    return latest


def _spread(known: list[Clue], first: int) -> int:
    rules = {clue.rule for clue in known if first - _AS_NEW <= clue.first <= first}
    return _SPREADS[min(len(rules), len(_SPREADS)) - 1]


def _ends(known: list[Clue]) -> Iterator[int]:
    for kind, grace in _GRACE.items():
        newest = next((clue for clue in known if clue.kind is kind), None)
        if newest and newest.last is not None:
            yield newest.last + grace
    for clue in known:
        if clue.kind in TIES and clue.last is not None:
            yield clue.last


def _evidence(known: list[Clue], first: int, last: int) -> Iterator[Witness]:
    """Give the first clue of each rule that sets a bound, or stands against one."""
    seen: set[str] = set()
    for clue in known:
        is_tie = clue.kind in TIES and (clue.last or last) <= last + 1
        is_telling = is_tie or clue.first >= first - 1
        if is_telling and clue.rule not in seen and len(seen) < _EVIDENCE:
            seen.add(clue.rule)
            yield _witness(clue)
