"""Evaluation: pairing, fields and floors, on annotations made by hand."""

import csv
import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from speechkit.evaluate import Tally, evaluate

SPEECH = "在全县2024年会议上的讲话\n同志们：\n去年培训党员340人次，落实三会一课。\n"


def slogan(start: int, end: int, **fields: object) -> dict[str, object]:
    return {
        "type": "slogan",
        "start": start,
        "end": end,
        "quote": "字" * (end - start),
        "canonical": "某提法",
        "class": "formulation",
        **fields,
    }


def tally(
    kind: str, gold: list[dict[str, object]], found: list[dict[str, object]]
) -> Tally:
    return evaluate([("speech", gold, found)]).tallies[kind]


def test_records_pair_up_one_to_one():
    counts = tally("slogan", [slogan(0, 4)], [slogan(0, 4), slogan(1, 4)])
    assert (counts.right, counts.extra, counts.missed) == (1, 1, 0)


def test_half_of_the_union_must_be_shared():
    assert tally("slogan", [slogan(0, 4)], [slogan(2, 8)]).right == 0
    assert tally("slogan", [slogan(0, 4)], [slogan(0, 8)]).right == 1


def test_stock_is_neither_asked_for_nor_held_against():
    gold = [slogan(0, 4, grade="stock"), slogan(9, 12, grade="stock")]
    counts = tally("slogan", gold, [slogan(0, 4)])
    assert (counts.right, counts.extra, counts.missed) == (0, 0, 0)
    assert (counts.precision, counts.recall, counts.f1) == (1.0, 1.0, 1.0)


def test_full_wants_the_class_right():
    found = [slogan(0, 4), slogan(9, 12, **{"class": "brand"})]
    counts = tally("slogan", [slogan(0, 4), slogan(9, 12)], found)
    assert (counts.f1, counts.full_f1) == (1.0, 0.5)
    assert counts.fields()["class"] == 0.5


def test_expansion_is_asked_for_only_where_the_gold_gives_one():
    spelled = slogan(0, 4, expansion=["有计划", "有检查"])
    counts = tally("slogan", [spelled, slogan(9, 12)], [slogan(0, 4), slogan(9, 12)])
    assert (counts.asked["expansion"], counts.agreed["expansion"]) == (1, 0)


def test_site_text_is_counted_by_character_without_white_space():
    gold = {
        "type": "boilerplate",
        "start": 0,
        "end": 5,
        "quote": "上一 篇\n",
        "label": "nav",
    }
    found = {
        "type": "boilerplate",
        "start": 0,
        "end": 2,
        "quote": "上一",
        "label": "nav",
    }
    counts = tally("boilerplate", [gold], [found])
    assert (counts.right, counts.missed, counts.extra) == (2, 1, 0)


def test_every_fault_is_listed():
    gold = [slogan(0, 4), slogan(9, 12)]
    found = [slogan(0, 4, **{"class": "brand"}), slogan(20, 24)]
    faults = evaluate([("speech", gold, found)]).faults
    assert [(f.fault, f.start, f.field) for f in faults] == [
        ("wrong", 0, "class"),
        ("missed", 9, ""),
        ("extra", 20, ""),
    ]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A speech, and gold that asks for one formulation too many."""
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    records = []
    for quote in ("三会一课", "培训党员"):
        start = SPEECH.index(quote)
        record = slogan(start, start + len(quote), quote=quote, canonical=quote)
        records.append(
            json.dumps({**record, "class": "abbreviation"}, ensure_ascii=False)
        )
    (tmp_path / "a.gold.jsonl").write_text("\n".join(records), encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "speechkit", "evaluate", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False)


def test_scores_are_a_table(gold):
    rows = {
        row["kind"]: row for row in csv.DictReader(StringIO(run(gold, gold).stdout))
    }
    assert (rows["slogan"]["precision"], rows["slogan"]["recall"]) == ("1.0", "0.5")


def test_faults_are_listed_with_their_context(gold):
    (missed,) = (
        row
        for row in csv.DictReader(StringIO(run(gold, gold, "--errors").stdout))
        if row["fault"] == "missed"
    )
    assert missed["quote"] == "培训党员"
    assert "去年培训党员340人次" in missed["context"]


def test_figure_below_its_floor_is_a_fault(gold):
    floors = gold / "floors.json"
    floors.write_text('{"floors": {"slogan recall": 0.9}}', encoding="utf-8")
    done = run(gold, gold, "--floors", floors)
    assert done.returncode == 1
    assert done.stderr == "slogan recall is 0.5000, below its floor 0.9000\n"
    floors.write_text('{"floors": {"slogan recall": 0.5}}', encoding="utf-8")
    assert run(gold, gold, "--floors", floors).returncode == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"floors": {"slogan beauty": 1}}', "no such figure was measured"),
        ("[]", "must hold"),
        ("{", "must hold"),
    ],
)
def test_faulty_floors_are_refused(gold, content, message):
    floors = gold / "floors.json"
    floors.write_text(content, encoding="utf-8")
    done = run(gold, gold, "--floors", floors)
    assert done.returncode == 2
    assert message in done.stderr


def test_gold_without_a_speech_is_refused(gold):
    (gold / "b.gold.jsonl").write_text("", encoding="utf-8")
    done = run(gold, gold)
    assert done.returncode == 2
    assert "no speech was given for the gold of b" in done.stderr


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[]", "is no record"),
        ('{"start": 0, "end": 1}', "with a type"),
        ('{"type": "slogan", "start": 3, "end": 1}', "start, end: must be offsets"),
        ('{"type": "slogan", "start": "0", "end": 1}', "start, end: must be offsets"),
        (
            '{"type": "quantity", "start": 0, "end": 1, "quote": "1"}',
            "kind: is missing",
        ),
        (
            '{"type": "slogan", "start": 0, "end": 1, "number": 1}',
            "number: must be the numeral",
        ),
        (
            '{"type": "part", "start": 0, "end": 1, "period_estimate": [2024]}',
            "period_estimate: cannot be compared",
        ),
        (
            '{"type": "slogan", "start": 0, "end": 1, "expansion": [1]}',
            "expansion: cannot be compared",
        ),
    ],
)
def test_faulty_gold_is_refused_by_line(gold, line, message):
    (gold / "a.gold.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
    done = run(gold, gold)
    assert done.returncode == 2
    assert "a.gold.jsonl, line 2: " in done.stderr
    assert message in done.stderr


def test_record_of_another_type_is_left_alone(gold):
    (gold / "a.gold.jsonl").write_text('{"type": "note"}\n', encoding="utf-8")
    assert run(gold, gold).returncode == 0


def test_folder_without_gold_is_refused(gold, tmp_path):
    (tmp_path / "none").mkdir()
    assert "holds no gold" in run(tmp_path / "none", gold).stderr
