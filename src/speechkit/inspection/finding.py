"""A finding: what is wrong with a file, where, and what to do about it."""

from enum import StrEnum
from typing import NamedTuple

from speechkit.tables import DType, Field, Sheet


class Fault(StrEnum):
    """What can be wrong with a file; by the first word it is sorted and counted."""

    UNREADABLE = "unreadable"
    SAME_FILE = "same file"
    SAME_TEXT = "same text"
    NEAR_COPY = "near copy"
    NO_SPEECH = "no speech"
    OTHER_GENRE = "other genre"
    UNDATED = "undated"
    YEARS_CONFLICT = "years in conflict"
    ANACHRONISM = "anachronism"
    TIMES_CONFLICT = "times in conflict"
    GAP_IN_SERIES = "gap in series"
    ENCODING_LOSS = "encoding loss"
    SITE_TEXT = "site text left"
    CUT_SHORT = "cut short"
    NUMBERING = "numbering"
    MASKED = "masked"


class Finding(NamedTuple):
    """A row of the table of findings; without a place it is said of the whole file."""

    document: str
    path: str
    fault: Fault
    message: str
    remedy: str
    start: int | None = None
    end: int | None = None
    quote: str | None = None


FINDINGS = Sheet(
    "lint",
    "What is wrong with the files, where, and what to do about it.",
    (
        Field("document", DType.TEXT, "Speech that it is found in."),
        Field("path", DType.TEXT, "Its file."),
        Field("fault", DType.TEXT, f"One of: {', '.join(Fault)}."),
        Field("message", DType.TEXT, "What was found."),
        Field("remedy", DType.TEXT, "What to do about it."),
        Field("start", DType.INTEGER, "First raw character, where there is a place."),
        Field("end", DType.INTEGER, "Raw character behind the last."),
        Field("quote", DType.TEXT, "The raw words."),
    ),
    brief=("document", "fault", "message", "remedy"),
)
