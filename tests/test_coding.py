"""Records drawn for coders: which, how many, how they are shown."""

from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from speechkit.choices import Judged
from speechkit.cli import app
from speechkit.coding import CODING, Codable, draw
from speechkit.corpus import Corpus
from speechkit.errors import UsageError
from speechkit.tables import Row

CORPUS = Path(__file__).parents[1] / "corpus" / "city-organs"
CLASS, TABLE, NAME = map(CODING.place, ("class", "table", "id"))
CONTEXT, SAID = map(CODING.place, ("context", "said"))


@pytest.fixture(scope="module")
def records() -> list[Row]:
    codable = Codable(tuple(Judged))
    return Corpus.read([CORPUS], tables=(codable,)).rows(codable.name)


def of_table(records: list[Row], *tables: str) -> list[Row]:
    return [row for row in records if row[TABLE] in tables]


def test_sample_is_the_same_for_any_order_of_records(records):
    mixed = sorted(records, key=lambda row: str(row[CONTEXT])[::-1])
    assert draw(mixed, 60, 1) == draw(records[::-1], 60, 1) == draw(records, 60, 1)


def test_another_seed_draws_other_records(records):
    names = [{row[NAME] for row in draw(records, 60, seed).rows} for seed in (1, 2)]
    assert len(names[0] & names[1]) < 40


def test_larger_sample_holds_the_smaller_one(records):
    small, large = (draw(records, n, 1).rows for n in (40, 120))
    assert set(small) < set(large)


def test_document_that_goes_moves_no_record_of_another(records):
    slogans = of_table(records, "slogans")
    gone = slogans[0][CODING.place("document")]
    others = [row for row in slogans if row[CODING.place("document")] != gone]
    before = {r[NAME] for r in draw(slogans, 60, 1).rows} & {r[NAME] for r in others}
    after = {row[NAME] for row in draw(others, 60, 1).rows}
    assert len(before - after) <= 3


def test_tables_share_alike_and_classes_by_the_root_of_their_size(records):
    drawn = draw(of_table(records, "slogans", "metrics"), 120, 1)
    for table in ("slogans", "metrics"):
        sizes = {key: n for key, n in drawn.known.items() if key[0] == table}
        shares = [drawn.drawn[key] for key in sizes]
        assert sum(shares) == 60
        roots = sum(n**0.5 for n in sizes.values())
        for (key, n), share in zip(sizes.items(), shares, strict=True):
            wanted = 60 * n**0.5 / roots
            assert share == n or abs(share - wanted) < 2, key


def test_every_class_is_drawn_from_and_weighed(records):
    drawn = draw(records, 30, 1)
    found = {(row[TABLE], row[CLASS]) for row in drawn.rows}
    assert found == set(drawn.known)
    assert len(drawn.rows) == 30
    for row in drawn.rows:
        assert row[-1] == drawn.known[row[TABLE], row[CLASS]]


def test_more_than_there_is_draws_all_of_it(records):
    metrics = of_table(records, "metrics")
    assert len(draw(metrics, 10**6, 1).rows) == len(metrics)
    # A table that has less leaves the rest to the other.
    both = draw(of_table(records, "metrics", "cuts"), len(metrics), 1)
    assert len(both.rows) == len(metrics)


def test_fewer_than_one_of_each_class_is_refused(records):
    with pytest.raises(UsageError, match="--n 3 is too few"):
        draw(records, 3, 1)
    with pytest.raises(UsageError, match="no record to draw"):
        draw([], 3, 1)


def test_record_is_marked_in_its_sentence(tmp_path):
    (tmp_path / "a.txt").write_text(
        "在全县2024年党建工作会议上的讲话\n同志们：\n"
        "去年开了会。今年新发展党员零名，力争覆盖率达到97.5%以上。散会！\n",
        encoding="utf-8",
    )
    codable = Codable((Judged.METRICS, Judged.SECTIONS))
    rows = Corpus.read([tmp_path], tables=(codable,)).rows(codable.name)
    shown = {row[CONTEXT]: row[SAID] for row in rows}
    assert shown == {
        "今年新发展党员〖零名〗，力争覆盖率达到97.5%以上。": "value: 0 · unit: 名 · "
        "bound: eq · kind: result · indicator: 新发展党员",
        "今年新发展党员零名，力争覆盖率达到〖97.5%以上〗。": "value: 97.5 · unit: % · "
        "bound: ge · kind: target · indicator: 覆盖率",
    }


def test_every_record_has_marks_around_its_words(records):
    for row in records:
        context = str(row[CONTEXT])
        assert context.index("〖") < context.index("〗")
        assert "\n" not in context
        assert row[SAID]
    assert len({row[NAME] for row in records}) == len(records)


@pytest.mark.parametrize("table", Judged)
def test_table_is_judged_by_what_the_whole_analysis_finds(records, table):
    codable = Codable((table,))
    alone = Corpus.read([CORPUS], tables=(codable,)).rows(codable.name)
    assert alone == of_table(records, table)


def test_names_are_no_number_to_a_spreadsheet(records):
    for row in records:
        with pytest.raises(ValueError, match="could not convert"):
            float(str(row[NAME]))


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_same_seed_gives_the_same_bytes(tmp_path, suffix):
    made = []
    for extra in ([], ["--jobs", "2"], ["-q"]):
        path = tmp_path / f"sheet{len(made)}{suffix}"
        line = ["sample", str(CORPUS), "--n", "40", "-o", str(path), *extra]
        assert CliRunner().invoke(app, line).exit_code == 0
        made.append(path.read_bytes())
    assert made[0] == made[1] == made[2]


def test_workbook_offers_the_codes_and_explains_them_in_two_languages(tmp_path):
    path = tmp_path / "sheet.xlsx"
    CliRunner().invoke(app, ["sample", str(CORPUS), "--n", "40", "-o", str(path)])
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["README", "coding"]
    sheet = book["coding"]
    header = [cell.value for cell in sheet[1]]
    rules = {
        str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation
    }
    columns = [
        openpyxl.utils.get_column_letter(header.index(name) + 1)
        for name in ("coder_1", "coder_2")
    ]
    assert rules == {f"{c}2:{c}41": '"y,n,?"' for c in columns}
    assert sheet.freeze_panes == "B2"
    assert sheet.cell(2, header.index("context") + 1).alignment.wrap_text
    told = "\n".join(str(row[2]) for row in book["README"].iter_rows(values_only=True))
    assert "enter y if it is such a record" in told
    assert "y 表示确实是这类记录" in told
    assert "seed 1" in told
    assert all(cell.value is None for cell in sheet[columns[0]][1:])


def test_sample_tells_what_it_drew_and_takes_other_tables():
    line = ["sample", str(CORPUS), "--n", "20", "--table", "sections"]
    done = CliRunner().invoke(app, line)
    assert done.stderr.startswith("seed 1\nsections: 20 drawn of ")
    assert done.stdout.startswith("id,table,class,context,said,coder_1,coder_2,")
    assert CliRunner().invoke(app, [*line, "-q"]).stderr == ""
