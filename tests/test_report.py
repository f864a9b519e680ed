"""The report as a file: complete, the same each time, small, safe, in two languages."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from report_pages import CORPUS, SCRIPT, data_of, write_hostile

from speechkit import lexicon
from speechkit.bookkeeping import LEDGER, Verdict
from speechkit.choices import Language
from speechkit.compare.shift import DIFF
from speechkit.compare.shift import Verdict as ShiftVerdict
from speechkit.corpus import Corpus
from speechkit.inspection import Fault
from speechkit.lexicon import SCHEMAS
from speechkit.model import BodyLevel, Bound, Direction, Firmness, Genre, Kind, Role
from speechkit.pipeline import Settings
from speechkit.report.columns import OF_ENTRIES, SHOWN
from speechkit.report.gathering import gather
from speechkit.report.phrases import read_phrases
from speechkit.report.questions import CleanText, placed, questions
from speechkit.report.sheets import content
from speechkit.report.speeches import TOLD
from speechkit.report.years import pairs_of_years
from speechkit.strict_yaml import read_yaml
from speechkit.tables import DOCUMENTS, METRICS, SLOGANS
from speechkit.tables.lexicons import ENTRIES

PHRASES = read_phrases()
ASSETS = files("speechkit.report").joinpath("assets")


def speechkit(*arguments: object, **environment: str):
    command = [sys.executable, "-m", "speechkit", *map(str, arguments)]
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    settings = Settings()
    return Corpus.read([CORPUS], settings, questions(settings), jobs=1)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    return write_hostile(tmp_path_factory.mktemp("hostile"))


def test_same_speeches_give_the_same_page_and_charts(hostile, tmp_path):
    for number, (jobs, seed) in enumerate((("1", "1"), ("2", "7"))):
        place = tmp_path / str(number)
        place.mkdir()
        done = speechkit(
            *("report", hostile, "-o", place / "r.html", "--charts", place / "charts"),
            *("--jobs", jobs, "-q"),
            PYTHONHASHSEED=seed,
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    made = [
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*.*")}
        for top in (tmp_path / "0", tmp_path / "1")
    ]
    assert made[0] == made[1]
    names = {path.name for path in made[0]}
    assert {"r.html", "timeline.svg", "timeline.png", "themes.svg"} <= names


def test_what_is_written_is_told_and_nothing_else_lies_about(hostile, tmp_path):
    page = tmp_path / "r.html"
    done = speechkit("report", hostile, "-o", page)
    assert (done.returncode, done.stderr) == (0, f"wrote the report: {page}\n")
    assert [path.name for path in tmp_path.iterdir()] == ["r.html"]


def test_place_that_cannot_be_written_is_told_in_one_line(hostile, tmp_path):
    done = speechkit("report", hostile, "-o", tmp_path / "none" / "r.html")
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert "name another place with -o" in done.stderr


def test_page_is_not_written_as_a_table(hostile, tmp_path):
    page = tmp_path / "r.csv"
    done = speechkit("report", hostile, "-o", page)
    message = f"error: {page}: a report is written as .html\n"
    assert (done.returncode, done.stderr, page.exists()) == (2, message, False)


def test_year_that_no_speech_claims_is_told_in_one_line(hostile, tmp_path):
    page = tmp_path / "r.html"
    done = speechkit("report", hostile, "-o", page, "--years", "1999", "2024")
    message = "error: no speech claims the year 1999; see speechkit documents\n"
    assert (done.returncode, done.stderr, page.exists()) == (2, message, False)


def test_missing_extra_names_its_install(hostile, tmp_path):
    (tmp_path / "vl_convert.py").write_text("raise ImportError", encoding="utf-8")
    page = tmp_path / "r.html"
    done = speechkit("report", hostile, "-o", page, PYTHONPATH=str(tmp_path))
    assert (done.returncode, page.exists()) == (2, False)
    assert done.stderr.endswith("pip install 'speechkit[report]'\n")
    assert done.stderr.count("\n") == 1


@pytest.fixture(scope="module")
def page(hostile, tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("page") / "r.html"
    assert speechkit("report", hostile, "-o", path, "-q").returncode == 0
    return path.read_text(encoding="utf-8")


def test_policy_allows_the_script_and_style_of_the_page_and_nothing_else(page):
    policy = re.search(r'Policy" content="([^"]+)"', page)[1]
    for kind, pattern in (
        ("script-src", r'<script type="module">(.*?)</script>'),
        ("style-src", r"<style>(.*?)</style>"),
    ):
        (inside,) = re.findall(pattern, page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_markup_of_speeches_is_nowhere_markup_of_the_page(page):
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<svg先锋" not in page
    assert page.count("</script>") == 2
    texts = [speech["text"] for speech in data_of(page)["speeches"]]
    assert all(SCRIPT in text and "]]>和&" in text for text in texts)


def test_no_script_reads_text_as_markup():
    for path in ASSETS.iterdir():
        if path.name.endswith(".js"):
            script = path.read_text("utf-8")
            assert not re.search(r"innerHTML|outerHTML|insertAdjacent|eval\(", script)
            assert script.count("\n") <= 300


def test_every_phrase_is_said_in_both_languages():
    for key, said in PHRASES.items():
        assert set(said) == set(Language), key
        assert all(text.strip() for text in said.values()), key
        gaps = [set(re.findall(r"\{\w+\}", text)) for text in said.values()]
        assert gaps[0] == gaps[1], key


def test_every_phrase_that_the_page_asks_for_is_there_and_no_other():
    sources = [
        p.read_text("utf-8") for p in ASSETS.iterdir() if p.name != "phrases.yaml"
    ]
    python = files("speechkit.report").joinpath("page.py").read_text("utf-8")
    asked = set(re.findall(r'data-label(?:-aria)?="([^"]+)"', "".join(sources)))
    assert asked <= set(PHRASES)
    said = set(re.findall(r'say\("([^"]+)"', "".join(sources)))
    assert said <= set(PHRASES)
    computed = ("value ", "tile ", "theme ")
    whole = "".join([*sources, python])
    plain = {key for key in PHRASES if not key.startswith(computed)}
    assert {key for key in plain if f'"{key}"' not in whole} == set()


def test_every_column_that_is_shown_or_told_has_a_name_in_both_languages(page):
    names = data_of(page)["heads"]
    shown = {
        **SHOWN,
        **TOLD,
        DOCUMENTS.name: DOCUMENTS.header,
        LEDGER.name: LEDGER.header,
        ENTRIES.name: OF_ENTRIES,
    }
    for language in Language:
        for table, columns in shown.items():
            assert set(columns) <= names[language][table].keys()
    assert names["en"][DIFF.name]["rate_a"] == "rate A"
    assert names["zh"][METRICS.name]["bound"] == "限定"


def test_no_phrase_is_written_twice():
    _, faults = read_yaml(Path(str(ASSETS)) / "phrases.yaml")
    assert faults == []


def test_every_value_has_a_name():
    sets = (Verdict, ShiftVerdict, Fault, Kind, Bound, Direction, Firmness, Genre, Role)
    values = {value.value for one in (*sets, BodyLevel) for value in one}
    values |= SCHEMAS["slogans"].classes
    values |= {entry.term for entry in lexicon.load("themes").entries}
    assert {f"value {value}" for value in values} <= set(PHRASES)


def test_records_stand_in_the_clean_text_where_they_are_told_to(corpus):
    texts = {str(name): str(text) for name, text in corpus.rows(CleanText().name)}
    for table in (SLOGANS, METRICS):
        for row, place in placed(corpus, table.name):
            words = texts[str(row[0])][place.start : place.end]
            assert words.strip() == words
            if table is METRICS:
                around = texts[str(row[0])][place.sentence_start : place.sentence_end]
                assert around == row[METRICS.place("sentence")]
                assert words in around


def test_page_tells_what_the_commands_tell(corpus):
    gathered = gather(corpus, ("2022", "2024-2025"))
    shown = content(gathered, [{} for _ in gathered.comparisons])
    assert len(shown["documents"]["rows"]) == len(corpus.rows("documents"))
    assert len(shown["ledger"]["rows"]) == len(gathered.ledger)
    marks = sum(len(s["slogans"]) + len(s["metrics"]) for s in shown["speeches"])
    assert marks == len(corpus.rows("slogans")) + len(corpus.rows("metrics"))
    assert shown["comparisons"][0]["years"] == ["2022", "2024-2025"]
    assert shown["manifest"]["program"]["name"] == "speechkit"


def test_last_two_years_with_enough_speeches_come_first_and_others_can_be_chosen(
    corpus,
):
    first, *others = pairs_of_years(corpus)
    assert first == ("2024", "2025")
    assert others[0] == ("2023", "2025")
    assert len({first, *others}) == 10
    asked = ("2017-2019", "2024")
    assert pairs_of_years(corpus, asked) == [asked, first, *others]
