"""Draw what `speechkit analyze corpus/` prints, for the README.

usage: picture.py [--check]
"""

import html
import re
import sys
from io import StringIO
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console

from speechkit.corpus import Corpus
from speechkit.render.overview import show_summary
from speechkit.summary import summarize

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "summary.svg"
#: Width of one cell in a picture of rich's.
_CELL = 12.2
_TEXT = re.compile(
    r'(?P<head><text [^>]*?)textLength="[\d.]+"(?P<tail>[^>]*>)(?P<text>[^<]*)<'
)


def drawn() -> str:
    """Give the summary of the sample corpus as an SVG picture."""
    out = Console(record=True, width=100, file=StringIO(), force_terminal=True)
    show_summary(summarize(Corpus.read([ROOT / "corpus"])), out)
    picture = out.export_svg(title="speechkit analyze corpus/", unique_id="summary")
    return _TEXT.sub(_widened, picture)


def _widened(match: re.Match[str]) -> str:
    """Give wide characters their two cells: rich counts one for each."""
    cells = cell_len(html.unescape(match["text"]))
    return (
        f'{match["head"]}textLength="{cells * _CELL:g}"{match["tail"]}{match["text"]}<'
    )


if __name__ == "__main__":
    picture = drawn()
    if "--check" in sys.argv:
        sys.exit(PICTURE.read_text(encoding="utf-8") != picture)
    PICTURE.write_text(picture, encoding="utf-8")
