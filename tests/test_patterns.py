"""Patterns that wait: they give what compiled ones give, and compile once."""

import re

import pytest

from speechkit.patterns import pattern

TEXT = "一要抓党建，二要抓发展"


@pytest.mark.parametrize(
    "use",
    [
        lambda made: made.search(TEXT)[0],
        lambda made: made.match(TEXT, 6)[0],
        lambda made: made.fullmatch("二要")["number"],
        lambda made: [found.span() for found in made.finditer(TEXT)],
        lambda made: made.findall(TEXT),
        lambda made: made.split(TEXT),
        lambda made: made.sub("、", TEXT),
        lambda made: made.subn("、", TEXT),
        lambda made: made.groupindex["number"],
        lambda made: made.groups,
        lambda made: made.pattern,
    ],
)
def test_a_waiting_pattern_gives_what_a_compiled_one_gives(use):
    source = "(?P<number>[一二])要"
    assert use(pattern(source)) == use(re.compile(source))


def test_the_flags_hold():
    assert pattern("^二", re.MULTILINE).search("一\n二")


def test_a_pattern_is_compiled_at_its_first_use_and_once(monkeypatch):
    sources = []
    compiling = re.compile
    monkeypatch.setattr(
        re, "compile", lambda *given: sources.append(given[0]) or compiling(*given)
    )
    made = pattern("[党建]+")
    assert not sources
    assert made.findall(TEXT) == ["党建"]
    assert made.search(TEXT)
    assert sources == ["[党建]+"]


def test_a_fault_in_a_pattern_is_told_at_its_first_use():
    made = pattern("(党")
    with pytest.raises(re.error):
        made.search(TEXT)


def test_what_no_pattern_has_is_not_there():
    with pytest.raises(AttributeError):
        pattern("党").scanner  # noqa: B018
