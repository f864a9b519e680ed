"""Where a formulation stands: whole words, folded marks, broken lines, ruby."""

import pytest

from speechkit.model import Document
from speechkit.pipeline import Settings, build

PIPELINE = build(Settings())


def _quotes(raw: str) -> list[str]:
    (doc,) = PIPELINE.run(Document.of(raw))
    return [doc.quote(slogan.span) for slogan in doc.slogans]


@pytest.mark.parametrize(
    ("raw", "quotes"),
    [
        ("把反腐败斗争进行到底。", ["反腐败斗争"]),
        ("他的论文列入党课题目录。", []),
        ("既要百花齐放，百家争鸣，又要守正。", ["百花齐放，百家争鸣"]),
        ("既要百花齐放、百家争鸣，又要守正。", ["百花齐放、百家争鸣"]),
    ],
)
def test_whole_formulations_are_found_however_they_are_pointed(raw, quotes):
    assert _quotes(raw) == quotes


def test_a_formulation_is_found_across_a_line_break():
    raw = (
        "今天把各支部的书记请到一起，要谈的是一件老事情，怎样让党员愿意来开会，又怎样\n"
        "让会开得管用。要从记录本上走下来，要从各人的座位上站起来，一条一条把全面从严治\n"
        "党落到每一个支部、每一名党员身上。去年底走访时，有的支部记录写得齐全，可是问到\n"
        "人，却说不出会上议了什么。这样的会开了等于没开，今年要从这里改起来。\n"
    )
    assert "全面从严治\n党" in _quotes(raw)


def test_a_formulation_is_found_through_ruby_and_traditional_script():
    assert _quotes("堅持三會(huì)一課(kè)，壓實責任。")[0] == "三會(huì)一課(kè)"
