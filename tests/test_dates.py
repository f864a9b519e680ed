"""Words that say when are found whole, and resolved by the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit.dates import TimeKind, TimePhrase, find_time_phrases

YEAR = 2025
DATE, PERIOD, DEADLINE = TimeKind.DATE, TimeKind.PERIOD, TimeKind.DEADLINE
FREQUENCY = TimeKind.FREQUENCY

#: A text, its only time phrase, its kind, first and last day (in a text of 2025).
DATED = [
    ("会议于2024年3月5日召开", "2024年3月5日", DATE, "2024-03-05", "2024-03-05"),
    ("２０２４年３月换届", "２０２４年３月", DATE, "2024-03-01", "2024-03-31"),
    ("二〇〇七年三月成立", "二〇〇七年三月", DATE, "2007-03-01", "2007-03-31"),
    ("二○○八年的任务", "二○○八年", DATE, "2008-01-01", "2008-12-31"),
    ("（2015.3修订）", "2015.3", DATE, "2015-03-01", "2015-03-31"),
    ("2022-10-13 发布", "2022-10-13", DATE, "2022-10-13", "2022-10-13"),
    ("今年5月份启动", "今年5月份", DATE, "2025-05-01", "2025-05-31"),
    ("去年底完成", "去年底", DATE, "2024-12-01", "2024-12-31"),
    ("9月底验收", "9月底", DATE, "2025-09-21", "2025-09-30"),
    ("2月中旬部署", "2月中旬", DATE, "2025-02-11", "2025-02-20"),
    ("十二月二十日闭幕", "十二月二十日", DATE, "2025-12-20", "2025-12-20"),
    ("明年计划新建", "明年", DATE, "2026-01-01", "2026-12-31"),
    ("上年度的结余", "上年度", DATE, "2024-01-01", "2024-12-31"),
    ("截至9月底，开展", "截至9月底", PERIOD, "2025-09-21", "2025-09-30"),
    ("今年以来，走访", "今年以来", PERIOD, "2025-01-01", "2025-12-31"),
    ("从2023年起，试行", "2023年起", PERIOD, "2023-01-01", "2025-12-31"),
    ("上半年增长", "上半年", PERIOD, "2025-01-01", "2025-06-30"),
    ("今年前三季度办结", "今年前三季度", PERIOD, "2025-01-01", "2025-09-30"),
    ("2024年第四季度", "2024年第四季度", PERIOD, "2024-10-01", "2024-12-31"),
    ("1998年至2002年间", "1998年至2002年间", PERIOD, "1998-01-01", "2002-12-31"),
    ("（2021—2025年）", "2021—2025年", PERIOD, "2021-01-01", "2025-12-31"),
    ("1—9月累计", "1—9月", PERIOD, "2025-01-01", "2025-09-30"),
    ("3月5日至7日", "3月5日至7日", PERIOD, "2025-03-05", "2025-03-07"),
    ("去年12月至今年3月", "去年12月至今年3月", PERIOD, "2024-12-01", "2025-03-31"),
    ("“十四五”时期的建设", "“十四五”时期", PERIOD, "2021-01-01", "2025-12-31"),
    ("“六五”期间建成", "“六五”期间", PERIOD, "1981-01-01", "1985-12-31"),
    ("“十三五”前两年", "“十三五”前两年", PERIOD, "2016-01-01", "2017-12-31"),
    ("“十三五”末达到", "“十三五”末", PERIOD, "2020-01-01", "2020-12-31"),
    ("二十世纪九十年代的", "二十世纪九十年代", PERIOD, "1990-01-01", "1999-12-31"),
    ("上世纪80年代", "上世纪80年代", PERIOD, "1980-01-01", "1989-12-31"),
    ("“十四五”初期", "“十四五”初期", PERIOD, "2021-01-01", "2021-12-31"),
    ("“六五”后三年", "“六五”后三年", PERIOD, "1983-01-01", "1985-12-31"),
    ("从5月到6月底前完成", "5月到6月底前", DEADLINE, "2025-01-01", "2025-06-30"),
    ("1至6月底前", "1至6月底前", DEADLINE, "2025-01-01", "2025-06-30"),
    ("元月启动", "元月", DATE, "2025-01-01", "2025-01-31"),
    ("80年代初的", "80年代初", PERIOD, "1980-01-01", "1989-12-31"),
    ("三年内建成", "三年内", PERIOD, "2025-01-01", "2027-12-31"),
    ("力争三年内建成", "三年内", DEADLINE, "2025-01-01", "2027-12-31"),
    ("用两年时间完成", "两年时间", DEADLINE, "2025-01-01", "2026-12-31"),
    ("年底前完成", "年底前", DEADLINE, "2025-01-01", "2025-12-31"),
    ("6月底前完成", "6月底前", DEADLINE, "2025-01-01", "2025-06-30"),
    ("2027年底前建成", "2027年底前", DEADLINE, "2027-01-01", "2027-12-31"),
    ("到2030年，覆盖", "到2030年", DEADLINE, "2030-01-01", "2030-12-31"),
    ("7月1日之前上报", "7月1日之前", DEADLINE, "2025-01-01", "2025-07-01"),
    ("年内实现全覆盖", "年内", DEADLINE, "2025-01-01", "2025-12-31"),
    ("到2019年底已有", "到2019年底", PERIOD, "2019-12-01", "2019-12-31"),
    ("增加到2024年的三倍", "2024年", DATE, "2024-01-01", "2024-12-31"),
]

#: A text, its only time phrase, its kind, its years.
UNDATED = [
    ("5年来共发展", "5年来", PERIOD, (2020, 2025)),
    ("过去一年，我们", "过去一年", PERIOD, (2024, 2025)),
    ("近两年来的变化", "近两年来", PERIOD, (2023, 2025)),
    ("今后五年的任务", "今后五年", PERIOD, (2025, 2030)),
    ("几个月来的变化", "几个月来", PERIOD, None),
    ("三个月内完成", "三个月内", PERIOD, None),
    ("2026年以来", "2026年以来", PERIOD, (2026, 2026)),
    ("从2026年至2025年", "2026年至2025年", PERIOD, None),
    ("近年来的做法", "近年来", PERIOD, None),
    ("连续3年评议", "连续3年", PERIOD, None),
    ("党的十八大以来的", "党的十八大以来", PERIOD, None),
    ("到本世纪中叶建成", "到本世纪中叶", DEADLINE, (2050, 2050)),
    ("每年不少于", "每年", FREQUENCY, None),
    ("每季度一次", "每季度", FREQUENCY, None),
    ("每届选出", "每届", FREQUENCY, None),
    ("每半年通报", "每半年", FREQUENCY, None),
    ("建党91周年", "91周年", TimeKind.ANNIVERSARY, None),
    ("上午9时30分开会", "上午9时30分", DATE, None),
    ("“七一”前完成整改", "“七一”前", DEADLINE, (2025, 2025)),
    ("国庆节前夕竣工", "国庆节前夕", DEADLINE, (2025, 2025)),
    ("春节前走访到位", "春节前", DEADLINE, None),
    ("“五一”以来查处", "“五一”以来", PERIOD, (2025, 2025)),
    ("“两节”期间慰问", "“两节”期间", PERIOD, None),
]

TIMELESS = [
    "学习40学时",
    "服务18万小时",
    "仅余两个月",
    "2020年级新生",
    "2015.3亿元",
    "培训五天",
    "三年行动计划",
    "半年报",
    "不忘百年初心",
    "年轻干部",
    "十月革命",
    "前列和前沿",
    "全年龄段",
    "两节课之后",
    "八一勋章",
]


@pytest.mark.parametrize(("text", "words", "kind", "first", "last"), DATED)
def test_dated_phrase_has_its_days(
    text: str, words: str, kind: TimeKind, first: str, last: str
) -> None:
    [phrase] = find_time_phrases(text, YEAR)
    assert (quote(text, phrase), phrase.kind) == (words, kind)
    assert phrase.days == (date.fromisoformat(first), date.fromisoformat(last))
    assert phrase.years == (int(first[:4]), int(last[:4]))


@pytest.mark.parametrize(("text", "words", "kind", "years"), UNDATED)
def test_phrase_without_days_has_its_years(
    text: str, words: str, kind: TimeKind, years: tuple[int, int] | None
) -> None:
    [phrase] = find_time_phrases(text, YEAR)
    assert (quote(text, phrase), phrase.kind) == (words, kind)
    assert (phrase.years, phrase.days) == (years, None)


@pytest.mark.parametrize("text", TIMELESS)
def test_measured_time_and_names_are_no_time_phrases(text: str) -> None:
    assert find_time_phrases(text, YEAR) == ()


@pytest.mark.parametrize(
    "text",
    ["今年以来", "9月底", "年底前", "上半年", "三年内", "近两年来", "上世纪八十年代"],
)
def test_relative_phrase_has_no_years_without_the_documents_year(text: str) -> None:
    [phrase] = find_time_phrases(text, None)
    assert (phrase.years, phrase.days) == (None, None)


def test_month_is_of_the_year_last_named_in_its_sentence() -> None:
    text = "2023年启动试点，6月底全面铺开。8月总结。"
    assert [phrase.years for phrase in find_time_phrases(text, YEAR)] == [
        (2023, 2023),
        (2023, 2023),
        (2025, 2025),
    ]


def test_impossible_day_has_no_days() -> None:
    [phrase] = find_time_phrases("2月30日", YEAR)
    assert phrase.days is None


def test_phrases_stand_in_order_and_apart() -> None:
    text = "今年上半年和去年第四季度，每月一次，到2027年底前完成，“十四五”末验收"
    assert [quote(text, phrase) for phrase in find_time_phrases(text, YEAR)] == [
        "今年上半年",
        "去年第四季度",
        "每月",
        "到2027年底前",
        "“十四五”末",
    ]


@given(
    st.text(
        "0129一二十两零年月日底前到至-—今去上半季度每近来内以“”五时期 。", max_size=40
    )
)
def test_phrases_never_overlap(text: str) -> None:
    place = 0
    for phrase in find_time_phrases(text, YEAR):
        assert place <= phrase.start < phrase.end <= len(text)
        assert not phrase.days or phrase.days.first <= phrase.days.last
        place = phrase.end


def quote(text: str, phrase: TimePhrase) -> str:
    return text[phrase.start : phrase.end]
