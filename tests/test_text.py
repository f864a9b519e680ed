"""The offset map: each character has a place, order is kept, untouched is itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechkit.text import Edit, Reading, Span

RAWS = st.text(alphabet="党建机关,。(jī)\n 12", max_size=40)


@st.composite
def edited_readings(draw: st.DrawFn) -> tuple[Reading, list[tuple[int, int]]]:
    """Draw a reading after some rounds of edits, and a plain map of its characters.

    The plain map holds two integers a character, which is what `Reading` avoids.
    """
    raw = draw(RAWS)
    reading, plain = Reading.of(raw), [(i, i + 1) for i in range(len(raw))]
    for _ in range(draw(st.integers(0, 3))):
        edits, done = [], 0
        while done < len(reading.text):
            start = draw(st.integers(done, len(reading.text) - 1))
            end = draw(st.integers(start + 1, min(start + 4, len(reading.text))))
            edits.append(Edit(start, end, draw(st.text("甲乙", max_size=4)), "test"))
            done = end + draw(st.integers(0, 8))
        plain = _edited(plain, edits)
        reading = reading.edited(edits)
    return reading, plain


def _edited(plain: list[tuple[int, int]], edits: list[Edit]) -> list[tuple[int, int]]:
    moved, done = [], 0
    for edit in edits:
        moved += plain[done : edit.start]
        replaced = plain[edit.start : edit.end]
        if len(edit.new) == len(replaced):
            moved += replaced
        else:
            moved += [(replaced[0][0], replaced[-1][1])] * len(edit.new)
        done = edit.end
    return moved + plain[done:]


@given(edited_readings())
def test_every_piece_of_text_maps_as_its_characters_do(drawn):
    reading, plain = drawn
    for start in range(len(reading.text)):
        for end in range(start + 1, len(reading.text) + 1):
            assert reading.span(start, end) == Span(plain[start][0], plain[end - 1][1])


@given(edited_readings())
def test_range_holds_just_the_characters_that_stand_within_a_span(drawn):
    reading, plain = drawn
    for start in range(len(reading.raw) + 1):
        for end in range(start, len(reading.raw) + 1):
            inside = [i for i, (a, b) in enumerate(plain) if start <= a and b <= end]
            assert list(range(*reading.range(Span(start, end)))) == inside


@given(edited_readings(), st.data())
def test_slice_keeps_the_offsets_of_the_whole(drawn, data):
    reading, plain = drawn
    start = data.draw(st.integers(0, len(reading.text)))
    end = data.draw(st.integers(start, len(reading.text)))
    part = reading.slice(start, end)
    assert part.text == reading.text[start:end]
    for place in range(len(part.text)):
        assert part.span(place, place + 1) == Span(*plain[start + place])


@given(RAWS)
def test_untouched_text_is_itself(raw):
    reading = Reading.of(raw).edited([])
    assert reading.text == raw
    assert [reading.span(*line) for line in reading.lines()] == [
        Span(*line) for line in Reading.of(raw).lines()
    ]


def test_edit_of_equal_length_leaves_the_map_as_it_is():
    reading = Reading.of("機關黨建").edited([Edit(0, 4, "机关党建", "script")])
    assert reading.text == "机关党建"
    assert len(reading.pieces) == 1
    assert reading.raw[slice(*_ends(reading.span(2, 4)))] == "黨建"


def test_span_of_a_character_holds_the_pinyin_behind_it():
    reading = Reading.of("機(jī)關黨建").edited([Edit(0, 5, "機", "ruby")])
    assert reading.text == "機關黨建"
    assert reading.raw[slice(*_ends(reading.span(0, 1)))] == "機(jī)"
    assert reading.raw[slice(*_ends(reading.span(1, 2)))] == "關"


def test_find_gives_raw_spans():
    reading = Reading.of("(广告)党建。").edited([Edit(0, 4, "", "site text")])
    (hit,) = reading.find(re.compile("党建"))
    assert reading.raw[slice(*_ends(hit.span))] == "党建"


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(2, 1, "", "backwards")],
        [Edit(0, 2, "", "first"), Edit(1, 3, "", "overlaps")],
        [Edit(1, 1, "加", "replaces nothing")],
        [Edit(3, 9, "", "beyond the end")],
    ],
)
def test_edits_out_of_order_are_refused(edits):
    with pytest.raises(ValueError, match="edit out of order"):
        Reading.of("机关党建").edited(edits)


def test_span_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)


def test_long_text_keeps_only_the_boundaries_of_edits():
    raw = "党建" * 50_000
    reading = Reading.of(raw).edited([Edit(10, 12, "", "one cut")])
    assert len(reading.pieces) == 2


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
