"""The command that looks words up in their context."""

from typing import Annotated

import typer

from speechkit.choices import Language, Order
from speechkit.cli.options import (
    Additions,
    AsFormat,
    Excel,
    InLanguage,
    Jobs,
    Paths,
    Quiet,
    ToFile,
)

Pattern = Annotated[
    str,
    typer.Argument(
        metavar="PATTERN",
        help="A text, a slogan (all its spellings are found), or a class of slogans.",
        show_default=False,
    ),
]
Window = Annotated[
    int,
    typer.Option("--window", "-w", min=0, help="Characters to show on each side."),
]
Sorted = Annotated[
    Order,
    typer.Option("--sort", help="As in the texts, by the words beside it, or by year."),
]
AsText = Annotated[
    bool,
    typer.Option("--text", help="Take the pattern for text, also inside slogans."),
]


def kwic(
    pattern: Pattern,
    paths: Paths,
    window: Window = 20,
    sort: Sorted = Order.TEXT,
    text: AsText = False,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Show each place of a text, a slogan or a class with the words around it.

    Examples:

      speechkit kwic 两个确立 speeches/ --sort right

      speechkit kwic campaign speeches/ --window 10 -o campaigns.csv
    """
    from speechkit.commands.concordance import concordance
    from speechkit.commands.concordance import kwic as work
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    wishes = Wishes(lexicon, jobs, quiet)
    asked = concordance(pattern, window, wishes, is_text=text)
    work(asked, paths, sort, wishes, Output(form, output, excel, lang))
