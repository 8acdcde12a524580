"""Words that end like a noun for people or bodies and are something else."""

import pytest

from zeitgraph.language.names import names
from zeitgraph.language.nouns import NounKind, noun_table

THINGS = ["Datenbank", "Brandstiftung", "Halbleiter", "Drehleiter", "Laufbahn", "Werkzeuge", "Notbetrieb"]
NOTHING_KNOWN = ["Lieferkette", "Urkunde", "Sekunde", "Einführung", "Begleitung", "Rückgang", "Beispiel"]


@pytest.mark.parametrize("noun", THINGS)
def test_a_thing_is_no_person_and_acts_as_no_body(noun: str) -> None:
    assert noun_table("de").kinds(noun).isdisjoint({NounKind.PERSON, NounKind.GROUP})


@pytest.mark.parametrize("noun", [*THINGS, *NOTHING_KNOWN])
def test_a_word_that_ends_alike_has_none_of_the_meanings(noun: str) -> None:
    assert names("de").noun(noun) == ()


def test_their_compounds_have_none_either_and_the_nouns_themselves_keep_theirs() -> None:
    assert names("de").noun("Umsatzrückgang", "Genehmigungsurkunden") == ()
    assert [sense.concept for sense in names("de").noun("Gang")] == ["criminals"]
    assert [sense.concept for sense in names("de").noun("Hotelkette")] == ["company"]


def test_a_master_of_a_trade_is_a_person_and_no_champion() -> None:
    assert [str(sense.type) for sense in names("de").noun("Bäckermeister")] == ["PERSON"]
