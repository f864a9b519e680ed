"""The accuracy gate: scores against annotated speeches, and floors that only rise.

usage: accuracy.py [--shared DIR] [--update]

DIR holds seeds/ (raw speeches), gold/ (their annotations) and gold/score.py
(the yardstick). Where it is missing, only the project's own floors decide.
--update writes today's figures as the new floors; it never lowers one.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
#: Which figures of the yardstick have a floor.
FIGURES = {
    "quantity": ("F1", "full"),
    "target": ("F1",),
    "slogan": ("F1", "full"),
    "section": ("F1", "full"),
    "part": ("F1", "full"),
    "boilerplate": ("F1",),
    "ruby": ("F1",),
}


def measure(speeches: Path, gold: Path, yardstick: Path) -> dict[str, float]:
    """Annotate speeches and score them; give the figures that have a floor."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "speechkit", "annotate", speeches, "-o", folder],
            check=True,
        )
        scored = subprocess.run(
            [sys.executable, yardstick, gold, folder, "--json"],
            check=True,
            capture_output=True,
            text=True,
        )
    result = json.loads(scored.stdout)
    figures = {
        f"{kind} {figure}": round(result[kind][figure], 4)
        for kind, names in FIGURES.items()
        for figure in names
    }
    for kind in ("quantity", "section", "part", "slogan"):
        for name, value in result[kind].get("fields", {}).items():
            figures[f"{kind} {name}"] = round(value, 4)
    return figures


def digest(gold: Path) -> str:
    """Hash the annotations: floors belong to the gold that they were measured on."""
    content = b"".join(path.read_bytes() for path in sorted(gold.glob("*.jsonl")))
    return hashlib.sha256(content).hexdigest()


def main() -> int:
    """Compare today's figures with their floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    gold = options.shared / "gold"
    if not gold.is_dir():
        print("GATE NOT RUN: no annotated speeches beside the project")
        return 0
    figures = measure(options.shared / "seeds", gold, gold / "score.py")
    kept = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    floors = kept.get("floors", {})
    if kept and kept["gold"] != digest(gold):
        print("note: the annotations have changed since the floors were set")
    for name, value in figures.items():
        floor = floors.get(name, 0.0)
        verdict = "ok" if value >= floor else "BELOW THE FLOOR"
        print(f"{name:26} {value:.4f}  floor {floor:.4f}  {verdict}")
    if options.update:
        raised = {name: max(figures[name], floors.get(name, 0.0)) for name in figures}
        content = {"gold": digest(gold), "floors": raised}
        FLOORS.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return int(any(figures[name] < floor for name, floor in floors.items()))


if __name__ == "__main__":
    sys.exit(main())
