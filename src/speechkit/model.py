"""The records: what a speech is and what is found in it.

A record holds its raw place, its meaning and the rule or entry that found it, never
the words: those are `doc.quote(record.span)`. Closed sets bear the codes of tables.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Self

from speechkit.marks import Mark
from speechkit.text import Edit, Reading, Span


class CutLabel(StrEnum):
    """Why raw text is not speech."""

    LEAD = "lead"
    NAV = "nav"
    DATELINE = "dateline"
    NOTICE = "notice"
    PAYWALL = "paywall"
    CAPTION = "caption"
    RUBY = "ruby"
    DUPLICATE = "duplicate"
    SIGNATURE_AD = "signature_ad"
    LAYOUT = "layout"


INNER_CUTS = frozenset({CutLabel.RUBY, CutLabel.LAYOUT})  # they part no two words


class BodyLevel(StrEnum):
    """The level (层级) of the body that speaks."""

    CENTRAL = "中央"
    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县区"
    TOWNSHIP = "乡镇"
    UNIT = "单位"


class Genre(StrEnum):
    """What kind of text a part is."""

    SPEECH = "speech"
    REPORT = "report"
    ARTICLE = "article"


class Form(StrEnum):
    """How a heading stands in its text."""

    BLOCK = "block"
    RUNIN = "runin"
    INLINE = "inline"


class Role(StrEnum):
    """What a top section does in its speech."""

    OPENING = "opening"
    REVIEW = "review"
    PROBLEMS = "problems"
    TASKS = "tasks"
    MEASURES = "measures"
    CLOSING = "closing"
    OTHER = "other"


class SloganClass(StrEnum):
    """The kinds of set formulations (提法)."""

    IDEOLOGY = "ideology"
    ABBREVIATION = "abbreviation"
    FORMULATION = "formulation"
    CAMPAIGN = "campaign"
    INSTITUTION = "institution"
    BRAND = "brand"
    FIGURE = "figure"


class Bound(StrEnum):
    """How a number stands to the true one."""

    EQ = "eq"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    APPROX = "approx"


class Kind(StrEnum):
    """What a number is said for."""

    TARGET = "target"
    RESULT = "result"
    CONTEXT = "context"


class Direction(StrEnum):
    """Which way a number moves."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


class Firmness(StrEnum):
    """How firmly a target is put."""

    MUST = "must"
    AIM = "aim"
    EXPECT = "expect"
    EXPLORE = "explore"


class MentionKind(StrEnum):
    """What a numeral is that is no quantity."""

    MARKER = "marker"
    ORDINAL = "ordinal"
    DATE = "date"
    NAME = "name"
    COUNT = "count"
    IDIOM = "idiom"
    ARTICLE = "article"


class DayRange(NamedTuple):
    """A range of days, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Cut:
    """Raw text that is not read, and why."""

    span: Span
    label: CutLabel
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a text says of itself; from beside the text it has no span."""

    value: str
    span: Span | None
    rule: str
    over: Self | None = None  # what was read, where a claim from beside overrules it


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a text claims of itself; what it does not claim is None."""

    title: Claim | None = None
    year: Claim | None = None
    upload_date: Claim | None = None
    organization: Claim | None = None
    speaker: Claim | None = None
    level: Claim | None = None
    genre: Claim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of the outline; `span` runs from its marker to its heading's end."""

    span: Span
    marker: Span | None
    heading: Span
    level: int
    form: Form
    role: Role | None
    text_end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slogan:
    """One occurrence of a set formulation (提法)."""

    span: Span
    canonical: str
    class_: SloganClass
    rule: str
    expansion: tuple[Span, ...] = ()
    variant_of: str = ""
    edit: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A numeral that is no quantity, and what it is instead."""

    span: Span
    kind: MentionKind
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A measured or planned number.

    `value` is in the base unit, 万 and 亿 folded in; it is None where the
    number is masked or vague. `number` is the bare numeral within `span`.
    """

    span: Span
    number: Span
    value: Decimal | None
    value_max: Decimal | None
    unit: str
    bound: Bound
    kind: Kind
    direction: Direction
    is_redacted: bool
    sentence: Span
    rule: str
    indicator: Span | None = None
    metric: str = ""
    period: Span | None = None
    base: Span | None = None
    firmness: Firmness | None = None
    deadline: DayRange | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """A phrase that tells when a text can have been written (years, both included)."""

    span: Span
    first: int | None
    last: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class Period:
    """The years in which a text can have been written, and what says so."""

    first: int | None = None
    last: int | None = None
    evidence: tuple[Witness, ...] = ()
    conflict: tuple[Witness, ...] = ()  # two that no year can satisfy, earlier first


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One speech: how it reads, what was cut from it, what was found in it.

    `region` is this part's share of the file: those of all its parts follow each
    other without a gap. `span` is its own text, from the title or first line on.
    """

    id: str
    path: str
    reading: Reading
    region: Span
    span: Span
    part: int = 1
    encoding: str = ""
    sha256: str = ""
    script: str = ""
    marks: tuple[Mark, ...] = ()
    header: Header = Header()
    cuts: tuple[Cut, ...] = ()
    sections: tuple[Section, ...] = ()
    slogans: tuple[Slogan, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    period: Period = Period()

    @classmethod
    def of(cls, raw: str, id: str = "", path: str = "") -> Self:  # noqa: A002
        """Begin with a file as it was read: one part, nothing cut, nothing found."""
        whole = Span(0, len(raw))
        return cls(id=id, path=path, reading=Reading.of(raw), region=whole, span=whole)

    @property
    def year(self) -> int | None:
        """The year that the text claims, or None."""
        return int(self.header.year.value) if self.header.year else None

    def quote(self, span: Span) -> str:
        """Give the raw words of a span."""
        return self.reading.raw[span.start : span.end]

    def cut(self, edits: list[Edit], cuts: list[Cut]) -> Self:
        """Edit the reading and keep what was taken out as cuts, in raw order."""
        ordered = sorted((*self.cuts, *cuts), key=lambda cut: cut.span)
        return replace(self, reading=self.reading.edited(edits), cuts=tuple(ordered))
