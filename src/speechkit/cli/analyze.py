"""The command to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Language
from speechkit.cli.options import Additions, InLanguage, Jobs, Paths, Quiet, Verbose

ToPlace = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Write every table as CSV, and a manifest.json, into this folder; "
        "or all of them into one .xlsx or .sqlite file.",
        show_default=False,
    ),
]


def analyze(
    paths: Paths,
    output: ToPlace = None,
    lang: InLanguage = Language.EN,
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
    """
    from speechkit.commands.analyze import analyze as work
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    wishes = Wishes(lexicon, jobs, quiet, verbose)
    work(paths, Output(None, output, language=lang), wishes)
