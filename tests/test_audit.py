"""What is known of the packages that are installed is summed up without false comfort."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / ".ci" / "audit.py"
UNKNOWN = {"name": "甲", "skip_reason": "not found"}
SOUND = {"name": "乙", "version": "1.0", "vulns": []}
HOPELESS = {**SOUND, "vulns": [{"id": "X-1", "fix_versions": []}]}
MENDED = {**SOUND, "vulns": [{"id": "X-2", "fix_versions": ["1.1"]}]}


@pytest.mark.parametrize(
    ("packages", "code", "told"),
    [
        ([SOUND, UNKNOWN], 0, "1 of 2 packages audited"),
        ([UNKNOWN], 0, "0 of 1 packages audited, the others NOT AUDITED"),
        ([HOPELESS], 0, "X-1; mended in: no version yet"),
        ([HOPELESS, MENDED], 1, "X-2; mended in: 1.1"),
        (None, 0, "NOT AUDITED: no advisories"),
    ],
)
def test_only_a_known_fault_with_a_remedy_fails(packages, code, told):
    report = json.dumps({"dependencies": packages}) if packages else ""
    done = subprocess.run(
        [sys.executable, SCRIPT],
        input=report,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code
    assert told in done.stdout
