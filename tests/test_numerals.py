"""Numbers are told from their spelling, whatever the spelling."""

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit.model import Bound
from speechkit.numerals import Numeral, find_numerals, fold, parse_numeral

DIGITS = "零一二三四五六七八九"
FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
WIDE = str.maketrans("0123456789,.", "０１２３４５６７８９，．")

WAYS = {
    "0": ["零", "〇", "0", "０"],
    "2": ["二", "两", "兩", "贰"],
    "10": ["十", "一十", "拾", "10"],
    "11": ["十一", "壹拾壹元整", "壹拾壹圆"],
    "20": ["廿", "二十", "20"],
    "31": ["卅一", "三十一"],
    "101": ["一百零一", "1百01", "1百零1"],
    "120": ["一百二", "一百二十", "1百20"],
    "189": ["幺八九", "一八九", "189"],
    "1010": ["一千零一十", "一千零十", "一千一十"],
    "1020": ["1千零20", "一千零二十"],
    "2007": ["二〇〇七", "二○○七", "二零零七", "２００７"],
    "2600": ["两千六", "2千6百", "贰仟陆佰"],
    "10011": ["一万零一十一", "一万零十一"],
    "10111": ["一万零百一十一", "一万零一百一十一"],
    "34000": ["3万4000", "三万四", "3.4万", "34,000", "3万4千"],
    "56700": ["5.67万", "5万6700"],
    "1203000": ["一百二十万三", "120万三千", "120.3万"],
    "3500000": ["三百五十万", "350万", "3.5百万"],
    "150000000": ["一亿五", "1.5亿", "一点五亿", "1亿5000万"],
    "20000004230": ["200亿零四千230", "二百亿零四千二百三十"],
    "110090000000": ["1,100.9亿", "1，100.9亿", "１，１００．９亿"],
    "1200000000000": ["1.2万亿", "一万二千亿", "12000亿"],
    "1500000000000": ["一万五千亿", "1.5万亿", "一点五万亿"],
    "20000000000000": ["二十万亿", "20万亿", "贰拾万亿"],
    "1000000000000": ["万亿", "一万亿"],
    "3.5": ["三点五", "3.5", "３．５"],
    "1720.134": ["一七二零点一三四", "一千七百二十点一三四"],
    "100.123": ["一百点123", "100.123"],
    "-2.3": ["-2.3", "负2.3", "负二点三", "−2.3"],
}

READINGS = [
    ("两三个", "两三", "2", "3", Bound.APPROX),
    ("三五户", "三五", "3", "5", Bound.APPROX),
    ("三四十人", "三四十", "30", "40", Bound.APPROX),
    ("五六百户", "五六百", "500", "600", Bound.APPROX),
    ("七八十起", "七八十", "70", "80", Bound.APPROX),
    ("二十七八岁", "二十七八", "27", "28", Bound.APPROX),
    ("一百二三十家", "一百二三十", "120", "130", Bound.APPROX),
    ("两三千万元", "两三千万", "20000000", "30000000", Bound.APPROX),
    ("百十来个", "百十", "100", "110", Bound.APPROX),
    ("三至五个", "三至五", "3", "5", None),
    ("6－7％", "6－7", "6", "7", None),
    ("4.5%—5%", "4.5%—5", "4.5", "5", None),
    ("1200到1300万", "1200到1300万", "12000000", "13000000", None),
    ("700万到800万吨", "700万到800万", "7000000", "8000000", None),
    ("两到三百人", "两到三百", "200", "300", None),
    ("三到五千万元", "三到五千万", "30000000", "50000000", None),
    ("一到二十人", "一到二十", "1", "20", None),
    ("5000至1万名", "5000至1万", "5000", "10000", None),
    ("百分之五至百分之六", "百分之五至百分之六", "5", "6", None),
    ("50余万本", "50余万", "500000", None, Bound.GT),
    ("三十万多亿元", "三十万多亿", "30000000000000", None, Bound.GT),
    ("25万多名", "25万", "250000", None, Bound.GT),
    ("8000余人次", "8000", "8000", None, Bound.GT),
    ("1，100多个", "1，100", "1100", None, Bound.GT),
    ("近百个", "百", "100", None, None),
    ("万余人次", "万", "10000", None, Bound.GT),
    ("十多年", "十", "10", None, Bound.GT),
    ("十来天", "十", "10", None, Bound.APPROX),
    ("十几个", "十几", "10", None, Bound.APPROX),
    ("二十几万人", "二十几万", "200000", None, Bound.APPROX),
    ("组织上千名", "上千", "1000", None, Bound.GT),
    ("2×66万千瓦", "2×66万", "1320000", None, None),
    ("伍拾肆名", "伍拾肆", "54", None, None),
    ("三元五角", "三元五角", "3.5", None, None),
    ("一千瓦", "一", "1", None, None),
    ("30千米", "30", "30", None, None),
    ("七成五", "七成五", "7.5", None, None),
    ("过半数", "过半数", "0.5", None, Bound.GT),
    ("一半以上", "一半", "0.5", None, None),
    ("四分之三", "四分之三", "0.75", None, None),
    ("数百件", "数百", None, None, Bound.APPROX),
    ("几千万元", "几千万", None, None, Bound.APPROX),
    ("数以万计的", "数以万计", None, None, Bound.APPROX),
    ("百分之几", "百分之几", None, None, Bound.APPROX),
    ("百八十人", "百八十", None, None, Bound.APPROX),
    ("增加两、三倍", "两、三", "2", "3", Bound.APPROX),
    ("有四、五十亿元", "四、五十亿", "4000000000", "5000000000", Bound.APPROX),
    ("一个半小时", "一个半", "1.5", None, None),
    ("百分之负三", "百分之负三", "-3", None, None),
    ("三元五分", "三元五分", "3.05", None, None),
    ("一百一次", "一百", "100", None, None),
    ("若干家", "若干", None, None, Bound.APPROX),
]

