"""Paragraphs by their shape: markers, bylines, titles, salutations, dates, years."""

import pytest

from speechkit import lexicon
from speechkit.model import Document
from speechkit.paragraphs import (
    Family,
    is_date_line,
    is_salutation,
    is_title_line,
    latest_year,
    read_byline,
    read_lines,
    read_marker,
    read_opening,
    year_of,
)

ORGANIZATIONS = lexicon.load("organizations")


@pytest.mark.parametrize(
    ("line", "marker", "family", "number"),
    [
        ("第一部分　总的情况", "第一部分", Family.PART, 1),
        ("第二板块：工业", "第二板块：", Family.PART, 2),
        ("第十二章 附则", "第十二章", Family.CHAPTER, 12),
        ("第3节 管网", "第3节", Family.CLAUSE, 3),
        ("一、管网", "一、", Family.HAN, 1),
        ("二十一、管网", "二十一、", Family.HAN, 21),
        ("三 、管网", "三 、", Family.HAN, 3),
        ("四．管网", "四．", Family.HAN, 4),
        ("一、2013年工作回顾", "一、", Family.HAN, 1),
        ("一、一季度的情况", "一、", Family.HAN, 1),
        ("（五）管网", "（五）", Family.HAN_BRACKET, 5),
        ("(六)、管网", "(六)、", Family.HAN_BRACKET, 6),
        ("㈢管网", "㈢", Family.HAN_BRACKET, 3),
        ("7.管网", "7.", Family.DIGIT, 7),
        ("8、管网", "8、", Family.DIGIT, 8),
        ("９．管网", "９．", Family.DIGIT, 9),
        ("1.2024年的任务", "1.", Family.DIGIT, 1),
        ("⒉管网", "⒉", Family.DIGIT, 2),
        ("1.2 管网", "1.2", Family.DECIMAL, 2),
        ("3.4.1管网", "3.4.1", Family.DECIMAL, 1),
        ("（10）管网", "（10）", Family.DIGIT_BRACKET, 10),
        ("⑷管网", "⑷", Family.DIGIT_BRACKET, 4),
        ("2）管网", "2）", Family.HALF_BRACKET, 2),
        ("⑪管网", "⑪", Family.CIRCLE, 11),
        ("乙、管网", "乙、", Family.STEM, 2),
        ("C．管网", "C．", Family.LETTER, 3),
        ("第三，管网", "第三，", Family.ORDINAL, 3),
        ("第四个问题：管网", "第四个问题：", Family.ORDINAL, 4),
        ("第二笔是旧账", "第二笔是", Family.ORDINAL, 2),
        ("一是管网", "一是", Family.POINT, 1),
        ("二必须管好管网", "二必须", Family.POINT, 2),
        ("三要，管好管网", "三要，", Family.POINT, 3),
        ("其二，管网", "其二，", Family.OF_THESE, 2),
        ("再次，要管好管网", "再次，要", Family.SEQUENCE, 3),
        ("另一方面，管网", "另一方面，", Family.SIDE, 2),
    ],
)
def test_marker_is_read(line, marker, family, number):
    found = read_marker(line, 0)
    assert found
    words = line[found.start : found.end]
    assert (words, found.family, found.number) == (marker, family, number)
    assert not line[found.body].isspace()


@pytest.mark.parametrize(
    "line",
    [
        "一、二、三产业融合发展",
        "一、二级市场要分开",
        "第一，第二产业要协调",
        "第一产业是基础",
        "第一书记到了村里",
        "第一时间赶到现场",
        "第一篇章已经翻开",
        "一是一，二是二",
        "一分部署，九分落实",
        "一把手要负责",
        "一定要办好",
        "一个问题",
        "1.2万人参加",
        "3.5%的增幅",
        "10.4亿元到账",
        "2024年的任务",
        "2024.3",
        "十分重要",
        "七一前夕",
        "首届运动会",
        "其中一条",
    ],
)
def test_numeral_that_numbers_nothing_is_no_marker(line):
    assert read_marker(line, 0) is None


@pytest.mark.parametrize(
    "line",
    [
        "同志们：",
        "同志们！",
        "各位代表：",
        "各位领导、同志们：",
        "尊敬的各位领导，老师们、同学们：",
        "各位代表！大家辛苦了。",
        "同志们、朋友们:",
        "大家好！",
    ],
)
def test_salutation_is_known(line):
    assert is_salutation(line)


@pytest.mark.parametrize(
    "line",
    [
        "同志们，管网改造已经过半，大家要一鼓作气：先主管，后支管。",
        "会议要求：",
        "各位要记住，规矩只有一条：谁办谁负责。",
        "同志们辛苦了",
        "",
    ],
)
def test_sentence_is_no_salutation(line):
    assert not is_salutation(line)


@pytest.mark.parametrize(
    "line",
    [
        "2019年6月2日",
        "2019年6月",
        "二〇一九年六月二日",
        "（2019年6月2日）",
        "(2019.6)",
        "2019-06-02",
        "（二○一九年六月）",
        "——2019年6月2日在镇人代会上",
        "（2019年6月2日镇党员大会通过）",
        "2022年X月X日",
    ],
)
def test_date_line_is_known(line):
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["2019年的任务", "2019年6月2日，管网通水了。", "供水（2019年）", "6月2日"]
)
def test_line_that_only_holds_a_date_is_none(line):
    assert not is_date_line(line)


@pytest.mark.parametrize(
    "line", ["在供水会议上的讲话", "把水 送到家", "水往哪里去？", "——供水工作综述"]
)
def test_line_can_be_a_title(line):
    assert is_title_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "一、供水",
        "供水通了。",
        "同志们：",
        "2019年6月2日",
        "供水，",
        "，供水",
        "首页 > 讲话",
        "来源：某网",
        "水",
        "2019",
        "水" * 80,
    ],
)
def test_line_cannot_be_a_title(line):
    assert not is_title_line(line)


def test_byline_gives_places_in_the_line():
    line = "云浦市直机关工委书记　柯 某"
    byline = read_byline(line, ORGANIZATIONS)
    assert byline
    assert byline.organization
    assert byline.speaker
    assert line[slice(*byline.organization)] == "云浦市直机关工委"
    assert line[slice(*byline.speaker)] == "柯 某"


def test_opening_knows_its_lines():
    raw = (
        "把水送到家\n不让一户缺水\n（2019年6月）\n县委书记 柯某\n同志们：\n今天讲供水。"
    )
    lines = read_lines(Document.of(raw).reading)
    opening = read_opening(lines, 0, ORGANIZATIONS)
    assert opening.titles == (0, 1)
    assert opening.dates == (2,)
    assert [index for index, _ in opening.signed] == [3]
    assert opening.has_salutation
    assert lines[opening.body].text == "今天讲供水。"


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("2019年供水", 2019),
        ("二〇一九年供水", 2019),
        ("一九八三年供水", 1983),
        ("2018年情况和2019年计划", 2019),
        ("2019—2023年规划", None),
        ("90年代的供水", None),
        ("供水12019年", None),
    ],
)
def test_latest_single_year_is_read(title, year):
    match = latest_year(title)
    assert (year_of(match) if match else None) == year
