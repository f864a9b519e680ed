"""Texts of our own, annotated whole: a change of any record is seen here.

Where a change is meant, `just golden` writes the files anew.
"""

import subprocess
import sys
from pathlib import Path

import pytest

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.txt"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_annotations_are_those_of_the_golden_file(path):
    done = subprocess.run(
        [sys.executable, "-m", "speechkit", "annotate", path],
        capture_output=True,
        check=True,
    )
    expected = path.with_suffix(".jsonl").read_text(encoding="utf-8")
    assert done.stdout.decode("utf-8") == expected
