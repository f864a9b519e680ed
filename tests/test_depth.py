"""A document is analyzed no further than a table needs, and no less."""

from functools import cache
from pathlib import Path

import pytest

from speechkit.compare.attention import Attention
from speechkit.compare.histories import Forms
from speechkit.concordance.lines import Concordance
from speechkit.concordance.pattern import Pattern
from speechkit.inspection.prints import Prints
from speechkit.kinship.sketch import Sketch, Wording
from speechkit.model import Document, SloganClass
from speechkit.pipeline import Depth, Settings, build
from speechkit.proposals.stretches import Stretches
from speechkit.readers import read_file
from speechkit.tables import ON_DEMAND, TABLES, Query, Table
from speechkit.usage.wordings import Wordings

CORPUS = sorted((Path(__file__).parents[1] / "corpus" / "wanghuai").rglob("*.txt"))
QUERIES: tuple[Query, ...] = (
    Attention(Settings()),
    Concordance(Pattern(text="党员"), 10),
    Concordance(Pattern(class_=SloganClass.CAMPAIGN), 10),
    Forms(),
    Prints(),
    Sketch(),
    Stretches(),
    Wording(),
    Wordings(),
)


@cache
def documents(depth: Depth) -> list[Document]:
    """All parts of some files, analyzed as far as a depth."""
    pipeline = build(Settings(), depth)
    docs = [Document.of(read_file(path).raw, path.stem) for path in CORPUS]
    return [part for doc in docs for part in pipeline.run(doc)]


@pytest.mark.parametrize(
    "asked",
    [*TABLES.values(), *ON_DEMAND.values(), *QUERIES],
    ids=lambda asked: asked.name,
)
def test_a_table_is_the_same_at_its_depth_as_after_every_stage(
    asked: Table | Query,
) -> None:
    found = [asked.rows(doc) for doc in documents(asked.depth)]
    assert found == [asked.rows(doc) for doc in documents(Depth.WHOLE)]
    assert any(found)


def test_each_depth_is_one_stage_or_more_behind_the_one_before() -> None:
    names = [stage.func.__name__ for stage in build(Settings()).analyze]  # type: ignore[attr-defined]
    last = {depth: names[depth - 1] for depth in Depth}
    assert last == {
        Depth.HEADER: "read_header",
        Depth.OUTLINE: "segment_sections",
        Depth.SLOGANS: "find_slogans",
        Depth.NUMBERS: "find_quantities",
        Depth.WHOLE: "estimate_period",
    }
    assert len(names) == Depth.WHOLE
