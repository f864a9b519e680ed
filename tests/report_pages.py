"""Corpora to report on, and the browser that looks at the pages."""

import base64
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
VIEWS = (
    *("overview", "documents", "speeches", "search", "slogans", "changes", "themes"),
    *("promises", "warnings", "method"),
)
#: Names that distributions give the browser.
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_YEAR = re.compile(r"20[12]\d(?=年)")

#: What could act in a page, or turn what stands around it: in titles and in text.
SCRIPT = "<script>alert(1)</script>"
_NAMES_OF_FILES = {
    2023: "<img src=x onerror=alert(1)>.txt",
    2024: "b\"'&amp;\u202e.txt",
}
_SPEECH = """在汀州市{year}年“</script”党建工作会议上的讲话
（{year}年2月3日）
同志们：
一、过去的工作
去年我们发展党员{done}名，“<svg先锋”品牌建成12个。“两个确立”深入人心。
有人在稿子里写下“{script}”几个字，也写过]]>和&amp;，还写过\u202e反写的字，这都是形式主义。
二、今年的任务
今年要发展党员{goal}名，持续擦亮“<svg先锋”品牌，做到“两个维护”。
"""


def write_hostile(folder: Path) -> Path:
    """Write two speeches that try to act in the page."""
    for year, name in _NAMES_OF_FILES.items():
        figures = {"done": 20 + year % 10, "goal": 30 + year % 10}
        text = _SPEECH.format(year=year, script=SCRIPT, **figures)
        (folder / name).write_text(text, encoding="utf-8")
    with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(("document", "title", "organization"))
        name = _NAMES_OF_FILES[2024].removesuffix(".txt")
        rows.writerow((name, f"</script>{SCRIPT}]]>\u202e", f"汀州{SCRIPT}市委"))
    return folder


def write_hundred(folder: Path) -> Path:
    """Write a hundred speeches: those of the sample city, and again some years ago."""
    texts = sorted(CORPUS.glob("*/*.txt"))
    for number in range(100):
        source, back = texts[number % len(texts)], 4 * (number // len(texts))
        place = folder / source.parent.name / f"{number:03}-{source.name}"
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            text = source.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            shutil.copy(source, place)
            continue
        moved = _YEAR.sub(lambda found, by=back: str(int(found[0]) - by), text)
        place.write_text(moved, encoding="utf-8")
    return folder


def report_of(speeches: Path, folder: Path) -> Path:
    """Make the report of some speeches in a folder."""
    page = folder / "report.html"
    command = [sys.executable, "-m", "speechkit", "report", speeches, "-o", page, "-q"]
    subprocess.run(command, check=True)
    return page


def data_of(page: str) -> Any:
    """Unpack what a page holds."""
    (packed,) = re.findall(r'id="data">([A-Za-z0-9+/=]*)</script>', page)
    return json.loads(zlib.decompress(base64.b64decode(packed)))


def browser_path(brought: str) -> str:
    """Find the browser of the machine, or else the one that the driver brought.

    Where there is none the tests are skipped, in words; on a machine that is to run
    them (CI=true) that is a failure.
    """
    found = next(filter(None, map(shutil.which, (*_NAMES, brought))), None)
    if found:
        return found
    told = f"no browser on this machine ({', '.join(_NAMES)}): pages NOT looked at"
    if os.environ.get("CI") == "true":
        pytest.fail(told)
    pytest.skip(told)


class Visit:
    """A page under watch: what it logged, what failed, what it asked for."""

    def __init__(self, page: Any, path: Path) -> None:
        self.page, self.path = page, path
        self.requests: list[str] = []
        self.told: list[str] = []
        page.route("**/*", self._pass)
        page.on("console", lambda message: self.told.append(message.text))
        page.on("pageerror", lambda error: self.told.append(str(error)))
        page.on("dialog", lambda dialog: (self.told.append("alert"), dialog.dismiss()))

    def _pass(self, route: Any) -> None:
        self.requests.append(route.request.url)
        if route.request.url.startswith("file:"):
            route.continue_()
        else:
            route.abort()

    def open(self, view: str = "") -> Any:
        """Open the page, or another view of it, and give the view."""
        self.page.goto(f"{self.path.as_uri()}#{view}")
        self.page.wait_for_selector("body:not(.waiting)")
        return self.page.locator(f"#view-{view.partition('/')[0] or 'overview'}")

    def told_of_faults(self) -> list[str]:
        """What the console said, and each request that is not for the page itself."""
        outside = [
            url for url in self.requests if url.partition("#")[0] != self.path.as_uri()
        ]
        return [*self.told, *outside]
