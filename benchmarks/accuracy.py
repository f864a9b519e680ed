"""The accuracy gate: figures against annotated speeches, and floors that only rise.

usage: accuracy.py [--shared DIR] [--update]

The project's own gold (corpus/gold) is always measured. DIR, where it is there,
holds seeds/ (real speeches), gold/ (their annotations) and gold/score.py, an
independent yardstick: `speechkit evaluate` must count just as it does.
--update writes today's figures as the new floors; it never lowers one.
"""

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

from speechkit.commands.evaluation import figures, measure
from speechkit.commands.work import Wishes
from speechkit.evaluate.fields import FULL

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).parent / "floors"
#: The body whose speeches no rule and no entry was ever tuned on.
HELD_OUT = "wanghuai"
#: Figures without a floor: precision and recall trade against each other, and
#: fields that `full` asks for can fall in share while more records are found.
WITHOUT_FLOOR = {"precision", "recall"} | {
    name for names in FULL.values() for name in names if name != "class"
}


def digest(gold: Path) -> str:
    """Hash the annotations: floors belong to the gold that they were measured on."""
    content = b"".join(path.read_bytes() for path in sorted(gold.rglob("*.jsonl")))
    return hashlib.sha256(content).hexdigest()


def gate(name: str, gold: Path, speeches: Path, *, update: bool) -> bool:
    """Measure, compare with the floors, and say whether all are reached."""
    print(f"\n{name}: {gold.name} of {speeches.name}/")
    reached = figures(measure(gold, [speeches], Wishes()).evaluation)
    reached = {k: v for k, v in reached.items() if k.split()[1] not in WITHOUT_FLOOR}
    file = FLOORS / f"{name}.json"
    if not file.exists() and not update:
        print(f"  {file.name} is missing: set the floors with --update")
        return False
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    floors = kept.get("floors", {})
    if kept and kept["gold"] != digest(gold):
        print("note: the annotations have changed since the floors were set")
    for figure, value in reached.items():
        floor = floors.get(figure, 0.0)
        verdict = "ok" if value >= floor else "BELOW ITS FLOOR"
        print(f"  {figure:24} {value:.4f}  floor {floor:.4f}  {verdict}")
    if update:
        # Rounded down, so that a figure always reaches its own floor.
        raised = {
            k: max(math.floor(v * 1e4) / 1e4, floors.get(k, 0.0))
            for k, v in reached.items()
        }
        content = {"gold": digest(gold), "floors": raised}
        FLOORS.mkdir(exist_ok=True)
        file.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return all(reached.get(figure, 0.0) >= floor for figure, floor in floors.items())


def counts_alike(gold: Path, speeches: Path) -> bool:
    """Tell whether `evaluate` gives the very figures of the independent yardstick."""
    with tempfile.TemporaryDirectory() as folder:
        annotate = [
            sys.executable,
            "-m",
            "speechkit",
            "annotate",
            speeches,
            "-o",
            folder,
        ]
        subprocess.run(annotate, check=True)
        score = [sys.executable, gold / "score.py", gold, folder, "--json"]
        scored = subprocess.run(score, check=True, capture_output=True, text=True)
    ours = figures(measure(gold, [speeches], Wishes()).evaluation)
    names = {"P": "precision", "R": "recall", "F1": "f1", "full": "full"}
    alike = True
    for kind, result in json.loads(scored.stdout).items():
        theirs = {new: result[old] for old, new in names.items() if old in result}
        for name, value in (theirs | result.get("fields", {})).items():
            if not math.isclose(ours[f"{kind} {name}"], value, abs_tol=1e-9):
                print(f"evaluate counts {kind} {name} otherwise than the yardstick")
                alike = False
    return alike


def main() -> int:
    """Hold today's figures to their floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    corpus = ROOT / "corpus"
    good = gate("corpus", corpus / "gold", corpus, update=options.update)
    held_out = corpus / "gold" / HELD_OUT
    good &= gate("held-out", held_out, corpus / HELD_OUT, update=options.update)
    gold, seeds = options.shared / "gold", options.shared / "seeds"
    if not gold.is_dir():
        print("\nGATE NOT RUN: no annotated real speeches beside the project")
        return int(not good)
    good &= gate("seeds", gold, seeds, update=options.update)
    good &= counts_alike(gold, seeds)
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())
