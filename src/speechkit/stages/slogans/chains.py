"""Parallel chains: three or more members that begin or end alike.

学纪、知纪、明纪、守纪 is a formulation as a whole, 市委组织部、市教育局 a list of
bodies. What tells them apart is the word that repeats: an adverb, a verb or a
suffix of manner, never a noun.
"""

from collections.abc import Iterator

from speechkit.model import SloganClass
from speechkit.patterns import pattern
from speechkit.stages.slogans.shapes import Shape
from speechkit.stages.slogans.words_before import words_before

_HAN = "\u4e00-\u9fff"
#: At least two members behind separators; words stand before the first of these.
_MEMBERS = pattern(
    rf"[、，,](?<=[{_HAN}]{{2}}.)[{_HAN}]{{2,9}}(?![{_HAN}])"
    rf"(?:[、，,][{_HAN}]{{2,9}}(?![{_HAN}])){{1,11}}"
)
#: As far back as what leads up to the first member is read.
_LEAD = 40
_SEPARATORS = pattern(r"[、，,]")
#: Words with which all members may begin.
_HEADS = pattern(
    r"(?:亲自|一起|一同|件件|事事|处处|人人|统一|自我|必须|更加|带头|服务|尊重|同步|主动|"
    r"决不|绝不|真正|互相|以学|一级|越是|敢于|善于|勇于|没有|"
    r"真|善|敢|早|严|同(?!志)|往)"
)
#: Words with which all members, of one length, may end.
_TAILS = pattern(
    r"(?:[^强老优量变转文]化|过硬|到位|有力|摆进去|得出来|得住|得上|得下|得好|得起|"
    r"在先|在前|优先|为先|先行|到底|不放松|不动摇|不松劲|不减|纪|廉|严)$"
)
#: Words that all members, of four characters, may have in their middle.
_MIDDLES = pattern(r".(?:有|得|无|必)..$")
_LEAST = 3


def parallel_chains(text: str) -> Iterator[Shape]:
    """Find chains of three members or more that are built alike."""
    done = 0
    # Found by their separators: a pattern that began with the words before them
    # would be tried at each character of a text.
    while match := _MEMBERS.search(text, done + 2):
        members: list[tuple[int, int]] = []
        start = words_before(text, match.start(), max(done, match.start() - _LEAD))
        done = match.end()
        for separator in _SEPARATORS.finditer(text, match.start(), match.end()):
            members.append((start, separator.start()))
            start = separator.end()
        members.append((start, done))
        yield from _runs(text, members)


def _runs(text: str, members: list[tuple[int, int]]) -> Iterator[Shape]:
    """Cut a row of members where they cease to be alike."""
    index = 1
    while index < len(members) - 1:
        model = text[slice(*members[index])]
        last = index
        while last + 1 < len(members) and _alike(
            model, text[slice(*members[last + 1])]
        ):
            last += 1
        first = _first(text[slice(*members[index - 1])], model)
        if last - index + 2 >= _LEAST and first:
            start = members[index - 1][1] - first
            end = members[last][1]
            yield Shape(start, end, SloganClass.FORMULATION, "parallel chain")
        index = last + 1


def _alike(one: str, other: str) -> bool:
    """Tell whether two members begin, end or turn with the same telling word."""
    if one == other:
        return False
    if (head := _HEADS.match(one)) and other.startswith(head[0]):
        return len(one) == len(other)
    if len(one) != len(other):
        return False
    if (tail := _TAILS.search(one)) and other.endswith(tail[0]):
        return True
    middle = _MIDDLES.match(one)
    return bool(middle and other[1] == one[1])


def _first(words: str, model: str) -> int:
    """Give the length of the first member, which ends these words; 0 if it is none."""
    member = words[-len(model) :]
    return len(member) if _alike(model, member) else 0
