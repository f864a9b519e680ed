"""Write the golden files anew from today's program; git shows the difference."""

import json
from pathlib import Path

from speechkit.annotation import records
from speechkit.model import Document
from speechkit.pipeline import Settings, build

HERE = Path(__file__).parent


def annotated(path: Path) -> str:
    """Give the records of a text as JSON Lines, as `annotate` writes them."""
    docs = build(Settings()).run(Document.of(path.read_bytes().decode(), path.stem))
    lines = (json.dumps(r, ensure_ascii=False) for doc in docs for r in records(doc))
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    for text in sorted(HERE.glob("*.txt")):
        text.with_suffix(".jsonl").write_text(annotated(text), encoding="utf-8")
