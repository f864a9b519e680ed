"""Variants of listed phrases: a word put into the midst of one.

三个代表的重要思想 for 三个代表重要思想, 实施西部地区大开发 for 实施西部大开发. What is
put in is short, and both parts of the phrase are long enough to be known by.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from speechkit.lexicon import Entry, Lexicon
from speechkit.patterns import pattern
from speechkit.stages.slogans.variants import Variant

#: Each part of a phrase has at least so many characters, what parts it at most.
_PART, _LONGEST = 3, 4
_SHORTEST = 7
_PHRASE = pattern("[\u4e00-\u9fff]+")
#: What joins two things or makes a statement is no word within a phrase.
_JOINING = pattern("[是和与及或要就都不将以有一二三四五六七八九十两]|实行|党的")


class _Phrase(NamedTuple):
    words: str
    entry: Entry

    @property
    def tail(self) -> str:
        """Its last characters."""
        return self.words[-_PART:]


class _Phrases(NamedTuple):
    """Phrases by their first characters, and the matchers of their two ends."""

    by_head: Mapping[str, tuple[_Phrase, ...]]
    heads: Lexicon
    tails: Lexicon


def insertions(text: str, slogans: Lexicon) -> Iterator[Variant]:
    """Find listed phrases with a word put in; several readings may overlap."""
    phrases = _phrases_of(slogans)
    ends = {hit.entry.term for hit in phrases.tails.all_in(text)}
    possible: dict[str, list[_Phrase]] = {}
    for hit in phrases.heads.all_in(text):
        head = hit.entry.term
        if head not in possible:
            # Of most phrases that begin alike the end stands nowhere in the text.
            held = phrases.by_head[head]
            possible[head] = [phrase for phrase in held if phrase.tail in ends]
        for phrase in possible[head]:
            if found := _parted(text, hit.start, phrase):
                yield found


@lru_cache(maxsize=4)
def _phrases_of(slogans: Lexicon) -> _Phrases:
    """Index phrases without a pause by their first characters, once a process."""
    phrases: dict[str, list[_Phrase]] = defaultdict(list)
    for entry in slogans.entries:
        for form in entry.forms:
            if len(form) >= _SHORTEST and _PHRASE.fullmatch(form):
                phrases[form[:_PART]].append(_Phrase(form, entry))
    return _Phrases(
        {head: tuple(held) for head, held in phrases.items()},
        _matcher(phrases),
        _matcher({phrase.tail for held in phrases.values() for phrase in held}),
    )


def _matcher(words: Iterable[str]) -> Lexicon:
    return Lexicon.of("ends of phrases", (Entry(term=word) for word in words))


def _parted(text: str, start: int, phrase: _Phrase) -> Variant | None:
    """Read a phrase at a place with one to four characters put in."""
    words = phrase.words
    first = start + len(words) - _PART + 1
    if text.find(phrase.tail, first, first + _LONGEST - 1 + _PART) < 0:
        return None
    for added in range(1, _LONGEST + 1):
        end = start + len(words) + added
        if not text.startswith(words[-_PART:], end - _PART):
            continue
        # Where both parts could hold a character, the first one does.
        for cut in range(len(words) - _PART, _PART - 1, -1):
            parted = start + cut
            if not text.startswith(words[:cut], start):
                continue
            between = text[parted : parted + added]
            if text.startswith(words[cut:], parted + added):
                if _PHRASE.fullmatch(between) and not _JOINING.search(between):
                    edit = f"adds {between}"
                    return Variant(start, end, words, phrase.entry, edit)
                break
    return None
