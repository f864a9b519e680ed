"""The main command: read all, sum up, write every table."""

import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from speechkit.choices import Format
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.corpus import Corpus
from speechkit.labels import Labels
from speechkit.manifest import manifest
from speechkit.render.files import write_folder
from speechkit.render.formats import write_csv
from speechkit.render.notes import note
from speechkit.render.output import PROGRAM, Output, closing_quietly, emit, write_tables
from speechkit.summary import Summary, summarize
from speechkit.tables import DOCUMENTS, TABLES

#: Suffixes of single files that hold every table.
_WHOLE = {".xlsx": Format.XLSX, ".sqlite": Format.SQLITE}


def analyze(paths: Sequence[Path], output: Output, wishes: Wishes) -> None:
    """Read speeches, write every table into a folder or file, sum up what is in them.

    Raises:
        UsageError: the place cannot be written to.
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes)
    summary = summarize(corpus)
    if place := output.path:
        made = manifest(corpus, wishes.settings, summary.warnings)
        _write(corpus, made, place, output.labels)
        if not wishes.quiet:
            note(f"wrote {len(TABLES)} tables and how they were made: {place}")
    _show(corpus, summary, output.labels)
    finish(corpus)


def _write(corpus: Corpus, made: str, place: Path, labels: Labels) -> None:
    if whole := _WHOLE.get(place.suffix.lower()):
        tables = [(table, corpus.rows(name)) for name, table in TABLES.items()]
        told = {"program": PROGRAM, "manifest": made}
        write_tables(tables, told, whole, place, labels)
        return
    contents = {}
    for name, table in TABLES.items():
        stream = StringIO()
        write_csv(table.header, corpus.rows(name), stream)
        contents[f"{name}.csv"] = stream.getvalue()
    write_folder(place, {**contents, "manifest.json": made})


def _show(corpus: Corpus, summary: Summary, labels: Labels) -> None:
    if not sys.stdout.isatty():
        emit(DOCUMENTS, corpus.rows("documents"), Output(Format.CSV))
        return
    # rich is needed at a terminal alone.
    from speechkit.render.overview import show_summary  # noqa: PLC0415

    with closing_quietly():
        show_summary(summary, labels=labels)
