"""All records of a document as the annotation guide writes them.

The tables speak the user's language (documents, cuts, metrics); these records
speak the guide's (part, boilerplate, quantity), with the `rule` that found
each of them.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from speechkit.model import (
    Claim,
    Cut,
    CutLabel,
    Document,
    Quantity,
    Section,
    Slogan,
)
from speechkit.text import Span

#: A year from these sources is the text's own claim.
_CLAIMED = frozenset({"title", "text"})


def records(doc: Document) -> Iterator[dict[str, Any]]:
    """Give the part, its cuts, sections, slogans and quantities, in that order."""
    if len(doc.span):
        yield _part(doc)
    for cut in doc.cuts:
        if cut.label is not CutLabel.LAYOUT:
            yield _boilerplate(doc, cut)
    for section in doc.sections:
        yield _section(doc, section)
    for slogan in doc.slogans:
        yield _slogan(doc, slogan)
    for quantity in doc.quantities:
        yield _quantity(doc, quantity)


def _part(doc: Document) -> dict[str, Any]:
    header, period = doc.header, doc.period
    year = header.year if header.year and header.year.rule in _CLAIMED else None
    estimate = None if period.first is None else [period.first, period.last]
    return {
        "type": "part",
        "start": doc.span.start,
        "end": doc.span.end,
        "title": _value(header.title),
        "year": int(year.value) if year else None,
        "year_quote": doc.quote(year.span) if year and year.span else None,
        "organization": _value(header.organization),
        "speaker": _value(header.speaker),
        "level": _value(header.level),
        "genre": _value(header.genre),
        "period_estimate": estimate,
        "period_evidence": [doc.quote(witness.span) for witness in period.evidence],
        "rule": header.title.rule if header.title else "untitled",
    }


def _boilerplate(doc: Document, cut: Cut) -> dict[str, Any]:
    return {
        "type": "boilerplate",
        **_place(doc, cut.span),
        "label": cut.label.value,
        "rule": cut.rule,
    }


def _section(doc: Document, section: Section) -> dict[str, Any]:
    return {
        "type": "section",
        "start": section.span.start,
        "end": section.span.end,
        "marker": doc.quote(section.marker) if section.marker else None,
        "heading": doc.quote(section.heading),
        "level": section.level,
        "form": section.form.value,
        "role": section.role.value if section.role else None,
        "rule": section.rule,
    }


def _slogan(doc: Document, slogan: Slogan) -> dict[str, Any]:
    record = {
        "type": "slogan",
        **_place(doc, slogan.span),
        "canonical": slogan.canonical,
        "class": slogan.class_.value,
    }
    if slogan.expansion:
        record["expansion"] = [doc.reading.clean(span) for span in slogan.expansion]
    return {**record, "rule": slogan.rule}


def _quantity(doc: Document, quantity: Quantity) -> dict[str, Any]:
    return {
        "type": "quantity",
        **_place(doc, quantity.span),
        "number": doc.quote(quantity.number),
        "value": _float(quantity.value),
        "value_max": _float(quantity.value_max),
        "unit": quantity.unit or None,
        "bound": quantity.bound.value,
        "kind": quantity.kind.value,
        "direction": quantity.direction.value,
        "indicator": _words(doc, quantity.indicator),
        "period": _words(doc, quantity.period),
        "redacted": quantity.is_redacted,
        "rule": quantity.rule,
    }


def _place(doc: Document, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "quote": doc.quote(span)}


def _value(claim: Claim | None) -> str | None:
    return claim.value if claim else None


def _words(doc: Document, span: Span | None) -> str | None:
    return doc.quote(span) if span else None


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
