"""Hostile texts, each at two sizes: the time must grow as the text does.

usage: linear.py [--odd]

Every text goes through all stages at a size and at four times that size. Linear
work takes four times as long; work that grows with the square sixteen times.
Exits with 1 where the ratio is nearer to the latter. A ratio, not a clock: it
holds on a slow machine too. --odd measures some long texts that no speech is like,
each whole and its first quarter, once: minutes, and some gigabytes of memory.
"""

import argparse
import resource
import sys
import time
from collections.abc import Iterator

from speechkit.model import Document
from speechkit.pipeline import Pipeline, Settings, build

SIZE, TIMES = 8_000, 4
#: Half way between the linear ratio and the square of it, by their logarithms.
WORST = 8.0
#: How often a text over it is measured again.
AGAIN = 3
SENTENCE = "各级党组织要把这项工作摆上重要位置，主要负责同志要亲自抓、负总责。"
UNITS = (
    *(
        "党",
        "党建引领",
        "抓",
        "1",
        "9",
        "一二三四五六七八九十",
        "1 ",
        "1.",
        "1.1",
        "3\n",
    ),
    *("(", "（", "“", "【「", "《\n", "|", " ", "\u3000", "\n", "X", "*", "１"),
    *("機", "機(", "關(jī", "ā", "機(ji&n)", "<p ", "&nbsp"),
    *(
        "首页 > ",
        "首页\n",
        "上一篇：甲\n",
        "来源：甲 时间：2024-05-06\n",
        "在会议上的讲话\n",
    ),
    *("同志们：\n", "市委书记 张三\n", "【保供暖】\n", "篇一\n", "我代表", "决定召开"),
    *(
        "一、",
        "一、抓\n",
        "（一）",
        "一是抓。二是干。",
        "首先，干。其次，干。",
        "第一个问题：",
    ),
    *(
        "1、抓；\n",
        "抓好供水工作\n",
        f"抓好供水。{SENTENCE}\n",
        f"抓好供水工作\n{SENTENCE}\n",
    ),
    *(
        "2024年",
        "2024年3月5日，",
        "“十四五”",
        "党的二十大和",
        "十九届二中、",
        "习近平总书记关于",
    ),
    *(
        "年",
        "1月",
        "2020年-",
        "近",
        "每",
        "前",
        "万",
        "十",
        "一百",
        "1-",
        "123,",
        "点一",
    ),
    *("百分之", "数", "今年", "建党"),
    *("到", "A1", "...", "。", "×", "… ", "网页 >", "来源 ", "1 \n页", "（https://"),
    *("培训5人，增长3%、", "甲、", "最近", "“三联”、", "三年行动", "党，\n", SENTENCE),
)


def seconds(pipeline: Pipeline, raw: str) -> float:
    """Time one text on the processor, the better of two runs.

    What is known of the first is no help to the second.
    """
    times = []
    for end in ("", "。"):
        start = time.process_time()
        pipeline.run(Document.of(raw + end))
        times.append(time.process_time() - start)
    return min(times)


def ratio_of(pipeline: Pipeline, unit: str) -> float:
    """Tell how many times as long the larger text takes."""
    small = unit * (SIZE // len(unit))
    return seconds(pipeline, small * TIMES) / seconds(pipeline, small)


def odd_texts() -> Iterator[tuple[str, str]]:
    """Give long texts, and how they are called."""
    yield "100,000 digits", "1234567890" * 10_000
    yield "10,000 nested brackets", f"{'（' * 10_000}党{'）' * 10_000}"
    yield "1,000,000 ideographs, no punctuation", "党建引领基层治理工作" * 100_000
    yield "1,000,000 short lines", "抓好\n" * 1_000_000
    yield "one line of 50 MB", SENTENCE * (50_000_000 // len(SENTENCE.encode()))


def measure_odd(pipeline: Pipeline) -> bool:
    """Print what long texts cost; tell whether all of them take linear time."""
    ratios = []
    for name, raw in odd_texts():
        times = []
        for text in (raw[: len(raw) // TIMES], raw):
            start = time.process_time()
            pipeline.run(Document.of(text))
            times.append(time.process_time() - start)
        ratios.append(times[1] / times[0])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
        print(
            f"{ratios[-1]:6.2f}  {name}: {times[1]:.1f} s, {memory} MB at most so far"
        )
        sys.stdout.flush()
    return max(ratios) <= WORST


def main() -> int:
    """Print the ratio of each text, the worst first."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--odd", action="store_true")
    is_odd = parser.parse_args().odd
    pipeline = build(Settings())
    pipeline.run(Document.of(SENTENCE))
    if is_odd:
        return int(not measure_odd(pipeline))
    ratios = {}
    for unit in UNITS:
        ratios[unit] = ratio_of(pipeline, unit)
        if ratios[unit] > WORST:
            # A busy machine disturbs one measurement, a square disturbs all.
            ratios[unit] = min(ratio_of(pipeline, unit) for _ in range(AGAIN))
    ordered = sorted(ratios.items(), key=lambda item: -item[1])
    for unit, ratio in ordered:
        mark = "  MORE THAN LINEAR" if ratio > WORST else ""
        print(f"{ratio:6.2f}  {unit[:12]!r}{mark}")
    return int(any(ratio > WORST for ratio in ratios.values()))


if __name__ == "__main__":
    sys.exit(main())
