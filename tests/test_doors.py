"""Each library has one door: nobody else imports it."""

import ast
from pathlib import Path

import pytest

import speechkit

PACKAGE = Path(speechkit.__file__).parent
DOORS = {
    "ahocorasick_rs": {"lexicon/matcher.py"},
    "jieba": {"words.py"},
    "lxml": {"readers/"},
    "openpyxl": {"coding/files.py"},
    "pandas": {"frames.py", "library.py"},
    "pypdfium2": {"readers/pdf/glyphs.py"},
    "rich": {"render/"},
    "rjieba": {"words.py"},
    "trafilatura": {"readers/html/votes.py"},
    "typer": {"cli/"},
    "distributed": {"engine/cluster.py"},
    "pyarrow": {"datasets.py", "render/columnar.py", "tabulated.py"},
    "sqlite3": {"render/database.py"},
    "vl_convert": {"render/pictures.py"},
    "xlsxwriter": {"render/workbook.py"},
    "yaml": {"strict_yaml.py"},
}


def imports_of(path: Path) -> set[str]:
    """Give the top-level packages that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


IMPORTS = {
    path.relative_to(PACKAGE).as_posix(): imports_of(path)
    for path in sorted(PACKAGE.rglob("*.py"))
}


@pytest.mark.parametrize("library", DOORS)
def test_library_is_imported_at_its_door_alone(library):
    users = {module for module, found in IMPORTS.items() if library in found}
    assert users
    assert {
        user for user in users if not user.startswith(tuple(DOORS[library]))
    } == set()
