"""Who is the same inside a story: nouns, translated names, bodies that the tagger took for something else."""

import datetime
from dataclasses import replace

import pytest
from tests.unit.test_across import entity, pairs
from tests.unit.test_across_stories import ORGANIZATION, document, joined, story, told

from zeitgraph.model.graph import Entity, EventGraph
from zeitgraph.model.mention import EntityType, MentionKind
from zeitgraph.resolve.across import identify, stories_of

NOUN = "the only one of its noun in the story"
SAME_NAME = "same name in one story"
DATE = datetime.date(2021, 9, 20)
OTHER, GROUP = EntityType.OTHER, EntityType.GROUP


def thing(
    label: str, name: str, noun: str, *, language: str = "de", type_: EntityType = OTHER, plural: bool = False
) -> Entity:
    """Something that a document calls by a noun that the table of translations may have."""
    return replace(told(label, name, language=language, type_=type_), nouns=(noun,), plural=plural)


def rules(graph: EventGraph, *entities: Entity) -> set[str]:
    return {identity.rule for identity in joined(graph, *entities)}


def test_a_thing_is_the_only_one_of_its_noun_in_both_languages() -> None:
    van = thing("delivery van", "b", "delivery van", language="en")
    assert rules(story("a", "b"), thing("Lieferwagen", "a", "lieferwagen"), van) == {NOUN}


def test_a_noun_that_says_too_little_joins_nobody() -> None:
    assert not rules(story("a", "b"), thing("Mann", "a", "mann"), thing("man", "b", "man", language="en"))


def test_one_is_not_several() -> None:
    one, several = thing("Geisel", "a", "geisel"), thing("hostages", "b", "hostage", language="en", plural=True)
    assert not rules(story("a", "b"), one, several)


def test_a_number_of_people_is_not_all_of_them() -> None:
    some = replace(thing("300 Lehrer", "a", "lehrer", type_=GROUP, plural=True), counted=True)
    assert not rules(story("a", "b"), some, thing("teachers", "b", "teacher", language="en", type_=GROUP, plural=True))


def test_a_number_tells_which_of_several_is_meant() -> None:
    many = thing("400 Männer", "a", "mann", plural=True), thing("zwei Männer", "a", "mann", plural=True)
    two = thing("two men", "b", "man", language="en", plural=True)
    (found,) = joined(story("a", "b"), *many, two)
    assert {found.entity, found.canonical} == {many[1].id, two.id}


def test_an_age_tells_who_is_meant() -> None:
    german, english = thing("41-jährige Frau", "a", "frau"), thing("41-year-old woman", "b", "woman", language="en")
    assert rules(story("a", "b"), german, english) == {NOUN}
    assert not rules(story("a", "b"), german, thing("woman", "b", "woman", language="en"))


def test_a_noun_for_a_ministry_is_the_name_that_says_the_same_in_one_story_only() -> None:
    german = replace(told("Innenministerium", "a"), nouns=("innenministerium",))
    english = entity("Interior Ministry", ORGANIZATION, document="b", language="en")
    assert rules(story("a", "b"), german, english) == {"translated name"}
    far = replace(english, document=document("far", 1).id)
    assert not rules(story("a", "b"), german, far)


def test_two_of_one_noun_in_a_document_are_nobody_elsewhere() -> None:
    two = thing("Fähre", "a", "fähre"), thing("zweite Fähre", "a", "fähre")
    assert not rules(story("a", "b"), *two, thing("ferry", "b", "ferry", language="en"))


def test_a_place_is_the_same_by_a_noun_that_no_table_has() -> None:
    one = thing("Klosterstiege", "a", "klosterstiege", type_=EntityType.PLACE)
    other = thing("alte Klosterstiege", "b", "klosterstiege", type_=EntityType.PLACE)
    assert rules(story("a", "b"), one, other) == {NOUN}
    assert not rules(story("a", "b"), replace(one, type=OTHER), replace(other, type=OTHER))


def test_a_name_and_its_translation_are_one_body() -> None:
    german = entity("Nationale Befreiungsarmee", ORGANIZATION)
    english = entity("National Liberation Army", ORGANIZATION, document="d2", language="en")
    assert pairs(german, english) == {frozenset({german.id, english.id})}


def test_a_translated_name_of_common_words_is_one_body_in_one_story_only() -> None:
    english = entity("Green Party", ORGANIZATION, document="b", language="en")
    german = entity("Grüne Partei", ORGANIZATION, document="a")
    assert rules(story("a", "b"), german, english) == {"translated name"}
    assert not rules(story("a", "b"), replace(german, document=document("far", 1).id), english)


def test_a_body_is_no_person_without_a_first_name_in_one_story() -> None:
    body = entity("Falkner Invest", ORGANIZATION, document="a")
    person = entity("Falkner Invest", document="b")
    assert rules(story("a", "b"), body, person) == {SAME_NAME}
    assert not pairs(body, person)


