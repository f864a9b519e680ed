"""What marks add to the words: edges of pages, signs of notes, an extractor's votes."""

import re
from dataclasses import replace

import pytest

from speechkit import lexicon
from speechkit.marks import Mark, MarkKind
from speechkit.model import CutLabel, Document
from speechkit.stages.boilerplate import strip_boilerplate
from speechkit.stages.script import normalize_script
from speechkit.text import Span

BOILERPLATE = lexicon.load("boilerplate")
CONVERSION = lexicon.load("conversion")
SPEECH = (
    "同志们：\n"
    "今天我们在这里开会，主要是研究党支部的工作，我先讲三点意见，供大家讨论。\n"
    "一要把学习抓实，每个月的学习有主题、有交流、有记录，年底回头看一看效果。\n"
)
REMARK = "我们单位也在试，头三个月很新鲜，后来就慢慢淡了，希望能讲讲怎么办才好。\n"


def document(raw: str, marked: str, kind: MarkKind) -> Document:
    """Mark each place where some words stand."""
    spans = (Span(*match.span()) for match in re.finditer(re.escape(marked), raw))
    return replace(Document.of(raw), marks=tuple(Mark(span, kind) for span in spans))


def quotes(doc: Document, label: CutLabel) -> list[str]:
    return [doc.quote(cut.span) for cut in doc.cuts if cut.label is label]


def test_edge_of_a_page_is_cut_with_its_line_end():
    doc = document("坚持党要\n— 3 —\n管党。", "— 3 —", MarkKind.PAGE_EDGE)
    doc = normalize_script(doc, CONVERSION)
    assert doc.reading.text == "坚持党要\n管党。"
    assert quotes(doc, CutLabel.LAYOUT) == ["— 3 —\n"]


def test_sign_of_a_note_is_cut_and_the_note_stays():
    raw = "抓好三基[1]建设。\n[1]三基：基层组织、基础工作、基本能力。"
    doc = replace(
        Document.of(raw),
        marks=(
            Mark(Span(4, 7), MarkKind.FOOTNOTE),
            Mark(Span(raw.rindex("[1]"), len(raw)), MarkKind.FOOTNOTE),
        ),
    )
    text = normalize_script(doc, CONVERSION).reading.text
    assert text == "抓好三基建设。\n[1]三基:基层组织、基础工作、基本能力。".replace(
        ":", "："
    )


@pytest.mark.parametrize("raw", [REMARK + SPEECH, SPEECH + REMARK])
def test_what_is_voted_out_around_the_text_is_cut(raw):
    doc = document(raw, REMARK.strip(), MarkKind.VOTED_OUT)
    assert REMARK.strip() in Document.of(raw).reading.text
    assert REMARK.strip() not in strip_boilerplate(doc, BOILERPLATE).reading.text
    unmarked = strip_boilerplate(Document.of(raw), BOILERPLATE)
    assert REMARK.strip() in unmarked.reading.text


def test_vote_against_most_of_the_text_is_not_counted():
    doc = document(SPEECH + REMARK, "", MarkKind.VOTED_OUT)
    marks = (Mark(Span(0, len(SPEECH)), MarkKind.VOTED_OUT),)
    doc = replace(doc, marks=marks)
    assert strip_boilerplate(doc, BOILERPLATE).reading.text == SPEECH + REMARK


@pytest.mark.parametrize(
    "line", ["谢谢大家！", "二〇二四年三月五日", "一、把学习抓实", "（2024年3月5日）"]
)
def test_what_begins_or_ends_a_speech_outlives_a_vote(line):
    raw = f"{SPEECH}{line}\n"
    doc = document(raw, line, MarkKind.VOTED_OUT)
    assert line in strip_boilerplate(doc, BOILERPLATE).reading.text