UNITS = [
    ("百分之八点五", "8.5", "%"),
    ("百分之百", "100", "%"),
    ("99.5％", "99.5", "%"),
    ("千分之二", "2", "‰"),
    ("3‰", "3", "‰"),
    ("八成", "8", "成"),
    ("三个百分点", "3", "个百分点"),
    ("0.5百分点", "0.5", "个百分点"),
    ("25个基点", "25", "个基点"),
    ("翻两番", "2", "番"),
    ("增长两倍", "2", "倍"),
    ("打八折", "8", "折"),
]


@pytest.mark.parametrize(
    ("way", "value"), [(way, value) for value, ways in WAYS.items() for way in ways]
)
def test_every_spelling_has_its_value(way: str, value: str) -> None:
    assert parse_numeral(way).value == Decimal(value)


@pytest.mark.parametrize(("text", "words", "low", "high", "bound"), READINGS)
def test_numeral_is_found_with_its_worth(
    text: str, words: str, low: str | None, high: str | None, bound: Bound | None
) -> None:
    numeral = find_numerals(text)[0]
    assert quote(text, numeral) == words
    assert numeral.value == (Decimal(low) if low else None)
    assert numeral.value_max == (Decimal(high) if high else None)
    assert numeral.bound == bound


@pytest.mark.parametrize(("text", "value", "unit"), UNITS)
def test_share_keeps_its_unit(text: str, value: str, unit: str) -> None:
    [numeral] = find_numerals(text)
    assert (numeral.value, numeral.unit) == (Decimal(value), unit)
    assert numeral.unit_end == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("建成X个示范点", "X"),
        ("划拨X万元", "X万"),
        ("投入**万元", "**万"),
        ("走访××户", "××"),
        ("评选○○名", "○○"),
        ("培训*期", "*"),
        ("占比X%", "X"),
        ("20XX年", "20XX"),
    ],
)
def test_mask_is_a_numeral_without_value(text: str, words: str) -> None:
    [numeral] = find_numerals(text)
    assert quote(text, numeral) == words
    assert numeral.is_redacted
    assert numeral.value is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("25万多名", "多"),
        ("8000余人次", "余"),
        ("十来天", "来"),
        ("50余万本", ""),
        ("三百名", ""),
        ("1000余额", ""),
        ("一百来自基层", ""),
    ],
)
def test_particle_behind_is_told_apart(text: str, words: str) -> None:
    numeral = find_numerals(text)[0]
    assert text[numeral.end : numeral.tail_end] == words


@pytest.mark.parametrize(
    "text",
    [
        "1" * 40,
        "一二" * 20,
        "收拾好队伍不放肆",
        "队伍拾级而上",
        "队伍陆续参军",
        "几乎无几何",
        "达到要求",
        "点数上网",
    ],
)
def test_words_without_number_hold_none(text: str) -> None:
    assert find_numerals(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("约七、三十人", ["七", "三十"]),
        ("三分之四", ["三", "四"]),
        ("第一、二年级", ["一", "二"]),
        ("三、四个意识", ["三", "四"]),
        ("三点" + "一" * 40, ["三"]),
        ("三番五次百折不挠", ["三", "五", "百"]),
        ("百分之内", ["百"]),
        ("二十成", ["二十"]),
        ("从30%到50%", ["30", "50"]),
        ("由三到五", ["三", "五"]),
        ("22-10-13", ["22", "10", "13"]),
        ("版本1.2.3", ["1", "2", "3"]),
        ("3.2，4.5，6.7", ["3.2", "4.5", "6.7"]),
        ("五万三次", ["五万三"]),
        ("五万一次", ["五万", "一"]),
        ("66万千瓦", ["66万"]),
        ("提高三个百分点", ["三"]),
        ("10-5", ["10", "5"]),
        ("人数百余", ["百"]),
        ("以上百个", ["百"]),
        ("八点三十分", ["八", "三十"]),
        ("壹拾元", ["壹拾"]),
    ],
)
def test_numerals_are_kept_apart(text: str, words: list[str]) -> None:
    assert [quote(text, numeral) for numeral in find_numerals(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "元整",
        "圆",
        "负",
        "零点",
        "点零",
        "点一",
        "零点点",
        "零点零大",
        "百十一",
        "十一十二",
        "负十一十二",
        "十七十八",
        "10.1万零100",
        "10..1万",
        "三个",
        "5000 ",
        "9" * 40,
    ],
)
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a numeral"):
        parse_numeral(text)


