"""Files in, tables out, by way of the disk: memory does not grow with the rows."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from socket import gethostname
from typing import Protocol, Self, TypeAlias

from speechkit.corpus import Progress, nothing_read, with_family
from speechkit.engine import Numbered, Outcome, Task, prepare, process, process_one
from speechkit.errors import UsageError
from speechkit.kinship.sketch import Sketch
from speechkit.pipeline import Settings
from speechkit.store import Place, Recipe, Store, decoded, encoded, hash_of
from speechkit.tables import DOCUMENTS, TABLES, Query, Row, Sheet
from speechkit.tables.beside import Kinds, joined, parted, sheet_of

_SKETCH = Sketch().name
#: The key of a file and its record, or why there is none.
Recorded: TypeAlias = tuple[bytes, bytes] | Outcome
#: Gives each task with its number and its result, as they become ready; where there
#: is none, a line that says why.
Workers: TypeAlias = Callable[
    [Iterator[Numbered], Callable[[Task], Recorded]],
    Iterator[tuple[int, Task, Recorded | str]],
]
#: The name of the rows that hold what stood beside a text, a value a row.
_BESIDE = "beside"
_ALONE: Workers = partial(process, jobs=1)


class Tasks(Protocol):
    """Files, or rows of files, that are read in their order."""

    def __len__(self) -> int:
        """Count them."""

    def __iter__(self) -> Iterator[Task]:
        """Give them one by one."""


class Once:
    """Tasks that are given away: of a large corpus none is kept that is done."""

    def __init__(self, tasks: list[Task]) -> None:
        """Take a list, which is emptied."""
        self._count = len(tasks)
        self._left: list[Task | str] = []
        while tasks:
            self._left.append(_packed(tasks.pop()))

    def __len__(self) -> int:
        """Count all of them."""
        return self._count

    def __iter__(self) -> Iterator[Task]:
        """Give those that are left."""
        while self._left:
            yield _unpacked(self._left.pop())


def _packed(task: Task) -> Task | str:
    """Write a task of which no more than names is known as one string.

    It is a sixth of the size; no name can hold the character that parts them.
    """
    parts = (task.id, task.label, str(task.path))
    plain = Task(task.id, task.label, task.path)
    return "\0".join(parts) if task == plain else task


def _unpacked(task: Task | str) -> Task:
    if isinstance(task, Task):
        return task
    name, label, path = task.split("\0")
    return Task(name, label, Path(path))


@dataclass(frozen=True, slots=True)
class Archive:
    """The tables of some files as records in a store.

    Tables are read from it as often as asked for, in the order of the document
    names. `skipped` are the files that could not be read; `family` names the family
    of each speech that has kin; `beside` is the table of what stood beside the texts.
    """

    store: Store
    places: "_Places"
    skipped: tuple[Outcome, ...]
    settings: Settings
    family: Mapping[str, str]
    beside: Sheet | None = None

    def outcomes(self, tables: Iterable[str] = ()) -> Iterator[Outcome]:
        """Give the files that could be read, with their rows of some tables alone."""
        wanted = tuple(tables)
        return (self.outcome(number, wanted) for number in self.places.numbers())

    def outcome(self, number: int, tables: Iterable[str] = ()) -> Outcome:
        """Give the file of a number, with its rows of some tables alone."""
        wanted = set(tables)
        if self.beside and self.beside.name in wanted:
            wanted.add(_BESIDE)
        outcome = decoded(self.store.record(self.places[number]), wanted)
        if rows := outcome.rows.get(DOCUMENTS.name):
            outcome.rows[DOCUMENTS.name] = with_family(rows, self.family)
        if self.beside and _BESIDE in wanted:
            values = outcome.rows.pop(_BESIDE, [])
            outcome.rows[self.beside.name] = joined(values, self.beside)
        return outcome

    def rows(self, table: str) -> Iterator[Row]:
        """Give all rows of a table."""
        for outcome in self.outcomes((table,)):
            yield from outcome.rows[table]

    @property
    def tables(self) -> dict[str, Sheet]:
        """The tables that were made, by their names."""
        made: dict[str, Sheet] = dict(TABLES)
        return made | {self.beside.name: self.beside} if self.beside else made

    @classmethod
    def read(
        cls,
        tasks: Tasks,
        store: Store,
        settings: Settings | None = None,
        workers: Workers = _ALONE,
        progress: Progress | None = None,
    ) -> Self:
        """Read files; what the store has of them is not read again.

        Raises:
            InputError: no file could be read.
            LexiconError: a lexicon is faulty.
            UsageError: the store cannot be written to.
        """
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
        for number, task, result in workers(filling.unknown(tasks), work):
            filling.take(number, task, result)
        store.flush()
        skipped = tuple(failed for _, failed in sorted(filling.failed.items()))
        if len(skipped) == len(tasks):
            raise nothing_read(skipped)
        beside = sheet_of(filling.kinds)
        archive = cls(store, filling.places, skipped, settings, {}, beside)
        if len(tasks) == 1:
            return archive
        return replace(archive, family=_families(archive))


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
        self.kinds: Kinds = {}
        self._store = store
        self._progress = progress
        self._done, self._total = 0, total

    def unknown(self, tasks: Iterable[Task]) -> Iterator[Numbered]:
        """Give the files that the store does not have."""
        for number, task in enumerate(tasks):
            for column, value in task.beside.items():
                self.kinds.setdefault(column, set()).add(type(value))
            place = self._place(task)
            if place is None:
                yield number, task
            else:
                self.places[number] = place
                self._advance()

    def take(self, number: int, task: Task, result: Recorded | str) -> None:
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


def _families(archive: Archive) -> dict[str, str]:
    """Compare the speeches and name the family of each that has kin."""
    # What compares needs numpy, which a single file need not wait for.
    from speechkit.kinship.families import families, shared_pairs  # noqa: PLC0415

    names, numbers = _oldest_first(archive)

    def signs(place: int) -> str:
        rows = archive.outcome(numbers[place], (_SKETCH,)).rows[_SKETCH]
        return next(str(sign) for name, sign in rows if name == names[place])

    return families(shared_pairs(names, signs))


def _oldest_first(archive: Archive) -> tuple[list[str], "array[int]"]:
    """Give the name of each speech, and the number of its file, by their age."""
    from speechkit.kinship.families import ages_of  # noqa: PLC0415  # see above

    ages, numbers = [], array("q")
    for number in archive.places.numbers():
        found = ages_of(archive.outcome(number, (DOCUMENTS.name,)).rows[DOCUMENTS.name])
        ages += found
        numbers.extend([number] * len(found))
    order = sorted(range(len(ages)), key=ages.__getitem__)
    return [ages[n].document for n in order], array("q", (numbers[n] for n in order))


def _record_one(
    task: Task, settings: Settings, tables: tuple[str | Query, ...], recipe: Recipe
) -> Recorded:
    """Process one file and give its record under its key.

    Raises:
        UsageError: this machine would give other rows than that which asks for them.
    """
    if Recipe.of(settings, tables) != recipe:
        raise UsageError(
            f"{gethostname()}: has another speechkit, other libraries or lexicons; "
            "give every machine the same"
        )
    outcome = process_one(task, settings, tables)
    if outcome.failure:
        return outcome
    if task.beside:
        outcome.rows[_BESIDE] = parted(task.beside, outcome.rows[DOCUMENTS.name])
    return recipe.key(task, outcome.sha256), encoded(outcome)
