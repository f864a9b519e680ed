"""Candidates for the lexicon of slogans, ranked by what sets them apart.

A set formulation is repeated in several documents, its words attract each other
(cohesion), what stands beside it varies (freedom), and some put it in quotation
marks. Cohesion and freedom are the two measures of Luo & Sun (2003) and of
Huang & Powers (2003) for Chinese words, here taken over words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from typing import NamedTuple, TypeAlias

from speechkit.proposals.stretches import Stretch
from speechkit.tables import DType, Field, Sheet

Words: TypeAlias = tuple[str, ...]

#: Words and characters that a candidate may have.
_FEWEST_WORDS, _MOST_WORDS = 2, 6
_SHORTEST, _LONGEST = 4, 20
#: A shorter candidate that nearly always stands in a longer one is no candidate.
_SHARE_OF_LONGER = 0.7
#: More freedom than this (bits) says nothing more.
_FREE = 2.0
#: The neighbour of a candidate at the edge of a stretch: no two edges are alike.
_EDGE = ""
PROPOSALS = Sheet(
    "proposals",
    "Candidates for the lexicon of slogans, the best first.",
    (
        Field("rank", DType.INTEGER, "Place in the list."),
        Field("term", DType.TEXT, "The candidate."),
        Field("class", DType.TEXT, "Class that its shape suggests; to be decided."),
        Field("count", DType.INTEGER, "Occurrences."),
        Field("documents", DType.INTEGER, "Documents that hold it."),
        Field(
            "cohesion",
            DType.NUMBER,
            "Normalized mutual information at its weakest joint (at most 1).",
        ),
        Field(
            "freedom",
            DType.NUMBER,
            "Entropy (bits) of what stands beside it, on the less varied side.",
        ),
        Field("quoted", DType.NUMBER, "Share of occurrences in quotation marks."),
        Field("first_year", DType.INTEGER, "First year of a document that holds it."),
        Field("last_year", DType.INTEGER, "Last one."),
        Field("example", DType.TEXT, "The shortest sentence that holds it."),
    ),
    brief=("rank", "term", "count", "documents", "cohesion", "freedom", "example"),
)


class Proposal(NamedTuple):
    """A row of the table."""

    rank: int
    term: str
    class_: str
    times: int
    documents: int
    cohesion: float
    freedom: float
    quoted: float
    first_year: int | None
    last_year: int | None
    example: str


@dataclass(slots=True)
class _Seen:
    """What is known of a candidate."""

    count: int = 0
    quoted: int = 0
    documents: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    left: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    example: str = ""

    def add(self, stretch: Stretch, start: int, end: int) -> None:
        """Add an occurrence: `stretch.words[start:end]`."""
        whole = start == 0 and end == len(stretch.words)
        self.count += 1
        self.quoted += stretch.is_quoted and whole
        self.documents.add(stretch.document)
        if stretch.year is not None:
            self.years.add(stretch.year)
        self.left[stretch.words[start - 1] if start else _EDGE] += 1
        self.right[stretch.words[end] if end < len(stretch.words) else _EDGE] += 1
        if not self.example or len(stretch.sentence) < len(self.example):
            self.example = stretch.sentence


def propose(
    stretches: Sequence[Stretch],
    stopped: frozenset[str],
    *,
    fewest: int,
    most: int,
) -> list[Proposal]:
    """Rank what occurs at least `fewest` times, in two documents or more.

    `stopped` are words that no formulation begins or ends with; `most` is the
    length of the list.
    """
    counts = _frequent(stretches, fewest)
    total = sum(len(stretch.words) for stretch in stretches)
    seen = _seen(stretches, counts, stopped)
    scored = []
    for words, found in seen.items():
        if len(found.documents) > 1:
            cohesion, freedom = _cohesion(words, counts, total), _freedom(found)
            score = _score(words, found, cohesion, freedom)
            scored.append((score, words, cohesion, freedom))
    kept = _without_parts(scored, seen)
    kept.sort(key=lambda one: (-one[0], one[1]))
    return [
        _proposal(rank, words, seen[words], cohesion, freedom)
        for rank, (_, words, cohesion, freedom) in enumerate(kept[:most], 1)
    ]


_Scored: TypeAlias = tuple[float, Words, float, float]


def _frequent(stretches: Iterable[Stretch], fewest: int) -> dict[Words, int]:
    """Count sequences of words that occur often enough.

    A sequence is counted only if what it is made of was frequent: so memory
    stays within what is repeated, however much text there is.
    """
    counts: dict[Words, int] = {}
    for size in range(1, _MOST_WORDS + 1):
        found: Counter[Words] = Counter()
        for stretch in stretches:
            words = stretch.words
            for start in range(len(words) - size + 1):
                sequence = words[start : start + size]
                if size == 1 or (sequence[:-1] in counts and sequence[1:] in counts):
                    found[sequence] += 1
        counts |= {words: n for words, n in found.items() if n >= fewest}
    return counts


def _seen(
    stretches: Iterable[Stretch], counts: Mapping[Words, int], stopped: frozenset[str]
) -> dict[Words, _Seen]:
    seen: dict[Words, _Seen] = defaultdict(_Seen)
    for stretch in stretches:
        for start, end in _places(stretch, counts, stopped):
            seen[stretch.words[start:end]].add(stretch, start, end)
    return seen


def _places(
    stretch: Stretch, counts: Mapping[Words, int], stopped: frozenset[str]
) -> Iterator[tuple[int, int]]:
    words = stretch.words
    for start in range(len(words)):
        if words[start] in stopped:
            continue
        for end in range(
            start + _FEWEST_WORDS, min(len(words), start + _MOST_WORDS) + 1
        ):
            if words[start:end] not in counts:
                break
            size = _size(words[start:end])
            # A slogan with one more word to it is the slogan in a sentence.
            if end - start == _FEWEST_WORDS and stretch.listed & {start, start + 1}:
                continue
            if words[end - 1] not in stopped and _SHORTEST <= size <= _LONGEST:
                yield start, end


def _size(words: Words) -> int:
    return sum(map(len, words))


def _cohesion(words: Words, counts: Mapping[Words, int], total: int) -> float:
    """Give the normalized pointwise mutual information of the weakest joint.

    log2(p(ab) / p(a)p(b)) / -log2 p(ab): 1 where the halves occur together only,
    0 where they meet by chance (Bouma 2009).
    """
    together = counts[words] / total
    joints = []
    for joint in range(1, len(words)):
        apart = counts[words[:joint]] * counts[words[joint:]] / total**2
        joints.append(log2(together / apart) / -log2(together))
    return min(joints)


def _freedom(found: _Seen) -> float:
    return min(_entropy(found.left), _entropy(found.right))


def _entropy(neighbours: Counter[str]) -> float:
    """Give the entropy of neighbours in bits; each edge of a stretch counts as new."""
    total = sum(neighbours.values())
    edges = neighbours[_EDGE]
    shares = [n / total for word, n in neighbours.items() if word != _EDGE]
    return sum(-share * log2(share) for share in shares) + edges / total * log2(total)


def _score(words: Words, found: _Seen, cohesion: float, freedom: float) -> float:
    """Weigh spread, cohesion, freedom, quotation and length against one another.

    The longer of two that fare alike is more of a formulation. With half of the
    slogans hidden, the list finds most of them again with these weights.
    """
    spread = log2(1 + len(found.documents)) + log2(found.count) / 2
    bound = max(cohesion, 0) * min(freedom, _FREE) / _FREE
    return spread * bound * (1 + found.quoted / found.count) * log2(_size(words))


def _without_parts(
    scored: Sequence[_Scored], seen: Mapping[Words, _Seen]
) -> list[_Scored]:
    """Leave out what nearly always stands within a longer candidate."""
    longer: Counter[Words] = Counter()
    for _, words, _, _ in scored:
        for size in range(_FEWEST_WORDS, len(words)):
            for start in range(len(words) - size + 1):
                part = words[start : start + size]
                longer[part] = max(longer[part], seen[words].count)
    return [
        one
        for one in scored
        if one[0] > 0 and longer[one[1]] < _SHARE_OF_LONGER * seen[one[1]].count
    ]


def _proposal(
    rank: int, words: Words, found: _Seen, cohesion: float, freedom: float
) -> Proposal:
    term = "".join(words)
    return Proposal(
        rank,
        term,
        _class(term),
        found.count,
        len(found.documents),
        round(cohesion, 3),
        round(freedom, 3),
        round(found.quoted / found.count, 3),
        min(found.years, default=None),
        max(found.years, default=None),
        found.example,
    )


def _class(term: str) -> str:
    """Suggest a class by the shape of a candidate."""
    if term.endswith(("行动", "计划", "活动", "工程", "专项整治", "主题教育")):
        return "campaign"
    if term.endswith(("制度", "组织生活", "例会")):
        return "institution"
    return "abbreviation" if term[0] in "一二三四五六七八九十两双" else "formulation"
