"""What is wrong with one speech, each kind of fault by a rule of its own."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from speechkit import lexicon
from speechkit.inspection.encoding import mojibake
from speechkit.inspection.finding import Fault, Finding
from speechkit.lexicon import Lexicon
from speechkit.model import CutLabel, Document
from speechkit.paragraphs import Family, latest_year, read_marker, year_of
from speechkit.patterns import pattern
from speechkit.pipeline import Depth
from speechkit.tables import Row
from speechkit.tables.columns import visible
from speechkit.text import Span

#: A shorter text is a stub; a shorter last line is a signature or a date.
_STUB, _SIGNATURE = 120, 36
#: A menu: of so many characters, hardly any stand in sentences.
_SENTENCES, _LINE = 0.3, 30
_FINAL = "。！？；：…”’」』）)》】.!?;:"
#: Uploads lag behind a speech by a year at most.
_LAG = 1
#: Words that order points say no number: 首先, 最后, 一方面.
_ORDER_WORDS = frozenset({Family.SEQUENCE, Family.SIDE})
#: Site text hides in short lines.
_SHORT = 60
_WEB = pattern(r"https?://|www\.|\.(?:com|cn|net|org)\b|ICP备|公网安备")
_LICENCE = pattern(
    r"CC[ -]?BY|GFDL|Creative Commons|知识共享|署名[-—]相同方式|公有领域|"
    r"维基(?:文库|百科)"
)
_NAMED_YEAR = pattern(r"(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The lexicons that the rules look into."""

    papers: Lexicon
    boilerplate: Lexicon


