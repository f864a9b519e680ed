"""YAML is read the same on both ways: plain documents faster, all others by the loader."""

from pathlib import Path

import pytest
import yaml

from speechkit.lexicon import SCHEMAS, shipped_files
from speechkit.strict_yaml import read_yaml


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_shipped_lexicon_is_read_as_the_plain_loader_reads_it(name: str) -> None:
    for path in shipped_files(name):
        expected = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # it builds texts, lists and mappings alone
        assert read_yaml(path) == (expected, [])


@pytest.mark.parametrize(
    ("text", "content", "faults"),
    [
        ("", None, []),
        ("甲", "甲", []),
        ("[甲, 12:30, no, 010, ~]", ["甲", "12:30", "no", "010", "~"], []),
        ("甲:\n  - {乙: ''}\n  - []\n", {"甲": [{"乙": ""}, []]}, []),
        ("甲: &x [乙]\n丙: *x\n", {"甲": ["乙"], "丙": ["乙"]}, []),
        ("甲: 1\n乙: 2\n甲: 3\n", {"甲": "3", "乙": "2"}, ["line 1: 甲: stands twice"]),
    ],
)
def test_every_document_is_read_whole(
    text: str, content: object, faults: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "some.yaml"
    path.write_text(text, "utf-8")
    assert read_yaml(path) == (content, faults)


@pytest.mark.parametrize(
    "text",
    [
        "[甲",
        "{[甲]: 乙}",
        "*x",
        "甲\n---\n乙\n",
        "甲: 乙\n- 丙\n",
        "[" * 100_000,
        "&x [" * 100_000,
        "甲: 1\n甲: " + "[" * 100_000,
    ],
)
def test_what_is_no_document_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "some.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"is no YAML|nested too deeply"):
        read_yaml(path)


def test_lists_lie_within_lists(tmp_path: Path) -> None:
    path = tmp_path / "some.yaml"
    for depth in (1, 2, 50):
        path.write_text("[" * depth + "]" * depth, "utf-8")
        content, _ = read_yaml(path)
        for _ in range(depth - 1):
            assert isinstance(content, list)
            [content] = content
        assert content == []
