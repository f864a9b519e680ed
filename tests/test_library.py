"""The Python door: every public function gives a frame with its declared columns."""

from pathlib import Path

import pytest

import speechkit
from speechkit.bookkeeping import LEDGER
from speechkit.compare.timeline import TIMELINE
from speechkit.concordance import KWIC
from speechkit.inspection import FINDINGS

CORPUS = Path(__file__).parents[1] / "corpus" / "wanghuai"


@pytest.fixture(scope="module")
def speeches() -> speechkit.Speeches:
    return speechkit.read(CORPUS)


def test_every_public_name_leads_somewhere():
    assert speechkit.__all__ == sorted(speechkit.__all__)
    for name in speechkit.__all__:
        thing = getattr(speechkit, name)
        assert callable(thing) or isinstance(thing, str)


def test_ledger_is_a_frame(speeches):
    frame = speechkit.ledger(speeches)
    assert tuple(frame.columns) == LEDGER.header
    assert {"met", "exceeded", "missed"} <= set(frame["verdict"])


def test_timeline_is_a_frame_of_what_is_named(speeches):
    frame = speechkit.timeline(speeches, items=["两个确立"])
    assert tuple(frame.columns) == TIMELINE.header
    assert set(frame["item"]) == {"两个确立"}
    assert list(frame["year"]) == [2022, 2023, 2024, 2025]


def test_kwic_is_a_frame_of_places():
    frame = speechkit.kwic("两个确立", CORPUS, window=4)
    assert tuple(frame.columns) == KWIC.header
    assert set(frame["rule"]) == {"两个确立"}
    assert frame["left"].str.len().max() == 4


def test_lint_is_a_frame_of_findings():
    frame = speechkit.lint(CORPUS)
    assert tuple(frame.columns) == FINDINGS.header
    assert "anachronism" in set(frame["fault"])
