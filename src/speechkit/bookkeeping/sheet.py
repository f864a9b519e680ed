"""A line of the ledger, and what can be said of a target."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from speechkit.tables import DType, Field, Sheet


class Verdict(StrEnum):
    """What became of a target."""

    MET = "met"
    EXCEEDED = "exceeded"
    MISSED = "missed"
    NOT_COMPARABLE = "not comparable"
    NOT_MENTIONED = "not mentioned again"
    NO_LATER = "no later speech"


class Line(NamedTuple):
    """A target and, where one was found, the report of it."""

    body: str
    indicator: str
    year: int
    due: int
    target: str
    bound: str
    value: Decimal | None
    value_max: Decimal | None
    unit: str | None
    shape: str
    better: str
    firmness: str | None
    verdict: Verdict
    reported: str | None
    reported_value: Decimal | None
    difference: Decimal | None
    sure: bool | None
    why: str
    sentence: str
    report_sentence: str | None
    document: str
    start: int
    end: int
    report_document: str | None
    report_year: int | None
    report_start: int | None
    report_end: int | None


LEDGER = Sheet(
    "ledger",
    "Each target, and what a later speech of the same body reports of it.",
    (
        Field("body", DType.TEXT, "Body that speaks."),
        Field("indicator", DType.TEXT, "Metric of the lexicon, or the target's words."),
        Field("year", DType.INTEGER, "Year of the speech that sets the target."),
        Field("due", DType.INTEGER, "Year in which it is to be reached."),
        Field("target", DType.TEXT, "Raw words of the target."),
        Field("bound", DType.TEXT, "eq, gt, ge, lt, le or approx."),
        Field("value", DType.NUMBER, "Value to be reached."),
        Field("value_max", DType.NUMBER, "Upper end of a range."),
        Field("unit", DType.TEXT, "Unit of both."),
        Field("shape", DType.TEXT, "state, change or yearly mean."),
        Field("better", DType.TEXT, "Which way is better: more, less or neither."),
        Field("firmness", DType.TEXT, "must, aim, expect or explore."),
        Field("verdict", DType.TEXT, f"One of: {', '.join(Verdict)}."),
        Field("reported", DType.TEXT, "Raw words of the report."),
        Field(
            "reported_value",
            DType.NUMBER,
            "Value reported; the other way is negative.",
        ),
        Field("difference", DType.NUMBER, "Reported value less the target's."),
        Field("sure", DType.BOOLEAN, "False where something speaks against the link."),
        Field(
            "why",
            DType.TEXT,
            "What ties the two, and what speaks against it.",
        ),
        Field("sentence", DType.TEXT, "Clean sentence around the target."),
        Field("report_sentence", DType.TEXT, "Clean sentence around the report."),
        Field("document", DType.TEXT, "Speech that sets the target."),
        Field("start", DType.INTEGER, "First raw character of the target."),
        Field("end", DType.INTEGER, "Raw character behind its last."),
        Field("report_document", DType.TEXT, "Speech that reports."),
        Field("report_year", DType.INTEGER, "Year that it claims."),
        Field("report_start", DType.INTEGER, "First raw character of the report."),
        Field("report_end", DType.INTEGER, "Raw character behind its last."),
    ),
    brief=("year", "indicator", "target", "reported", "verdict", "sure"),
)
