"""The tables of reuse: pairs, the differences of each, and families."""

from speechkit.choices import ReuseTable
from speechkit.kinship.differences import Change, Changed
from speechkit.tables import DType, Field, Sheet

_WHO = (
    Field("document", DType.TEXT, "Speech that shares passages with an older one."),
    Field("year", DType.INTEGER, "Year that it claims; empty if it claims none."),
    Field("organization", DType.TEXT, "Body that speaks, as the text names it."),
)
_SOURCE = (
    Field("source", DType.TEXT, "The other speech: by its period likely the older."),
    Field("source_year", DType.INTEGER, "Year that it claims."),
    Field("source_organization", DType.TEXT, "Body that speaks in it."),
)
REUSE = Sheet(
    "reuse",
    "Each pair of speeches that share passages, and how much of each they are.",
    (
        *_WHO,
        *_SOURCE,
        Field("share", DType.NUMBER, "Share of it that stands in the other (0 to 1)."),
        Field("source_share", DType.NUMBER, "Share of the other that stands in it."),
        Field("passages", DType.INTEGER, "Passages that they share."),
        Field("longest", DType.INTEGER, "Characters of the longest one."),
        Field("differences", DType.INTEGER, "Differences within and between them."),
        *(
            Field(f"{kind}_differences", DType.INTEGER, f"Of them, in {kind.plural}.")
            for kind in Changed
        ),
        Field("family", DType.TEXT, "Family of both, if they are kin."),
    ),
    brief=("document", "source", "share", "source_share", "passages", "family"),
)
PASSAGES = Sheet(
    "passages",
    "Each passage that two speeches share, at its place in both.",
    (
        *_WHO,
        Field("start", DType.INTEGER, "First raw character."),
        Field("end", DType.INTEGER, "Raw character behind the last."),
        Field("quote", DType.TEXT, "The raw words."),
        *_SOURCE,
        Field("source_start", DType.INTEGER, "First raw character in the other."),
        Field("source_end", DType.INTEGER, "Raw character behind the last."),
        Field("source_quote", DType.TEXT, "The raw words there."),
    ),
    brief=("document", "source", "quote", "source_quote"),
)
DIFFERENCES = Sheet(
    "differences",
    "What differs in the passages that two speeches share, and nothing else.",
    (
        *_WHO,
        Field("kind", DType.TEXT, f"One of: {', '.join(Changed)}."),
        Field("change", DType.TEXT, f"One of: {', '.join(Change)}."),
        *PASSAGES.columns[3:],
    ),
    brief=("document", "source", "kind", "source_quote", "quote"),
)
FAMILIES = Sheet(
    "families",
    "Each speech that has kin, beside the likely oldest member of its family.",
    (
        Field("document", DType.TEXT, "Speech that has kin."),
        *_WHO[1:],
        Field("family", DType.TEXT, "The likely oldest member, by its period."),
        Field("members", DType.INTEGER, "Speeches of the family."),
        Field("is_oldest", DType.BOOLEAN, "Whether it is that member itself."),
        Field("period_first", DType.INTEGER, "First year it can have been written in."),
        Field("period_last", DType.INTEGER, "Last such year."),
        Field("nearest", DType.TEXT, "The member that it shares most with."),
        Field("share", DType.NUMBER, "Share of its text that stands there."),
    ),
    brief=("family", "members", "document", "year", "nearest", "share"),
)
SHEETS = {
    ReuseTable.PAIRS: REUSE,
    ReuseTable.PASSAGES: PASSAGES,
    ReuseTable.DIFFERENCES: DIFFERENCES,
    ReuseTable.FAMILIES: FAMILIES,
}
