"""The main command: read all, sum up, write every table."""

import sys
from io import StringIO
from pathlib import Path
from typing import Annotated

import typer

from speechkit.cli.options import Additions, Jobs, Paths, Quiet, Verbose
from speechkit.cli.work import Wishes, finish, read_corpus
from speechkit.corpus import Corpus
from speechkit.manifest import manifest
from speechkit.render.files import write_folder
from speechkit.render.formats import Format, write_csv
from speechkit.render.notes import note
from speechkit.render.output import Output, closing_quietly, emit
from speechkit.summary import Summary, summarize
from speechkit.tables import DOCUMENTS, TABLES

ToFolder = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Write every table as CSV, and a manifest.json, into this folder.",
        show_default=False,
    ),
]


def analyze(
    paths: Paths,
    output: ToFolder = None,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read speeches and sum up what is in them (the place to begin).

    Prints the documents, the most frequent slogans, targets, results and
    warnings; in a pipe, the table of documents as CSV.

    Examples:

        speechkit analyze speeches/

        speechkit analyze speeches/ -o tables/
    """
    wishes = Wishes(lexicon, jobs, quiet, verbose)
    corpus = read_corpus(paths, wishes)
    summary = summarize(corpus)
    if output:
        write_folder(output, _tables(corpus, wishes, summary))
        note(f"wrote {len(TABLES)} tables and manifest.json to {output}/")
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
    from speechkit.render.overview import show_summary

    with closing_quietly():
        show_summary(summary)
