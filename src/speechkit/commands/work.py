"""What commands do alike: read a corpus, tell of it on stderr."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from speechkit.archive import Archive, Tasks, Workers
from speechkit.corpus import Corpus, Progress, Readable
from speechkit.engine import Outcome, Task, documents
from speechkit.errors import FaultsFound, InputError
from speechkit.files import find_tasks
from speechkit.model import Document
from speechkit.pipeline import Depth, Settings
from speechkit.render.notes import note
from speechkit.render.output import Output, emit
from speechkit.store import Store
from speechkit.tables import ON_DEMAND, TABLES, Query, Row, Sheet
from speechkit.tabulated import Tabulated, holds_tables

#: Fewer files than this are done before a progress bar could be read.
_LONG_WORK = 20


@dataclass(frozen=True, slots=True)
class Condition:
    """Keeps the rows in which one of some columns is a text, or holds it."""

    columns: tuple[str, ...]
    text: str
    is_part: bool = False

    def holds(self, table: Sheet, row: Row) -> bool:
        """Tell whether a row is to be kept."""
        cells = (str(row[table.place(column)] or "") for column in self.columns)
        return any(self.text in c if self.is_part else self.text == c for c in cells)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the shared options ask of a reading."""

    additions: Sequence[Path] | None = None
    jobs: int | None = None
    quiet: bool = False
    verbose: bool = False

    @property
    def settings(self) -> Settings:
        """What workers need to know."""
        return Settings(tuple(self.additions or ()))


def read_corpus(
    paths: Sequence[Path],
    wishes: Wishes,
    tables: Sequence[str | Query] = tuple(TABLES),
) -> Corpus:
    """Read a corpus; long work shows its progress on stderr."""
    with _progress(quiet=wishes.quiet) as progress:
        corpus = Corpus.read(paths, wishes.settings, tables, wishes.jobs, progress)
    _name_files(corpus.outcomes, wishes)
    return corpus


def read_archive(
    tasks: Tasks, wishes: Wishes, store: Store, workers: Workers
) -> Archive:
    """Read a corpus of any size into a store; long work shows its progress."""
    with _progress(quiet=wishes.quiet) as progress:
        archive = Archive.read(tasks, store, wishes.settings, workers, progress)
    _name_files(archive.outcomes(), wishes)
    return archive


def read_tables(
    paths: Sequence[Path], wishes: Wishes, tables: Sequence[str | Query]
) -> Readable:
    """Read a corpus, or the tables that an earlier run wrote into a folder."""
    if len(paths) == 1 and holds_tables(paths[0]):
        return Tabulated(paths[0], wishes.settings)
    return read_corpus(paths, wishes, tables)


def show_table(
    name: str,
    paths: Sequence[Path],
    wishes: Wishes,
    output: Output,
    where: Sequence[Condition] = (),
) -> None:
    """Read a corpus and write one of its tables.

    `where` keeps the rows that fulfil every condition.
    """
    corpus = read_corpus(paths, wishes, (name,))
    table = (TABLES | ON_DEMAND)[name]
    rows = [
        row
        for row in corpus.rows(name)
        if all(condition.holds(table, row) for condition in where)
    ]
    emit(table, rows, output)
    finish(corpus)


def each_file(
    paths: Sequence[Path],
    wishes: Wishes,
    *,
    depth: Depth = Depth.WHOLE,
    with_sidecars: bool = True,
    prints: bool = False,
) -> Iterator[tuple[Task, tuple[Document, ...]]]:
    """Analyze files one by one; those that cannot be read are named at the end.

    Who `prints` each of them at once has no room for a bar on the same terminal.
    """
    skipped = []
    tasks = find_tasks(paths)
    is_silent = wishes.quiet or (prints and sys.stdout.isatty())
    with _progress(quiet=is_silent) as progress:
        for done, task in enumerate(tasks, 1):
            try:
                known = task if with_sidecars else replace(task, claims={})
                parts = documents(known, wishes.settings, depth)
            except InputError as error:
                skipped.append(str(error))
            else:
                yield task, parts
            if progress:
                progress(done, len(tasks))
    if len(skipped) == len(tasks):
        raise InputError(skipped[0])
    _end(skipped)


def finish(*corpora: Readable) -> None:
    """Name the files that were left out; that is a fault found."""
    _end([out.failure for corpus in corpora for out in corpus.skipped])


def _end(skipped: Sequence[str]) -> None:
    for failure in skipped:
        note(f"warning: skipped: {failure}")
    if skipped:
        raise FaultsFound


def _name_files(outcomes: Iterable[Outcome], wishes: Wishes) -> None:
    if wishes.verbose:
        for outcome in outcomes:
            note(f"read {outcome.label} as {outcome.encoding}: {outcome.id}")
            for told in outcome.overruled:
                note(str(told))


@contextmanager
def computing(doing: str, wishes: Wishes) -> Iterator[None]:
    """Show on a terminal that work goes on which comes after the reading."""
    if wishes.quiet or not sys.stderr.isatty():
        yield
        return
    from speechkit.render.progress import at_work  # noqa: PLC0415  # see below

    with at_work(doing):
        yield


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Progress | None]:
    if quiet or not sys.stderr.isatty():
        yield None
        return
    # rich takes longer to import than most corpora take to read.
    from speechkit.render.progress import progress_bar  # noqa: PLC0415

    with progress_bar(_LONG_WORK) as progress:
        yield progress
