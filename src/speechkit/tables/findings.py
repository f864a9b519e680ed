"""The tables of what was found: slogans, metrics and cuts."""

from speechkit.pipeline import Depth
from speechkit.tables.columns import (
    PLACE,
    RULE,
    SECTION,
    WHO,
    Column,
    DType,
    Table,
    quote_of,
)


def _day(value: object) -> str | None:
    return str(value) if value else None


SLOGANS = Table(
    "slogans",
    "Each occurrence of a set formulation (提法).",
    (
        *WHO,
        SECTION,
        *PLACE,
        Column("canonical", DType.TEXT, "The usual form.", lambda _, r: r.canonical),
        Column(
            "class",
            DType.TEXT,
            "Class of the annotation guide: ideology, abbreviation, formulation, "
            "campaign, institution, brand or figure.",
            lambda _, r: r.class_.value,
        ),
        Column(
            "expansion",
            DType.TEXT,
            "What an abbreviation counts, if the text tells, joined by ' | '.",
            lambda d, r: " | ".join(map(d.reading.clean, r.expansion)) or None,
        ),
        Column(
            "variant_of",
            DType.TEXT,
            "Listed form that it departs from.",
            lambda _, r: r.variant_of or None,
        ),
        Column("edit", DType.TEXT, "How it departs.", lambda _, r: r.edit or None),
        RULE,
    ),
    brief=(
        "document",
        "section",
        "canonical",
        "class",
        "quote",
    ),
    records=lambda doc: doc.slogans,
    depth=Depth.SLOGANS,
)
METRICS = Table(
    "metrics",
    "Each measured or planned number.",
    (
        *WHO,
        SECTION,
        *PLACE,
        Column(
            "number",
            DType.TEXT,
            "The bare numeral as written.",
            lambda d, r: d.quote(r.number),
        ),
        Column(
            "value",
            DType.NUMBER,
            "Value in the unit; empty where masked or vague.",
            lambda _, r: r.value,
        ),
        Column(
            "value_max", DType.NUMBER, "Upper end of a range.", lambda _, r: r.value_max
        ),
        Column(
            "unit",
            DType.TEXT,
            "Unit, 万 and 亿 folded into the value.",
            lambda _, r: r.unit or None,
        ),
        Column(
            "bound",
            DType.TEXT,
            "eq, gt, ge, lt, le or approx.",
            lambda _, r: r.bound.value,
        ),
        Column(
            "kind", DType.TEXT, "target, result or context.", lambda _, r: r.kind.value
        ),
        Column(
            "direction",
            DType.TEXT,
            "up, down or level.",
            lambda _, r: r.direction.value,
        ),
        Column(
            "indicator",
            DType.TEXT,
            "Raw words for what is counted.",
            lambda d, r: quote_of(d, r.indicator),
        ),
        Column(
            "metric",
            DType.TEXT,
            "Indicator of the lexicon, if one fits.",
            lambda _, r: r.metric or None,
        ),
        Column(
            "period",
            DType.TEXT,
            "Raw time phrase that governs it.",
            lambda d, r: quote_of(d, r.period),
        ),
        Column(
            "base",
            DType.TEXT,
            "What a change is measured from.",
            lambda d, r: quote_of(d, r.base),
        ),
        Column(
            "firmness",
            DType.TEXT,
            "For targets: must, aim, expect or explore.",
            lambda _, r: r.firmness.value if r.firmness else None,
        ),
        Column(
            "deadline_first",
            DType.TEXT,
            "First day of the deadline (YYYY-MM-DD).",
            lambda _, r: _day(r.deadline.first) if r.deadline else None,
        ),
        Column(
            "deadline_last",
            DType.TEXT,
            "Last day of the deadline (YYYY-MM-DD).",
            lambda _, r: _day(r.deadline.last) if r.deadline else None,
        ),
        Column(
            "redacted",
            DType.BOOLEAN,
            "Whether the number is masked.",
            lambda _, r: r.is_redacted,
        ),
        Column(
            "sentence",
            DType.TEXT,
            "Clean sentence around it.",
            lambda d, r: d.reading.clean(r.sentence),
        ),
        RULE,
    ),
    brief=("document", "kind", "indicator", "quote", "value", "unit", "period"),
    records=lambda doc: doc.quantities,
    depth=Depth.NUMBERS,
)
CUTS = Table(
    "cuts",
    "Raw text that is not speech.",
    (
        *WHO,
        *PLACE,
        Column(
            "label",
            DType.TEXT,
            "lead, nav, dateline, notice, paywall, caption, ruby, duplicate, "
            "signature_ad or layout.",
            lambda _, r: r.label.value,
        ),
        RULE,
    ),
    brief=(
        "document",
        "label",
        "quote",
        "rule",
    ),
    records=lambda doc: doc.cuts,
    depth=Depth.HEADER,
)
