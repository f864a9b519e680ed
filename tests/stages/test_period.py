"""The years of writing follow from what a text mentions, whatever it claims."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from speechkit import lexicon
from speechkit.model import Claim, Document, Header, Period
from speechkit.stages.period import estimate_period
from speechkit.stages.slogans import find_slogans

EVENTS = lexicon.load("events")
SLOGANS = lexicon.load("slogans")

#: What a text says, and the years in which it can have been written.
PERIODS = [
    # a congress, a plenum, a session: until the next of its kind and a year more
    ("深入学习党的十九届四中全会精神。", (2019, 2021)),
    ("贯彻党的十九大和十九届二中、三中、四中、五中全会部署。", (2020, 2022)),
    ("党的二十届三中全会作出部署。", (2024, 2026)),
    ("十届全国人大三次会议以来。", (2005, 2006)),
    ("今年将召开党的十八大。", (2012, 2012)),
    ("去年召开的党的十八届三中全会。", (2014, 2014)),
    ("今年是全面贯彻党的十九大精神的开局之年。", (2018, 2018)),
    # plans
    ("今年是“十四五”规划的收官之年。", (2025, 2025)),
    ("今年是“十三五”开局之年，也是攻坚之年。", (2016, 2016)),
    ("明年是“十二五”规划的最后一年。", (2014, 2014)),
    # jubilees
    ("今年是建党95周年。", (2016, 2016)),
    ("正值新中国成立七十周年之际。", (2019, 2019)),
    ("以扎实成效迎接建党100周年。", (2020, 2021)),
    ("以优异的成绩向建党90周年和党的十八大献礼。", (2010, 2011)),
    ("以优异成绩迎接建党90周年和党的十八大。", (2010, 2011)),
    # drives, documents, offices
    ("去年全党开展了保持共产党员先进性教育活动。", (2006, 2007)),
    ("今年开展的党纪学习教育。", (2024, 2024)),
    ("今年6月印发的《中国共产党问责条例》。", (2016, 2016)),
    ("在以胡锦涛同志为总书记的党中央领导下，应对国际金融危机。", (2008, 2013)),
    # years told of as past
    ("2019年10月召开了推进会。2020年3月印发了方案。2020年7月评了先进。", (2020, 2028)),
]


def estimate(doc: Document) -> Document:
    return estimate_period(find_slogans(doc, SLOGANS), EVENTS, SLOGANS)


def years(period: Period) -> tuple[int | None, int | None]:
    return period.first, period.last


def claiming(doc: Document, year: str) -> Document:
    return replace(doc, header=Header(year=Claim(year, None, "title")))


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_text_is_of_the_years_of_what_it_mentions(
    document: Callable[[str], Document], text: str, expected: tuple[int, int]
) -> None:
    assert years(estimate(document(text)).period) == expected


@pytest.mark.parametrize(
    "text",
    [
        "我们要团结一心，把机关建设好。",
        "为“十五”打基础的二十大举措和十大工程。",
        "市委九届二次全会和区第八次党代会。",
    ],
)
def test_undated_text_has_no_period(
    document: Callable[[str], Document], text: str
) -> None:
    period = estimate(document(text)).period
    assert period.first is None or period.first < 2000


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("到2035年基本建成。2019年已完成试点。", 2019),
        ("办好2022年的冬奥会。2018年开展了宣传。", 2018),
        ("落实《行动方案（2021—2027年）》。2020年启动了试点。", 2020),
        ("力争2030年实现全覆盖。2021年印发了办法。", 2021),
    ],
)
def test_years_to_come_are_no_witnesses(
    document: Callable[[str], Document], text: str, latest: int
) -> None:
    assert estimate(document(text)).period.first == latest


def test_claimed_year_is_no_witness(document: Callable[[str], Document]) -> None:
    text = "2024年，印发了要点。深入学习党的十九届四中全会精神，抗击新冠肺炎疫情。"
    doc = estimate(claiming(document(text), "2024"))
    assert years(doc.period) == (2020, 2021)


def test_year_in_digits_is_the_texts_own_only_if_claimed(
    document: Callable[[str], Document],
) -> None:
    text = "2021年是“十四五”开局之年。党的二十大胜利召开。"
    assert years(estimate(document(text)).period) == (2022, 2025)
    text = "2021年是“十四五”开局之年。"
    assert years(estimate(claiming(document(text), "2021")).period) == (2021, 2021)


def test_lone_clue_does_not_overrule_this_years_thing(
    document: Callable[[str], Document],
) -> None:
    text = "今年是“十三五”收官之年。面对新冠肺炎疫情，我们落实五中全会要求。落实党的二十大要求。"
    doc = estimate(document(text))
    assert years(doc.period) == (2020, 2020)
    assert "党的二十大" in [doc.quote(witness.span) for witness in doc.period.evidence]


def test_two_clues_overrule_it_and_the_conflict_stays_in_evidence(
    document: Callable[[str], Document],
) -> None:
    text = "今年是“十三五”收官之年。落实党的二十大要求，发展新质生产力，开展党纪学习教育，学习党的二十届三中全会精神。"
    doc = estimate(document(text))
    assert doc.period.first == 2024
    assert any(witness.last == 2020 for witness in doc.period.evidence)


def test_evidence_quotes_the_raw_text(document: Callable[[str], Document]) -> None:
    doc = estimate(
        document("巩固“不忘初心、牢记使命”主题教育成果，今年是“十四五”规划开局之年。")
    )
    quotes = [doc.quote(witness.span) for witness in doc.period.evidence]
    assert "“十四五”规划开局之年" in quotes
    assert all(witness.rule for witness in doc.period.evidence)


def test_interval_never_runs_backwards(document: Callable[[str], Document]) -> None:
    texts = [text for text, _ in PERIODS]
    for first in texts:
        for second in texts:
            period = estimate(document(first + second)).period
            assert period.first is not None
            assert period.last is not None
            assert period.first <= period.last
