"""The outline as a tree: plain text, for a terminal as for a file."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TextIO

from speechkit.render.notes import CONTROLS
from speechkit.tables import DOCUMENTS, SECTIONS, Row

_DOCUMENT = SECTIONS.place("document")
_NUMBER, _PARENT = SECTIONS.place("section"), SECTIONS.place("parent")
_MARKER, _HEADING = SECTIONS.place("marker"), SECTIONS.place("heading")
_ROLE = SECTIONS.place("role")
_TITLE = DOCUMENTS.place("title")
#: What stands before a heading, and before those below it: in the middle, at the end.
_BRANCHES = (("├─ ", "│  "), ("└─ ", "   "))


def write_trees(
    documents: Sequence[Row], sections: Sequence[Row], stream: TextIO
) -> None:
    """Write each document's outline below its name and title."""
    outlines: dict[str, list[Row]] = defaultdict(list)
    for row in sections:
        outlines[str(row[_DOCUMENT])].append(row)
    for place, document in enumerate(documents):
        name = str(document[0])
        if place:
            stream.write("\n")
        stream.write(_clean(f"{name}  {document[_TITLE] or ''}".rstrip()) + "\n")
        stream.writelines(f"{line}\n" for line in _lines(outlines[name]))


def _lines(sections: Sequence[Row]) -> Iterator[str]:
    """Walk the outline without recursion: a text may nest as deep as it likes."""
    below: dict[object, list[Row]] = defaultdict(list)
    for row in sections:
        if row[_NUMBER]:
            below[row[_PARENT]].append(row)
    waiting = [(row, "", row is below[None][-1]) for row in reversed(below[None])]
    while waiting:
        row, indent, is_last = waiting.pop()
        own, inner = _BRANCHES[is_last]
        yield f"{indent}{own}{_heading(row)}"
        inside = below[row[_NUMBER]]
        waiting += [
            (child, indent + inner, child is inside[-1]) for child in reversed(inside)
        ]


def _heading(row: Row) -> str:
    words = f"{row[_MARKER] or ''}{row[_HEADING] or ''}"
    return _clean(f"{words}  [{row[_ROLE]}]" if row[_ROLE] else words)


def _clean(text: str) -> str:
    return CONTROLS.sub("·", text.replace("\n", " "))
