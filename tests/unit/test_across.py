from dataclasses import replace

import pytest

from zeitgraph.assemble.ids import entity_id
from zeitgraph.model.graph import Entity, EntityId, EventGraph
from zeitgraph.model.mention import EntityType
from zeitgraph.model.text import DocumentId
from zeitgraph.resolve.across import identify


def entity(
    label: str,
    type_: EntityType = EntityType.PERSON,
    *aliases: str,
    document: str = "d1",
    key: str | None = None,
    language: str = "de",
) -> Entity:
    named = type_ is not EntityType.PERSON or " " in label
    default = f"name:{type_}:{label.casefold()}" if named else f"mention:{document}:0:{len(label)}"
    return Entity(
        id=entity_id(key or default, type_),
        document=DocumentId(document),
        type=type_,
        label=label,
        language=language,
        aliases=aliases,
    )


def pairs(*entities: Entity) -> set[frozenset[EntityId]]:
    found = identify(EventGraph(entities=frozenset(entities)))
    return {frozenset({identity.entity, identity.canonical}) for identity in found}


def test_a_surname_is_the_only_person_who_bears_it() -> None:
    full, short = entity("Paula Brandt"), entity("Brandt", document="d2")
    assert pairs(full, short) == {frozenset({full.id, short.id})}


def test_a_surname_that_two_bear_is_nobody() -> None:
    assert not pairs(entity("Paula Brandt"), entity("Kurt Brandt"), entity("Brandt", document="d2"))


def test_two_spellings_of_a_name_are_one_person() -> None:
    one, other = entity("Hassan Rohani"), entity("Hassan Rouhani", document="d2", language="en")
    assert pairs(one, other) == {frozenset({one.id, other.id})}


@pytest.mark.parametrize("other", ["Hasso Merzig", "Angela Merzin", "Angela Merkt"])
def test_names_that_only_look_alike_are_two_persons(other: str) -> None:
    assert not pairs(entity("Angela Merkel"), entity(other, document="d2"))


def test_an_acronym_is_the_body_that_bears_it_elsewhere() -> None:
    full = entity("Verband Freier Schreiner", EntityType.ORGANIZATION, "VFS")
    short = entity("VFS", EntityType.ORGANIZATION, document="d2")
    assert pairs(full, short) == {frozenset({full.id, short.id})}


def test_an_acronym_that_two_bodies_share_joins_neither() -> None:
    one = entity("Verband Freier Schreiner", EntityType.ORGANIZATION, "VFS")
    other = entity("Verein für Sport", EntityType.ORGANIZATION, "VFS", document="d2")
    assert not pairs(one, other)


def test_a_known_body_is_the_same_in_both_languages() -> None:
    german = entity("Vereinte Nationen", EntityType.ORGANIZATION)
    english = entity("United Nations", EntityType.ORGANIZATION, document="d2", language="en")
    assert pairs(german, english) == {frozenset({german.id, english.id})}


def test_a_noun_without_a_name_is_the_same_as_nobody_elsewhere() -> None:
    one = entity("Polizei", EntityType.ORGANIZATION, key="mention:d1:0:0")
    other = entity("Polizei", EntityType.ORGANIZATION, key="mention:d2:0:0", document="d2")
    assert not pairs(one, other)


def test_a_described_person_is_no_surname() -> None:
    described = entity("Sprecherin", document="d2")
    assert not pairs(entity("Paula Sprecherin"), described)


def test_a_person_is_not_the_body_of_the_same_name() -> None:
    assert not pairs(entity("Ford Ranger"), entity("Ford Ranger", EntityType.ORGANIZATION, document="d2"))


def test_the_name_of_most_documents_is_canonical_whatever_the_order() -> None:
    rare = entity("Hassan Rouhani")
    often = [entity("Hassan Rohani", document=f"d{n}") for n in range(2, 5)]
    found = identify(EventGraph(entities=frozenset([rare, *often])))
    assert {identity.canonical for identity in found} == {often[0].id}
    assert found == identify(EventGraph(entities=frozenset([*reversed(often), rare])))


def test_a_surname_with_another_office_is_somebody_else() -> None:
    mayor = replace(entity("Paula Brandt"), kinds=("mayor",))
    minister = replace(entity("Brandt", document="d2"), kinds=("foreign minister",))
    assert not pairs(mayor, minister)


def test_a_surname_of_another_type_is_somebody_else() -> None:
    assert not pairs(entity("Paula Brandt"), entity("Brandt", EntityType.ORGANIZATION, document="d2"))


def test_the_same_first_name_with_another_surname_is_somebody_else() -> None:
    assert not pairs(entity("Paula Brandt"), entity("Paula Brunner", document="d2"))
