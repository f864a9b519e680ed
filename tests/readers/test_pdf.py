"""A PDF file as paragraphs, whatever its pages and columns did to them."""

import re
from dataclasses import replace

import pytest
from invariants import pipeline
from pages import SPEECHES, speech_lines
from pdf_files import pdf_file, scan

from speechkit.errors import InputError
from speechkit.marks import MarkKind
from speechkit.model import Document
from speechkit.readers import Source, read_bytes

LINES = speech_lines(SPEECHES[3])


def marked(source: Source, kind: MarkKind) -> list[str]:
    return [
        source.raw[mark.span.start : mark.span.end]
        for mark in source.marks
        if mark.kind is kind
    ]


def paragraphs(source: Source) -> list[str]:
    """The clean paragraphs of a source, without their spaces."""
    doc = replace(Document.of(source.raw), marks=source.marks)
    for stage in pipeline().prepare:
        doc = stage(doc)
    return [re.sub(r"\s", "", line) for line in doc.reading.text.split("\n")]


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("speech", SPEECHES[:6])
def test_paragraphs_are_whole_across_rows_columns_and_pages(columns, speech):
    lines = speech_lines(speech)
    content = pdf_file(lines, columns=columns, header="汀原市直机关党建文件汇编")
    expected = paragraphs(Source("\n".join(lines), "", ""))
    found = paragraphs(read_bytes(content))
    assert found == expected


def test_numbers_and_headers_of_pages_are_marked():
    source = read_bytes(pdf_file(LINES, header="汀原文件汇编"))
    edges = marked(source, MarkKind.PAGE_EDGE)
    assert "汀原文件汇编" in edges
    assert "1" in {re.sub(r"\D", "", edge) for edge in edges}
    assert not any("同志" in edge for edge in edges)


def test_larger_letters_in_the_middle_are_a_heading():
    source = read_bytes(pdf_file(LINES))
    assert marked(source, MarkKind.HEADING) == [LINES[0]]
    assert LINES[0] in marked(source, MarkKind.CENTERED)


def test_encrypted_file_is_refused_with_a_remedy():
    with pytest.raises(InputError, match="is encrypted; save it without a password"):
        read_bytes(pdf_file(LINES, password="secret"))  # noqa: S106  # our own file


def test_scan_is_refused_with_a_remedy():
    with pytest.raises(InputError, match=r"has no text layer \(a scan\)"):
        read_bytes(scan())


def test_broken_table_of_objects_is_survived():
    content = pdf_file(LINES)
    place = content.rindex(b"xref")
    broken = content[:place] + b"9" * (len(content) - place)
    assert LINES[0] in read_bytes(broken).raw


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n%%EOF\n" + b"\0" * 99])
def test_what_is_no_more_than_a_name_is_refused(content):
    with pytest.raises(InputError, match="is a damaged PDF file"):
        read_bytes(content)
