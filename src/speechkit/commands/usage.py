"""How a corpus uses slogans."""

from collections.abc import Sequence
from pathlib import Path

from speechkit import lexicon
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.render.output import Output, emit
from speechkit.usage import (
    EXPANSIONS,
    WORDINGS,
    Wordings,
    expansion_rows,
    wording_rows,
)


def show_wordings(paths: Sequence[Path], wishes: Wishes, output: Output) -> None:
    """Write the wordings that depart from a slogan's usual form, by year.

    Raises:
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes, (Wordings(),))
    emit(WORDINGS, wording_rows(corpus.rows(Wordings().name)), output)
    finish(corpus)


def show_expansions(paths: Sequence[Path], wishes: Wishes, output: Output) -> None:
    """Write what shorthands are spelled out as, rival readings apart.

    Raises:
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes, ("slogans",))
    entries = lexicon.load("slogans", corpus.settings.additions).entries
    emit(EXPANSIONS, expansion_rows(corpus.rows("slogans"), entries), output)
    finish(corpus)
