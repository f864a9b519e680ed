"""What pip-audit found, in lines: a known fault that has a remedy fails the run.

usage: pip-audit --format json | audit.py

A package without an answer is counted, so that silence is not taken for health. Where
the service did not answer at all, nothing is known, and nothing fails.
"""

import json
import sys


def main() -> int:
    """Read the report of pip-audit from stdin and sum it up."""
    try:
        packages = json.load(sys.stdin)["dependencies"]
    except (ValueError, KeyError, TypeError):
        print("NOT AUDITED: no advisories could be asked for")
        return 0
    asked = [package for package in packages if "vulns" in package]
    print(f"{len(asked)} of {len(packages)} packages audited, the others NOT AUDITED")
    can_be_mended = False
    for package in asked:
        for fault in package["vulns"]:
            remedies = ", ".join(fault["fix_versions"])
            print(
                f"{package['name']} {package['version']}: {fault['id']}; "
                f"mended in: {remedies or 'no version yet'}"
            )
            can_be_mended = can_be_mended or bool(remedies)
    return int(can_be_mended)


if __name__ == "__main__":
    sys.exit(main())
