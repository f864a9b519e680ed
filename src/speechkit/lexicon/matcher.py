"""All forms of a lexicon found in one pass over a text."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import ahocorasick

from speechkit.lexicon.entries import IGNORE, Entry

#: Punctuation that writers use for one another, and full-width letters. Each
#: character gives way to one, so places in a folded text are places in the text.
FOLDS = str.maketrans(
    {
        "，": "、",
        ",": "、",
        "•": "·",
        "・": "·",
        "‧": "·",
        "．": ".",
        "％": "%",
        "＋": "+",
        "－": "-",
        "（": "(",
        "）": ")",
        "：": ":",
        "；": ";",
        **{chr(code): chr(code - 0xFEE0) for code in range(ord("Ａ"), ord("ｚ") + 1)},
        **{chr(code): chr(code - 0xFEE0) for code in range(ord("０"), ord("９") + 1)},
    }
)
#: A shorter text is folded faster than it is looked up.
_LONG = 400


class Found(NamedTuple):
    """An entry found in a text: `text[start:end]` is one of its forms."""

    start: int
    end: int
    entry: Entry


class _Rejects(NamedTuple):
    """Where the rejects of a term stand, as (end, start) by end; the longest one."""

    longest: int
    spans: list[tuple[int, int]]

    def hold(self, hit: Found) -> bool:
        """Tell whether one of them holds a hit."""
        start, end, _ = hit
        # Rejects that end too far behind the hit cannot hold it: the walk is short.
        furthest = start + self.longest
        for index in range(bisect_left(self.spans, (end, 0)), len(self.spans)):
            last, first = self.spans[index]
            if last > furthest:
                return False
            if first <= start:
                return True
        return False


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Entries behind one matcher for all their forms.

    Matching is on characters, never on tokens: segmenters break set phrases
    at places of their own.
    """

    name: str
    entries: tuple[Entry, ...]
    _automaton: Any

    @classmethod
    def of(cls, name: str, entries: Iterable[Entry]) -> "Lexicon":
        """Build the matcher of some entries."""
        entries = tuple(entries)
        forms: dict[str, list[tuple[Entry, int]]] = {}
        for entry in entries:
            if entry.class_ == IGNORE:
                continue
            for form in entry.forms:
                forms.setdefault(fold(form), []).append((entry, 0))
            furthest = max(map(len, entry.rejects), default=0)
            for reject in entry.rejects:
                forms.setdefault(fold(reject), []).append((entry, furthest))
        automaton = ahocorasick.Automaton()
        for form, readings in forms.items():
            automaton.add_word(form, (len(form), tuple(readings)))
        automaton.make_automaton()
        return cls(name, entries, automaton)

    def all_in(self, text: str) -> list[Found]:
        """Find every form of every entry, also inside one another.

        A hit inside a reject of its own entry is none.
        """
        if not len(self._automaton):
            return []
        found: list[Found] = []
        rejected: dict[str, _Rejects] = {}
        for last, (length, readings) in self._automaton.iter(fold(text)):
            start, end = last + 1 - length, last + 1
            for entry, furthest in readings:
                if not furthest:
                    found.append(Found(start, end, entry))
                elif entry.term in rejected:
                    rejected[entry.term].spans.append((end, start))
                else:
                    rejected[entry.term] = _Rejects(furthest, [(end, start)])
        if not rejected:
            return found
        return [
            hit
            for hit in found
            if not (rejects := rejected.get(hit.entry.term)) or not rejects.hold(hit)
        ]

    def find(self, text: str) -> list[Found]:
        """Find forms that do not overlap; the longest one wins, then the first."""
        return longest(self.all_in(text))

    def __reduce__(self) -> tuple[Callable[..., "Lexicon"], tuple[object, ...]]:
        """Travel to a worker as entries; the matcher is built there once."""
        return Lexicon.of, (self.name, self.entries)


def longest(found: Iterable[Found]) -> list[Found]:
    """Choose hits that do not overlap: the longest first, then the leftmost."""
    taken: list[Found] = []
    claimed: set[int] = set()
    for hit in sorted(found, key=lambda hit: (hit.start - hit.end, hit.start)):
        # A hit is never longer than those taken before it, so it can overlap
        # one only if one of its ends is claimed.
        if hit.start not in claimed and hit.end - 1 not in claimed:
            claimed.update(range(hit.start, hit.end))
            taken.append(hit)
    return sorted(taken, key=lambda hit: hit.start)


def fold(text: str) -> str:
    """Write punctuation and width in one way; the length stays."""
    return _folded(text) if len(text) >= _LONG else text.translate(FOLDS)


# All lexicons look for their forms in the same texts: the parts of one file.
@lru_cache(maxsize=32)
def _folded(text: str) -> str:
    return text.translate(FOLDS)
