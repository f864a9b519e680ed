"""Targets of two years: paired by body, indicator and unit, told in words."""

from pathlib import Path
from typing import Any

import pytest

from speechkit.choices import By
from speechkit.compare.members import Selection, Years
from speechkit.compare.question import Question, Side, answer
from speechkit.compare.targets import TARGETS
from speechkit.corpus import Corpus

ROOT = Path(__file__).parents[1]


def between(corpus: Corpus, a: str, b: str, selection: Selection | None = None):
    sides = [Side(name, corpus, Years.parse(name)) for name in (a, b)]
    question = Question(By.TARGET, selection or Selection())
    return answer(question, sides, question.members(*sides))


def records(corpus: Corpus, a: str, b: str) -> dict[str, dict[str, Any]]:
    rows = between(corpus, a, b).rows
    named = [dict(zip(TARGETS.header, row, strict=True)) for row in rows]
    return {record["indicator"]: record for record in named}


@pytest.fixture(scope="module")
def city() -> Corpus:
    return Corpus.read([ROOT / "corpus"], tables=("documents", "metrics"))


@pytest.mark.parametrize(
    ("a", "b", "indicator", "change"),
    [
        # The planted targets T01 T14, T28 T40, T37 T46, T31 T43 of sample-city.md.
        (
            "2022",
            "2023",
            "党支部标准化规范化达标率",
            "higher number, softer verb, ge became eq",
        ),
        ("2024", "2025", "机关纪委设立率", "same number"),
        ("2024", "2025", "“汀帆先锋”示范点", "same number, firmer verb"),
        ("2024", "2025", "党员违纪案件", "lower number, ge became eq"),
        ("2022", "2023", "疫情防控党费", "dropped"),
        ("2022", "2023", "机关纪委设立率", "new"),
    ],
)
def test_what_became_of_a_planted_target(city, a, b, indicator, change):
    assert records(city, a, b)[indicator]["change"] == change


def test_a_row_leads_back_to_both_texts(city):
    found = records(city, "2024", "2025")["发展党员"]
    assert (found["value_a"], found["value_b"]) == (200, 210)
    for side in "ab":
        path = ROOT / "corpus" / f"{found[f'document_{side}']}.txt"
        raw = path.read_bytes().decode("utf-8")
        start, quote = found[f"start_{side}"], found[f"quote_{side}"]
        assert raw[start : start + len(quote)] == quote


def test_targets_of_one_year_said_twice_are_one(city):
    found = records(city, "2022-2024", "2025")["党支部标准化规范化达标率"]
    assert found["times_a"] == 4
    assert found["value_a"] == pytest.approx(98.5)


def test_a_body_that_speaks_on_one_side_alone_is_named(city):
    found = between(city, "2024", "2025")
    assert any("one side alone: 县委" in line for line in found.below)
    assert "县委" not in {row[0] for row in found.rows}


def speak(folder: Path, year: int, words: str, body: str = "栖谷县委") -> None:
    text = f"在{body}{year}年党建工作会议上的讲话\n\n同志们：\n\n{words}\n"
    (folder / f"{body}-{year}.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("必须建成示范点30个。", "力争建成示范点30个。", "same number, softer verb"),
        ("力争建成示范点30个。", "必须建成示范点30个。", "same number, firmer verb"),
        ("要建成示范点30个以上。", "要建成示范点20个以上。", "lower number"),
        (
            "建成示范点不超过30个。",
            "建成示范点不少于30个。",
            "same number, le became ge",
        ),
    ],
)
def test_number_bound_and_verb_are_compared(tmp_path, before, after, change):
    speak(tmp_path, 2024, f"今年{before}")
    speak(tmp_path, 2025, f"今年{after}")
    corpus = Corpus.read([tmp_path])
    (row,) = between(corpus, "2024", "2025").rows
    assert row[TARGETS.place("change")] == change


def test_other_units_and_other_numbers_within_are_other_targets(tmp_path):
    speak(
        tmp_path, 2024, "今年要让年收入10万元以上的村占比达到80%。要建成粮食仓库30个。"
    )
    speak(
        tmp_path, 2025, "今年要让年收入20万元以上的村占比达到40%。要建成粮食仓库30座。"
    )
    corpus = Corpus.read([tmp_path])
    changes = [r[TARGETS.place("change")] for r in between(corpus, "2024", "2025").rows]
    assert sorted(changes) == ["dropped", "dropped", "new", "new"]
