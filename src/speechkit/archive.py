"""Files in, tables out, by way of the disk: memory does not grow with the rows."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self, TypeAlias

from speechkit.corpus import Progress, nothing_read, with_family
from speechkit.engine import (
    Numbered,
    Outcome,
    Task,
    jobs_for,
    prepare,
    process,
    process_one,
)
from speechkit.files import find_tasks
from speechkit.kinship.sketch import Sketch
from speechkit.pipeline import Settings
from speechkit.store import Place, Recipe, Store, decoded, encoded, hash_of
from speechkit.tables import DOCUMENTS, TABLES, Query, Row

_SKETCH = Sketch().name
#: The key of a file and its record, or why there is none.
_Recorded: TypeAlias = tuple[bytes, bytes] | Outcome


@dataclass(frozen=True, slots=True)
class Archive:
    """The tables of some files as records in a store.

    Tables are read from it as often as asked for, in the order of the document
    names. `skipped` are the files that could not be read; `family` names the family
    of each speech that has kin.
    """

    store: Store
    places: "_Places"
    skipped: tuple[Outcome, ...]
    settings: Settings
    family: Mapping[str, str]

    def outcomes(self, tables: Iterable[str] = ()) -> Iterator[Outcome]:
        """Give the files that could be read, with their rows of some tables alone."""
        wanted = tuple(tables)
        return (self.outcome(number, wanted) for number in self.places.numbers())

    def outcome(self, number: int, tables: Iterable[str] = ()) -> Outcome:
        """Give the file of a number, with its rows of some tables alone."""
        outcome = decoded(self.store.record(self.places[number]), tables)
        if rows := outcome.rows.get(DOCUMENTS.name):
            outcome.rows[DOCUMENTS.name] = with_family(rows, self.family)
        return outcome

    def rows(self, table: str) -> Iterator[Row]:
        """Give all rows of a table."""
        for outcome in self.outcomes((table,)):
            yield from outcome.rows[table]

    @classmethod
    def read(
        cls,
        paths: Sequence[Path],
        store: Store,
        settings: Settings | None = None,
        jobs: int | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """Read files and folders; what the store has of them is not read again.

        Raises:
            InputError: a path does not exist, or no file could be read.
            LexiconError: a lexicon is faulty.
            UsageError: the store cannot be written to.
        """
        tasks = find_tasks(paths)
        settings = settings or Settings()
        asked: list[str | Query] = [*TABLES]
        if len(tasks) > 1:
            asked.append(Sketch(settings.additions))
        prepare(settings, asked)
        filling = _Filling(store, Recipe.of(settings, asked), len(tasks), progress)
        work = partial(
            _record_one,
            settings=settings,
            tables=tuple(asked),
            recipe=filling.recipe,
        )
        jobs = jobs_for(jobs, len(tasks))
        for number, result in process(filling.unknown(tasks), work, jobs):
            filling.take(number, tasks[number], result)
        store.flush()
        skipped = tuple(failed for _, failed in sorted(filling.failed.items()))
        if len(skipped) == len(tasks):
            raise nothing_read(skipped)
        archive = cls(store, filling.places, skipped, settings, {})
        if len(tasks) == 1:
            return archive
        return cls(store, filling.places, skipped, settings, _families(archive))


class _Places:
    """Where the record of each file lies, by its number; in an array: there are many.

    A file without a record has no place.
    """

    def __init__(self) -> None:
        self._numbers = array("q")

    def __setitem__(self, number: int, place: Place) -> None:
        missing = number + 1 - len(self._numbers) // 3
        self._numbers.extend([-1] * 3 * missing)
        self._numbers[3 * number : 3 * number + 3] = array("q", place)

    def __getitem__(self, number: int) -> Place:
        return Place(*self._numbers[3 * number : 3 * number + 3])

    def numbers(self) -> Iterator[int]:
        """Give the numbers of the files that have a record."""
        count = len(self._numbers) // 3
        return (number for number in range(count) if self._numbers[3 * number] >= 0)


class _Filling:
    """A store while it is filled: which files it has, and which it still lacks."""

    def __init__(
        self, store: Store, recipe: Recipe, total: int, progress: Progress | None
    ) -> None:
        self.recipe = recipe
        self.places = _Places()
        self.failed: dict[int, Outcome] = {}
        self._store = store
        self._progress = progress
        self._done, self._total = 0, total

    def unknown(self, tasks: Iterable[Task]) -> Iterator[Numbered]:
        """Give the files that the store does not have."""
        for number, task in enumerate(tasks):
            place = self._place(task)
            if place is None:
                yield number, task
            else:
                self.places[number] = place
                self._advance()

    def take(self, number: int, task: Task, result: _Recorded | str) -> None:
        """Keep what became of a file."""
        if isinstance(result, tuple):
            self.places[number] = self._store.add(*result)
        else:
            self.failed[number] = Outcome.of(task, result)
        self._advance()

    def _place(self, task: Task) -> Place | None:
        if not len(self._store) or task.fault:
            return None
        try:
            sha256 = hash_of(task)
        except OSError:
            # Reading it fails too, and tells why.
            return None
        return self._store.find(self.recipe.key(task, sha256))

    def _advance(self) -> None:
        self._done += 1
        if self._progress:
            self._progress(self._done, self._total)


class _Signs(Mapping[str, str]):
    """The signs of each speech, read from the store when asked for."""

    def __init__(self, archive: Archive, numbers: Mapping[str, int]) -> None:
        self._archive, self._numbers = archive, numbers

    def __getitem__(self, document: str) -> str:
        outcome = self._archive.outcome(self._numbers[document], (_SKETCH,))
        return next(
            str(sign) for name, sign in outcome.rows[_SKETCH] if name == document
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _families(archive: Archive) -> dict[str, str]:
    """Compare the speeches and name the family of each that has kin."""
    # What compares needs numpy, which a single file need not wait for.
    from speechkit.kinship.families import (  # noqa: PLC0415
        ages_of,
        families,
        shared_pairs,
    )

    numbers: dict[str, int] = {}
    ages = []
    for number in archive.places.numbers():
        rows = archive.outcome(number, (DOCUMENTS.name,)).rows[DOCUMENTS.name]
        ages += ages_of(rows)
        numbers.update((str(row[0]), number) for row in rows)
    return families(shared_pairs(_Signs(archive, numbers), ages), ages)


def _record_one(
    task: Task, settings: Settings, tables: tuple[str | Query, ...], recipe: Recipe
) -> _Recorded:
    """Process one file and give its record under its key."""
    outcome = process_one(task, settings, tables)
    if outcome.failure:
        return outcome
    return recipe.key(task, outcome.sha256), encoded(outcome)
