"""What stands in quotation marks: names by their build and their context."""

from dataclasses import replace

import pytest

from speechkit.lexicon import Entry, Lexicon
from speechkit.model import BodyLevel, Claim, Document, Header
from speechkit.stages.slogans import find_slogans
from speechkit.stages.slogans.quoted import quoted_phrases

LEXICON = Lexicon.of(
    "slogans",
    [
        Entry(term="主题党日", class_="institution"),
        Entry(term="灯下社", class_="ignore"),
        Entry(term="三早三晚专题教育", class_="campaign"),
    ],
)


def _found(raw: str) -> dict[str, tuple[str, str]]:
    return {
        raw[hit.start : hit.end]: (hit.class_.value, hit.rule)
        for hit in quoted_phrases(raw)
    }


@pytest.mark.parametrize(
    ("raw", "phrase", "class_"),
    [
        ("开展“暖心敲门”“邻里夜巡”活动", "暖心敲门", "campaign"),
        ("开展“暖心敲门”、“邻里夜巡”等活动", "邻里夜巡", "campaign"),
        ("以“河畔大讲堂”活动为载体", "河畔大讲堂", "brand"),
        ("设立“护堤先锋岗”12个", "护堤先锋岗", "institution"),
        ("公布“书记接待日”安排", "书记接待日", "institution"),
        ("着力整治“纸面落实”", "纸面落实", "figure"),
        ("遵循“先试后推”", "先试后推", "formulation"),
        ("落实“分类施策、分步推进”总要求", "分类施策、分步推进", "formulation"),
        ("擦亮“汀帆先锋”", "汀帆先锋", "brand"),
    ],
)
def test_context_and_ending_tell_what_a_quoted_phrase_is(raw, phrase, class_):
    assert _found(raw)[phrase] == (class_, "quoted phrase")


@pytest.mark.parametrize(
    "raw",
    [
        "不能只谈“精准”",
        "这位老支书说过“支部是群众的主心骨”这样的话",
        "写过一篇“怎样把村里的水渠修到每一家的田头”",
        "分管“公务用车管理”",
        "他说“明天再办”",
        "从“要我学”向“我要学”转变",
    ],
)
def test_plain_words_statements_and_titles_are_no_names(raw):
    assert _found(raw) == {}


@pytest.mark.parametrize("phrase", ["一张网", "一把伞", "一盘棋"])
def test_a_single_one_is_an_article_and_no_count(phrase):
    assert _found(f"织密“{phrase}”") == {phrase: ("brand", "quoted phrase")}


@pytest.mark.parametrize("phrase", ["一主两翼", "三联三促", "五个带头"])
def test_numerals_that_count_make_a_shorthand(phrase):
    assert _found(f"落实“{phrase}”") == {phrase: ("abbreviation", "quoted shorthand")}


def _from_the_centre(raw: str) -> list[str]:
    level = Claim(BodyLevel.CENTRAL, None, "test")
    doc = find_slogans(replace(Document.of(raw), header=Header(level=level)), LEXICON)
    return [f"{doc.quote(hit.span)} {hit.class_.value}" for hit in doc.slogans]


def test_the_centre_has_no_brands():
    found = _from_the_centre("开展主题党日，擦亮“汀帆先锋”，坚持“稳住一头、放开一片”。")
    assert found == ["主题党日 institution", "稳住一头、放开一片 formulation"]


def test_a_silenced_name_is_found_by_no_rule():
    doc = find_slogans(Document.of("开展主题党日，擦亮“灯下社”品牌。"), LEXICON)
    assert [doc.quote(hit.span) for hit in doc.slogans] == ["主题党日"]


def test_a_row_of_quotations_costs_no_more_than_its_length():
    assert list(quoted_phrases("“甲乙丙”" * 20_000))


def test_a_chain_of_shorthands_is_one() -> None:
    found = _found("推行“四看齐、三公开、两评议”机制")
    assert found == {"四看齐、三公开、两评议": ("abbreviation", "quoted shorthand")}


def test_a_study_campaign_bears_its_quoted_words_within_its_name() -> None:
    doc = find_slogans(Document.of("扎实开展“三早三晚”专题教育。"), LEXICON)
    assert [doc.quote(hit.span) for hit in doc.slogans] == ["三早三晚”专题教育"]


@pytest.mark.parametrize(
    "words",
    [
        "胡锦涛总书记在中央党校的重要讲话精神",
        "习近平总书记回信精神",
        "总书记关于机关党建的重要指示批示精神",
    ],
)
def test_the_spirit_of_a_leaders_words_is_invoked_as_a_whole(words: str) -> None:
    doc = find_slogans(Document.of(f"认真学习贯彻{words}。"), LEXICON)
    assert [doc.quote(hit.span) for hit in doc.slogans] == [words]
