"""The stage join_lines: a paragraph is a line, whatever the page made of it."""

import textwrap
from collections.abc import Callable

import pytest

from speechkit.model import Cut, CutLabel, Document
from speechkit.stages.join_lines import join_lines
from speechkit.text import Edit, Span

PARAGRAPHS = [
    "在全县组织工作会议上的讲话",
    "同志们：",
    "这次会议的任务是总结去年的工作，安排今年的任务，动员全县各级党组织把基层打牢、把队伍带好。刚才，几个乡镇作了发言，讲得都很实在，听了很受启发，希望大家互相学习。",
    "一、把支部建强",
    "支部是党在基层的战斗堡垒。去年全县新建党支部23个，整顿软弱涣散党组织11个，培训支部书记460人次，群众看得见变化。但是也要看到，有的支部活动时断时续，有的书记多年没有参加过培训，有的村连一间像样的活动室也没有，这些问题必须一个一个解决，不能年年喊年年拖。",
    "二、把干部管好",
    "好干部是选出来的，更是管出来的。要坚持严管和厚爱结合，让想干事的人有舞台，让干成事的人有奔头，让不干事的人没市场。组织部门要经常到基层去走一走，多听听群众怎么说。",
    "谢谢大家！",
]


def joined(raw: str) -> str:
    return join_lines(Document.of(raw)).reading.text


def wrapped(width: int, indent: str = "", gap: str = "\n") -> str:
    rows = [
        gap_row
        for paragraph in PARAGRAPHS
        for gap_row in ["\n".join(textwrap.wrap(indent + paragraph, width))]
    ]
    return gap.join(rows)


@pytest.mark.parametrize("width", [20, 30, 38])
@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_wrapped_text_is_unwrapped(width: int, indent: str, gap: str) -> None:
    assert joined(wrapped(width, indent, gap)).split("\n") == PARAGRAPHS


@pytest.mark.parametrize("width", [24, 36])
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
def test_rows_with_blank_lines_between_are_unwrapped(width: int, gap: str) -> None:
    assert joined(wrapped(width, gap=gap).replace("\n", "\n\n")) == joined(
        wrapped(width)
    )


@pytest.mark.parametrize("indent", ["", "\u3000\u3000", "    "])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n\u3000\n"])
def test_ordinary_text_keeps_its_paragraphs(indent: str, gap: str) -> None:
    raw = gap.join(f"{indent}{paragraph} " for paragraph in PARAGRAPHS)
    assert joined(raw).split("\n") == PARAGRAPHS


@pytest.mark.parametrize("text", ["", "\n", "\u3000\n \n", "同志们"])
def test_texts_of_one_line_or_none_are_no_trouble(text: str) -> None:
    assert joined(text) == text.strip()


LONG = (
    "各级党组织要把党员教育抓在经常，把组织生活过得严肃认真，让每名党员都受到触动。要"
)
TORN = {
    "within a word": (
        f"{LONG}坚持从严从\n实，务求实效。",
        f"{LONG}坚持从严从实，务求实效。",
    ),
    "over blank lines": (f"{LONG}坚持从\n\n\n实处抓起。", f"{LONG}坚持从实处抓起。"),
    "behind a comma": (f"{LONG}敢管，\n真管。", f"{LONG}敢管，真管。"),
    "a linked title": (
        f"{LONG}落实《\n工作条例\n》，不走样。",
        f"{LONG}落实《工作条例》，不走样。",
    ),
    "a linked word": (
        f"{LONG}管好\n干部监督\n、干部考核。",
        f"{LONG}管好干部监督、干部考核。",
    ),
    "a number apart": (
        "在\n2021\n年全市工作会议上的讲话",
        "在2021年全市工作会议上的讲话",
    ),
    "a mask apart": (f"{LONG}学习\nxx\n书记的讲话。", f"{LONG}学习xx书记的讲话。"),
    "one character": ("政治工作报\n告", "政治工作报告"),
    "foreign words": (f"{LONG}用好 Party\nApp 平台。", f"{LONG}用好 Party App 平台。"),
}


@pytest.mark.parametrize(("raw", "text"), TORN.values(), ids=TORN)
def test_torn_sentences_are_whole_again(raw: str, text: str) -> None:
    assert joined(raw) == text


