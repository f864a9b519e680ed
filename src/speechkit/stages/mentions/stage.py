"""The stage: slogans, markers and dates claim first, then words, then shapes."""

from collections.abc import Iterator
from dataclasses import replace

from speechkit.dates import find_time_phrases
from speechkit.lexicon import Found, Lexicon, longest
from speechkit.model import Document, Mention, MentionKind
from speechkit.numerals import find_numerals
from speechkit.patterns import pattern
from speechkit.stages.mentions.claims import Claim, Claims
from speechkit.stages.mentions.lists import Signs, judge_list
from speechkit.stages.mentions.rules import judge

_TITLE = pattern(r"《[^《》\n]{1,80}》|【[^【】\n]{1,80}】|〔[^〔〕\n]{1,12}〕")
#: Classes of words that hold a numeral; the others are signs beside one.
_HOLDERS = ("article", "idiom", "name", "ordinal")


def find_mentions(doc: Document, mentions: Lexicon) -> Document:
    """Claim every numeral that is no quantity, with the rule that says so."""
    text = doc.reading.text
    hits: dict[str, list[Found]] = {}
    for hit in mentions.all_in(text):
        hits.setdefault(hit.entry.class_, []).append(hit)
    signs = Signs.of(hits)
    words = longest(hit for class_ in _HOLDERS for hit in hits.get(class_, ()))
    sorts = (
        Claims.of(_markers(doc)),
        Claims.of(_slogans(doc)),
        Claims.of(_titles(text)),
        Claims.of(_dates(doc)),
        Claims.of(
            Claim(hit.start, hit.end, MentionKind(hit.entry.class_), hit.entry.term)
            for hit in words
        ),
    )
    found: list[Claim] = []
    for numeral in find_numerals(text):
        if found and numeral.end <= found[-1].end:
            continue
        held = (claims.holding(numeral) for claims in sorts)
        claim = (
            next((claim for claim in held if claim), None)
            or judge(text, numeral)
            or judge_list(text, numeral, signs)
        )
        # A claim over a line's end would hold what was cut between two lines.
        if claim and text.find("\n", claim.start, claim.end) < 0:
            _add(found, claim)
    return replace(
        doc,
        mentions=tuple(
            Mention(doc.reading.span(claim.start, claim.end), claim.kind, claim.rule)
            for claim in found
        ),
    )


def _add(found: list[Claim], claim: Claim) -> None:
    """Add a claim behind the others; one that holds the last ones stands for them."""
    while found and claim.start <= found[-1].start:
        found.pop()
    if found and claim.start < found[-1].end:
        claim = claim._replace(start=found[-1].end)
    found.append(claim)


def _markers(doc: Document) -> Iterator[Claim]:
    for section in doc.sections:
        if section.marker:
            start, end = doc.reading.range(section.marker)
            yield Claim(start, end, MentionKind.MARKER, "section marker")


def _slogans(doc: Document) -> Iterator[Claim]:
    for slogan in doc.slogans:
        start, end = doc.reading.range(slogan.span)
        yield Claim(start, end, MentionKind.NAME, slogan.rule)


def _titles(text: str) -> Iterator[Claim]:
    for match in _TITLE.finditer(text):
        yield Claim(*match.span(), MentionKind.NAME, "title of a document")


def _dates(doc: Document) -> Iterator[Claim]:
    for phrase in find_time_phrases(doc.reading.text, doc.year):
        yield Claim(phrase.start, phrase.end, MentionKind.DATE, phrase.rule)
