"""The shared fixtures, and no others anywhere."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from report_pages import Visit, browser_path

from speechkit.model import Document


@pytest.fixture
def document() -> Callable[[str], Document]:
    """Make a document of a raw text, before any stage."""
    return Document.of


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start the browser of the machine; its driver ends with the module."""
    # Slow to import, and needed by the tests of pages alone.
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415

    # A busy machine is no fault of a page.
    expect.set_options(timeout=30_000)
    with sync_playwright() as driver:
        path = browser_path(driver.chromium.executable_path)
        chromium = driver.chromium.launch(executable_path=path)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Visit]]:
    """Open pages; whatever one logs or asks for elsewhere fails the test."""
    contexts, visits = [], []

    def open_(path: Path, **options: Any) -> Visit:
        contexts.append(browser.new_context(**options))
        visits.append(Visit(contexts[-1].new_page(), path))
        return visits[-1]

    yield open_
    faults = [fault for one in visits for fault in one.told_of_faults()]
    for context in contexts:
        context.close()
    assert faults == []
