"""Attention: sentences go to the themes of their words, and shares are compared."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit.charts.shifts import ratio_chart, slope_chart
from speechkit.choices import By
from speechkit.compare.attention import ATTENTION, NONE, Attention, allotted
from speechkit.compare.members import Selection, Years
from speechkit.compare.priorities import PRIORITIES, REORDER, moves, priorities
from speechkit.compare.question import Question, Side, answer
from speechkit.corpus import Corpus
from speechkit.engine import documents
from speechkit.files import find_tasks
from speechkit.pipeline import Settings
from speechkit.tables import DOCUMENTS
from speechkit.tables.columns import visible

ROOT = Path(__file__).parents[1]
ASKED = Attention(Settings())


@pytest.fixture(scope="module")
def city() -> Corpus:
    return Corpus.read([ROOT / "corpus"], tables=("documents", ASKED))


def budget(folder: Path, text: str) -> dict[str, dict[str, object]]:
    """Give the rows of one speech by theme."""
    (folder / "speech.txt").write_text(text, encoding="utf-8")
    (task,) = find_tasks([folder])
    (doc,) = documents(task, Settings())
    rows = [dict(zip(ATTENTION.header, row, strict=True)) for row in ASKED.rows(doc)]
    assert sum(int(str(r["characters"])) for r in rows) == visible(doc.reading.text)
    return {str(row["theme"]): row for row in rows}


def test_a_sentence_goes_to_the_theme_of_its_words(tmp_path):
    found = budget(tmp_path, "要严明党的纪律。粮食是头等大事，要保住。\n")
    assert found["纪律建设"]["characters"] == len("要严明党的纪律。")
    assert found["三农与乡村振兴"]["characters"] == len("粮食是头等大事，要保住。")


def test_a_sentence_of_two_themes_is_shared_by_its_words(tmp_path):
    found = budget(tmp_path, "纪律和纪委、粮食，都要管起来。\n")
    assert (found["纪律建设"]["characters"], found["三农与乡村振兴"]["characters"]) == (
        10,
        5,
    )


def test_a_slogan_claims_the_words_within_it(tmp_path):
    """政治生态 is no ecology, and 党纪学习教育 is discipline, not study."""
    found = budget(tmp_path, "扎实开展党纪学习教育，人人都要到场。\n")
    assert list(found) == ["纪律建设"]


def test_a_silent_sentence_goes_with_the_heading_above_it(tmp_path):
    text = "一、加强纪律建设\n这件事一定要办好，谁也不许例外。\n二、做好其他事情\n大家商量着办就好。\n"
    found = budget(tmp_path, text)
    under = "一、加强纪律建设这件事一定要办好，谁也不许例外。"
    assert found["纪律建设"]["characters"] == len(under)
    assert found[NONE]["characters"] == len("二、做好其他事情大家商量着办就好。")


def test_a_silent_sentence_without_heading_goes_with_its_paragraph(tmp_path):
    found = budget(tmp_path, "这件事很要紧。今年各地抓了粮食。\n同志们都很努力。\n")
    assert found["三农与乡村振兴"]["characters"] == len(
        "这件事很要紧。今年各地抓了粮食。"
    )
    assert found[NONE]["characters"] == len("同志们都很努力。")


def test_order_of_first_mention_and_targets_are_told(tmp_path):
    found = budget(tmp_path, "讲纪律。今年要建成粮食仓库30个。讲纪律。\n")
    assert (found["纪律建设"]["first"], found["三农与乡村振兴"]["first"]) == (1, 2)
    assert found["三农与乡村振兴"]["targets"] == 60
    assert found["纪律建设"]["targets"] == 0


@given(
    st.integers(0, 500),
    st.dictionaries(st.text(max_size=2), st.integers(1, 30), min_size=1, max_size=6),
)
def test_nothing_is_lost_when_characters_are_shared_out(amount, votes):
    shares = allotted(amount, votes)
    assert sum(shares.values()) == amount
    exact = {name: amount * vote / sum(votes.values()) for name, vote in votes.items()}
    assert all(abs(shares[name] - exact[name]) < 1 for name in votes)


def test_every_character_of_the_sample_city_is_given_to_a_theme(city):
    size = DOCUMENTS.place("characters")
    whole = sum(int(str(row[size])) for row in city.rows("documents"))
    given_out = sum(int(str(row[2])) for row in city.rows(ATTENTION.name))
    assert given_out == whole


def compared(city: Corpus, a: str, b: str):
    sides = [Side(name, city, Years.parse(name)) for name in (a, b)]
    question = Question(By.THEME, Selection(drops_anachronisms=True))
    return answer(question, sides, question.members(*sides))


def test_discipline_came_to_the_fore_in_the_sample_city(city):
    """党纪学习教育 in 2024, the study of the eight rules in 2025: see sample-city.md."""
    found = compared(city, "2022-2023", "2024-2025")
    rows = {row[0]: dict(zip(REORDER.header, row, strict=True)) for row in found.rows}
    discipline = rows["纪律建设"]
    assert (discipline["verdict"], discipline["rank_b"]) == ("up", 1)
    assert discipline["rank_a"] > 5
    assert discipline["low_b"] < discipline["share_b"] < discipline["high_b"]
    assert discipline["share_b"] > 3 * discipline["share_a"]
    told = next(moves(found.rows))
    assert re.fullmatch(r"纪律建设 from \d+th to 1st, \d% → \d\d%\.", told)
    assert found.below[0].startswith("纪律建设 from")


@pytest.mark.parametrize(
    ("themes", "planted"),
    [
        # "Priorities that shift" of sample-city.md: the tasks of the annual speeches.
        (("政治建设", "思想建设"), (25, 35, 20, 15)),
        (("基层党建", "组织建设", "党建与业务融合"), (30, 30, 20, 15)),
        (("纪律建设", "作风建设", "反腐败"), (10, 12, 40, 50)),
    ],
)
def test_planted_priorities_are_measured(city, themes, planted):
    """Within ten points: the plan itself is rough, and of the tasks alone."""
    annual = ("annual-conference", "wanghuai/{}-annual", "党建工作会议")
    for year, expected in zip(range(2022, 2026), planted, strict=True):
        ends = tuple(name.format(year) for name in annual)
        rows = [
            row
            for row in city.rows(ATTENTION.name)
            if f"/{year}-" in str(row[0]) and str(row[0]).endswith(ends)
        ]
        assert len({row[0] for row in rows}) == 3
        taken = sum(row[2] for row in rows if row[1] in themes)
        share = 100 * taken / sum(row[2] for row in rows)
        assert share == pytest.approx(expected, abs=10)


def test_epidemic_control_was_a_matter_of_2022(city):
    members = Question().members(
        *[Side(y, city, Years.parse(y)) for y in ("2022", "2025")]
    )
    table = [
        dict(zip(PRIORITIES.header, r, strict=True)) for r in priorities(members, city)
    ]
    rank = {r["year"]: r["rank"] for r in table if r["theme"] == "民生"}
    assert rank[2022] <= 3 < rank[2025]


def test_shares_of_a_year_add_up(city):
    members = Question().members(
        *[Side(y, city, Years.parse(y)) for y in ("2022", "2025")]
    )
    rows = priorities(members, city)
    for year in (2022, 2025):
        assert sum(row[3] for row in rows if row[0] == year) == pytest.approx(
            1, abs=1e-3
        )
        ranks = [row[2] for row in rows if row[0] == year and row[2]]
        assert ranks == list(range(1, len(ranks) + 1))


def test_charts_tell_what_changed(city):
    found = compared(city, "2022-2023", "2024-2025")
    values = slope_chart(found.rows, ("2022-2023", "2024-2025"))["data"]["values"]
    points = {v["side"]: v["place"] for v in values if v["theme"] == "纪律建设"}
    assert points["2024-2025"] == 1 < points["2022-2023"]
    assert {v["theme"] for v in values if v["changed"]} >= {"纪律建设", "反腐败"}
    assert NONE not in {v["theme"] for v in values}
    bars = ratio_chart([])
    assert bars["data"]["values"] == []
