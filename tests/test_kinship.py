"""Kinship: passages that speeches share, what was changed, and families."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import speechkit
from speechkit.choices import ReuseTable
from speechkit.compare.members import Years
from speechkit.compare.question import Question, Side
from speechkit.corpus import Corpus
from speechkit.kinship.alignment import align
from speechkit.kinship.blanking import BLANKS, signs_of
from speechkit.kinship.candidates import candidates, prints_of
from speechkit.kinship.families import Age, families, shared_pairs
from speechkit.kinship.passages import Alignment, Pair
from speechkit.kinship.rows import Shared
from speechkit.kinship.sheets import SHEETS
from speechkit.kinship.shingles import Shingles
from speechkit.kinship.sketch import questions
from speechkit.model import Document
from speechkit.pipeline import Settings, build
from speechkit.tables import DOCUMENTS

ORIGINAL = """在青禾县2022年机关党建工作会议上的讲话
中共青禾县委书记 王建国
同志们：
今天把大家请来，由王建国同志和我一起，把去年机关里各个支部做过的事盘一盘，把今年要办的事摆出来。
一、去年的事
去年全县新发展党员30名，办结群众来信120件，各个支部都换了新的活动室。群众说，现在到机关办事，门口有人迎，窗口有人问，走的时候心里是暖的。
二、今年的事
第一件，把每个月的学习会开到车间里去、开到田头上去，让讲的人说得清，听的人记得住。要深刻领悟“两个确立”的决定性意义。
第二件，把积压三年以上的老账一笔一笔翻出来，能办的马上办，不能办的当面说清楚。各单位的主要负责人要亲自过问，月底以前把名单报到县委办公室，哪一家报不上来，就请哪一家到会上来说。
"""
SWAPS = (
    ("青禾县", "白石市"),
    ("县委", "市委"),
    ("全县", "全市"),
    ("30名", "12名"),
    ("王建国", "李向东"),
    ("2022", "2023"),
    ("两个确立", "四个自信"),
)
OTHER = """在栖云区2023年机关党建工作会议上的讲话
中共栖云区委书记 陈海生
同志们：
河道里的垃圾已经清走，沿岸的住户自己排了值日表，轮到谁家谁家出人，这件事办得漂亮。
书屋的钥匙今后放在老校长那里，孩子们放学就能进去看书，不必再等管理员从镇上赶回来。
果园的水渠要在雨季以前修通，差的钱由村里先垫，账目贴在祠堂门口，一分一厘都要对得上。
"""


def swapped(text: str) -> str:
    for old, new in SWAPS:
        text = text.replace(old, new)
    return text


def read(folder: Path, **texts: str) -> Corpus:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return Corpus.read([folder], tables=questions())


def shared(corpus: Corpus) -> Shared:
    return Shared.of(corpus.pairs, corpus.rows("documents"), corpus.rows("wording"))


def records(corpus: Corpus, asked: ReuseTable) -> list[dict]:
    header = SHEETS[asked].header
    return [dict(zip(header, row, strict=True)) for row in shared(corpus).rows(asked)]


def family_of(corpus: Corpus) -> dict:
    place = DOCUMENTS.place("family")
    return {row[0]: row[place] for row in corpus.rows("documents")}


def analyzed(text: str) -> Document:
    (doc,) = build(Settings()).run(Document.of(text))
    return doc


def test_places_numbers_names_and_masks_read_alike():
    first, second = (
        signs_of(analyzed(text)).text for text in (ORIGINAL, swapped(ORIGINAL))
    )
    assert set(first) & BLANKS
    assert first == second
    masked = ORIGINAL.replace("报到县委", "报到××县委")
    assert signs_of(analyzed(masked)).text == first


def test_signs_know_the_text_that_they_stand_for():
    doc = analyzed(ORIGINAL)
    signs = signs_of(doc)
    for sign, start, end in zip(signs.text, signs.starts, signs.ends, strict=True):
        assert sign in BLANKS or doc.reading.text[start:end] == sign


def test_copy_is_found_and_its_source_is_the_older(tmp_path):
    corpus = read(tmp_path, old=ORIGINAL, new=swapped(ORIGINAL), other=OTHER)
    (pair,) = records(corpus, ReuseTable.PAIRS)
    assert (pair["document"], pair["source"]) == ("new", "old")
    assert pair["share"] > 0.9
    assert pair["family"] == "old"
    assert family_of(corpus) == {"new": "old", "old": "old", "other": None}


def test_only_the_differences_are_told(tmp_path):
    new = swapped(ORIGINAL)
    found = records(read(tmp_path, old=ORIGINAL, new=new), ReuseTable.DIFFERENCES)
    told = [(one["kind"], one["source_quote"], one["quote"]) for one in found]
    assert told == [
        ("name", "王建国", "李向东"),
        ("place", "县", "市"),
        ("number", "30", "12"),
        ("slogan", "两个确立", "四个自信"),
        ("place", "县", "市"),
    ]
    for one in found:
        assert new[one["start"] : one["end"]] == one["quote"]
        place = slice(one["source_start"], one["source_end"])
        assert ORIGINAL[place] == one["source_quote"]


def test_inserted_and_dropped_words_are_told(tmp_path):
    new = ORIGINAL.replace("各个支部都换", "各个支部陆续都换").replace("马上", "")
    found = records(read(tmp_path, a=ORIGINAL, b=new), ReuseTable.DIFFERENCES)
    assert [(one["change"], one["source_quote"], one["quote"]) for one in found] == [
        ("inserted", "", "陆续"),
        ("dropped", "马上", ""),
    ]


def test_moved_paragraphs_are_found_where_they_stand(tmp_path):
    head, *rest = ORIGINAL.rstrip("\n").split("\n")
    moved = "\n".join([head, *reversed(rest), ""])
    found = records(read(tmp_path, a=ORIGINAL, b=moved), ReuseTable.PASSAGES)
    assert len(found) > 1
    for one in found:
        assert moved[one["start"] : one["end"]] == one["quote"]
        place = slice(one["source_start"], one["source_end"])
        assert ORIGINAL[place] == one["source_quote"] == one["quote"]


def test_passage_in_ruby_and_traditional_script_is_found_at_its_raw_place(tmp_path):
    line = "去年新發(fā)展黨員30名，各個支部都換了新的活動室，走的時候心里是暖的。"
    new = ORIGINAL.replace("各个支部都换了新的活动室", "各個支部都換(huàn)了新的活動室")
    found = records(read(tmp_path, a=ORIGINAL, b=new), ReuseTable.PASSAGES)
    assert any("換(huàn)了" in one["quote"] for one in found), line


def test_formulations_and_formulas_make_no_family(tmp_path):
    slogans = (
        "要增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟“两个确立”的决定性意义，"
        "以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大精神。"
    )
    texts = {
        f"speech{n}": text.replace(
            "同志们：\n", f"同志们：\n{slogans}下面，我讲几点意见。\n"
        )
        for n, text in enumerate((ORIGINAL, OTHER))
    }
    corpus = read(tmp_path, **texts)
    assert corpus.pairs == ()
    assert set(family_of(corpus).values()) == {None}


def test_family_is_that_of_the_oldest_however_the_links_run():
    def pair(later: str, earlier: str, share: float) -> Pair:
        return Pair(later, earlier, Alignment((), share, share, 100))

    pairs = [pair("b", "a", 0.5), pair("d", "b", 0.3), pair("d", "c", 0.9)]
    pairs.append(pair("f", "e", 0.15))
    assert families(pairs) == dict.fromkeys("abcd", "a")


@pytest.mark.parametrize(
    ("claimed", "period", "written"),
    [
        (2022, (2021, 2023), 2022),
        (2024, (2019, 2021), 2021),  # a re-dated text
        (None, (2019, 2021), 2019),
        (2015, (None, None), 2015),
        (2015, (2017, None), 2017),
    ],
)
def test_period_decides_over_the_claimed_year(claimed, period, written):
    assert Age.of("a", claimed, *period).written == written


def speech(seed: int, count: int = 900) -> str:
    chance = random.Random(seed)  # noqa: S311  # no secret
    return "".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(count))


def test_crowd_of_copies_is_one_family():
    template = speech(0)
    names = [f"copy{n:03}" for n in range(90)]
    signs = [speech(n + 1, 200) + template for n in range(90)]
    assert set(families(shared_pairs(names, signs.__getitem__)).values()) == {"copy000"}


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9])
def test_share_of_a_copy_is_measured(share):
    original, count = speech(1), int(900 * share)
    copy = original[:count] + speech(2, 900 - count)
    found = align(Shingles.of(copy), Shingles.of(original))
    assert found.a_share == pytest.approx(share, abs=0.01)
    prints = [prints_of(Shingles.of(text)) for text in (original, copy)]
    assert [*candidates(prints)] == [(0, 1)]


SOME_SIGNS = st.text(alphabet="党建好\ue000\ue004", max_size=80)


@given(a=SOME_SIGNS, middle=st.text(alphabet="一二三四", max_size=60), b=SOME_SIGNS)
def test_runs_are_equal_signs_and_never_overlap(a, middle, b):
    first, second = a + middle + b, b + middle + a
    found = align(Shingles.of(first), Shingles.of(second))
    done = 0
    for passage in found.passages:
        for run in passage.runs:
            assert first[run.a_start : run.a_end] == second[run.b_start : run.b_end]
            assert run.a_start >= done
            done = run.a_end
    assert 0 <= found.a_share <= 1
    assert 0 <= found.b_share <= 1


def test_rows_do_not_depend_on_workers_or_on_the_order_of_paths(tmp_path):
    texts = {f"s{n}": swapped(ORIGINAL) if n % 2 else ORIGINAL for n in range(4)}
    read(tmp_path, **texts)
    paths = sorted(tmp_path.iterdir())
    one = Corpus.read(paths, tables=("documents",), jobs=1)
    two = Corpus.read(paths[::-1], tables=("documents",), jobs=2)
    assert one.rows("documents") == two.rows("documents")


def test_one_file_is_not_sketched(tmp_path):
    (tmp_path / "a.txt").write_text(ORIGINAL, encoding="utf-8")
    program = (
        "import sys\nfrom pathlib import Path\nfrom speechkit.corpus import Corpus\n"
        f"Corpus.read([Path({str(tmp_path)!r})], tables=('documents',))\n"
        "print('numpy' in sys.modules)"
    )
    line = [sys.executable, "-c", program]
    done = subprocess.run(line, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "False\n"


def test_command_writes_each_table(tmp_path):
    read(tmp_path, old=ORIGINAL, new=swapped(ORIGINAL))
    for asked in ReuseTable:
        line = [sys.executable, "-m", "speechkit", "reuse", str(tmp_path)]
        done = subprocess.run(
            [*line, "--show", asked, "-f", "csv"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert done.stdout.splitlines()[0] == ",".join(SHEETS[asked].header)
        assert done.stderr == (
            "2 speeches: 1 pair shares passages; 1 family with 2 members\n"
        )


def test_copies_count_once_where_years_are_compared(tmp_path):
    second = ORIGINAL.replace("青禾县", "北溪县")
    corpus = read(
        tmp_path, a=ORIGINAL, b=second, c=swapped(ORIGINAL), d=OTHER, e=OTHER[:40]
    )
    sides = [Side(year, corpus, Years.parse(year)) for year in ("2022", "2023")]
    units = {one.document: one.unit for one in Question().members(*sides)}
    assert units["a"] == units["b"] == units["c"]
    assert len({units["a"], units["d"], units["e"]}) == 3


def test_corpora_of_their_own_share_no_unit(tmp_path):
    sides = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        corpus = read(tmp_path / name, a=ORIGINAL, b=swapped(ORIGINAL))
        sides.append(Side(name, corpus))
    members = Question().members(*sides)
    assert len({one.unit for one in members}) == 2


@pytest.mark.parametrize("asked", ReuseTable)
def test_door_gives_a_frame_of_each_table(tmp_path, asked):
    read(tmp_path, old=ORIGINAL, new=swapped(ORIGINAL))
    frame = speechkit.reuse(tmp_path, table=asked)
    assert tuple(frame.columns) == SHEETS[asked].header
    assert len(frame)
