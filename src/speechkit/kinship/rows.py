"""The rows of the tables of reuse."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from speechkit.choices import ReuseTable
from speechkit.kinship.differences import Changed, Difference, differences
from speechkit.kinship.passages import Pair
from speechkit.kinship.sketch import Source
from speechkit.tables import DOCUMENTS, Row, Value


@dataclass(frozen=True, slots=True)
class Shared:
    """What the speeches of a corpus share, with all that its tables tell.

    `documents` holds the rows of that table, by name; `sources` the wording of the
    speeches, by name.
    """

    pairs: tuple[Pair, ...]
    documents: Mapping[str, Row]
    sources: Mapping[str, Source]

    @classmethod
    def of(
        cls, pairs: Sequence[Pair], documents: Iterable[Row], wordings: Iterable[Row]
    ) -> Self:
        """Gather what a corpus that was read with its wordings gives.

        The pairs are put in order: those of the first speech first, its nearest
        source before others.
        """
        by_name = {str(row[0]): row for row in documents}
        places = {name: place for place, name in enumerate(by_name)}
        in_order = sorted(
            pairs,
            key=lambda pair: (
                places[pair.later],
                -pair.alignment.a_share,
                places[pair.earlier],
            ),
        )
        sources = (Source.of(row) for row in wordings)
        return cls(
            tuple(in_order), by_name, {source.document: source for source in sources}
        )

    @property
    def count(self) -> int:
        """The number of families."""
        return len({family for _, family in self._kin()})

    def rows(self, asked: ReuseTable) -> list[Row]:
        """Give the rows of one of the tables."""
        tables = {
            ReuseTable.PAIRS: self.pair_rows,
            ReuseTable.PASSAGES: self.passage_rows,
            ReuseTable.DIFFERENCES: self.difference_rows,
            ReuseTable.FAMILIES: self.family_rows,
        }
        return tables[asked]()

    def pair_rows(self) -> list[Row]:
        """Give the rows of REUSE."""
        return [self._pair_row(pair) for pair in self.pairs]

    def passage_rows(self) -> list[Row]:
        """Give the rows of PASSAGES."""
        return [
            (
                *self._who(pair.later),
                *self.sources[pair.later].sentence(*passage.a),
                *self._who(pair.earlier),
                *self.sources[pair.earlier].sentence(*passage.b),
            )
            for pair in self.pairs
            for passage in pair.alignment.passages
        ]

    def difference_rows(self) -> list[Row]:
        """Give the rows of DIFFERENCES."""
        return list(self._differences())

    def family_rows(self) -> list[Row]:
        """Give the rows of FAMILIES: family by family, the oldest member first."""
        sizes = Counter(str(family) for _, family in self._kin())
        nearest = self._nearest()
        rows = []
        for name, family in self._kin():
            other, share = nearest[name]
            cells = (family, sizes[family], name == family)
            period = (self._cell(name, c) for c in ("period_first", "period_last"))
            rows.append((*self._who(name), *cells, *period, other, share))
        return sorted(rows, key=lambda row: (str(row[3]), not row[5]))

    def _kin(self) -> Iterator[tuple[str, str]]:
        for name in self.documents:
            if family := self._cell(name, "family"):
                yield name, str(family)

    def _nearest(self) -> dict[str, tuple[str, float]]:
        found: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for pair in self.pairs:
            found[pair.later].append((pair.alignment.a_share, pair.earlier))
            found[pair.earlier].append((pair.alignment.b_share, pair.later))
        best = {
            name: min(others, key=lambda other: (-other[0], other[1]))
            for name, others in found.items()
        }
        return {name: (other, round(share, 4)) for name, (share, other) in best.items()}

    def _pair_row(self, pair: Pair) -> Row:
        found = self._found(pair)
        counts = Counter(one.changed for one in found)
        aligned = pair.alignment
        family = self._cell(pair.later, "family")
        is_kin = family is not None and family == self._cell(pair.earlier, "family")
        return (
            *self._who(pair.later),
            *self._who(pair.earlier),
            round(aligned.a_share, 4),
            round(aligned.b_share, 4),
            len(aligned.passages),
            aligned.longest,
            len(found),
            *(counts[kind] for kind in Changed),
            family if is_kin else None,
        )

    def _differences(self) -> Iterator[Row]:
        for pair in self.pairs:
            later, earlier = self.sources[pair.later], self.sources[pair.earlier]
            for one in self._found(pair):
                yield (
                    *self._who(pair.later),
                    one.changed,
                    one.change,
                    *later.words_at(*one.later),
                    *self._who(pair.earlier),
                    *earlier.words_at(*one.earlier),
                )

    def _found(self, pair: Pair) -> list[Difference]:
        return differences(
            pair.alignment, self.sources[pair.later], self.sources[pair.earlier]
        )

    def _who(self, name: str) -> tuple[Value, Value, Value]:
        row = self.documents[name]
        return row[0], row[1], row[2]

    def _cell(self, name: str, column: str) -> Value:
        return self.documents[name][DOCUMENTS.place(column)]
