"""Speeches in the clothes of many kinds of sites come out of them undressed."""

import re
from dataclasses import replace

import pytest
from invariants import pipeline
from pages import LAYOUTS, pages
from rapidfuzz.distance import LCSseq

from speechkit.model import Document
from speechkit.readers import read_bytes

PAGES = pages()


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_speech_is_whole_and_hardly_anything_else_is_left(layout):
    page = next(page for page in PAGES if page.layout == layout)
    source = read_bytes(page.content, ".html")
    doc = replace(Document.of(source.raw), marks=source.marks)
    for stage in pipeline().prepare:
        doc = stage(doc)
    found, speech = bare(doc.reading.text), bare(page.speech)
    common = LCSseq.similarity(found, speech)
    assert common >= 0.995 * len(speech)
    assert common >= 0.97 * len(found)
