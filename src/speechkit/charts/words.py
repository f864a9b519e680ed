"""The words of charts, in each language that they are drawn in."""

from collections.abc import Mapping
from dataclasses import dataclass

from speechkit.choices import Language


@dataclass(frozen=True, slots=True)
class Words:
    """Titles of axes and names of values."""

    characters: str
    rate: str
    ratio: str
    target: str
    report: str


ENGLISH = Words(
    characters="characters",
    rate="per 10,000 characters",
    ratio="Log Ratio (B over A; 1 is twice the rate)",
    target="target",
    report="report",
)
CHINESE = Words(
    characters="字数",
    rate="每万字次数",
    ratio="对数比（乙方比甲方；1 即频率翻一番）",
    target="目标",
    report="报告值",
)
WORDS: Mapping[Language, Words] = {Language.EN: ENGLISH, Language.ZH: CHINESE}
