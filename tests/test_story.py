"""The story planted in the sample corpus comes out of the tables.

docs/sample-city.md says in words and figures what was planted; this reads its
tables and asks the program for every row.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from speechkit.bookkeeping import Figures, Line, ledger_of
from speechkit.corpus import Corpus
from speechkit.pipeline import Settings
from speechkit.tables import DOCUMENTS, METRICS, SLOGANS, TABLES

ROOT = Path(__file__).parents[1]
PLAN = (ROOT / "docs" / "sample-city.md").read_text(encoding="utf-8")


def table(head: str, which: int = 0) -> list[dict[str, str]]:
    """Read a table of the plan by how its head begins; several may begin alike."""
    parts = PLAN.split(f"\n| {head} |")[1 + which]
    lines = f"| {head} |{parts}".split("\n\n")[0].splitlines()
    names, _, *rows = (
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines
    )
    return [dict(zip(names, row, strict=True)) for row in rows]


FILES = {
    row["key"]: row["file under `corpus/`"].strip("`")
    for row in table("key | file under `corpus/`")
}
TARGETS = [row for row in table("id") if row["id"].startswith("T")]
REDATED = [row for row in table("id", 1) if row["id"].startswith("R")]


@cache
def corpus() -> Corpus:
    return Corpus.read([ROOT / "corpus"], tables=(*TABLES, Figures(Settings())))


@cache
def records(name: str) -> list[dict[str, Any]]:
    declared = {"documents": DOCUMENTS, "metrics": METRICS, "slogans": SLOGANS}[name]
    return [dict(zip(declared.header, row, strict=True)) for row in corpus().rows(name)]


def metrics_in(key: str, words: str) -> list[dict[str, Any]]:
    """Give the numbers that stand within some words of a file."""
    path = FILES[key]
    raw = (ROOT / "corpus" / path).read_bytes().decode("utf-8")
    start = _place(raw, words)
    end = start + len(words) + raw[start : start + len(words) + 9].count("\n")
    document = path.removesuffix(".txt")
    return [
        record
        for record in records("metrics")
        if record["document"].partition("#")[0] == document
        and start <= record["start"]
        and record["end"] <= end
    ]


def _place(raw: str, words: str) -> int:
    """Find words that a noisy file may write half width or break."""
    half = words.translate(str.maketrans("，：；（）", ",:;()"))
    for form in (words, half):
        pattern = "\n?".join(map(re.escape, form))
        if match := re.search(pattern, raw):
            return match.start()
    raise AssertionError(f"not in the file: {words}")


def number(text: str) -> float | None:
    return float(text) if text else None


def ids(row: dict[str, str]) -> str:
    return row["id"]


@pytest.mark.parametrize("row", TARGETS, ids=ids)
def test_planted_target_is_found(row):
    found = metrics_in(row["file"], row["target, exact words"])
    wanted = (number(row["value"]), number(row["value_max"]), row["unit"], row["bound"])
    said = {
        (
            float(record["value"]),
            None if record["value_max"] is None else float(record["value_max"]),
            record["unit"],
            record["bound"],
        ): record
        for record in found
        if record["kind"] == "target"
    }
    assert wanted in said
    assert said[wanted]["firmness"] == row["firmness"]


@pytest.mark.parametrize(
    "row",
    [row for row in TARGETS if re.fullmatch(r"\d{4}-\d\d-\d\d", row["deadline"])],
    ids=ids,
)
def test_deadline_of_a_planted_target_is_computed(row):
    found = metrics_in(row["file"], row["target, exact words"])
    assert row["deadline"] in {record["deadline_last"] for record in found}


@pytest.mark.parametrize("row", [row for row in TARGETS if row["reported in"]], ids=ids)
def test_planted_result_is_found(row):
    found = metrics_in(row["reported in"], row["result, exact words"])
    values = {float(record["value"]) for record in found if record["kind"] == "result"}
    assert number(row["result value"]) in values


#: Targets whose end the plan tells otherwise than a ledger reads it: a report of
#: progress before the due date, and a result that is worded in another way.
NOT_READ = {"T37", "T84"}
#: What the plan calls what became of a target, where the ledger has another word.
VERDICTS = {"not mentioned": "not mentioned again", "open": "no later speech"}


@cache
def ledger() -> list[Line]:
    return ledger_of(corpus())


@pytest.mark.parametrize("row", TARGETS, ids=ids)
def test_planted_target_is_followed_to_what_became_of_it(row):
    places = {
        (record["document"], record["start"])
        for record in metrics_in(row["file"], row["target, exact words"])
    }
    lines = [line for line in ledger() if (line.document, line.start) in places]
    said = VERDICTS.get(row["status"], row["status"])
    value = number(row["result value"])
    found = {
        (
            line.verdict.value,
            None if line.reported_value is None else abs(float(line.reported_value)),
        )
        for line in lines
    }
    assert ((said, value) in found) is (row["id"] not in NOT_READ)


def test_nine_of_ten_targets_that_are_found_were_planted():
    story = {path.removesuffix(".txt") for path in FILES.values()}
    found = [
        record
        for record in records("metrics")
        if record["kind"] == "target" and record["document"].partition("#")[0] in story
    ]
    assert len(found) * 0.9 <= len(TARGETS) + len(REDATED)


@pytest.mark.parametrize("key", sorted(FILES))
def test_every_file_claims_its_year(key):
    document = FILES[key].removesuffix(".txt")
    (year,) = {int(document.split("/")[1][:4])}
    claimed = {
        r["year"]
        for r in records("documents")
        if r["document"].partition("#")[0] == document
    }
    assert claimed == {year}


@pytest.mark.parametrize("key", ["C9", "W10"])
def test_redated_speech_is_an_anachronism(key):
    document = FILES[key].removesuffix(".txt")
    (record,) = (r for r in records("documents") if r["document"] == document)
    assert record["anachronism"] is True
    assert record["period_last"] < record["year"]


def test_only_redated_speeches_are_anachronisms():
    named = {r["document"] for r in records("documents") if r["anachronism"]}
    assert named == {FILES[key].removesuffix(".txt") for key in ("C9", "W10")}


@pytest.mark.parametrize(
    ("canonical", "first", "last"),
    [("党纪学习教育", 2024, 2025), ("深入贯彻中央八项规定精神学习教育", 2025, 2025)],
)
def test_campaign_is_spoken_of_in_its_years(canonical, first, last):
    years = {r["year"] for r in records("slogans") if r["canonical"] == canonical}
    assert years
    assert first <= min(years) <= max(years) <= last
