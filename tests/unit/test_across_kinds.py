"""Which nouns of a kind are one thing in two reports of a happening, and which say too little for that."""

from dataclasses import replace

import pytest
from tests.unit.test_across import entity
from tests.unit.test_across_stories import ORGANIZATION, joined, story, told

from zeitgraph.model.mention import EntityType


def test_a_broad_kind_says_too_little_of_who_is_meant() -> None:
    assert not joined(
        story("a", "b"), told("Aufsicht", "a", "authority"), told("agency", "b", "authority", language="en")
    )


@pytest.mark.parametrize(("kind", "number"), [("bank", 0), ("prosecution", 1)])
def test_several_bodies_are_no_one_body_unless_their_people_are_it(kind: str, number: int) -> None:
    banks = replace(told("zwei Banken", "a", kind, type_=ORGANIZATION), plural=True)
    others = replace(told("Banken", "b", kind, type_=ORGANIZATION), plural=True)
    assert len(joined(story("a", "b"), banks, others)) == number


def test_several_people_of_a_kind_are_one_group() -> None:
    miners = replace(told("Bergleute", "a", "miners", type_=EntityType.GROUP), plural=True)
    others = replace(told("miners", "b", "miners", type_=EntityType.GROUP, language="en"), plural=True)
    assert joined(story("a", "b"), miners, others)


@pytest.mark.parametrize(("name", "number"), [("Fendoria AG", 1), ("Fendoria Brau", 0)])
def test_a_firm_is_the_same_without_its_legal_form(name: str, number: int) -> None:
    full, short = entity(name, ORGANIZATION, document="a"), entity("Fendoria", ORGANIZATION, document="b")
    assert len(joined(story("a", "b"), full, short)) == number


@pytest.mark.parametrize(("kinds", "number"), [((), 1), (("minister",), 0)])
def test_a_town_that_one_report_calls_so_is_nobodys_surname_elsewhere(kinds: tuple[str, ...], number: int) -> None:
    town = replace(entity("Vindorf", EntityType.CITY, document="a"), kinds=("city",))
    person = replace(entity("Vindorf", EntityType.PERSON, document="b"), kinds=kinds)
    assert len(joined(story("a", "b"), town, person)) == number
