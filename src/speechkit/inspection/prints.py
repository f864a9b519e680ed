"""Prints of texts: two that are nearly the same have nearly the same print.

The print of a text is the lowest hashes of its shingles (bottom-k sketch; Broder
1997): the share of hashes that two prints have in common estimates the share of
shingles that the texts have in common.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b, sha256
from typing import NamedTuple, Self

from speechkit.model import Document
from speechkit.tables import Row

#: Characters of a shingle, and hashes of a print.
_SHINGLE, _HASHES = 9, 96
#: Texts shorter than this are alike by chance.
_SHORTEST = 200
#: A hash that more texts share is a formula of the genre.
_COMMON = 40
_WORDS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Prints:
    """The question for the print of each document's clean text."""

    name: str = "prints"

    def rows(self, doc: Document) -> list[Row]:
        """Give one row: document, hash of the clean text, its print in hex."""
        text = _WORDS.sub("", doc.reading.text)
        whole = sha256(text.encode()).hexdigest() if text else ""
        lowest = sorted(_hashes(text))[:_HASHES] if len(text) >= _SHORTEST else []
        return [(doc.id, whole, " ".join(lowest))]


class Print(NamedTuple):
    """A print as the corpus gives it back."""

    document: str
    whole: str
    hashes: frozenset[str]

    @classmethod
    def of(cls, row: Row) -> Self:
        """Read a row of the query."""
        document, whole, hashes = map(str, row)
        return cls(document, whole, frozenset(hashes.split()))


def alike(
    prints: Iterable[Print], least: float
) -> Iterator[tuple[Print, Print, float]]:
    """Give the pairs whose texts share at least so much (0 to 1), with the share.

    Texts that are wholly the same are no pair here.
    """
    known: list[Print] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for one in prints:
        shared: Counter[int] = Counter()
        for hash_ in one.hashes:
            if len(holders[hash_]) <= _COMMON:
                shared.update(holders[hash_])
                holders[hash_].append(len(known))
        for index in sorted(shared):
            other = known[index]
            share = _resemblance(one.hashes, other.hashes)
            if share >= least and one.whole != other.whole:
                yield other, one, share
        known.append(one)


def _resemblance(a: frozenset[str], b: frozenset[str]) -> float:
    """Estimate the Jaccard similarity from two bottom-k sketches."""
    lowest = sorted(a | b)[:_HASHES]
    return sum(one in a and one in b for one in lowest) / len(lowest)


def _hashes(text: str) -> set[str]:
    return {
        blake2b(text[at : at + _SHINGLE].encode(), digest_size=6).hexdigest()
        for at in range(len(text) - _SHINGLE + 1)
    }
