"""Building a wheel compiles the lexicons: see speechkit.lexicon.compiled."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLexicons(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled lexicons to a wheel; an editable install reads the YAML."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile them and have them packed."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from speechkit.lexicon import SCHEMAS, shipped
        from speechkit.lexicon.compiled import compiled

        made = Path(self.directory) / "lexicons.json"
        made.parent.mkdir(parents=True, exist_ok=True)
        content = compiled({name: shipped(name) for name in SCHEMAS})
        made.write_text(content, encoding="utf-8")
        build_data["force_include"][str(made)] = "speechkit/lexicons.json"
