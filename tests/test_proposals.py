"""Proposals: what a corpus repeats like a slogan and no lexicon lists."""

import subprocess
import sys
from pathlib import Path

import pytest

from speechkit.corpus import Corpus
from speechkit.lexicon import read_file
from speechkit.lexicon.checking import check
from speechkit.pipeline import Settings
from speechkit.proposals import STRETCHES, Stretches, propose, unlisted

#: An invented formulation, in sentences that share nothing else.
_MOTTO = "灯塔引领清风护航"
_SENTENCES = (
    "各支部要把{}作为全年的主线，",
    "围绕{}这个目标，乡镇干部走进田间。",
    "实践证明，“{}”深受群众欢迎。",
    "去年以来，{}在全县十二个乡镇铺开，",
    "我们提出“{}”，就是要让水更清。",
    "学校和医院也参加了{}，反响很好。",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("speeches")
    for number, year in enumerate((2022, 2023, 2024)):
        lines = [
            sentence.format(_MOTTO)
            for sentence in _SENTENCES[2 * number : 2 * number + 2]
        ]
        text = "\n".join(
            [
                f"在全县{year}年党建工作会议上的讲话",
                "同志们：",
                *lines,
                "全面从严治党。",
            ]
        )
        (folder / f"{year}.txt").write_text(text, encoding="utf-8")
    return folder


def stretches(folder: Path):
    corpus = Corpus.read([folder], Settings(), (Stretches(),))
    return unlisted(corpus.rows(STRETCHES.name))


def test_repeated_formulation_is_proposed_first(folder):
    first, *_ = propose(stretches(folder), frozenset({"的", "在"}), fewest=4, most=5)
    assert (first.term, first.times, first.documents) == (_MOTTO, 6, 3)
    assert (first.first_year, first.last_year) == (2022, 2024)
    assert first.quoted == pytest.approx(1 / 3, abs=0.001)
    assert _MOTTO in first.example


def test_parts_of_a_formulation_are_not_proposed_beside_it(folder):
    found = propose(stretches(folder), frozenset(), fewest=3, most=50)
    assert [p.term for p in found if p.term in _MOTTO and p.term != _MOTTO] == []


def test_listed_slogan_is_no_proposal(folder):
    found = propose(stretches(folder), frozenset(), fewest=2, most=50)
    assert "全面从严治党" not in {proposal.term for proposal in found}


def test_what_one_document_repeats_is_no_proposal(folder):
    one = [s for s in stretches(folder) if s.document == "2022"]
    assert propose(one, frozenset(), fewest=2, most=5) == []


def test_command_writes_a_file_that_the_lexicon_takes(folder, tmp_path):
    path = tmp_path / "mine.yaml"
    command = [sys.executable, "-m", "speechkit", "lexicon", "suggest", str(folder)]
    subprocess.run([*command, "-o", str(path)], check=True, capture_output=True)
    entries = read_file(path, "slogans")
    assert _MOTTO in {entry.term for entry in entries}
    assert check("slogans", entries) == []


def test_command_writes_a_table_into_a_pipe(folder):
    command = [sys.executable, "-m", "speechkit", "lexicon", "suggest", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.splitlines()[1].startswith(f"1,{_MOTTO},")
