"""Proposals in the lexicon's own format, ready to be edited in."""

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from speechkit.patterns import pattern
from speechkit.proposals import Proposal

#: What YAML takes for plain text, whatever it holds.
_PLAIN = pattern("[\u4e00-\u9fff]+")
_HEAD = """\
lexicon: slogans
about: Proposals from a corpus; keep what is a set formulation, and decide its class.
entries:
"""


def write_entries(proposals: Iterable[Proposal], stream: TextIO) -> None:
    """Write a lexicon file; what is known of each entry stands above it."""
    stream.write(_HEAD)
    # Files of a lexicon are sorted so; the comment keeps the rank.
    for proposal in sorted(proposals, key=lambda p: (p.class_, p.term)):
        stream.writelines(f"{line}\n" for line in _entry(proposal))


def _entry(proposal: Proposal) -> Iterator[str]:
    dated = proposal.first_year is not None
    years = f", {proposal.first_year}-{proposal.last_year}" if dated else ""
    spread = f"{proposal.times} times in {proposal.documents} documents{years}"
    yield f"  # rank {proposal.rank}: {spread}"
    yield (
        f"  # cohesion {proposal.cohesion}, freedom {proposal.freedom}, "
        f"quoted {proposal.quoted}"
    )
    yield f"  - term: {_scalar(proposal.term)}"
    yield f"    class: {proposal.class_}"
    yield "    examples:"
    yield f"      - {_scalar(proposal.example)}"
    yield ""


def _scalar(text: str) -> str:
    """Write a string as YAML: what could mean anything else is put in quotes."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
