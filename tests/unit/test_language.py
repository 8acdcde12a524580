"""The tables load, and a broken or missing one is named."""

import tomllib
from importlib.resources import files

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import LANGUAGES, load


def test_there_are_german_and_english() -> None:
    assert LANGUAGES == ("de", "en")


def test_a_language_knows_its_name() -> None:
    assert [load(code).name for code in LANGUAGES] == ["German", "English"]


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(LanguageError, match=r"'xx'.*de, en"):
        load("xx")


def test_a_missing_table_is_named() -> None:
    with pytest.raises(LanguageError, match=r"language/de/nothing\.toml"):
        load("de").table("nothing")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_table_is_toml(code: str) -> None:
    for table in (files("zeitgraph.language") / code).iterdir():
        tomllib.loads(table.read_text(encoding="utf-8"))


def test_every_language_has_the_same_tables() -> None:
    names = [{table.name for table in (files("zeitgraph.language") / code).iterdir()} for code in LANGUAGES]
    assert names[0] == names[1]
