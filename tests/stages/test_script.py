"""The script stage: no pinyin, no invisible characters, simplified, one width."""

from collections.abc import Callable

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit import lexicon
from speechkit.lexicon import Lexicon
from speechkit.model import CutLabel, Document
from speechkit.stages.script import normalize_script

CONVERSION = lexicon.load("conversion")
NO_CORRECTIONS = Lexicon.of("conversion", ())
TRADITIONAL = "機關黨組織發揮領導職務後臺乾濕並裡麵鬆鬥爭製造徵求於藉覆瞭餘鍾著"


def normalized(raw: str) -> Document:
    return normalize_script(Document.of(raw), CONVERSION)


def quotes(doc: Document, label: CutLabel) -> list[str]:
    return [doc.quote(cut.span) for cut in doc.cuts if cut.label is label]


RUBY = {
    "toned": ("推動機(jī)關黨(dǎng)建", "推动机关党建", ["(jī)", "(dǎng)"]),
    "toneless": ("3月(yue)5日(ri)召开", "3月5日召开", ["(yue)", "(ri)"]),
    "full width": ("大會（huì）開始", "大会开始", ["（huì）"]),
    "full-width letters": ("大會（ｈｕì）開始", "大会开始", ["（ｈｕì）"]),
    "doubled": ("年會(hui)(hui)上", "年会上", ["(hui)", "(hui)"]),
    "simplified": ("支部书记(jì)讲课", "支部书记讲课", ["(jì)"]),
    "umlaut": ("绿(lǜ)色转型，女(nü)干部", "绿色转型，女干部", ["(lǜ)", "(nü)"]),
    "combining mark": ("學(xue\u0301)習", "学习", ["(xue\u0301)"]),
    "other letter": ("黨(dɑ\u030cng)員", "党员", ["(dɑ\u030cng)"]),
    "tone number": ("书记(ji4)讲话(hua4)", "书记讲话", ["(ji4)", "(hua4)"]),
    "word": ("饕餮(tāo tiè)之徒", "饕餮之徒", ["(tāo tiè)"]),
    "space before": ("機 (jī)關", "机关", ["(jī)"]),
    "other brackets": ("機[jī]關〔guān〕", "机关", ["[jī]", "〔guān〕"]),
    "half a bracket": ("機(jī關", "机关", ["(jī"]),
    "no bracket": ("成長zhǎng快", "成长快", ["zhǎng"]),
    "zhuyin": ("隊長(ㄓㄤˇ)說", "队长说", ["(ㄓㄤˇ)"]),
    "misread vowels": (
        "機(jī)關(guān)會(hu?)議建(ji&n)設(shT)",
        "机关会议建设",
        ["(jī)", "(guān)", "(hu?)", "(ji&n)", "(shT)"],
    ),
    "misread by digits": (
        "機(jī)關(guān)建(ji4n)設，中(zh0ng)國發(f@n)展",
        "机关建设，中国发展",
        ["(jī)", "(guān)", "(ji4n)", "(zh0ng)", "(f@n)"],
    ),
    "misread under its tone": (
        "機關(guōn)建(jiàп)設",
        "机关建设",
        ["(guōn)", "(jiàп)"],
    ),
    "invisible inside": ("機(j\u200bī)關", "机关", ["(j\u200bī)"]),
    "lost character": ("黨?qū)C(jī)關", "党?qū)C关", ["(jī)"]),
    "real bracket behind": ("黨組(zǔ)(党委)會", "党组(党委)会", ["(zǔ)"]),
}


@pytest.mark.parametrize(("raw", "text", "cut"), RUBY.values(), ids=RUBY)
def test_pinyin_behind_a_character_is_cut(raw: str, text: str, cut: list[str]) -> None:
    doc = normalized(raw)
    assert doc.reading.text == text
    assert quotes(doc, CutLabel.RUBY) == cut


