"""Names of the tables are looked up only where one can begin."""

import pytest

from zeitgraph.language.openings import name_openings, opening_of


@pytest.mark.parametrize(("word", "opening"), [("Irak", "irak"), ("U.S.", "u"), ("UN-Mission", "un"), ("–", "")])
def test_the_opening_of_a_word_is_its_first_letters_folded(word: str, opening: str) -> None:
    assert opening_of(word) == opening


@pytest.mark.parametrize(("code", "name"), [("de", "Vereinte Nationen"), ("de", "Irak"), ("en", "European Union")])
def test_a_name_of_the_tables_begins_with_one_of_its_openings(code: str, name: str) -> None:
    assert opening_of(name) in name_openings(code)
    assert opening_of(name.upper()) in name_openings(code)


def test_a_common_word_opens_no_name() -> None:
    assert opening_of("gestern") not in name_openings("de")
