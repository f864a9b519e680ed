"""Titles that stand twice, and leads that repeat how the text begins."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line, Verdict, Verdicts, bare
from speechkit.stages.boilerplate.titles import names_speech, names_text

_ELLIPSIS = pattern(
    r"(?:(?<!…)…+|(?<!\.)\.{3,}|(?<!。)。{3,}|(?<!·)·{3,})(?:\s?[\[【(（]\S{2,4}[\]】)）])?[\s>＞»】\])）”]*\Z"
)
#: What a page or a file has behind the title of its text.
_SUFFIX = pattern(r"\s*[_|｜\-—–－（(\[【.]|\s+\S{2,12}\Z")
#: Repeats are looked for among so many lines at the head.
_HEAD = 40
#: A shorter line may come twice without saying anything by it.
_TITLE = 5
_LONGEST_SUFFIX = 40
#: What a page has about a title: how many texts it holds, of which years, for whom.
_LOOSE = pattern(
    r"\A(?:[【\[（(]?\d{1,2}\s?篇[】\])）]?)?(?:(?:19|20)\d\d[-—–](?:19|20)\d\d年)?(?:关于|在)?"
    r"|[（(【\[][^（）()【】\[\]]{1,12}[)）】\]]\Z|(?:材料|范文|全文)\Z"
)
#: The title that a text gives itself below its headline.
_OWN_TITLE = pattern(
    r"[—―–-]{1,4}\s?(?:.{0,30}?在)?.{4,50}[会式班课]议?上的.{0,8}(?:讲话|报告|发言|致辞|致词|党课)"
    r"(?:[（(].{1,20}[)）])?"
)
#: A longer one is a passage: its repeat may be cut short.
_PASSAGE = 25
#: A passage has marks that a title has not.
_CLAUSES = pattern("[，。！？：；,:!?;“”【]")
#: A title stands so many lines from the line that presents its text, at most.
_NEAR = 6
#: How far behind a lead what it repeats may begin, in characters.
_DISTANCE = 400
#: So many passages may stand before the text begins again.
_LEADS = 2
#: So much of a lead may be a label or the site's name.
_LABEL = 12


def repeats(lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Judge lines at the head that stand there again: the first of two is no speech."""
    found = {
        index: Verdict(CutLabel.DUPLICATE, "text twice") for index in _block(lines)
    }
    passages = 0
    for index in range(min(_HEAD, len(lines))):
        if index in found or index in known:
            continue
        if lines[index].is_marked:
            break  # the outline has begun: its points may come twice
        followers = [
            lines[place]
            for place in range(index + 1, min(index + _HEAD, len(lines)))
            if place not in known
        ]
        verdict = _verdict(lines[index], followers)
        if not verdict and _presents(lines, index, found):
            verdict = Verdict(CutLabel.LEAD, "names the title")
        if verdict:
            found[index] = verdict
            continue
        passages += lines[index].is_prose
        if passages > _LEADS:
            break
    return found | _inner(lines, known | found)


def _inner(lines: Sequence[Line], known: Verdicts) -> Verdicts:
    """Judge the headlines of pages that one file holds: each stands above its title."""
    found: Verdicts = {}
    for index, line in enumerate(lines):
        if index in known or line.is_marked or not names_speech(line):
            continue
        near = range(index + 1, min(index + _NEAR, len(lines)))
        below = [lines[place] for place in near if place not in known]
        titles = list(takewhile(lambda follower: not follower.is_prose, below))
        if any(_is_again(line, title) for title in titles):
            found[index] = Verdict(CutLabel.DUPLICATE, "title twice")
        elif names_text(line) and any(
            _OWN_TITLE.fullmatch(title.text) for title in titles[1:]
        ):
            found[index] = Verdict(CutLabel.DUPLICATE, "headline above the title")
    return found


def _is_again(line: Line, title: Line) -> bool:
    return not title.is_marked and _loose(line) == _loose(title)


def _loose(line: Line) -> str:
    return bare(_LOOSE.sub("", line.text))


def _verdict(line: Line, followers: Sequence[Line]) -> Verdict | None:
    if len(line.bare) >= _TITLE and line.is_heading:
        for follower in _until_prose(followers):
            if line.bare == follower.bare:
                return Verdict(CutLabel.DUPLICATE, "title twice")
            if _is_longer(line, follower) or _is_longer(follower, line):
                return Verdict(CutLabel.DUPLICATE, "page title")
    if line.size >= _PASSAGE and _is_lead(line, followers):
        return Verdict(CutLabel.LEAD, "repeated opening")
    return None


def _presents(lines: Sequence[Line], index: int, found: Verdicts) -> bool:
    """Tell whether a line at the head quotes the title that stands near it."""
    line = lines[index]
    return bool(_CLAUSES.search(line.text)) and any(
        len(lines[near].bare) < len(line.bare)
        and lines[near].bare in line.bare
        and names_text(lines[near])
        for near in range(max(0, index - _NEAR), min(index + _NEAR, len(lines)))
        if near not in found
    )


def _is_longer(line: Line, title: Line) -> bool:
    """Tell whether a line is a title with the site's or the file's name behind it."""
    rest = line.text[len(title.text) :]
    return (
        len(title.bare) > _TITLE
        and line.text.startswith(title.text)
        and len(rest) <= _LONGEST_SUFFIX
        and bool(_SUFFIX.match(rest))
    )


def _until_prose(followers: Sequence[Line]) -> Iterator[Line]:
    """Give the lines before the running text; a lead among them is none."""
    passages = 0
    for line in followers:
        passages += line.is_prose
        if passages > _LEADS:
            return
        yield line


def _is_lead(line: Line, followers: Sequence[Line]) -> bool:
    """Tell whether the text behind a line begins with what the line says."""
    cut_short = _ELLIPSIS.search(line.text)
    if not (cut_short or _CLAUSES.search(line.text)):
        return False
    words = bare(line.text[: cut_short.start()] if cut_short else line.text)
    if len(words) < _PASSAGE // 2:
        return False
    opening = ""
    for follower in followers:
        opening += follower.bare
        if len(opening) > _DISTANCE + len(words):
            break
    for start in range(min(_LABEL, len(words) // 4)):
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
