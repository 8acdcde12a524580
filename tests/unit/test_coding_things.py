"""Targets of what is done to things: whose they are, and whom they are with or against."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.assemble.cast import Cast
from zeitgraph.assemble.owners import Attached, attached, country
from zeitgraph.language.coding import Code, Step, is_against_state, is_visit, of_actor, owner_words, steps
from zeitgraph.model.mention import EntityIdentity, EntityMention, EntityType, EventType, MentionKind, Mentions
from zeitgraph.model.resolution import Resolution

THING = """
    Es       es       PRON  nsubj 2
    geht     gehen    VERB  root  0
    {head}   {head}   NOUN  obj   2
    {case}   {case}   ADP   case  5
    {name}   {name}   PROPN nmod  3
"""


def phrase(head: str, case: str, name: str) -> Attached:
    """What hangs on a thing with a phrase behind it."""
    (sentence,) = parsed(THING.format(head=head, case=case, name=name), language="de").sentences
    return attached(sentence, sentence.tokens[2], owner_words("de"))


@pytest.mark.parametrize(("case", "expected"), [("gegen", ["Myanmar"]), ("mit", ["Myanmar"]), ("trotz", [])])
def test_a_thing_is_for_with_or_against_somebody(case: str, expected: list[str]) -> None:
    assert [word.form for word in phrase("Sanktion", case, "Myanmar").partners] == expected


@pytest.mark.parametrize(("head", "expected"), [("Ultimatum", ["Kabul"]), ("Ermordung", [])])
def test_what_is_said_is_whose_it_is_and_what_is_done_to_somebody_is_not_his(head: str, expected: list[str]) -> None:
    assert [word.form for word in phrase(head, "von", "Kabul").owners] == expected


@pytest.mark.parametrize(("head", "expected"), [("Hinrichtung", "IR"), ("Anschlag", None)])
def test_a_thing_in_a_state_is_the_states_unless_it_is_attacked_there(head: str, expected: str | None) -> None:
    assert country(phrase(head, "in", "Iran")) == expected


def test_whoever_lifts_sanctions_has_their_target_as_target_and_whoever_condemns_an_attack_has_not() -> None:
    assert Step.PARTNER in steps(EventType.CONCEDE)
    assert Step.PARTNER not in steps(EventType.ACCUSE)
    rejected = list(steps(EventType.REJECT))
    assert rejected.index(Step.OWNER) < rejected.index(Step.PARTNER)


@pytest.mark.parametrize(("case", "expected"), [("in", ["Kairo"]), ("aus", [])])
def test_a_body_sits_in_a_town(case: str, expected: list[str]) -> None:
    assert [word.form for word in phrase("Gericht", case, "Kairo").seats] == expected


def test_a_thing_whose_owner_is_a_thing_has_none() -> None:
    document = parsed(THING.format(head="Teil", case="von", name="Ganzes"), language="de")
    words = [document.sentences[0].ref(document.sentences[0].tokens[place]) for place in (2, 4)]
    mentions = [
        EntityMention(
            head=word,
            span=document.token(word).span,
            phrase=document.token(word).span,
            type=EntityType.OTHER,
            kind=MentionKind.NOMINAL,
        )
        for word in words
    ]
    whole = EntityIdentity(key="k", type=EntityType.OTHER, label="Teil", heads=tuple(words), rules=("a", "b"))
    cast = Cast.of(document, Mentions(entities=tuple(mentions)), Resolution(entities=(whole,)))
    standing = cast.standing(words)
    assert standing.entities[standing.ids[words[0]]].owner is None


@pytest.mark.parametrize(("actor", "expected"), [("AFGREB", True), ("AFGMIL", False), ("AFG", False)])
def test_rebels_and_the_opposition_are_against_their_state(actor: str, expected: bool) -> None:
    assert is_against_state(actor) is expected


@pytest.mark.parametrize(
    ("actor", "type", "expected"),
    [
        ("ISRCVL", EntityType.GROUP, "180"),
        ("ISRMIL", EntityType.GROUP, "190"),
        ("ISR", EntityType.COUNTRY, "190"),
        ("CRM", EntityType.PERSON, "180"),
        ("REB", EntityType.GROUP, "190"),
    ],
)
def test_people_without_arms_assault_and_forces_fight(actor: str, type: EntityType, expected: str) -> None:
    assert of_actor(Code(code="190", name="fight", quad=4), actor, type).code == expected


def test_a_code_that_words_give_is_the_same_whoever_acts() -> None:
    assert of_actor(Code(code="193", name="fight", quad=4), "ISRCVL", EntityType.GROUP).code == "193"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [("DEUGOV", "FRA", True), ("DEUGOV", "DEU", False), ("DEUCVL", "FRA", False), ("DEUGOV", "", False)],
)
def test_the_journey_of_a_minister_to_another_state_is_a_visit(source: str, target: str, expected: bool) -> None:
    assert is_visit(EventType.OTHER, source=source, target=target) is expected
    assert is_visit(EventType.CONSULT, source=source, target=target)
