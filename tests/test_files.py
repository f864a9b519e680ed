"""Which files are read, what documents are called, what a sidecar overrules."""

import os
from pathlib import Path

import pytest

from speechkit.corpus import Corpus
from speechkit.engine import Task
from speechkit.errors import InputError
from speechkit.files import find_tasks
from speechkit.tables import DOCUMENTS

SPEECH = "在全县2024年党建工作会议上的讲话\n同志们：\n今年新发展党员30名。\n"


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SPEECH, encoding="utf-8")


def _ids(*paths: Path) -> list[str]:
    return [task.id for task in find_tasks(paths)]


def _row(corpus: Corpus, document: str) -> dict[str, object]:
    rows = (
        dict(zip(DOCUMENTS.header, row, strict=True))
        for row in corpus.rows("documents")
    )
    return next(row for row in rows if row["document"] == document)


def test_folder_is_walked_in_natural_order(tmp_path):
    _write(tmp_path, "10.txt", "9.txt", "a/2.md", "a/1.txt")
    assert _ids(tmp_path) == ["9", "10", "a/1", "a/2"]


def test_hidden_temporary_and_foreign_files_are_passed_over(tmp_path):
    _write(
        tmp_path, "a.txt", ".b.txt", "~c.txt", ".git/d.txt", "e.png", "metadata.yaml"
    )
    assert _ids(tmp_path) == ["a"]


def test_suffix_stays_where_two_would_be_called_the_same(tmp_path):
    _write(tmp_path, "a.txt", "a.md", "b.txt")
    assert _ids(tmp_path) == ["a.md", "a.txt", "b"]


def test_folders_of_one_shape_stay_apart(tmp_path):
    _write(tmp_path, "city/2024.txt", "county/2024.txt")
    assert _ids(tmp_path / "city", tmp_path / "county") == [
        "city/2024.txt",
        "county/2024.txt",
    ]


def test_folders_of_one_name_and_shape_are_called_by_their_whole_path(tmp_path):
    _write(tmp_path, "a/x/1.txt", "b/x/1.txt")
    names = _ids(tmp_path / "a" / "x", tmp_path / "b" / "x")
    sides = zip(names, "ab", strict=True)
    assert all(name.endswith(f"{side}/x/1.txt") for name, side in sides)
    assert not any(name.startswith("/") for name in names)


def test_same_file_named_twice_is_read_once(tmp_path):
    _write(tmp_path, "a.txt")
    assert _ids(tmp_path, tmp_path / "a.txt", tmp_path / "a.txt") == ["a"]


def test_detour_to_a_file_leads_to_the_same_file(tmp_path):
    _write(tmp_path, "a/1.txt")
    assert _ids(tmp_path / "a" / ".." / "a" / "1.txt", tmp_path / "a" / "1.txt") == [
        "1"
    ]


def test_no_name_climbs_out_of_the_folder(tmp_path, monkeypatch):
    _write(tmp_path, "1.txt", "in/1.txt")
    monkeypatch.chdir(tmp_path / "in")
    names = _ids(Path(), Path(".."))
    assert not any(".." in name for name in names)
    assert len(set(names)) == len(names) == 2


def test_no_paths_at_all_are_refused():
    with pytest.raises(InputError, match="no file and no folder"):
        find_tasks([])


def test_order_of_paths_does_not_matter(tmp_path):
    _write(tmp_path, "a.txt", "b.txt")
    paths = [tmp_path / "b.txt", tmp_path / "a.txt"]
    assert find_tasks(paths) == find_tasks(paths[::-1])


def test_symlink_loop_is_survived(tmp_path):
    _write(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert _ids(tmp_path) == ["a"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_odd_file_names_are_written_as_escapes(tmp_path):
    _write(tmp_path, "a\nb.txt")
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    odd.write_text(SPEECH, encoding="utf-8")
    assert _ids(tmp_path) == ["\\udcff", "a\\nb"]


def test_place_that_does_not_exist_is_refused_by_name(tmp_path):
    with pytest.raises(InputError, match="nowhere: does not exist"):
        find_tasks([tmp_path / "nowhere"])


def test_folder_without_speeches_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"holds no speeches .*\.html, .*\.txt"):
        find_tasks([tmp_path])


def test_unreadable_file_is_skipped_and_the_rest_is_read(tmp_path):
    _write(tmp_path, "a.txt")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"PK\x03\x04\0\0")
    (tmp_path / "gbk.txt").write_bytes(SPEECH.encode("gb18030"))
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    corpus = Corpus.read([tmp_path])
    assert [outcome.id for outcome in corpus.outcomes] == ["a", "gbk"]
    reasons = {outcome.id: outcome.failure for outcome in corpus.skipped}
    assert "is empty" in reasons["empty"]
    assert "is an archive" in reasons["binary"]
    assert "gone.txt: cannot be read: No such file" in reasons["gone"]


def test_file_that_vanishes_while_others_are_read_is_skipped(tmp_path):
    _write(tmp_path, "a.txt", "b.txt")
    tasks = find_tasks([tmp_path])
    (tmp_path / "b.txt").unlink()
    assert _failures(tasks) == [
        None,
        "b.txt: cannot be read: No such file or directory",
    ]


def _failures(tasks: list[Task]) -> list[str | None]:
    failures: list[str | None] = []
    for task in tasks:
        try:
            task.read()
        except InputError as error:
            failures.append(str(error))
        else:
            failures.append(None)
    return failures


