"""Titles that stand twice, and leads that repeat how the text begins."""

import re
from collections.abc import Iterator, Sequence

from speechkit.model import CutLabel
from speechkit.stages.boilerplate.lines import Line, Verdict, bare

_ELLIPSIS = re.compile(r"(?:…+|\.{3,}|。{3,}|·{3,})[\s>＞»】\])）”]*\Z")
#: What a page's title has behind the title of the text: its site and column.
_SITE_SUFFIX = re.compile(
    r"[\s_|｜\-—–－]+[^。，]{0,30}(?:网|库|站|com|cn|正文|文章|范文|讲话|材料)?\s*\Z"
)
#: Repeats are looked for among so many lines at the head.
_HEAD = 40
#: A shorter line may come twice without saying anything by it.
_TITLE = 5
#: A longer one is a passage: its repeat may be cut short.
_PASSAGE = 25
#: How far behind a lead what it repeats may begin, in characters.
_DISTANCE = 400


def repeats(lines: Sequence[Line]) -> dict[int, Verdict]:
    """Judge lines at the head that stand there again: the first of two is no speech."""
    found = {
        index: Verdict(CutLabel.DUPLICATE, "text twice") for index in _block(lines)
    }
    for index, line in enumerate(lines[:_HEAD]):
        if index not in found and (verdict := _verdict(lines, index, line)):
            found[index] = verdict
    return found


def _verdict(lines: Sequence[Line], index: int, line: Line) -> Verdict | None:
    if line.size >= _PASSAGE and _is_lead(lines, index, line):
        return Verdict(CutLabel.LEAD, "repeated opening")
    if len(line.bare) < _TITLE or line.is_salutation or line.ends_sentence:
        return None
    followers = _until_prose(lines, index + 1)
    if any(line.bare == follower.bare for follower in followers):
        return Verdict(CutLabel.DUPLICATE, "title twice")
    title = bare(_SITE_SUFFIX.sub("", line.text))
    if _TITLE < len(title) < len(line.bare) and any(
        title == follower.bare for follower in followers
    ):
        return Verdict(CutLabel.DUPLICATE, "page title")
    return None


def _until_prose(lines: Sequence[Line], start: int) -> Iterator[Line]:
    """Give the lines before the running text; a lead among them is none."""
    passages = 0
    for line in lines[start : start + _HEAD]:
        passages += line.is_prose
        if passages > 2:
            return
        yield line


def _is_lead(lines: Sequence[Line], index: int, line: Line) -> bool:
    """Tell whether the text behind a line begins with what the line says."""
    cut_short = _ELLIPSIS.search(line.text)
    words = bare(line.text[: cut_short.start()] if cut_short else line.text)
    if len(words) < _PASSAGE // 2:
        return False
    opening = ""
    for follower in lines[index + 1 :]:
        opening += follower.bare
        if len(opening) > _DISTANCE + len(words):
            break
    # A label or the site's name may stand before the words that come again.
    for start in range(min(12, len(words) // 4)):
        at = opening.find(words[start:])
        if 0 <= at <= _DISTANCE:
            return True
    return False


def _block(lines: Sequence[Line]) -> range:
    """Find an opening of several lines that stands a second time at once."""
    for start in range(min(3, len(lines))):
        for again in range(start + 2, min(start + _HEAD, len(lines))):
            size = again - start
            if len(lines[start].bare) < _TITLE or again + size > len(lines):
                continue
            if all(
                lines[start + step].bare == lines[again + step].bare
                for step in range(size)
            ):
                return range(start, again)
    return range(0)
