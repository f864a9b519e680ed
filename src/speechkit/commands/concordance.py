"""A concordance of a corpus."""

from collections.abc import Sequence
from pathlib import Path

from speechkit.choices import Order
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.concordance import KWIC, Concordance, Pattern, ordered
from speechkit.render.output import Output, emit


def kwic(
    concordance: Concordance,
    paths: Sequence[Path],
    order: Order,
    wishes: Wishes,
    output: Output,
) -> None:
    """Write each place of a pattern with the words around it.

    Raises:
        FaultsFound: a file had to be left out.
    """
    corpus = read_corpus(paths, wishes, (concordance,))
    emit(KWIC, ordered(corpus.rows(KWIC.name), order), output)
    finish(corpus)


def concordance(
    words: str, window: int, wishes: Wishes, *, is_text: bool
) -> Concordance:
    """Read what a user asks for.

    Raises:
        UsageError: the pattern is empty.
    """
    return Concordance(Pattern.parse(words, wishes.settings, is_text=is_text), window)
