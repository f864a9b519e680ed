"""Line ends in one form, and characters that nobody sees."""

from collections.abc import Iterator

from speechkit.model import Cut, CutLabel, Document
from speechkit.patterns import pattern
from speechkit.text import Edit

#: Line ends other than "\n"; "\r\n" is one of them.
_LINE_END = pattern("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
#: Zero-width and bidirectional marks, byte order marks, soft hyphens, variation
#: selectors, control characters: they part words that the reader sees whole.
_INVISIBLE = pattern(
    "[\x00-\x08\x0e-\x1b\x1f\x7f\x80-\x84\x86-\x9f\xad\u034f\u061c\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]+"
)
#: What may be the indent of a paragraph whose line end was lost.
_SPACES = pattern("\u3000[ \xa0\u3000]+|[ \xa0]{4,}")
_SENTENCE_ENDS = "。！？；…”」"
#: A line this long is no title whose words are spaced out.
_LONG_LINE = 100


def normalize_layout(doc: Document) -> Document:
    """End each line in one newline and drop what cannot be seen."""
    text = doc.reading.text
    edits = [
        Edit(*match.span(), "\n", "line end") for match in _LINE_END.finditer(text)
    ]
    cuts = []
    for match in _INVISIBLE.finditer(text):
        edits.append(Edit(*match.span(), "", "invisible"))
        span = doc.reading.span(*match.span())
        cuts.append(Cut(span, CutLabel.LAYOUT, "invisible"))
    if edits:
        doc = doc.cut(sorted(edits, key=lambda edit: edit.start), cuts)
    lost = list(_lost_line_ends(doc.reading.text))
    return doc.cut(lost, []) if lost else doc


def _lost_line_ends(text: str) -> Iterator[Edit]:
    """Find indents in the middle of long lines.

    Plain spaces also part the words of a heading, so they count behind the end
    of a sentence alone.
    """
    for match in _SPACES.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before in ("", "\n"):
            continue
        if "\u3000\u3000" not in match[0] and before not in _SENTENCE_ENDS:
            continue
        # Looked for no further than a line would be long: it may hold a whole book.
        first = max(0, match.start() - _LONG_LINE)
        start = max(first, text.rfind("\n", first, match.start()) + 1)
        last = min(len(text), match.end() + _LONG_LINE)
        end = text.find("\n", match.end(), last)
        if (last if end < 0 else end) - start > _LONG_LINE:
            yield Edit(
                *match.span(), "\n" + "\u3000" * (len(match[0]) - 1), "lost line end"
            )
