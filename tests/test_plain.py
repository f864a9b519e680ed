"""Plain news and prose, which speak of no politics, hold next to no slogans."""

from pathlib import Path

import pytest

from speechkit.corpus import Corpus
from speechkit.tables import DOCUMENTS, SLOGANS

PLAIN = Path(__file__).parent / "plain"
#: One hit in so many characters is let pass.
CHARACTERS = 5_000


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus.read([PLAIN], tables=("documents", "slogans"))


def test_plain_texts_hold_next_to_no_slogans(corpus):
    size = sum(row[DOCUMENTS.place("characters")] for row in corpus.rows("documents"))
    hits = [row[SLOGANS.place("quote")] for row in corpus.rows("slogans")]
    assert size >= CHARACTERS
    assert len(hits) * CHARACTERS <= size, hits


def test_plain_texts_lose_nothing(corpus):
    lost = {
        row[0]: row[DOCUMENTS.place("cut_share")]
        for row in corpus.rows("documents")
        if row[DOCUMENTS.place("cut_share")]
    }
    assert lost == {}
