"""The command that follows targets to what became of them."""

from typing import Annotated

import typer

from speechkit.choices import Language
from speechkit.cli.options import (
    Additions,
    AsFormat,
    Chart,
    Excel,
    InLanguage,
    Jobs,
    Paths,
    Quiet,
    ToFile,
)

OfIndicator = Annotated[
    str,
    typer.Option(
        "--indicator",
        help="Only targets whose indicator or words hold this text.",
        show_default=False,
    ),
]
OfBody = Annotated[
    str,
    typer.Option(
        "--body", help="Only bodies whose name holds this text.", show_default=False
    ),
]
OnlyOpen = Annotated[
    bool,
    typer.Option("--open", help="Only targets whose year passed without a report."),
]


def ledger(
    paths: Paths,
    indicator: OfIndicator = "",
    body: OfBody = "",
    only_open: OnlyOpen = False,
    chart: Chart = None,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Follow each target to what later speeches of the same body report of it.

    Links by indicator, unit and year, says why, and whether it is sure. The
    verdict is met, missed, exceeded, not comparable, not mentioned again, or
    that there is no later speech.

    Examples:

      speechkit ledger speeches/ --indicator 发展党员

      speechkit ledger speeches/ --open -o open.csv
    """
    from speechkit.commands.ledger import Asked
    from speechkit.commands.ledger import show_ledger as work
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    asked = Asked(indicator, body, only_open, chart)
    work(paths, asked, Wishes(lexicon, jobs, quiet), Output(form, output, excel, lang))
