"""Files are written whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from zeitgraph.errors import OptionError, OutputError
from zeitgraph.export import FORMATS, write
from zeitgraph.export.files import make_folder, write_file
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.options import DEFAULT_BASE, DEFAULT_FORMATS


def broken() -> Iterator[str]:
    yield "the first half"
    raise RuntimeError("the second half")


def test_a_file_holds_its_chunks_as_utf8(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", ["Zeit", "gräph\n"])
    assert (tmp_path / "a.txt").read_bytes() == "Zeitgräph\n".encode()


def test_a_writer_that_breaks_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        write_file(tmp_path / "a.txt", broken())
    assert list(tmp_path.iterdir()) == []


def test_a_writer_that_breaks_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(RuntimeError):
        write_file(tmp_path / "a.txt", broken())
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.txt", "old")]


def test_half_a_surrogate_pair_does_not_break_a_file(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", ["a\ud800b"])
    assert (tmp_path / "a.txt").read_text() == "a?b"


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"missing.a\.txt: cannot be written"):
        write_file(tmp_path / "missing" / "a.txt", ["a"])


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="no folder can be made"):
        make_folder(tmp_path / "file")


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="pajek"):
        write(EventGraph(), EventGraph(), tmp_path / "out", formats=("jsonl", "pajek"), base=DEFAULT_BASE)
    assert not (tmp_path / "out").exists()


def test_a_base_that_is_no_iri_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="absolute IRI"):
        write(EventGraph(), EventGraph(), tmp_path / "out", formats=("jsonl",), base="news")
    assert not (tmp_path / "out").exists()


def test_each_format_fills_a_file_of_its_own(tmp_path: Path) -> None:
    files = write(EventGraph(), EventGraph(), tmp_path, formats=tuple(FORMATS), base=DEFAULT_BASE)
    assert [file.name for file in files] == sorted(format.file for format in FORMATS.values())
    assert len({format.file for format in FORMATS.values()}) == len(FORMATS)
    assert all(file.is_file() for file in files)


def test_the_default_formats_are_in_the_table() -> None:
    assert set(DEFAULT_FORMATS) <= set(FORMATS)
