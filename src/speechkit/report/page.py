"""The page: template, style, script and data in one file."""

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from html import escape
from importlib.resources import files
from string import Template

from speechkit import __version__
from speechkit.charts.words import CHINESE, ENGLISH
from speechkit.choices import Language
from speechkit.patterns import pattern
from speechkit.report.figures import Drawn
from speechkit.report.gathering import Gathered
from speechkit.report.phrases import Phrases
from speechkit.report.sheets import content, plain
from speechkit.report.speeches import Plain

_STYLES = ("page.css", "charts.css", "reading.css")
#: In the order in which they need one another.
_SCRIPTS = (
    *("data.js", "values.js", "elements.js", "charts.js", "tables.js", "record.js"),
    *("speech.js", "search.js", "overview.js", "views.js", "main.js"),
)
_LABELLED = pattern(r'data-label="([^"]+)">')


def page(gathered: Gathered, phrases: Phrases, drawn: Drawn, language: Language) -> str:
    """Write the page; whatever comes from a text stands in its data alone."""
    style = "".join(map(_asset, _STYLES))
    script = "".join(map(_asset, _SCRIPTS))
    told = {
        "phrases": phrases,
        "words": _words_of_charts(phrases),
        "charts": drawn.whole,
        **content(gathered, drawn.compared),
    }
    template = _LABELLED.sub(
        lambda match: f"{match[0]}{escape(phrases[match[1]][language])}",
        _asset("page.html"),
    )
    return Template(template).substitute(
        language=language.value,
        version=escape(__version__),
        policy=_policy(script, style),
        style=style,
        script=script,
        data=_packed(told),
    )


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


def _words_of_charts(phrases: Phrases) -> dict[str, Mapping[str, str]]:
    """Give the words of a chart drawn in English, each with those of each language."""
    english, chinese = asdict(ENGLISH), asdict(CHINESE)
    return {
        **{
            said["en"]: said for key, said in phrases.items() if key.startswith("value")
        },
        **{
            word: {Language.EN: word, Language.ZH: chinese[name]}
            for name, word in english.items()
        },
    }


def _packed(told: Plain) -> str:
    """Write data as a browser unpacks it; in letters and digits nothing can act."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=plain)
    return base64.b64encode(zlib.compress(text.encode(), level=9)).decode()
