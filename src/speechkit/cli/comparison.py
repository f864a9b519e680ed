"""Commands that compare."""

from pathlib import Path
from typing import Annotated

import typer

from speechkit.cli.options import Additions, AsFormat, Excel, Jobs, Quiet, ToFile
from speechkit.cli.work import Wishes, finish, read_corpus
from speechkit.compare.shift import DIFF, Side, shifts
from speechkit.compare.sides import By, Years, side_of, undated
from speechkit.corpus import Corpus
from speechkit.render.notes import note
from speechkit.render.output import Output, emit

First = Annotated[
    str, typer.Argument(metavar="A", help="A year (2024), years (2019-2021) or a path.")
]
Second = Annotated[str, typer.Argument(metavar="B", help="The same, to compare with.")]
Where = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Where the speeches of both years are [default: this folder].",
        show_default=False,
    ),
]
ByWhat = Annotated[By, typer.Option("--by", help="Compare slogans or all terms.")]


def diff(
    a: First,
    b: Second,
    paths: Where = None,
    by: ByWhat = By.SLOGAN,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Compare two years, or two folders: what rose, fell, came and went.

    Gives counts, documents, rates and Log Ratio; it does not test whether a
    difference is more than chance.

    Examples:

      speechkit diff 2024 2025 speeches/

      speechkit diff county/ city/ --by term -o shift.csv
    """
    wishes = Wishes(lexicon, jobs, quiet)
    if not paths and Path(a).exists() and Path(b).exists():
        corpora = [read_corpus([Path(path)], wishes, by.tables) for path in (a, b)]
        sides = [side_of(corpus, by) for corpus in corpora]
    else:
        years = (Years.parse(a), Years.parse(b))
        corpora = [read_corpus(paths or [Path()], wishes, by.tables)]
        sides = [side_of(corpora[0], by, span) for span in years]
        _tell_undated(corpora[0], quiet=quiet)
    emit(DIFF, shifts(*sides), Output(form, output, excel))
    if not quiet:
        _tell_basis((a, b), sides)
    finish(*corpora)


def _tell_undated(corpus: Corpus, *, quiet: bool) -> None:
    if not quiet and (names := undated(corpus)):
        note(f"left out, they claim no year: {', '.join(names)}")


def _tell_basis(names: tuple[str, str], sides: list[Side]) -> None:
    for letter, name, side in zip("AB", names, sides, strict=True):
        size = f"{side.size} documents, {side.characters:,} characters"
        note(f"{letter} = {name}: {size}")
    note("No test of significance: with few documents a large shift may be chance.")
