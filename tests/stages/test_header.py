"""The stage header: what a speech claims of itself, and by which words."""

from dataclasses import replace

import pytest

from speechkit import lexicon
from speechkit.model import Claim, Cut, CutLabel, Document, Header
from speechkit.stages.header import read_header
from speechkit.text import Edit

LEVELS = lexicon.load("levels")
ORGANIZATIONS = lexicon.load("organizations")

TEXT = "入冬以来，各支部把取暖保供当作头等大事，党员带头入户排查，困难群众心里踏实了。下一步要把好的做法固定下来，长期坚持下去。"
SPEECH = f"在供暖工作会议上的讲话\n同志们：\n{TEXT}"


def header_of(raw: str, filename: str = "") -> Header:
    return read(Document.of(raw), filename).header


def read(doc: Document, filename: str = "") -> Document:
    return read_header(doc, LEVELS, ORGANIZATIONS, lexicon.load("events"), filename)


def value(claim: Claim | None) -> str | None:
    return claim.value if claim else None


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("在供暖工作会议上的讲话\n同志们：", "在供暖工作会议上的讲话"),
        (
            "把温暖送到家\n让群众不受冻\n云浦市直机关工委",
            "把温暖送到家 让群众不受冻",
        ),
        ("把 温暖\u3000送到家\n（2019年1月）", "把 温暖 送到家"),
        ("把温暖送到家\n一、摸清底数", "把温暖送到家"),
        ("把温暖送到家\n入户排查\n一、摸清底数", "把温暖送到家 入户排查"),
        ("【云浦市党员入户送温暖】", "云浦市党员入户送温暖"),
        ("供暖动员讲话稿 篇2\n各位同志：", "供暖动员讲话稿"),
        ("同志们：", None),
        ("各位代表！", None),
    ],
)
def test_title_is_read_from_the_first_lines(head, title):
    assert value(header_of(f"{head}\n{TEXT}").title) == title


def test_second_short_line_is_no_title_where_a_text_follows():
    raw = f"把温暖送到家\n入户排查不落一户\n{TEXT}\n保供到位不断一天\n{TEXT}"
    assert value(header_of(raw).title) == "把温暖送到家"


def test_title_keeps_its_raw_words():
    doc = read(Document.of(f"把温暖送到家\n让群众不受冻\n云浦市委\n{TEXT}"))
    assert doc.header.title
    assert doc.header.title.span
    assert doc.quote(doc.header.title.span) == "把温暖送到家\n让群众不受冻"


