"""Which events a filter leaves, and that what is left is a graph."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.graphs import (
    ANNA,
    COURIER,
    CRITICISED,
    FRIGATE,
    OPPOSITION,
    REJECTED,
    RESIGNED,
    RESIGNS,
    ROSTOCK,
    RULED_OUT,
    SAID,
    SAILED,
    TAZ,
    VOGT,
    newsroom,
    newsrooms,
)

from zeitgraph.assemble import view
from zeitgraph.assemble.filter import filtered
from zeitgraph.export.rdf import nquads
from zeitgraph.model.filter import FACTUALITY_CODES, Filter
from zeitgraph.model.graph import Copy, Coreference, EventGraph, EventId
from zeitgraph.model.mention import EventType

JUNE = datetime.date(2014, 6, 1)


def june(day: int) -> datetime.date:
    return datetime.date(2014, 6, day)


def left(wanted: Filter, graph: EventGraph | None = None) -> set[EventId]:
    return {event.id for event in filtered(graph or newsroom(), wanted).events}


def test_a_filter_that_asks_for_nothing_leaves_everything() -> None:
    assert filtered(newsroom(), Filter()) == newsroom()


def test_a_date_may_lie_anywhere_in_its_interval() -> None:
    assert left(Filter(since=june(20), until=june(21))) == {SAILED, RESIGNED}


def test_a_bound_that_rests_on_tense_reaches_back_as_far_as_one_likes() -> None:
    assert left(Filter(until=datetime.date(2010, 1, 1))) == {CRITICISED}


def test_both_ends_of_the_range_are_in_it() -> None:
    assert left(Filter(since=june(13), until=june(13), dated=True)) == {REJECTED, RULED_OUT, RESIGNED}


def test_events_of_which_no_time_is_known_are_in_no_range() -> None:
    assert not {SAID, RESIGNS} & left(Filter(since=datetime.date.min))


def test_only_words_date_an_event() -> None:
    assert left(Filter(dated=True)) == {REJECTED, SAILED, RULED_OUT, RESIGNED}


def test_a_name_means_everybody_that_has_it_as_a_part() -> None:
    assert left(Filter(actors=("vogt",))) == {REJECTED, RULED_OUT, CRITICISED, RESIGNS, RESIGNED}


def test_case_and_accents_do_not_matter() -> None:
    assert left(Filter(actors=("RÖSTOCK c",))) == {SAID}


def test_an_id_means_one_actor() -> None:
    assert left(Filter(actors=(OPPOSITION,))) == {CRITICISED}


def test_of_two_names_each_takes_part() -> None:
    assert left(Filter(actors=("Opposition", "Anna Vogt"))) == {CRITICISED}


def test_a_place_takes_part_too() -> None:
    assert left(Filter(actors=(ROSTOCK,))) == {SAILED}


def test_types_are_alternatives() -> None:
    assert left(Filter(types=(EventType.ACCUSE, EventType.MOBILIZE))) == {CRITICISED, SAILED}


def test_one_claim_of_a_factuality_is_enough_and_the_event_stays_whole() -> None:
    graph = replace(
        newsroom(), coreferences=frozenset({Coreference(event=RESIGNED, canonical=RESIGNS, rule="by hand")})
    )
    assert left(Filter(factuality=("CT-",)), graph) == {RESIGNS, RESIGNED}


def test_a_source_is_a_speaker_or_a_document() -> None:
    assert left(Filter(source="Vogt")) == {SAILED}
    assert left(Filter(source="navy")) == {RULED_OUT, SAID, RESIGNED}


def test_sources_are_counted_by_documents() -> None:
    graph = replace(
        newsroom(), coreferences=frozenset({Coreference(event=RULED_OUT, canonical=REJECTED, rule="by hand")})
    )
    assert left(Filter(min_sources=2), graph) == {REJECTED, RULED_OUT}
    assert left(Filter(min_sources=2)) == set()
    copied = replace(graph, copies=frozenset({Copy(document=COURIER, original=TAZ, likeness=1.0)}))
    assert left(Filter(min_sources=2), copied) == set()


def test_an_ego_network_joins_an_actor_to_the_next() -> None:
    assert left(Filter(ego="Opposition")) == {CRITICISED}


def test_an_ego_network_has_the_ties_of_the_neighbours_to_each_other() -> None:
    graph = newsroom()
    said = next(event for event in graph.events if event.id == SAILED)
    joined = replace(said, participants=next(e for e in graph.events if e.id == CRITICISED).participants)
    graph = replace(graph, events=(graph.events - {said}) | {joined})
    assert left(Filter(ego=OPPOSITION), graph) == {CRITICISED, SAILED}


def test_what_a_neighbour_does_alone_is_not_in_the_ego_network() -> None:
    assert left(Filter(ego="Opposition", steps=3)) == {CRITICISED}


def test_what_ego_does_alone_is_in_its_network() -> None:
    assert left(Filter(ego="Rostock Courier")) == {SAID}


def test_all_parts_of_a_filter_hold_together() -> None:
    assert left(Filter(actors=("Vogt",), types=(EventType.REJECT,), source="marine")) == {REJECTED}


def test_a_claim_inside_one_that_goes_keeps_its_speaker() -> None:
    (claim,) = filtered(newsroom(), Filter(actors=("operation",))).claims
    assert (claim.embedded_in, claim.speaker) == (None, "actor-rostock-courier-000000000007")


def test_who_takes_part_stays_and_nobody_else() -> None:
    graph = filtered(newsroom(), Filter(types=(EventType.ACCUSE,)))
    assert {record.id for record in graph.documents} >= {TAZ}
    assert OPPOSITION in {entity.id for entity in graph.entities}
    assert FRIGATE not in {entity.id for entity in graph.entities}


def test_an_actor_stands_for_the_same_one_as_before() -> None:
    graph = filtered(newsroom(), Filter(types=(EventType.ACCUSE,)))
    (event,) = view(graph).events
    assert ANNA in {who.entity for who in event.participants}
    assert {(one.entity, one.canonical) for one in graph.identities} == {(VOGT, ANNA)}


def test_links_stay_between_events_that_stay() -> None:
    assert filtered(newsroom(), Filter(source="navy")).links == newsroom().links
    assert not filtered(newsroom(), Filter(types=(EventType.REJECT,))).links


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": june(2), "until": JUNE},
        {"factuality": ("CT",)},
        {"min_sources": 0},
        {"steps": 0},
        {"actors": (" ",)},
        {"ego": ""},
    ],
)
def test_a_filter_that_makes_no_sense_does_not_exist(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Filter(**wrong)  # type: ignore[arg-type]


def test_the_codes_of_factuality_are_factbanks() -> None:
    assert set(FACTUALITY_CODES) == {"CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "UU"}


days = st.none() | st.dates(datetime.date(2014, 6, 1), datetime.date(2014, 6, 30))


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    """Any filter that can match something of the newsroom."""
    first, last = draw(days), draw(days)
    if first and last and last < first:
        first, last = last, first
    return Filter(
        since=first,
        until=last,
        dated=draw(st.booleans()),
        actors=tuple(draw(st.lists(st.sampled_from(["Vogt", "Opposition", "nobody"]), max_size=1))),
        types=tuple(draw(st.lists(st.sampled_from(EventType), max_size=3))),
        factuality=tuple(draw(st.lists(st.sampled_from(FACTUALITY_CODES), max_size=3))),
        ego=draw(st.none() | st.sampled_from(["Vogt", "Courier"])),
    )


@pytest.mark.fuzz
@settings(max_examples=60, deadline=None)
@given(filters())
def test_what_is_left_is_a_part_of_the_graph_and_can_be_written(wanted: Filter) -> None:
    graph = newsrooms(2)
    rest = filtered(graph, wanted)
    assert rest.events <= graph.events
    assert rest.entities <= graph.entities
    assert rest.documents <= graph.documents
    assert {claim.id for claim in rest.claims} == {c.id for c in graph.claims if c.event in {e.id for e in rest.events}}
    assert {claim.document for claim in rest.claims} <= {record.id for record in rest.documents}
    assert sum(1 for _ in nquads(rest)) or not rest.events
