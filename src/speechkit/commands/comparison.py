"""Two sides compared."""

from collections.abc import Sequence
from pathlib import Path

from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.compare.items import tables_for
from speechkit.compare.members import Member, Years, contrasts, undated
from speechkit.compare.question import Question, Side, answer
from speechkit.compare.shift import DIFF
from speechkit.errors import UsageError
from speechkit.render.notes import note
from speechkit.render.output import Output, emit
from speechkit.tables import Row


def diff(
    names: tuple[str, str],
    paths: Sequence[Path],
    question: Question,
    wishes: Wishes,
    output: Output,
) -> None:
    """Compare two years of a corpus or, with no paths given, two corpora.

    Raises:
        UsageError: a name is neither a year nor a path, or a side is empty.
        FaultsFound: a file had to be left out.
    """
    a, b = _sides(names, paths, question, wishes)
    members = question.members(a, b)
    if not wishes.quiet:
        _warn((a, b), members)
    found = answer(question, (a, b), members)
    emit(DIFF, found.rows, output, _show, () if wishes.quiet else found.below)
    finish(*{id(side.corpus): side.corpus for side in (a, b)}.values())


def _sides(
    names: tuple[str, str], paths: Sequence[Path], question: Question, wishes: Wishes
) -> list[Side]:
    tables = tables_for(question.by)
    if not paths and all(Path(name).exists() for name in names):
        return [Side(name, read_corpus([Path(name)], wishes, tables)) for name in names]
    if paths or not any(Path(name).exists() for name in names):
        years = [Years.parse(name) for name in names]
        corpus = read_corpus(paths or [Path()], wishes, tables)
        return [
            Side(name, corpus, span) for name, span in zip(names, years, strict=True)
        ]
    raise UsageError(
        f"{' and '.join(names)}: compare two paths, or two years and give the "
        "paths of the speeches behind them"
    )


def _warn(sides: Sequence[Side], members: Sequence[Member]) -> None:
    if sides[0].years and (names := undated(sides[0].corpus)):
        note(f"left out, they claim no year: {', '.join(names)}")
    redated = [member.document for member in members if member.is_anachronism]
    if redated:
        note(
            "warning: the claimed year is not that of the text: "
            f"{', '.join(redated)}; leave out with --drop-anachronisms"
        )
    for contrast in contrasts(members):
        note(f"warning: {contrast}")


def _show(rows: Sequence[Row]) -> None:
    # rich is needed at a terminal alone.
    from speechkit.render.comparison import show_shifts  # noqa: PLC0415

    show_shifts(rows)
