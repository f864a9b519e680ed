"""Headings that markup shows: bold and styled lines, bold first sentences."""

import re
from dataclasses import replace

import pytest

from speechkit import lexicon
from speechkit.marks import Mark, MarkKind
from speechkit.model import Document
from speechkit.stages.sections import segment_sections
from speechkit.text import Span

ROLES = lexicon.load("roles")
TEXT = "石料从后山运来，工钱由村里出，一段一段地修，修完一段验一段，谁也不糊弄。"
LEADS = (
    f"渠要修到头。{TEXT}\n"
    f"去年没有修完的那一段水渠今年无论如何也要抢在雨季到来之前修完。{TEXT}\n"
    f"账要算到人。{TEXT}"
)


def outline(raw: str, shown: list[str], kind: MarkKind) -> list[str]:
    """Give form, level and words of the headings of a text with marked words."""
    spans = sorted(
        Span(*match.span())
        for words in shown
        for match in re.finditer(re.escape(words), raw)
    )
    doc = replace(Document.of(raw), marks=tuple(Mark(span, kind) for span in spans))
    doc = segment_sections(doc, ROLES)
    return [
        f"{section.form} {section.level} {doc.quote(section.heading)}"
        for section in doc.sections
    ]


#: A line in rows, too short or too long for a heading by its looks alone.
LINES = f"同志们：\n渠\n引水\n{TEXT}\n路上\n{TEXT}\n桥上\n{TEXT}"


@pytest.mark.parametrize("kind", [MarkKind.BOLD, MarkKind.HEADING])
def test_lines_that_are_shown_are_headings_however_short(kind):
    assert outline(LINES, [], kind) == []
    assert outline(LINES, ["引水", "路上", "桥上"], kind) == [
        "block 1 引水",
        "block 1 路上",
        "block 1 桥上",
    ]


def test_one_bold_line_is_an_emphasis_and_one_styled_line_a_heading():
    assert outline(LINES, ["路上"], MarkKind.BOLD) == []
    assert outline(LINES, ["路上"], MarkKind.HEADING) == ["block 1 路上"]


def test_bold_first_sentences_are_run_in_headings():
    shown = ["渠要修到头。", "账要算到人。"]
    assert outline(LEADS, [], MarkKind.BOLD) == []
    assert outline(LEADS, shown, MarkKind.BOLD) == [
        "runin 1 渠要修到头",
        "runin 1 账要算到人",
    ]


def test_bold_words_within_sentences_head_nothing():
    assert outline(LEADS, ["后山", "工钱", "水渠"], MarkKind.BOLD) == []


def test_a_text_that_is_bold_throughout_shows_nothing():
    assert outline(LINES, LINES.split("\n"), MarkKind.BOLD) == []
    assert outline(LEADS, LEADS.split("\n"), MarkKind.BOLD) == []


def test_numbers_decide_where_a_heading_is_also_bold():
    raw = f"一、修渠\n{TEXT}\n（一）引水\n{TEXT}\n二、架桥\n{TEXT}"
    shown = ["一、修渠", "（一）引水", "二、架桥"]
    assert outline(raw, shown, MarkKind.BOLD) == outline(raw, [], MarkKind.BOLD)


def test_final_sign_of_a_bold_line_and_salutations_are_no_heading():
    raw = f"同志们：\n{TEXT}\n各位代表：\n{TEXT}\n这一点非常要紧，\n{TEXT}"
    assert outline(raw, ["各位代表：", "这一点非常要紧，"], MarkKind.BOLD) == []
