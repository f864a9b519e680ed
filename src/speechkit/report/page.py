"""The page: template, style, script, charts and data in one file."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from string import Template

from speechkit import __version__
from speechkit.choices import Language
from speechkit.report.gathering import Gathered
from speechkit.report.labels import Labels
from speechkit.report.sheets import content, plain

_STYLES = ("page.css", "reading.css")
#: In the order in which they need one another.
_SCRIPTS = (
    *("data.js", "tables.js", "record.js", "speech.js", "search.js", "views.js"),
    "main.js",
)
#: What a script element must not hold: with none of these nothing can end it.
_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_LABELLED = re.compile(r'data-label="([^"]+)">')
#: The charts of the page and what each is called.
_CHARTS = {
    "timeline": "timeline",
    "dispersion": "dispersion",
    "changes": "change of rates",
    "themes": "themes",
    "ledger": "targets and reports",
}
#: The SVG of each chart, panel by panel, in each language.
Drawn = Mapping[Language, Mapping[str, Sequence[str]]]


def page(gathered: Gathered, labels: Labels, drawn: Drawn, language: Language) -> str:
    """Write the page; whatever comes from a text stands in its data alone, escaped."""
    style = "".join(map(_asset, _STYLES))
    script = "".join(map(_asset, _SCRIPTS))
    filled = {
        "language": language.value,
        "version": escape(__version__),
        "policy": _policy(script, style),
        "style": style,
        "script": script,
        "data": _data({"labels": labels, **content(gathered)}),
        **{name: _chart(name, drawn) for name in _CHARTS},
    }
    template = _LABELLED.sub(
        lambda match: f"{match[0]}{escape(labels[match[1]][language])}",
        _asset("page.html"),
    )
    return Template(template).substitute(filled)


def _asset(name: str) -> str:
    return files("speechkit.report").joinpath("assets", name).read_text("utf-8")


def _policy(script: str, style: str) -> str:
    """Allow this very script and style, and nothing from anywhere."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _data(values: Mapping[str, object]) -> str:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=plain)
    return text.translate(_UNSAFE)


def _chart(name: str, drawn: Drawn) -> str:
    """Set a chart once for each language, or once for both if it has no words."""
    in_languages = {
        language: "".join(f'<div class="panel">{svg}</div>' for svg in charts[name])
        for language, charts in drawn.items()
        if name in charts
    }
    if len(set(in_languages.values())) == 1:
        in_languages = {Language.EN: next(iter(in_languages.values()))}
    return "\n".join(
        f'<figure class="chart {name}" role="img" data-label-aria="{_CHARTS[name]}"'
        f"{f' data-language={language}' if len(in_languages) > 1 else ''}>"
        f"{panels}</figure>"
        for language, panels in in_languages.items()
    )