@pytest.mark.parametrize(
    ("raw", "year", "rule", "quote"),
    [
        (f"在2021年供暖工作会议上的讲话\n{TEXT}", "2021", "title", "2021年"),
        (f"云浦市2021年度供暖工作总结\n{TEXT}", "2021", "title", "2021年度"),
        (
            f"关于2021年供暖情况与2022年供暖计划的报告\n{TEXT}",
            "2022",
            "title",
            "2022年",
        ),
        (f"供暖工作\n（2017年3月5日）\n{TEXT}", "2017", "text", "2017年"),
        (f"供暖工作\n（二〇〇七年三月）\n{TEXT}", "2007", "text", "二〇〇七年"),
        (f"供暖工作\n2015.3\n{TEXT}", "2015", "text", "2015.3"),
        (f"供暖工作\n——2018年2月1日在镇人代会上\n{TEXT}", "2018", "text", "2018年"),
        (f"供暖工作\n{TEXT}今年是2016年，任务不轻。", "2016", "text", "2016年"),
        (
            f"供暖工作\n今天，我们召开2014年度全县供暖工作会议。{TEXT}",
            "2014",
            "text",
            "2014年度",
        ),
        (f"{SPEECH}\n一、2013年工作回顾\n{TEXT}", "2014", "text", "2013年"),
        (f"{SPEECH}\n一、2013年国内供暖的回顾\n{TEXT}", "2014", "text", "2013年"),
        (
            f"{SPEECH}\n一、2013年工作回顾和2014年工作的总体要求\n{TEXT}",
            "2014",
            "text",
            "2013年",
        ),
        (f"{SPEECH}\n二、2012年的主要任务\n{TEXT}", "2012", "text", "2012年"),
        (f"{SPEECH}\n首先报告2011年的工作\n{TEXT}", "2012", "text", "2011年"),
        (f"{SPEECH}刚刚过去的2010年，大家很辛苦。", "2011", "text", "2010年"),
        (
            f"{SPEECH}\n2009年，是改造管网的攻坚之年，要再加一把劲。\n{TEXT}{TEXT}",
            "2009",
            "text",
            "2009年",
        ),
        (
            f"{SPEECH}\n2008年是极不平凡的一年，我们战胜了冰雪。\n{TEXT}{TEXT}",
            "2009",
            "text",
            "2008年",
        ),
        (
            f"{SPEECH}大家谈了2006年机关供暖工作的打算。",
            "2006",
            "text",
            "2006年机关供暖工作",
        ),
        (
            f"{SPEECH}会上回顾了2006年机关供暖工作。",
            "2007",
            "text",
            "2006年机关供暖工作",
        ),
        (
            f"供暖意见\n{TEXT}\n一、总体要求\n{TEXT}\n云浦市供热管理局\n2005年7月18日",
            "2005",
            "text",
            "2005年",
        ),
        (
            f"供暖工作总结\n2011年，云浦市供热局抓住气源。{TEXT}",
            "2011",
            "text",
            "2011年",
        ),
    ],
)
def test_year_is_claimed_by_title_or_text(raw, year, rule, quote):
    doc = read(Document.of(raw))
    claim = doc.header.year
    assert claim
    assert claim.span
    assert (claim.value, claim.rule, doc.quote(claim.span)) == (year, rule, quote)


def test_range_of_years_in_a_title_claims_none_of_them():
    assert header_of(f"2019—2023年供暖规划纲要\n{TEXT}").year is None


@pytest.mark.parametrize(
    "words",
    [
        "到2025年，力争家家通暖气。",
        "2019年5月，启动了管网改造。",
        "2020年以来，成效不断显现。",
        "从2018年到2022年，投入逐年增加。",
        "比2010年翻一番的任务已经完成。",
        "2023年，共推动解决41个问题。",
        "去年召开的2016年供暖总结会上，大家提了不少意见。",
    ],
)
def test_year_that_is_not_claimed_stays_empty(words):
    assert header_of(f"{SPEECH}{words}").year is None


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("report_1978.txt", "1978"),
        ("2024-03 供暖.txt", "2024"),
        ("2023年供暖讲话.docx", "2023"),
        ("供暖讲话（2019）.txt", "2019"),
        ("speeches/2021/讲话.txt", None),
        ("9c2019ab77f0.txt", None),
        ("000_d92016f.txt", None),
        ("20190305.txt", None),
        ("讲话2.txt", None),
    ],
)
def test_file_name_is_the_last_resort(name, year):
    claim = header_of(SPEECH, name).year
    assert value(claim) == year
    if claim:
        assert (claim.rule, claim.span) == ("filename", None)


def test_text_comes_before_the_file_name():
    assert value(header_of(f"2015年供暖讲话\n{TEXT}", "gwr_1978.txt").year) == "2015"