def test_a_body_is_not_the_person_whose_name_it_bears() -> None:
    assert not rules(
        story("a", "b"), entity("Anna Berg", ORGANIZATION, document="a"), entity("Anna Berg", document="b")
    )


def test_a_noun_beside_a_name_means_it_where_only_others_say_what_it_is() -> None:
    here = entity("Bund der Flößer", ORGANIZATION, document="a")
    there = replace(entity("Bund der Flößer", ORGANIZATION, document="b"), kinds=("union",))
    union = told("Gewerkschaft", "a", "union")
    assert rules(story("a", "b"), here, there, union) == {"the only union of the story"}


def test_a_noun_alone_in_a_headline_is_the_name_beside_a_noun_that_says_more() -> None:
    name = replace(entity("Bund der Flößer", ORGANIZATION, document="b"), kinds=("union",))
    bare, full = told("Gewerkschaft", "a", "union"), told("Gewerkschaft der Flößer", "a", "union")
    found = {identity.entity for identity in joined(story("a", "b"), name, bare, full)}
    assert bare.id in found and full.id not in found


def test_a_document_that_says_what_a_name_is_has_told_the_noun_apart() -> None:
    here = replace(entity("Bund der Flößer", ORGANIZATION, document="a"), kinds=("union",))
    assert not rules(story("a", "b"), here, told("Gewerkschaft", "a", "union"))


def test_a_name_taken_for_a_noun_is_the_name_of_its_document() -> None:
    name = entity("Fendoria", ORGANIZATION)
    noun = replace(entity("Fendoria", OTHER, key="mention:d1:3:0"), named=MentionKind.NOMINAL)
    elsewhere = replace(noun, document=document("d2", 2).id)
    assert pairs(name, noun) == {frozenset({name.id, noun.id})}
    assert not pairs(name, elsewhere)


def test_a_noun_that_tables_know_is_no_name() -> None:
    name = entity("Brücke", ORGANIZATION)
    assert not pairs(name, replace(entity("Brücke", OTHER, key="mention:d1:3:0"), named=MentionKind.NOMINAL))


@pytest.mark.parametrize(("type_", "joins"), [(ORGANIZATION, True), (GROUP, False)])
def test_months_later_bodies_are_the_same_and_groups_are_not(type_: EntityType, joins: bool) -> None:
    later = replace(document("b", 1), created=replace(document("b", 1).created, date=DATE))  # type: ignore[type-var]
    third = {entity("Lena Roth", document=name) for name in "ab"}
    graph = story("a", "b")
    apart = replace(graph, documents=frozenset({document("a", 1), later}), entities=graph.entities | third)
    one, other = (
        told("Labor", "a", "laboratory", type_=type_),
        told("lab", "b", "laboratory", language="en", type_=type_),
    )
    assert bool(rules(apart, one, other)) is joins


def test_names_of_countries_and_words_in_common_make_a_story() -> None:
    """A person alone is in many stories; with the same country and the same things it is one."""
    records = [document(name, 1) for name in "ab"]
    people = [entity("Ida Kolb", document=name) for name in "ab"]
    graph = EventGraph(documents=frozenset(records), entities=frozenset(people))
    assert max(map(len, stories_of(graph))) == 1
    things = {thing("Lieferwagen", "a", "lieferwagen"), thing("van", "b", "van", language="en")}
    things |= {thing("Brücke", "a", "brücke"), thing("bridge", "b", "bridge", language="en")}
    assert max(map(len, stories_of(replace(graph, entities=graph.entities | things)))) == 2


def test_words_without_names_make_no_story() -> None:
    records = [document(name, 1) for name in "ab"]
    nouns = [("Lieferwagen", "van"), ("Brücke", "bridge"), ("Fähre", "ferry"), ("Bombe", "bomb")]
    german = {thing(noun, "a", noun.casefold()) for noun, _ in nouns}
    english = {thing(noun, "b", noun, language="en") for _, noun in nouns}
    graph = EventGraph(documents=frozenset(records), entities=frozenset(german | english))
    assert max(map(len, stories_of(graph))) == 1


def test_people_spelt_by_ear_are_common_to_a_story() -> None:
    records = [document(name, 1) for name in "ab"]
    german = {entity("Wolodymyr Halynko", document="a"), entity("Sergej Tschupow", document="a")}
    english = {
        entity("Volodymyr Galinko", document="b", language="en"),
        entity("Sergei Chupov", document="b", language="en"),
    }
    graph = EventGraph(documents=frozenset(records), entities=frozenset(german | english))
    assert max(map(len, stories_of(graph))) == 2
    assert len(identify(graph)) == 2
