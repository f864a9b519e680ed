"""How well shared passages are found, on speeches derived with known edits.

usage: reuse.py [COUNT]

Originals are made of chance sentences; from each, speeches are derived whose
places, numbers and names are swapped, paragraphs reordered, slogans inserted and 2
to 90 % of the sentences written anew. Beside them stand speeches that share nothing
but slogans and formulas. COUNT speeches (10,000 if none is given) are read for time.
Exits with 1 where a figure is below its floor.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path

from speechkit.corpus import Corpus
from speechkit.kinship.rows import Shared
from speechkit.kinship.sheets import PASSAGES
from speechkit.kinship.sketch import Sketch, Wording
from speechkit.lexicon import shipped
from speechkit.pipeline import Settings
from speechkit.tables import DOCUMENTS

SEED = 20260829
ORIGINALS, UNRELATED = 60, 120
REWRITTEN = (0.02, 0.1, 0.3, 0.5, 0.65, 0.75, 0.9)
#: From this share on a pair must be found; below it, it may be.
SHARED = 0.3
FLOORS = {"pair recall": 0.95, "pair precision": 0.95, "copied spans F1": 0.95}

#: Words of two characters each.
VOCABULARY = (
    "支部党员群众干部制度作风学习服务责任问题办法计划经费阵地队伍企业社区学校"
    "医院村组窗口岗位名单台账档案会议课堂车间田头清理整顿检查落实推动完善改进"
    "研究讨论安排组织建立健全补齐打通回访走访调查培训帮助支持督促通报总结试行"
    "推广公开评议考核认真及时主动逐项全面分类定期集中重点统一分批当面限期对照"
    "有些个别多数大家老人青年代表骨干专人小组热线平台清单标准道路水渠房屋粮食"
    "果园书屋广场灯光食堂车站河道山林账本钥匙耐心细致踏实简单方便热闹公道明白"
    "清楚扎实灵活稳妥紧凑宽敞冬天春天夜里清早周末雨季农闲节前会后眼下往后当初"
    "后来近来"
)
WORDS = [VOCABULARY[at : at + 2] for at in range(0, len(VOCABULARY), 2)]
FORMULAS = (
    "今天我们召开这次会议，主要任务是总结去年工作，部署今年任务。",
    "下面，我讲几点意见。",
    "各级党组织要提高认识，加强领导，压实责任，确保各项工作落到实处。",
    "主要负责同志要亲自抓、负总责，一级抓一级，层层抓落实。",
    "总的来看，成绩来之不易，这是大家共同努力的结果。",
    "在肯定成绩的同时，我们也要清醒地看到存在的问题和不足。",
    "让我们更加紧密地团结起来，为圆满完成今年的目标任务而努力奋斗！",
)
PLACES = ("青禾", "白石", "栖云", "东渚", "长汀湾", "北溪", "明川", "清河口")
SURNAMES = "王李张刘陈杨赵周"
GIVEN = ("建国", "向东", "明", "海生", "秀兰", "志远")
LEVELS = "县市区镇"


@dataclass(frozen=True)
class Sentence:
    """A sentence of its own; what stands in braces is swapped by a copier."""

    number: int
    text: str


@dataclass(frozen=True)
class Speech:
    """A speech: where, when, by whom, and its paragraphs of sentences."""

    name: str
    place: str
    level: str
    year: int
    speaker: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    text: str = ""
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)


class Author:
    """Writes speeches, always the same ones."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  # no secret
        self.number = 0
        self.slogans = [
            entry.term
            for entry in shipped("slogans")
            if entry.class_ in {"ideology", "formulation", "abbreviation"}
        ]

    def sentence(self) -> Sentence:
        """Write a sentence that nobody has written before."""
        choose = self.random
        words = choose.choices(WORDS, k=choose.randint(6, 16))
        if choose.random() < 0.25:
            words.insert(choose.randrange(len(words)), "{level}里")
        if choose.random() < 0.3:
            words.append(f"的有{{n{choose.randint(2, 900)}}}件")
        if choose.random() < 0.25:
            words.append("，" + choose.choice(self.slogans))
        middle = len(words) // 2
        self.number += 1
        text = "".join(words[:middle]) + "，" + "".join(words[middle:]) + "。"
        return Sentence(self.number, text)

    def formulas(self) -> list[Sentence]:
        """Give what any speech of the genre says."""
        lists = ["、".join(self.random.sample(self.slogans, 4)) for _ in range(2)]
        texts = [*self.random.sample(FORMULAS, 4), *(f"要牢记{x}。" for x in lists)]
        return [Sentence(0, text) for text in texts]

    def original(self, name: str) -> Speech:
        """Write a speech of 1,500 to 4,000 characters."""
        choose = self.random
        paragraphs = [
            tuple(self.sentence() for _ in range(choose.randint(3, 8)))
            for _ in range(choose.randint(8, 16))
        ]
        return self.printed(self.signed(name, paragraphs))

    def signed(self, name: str, paragraphs: list[tuple[Sentence, ...]]) -> Speech:
        """Give paragraphs a speaker, a place and a year, and formulas among them."""
        choose = self.random
        formulas = self.formulas()
        kept = [tuple(s for s in p if s.number) for p in paragraphs]
        mixed = [(*p, *formulas[at : at + 1]) for at, p in enumerate(kept) if p]
        return Speech(
            name,
            choose.choice(PLACES),
            choose.choice(LEVELS),
            choose.randint(2013, 2025),
            choose.choice(SURNAMES) + choose.choice(GIVEN),
            tuple(mixed),
        )

    def hollow(self, name: str) -> Speech:
        """Write a speech of which most is formulas and lists of slogans."""
        choose = self.random
        paragraphs = []
        for formula in choose.sample(FORMULAS, len(FORMULAS)):
            lists = ["、".join(choose.sample(self.slogans, 5)) for _ in range(3)]
            said = (formula, *(f"要牢记{words}。" for words in lists))
            own = [self.sentence() for _ in range(2)]
            paragraphs.append((*(Sentence(0, text) for text in said), *own))
        signed = self.signed(name, paragraphs)
        return self.printed(replace(signed, paragraphs=tuple(paragraphs)))

    def copied(self, source: Speech, name: str, share: float) -> Speech:
        """Derive a speech: so much is written anew, the rest is swapped and moved."""
        choose = self.random
        paragraphs = [
            tuple(self.sentence() if choose.random() < share else s for s in paragraph)
            for paragraph in source.paragraphs
        ]
        if choose.random() < 0.5:
            choose.shuffle(paragraphs)
        return self.printed(self.signed(name, paragraphs))

    def printed(self, speech: Speech) -> Speech:
        """Write the text, and where each sentence stands in it."""
        choose = self.random
        body = f"{speech.place}{speech.level}"
        text = (
            f"在{body}{speech.year}年党建工作会议上的讲话\n"
            f"中共{body}委书记 {speech.speaker}\n同志们：\n"
        )
        spans = {}
        for paragraph in speech.paragraphs:
            for sentence in paragraph:
                words = sentence.text.replace("{level}", f"全{speech.level}")
                head, brace, rest = words.partition("{n")
                if brace:
                    words = f"{head}{choose.randint(2, 900)}{rest.partition('}')[2]}"
                spans[sentence.number] = (len(text), len(text) + len(words))
                text += words
                if sentence.number and choose.random() < 0.05:
                    text += f"要坚持{choose.choice(self.slogans)}。"
            text += "\n"
        spans.pop(0, None)
        return replace(speech, text=text, spans=spans)


