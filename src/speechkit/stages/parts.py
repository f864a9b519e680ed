"""Split a file into its speeches: a digest of articles, a collection, a resolution."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from speechkit.lexicon import Lexicon
from speechkit.model import Claim, Cut, CutLabel, Document, Header
from speechkit.paragraphs import (
    Line,
    is_date_line,
    is_salutation,
    is_title_line,
    latest_year,
    read_byline,
    read_lines,
    read_marker,
    year_of,
)
from speechkit.text import Span

_HAN = "[一二三四五六七八九十]{1,3}"
#: The number that a collection gives a speech: 篇一, 第2篇, 范文三.
_NUMBERED = re.compile(
    rf"[【\[（(]?\s?(?:(?:篇|范文|例文|样文|讲话稿?|文章|材料)\s?(?P<number>{_HAN}|\d{{1,2}})"
    rf"|第\s?(?P<ordinal>{_HAN}|\d{{1,2}})\s?篇(?!章))\s?[】\])）]?(?:[：:、.．\s]\s*|\Z)"
)
#: The same number behind the collection's own name: 党建讲话稿 篇一.
_NUMBERED_BEHIND = re.compile(
    rf".{{2,40}}?[\s（(【\[]{{1,3}}(?:篇\s?(?P<number>{_HAN}|\d{{1,2}})"
    rf"|第?\s?(?P<ordinal>{_HAN}|\d{{1,2}})\s?篇)[)）】\]]?"
)
#: A title that can be nothing else, wherever it stands.
_SPEECH_TITLE = re.compile(
    r".{0,30}在.{2,40}(?:上|时|中|期间|后)的.{0,10}(?:讲话|发言|致辞|报告|党课|主持词|讲稿)"
    r"(?:稿|提纲|摘要|要点)?(?:[（(].{1,20}[)）])?"
)
_ACT_TITLE = re.compile(
    r".{0,40}关于.{2,60}的(?:决议|决定|公报|通知|意见)(?:[（(].{1,20}[)）])?"
)
#: The head of a brief's item, and the source at its end.
_ITEM = re.compile(r"[【\[［](?P<title>[^【】\[\]［］\n]{4,50})[】\]］]")
_ITEM_SOURCE = re.compile(
    r"[（(][^（）()\n]{2,30}(?:供稿|报送|提供|来稿|报道|通讯员[^（）()\n]{0,12}|组织部|宣传部|办公室|工委)[)）]\Z"
)
#: How many a collection holds, at the end of its title.
_COUNTED = re.compile(rf"[（(]?(?:共?\s?(?:{_HAN}|\d{{1,2}})\s?篇)?[)）]?\Z")
_ENDED = re.compile(r"[。！？…!?”’」』）)》】]\Z")
#: A name between lines may be a torn sentence's own (a link on a page).
_SHORTEST_TITLE = 6
_GOES_ON = re.compile(r"[的等和与及在]|同志|总书记|主席|总理")
#: Less text than this makes no speech.
_SHORTEST = 60


@dataclass(frozen=True, slots=True)
class _Start:
    """A line at which a speech begins; what stands before `text` is no speech."""

    line: int
    text: int
    rule: str


def split_parts(doc: Document, organizations: Lexicon) -> tuple[Document, ...]:
    """Split a document where a new title, byline or salutation begins.

    What stands before the first of several speeches (a collection's own title)
    is cut, and so are the numbers that a collection gives them.
    """
    lines = read_lines(doc.reading)
    starts = _starts(doc, lines, organizations)
    if len(starts) < 2:
        return (_whole(doc, lines),)
    bounds = [lines[start.line].start for start in starts]
    bounds.append(len(doc.reading.text))
    cuts = list(doc.cuts)
    places: list[tuple[int, int]] = []
    for start, first, following in zip(starts, bounds, bounds[1:], strict=False):
        begin = first + start.text
        end = begin + len(doc.reading.text[begin:following].rstrip())
        places.append((begin, end))
    gaps = [(0, places[0][0])]
    gaps += [
        (end, begin) for (_, end), (begin, _) in zip(places, places[1:], strict=False)
    ]
    gaps.append((places[-1][1], len(doc.reading.text)))
    cuts += _cuts(doc, gaps)
    doc = replace(doc, header=_shared(doc, places[0][0]), cuts=_in_order(cuts))
    return _parts(doc, places)


def _whole(doc: Document, lines: Sequence[Line]) -> Document:
    if not lines:
        return replace(doc, reading=doc.reading.slice(0, 0), span=Span(0, 0))
    start, end = lines[0].start, lines[-1].end
    cuts = _cuts(doc, [(0, start), (end, len(doc.reading.text))])
    return replace(
        doc,
        reading=doc.reading.slice(start, end),
        span=doc.reading.span(start, end),
        cuts=_in_order([*doc.cuts, *cuts]),
    )


def _cuts(doc: Document, gaps: Sequence[tuple[int, int]]) -> Iterator[Cut]:
    """Label what lies between the parts: line ends, and a collection's own words."""
    for start, end in gaps:
        if start == end:
            continue
        words = doc.reading.text[start:end]
        if not words.strip():
            yield Cut(doc.reading.span(start, end), CutLabel.LAYOUT, "part break")
            continue
        yield Cut(doc.reading.span(start, end), CutLabel.LEAD, "collection title")


def _in_order(cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    return tuple(sorted(cuts, key=lambda cut: cut.span))


def _shared(doc: Document, start: int) -> Header:
    """Read the year that a collection's own title claims for all its parts."""
    if doc.header.year:
        return doc.header
    if match := latest_year(doc.reading.text[:start]):
        span = doc.reading.span(*match.span("quote"))
        return replace(doc.header, year=Claim(str(year_of(match)), span, "title"))
    first = doc.reading.span(start, start).start
    for cut in doc.cuts:
        if cut.label is not CutLabel.LEAD or cut.span.end > first:
            continue
        if match := latest_year(doc.quote(cut.span)):
            place = cut.span.start + match.start(), cut.span.start + match.end()
            claim = Claim(str(year_of(match)), Span(*place), "title")
            return replace(doc.header, year=claim)
    return doc.header


def _parts(doc: Document, places: Sequence[tuple[int, int]]) -> tuple[Document, ...]:
    spans = [doc.reading.span(start, end) for start, end in places]
    edges = [0, *(span.start for span in spans[1:]), len(doc.reading.raw)]
    parts = []
    for index, (place, span) in enumerate(zip(places, spans, strict=True)):
        region = Span(edges[index], edges[index + 1])
        parts.append(
            replace(
                doc,
                id=f"{doc.id}#{index + 1}" if index else doc.id,
                reading=doc.reading.slice(*place),
                region=region,
                span=span,
                part=index + 1,
                cuts=tuple(
                    cut
                    for cut in doc.cuts
                    if region.start <= cut.span.start < region.end
                ),
            )
        )
    return tuple(parts)


def _starts(
    doc: Document, lines: Sequence[Line], organizations: Lexicon
) -> list[_Start]:
    """Find where speeches begin: by a collection's numbers, or by their own openings."""
    found = _numbered(lines) or _items(lines) or _opened(doc, lines, organizations)
    if (
        found
        and _size(lines[: found[0].line]) >= 3 * _SHORTEST
        and _is_text(lines[: found[0].line])
    ):
        found = [_Start(0, 0, "first line"), *found]
    return _long_enough(lines, found)


def _is_text(lines: Sequence[Line]) -> bool:
    return any(len(line.text) > _SHORTEST and "。" in line.text for line in lines)


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _long_enough(lines: Sequence[Line], starts: list[_Start]) -> list[_Start]:
    """Drop starts with hardly any text behind them: a list of titles."""
    kept: list[_Start] = []
    for start in reversed(starts):
        end = kept[-1].line if kept else len(lines)
        if _size(lines[start.line + 1 : end]) >= _SHORTEST:
            kept.append(start)
    return kept[::-1]


def _numbered(lines: Sequence[Line]) -> list[_Start]:
    """Find the numbers of a collection: they count up from one."""
    starts: list[_Start] = []
    for index, line in enumerate(lines):
        match = _NUMBERED.match(line.text) or _NUMBERED_BEHIND.fullmatch(line.text)
        if not match or len(line.text) > 70:
            continue
        number = _value(match["number"] or match["ordinal"])
        if number != len(starts) + 1 and number != 1:
            continue
        if number == 1:
            starts = []
        starts.append(_numbered_start(lines, index, match))
    return starts if len(starts) > 1 else []


def _numbered_start(lines: Sequence[Line], index: int, match: re.Match[str]) -> _Start:
    """Begin behind a collection's number, or at a name that it only follows."""
    rule = "collection number"
    if match.end() < len(lines[index].text):
        return _Start(index, match.end(), rule)
    if index + 1 < len(lines) and (
        match.re is _NUMBERED or is_title_line(lines[index + 1].text)
    ):
        return _Start(index + 1, 0, rule)
    return _Start(index, 0, rule)


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    digits = "零一二三四五六七八九"
    if not ten:
        return max(digits.find(written), 0)
    return (digits.find(tens) if tens else 1) * 10 + (digits.find(ones) if ones else 0)


def _items(lines: Sequence[Line]) -> list[_Start]:
    """Find the items of a brief: headed 【…】, each with its source at its end."""
    heads = [index for index, line in enumerate(lines) if _ITEM.match(line.text)]
    ends = [*heads[1:], len(lines)]
    sourced = [
        head
        for head, end in zip(heads, ends, strict=False)
        if any(_ITEM_SOURCE.search(line.text) for line in lines[head:end])
    ]
    if len(heads) < 2:
        return []
    alone = [head for head in heads if _ITEM.fullmatch(lines[head].text)]
    is_brief = len(alone) == len(heads) and not any(
        is_salutation(line.text) for line in lines
    )
    if len(sourced) * 2 < len(heads) and not is_brief:
        return []
    return [_Start(head, 0, "item head") for head in heads]


def _opened(
    doc: Document, lines: Sequence[Line], organizations: Lexicon
) -> list[_Start]:
    starts: list[_Start] = []
    for index, line in enumerate(lines):
        rule = _opening_rule(lines, index, organizations)
        if not rule:
            continue
        first = _first_title(doc, lines, index, organizations)
        if starts and first <= starts[-1].line + 1 and index - starts[-1].line < 6:
            continue
        if not _is_free(doc, lines, first):
            continue
        if first < index or rule == "title":
            starts.append(_Start(first, 0, rule))
    if len(starts) > 1 and _names_collection(lines, starts[0].line, organizations):
        starts[0] = replace(starts[0], line=starts[0].line + 1)
    return starts


def _names_collection(
    lines: Sequence[Line], first: int, organizations: Lexicon
) -> bool:
    """Tell whether the first of several lines of a title is a collection's own."""
    if first or not is_title_line(lines[1].text):
        return False
    words = _COUNTED.sub("", lines[0].text)
    return any(
        hit.entry.class_ == "collection" and hit.end == len(words)
        for hit in organizations.all_in(words)
    )


def _opening_rule(lines: Sequence[Line], index: int, organizations: Lexicon) -> str:
    """Name what shows that a line belongs to the opening of a speech."""
    text = lines[index].text
    if index + 1 == len(lines):
        return ""
    above = lines[index - 1].text if index else ""
    if (not above or _ENDED.search(above) or is_date_line(above)) and (
        _SPEECH_TITLE.fullmatch(text)
        or (_ACT_TITLE.fullmatch(text) and is_date_line(lines[index + 1].text))
    ):
        return "title" if is_title_line(text) else ""
    if not above or not is_title_line(above):
        return ""
    if is_salutation(text) and _is_title(above):
        return "salutation"
    byline = read_byline(text, organizations)
    if not byline or not _begins_text(lines, index + 1):
        return ""
    if not byline.organization and (
        len(above) < _SHORTEST_TITLE or _GOES_ON.match(lines[index + 1].text)
    ):
        return ""
    return "byline"


def _is_title(text: str) -> bool:
    return is_title_line(text) and bool(
        _SPEECH_TITLE.fullmatch(text) or _ACT_TITLE.fullmatch(text)
    )


def _begins_text(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a speech's text begins behind its byline."""
    for line in lines[index : index + 3]:
        if is_salutation(line.text) or read_marker(line.text, 0):
            return True
        if len(line.text) > 40 and "。" in line.text:
            return True
        if not is_date_line(line.text):
            return False
    return False


def _first_title(
    doc: Document, lines: Sequence[Line], index: int, organizations: Lexicon
) -> int:
    """Go up from a byline or salutation to the first line of the title."""
    first = index
    while (
        first
        and index - first < 3
        and is_title_line(lines[first - 1].text)
        and not (first < index and read_byline(lines[first - 1].text, organizations))
        and not _is_parted(doc, lines[first - 1], lines[first])
    ):
        first -= 1
    return first


def _is_free(doc: Document, lines: Sequence[Line], first: int) -> bool:
    """Tell whether nothing goes on from the line above into a title."""
    if not first:
        return True
    above = lines[first - 1]
    return (
        bool(_ENDED.search(above.text))
        or is_date_line(above.text)
        or is_title_line(above.text)
        or _is_parted(doc, above, lines[first])
    )


def _is_parted(doc: Document, above: Line, below: Line) -> bool:
    """Tell whether something was cut between two lines (a date of upload)."""
    gap = doc.reading.span(above.end, below.start)
    return any(
        cut.label is not CutLabel.LAYOUT and gap.overlaps(cut.span) for cut in doc.cuts
    )
