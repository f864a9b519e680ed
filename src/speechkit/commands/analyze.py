"""The main command: read all, sum up, write every table."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from speechkit.archive import Archive, Once, Tasks, Workers
from speechkit.choices import Format, Tables
from speechkit.commands.work import Wishes, finish, read_archive
from speechkit.commands.workplace import workplace
from speechkit.datasets import Columns, Dataset, is_dataset
from speechkit.engine import jobs_for, process, process_on_cluster
from speechkit.errors import UsageError
from speechkit.files import find_tasks
from speechkit.labels import Labels
from speechkit.manifest import manifest
from speechkit.render.files import written_whole
from speechkit.render.folder import MANIFEST, publish, table_writers
from speechkit.render.formats import write_csv
from speechkit.render.notes import note
from speechkit.render.output import PROGRAM, Output, closing_quietly, write_tables
from speechkit.store import Store
from speechkit.summary import summarize, warnings
from speechkit.tables import DOCUMENTS

#: Suffixes of single files that hold every table.
_WHOLE = {".xlsx": Format.XLSX, ".sqlite": Format.SQLITE}


@dataclass(frozen=True, slots=True)
class Target:
    """Where the tables go, and what earlier runs may have left of them.

    The path of the output is a folder, which gets the tables in a form, or a file
    that holds them all. `cache` is a folder of records that later runs use again.
    """

    output: Output
    form: Tables = Tables.CSV
    resumes: bool = False
    cache: Path | None = None

    @property
    def place(self) -> Path | None:
        """The folder or file."""
        return self.output.path

    @property
    def whole(self) -> Format | None:
        """The format of the one file that holds every table; None: a folder."""
        return _WHOLE.get(self.place.suffix.lower()) if self.place else None

    @property
    def folder(self) -> Path | None:
        """The folder of the tables, if they go into one.

        Raises:
            UsageError: something was asked for that needs one.
        """
        folder = None if self.whole else self.place
        if not folder and (self.resumes or self.form is not Tables.CSV):
            raise UsageError("--resume and --format need a folder: -o FOLDER")
        return folder


@dataclass(frozen=True, slots=True)
class Speeches:
    """Where the speeches are: files, or rows of files with a column of texts."""

    paths: Sequence[Path]
    text_column: str | None = None
    id_column: str | None = None

    def tasks(self) -> Tasks:
        """Find them.

        Raises:
            UsageError: the columns do not go with the files.
            InputError: a path does not exist, or there is no speech under it.
        """
        if self.text_column is not None:
            return Dataset.of(self.paths, Columns(self.text_column, self.id_column))
        if self.id_column is not None:
            raise UsageError("--id-column needs --text-column")
        for path in filter(is_dataset, self.paths):
            raise UsageError(
                f"{path}: holds a speech a row; name the column with --text-column"
            )
        return Once(find_tasks(self.paths))


def analyze(
    speeches: Speeches, target: Target, wishes: Wishes, scheduler: str | None = None
) -> None:
    """Read speeches, write every table into a folder or file, sum up what is in them.

    With a `scheduler` the workers of its cluster analyze them.

    Raises:
        UsageError: the place cannot be written to.
        FaultsFound: a file had to be left out.
    """
    folder = target.folder
    tasks = speeches.tasks()
    workers: Workers = partial(process, jobs=jobs_for(wishes.jobs, len(tasks)))
    if scheduler:
        workers = partial(process_on_cluster, scheduler=scheduler)
        own = [path.absolute() for path in wishes.additions or ()]
        wishes = replace(wishes, additions=own)
    with workplace(folder, resumes=target.resumes) as unfinished:
        store = Store(target.cache or unfinished / "records")
        archive = read_archive(tasks, wishes, store, workers)
        if target.place:
            _write(archive, target, unfinished)
            if not wishes.quiet:
                made = f"{len(archive.tables)} tables and how they were made"
                note(f"wrote {made}: {target.place}")
        _show(archive, target.output.labels)
    finish(archive)


def _write(archive: Archive, target: Target, unfinished: Path) -> None:
    place = target.place or Path()
    if target.whole:
        text = "".join(manifest(archive, archive.outcomes, warnings(archive), {}))
        tables = [(t, [*archive.rows(name)]) for name, t in archive.tables.items()]
        told = {"program": PROGRAM, "manifest": text}
        write_tables(tables, told, target.whole, place, target.output.labels)
        return
    made = unfinished / "tables"
    with table_writers(target.form, made, [*archive.tables.values()]) as writers:
        for outcome in archive.outcomes(archive.tables):
            for name, rows in outcome.rows.items():
                writers[name].write(rows)
    files = {name: target.form.file(name) for name in archive.tables}
    with written_whole(made / MANIFEST) as stream:
        warned = warnings(archive)
        stream.writelines(manifest(archive, archive.outcomes, warned, files))
    publish(made, place)


def _show(archive: Archive, labels: Labels) -> None:
    if not sys.stdout.isatty():
        with closing_quietly() as stream:
            write_csv(DOCUMENTS.header, archive.rows(DOCUMENTS.name), stream)
        return
    # rich is needed at a terminal alone.
    from speechkit.render.overview import MOST, show_summary  # noqa: PLC0415

    summary = summarize(archive, MOST)
    with closing_quietly():
        show_summary(summary, labels=labels)
