"""The command that measures annotations against gold ones."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Language
from speechkit.cli.options import Additions, AsFormat, Excel, InLanguage, Paths, ToFile

Gold = Annotated[
    Path,
    typer.Argument(
        metavar="GOLD",
        help="A NAME.gold.jsonl, or a folder of them named like the speeches.",
        show_default=False,
    ),
]
Floors = Annotated[
    Path | None,
    typer.Option(
        help="JSON file of least figures; exit 1 below one.", show_default=False
    ),
]
Errors = Annotated[
    bool, typer.Option("--errors", help="List each fault instead of the scores.")
]


def evaluate(
    gold: Gold,
    paths: Paths,
    errors: Errors = False,
    floors: Floors = None,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
) -> None:
    """Measure what is found in speeches against gold annotations of them.

    Example: speechkit evaluate corpus/gold corpus/ --errors
    """
    from speechkit.commands.evaluation import (
        hold_to,
        measure,
        show_faults,
        show_scores,
    )
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    measurement = measure(gold, paths, Wishes(lexicon))
    show = show_faults if errors else show_scores
    show(measurement, Output(form, output, excel, lang))
    if floors:
        hold_to(measurement, floors)
