"""Words that say the same in two languages: nouns, and names word by word."""

import tomllib
from importlib.resources import files

import pytest

from zeitgraph.language.translations import is_common, meaning, translated

TABLE = tomllib.loads(files("zeitgraph.language").joinpath("translations.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("names", [row["names"] for row in TABLE["examples"]], ids="|".join)
def test_names_that_are_one_say_the_same(names: list[str]) -> None:
    german, english = names
    assert translated(german, "de") == translated(english, "en") != ()


@pytest.mark.parametrize("names", [row["names"] for row in TABLE["counterexamples"]], ids="|".join)
def test_names_that_are_two_do_not(names: list[str]) -> None:
    german, english = names
    assert translated(german, "de") != translated(english, "en")


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Kanalbrücke", "bridge"),  # the last part of a compound that is not in the table
        ("Oberbürgermeisterin", "mayor"),  # a feminine
        ("Lieferwagen", "delivery van"),
        ("Kohlewaggon", "coal wagon"),  # what stands before the last word is left out
    ],
)
def test_a_noun_and_its_translation_mean_the_same(german: str, english: str) -> None:
    assert meaning(german, "de") == meaning(english, "en") is not None


def test_other_nouns_mean_something_else() -> None:
    assert meaning("Fähre", "de") != meaning("tanker", "en")
    assert meaning("Quastenflosser", "de") is None


def test_a_noun_that_says_too_little_is_vague() -> None:
    said, told = meaning("Mann", "de"), meaning("ferry", "en")
    assert said is not None and said.vague
    assert told is not None and not told.vague


def test_a_country_is_the_same_in_every_form() -> None:
    assert translated("Georgische Marine", "de") == translated("Navy of Georgia", "en") != ()


def test_endings_and_small_words_of_a_name_do_not_count() -> None:
    assert translated("Verbandes der Lehrer", "de") == translated("Teachers' Federation", "en") != ()
    assert translated("Schwarzen Meer", "de") == translated("Black Sea", "en")


def test_a_word_that_the_table_does_not_have_stands_for_itself() -> None:
    assert translated("Hafen Zeebrügge", "de") == translated("Zeebrügge Port", "en") != translated("Hafen Ems", "de")


def test_a_name_without_a_word_of_the_table_says_nothing() -> None:
    assert translated("Falkner Invest", "de") == translated("Anna Vogt", "en") == ()


def test_two_common_words_are_no_name_of_one_body() -> None:
    assert is_common(translated("Green Party", "en"))
    assert not is_common(translated("Green Party of Norway", "en"))
    assert not is_common(translated("Black Sea", "en"))
