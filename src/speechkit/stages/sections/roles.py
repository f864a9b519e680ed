"""What each top section does in its speech."""

from collections.abc import Sequence
from dataclasses import dataclass

from speechkit.lexicon import Found, Lexicon
from speechkit.model import Genre, Role
from speechkit.paragraphs import latest_year, year_of
from speechkit.patterns import pattern

#: A clause that demands something.
_DEMAND = pattern(
    r"(?:\A|[。；，：、\n;,:])[^。；，：、\n;,:]{0,8}?"
    r"(?:(?<![重主需首只想])要(?![求素闻件点领害道]|是)|必须|务必|应当|应该|切实|进一步|力争|计划(?=发展|新))"
)
_CLAUSE = pattern(r"[。；，：\n;,:]")
#: A text demands if at least this share of its clauses does.
_DEMANDING = 0.085
#: This share is some, and none in a review.
_SOME = 0.04
#: Review, tasks, measures: the plan of most speeches.
_SHORTEST_PLAN, _LONGEST_PLAN = 3, 4
#: An article reports: it demands only where every sixth clause does.
_DEMANDING_ARTICLE = 0.16
#: A heading that defines; so many of them beside one another make a lecture.
_DEFINITION = pattern(r"[^，,、。是要]{1,10}是[^，,、。是的]{1,6}(?:[，,]|\Z)")
_PARALLEL = 3
#: A heading that orders; behind a section of tasks it sets the next one.
_ORDER = pattern(
    r"大力|切实|加强|加快|深化|推进|促进|坚持|继续|积极|全面|努力|狠抓|抓好|扎实|着力|进一步"
    r"|统筹|完善|强化|提高|优化|扩大|巩固|改善|认真|不断"
)
#: A heading that urges, where the speaker has announced what he asks for.
_URGES = pattern(
    rf"(?:{_ORDER.pattern})|瞄准|聚焦|围绕|突出|紧扣|锚定|站稳|牢记|筑牢|夯实|增强|树牢|把|要|以|抓|做|当|争|严|勇"
)
#: So a speaker announces what he asks for.
_ANNOUNCES = pattern(
    r"(?:[提讲谈说]|强调|明确)[^。\n]{0,10}(?:[几两一二三四五六七八\d]|以下)[^。\n]{0,4}"
    r"(?:要求|希望|意见|建议)"
)
#: So near above the first heading he does.
_ABOVE = 160
_QUOTED = pattern(r"“[^“”\n]{0,200}”")
#: Within a clause these words are about something else (铲除滋生问题的土壤,
#: 把全年任务变成笑脸).
_AT_EDGES = frozenset({Role.REVIEW, Role.PROBLEMS, Role.TASKS})
_HEAD = 3
#: What a speech calls upon its hearers to strive for at its end.
_CALL = pattern(r"为[^。，]{4,40}(?:而)?(?:努力|共同|团结)?奋斗[！!]?")
#: A comma, or what counts problems.
_BEFORE = "，,、：: 个些种大项的"
_CLAUSE_END = pattern(r"[，,、：:；;和与及暨 ]|\Z")


@dataclass(frozen=True, slots=True)
class Top:
    """A top section: its heading with its number in its list, and all its text."""

    heading: str
    number: int
    text: str


def roles_of(
    tops: Sequence[Top], genre: str, year: int | None, roles: Lexicon, *, asks: bool
) -> list[Role]:
    """Tell the roles by the headings' words, or else by how the texts demand.

    `asks` tells that the speaker has announced what he asks for.
    """
    shares = [_share_of_demands(top.text) for top in tops]
    demanding = _DEMANDING_ARTICLE if genre == Genre.ARTICLE else _DEMANDING
    told = [
        _told(top, share, demanding, roles)
        for top, share in zip(tops, shares, strict=True)
    ]
    if sum(map(_defines, tops)) >= _PARALLEL:
        told = [
            Role.OTHER if _defines(top) else role
            for top, role in zip(tops, told, strict=True)
        ]
    last = _last(told)
    found: list[Role] = []
    for index, (top, share) in enumerate(zip(tops, shares, strict=True)):
        role = told[index]
        if role is Role.MEASURES and (index != last or genre == Genre.ARTICLE):
            role = None
        if role is None:
            demands = (
                share >= demanding
                or _is_among_tasks(tops, shares, index)
                or (asks and bool(_URGES.match(top.heading)))
            )
            role = Role.TASKS
            goes_on = bool(found) and found[-1] is Role.TASKS
            if _names_past(top.heading, year) or not (
                demands or (goes_on and _ORDER.match(top.heading))
            ):
                role = Role.REVIEW
        found.append(role)
    names_year = last >= 0 and _names_own(tops[last].heading, year)
    if (
        genre != Genre.ARTICLE
        and not names_year
        and _ends_plan(tops, found, told, last)
    ):
        found[last] = Role.MEASURES
    return found


