"""Pages of our own making: one speech in the clothes of many kinds of sites.

Each layout is a function from a speech's lines to a page. What a page shows beside
the speech (menus, teasers, replies, notices) is written here too, so that the share
of the speech in what is read can be counted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pages_later import LATER
from pages_new import NEW
from pages_old import OLD

CORPUS = Path(__file__).parents[1] / "corpus"
#: Speeches of the sample corpus that no site has touched.
SPEECHES = (
    "city-organs/2022-20th-congress-study",
    "city-organs/2022-annual-conference",
    "city-organs/2023-annual-conference",
    "city-organs/2024-annual-conference",
    "city-organs/2024-discipline-lecture",
    "city-organs/2025-year-end-meeting",
    "栖谷县/2022-党建工作会议",
    "栖谷县/2023-党建工作会议",
    "栖谷县/2024-党建工作会议",
    "栖谷县/2024-党纪学习教育推进会",
    "栖谷县/2025-年终总结会",
)
LAYOUTS: dict[str, Callable[[Sequence[str]], bytes]] = {**OLD, **NEW, **LATER}


@dataclass(frozen=True)
class Page:
    """A page, and the speech that is in it."""

    layout: str
    content: bytes
    speech: str


def speech_lines(name: str) -> list[str]:
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8-sig")
    return [line.strip() for line in text.splitlines() if line.strip()]


def pages() -> list[Page]:
    """Put every third speech into every layout, each layout with others."""
    made = []
    for place, (layout, dressed) in enumerate(LAYOUTS.items()):
        for name in SPEECHES[place % 3 :: 3]:
            lines = speech_lines(name)
            made.append(Page(layout, dressed(lines), "\n".join(lines)))
    return made