def corpus_of(author: Author) -> list[Speech]:
    """Write originals, what was derived from them, and unrelated speeches."""
    speeches = []
    for number in range(ORIGINALS):
        source = author.original(f"{number:03}-0")
        speeches.append(source)
        shares = author.random.sample(REWRITTEN, 3)
        speeches += [
            author.copied(source, f"{number:03}-{at}", share)
            for at, share in enumerate(shares, 1)
        ]
    for number in range(UNRELATED):
        write = author.hollow if number % 2 else author.original
        speeches.append(write(f"u{number:03}"))
    return speeches


def read(speeches: list[Speech], jobs: int | None = None) -> Corpus:
    """Write speeches into files and read them."""
    with tempfile.TemporaryDirectory() as folder:
        for speech in speeches:
            Path(folder, f"{speech.name}.txt").write_text(speech.text, "utf-8")
        tables = ("documents", Sketch(), Wording())
        return Corpus.read([Path(folder)], Settings(), tables, jobs)


def truth(speeches: list[Speech]) -> dict[tuple[str, str], float]:
    """Give the share of each pair: of the speech that has more in the other."""
    shares = {}
    for a, b in combinations(speeches, 2):
        if common := a.spans.keys() & b.spans.keys():
            shares[a.name, b.name] = max(
                sum(one.spans[n][1] - one.spans[n][0] for n in common) / len(one.text)
                for one in (a, b)
            )
    return shares


