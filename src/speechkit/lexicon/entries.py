"""What an entry of a lexicon is, and which keys each lexicon allows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a lexicon; which fields it may bear, its lexicon's schema says."""

    term: str
    class_: str = ""
    variants: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    expands: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    becomes: str = ""
    better: str = ""
    since: str = ""
    until: str = ""
    source: str = ""
    gloss: str = ""
    themes: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()
    origin: str = field(default="", compare=False)

    @property
    def forms(self) -> tuple[str, ...]:
        """All that the entry is found by: its term, variants and related forms.

        Variants are spellings of the term and counted under it; related forms are
        formulations of their own that share what is known of the entry.
        """
        return (self.term, *self.variants, *self.related)


#: Fields of an entry that hold a list; all others hold one string.
LISTS = frozenset(
    {"variants", "related", "expands", "units", "themes", "examples", "rejects"}
)
KEYS = tuple(
    "class" if f.name == "class_" else f.name
    for f in fields(Entry)
    if f.name != "origin"
)


@dataclass(frozen=True, slots=True)
class Schema:
    """Which keys the entries of a lexicon may and must bear, and its classes."""

    required: frozenset[str]
    allowed: frozenset[str]
    classes: frozenset[str] = frozenset()


def _schema(required: str, optional: str, classes: str = "") -> Schema:
    must = frozenset(required.split())
    return Schema(must, must | frozenset(optional.split()), frozenset(classes.split()))


_PLAIN = "variants gloss examples rejects"
SCHEMAS: Mapping[str, Schema] = {
    "slogans": _schema(
        "term class",
        "variants related expands since until source gloss themes examples rejects",
        "ideology abbreviation formulation campaign institution brand figure",
    ),
    "themes": _schema("term gloss", _PLAIN),
    "indicators": _schema("term", f"{_PLAIN} class units themes better"),
    "boilerplate": _schema(
        "term class",
        _PLAIN,
        "lead nav dateline notice paywall caption signature_ad",
    ),
    "units": _schema(
        "term class", _PLAIN, "people count time money share size event loose"
    ),
    "bounds": _schema(
        "term class",
        _PLAIN,
        "gt_before gt_behind ge_before ge_behind lt_before le_before le_behind "
        "approx_before approx_behind cap_before floor_before",
    ),
    "cues": _schema(
        "term class",
        _PLAIN,
        "target result context up down level must aim expect explore act link",
    ),
    "mentions": _schema(
        "term class",
        _PLAIN,
        "idiom name count article ordinal pointer remainder announcer shorthand",
    ),
    "roles": _schema(
        "term class", _PLAIN, "opening review problems tasks measures closing other"
    ),
    "levels": _schema("term class", _PLAIN, "中央 省 市 县区 乡镇 单位"),
    "organizations": _schema(
        "term class", _PLAIN, "suffix office surname genre collection"
    ),
    "events": _schema(
        "term class since source",
        f"{_PLAIN} until",
        "anniversary campaign congress document event meeting office plenum",
    ),
    "conversion": _schema("term becomes", "source"),
    "papers": _schema("term gloss", _PLAIN),
    "promises": _schema(
        "term class",
        _PLAIN,
        "body closing lead less more neutral party ratio tail vague",
    ),
    "stopwords": _schema("term", "gloss"),
}
#: Which way an indicator can be better.
SENSES = ("less", "more", "neither")
#: The class by which a user's entry silences a shipped one of the same term.
IGNORE = "ignore"
