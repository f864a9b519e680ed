"""What each top section does in its speech."""

import re
from collections.abc import Sequence

from speechkit.lexicon import Lexicon
from speechkit.model import Genre, Role

#: Clauses that demand; their share tells tasks from a review.
_DEMAND = re.compile(
    r"(?:\A|[。；，,;：:、\n])(?:[^。；，,;：:、\n]{0,10}?)(?:要(?![求素闻件点领素害道])|必须|务必|应当|应该|切实|进一步|不断|大力|着力|坚决|努力)"
)
_CLAUSE = re.compile(r"[。；，,;：:\n]")
#: In a demanding text at least this share of clauses demands.
_DEMANDING = 0.12
_INTRO_REVIEW = re.compile(
    r"特点|成绩|成效|做法|回顾|取得|进展|体会|经验|亮点|工作(?:是|如下)"
)
_INTRO_TASKS = re.compile(r"意见|要求|任务|部署|工作|措施|建议|重点|安排|做到|抓好")


def role_of(
    heading: str,
    text: str,
    *,
    lead: str,
    genre: str | None,
    is_last: bool,
    roles: Lexicon,
) -> Role:
    """Tell a role by the heading's words, then by how its text speaks."""
    hits = roles.find(heading)
    classes = [hit.entry.class_ for hit in hits]
    for role in (Role.CLOSING, Role.OPENING):
        if role in classes and hits[0].end - hits[0].start == len(heading):
            return role
    is_demanding = _demand(text) >= _DEMANDING
    if Role.REVIEW in classes and not (is_demanding and classes[0] != Role.REVIEW):
        return Role.REVIEW
    if Role.PROBLEMS in classes:
        return Role.PROBLEMS
    if is_last and Role.MEASURES in classes:
        return Role.MEASURES
    if classes and classes[0] == Role.OTHER:
        return Role.OTHER
    if genre == Genre.ARTICLE:
        return Role.TASKS if is_demanding and Role.TASKS in classes else Role.REVIEW
    if Role.MEASURES in classes and Role.TASKS not in classes:
        return Role.MEASURES
    if Role.TASKS in classes or is_demanding:
        return Role.TASKS
    if _INTRO_REVIEW.search(lead) or text:
        return Role.REVIEW
    return Role.OTHER


def _demand(text: str) -> float:
    clauses = len(_CLAUSE.findall(text)) or 1
    return len(_DEMAND.findall(text)) / clauses
