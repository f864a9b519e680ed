"""How well site text is told from speech on pages of invented sites.

    python benchmarks/noise_pages.py [SITES.yaml] [--errors]

Speeches of the sample corpus that no site has touched are set between the lines of
invented sites (benchmarks/noise), in both scripts and in every layout that scrapers
leave: wrapped, indented, spaced, run together. Two figures: F1 of what was cut, by
character without white space, and the share of the speeches' own characters that was
cut. Rules are written in sight of development.yaml, never of held-out.yaml. Below a
floor the exit code is 1.
"""

import json
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import yaml
from opencc import OpenCC

from speechkit.model import CutLabel, Document
from speechkit.pipeline import Settings, build

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"
FLOORS = json.loads((HERE / "floors" / "noise.json").read_text(encoding="utf-8"))
#: Under the title and below the text: who spoke where and when, and his thanks.
BYLINE = ("（2024年11月6日）", "市委常委、组织部部长　周某")
CLOSING = ("谢谢大家！", "中共汀原市委组织部", "2024年11月6日")
#: Every so many speeches are set on a site; paragraphs before the first insertion.
EVERY, STEP = 3, 5
#: So many more lines of its own a speech takes.
OWN = 10
#: How many characters of its opening a lead repeats.
OPENING = 40
_INNER = {CutLabel.RUBY, CutLabel.LAYOUT}
_CONVERTER = OpenCC("s2t")

#: The lines of a site, by where they stand.
Site: TypeAlias = Mapping[str, list[str]]


class Piece(NamedTuple):
    """A line of a page, and the range of it that is noise."""

    text: str
    noise: range = range(0)


class Layout(NamedTuple):
    """How a page became text: its width, and what stands around each line."""

    name: str
    width: int = 0
    indent: str = ""
    row_end: str = "\n"
    line_end: str = "\n"
    is_traditional: bool = False


LAYOUTS = (
    Layout("plain"),
    Layout("wrapped", width=36),
    Layout("traditional", is_traditional=True),
    Layout("indented", indent="\u3000\u3000", line_end="\n\n"),
    Layout("wrapped traditional", width=32, is_traditional=True),
    Layout("run together", line_end="\u3000\u3000"),
    Layout("spaced rows", width=40, row_end="\n\n", line_end="\n\n"),
)


class Page(NamedTuple):
    """A page: its text, and which of its characters are noise."""

    name: str
    text: str
    noise: frozenset[int]


def speeches() -> Iterator[tuple[str, list[str]]]:
    """Give the speeches that have no noise of their own, as paragraphs."""
    for gold in sorted(CORPUS.glob("gold/*/*.gold.jsonl")):
        records = [json.loads(line) for line in gold.open(encoding="utf-8")]
        if any(record["type"] == "boilerplate" for record in records):
            continue
        name = gold.name.removesuffix(".gold.jsonl")
        text = (CORPUS / gold.parent.name / f"{name}.txt").read_text(encoding="utf-8")
        if paragraphs := [line for line in text.split("\n") if line.strip()]:
            yield name, paragraphs


def set_between(
    site: Site, paragraphs: list[str], own: list[str], *, is_signed: bool
) -> Iterator[Piece]:
    """Set a speech, with some more lines of its own, between the lines of a site."""
    title, *body = paragraphs
    opening = max(body[:STEP], key=len)[:OPENING]
    known = {"title": title, "date": "2024-11-06", "opening": opening}

    def lines_of(*places: str) -> Iterator[Piece]:
        for place in places:
            for line in site.get(place) or ():
                filled = line.format(**known)
                yield Piece(filled, range(len(filled)))

    at = len(body) // 2
    body = [*body[:at], *own, *body[at:]]
    between, inline = list(lines_of("between")), list(lines_of("inline"))
    yield from lines_of("top")
    yield Piece(title)
    if is_signed and body[0].endswith("："):
        yield from map(Piece, BYLINE)
    yield from lines_of("under_title", "lead")
    for number, line in enumerate(body):
        first = line.find("。") + 1
        if number > STEP and inline and 0 < first < len(line):
            inner = inline.pop(0).text
            noise = range(first, first + len(inner))
            yield Piece(line[:first] + inner + line[first:], noise)
        else:
            yield Piece(line)
        if number == STEP:
            yield from lines_of("inside")
        elif number % STEP == 0 and number and between:
            yield between.pop(0)
    yield from map(Piece, CLOSING[: 3 if is_signed else 1])
    yield from lines_of("bottom")


