"""Lines that recognizers of numbers are known to stumble over, one a row."""

from decimal import Decimal

import pytest

from speechkit import lexicon
from speechkit.model import Document, Quantity
from speechkit.stages.mentions import find_mentions
from speechkit.stages.quantities import QuantityWords, find_quantities

MENTIONS = lexicon.load("mentions")
WORDS = QuantityWords(
    units=lexicon.load("units"),
    bounds=lexicon.load("bounds"),
    cues=lexicon.load("cues"),
    indicators=lexicon.load("indicators"),
)
#: Expression, least value, greatest value, unit.
TRAPS = {
    # value and unit
    "修路投入近二十万亿元": [("近二十万亿元", "20000000000000", None, "元")],
    "新设站点2,300多个": [("2,300多个", "2300", None, "个")],
    "筹资2,300.5亿元": [("2,300.5亿元", "230050000000", None, "元")],
    "走访六七百户，调解八九十起": [
        ("六七百户", "600", "700", "户"),
        ("八九十起", "80", "90", "起"),
    ],
    "合格率提升五个百分点": [("五个百分点", "5", None, "个百分点")],
    "前三季度完成全年任务九成以上": [("九成以上", "9", None, "成")],
    "产值翻两番": [("两番", "2", None, "番")],
    "收入增长三倍": [("三倍", "3", None, "倍")],
    "产量提高一倍半": [("一倍半", "1.5", None, "倍")],
    "成本降低两成半": [("两成半", "2.5", None, "成")],
    "离岗学习2天半": [("2天半", "2.5", None, "天")],
    "前后花了三个半月": [("三个半月", "3.5", None, "个月")],
    # words that end like names, before a number
    "效益提高一倍，占比提高三个百分点": [
        ("一倍", "1", None, "倍"),
        ("三个百分点", "3", None, "个百分点"),
    ],
    "规模扩大三倍，全国三家入选": [
        ("三倍", "3", None, "倍"),
        ("三家", "3", None, "家"),
    ],
    "提高近一成": [("近一成", "1", None, "成")],
    # what remains is counted, what a list names is pointed to
    "其余45户下月入住，剩余八十米下月完工": [
        ("45户", "45", None, "户"),
        ("八十米", "80", None, "米"),
    ],
    "甲队先走，其余三个队随后": [],
    "例会每周三次": [("三次", "3", None, "次")],
    "每周三下午学习，高三学生到大年初三再返校": [],
    # ranks are ordinals, other numbers behind 前 and 后 are not
    "连年名列全市前三名，排名后5位的写出检查": [],
    "力争位次进入全省前十强": [],
    "考核提前3个月做完": [("3个月", "3", None, "个月")],
    # approximations
    "六十岁往上的少说也有七八户": [
        ("六十岁往上", "60", None, "岁"),
        ("少说也有七八户", "7", "8", "户"),
    ],
    "来了四五个人": [("四五个", "4", "5", "个")],
    "帮了五六十户": [("五六十户", "50", "60", "户")],
    "种树两千棵": [("两千棵", "2000", None, "棵")],
    # mixed scales
    "产值二万三千亿元": [("二万三千亿元", "2300000000000", None, "元")],
    "总量三十万亿元": [("三十万亿元", "30000000000000", None, "元")],
    "存款四十万多亿元": [("四十万多亿元", "40000000000000", None, "元")],
    "印书5万6000册": [("5万6000册", "56000", None, "册")],
    "栽苗2千零30株": [("2千零30株", "2030", None, "株")],
    # kinds of shares
    "出生率降到千分之六": [("千分之六", "6", None, "‰")],
    "差错率为万分之三": [("万分之三", "3", None, "‱")],
    "占比提高百分之五": [("百分之五", "5", None, "%")],
    # the unit before the multiplier
    "装机两千瓦": [("两千瓦", "2", None, "千瓦")],
    "装机两千千瓦": [("两千千瓦", "2000", None, "千瓦")],
    # nothing
    "牢记两个确立，树牢四个意识，坚定四个自信，坚决做到两个维护": [],
    "三会一课要严，一岗双责要实，第一议题要学": [],
    "喜迎党的二十大": [],
    "统一步调，一以贯之，三番五次地讲，他已年过半百": [],
    "“八一”大会开得好": [],
    "统一零售价，两会在即，半百之年": [],
    "产量居全国第三多": [],
    "收拾屋子，整顿队伍，不准放肆": [],
}


def read(raw: str) -> tuple[Document, tuple[Quantity, ...]]:
    doc = find_quantities(find_mentions(Document.of(raw), MENTIONS), WORDS)
    return doc, doc.quantities


@pytest.mark.parametrize(("raw", "wanted"), TRAPS.items(), ids=TRAPS)
def test_a_line_holds_these_quantities_and_no_other(
    raw: str, wanted: list[tuple[str, str, str | None, str]]
) -> None:
    doc, quantities = read(raw)
    assert [(doc.quote(q.span), q.value, q.value_max, q.unit) for q in quantities] == [
        (quote, Decimal(least), Decimal(most) if most else None, unit)
        for quote, least, most, unit in wanted
    ]
