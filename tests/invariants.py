"""What must hold for every record of every input."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from speechkit.annotation import records
from speechkit.marks import Mark
from speechkit.model import INNER_CUTS, Document
from speechkit.pipeline import Pipeline, Settings, build
from speechkit.text import Span


@cache
def pipeline() -> Pipeline:
    """The stages, built once."""
    return build(Settings())


def all_records(doc: Document) -> Iterator[Span]:
    for found in (doc.sections, doc.slogans, doc.mentions, doc.quantities):
        yield from (record.span for record in found)
    yield from (witness.span for witness in doc.period.evidence)


def check_file(raw: str, marks: tuple[Mark, ...] = ()) -> None:
    """Check invariants 1 and 2 of one file."""
    doc = replace(Document.of(raw, id="test", path="test.txt"), marks=marks)
    docs = pipeline().run(doc)
    assert docs
    assert docs[0].region.start == 0
    assert docs[-1].region.end == len(raw)
    for before, after in itertools.pairwise(docs):
        assert before.region.end == after.region.start
    for doc in docs:
        check_traceable(doc)
    check_complete(raw, docs)


def check_traceable(doc: Document) -> None:
    outer = [cut.span for cut in doc.cuts if cut.label not in INNER_CUTS]
    assert doc.region.contains(doc.span)
    for span in all_records(doc):
        assert doc.span.contains(span)
        assert len(span) > 0
        assert not any(span.overlaps(cut) for cut in outer)
    for record in records(doc):
        if "quote" in record:
            assert doc.reading.raw[record["start"] : record["end"]] == record["quote"]
        if record["type"] == "quantity":
            assert record["number"] in record["quote"]
        if record["type"] == "section":
            whole = doc.reading.raw[record["start"] : record["end"]]
            assert whole.startswith(record["marker"] or record["heading"])
            assert whole.endswith(record["heading"])
    for found in (doc.slogans, doc.quantities, doc.mentions, doc.sections):
        starts = [record.span.start for record in found]
        assert starts == sorted(starts)
    for section, following in itertools.pairwise(doc.sections):
        assert section.span.end <= section.text_end <= following.span.start
    if doc.sections:
        assert doc.sections[-1].text_end <= doc.span.end
    numerals = sorted(record.span for record in (*doc.mentions, *doc.quantities))
    for before, after in itertools.pairwise(numerals):
        assert not before.overlaps(after), f"{doc.quote(before)} {doc.quote(after)}"


def check_complete(raw: str, docs: tuple[Document, ...]) -> None:
    """Each raw character is in the clean text or in a labelled cut."""
    seen = bytearray(len(raw))
    for doc in docs:
        for piece in doc.reading.pieces:
            seen[piece.raw_start : piece.raw_end] = b"\1" * (
                piece.raw_end - piece.raw_start
            )
        for cut in doc.cuts:
            seen[cut.span.start : cut.span.end] = b"\1" * len(cut.span)
    lost = [char for char, mark in zip(raw, seen, strict=True) if not mark]
    assert not "".join(lost).strip()