@pytest.mark.parametrize(
    "raw",
    [
        "党组(党委)要抓手机客户端(APP)建设",
        "机关工委(2021年)印发办法(试行)",
        "人工智能(ai)大模型",
        "选项(a)和选项(b)",
        "每平方米(m2)节约3元，排放二氧化碳(co2)减少",
        "方案(v2.0)与网络(5G)",
        "咖啡café一杯",
        "下列各项：(e)",
    ],
)
def test_real_brackets_stay(raw: str) -> None:
    assert normalized(raw).reading.text == raw
    assert not normalized(raw).cuts


def test_uncertain_brackets_stay_where_no_pinyin_is_usual() -> None:
    raw = "答案(j?)和(gu&n)"
    assert normalized(raw).reading.text == raw


def test_a_character_stands_for_its_pinyin_too() -> None:
    doc = normalized("加強(qiáng)機(jī)關(guān)建設")
    start = doc.reading.text.index("机关")
    assert doc.quote(doc.reading.span(start, start + 2)) == "機(jī)關(guān)"


LAYOUT = {
    "windows": ("一\r\n二", "一\n二", []),
    "old mac": ("一\r二", "一\n二", []),
    "separators": ("一\u2028二\u2029三\x85四\f五", "一\n二\n三\n四\n五", []),
    "byte order mark": ("\ufeff同志们", "同志们", ["\ufeff"]),
    "zero width": ("新增\u200b就业", "新增就业", ["\u200b"]),
    "soft hyphen": ("高质\xad量", "高质量", ["\xad"]),
    "control": ("党\x00建", "党建", ["\x00"]),
    "several": ("\u200e\u2060党", "党", ["\u200e\u2060"]),
}


@pytest.mark.parametrize(("raw", "text", "cut"), LAYOUT.values(), ids=LAYOUT)
def test_line_ends_are_one_and_nothing_is_invisible(
    raw: str, text: str, cut: list[str]
) -> None:
    doc = normalized(raw)
    assert doc.reading.text == text
    assert quotes(doc, CutLabel.LAYOUT) == cut


MARKUP = {
    "<p>同志们：</p><p>开会。</p>": ["同志们：", "开会。"],
    "抓好<strong class='x'>落实</strong>工作<br/>谢谢": ["抓好落实工作", "谢谢"],
    "&ldquo;三会一课&rdquo;&nbsp;制度": ["“三会一课” 制度"],
    "<党章>与a<b，AT&T；&foo;": ["<党章>与a<b，AT&T；&foo;"],
}


@pytest.mark.parametrize(("raw", "lines"), MARKUP.items())
def test_markup_is_no_text(raw: str, lines: list[str]) -> None:
    text = normalized(raw).reading.text
    assert [line for line in text.split("\n") if line] == lines


def test_lost_line_ends_come_back() -> None:
    sentence = "各支部要把学习摆在首位，做到时间、人员、内容三落实，不走过场。"
    lines = normalized(f"{sentence * 3}\u3000\u3000{sentence}    {sentence}")
    assert len(lines.reading.text.splitlines()) == 3
    title = "坚定信心\u3000\u3000真抓实干"
    assert normalized(title).reading.text == title


WIDTHS = {
    "１９９５年": "1995年",
    "增长１２．５％": "增长12.5%",
    "ＧＤＰ": "GDP",
    "１．加强学习": "1．加强学习",
    "党建＋": "党建+",
    "同志们，大家好！（鼓掌）": "同志们，大家好！（鼓掌）",
    "市＊＊局": "市**局",
    "⾏动与⼤局": "行动与大局",
    "⺠主与⻓效，⻛⻋⻢⻰": "民主与长效，风车马龙",
    "５０人／次": "50人/次",
}


@pytest.mark.parametrize(("raw", "text"), WIDTHS.items())
def test_digits_and_letters_have_half_width(raw: str, text: str) -> None:
    assert normalized(raw).reading.text == text


