"""Hostile texts, files and lexicons without end: what breaks is kept.

usage: fuzz.py [SECONDS] [--target NAME] [--seed N] [--keep FOLDER] [--atheris]

Each input is made from a seed (tests/hostile.py) and goes through one door:

text     a text with marks through all stages: each record points into the raw text,
         each raw character is read or cut, a second run gives the same records
file     the bytes of a file through its reader, and what it reads through the stages:
         it is read, or refused in one line
lexicon  a lexicon or sidecar through its loader: read, or refused

Any other outcome is a fault. It is printed with its seed, the input is made as small
as it will go and kept, and the exit code is 1. With --atheris (a development tool
that is installed by hand) the draws are guided by what code they reach.
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from speechkit.text import Span

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import hostile  # noqa: E402  # and makers
import hostile_files  # noqa: E402
import oracle  # noqa: E402  # the tests' own checks
from hostile import Input  # noqa: E402  # of these


class Target(NamedTuple):
    """A door of the program: what goes in, and what must hold."""

    make: Callable[[random.Random], Input]
    check: Callable[[Input], None]


TARGETS = {
    "text": Target(hostile.text, oracle.check_text),
    "file": Target(hostile_files.file, oracle.check_bytes),
    "lexicon": Target(hostile.lexicon, oracle.check_lexicon),
}


def fault_of(target: Target, given: Input) -> str:
    """Name the fault of an input, by kind and place; nothing where there is none."""
    try:
        target.check(given)
    except Exception as error:  # noqa: BLE001  # any is a fault
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "speechkit" in frame.filename] or frames
        last = ours[-1]
        return f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}"
    return ""


def smallest(target: Target, given: Input, fault: str, budget: float) -> Input:
    """Leave out what the fault does not need, for some seconds."""
    end = time.monotonic() + budget
    step = max(1, len(given.content) // 2)
    while step and time.monotonic() < end:
        at = 0
        while at < len(given.content) and time.monotonic() < end:
            less = without(given, at, at + step)
            if fault_of(target, less) == fault:
                given = less
            else:
                at += step
        step //= 2
    for mark in given.marks:
        less = given._replace(marks=tuple(m for m in given.marks if m != mark))
        if fault_of(target, less) == fault:
            given = less
    return given


def without(given: Input, start: int, end: int) -> Input:
    """Leave out a stretch; marks move along, and those on nothing else go."""
    content = given.content[:start] + given.content[end:]

    def moved(at: int) -> int:
        return at if at < start else max(start, at - (end - start))

    marks = (
        replace(mark, span=Span(moved(mark.span.start), moved(mark.span.end)))
        for mark in given.marks
    )
    return Input(content, given.suffix, tuple(sorted({m for m in marks if m.span})))


def keep(folder: Path, name: str, given: Input) -> Path:
    """Write an input down, so that it can be looked at."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}{given.suffix or '.txt'}"
    content = given.content
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def hunt(names: Sequence[str], seed: int, seconds: float, folder: Path) -> int:
    """Make and check inputs until the time is over; give the number of faults."""
    faults: dict[str, int] = {}
    done: Counter[str] = Counter()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        name = names[seed % len(names)]
        target = TARGETS[name]
        given = target.make(random.Random(f"{name} {seed}"))  # noqa: S311  # no secret
        fault = fault_of(target, given)
        done[name] += 1
        if fault and fault not in faults:
            faults[fault] = seed
            small = smallest(target, given, fault, budget=30)
            path = keep(folder, f"{name}-{seed}", small)
            print(f"{name} seed {seed}: {fault}; kept as {path}", *small.marks)
            sys.stdout.flush()
        seed += 1
    counts = ", ".join(f"{count} of {name}" for name, count in sorted(done.items()))
    print(f"{counts}; {len(faults)} faults; next seed {seed}")
    return len(faults)


def guided(name: str, seconds: float) -> None:
    """Let atheris choose the draws by the code that they reach."""
    import atheris  # noqa: PLC0415  # no dependency of ours

    target = TARGETS[name]

    class Draws(random.Random):
        """Random numbers that are read from the fuzzer's bytes."""

        def __init__(self, content: bytes) -> None:
            self.source = atheris.FuzzedDataProvider(content)
            super().__init__()

        def random(self) -> float:
            return self.source.ConsumeIntInRange(0, 2**24 - 1) / 2**24

        def getrandbits(self, k: int) -> int:
            return int(self.source.ConsumeUInt((k + 7) // 8)) & ((1 << k) - 1)

    def once(content: bytes) -> None:
        target.check(target.make(Draws(content)))

    atheris.instrument_all()
    atheris.Setup(
        [sys.argv[0], f"-max_total_time={seconds:.0f}", "-max_len=4096"], once
    )
    atheris.Fuzz()


def main() -> int:
    """Hunt for faults."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("seconds", nargs="?", type=float, default=60)
    parser.add_argument("--target", choices=TARGETS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("faults"))
    parser.add_argument("--atheris", action="store_true")
    asked = parser.parse_args()
    names = [asked.target] if asked.target else list(TARGETS)
    if asked.atheris:
        guided(names[0], asked.seconds)
        return 0
    return int(hunt(names, asked.seed, asked.seconds, asked.keep) > 0)


if __name__ == "__main__":
    sys.exit(main())
