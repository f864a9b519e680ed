"""Set formulations: listed ones, and those known by their shape."""

import pytest

from speechkit.lexicon import Entry, Lexicon, load
from speechkit.model import Document
from speechkit.stages.slogans import find_slogans

LEXICON = Lexicon.of(
    "slogans",
    [
        Entry(term="三个代表重要思想", class_="ideology"),
        Entry(term="四强党支部", class_="abbreviation", variants=("四强",)),
        Entry(term="第一议题", class_="institution", variants=("第一议题制度",)),
        Entry(term="党建引领", class_="formulation"),
        Entry(term="党建引领基层治理", class_="formulation"),
        Entry(term="一分部署、九分落实", class_="figure"),
        Entry(term="主题党日", class_="institution"),
        Entry(term="清廉机关", class_="campaign", related=("清廉机关建设",)),
    ],
)


def _found(raw: str) -> dict[str, tuple[str, str]]:
    doc = find_slogans(Document.of(raw), LEXICON)
    return {
        doc.quote(slogan.span): (slogan.class_.value, slogan.rule)
        for slogan in doc.slogans
    }


@pytest.mark.parametrize(
    ("raw", "quote"),
    [
        ("坚持党建引领基层治理。", "党建引领基层治理"),
        ("一分部署，九分落实。", "一分部署，九分落实"),
        ("实践“三个代表”重要思想。", "三个代表”重要思想"),
        ("创建“四强”党支部。", "四强"),
        ("落实“第一议题”制度。", "第一议题"),
    ],
)
def test_listed_formulation_is_found_at_its_set_length(raw, quote):
    assert list(_found(raw)) == [quote]


@pytest.mark.parametrize(
    ("phrase", "class_", "rule"),
    [
        ("“三联三促”", "abbreviation", "quoted shorthand"),
        ("“五个带头”", "abbreviation", "quoted shorthand"),
        ("“汀帆先锋”品牌", "brand", "quoted phrase"),
        ("“暖心敲门”行动", "campaign", "quoted phrase"),
        ("“空转”现象", "figure", "quoted phrase"),
    ],
)
def test_quoted_name_is_known_by_its_shape(phrase, class_, rule):
    found = _found(f"开展主题党日，深化{phrase}。")
    inner = phrase[1 : phrase.index("”")]
    assert found[inner] == (class_, rule)


@pytest.mark.parametrize(
    "phrase",
    ["“七一”", "“x计划”", "“关于加强支部建设的意见”", "“他说：今天下雨。”", "“四个”"],
)
def test_quotation_that_is_no_name_is_left_alone(phrase):
    assert list(_found(f"开展主题党日{phrase}。")) == ["主题党日"]


def test_plain_prose_is_quoted_without_being_a_slogan():
    prose = "老李把那盆花叫作“小太阳”，每天早上都要给它浇水。" * 40
    assert _found(prose) == {}


@pytest.mark.parametrize(
    ("raw", "quote"),
    [
        (
            "学习习近平总书记关于基层治理的重要论述，",
            "习近平总书记关于基层治理的重要论述",
        ),
        ("习近平总书记“7·9”重要讲话精神指引方向", "习近平总书记“7·9”重要讲话精神"),
        ("贯彻党的二十届三中、四中全会精神，", "党的二十届三中、四中全会精神"),
    ],
)
def test_leaders_words_and_congresses_follow_a_grammar(raw, quote):
    assert list(_found(raw)) == [quote]


def test_bare_meeting_is_no_slogan():
    assert _found("党的二十届三中全会在北京举行。") == {}


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("深入实施基层党建提质三年行动计划。", "基层党建提质三年行动计划"),
        ("抓好“头雁”培育三年行动。", "“头雁”培育三年行动"),
    ],
)
def test_plan_bears_its_years_in_its_name(raw, name):
    assert name in _found(raw)


def test_shipped_entries_are_found_in_running_text():
    text = "落实三会一课，力戒形式主义，深刻领悟“两个确立”的决定性意义。"
    doc = find_slogans(Document.of(text), load("slogans"))
    assert {"三会一课", "两个确立"} <= {slogan.canonical for slogan in doc.slogans}


