"""Reading and matching of lexicons: strict, complete, the longest form first."""

import pickle
from pathlib import Path

import pytest

from speechkit.errors import LexiconError
from speechkit.lexicon import Entry, Lexicon, load, read_file, shipped, usual_forms
from speechkit.lexicon.checking import check
from speechkit.model import Document
from speechkit.pipeline import Settings, build

FAULTY = """
lexicon: slogans
surprise: yes
entries:
  - term: 先锋岗
    class: institution
    class: brand
    colour: red
  - term: 亮牌行动
    class: parade
  - term: 夜校
    class: campaign
    since: 2020
  - term: 三好
    class: abbreviation
    since: 2020
    until: 2010
    source: 某次会议
    variants: 三个好
  - class: figure
  - term: 先锋岗
    class: brand
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _found(lexicon: Lexicon, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in lexicon.find(text)]


def test_all_faults_of_a_file_are_told_at_once(tmp_path):
    with pytest.raises(LexiconError) as refusal:
        read_file(_file(tmp_path, FAULTY), "slogans")
    message = str(refusal.value)
    for fault in (
        "class: stands twice",
        "surprise: unknown key",
        "先锋岗: colour: unknown key",
        "亮牌行动: class: 'parade' is none of",
        "夜校: since: a year needs its source",
        "三好: since: 2020 is later than until: 2010",
        "三好: variants: must be a list of strings",
        "entry 5: term: is missing",
    ):
        assert fault in message


def test_doubled_form_is_refused(tmp_path):
    text = (
        "lexicon: slogans\nentries:\n"
        "  - term: 先锋岗\n    class: brand\n"
        "  - term: 岗位\n    class: brand\n    variants:\n      - 先锋岗\n"
    )
    with pytest.raises(LexiconError, match="form '先锋岗' stands twice"):
        read_file(_file(tmp_path, text), "slogans")


def test_way_that_is_none_is_refused(tmp_path):
    text = "lexicon: indicators\nentries:\n  - term: 小事\n    better: mroe\n"
    with pytest.raises(
        LexiconError, match="小事: better: 'mroe' is none of less, more"
    ):
        read_file(_file(tmp_path, text), "indicators")


@pytest.mark.parametrize("text", ["", "- a\n", "entries: [", "a: {b: {c: [1]}", "\t"])
def test_file_that_is_no_lexicon_is_refused_by_name(tmp_path, text):
    with pytest.raises(LexiconError, match=r"own\.yaml"):
        read_file(_file(tmp_path, text), "slogans")


def test_nothing_is_guessed_from_yaml(tmp_path):
    text = "lexicon: stopwords\nentries:\n  - term: no\n  - term: 12:30\n"
    terms = [entry.term for entry in read_file(_file(tmp_path, text), "stopwords")]
    assert terms == ["no", "12:30"]


def test_longest_form_wins_wherever_it_begins():
    lexicon = Lexicon.of(
        "slogans",
        [Entry(term="党建引领"), Entry(term="引领乡村治理"), Entry(term="党建")],
    )
    assert _found(lexicon, "以党建引领乡村治理") == ["党建", "引领乡村治理"]


def test_punctuation_and_width_do_not_matter():
    lexicon = Lexicon.of("slogans", [Entry(term="马上办、认真办"), Entry(term="党建+")])
    assert _found(lexicon, "马上办，认真办；党建＋") == ["马上办，认真办", "党建＋"]


def test_reject_silences_its_own_entry_alone():
    lexicon = Lexicon.of(
        "bounds", [Entry(term="近", rejects=("最近",)), Entry(term="最")]
    )
    assert _found(lexicon, "最近一年近百人") == ["最", "近"]


def test_user_entry_adds_replaces_and_silences(tmp_path):
    own = _file(
        tmp_path,
        "lexicon: slogans\nentries:\n"
        "  - term: 汀帆先锋\n    class: brand\n"
        "  - term: 三会一课\n    class: brand\n"
        "  - term: 主题党日\n    class: ignore\n",
    )
    lexicon = load("slogans", (own,))
    found = {
        hit.entry.term: hit.entry.class_ for hit in lexicon.find("汀帆先锋三会一课")
    }
    assert found == {"汀帆先锋": "brand", "三会一课": "brand"}
    assert "主题党日" not in {hit.entry.term for hit in lexicon.find("主题党日")}


@pytest.mark.parametrize("name", ["conversion", "stopwords", "events", "slogans"])
def test_entry_of_any_lexicon_can_be_silenced(tmp_path, name):
    term = shipped(name)[0].term
    entry = f"  - term: {term}\n    class: ignore\n"
    own = _file(tmp_path, f"lexicon: {name}\nentries:\n{entry}")
    assert term in {entry.term for entry in load(name).entries}
    assert term not in {entry.term for entry in load(name, (own,)).entries}


def test_own_entry_wins_over_a_shipped_variant(tmp_path):
    form = next(entry for entry in shipped("slogans") if entry.variants).variants[0]
    entry = f"  - term: {form}\n    class: brand\n"
    own = _file(tmp_path, f"lexicon: slogans\nentries:\n{entry}")
    (found,) = load("slogans", (own,)).find(form)
    assert (found.entry.term, found.entry.class_) == (form, "brand")


def test_file_of_another_lexicon_adds_nothing_here(tmp_path):
    own = _file(tmp_path, "lexicon: units\nentries:\n  - term: 桶\n    class: count\n")
    assert len(load("slogans", (own,)).entries) == len(load("slogans").entries)
    assert _found(load("units", (own,)), "五桶") == ["桶"]


def test_lexicon_travels_to_a_worker():
    lexicon = pickle.loads(pickle.dumps(Lexicon.of("slogans", [Entry(term="党课")])))
    assert _found(lexicon, "上党课") == ["党课"]


def test_matching_is_linear_in_the_hits_of_rejects():
    lexicon = Lexicon.of("bounds", [Entry(term="近", rejects=("最近",))])
    assert lexicon.find("最近" * 20_000) == []


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        ([Entry(term="乙"), Entry(term="一")], "一: stands behind 乙"),
        ([Entry(term="近", examples=("远处",))], "not found in its example '远处'"),
        ([Entry(term="近", rejects=("远处",))], "reject '远处' does not hold the term"),
        ([Entry(term="近", themes=("远方",))], "theme '远方' is not known"),
        ([Entry(term="三好", expands=("甲", "乙"))], "expands to 2 items"),
    ],
)
def test_check_sees_what_reading_cannot(entries, fault):
    (found,) = check("slogans", entries)
    assert fault in found


def test_check_counts_by_sum_or_by_the_first_numeral():
    entries = [
        Entry(term="三会一课", expands=("甲", "乙", "丙", "丁")),
        Entry(term="两个一百年", expands=("甲", "乙")),
    ]
    assert [fault for fault in check("slogans", entries) if "expands" in fault] == []


def test_silenced_term_is_not_found_by_its_quotation_marks(tmp_path):
    own = _file(
        tmp_path,
        "lexicon: slogans\nentries:\n  - term: 渡口夜话\n    class: ignore\n",
    )
    raw = "同志们：坚持全面从严治党，办好“渡口夜话”品牌，开展“春雷行动”。"

    def canonicals(settings):
        (part,) = build(settings).run(Document.of(raw))
        return [slogan.canonical for slogan in part.slogans]

    assert canonicals(Settings()) == ["全面从严治党", "渡口夜话", "春雷行动"]
    assert canonicals(Settings((own,))) == ["全面从严治党", "春雷行动"]


def test_form_of_two_lines_is_refused(tmp_path):
    own = _file(
        tmp_path,
        'lexicon: slogans\nentries:\n  - term: "渡口\\n夜话"\n    class: brand\n',
    )
    with pytest.raises(LexiconError, match="must stand on one line"):
        load("slogans", (own,))


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        ("不忘初心牢记使命", "不忘初心、牢记使命"),
        ("学思想强党性重实践建新功", "学思想、强党性、重实践、建新功"),
        ("敢为敢闯敢干敢首创", "敢为、敢闯、敢干、敢首创"),
    ],
)
def test_a_chain_is_found_without_its_pauses(words: str, canonical: str) -> None:
    slogans = load("slogans")
    (hit,) = slogans.find(f"以{words}为主题")
    assert canonical in hit.entry.forms
    assert usual_forms(words, slogans.entries) == {canonical}
