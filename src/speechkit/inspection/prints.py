"""Prints of texts: two that are the same have the same print."""

from dataclasses import dataclass
from hashlib import sha256

from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.pipeline import Depth
from speechkit.tables import Row

_WORDS = pattern(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Prints:
    """The question for the hash of each document's clean text."""

    name: str = "prints"
    depth: Depth = Depth.HEADER

    def rows(self, doc: Document) -> list[Row]:
        """Give one row: the document and its print, punctuation left out."""
        text = _WORDS.sub("", doc.reading.text)
        return [(doc.id, sha256(text.encode(errors="replace")).hexdigest())]
