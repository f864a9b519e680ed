"""The command that finds what speeches share."""

from typing import Annotated

import typer

from speechkit.choices import Language, ReuseTable
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

Show = Annotated[
    ReuseTable,
    typer.Option(
        "--show",
        help="The pairs, the passages of each, what was changed, or the families.",
    ),
]


def reuse(
    paths: Paths,
    show: Show = ReuseTable.PAIRS,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Find speeches that share passages, and what the copier changed.

    Places, bodies, numbers, names and masks may differ in a passage; slogans and
    short formulas are no evidence. Of two speeches the one that its period dates
    earlier stands as the source; a family is named after its oldest member.

    Examples:

      speechkit reuse speeches/

      speechkit reuse speeches/ --show differences -o differences.csv
    """
    from speechkit.commands.reuse import show_reuse as work
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    work(paths, show, Wishes(lexicon, jobs, quiet), Output(form, output, excel, lang))
