"""Items by year."""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from speechkit import lexicon
from speechkit.charts.timeline import timeline_chart
from speechkit.choices import Counted
from speechkit.commands.work import Wishes, computing, finish, read_tables
from speechkit.compare.members import undated
from speechkit.compare.shift import Verdict
from speechkit.compare.speeches import SOURCES, dated_speeches
from speechkit.compare.timeline import TIMELINE, Speech, most_frequent, timeline
from speechkit.errors import InputError, UsageError
from speechkit.labels import Labels
from speechkit.lexicon import usual_forms
from speechkit.pipeline import Settings
from speechkit.render.notes import note, some
from speechkit.render.output import Output, emit
from speechkit.render.pictures import write_chart
from speechkit.tables import Row

#: How many items are shown where none is named.
_USUAL = 10
_CHANGES = frozenset({Verdict.NEW, Verdict.GONE, Verdict.UP, Verdict.DOWN})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a timeline is to show, and whether it is drawn into a file.

    With no items named, those that a file of `diff` calls changed are taken, or
    else the most frequent ones.
    """

    counted: Counted
    items: Sequence[str] = ()
    chart: Path | None = None
    shifts: Path | None = None


def show_timeline(
    paths: Sequence[Path], asked: Asked, wishes: Wishes, output: Output
) -> None:
    """Write how often items occur in each year, as a table and as a chart.

    Raises:
        UsageError: no speech claims a year, or none holds an item.
        FaultsFound: a file had to be left out.
    """
    corpus = read_tables(paths, wishes, ("documents", SOURCES[asked.counted][0].name))
    speeches = dated_speeches(corpus, asked.counted)
    if not speeches:
        raise UsageError("no speech claims a year; see speechkit documents")
    if not wishes.quiet and (names := undated(corpus)):
        note(f"left out, they claim no year: {some(names)}")
    wanted = [*asked.items, *(changed_items(asked.shifts) if asked.shifts else ())]
    named = [_meant(item, speeches, wishes.settings) for item in wanted]
    items = [form for forms in named for form in forms]
    with computing("counting", wishes):
        rows = timeline(speeches, items or most_frequent(speeches, _USUAL))
    if asked.chart:
        write_chart(timeline_chart(rows), asked.chart)
    emit(TIMELINE, rows, output, _show)
    finish(corpus)


def changed_items(path: Path) -> list[str]:
    """Read the items of a CSV file of `diff` whose verdict is a change.

    Raises:
        InputError: the file cannot be read, or is no such table.
        UsageError: nothing in it changed.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    if not rows or not {"item", "verdict"} <= rows[0].keys():
        raise InputError(f"{path}: is no table of diff; write one with -o FILE.csv")
    found = [row["item"] for row in rows if row["verdict"] in _CHANGES]
    if not found:
        raise UsageError(f"{path}: nothing in it changed; name items with --item")
    return found


def _show(rows: Sequence[Row], labels: Labels) -> None:
    # rich is needed at a terminal alone.
    from speechkit.render.timeline import show_timeline as show  # noqa: PLC0415

    show(rows, labels)


def _meant(item: str, speeches: Sequence[Speech], settings: Settings) -> list[str]:
    """Give the items that a user means: the very word, or a slogan's usual forms.

    Raises:
        UsageError: no dated speech holds it.
    """
    entries = lexicon.load("slogans", settings.additions).entries
    forms = sorted(usual_forms(item, entries) | {item})
    found = [form for form in forms if any(form in s.counts for s in speeches)]
    if not found:
        raise UsageError(_unknown(item, speeches))
    return found


def _unknown(item: str, speeches: Sequence[Speech]) -> str:
    """Say that nothing counted is so called, and what is called alike."""
    counts: Counter[str] = Counter()
    for speech in speeches:
        counts.update({n: c for n, c in speech.counts.items() if item in n})
    alike = [name for name, _ in counts.most_common()]
    hint = f"; called alike: {some(alike)}" if alike else ""
    return (
        f"{item}: nothing that is counted in dated speeches is so called{hint}; "
        f"places of any text: speechkit kwic {item} PATH"
    )
