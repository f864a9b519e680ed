"""What each speech sends along, so that the speeches of a corpus can be compared."""

import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

from speechkit.kinship.blanking import BLANKS, signs_of
from speechkit.model import Document
from speechkit.pipeline import Depth
from speechkit.tables import Query, Row

_CLOSING = tuple("，、。！？；：…”’）》")


@dataclass(frozen=True, slots=True)
class Sketch:
    """The question for the signs of each document."""

    additions: tuple[Path, ...] = ()
    name: str = "sketch"
    depth: Depth = Depth.NUMBERS

    def rows(self, doc: Document) -> list[Row]:
        """Give one row: the document and its signs."""
        return [(doc.id, signs_of(doc, self.additions).text)]


@dataclass(frozen=True, slots=True)
class Wording:
    """The question for the signs of each document and the raw words behind them."""

    additions: tuple[Path, ...] = ()
    name: str = "wording"
    depth: Depth = Depth.NUMBERS

    def rows(self, doc: Document) -> list[Row]:
        """Give one row: see `Source`, whose fields it holds."""
        signs = signs_of(doc, self.additions)
        text, span = doc.reading.text, doc.reading.span
        spans = [span(*ends) for ends in zip(signs.starts, signs.ends, strict=True)]
        blanks = [
            text[signs.starts[at] : signs.ends[at]]
            for at, sign in enumerate(signs.text)
            if sign in BLANKS
        ]
        return [
            (
                doc.id,
                signs.text,
                "\n".join(word.replace("\n", "") for word in blanks),
                doc.region.start,
                doc.quote(doc.region),
                _packed(one.start for one in spans),
                _packed(one.end for one in spans),
            )
        ]


def questions(additions: tuple[Path, ...] = ()) -> tuple[str | Query, ...]:
    """Give what a corpus is asked for, so that all can be told that speeches share."""
    return ("documents", Sketch(additions), Wording(additions))


class Source(NamedTuple):
    """A speech as the corpus gives it back: its signs, and where they stand raw.

    `words` gives the clean words of each blank, by its place among the signs.
    """

    document: str
    signs: str
    words: dict[int, str]
    raw_start: int
    raw: str
    starts: "array[int]"
    ends: "array[int]"

    @classmethod
    def of(cls, row: Row) -> Self:
        """Read a row of the question."""
        document, signs, words, raw_start, raw, starts, ends = map(str, row)
        blanks = (at for at, sign in enumerate(signs) if sign in BLANKS)
        return cls(
            document,
            signs,
            dict(zip(blanks, words.split("\n"), strict=False)),
            int(raw_start),
            raw,
            _unpacked(starts),
            _unpacked(ends),
        )

    def words_at(self, start: int, end: int) -> tuple[int, int, str]:
        """Give raw start, end and words of some signs; between two, an empty place."""
        if start == end:
            at = self.ends[start - 1] if start else self.raw_start
            return at, at, ""
        first, last = self.starts[start], self.ends[end - 1]
        return first, last, self._quote(first, last)

    def sentence(self, start: int, end: int) -> tuple[int, int, str]:
        """Give the same of a passage, with the punctuation that closes it."""
        first, last, _ = self.words_at(start, end)
        stop = (
            self.starts[end]
            if end < len(self.starts)
            else self.raw_start + len(self.raw)
        )
        while last < stop and self._quote(last, last + 1) in _CLOSING:
            last += 1
        return first, last, self._quote(first, last)

    def _quote(self, start: int, end: int) -> str:
        return self.raw[start - self.raw_start : end - self.raw_start]


def _packed(numbers: Iterable[int]) -> str:
    """Write growing numbers as a short text: rows hold texts, and workers send them."""
    steps = array("q")
    last = 0
    for number in numbers:
        steps.append(number - last)
        last = number
    return zlib.compress(steps.tobytes()).decode("latin-1")


def _unpacked(text: str) -> "array[int]":
    steps = array("q")
    steps.frombytes(zlib.decompress(text.encode("latin-1")))
    for at in range(1, len(steps)):
        steps[at] += steps[at - 1]
    return steps
