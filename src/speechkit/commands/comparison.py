"""Two sides compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from speechkit.charts import Spec
from speechkit.charts.shifts import ratio_chart, slope_chart
from speechkit.commands.work import Wishes, finish, read_corpus
from speechkit.compare.items import tables_for
from speechkit.compare.members import Member, Years, contrasts, redated, undated
from speechkit.compare.priorities import REORDER
from speechkit.compare.question import Answer, Question, Side, answer
from speechkit.compare.shift import DIFF
from speechkit.compare.targets import TARGETS
from speechkit.errors import UsageError
from speechkit.render.notes import note
from speechkit.render.output import Output, emit
from speechkit.render.pictures import write_chart
from speechkit.tables import Row


@dataclass(frozen=True, slots=True)
class Asked:
    """What is compared: two years or paths, where the speeches are, and how.

    With no paths given, both names may be paths. `chart` is drawn into a file.
    """

    names: tuple[str, str]
    paths: Sequence[Path]
    question: Question
    chart: Path | None = None


def diff(asked: Asked, wishes: Wishes, output: Output) -> None:
    """Compare two years of a corpus or, with no paths given, two corpora.

    Raises:
        UsageError: a name is neither a year nor a path, or a side is empty.
        FaultsFound: a file had to be left out.
    """
    question = asked.question
    a, b = _sides(asked, wishes)
    members = question.members(a, b)
    if not wishes.quiet:
        _warn((a, b), members)
    found = answer(question, (a, b), members)
    if asked.chart:
        write_chart(_chart(found, asked.names), asked.chart)
    below = () if wishes.quiet else found.below
    emit(found.sheet, found.rows, output, _SHOWN[found.sheet.name], below)
    finish(*{id(side.corpus): side.corpus for side in (a, b)}.values())


def _chart(found: Answer, names: tuple[str, str]) -> Spec:
    if found.sheet is TARGETS:
        raise UsageError("targets have no chart; leave out --chart")
    if found.sheet is REORDER:
        return slope_chart(found.rows, names)
    return ratio_chart(found.rows)


def _sides(asked: Asked, wishes: Wishes) -> list[Side]:
    names, paths = asked.names, asked.paths
    tables = tables_for(asked.question.by, wishes.settings)
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
    for warning in (*redated(members), *contrasts(members)):
        note(warning)


# rich is needed at a terminal alone.
def _show_shifts(rows: Sequence[Row]) -> None:
    from speechkit.render.comparison import show_shifts  # noqa: PLC0415

    show_shifts(rows)


def _show_reorder(rows: Sequence[Row]) -> None:
    from speechkit.render.priorities import show_reorder  # noqa: PLC0415

    show_reorder(rows)


def _show_targets(rows: Sequence[Row]) -> None:
    from speechkit.render.targets import show_targets  # noqa: PLC0415

    show_targets(rows)


_SHOWN = {
    DIFF.name: _show_shifts,
    REORDER.name: _show_reorder,
    TARGETS.name: _show_targets,
}