def test_long_text_without_punctuation_costs_no_more_than_its_length():
    find_slogans(Document.of("党建引领" * 50_000), LEXICON)
    find_slogans(Document.of("“" * 50_000), LEXICON)


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        ("做到有计划、有检查、有总结的“三有”。", ["有计划", "有检查", "有总结"]),
        (
            "以“规范换届、规范发展、规范收缴和使用”为主要内容的“三规范”工作。",
            ["规范换届", "规范发展", "规范收缴和使用"],
        ),
        ("抓实“三联”：联支部、联党员、联群众。", ["联支部", "联党员", "联群众"]),
        ("压实书记、委员、组长“三个岗位”责任。", ["书记", "委员", "组长"]),
        ("促进学习、工作“双提升”。", ["学习", "工作"]),
        (
            "推行“两图一单”，也就是组织图、责任图，任务单。",
            ["组织图", "责任图", "任务单"],
        ),
        (
            "推行“三张单”，也就是任务单、问题单、销号单。",
            ["任务单", "问题单", "销号单"],
        ),
        (
            "各支部带头落实学习讨论到支部、送课到支部、谈心到支部的“三个到支部”。",
            ["学习讨论到支部", "送课到支部", "谈心到支部"],
        ),
        (
            "明确党组（党委）、机关党委、党支部“三级组织”责任。",
            ["党组（党委）", "机关党委", "党支部"],
        ),
        ("组织党员、群众开展“双走访”。", []),
        ("推进思想解放、作风转变，落实“三项任务”。", []),
        ("增强“四个意识”、坚定“四个自信”、做到“两个维护”。", []),
    ],
)
def test_shorthand_is_spelled_out_where_the_text_does(raw, items):
    doc = find_slogans(Document.of(f"开展主题党日。{raw}"), LEXICON)
    expansions = [
        [doc.quote(span) for span in slogan.expansion]
        for slogan in doc.slogans
        if slogan.rule == "quoted shorthand"
    ]
    assert expansions[0] == items


def test_every_occurrence_of_a_shorthand_bears_its_expansion():
    raw = "开展主题党日。深化“三联”工作。\n“三联”，即联支部、联党员、联群众。"
    doc = find_slogans(Document.of(raw), LEXICON)
    expansions = [
        slogan.expansion for slogan in doc.slogans if slogan.canonical == "三联"
    ]
    assert len(expansions) == 2
    assert expansions[0] == expansions[1]
    assert [doc.quote(span) for span in expansions[0]] == ["联支部", "联党员", "联群众"]


def test_related_form_is_counted_under_its_own_words():
    doc = find_slogans(Document.of("推进清廉机关建设，打造清廉机关。"), LEXICON)
    canonical = [(slogan.canonical, slogan.rule) for slogan in doc.slogans]
    assert canonical == [("清廉机关建设", "清廉机关"), ("清廉机关", "清廉机关")]


@pytest.mark.parametrize(
    ("raw", "quote"),
    [
        ("要求亲自研究、亲自把关、亲自督办。", "亲自研究、亲自把关、亲自督办"),
        ("做到幼有所教、壮有所用、老有所依。", "幼有所教、壮有所用、老有所依"),
        ("推动班子过硬、队伍过硬、作风过硬。", "班子过硬、队伍过硬、作风过硬"),
    ],
)
def test_parallel_chain_is_one_formulation(raw, quote):
    assert _found(raw) == {quote: ("formulation", "parallel chain")}


@pytest.mark.parametrize(
    "raw",
    [
        "县委组织部、县委宣传部、县委统战部参加。",
        "亲自研究、亲自把关。",
        "有工人、有农民、有教师。",
        "企业文化、校园文化、社区文化。",
    ],
)
def test_list_of_nouns_is_no_chain(raw):
    assert not _found(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "主题党日上，老乡说“路通了”。",
        "主题党日从“没人来”变成“坐不下”。",
        "主题党日上，有人问：“钱去哪了”。",
    ],
)
def test_quoted_speech_and_change_are_no_names(raw):
    assert list(_found(raw)) == ["主题党日"]


def test_local_form_of_a_national_formulation_is_whole():
    found = _found("谱写中国式现代化汀帆篇章。")
    assert found == {"中国式现代化汀帆篇章": ("formulation", "local chapter")}


def test_listed_formulation_with_two_quoted_parts_is_whole():
    lexicon = Lexicon.of("slogans", [Entry(term="老虎苍蝇一起打", class_="figure")])
    doc = find_slogans(Document.of("坚持“老虎”“苍蝇”一起打。"), lexicon)
    assert [doc.quote(slogan.span) for slogan in doc.slogans] == ["老虎”“苍蝇”一起打"]


def test_items_that_the_lexicon_knows_are_found_anywhere_in_the_text():
    items = ("加强学习", "改进作风")
    entry = Entry(term="两个改进", class_="abbreviation", expands=items)
    raw = "必须加强学习，必须改进作风。\n做到“两个改进”要久久为功。"
    doc = find_slogans(Document.of(raw), Lexicon.of("slogans", [entry]))
    [slogan] = doc.slogans
    assert tuple(doc.quote(span) for span in slogan.expansion) == items


def test_quoted_part_of_a_listed_formulation_is_counted_by_its_own_words():
    doc = find_slogans(
        Document.of("创建“四优”党支部。"),
        Lexicon.of("slogans", [Entry(term="四优党支部", class_="abbreviation")]),
    )
    assert [slogan.canonical for slogan in doc.slogans] == ["四优"]
