"""The command that measures what was found: against gold, or by coders' codes."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Language
from speechkit.cli.options import Additions, AsFormat, Excel, InLanguage, ToFile

Gold = Annotated[
    Path | None,
    typer.Argument(
        metavar="GOLD",
        help="A NAME.gold.jsonl, or a folder of them named like the speeches.",
        show_default=False,
    ),
]
Speeches = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH",
        help="The speeches: files, folders (read recursively) or - for standard input.",
        show_default=False,
    ),
]
Sheets = Annotated[
    list[Path] | None,
    typer.Option(
        "--sheet",
        help="Instead, a coding sheet (of speechkit sample) that was filled; again "
        "for the copy of a second coder.",
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
    gold: Gold = None,
    paths: Speeches = None,
    sheet: Sheets = None,
    errors: Errors = False,
    floors: Floors = None,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
) -> None:
    """Measure what is found in speeches: against gold, or by the codes of people.

    Gold annotations give precision, recall and F1. A filled coding sheet gives
    precision with its 95 % interval, and Krippendorff's alpha of two coders.

    Examples:

      speechkit evaluate corpus/gold corpus/ --errors

      speechkit evaluate --sheet coder-1.xlsx --sheet coder-2.xlsx
    """
    from speechkit.commands.coding import show_codes
    from speechkit.commands.evaluation import hold_to, measure, show_faults, show_scores
    from speechkit.commands.work import Wishes
    from speechkit.errors import UsageError
    from speechkit.render.output import Output

    written = Output(form, output, excel, lang)
    if sheet and not (gold or errors or floors):
        show_codes(sheet, written)
    elif gold and paths and not sheet:
        measurement = measure(gold, paths, Wishes(lexicon))
        (show_faults if errors else show_scores)(measurement, written)
        if floors:
            hold_to(measurement, floors)
    else:
        raise UsageError("name gold and speeches, or else coding sheets by --sheet")
