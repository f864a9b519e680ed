"""The concordance: every place of a pattern, with the words around it."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from speechkit.choices import Order
from speechkit.concordance import KWIC, Concordance, Pattern, ordered
from speechkit.corpus import Corpus
from speechkit.errors import UsageError
from speechkit.pipeline import Settings

SPEECHES = {
    "a.txt": "在全县2024年党建工作会议上的讲话\n同志们：\n"
    "要抓好三会一课。要把“三会一课”制度落到实处，坚持党建引领发展。\n",
    "b.txt": "在全縣2023年黨建工作會議上的講話\n同志們：\n"
    "黨(dǎng)建(jiàn)引領基層治理，深入開展黨史學習教育。\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("speeches")
    for name, text in SPEECHES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def lines(folder: Path, words: str, window: int = 4, *, is_text: bool = False):
    settings = Settings()
    asked = Concordance(Pattern.parse(words, settings, is_text=is_text), window)
    rows = Corpus.read([folder], settings, (asked,)).rows("kwic")
    for row in rows:
        document, start, end = (
            row[KWIC.place(c)] for c in ("document", "start", "end")
        )
        assert SPEECHES[f"{document}.txt"][start:end] == row[KWIC.place("quote")]
    return rows


def shown(rows) -> list[tuple[object, ...]]:
    places = [KWIC.place(column) for column in ("left", "quote", "right")]
    return [tuple(row[place] for place in places) for row in rows]


def test_slogan_is_found_in_all_its_spellings(folder):
    assert shown(lines(folder, "三会一课")) == [
        (" 要抓好", "三会一课", "。要把“"),
        ("。要把“", "三会一课", "”制度落"),
    ]


def test_text_is_found_under_ruby_and_in_either_script(folder):
    assert shown(lines(folder, "黨建引", is_text=True)) == [
        ("处，坚持", "党建引", "领发展。"),
        ("志们： ", "黨(dǎng)建(jiàn)引", "领基层治"),
    ]


def test_class_gives_all_its_slogans(folder):
    (line,) = shown(lines(folder, "campaign"))
    assert line[1] == "黨史學習教育"


def test_text_is_found_inside_a_slogan_where_asked(folder):
    assert lines(folder, "三会") == lines(folder, "三会", is_text=True)
    assert len(lines(folder, "三会")) == 2


def test_empty_pattern_is_refused(folder):
    with pytest.raises(UsageError, match="the pattern is empty"):
        lines(folder, " ")


def test_lines_are_sorted_by_what_stands_beside_them(folder):
    rows = lines(folder, "党", is_text=True)
    by_right = [row[KWIC.place("right")] for row in ordered(rows, Order.RIGHT)]
    assert by_right == sorted(by_right)
    by_left = [row[KWIC.place("left")][::-1] for row in ordered(rows, Order.LEFT)]
    assert by_left == sorted(by_left)
    years = [row[KWIC.place("year")] for row in ordered(rows, Order.YEAR)]
    assert years == sorted(years)
    assert years[0] == 2023


def test_command_writes_the_lines_into_a_pipe(folder):
    done = subprocess.run(
        [sys.executable, "-m", "speechkit", "kwic", "三会一课", str(folder)],
        capture_output=True,
        check=True,
    )
    table = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))
    assert [row["quote"] for row in table] == ["三会一课", "三会一课"]
    assert list(table[0]) == list(KWIC.header)
