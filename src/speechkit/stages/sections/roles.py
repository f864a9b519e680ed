"""What each top section does in its speech."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from speechkit.lexicon import Found, Lexicon
from speechkit.model import Genre, Role

#: A clause that demands something.
_DEMAND = re.compile(
    r"(?:\A|[。；，：、\n;,:])[^。；，：、\n;,:]{0,8}?"
    r"(?:(?<![重主需首只想])要(?![求素闻件点领害道]|是)|必须|务必|应当|应该|切实|进一步)"
)
_CLAUSE = re.compile(r"[。；，：\n;,:]")
#: A text demands if at least this share of its clauses does.
_DEMANDING = 0.085
#: This share is some, and none in a review.
_SOME = 0.04
#: An article reports: it demands only where every sixth clause does.
_DEMANDING_ARTICLE = 0.16
_QUOTED = re.compile(r"“[^“”\n]{0,200}”")

#: Within a clause these words are about something else (铲除滋生问题的土壤).
_AT_EDGES = frozenset({Role.REVIEW, Role.PROBLEMS})
_HEAD = 3
#: A comma, or what counts problems.
_BEFORE = "，,、：: 个些种大项的"
_CLAUSE_END = re.compile(r"[，,、：:；;和与及暨 ]|\Z")


@dataclass(frozen=True, slots=True)
class Top:
    """A top section: its heading, all its text, and where it stands.

    `is_among_tasks` tells of one that demands little between two that do.
    """

    heading: str
    text: str
    genre: str
    is_last: bool
    is_among_tasks: bool


def role_of(top: Top, roles: Lexicon) -> Role:
    """Tell the role by the heading's words, or else by whether the text demands."""
    cues = _cues(top.heading, roles)
    if len(cues) == 1 and cues[0].end - cues[0].start == len(top.heading):
        return Role(cues[0].entry.class_)
    is_article = top.genre == Genre.ARTICLE
    share = share_of_demands(top.text)
    demands = share >= (_DEMANDING_ARTICLE if is_article else _DEMANDING)
    classes = dict.fromkeys(cue.entry.class_ for cue in cues)
    for role in classes:
        if role == Role.REVIEW and not (demands and Role.TASKS in classes):
            return Role.REVIEW
        if role in {Role.PROBLEMS, Role.OTHER}:
            return Role(role)
        if role == Role.MEASURES and top.is_last and not is_article:
            return Role.MEASURES
        if role == Role.TASKS and (demands or (share >= _SOME and not is_article)):
            return Role.TASKS
    return Role.TASKS if demands or top.is_among_tasks else Role.REVIEW


def _cues(heading: str, roles: Lexicon) -> list[Found]:
    """Find the words that tell; looking back is told where a clause begins or ends."""
    return [
        hit
        for hit in roles.find(heading)
        if hit.entry.class_ not in _AT_EDGES
        or hit.start <= _HEAD
        or _CLAUSE_END.match(heading, hit.end)
        or heading[hit.start - 1] in _BEFORE
    ]


def share_of_demands(text: str) -> float:
    """Tell what share of a text's clauses demands something."""
    text = _QUOTED.sub("", text)
    clauses = len(_CLAUSE.findall(text))
    return len(_DEMAND.findall(text)) / clauses if clauses else 0.0


def among_tasks(texts: Sequence[str], numbers: Sequence[int]) -> list[bool]:
    """Tell which sections demand something and stand between two that demand much.

    A number that does not count on begins another list.
    """
    shares = [share_of_demands(text) for text in texts]
    found = []
    for index, share in enumerate(shares):
        before = index and numbers[index] == numbers[index - 1] + 1
        after = index + 1 < len(shares) and numbers[index + 1] == numbers[index] + 1
        beside = [shares[index - 1]] if before else []
        beside += [shares[index + 1]] if after else []
        found.append(bool(beside) and share >= _SOME and min(beside) >= _DEMANDING)
    return found
