"""What a sidecar overrules; no table of its own, but told and recorded."""

from collections.abc import Iterator
from dataclasses import fields
from typing import NamedTuple

from speechkit.model import Document
from speechkit.readers.sidecar import SIDECAR


class Overruled(NamedTuple):
    """A field of a document's header in which a sidecar differs from the text.

    `read` is what the text, or the file's name, says by `rule`; None: nothing.
    """

    document: str
    field: str
    read: str | None
    rule: str | None
    sidecar: str

    def __str__(self) -> str:
        told = f"{self.read} was read ({self.rule})" if self.rule else "nothing read"
        return f"{self.document}: {self.field}: {told}, {self.sidecar} by its sidecar"


def overruled(doc: Document) -> Iterator[Overruled]:
    """Give what a sidecar adds to the header or changes in it, field by field."""
    for field in fields(doc.header):
        claim = getattr(doc.header, field.name)
        if claim is None or claim.rule != SIDECAR:
            continue
        value, rule = (
            (claim.over.value, claim.over.rule) if claim.over else (None, None)
        )
        if value != claim.value:
            yield Overruled(doc.id, field.name, value, rule, claim.value)
