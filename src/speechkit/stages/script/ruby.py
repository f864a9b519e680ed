"""Pinyin behind a character, as pages print it that were converted by machine."""

import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from speechkit.model import Cut, CutLabel, Document
from speechkit.patterns import pattern
from speechkit.text import Edit

_TONED_VOWELS = "āáǎàăâēéěèĕêīíǐìĭîōóǒòŏôūúǔùŭûǖǘǚǜńňǹḿ"
_HAN = "〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
_OPEN, _CLOSE = r"(（\[［〔【<＜{", r")）\]］〕】>＞}"
#: A bracket with nothing Chinese in it; a line may have been wrapped within.
_INSIDE = rf"[^{_OPEN}{_CLOSE}{_HAN}\n]"
_BRACKET = pattern(
    rf"[{_OPEN}]({_INSIDE}{{1,24}}|{_INSIDE}{{0,8}}\n{_INSIDE}{{0,8}})[{_CLOSE}]"
)
_LETTER = pattern(f"[a-zɑɡı{_TONED_VOWELS}\u3105-\u312f]")
_HAN_BEFORE = pattern(rf"[{_HAN}][ \n]?\Z")
_TONED = pattern(f"[{_TONED_VOWELS}]")
#: A toned syllable that lost a bracket, or both.
_BARE = pattern(
    rf"(?<=[{_HAN}])[{_OPEN}]?[a-zɑɡü]{{0,3}}[{_TONED_VOWELS}][a-zɑɡ]{{0,3}}[{_CLOSE}]?"
    r"(?![a-zA-Z])"
)
_ZHUYIN = pattern("[˙]?[\u3105-\u312f]{1,3}[ˊˇˋ˙ˉ]?")
_TONES = pattern("[\u0300-\u0302\u0304\u0306\u030c]")
_SEPARATORS = pattern(r"[\s'’·,，、\-]+")
#: Letters that look like those of pinyin and are not.
_LOOKALIKES = str.maketrans({"ɑ": "a", "ɡ": "g", "ı": "i", "ü": "v"})
#: A syllable whose vowels were misread. No 2 and 3, which end units (m2).
_BROKEN = pattern(
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouvv]?"
    rf"[^\sbcdfghjklmpqrstwxyz2-4./%,，、:：{_HAN}]{{1,3}}(?:ng?|r)?"
)
_BROKEN_VOWEL = pattern(r"[^a-z]")
#: How many certain brackets a text needs before uncertain ones are believed.
_HABIT = 2
#: Syllables that are also foreign words and abbreviations.
_FOREIGN = frozenset(
    {
        "a",
        "ai",
        "an",
        "bi",
        "can",
        "die",
        "e",
        "fan",
        "he",
        "lan",
        "long",
        "man",
        "me",
        "men",
        "o",
        "pan",
        "pen",
        "pin",
        "ping",
        "run",
        "she",
        "song",
        "sun",
        "tan",
        "tang",
        "wan",
    }
)
#: The syllables of standard Chinese: the finals that each initial takes.
_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iang iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng iao o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo"
    " v ve ue",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo"
    " v ve ue",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un v van ve vn",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un v van ve vn",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un v van ve vn",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
_SYLLABLES = frozenset(
    initial + final for initial, finals in _FINALS.items() for final in finals.split()
)


#: The same with their vowels masked: what is left of them when those were misread.
_MASK = pattern("[^bcdfghjklmnpqrstwxyz]")
_FRAMES = frozenset(_MASK.sub(".", syllable) for syllable in _SYLLABLES)
_SHORTEST_FRAME = 3


class _Trust(IntEnum):
    """How surely a bracket's content is pinyin."""

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


class _Ruby(NamedTuple):
    """A reading at `text[start:end]` of the character at an offset before it."""

    character: int
    start: int
    end: int
    trust: _Trust


