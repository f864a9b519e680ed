"""Two sides compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from speechkit.charts import Spec
from speechkit.charts.shifts import ratio_chart, slope_chart
from speechkit.commands.evidence import (
    EVIDENCE,
    check_evidence,
    foremost,
    lines_of,
    with_evidence,
)
from speechkit.commands.work import Wishes, computing, finish, read_tables
from speechkit.compare.items import tables_for
from speechkit.compare.members import Member, Years, contrasts, redated, undated
from speechkit.compare.priorities import REORDER
from speechkit.compare.question import Answer, Question, Side, answer
from speechkit.compare.shift import DIFF
from speechkit.compare.targets import TARGETS
from speechkit.errors import UsageError
from speechkit.labels import Labels
from speechkit.render.notes import note, some
from speechkit.render.output import Output, emit
from speechkit.render.pictures import write_chart
from speechkit.tables import Row


@dataclass(frozen=True, slots=True)
class Asked:
    """What is compared: two years or paths, where the speeches are, and how.

    With no paths given, both names may be paths. `chart` is drawn into a file;
    `kwic` is the number of lines of evidence for a row.
    """

    names: tuple[str, str]
    paths: Sequence[Path]
    question: Question
    chart: Path | None = None
    kwic: int = 0

    @property
    def is_by_path(self) -> bool:
        """Whether the sides are two paths, and not two years."""
        return not self.paths and all(Path(name).exists() for name in self.names)

    @property
    def places(self) -> tuple[Sequence[Path], Sequence[Path]]:
        """Where the speeches of either side are.

        Raises:
            UsageError: the names are neither two paths nor two years.
        """
        if self.is_by_path:
            return [Path(self.names[0])], [Path(self.names[1])]
        if self.paths or not any(Path(name).exists() for name in self.names):
            return self.paths or [Path()], self.paths or [Path()]
        raise UsageError(
            f"{' and '.join(self.names)}: compare two paths, or two years and give "
            "the paths of the speeches behind them"
        )


def diff(asked: Asked, wishes: Wishes, output: Output) -> None:
    """Compare two years of a corpus or, with no paths given, two corpora.

    Raises:
        UsageError: a name is neither a year nor a path, or a side is empty.
        FaultsFound: a file had to be left out.
    """
    question = asked.question
    if asked.kwic:
        check_evidence(question.by, asked.paths)
    a, b = _sides(asked, wishes)
    members = question.members(a, b)
    if not wishes.quiet:
        _warn((a, b), members)
    with computing("comparing", wishes):
        found = answer(question, (a, b), members)
    if asked.chart:
        write_chart(_chart(found, asked.names), asked.chart)
    if asked.kwic:
        found = _with_lines(found, asked, members, wishes)
    below = () if wishes.quiet else found.below
    emit(found.sheet, found.rows, output, _SHOWN[found.sheet.name], below)
    finish(*{id(side.corpus): side.corpus for side in (a, b)}.values())


def _chart(found: Answer, names: tuple[str, str]) -> Spec:
    if found.sheet is TARGETS:
        raise UsageError("targets have no chart; leave out --chart")
    if found.sheet is REORDER:
        return slope_chart(found.rows, names)
    return ratio_chart(found.rows)


def _with_lines(
    found: Answer, asked: Asked, members: Sequence[Member], wishes: Wishes
) -> Answer:
    items, by = foremost(found.rows), asked.question.by
    here, there = asked.places
    lines = [lines_of(items, by, here, wishes)]
    lines.append(lines[0] if here == there else lines_of(items, by, there, wishes))
    return with_evidence(found, lines, members, asked.kwic)


def _sides(asked: Asked, wishes: Wishes) -> list[Side]:
    tables = tables_for(asked.question.by, wishes.settings)
    here, there = asked.places
    a, b = asked.names
    if asked.is_by_path:
        return [
            Side(a, read_tables(here, wishes, tables)),
            Side(b, read_tables(there, wishes, tables)),
        ]
    first, second = Years.parse(a), Years.parse(b)
    corpus = read_tables(here, wishes, tables)
    return [Side(a, corpus, first), Side(b, corpus, second)]


def _warn(sides: Sequence[Side], members: Sequence[Member]) -> None:
    if sides[0].years and (names := undated(sides[0].corpus)):
        note(f"left out, they claim no year: {some(names)}")
    for warning in (*redated(members), *contrasts(members)):
        note(warning)


# rich is needed at a terminal alone.
def _show_shifts(rows: Sequence[Row], labels: Labels) -> None:
    from speechkit.render.comparison import show_shifts  # noqa: PLC0415

    show_shifts(rows, labels)


def _show_reorder(rows: Sequence[Row], labels: Labels) -> None:
    from speechkit.render.priorities import show_reorder  # noqa: PLC0415

    show_reorder(rows, labels)


def _show_targets(rows: Sequence[Row], labels: Labels) -> None:
    from speechkit.render.targets import show_targets  # noqa: PLC0415

    show_targets(rows, labels)


def _show_evidence(rows: Sequence[Row], labels: Labels) -> None:
    from speechkit.render.comparison import show_evidence  # noqa: PLC0415

    show_evidence(rows, labels)


_SHOWN = {
    EVIDENCE.name: _show_evidence,
    DIFF.name: _show_shifts,
    REORDER.name: _show_reorder,
    TARGETS.name: _show_targets,
}
