"""Passages that speeches share."""

from collections.abc import Sequence
from pathlib import Path

from speechkit.choices import ReuseTable
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.kinship.rows import Shared
from speechkit.kinship.sheets import SHEETS
from speechkit.kinship.sketch import questions
from speechkit.render.notes import note
from speechkit.render.output import Output, emit


def show_reuse(
    paths: Sequence[Path], asked: ReuseTable, wishes: Wishes, output: Output
) -> None:
    """Write what the speeches of a corpus share.

    Raises:
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes, questions(wishes.settings.additions))
    shared = Shared.of(corpus.pairs, corpus.rows("documents"), corpus.rows("wording"))
    if not wishes.quiet:
        note(_told(shared))
    emit(SHEETS[asked], shared.rows(asked), output)
    finish(corpus)


def _told(shared: Shared) -> str:
    pairs, families = len(shared.pairs), shared.count
    return (
        f"{len(shared.documents)} speeches: {pairs} "
        f"{'pair shares' if pairs == 1 else 'pairs share'} passages; {families} "
        f"{'family' if families == 1 else 'families'} "
        f"with {len(shared.family_rows())} members"
    )