def announces(lead: str) -> bool:
    """Tell whether the words above the first heading announce what is asked for."""
    return bool(_ANNOUNCES.search(lead[-_ABOVE:]))


def _defines(top: Top) -> bool:
    """Tell whether a heading says what something is: 纪律是根，根深才能叶茂."""
    return bool(_DEFINITION.match(top.heading))


def _told(top: Top, share: float, demanding: float, roles: Lexicon) -> Role | None:
    """Read the role that the words of a heading tell."""
    if _CALL.fullmatch(top.heading):
        return Role.CLOSING
    cues = _cues(top.heading, roles)
    classes = dict.fromkeys(hit.entry.class_ for hit in cues)
    names_tasks = bool(cues) and cues[-1].end == len(top.heading)
    for role in map(Role, classes):
        if role is Role.REVIEW and share >= demanding and Role.TASKS in classes:
            continue
        # 完成任务的情况 looks back; 明年的任务 ahead, whatever its text says.
        if role is Role.TASKS and share < _SOME and not names_tasks:
            continue
        return role
    return None


def _cues(heading: str, roles: Lexicon) -> list[Found]:
    """Find the words that tell; looking back is told where a clause begins or ends."""
    hits = roles.find(heading)
    whole = [hit for hit in hits if hit.end - hit.start == len(heading)]
    return whole or [
        hit
        for hit in hits
        if hit.entry.class_ not in {Role.OPENING, Role.CLOSING}
        and (
            hit.entry.class_ not in _AT_EDGES
            or hit.start <= _HEAD
            or _CLAUSE_END.match(heading, hit.end)
            or heading[hit.start - 1] in _BEFORE
        )
    ]


def _last(told: Sequence[Role | None]) -> int:
    """Find the last section before the closing words, where there are several."""
    rest = [index for index, role in enumerate(told) if role is not Role.CLOSING]
    return rest[-1] if len(rest) > 1 else -1


def _ends_plan(
    tops: Sequence[Top],
    found: Sequence[Role],
    told: Sequence[Role | None],
    last: int,
) -> bool:
    """Tell whether a short list looks back first and sets tasks before its last.

    Its last section then is how to carry the tasks out.
    """
    first = max(last, 0)
    while first > 0 and tops[first].number in {0, tops[first - 1].number + 1}:
        first -= 1
    return (
        _SHORTEST_PLAN <= last - first + 1 <= _LONGEST_PLAN
        and found[first] is not Role.TASKS
        and found[last - 1] is found[last] is Role.TASKS
        and told[last] is None
    )


def _is_among_tasks(tops: Sequence[Top], shares: Sequence[float], index: int) -> bool:
    """Tell of a text that demands some whether those beside it demand much.

    A number that does not count on begins another list.
    """
    beside = [
        shares[other]
        for other in (index - 1, index + 1)
        if 0 <= other < len(tops)
        and tops[other].number - tops[index].number == other - index
    ]
    return bool(beside) and shares[index] >= _SOME and min(beside) >= _DEMANDING


def _names_past(heading: str, year: int | None) -> bool:
    """Tell whether a heading names a year before the speech's own."""
    match = latest_year(heading)
    return bool(match and year and year_of(match) < year)


def _names_own(heading: str, year: int | None) -> bool:
    """Tell whether a heading names the speech's own year: its tasks."""
    match = latest_year(heading)
    return bool(match and year and year_of(match) == year)


def _share_of_demands(text: str) -> float:
    """Tell what share of a text's clauses demands something."""
    text = _QUOTED.sub("", text)
    clauses = len(_CLAUSE.findall(text))
    return len(_DEMAND.findall(text)) / clauses if clauses else 0.0