def test_nothing_readable_is_an_error(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"\xef\xbb\xbf \n")
    with pytest.raises(InputError, match=r"empty\.txt: is empty"):
        Corpus.read([tmp_path])


def test_metadata_overrules_the_text(tmp_path):
    _write(tmp_path, "a.txt", "b.txt")
    (tmp_path / "metadata.csv").write_text(
        "\ufeffdocument,year,organization\na,2023,汀原市委\n", encoding="utf-8"
    )
    corpus = Corpus.read([tmp_path])
    row = _row(corpus, "a")
    assert (row["year"], row["year_source"], row["organization"]) == (
        2023,
        "sidecar",
        "汀原市委",
    )
    assert (_row(corpus, "b")["year"], _row(corpus, "b")["year_source"]) == (
        2024,
        "title",
    )


def test_metadata_holds_for_documents_that_must_be_named_longer(tmp_path):
    _write(tmp_path, "city/1.txt", "county/1.txt")
    for name, year in (("city", 2021), ("county", 2022)):
        metadata = tmp_path / name / "metadata.csv"
        metadata.write_text(f"document,year\n1,{year}\n", encoding="utf-8")
    corpus = Corpus.read([tmp_path / "city", tmp_path / "county"])
    assert _row(corpus, "city/1.txt")["year"] == 2021
    assert _row(corpus, "county/1.txt")["year"] == 2022


def test_metadata_of_an_inner_folder_wins_over_that_of_the_outer_one(tmp_path):
    _write(tmp_path, "city/1.txt", "city/2.txt")
    outer = "document,year\ncity/1,2021\ncity/2,2021\n"
    (tmp_path / "metadata.csv").write_text(outer, encoding="utf-8")
    inner = tmp_path / "city" / "metadata.csv"
    inner.write_text("document,year\n1,2022\n", encoding="utf-8")
    corpus = Corpus.read([tmp_path])
    assert _row(corpus, "city/1")["year"] == 2022
    assert _row(corpus, "city/2")["year"] == 2021


def test_sidecar_of_a_file_wins_over_the_folder(tmp_path):
    _write(tmp_path, "a.txt")
    (tmp_path / "metadata.csv").write_text("document,year\na,2022\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("year: 2021\n", encoding="utf-8")
    assert _row(Corpus.read([tmp_path]), "a")["year"] == 2021


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("metadata.csv", "file,year\na,2022\n", "has no column 'document'"),
        ("metadata.csv", "document,year\na,22\n", r"line 2: year: '22' is not allowed"),
        ("a.yaml", "jahr: 2022\n", "jahr: unknown key"),
        ("a.yaml", "- 2022\n", "must be a mapping"),
        ("a.yaml", "year: [", "is no YAML"),
        ("a.yaml", "year: 2022\nyear: 2023\n", "year: stands twice"),
    ],
)
def test_faulty_sidecar_is_refused_by_name(tmp_path, name, content, message):
    _write(tmp_path, "a.txt")
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        Corpus.read([tmp_path])


def test_faulty_sidecar_of_one_file_leaves_the_others_alone(tmp_path):
    _write(tmp_path, "a.txt", "b.txt", "c.txt")
    (tmp_path / "metadata.csv").write_text("document,year\na,22\nb,2022\n", "utf-8")
    (tmp_path / "c.yaml").write_text("jahr: 2022\n", encoding="utf-8")
    corpus = Corpus.read([tmp_path])
    assert [outcome.id for outcome in corpus.outcomes] == ["b"]
    assert _row(corpus, "b")["year"] == 2022
    reasons = {outcome.id: outcome.failure for outcome in corpus.skipped}
    assert "metadata.csv, line 2: year: '22' is not allowed" in reasons["a"]
    assert "c.yaml: jahr: unknown key" in reasons["c"]


def test_metadata_that_a_spreadsheet_wrote_in_gbk_is_read(tmp_path):
    _write(tmp_path, "a.txt")
    content = "document,organization\na,中共汀原市委的机关工委\n"
    (tmp_path / "metadata.csv").write_bytes(content.encode("gbk"))
    assert (
        _row(Corpus.read([tmp_path]), "a")["organization"] == "中共汀原市委的机关工委"
    )


def test_parts_of_a_saved_page_are_no_speeches(tmp_path):
    _write(tmp_path, "a.html", "a_files/f.html", "a/d.html", "b_files/c.html")
    assert _ids(tmp_path) == ["a", "a/d", "b_files/c"]


def test_what_cannot_be_read_is_skipped_with_a_remedy(tmp_path):
    _write(tmp_path, "a.txt", "~$b.docx", ".DS_Store", "Thumbs.db", "c.tmp", "d.jpg")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (tmp_path / "c.zip").write_bytes(b"PK\x03\x04" + b"\0" * 30)
    (tmp_path / "d.rtf").write_bytes(b"{\\rtf1 speech}")
    corpus = Corpus.read([tmp_path])
    assert [outcome.id for outcome in corpus.outcomes] == ["a"]
    assert [outcome.failure for outcome in corpus.skipped] == [
        "b.doc: is a file of Word 97 or WPS; open it there and save it as .docx",
        "c.zip: is an archive; unpack it and name the folder",
        "d.rtf: is a Rich Text file; save it as .docx",
    ]


def test_any_number_of_jobs_gives_the_same_rows(tmp_path):
    _write(tmp_path, *(f"{n}.txt" for n in range(5)))
    one, two = (Corpus.read([tmp_path], jobs=jobs) for jobs in (1, 2))
    assert one == two
