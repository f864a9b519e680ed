"""Commands that write one table each."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Format, Language
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
from speechkit.model import Kind

OfKind = Annotated[
    Kind | None,
    typer.Option("--kind", help="Only numbers of this kind.", show_default=False),
]
OfUnit = Annotated[
    str | None,
    typer.Option("--unit", help="Only numbers of this unit.", show_default=False),
]
OfIndicator = Annotated[
    str | None,
    typer.Option(
        "--indicator",
        help="Only numbers whose indicator or metric holds this text.",
        show_default=False,
    ),
]

AsVariants = Annotated[
    bool,
    typer.Option(
        "--variants", help="Instead, the wordings that depart from a usual form."
    ),
]
AsExpansions = Annotated[
    bool,
    typer.Option(
        "--expansions", help="Instead, what number shorthands are spelled out as."
    ),
]
AsTree = Annotated[
    bool, typer.Option("--tree", help="Print the outline as a tree of headings.")
]


def _table_command(name: str, about: str, example: str) -> Callable[..., None]:
    """Make the command that writes one table; all of them take the same options."""

    def command(
        paths: Paths,
        form: AsFormat = None,
        output: ToFile = None,
        excel: Excel = False,
        lang: InLanguage = Language.EN,
        lexicon: Additions = None,
        jobs: Jobs = None,
        quiet: Quiet = False,
        verbose: Verbose = False,
    ) -> None:
        _show(name, paths, (form, output, excel, lang), (lexicon, jobs, quiet, verbose))

    command.__name__ = name
    command.__doc__ = f"{about}\n\nExample: {example}"
    return command


documents = _table_command(
    "documents",
    "List each speech: what it claims of itself and what was found in it.",
    "speechkit documents speeches/ -o documents.csv",
)
cuts = _table_command(
    "cuts",
    "List the raw text that is not speech, with the reason for each cut.",
    "speechkit cuts speeches/ | less",
)


def sections(
    paths: Paths,
    tree: AsTree = False,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show the outline: each heading with its place, level and role.

    Examples:

      speechkit sections speeches/ -o sections.csv

      speechkit sections speech.txt --tree
    """
    given = (lexicon, jobs, quiet, verbose)
    if not tree:
        _show("sections", paths, (form, output, excel, lang), given)
        return
    from speechkit.commands.texts import outline
    from speechkit.commands.work import Wishes

    outline(paths, Wishes(*given), output)


def slogans(
    paths: Paths,
    variants: AsVariants = False,
    expansions: AsExpansions = False,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List each set formulation (提法) with its class and place.

    Examples:

      speechkit slogans speeches/ --format jsonl | head

      speechkit slogans speeches/ --variants

      speechkit slogans speeches/ --expansions -o shorthands.csv
    """
    given = (lexicon, jobs, quiet, verbose)
    if not (variants or expansions):
        _show("slogans", paths, (form, output, excel, lang), given)
        return
    from speechkit.commands.usage import show_expansions, show_wordings
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    show = show_wordings if variants else show_expansions
    show(paths, Wishes(*given), Output(form, output, excel, lang))


def metrics(
    paths: Paths,
    kind: OfKind = None,
    unit: OfUnit = None,
    indicator: OfIndicator = None,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List each measured or planned number with bound, unit and indicator.

    Example: speechkit metrics speeches/ --kind target > targets.csv
    """
    asked = (
        (("kind",), kind, False),
        (("unit",), unit, False),
        (("indicator", "metric"), indicator, True),
    )
    where = tuple((names, text, part) for names, text, part in asked if text)
    wishes = (lexicon, jobs, quiet, verbose)
    _show("metrics", paths, (form, output, excel, lang), wishes, where)


def _show(
    table: str,
    paths: list[Path],
    output: tuple[Format | None, Path | None, bool, Language],
    wishes: tuple[list[Path] | None, int | None, bool, bool],
    where: tuple[tuple[tuple[str, ...], str, bool], ...] = (),
) -> None:
    from speechkit.commands.work import Condition, Wishes, show_table
    from speechkit.render.output import Output

    conditions = [Condition(*condition) for condition in where]
    show_table(table, paths, Wishes(*wishes), Output(*output), conditions)
