"""What each top section does in its speech."""

import re
from dataclasses import dataclass

from speechkit.lexicon import Lexicon
from speechkit.model import Genre, Role

#: A clause that demands something.
_DEMAND = re.compile(
    r"(?:\A|[。；，：、\n;,:])[^。；，：、\n;,:]{0,8}?"
    r"(?:(?<![重主需首只想])要(?![求素闻件点领害道]|是)|必须|务必|应当|应该|切实|进一步)"
)
_CLAUSE = re.compile(r"[。；，：\n;,:]")
#: A text demands if at least this share of its clauses does.
_DEMANDING = 0.085
#: An article reports: it demands only where every sixth clause does.
_DEMANDING_ARTICLE = 0.16
_QUOTED = re.compile(r"“[^“”\n]{0,200}”")


@dataclass(frozen=True, slots=True)
class Top:
    """A top section: its heading, all its text, and where it stands."""

    heading: str
    text: str
    genre: str
    is_last: bool


def role_of(top: Top, roles: Lexicon) -> Role:
    """Tell the role by the heading's words, or else by whether the text demands."""
    hits = roles.find(top.heading)
    classes = [hit.entry.class_ for hit in hits]
    if hits and hits[0].end - hits[0].start == len(top.heading):
        return Role(classes[0])
    is_article = top.genre == Genre.ARTICLE
    demands = _share_of_demands(top.text) >= (
        _DEMANDING_ARTICLE if is_article else _DEMANDING
    )
    for role in dict.fromkeys(classes):
        if role == Role.REVIEW and not (demands and Role.TASKS in classes):
            return Role.REVIEW
        if role in {Role.PROBLEMS, Role.OTHER}:
            return Role(role)
        if role == Role.MEASURES and top.is_last and not is_article:
            return Role.MEASURES
        if role == Role.TASKS and (demands or not is_article):
            return Role.TASKS
    return Role.TASKS if demands else Role.REVIEW


def _share_of_demands(text: str) -> float:
    text = _QUOTED.sub("", text)
    clauses = len(_CLAUSE.findall(text))
    return len(_DEMAND.findall(text)) / clauses if clauses else 0.0
