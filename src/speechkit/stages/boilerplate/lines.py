"""The lines of a text and what can be seen of each by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from speechkit.lexicon import Found, Lexicon
from speechkit.model import CutLabel

_SPACE = re.compile(r"\s+")
_PUNCTUATION = re.compile(r"[^\w]+|_+")
_SENTENCE_END = re.compile(r"[。！？；!?;]")
_CLOSING = "”’」』）)》】]"
#: Numbering at the head of a heading or a list item.
_MARKER = re.compile(
    r"[（(]?[一二三四五六七八九十百]{1,4}[）)、.．是要]|[（(]?\d{1,3}[）)、.．]"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条部篇、，,:：]|[①-⑳]"
)
_SALUTATION = re.compile(
    r"(?:尊敬|敬爱|亲爱|各位|同志|代表|老师|同学|朋友|委员|大家好|女士|全体)"
    r"[^。；;]{0,60}[:：！!，,]?\Z"
)
#: A line of this many characters with a comma or a full stop is running text.
_PROSE = 60
#: So is a shorter one that ends as a sentence.
_SENTENCE = 18


class Verdict(NamedTuple):
    """Why a line is not speech."""

    label: CutLabel
    rule: str


@dataclass(frozen=True)
class Line:
    """A line without its margins, and the lexicon's words in it.

    `start` and `end` are offsets into the text; those of the hits are offsets
    into the line.
    """

    start: int
    end: int
    text: str
    hits: tuple[Found, ...]

    @cached_property
    def size(self) -> int:
        """Count the characters that are no space."""
        return len(_SPACE.sub("", self.text))

    @cached_property
    def bare(self) -> str:
        """Give the letters, digits and characters alone, for comparison."""
        return bare(self.text)

    @cached_property
    def sentence_ends(self) -> int:
        """Count the ends of sentences."""
        return len(_SENTENCE_END.findall(self.text))

    @cached_property
    def ends_sentence(self) -> bool:
        """Tell whether the line ends as a sentence does."""
        return bool(_SENTENCE_END.match(self.text.rstrip(_CLOSING)[-1:]))

    @cached_property
    def is_marked(self) -> bool:
        """Tell whether the line begins with a number, as headings do."""
        return bool(_MARKER.match(self.text))

    @cached_property
    def is_salutation(self) -> bool:
        """Tell whether the line greets those who listen."""
        return self.size <= _PROSE and bool(_SALUTATION.match(self.text))

    @cached_property
    def is_prose(self) -> bool:
        """Tell whether the line is running text."""
        if self.size >= _PROSE:
            return self.sentence_ends > 0 or "，" in self.text or "," in self.text
        return self.size >= _SENTENCE and self.ends_sentence


def read_lines(text: str, boilerplate: Lexicon) -> list[Line]:
    """Read the lines that are not blank."""
    return list(_lines(text, boilerplate.find(text)))


def bare(text: str) -> str:
    """Drop spaces and punctuation."""
    return _PUNCTUATION.sub("", text)


def _lines(text: str, found: list[Found]) -> Iterator[Line]:
    hits = iter(found)
    hit = next(hits, None)
    start = 0
    for whole in text.split("\n"):
        content = whole.strip()
        if content:
            first = start + len(whole) - len(whole.lstrip())
            last = first + len(content)
            inside = []
            while hit and hit.start < last:
                if hit.start >= first:
                    place = (hit.start - first, hit.end - first)
                    inside.append(Found(*place, hit.entry))
                hit = next(hits, None)
            yield Line(first, last, content, tuple(inside))
        start += len(whole) + 1
