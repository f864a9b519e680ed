"""What markup says of a text, as a share of its characters."""

import pytest

from speechkit.marks import Mark, MarkKind, share
from speechkit.text import Span

LINKS = [Mark(Span(0, 2), MarkKind.LINK), Mark(Span(4, 8), MarkKind.LINK)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 4, 0.5), (0, 8, 0.75), (2, 4, 0.0), (5, 6, 1.0), (1, 5, 0.5), (8, 9, 0.0)],
)
def test_share_of_a_span_under_marks_is_counted_in_characters(start, end, expected):
    assert share(LINKS, Span(start, end)) == expected


def test_empty_span_and_no_marks_share_nothing():
    assert share(LINKS, Span(3, 3)) == 0
    assert share([], Span(0, 3)) == 0
