import pytest

from zeitgraph.language import LANGUAGES
from zeitgraph.language.actors import actors
from zeitgraph.language.countries import countries
from zeitgraph.language.happenings import happening
from zeitgraph.language.names import names
from zeitgraph.model.mention import EntityType


def test_an_actor_is_one_under_its_names_in_both_languages() -> None:
    german, english = actors().find("Weltgesundheitsorganisation", "de"), actors().find("WHO", "en")
    assert german is not None and german is english


def test_a_name_of_the_other_language_finds_nobody() -> None:
    assert actors().find("Weltgesundheitsorganisation", "en") is None


def test_every_actor_has_a_name_in_every_language() -> None:
    assert [actor for actor in actors().entries if set(actor.written) != set(LANGUAGES)] == []


def test_actors_are_parts_of_states_that_the_tables_know() -> None:
    known = {*countries("en").labels, "VA", "TW"}
    assert {actor.country for actor in actors().entries if actor.country} <= known


def test_no_identifier_is_given_twice() -> None:
    links = [actor.link for actor in actors().entries if actor.link]
    assert len(links) == len(set(links))


def test_an_actor_that_is_a_body_is_known_by_its_kind() -> None:
    known = names("de").known("Gewerkschaft Deutscher Lokomotivführer")
    assert known is not None and known.concept == "union"
    assert all(a.type is not EntityType.PERSON for a in actors().entries if a.concept == "union")


@pytest.mark.parametrize(("german", "english"), [("einstürzen", "collapse"), ("Rücktritt", "step down")])
def test_words_of_two_languages_tell_of_one_happening(german: str, english: str) -> None:
    assert happening(german, "de") & happening(english, "en")


@pytest.mark.parametrize(("one", "other"), [("sterben", "verletzen"), ("erhöhen", "senken"), ("öffnen", "schließen")])
def test_what_differs_is_no_one_happening(one: str, other: str) -> None:
    assert not happening(one, "de") & happening(other, "de")


def test_a_word_that_no_row_has_tells_of_nothing_known() -> None:
    assert not happening("flanieren", "de")
