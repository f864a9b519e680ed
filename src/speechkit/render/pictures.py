"""Charts drawn: a Vega-Lite specification as SVG, PNG, HTML or JSON."""

import json
from pathlib import Path
from typing import Any

from speechkit.errors import MissingExtra, UsageError
from speechkit.render.files import made_whole

#: The version of Vega-Lite that the specifications are written in.
_VERSION = "5.21"
#: Dots a length unit: print needs more than a screen.
_SCALE = 3


def write_chart(spec: dict[str, Any], path: Path) -> None:
    """Draw a chart into a file; its suffix says how (.svg .png .html .json).

    Raises:
        UsageError: the suffix is none of them, or the file cannot be written.
        MissingExtra: the package that draws is not installed.
    """
    suffix = path.suffix.lower()
    if suffix not in {".svg", ".png", ".html", ".json"}:
        raise UsageError(f"{path}: a chart is written as .svg, .png, .html or .json")
    content = _drawn(spec, suffix)
    with made_whole(path) as unfinished:
        unfinished.write_bytes(content)


def svg_of(spec: dict[str, Any]) -> str:
    """Draw a chart as SVG.

    Raises:
        MissingExtra: the package that draws is not installed.
    """
    return _drawn(spec, ".svg").decode()


def need_pictures() -> None:
    """Tell at once, and not after long work, that nothing can be drawn.

    Raises:
        MissingExtra: the package that draws is not installed.
    """
    try:
        # Large, and needed for charts alone.
        import vl_convert  # noqa: F401, PLC0415
    except ImportError as error:
        raise MissingExtra("a chart", "report") from error


def _drawn(spec: dict[str, Any], suffix: str) -> bytes:
    if suffix == ".json":
        return json.dumps(spec, ensure_ascii=False, indent=1).encode()
    need_pictures()
    import vl_convert  # noqa: PLC0415  # as above

    if suffix == ".png":
        return bytes(vl_convert.vegalite_to_png(spec, _VERSION, scale=_SCALE))
    if suffix == ".svg":
        return str(vl_convert.vegalite_to_svg(spec, _VERSION)).encode()
    return str(vl_convert.vegalite_to_html(spec, _VERSION, bundle=True)).encode()
