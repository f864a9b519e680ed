"""Read what a speech claims of itself: title, year, body, speaker, level, genre."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from speechkit.lexicon import Lexicon
from speechkit.model import Claim, CutLabel, Document, Genre, Header
from speechkit.paragraphs import Line, Opening, is_torn, read_lines, read_opening
from speechkit.patterns import pattern
from speechkit.stages.header.bodies import find_body
from speechkit.stages.header.levels import find_level
from speechkit.stages.header.years import find_year
from speechkit.text import Span

_HEAD = pattern(r"[【\[［](?P<title>[^【】\[\]［］\n]{4,50})[】\]］]")
#: The number that a collection gives a speech, behind its title.
_NUMBER = pattern(
    r"[\s（(【\[]{1,3}(?:篇\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
    r"|第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})篇)[)）】\]]?\Z"
)
_SPACE = pattern(r"[\s\u3000]+")
#: A day as pages write it, before any stage has seen it.
_DAY = pattern(
    r"(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)"
)
_FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)} | {
    ord("－"): "-",
    ord("／"): "/",
    ord("．"): ".",
}
_REPORTS = pattern(
    r"(?:作|做|提出|报告)[^。\n]{0,24}(?:报告|工作)，?[^。\n]{0,16}(?:请[^。\n]{0,6}审[议查]|提出意见)"
    r"|(?:报告|汇报|述职)如下|请[^。\n]{0,4}审议"
)
#: What may follow the word that names a title's kind.
_ENDS = pattern(
    r"(?:稿|提纲|摘要|要点|材料)?(?:范文|例文|样本|模板)?\s?"
    r"(?:[（(][^（）()]{1,20}[)）]|[一二三四五六七八九十\d]{1,2})?[”》」]?"
)
_SPEAKS = pattern(
    r"(?<!自)我(?:再|先|来|想|着重|重点|简要|主要|简单|就[^。，\n]{0,16}){0,3}"
    r"(?:讲|强调|谈|提|说)(?:以下|这么|这样)?[几两一二三四五六七八九十\d]{1,2}"
    r"(?:点|个方面|个问题|个意见|条|句)"
)


def read_header(
    doc: Document,
    levels: Lexicon,
    organizations: Lexicon,
    events: Lexicon,
    filename: str = "",
) -> Document:
    """Read the header; what is already claimed from beside the text stays.

    A file name decides the year only where nothing in the text does.
    """
    lines = read_lines(doc.reading)
    opening = _whole(doc, lines, read_opening(lines, 0, organizations))
    title = _title(doc, lines, opening)
    organization, speaker = find_body(doc, lines, opening, organizations)
    read = Header(
        title=title,
        year=find_year(doc, lines, opening, filename or doc.path, events),
        upload_date=_upload_date(doc),
        organization=organization,
        speaker=speaker,
        level=find_level(doc, title, organization, levels),
        genre=_genre(doc, title, opening, organizations),
    )
    return replace(doc, header=_laid_over(read, doc.header, levels, doc))


def _laid_over(read: Header, known: Header, levels: Lexicon, doc: Document) -> Header:
    """Keep what is known from beside the text; a known body decides the level."""
    if known.organization and not known.level:
        level = find_level(doc, known.title or read.title, known.organization, levels)
        read = replace(read, level=level)
    return Header(
        title=_over(known.title, read.title),
        year=_over(known.year, read.year),
        upload_date=_over(known.upload_date, read.upload_date),
        organization=_over(known.organization, read.organization),
        speaker=_over(known.speaker, read.speaker),
        level=_over(known.level, read.level),
        genre=_over(known.genre, read.genre),
    )


def _over(known: Claim | None, read: Claim | None) -> Claim | None:
    """Let what is known stand, and remember what was read."""
    return replace(known, over=read) if known else read


def _whole(doc: Document, lines: Sequence[Line], opening: Opening) -> Opening:
    """End a title where words were cut out between its lines."""
    for one, other in pairwise(opening.titles):
        if is_torn(doc, lines[one].end, lines[other].start):
            return replace(opening, titles=opening.titles[: other - opening.titles[0]])
    return opening


def _title(doc: Document, lines: Sequence[Line], opening: Opening) -> Claim | None:
    head = _HEAD.match(lines[0].text) if lines else None
    if head and len(opening.titles) > 1 and opening.signed:
        # A column's name above the title of an article.
        opening = replace(opening, titles=opening.titles[1:])
    elif head:
        start, end = head.span("title")
        place = doc.reading.span(lines[0].start + start, lines[0].start + end)
        return Claim(_clean(head["title"]), place, "item head")
    if not opening.titles:
        return None
    first, last = lines[opening.titles[0]], lines[opening.titles[-1]]
    value = " ".join(_clean(lines[index].text) for index in opening.titles)
    rule = "title lines" if len(opening.titles) > 1 else "title line"
    return Claim(value, doc.reading.span(first.start, last.end), rule)


def _clean(text: str) -> str:
    return _SPACE.sub(" ", _NUMBER.sub("", text)).strip()


def _upload_date(doc: Document) -> Claim | None:
    """Read the day of upload from the line that was cut for it."""
    for cut in doc.cuts:
        if cut.label is not CutLabel.DATELINE:
            continue
        match = _DAY.search(doc.quote(cut.span).translate(_FULL_WIDTH))
        if not match:
            continue
        try:
            day = date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
        span = Span(cut.span.start + match.start(), cut.span.start + match.end())
        return Claim(day.isoformat(), span, "dateline")
    return None


def _genre(
    doc: Document, title: Claim | None, opening: Opening, organizations: Lexicon
) -> Claim:
    """Tell the genre by the title's last word for one, or by how the text begins."""
    if title:
        named = [
            hit
            for hit in organizations.find(title.value)
            if hit.entry.class_ == "genre"
        ]
        if named and _ENDS.fullmatch(title.value, named[-1].end):
            return Claim(named[-1].entry.gloss, title.span, "title")
    text = doc.reading.text
    if match := _REPORTS.search(text, 0, 1200):
        return Claim(Genre.REPORT, doc.reading.span(*match.span()), "reports")
    if opening.has_salutation:
        return Claim(Genre.SPEECH, None, "salutation")
    if match := _SPEAKS.search(text):
        return Claim(Genre.SPEECH, doc.reading.span(*match.span()), "speaks")
    return Claim(Genre.ARTICLE, None, "neither speech nor report")
