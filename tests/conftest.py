"""The shared fixtures, and no others anywhere."""

from collections.abc import Callable

import pytest

from speechkit.model import Document


@pytest.fixture
def document() -> Callable[[str], Document]:
    """Make a document of a raw text, before any stage."""
    return Document.of
