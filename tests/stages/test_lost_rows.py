"""Rows of a printed page that came down in one line, a space for each line end."""

import pytest

from speechkit import lexicon
from speechkit.model import CutLabel, Document
from speechkit.stages.join_lines import join_lines
from speechkit.stages.script import normalize_script

CONVERSION = lexicon.load("conversion")
WIDTH = 28
TITLE = "在全镇秋收保障工作会议上的讲话"
HEADING = "一、把保障力量摆到田埂上"
FIRST = (
    "入秋以来阴雨不断，低洼地块积水严重，各村党支部组织党员帮着缺劳力的人家抢收，十天里共抢收水稻一千二百亩，"
    "没有一户因为人手不够误了农时，镇党委对大家的辛苦付出表示感谢，也希望大家把后面的烘干和入库接着抓好。"
)
SECOND = (
    "下一步要把农机调度的单子贴到村口，谁家几号收、哪台机器去，都让群众看得明白，党员干部的地块一律排在最后面，"
    "碰上连阴雨就把镇里的烘干房全部打开，先紧着种粮大户和困难户用，用了多少电、花了多少钱，月底一并公布。"
)


def printed(paragraph: str, width: int = WIDTH) -> str:
    """Set a paragraph in rows, the first one indented, and lose the line ends."""
    first = width - 2
    rows = [paragraph[:first]]
    rows += [
        paragraph[start : start + width]
        for start in range(first, len(paragraph), width)
    ]
    return " ".join(rows)


def clean(raw: str) -> Document:
    return join_lines(normalize_script(Document.of(raw), CONVERSION))


@pytest.mark.parametrize("width", [24, 28, 33, 40])
def test_rows_are_joined_and_paragraphs_kept_apart(width: int) -> None:
    paragraphs = [TITLE, FIRST + SECOND, HEADING, SECOND + FIRST]
    doc = clean(" ".join(printed(paragraph, width) for paragraph in paragraphs))
    assert doc.reading.text.split("\n") == paragraphs


def test_what_was_between_the_rows_is_a_layout_cut() -> None:
    doc = clean(" ".join(map(printed, [FIRST + SECOND, SECOND])))
    assert {(cut.label, doc.quote(cut.span)) for cut in doc.cuts} == {
        (CutLabel.LAYOUT, " "),
    }


@pytest.mark.parametrize(
    "raw",
    [
        FIRST + SECOND,
        " ".join(FIRST + SECOND),
        "，".join(["看一看 问一问 算一算 比一比"] * 20) + "。",
        " ".join(["抓好秋收", "管好烘干", "看好仓库", "守好田埂"] * 20),
    ],
    ids=["one paragraph", "spaced out", "words in pairs", "a bar of words"],
)
def test_spaces_that_end_no_rows_stay(raw: str) -> None:
    normalized = normalize_script(Document.of(raw), CONVERSION)
    assert normalized.reading.text == raw


def test_spaces_around_a_mask_go_and_its_unit_is_read() -> None:
    doc = clean("公司下设 XX 个党支部，共有党员 X 名，资产总额 XXX 亿元。")
    assert doc.reading.text == "公司下设XX个党支部，共有党员X名，资产总额XXX亿元。"
