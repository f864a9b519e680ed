"""Spaces within and beside numbers, and the numbers of pages."""

from collections.abc import Iterator

from speechkit.patterns import pattern

_HAN = "〇㐀-䶿一-鿿"
#: A blank of any width, also one at which a line must not break.
_BLANK = r"[ \xa0\u2002-\u200a\u202f\u3000]"
_ANY_BLANK = pattern(_BLANK)
# Each pattern begins with the character that is looked for, and looks back behind it:
# a search passes over all others at once.
#: Digits that a typesetter spaced out.
_SPACED_DIGITS = pattern(rf"\d(?<![\d.].)(?:{_BLANK}\d){{1,11}}(?![\d])")
#: Thousands that a blank parts, as the standard for numbers has it: 12 350万元. Digits
#: beside them are columns; what follows a name of figures is its number (图1 100名).
_THOUSANDS = pattern(
    rf"[1-9](?:(?<=[{_HAN}，、（].)|(?<=[{_HAN}，、（]{_BLANK}.))(?<![第图表注件].)"
    rf"(?<![第图表注件]{_BLANK}.)\d{{0,2}}(?:{_BLANK}\d{{3}}){{1,3}}"
    rf"(?!{_BLANK}?\d)(?=[.．]\d|{_BLANK}?[{_HAN}%])"
)
_POINT = pattern(rf"[.．]({_BLANK}*)(?=\d)")
#: A single space between a number and what stands beside it.
_SPACE = pattern(
    rf"{_BLANK}(?:(?<=[{_HAN}，、“（].)(?=\d)|(?<=[\d%].)(?=[{_HAN}%，。、；]))"
)
#: Single spaces around a mask, which stands for a number or a name.
_MASK = pattern(r"[X×*](?<![A-Za-z\d].)[X×*]{0,4}")
_BEFORE_MASK = pattern(rf"(?<=[{_HAN}，、。“（])[ \u3000]\Z")
_BEHIND_MASK = pattern(rf"[ \u3000](?=[{_HAN}%，、。；])")
#: Numbering at the head of a line, whose space parts it from what follows.
_NUMBERING = pattern(
    r"[\s（(]*(?:第?[一二三四五六七八九十百\d]{1,4}[章节条款篇部分)）、.．]{1,2}"
    r"|附件\d*|\d{1,2}(?!\s*[年月日时个名项次人期届%％]))\s*"
)
_PAGE_NUMBER = pattern(
    r"[ \t\u3000]*[—–―－─~·•\-]{1,3}\s?\d{1,4}\s?[—–―－─~·•\-]{1,3}[ \t\u3000]*"
)
_NUMBER = pattern(r"[ \t\u3000]*(\d{1,3})[ \t\u3000]*")
#: No numbering is longer.
_NUMBER_LENGTH = 20
#: So many bare numbers that count up are numbers of pages.
_PAGES = 3


def page_numbers(text: str) -> list[tuple[int, int]]:
    """Find lines that hold the number of a page; their line end goes with them."""
    marked: list[tuple[int, int]] = []
    bare: list[tuple[int, int, int]] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        after = min(end + 1, len(text))
        if _PAGE_NUMBER.fullmatch(line):
            marked.append((start, after))
        elif number := _NUMBER.fullmatch(line):
            bare.append((int(number[1]), start, after))
        start = end + 1
    return sorted([*marked, *_counting(bare)])


def number_spaces(text: str) -> list[tuple[int, int]]:
    """Find spaces that are no part of what a number says."""
    if not _ANY_BLANK.search(text):
        return []
    return sorted(set(_digit_spaces(text)) | set(_spaces_beside(text)))


def _counting(bare: list[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    run: list[tuple[int, int, int]] = []
    for page in [*bare, (-1, 0, 0)]:
        if run and page[0] != run[-1][0] + 1:
            if len(run) >= _PAGES:
                yield from ((start, end) for _, start, end in run)
            run = []
        run.append(page)


def _digit_spaces(text: str) -> Iterator[tuple[int, int]]:
    for match in _SPACED_DIGITS.finditer(text):
        for offset in range(match.start() + 1, match.end(), 2):
            yield offset, offset + 1
    for match in _THOUSANDS.finditer(text):
        for blank in _ANY_BLANK.finditer(text, *match.span()):
            yield blank.span()
    for match in _POINT.finditer(text):
        start = match.start()
        while start and _ANY_BLANK.match(text, start - 1):
            start -= 1
        if (
            start
            and text[start - 1].isdecimal()
            and not _is_numbering(text, match.end())
        ):
            for side in ((start, match.start()), match.span(1)):
                yield from ((offset, offset + 1) for offset in range(*side))


def _spaces_beside(text: str) -> Iterator[tuple[int, int]]:
    for match in _SPACE.finditer(text):
        if not _is_numbering(text, match.start()):
            yield match.span()
    for match in _MASK.finditer(text):
        if _BEFORE_MASK.match(text, max(0, match.start() - 1), match.start()):
            yield match.start() - 1, match.start()
        if behind := _BEHIND_MASK.match(text, match.end()):
            yield behind.span()


def _is_numbering(text: str, end: int) -> bool:
    """Tell whether a line up to here is nothing but its number."""
    start = text.rfind("\n", max(0, end - _NUMBER_LENGTH), end) + 1
    if start == 0 and end > _NUMBER_LENGTH:
        return False
    numbering = _NUMBERING.match(text, start)
    return bool(numbering and numbering.end() >= end) or not text[start:end].strip()
