"""The order of the stages, and nothing else."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from speechkit import lexicon
from speechkit.lexicon import Lexicon
from speechkit.model import Document, Header
from speechkit.stages.boilerplate import strip_boilerplate
from speechkit.stages.header import read_header
from speechkit.stages.join_lines import join_lines
from speechkit.stages.mentions import find_mentions
from speechkit.stages.parts import split_parts
from speechkit.stages.period import estimate_period
from speechkit.stages.quantities import QuantityWords, find_quantities
from speechkit.stages.script import normalize_script
from speechkit.stages.sections import segment_sections
from speechkit.stages.slogans import find_slogans

Stage: TypeAlias = Callable[[Document], Document]


class Depth(IntEnum):
    """How far each part is analyzed: the number of its stages, in their order."""

    HEADER = 1
    OUTLINE = 2
    SLOGANS = 3
    NUMBERS = 5
    WHOLE = 6


@dataclass(frozen=True, slots=True)
class Settings:
    """What a worker needs to build its stages: small, and it can be pickled."""

    additions: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The stages in order: those on a file, its splitting, those on each part."""

    prepare: tuple[Stage, ...]
    split: Callable[[Document], tuple[Document, ...]]
    analyze: tuple[Stage, ...]

    def run(
        self, doc: Document, claims: Mapping[str, Header] | None = None
    ) -> tuple[Document, ...]:
        """Read one file's document and give its parts, analyzed."""
        *_, (_, parts) = self.steps(doc, claims or {})
        return parts

    def steps(
        self, doc: Document, claims: Mapping[str, Header]
    ) -> Iterator[tuple[str, tuple[Document, ...]]]:
        """Give the documents as each stage leaves them, with the stage's name.

        `claims` holds, by document id, what is known from beside the text; it
        stands before the header is read, which adds only what is not claimed.
        """
        for stage in self.prepare:
            doc = stage(doc)
            yield _name(stage), (doc,)
        parts = tuple(
            replace(part, header=claims.get(part.id, part.header))
            for part in self.split(doc)
        )
        yield _name(self.split), parts
        for stage in self.analyze:
            parts = tuple(map(stage, parts))
            yield _name(stage), parts


def build(settings: Settings, depth: Depth = Depth.WHOLE) -> Pipeline:
    """Build the stages as far as a depth, with the user's entries in their lexicons.

    Raises:
        LexiconError: a file of the user's entries is faulty, whatever the depth.
    """
    for path in settings.additions:
        lexicon.read_file(path, lexicon.read_name(path))
    load = cache(partial(lexicon.load, additions=settings.additions))
    return Pipeline(
        prepare=(
            partial(normalize_script, conversion=load("conversion")),
            partial(strip_boilerplate, boilerplate=load("boilerplate")),
            join_lines,
        ),
        split=partial(split_parts, organizations=load("organizations")),
        analyze=tuple(islice(_analysis(load), depth)),
    )


def _analysis(load: Callable[[str], Lexicon]) -> Iterator[Stage]:
    """Give the stages on each part, in the order in which each can rely on the others.

    Lexicons are loaded for the stages that are asked for, and for no others.
    """
    yield partial(
        read_header,
        levels=load("levels"),
        organizations=load("organizations"),
        events=load("events"),
    )
    yield partial(segment_sections, roles=load("roles"))
    yield partial(find_slogans, slogans=load("slogans"))
    yield partial(find_mentions, mentions=load("mentions"))
    yield partial(
        find_quantities,
        words=QuantityWords(
            units=load("units"),
            bounds=load("bounds"),
            cues=load("cues"),
            indicators=load("indicators"),
        ),
    )
    yield partial(estimate_period, events=load("events"), slogans=load("slogans"))


def _name(stage: Callable[..., object]) -> str:
    function = stage.func if isinstance(stage, partial) else stage
    return str(function.__name__)
