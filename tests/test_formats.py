"""The sample corpus has a speech in each format, and all are read alike."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from speechkit.corpus import Corpus
from speechkit.tables import TABLES

FOLDER = Path(__file__).parents[1] / "corpus" / "water-bureau"
ENCODINGS = {
    "2017-annual": "gb18030",
    "2018-annual": "gb18030",
    "2019-annual": "docx",
    "2018-youth-talk": "big5hkscs",
    "2020-annual": "pdf",
}


@cache
def corpus() -> Corpus:
    return Corpus.read([FOLDER])


def records(table: str, document: str) -> list[dict[str, Any]]:
    header = TABLES[table].header
    rows = (dict(zip(header, row, strict=True)) for row in corpus().rows(table))
    return [row for row in rows if row["document"] == document]


def test_every_format_is_there_and_read():
    assert {one.id: one.encoding for one in corpus().outcomes} == ENCODINGS
    assert not corpus().skipped


@pytest.mark.parametrize("document", ENCODINGS)
def test_header_and_outline_do_not_depend_on_the_format(document):
    (row,) = records("documents", document)
    assert row["year"] == int(document[:4])
    assert row["organization"] == "市水利局党组"
    assert row["speaker"] == "韩墨耘"
    assert row["title"].startswith("在")
    assert row["title"].endswith("讲话")
    assert row["sections"] >= 3
    markers = [r["marker"] for r in records("sections", document) if r["level"] == 1]
    assert markers == ["一、", "二、", "三、"]


def test_what_one_format_plans_another_one_reports():
    def numbers(document: str, kind: str) -> set[tuple[str, object]]:
        found = records("metrics", document)
        return {(r["indicator"], r["value"]) for r in found if r["kind"] == kind}

    assert ("党员水利服务队", 6) in numbers("2018-annual", "result")
    assert ("党员示范泵站", 5) in numbers("2019-annual", "target")
    assert ("党员示范泵站", 5) in numbers("2020-annual", "result")


def test_what_a_page_and_a_print_put_around_the_text_is_cut():
    quotes = [cut["quote"] for cut in records("cuts", "2018-annual")]
    assert any("政务公开" in quote for quote in quotes)
    quotes = [cut["quote"].strip() for cut in records("cuts", "2020-annual")]
    assert any("机关党委文件" in quote for quote in quotes)


def test_revision_is_read_as_it_was_accepted():
    quotes = [row["quote"] for row in records("metrics", "2019-annual")]
    assert "8名" in quotes
    assert "7名" not in quotes
