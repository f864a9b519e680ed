"""Commands that compare."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import By, Counted, Language
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
from speechkit.model import BodyLevel

First = Annotated[
    str, typer.Argument(metavar="A", help="A year (2024), years (2019-2021) or a path.")
]
Second = Annotated[str, typer.Argument(metavar="B", help="The same, to compare with.")]
Where = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH",
        help="Where the speeches of both years are (default: this folder).",
        show_default=False,
    ),
]
CountedBy = Annotated[Counted, typer.Option("--by", help="What is counted.")]
Items = Annotated[
    list[str] | None,
    typer.Option(
        "--item",
        "-i",
        help="Only this slogan, term, class or metric (again for more of them).",
        show_default=False,
    ),
]
Shifts = Annotated[
    Path | None,
    typer.Option(
        "--shifts",
        help="The items that changed in this CSV file of diff.",
        dir_okay=False,
        show_default=False,
    ),
]
ByWhat = Annotated[By, typer.Option("--by", help="What is compared.")]
OfLevel = Annotated[
    BodyLevel | None,
    typer.Option("--level", help="Only bodies of this level.", show_default=False),
]
OfBody = Annotated[
    str | None,
    typer.Option(
        "--organization",
        help="Only bodies whose name holds this text.",
        show_default=False,
    ),
]
Paired = Annotated[
    bool,
    typer.Option("--paired", help="Only bodies that speak on both sides, in pairs."),
]
Evidence = Annotated[
    int,
    typer.Option("--kwic", min=0, help="Show so many lines of the texts for a row."),
]
DropsAnachronisms = Annotated[
    bool,
    typer.Option(
        "--drop-anachronisms",
        help="Leave out texts whose claimed year is not theirs.",
    ),
]


def diff(
    a: First,
    b: Second,
    paths: Where = None,
    by: ByWhat = By.SLOGAN,
    level: OfLevel = None,
    organization: OfBody = None,
    paired: Paired = False,
    drop_anachronisms: DropsAnachronisms = False,
    chart: Chart = None,
    kwic: Evidence = 0,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Compare two years, or two places: what rose, fell, came and went.

    Gives counts, documents, rates and Log Ratio with its interval, and says which
    differences are more than chance; docs/method.md explains each figure.

    Examples:

      speechkit diff 2024 2025 speeches/

      speechkit diff county/ city/ --by term -o shift.csv

      speechkit diff 2022-2023 2024-2025 speeches/ --by theme --chart slope.svg
    """
    from speechkit.commands.comparison import Asked
    from speechkit.commands.comparison import diff as work
    from speechkit.commands.work import Wishes
    from speechkit.compare.members import Selection
    from speechkit.compare.question import Question
    from speechkit.render.output import Output

    taken = Selection(level, organization, drop_anachronisms, paired)
    wishes, written = Wishes(lexicon, jobs, quiet), Output(form, output, excel, lang)
    asked = Asked((a, b), paths or [], Question(by, taken), chart, kwic)
    work(asked, wishes, written)


def priorities(
    paths: Paths,
    level: OfLevel = None,
    organization: OfBody = None,
    drop_anachronisms: DropsAnachronisms = False,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Show what share of attention each theme has in each year.

    Each sentence goes to the themes of its words and of the heading above it.
    Gives shares of characters with intervals, the order of first mention and
    shares of targets. What moved between two years, diff tells with --by theme.

    Example: speechkit priorities speeches/ --level 市
    """
    from speechkit.commands.priorities import show_priorities as work
    from speechkit.commands.work import Wishes
    from speechkit.compare.members import Selection
    from speechkit.render.output import Output

    taken = Selection(level, organization, drop_anachronisms)
    work(paths, taken, Wishes(lexicon, jobs, quiet), Output(form, output, excel, lang))


def timeline(
    paths: Paths,
    by: CountedBy = Counted.SLOGAN,
    items: Items = None,
    shifts: Shifts = None,
    chart: Chart = None,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Show how often slogans, terms or metrics occur in each year.

    Gives rates per 10,000 characters with 95 % intervals, and the documents
    and characters behind each of them.

    Examples:

      speechkit timeline speeches/ --item 两个确立 --item 四个意识

      speechkit timeline speeches/ --by term -o terms.csv --chart terms.svg
    """
    from speechkit.commands.timeline import Asked
    from speechkit.commands.timeline import show_timeline as work
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    wishes = Wishes(lexicon, jobs, quiet)
    asked = Asked(by, items or (), chart, shifts)
    work(paths, asked, wishes, Output(form, output, excel, lang))
