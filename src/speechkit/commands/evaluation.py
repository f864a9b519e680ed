"""Annotations measured against gold ones."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from speechkit.annotation import records
from speechkit.commands.work import Wishes, each_file
from speechkit.errors import FaultsFound, InputError
from speechkit.evaluate import Evaluation, Fault, Tally, evaluate
from speechkit.evaluate.pairing import Record
from speechkit.evaluate.shape import fault_of
from speechkit.render.notes import note
from speechkit.render.output import Output, emit
from speechkit.tables import DType, Field, Row, Sheet

SCORES = Sheet(
    "scores",
    "How well each kind of record is found.",
    (
        Field("kind", DType.TEXT, "Kind of record; target: quantities of that kind."),
        Field("precision", DType.NUMBER, "Share of what was found that is right."),
        Field("recall", DType.NUMBER, "Share of what is there that was found."),
        Field("f1", DType.NUMBER, "Harmonic mean of both."),
        Field("full", DType.NUMBER, "F1 where the main fields must be right too."),
        Field("gold", DType.INTEGER, "Records, or characters, in the gold."),
        Field("found", DType.INTEGER, "Records, or characters, that were found."),
        Field("fields", DType.TEXT, "Share of the pairs that have each field right."),
    ),
    brief=("kind", "precision", "recall", "f1", "full", "gold", "found"),
)
FAULTS = Sheet(
    "faults",
    "Each record that is missed, extra or wrong in a field.",
    (
        Field("document", DType.TEXT, "Document that holds it."),
        Field("fault", DType.TEXT, "missed, extra or wrong."),
        Field("kind", DType.TEXT, "Kind of record."),
        Field("start", DType.INTEGER, "First raw character."),
        Field("quote", DType.TEXT, "The raw words."),
        Field("field", DType.TEXT, "Field that is wrong."),
        Field("gold", DType.TEXT, "What the gold says."),
        Field("predicted", DType.TEXT, "What was found."),
        Field("context", DType.TEXT, "The raw words around it."),
    ),
    brief=("document", "fault", "kind", "quote", "field", "gold", "predicted"),
)
_GOLD_SUFFIX = ".gold.jsonl"
#: So many characters of context stand on either side of a fault.
_AROUND = 20


@dataclass(frozen=True, slots=True)
class Measurement:
    """An evaluation, and the raw texts of its documents."""

    evaluation: Evaluation
    raws: dict[str, str]


def measure(gold: Path, paths: Sequence[Path], wishes: Wishes) -> Measurement:
    """Annotate speeches and compare them with their gold.

    Raises:
        InputError: the gold cannot be read, or some of it has no speech.
    """
    raws: dict[str, str] = {}
    return Measurement(evaluate(_documents(gold, paths, wishes, raws)), raws)


def show_scores(measurement: Measurement, output: Output) -> None:
    """Write how well each kind of record is found."""
    emit(SCORES, _rows(measurement.evaluation), output)


def show_faults(measurement: Measurement, output: Output) -> None:
    """Write each fault with the words around it."""
    faults = measurement.evaluation.faults
    rows = [(*fault, _context(fault, measurement.raws)) for fault in faults]
    emit(FAULTS, rows, output)


def _context(fault: Fault, raws: dict[str, str]) -> str:
    raw, end = raws[fault.document], fault.start + len(fault.quote)
    before = raw[max(0, fault.start - _AROUND) : fault.start]
    return f"{before}{raw[fault.start : end + _AROUND]}"


def hold_to(measurement: Measurement, floors: Path) -> None:
    """Compare the figures with their floors.

    Raises:
        InputError: the file of floors cannot be read, or names what is no figure.
        FaultsFound: a figure is below its floor.
    """
    below = list(_below(measurement.evaluation, _floors(floors)))
    for line in below:
        note(line)
    if below:
        raise FaultsFound


def _documents(
    gold: Path, paths: Sequence[Path], wishes: Wishes, raws: dict[str, str]
) -> Iterator[tuple[str, list[Record], list[Record]]]:
    """Give name, gold and predicted records of each document; keep its raw text."""
    wanted = _gold_files(gold)
    # Without sidecars: what is measured is what the texts themselves gave.
    for task, parts in each_file(paths, wishes, with_sidecars=False):
        if file := wanted.pop(task.id, None):
            found = [record for part in parts for record in records(part)]
            raws[task.id] = parts[0].reading.raw
            yield task.id, _read(file), found
    if wanted:
        names = ", ".join(sorted(wanted))
        raise InputError(f"{gold}: no speech was given for the gold of {names}")


def _gold_files(gold: Path) -> dict[str, Path]:
    """Find gold files; each is called by its path within the folder."""
    if gold.is_file():
        return {gold.name.removesuffix(_GOLD_SUFFIX): gold}
    files = sorted(gold.rglob(f"*{_GOLD_SUFFIX}"))
    if not files:
        raise InputError(f"{gold}: holds no gold (files that end in {_GOLD_SUFFIX})")
    return {
        file.relative_to(gold).as_posix().removesuffix(_GOLD_SUFFIX): file
        for file in files
    }


def _read(path: Path) -> list[Record]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        records = [
            (at, json.loads(line)) for at, line in enumerate(lines, 1) if line.strip()
        ]
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read as JSON Lines: {error}") from error
    for number, record in records:
        if fault := fault_of(record):
            raise InputError(f"{path}, line {number}: {fault}")
    return [record for _, record in records]


def _floors(path: Path) -> dict[str, float]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))["floors"]
        return {str(name): float(value) for name, value in content.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f'{path}: must hold {{"floors": {{"quantity f1": 0.9, …}}}}: {error}'
        ) from error


def _rows(evaluation: Evaluation) -> list[Row]:
    return [
        (
            kind,
            round(tally.precision, 4),
            round(tally.recall, 4),
            round(tally.f1, 4),
            round(tally.full_f1, 4) if tally.asked else None,
            tally.right + tally.missed,
            tally.right + tally.extra,
            " ".join(f"{name} {share:.2f}" for name, share in tally.fields().items()),
        )
        for kind, tally in evaluation.tallies.items()
    ]


def figures(evaluation: Evaluation) -> dict[str, float]:
    """Name every figure that can have a floor: 'quantity f1', 'quantity unit' …."""
    return {
        f"{kind} {name}": value
        for kind, tally in evaluation.tallies.items()
        for name, value in _measures(tally).items()
    }


def _measures(tally: Tally) -> dict[str, float]:
    full = {"full": tally.full_f1} if tally.asked else {}
    measures = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    return {**measures, **full, **tally.fields()}


def _below(evaluation: Evaluation, floors: dict[str, float]) -> Iterator[str]:
    reached = figures(evaluation)
    for name, floor in floors.items():
        if name not in reached:
            raise InputError(f"floor {name!r}: no such figure was measured")
        if reached[name] < floor:
            yield f"{name} is {reached[name]:.4f}, below its floor {floor:.4f}"
