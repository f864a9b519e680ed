"""The table of one document's findings, each with what decided it."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from speechkit.model import CutLabel, Document, Quantity, Section
from speechkit.numerals import find_numerals
from speechkit.tables.columns import PLACE, WHO, Column, DType, Table
from speechkit.text import Span


class Explained(NamedTuple):
    """A finding: what kind it is, how it was read, and what decided that."""

    span: Span
    finding: str
    meaning: str
    rule: str


def explained(doc: Document) -> list[Explained]:
    """Give all findings of a document in the order of its text."""
    return sorted((*_claims(doc), *_records(doc), *_numerals(doc)))


def _claims(doc: Document) -> Iterator[Explained]:
    beside = Span(doc.span.start, doc.span.start)
    header = doc.header
    for name, claim in (
        ("title", header.title),
        ("year", header.year),
        ("upload date", header.upload_date),
        ("organization", header.organization),
        ("speaker", header.speaker),
        ("level", header.level),
        ("genre", header.genre),
    ):
        if claim:
            yield Explained(claim.span or beside, name, claim.value, claim.rule)
    for name, witnesses in (
        ("period", doc.period.evidence),
        ("period conflict", doc.period.conflict),
    ):
        for witness in witnesses:
            years = f"{witness.first or ''}-{witness.last or ''}"
            yield Explained(witness.span, name, years, witness.rule)


def _records(doc: Document) -> Iterator[Explained]:
    for cut in doc.cuts:
        if cut.label is not CutLabel.LAYOUT:
            yield Explained(cut.span, "cut", cut.label.value, cut.rule)
    for section in doc.sections:
        yield Explained(section.span, "section", _outline(section), section.rule)
    for slogan in doc.slogans:
        meaning = f"{slogan.class_.value}: {slogan.canonical}"
        yield Explained(slogan.span, "slogan", meaning, slogan.rule)


def _numerals(doc: Document) -> Iterator[Explained]:
    for mention in doc.mentions:
        meaning = f"no quantity: {mention.kind.value}"
        yield Explained(mention.span, "numeral", meaning, mention.rule)
    for quantity in doc.quantities:
        yield Explained(quantity.span, "quantity", _amount(quantity), quantity.rule)
    for span in _unclaimed(doc):
        yield Explained(span, "numeral", "no quantity: counts nothing", "no unit")


def _unclaimed(doc: Document) -> Iterator[Span]:
    """Find the numerals that are neither claimed nor a quantity."""
    claimed = (mention.span for mention in doc.mentions)
    counted = (quantity.span for quantity in doc.quantities)
    records = sorted((*claimed, *counted))
    for numeral in find_numerals(doc.reading.text):
        span = doc.reading.span(numeral.start, numeral.end)
        before = bisect_right(records, span.start, key=lambda held: held.start) - 1
        if before < 0 or records[before].end <= span.start:
            yield span


def _outline(section: Section) -> str:
    role = f", {section.role.value}" if section.role else ""
    return f"level {section.level}, {section.form.value}{role}"


def _amount(quantity: Quantity) -> str:
    value = "masked" if quantity.is_redacted else "vague"
    if quantity.value is not None:
        value = f"{quantity.value:f}"
        if quantity.value_max is not None:
            value += f" to {quantity.value_max:f}"
    return f"{quantity.kind.value}: {quantity.bound.value} {value} {quantity.unit}"


EXPLANATION = Table(
    "explanation",
    "Each finding in the order of the text, with the rule or entry that made it.",
    (
        *WHO,
        *PLACE,
        Column("finding", DType.TEXT, "What was found.", lambda _, r: r.finding),
        Column("meaning", DType.TEXT, "How it was read.", lambda _, r: r.meaning),
        Column(
            "rule", DType.TEXT, "Rule or entry that decided it.", lambda _, r: r.rule
        ),
    ),
    brief=("start", "finding", "quote", "meaning", "rule"),
    records=explained,
)
