"""The outlines of the state work reports, held against what was checked by eye.

usage: outlines.py SHARED [--update]

SHARED holds corpora/gwr/. benchmarks/outlines.json keeps for each report its year
and, for each heading, level, marker and a hash of its words, never the words. The
level-1 headings of all reports were read beside the texts. Exits with 1 where one
differs, where a report is not one part, or where a licence stands in its text.
"""

import hashlib
import json
import re
import sys
from pathlib import Path

from speechkit.engine import Task, documents
from speechkit.model import Document
from speechkit.pipeline import Settings

GOLDEN = Path(__file__).with_name("outlines.json")
_LICENCE = re.compile("知识共享|CC BY|GFDL|维基|公有领域")


def outline(doc: Document) -> list[list[str | int]]:
    """Give level, marker and hashed words of each heading."""
    return [
        [
            section.level,
            doc.reading.clean(section.marker) if section.marker else "",
            hashlib.sha256(doc.reading.clean(section.heading).encode()).hexdigest()[:8],
        ]
        for section in doc.sections
    ]


def main() -> int:
    """Compare all outlines, or write them down."""
    found, faults = {}, []
    for path in sorted(Path(sys.argv[1], "corpora", "gwr").glob("*.txt")):
        parts = documents(Task(path.stem, path.name, path), Settings())
        doc, year = parts[0], int(path.stem[-4:])
        found[path.stem] = outline(doc)
        if len(parts) > 1 or doc.year != year:
            faults.append(f"{path.stem}: {len(parts)} parts, year {doc.year}")
        if _LICENCE.search(doc.reading.text):
            faults.append(f"{path.stem}: a licence stands in the text")
    if "--update" in sys.argv:
        text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        GOLDEN.write_text(text.replace('],"gwr', '],\n"gwr') + "\n", encoding="utf-8")
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    faults += [
        f"{name}: another outline" for name in golden if golden[name] != found.get(name)
    ]
    for fault in faults:
        print(fault)
    headings = sum(map(len, found.values()))
    print(f"outlines: {len(found)} reports, {headings} headings, {len(faults)} faults")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
