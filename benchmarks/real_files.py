"""Check on real files what must hold for every record of every input.

usage: real_files.py FOLDER...

Reads every .txt below the folders that is UTF-8, and names each that fails.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from invariants import check_file  # noqa: E402  # the tests' own checks


def main() -> int:
    """Check every file and count."""
    passed = failed = 0
    for folder in sys.argv[1:]:
        for path in sorted(Path(folder).rglob("*.txt")):
            raw = path.read_bytes().decode("utf-8")
            try:
                check_file(raw)
            except AssertionError as fault:
                failed += 1
                print(f"{path.name}: {fault}")
            else:
                passed += 1
    print(f"{passed} passed, {failed} failed")
    return int(failed > 0 or not passed)


if __name__ == "__main__":
    sys.exit(main())