@pytest.mark.parametrize(
    ("line", "organization", "speaker", "level"),
    [
        ("晴川省直机关工委", "晴川省直机关工委", None, "省"),
        ("晴川省直机关工委书记柯某某", "晴川省直机关工委", "柯某某", "省"),
        (
            "晴川省委直属机关工委常务副书记 鲁大江",
            "晴川省委直属机关工委",
            "鲁大江",
            "省",
        ),
        ("国务院总理 某某某", "国务院", "某某某", "中央"),
        ("县委书记 何 川", "县委", "何川", "县区"),
        ("岚山县委常委、组织部部长 高山", "岚山县委", "高山", "县区"),
        ("岚山县委常委、县直机关工委书记 高山", "县直机关工委", "高山", "县区"),
        ("（云浦市委党校）", "云浦市委党校", None, "市"),
        ("云浦市人民政府市长 XXX", "云浦市人民政府", "XXX", "市"),
        ("中共云浦市望河区委", "中共云浦市望河区委", None, "县区"),
        ("晴岭自治区党委区直机关工委", "晴岭自治区党委区直机关工委", None, "省"),
        ("云浦第一中学党总支书记 江小鱼", "云浦第一中学党总支", "江小鱼", "单位"),
        ("柳林镇党委书记 童某", "柳林镇党委", "童某", "乡镇"),
        ("讲话人：姜平", None, "姜平", "市"),
    ],
)
def test_byline_is_split_into_body_and_speaker(line, organization, speaker, level):
    raw = f"把温暖送到家\n{line}\n同志们：\n{TEXT}我市供暖面积又有增加。"
    header = header_of(raw)
    assert value(header.organization) == organization
    assert value(header.speaker) == speaker
    assert value(header.level) == level


@pytest.mark.parametrize(
    "line",
    ["加强机关党委", "让群众不受冻", "第一批供暖点", "供暖，保供", "王家的灯还亮着"],
)
def test_line_that_names_nobody_is_no_byline(line):
    header = header_of(f"把温暖送到家\n{line}\n同志们：\n{TEXT}")
    assert header.organization is None
    assert header.speaker is None


@pytest.mark.parametrize(
    ("raw", "organization", "rule", "quote"),
    [
        (f"{SPEECH}在此，我谨代表区委，向大家致谢。", "区委", "own words", "区委"),
        (f"{SPEECH}我代表县委、县政府感谢大家。", "县委", "own words", "县委"),
        (
            (
                "在会上的讲话\n同志们：\n经市委同意，工委决定召开这次会议。"
                f"市直机关要带头，市直机关工委要督促。{TEXT}"
            ),
            "市直机关工委",
            "own words",
            "市直机关工委",
        ),
        (
            f"市委书记高山在供暖工作会议上的讲话\n{TEXT}",
            "市委",
            "title",
            "市委",
        ),
        (
            f"中共云浦市供热管理局委员会2011年工作思路\n{TEXT}",
            "中共云浦市供热管理局委员会",
            "title",
            "中共云浦市供热管理局委员会",
        ),
        (
            f"供暖意见\n{TEXT}\n{TEXT}\n云浦市供热管理局\n2005年7月18日",
            "云浦市供热管理局",
            "signature",
            "云浦市供热管理局",
        ),
        (
            f"【党员入户送温暖】\n{TEXT}\n（岚山县委组织部供稿）",
            "岚山县委组织部",
            "source",
            "岚山县委组织部",
        ),
    ],
)
def test_body_is_known_from_title_words_or_signature(raw, organization, rule, quote):
    doc = read(Document.of(raw))
    claim = doc.header.organization
    assert claim
    assert claim.span
    found = (claim.value, claim.rule, doc.quote(claim.span))
    assert found == (organization, rule, quote)


def test_body_that_only_acts_in_the_text_does_not_speak():
    raw = f"{SPEECH}前不久，机关工委召开了座谈会，市委领导出席。"
    assert header_of(raw).organization is None


