"""The corpus itself inspected."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from speechkit.commands.work import Wishes, read_corpus
from speechkit.errors import FaultsFound
from speechkit.inspection import FINDINGS, Finding, folder_findings, questions
from speechkit.render.notes import note
from speechkit.render.output import Output, emit


def lint(paths: Sequence[Path], wishes: Wishes, output: Output) -> None:
    """Write what is wrong with the files of a corpus.

    Raises:
        FaultsFound: there is something.
    """
    asked = questions(wishes.settings.additions)
    found = folder_findings(read_corpus(paths, wishes, asked))
    if not wishes.quiet:
        counts = Counter(finding.fault for finding in found)
        listed = ", ".join(f"{n} {fault}" for fault, n in counts.most_common())
        note(f"{len(found)} finding(s): {listed}" if found else "nothing found")
    emit(FINDINGS, found, output, lambda *_: _show(found))
    if found:
        raise FaultsFound


def _show(findings: Sequence[Finding]) -> None:
    # rich is needed at a terminal alone.
    from speechkit.render.findings import show_findings  # noqa: PLC0415

    show_findings(findings)
