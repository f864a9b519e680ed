"""The mentions stage: each numeral that counts nothing, and what it is instead."""

from dataclasses import replace

import pytest

from speechkit import lexicon
from speechkit.model import (
    Document,
    Form,
    Mention,
    MentionKind,
    Section,
    Slogan,
    SloganClass,
)
from speechkit.numerals import find_numerals
from speechkit.stages.mentions import find_mentions
from speechkit.text import Span

MENTIONS = lexicon.load("mentions")


def mentions(raw: str) -> list[tuple[str, MentionKind]]:
    doc = find_mentions(Document.of(raw), MENTIONS)
    return [(doc.quote(each.span), each.kind) for each in doc.mentions]


KINDS = {
    "统一思想": ("统一", MentionKind.IDIOM),
    "十分重要": ("十分", MentionKind.IDIOM),
    "千方百计办成": ("千方百计", MentionKind.IDIOM),
    "服务三农": ("三农", MentionKind.IDIOM),
    "退伍不褪色，放肆不得": None,
    "队伍齐整": None,
    "共建一带一路": ("一带一路", MentionKind.NAME),
    "党的二十大以来": ("二十大以来", MentionKind.DATE),
    "党的十九大报告": ("十九大", MentionKind.NAME),
    "二十届三中全会": ("二十届", MentionKind.ORDINAL),
    "第四届": ("第四届", MentionKind.ORDINAL),
    "2025年": ("2025年", MentionKind.DATE),
    "9月底前": ("9月底前", MentionKind.DATE),
    "印发《三年提升方案》": ("《三年提升方案》", MentionKind.NAME),
    "落实“三清单”做法": ("“三清单”", MentionKind.NAME),
    "“6·18”大会": None,
    "打造“1+N”矩阵": ("1+", MentionKind.NAME),
    "我讲三点意见": ("三点", MentionKind.COUNT),
    "以下五个方面": ("五个方面", MentionKind.COUNT),
    "那12个项目": ("12个", MentionKind.COUNT),
    "甲局、乙局、丙局三个单位": ("三", MentionKind.COUNT),
    "一批骨干": ("一", MentionKind.ARTICLE),
    "三级医院": ("三级", MentionKind.ORDINAL),
    "五大行动": ("五大", MentionKind.NAME),
    "四个围绕，": ("四个", MentionKind.NAME),
}


@pytest.mark.parametrize(("raw", "wanted"), KINDS.items(), ids=KINDS)
def test_a_numeral_is_claimed_once_with_its_kind(
    raw: str, wanted: tuple[str, MentionKind] | None
) -> None:
    found = mentions(raw)
    if wanted:
        assert wanted[0] in found[0][0]
        assert found[0][1] is wanted[1]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("raw", ["走访300户", "增长百分之五", "三万吨", "十二个村"])
def test_a_count_is_no_mention(raw: str) -> None:
    assert mentions(raw) == []


def test_markers_and_slogans_claim_first() -> None:
    raw = "三、抓作风\n推行三看三帮。"
    marker, heading = Span(0, 2), Span(2, 5)
    doc = replace(
        Document.of(raw),
        sections=(
            Section(
                span=Span(0, 5),
                marker=marker,
                heading=heading,
                level=1,
                form=Form.BLOCK,
                role=None,
                text_end=len(raw),
                rule="test",
            ),
        ),
        slogans=(
            Slogan(
                span=Span(raw.index("三看"), raw.index("。")),
                canonical="三看三帮",
                class_=SloganClass.ABBREVIATION,
                rule="三看三帮",
            ),
        ),
    )
    doc = find_mentions(doc, MENTIONS)
    assert [(doc.quote(m.span), m.kind, m.rule) for m in doc.mentions] == [
        ("三、", MentionKind.MARKER, "section marker"),
        ("三看三帮", MentionKind.NAME, "三看三帮"),
    ]


def test_a_word_that_cuts_a_numeral_claims_nothing() -> None:
    assert mentions("百分之二十分别归入两类") == []
    assert mentions("三万一千吨") == []


def test_every_mention_holds_a_numeral() -> None:
    raw = "一、回顾\n统一部署，第三次会议定下两个阶段，9月前完成“四强”创建。"
    doc = find_mentions(Document.of(raw), MENTIONS)
    assert doc.mentions
    for mention in doc.mentions:
        assert find_numerals(doc.quote(mention.span)), mention
    assert list(doc.mentions) == sorted(doc.mentions, key=_start)


def _start(mention: Mention) -> int:
    return mention.span.start


@pytest.mark.parametrize(
    "entry",
    [entry for entry in MENTIONS.entries if entry.class_ in {"idiom", "name"}],
    ids=lambda entry: entry.term,
)
def test_a_listed_word_keeps_its_numerals(entry: lexicon.Entry) -> None:
    doc = find_mentions(Document.of(f"大家{entry.term}。"), MENTIONS)
    assert doc.mentions or not find_numerals(entry.term)
