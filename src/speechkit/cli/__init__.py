"""The command line: options in, one library call, a table out."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from speechkit import __version__
from speechkit.cli import (
    analyze,
    coding,
    comparison,
    concordance,
    evaluation,
    ledger,
    lexicons,
    lint,
    report,
    reuse,
    tables,
    texts,
)
from speechkit.cli.sparing import SparingCommand
from speechkit.cli.stopping import stop_cleanly
from speechkit.errors import ClosedPipe, FaultsFound, SpeechkitError

#: Exit code of a command that did its work but found faults.
_FAULTS_FOUND = 1
#: Exit code of wrong use, or where nothing could be read.
_WRONG_USE = 2

#: What the bare command says: few lines, so that the first is still seen.
_FIRST_SCREEN = """\
speechkit turns a folder of Chinese party-building speeches (党建讲话) into tables.

Begin with: speechkit analyze FOLDER

  analyze FOLDER -o tables/   write every table (or all into one: -o all.xlsx)
  report FOLDER               all of it as one page that opens offline
  lint FOLDER                 what to know of the files before you count
  slogans FOLDER              each set formulation (提法), where it stands
  metrics FOLDER              each number, what it counts, target or result
  diff 2024 2025 FOLDER       what changed between two years
  ledger FOLDER               what was promised, and what came of it

All commands: speechkit --help. Examples of each: speechkit COMMAND --help.
"""

app = typer.Typer(
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _tell_version(*, is_asked: bool) -> None:
    if is_asked:
        typer.echo(f"speechkit {__version__}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option(
        "--version",
        "-V",
        callback=lambda value: _tell_version(is_asked=value),
        is_eager=True,
        help="Print the version and exit.",
    ),
]


@app.callback()
def begin(context: typer.Context, version: Version = False) -> None:  # noqa: ARG001  # told before
    """Chinese party-building speeches (党建讲话) as tables that can be traced.

    Begin with: speechkit analyze FOLDER
    """
    if context.invoked_subcommand is None:
        typer.echo(_FIRST_SCREEN, nl=False)
        raise typer.Exit(_WRONG_USE)


for panel, commands in {
    "Begin here": (analyze.analyze, report.report),
    "Tables": (
        tables.documents,
        tables.sections,
        tables.slogans,
        tables.metrics,
        tables.cuts,
    ),
    "Comparison": (
        comparison.diff,
        comparison.priorities,
        comparison.timeline,
        ledger.ledger,
        reuse.reuse,
    ),
    "Texts": (
        concordance.kwic,
        texts.clean,
        texts.explain,
        texts.annotate,
        texts.raw,
    ),
    "Quality": (lint.lint, coding.sample, evaluation.evaluate),
}.items():
    for command in commands:
        app.command(cls=SparingCommand, rich_help_panel=panel)(command)
app.add_typer(lexicons.app, name="lexicon", rich_help_panel="Lexicons")


def run() -> None:
    """Run the command that the arguments name, and exit with its code."""
    # What the caller closed is None: there is nobody to write for.
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # to the end
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows, or a C locale, would write another encoding and other
        # line ends.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]  # both are text files
    stop_cleanly()
    try:
        app()
    except SpeechkitError as error:
        from speechkit.render.notes import note

        # Only a lexicon's faults stand on lines of their own.
        for line in f"error: {error}".split("\n"):
            note(line)
        sys.exit(_WRONG_USE)
    except FaultsFound:
        sys.exit(_FAULTS_FOUND)
    except ClosedPipe:
        sys.exit(0)
