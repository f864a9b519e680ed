"""Nothing that comes through a door breaks what must hold behind it.

The same makers and checks run for hours in benchmarks/fuzz.py; what was found there
stands below, as small as it would go.
"""

import random

import hostile
import hostile_files
import pytest
from hostile import Input
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from oracle import check_bytes, check_lexicon, check_text

from speechkit.marks import Mark, MarkKind
from speechkit.text import Span

#: A busy machine is no fault.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
DRAWS = st.integers(0, 2**32).map(random.Random)


@settings(UNHURRIED, max_examples=150)
@given(DRAWS)
def test_records_of_any_spliced_text_are_traceable(rng):
    check_text(hostile.text(rng))


@settings(UNHURRIED, max_examples=100)
@given(DRAWS)
def test_damaged_files_of_every_format_are_read_or_refused(rng):
    check_bytes(hostile_files.file(rng))


@settings(UNHURRIED, max_examples=200)
@given(st.binary(max_size=400), st.sampled_from(hostile_files.SUFFIXES))
def test_any_bytes_of_any_suffix_are_read_or_refused(content, suffix):
    check_bytes(Input(content, suffix))


@settings(UNHURRIED, max_examples=200)
@given(DRAWS)
def test_damaged_lexicons_and_sidecars_are_read_or_refused(rng):
    check_lexicon(hostile.lexicon(rng))


@settings(UNHURRIED, max_examples=100)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(lambda text: text.encode("utf-8")),
    )
)
def test_any_bytes_as_a_lexicon_are_read_or_refused(content):
    check_lexicon(Input(content, ".yaml"))


def edges(*spans: tuple[int, int]) -> tuple[Mark, ...]:
    return tuple(Mark(Span(*span), MarkKind.PAGE_EDGE) for span in spans)


@pytest.mark.parametrize(
    "given",
    [
        Input("8年之", marks=edges((0, 1), (0, 2))),
        Input('不少于\n"\n九位'),
    ],
    ids=["edges within one another", "bound word beyond a cut line"],
)
def test_what_once_broke_holds(given):
    check_text(given)
