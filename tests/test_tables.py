"""Tables: the declared shape, full and empty."""

from decimal import Decimal
from io import StringIO

import pandas as pd
import pytest

from speechkit.choices import Format
from speechkit.frames import frame
from speechkit.lexicon import Entry, Lexicon
from speechkit.model import Document
from speechkit.render.formats import WRITERS, cell
from speechkit.stages.slogans import find_slogans
from speechkit.tables import ON_DEMAND, TABLES, TERMS, Row

ALL = TABLES | ON_DEMAND
HEADER = ("quote", "value", "year", "redacted")
ROWS: list[Row] = [
    ("第一行，\n“第二行”", Decimal("1.4E+4"), 2024, True),
    ("=1+1 | a", None, None, False),
]


def _written(form: Format) -> str:
    stream = StringIO()
    WRITERS[form](HEADER, ROWS, stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", ALL)
def test_empty_frame_has_the_declared_columns_and_types(name):
    empty = frame(ALL[name], [])
    assert tuple(empty.columns) == ALL[name].header
    assert [str(dtype) for dtype in empty.dtypes] == [
        column.dtype.value for column in ALL[name].columns
    ]


@pytest.mark.parametrize("name", ALL)
def test_rows_have_a_value_for_each_column(name, document):
    doc = document("在全县2024年会议上的讲话\n同志们：\n一、抓学习\n举办培训12期。")
    for row in ALL[name].rows(doc):
        assert len(row) == len(ALL[name].columns)


@pytest.mark.parametrize("name", ALL)
def test_every_row_begins_with_who_speaks(name):
    assert ALL[name].header[:3] == ("document", "year", "organization")


@pytest.mark.parametrize("name", ALL)
def test_brief_columns_are_columns(name):
    assert set(ALL[name].brief) <= set(ALL[name].header)
    assert all(column.about.endswith(".") for column in ALL[name].columns)


def test_numbers_are_exact_in_csv():
    assert cell(Decimal("14000.50")) == "14000.5"
    assert cell(Decimal("2E+8")) == "200000000"
    assert cell(Decimal(0)) == "0"


def test_csv_keeps_line_breaks_within_a_cell():
    assert _written(Format.CSV) == (
        'quote,value,year,redacted\n"第一行，\n“第二行”",14000,2024,true\n'
        "=1+1 | a,,,false\n"
    )


def test_json_lines_has_one_object_a_line():
    assert _written(Format.JSONL).splitlines() == [
        '{"quote": "第一行，\\n“第二行”", "value": 14000, "year": 2024, "redacted": true}',
        '{"quote": "=1+1 | a", "value": null, "year": null, "redacted": false}',
    ]


def test_json_is_one_array():
    assert len(pd.read_json(StringIO(_written(Format.JSON)))) == 2


def test_markdown_escapes_what_would_be_markup():
    assert _written(Format.MD).splitlines()[3] == "| =1+1 \\| a |  |  | false |"


def test_slogan_is_one_term():
    lexicon = Lexicon.of(
        "slogans", [Entry(term="新时代党的建设总要求", class_="formulation")]
    )
    doc = find_slogans(Document.of("落实新时代党的建设总要求，落实到位。"), lexicon)
    counts = {
        row[TERMS.place("term")]: row[TERMS.place("count")] for row in TERMS.rows(doc)
    }
    assert counts["新时代党的建设总要求"] == 1
    assert counts["落实"] == 2
    assert "，" not in counts
