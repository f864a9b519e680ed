"""All forms of a lexicon found in one pass over a text."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from speechkit.folding import folding
from speechkit.lexicon.entries import IGNORE, Entry
from speechkit.patterns import pattern

#: Punctuation that writers use for one another, and full-width letters. Each
#: character gives way to one, so places in a folded text are places in the text.
FOLDS: Mapping[str, str] = {
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
_fold = folding(FOLDS)
#: What no text of UTF-8 holds.
_HALVES = pattern("[\ud800-\udfff]")
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


class _Reading(NamedTuple):
    """What a form stands for: its entry, or words in which that is none.

    `reach` is the length of the longest reject of the entry; 0 marks a form.
    """

    entry: Entry
    reach: int


#: A chain without its pauses that is shorter would be ordinary words.
_SHORTEST_CHAIN = 6


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Entries behind one matcher for all their forms.

    Matching is on characters, never on tokens: segmenters break set phrases
    at places of their own.
    """

    name: str
    entries: tuple[Entry, ...]
    #: Terms that a user does not want found, whatever would find them.
    silenced: frozenset[str]
    _matcher: AhoCorasick
    #: What each of the matcher's forms stands for; nothing where that is one entry.
    _readings: tuple[tuple[_Reading, ...], ...]
    _plain: tuple[Entry | None, ...]

    @classmethod
    def of(cls, name: str, entries: Iterable[Entry]) -> "Lexicon":
        """Build the matcher of some entries; those of class `ignore` are not sought."""
        given = tuple(entries)
        entries = tuple(entry for entry in given if entry.class_ != IGNORE)
        ignored = (fold(entry.term) for entry in given if entry.class_ == IGNORE)
        readings = list(_readings_of(entries))
        # One text is folded far faster than thousands of words.
        folded = fold("\n".join(words for words, _ in readings)).split("\n")
        del folded[len(readings) :]  # no words at all are one empty line
        forms: dict[str, list[_Reading]] = {}
        for form, (_, reading) in zip(folded, readings, strict=True):
            forms.setdefault(form, []).append(reading)
        if name == "slogans":
            forms = _unpaused(forms) | forms
        plain = [
            each[0].entry if len(each) == 1 and not each[0].reach else None
            for each in forms.values()
        ]
        held = tuple(map(tuple, forms.values()))
        matcher = AhoCorasick(list(forms))
        return cls(name, entries, frozenset(ignored), matcher, held, tuple(plain))

    def all_in(self, text: str) -> list[Found]:
        """Find every form of every entry, also inside one another.

        A hit inside a reject of its own entry is none.
        """
        found: list[Found] = []
        rejected: dict[str, _Rejects] = {}
        # As `Found(…)` makes it, without the call between: a text has thousands.
        plain, new = self._plain, tuple.__new__
        for form, start, end in self._places(fold(text)):
            if only := plain[form]:
                found.append(new(Found, (start, end, only)))
                continue
            for entry, reach in self._readings[form]:
                if not reach:
                    found.append(Found(start, end, entry))
                elif entry.term in rejected:
                    rejected[entry.term].spans.append((end, start))
                else:
                    rejected[entry.term] = _Rejects(reach, [(end, start)])
        if not rejected:
            return found
        return [
            hit
            for hit in found
            if not (rejects := rejected.get(hit.entry.term)) or not rejects.hold(hit)
        ]

    def _places(self, text: str) -> list[tuple[int, int, int]]:
        """Give each form's number, start and end, by their ends."""
        if not self._plain:
            return []
        try:
            return self._matcher.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            # Half a character that a reader let through is no part of any form.
            whole = _HALVES.sub("\ufffd", text)
            return self._matcher.find_matches_as_indexes(whole, overlapping=True)

    def find(self, text: str) -> list[Found]:
        """Find forms that do not overlap; the longest one wins, then the first."""
        return longest(self.all_in(text))

    def __reduce__(self) -> tuple[Callable[..., "Lexicon"], tuple[object, ...]]:
        """Travel to a worker as entries; the matcher is built there once."""
        ignored = (Entry(term=term, class_=IGNORE) for term in sorted(self.silenced))
        return Lexicon.of, (self.name, (*self.entries, *ignored))


def _readings_of(entries: Iterable[Entry]) -> Iterator[tuple[str, _Reading]]:
    """Give all words that are sought, with what each of them stands for."""
    for entry in entries:
        for form in entry.forms:
            yield form, _Reading(entry, 0)
        reach = max(map(len, entry.rejects), default=0)
        for reject in entry.rejects:
            yield reject, _Reading(entry, reach)


def _unpaused(forms: Mapping[str, list[_Reading]]) -> dict[str, list[_Reading]]:
    """Write chains without their pauses, as titles and banners have them."""
    chains: dict[str, list[_Reading]] = {}
    for form, readings in forms.items():
        bare = form.replace("、", "") if "、" in form else ""
        if len(bare) >= _SHORTEST_CHAIN:
            chains.setdefault(bare, readings)
    return chains


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


def unpaused(words: str) -> str:
    """Write a chain without the pauses between its members, folded."""
    return fold(words).replace("、", "")


def fold(text: str) -> str:
    """Write punctuation and width in one way; the length stays."""
    return _folded(text) if len(text) >= _LONG else _fold(text)


# All lexicons look for their forms in the same texts: the parts of one file.
@lru_cache(maxsize=32)
def _folded(text: str) -> str:
    return _fold(text)
