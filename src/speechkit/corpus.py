"""Files in, tables out: the front door of the library."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol, Self

from speechkit.engine import Outcome, jobs_for, prepare, process, process_one
from speechkit.errors import InputError
from speechkit.files import find_tasks
from speechkit.kinship.passages import Pair
from speechkit.kinship.sketch import Sketch
from speechkit.pipeline import Settings
from speechkit.tables import DOCUMENTS, TABLES, Query, Row

#: Told after each file: how many are done, and of how many.
Progress = Callable[[int, int], None]


class Readable(Protocol):
    """Speeches whose tables can be read, wherever they are kept."""

    @property
    def settings(self) -> Settings:
        """What they were analyzed with."""

    @property
    def skipped(self) -> tuple[Outcome, ...]:
        """The files that could not be read."""

    def rows(self, table: str) -> Iterable[Row]:
        """Give all rows of a table."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The tables of some files, in the order of their document names.

    `outcomes` holds the rows of each file that could be read; `skipped` the
    others, with the reason; `settings` are those that they were read with. `pairs`
    are the speeches that share passages, where it was read with its sketches: the
    table of documents of several files asks for them.
    """

    outcomes: tuple[Outcome, ...]
    skipped: tuple[Outcome, ...]
    settings: Settings
    pairs: tuple[Pair, ...] = ()

    def rows(self, table: str) -> list[Row]:
        """Give all rows of a table."""
        return [row for outcome in self.outcomes for row in outcome.rows[table]]

    @classmethod
    def read(
        cls,
        paths: Sequence[Path],
        settings: Settings | None = None,
        tables: Sequence[str | Query] = tuple(TABLES),
        jobs: int | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """Read files and folders into tables.

        The result does not depend on the order of the paths nor on the number
        of jobs (None: all cores where that pays).

        Raises:
            InputError: a path does not exist, or no file could be read.
            LexiconError: a lexicon is faulty.
        """
        tasks = find_tasks(paths)
        settings = settings or Settings()
        asked = [*tables]
        sketch = Sketch(settings.additions)
        if len(tasks) > 1 and DOCUMENTS.name in tables and sketch not in tables:
            asked.append(sketch)
        prepare(settings, asked)
        work = partial(process_one, settings=settings, tables=tuple(asked))
        found: dict[int, Outcome] = {}
        jobs = jobs_for(jobs, len(tasks))
        for place, task, result in process(enumerate(tasks), work, jobs):
            found[place] = Outcome.of(task, result)
            if progress:
                progress(len(found), len(tasks))
        outcomes = [found[place] for place in range(len(tasks))]
        read = tuple(outcome for outcome in outcomes if not outcome.failure)
        skipped = tuple(outcome for outcome in outcomes if outcome.failure)
        if not read:
            raise nothing_read(skipped)
        read, pairs = _compared(read)
        return cls(read, skipped, settings, pairs)


def nothing_read(skipped: Sequence[Outcome]) -> InputError:
    """Tell that none of some files could be read."""
    first = skipped[0].failure
    return InputError(
        first
        if len(skipped) == 1
        else f"none of the {len(skipped)} files could be read; first {first}"
    )


def _compared(
    outcomes: tuple[Outcome, ...],
) -> tuple[tuple[Outcome, ...], tuple[Pair, ...]]:
    """Compare the speeches and give each its family, where there are sketches.

    Workers see one document; this sees all of them, in the order of their names.
    """
    sketch, documents = Sketch().name, DOCUMENTS.name
    if not all(sketch in outcome.rows for outcome in outcomes):
        return outcomes, ()
    # What compares needs numpy, which a single file need not wait for.
    from speechkit.kinship.families import (  # noqa: PLC0415
        ages_of,
        families,
        shared_pairs,
    )

    signs = {str(row[0]): str(row[1]) for out in outcomes for row in out.rows[sketch]}
    ages = ages_of(row for out in outcomes for row in out.rows[documents])
    names = [age.document for age in sorted(ages)]
    pairs = tuple(shared_pairs(names, lambda place: signs[names[place]]))
    family = families(pairs)
    return tuple(_filled(outcome, family) for outcome in outcomes), pairs


def _filled(outcome: Outcome, family: Mapping[str, str]) -> Outcome:
    """Give the rows of a file with the column `family`, and without its sketches."""
    kept = {name: rows for name, rows in outcome.rows.items() if name != Sketch().name}
    documents = with_family(outcome.rows[DOCUMENTS.name], family)
    return replace(outcome, rows={**kept, DOCUMENTS.name: documents})


def with_family(documents: Iterable[Row], family: Mapping[str, str]) -> list[Row]:
    """Fill the column `family` of rows of the table of documents."""
    place = DOCUMENTS.place("family")
    return [
        (*row[:place], family.get(str(row[0])), *row[place + 1 :]) for row in documents
    ]
