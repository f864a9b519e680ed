"""Records on disk: exact, found by all that they depend on, whole or not there."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit.archive import Archive
from speechkit.corpus import Corpus
from speechkit.engine import Outcome
from speechkit.errors import UsageError
from speechkit.files import find_tasks
from speechkit.pipeline import Settings
from speechkit.store import Store, decoded, encoded
from speechkit.tables import DOCUMENTS, TABLES, Overruled

SPEECH = "在全县2024年党建工作会议上的讲话\n同志们：\n今年新发展党员30名。\n"
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=())),
)
OWN = """lexicon: slogans
about: Words of a test.
entries:
- term: 党建工作会议
  class: formulation
"""


@pytest.fixture
def speeches(tmp_path: Path) -> Path:
    """A folder with two speeches."""
    folder = tmp_path / "speeches"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(f"{SPEECH}{name}\n", encoding="utf-8")
    return folder


def read(speeches: Path, store: Store, settings: Settings | None = None) -> Archive:
    return Archive.read(find_tasks([speeches]), store, settings)


def titles(archive: Archive) -> list[object]:
    place = DOCUMENTS.place("title")
    return [row[place] for row in archive.rows("documents")]


def retitled(speeches: Path, folder: Path) -> Store:
    """Make a store whose records give each speech a title that none can have."""
    store = Store(folder / "true")
    archive = read(speeches, store)
    false = Store(folder / "false")
    for number in archive.places.numbers():
        place = archive.places[number]
        key = Path(store.folder, next(store.folder.iterdir())).read_bytes()
        outcome = decoded(store.record(place), TABLES | {"sketch": None})
        at = DOCUMENTS.place("title")
        rows = [(*row[:at], "改", *row[at + 1 :]) for row in outcome.rows["documents"]]
        told = replace(outcome, rows={**outcome.rows, "documents": rows})
        false.add(key[place.start : place.start + 32], encoded(told))
    false.flush()
    return Store(folder / "false")


@given(st.lists(st.lists(VALUES).map(tuple)), st.text(st.characters()))
def test_no_value_changes_on_the_way_to_disk_and_back(rows, label):
    outcome = Outcome(
        *("a", label, "utf-8", "0"),
        rows={"metrics": rows, "cuts": [("x",)]},
        counts={"read": Counter(cuts=2)},
        overruled=(Overruled("a", "year", None, None, label),),
    )
    found = decoded(encoded(outcome), ("metrics", "cuts"))
    assert found == outcome
    kinds = [[type(value) for value in row] for row in found.rows["metrics"]]
    assert kinds == [[type(value) for value in row] for row in rows]


def test_decimal_keeps_its_digits():
    outcome = Outcome("a", "a", rows={"metrics": [(Decimal("1.50"),)]})
    (row,) = decoded(encoded(outcome), ("metrics",)).rows["metrics"]
    assert str(row[0]) == "1.50"


@given(st.binary())
def test_what_is_no_record_is_told(content):
    with pytest.raises(ValueError, match="is no record of a file"):
        decoded(content)


def test_archive_gives_the_rows_of_a_corpus(speeches, tmp_path):
    archive = read(speeches, Store(tmp_path / "store"))
    corpus = Corpus.read([speeches], jobs=1)
    for table in TABLES:
        assert [*archive.rows(table)] == corpus.rows(table)


def test_what_is_known_is_not_read_again(speeches, tmp_path):
    store = retitled(speeches, tmp_path)
    assert titles(read(speeches, store)) == ["改", "改"]


def test_a_changed_file_is_read_again(speeches, tmp_path):
    store = retitled(speeches, tmp_path)
    (speeches / "b.txt").write_text(SPEECH, encoding="utf-8")
    assert titles(read(speeches, store)) == ["改", "在全县2024年党建工作会议上的讲话"]


def test_a_sidecar_is_part_of_what_a_record_depends_on(speeches, tmp_path):
    store = retitled(speeches, tmp_path)
    (speeches / "a.yaml").write_text("title: 另一个题目\n", encoding="utf-8")
    assert titles(read(speeches, store)) == ["另一个题目", "改"]


def test_another_lexicon_makes_all_anew(speeches, tmp_path):
    store = retitled(speeches, tmp_path)
    own = tmp_path / "own.yaml"
    own.write_text(OWN, encoding="utf-8")
    assert "改" not in titles(read(speeches, store, Settings((own,))))


def test_a_shard_that_was_not_finished_is_no_shard(tmp_path):
    (tmp_path / "0.123").write_bytes(b"half of a rec")
    assert len(Store(tmp_path)) == 0


def test_a_damaged_shard_is_named(speeches, tmp_path):
    read(speeches, Store(tmp_path / "store"))
    (shard,) = (tmp_path / "store").iterdir()
    shard.write_bytes(shard.read_bytes()[:-1] + b"x")
    with pytest.raises(UsageError, match=f"{shard.name}: is damaged; delete it"):
        Store(tmp_path / "store")


def test_many_records_are_found_by_their_keys(tmp_path):
    store = Store(tmp_path)
    for number in range(100):
        store.add(bytes(30) + number.to_bytes(2), b"%d" % number)
    store.flush()
    again = Store(tmp_path)
    found = [again.find(bytes(30) + number.to_bytes(2)) for number in range(100)]
    assert [int(again.record(place)) for place in found if place] == [*range(100)]
    assert again.find(bytes(30) + (100).to_bytes(2)) is None
