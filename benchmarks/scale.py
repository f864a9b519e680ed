"""Time, memory and disk of `analyze` as a corpus grows.

usage: scale.py [MEGABYTES ...] [--jobs N] [--format csv|parquet]

Makes speeches (default: 2 and 20 MB of them) and analyzes each corpus in a process
of its own. The speeches are invented: clauses of corpus/ in another order, one
character of each changed, so that no two share passages. The peak is that of the
largest process, as the system counts it.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from speechkit.readers import read_file

ROOT = Path(__file__).parents[1]
#: Clauses a sentence, sentences a paragraph, paragraphs a section, sections a speech.
CLAUSES, SENTENCES, PARAGRAPHS, SECTIONS = 4, 5, 3, 5
MARKERS = "一二三四五六七八九"
#: Clauses from this length on have a character changed.
LONG = 8
IN_A_FOLDER = 500


class Cost(NamedTuple):
    """What a run took: seconds by the clock and of all processors, and megabytes.

    The megabytes are those of its largest process.
    """

    seconds: float
    work: float
    peak: float


class Clauses:
    """Clauses and headings of the sample corpus."""

    def __init__(self) -> None:
        texts = (read_file(path).raw for path in sorted(ROOT.glob("corpus/*/*.txt")))
        found = {
            clause for text in texts for clause in re.split(r"[，。；！？\n]", text)
        }
        self._all = sorted(clause for clause in found if 4 < len(clause) < 40)
        self._signs = sorted({sign for clause in self._all for sign in clause})
        self._chance = random.Random(1)  # noqa: S311  # no secret

    def speech(self, number: int) -> str:
        """Write a speech."""
        year = 2010 + number % 15
        lines = [
            f"在全市{year}年党建工作会议上的讲话",
            "同志们：",
            *self._paragraphs(1),
        ]
        for marker in MARKERS[:SECTIONS]:
            lines += [f"{marker}、{self._clause()}", *self._paragraphs(PARAGRAPHS)]
        return "\n".join(lines) + "\n"

    def _paragraphs(self, count: int) -> Iterator[str]:
        for _ in range(count):
            yield "".join(self._sentence() for _ in range(SENTENCES))

    def _sentence(self) -> str:
        return "，".join(self._clause() for _ in range(CLAUSES)) + "。"

    def _clause(self) -> str:
        clause = self._chance.choice(self._all)
        if len(clause) < LONG:
            return clause
        at = self._chance.randrange(len(clause) // 3, 2 * len(clause) // 3)
        return clause[:at] + self._chance.choice(self._signs) + clause[at + 1 :]


def make(folder: Path, size: float) -> int:
    """Write speeches of so many bytes and count them."""
    clauses = Clauses()
    number = 0
    while size > 0:
        path = folder / f"{number // IN_A_FOLDER:04}" / f"{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        size -= path.write_bytes(clauses.speech(number).encode())
        number += 1
    return number


def analyze(speeches: Path, tables: Path, options: list[str]) -> Cost:
    """Run the command and wait for it."""
    line = [sys.executable, "-m", "speechkit", "analyze", speeches, "-o", tables, "-q"]
    start = time.perf_counter()
    with subprocess.Popen([*line, *options], stdout=subprocess.DEVNULL) as run:
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        sys.exit(run.returncode)
    took = time.perf_counter() - start
    return Cost(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def size_of(folder: Path) -> float:
    """Give the megabytes of the files in a folder."""
    return (
        sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    )


def main() -> None:
    """Print what each size costs, and how it grows."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=float, default=[2, 20])
    parser.add_argument("--jobs", default="1")
    parser.add_argument("--format", default="csv")
    asked = parser.parse_args()
    options = ["--jobs", asked.jobs, "--format", asked.format]
    costs = []
    for size in asked.sizes:
        with tempfile.TemporaryDirectory(prefix="speechkit-scale-") as scratch:
            speeches, tables = Path(scratch, "speeches"), Path(scratch, "tables")
            count = make(speeches, size * 1e6)
            cost = analyze(speeches, tables, options)
            costs.append(cost)
            print(
                f"{size:6.0f} MB  {count:6} speeches  {cost.seconds:7.1f} s  "
                f"{size / cost.seconds:5.2f} MB/s  "
                f"{cost.work / count * 1000:6.1f} ms of work a speech  "
                f"peak {cost.peak:5.0f} MB  tables {size_of(tables):6.1f} MB",
                flush=True,
            )
    print(f"peak of the last: {costs[-1].peak / costs[0].peak:.2f} x that of the first")


if __name__ == "__main__":
    main()
