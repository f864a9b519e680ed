"""The command that shows a corpus as a page."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Language
from speechkit.cli.options import Additions, Jobs, Paths, Quiet

ToPage = Annotated[Path, typer.Option("--output", "-o", help="Write the page here.")]
ChartsTo = Annotated[
    Path | None,
    typer.Option(
        "--charts",
        help="Also write each chart into this folder, as SVG and PNG.",
        file_okay=False,
        show_default=False,
    ),
]
TwoYears = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--years",
        help="Begin with these two years, or ranges of years "
        "(default: the last two with enough speeches); "
        "others are chosen in the page.",
        metavar="A B",
        show_default=False,
    ),
]
Speaks = Annotated[
    Language,
    typer.Option("--lang", help="Language of the charts, and of the page at first."),
]


def report(
    paths: Paths,
    output: ToPage = Path("report.html"),
    charts: ChartsTo = None,
    years: TwoYears = None,
    language: Speaks = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Show speeches as one page that opens offline: tables, charts, texts, search.

    Each speech stands in it with its slogans and numbers marked; a mark opens the
    record, its rule and the lexicon's entry. In English and Chinese.

    Examples:

      speechkit report speeches/ -o report.html

      speechkit report speeches/ --years 2022-2023 2024-2025 --charts figures/
    """
    from speechkit.commands.report import Asked
    from speechkit.commands.report import report as work
    from speechkit.commands.work import Wishes

    work(paths, Asked(output, charts, years, language), Wishes(lexicon, jobs, quiet))
