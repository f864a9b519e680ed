"""What becomes of a slogan: first and last year, spelling, and who leaves it out."""

from pathlib import Path

import pytest

from speechkit.choices import By
from speechkit.compare.histories import Forms, told
from speechkit.compare.members import Years
from speechkit.compare.question import Question, Side, answer
from speechkit.compare.shift import DIFF
from speechkit.corpus import Corpus

ROOT = Path(__file__).parents[1]


def by_item(corpus: Corpus, a: str, b: str, by: By = By.SLOGAN):
    sides = [Side(name, corpus, Years.parse(name)) for name in (a, b)]
    question = Question(by)
    found = answer(question, sides, question.members(*sides))
    records = [dict(zip(DIFF.header, row, strict=True)) for row in found.rows]
    return {record["item"]: record for record in records}, found.below


@pytest.fixture(scope="module")
def city() -> Corpus:
    return Corpus.read([ROOT / "corpus"], tables=("documents", "terms", Forms()))


@pytest.mark.parametrize(
    ("slogan", "verdict", "first", "last"),
    [
        # The campaigns of the sample city stand in their years: sample-city.md.
        ("党纪学习教育", "new", 2024, 2025),
        ("深入贯彻中央八项规定精神学习教育", "new", 2025, 2025),
        # A speech of 2023 looks back on it.
        ("迎接党的二十大胜利召开", "gone", 2022, 2023),
    ],
)
def test_campaigns_of_the_sample_city_come_and_go(city, slogan, verdict, first, last):
    found, _ = by_item(city, "2022", "2024-2025")
    record = found[slogan]
    assert (record["verdict"], record["last"]) == (verdict, last)
    assert record["first"] == first


def test_a_redated_speech_does_not_prolong_a_slogan(city):
    """W10 claims 2025, but was written in 2021."""
    found, _ = by_item(city, "2022", "2025")
    assert found["我为群众办实事"]["n_b"] > 0
    assert found["我为群众办实事"]["last"] == 2022


def test_terms_have_years_but_no_spellings(city):
    found, below = by_item(city, "2022", "2024", By.TERM)
    assert found["党纪学习教育"]["first"] == 2024
    assert {record["form_a"] for record in found.values()} == {None}
    assert not any("missing" in line for line in below)


def corpus_of(folder: Path, texts: dict[str, str]) -> Corpus:
    for name, words in texts.items():
        text = f"在栖谷县委{name[:4]}年党建工作会议上的讲话\n\n同志们：\n\n{words}\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return Corpus.read([folder], tables=("documents", Forms()))


def test_what_one_document_alone_leaves_out_is_named(tmp_path):
    texts = {f"2024-{n}": "要坚持三会一课，增强四个意识。" for n in range(4)}
    texts["2024-9"] = "要增强四个意识。"
    texts["2025-1"] = "要坚持三会一课。"
    found, below = by_item(corpus_of(tmp_path, texts), "2024", "2025")
    assert found["三会一课"]["absent_a"] == "2024-9"
    assert found["四个意识"]["absent_a"] is None
    assert "Expected but missing in 2024-9 (A): 三会一课." in below


def test_a_new_spelling_of_a_slogan_is_told(tmp_path):
    texts = {
        "2024-1": "一分部署，九分落实。一分部署九分落实。",
        "2024-2": "一分部署，九分落实。",
        "2025-1": "一分部署九分落实。",
    }
    found, below = by_item(corpus_of(tmp_path, texts), "2024", "2025")
    record = found["一分部署、九分落实"]
    assert (record["form_a"], record["form_b"]) == (
        "一分部署，九分落实",
        "一分部署九分落实",
    )
    assert below[0] == (
        "一分部署、九分落实: A mostly writes 一分部署，九分落实, B 一分部署九分落实."
    )


def test_nothing_to_tell_is_told_in_no_line():
    assert list(told([])) == []
