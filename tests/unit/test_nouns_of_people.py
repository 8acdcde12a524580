"""Nouns for people in the dative plural, and people called by an age in words: a rule a test."""

from zeitgraph.language.names import names
from zeitgraph.model.mention import EntityType


def test_the_dative_plural_of_a_group_is_the_group() -> None:
    assert names("de").noun("Flüchtlingen", "Flüchtling")[0].type is EntityType.GROUP


def test_an_age_in_words_is_an_age() -> None:
    assert names("de").age("Achtjährige")
    assert names("en").age("Nine-year-old")


def test_a_noun_that_only_ends_like_an_age_is_none() -> None:
    assert not names("de").age("Minderjährige")
