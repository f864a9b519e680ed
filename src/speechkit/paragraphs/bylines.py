"""The byline (署名): which body speaks, and who for it."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from speechkit.lexicon import Found, Lexicon, longest
from speechkit.patterns import pattern

#: A longer line is a sentence.
_LONGEST = 48
_SENTENCE = pattern(r"[。；！？;!?，,“”《》]|[:：].*[:：]")
_LEAD = pattern(
    r"[\s（(【\[—―-]{0,4}(?:(?:作者|讲话人|报告人|发言人|汇报人|主讲人?|主持人|述职人|宣讲人|供稿|"
    r"报送|撰稿|单位|作者单位)[:：\s]|文/|文／|/)?\s{0,3}"
)
_TRAIL = pattern(r"(?<![\s）)】\]])[\s）)】\]]*\Z")
_BREAK = pattern(r"[、\s\u3000·兼]+|暨")
_HONORIFIC = pattern(r"(?:同志|同学|先生|女士)\Z")
#: What shows that a name is one of a body and no task (建强基层党委).
_PLACE = pattern(
    r"[省市县区州盟旗镇乡村校院厅局]|中共|中央|国务|全国|直属|大学|中学|小学|公司|集团|"
    r"街道|社区|银行|[×Xx*＊○]"
)
_MASK = "×XxＸ*＊○〇某"
_NAME = pattern(rf"[\u4e00-\u9fff{_MASK}]([\u4e00-\u9fff·{_MASK}\s]{{0,6}})")


@dataclass(frozen=True, slots=True)
class Byline:
    """Places in a line: the body, and the speaker; either may be missing."""

    organization: tuple[int, int] | None
    speaker: tuple[int, int] | None


class _Piece(NamedTuple):
    start: int
    end: int


def read_byline(line: str, organizations: Lexicon) -> Byline | None:
    """Read a whole line as a byline: 某某市委书记　某某某, 某某省直机关工委, 某某某.

    A name alone is asked to begin with a surname.
    """
    if len(line) > _LONGEST or _SENTENCE.search(line):
        return None
    lead, trail = _LEAD.match(line), _TRAIL.search(line)
    if not lead or not trail or trail.start() <= lead.end():
        return None
    hits = organizations.all_in(line)
    found = longest(hit for hit in hits if hit.entry.class_ in {"suffix", "office"})
    surnames = {hit.start for hit in hits if hit.entry.class_ == "surname"}
    body = _Piece(lead.end(), trail.start())
    offices = [hit for hit in found if hit.entry.class_ == "office"]
    if not offices:
        return _without_office(line, body, found, surnames)
    end = offices[-1].end
    speaker = _speaker(line, _Piece(end, body.end), surnames, is_sure=True)
    if speaker is None and end != body.end:
        return None
    organization = _organization(line, _Piece(body.start, end), found)
    if organization is None and speaker is None:
        return None
    return Byline(organization, speaker)


def _without_office(
    line: str, body: _Piece, found: list[Found], surnames: set[int]
) -> Byline | None:
    organization = _organization(line, body, found)
    if organization and _PLACE.search(line, organization[0], organization[1] - 1):
        if organization[1] == body.end:
            return Byline(organization, None)
        rest = _Piece(organization[1], body.end)
        speaker = _speaker(line, rest, surnames, is_sure=False)
        return Byline(organization, speaker) if speaker else None
    speaker = _speaker(line, body, surnames, is_sure=False)
    return Byline(None, speaker) if speaker else None


def _organization(
    line: str, part: _Piece, found: list[Found]
) -> tuple[int, int] | None:
    """Find the last body that a run of offices names with its place.

    市委常委、市直机关工委书记 speaks for the latter, 市委常委、组织部部长 for
    the former.
    """
    best: tuple[int, int] | None = None
    start = part.start
    breaks = [match.span() for match in _BREAK.finditer(line, part.start, part.end)]
    for stop, following in (*breaks, (part.end, part.end)):
        ends = [
            hit.end
            for hit in found
            if hit.entry.class_ == "suffix" and start < hit.end <= stop
        ]
        if ends and max(ends) - start >= 2:
            found_place = _PLACE.search(line, start, max(ends) - 1)
            best = (start, max(ends)) if found_place or not best else best
        start = following
    return best


def _speaker(
    line: str, part: _Piece, surnames: set[int], *, is_sure: bool
) -> tuple[int, int] | None:
    """Find a person's name that fills a part of a line."""
    words = line[part.start : part.end]
    start = part.start + len(words) - len(words.lstrip("\u3000 \t:：，,"))
    end = part.start + len(_HONORIFIC.sub("", words.rstrip()).rstrip())
    name = line[start:end]
    bare = re.sub(r"\s", "", name)
    if not _NAME.fullmatch(name) or not 2 <= len(bare) <= 6 - 2 * ("·" not in bare):
        return None
    is_masked = any(sign in bare for sign in _MASK)
    if is_masked or start in surnames:
        return (start, end)
    return (start, end) if is_sure and len(bare) <= 4 else None
