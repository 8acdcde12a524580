from pathlib import Path

import pytest

from zeitgraph.errors import InputError
from zeitgraph.model.mention import EntityType
from zeitgraph.resolve.authority import read_authority


def written(folder: Path, text: str) -> Path:
    path = folder / "names.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_name_and_each_alias_find_the_entity(tmp_path: Path) -> None:
    path = written(tmp_path, "name,alias,type,iri\nMuster AG,Muster|Musterwerke,ORGANIZATION,https://example.org/m\n")
    authority = read_authority(path)
    assert authority.find("musterwerke") == authority.find("Muster AG")
    entry = authority.find("Muster")
    assert entry is not None
    assert (entry.type, entry.iri) == (EntityType.ORGANIZATION, "https://example.org/m")


def test_the_header_and_later_columns_may_be_left_out(tmp_path: Path) -> None:
    entry = read_authority(written(tmp_path, "Anna Vogt,,person\n")).find("anna  vogt")
    assert entry is not None
    assert entry.iri is None


def test_a_name_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    assert read_authority(written(tmp_path, "Anna Vogt,,PERSON,\n")).find("Vogt") is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("name,alias,type,iri\nA,,ROBOT,\n", ":2: type 'ROBOT'"),
        (",x,PERSON,\n", ":1: the entity has no name"),
        ("A,,PERSON,\nB,a,PERSON,\n", ":2: 'a' also names the entity of line 1"),
        ("A,,PERSON,nowhere\n", ":1: 'nowhere' is no IRI"),
        ("A,,PERSON,,extra\n", ":1: 5 columns"),
        ('A,"x,PERSON,\n', ": not CSV"),
    ],
)
def test_a_broken_line_is_named_by_its_number(tmp_path: Path, text: str, complaint: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(InputError) as error:
        read_authority(path)
    assert str(path) in str(error.value)
    assert complaint in str(error.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nothing\.csv"):
        read_authority(tmp_path / "nothing.csv")


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("Müller,,PERSON,\n".encode("latin-1"))
    with pytest.raises(InputError, match="UTF-8"):
        read_authority(path)