def strip_ruby(doc: Document) -> Document:
    """Cut pinyin behind a character; the character then stands for both."""
    text = doc.reading.text
    if not _LETTER.search(text):
        return doc
    rubies = _bracketed(text)
    if _TONED.search(text):
        rubies = sorted([*rubies, *_bare(text, {ruby.start for ruby in rubies})])
    habit = sum(ruby.trust > _Trust.POSSIBLE for ruby in rubies)
    if habit < _HABIT:
        rubies = [ruby for ruby in rubies if ruby.trust > _Trust.POSSIBLE]
    edits, cuts = [], []
    for character, group in groupby(_apart(rubies), key=attrgetter("character")):
        done = character + 1
        for ruby in group:
            if done < ruby.start:
                space = doc.reading.span(done, ruby.start)
                cuts.append(Cut(space, CutLabel.LAYOUT, "ruby space"))
            span = doc.reading.span(ruby.start, ruby.end)
            cuts.append(Cut(span, CutLabel.RUBY, "ruby"))
            done = ruby.end
        edits.append(Edit(character, done, text[character], "ruby"))
    return doc.cut(edits, cuts) if edits else doc


def _apart(rubies: list[_Ruby]) -> Iterator[_Ruby]:
    """Drop a reading within another one, as in a bracket inside a bracket."""
    character = end = 0
    for ruby in rubies:
        if ruby.character >= end or (ruby.character == character and ruby.start >= end):
            yield ruby
            character, end = ruby.character, ruby.end


def _bracketed(text: str) -> list[_Ruby]:
    rubies: list[_Ruby] = []
    for match in _BRACKET.finditer(text):
        start = match.start()
        trust = _trust(match[1].replace("\n", ""))
        if not trust:
            continue
        if rubies and rubies[-1].end == start:
            character = rubies[-1].character
        elif before := _HAN_BEFORE.search(text, max(0, start - 2), start):
            # Only what can be nothing else belongs to the row before its own.
            if before[0][-1] == "\n" and trust is not _Trust.CERTAIN:
                continue
            character = before.start()
        elif trust is _Trust.CERTAIN and text[start - 1 : start].isalnum():
            character = start - 1  # what is left of a character that was lost
        else:
            continue
        rubies.append(_Ruby(character, start, match.end(), trust))
    return rubies


def _bare(text: str, taken: set[int]) -> Iterator[_Ruby]:
    for match in _BARE.finditer(text):
        start, end = match.span()
        if start not in taken and _is_toned(match[0].strip(_OPEN + _CLOSE)):
            yield _Ruby(start - 1, start, end, _Trust.CERTAIN)


@lru_cache(maxsize=4096)
def _trust(content: str) -> _Trust:
    content = content.strip().translate(_LOOKALIKES)
    if not content:
        return _Trust.NONE
    if _is_toned(content) or _ZHUYIN.fullmatch(content):
        return _Trust.CERTAIN
    if content in _SYLLABLES:
        return _Trust.POSSIBLE if content in _FOREIGN else _Trust.LIKELY
    if content[-1] in "12345" and content[:-1] in _SYLLABLES - _FOREIGN:
        return _Trust.LIKELY
    if _has_frame(content):
        return _Trust.LIKELY if _TONED.search(content) else _Trust.POSSIBLE
    return _Trust.POSSIBLE if _is_broken(content) else _Trust.NONE


def _is_toned(content: str) -> bool:
    """Tell whether a text is one to four syllables, one of them with its tone."""
    parted = unicodedata.normalize("NFD", content.lower())
    plain = _TONES.sub("", parted).replace("u\u0308", "v").translate(_LOOKALIKES)
    if plain == parted.replace("u\u0308", "v").translate(_LOOKALIKES):
        return False
    return _count_syllables(_SEPARATORS.sub("", plain)) in range(1, 5)


def _count_syllables(letters: str) -> int:
    """Give the least number of syllables that make up some letters, or 0."""
    counts = {0: 0}
    for end in range(1, len(letters) + 1):
        before = [
            counts[start]
            for start in range(max(0, end - 6), end)
            if start in counts and letters[start:end] in _SYLLABLES
        ]
        if before:
            counts[end] = min(before) + 1
    return counts.get(len(letters), 0)


def _has_frame(content: str) -> bool:
    """Tell whether a text has the consonants of one syllable, but not its vowels."""
    frame = _MASK.sub(".", content)
    return (
        len(content) >= _SHORTEST_FRAME
        and frame in _FRAMES
        and frame[0] != "."
        and bool(_BROKEN_VOWEL.search(content))
    )


def _is_broken(content: str) -> bool:
    """Tell whether a text has the shape of one syllable with misread vowels."""
    return (
        bool(_BROKEN.fullmatch(content))
        and bool(_BROKEN_VOWEL.search(content))
        and any("a" <= letter <= "z" for letter in content)
    )
