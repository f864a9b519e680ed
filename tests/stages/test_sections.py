"""The stage sections: the outline of a speech."""

import itertools
from pathlib import Path

import pytest

from speechkit import lexicon
from speechkit.model import Cut, CutLabel, Document, Form, Section
from speechkit.stages.header import read_header
from speechkit.stages.sections import segment_sections
from speechkit.text import Edit

ROLES = lexicon.load("roles")
TEXT = "水塔建在村东头的坡上，管子接到了每一家的院子里，老人们再也不用挑水了。"


def outlines() -> dict[str, tuple[str, list[str]]]:
    """Read texts of our own with their outlines: level, form, marker, heading."""
    whole = Path(__file__).with_name("outlines.txt").read_text(encoding="utf-8")
    found = {}
    for case in whole.split("== ")[1:]:
        name, _, rest = case.partition("\n")
        raw, _, rows = rest.partition("\n--\n")
        found[name] = (raw, rows.split("\n") if rows.strip() else [])
    return {
        name: (raw, [row for row in rows if row]) for name, (raw, rows) in found.items()
    }


OUTLINES = outlines()


def segmented(raw: str) -> Document:
    return segment_sections(Document.of(raw), roles=ROLES)


def row(doc: Document, section: Section) -> str:
    marker = doc.quote(section.marker) if section.marker else ""
    heading = doc.reading.clean(section.heading)
    return f"{section.level} {section.form} {marker}|{heading}"


@pytest.mark.parametrize(("raw", "rows"), OUTLINES.values(), ids=OUTLINES)
def test_outline_is_read(raw, rows):
    doc = segmented(raw)
    assert [row(doc, section) for section in doc.sections] == rows


@pytest.mark.parametrize(("raw", "rows"), OUTLINES.values(), ids=OUTLINES)
@pytest.mark.parametrize("form", ["\u3000{}", "（略）\n{}", "{}\n谢谢大家。"])
def test_outline_does_not_depend_on_what_stands_around(raw, rows, form):
    doc = segmented(form.format(raw))
    assert [row(doc, section) for section in doc.sections] == rows


@pytest.mark.parametrize("raw", [raw for raw, _ in OUTLINES.values()], ids=OUTLINES)
def test_sections_follow_each_other_without_a_gap(raw):
    doc = segmented(raw)
    for section, following in itertools.pairwise(doc.sections):
        assert section.span.end <= following.span.start
        assert section.text_end == following.span.start
    for section in doc.sections[-1:]:
        assert section.text_end == len(raw)


@pytest.mark.parametrize("raw", [raw for raw, _ in OUTLINES.values()], ids=OUTLINES)
def test_no_level_is_skipped_on_the_way_down(raw):
    blocks = [one for one in segmented(raw).sections if one.form is not Form.INLINE]
    assert all(
        below.level <= above.level + 1 for above, below in itertools.pairwise(blocks)
    )


@pytest.mark.parametrize("raw", [raw for raw, _ in OUTLINES.values()], ids=OUTLINES)
def test_heading_holds_no_final_sign_and_roles_are_told_at_the_top_alone(raw):
    doc = segmented(raw)
    for section in doc.sections:
        assert doc.quote(section.span).endswith(doc.quote(section.heading))
        assert doc.quote(section.heading)[-1] not in "。：；，"
        assert (section.role is not None) == (section.level == 1)


def test_lines_above_the_text_are_no_headings():
    raw = f"把水送到家\n不让一户缺水\n云浦市直机关工委\n{TEXT}\n水从哪里来\n{TEXT}\n水往哪里去\n{TEXT}"
    doc = read_header(
        Document.of(raw),
        levels=lexicon.load("levels"),
        organizations=lexicon.load("organizations"),
        events=lexicon.load("events"),
    )
    doc = segment_sections(doc, roles=ROLES)
    assert [row(doc, section) for section in doc.sections] == [
        "1 block |水从哪里来",
        "1 block |水往哪里去",
    ]


def test_heading_ends_where_words_were_cut_out():
    raw = f"一、水从山上来登录后查看引到家门口\n{TEXT}\n二、水往家里去\n{TEXT}"
    start = raw.index("登录")
    end = start + len("登录后查看")
    doc = Document.of(raw)
    cut = Cut(doc.reading.span(start, end), CutLabel.PAYWALL, "login")
    doc = doc.cut([Edit(start, end, "", "login")], [cut])
    doc = segment_sections(doc, roles=ROLES)
    assert [row(doc, section) for section in doc.sections] == [
        "1 block 一、|水从山上来",
        "1 block 二、|水往家里去",
    ]