SIMPLIFIED = {
    "發揮黨員先鋒模範作用": "发挥党员先锋模范作用",
    "乾安縣與乾陵": "乾安县与乾陵",
    "葡萄乾、曬乾": "葡萄干、晒干",
    "擡高身價": "抬高身价",
    "工作會議開得深沈": "工作会议开得深沉",
    "王昇同志說：上昇通道": "王昇同志说：上升通道",
    "張祕書保守祕密": "张秘书保守秘密",
    "肩負著責任": "肩负着责任",
    "著名論著": "著名论著",
    "瞭望臺上瞭解情況": "瞭望台上了解情况",
}


@pytest.mark.parametrize(("raw", "text"), SIMPLIFIED.items())
def test_traditional_becomes_simplified(raw: str, text: str) -> None:
    assert normalized(raw).reading.text == text


@pytest.mark.parametrize(
    "raw",
    [
        "显著成效，著书立说，乾县与乾陵，慰藉，瞭望，李昇同志",
        "宫商角徵羽，於潜镇，覆盖率，甯氏，头发后面",
    ],
)
def test_simplified_text_stays_as_it_is(raw: str) -> None:
    doc = normalized(raw)
    assert doc.reading.text == raw
    assert doc.script == "hans"


SCRIPTS = {
    "各级党组织要认真学习": "hans",
    "各級黨組織要認真學習": "hant",
    "各级党组织要认真学习\n各級黨組織要認真學習": "mixed",
    "步步高陞": "hant",
    "同志": "hans",
    "": "hans",
}


@pytest.mark.parametrize(("raw", "script"), SCRIPTS.items())
def test_the_script_is_told(raw: str, script: str) -> None:
    assert normalized(raw).script == script


@given(st.text(st.sampled_from(TRADITIONAL + "了解干部后面的，。 a1\n"), max_size=40))
def test_without_corrections_the_tables_are_read_as_the_converter_reads(
    raw: str,
) -> None:
    doc = normalize_script(Document.of(raw), NO_CORRECTIONS)
    if doc.script == "hant":
        assert doc.reading.text == opencc.OpenCC("t2s").convert(raw)


def test_a_users_correction_wins() -> None:
    own = Lexicon.of("conversion", [lexicon.Entry(term="機關報", becomes="《机关报》")])
    doc = normalize_script(Document.of("訂閱機關報"), own)
    assert doc.reading.text == "订阅《机关报》"


QUOTATION = {
    "corners": ("开展「三比」活动", "开展“三比”活动"),
    "nested": ("他说：「要有『恒』」", "他说：“要有‘恒’”"),
    "white corners": ("开展『三比』活动", "开展“三比”活动"),
    "other use": ("开展“三比”和「甲」", "开展“三比”和「甲」"),
    "titles": ("印发【意见】和【办法】", "印发《意见》和《办法》"),
    "label": ("【编者按】今天\n【要点】明天", "【编者按】今天\n【要点】明天"),
    "own titles": ("《意见》和【附件】", "《意见》和【附件】"),
}


@pytest.mark.parametrize(("raw", "text"), QUOTATION.values(), ids=QUOTATION)
def test_brackets_are_marks_where_the_text_uses_them_so(raw: str, text: str) -> None:
    assert normalized(raw).reading.text == text


def test_every_character_is_read_or_cut(
    document: Callable[[str], Document],
) -> None:
    raw = "\ufeff機(jī)關\r\n１９９５\u200b年「會(huì)議」"
    doc = normalize_script(document(raw), CONVERSION)
    seen = set()
    for offset in range(len(doc.reading.text)):
        span = doc.reading.span(offset, offset + 1)
        seen.update(range(span.start, span.end))
    for cut in doc.cuts:
        seen.update(range(cut.span.start, cut.span.end))
    assert seen == set(range(len(raw)))


def test_bracket_within_a_bracket_is_read_once(document):
    doc = normalize_script(
        document("黨(dǎ(yī)ng)建工作要走在前(qián)列(liè)。"), NO_CORRECTIONS
    )
    assert "建工作要走在前列。" in doc.reading.text
