"""How well site text is told from speech on pages of invented sites.

    python benchmarks/noise_pages.py [SITES.yaml] [--errors]

Speeches of the sample corpus that no site has touched are set between the lines of
invented sites (benchmarks/noise): as they are, wrapped, and in traditional script.
Two figures: F1 of what was cut, by character without white space, and the share of
the speeches' own characters that was cut. Rules are written in sight of
development.yaml, never of held-out.yaml. Below a floor the exit code is 1.
"""

import json
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from opencc import OpenCC

from speechkit.model import CutLabel, Document
from speechkit.pipeline import Settings, build

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"
FLOORS = json.loads((HERE / "floors" / "noise.json").read_text(encoding="utf-8"))
#: Lines that sound like a site's, and are the speaker's.
OWN_LINES = (
    "会前，大家观摩了两个支部的阵地，看了台账，也听了党员的发言。",
    "请大家认真阅读文件，有意见会上提。",
    "下面，我讲三点意见。",
    "时间紧，任务重，责任大。",
    "说到做到。",
    "谢谢大家！",
)
#: Characters of a wrapped line, and paragraphs between two insertions.
WIDTH, STEP = 36, 5
_INNER = {CutLabel.RUBY, CutLabel.LAYOUT}


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


def page(name: str, site: dict[str, list[str]], paragraphs: list[str]) -> Page:
    """Set a speech between the lines of a site."""
    title, *body = paragraphs
    at = len(body) // 2
    body = [*body[:at], *OWN_LINES[:-1], *body[at:], OWN_LINES[-1]]
    known = {"title": title, "date": "2024-11-06", "opening": body[1][:40]}
    inside = [line for line in site.get("inside", ()) if line]
    pieces = [(line, True) for line in site.get("top", ())]
    pieces.append((title, False))
    pieces += [(line, True) for line in site.get("under_title", ())]
    pieces += [(line, True) for line in site.get("lead", ())]
    for number, line in enumerate(body):
        pieces.append((line, False))
        if number == STEP:
            pieces += [(line, True) for line in inside]
    pieces += [(line, True) for line in site.get("bottom", ())]
    text, noise = "", set()
    for line, is_noise in pieces:
        filled = line.format(**known) if is_noise else line
        if is_noise:
            noise |= set(range(len(text), len(text) + len(filled)))
        text += filled + "\n"
    return Page(name, text, frozenset(noise))


def wrapped(one: Page) -> Page:
    """Break the lines of a page at a fixed width; its characters stay."""
    text, noise, at = "", set(), 0
    for line in one.text.splitlines(keepends=True):
        for piece in textwrap.wrap(line, WIDTH, drop_whitespace=False) or [""]:
            kept = piece.rstrip("\n")
            noise |= {
                len(text) + place
                for place in range(len(kept))
                if at + place in one.noise
            }
            text += kept + "\n"
            at += len(piece)
    return Page(f"{one.name}, wrapped", text, frozenset(noise))


def traditional(one: Page, converter: OpenCC) -> Page:
    """Write a page in traditional script, line by line; lengths stay."""
    text = "\n".join(map(converter.convert, one.text.split("\n")))
    if len(text) != len(one.text):
        raise SystemExit(f"{one.name}: the conversion changed its length")
    return Page(f"{one.name}, traditional", text, one.noise)


def pages(sites: dict[str, dict[str, list[str]]]) -> Iterator[Page]:
    """Give every speech on every site, in turn as it is, wrapped and traditional."""
    converter = OpenCC("s2t")
    for number, (name, paragraphs) in enumerate(speeches()):
        for place, (site, lines) in enumerate(sites.items()):
            made = page(f"{name} on {site}", lines, paragraphs)
            match (number + place) % 3:
                case 1:
                    made = wrapped(made)
                case 2:
                    made = traditional(made, converter)
            yield made


def main() -> int:
    """Measure one set of sites, or both, against their floors."""
    named = [Path(argument) for argument in sys.argv[1:] if argument.endswith(".yaml")]
    shows_errors = "--errors" in sys.argv
    below = 0
    for path in named or sorted((HERE / "noise").glob("*.yaml")):
        sites = yaml.safe_load(path.read_text(encoding="utf-8"))
        counts, worst = measure(sites, shows_errors=shows_errors)
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
    sites: dict[str, dict[str, list[str]]], *, shows_errors: bool
) -> tuple[Counter[str], dict[str, float]]:
    """Count characters cut rightly, cut falsely and missed; F1 by site."""
    pipeline = build(Settings())
    counts: Counter[str] = Counter()
    by_site: dict[str, Counter[str]] = {}
    for one in pages(sites):
        parts = pipeline.run(Document.of(one.text))
        cut = {
            place
            for part in parts
            for cut in part.cuts
            if cut.label not in _INNER
            for place in range(cut.span.start, cut.span.end)
        }
        seen = {at for at, sign in enumerate(one.text) if not sign.isspace()}
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
