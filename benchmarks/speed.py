"""Speed as ratios, each against a named baseline in the same run.

usage: speed.py [FOLDER]

FOLDER holds speeches (default: corpus/). Medians of several runs; the figures
hold for the machine at hand, so only the ratios are worth keeping.
"""

import itertools
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import jieba
import numpy as np
import opencc

from speechkit.compare.sample import Observation, Sample
from speechkit.compare.shift import shifts
from speechkit.model import Document
from speechkit.pipeline import Settings, build
from speechkit.readers import read_file
from speechkit.tables import SECTIONS, SLOGANS, TABLES, TERMS, Table

ROOT = Path(__file__).parents[1]
RUNS = 9
#: An app with commands and nothing behind them: what typer itself costs.
EMPTY_APP = """
import typer
app = typer.Typer()
@app.command()
def one(): "One."
@app.command()
def two(): "Two."
app()
"""


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Give the median time of some work."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def command(*arguments: str) -> Callable[[], object]:
    """Give the work of running a Python command line."""
    line = [sys.executable, *arguments]
    return lambda: subprocess.run(line, check=True, capture_output=True)


def start_up(folder: Path) -> None:
    """Measure what each kind of call costs before it does anything."""
    empty = folder / "empty_app.py"
    empty.write_text(EMPTY_APP, encoding="utf-8")
    speech = folder / "one.txt"
    speech.write_text("在全县2024年会议上的讲话\n同志们：\n新发展党员30名。\n", "utf-8")
    jieba = "import pandas, jieba; jieba.initialize()"
    for name, work, baseline, against in (
        ("--version", ("--version",), "python -c pass", ("-c", "pass")),
        ("--help", ("--help",), "--help of an empty typer app", (str(empty), "--help")),
        (
            "metrics one.txt",
            ("metrics", str(speech)),
            "import pandas, jieba",
            ("-c", jieba),
        ),
    ):
        ours = seconds(command("-m", "speechkit", *work))
        theirs = seconds(command(*against))
        print(f"{name:18} {ours / theirs:6.2f} x {baseline} ({ours * 1000:.0f} ms)")


def throughput(texts: list[str]) -> None:
    """Measure tables against conversion and segmentation alone, in both scripts."""
    jieba.initialize()
    to_simplified, to_traditional = opencc.OpenCC("t2s"), opencc.OpenCC("s2t")

    def naive(texts: list[str]) -> None:
        for text in texts:
            jieba.lcut(to_simplified.convert(text))

    for script, written in (
        ("simplified", texts),
        ("traditional", [to_traditional.convert(text) for text in texts]),
    ):
        theirs = seconds(lambda written=written: naive(written), 3)
        for name, tables in (
            ("all tables", tuple(TABLES.values())),
            ("sections", (SECTIONS,)),
            ("slogans", (SLOGANS,)),
            ("terms", (TERMS,)),
        ):
            ours = seconds(_reading(written, tables), 3)
            size = sum(len(text.encode()) for text in written) / 1e6
            print(
                f"{name + ', ' + script:24} {theirs / ours:6.2f} x the throughput of "
                f"opencc.convert + jieba.lcut "
                f"({size / ours:.2f} MB/s against {size / theirs:.2f})"
            )


def _reading(texts: list[str], tables: Sequence[Table]) -> Callable[[], None]:
    """Give the work of reading some tables out of texts, start-up excluded."""
    pipeline = build(Settings(), max(table.depth for table in tables))
    runs = itertools.count()

    def read() -> None:
        run = next(runs)  # a text that was read before is read faster
        for text in texts:
            for part in pipeline.run(Document.of(f"{text}{run}")):
                for table in tables:
                    table.rows(part)

    read()
    return read


def comparison() -> None:
    """Measure the tests of diff on a thousand made-up speeches."""
    for name, items, hits in (("slogans", 500, 90), ("words", 8_000, 900)):
        sample = _made_up(1_000, items, hits)
        took = seconds(lambda sample=sample: shifts(sample), 1)
        print(
            f"{'diff by ' + name:18} {took:6.1f} s for the tests of 1,000 speeches, "
            f"{len(sample.items):,} {name}"
        )


def _made_up(speeches: int, items: int, hits: int) -> Sample:
    """Make speeches whose words are as unequal as real ones (Zipf)."""
    chance = np.random.default_rng(1)
    rates = hits / np.arange(1, items + 1) / np.log(items)
    made = []
    for number in range(speeches):
        counts = chance.poisson(rates * chance.gamma(2.0, 0.5, items))
        held = {f"{item}": int(n) for item, n in enumerate(counts) if n}
        name = f"{number}"
        made.append(Observation(name, number % 2 == 1, 3_000, name, held))
    return Sample.of(made)


def main() -> None:
    """Print every ratio."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "corpus"
    texts = [read_file(path).raw for path in sorted(folder.rglob("*.txt"))]
    if not texts:
        raise SystemExit(f"{folder}: holds no .txt file")
    comparison()
    with tempfile.TemporaryDirectory() as scratch:
        start_up(Path(scratch))
    throughput(texts)


if __name__ == "__main__":
    main()
