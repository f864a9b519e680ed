"""What lint found, at a terminal: a block for each file, whole sentences."""

from collections.abc import Sequence
from itertools import groupby

from rich.padding import Padding
from rich.text import Text

from speechkit.inspection import Finding
from speechkit.render.terminal import console, shown

_INDENT = 2


def show_findings(findings: Sequence[Finding]) -> None:
    """Print each file with its faults, what was found there, and what to do."""
    out = console()
    for document, block in groupby(findings, key=lambda finding: finding.document):
        out.print(shown(document, widest=None), style="bold")
        for finding in block:
            line = Text(f"{finding.fault}: ", "yellow")
            line += shown(finding.message, widest=None)
            if finding.quote:
                line += shown(f" ({finding.quote})")
            line.append("; ").append_text(shown(finding.remedy, widest=None))
            out.print(Padding(line, (0, 0, 0, _INDENT)))
        out.print()