@pytest.mark.parametrize(
    ("way", "rule"),
    [
        ("1.4万", "plain"),
        ("三百二十", "chinese"),
        ("3千四百", "mixed"),
        ("叁佰", "financial"),
        ("百分之三", "percent"),
        ("两三", "approximate"),
        ("3至5", "range"),
        ("X", "masked"),
        ("数十", "vague"),
        ("1/3", "fraction"),
    ],
)
def test_rule_names_how_it_is_written(way: str, rule: str) -> None:
    assert parse_numeral(way).rule == rule


@given(st.integers(0, 10**16 - 1))
def test_value_comes_back_from_every_spelling(value: int) -> None:
    for way in spellings(value):
        assert parse_numeral(way).value == value, way


@given(st.integers(0, 10**16 - 1))
def test_spelling_is_found_whole_in_a_text(value: int) -> None:
    for way in spellings(value):
        for unit in ("元", "名", "年", "个"):
            text = f"共计{way}{unit}，"
            [numeral] = find_numerals(text)
            assert (quote(text, numeral), numeral.value) == (way, value)


@given(st.decimals(0, 10**8, places=2))
def test_decimals_are_exact(value: Decimal) -> None:
    whole, part = str(value).split(".")
    points = "".join(DIGITS[int(digit)] for digit in part)
    assert parse_numeral(f"{value}").value == value
    assert parse_numeral(f"{value}万").value == value * 10_000
    assert parse_numeral(f"{chinese(int(whole))}点{points}").value == value
    assert parse_numeral(f"百分之{value}").value == value


@given(
    st.text(
        "0123456789零一二两三十百千万亿几数多余来X*.,-%分之点成至到上过半", max_size=40
    )
)
def test_numerals_are_in_order_and_within_the_text(text: str) -> None:
    place = 0
    for numeral in find_numerals(text):
        assert place <= numeral.start < numeral.end
        assert numeral.end <= numeral.tail_end <= numeral.unit_end <= len(text)
        place = numeral.end


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(text)


def quote(text: str, numeral: Numeral) -> str:
    return text[numeral.start : numeral.end]


def spellings(value: int) -> Iterator[str]:
    yield str(value)
    yield f"{value:,}"
    yield f"{value:,}".translate(WIDE)
    standard = chinese(value)
    yield standard
    yield standard.removeprefix("一") if standard.startswith("一十") else standard
    yield standard.replace("二千", "两千").replace("二百", "两百")
    if value > 10:
        yield standard.translate(FORMAL)
    for scale, sign in ((10**4, "万"), (10**8, "亿"), (10**12, "万亿")):
        if value >= scale:
            head, rest = divmod(value, scale)
            decimals = f"{rest:0{len(str(scale)) - 1}}".rstrip("0")
            yield f"{head}.{decimals}{sign}" if decimals else f"{head}{sign}"
            if 1000 <= rest < 10_000:
                yield f"{head}{sign}{rest}"


def chinese(value: int) -> str:
    """Spell a number in full."""
    return scaled(value, 10**8, "亿", lambda low: scaled(low, 10**4, "万", section))


def scaled(value: int, scale: int, sign: str, below: Callable[[int], str]) -> str:
    head, rest = divmod(value, scale)
    if not head:
        return below(value)
    spelled = below(head) + sign
    if not rest:
        return spelled
    return spelled + ("零" if rest < scale // 10 else "") + below(rest)


def section(value: int) -> str:
    """Spell a number below 10,000 in full."""
    if not value:
        return "零"
    spelled = ""
    is_open = False
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            spelled += ("零" if is_open else "") + DIGITS[digit] + sign
        is_open = bool(spelled) and not digit
    return spelled


@pytest.mark.parametrize("measure", ["个", "次", "名", "批", "年", "起"])
@pytest.mark.parametrize(
    ("words", "value"),
    [("二十一", 21), ("一百二十一", 121), ("三千零一十一", 3011), ("九百九十一", 991)],
)
def test_last_one_belongs_to_its_tens_whatever_is_counted(words, value, measure):
    (numeral,) = find_numerals(f"共{words}{measure}")
    assert (numeral.value, numeral.end) == (value, 1 + len(words))
