"""Variants of listed chains and phrases."""

import pytest

from speechkit import lexicon
from speechkit.stages.slogans.insertions import insertions
from speechkit.stages.slogans.variants import variants

SLOGANS = lexicon.load("slogans")


def found(text: str) -> list[tuple[str, str]]:
    return [(text[v.start : v.end], v.edit) for v in variants(text, SLOGANS)]


@pytest.mark.parametrize(
    ("text", "words", "edit"),
    [
        (
            "要增强党组织的创造力、战斗力、凝聚力。",
            "创造力、战斗力、凝聚力",
            "reordered",
        ),
        ("创造力、战斗力和凝聚力不足。", "创造力、战斗力和凝聚力", "reordered"),
        (
            "推动工业化、城镇化、农业现代化发展",
            "工业化、城镇化、农业现代化",
            "drops 信息化",
        ),
        (
            "要做到稳增长、促改革、扩内需、调结构、惠民生。",
            "稳增长、促改革、扩内需、调结构、惠民生",
            "adds 扩内需",
        ),
    ],
)
def test_departure_is_named(text, words, edit):
    assert (words, edit) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "政治、经济、文化都有发展。",
        "农业、工业、交通都要发展。",
        "凝聚力和战斗力。",
        "种小麦、种玉米、种大豆。",
    ],
)
def test_plain_lists_are_no_variants(text):
    assert found(text) == []


def put_in(text: str) -> list[tuple[str, str, str]]:
    return [(text[v.start : v.end], v.form, v.edit) for v in insertions(text, SLOGANS)]


@pytest.mark.parametrize(
    ("text", "words", "form", "edit"),
    [
        (
            "学习三个代表的重要思想。",
            "三个代表的重要思想",
            "三个代表重要思想",
            "adds 的",
        ),
        (
            "抓好社会治安的综合治理。",
            "社会治安的综合治理",
            "社会治安综合治理",
            "adds 的",
        ),
        ("实施西部地区大开发。", "实施西部地区大开发", "实施西部大开发", "adds 地区"),
    ],
)
def test_word_put_in_is_named(text, words, form, edit):
    assert (words, form, edit) in put_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "学习三个代表重要思想。",
        "社会治安好，综合治理抓得紧。",
        "社会治安和综合治理都要抓。",
        "社会治安这几年来一直靠综合治理。",
    ],
)
def test_phrase_as_listed_or_parted_by_more_than_a_word_is_no_variant(text):
    assert put_in(text) == []


def test_a_long_text_of_beginnings_costs_no_more_than_its_length():
    assert put_in("社会治安" * 20_000) == []
