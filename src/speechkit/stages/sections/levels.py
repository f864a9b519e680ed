"""The level of each heading: a stack of the lists that are open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from speechkit.model import Form
from speechkit.paragraphs import Family
from speechkit.stages.sections.headings import Heading
from speechkit.stages.sections.relations import find_spine, holding, top_blocks
from speechkit.stages.sections.unnumbered import BLOCK, LEAD

#: 一是 and 第一， head points; one that begins a paragraph alone is no top of any.
_POINTS = frozenset({Family.ORDINAL, Family.POINT})


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that is open: which heading of it stands last, and at what level."""

    heading: Heading
    level: int


def assign_levels(headings: Sequence[Heading], closing: set[int]) -> list[int]:
    """Give each heading its level; `closing` are the starts of closing words.

    A list that was opened goes on at its level. A new list lies below the last
    heading, unless the text shows elsewhere that it holds that heading's list.
    """
    outline = _Outline(headings, closing)
    return [outline.place(index) for index in range(len(headings))]


class _Outline:
    """The lists that are open while the headings of a text are read in order."""

    def __init__(self, headings: Sequence[Heading], closing: set[int]) -> None:
        self._headings = headings
        self._closing = closing
        self._stack: list[_Open] = []
        self._left: dict[str, int] = {}
        self._holds = holding(headings)
        self._spine = find_spine(headings, self._holds)
        self._tops = top_blocks(headings, self._spine, closing)

    def place(self, index: int) -> int:
        heading = self._headings[index]
        if heading.form is not Form.INLINE:
            self._close_inline()
        level = self._level(heading)
        self._stack.append(_Open(heading, level))
        return level

    def _level(self, heading: Heading) -> int:
        if heading.rank == BLOCK:
            return self._level_of_block(heading)
        if heading.rank == LEAD:
            self._pop_while(lambda one: one.form is not Form.BLOCK)
            return self._below()
        if heading.form is Form.INLINE:
            return self._level_of_inline(heading)
        known = self._known(heading)
        if known is not None:
            del self._stack[known + 1 :]
            return self._stack.pop().level
        while self._stack and self._rises_above(heading):
            self._stack.pop()
        return self._below(heading)

    def _level_of_inline(self, heading: Heading) -> int:
        """Place a point inside a paragraph: below what heads it, or its block."""
        known = self._known(heading)
        if self._stack and self._stack[-1].heading.line == heading.line:
            if known is None or self._stack[known].heading.line != heading.line:
                return self._stack[-1].level + 1
            del self._stack[known + 1 :]
            return self._stack.pop().level
        if heading.number > 1:
            if known is not None:
                return self._stack[known].level
            if heading.style in self._left:
                return self._left[heading.style]
        blocks = [one for one in self._stack if one.heading.form is Form.BLOCK]
        if not blocks:
            return 2
        return blocks[0 if heading.turns else -1].level + 1

    def _known(self, heading: Heading) -> int | None:
        """Find the open list that a heading continues."""
        positions = range(len(self._stack) - 1, -1, -1)
        for position in positions:
            if self._stack[position].heading.style == heading.style:
                return position
        for position in positions:
            last = self._stack[position].heading
            if (
                last.family is not None
                and last.family == heading.family
                and last.number + 1 == heading.number
                and last.style.endswith("item") == heading.style.endswith("item")
            ):
                return position
        return None

    def _rises_above(self, heading: Heading) -> bool:
        """Tell whether a new list stands above, or beside, the last open one."""
        last = self._stack[-1].heading
        if last.rank in {BLOCK, LEAD}:
            if last.rank == LEAD:
                return True
            return last.start not in self._tops.above and (
                heading.style == self._spine or last.start in self._tops.beside
            )
        if heading.style.endswith("item"):
            return False
        pair = (last.style, heading.style)
        if pair in self._holds:
            return False
        if (heading.style, last.style) in self._holds:
            return True
        return heading.rank < last.rank

    def _level_of_block(self, heading: Heading) -> int:
        tops = self._tops
        if heading.start in self._closing or heading.start in tops.above | tops.beside:
            self._stack.clear()
            return 1
        self._pop_while(
            lambda one: one.style != self._spine and one.start not in tops.above
        )
        return self._below()

    def _below(self, heading: Heading | None = None) -> int:
        if self._stack:
            return self._stack[-1].level + 1
        if heading is None:
            return 1
        if self._is_alone(heading):
            return 2
        has_spine = self._spine or self._tops.above
        is_spine = heading.style == self._spine and not self._tops.above
        return 2 if has_spine and not is_spine and not self._carries(heading) else 1

    def _is_alone(self, heading: Heading) -> bool:
        """Tell a point whose list goes on within its paragraph, or does not go on."""
        return (
            heading.family in _POINTS
            and heading.form is Form.RUNIN
            and not any(
                one.family is heading.family and one.form is heading.form
                for one in self._headings
                if one is not heading
            )
        )

    def _carries(self, heading: Heading) -> bool:
        spine = next((one for one in self._headings if one.style == self._spine), None)
        return bool(spine and heading.rank < spine.rank)

    def _close_inline(self) -> None:
        """Inline points end with their paragraph."""
        while self._stack and self._stack[-1].heading.form is Form.INLINE:
            one = self._stack.pop()
            self._left[one.heading.style] = one.level

    def _pop_while(self, asks: Callable[[Heading], bool]) -> None:
        while self._stack and asks(self._stack[-1].heading):
            self._stack.pop()
