"""Two sides compared."""

from collections.abc import Sequence
from pathlib import Path

from speechkit.choices import By
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.compare.shift import DIFF, Side, shifts
from speechkit.compare.sides import Years, side_of, undated
from speechkit.corpus import Corpus
from speechkit.errors import UsageError
from speechkit.render.notes import note
from speechkit.render.output import Output, emit


def diff(
    names: tuple[str, str],
    paths: Sequence[Path],
    by: By,
    wishes: Wishes,
    output: Output,
) -> None:
    """Compare two years of a corpus or, with no paths given, two corpora.

    Raises:
        UsageError: a name is neither a year nor a path, or a side is empty.
        FaultsFound: a file had to be left out.
    """
    if not paths and all(Path(name).exists() for name in names):
        corpora = [read_corpus([Path(name)], wishes, by.tables) for name in names]
        sides = [side_of(corpus, by) for corpus in corpora]
    elif paths or not any(Path(name).exists() for name in names):
        years = [Years.parse(name) for name in names]
        corpora = [read_corpus(paths or [Path()], wishes, by.tables)]
        sides = [side_of(corpora[0], by, span) for span in years]
        _tell_undated(corpora[0], quiet=wishes.quiet)
    else:
        raise UsageError(
            f"{' and '.join(names)}: compare two paths, or two years and give the "
            "paths of the speeches behind them"
        )
    # Told first: a closed pipe ends all that would come behind the table.
    if not wishes.quiet:
        _tell_basis(names, sides)
    emit(DIFF, shifts(*sides), output)
    finish(*corpora)


def _tell_undated(corpus: Corpus, *, quiet: bool) -> None:
    if not quiet and (names := undated(corpus)):
        note(f"left out, they claim no year: {', '.join(names)}")


def _tell_basis(names: Sequence[str], sides: Sequence[Side]) -> None:
    for letter, name, side in zip("AB", names, sides, strict=True):
        size = f"{side.size} documents, {side.characters:,} characters"
        note(f"{letter} = {name}: {size}")
    note("No test of significance: with few documents a large shift may be chance.")