APART = {
    "headings": "一、提高认识，统一思想\n（一）抓学习\n学习要经常。",
    "unnumbered headings": "凝聚共识，提升站位\n今年以来，各项工作有序推进。\n真抓实干\n要干。",
    "list": "要做到以下几点：\n一是抓早，\n二是抓小，\n三是抓实。",
    "salutation": "尊敬的各位领导，\n同志们：\n大家好！",
    "signature": f"{LONG}干。\n中共青石县委员会\n2021年3月2日",
    "verse": "青山不改，\n绿水长流。",
    "points": f"{LONG}做到：\n1．学深；\n2．悟透。",
    "title and date": "在全县大会上的讲话\n（2021年3月2日）\n李明\n同志们：",
    "table": "支部\n人数\n20\n机关支部\n12",
}


@pytest.mark.parametrize("raw", APART.values(), ids=APART)
def test_what_stands_apart_stays_apart(raw: str) -> None:
    assert joined(raw) == raw


NUMBERS = {
    "从1 9 9 5 年到2 0 0 0 年": "从1995年到2000年",
    "增加6. 6万人": "增加6.6万人",
    "增长1 2 ．5 %": "增长12．5%",
    "共有 118 个支部": "共有118个支部",
    "共有\xa0118\u2009个支部": "共有118个支部",
    "投入12 350万元，修路1 250.5公里": "投入12350万元，修路1250.5公里",
    "发给3 200\u202f000 元": "发给3200000元",
    "修路 1 250 公里": "修路1250公里",
    "图1 100名党员": "图1 100名党员",
    "各乡120 350 480 96名": "各乡120 350 480 96名",
    "见表 2 300户": "见表2 300户",
    "2021 年 3 月 2 日": "2021年3月2日",
    "1. 2021年的工作": "1. 2021年的工作",
    "第一章 2021年工作": "第一章 2021年工作",
    "坚定信心 真抓实干": "坚定信心 真抓实干",
    "得票 12  34  56": "得票12  34  56",
}


@pytest.mark.parametrize(("raw", "text"), NUMBERS.items())
def test_numbers_hold_no_spaces(raw: str, text: str) -> None:
    assert joined(raw) == text


def test_page_numbers_are_layout() -> None:
    raw = f"{LONG}坚持把支部\n\n— 3 —\n\n建在网格上。\n- 4 -\n完了。"
    doc = join_lines(Document.of(raw))
    assert doc.reading.text == f"{LONG}坚持把支部建在网格上。\n完了。"
    numbers = [doc.quote(cut.span) for cut in doc.cuts if cut.rule == "page number"]
    assert [number.strip() for number in numbers] == ["— 3 —", "- 4 -"]


def test_bare_numbers_are_page_numbers_if_they_count_up() -> None:
    page = "这一页说的是怎样把支部建强，怎样把党员管好。"
    assert joined(f"{page}\n1\n{page}\n2\n{page}\n3") == "\n".join([page] * 3)
    assert joined(f"{page}\n7\n{page}") == f"{page}\n7\n{page}"


def test_nothing_is_joined_across_a_cut(document: Callable[[str], Document]) -> None:
    doc = document(f"{LONG}坚持从\n隐藏内容\n实处抓起。")
    start = doc.reading.text.index("隐藏内容")
    cut = Cut(doc.reading.span(start, start + 4), CutLabel.PAYWALL, "test")
    doc = join_lines(doc.cut([Edit(start, start + 4, "", "test")], [cut]))
    assert doc.reading.text == f"{LONG}坚持从\n实处抓起。"
    spans = [cut.span for cut in doc.cuts]
    assert all(not a.overlaps(b) for a in spans for b in spans if a != b)


def test_a_quote_keeps_the_line_end() -> None:
    doc = join_lines(Document.of(f"{LONG}坚持民主集\n中制，集体决定。"))
    start = doc.reading.text.index("民主集中制")
    assert doc.quote(doc.reading.span(start, start + 5)) == "民主集\n中制"


def test_every_character_is_read_or_cut() -> None:
    raw = f" \n\u3000\u3000{LONG}坚持从\n\n— 3 —\n\n实处 3 处。 \n"
    doc = join_lines(Document.of(raw))
    seen = set()
    for offset in range(len(doc.reading.text)):
        span = doc.reading.span(offset, offset + 1)
        seen.update(range(span.start, span.end))
    for cut in doc.cuts:
        seen.update(range(cut.span.start, cut.span.end))
    assert seen == set(range(len(raw)))


def test_done_twice_is_done_once() -> None:
    once = joined(wrapped(30))
    assert joined(once) == once


def test_number_is_not_joined_across_a_cut(document):
    raw = "全年培训1\n上一篇：某讲话\n2期。"
    start = raw.index("上")
    end = raw.index("\n2期")
    cut = Cut(Span(start, end), CutLabel.NAV, "test")
    doc = join_lines(document(raw).cut([Edit(start, end, "", "test")], [cut]))
    assert doc.reading.text.split("\n") == ["全年培训1", "2期。"]
