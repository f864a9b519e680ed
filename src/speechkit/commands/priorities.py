"""Priorities of each year."""

from collections.abc import Sequence
from pathlib import Path

from speechkit.commands.work import Wishes, computing, finish, read_corpus
from speechkit.compare.attention import Attention
from speechkit.compare.members import Selection, members_of, redated, undated
from speechkit.compare.priorities import PRIORITIES, priorities
from speechkit.labels import Labels
from speechkit.render.notes import note, some
from speechkit.render.output import Output, emit
from speechkit.tables import Row


def show_priorities(
    paths: Sequence[Path], selection: Selection, wishes: Wishes, output: Output
) -> None:
    """Write what share of attention each theme has in each year.

    Raises:
        UsageError: no speech is left.
        FaultsFound: a file had to be left out.
    """
    asked = ("documents", Attention(wishes.settings))
    corpus = read_corpus(paths, wishes, asked)
    members = selection.kept(members_of(corpus, is_b=False))
    if not wishes.quiet:
        if names := undated(corpus):
            note(f"left out, they claim no year: {some(names)}")
        for warning in redated(members):
            note(warning)
    with computing("comparing", wishes):
        rows = priorities(members, corpus)
    emit(PRIORITIES, rows, output, _show)
    finish(corpus)


def _show(rows: Sequence[Row], labels: Labels) -> None:
    # rich is needed at a terminal alone.
    from speechkit.render.priorities import show_priorities as show  # noqa: PLC0415

    show(rows, labels)
