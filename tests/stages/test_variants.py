"""Variants of listed chains."""

import pytest

from speechkit import lexicon
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
