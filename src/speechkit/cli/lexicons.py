"""Commands that show and check the lexicons."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.choices import Language
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

app = typer.Typer(help="Look up, search and verify the lexicons.", no_args_is_help=True)

Term = Annotated[str, typer.Argument(help="A term or one of its forms.")]
Query = Annotated[
    str, typer.Argument(help="Text, gloss, class, theme, or a first or last year.")
]
Files = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Lexicon files (default: all that are shipped).", show_default=False
    ),
]

InCorpus = Annotated[
    list[Path] | None,
    typer.Option(
        "--corpus",
        help="Also look for slogans in these speeches before their first year.",
        show_default=False,
    ),
]
Fewest = Annotated[
    int, typer.Option("--fewest", min=2, help="Occurrences that a candidate needs.")
]
Most = Annotated[int, typer.Option("--most", min=1, help="Length of the list.")]


@app.command("list")
def list_(form: AsFormat = None, lang: InLanguage = Language.EN) -> None:
    """List the lexicons that are shipped.

    Example: speechkit lexicon list
    """
    from speechkit.commands.lexicons import list_lexicons
    from speechkit.render.output import Output

    list_lexicons(Output(form, language=lang))


@app.command()
def show(term: Term) -> None:
    """Print the entries of a term like a dictionary article.

    Example: speechkit lexicon show 两个确立
    """
    from speechkit.commands.lexicons import show as work

    work(term)


@app.command()
def find(query: Query, form: AsFormat = None, lang: InLanguage = Language.EN) -> None:
    """Search the lexicons by text, gloss, class, theme, first or last year.

    Example: speechkit lexicon find 2021
    """
    from speechkit.commands.lexicons import find as work
    from speechkit.render.output import Output

    work(query, Output(form, language=lang))


@app.command()
def check(
    files: Files = None,
    corpus: InCorpus = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Verify lexicons: form, order, doubled forms, examples, rejects, expansions.

    With dated speeches, slogans that stand in them before their first year too.

    Examples:

      speechkit lexicon check my-slogans.yaml

      speechkit lexicon check --corpus speeches/
    """
    from speechkit.commands.lexicons import check as work
    from speechkit.commands.work import Wishes

    work(files or [], corpus or [], Wishes(files, jobs, quiet))


@app.command()
def suggest(
    paths: Paths,
    fewest: Fewest = 4,
    most: Most = 100,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Propose slogans: what a corpus repeats like one and no lexicon lists.

    Ranked by spread, cohesion, freedom of what stands beside, quotation marks
    and length. A .yaml file gets the lexicon's own format, ready to be edited.

    Examples:

      speechkit lexicon suggest speeches/

      speechkit lexicon suggest speeches/ --most 300 -o my-slogans.yaml
    """
    from speechkit.commands.lexicons import suggest as work
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    wishes, to = Wishes(lexicon, jobs, quiet), Output(form, output, excel, lang)
    work(paths, fewest=fewest, most=most, wishes=wishes, output=to)