Rule: TypeAlias = Callable[[Document, Lexicons], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Inspection:
    """The question for all that is wrong with a document."""

    additions: tuple[Path, ...] = ()
    name: str = "inspection"
    depth: Depth = Depth.WHOLE

    def rows(self, doc: Document) -> list[Row]:
        """Give the findings of one document, in the order of the rules."""
        lexicons = _lexicons(self.additions)
        return [tuple(finding) for rule in RULES for finding in rule(doc, lexicons)]


@cache
def _lexicons(additions: tuple[Path, ...]) -> Lexicons:
    """Load the lexicons once a process."""
    return Lexicons(
        lexicon.load("papers", additions), lexicon.load("boilerplate", additions)
    )


def _found(
    doc: Document, fault: Fault, message: str, remedy: str, span: Span | None = None
) -> Finding:
    if span is None:
        return Finding(doc.id, doc.path, fault, message, remedy)
    quote = doc.quote(span)
    return Finding(
        doc.id, doc.path, fault, message, remedy, span.start, span.end, quote
    )


def _no_speech(doc: Document, _: Lexicons) -> Iterator[Finding]:
    size = visible(doc.reading.text)
    remedy = f"leave the file out, or see: speechkit cuts {doc.path}"
    if size < _STUB:
        yield _found(doc, Fault.NO_SPEECH, f"{size} characters of speech", remedy)
        return
    lines = [line for line in doc.reading.text.split("\n") if line.strip()]
    said = sum(len(line) for line in lines if len(line) > _LINE or _is_ended(line))
    if said < _SENTENCES * sum(map(len, lines)):
        message = "reads like a menu or a list: hardly a sentence in it"
        yield _found(doc, Fault.NO_SPEECH, message, remedy)


def _is_ended(line: str) -> bool:
    return line.rstrip()[-1:] in tuple("。！？；")


def _other_genre(doc: Document, lexicons: Lexicons) -> Iterator[Finding]:
    title = doc.header.title
    if title is None:
        return
    bare = re.sub(r"[（(][^（()）]*[）)]\s*\Z", "", title.value).rstrip()
    for hit in lexicons.papers.find(bare):
        if hit.end == len(bare):
            yield _found(
                doc,
                Fault.OTHER_GENRE,
                f"the title names a {hit.entry.gloss} ({hit.entry.term})",
                "leave the file out if it is no speech",
                title.span,
            )


def _undated(doc: Document, _: Lexicons) -> Iterator[Finding]:
    year = doc.header.year
    if year is None:
        message = "claims no year"
    elif year.rule == "filename":
        message = f"the year {year.value} stands in the file name alone"
    else:
        return
    yield _found(doc, Fault.UNDATED, message, "give its year in metadata.csv")


def _years_conflict(doc: Document, _: Lexicons) -> Iterator[Finding]:
    year, title, uploaded = doc.year, doc.header.title, doc.header.upload_date
    if year is None or doc.header.year is None:
        return
    remedy = "say which is right in metadata.csv"
    claimed = f"the {doc.header.year.rule} claims {year}"
    named = latest_year(title.value) if title else None
    if title and named and year_of(named) != year:
        message = f"the title names {named['quote']}, {claimed}"
        yield _found(doc, Fault.YEARS_CONFLICT, message, remedy, title.span)
    in_name = {int(y) for y in _NAMED_YEAR.findall(PurePosixPath(doc.path).name)}
    if in_name and year not in in_name and doc.header.year.rule != "filename":
        named_so = ", ".join(map(str, sorted(in_name)))
        message = f"the file name says {named_so}, {claimed}"
        yield _found(doc, Fault.YEARS_CONFLICT, message, remedy)
    if uploaded and not year <= int(uploaded.value[:4]) <= year + _LAG:
        message = f"uploaded {uploaded.value}, {claimed}"
        yield _found(doc, Fault.YEARS_CONFLICT, message, remedy, uploaded.span)


def _anachronism(doc: Document, _: Lexicons) -> Iterator[Finding]:
    first, last = doc.period.first, doc.period.last
    if doc.year is None or first is None or last is None or first <= doc.year <= last:
        return
    witness = max(doc.period.evidence, key=lambda w: w.first or 0, default=None)
    written = str(first) if first == last else f"{first}-{last}"
    yield _found(
        doc,
        Fault.ANACHRONISM,
        f"claims {doc.year}, but its wording points to {written}",
        f"a re-dated text? see: speechkit explain {doc.path}",
        witness.span if witness else None,
    )


def _times_conflict(doc: Document, _: Lexicons) -> Iterator[Finding]:
    if not doc.period.conflict:
        return
    earlier, later = doc.period.conflict
    phrases = [
        f"{doc.quote(earlier.span)} (at the latest {earlier.last})",
        f"{doc.quote(later.span)} (at the earliest {later.first})",
    ]
    yield _found(
        doc,
        Fault.TIMES_CONFLICT,
        f"no one year satisfies {' and '.join(phrases)}",
        f"a text put together from two? see: speechkit explain {doc.path}",
        earlier.span,
    )


def _encoding_loss(doc: Document, _: Lexicons) -> Iterator[Finding]:
    raw = doc.quote(doc.region)
    whole = max(1, visible(raw))
    if lost := raw.count("\ufffd"):
        at = doc.region.start + raw.index("\ufffd")
        yield _found(
            doc,
            Fault.ENCODING_LOSS,
            f"{lost} characters were lost before it came here ({lost / whole:.2%})",
            "get the original file; no program can bring them back",
            Span(at, at + 1),
        )
    text = doc.reading.text
    if spoilt := sorted(mojibake(text)):
        size = sum(end - start for start, end in spoilt)
        whole = max(1, visible(text))
        yield _found(
            doc,
            Fault.ENCODING_LOSS,
            f"{size} characters look wrongly decoded ({size / whole:.2%})",
            "save the original again as UTF-8",
            doc.reading.span(*spoilt[0]),
        )


def _site_text(doc: Document, lexicons: Lexicons) -> Iterator[Finding]:
    text = doc.reading.text
    for start, end in doc.reading.lines():
        line = text[start:end]
        licence = _LICENCE.search(line)
        if not licence and not _is_site(line, lexicons):
            continue
        kind = "a licence" if licence else "text of a site"
        yield _found(
            doc,
            Fault.SITE_TEXT,
            f"{kind} stands in the clean text",
            "leave the line out of the file",
            doc.reading.span(start, end),
        )


def _is_site(line: str, lexicons: Lexicons) -> bool:
    """Tell whether a short line is made of a site's words, or gives its address.

    A sentence may name an address: members are to look something up there.
    """
    if not 0 < len(line.strip()) <= _SHORT or _is_ended(line):
        return False
    if _WEB.search(line):
        return True
    covered = sum(hit.end - hit.start for hit in lexicons.boilerplate.find(line))
    return 2 * covered > len(line.strip())


def _cut_short(doc: Document, _: Lexicons) -> Iterator[Finding]:
    remedy = "get the whole text"
    for cut in doc.cuts:
        inside = doc.span.start < cut.span.start and cut.span.end < doc.span.end
        if cut.label is CutLabel.PAYWALL and inside:
            message = "a site's barrier stands within it; text may be missing there"
            yield _found(doc, Fault.CUT_SHORT, message, remedy, cut.span)
    text = doc.reading.text.rstrip()
    start = text.rfind("\n") + 1
    last = text[start:]
    if len(last) > _SIGNATURE and last[-1] not in _FINAL:
        span = doc.reading.span(start, len(text))
        yield _found(doc, Fault.CUT_SHORT, "ends within a sentence", remedy, span)


def _numbering(doc: Document, _: Lexicons) -> Iterator[Finding]:
    """Compare each number with the one before it in the same list."""
    last: dict[int, tuple[str, int]] = {}
    for section in doc.sections:
        for level in [level for level in last if level > section.level]:
            del last[level]
        if section.marker is None:
            continue
        marker = read_marker(doc.reading.clean(section.span), 0)
        if marker is None or marker.family in _ORDER_WORDS:
            continue
        style, before = last.get(section.level, ("", 0))
        last[section.level] = (marker.style, marker.number)
        if style != marker.style or marker.number in {1, before + 1}:
            continue
        expected = "stands twice" if marker.number == before else f"follows {before}"
        yield _found(
            doc,
            Fault.NUMBERING,
            f"number {marker.number} {expected}",
            "is text missing, or misnumbered?",
            section.span,
        )


def _masked(doc: Document, _: Lexicons) -> Iterator[Finding]:
    masked = [quantity for quantity in doc.quantities if quantity.is_redacted]
    if masked:
        yield _found(
            doc,
            Fault.MASKED,
            f"{len(masked)} masked numbers, kept without a value",
            "get the original if the numbers matter",
            masked[0].span,
        )


RULES: tuple[Rule, ...] = (
    _no_speech,
    _other_genre,
    _undated,
    _years_conflict,
    _anachronism,
    _times_conflict,
    _encoding_loss,
    _site_text,
    _cut_short,
    _numbering,
    _masked,
)
