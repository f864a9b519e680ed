"""The lines of a text that stand behind the rows of a comparison."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, zip_longest
from pathlib import Path
from typing import TypeAlias

from speechkit.choices import By
from speechkit.commands.work import Wishes, read_corpus
from speechkit.compare.members import Member
from speechkit.compare.question import Answer
from speechkit.compare.shift import DIFF, Verdict
from speechkit.concordance import KWIC, Concordance, Pattern
from speechkit.errors import UsageError
from speechkit.model import SloganClass
from speechkit.tables import DType, Field, Row, Sheet

#: Characters on each side of a place.
_WINDOW = 15
#: So many rows have evidence, and all that changed.
_ROWS = 40
EVIDENCE = Sheet(
    "diff-evidence",
    "A diff with lines of evidence from the side where an item is more frequent.",
    (
        *DIFF.columns,
        Field("evidence", DType.TEXT, "Document and words, a line each."),
    ),
    brief=DIFF.brief,
)


#: The lines of a concordance by item.
Lines: TypeAlias = Mapping[str, Sequence[Row]]


def check_evidence(by: By, paths: Sequence[Path]) -> None:
    """Refuse what no lines can be shown of.

    Raises:
        UsageError: what is compared are no words, or cannot be read twice.
    """
    if by not in {By.SLOGAN, By.TERM, By.CLASS}:
        raise UsageError(f"--kwic shows slogans, terms and classes, not a {by.value}")
    if Path("-") in paths:
        raise UsageError("--kwic reads the speeches twice; give files instead of -")


def foremost(rows: Sequence[Row]) -> list[str]:
    """Name the items that changed, and what else stands at the top."""
    verdict = DIFF.place("verdict")
    open_ = {Verdict.STABLE, Verdict.TOO_LITTLE}
    changed = sum(Verdict(str(row[verdict])) not in open_ for row in rows)
    return [str(row[0]) for row in rows[: max(_ROWS, changed)]]


def lines_of(
    items: Sequence[str], by: By, paths: Sequence[Path], wishes: Wishes
) -> Lines:
    """Read every place of some items with the words around it."""
    asked = [Concordance(_pattern(item, by), _WINDOW, item) for item in items]
    if not asked:
        return {}
    corpus = read_corpus(paths, wishes, asked)
    return {item: corpus.rows(item) for item in items}


def with_evidence(
    found: Answer, lines: Sequence[Lines], members: Sequence[Member], most: int
) -> Answer:
    """Add to each row its lines from the side where the item is more frequent."""
    rate_a, rate_b = DIFF.place("rate_a"), DIFF.place("rate_b")
    sides = [{m.document for m in members if m.is_b == is_b} for is_b in (False, True)]
    rows: list[Row] = []
    for row in found.rows:
        is_b = float(str(row[rate_b])) > float(str(row[rate_a]))
        held = lines[is_b].get(str(row[0]), ())
        shown = _spread([line for line in held if line[0] in sides[is_b]], most)
        rows.append((*row, "\n".join(shown) or None))
    return found._replace(sheet=EVIDENCE, rows=rows)


def _pattern(item: str, by: By) -> Pattern:
    if by is By.CLASS:
        return Pattern(class_=SloganClass(item))
    return Pattern(canonicals=frozenset({item})) if by is By.SLOGAN else Pattern(item)


def _spread(lines: Sequence[Row], most: int) -> list[str]:
    """Write lines of as many documents as can be, the first of each before others."""
    by_document: dict[str, list[str]] = defaultdict(list)
    left, quote, right = (KWIC.place(name) for name in ("left", "quote", "right"))
    for line in lines:
        words = f"{line[left]}【{line[quote]}】{line[right]}"
        by_document[str(line[0])].append(f"{line[0]}: {words}")
    rounds = chain.from_iterable(zip_longest(*by_document.values()))
    return [line for line in rounds if line][:most]
