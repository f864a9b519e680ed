"""Every pattern of the package, on texts made to stop it: linear time, or a fault.

usage: patterns.py

What re is asked to compile is overheard while all modules are imported (each pattern
is then compiled at once) and a few speeches are read, so none can be forgotten. From
each loop in a pattern texts are made that feed it without end and then break off;
what stands before the loop is repeated too. A text is measured at a size and at four
times that size: a ratio that is nearer to the square of it than to itself is a fault,
and the exit code 1.
"""

import ast
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]  # no public name
from re import _parser as parser  # type: ignore[attr-defined]  # gives the tree
from types import ModuleType
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
SIZES, TIMES = (100, 400, 1_600), 4
#: What takes so many seconds need not be tried at a larger size.
EVIDENT = 0.01
#: Half way between the linear ratio and the square of it, by their logarithms.
WORST = 8.0
#: How often a text over it is measured again: a busy machine disturbs one time.
AGAIN = 4
#: A repetition of fewer times is no loop.
LOOP = 20
#: Of so many branches of an alternative texts are made.
BRANCHES = 6
#: What ends a text: nothing, or what hardly a pattern takes.
ENDS = ("", "\0", "\n")
#: Who looks at one place only; all other ways look at all places.
AT_ONE_PLACE = frozenset({"match", "fullmatch"})
#: What a set of characters may hold.
CANDIDATES = "党1a \n一，。（x*"
LOOPS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
CATEGORIES: dict[object, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    op.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}
Uses = dict["re.Pattern[str]", set[str]]
Tree = Sequence[tuple[object, Any]]


