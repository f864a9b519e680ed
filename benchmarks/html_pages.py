"""How much of a page's clean text is the speech, and how much of the speech is there.

usage: html_pages.py [FOLDER]

Prints, for each layout of our own pages, precision, recall and F1 by characters
(the longest common subsequence, white space aside) of the clean text, beside those
of the extractor alone. FOLDER holds real pages: NAME.html, and NAME.body.txt with
the content of the site's own box.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from speechkit.model import Document
from speechkit.pipeline import Settings, build
from speechkit.readers import read_bytes
from speechkit.readers.encodings import decode
from speechkit.readers.html.votes import extracted

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from pages import Page, pages  # noqa: E402  # the pages of the tests

_SPACE = re.compile(r"\s+")
PIPELINE = build(Settings())


class Score(NamedTuple):
    """Precision and recall by characters."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / max(1e-9, sum(self))


def score(found: str, speech: str) -> Score:
    """Compare two texts without their white space."""
    found, speech = _SPACE.sub("", found), _SPACE.sub("", speech)
    common = LCSseq.similarity(found, speech)
    return Score(common / max(1, len(found)), common / max(1, len(speech)))


def clean(content: bytes) -> str:
    """Give the clean text of a page."""
    source = read_bytes(content, ".html")
    doc = replace(Document.of(source.raw), marks=source.marks)
    for stage in PIPELINE.prepare:
        doc = stage(doc)
    return doc.reading.text


def real_pages(folder: Path) -> Iterator[Page]:
    """Read real pages and the content of their boxes."""
    for path in sorted(folder.glob("*.html")):
        body = path.with_suffix(".body.txt").read_text(encoding="utf-8")
        yield Page("real pages", path.read_bytes(), body)


def mean(scores: list[Score]) -> Score:
    """Average over pages."""
    return Score(*(sum(values) / len(scores) for values in zip(*scores, strict=True)))


def main() -> int:
    """Print a line a layout, and the means."""
    made = list(pages())
    if len(sys.argv) > 1:
        made += real_pages(Path(sys.argv[1]))
    print(f"{'':14} {'speechkit':^20}   {'extractor alone':^20}")
    print(f"{'layout':14} {'P':>6} {'R':>6} {'F1':>6}   {'P':>6} {'R':>6} {'F1':>6}  n")
    means: list[tuple[Score, Score]] = []
    for layout in dict.fromkeys(page.layout for page in made):
        group = [page for page in made if page.layout == layout]
        ours = mean([score(clean(page.content), page.speech) for page in group])
        texts = [decode(page.content) for page in group]
        alone = mean(
            [
                score(extracted(text.text) if text else "", page.speech)
                for text, page in zip(texts, group, strict=True)
            ]
        )
        line = "   ".join(f"{s[0]:6.4f} {s[1]:6.4f} {s.f1:6.4f}" for s in (ours, alone))
        print(f"{layout:14} {line}  {len(group)}")
        if layout != "real pages":
            means.append((ours, alone))
    own, others = (mean(list(side)) for side in zip(*means, strict=True))
    print(f"mean of our own layouts: {own.f1:.4f}, extractor alone {others.f1:.4f}")
    return int(own.f1 < 0.97)


if __name__ == "__main__":
    sys.exit(main())
