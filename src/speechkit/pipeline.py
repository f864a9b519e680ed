"""The order of the stages, and nothing else."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from speechkit import lexicon
from speechkit.lexicon import SCHEMAS, Lexicon
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


@dataclass(frozen=True, slots=True)
class Settings:
    """What a worker needs to build its stages: small, and it can be pickled."""

    additions: tuple[Path, ...] = ()

    def lexicons(self) -> dict[str, Lexicon]:
        """Load every lexicon, with the user's own entries laid over it."""
        return {name: lexicon.load(name, self.additions) for name in SCHEMAS}


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


def build(settings: Settings) -> Pipeline:
    """Build all stages, in the order in which each can rely on those before it."""
    words = settings.lexicons()
    return Pipeline(
        prepare=(
            partial(normalize_script, conversion=words["conversion"]),
            partial(strip_boilerplate, boilerplate=words["boilerplate"]),
            join_lines,
        ),
        split=partial(split_parts, organizations=words["organizations"]),
        analyze=(
            partial(
                read_header,
                levels=words["levels"],
                organizations=words["organizations"],
            ),
            partial(segment_sections, roles=words["roles"]),
            partial(find_slogans, slogans=words["slogans"]),
            partial(find_mentions, mentions=words["mentions"]),
            partial(
                find_quantities,
                words=QuantityWords(
                    units=words["units"],
                    bounds=words["bounds"],
                    cues=words["cues"],
                    indicators=words["indicators"],
                ),
            ),
            partial(estimate_period, events=words["events"], slogans=words["slogans"]),
        ),
    )


def _name(stage: Callable[..., object]) -> str:
    function = stage.func if isinstance(stage, partial) else stage
    return str(function.__name__)
