"""The lexicons that are shipped: every example found, every reject not, sorted."""

import pytest

from speechkit.lexicon import SCHEMAS, shipped, shipped_files
from speechkit.lexicon.checking import check


@pytest.mark.parametrize("name", SCHEMAS)
def test_shipped_lexicon_has_no_fault(name):
    assert check(name, shipped(name)) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_lexicon_is_shipped(name):
    assert shipped_files(name)
    assert shipped(name)


def test_every_year_of_a_slogan_has_its_source():
    assert [e.term for e in shipped("slogans") if e.since and not e.source] == []
