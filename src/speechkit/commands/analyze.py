"""The main command: read all, sum up, write every table."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from speechkit.archive import Archive
from speechkit.choices import Format, Tables
from speechkit.commands.work import Wishes, finish, read_archive
from speechkit.commands.workplace import workplace
from speechkit.errors import UsageError
from speechkit.labels import Labels
from speechkit.manifest import manifest
from speechkit.render.files import written_whole
from speechkit.render.folder import MANIFEST, publish, table_writers
from speechkit.render.formats import write_csv
from speechkit.render.notes import note
from speechkit.render.output import PROGRAM, Output, closing_quietly, write_tables
from speechkit.store import Store
from speechkit.summary import summarize, warnings
from speechkit.tables import DOCUMENTS, TABLES

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


def analyze(paths: Sequence[Path], target: Target, wishes: Wishes) -> None:
    """Read speeches, write every table into a folder or file, sum up what is in them.

    Raises:
        UsageError: the place cannot be written to.
        FaultsFound: a file had to be left out.
    """
    with workplace(target.folder, resumes=target.resumes) as unfinished:
        store = Store(target.cache or unfinished / "records")
        archive = read_archive(paths, wishes, store)
        if target.place:
            _write(archive, target, unfinished)
            if not wishes.quiet:
                made = f"{len(TABLES)} tables and how they were made"
                note(f"wrote {made}: {target.place}")
        _show(archive, target.output.labels)
    finish(archive)


def _write(archive: Archive, target: Target, unfinished: Path) -> None:
    place = target.place or Path()
    if target.whole:
        text = "".join(manifest(archive, archive.outcomes, warnings(archive), {}))
        tables = [(table, [*archive.rows(name)]) for name, table in TABLES.items()]
        told = {"program": PROGRAM, "manifest": text}
        write_tables(tables, told, target.whole, place, target.output.labels)
        return
    made = unfinished / "tables"
    with table_writers(target.form, made, [*TABLES.values()]) as writers:
        for outcome in archive.outcomes(TABLES):
            for name, rows in outcome.rows.items():
                writers[name].write(rows)
    files = {name: target.form.file(name) for name in TABLES}
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