def test_heading_keeps_its_raw_words():
    raw = f"一、機(jī)關(guān)供水\n{TEXT}"
    doc = Document.of(raw)
    edits = [
        Edit(raw.index(ruby), raw.index(ruby) + len(ruby), "", "ruby")
        for ruby in ("(jī)", "(guān)")
    ]
    doc = doc.cut(edits, [])
    doc = segment_sections(doc, roles=ROLES)
    (section,) = doc.sections
    assert doc.quote(section.span) == "一、機(jī)關(guān)供水"
    assert doc.quote(section.heading) == "機(jī)關(guān)供水"


DONE = "去年修了路，通了水，盖了学校，群众都说好，上级也来看过。"
TO_DO = "今年要修渠，要架桥，要种树，必须抢在雨季之前，务必一件一件办好。"


@pytest.mark.parametrize(
    ("headings", "roles"),
    [
        (
            [("过去一年的回顾", DONE), ("今年的任务", TO_DO), ("加强组织领导", TO_DO)],
            ["review", "tasks", "measures"],
        ),
        (
            [
                ("肯定成绩，正视差距", DONE),
                ("把渠修起来", TO_DO),
                ("压实责任，狠抓落实", TO_DO),
            ],
            ["review", "tasks", "measures"],
        ),
        (
            [("村里的变化", DONE), ("村里的打算", TO_DO), ("大家一起来", TO_DO)],
            ["review", "tasks", "measures"],
        ),
        (
            [("充分认识修渠的重要意义", DONE), ("把渠修起来", TO_DO)],
            ["other", "tasks"],
        ),
        (
            [("成绩是主要的", DONE), ("存在的主要问题", DONE), ("下一步打算", TO_DO)],
            ["review", "problems", "tasks"],
        ),
        ([("铲除滋生问题的土壤", TO_DO), ("把树种起来", TO_DO)], ["tasks", "tasks"]),
        ([("路通了", DONE), ("水通了", DONE)], ["review", "review"]),
        ([("修渠", TO_DO), ("架桥", TO_DO)], ["tasks", "tasks"]),
        (
            [
                ("渠是命脉，断不得", TO_DO),
                ("桥是通道，堵不得", DONE),
                ("树是屏障", DONE),
            ],
            ["other", "other", "other"],
        ),
        ([("渠是命脉，断不得", TO_DO), ("把桥架起来", TO_DO)], ["tasks", "tasks"]),
        (
            [
                ("去年的工作", DONE),
                ("明年的任务", DONE),
                ("为修通水渠而努力奋斗", TO_DO),
            ],
            ["review", "tasks", "closing"],
        ),
        ([("修渠", TO_DO), ("结束语", "路还长，大家一起走。")], ["tasks", "closing"]),
    ],
)
def test_role_is_told_by_heading_and_text(headings, roles):
    raw = "同志们：\n" + "\n".join(
        f"{number}、{heading}\n{text}" if heading != "结束语" else f"{heading}\n{text}"
        for number, (heading, text) in zip("一二三", headings, strict=False)
    )
    doc = segmented(raw)
    assert [section.role for section in doc.sections] == roles


def test_document_without_headings_has_no_sections():
    assert segmented("").sections == ()
    assert segmented(f"在供水会议上的讲话\n同志们：\n{TEXT}").sections == ()


def test_sentences_alone_before_long_paragraphs_are_headings(document):
    text = (
        "各级党组织要把这项工作摆上重要位置，主要负责同志要亲自抓，分管同志要具体抓，"
        * 3
    )
    leads = (
        "基层组织不断巩固。",
        "党员队伍更有活力。",
        "作风建设成效明显。",
        "服务群众更加主动。",
    )
    lines = [line for lead in leads for line in (lead, text + "。")]
    raw = "\n".join(
        ["一、去年工作", "过去一年，各项工作有了新的进展，群众给予肯定。", *lines]
    )
    doc = segment_sections(document(raw), ROLES)
    headings = [doc.quote(section.heading) for section in doc.sections]
    assert headings == ["去年工作", *(lead[:-1] for lead in leads)]
    assert [section.level for section in doc.sections] == [1, 2, 2, 2, 2]


def roles_told(raw: str) -> list[str | None]:
    doc = read_header(
        Document.of(raw),
        *map(lexicon.load, ("levels", "organizations", "events")),
    )
    return [section.role for section in segment_sections(doc, ROLES).sections]


def test_what_a_speaker_asks_for_is_a_task_though_its_text_only_tells() -> None:
    raw = (
        "在水塔落成大会上的讲话\n同志们：\n借此机会，我提两点要求。\n"
        f"一、瞄准用水抓管护\n{TEXT}\n二、抓好节水\n{TEXT}"
    )
    assert roles_told(raw) == ["tasks", "tasks"]


def test_what_is_required_at_the_end_is_how_to_carry_it_out() -> None:
    raw = (
        "修塔工作通知\n一、修塔的目标\n要修好两座水塔，要接通管子。\n"
        "二、修塔的任务\n要备料，要出工。\n三、要求\n要管好钥匙，要记好账。"
    )
    assert roles_told(raw) == ["tasks", "tasks", "measures"]
