"""Commands whose files are looked at together before the work begins."""

from pathlib import Path

import typer
from typer.core import TyperCommand


class SparingCommand(TyperCommand):
    """A command that writes over no speech, and tells a wrong output at once."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Check where the results go, then run: reading may take hours."""
        given = ctx.params
        if isinstance(output := given.get("output"), Path):
            # Only who writes a file waits for these.
            from speechkit.files import spare
            from speechkit.render.output import Output

            read = given.get("paths") or [given.get("file")]
            spare([path for path in read if isinstance(path, Path)], output)
            # A tree is a text, whatever its file is called.
            if "excel" in given and not given.get("tree"):
                _ = Output(given["form"], output).chosen
        return super().invoke(ctx)
