"""The main command: read all, sum up, write every table."""

import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from speechkit.choices import Format
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.corpus import Corpus
from speechkit.manifest import manifest
from speechkit.render.files import write_folder
from speechkit.render.formats import write_csv
from speechkit.render.notes import note
from speechkit.render.output import Output, closing_quietly, emit
from speechkit.summary import Summary, summarize
from speechkit.tables import DOCUMENTS, TABLES


def analyze(paths: Sequence[Path], folder: Path | None, wishes: Wishes) -> None:
    """Read speeches, write every table into a folder, print what is in them.

    Raises:
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes)
    summary = summarize(corpus)
    if folder:
        write_folder(folder, _tables(corpus, wishes, summary))
        if not wishes.quiet:
            note(f"wrote {len(TABLES)} tables and manifest.json to {folder}/")
    _show(corpus, summary)
    finish(corpus)


def _tables(corpus: Corpus, wishes: Wishes, summary: Summary) -> dict[str, str]:
    contents = {}
    for name, table in TABLES.items():
        stream = StringIO()
        write_csv(table.header, corpus.rows(name), stream)
        contents[f"{name}.csv"] = stream.getvalue()
    text = manifest(corpus, wishes.settings, summary.warnings)
    return {**contents, "manifest.json": text}


def _show(corpus: Corpus, summary: Summary) -> None:
    if not sys.stdout.isatty():
        emit(DOCUMENTS, corpus.rows("documents"), Output(Format.CSV))
        return
    # rich is needed at a terminal alone.
    from speechkit.render.overview import show_summary  # noqa: PLC0415

    with closing_quietly():
        show_summary(summary)
