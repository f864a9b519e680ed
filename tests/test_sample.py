"""Documents as numbers: nothing is lost when they are gathered into units."""

from hypothesis import given
from hypothesis import strategies as st

from speechkit.compare.sample import Observation, Sample

ITEMS = st.dictionaries(st.sampled_from("甲乙丙丁"), st.integers(1, 40), max_size=4)
DOCUMENTS = st.lists(
    st.builds(
        Observation,
        st.just("speech"),
        st.booleans(),
        st.integers(1, 9_000),
        st.sampled_from(["one", "two", "three"]),
        ITEMS,
    ),
    min_size=1,
    max_size=12,
)


@given(DOCUMENTS)
def test_units_hold_what_their_documents_hold(observations):
    sample = Sample.of(observations)
    pooled = sample.pooled()
    for is_b in (False, True):
        side, gathered = sample.side(b=is_b), pooled.side(b=is_b)
        assert list(side.totals) == list(gathered.totals)
        assert side.size == gathered.size
        units = {one.unit for one in observations if one.is_b == is_b}
        assert len(gathered.sizes) == len(units)


@given(DOCUMENTS)
def test_counts_are_those_of_the_documents(observations):
    sample = Sample.of(observations)
    table = sample.counts.toarray()
    for place, one in enumerate(observations):
        held = {
            item: int(n) for item, n in zip(sample.items, table[place], strict=True)
        }
        assert {item: n for item, n in held.items() if n} == one.items
    holding = {
        item: sum(item in one.items for one in observations) for item in "甲乙丙丁"
    }
    assert dict(zip(sample.items, sample.spread, strict=True)) == {
        item: n for item, n in holding.items() if n
    }
