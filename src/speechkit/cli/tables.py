"""Commands that write one table each."""

from typing import Annotated

import typer

from speechkit.cli.options import (
    Additions,
    AsFormat,
    Excel,
    Jobs,
    Paths,
    Quiet,
    ToFile,
    Verbose,
)
from speechkit.cli.work import Wishes, show_table
from speechkit.model import Kind
from speechkit.render.output import Output
from speechkit.tables import METRICS

OfKind = Annotated[
    Kind | None,
    typer.Option("--kind", help="Only numbers of this kind.", show_default=False),
]


def documents(
    paths: Paths,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List each speech: what it claims of itself and what was found in it.

    Example: speechkit documents speeches/ -o documents.csv
    """
    wishes = Wishes(lexicon, jobs, quiet, verbose)
    show_table("documents", paths, wishes, Output(form, output, excel))


def sections(
    paths: Paths,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show the outline: each heading with its place, level and role.

    Example: speechkit sections speech.txt
    """
    wishes = Wishes(lexicon, jobs, quiet, verbose)
    show_table("sections", paths, wishes, Output(form, output, excel))


def slogans(
    paths: Paths,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List each set formulation (提法) with its class and place.

    Example: speechkit slogans speeches/ --format jsonl | head
    """
    wishes = Wishes(lexicon, jobs, quiet, verbose)
    show_table("slogans", paths, wishes, Output(form, output, excel))


def metrics(
    paths: Paths,
    kind: OfKind = None,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List each measured or planned number with bound, unit and indicator.

    Example: speechkit metrics speeches/ --kind target > targets.csv
    """
    wishes = Wishes(lexicon, jobs, quiet, verbose)
    place = METRICS.place("kind")
    show_table(
        "metrics",
        paths,
        wishes,
        Output(form, output, excel),
        keep=lambda row: kind is None or row[place] == kind,
    )


def cuts(
    paths: Paths,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List the raw text that is not speech, with the reason for each cut.

    Example: speechkit cuts speeches/ | less
    """
    wishes = Wishes(lexicon, jobs, quiet, verbose)
    show_table("cuts", paths, wishes, Output(form, output, excel))
