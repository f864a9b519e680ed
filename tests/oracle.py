"""The oracle: the doors of the program, and what must hold behind each: read, or refused."""

import tempfile
from pathlib import Path

from hostile import Input
from invariants import check_file, pipeline

from speechkit.annotation import records
from speechkit.errors import InputError, LexiconError
from speechkit.lexicon import SCHEMAS, load
from speechkit.lexicon.loading import read_name
from speechkit.model import Document
from speechkit.readers import Source, read_bytes
from speechkit.readers.sidecar import read_sidecar


def check_text(given: Input) -> None:
    """Hold a text against the invariants; a second run gives the same records."""
    raw = str(given.content)
    check_file(raw, given.marks)
    first, second = (
        [record for doc in pipeline().run(Document.of(raw)) for record in records(doc)]
        for _ in range(2)
    )
    assert first == second


def check_bytes(given: Input) -> None:
    """Read a file; what is read must hold as any text does."""
    source = _read(given)
    if isinstance(source, InputError):
        assert "\n" not in str(source)
        return
    source.raw.encode("utf-8")
    assert source == _read(given)
    check_file(source.raw, source.marks)


def check_lexicon(given: Input) -> None:
    """Load it as what it says it is, and as a sidecar."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.yaml"
        path.write_bytes(_bytes(given))
        header = read_sidecar(path)
        if not isinstance(header, InputError):
            claims = (header.title, header.organization, header.speaker)
            "".join(claim.value for claim in claims if claim).encode("utf-8")
        try:
            name = read_name(path)
            assert name in SCHEMAS
            own = load(name, (path,))
        except LexiconError:
            return
        for entry in own.entries:
            "".join(entry.forms).encode("utf-8")
        own.find("学习“两个确立”的甲乙丙")


def _read(given: Input) -> Source | InputError:
    try:
        return read_bytes(_bytes(given), given.suffix)
    except InputError as error:
        return error


def _bytes(given: Input) -> bytes:
    assert isinstance(given.content, bytes)
    return given.content
