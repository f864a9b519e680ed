"""Precision, recall and F1 of annotations against gold ones."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from speechkit.evaluate.fields import FULL, FURTHER, agree, is_asked
from speechkit.evaluate.pairing import Pairs, Record, pair

#: Gold slogans of this grade are neither asked for nor held against a finder.
_STOCK = "stock"
KINDS = (*FULL, "target", "boilerplate", "ruby")


@dataclass(slots=True)
class Tally:
    """Counts of one kind of record, and the figures that follow from them."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    full: int = 0
    asked: Counter[str] = field(default_factory=Counter)
    agreed: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Share of what was predicted that is right; 1 where nothing was."""
        return _share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 where nothing is."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _f1(self.right, self.extra, self.missed)

    @property
    def full_f1(self) -> float:
        """F1 where a record counts as found only if its main fields are right."""
        wrong = self.right - self.full
        return _f1(self.full, wrong + self.extra, wrong + self.missed)

    def fields(self) -> dict[str, float]:
        """Share of the pairs in which each field is right."""
        return {name: self.agreed[name] / n for name, n in self.asked.items()}


class Fault(NamedTuple):
    """Something missed, something extra, or a field that is wrong."""

    document: str
    fault: str
    kind: str
    start: int
    quote: str
    field: str = ""
    gold: str = ""
    predicted: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The tallies of all kinds, and every fault in the order it was met."""

    tallies: dict[str, Tally]
    faults: tuple[Fault, ...]


def evaluate(
    documents: Iterable[tuple[str, Sequence[Record], Sequence[Record]]],
) -> Evaluation:
    """Compare the predicted records of documents (name, gold, predicted) with gold.

    Records pair up one to one, best overlap first. All documents are pooled.
    """
    tallies = {kind: Tally() for kind in KINDS}
    faults: list[Fault] = []
    for name, gold, predicted in documents:
        for kind in FULL:
            pairs = _pairs(kind, gold, predicted)
            faults += _count(name, kind, pairs, tallies[kind])
            if kind == "quantity":
                _count_targets(pairs, tallies["target"])
        for kind in ("boilerplate", "ruby"):
            _count_characters(kind, gold, predicted, tallies[kind])
    return Evaluation(tallies, tuple(faults))


def _pairs(kind: str, gold: Sequence[Record], predicted: Sequence[Record]) -> Pairs:
    pairs = pair(
        kind,
        [record for record in gold if record["type"] == kind],
        [record for record in predicted if record["type"] == kind],
    )
    return Pairs(
        [(a, b) for a, b in pairs.paired if a.get("grade") != _STOCK],
        [a for a in pairs.missed if a.get("grade") != _STOCK],
        pairs.extra,
    )


def _count(name: str, kind: str, pairs: Pairs, tally: Tally) -> list[Fault]:
    tally.right += len(pairs.paired)
    tally.missed += len(pairs.missed)
    tally.extra += len(pairs.extra)
    faults = []
    for gold, predicted in pairs.paired:
        tally.full += all(agree(each, gold, predicted) for each in FULL[kind])
        for each in (*FULL[kind], *FURTHER[kind]):
            if not is_asked(each, gold, predicted):
                continue
            tally.asked[each] += 1
            if agree(each, gold, predicted):
                tally.agreed[each] += 1
            else:
                said = (str(gold.get(each)), str(predicted.get(each)))
                faults.append(_fault(name, "wrong", kind, gold, (each, *said)))
    faults += [_fault(name, "missed", kind, record) for record in pairs.missed]
    faults += [_fault(name, "extra", kind, record) for record in pairs.extra]
    return faults


def _fault(
    name: str,
    fault: str,
    kind: str,
    record: Record,
    said: tuple[str, str, str] = ("", "", ""),
) -> Fault:
    quote = record.get("quote") or record.get("heading") or record.get("title") or ""
    return Fault(name, fault, kind, record["start"], str(quote), *said)


def _count_targets(pairs: Pairs, tally: Tally) -> None:
    """Count the quantities that are targets: found, and told from results."""
    both = sum(a["kind"] == b.get("kind") == "target" for a, b in pairs.paired)
    wanted = [a for a, _ in pairs.paired] + pairs.missed
    given = [b for _, b in pairs.paired] + pairs.extra
    tally.right += both
    tally.missed += sum(record["kind"] == "target" for record in wanted) - both
    tally.extra += sum(record.get("kind") == "target" for record in given) - both


def _count_characters(
    kind: str, gold: Sequence[Record], predicted: Sequence[Record], tally: Tally
) -> None:
    """Count site text by character, white space left out; ruby apart."""
    wanted, given = _characters(kind, gold), _characters(kind, predicted)
    tally.right += len(wanted & given)
    tally.missed += len(wanted - given)
    tally.extra += len(given - wanted)


def _characters(kind: str, records: Sequence[Record]) -> set[int]:
    return {
        place
        for record in records
        if record["type"] == "boilerplate"
        and (record.get("label") == "ruby") == (kind == "ruby")
        for place, char in enumerate(record["quote"], record["start"])
        if not char.isspace()
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(right: int, extra: int, missed: int) -> float:
    precision, recall = _share(right, right + extra), _share(right, right + missed)
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0
