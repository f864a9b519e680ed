"""Who speaks, where a unit's own people speak within it, or no title says it."""

import pytest

from speechkit import lexicon
from speechkit.model import Claim, Document, Header
from speechkit.stages.header import read_header

LEVELS = lexicon.load("levels")
ORGANIZATIONS = lexicon.load("organizations")

TEXT = "入冬以来，各支部把取暖保供当作头等大事，党员带头入户排查，职工心里踏实了。下一步要把好的做法固定下来，长期坚持下去。"


def header_of(raw: str) -> Header:
    return read_header(
        Document.of(raw), LEVELS, ORGANIZATIONS, lexicon.load("events")
    ).header


def value(claim: Claim | None) -> str | None:
    return claim.value if claim else None


def body_of(raw: str) -> str | None:
    return value(header_of(raw).organization)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("在青石大学主题教育动员大会上的讲话", "青石大学"),
        ("让炉火更旺\n——在云浦热力集团年度工作会议上的讲话", "云浦热力集团"),
        ("在中共某某学院第三届委员会第二次全体会议上的报告", "中共某某学院"),
        ("在全市供暖工作会议上的讲话", None),
        ("在庆祝医院建院五十周年大会上的讲话", None),
        ("在云浦市公司党员培训班上的讲话", None),
        ("在县热力医院党员大会上的讲话", "县热力医院"),
        ("在云浦海关年度工作会议上的讲话", "云浦海关"),
        ("在岚山边防检查站党委全会上的讲话", "岚山边防检查站"),
    ],
)
def test_a_title_names_the_body_whose_meeting_it_is(title, body):
    assert body_of(f"{title}\n同志们：\n{TEXT}") == body


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("公司党委下决心把这个会开好。公司党委还要再研究。", "公司党委"),
        ("下面，我海陵集团党委在供暖方面作个汇报。", "海陵集团党委"),
        ("市委对这次会议十分重视。", None),
    ],
)
def test_those_within_a_unit_name_its_party_body(words, body):
    assert body_of(f"供暖工作汇报\n同志们：\n{words}{TEXT}") == body


def test_a_title_written_for_anybody_names_nobody():
    title = "国有企业党委书记在党建工作座谈会上的讲话"
    assert body_of(f"{title}\n同志们：\n公司党委要求，{TEXT}") == "公司党委"


def test_a_speech_without_a_title_begins_with_who_speaks():
    header = header_of(
        f"云浦热力公司党委书记 柯某某\n（2021年6月29日）\n同志们：\n{TEXT}"
    )
    assert header.title is None
    assert value(header.organization) == "云浦热力公司党委"
    assert value(header.speaker) == "柯某某"
    assert value(header.year) == "2021"


def test_a_second_line_behind_a_dash_belongs_to_the_title():
    header = header_of(f"把温暖送到千家万户\n——镇党委工作总结\n{TEXT}")
    assert value(header.title) == "把温暖送到千家万户 ——镇党委工作总结"
    assert value(header.genre) == "report"


@pytest.mark.parametrize(
    ("head", "level"),
    [
        ("在云浦海关年度工作会议上的讲话", "单位"),
        ("县供销社党委2021年供暖工作总结", "单位"),
        ("在中共岚山地区纪委全会上的报告\n岚山地区纪委书记　柯某某", "市"),
        ("供暖工作总结\n中共槐树村党支部", "乡镇"),
    ],
)
def test_the_kind_of_a_body_tells_its_level(head, level):
    assert value(header_of(f"{head}\n同志们：\n{TEXT}").level) == level


@pytest.mark.parametrize(
    ("head", "year"),
    [
        ("在庆祝建党九十二周年大会上的讲话", "2013"),
        ("在纪念中国共产党成立75周年座谈会上的讲话", "1996"),
        ("供暖工作\n今天，我们隆重集会，庆祝新中国成立60周年。", "2009"),
        ("供暖工作\n三年前，我们庆祝新中国成立60周年。", None),
        ("供暖工作\n明年将迎来改革开放30周年。", None),
    ],
)
def test_a_jubilee_that_is_celebrated_tells_the_year(head, year):
    assert value(header_of(f"{head}\n{TEXT}").year) == year


def test_a_masked_place_tells_the_level():
    text = "省委对某某市寄予厚望。" + TEXT + "某某市的支部多，某某市的党员也多。"
    header = header_of(f"同志们：\n{text}")
    assert value(header.level) == "市"


@pytest.mark.parametrize(
    ("begins", "body"),
    [
        (
            "今年以来，岚山县供热局党总支在县城管局党委的领导下，抓实保供。",
            "岚山县供热局党总支",
        ),
        ("2016年，热源厂党支部紧紧围绕安全供热，强化责任。", "热源厂党支部"),
        ("云浦供热集团党委以主题教育为抓手，推进改造。", "云浦供热集团党委"),
        ("一年来，全市各级党组织坚持人民至上。", None),
        ("今年以来，党中央坚持以人民为中心。", None),
        ("一年来，群众深入了解了供热。", None),
    ],
)
def test_a_report_begins_with_the_body_whose_work_it_tells(begins, body):
    assert body_of(f"供暖工作总结\n{begins}{TEXT}") == body
