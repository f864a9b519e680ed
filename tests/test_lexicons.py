"""The lexicons that are shipped: every example found, every reject not, sorted."""

import pytest

from speechkit.lexicon import SCHEMAS, read_shipped, shipped, shipped_files
from speechkit.lexicon.checking import check
from speechkit.lexicon.compiled import compiled, read_compiled


@pytest.mark.parametrize("name", SCHEMAS)
def test_shipped_lexicon_has_no_fault(name):
    assert check(name, shipped(name)) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_lexicon_is_shipped(name):
    assert shipped_files(name)
    assert shipped(name)


def test_every_year_of_a_slogan_has_its_source():
    assert [e.term for e in shipped("slogans") if e.since and not e.source] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_compiled_lexicon_is_the_written_one(name, tmp_path):
    written = read_shipped(name)
    # In a wheel this compares what it carries, in a checkout what it would carry.
    assert shipped(name) == written
    place = tmp_path / "lexicons.json"
    place.write_text(compiled({name: written}), encoding="utf-8")
    again = read_compiled(name, place)
    assert again == written
    assert [e.origin for e in again] == [e.origin for e in written]
