"""The words of a document in stretches that no punctuation interrupts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self

from speechkit.model import Document
from speechkit.patterns import pattern
from speechkit.pipeline import Depth
from speechkit.tables import DType, Field, Row, Sheet
from speechkit.tables.columns import WHO
from speechkit.words import tokens

#: A stretch holds Chinese characters, letters and digits alone.
_STRETCH = pattern(r"[\u3400-\u9fff\w·]+")
_SENTENCE_END = pattern("[。！？；\n]")
_OPENING, _CLOSING = "“‘「『", "”’」』"
STRETCHES = Sheet(
    "stretches",
    "Words between two marks of punctuation, and where they stand.",
    (
        *WHO,
        Field("words", DType.TEXT, "Words, parted by blanks; a slogan is one word."),
        Field("listed", DType.TEXT, "Places of slogans among them, parted by blanks."),
        Field("quoted", DType.BOOLEAN, "Whether quotation marks enclose them."),
        Field("sentence", DType.TEXT, "The sentence that holds them."),
    ),
    brief=("document", "words"),
)


@dataclass(frozen=True, slots=True)
class Stretches:
    """The question for all stretches of a document; a listed slogan is one word."""

    name: str = STRETCHES.name
    depth: Depth = Depth.SLOGANS

    def rows(self, doc: Document) -> list[Row]:
        """Give the stretches of one document that hold two words or more."""
        who = tuple(column.read(doc, None) for column in WHO)
        # An entry of the lexicon is its own rule; rules that see a shape, and so
        # may have found what is to be proposed, have English names.
        slogans = [
            doc.reading.range(slogan.span)
            for slogan in doc.slogans
            if not slogan.rule.isascii()
        ]
        rows: list[Row] = []
        done = 0
        for start, end in doc.reading.lines():
            for first, last in _sentences(doc.reading.text, start, end):
                while done < len(slogans) and slogans[done][1] <= first:
                    done += 1
                rows += (
                    (*who, *cells)
                    for cells in _stretches(
                        doc.reading.text, (first, last), slogans[done:]
                    )
                )
        return rows


class Stretch(NamedTuple):
    """A stretch as the corpus gives it back."""

    document: str
    year: int | None
    words: tuple[str, ...]
    listed: frozenset[int]
    is_quoted: bool
    sentence: str

    @classmethod
    def of(cls, row: Row) -> Self:
        """Read a row of the table."""
        document, year, _, words, listed, quoted, sentence = row
        return cls(
            str(document),
            year if isinstance(year, int) else None,
            tuple(str(words).split(" ")),
            frozenset(map(int, str(listed).split())),
            bool(quoted),
            str(sentence),
        )


def unlisted(rows: Iterable[Row]) -> list[Stretch]:
    """Read rows, those left out that are nothing but one listed slogan."""
    stretches = map(Stretch.of, rows)
    return [stretch for stretch in stretches if len(stretch.words) > 1]


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE_END.finditer(text, start, end):
        yield start, match.end()
        start = match.end()
    if start < end:
        yield start, end


def _stretches(
    text: str, sentence: tuple[int, int], slogans: Iterable[tuple[int, int]]
) -> Iterator[Row]:
    inside = []
    for start, end in slogans:
        if start >= sentence[1]:
            break
        inside.append((start, end))
    for match in _STRETCH.finditer(text, *sentence):
        words, listed = _words(text, match.span(), inside)
        is_quoted = text[match.start() - 1 : match.start()] in tuple(_OPENING) and text[
            match.end() : match.end() + 1
        ] in tuple(_CLOSING)
        places = " ".join(map(str, listed))
        yield (" ".join(words), places, is_quoted, text[slice(*sentence)].strip())


def _words(
    text: str, stretch: tuple[int, int], slogans: Iterable[tuple[int, int]]
) -> tuple[list[str], list[int]]:
    """Split a stretch into words, its slogans whole; tell which words they are."""
    words: list[str] = []
    listed: list[int] = []
    done, last = stretch
    for start, end in slogans:
        if start < done or end > last:
            continue
        words += tokens(text[done:start])
        listed.append(len(words))
        words.append(text[start:end])
        done = end
    words += tokens(text[done:last])
    return words, listed
