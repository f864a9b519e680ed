"""Check on real files what must hold for every record of every input.

usage: real_files.py FOLDER...

Reads every file below the folders: each record points into the raw text, each
raw character is read or cut, and the tables do not depend on the order of the
files nor on the number of processes.
"""

import sys
from pathlib import Path

from speechkit.corpus import Corpus
from speechkit.files import find_tasks
from speechkit.readers import read_file

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from invariants import check_file  # noqa: E402  # the tests' own checks


def holds(path: Path) -> bool:
    """Check one file."""
    try:
        source = read_file(path)
        check_file(source.raw, source.marks)
    except AssertionError as fault:
        print(f"{path.name}: {fault}")
        return False
    return True


def same_bytes(paths: list[Path]) -> bool:
    """Read all files twice: in order by one process, in reverse by two."""
    one = Corpus.read(paths, jobs=1)
    two = Corpus.read(paths[::-1], jobs=2)
    if one != two:
        print("the tables depend on the order of files or on the number of processes")
    return one == two


def main() -> int:
    """Check every file and count."""
    folders = map(Path, sys.argv[1:])
    paths = [task.path for task in find_tasks(list(folders))]
    results = [holds(path) for path in paths]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return int(not results or not all(results) or not same_bytes(paths))


if __name__ == "__main__":
    sys.exit(main())
