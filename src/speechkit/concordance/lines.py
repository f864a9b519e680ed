"""The lines of a concordance, and the orders in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from speechkit.choices import Order
from speechkit.concordance.pattern import Pattern
from speechkit.model import Document
from speechkit.pipeline import Depth
from speechkit.tables import DType, Field, Row, Sheet
from speechkit.tables.columns import SECTION, WHO, section_number

KWIC = Sheet(
    "kwic",
    "Each place of a pattern with the clean text around it.",
    (
        *WHO,
        SECTION,
        Field("start", DType.INTEGER, "First raw character of the place."),
        Field("end", DType.INTEGER, "Raw character behind the last."),
        Field("left", DType.TEXT, "Clean text before it."),
        Field("quote", DType.TEXT, "The raw words."),
        Field("right", DType.TEXT, "Clean text behind it."),
        Field("rule", DType.TEXT, "Lexicon entry or rule that found it, or: text."),
    ),
    brief=("document", "year", "left", "quote", "right"),
)


@dataclass(frozen=True, slots=True)
class Concordance:
    """The question for all places of a pattern, `window` characters on each side."""

    pattern: Pattern
    window: int
    name: str = KWIC.name

    @property
    def depth(self) -> Depth:
        """Words stand in the outlined text; the others are slogans."""
        return Depth.OUTLINE if self.pattern.text else Depth.SLOGANS

    def rows(self, doc: Document) -> list[Row]:
        """Give the lines of one document, in the order of the text."""
        who = tuple(column.read(doc, None) for column in WHO)
        lines: list[Row] = []
        for span, rule in self.pattern.places(doc):
            start, end = doc.reading.range(span)
            left = doc.reading.text[max(0, start - self.window) : start]
            right = doc.reading.text[end : end + self.window]
            place = (section_number(doc, span), span.start, span.end)
            words = (_one_line(left), doc.quote(span), _one_line(right))
            lines.append((*who, *place, *words, rule))
        return lines


def ordered(lines: Sequence[Row], order: Order) -> list[Row]:
    """Sort lines: as in the texts, by year, or by the words beside the place.

    The left side is compared from the place outwards, so that lines with the
    same words before it stand together.
    """
    if order is Order.TEXT:
        return list(lines)
    place = KWIC.place(order.value)
    if order is Order.YEAR:
        # Those without a year stand last.
        return sorted(lines, key=lambda row: (row[place] is None, row[place] or 0))
    step = -1 if order is Order.LEFT else 1
    return sorted(lines, key=lambda row: str(row[place])[::step])


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
