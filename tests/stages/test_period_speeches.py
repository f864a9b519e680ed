"""The years of writing of whole speeches, of several decades, and of forged ones."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from speechkit import lexicon
from speechkit.model import Claim, Document, Header
from speechkit.stages.period import estimate_period
from speechkit.stages.slogans import find_slogans
from speechkit.tables import DOCUMENTS

EVENTS = lexicon.load("events")
SLOGANS = lexicon.load("slogans")

#: Speeches to a county's and an organ's cadres: the year they were written in, and
#: how many years the interval may span.
SPEECHES = [
    (
        1985,
        2,
        (
            "全县整党工作到了对照检查阶段。各级党组织要学习《中共中央关于经济体制改革的决定》，"
            "把思想统一到党的十二届三中全会精神上来。今年是“六五”计划的最后一年，"
            "任务很重，党员要带头勤劳致富，也要带头帮穷。"
        ),
    ),
    (
        1995,
        4,
        (
            "县直机关要把学习邓小平同志建设有中国特色社会主义理论放在首位，落实党的十四届四中全会"
            "《中共中央关于加强党的建设几个重大问题的决定》，整顿后进支部，"
            "以实际行动完成“八五”计划最后一年的任务。"
        ),
    ),
    (
        2000,
        3,
        (
            "“三讲”教育告一段落，整改才刚刚开头。机关党支部要用“三个代表”要求对照自己，"
            "巩固成果，不走过场。今年是“九五”计划的最后一年。"
        ),
    ),
    (
        2006,
        3,
        (
            "去年，我县分批开展了保持共产党员先进性教育活动。今年是“十一五”规划的开局之年，"
            "要贯彻党的十六届五中全会精神，建设社会主义新农村。"
        ),
    ),
    (
        2012,
        3,
        (
            "创先争优活动开展两年多来，机关面貌有了变化。要在以胡锦涛同志为总书记的党中央领导下，"
            "贯彻党的十七届六中全会精神，以优异成绩迎接党的十八大召开。"
        ),
    ),
    (
        2016,
        2,
        (
            "今年开展的“两学一做”学习教育，基础在学，关键在做。学习党的十八届五中全会精神，"
            "今年是“十三五”规划的开局之年。"
        ),
    ),
    (
        2019,
        2,
        (
            "机关党委要认真贯彻中央和国家机关党的建设工作会议精神，开展好“不忘初心、牢记使命”"
            "主题教育。今年是新中国成立70周年。"
        ),
    ),
    (
        2023,
        2,
        (
            "学习贯彻习近平新时代中国特色社会主义思想主题教育正在我区展开。"
            "今年是全面贯彻党的二十大精神的开局之年，要把大兴调查研究落到实处。"
        ),
    ),
]
#: Nothing in them is of any one year, or only of long ago.
ORDINARY = [
    "同志们，支部要像个家。谁家有难处，书记要先知道；谁的思想有疙瘩，书记要先去解。",
    "村里的账要贴出来，贴到看得懂的地方。群众点头了，工作才算做到了位。",
    "机关干部下乡，不是去当客人的。住下来，听得进难听的话，才交得到知心的朋友。",
    "党员要交纳党费，要过组织生活，这是党章写明的，没有例外。",
]


@pytest.fixture
def dated(document: Callable[[str], Document]) -> Callable[..., Document]:
    def estimate(text: str, claimed: int | None = None) -> Document:
        doc = document(text)
        if claimed:
            header = Header(year=Claim(str(claimed), None, "title"))
            doc = replace(doc, header=header)
        return estimate_period(find_slogans(doc, SLOGANS), EVENTS, SLOGANS)

    return estimate


def column(doc: Document, name: str) -> object:
    (row,) = DOCUMENTS.rows(doc)
    return row[DOCUMENTS.place(name)]


@pytest.mark.parametrize(("year", "widest", "text"), SPEECHES)
def test_speech_is_of_the_years_of_its_wording(dated, year, widest, text):
    period = dated(text).period
    assert period.first <= year <= period.last
    assert period.last - period.first < widest
    assert period.conflict == ()


@pytest.mark.parametrize(("year", "text"), [(y, text) for y, _, text in SPEECHES])
def test_speech_is_redated_under_a_year_that_is_five_off(dated, year, text):
    assert column(dated(text, year), "anachronism") is False
    for claimed in (year - 5, year + 5):
        assert column(dated(text, claimed), "anachronism") is True


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_speech_leaves_the_years_open(dated, text):
    period = dated(text).period
    assert (period.first, period.last, period.evidence) == (None, None, ())
    assert column(dated(text, 2024), "anachronism") is None


@pytest.mark.parametrize(
    ("earlier", "later", "phrases"),
    [
        (
            "今年是“十三五”规划的收官之年，要巩固主题教育成果。",
            "学习党的二十届三中全会精神，巩固党纪学习教育成果。",
            ("“十三五”规划的收官之年", "党的二十届三中全会"),
        ),
        (
            "今年是建党95周年，要讲好党课。",
            "今年是“十四五”规划的开局之年，要开好头。",
            ("建党95周年", "“十四五”规划的开局之年"),
        ),
    ],
)
def test_text_of_two_years_names_both_witnesses(dated, earlier, later, phrases):
    doc = dated(f"{earlier}\n{later}")
    assert tuple(doc.quote(witness.span) for witness in doc.period.conflict) == phrases
    told = column(doc, "period_conflict")
    assert all(phrase in told for phrase in phrases)
    assert dated(earlier).period.conflict == dated(later).period.conflict == ()


@pytest.mark.parametrize(
    "text",
    [
        # What was ahead then is told of now, and what is past is remembered.
        "去年我们喜迎党的二十大。今年要学习党的二十届二中全会精神。",
        "2020年是“十三五”规划收官之年，我们如期脱贫。今年开展党纪学习教育。",
        "去年是建党100周年。今年要以实际行动迎接党的二十大。",
    ],
)
def test_memory_is_no_conflict(dated, text):
    assert dated(text).period.conflict == ()
