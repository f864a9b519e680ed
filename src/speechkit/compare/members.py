"""The documents of two sides, and which of them a comparison takes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from speechkit.corpus import Readable
from speechkit.errors import UsageError
from speechkit.patterns import pattern
from speechkit.tables import DOCUMENTS

_YEARS = pattern(r"(\d{4})(?:-(\d{4}))?")

#: A warning of differences that names more than these is read by nobody.
_MOST_NAMES = 12


class Years(NamedTuple):
    """A year, or a range of years with both ends included."""

    first: int
    last: int

    @classmethod
    def parse(cls, name: str) -> "Years":
        """Read `2024` or `2019-2021`.

        Raises:
            UsageError: it is neither.
        """
        match = _YEARS.fullmatch(name)
        if not match:
            raise UsageError(f"{name}: neither a year, a range of years nor a path")
        return cls(int(match[1]), int(match[2] or match[1]))


class Member(NamedTuple):
    """A document that belongs to a side, and what the comparison asks of it.

    `unit` is what chance draws as one: its family of near-copies, or itself.
    """

    document: str
    is_b: bool
    year: int | None
    organization: str | None
    level: str | None
    size: int
    is_anachronism: bool
    unit: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents of the sides are taken.

    `is_paired` takes bodies that speak on both sides, and pairs them.
    """

    level: str | None = None
    organization: str | None = None
    drops_anachronisms: bool = False
    is_paired: bool = False

    def of(self, members: Iterable[Member]) -> list[Member]:
        """Give the members that are taken, in their order.

        Raises:
            UsageError: a side is left empty.
        """
        taken = self.kept(members)
        if self.is_paired:
            bodies = [
                {m.organization for m in taken if m.is_b == b and m.organization}
                for b in (False, True)
            ]
            shared = bodies[0] & bodies[1]
            taken = [
                member._replace(unit=f"body {member.organization}")
                for member in taken
                if member.organization in shared
            ]
        for letter, is_b in (("A", False), ("B", True)):
            if not any(member.is_b == is_b for member in taken):
                raise UsageError(
                    f"no speech of side {letter} is left; see speechkit documents "
                    "for levels and organizations, or ask for less"
                )
        return taken

    def kept(self, members: Iterable[Member]) -> list[Member]:
        """Give the members that are taken, whether they have a pair or not."""
        return [member for member in members if self._takes(member)]

    def _takes(self, member: Member) -> bool:
        return (
            self.level in {None, member.level}
            and (self.organization or "") in (member.organization or "")
            and not (self.drops_anachronisms and member.is_anachronism)
        )


def members_of(
    corpus: Readable,
    years: Years | None = None,
    *,
    is_b: bool,
    apart: bool = False,
) -> list[Member]:
    """Give the documents of one side; None for the years takes all of them.

    Near-copies are one unit, which may stand on both sides, unless the other side
    is a corpus of its own (`apart`): nobody has compared speeches across the two.

    Raises:
        UsageError: no document belongs to the side.
    """
    names = ("year", "organization", "level", "characters", "anachronism", "family")
    places = [DOCUMENTS.place(name) for name in names]
    found = []
    for row in corpus.rows("documents"):
        year, organization, level, size, anachronism, family = (
            row[place] for place in places
        )
        if not size or (years and not _belongs(year, years)):
            continue
        document = str(row[0])
        side = "ab"[is_b]
        member = Member(
            document,
            is_b,
            year if isinstance(year, int) else None,
            str(organization) if organization else None,
            str(level) if level else None,
            int(str(size)),
            anachronism is True,
            f"{side * apart}family {family}" if family else f"{side} {document}",
        )
        found.append(member)
    if not found:
        raise UsageError(_nothing(years))
    return found


def undated(corpus: Readable) -> list[str]:
    """Name the documents that claim no year, and so belong to no side."""
    place = DOCUMENTS.place("year")
    return [str(row[0]) for row in corpus.rows("documents") if row[place] is None]


def redated(members: Sequence[Member]) -> list[str]:
    """Warn of documents whose text belongs to another year than they claim."""
    names = [member.document for member in members if member.is_anachronism]
    told = "the claimed year is not that of the text"
    remedy = "leave out with --drop-anachronisms"
    return [f"warning: {told}: {', '.join(names)}; {remedy}"] if names else []


def contrasts(members: Sequence[Member]) -> list[str]:
    """Tell in what the sides differ beside their years: levels and bodies."""
    told = []
    for what, read in (("level", "level"), ("body", "organization")):
        a, b = (
            {
                str(getattr(m, read))
                for m in members
                if m.is_b == side and getattr(m, read)
            }
            for side in (False, True)
        )
        alone = [
            f"only on {letter}: {_listed(sorted(names))}"
            for letter, names in (("A", a - b), ("B", b - a))
            if names
        ]
        if alone:
            told.append(
                f"warning: the sides differ in {what} ({'; '.join(alone)}): "
                "a shift may be theirs alone"
            )
    return told


def _listed(names: Sequence[str]) -> str:
    """Write names one behind another; of many, the first."""
    more = len(names) - _MOST_NAMES
    listed = ", ".join(names[:_MOST_NAMES])
    return f"{listed} and {more} more" if more > 0 else listed


def _nothing(years: Years | None) -> str:
    if years is None:
        return "one side holds no speech; see speechkit cuts"
    first, last = years
    name = first if first == last else f"{first}-{last}"
    return f"no speech claims the year {name}; see speechkit documents"


def _belongs(year: object, years: Years) -> bool:
    return isinstance(year, int) and years.first <= year <= years.last
