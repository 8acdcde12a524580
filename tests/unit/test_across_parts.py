"""Who has the same part in one happening: entities and events by hand."""

from dataclasses import replace
from pathlib import Path

from tests.unit.test_across import entity
from tests.unit.test_across_stories import happening, story, told

from zeitgraph.model.graph import Coreference, Entity, EventGraph
from zeitgraph.model.mention import EntityType, EventType, MentionKind, Role
from zeitgraph.model.text import DocumentId
from zeitgraph.resolve.across_events import same_happenings
from zeitgraph.resolve.across_parts import RULE, same_parts
from zeitgraph.resolve.across_stories import Story
from zeitgraph.resolve.decisions import Decisions, read_decisions

GROUP, PLACE = EntityType.GROUP, EntityType.PLACE
A_AND_B: Story = (DocumentId("a"), DocumentId("b"))


def attack(one: Entity, other: Entity, *, joined: bool = True) -> EventGraph:
    """Two reports of an attack, on the one and on the other."""
    (first, claim), (second, again) = (
        happening("a", 1, "angreifen", EventType.ASSAULT, 2, (Role.PATIENT, one.id)),
        happening("b", 1, "attack", EventType.ASSAULT, 2, (Role.PATIENT, other.id), language="en"),
    )
    same = {Coreference(event=second.id, canonical=first.id, rule="by hand")} if joined else set()
    graph = story("a", "b")
    return replace(
        graph,
        entities=graph.entities | {one, other},
        events=frozenset({first, second}),
        claims=frozenset({claim, again}),
        coreferences=frozenset(same),
    )


def rules(graph: EventGraph, decisions: Decisions | None = None) -> set[str]:
    return {identity.rule for identity in same_parts(graph, decisions or Decisions())}


NOUN = told("Wohnheim", "a", type_=PLACE)
NAME = entity("Haus Sonneck", PLACE, document="b", language="en")


def test_who_alone_has_a_part_in_both_reports_is_one() -> None:
    assert rules(attack(NOUN, NAME)) == {RULE}


def test_in_two_events_they_are_two() -> None:
    assert not rules(attack(NOUN, NAME, joined=False))


def test_two_names_are_two() -> None:
    assert not rules(attack(entity("Haus Birke", PLACE, document="a"), NAME))


def test_a_pronoun_is_nobody() -> None:
    assert not rules(attack(replace(NOUN, named=MentionKind.PRONOUN), NAME))


def test_other_types_and_numbers_are_others() -> None:
    assert not rules(attack(told("Miliz", "a", type_=GROUP), NAME))
    assert not rules(attack(replace(NOUN, plural=True), NAME))


def test_nouns_of_other_kinds_are_others_but_people_may_be_anybody() -> None:
    cyclists = told("cyclists", "b", "cyclists", language="en", type_=GROUP)
    assert rules(attack(told("Menschen", "a", "people", type_=GROUP), cyclists)) == {RULE}
    assert not rules(attack(told("Fahrer", "a", "drivers", type_=GROUP), cyclists))


def test_what_the_user_calls_different_stays_two(tmp_path: Path) -> None:
    path = tmp_path / "who.csv"
    path.write_text("different,Wohnheim,Haus Sonneck\n", encoding="utf-8")
    assert not rules(attack(NOUN, NAME), read_decisions(path))


def test_people_and_what_they_are_do_not_part_two_reports_of_one_event() -> None:
    people, cyclists = told("Menschen", "a", "people", type_=GROUP), told("cyclists", "b", "cyclists", type_=GROUP)
    drivers = told("Fahrer", "a", "drivers", type_=GROUP)
    assert same_happenings(attack(people, cyclists, joined=False), [A_AND_B])
    assert not same_happenings(attack(drivers, cyclists, joined=False), [A_AND_B])