def pair_figures(
    found: set[tuple[str, str]], shares: dict[tuple[str, str], float]
) -> Iterator[tuple[str, float]]:
    """Give recall of the pairs that must be found, precision of those that are."""
    due = {pair for pair, share in shares.items() if share >= SHARED}
    yield "pair recall", len(found & due) / len(due)
    yield "pair precision", len(found & shares.keys()) / len(found)


def span_figure(shared: Shared, speeches: list[Speech]) -> float:
    """Give F1 of the characters of both speeches of each pair that was found."""
    by_name = {speech.name: speech for speech in speeches}
    places = [PASSAGES.place(name) for name in ("document", "source")]
    ranges = [
        [PASSAGES.place(prefix + end) for end in ("start", "end")]
        for prefix in ("", "source_")
    ]
    got: dict[tuple[str, str], tuple[set[int], set[int]]] = {}
    for row in shared.passage_rows():
        pair = (str(row[places[0]]), str(row[places[1]]))
        for chars, (start, end) in zip(
            got.setdefault(pair, (set(), set())), ranges, strict=True
        ):
            chars.update(range(int(str(row[start])), int(str(row[end]))))
    hits = guessed = true = 0
    for pair, sides in got.items():
        common = set.intersection(*(set(by_name[name].spans) for name in pair))
        for name, chars in zip(pair, sides, strict=True):
            wanted = {at for n in common for at in range(*by_name[name].spans[n])}
            hits += len(chars & wanted)
            guessed, true = guessed + len(chars), true + len(wanted)
    return 2 * hits / (guessed + true)


def quality() -> dict[str, float]:
    """Measure pairs and spans, and count unrelated speeches that got a family."""
    speeches = corpus_of(Author(SEED))
    corpus = read(speeches)
    found = {tuple(sorted((p.later, p.earlier))) for p in corpus.pairs}
    shared = Shared.of(corpus.pairs, corpus.rows("documents"), corpus.rows("wording"))
    family = DOCUMENTS.place("family")
    figures = dict(pair_figures(found, truth(speeches)))
    figures["copied spans F1"] = span_figure(shared, speeches)
    kin = [r for r in corpus.rows("documents") if str(r[0])[0] == "u" and r[family]]
    figures["unrelated speeches in a family"] = float(len(kin))
    return figures


def speed(count: int) -> None:
    """Read a quarter of so many speeches, then all of them."""
    author = Author(SEED + 1)
    speeches: list[Speech] = []
    while len(speeches) < count:
        source = author.original(f"{len(speeches):05}")
        copies = [
            author.copied(source, f"{len(speeches):05}-{at}", 0.4) for at in (1, 2, 3)
        ]
        speeches += [source, *copies]
    for size in (count // 4, count):
        start, before = time.perf_counter(), os.times()
        corpus = read(speeches[:size])
        taken, after = time.perf_counter() - start, os.times()
        # Other work of the machine lengthens the first, not the second.
        spent = sum(after[:4]) - sum(before[:4])
        print(
            f"{size} speeches read and compared: {taken:.0f} s, "
            f"{spent:.0f} s of all cores, {len(corpus.pairs)} pairs"
        )


def main(count: int) -> int:
    """Print all figures; 1 where one is below its floor."""
    figures = quality()
    for name, figure in figures.items():
        print(f"{name}: {figure:.4f}")
    speed(count)
    low = [name for name, floor in FLOORS.items() if figures[name] < floor]
    return bool(low or figures["unrelated speeches in a family"])


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
