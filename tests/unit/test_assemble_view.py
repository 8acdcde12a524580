"""Identity across documents: statements that a view applies and nothing rewrites."""

from dataclasses import replace

import pytest
from tests.unit.graphs import (
    ANNA,
    COURIER,
    CRITICISED,
    MISSION,
    OPERATION,
    PAPER,
    REJECTED,
    ROSTOCK,
    RULED_OUT,
    TAZ,
    VOGT,
    entity,
    newsroom,
    on,
)

from zeitgraph.assemble import corefer, view
from zeitgraph.model.graph import Coreference, Event, EventGraph, EventId, Identity
from zeitgraph.model.mention import EntityType, EventType, Role
from zeitgraph.model.text import Span
from zeitgraph.model.time import Dating, DatingBasis, Granularity, TimeInterval

NEWSROOM = newsroom()
SAME_MISSION = Identity(entity=OPERATION, canonical=MISSION, rule="by hand")


def event_of(graph: EventGraph, id: EventId) -> Event:
    return next(event for event in graph.events if event.id == id)


def told_alike(**fields: object) -> EventGraph:
    """The graph with the English event told in the German one's lemma, so that the two agree."""
    english = replace(event_of(NEWSROOM, RULED_OUT), lemma="ablehnen", **fields)  # type: ignore[arg-type]
    others = {event for event in NEWSROOM.events if event.id != RULED_OUT}
    same = NEWSROOM.identities | {SAME_MISSION}
    return replace(NEWSROOM, events=frozenset({*others, english}), identities=same)


def test_the_view_names_the_same_person_once() -> None:
    seen = view(NEWSROOM)
    assert VOGT not in {entity.id for entity in seen.entities}
    assert event_of(seen, CRITICISED).entities(Role.PATIENT) == (ANNA,)


def test_the_view_has_one_record_for_an_entity_that_two_documents_name() -> None:
    assert [entity.id for entity in view(NEWSROOM).entities].count(PAPER) == 1


def test_the_best_name_is_the_longest_of_those_that_as_many_documents_give() -> None:
    anna = next(entity for entity in view(NEWSROOM).entities if entity.id == ANNA)
    assert (anna.label, anna.aliases) == ("Anna Vogt", ("Vogt",))


def test_a_place_that_documents_call_differently_has_its_name_of_the_first_language() -> None:
    city = entity(ROSTOCK, TAZ, EntityType.CITY, "Wien", "de", "https://sws.geonames.org/2761369/")
    english = replace(city, document=COURIER, language="en", label="Vienna")
    (merged,) = view(EventGraph(entities=frozenset({city, english}))).entities
    assert (merged.label, merged.aliases) == ("Wien", ("Vienna",))


def test_labels_in_the_view_use_the_best_name() -> None:
    assert event_of(view(NEWSROOM), REJECTED).label == "Anna Vogt: ablehnen: Einsatz der Marine [2014-06-13]"


def test_the_view_of_a_view_is_the_same() -> None:
    assert view(view(NEWSROOM)) == view(NEWSROOM)


def test_the_statements_stay_as_they_are() -> None:
    view(NEWSROOM)
    assert newsroom() == NEWSROOM


def test_a_chain_of_identities_ends_at_one_entity() -> None:
    chained = replace(NEWSROOM, identities=NEWSROOM.identities | {Identity(entity=ANNA, canonical=PAPER, rule="test")})
    assert event_of(view(chained), CRITICISED).entities(Role.PATIENT) == (PAPER,)


def test_identities_in_a_circle_end_at_one_entity() -> None:
    circle = replace(NEWSROOM, identities=NEWSROOM.identities | {Identity(entity=ANNA, canonical=VOGT, rule="test")})
    assert len({entity.id for entity in view(circle).entities} & {ANNA, VOGT}) == 1


def test_events_of_two_documents_that_agree_are_the_same_and_the_dated_document_names_it() -> None:
    assert {(same.event, same.canonical) for same in corefer(told_alike())} == {(RULED_OUT, REJECTED)}


def test_without_the_identities_of_those_who_take_part_the_events_stay_apart() -> None:
    assert not corefer(replace(told_alike(), identities=frozenset()))


@pytest.mark.parametrize(
    "difference",
    [
        {"type": EventType.OTHER},
        {"participants": ()},
        {"dating": on("2014-06-12", Span(0, 4))},
        {
            "dating": Dating(
                interval=TimeInterval(latest=on("2014-06-13", Span(0, 4)).interval.latest),  # type: ignore[union-attr]
                basis=DatingBasis.TEXT,
            )
        },
    ],
)
def test_events_that_differ_in_anything_stay_apart(difference: dict[str, object]) -> None:
    assert not corefer(told_alike(**difference))


def test_the_same_month_is_too_long_to_be_the_same_event_in_two_documents() -> None:
    interval = on("2014-06-01", Span(0, 4)).interval
    assert interval is not None
    june = Dating(
        interval=replace(interval, latest=on("2014-06-30", Span(0, 4)).interval.latest, granularity=Granularity.MONTH),  # type: ignore[union-attr]
        basis=DatingBasis.TEXT,
    )
    graph = told_alike(dating=june)
    german = replace(event_of(graph, REJECTED), dating=june)
    both = frozenset({*(event for event in graph.events if event.id != REJECTED), german})
    assert not corefer(replace(graph, events=both))


def test_the_view_puts_the_claims_of_the_same_event_together() -> None:
    same = Coreference(event=RULED_OUT, canonical=REJECTED, rule="test")
    seen = view(replace(NEWSROOM, coreferences=frozenset({same})))
    assert sorted(claim.id for claim in seen.claims if claim.event == REJECTED) == [
        "claim-a1",
        "claim-a1-2",
        "claim-b1",
    ]
    assert event_of(seen, REJECTED).document == TAZ
    assert {link.subject for link in seen.links} == {REJECTED}


def test_the_order_in_which_graphs_come_together_changes_nothing() -> None:
    def part(document: str) -> EventGraph:
        return replace(
            NEWSROOM,
            documents=frozenset(record for record in NEWSROOM.documents if record.id == document),
            entities=frozenset(entity for entity in NEWSROOM.entities if entity.document == document),
            events=frozenset(event for event in NEWSROOM.events if event.document == document),
            claims=frozenset(claim for claim in NEWSROOM.claims if claim.document == document),
        )

    parts = [part(record.id) for record in NEWSROOM.documents]
    assert parts[0].union(parts[1]) == parts[1].union(parts[0], parts[1]) == NEWSROOM
