"""Names of the tables are looked up only where one can begin."""

import pytest

from zeitgraph.language.openings import age_ends, ending_of, listed_names, name_openings, opening_of


@pytest.mark.parametrize(("word", "opening"), [("Irak", "irak"), ("U.S.", "u"), ("UN-Mission", "un"), ("–", "")])
def test_the_opening_of_a_word_is_its_first_letters_folded(word: str, opening: str) -> None:
    assert opening_of(word) == opening


@pytest.mark.parametrize(("word", "ending"), [("Irak", "irak"), ("U.S.", ""), ("UN-Mission", "mission"), ("–", "")])
def test_the_ending_of_a_word_is_its_last_letters_folded(word: str, ending: str) -> None:
    assert ending_of(word) == ending


@pytest.mark.parametrize(("code", "name"), [("de", "Vereinte Nationen"), ("de", "Irak"), ("en", "European Union")])
def test_a_name_of_the_tables_is_known_by_its_ending_and_its_opening(code: str, name: str) -> None:
    for written in (name, name.upper()):
        assert opening_of(written) in name_openings(code)[ending_of(written)]


@pytest.mark.parametrize("word", ["gestern", "Vereinte"])
def test_a_word_that_ends_no_name_has_no_openings(word: str) -> None:
    assert ending_of(word) not in name_openings("de")


@pytest.mark.parametrize(("code", "name"), [("de", "irak"), ("de", "vereinte nationen"), ("en", "european union")])
def test_names_that_tables_know_are_listed_in_small_letters(code: str, name: str) -> None:
    assert name in listed_names(code)
    assert name.title() not in listed_names(code)


def test_an_age_in_several_words_ends_with_its_last() -> None:
    assert age_ends("en") == ("old",)
