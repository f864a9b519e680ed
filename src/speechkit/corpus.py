"""Files in, tables out: the front door of the library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from speechkit.engine import Outcome, process
from speechkit.errors import InputError
from speechkit.files import find_tasks
from speechkit.pipeline import Settings
from speechkit.tables import TABLES, Query, Row

#: Told after each file: how many are done, and of how many.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The tables of some files, in the order of their document names.

    `outcomes` holds the rows of each file that could be read; `skipped` the
    others, with the reason; `settings` are those that they were read with.
    """

    outcomes: tuple[Outcome, ...]
    skipped: tuple[Outcome, ...]
    settings: Settings

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
        outcomes = []
        for outcome in process(tasks, settings, tables, jobs):
            outcomes.append(outcome)
            if progress:
                progress(len(outcomes), len(tasks))
        read = tuple(outcome for outcome in outcomes if not outcome.failure)
        skipped = tuple(outcome for outcome in outcomes if outcome.failure)
        if not read:
            first = skipped[0].failure
            raise InputError(
                first
                if len(skipped) == 1
                else f"none of the {len(skipped)} files could be read; first {first}"
            )
        return cls(read, skipped, settings)
