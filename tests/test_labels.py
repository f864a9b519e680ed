"""Names in other languages: complete, told apart, and only where people read them."""

import csv
import importlib
import pkgutil
import re
import subprocess
import sys
from io import StringIO

import openpyxl
import pytest

import speechkit
import speechkit.render
from speechkit.choices import Language
from speechkit.labels import ENGLISH, Labels, file_of, labels_in
from speechkit.render.terminal import Head
from speechkit.strict_yaml import read_yaml
from speechkit.tables import DOCUMENTS, METRICS, SLOGANS, TABLES, Sheet

OTHERS = [language for language in Language if language is not Language.EN]
SPEECH = "在全县2024年党建工作会议上的讲话\n同志们：\n今年新发展党员30名。\n"
#: What a heading may hold of our letters: names of statistics, and of a hash.
LATIN = re.compile(r"(?<![A-Za-z])(?:F1|G²|SHA-256|[pqz])(?![A-Za-z])")


def _modules(package):
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _everything(kind, package):
    """Every value of a type that a module of a package declares, alone or listed."""
    for module in _modules(package):
        for value in vars(module).values():
            held = value if isinstance(value, tuple) else (value,)
            yield from (one for one in held if isinstance(one, kind))


SHEETS = {sheet.name: sheet for sheet in _everything(Sheet, speechkit)}
HEADS = {head.name for head in _everything(Head, speechkit.render)} - {""}


@pytest.mark.parametrize("language", OTHERS)
def test_file_of_labels_is_sound(language):
    content, faults = read_yaml(file_of(language))
    assert faults == []
    assert set(content) == {"columns", "tables", "words"}
    assert list(content["columns"]) == sorted(content["columns"])
    assert list(content["tables"]) == sorted(content["tables"])


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", SHEETS)
def test_every_column_has_a_label_and_no_two_the_same(language, name):
    labels, sheet = labels_in(language), SHEETS[name]
    assert set(labels.tables[name]) >= {"name", "about"}
    header = labels.header(sheet)
    assert [head for head in header if re.search("[A-Za-z]", LATIN.sub("", head))] == []
    assert sorted(set(header)) == sorted(header)


@pytest.mark.parametrize("language", OTHERS)
def test_no_label_is_for_nothing(language):
    labels = labels_in(language)
    assert labels.tables.keys() <= SHEETS.keys()
    used = set()
    for name, sheet in SHEETS.items():
        own = labels.tables[name].get("columns", {})
        assert own.keys() <= set(sheet.header), name
        used |= set(sheet.header) - own.keys()
    assert labels.columns.keys() == used


@pytest.mark.parametrize("language", OTHERS)
def test_views_of_a_terminal_are_labelled(language):
    assert labels_in(language).words.keys() >= HEADS


def test_english_names_are_those_of_the_declaration():
    assert labels_in(Language.EN) is ENGLISH
    assert ENGLISH.header(METRICS) == METRICS.header
    assert (ENGLISH.name(METRICS), ENGLISH.about(METRICS)) == (
        METRICS.name,
        METRICS.about,
    )


def test_what_has_no_label_keeps_its_name():
    labels = Labels(columns={"year": "年份"})
    assert labels.header(DOCUMENTS)[:2] == ("document", "年份")


@pytest.fixture
def speech(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def run(*arguments: object) -> str:
    command = [sys.executable, "-m", "speechkit", *map(str, arguments), "--lang", "zh"]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", check=True
    ).stdout


@pytest.mark.parametrize("form", ["table", "md", "html"])
def test_people_read_chinese_names(speech, form):
    shown = run("metrics", speech, "--format", form)
    assert "指标（原文）" in shown
    assert "indicator" not in re.sub('title="[^"]*"', "", shown)


def test_programs_read_the_same_names_in_every_language(speech):
    rows = list(csv.reader(StringIO(run("metrics", speech))))
    assert tuple(rows[0]) == METRICS.header


def test_workbook_bears_chinese_names_and_tells_the_others(speech, tmp_path):
    path = tmp_path / "a.xlsx"
    run("analyze", speech, "-o", path)
    book = openpyxl.load_workbook(path)
    labels = labels_in(Language.ZH)
    assert book.sheetnames == ["README", *map(labels.name, TABLES.values())]
    heads = tuple(cell.value for cell in book["提法"][1])
    assert heads == labels.header(SLOGANS)
    told = {row[:3] for row in book["README"].iter_rows(values_only=True)}
    assert ("提法", "规范形式", "canonical: The usual form.") in told