class Text(NamedTuple):
    """What a text is made of: its unit is repeated until it is long enough."""

    head: str
    unit: str
    end: str

    def of_size(self, size: int) -> str:
        """Give the text with so many characters, about."""
        return self.head + self.unit * (size // len(self.unit)) + self.end


def overheard() -> Uses:
    """Import all, read a little; give each pattern and the ways in which it is used."""
    uses: Uses = {}
    compile_ = re._compile  # type: ignore[attr-defined]  # noqa: SLF001  # all doors of re lead here

    def listening(pattern: object, flags: int) -> object:
        made = compile_(pattern, flags)
        door = sys._getframe(1)  # noqa: SLF001  # who asks
        asks = door.f_back.f_globals.get("__name__", "") if door.f_back else ""
        if asks.startswith("speechkit") and isinstance(made.pattern, str):
            found = uses.setdefault(made, set())
            if door.f_code.co_name != "compile":
                found.add(door.f_code.co_name)
        return made

    re._compile = listening  # type: ignore[attr-defined]  # noqa: SLF001
    try:
        package = import_module("speechkit")
        import_module("speechkit.patterns").pattern = re.compile
        for module in pkgutil.walk_packages(package.__path__, "speechkit."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
        package.read(ROOT / "corpus" / "city-organs", jobs=1)
    finally:
        re._compile = compile_  # type: ignore[attr-defined]  # noqa: SLF001
    for module in [sys.modules[name] for name in sys.modules if "speechkit." in name]:
        for pattern, ways in named(module, uses).items():
            uses[pattern] |= ways
    return uses


def named(module: ModuleType, known: Mapping["re.Pattern[str]", set[str]]) -> Uses:
    """Tell how a module uses the patterns that it has names for."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    ways: dict[str, set[str]] = {}
    inner = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            inner.add(node.value)
            ways.setdefault(node.value.id, set()).add(node.attr)
    for node in ast.walk(tree):
        is_read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        if is_read and node not in inner:
            # It is handed on, to somebody who may look at all places.
            ways.setdefault(node.id, set()).add("")
    return {
        value: ways.get(name, set()) - {"pattern"}
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern) and value in known
    }


def sample(tree: Tree) -> str:
    """Give a short text that a pattern might match."""
    return "".join(_sample(kind, value) for kind, value in tree)


def _sample(kind: object, value: Any) -> str:  # noqa: ANN401  # the parser has no types
    if kind in LOOPS:
        return sample(value[2]) * max(value[0], min(1, value[1]))
    if kind is op.IN:
        return next(iter(members(value)), "字")
    ways: dict[object, Callable[[], str]] = {
        op.LITERAL: lambda: chr(value),
        op.NOT_LITERAL: lambda: next(c for c in CANDIDATES if ord(c) != value),
        op.ANY: lambda: "党",
        op.BRANCH: lambda: sample(value[1][0]),
        op.SUBPATTERN: lambda: sample(value[3]),
        op.ATOMIC_GROUP: lambda: sample(value),
    }
    # What looks around takes nothing.
    return ways.get(kind, str)()


def members(items: Tree) -> Iterator[str]:
    """Give some characters of a set, of different kinds."""
    is_negated = items[0][0] is op.NEGATE
    first = [chr(v if k is op.LITERAL else v[0]) for k, v in items if k in RANGES]
    for char in [*first[:1], *CANDIDATES]:
        if any(_has(kind, value, char) for kind, value in items) != is_negated:
            yield char


RANGES = (op.LITERAL, op.RANGE)


def _has(kind: object, value: Any, char: str) -> bool:  # noqa: ANN401  # as above
    if kind is op.LITERAL:
        return ord(char) == int(value)
    if kind is op.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    return kind is op.CATEGORY and CATEGORIES[value](char)


def loops(tree: Tree, before: str = "") -> Iterator[tuple[str, str]]:
    """Give each loop of a pattern: what stands before it, and what feeds it."""
    for kind, value in tree:
        if kind in LOOPS and value[1] >= LOOP:
            yield from ((before, food) for food in feeds(value[2]))
        for inner in _inner(kind, value):
            yield from loops(inner, before)
        before += _sample(kind, value)


def _inner(kind: object, value: Any) -> Sequence[Tree]:  # noqa: ANN401  # as above
    if kind is op.BRANCH:
        return list(value[1][:BRANCHES])
    if kind in LOOPS:
        return [value[2]]
    if kind is op.SUBPATTERN:
        return [value[3]]
    if kind in {op.ASSERT, op.ASSERT_NOT}:
        return [value[1]]
    return [value] if kind is op.ATOMIC_GROUP else []


def feeds(body: Tree) -> Iterator[str]:
    """Give what one round of a loop takes: something for each of its branches."""
    kind, value = body[0]
    if len(body) == 1 and kind is op.SUBPATTERN:
        yield from feeds(value[3])
    elif len(body) == 1 and kind is op.BRANCH:
        yield from (sample(branch) for branch in value[1][:BRANCHES])
    elif len(body) == 1 and kind is op.IN:
        yield from list(members(value))[:BRANCHES]
    else:
        yield sample(body)


def texts(pattern: "re.Pattern[str]") -> Iterator[Text]:
    """Give texts against a pattern."""
    made = {
        pair
        for before, food in loops(parser.parse(pattern.pattern, pattern.flags))
        for pair in ((before, food), ("", before + food), ("", before), ("", food))
    }
    for head, unit in sorted(made):
        if unit:
            yield from (Text(head, unit, end) for end in ENDS)


def seconds(pattern: "re.Pattern[str]", ways: set[str], text: str) -> float:
    """Time a search for all places, or a look at the first; the better of two."""
    times = []
    for _ in range(2):
        start = time.process_time()
        if ways and ways <= AT_ONE_PLACE:
            for way in ways:
                getattr(pattern, way)(text)
        else:
            for _ in pattern.finditer(text):
                pass
        times.append(time.process_time() - start)
    return min(times)


def ratio_of(pattern: "re.Pattern[str]", ways: set[str], text: Text) -> float:
    """Tell how many times as long a larger text takes, at ever larger sizes."""
    ratio = 0.0
    for size in SIZES:
        short = seconds(pattern, ways, text.of_size(size))
        long = seconds(pattern, ways, text.of_size(size * TIMES))
        ratio = long / short
        if ratio > WORST and long > EVIDENT:
            break
    return ratio


def fault_of(pattern: "re.Pattern[str]", ways: set[str]) -> tuple[Text, float] | None:
    """Give the first text that takes a pattern more than linear time."""
    for text in texts(pattern):
        ratio = ratio_of(pattern, ways, text)
        if ratio > WORST:
            ratio = min(ratio_of(pattern, ways, text) for _ in range(AGAIN))
        if ratio > WORST:
            return text, ratio
    return None


def main() -> int:
    """Measure every pattern; print those that are not linear."""
    uses = overheard()
    faults = 0
    for pattern, ways in uses.items():
        if fault := fault_of(pattern, ways):
            text, ratio = fault
            print(f"{ratio:6.2f}  {pattern.pattern!r}: MORE THAN LINEAR on {text}")
            sys.stdout.flush()
            faults += 1
    print(f"{len(uses)} patterns, {faults} of them more than linear")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
