"""The command to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Language, Tables
from speechkit.cli.options import (
    Additions,
    InLanguage,
    Jobs,
    Paths,
    Quiet,
    Verbose,
    writable,
)

ToPlace = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Write every table, and a manifest.json, into this folder; "
        "or all of them into one .xlsx or .sqlite file.",
        show_default=False,
        callback=writable,
    ),
]
AsTables = Annotated[
    Tables,
    typer.Option(
        "--format",
        "-f",
        help="How to write tables into a folder; parquet makes a folder of files of "
        "each table.",
    ),
]
TextColumn = Annotated[
    str | None,
    typer.Option(
        "--text-column",
        help="Read .jsonl and .parquet files, a speech a row, its text in this column.",
        show_default=False,
    ),
]
IdColumn = Annotated[
    str | None,
    typer.Option(
        "--id-column",
        help="The column that names each of them (default: its file and row).",
        show_default=False,
    ),
]
Resumes = Annotated[
    bool,
    typer.Option(
        "--resume",
        help="Go on with a run into the same folder that was stopped or killed.",
    ),
]
Cache = Annotated[
    Path | None,
    typer.Option(
        "--cache",
        help="Keep the results of each file in this folder, and take from it those of "
        "files that have not changed.",
        file_okay=False,
        show_default=False,
    ),
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler",
        metavar="ADDRESS",
        help="Let the workers of this Dask scheduler do the work (tcp://…).",
        show_default=False,
    ),
]


def analyze(
    paths: Paths,
    output: ToPlace = None,
    form: AsTables = Tables.CSV,
    lang: InLanguage = Language.EN,
    text_column: TextColumn = None,
    id_column: IdColumn = None,
    resume: Resumes = False,
    cache: Cache = None,
    scheduler: Scheduler = None,
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

        speechkit analyze speeches/ -o speeches.xlsx

        speechkit analyze speeches/ -o tables/ --format parquet --resume

        speechkit analyze speeches.jsonl --text-column body -o tables/
    """
    from speechkit.commands.analyze import Speeches, Target
    from speechkit.commands.analyze import analyze as work
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    target = Target(Output(None, output, language=lang), form, resume, cache)
    speeches = Speeches(paths, text_column, id_column)
    work(speeches, target, Wishes(lexicon, jobs, quiet, verbose), scheduler)
