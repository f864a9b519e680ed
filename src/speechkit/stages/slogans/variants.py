"""Variants of listed chains: members swapped, left out, put in.

凝聚力、创造力、战斗力 for 创造力、凝聚力、战斗力 is a finding, not a slip: wording is
kept exactly in these texts, and a change of it says something.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from speechkit.lexicon import Entry, Lexicon, fold
from speechkit.patterns import pattern
from speechkit.stages.slogans.words_before import words_before

_HAN = "\u4e00-\u9fff"
#: The members of a chain behind the first, and what joins them.
_MEMBERS = pattern(
    rf"、(?<=[{_HAN}]{{2}}.)[{_HAN}]{{2,12}}(?:、[{_HAN}]{{2,12}}){{0,11}}"
)
#: As far back as the first member is read, with what leads up to it.
_LEAD = 24
_PAUSE = pattern("[、，,]")
_JOINT = pattern("、|(?<=..)[和与及以](?=..)")
#: A form has at least so many members, each of at least so many characters.
_LEAST, _SHORTEST = 3, 2
#: Members of a chain that lacks one are at least so long.
_TELLING = 3


class Variant(NamedTuple):
    """A departure from a listed chain: its place in the text, and how it departs."""

    start: int
    end: int
    form: str
    entry: Entry
    edit: str


class _Form(NamedTuple):
    words: str
    members: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Chains:
    """The listed chains, and which of them hold a member."""

    forms: tuple[_Form, ...]
    holders: Mapping[str, tuple[int, ...]]


class _Member(NamedTuple):
    start: int
    end: int
    words: str


def variants(text: str, slogans: Lexicon) -> Iterator[Variant]:
    """Find chains that hold the members of a listed one, but not as it does."""
    chains = _chains_of(slogans)
    # Not folded: a comma ends a chain as often as it joins one.
    done = 0
    while match := _MEMBERS.search(text, done + 2):
        start = words_before(text, match.start(), max(done, match.start() - _LEAD))
        done = match.end()
        members = list(_members(text, start, done))
        best: tuple[int, Variant] | None = None
        for index in _candidates(members, chains):
            found = _compare(members, chains.forms[index])
            if found and (best is None or found[0] > best[0]):
                best = found
        if best:
            yield best[1]


@lru_cache(maxsize=4)
def _chains_of(slogans: Lexicon) -> _Chains:
    """Index the chains of a lexicon by their members, once a process."""
    forms = []
    for entry in slogans.entries:
        for form in entry.forms:
            if not _PAUSE.search(form):
                continue
            members = tuple(_JOINT.split(fold(form)))
            enough = len(members) >= _LEAST and len(set(members)) == len(members)
            if enough and min(map(len, members)) >= _SHORTEST:
                forms.append(_Form(form, members, entry))
    holders: dict[str, list[int]] = defaultdict(list)
    for index, chain in enumerate(forms):
        for member in chain.members:
            holders[member].append(index)
    return _Chains(tuple(forms), {m: tuple(held) for m, held in holders.items()})


def _members(text: str, start: int, end: int) -> Iterator[_Member]:
    for joint in _JOINT.finditer(text, start, end):
        yield _Member(start, joint.start(), text[start : joint.start()])
        start = joint.end()
    yield _Member(start, end, text[start:end])


def _candidates(members: Sequence[_Member], chains: _Chains) -> list[int]:
    """Name the forms that share at least two members with a chain."""
    # What leads up to the first member, or follows the last, stands beside it.
    first, last = members[0].words, members[-1].words
    words = [
        *(member.words for member in members[1:-1]),
        *(first[-size:] for size in range(_SHORTEST, len(first) + 1)),
        *(last[:size] for size in range(_SHORTEST, len(last) + 1)),
    ]
    holders = [chains.holders[word] for word in words if word in chains.holders]
    if len(holders) <= 1:
        return []
    counts = Counter(itertools.chain.from_iterable(holders))
    return sorted(index for index, shared in counts.items() if shared > 1)


def _compare(members: Sequence[_Member], form: _Form) -> tuple[int, Variant] | None:
    """Tell how a chain departs from a form, if it is near enough to be one of it."""
    places = _places(members, form.members)
    if not places:
        return None
    held = [words for _, words in places]
    first, last = places[0][0], places[-1][0]
    inside = members[first : last + 1]
    added = [
        member.words
        for place, member in enumerate(inside, first)
        if place not in dict(places)
    ]
    dropped = [member for member in form.members if member not in held]
    is_moved = held != [member for member in form.members if member in held]
    if len(added) + len(dropped) + is_moved != 1:
        return None
    # 政治、经济、文化 is no chain that lacks a member, but three plain words.
    if dropped and (len(held) < _LEAST or min(map(len, held)) < _TELLING):
        return None
    start = members[first].end - len(held[0])
    end = members[last].start + len(held[-1])
    edit = "; ".join(
        [
            *(["reordered"] if is_moved else []),
            *(f"adds {words}" for words in added),
            *(f"drops {words}" for words in dropped),
        ]
    )
    return len(held), Variant(start, end, form.words, form.entry, edit)


def _places(members: Sequence[_Member], wanted: Iterable[str]) -> list[tuple[int, str]]:
    """Say which members of a chain are members of a form, and which."""
    known = set(wanted)
    places = []
    for place, member in enumerate(members):
        found = member.words if member.words in known else ""
        if not found and place == 0:
            found = max(
                (w for w in known if member.words.endswith(w)), key=len, default=""
            )
        if not found and place == len(members) - 1:
            found = max(
                (w for w in known if member.words.startswith(w)), key=len, default=""
            )
        if found:
            places.append((place, found))
            known.discard(found)
    return places
