"""Find set formulations (提法): listed ones, and those known by their shape."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from speechkit.lexicon import Entry, Lexicon, fold, unpaused
from speechkit.model import BodyLevel, Document, Slogan, SloganClass
from speechkit.patterns import pattern
from speechkit.stages.slogans.chains import parallel_chains
from speechkit.stages.slogans.expansion import expansion, spelled_out
from speechkit.stages.slogans.insertions import insertions
from speechkit.stages.slogans.quoted import quoted_phrases
from speechkit.stages.slogans.shapes import Shape, shapes
from speechkit.stages.slogans.variants import Variant, variants
from speechkit.text import Reading, Span

_QUOTES = pattern(r"[“”‘’「」『』\"']")
#: In a text with fewer listed formulations than one in so many characters, a
#: phrase in quotation marks is a quotation like any other.
_SPARSE = 1_000
#: Where one quoted phrase ends and another begins.
_QUOTED_TWICE = pattern(r"[”’」』][^“‘「『]{0,20}[“‘「『]")
_CLOSING = frozenset("”’」』")
#: A chain of which so many members are formulations of their own is a list.
_LISTED = 2

#: The last words of a study campaign's name.
_STUDY = ("教育", "教育活动", "教育常态化制度化")


class _Candidate(NamedTuple):
    """What could be a slogan: `text[start:end]` of the reading."""

    start: int
    end: int
    class_: SloganClass
    canonical: str
    rule: str
    #: What its entry's forms have in common: they share what a shorthand counts.
    family: str
    variant_of: str = ""
    edit: str = ""


def find_slogans(doc: Document, slogans: Lexicon) -> Document:
    """Find every form of every entry, the longest first, and names by their shape.

    Quotation marks stand inside, around or nowhere near a formulation, as the
    writer likes: entries are matched without them, and the raw span keeps those
    inside. Yet a phrase in quotation marks of its own is a formulation of its
    own (“四强”党支部 is 四强), unless the whole is guiding thought.
    """
    text = doc.reading.text
    listed = list(_listed(text, slogans))
    thought = [hit for hit in listed if hit.class_ is SloganClass.IDEOLOGY]
    quoted = _quoted(doc, slogans) if len(listed) * _SPARSE >= len(text) else ()
    taken = _unclaimed(
        len(text),
        [*thought, *_shaped(text, shapes(text)), *_spanning(text, listed)],
        _preferring(listed, _shaped(text, quoted)),
        [*listed, *_varied(text, slogans), *_chained(text, listed)],
    )
    expansions = _expansions(doc, taken, slogans)
    found = (_slogan(doc.reading, hit, expansions) for hit in taken)
    return replace(doc, slogans=tuple(found))


def _listed(text: str, slogans: Lexicon) -> Iterator[_Candidate]:
    quotes = [match.start() for match in _QUOTES.finditer(text)]
    unquoted = _QUOTES.sub("", text)
    # Each place in the unquoted text at which some of them were left out.
    marks = [quote - before for before, quote in enumerate(quotes)]
    for hit in slogans.find(unquoted):
        start = hit.start + bisect_right(marks, hit.start)
        end = hit.end + bisect_right(marks, hit.end - 1)
        entry, class_ = hit.entry, SloganClass(hit.entry.class_)
        canonical = _canonical(entry, unquoted[hit.start : hit.end])
        yield _Candidate(start, end, class_, canonical, entry.term, entry.term)


def _canonical(entry: Entry, words: str) -> str:
    """Give the usual form of what was found: related forms are their own."""
    if not entry.related:
        return entry.term
    plain = unpaused(words)
    return next((form for form in entry.related if unpaused(form) == plain), entry.term)


def _shaped(text: str, found: Iterable[Shape]) -> Iterator[_Candidate]:
    for start, end, class_, rule in found:
        words = re.sub("[，,]", "、", text[start:end].strip())
        if rule == "congress chain" and not words.endswith("精神"):
            # Its spirit is invoked at the end of a longer chain.
            words += "精神"
        yield _Candidate(start, end, class_, words, rule, words)


def _quoted(doc: Document, slogans: Lexicon) -> Iterator[Shape]:
    """Give quoted phrases that nobody silenced.

    What the centre puts in quotation marks is no brand of a local body: it is a
    formulation if it has several members, and else a word like any other.
    """
    level = doc.header.level
    is_central = level is not None and level.value == BodyLevel.CENTRAL
    for hit in quoted_phrases(doc.reading.text):
        words = fold(doc.reading.text[hit.start : hit.end].strip())
        if words in slogans.silenced:
            continue
        if not is_central or hit.class_ is not SloganClass.BRAND:
            yield hit
        elif "、" in words:
            yield hit._replace(class_=SloganClass.FORMULATION)


def _spanning(text: str, listed: Iterable[_Candidate]) -> Iterator[_Candidate]:
    """Give what is listed with several quoted phrases in it: “老虎”“苍蝇”一起打."""
    for hit in listed:
        goes_on = text[hit.end : hit.end + 1] not in _CLOSING
        if goes_on and _QUOTED_TWICE.search(text, hit.start, hit.end):
            yield hit


def _chained(text: str, listed: Iterable[_Candidate]) -> Iterator[_Candidate]:
    """Give parallel chains, but not those that list formulations."""
    starts = sorted(hit.start for hit in listed)
    for hit in _shaped(text, parallel_chains(text)):
        inside = bisect_left(starts, hit.end) - bisect_left(starts, hit.start)
        if inside < _LISTED:
            yield hit


def _varied(text: str, slogans: Lexicon) -> Iterator[_Candidate]:
    """Give variants of listed forms; a word put in leaves the usual form usual.

    The wording of a chain is its own.
    """
    for hit in variants(text, slogans):
        words = re.sub("[，,]", "、", text[hit.start : hit.end])
        yield _variant(hit, words, "variant of a chain")
    for hit in insertions(text, slogans):
        canonical = _canonical(hit.entry, hit.form)
        yield _variant(hit, canonical, "word put in")


def _variant(hit: Variant, canonical: str, rule: str) -> _Candidate:
    class_, family = SloganClass(hit.entry.class_), hit.entry.term
    return _Candidate(
        hit.start, hit.end, class_, canonical, rule, family, hit.form, hit.edit
    )


def _preferring(
    listed: Iterable[_Candidate], quoted: Iterable[_Candidate]
) -> list[_Candidate]:
    """Read a quoted phrase as the listed formulation that it is, or is part of.

    “第一议题”制度 is listed with its last word, 监督执纪“四种形态” with its
    first ones: the marks still say where the formulation begins and ends.
    """
    at_start: dict[int, _Candidate] = {}
    at_end: dict[int, _Candidate] = {}
    for hit in listed:
        at_start[hit.start] = at_end[hit.end] = hit
    preferred = []
    for hit in quoted:
        known = at_start.get(hit.start)
        if known is None or known.end < hit.end:
            known = at_end.get(hit.end)
        if known and known.start <= hit.start:
            # A study campaign bears its quoted words within its whole name.
            is_whole = known.family.endswith(_STUDY) and known.end > hit.end
            hit = known if is_whole else _narrowed(known, hit)  # noqa: PLW2901
        preferred.append(hit)
    return preferred


def _narrowed(known: _Candidate, quoted: _Candidate) -> _Candidate:
    """Give the listed formulation its quoted part alone, by the words quoted."""
    is_part = known.canonical.startswith(quoted.canonical)
    canonical = quoted.canonical if is_part else known.canonical
    return known._replace(start=quoted.start, end=quoted.end, canonical=canonical)


def _unclaimed(length: int, *groups: Iterable[_Candidate]) -> list[_Candidate]:
    """Choose candidates that do not overlap: by group, then length, then place."""
    claimed = bytearray(length)
    taken = []
    for group in groups:
        for hit in sorted(group, key=lambda hit: (hit.start - hit.end, hit.start)):
            if claimed.find(1, hit.start, hit.end) < 0:
                claimed[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                taken.append(hit)
    return sorted(taken)


def _expansions(
    doc: Document, taken: Iterable[_Candidate], slogans: Lexicon
) -> dict[str, tuple[Span, ...]]:
    """Find what each shorthand counts, where one of its places tells.

    Otherwise the items that the lexicon knows are looked for in the whole text.
    """
    reading = doc.reading
    headings = [reading.range(section.heading) for section in doc.sections]
    told: dict[str, tuple[Span, ...]] = {}
    for hit in taken:
        if hit.class_ is SloganClass.ABBREVIATION and not told.get(hit.family):
            items = expansion(reading.text, (hit.start, hit.end), headings)
            told[hit.family] = tuple(reading.span(*item) for item in items)
    folded = fold(reading.text)
    for entry in slogans.entries:
        if entry.expands and told.get(entry.term) == ():
            items = spelled_out(folded, [fold(item) for item in entry.expands])
            told[entry.term] = tuple(reading.span(*item) for item in items)
    return told


def _slogan(
    reading: Reading, hit: _Candidate, expansions: dict[str, tuple[Span, ...]]
) -> Slogan:
    return Slogan(
        span=reading.span(hit.start, hit.end),
        canonical=hit.canonical,
        class_=hit.class_,
        rule=hit.rule,
        expansion=expansions.get(hit.family, ()),
        variant_of=hit.variant_of,
        edit=hit.edit,
    )
