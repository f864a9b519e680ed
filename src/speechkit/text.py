"""The clean text of a document, and where each of its characters came from.

Two kinds of offsets never meet elsewhere: offsets into the *raw* text, which
every record carries, and offsets into the *text* of a reading, which the
stages search. `Reading` is the only border between them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple, Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Character offsets into the raw text, half open: `raw[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}-{self.end}")

    def __len__(self) -> int:
        """Count the raw characters."""
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """Tell whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a reading: its `text[start:end]` gives way to `new`."""

    start: int
    end: int
    new: str
    rule: str


class Hit(NamedTuple):
    """A match in the text of a reading and the raw span that it stands for."""

    match: re.Match[str]
    span: Span


class Piece(NamedTuple):
    """A run of text that maps to the raw text in one way.

    Aligned, each character stands for one raw character; otherwise each of
    them stands for the whole of `raw[raw_start:raw_end]`.
    """

    start: int
    raw_start: int
    raw_end: int
    is_aligned: bool


_START, _RAW_END = attrgetter("start"), attrgetter("raw_end")


@dataclass(frozen=True, slots=True)
class Reading:
    """A clean text that remembers its raw source.

    Only the boundaries of edits are kept, never two integers a character, so
    that long texts stay cheap: a look-up costs one bisection.
    """

    raw: str
    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, raw: str) -> Self:
        """Read a raw text as it stands."""
        return cls(raw, raw, (Piece(0, 0, len(raw), is_aligned=True),) if raw else ())

    def edited(self, edits: Iterable[Edit]) -> Self:
        """Apply edits, which are in order and do not overlap.

        An edit of equal length aligns character by character and leaves the
        map as it is; any other edit makes each new character stand for all
        that was replaced.

        Raises:
            ValueError: the edits overlap, run backwards or replace nothing.
        """
        text: list[str] = []
        pieces: list[Piece] = []
        done = length = 0
        for edit in edits:
            if not done <= edit.start < edit.end <= len(self.text):
                raise ValueError(f"edit out of order or out of the text: {edit}")
            text += (self.text[done : edit.start], edit.new)
            same_length = len(edit.new) == edit.end - edit.start
            kept_end = edit.end if same_length else edit.start
            pieces += self._moved(done, kept_end, length - done)
            length += kept_end - done
            if not same_length:
                if edit.new:
                    span = self.span(edit.start, edit.end)
                    pieces.append(Piece(length, span.start, span.end, is_aligned=False))
                length += len(edit.new)
            done = edit.end
        text.append(self.text[done:])
        pieces += self._moved(done, len(self.text), length - done)
        return type(self)(self.raw, "".join(text), tuple(_joined(pieces)))

    def slice(self, start: int, end: int) -> Self:
        """Read a part of the text; its offsets stay those of the whole raw text."""
        pieces = tuple(self._moved(start, end, -start))
        return type(self)(self.raw, self.text[start:end], pieces)

    def span(self, start: int, end: int) -> Span:
        """Give the raw span that `text[start:end]` stands for.

        The two ends map apart: with one map, a span that ends before a
        deletion would swallow it.
        """
        if start == end:
            return self._empty_span(start)
        first, last = self._piece_at(start), self._piece_at(end - 1)
        raw_start = first.raw_start + (start - first.start) * first.is_aligned
        if last.is_aligned:
            return Span(raw_start, last.raw_start + (end - last.start))
        return Span(raw_start, last.raw_end)

    def range(self, span: Span) -> tuple[int, int]:
        """Give the text offsets of all characters that stand within a raw span."""
        start = self._first_from(span.start)
        return start, max(start, self._first_beyond(span.end))

    def clean(self, span: Span) -> str:
        """Give the clean text of a raw span."""
        start, end = self.range(span)
        return self.text[start:end]

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Find a pattern in the text; each hit knows its raw span."""
        for match in pattern.finditer(self.text):
            yield Hit(match, self.span(*match.span()))

    def lines(self) -> Iterator[tuple[int, int]]:
        """Give the text offsets of each line, without its line end."""
        start = 0
        while start <= len(self.text):
            end = self.text.find("\n", start)
            if end < 0:
                end = len(self.text)
            yield start, end
            start = end + 1

    def _piece_at(self, offset: int) -> Piece:
        return self.pieces[self._index_at(offset)]

    def _index_at(self, offset: int) -> int:
        return bisect_right(self.pieces, offset, key=_START) - 1

    def _empty_span(self, offset: int) -> Span:
        if not self.pieces:
            return Span(0, 0)
        if offset < len(self.text):
            start = self.span(offset, offset + 1).start
            return Span(start, start)
        end = self.pieces[-1].raw_end
        return Span(end, end)

    def _length_of(self, index: int) -> int:
        following = index + 1
        if following < len(self.pieces):
            return self.pieces[following].start - self.pieces[index].start
        return len(self.text) - self.pieces[index].start

    def _first_from(self, raw_offset: int) -> int:
        """Find the first text character that begins at or behind a raw offset."""
        index = bisect_left(self.pieces, raw_offset, key=_RAW_END)
        while index < len(self.pieces):
            piece = self.pieces[index]
            if piece.raw_start >= raw_offset:
                return piece.start
            inside = raw_offset - piece.raw_start
            if piece.is_aligned and inside < self._length_of(index):
                return piece.start + inside
            index += 1
        return len(self.text)

    def _first_beyond(self, raw_offset: int) -> int:
        """Find the first text character that ends behind a raw offset."""
        index = bisect_right(self.pieces, raw_offset, key=_RAW_END)
        if index == len(self.pieces):
            return len(self.text)
        piece = self.pieces[index]
        if piece.is_aligned and piece.raw_start < raw_offset:
            return piece.start + raw_offset - piece.raw_start
        return piece.start

    def _moved(self, start: int, end: int, shift: int) -> Iterator[Piece]:
        """Cut the pieces of `text[start:end]` out and move them along the text."""
        if start >= end:
            return
        for index in range(self._index_at(start), len(self.pieces)):
            piece = self.pieces[index]
            if piece.start >= end:
                return
            first = max(start, piece.start)
            last = min(end, piece.start + self._length_of(index))
            if piece.is_aligned:
                raw_start = piece.raw_start + first - piece.start
                yield Piece(first + shift, raw_start, raw_start + last - first, True)
            else:
                yield piece._replace(start=first + shift)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Join neighbours that map alike, so that the map stays as small as it can."""
    last: Piece | None = None
    for piece in pieces:
        if (
            last
            and last.is_aligned
            and piece.is_aligned
            and last.raw_end == piece.raw_start
        ):
            last = last._replace(raw_end=piece.raw_end)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last
