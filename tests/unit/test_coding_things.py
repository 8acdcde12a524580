"""Targets of what is done to things: whose they are, and whom they are with or against."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.assemble.owners import country, owners, partners
from zeitgraph.language.coding import Step, steps
from zeitgraph.model.mention import EventType
from zeitgraph.model.text import Sentence

THING = """
    Es       es       PRON  nsubj 2
    geht     gehen    VERB  root  0
    {head}   {head}   NOUN  obj   2
    {case}   {case}   ADP   case  5
    {name}   {name}   PROPN nmod  3
"""


def phrase(head: str, case: str, name: str) -> Sentence:
    """A sentence whose third word is a thing with a phrase behind it."""
    return parsed(THING.format(head=head, case=case, name=name), language="de").sentences[0]


@pytest.mark.parametrize(("case", "expected"), [("gegen", ["Myanmar"]), ("mit", ["Myanmar"]), ("trotz", [])])
def test_a_thing_is_for_with_or_against_somebody(case: str, expected: list[str]) -> None:
    sentence = phrase("Sanktion", case, "Myanmar")
    assert [word.form for word in partners(sentence, sentence.tokens[2], "de")] == expected


@pytest.mark.parametrize(("head", "expected"), [("Ultimatum", ["Kabul"]), ("Ermordung", [])])
def test_what_is_said_is_whose_it_is_and_what_is_done_to_somebody_is_not_his(head: str, expected: list[str]) -> None:
    sentence = phrase(head, "von", "Kabul")
    assert [word.form for word in owners(sentence, sentence.tokens[2], "de")] == expected


@pytest.mark.parametrize(("head", "expected"), [("Hinrichtung", "IR"), ("Anschlag", None)])
def test_a_thing_in_a_state_is_the_states_unless_it_is_attacked_there(head: str, expected: str | None) -> None:
    sentence = phrase(head, "in", "Iran")
    assert country(sentence, sentence.tokens[2], "de") == expected


def test_whoever_lifts_sanctions_has_their_target_as_target_and_whoever_condemns_an_attack_has_not() -> None:
    assert Step.PARTNER in steps(EventType.CONCEDE)
    assert Step.PARTNER not in steps(EventType.ACCUSE)
    rejected = list(steps(EventType.REJECT))
    assert rejected.index(Step.OWNER) < rejected.index(Step.PARTNER)