def flatten(name: str, pieces: Iterator[Piece], layout: Layout) -> Page:
    """Write a page as text of one layout."""
    text, noise = "", set()
    for piece in pieces:
        rows = [piece.text]
        if layout.width:
            rows = textwrap.wrap(piece.text, layout.width, drop_whitespace=False)
        text += layout.indent
        at = 0
        for number, row in enumerate(rows):
            shift = len(text) - at
            noise |= {
                place + shift for place in piece.noise if place - at in range(len(row))
            }
            text += _CONVERTER.convert(row) if layout.is_traditional else row
            text += layout.line_end if number == len(rows) - 1 else layout.row_end
            at += len(row)
    return Page(f"{name}, {layout.name}", text, frozenset(noise))


def pages(content: Mapping[str, Any]) -> Iterator[Page]:
    """Give speeches on every site, in one layout after the other."""
    known, own = list(speeches()), content["own"]
    for place, (site, lines) in enumerate(content["sites"].items()):
        for number, (name, paragraphs) in enumerate(known[place % EVERY :: EVERY]):
            turn = OWN * (number + place) % len(own)
            pieces = set_between(
                lines,
                paragraphs,
                [*own, *own][turn : turn + OWN],
                is_signed=number % 2 == 1,
            )
            layout = LAYOUTS[(number + place) % len(LAYOUTS)]
            yield flatten(f"{name} on {site}", pieces, layout)


def main() -> int:
    """Measure one set of sites, or both, against their floors."""
    named = [Path(argument) for argument in sys.argv[1:] if argument.endswith(".yaml")]
    shows_errors = "--errors" in sys.argv
    below = 0
    for path in named or sorted((HERE / "noise").glob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        counts, worst = measure(content, shows_errors=shows_errors)
        precise = counts["hit"] / (counts["hit"] + counts["false"])
        complete = counts["hit"] / (counts["hit"] + counts["missed"])
        f1 = 2 * precise * complete / (precise + complete)
        lost = counts["false"] / counts["speech"]
        floor = FLOORS.get(path.stem, {"f1": 0, "lost": 1})
        is_below = f1 < floor["f1"] or lost > floor["lost"]
        below += is_below
        print(
            f"{path.stem:12} boilerplate F1 {f1:.4f}, speech cut {lost:.3%} "
            f"({counts['pages']} pages) {'BELOW' if is_below else 'ok'}"
        )
        for site, figure in sorted(worst.items()):
            print(f"    {site:22} F1 {figure:.4f}")
    return int(below > 0)


def measure(
    content: Mapping[str, Any], *, shows_errors: bool
) -> tuple[Counter[str], dict[str, float]]:
    """Count characters cut rightly, cut falsely and missed; F1 by site."""
    pipeline = build(Settings())
    counts: Counter[str] = Counter()
    by_site: dict[str, Counter[str]] = {}
    for one in pages(content):
        parts = pipeline.run(Document.of(one.text))
        cut, inner = (
            {
                place
                for part in parts
                for cut in part.cuts
                if (cut.label in _INNER) is is_inner
                for place in range(cut.span.start, cut.span.end)
            }
            for is_inner in (False, True)
        )
        # The numbers of pages within a text are layout, and no site's text.
        seen = {at for at, sign in enumerate(one.text) if not sign.isspace()} - inner
        cut &= seen
        noise = one.noise & seen
        figures = Counter(
            pages=1,
            hit=len(cut & noise),
            false=len(cut - noise),
            missed=len(noise - cut),
            speech=len(seen - noise),
        )
        counts += figures
        site = one.name.partition(" on ")[2].partition(",")[0]
        by_site.setdefault(site, Counter()).update(figures)
        if shows_errors:
            show(one, cut, noise)
    return counts, {
        site: 2 * c["hit"] / (2 * c["hit"] + c["false"] + c["missed"])
        for site, c in by_site.items()
    }


def show(one: Page, cut: set[int], noise: frozenset[int] | set[int]) -> None:
    """Print the lines that were judged wrongly: - missed, + cut falsely."""
    start = 0
    for line in one.text.split("\n"):
        places = set(range(start, start + len(line)))
        start += len(line) + 1
        if places & noise - cut:
            print(f"{one.name} - {line}")
        if places & cut - noise:
            print(f"{one.name} + {line}")


if __name__ == "__main__":
    sys.exit(main())
