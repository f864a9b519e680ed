"""Numbers as work reports write them: whole sentences, every field that is told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from speechkit import lexicon
from speechkit.model import Claim, Direction, Document, Firmness, Header, Kind
from speechkit.stages.mentions import find_mentions
from speechkit.stages.quantities import QuantityWords, find_quantities

MENTIONS = lexicon.load("mentions")
WORDS = QuantityWords(
    units=lexicon.load("units"),
    bounds=lexicon.load("bounds"),
    cues=lexicon.load("cues"),
    indicators=lexicon.load("indicators"),
)


def read(raw: str, year: int) -> Document:
    doc = replace(Document.of(raw), header=Header(year=Claim(str(year), None, "title")))
    return find_quantities(find_mentions(doc, MENTIONS), WORDS)


def periods(raw: str, year: int) -> list[str | None]:
    doc = read(raw, year)
    return [doc.quote(q.period) if q.period else None for q in doc.quantities]


def indicators(raw: str, year: int) -> list[str | None]:
    doc = read(raw, year)
    return [doc.quote(q.indicator) if q.indicator else None for q in doc.quantities]


@pytest.mark.parametrize("ones", "一二三四五六七八九")
def test_a_digit_behind_tens_belongs_to_them(ones: str) -> None:
    doc = read(f"全省新设八十{ones}个观测站。", 1986)
    [quantity] = doc.quantities
    assert doc.quote(quantity.number) == f"八十{ones}"


def test_numbers_told_one_by_one_take_the_names_before_them() -> None:
    raw = "零售总额27亿元、固定资产投资90亿元，分别增长9%、14%。"
    names = ["零售总额", "固定资产投资"]
    assert indicators(raw, 2016) == names * 2


def test_a_list_told_one_by_one_that_names_its_own_things_keeps_them() -> None:
    raw = "产值5亿元、利润6千万元，男女平均工资分别为2100元和2000元。"
    assert indicators(raw, 2016)[2:] == ["男女平均工资"] * 2


def test_points_of_a_list_have_the_unit_that_is_written_once() -> None:
    doc = read("增速分别高于全市0.4个和1.3个百分点。", 2016)
    assert [q.unit for q in doc.quantities] == ["个百分点"] * 2
    assert [q.value for q in doc.quantities] == [Decimal("0.4"), Decimal("1.3")]


@pytest.mark.parametrize(
    ("raw", "direction"),
    [
        ("满意率91%，比年初高2.5个百分点。", Direction.UP),
        ("死亡人数比上年少11人。", Direction.DOWN),
        ("产量较上年多3万吨。", Direction.UP),
        ("全市共有高中11所。", Direction.LEVEL),
    ],
)
def test_a_difference_moves_to_the_side_that_is_named(
    raw: str, direction: Direction
) -> None:
    assert read(raw, 2010).quantities[-1].direction is direction


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("五年中，新建住房两万套。", ["五年中"]),
        ("五年安排就业三百万人。", ["五年"]),
        ("换届以后，党校办班14期。", ["换届以后"]),
        ("抢险最紧张的那段时间，派出党员210名。", ["抢险最紧张的那段时间"]),
        ("半年来销售药材90余万元。", ["半年来"]),
        ("去年，工程开工。质量抓得紧。完成土方3万方。", ["去年"]),
        ("一年来，覆盖率由上年的61%提高到74%。", ["上年", "一年来"]),
        ("今年是开局之年。预期目标是：粮食增产3%。", ["今年"]),
        ("各县把安全作为贯穿全年的主线，检查矿山120座。", [None]),
    ],
)
def test_a_time_governs_what_stands_under_it(raw: str, found: list[str | None]) -> None:
    assert periods(raw, 2016) == found


KINDS = {
    "后进村还有19个，占3.4%。": [Kind.CONTEXT] * 2,
    "有的支部抄了三本笔记。": [Kind.CONTEXT],
    "要看到，亏损企业达210家。": [Kind.RESULT],
    "安置待业人员5万人，占应安置人数的94%。": [Kind.RESULT] * 2,
    "确保减贫6000人以上，18个村摘帽。": [Kind.TARGET] * 2,
    "确保减贫6000人以上，18个村已摘帽。": [Kind.TARGET, Kind.RESULT],
    "产值86亿元（计划80亿元），利润9亿元。": [Kind.RESULT, Kind.TARGET, Kind.RESULT],
}


@pytest.mark.parametrize(("raw", "kinds"), KINDS.items(), ids=KINDS)
def test_a_fact_a_result_and_a_target_are_told_apart(
    raw: str, kinds: list[Kind]
) -> None:
    assert [q.kind for q in read(raw, 2016).quantities] == kinds


def test_a_paragraph_of_tasks_lends_its_kind_to_a_plain_sentence() -> None:
    raw = "今年要建渠道40公里，要造林5万亩。支持创业，发放贷款6000万元。"
    assert [q.kind for q in read(raw, 2016).quantities] == [Kind.TARGET] * 3


def test_each_target_is_as_firm_as_its_own_words() -> None:
    raw = "今年粮食产量争取达到90亿斤；税收增长不低于7%。利润确保95亿元、力争100亿元。"
    firmness = [q.firmness for q in read(raw, 1986).quantities]
    assert firmness == [Firmness.AIM, Firmness.MUST, Firmness.MUST, Firmness.AIM]


def test_a_deadline_is_a_range_of_days_of_the_documents_year() -> None:
    [quantity] = read("9月底前完成改建60处。", 2010).quantities
    assert quantity.deadline
    assert quantity.deadline.last == date(2010, 9, 30)


@pytest.mark.parametrize(
    "raw",
    ["万元生产总值能耗有所下降。", "百万吨死亡率保持低位。", "每千人床位数不足。"],
)
def test_the_round_number_in_a_measures_name_is_none(raw: str) -> None:
    assert not read(raw, 2016).quantities


def test_points_announced_before_a_verb_are_no_count() -> None:
    assert not read("看到有四个特点值得肯定。原因有三条：一是人手少。", 2023).quantities


def kinds(raw: str) -> list[Kind]:
    return [quantity.kind for quantity in read(raw, 2016).quantities]


@pytest.mark.parametrize(
    "raw",
    [
        "医院现有党支部46个，党员1203名。",
        "全乡总面积35.6平方公里，总人口2.8万。辖25个自然村，28个行政村。党员1022人，其中农村党员794人。",
        "公司下设党总支X个、党支部XX个，共有党员XXX名。",
        "如今学院有教职工党支部12个，学生党支部30个。",
        "校园占地三百亩，教学楼建筑面积4万平方米。",
    ],
)
def test_what_a_body_has_is_context(raw: str) -> None:
    assert set(kinds(raw)) == {Kind.CONTEXT}


@pytest.mark.parametrize(
    "raw",
    [
        "去年共有35名党员受到表彰。",
        "全县先后组织培训12期，培训党员1200名。",
        "医院现有党支部46个，去年新发展党员38名。",
    ],
)
def test_what_was_done_is_a_result_beside_what_a_body_has(raw: str) -> None:
    assert kinds(raw)[-1] is Kind.RESULT


def test_a_masked_year_of_a_masked_county_is_no_quantity() -> None:
    assert kinds("现制定**县**年发展党员工作计划。") == []


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ("医院现有党员612名。", "党员"),
        ("过去一年，我们开展义诊46场。", "义诊"),
    ],
)
def test_a_name_begins_behind_who_has_or_does_it(raw: str, named: str) -> None:
    assert indicators(raw, 2016) == [named]


def test_a_paragraph_without_a_time_does_not_take_that_of_the_one_before() -> None:
    raw = "去年门诊量达到85万人次。\n医院有教授23名，医师1560人。"
    assert periods(raw, 2016) == ["去年", None, None]


@pytest.mark.parametrize(
    "when", ["截止XXXX年末", "××年", "到20XX年底", "截至**年6月底"]
)
def test_a_masked_year_is_a_time_all_the_same(when: str) -> None:
    assert periods(f"{when}，公司培训党员120名。", 2016) == [when]


def test_what_is_asked_to_be_done_in_time_asks_for_its_numbers_too() -> None:
    raw = "各乡镇要在3月底前全部完成换届，新班子中女干部不少于2名。"
    assert kinds(raw) == [Kind.TARGET]


def test_a_speaker_with_a_masked_name_reports() -> None:
    raw = "我是车间书记王某某。一年来，我们支部攻克难关17个，节约成本46万元。"
    assert set(kinds(raw)) == {Kind.RESULT}
