"""The table of words, made when asked for."""

from collections import Counter
from collections.abc import Iterator

from speechkit.model import Document
from speechkit.pipeline import Depth
from speechkit.tables.columns import WHO, Column, DType, Table
from speechkit.words import tokens


def _terms(doc: Document) -> list[tuple[str, int]]:
    """Count the words of a document; a slogan is one word, in its usual form."""
    usual: dict[tuple[int, int], str] = {
        doc.reading.range(slogan.span): slogan.canonical for slogan in doc.slogans
    }
    text, done = doc.reading.text, 0
    counts: Counter[str] = Counter(usual.values())
    for start, end in usual:
        counts.update(_words(text[done:start]))
        done = max(done, end)
    counts.update(_words(text[done:]))
    return sorted(counts.items())


def _words(text: str) -> Iterator[str]:
    return (token for token in tokens(text) if token[0].isalpha())


TERMS = Table(
    "terms",
    "How often each word occurs; a slogan is one word.",
    (
        *WHO,
        Column(
            "term", DType.TEXT, "Word, or usual form of a slogan.", lambda _, r: r[0]
        ),
        Column("count", DType.INTEGER, "Occurrences.", lambda _, r: r[1]),
    ),
    brief=(
        "document",
        "term",
        "count",
    ),
    records=_terms,
    depth=Depth.SLOGANS,
)
