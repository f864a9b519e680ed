"""The command that draws records to be judged by hand."""

from typing import Annotated

import typer

from speechkit.choices import Judged, Language
from speechkit.cli.options import (
    Additions,
    AsFormat,
    Excel,
    InLanguage,
    Jobs,
    Paths,
    Quiet,
    ToFile,
    Verbose,
)

OfTables = Annotated[
    list[Judged],
    typer.Option("--table", help="Draw from this table (again for more of them)."),
]
Many = Annotated[int, typer.Option("--n", min=1, help="Records to draw, in all.")]
Seed = Annotated[int, typer.Option("--seed", help="Another seed, another sample.")]


def sample(
    paths: Paths,
    table: OfTables = [Judged.SLOGANS, Judged.METRICS],  # noqa: B006  # never changed
    n: Many = 200,
    seed: Seed = 1,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Draw records at random for people to judge whether they are right.

    The sheet shows each record in its sentence, what the program says of it,
    and an empty column for each of two coders; its first sheet tells them how
    to code. Their codes are counted by evaluate --sheet; docs/coding-sheets.md
    has the method.

    Examples:

      speechkit sample speeches/ --n 200 --seed 1 -o sheet.xlsx

      speechkit sample speeches/ --table sections --n 60 -o outline.csv --excel
    """
    from speechkit.commands.coding import write_sample
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    wishes = Wishes(lexicon, jobs, quiet, verbose)
    write_sample(paths, (table, n, seed), wishes, Output(form, output, excel, lang))
