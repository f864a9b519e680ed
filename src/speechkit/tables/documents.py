"""The table of documents."""

from speechkit.model import CutLabel, Document, Kind, Witness
from speechkit.tables.columns import (
    WHO,
    Column,
    DType,
    Table,
    quote_of,
    value_of,
    visible,
)


def _count(doc: Document, kind: Kind) -> int:
    return sum(quantity.kind is kind for quantity in doc.quantities)


def cut_share(doc: Document) -> float:
    """Give the share of the raw characters that was cut as site text, 0 to 1.

    Ruby and layout are no site text; white space counts on neither side.
    """
    noise = (CutLabel.RUBY, CutLabel.LAYOUT)
    cut = sum(
        visible(doc.quote(cut.span)) for cut in doc.cuts if cut.label not in noise
    )
    whole = visible(doc.quote(doc.region))
    return round(cut / whole, 4) if whole else 0.0


def is_anachronism(doc: Document) -> bool | None:
    """Tell whether the claimed year lies outside the years that the text betrays."""
    first, last = doc.period.first, doc.period.last
    if doc.year is None or (first is None and last is None):
        return None
    return not (first or doc.year) <= doc.year <= (last or doc.year)


def _told(doc: Document, witness: Witness) -> str:
    """Quote a witness with the years that it leaves open."""
    first, last = witness.first or "", witness.last or ""
    years = f"{first}" if first == last else f"{first}-{last}"
    return f"{doc.quote(witness.span)} ({years})"


def _itself(doc: Document) -> tuple[Document]:
    return (doc,)


DOCUMENTS = Table(
    "documents",
    "Each speech: what it claims of itself and what was found in it.",
    (
        *WHO,
        Column(
            "path",
            DType.TEXT,
            "File, relative to the folder given.",
            lambda d, _: d.path,
        ),
        Column(
            "part",
            DType.INTEGER,
            "Which of the file's speeches this is.",
            lambda d, _: d.part,
        ),
        Column(
            "start",
            DType.INTEGER,
            "First raw character of the speech.",
            lambda d, _: d.span.start,
        ),
        Column(
            "end",
            DType.INTEGER,
            "Raw character behind its last.",
            lambda d, _: d.span.end,
        ),
        Column(
            "title",
            DType.TEXT,
            "Title in simplified script.",
            lambda d, _: value_of(d.header.title),
        ),
        Column(
            "year_source",
            DType.TEXT,
            "Where the year was read: sidecar, title, text or filename.",
            lambda d, _: d.header.year.rule if d.header.year else None,
        ),
        Column(
            "year_quote",
            DType.TEXT,
            "Raw words that claim the year.",
            lambda d, _: quote_of(d, d.header.year.span) if d.header.year else None,
        ),
        Column(
            "upload_date",
            DType.TEXT,
            "Day on which a site published it; never taken for the year.",
            lambda d, _: value_of(d.header.upload_date),
        ),
        Column(
            "period_first",
            DType.INTEGER,
            "First year in which it can have been written.",
            lambda d, _: d.period.first,
        ),
        Column(
            "period_last",
            DType.INTEGER,
            "Last year in which it can have been written.",
            lambda d, _: d.period.last,
        ),
        Column(
            "period_evidence",
            DType.TEXT,
            "Raw phrases that tell so, joined by ' | '.",
            lambda d, _: " | ".join(d.quote(w.span) for w in d.period.evidence),
        ),
        Column(
            "anachronism",
            DType.BOOLEAN,
            "Whether the claimed year lies outside that period.",
            lambda d, _: is_anachronism(d),
        ),
        Column(
            "period_conflict",
            DType.TEXT,
            "Two raw phrases that no one year satisfies, with their years, joined "
            "by ' | '; empty if there are none.",
            lambda d, _: " | ".join(_told(d, w) for w in d.period.conflict) or None,
        ),
        Column(
            "speaker",
            DType.TEXT,
            "Person named in a byline.",
            lambda d, _: value_of(d.header.speaker),
        ),
        Column(
            "level",
            DType.TEXT,
            "Level of the body: 中央 省 市 县区 乡镇 单位.",
            lambda d, _: value_of(d.header.level),
        ),
        Column(
            "genre",
            DType.TEXT,
            "speech, report or article.",
            lambda d, _: value_of(d.header.genre),
        ),
        Column(
            "family",
            DType.TEXT,
            "Oldest of the speeches that share a template with it; empty without kin.",
            # One document has no kin: the corpus fills this in.
            lambda _, __: None,
        ),
        Column("script", DType.TEXT, "hans, hant or mixed.", lambda d, _: d.script),
        Column(
            "encoding", DType.TEXT, "Encoding of the file.", lambda d, _: d.encoding
        ),
        Column(
            "characters_raw",
            DType.INTEGER,
            "Raw characters.",
            lambda d, _: len(d.region),
        ),
        Column(
            "characters",
            DType.INTEGER,
            "Characters of the clean text, without white space.",
            lambda d, _: visible(d.reading.text),
        ),
        Column(
            "cut_share",
            DType.NUMBER,
            "Share of the raw characters cut as site text (0 to 1).",
            lambda d, _: cut_share(d),
        ),
        Column(
            "sections",
            DType.INTEGER,
            "Headings of the outline.",
            lambda d, _: len(d.sections),
        ),
        Column(
            "slogans",
            DType.INTEGER,
            "Occurrences of slogans.",
            lambda d, _: len(d.slogans),
        ),
        Column(
            "targets",
            DType.INTEGER,
            "Numbers to be reached.",
            lambda d, _: _count(d, Kind.TARGET),
        ),
        Column(
            "results",
            DType.INTEGER,
            "Numbers reported.",
            lambda d, _: _count(d, Kind.RESULT),
        ),
        Column(
            "masks",
            DType.INTEGER,
            "Numbers that are masked (X名, **件).",
            lambda d, _: sum(q.is_redacted for q in d.quantities),
        ),
        Column(
            "sha256", DType.TEXT, "Hash of the file's bytes.", lambda d, _: d.sha256
        ),
    ),
    brief=(
        "document",
        "year",
        "year_source",
        "level",
        "title",
        "sections",
        "slogans",
        "targets",
        "results",
    ),
    records=_itself,
)