@pytest.mark.parametrize(
    ("raw", "level"),
    [
        (f"在全市供暖会议上的讲话\n同志们：\n{TEXT}", "市"),
        (f"在全区供暖会议上的讲话\n同志们：\n{TEXT}", "县区"),
        (f"在全区供暖会议上的讲话\n同志们：\n{TEXT}自治区党委很重视。", "省"),
        (f"在云浦市供暖会议上的讲话\n同志们：\n{TEXT}", "市"),
        (f"{SPEECH}全县上下要行动起来，我县的条件不算差。", "县区"),
        (f"{SPEECH}镇党委感谢大家，我镇还有难处。", "乡镇"),
        (f"{SPEECH}校党委作了研究，全校师生都支持。", "单位"),
        (f"{SPEECH}我省管网老旧，市、县要配合，市委要过问。", "省"),
        (f"{SPEECH}我国疆域辽阔，全国各地气候不同，党中央十分关心。", "中央"),
        (SPEECH, None),
    ],
)
def test_level_is_told_by_title_and_text(raw, level):
    assert value(header_of(raw).level) == level


@pytest.mark.parametrize(
    ("raw", "genre"),
    [
        (SPEECH, "speech"),
        (f"在供暖报告会上的讲话\n{TEXT}", "speech"),
        (f"供暖动员会主持词\n{TEXT}", "speech"),
        (f"供暖工作\n同志们：\n{TEXT}", "speech"),
        (f"供暖工作\n{TEXT}下面，我讲三点意见。", "speech"),
        (f"政府工作报告\n各位代表：\n{TEXT}", "report"),
        (f"供暖工作总结\n{TEXT}", "report"),
        (f"供暖工作总结范文（二）\n{TEXT}", "report"),
        (f"供暖工作汇报3\n{TEXT}", "report"),
        (f"各位代表：\n现在，我代表镇政府向大会报告工作，请予审议。\n{TEXT}", "report"),
        (f"供暖工作\n{TEXT}现将有关情况报告如下。", "report"),
        (f"学习“供暖”重要讲话精神的几点思考\n{TEXT}", "article"),
        (f"把温暖送到家\n云浦市委\n{TEXT}", "article"),
        (f"关于供暖工作的决议\n{TEXT}", "article"),
    ],
)
def test_genre_is_told_by_title_and_opening(raw, genre):
    assert value(header_of(raw).genre) == genre


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("时间:2021-03-08 10:25:31", "2021-03-08"),
        ("发布日期：２０２１年１月５日", "2021-01-05"),
        ("2020/2/31 新闻", None),
        ("2020年2月 新闻", None),
    ],
)
def test_upload_date_is_read_from_the_line_that_was_cut(line, day):
    doc = Document.of(f"{line}\n{SPEECH}")
    cut = Cut(doc.reading.span(0, len(line)), CutLabel.DATELINE, "clock")
    doc = read(doc.cut([Edit(0, len(line) + 1, "", "clock")], [cut]))
    claim = doc.header.upload_date
    assert value(claim) == day
    assert doc.header.year is None
    if claim:
        assert claim.span
        assert claim.rule == "dateline"
        assert doc.quote(claim.span) in line


def test_title_ends_where_words_were_cut_out():
    raw = f"把温暖送到家\n时间:2022-10-13\n入户排查\n云浦市委\n{TEXT}"
    doc = Document.of(raw)
    start, end = raw.index("时间"), raw.index("入户")
    cut = Cut(doc.reading.span(start, end - 1), CutLabel.DATELINE, "clock")
    doc = read(doc.cut([Edit(start, end, "", "clock")], [cut]))
    assert value(doc.header.title) == "把温暖送到家"


def test_what_is_known_from_beside_the_text_stays():
    known = Header(
        year=Claim("1999", None, "sidecar"),
        organization=Claim("晴川省委", None, "sidecar"),
    )
    doc = Document.of(f"在2021年全市供暖会议上的讲话\n同志们：\n{TEXT}")
    header = read(replace(doc, header=known)).header
    assert (value(header.year), value(header.year.over)) == ("1999", "2021")
    assert value(header.organization) == "晴川省委"
    assert value(header.level) == "省"
    assert value(header.title) == "在2021年全市供暖会议上的讲话"


def test_empty_document_claims_nothing_but_its_genre():
    header = header_of("")
    assert value(header.genre) == "article"
    assert header == Header(genre=header.genre)
