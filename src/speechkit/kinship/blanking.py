"""The signs of a speech: its characters, with what a copier swaps made blank.

Two speeches that differ in places, bodies, numbers, names and masks alone have the
same signs: 我市新发展党员30名 and 我县新发展党员12名 read 我▢新发展党员▢名. A
formulation is one sign too, whichever it is: what everybody says is no evidence.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from speechkit import lexicon
from speechkit.model import Document, MentionKind
from speechkit.patterns import pattern
from speechkit.text import Span

PLACE, NUMBER, NAME, MASK, SLOGAN = map(chr, range(0xE000, 0xE005))
#: All signs that stand for more than their own character.
BLANKS = frozenset((PLACE, NUMBER, NAME, MASK, SLOGAN))
#: A character of a wording that unrelated speeches share.
FORMULA = chr(0xE005)
#: Numbers of points move when paragraphs do: they leave no sign.
_NOTHING = ""
_HAN = "[\u4e00-\u9fff]"
_LEVELS = "省市县区州盟旗镇乡村"
_MASKS = r"(?<![×＊*○])[×＊*○]+|(?<!某)某+|(?<![A-Za-zＸ])[XxＸ]+(?![A-Za-z])"
#: Body, office and name stand together.
_BYLINE = 60
_DIGITS = pattern(r"\d+(?:[.,]\d+)*")
#: The place that a body is named after: 青禾 in 中共青禾县委.
_STEM = pattern(
    f"(?:^|中国共产党|中共|共青团|在|关于)(?P<stem>(?:(?![全我本各该在{_LEVELS}]){_HAN}){{2,3}})"
    f"(?=[{_LEVELS}])"
)
_MENTIONS = {
    MentionKind.MARKER: _NOTHING,
    MentionKind.DATE: NUMBER,
    MentionKind.ORDINAL: NUMBER,
    MentionKind.COUNT: NUMBER,
}


class Blank(NamedTuple):
    """Clean text that gives way to one sign: `text[start:end]`."""

    start: int
    end: int
    sign: str


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a clean text; each stands for `text[starts[n]:ends[n]]`."""

    text: str
    starts: "array[int]"
    ends: "array[int]"


def signs_of(doc: Document, additions: tuple[Path, ...] = ()) -> Signs:
    """Read a document as signs; white space and punctuation leave none."""
    text = doc.reading.text
    signs: list[str] = []
    # A long text has many signs: arrays are a fifth of what tuples take.
    starts, ends = array("q"), array("q")
    for start, end, sign in _pieces(text, _in_order(_blanks(doc, additions))):
        if sign is None:
            kept = [at for at in range(start, end) if text[at].isalnum()]
            signs += [text[at] for at in kept]
            starts.extend(kept)
            ends.extend(at + 1 for at in kept)
        elif sign == SLOGAN and signs and signs[-1] == SLOGAN:
            # A list of formulations is one: its length is no evidence either.
            ends[-1] = end
        elif sign:
            signs.append(sign)
            starts.append(start)
            ends.append(end)
    return Signs("".join(signs), starts, ends)


def _in_order(blanks: Iterable[Blank]) -> list[Blank]:
    """Sort blanks; of those that begin together the longest is the first."""
    return sorted(blanks, key=lambda blank: (blank.start, -blank.end, blank.sign))


def _pieces(
    text: str, blanks: Iterable[Blank]
) -> Iterator[tuple[int, int, str | None]]:
    """Cut a text into blanks and what stands between them, which has no sign."""
    done = 0
    for blank in blanks:
        if blank.start < done:
            continue
        yield done, blank.start, None
        yield blank
        done = blank.end
    yield done, len(text), None


def _blanks(doc: Document, additions: tuple[Path, ...]) -> Iterator[Blank]:
    reading = doc.reading
    yield from _heads(doc)
    for slogan in doc.slogans:
        yield Blank(*reading.range(slogan.span), SLOGAN)
    for quantity in doc.quantities:
        sign = MASK if quantity.is_redacted else NUMBER
        yield Blank(*reading.range(quantity.number), sign)
    for mention in doc.mentions:
        if mention.kind in _MENTIONS:
            yield Blank(*reading.range(mention.span), _MENTIONS[mention.kind])
    yield from _found(_DIGITS, reading.text, NUMBER)
    yield from _found(_place_pattern(_stems(doc)), reading.text, PLACE)
    yield from _found(pattern(_MASKS), reading.text, MASK)
    yield from _found(_name_pattern(additions), reading.text, NAME)
    if speaker := doc.header.speaker:
        yield from _found(pattern(re.escape(speaker.value)), reading.text, NAME)


def _heads(doc: Document) -> Iterator[Blank]:
    """Give title and byline: all speeches at the like of a meeting share them."""
    header = doc.header
    if header.title and header.title.span:
        yield Blank(*doc.reading.range(header.title.span), _NOTHING)
    signed = [
        claim.span
        for claim in (header.organization, header.speaker)
        if claim and claim.span and claim.rule == "byline"
    ]
    if signed:
        whole = Span(min(signed).start, max(span.end for span in signed))
        if len(whole) <= _BYLINE:
            yield Blank(*doc.reading.range(whole), _NOTHING)


def _found(blank: re.Pattern[str], text: str, sign: str) -> Iterator[Blank]:
    for match in blank.finditer(text):
        group = match.lastgroup or 0
        yield Blank(match.start(group), match.end(group), sign)


def _stems(doc: Document) -> tuple[str, ...]:
    """Give the names of places that a document's body and title hold."""
    claims = (doc.header.organization, doc.header.title)
    return tuple(
        sorted(
            {
                match["stem"]
                for claim in claims
                if claim
                for match in _STEM.finditer(claim.value)
            }
        )
    )


@cache
def _place_pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern of a place: 青禾县, ××县, or the 县 of 我县 alone."""
    names = "|".join(map(re.escape, stems))
    bare = f"|{names}" if names else ""
    return pattern(f"(?:(?:{_MASKS}{bare})?[{_LEVELS}]+){bare}")


@cache
def _name_pattern(additions: tuple[Path, ...]) -> re.Pattern[str]:
    """Give the pattern of a person's name beside an office, or before 同志."""
    entries = lexicon.load("organizations", additions).entries
    words = {
        kind: "|".join(
            sorted(
                (re.escape(f) for e in entries if e.class_ == kind for f in e.forms),
                key=lambda form: (-len(form), form),
            )
        )
        for kind in ("surname", "office")
    }
    name = f"(?:{words['surname']}){_HAN}{{1,2}}"
    return pattern(
        f"(?:{words['office']})(?P<behind>{name})(?=[，。、：；\\s]|同志)|"
        f"(?P<before>{name})(?=同志(?!们))"
    )
