"""The Gephi files obey every rule that was measured, whatever the graph."""

import datetime
import io
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bench.bench_gexf import large
from tests.contract.gephi import GEXF, check_gexf, check_graphml, items, spells, values
from tests.contract.gexf_schema import check_schema
from tests.unit.graphs import newsroom

from zeitgraph.export import to_networkx
from zeitgraph.export.actors import actor_network
from zeitgraph.export.gexf import gexf
from zeitgraph.export.graphml import graphml
from zeitgraph.export.network_events import event_network
from zeitgraph.export.network_pairs import cooccurrence_network
from zeitgraph.model.graph import (
    Claim,
    ClaimId,
    DocumentRecord,
    Entity,
    EntityId,
    Event,
    EventGraph,
    EventId,
    Participant,
)
from zeitgraph.model.mention import Certainty, EntityType, EventType, Polarity, Role
from zeitgraph.model.text import DocumentId, Source, Span
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval

DOCUMENT = DocumentId("0123456789abcdef")
TYPES, ROLES, KINDS = tuple(EntityType), tuple(Role), (EventType.ASSAULT, EventType.STATEMENT, EventType.OTHER)

names = st.text(max_size=12) | st.sampled_from(["A & B", '"Kate"', "a\x00b\x1f", "zwei\nZeilen", "\\", "\ufffe", "<x>"])
days = (
    st.none()
    | st.dates(datetime.date(2014, 6, 1), datetime.date(2014, 6, 20))
    | st.sampled_from([datetime.date.min, datetime.date(44, 3, 15), datetime.date.max])
    | st.dates()
)


@st.composite
def datings(draw: st.DrawFn) -> Dating:
    """Every kind of dating: closed, half open, by tense only, none."""
    first, last = draw(days), draw(days)
    if first is None and last is None:
        return Dating(interval=None, basis=DatingBasis.NONE)
    if first and last and last < first:
        first, last = last, first
    basis = draw(st.sampled_from([DatingBasis.TEXT, DatingBasis.INHERITED, DatingBasis.TENSE]))
    return Dating(interval=TimeInterval(earliest=first, latest=last), basis=basis)


@st.composite
def graphs(draw: st.DrawFn) -> EventGraph:
    """Small graphs: odd names, parallel edges, events without participants, one event, none."""
    entities = [draw(an_entity(number)) for number in range(draw(st.integers(0, 4)))]
    document = DocumentRecord(id=DOCUMENT, language="de", source=Source(name=draw(names)), created=None)
    events, claims = [], []
    for number in range(draw(st.integers(0, 5))):
        event = draw(an_event(number, entities))
        events.append(event)
        claims += [draw(a_claim(event, mention, entities)) for mention in range(draw(st.integers(1, 3)))]
    return EventGraph(
        documents=frozenset({document}),
        entities=frozenset(entities),
        events=frozenset(events),
        claims=frozenset(claims),
    )


@st.composite
def an_entity(draw: st.DrawFn, number: int) -> Entity:
    """A person, a place, a thing …, of any name."""
    type, label = draw(st.sampled_from(TYPES)), draw(names)
    return Entity(id=EntityId(f"actor-{number}"), document=DOCUMENT, type=type, label=label, language="de")


@st.composite
def an_event(draw: st.DrawFn, number: int, entities: list[Entity]) -> Event:
    """An event with any participants, one of them perhaps in several roles."""
    places = [Participant(role, entity.id) for role in ROLES for entity in entities]
    participants = draw(st.frozensets(st.sampled_from(places), max_size=5)) if places else frozenset()
    return Event(
        id=EventId(f"event-{number}"),
        document=DOCUMENT,
        type=draw(st.sampled_from(KINDS)),
        lemma=draw(names),
        language="de",
        label="",
        dating=draw(datings()),
        participants=tuple(sorted(participants, key=lambda p: (p.role, p.entity))),
    )


@st.composite
def a_claim(draw: st.DrawFn, event: Event, mention: int, entities: list[Entity]) -> Claim:
    """A claim of that event, of any polarity and certainty, by the author or by someone."""
    place = Span(100 * mention, 100 * mention + 3)
    return Claim(
        id=ClaimId(f"claim-{event.id}-{mention}"),
        event=event.id,
        document=DOCUMENT,
        polarity=draw(st.sampled_from(Polarity)),
        certainty=draw(st.sampled_from(Certainty)),
        trigger=place,
        parts=(place,),
        words="",
        sentence=place,
        lemma=event.lemma,
        type=event.type,
        dating=event.dating,
        speaker=draw(st.sampled_from([None, *(entity.id for entity in entities)])),
    )


def events_gexf(view: EventGraph) -> str:
    return "".join(gexf(event_network(view)))


def actors_gexf(view: EventGraph) -> str:
    return "".join(gexf(actor_network(view)))


def pairs_gexf(view: EventGraph) -> str:
    return "".join(gexf(cooccurrence_network(view)))


def events_graphml(view: EventGraph) -> str:
    return "".join(graphml(event_network(view)))


@pytest.mark.fuzz
@settings(max_examples=60, deadline=None)
@given(graphs())
def test_whatever_the_graph_the_files_obey_every_rule(view: EventGraph) -> None:
    check_gexf(events_gexf(view))
    check_gexf(actors_gexf(view))
    check_gexf(pairs_gexf(view))
    check_graphml(events_graphml(view))


@pytest.mark.fuzz
@settings(max_examples=40, deadline=None)
@given(graphs())
def test_whatever_the_graph_the_files_keep_to_the_grammar(view: EventGraph) -> None:
    check_schema(events_gexf(view))
    check_schema(actors_gexf(view))
    check_schema(pairs_gexf(view))


@pytest.mark.fuzz
@settings(max_examples=30, deadline=None)
@given(graphs())
def test_networkx_reads_as_many_nodes_and_edges_as_were_written(view: EventGraph) -> None:
    wanted = to_networkx(view)
    for read in (
        networkx.read_gexf(io.BytesIO(events_gexf(view).encode())),
        networkx.read_graphml(io.BytesIO(events_graphml(view).encode()), force_multigraph=True),
    ):
        assert set(read) == set(wanted)
        assert read.number_of_edges() == wanted.number_of_edges()


def test_the_newsroom_obeys_every_rule() -> None:
    check_gexf(events_gexf(newsroom()))
    check_gexf(actors_gexf(newsroom()))
    check_graphml(events_graphml(newsroom()))


def test_an_empty_graph_gives_files_without_nodes() -> None:
    check_gexf(events_gexf(EventGraph()))
    check_gexf(actors_gexf(EventGraph()))
    check_graphml(events_graphml(EventGraph()))


def test_a_graph_of_events_without_dates_has_no_times() -> None:
    graph = newsroom()
    undated = Dating(interval=None, basis=DatingBasis.NONE)
    graph = replace(graph, events=frozenset(replace(event, dating=undated) for event in graph.events))
    check_gexf(events_gexf(graph))
    assert "start=" not in events_gexf(graph) + actors_gexf(graph)


def test_parallel_edges_are_told_apart_by_their_kinds() -> None:
    found = edges(actors_gexf(_quarrel()))
    assert len({(edge.attrib["source"], edge.attrib["target"]) for edge in found}) == 1
    assert len({edge.attrib["kind"] for edge in found}) == len(found) == 3


def test_the_first_and_the_last_year_have_four_digits() -> None:
    graph = newsroom()
    first = Dating(interval=TimeInterval(earliest=datetime.date.min, latest=datetime.date.max), basis=DatingBasis.TEXT)
    graph = replace(graph, events=frozenset(replace(event, dating=first) for event in graph.events))
    assert 'start="0001-01-01T00:00:00" end="9999-12-31T23:59:59"' in events_gexf(graph)
    check_gexf(events_gexf(graph))


def test_a_network_of_pairs_has_no_directions() -> None:
    text = pairs_gexf(newsroom())
    (graph,) = ElementTree.fromstring(text).findall(GEXF + "graph")
    assert graph.attrib["defaultedgetype"] == "undirected"
    assert [(edge.attrib["kind"], edge.attrib["weight"]) for edge in edges(text)] == [("together", "1")]


def test_thirty_thousand_nodes_obey_every_rule() -> None:
    graph = large(22_000)
    network = event_network(graph)
    assert len(network.nodes) >= 30_000
    check_gexf(events_gexf(graph))
    check_graphml(events_graphml(graph))


def test_events_that_no_words_date_have_no_start_and_no_end() -> None:
    times = {id: spells(node) for id, node in nodes(events_gexf(newsroom())).items()}
    assert times["event:a1"] == [("2014-06-13T00:00:00", "2014-06-13T23:59:59")]
    assert times["event:b3"] == [("2014-06-01T00:00:00", "2014-06-30T23:59:59")]
    assert times["event:a3"] == times["event:a4"] == []


def test_an_actor_is_there_in_the_merged_spells_of_its_events() -> None:
    times = {id: spells(node) for id, node in nodes(events_gexf(newsroom())).items()}
    assert times["actor:vogt-000000000001"] == [
        ("2014-06-13T00:00:00", "2014-06-13T23:59:59"),
        ("2014-06-21T00:00:00", "2014-06-21T23:59:59"),
    ]


def test_a_denied_act_is_an_edge_of_its_own() -> None:
    kinds = {(edge.attrib["kind"], edge.attrib["weight"]) for edge in edges(actors_gexf(_quarrel()))}
    assert kinds == {("ACCUSE", "1"), ("ACCUSE:NOT", "1"), ("ACCUSE:UNREAL", "1")}


def test_the_sources_of_an_event_are_a_list_of_their_names() -> None:
    sources = values(nodes(events_gexf(newsroom()))["event:b1"])["sources"]
    assert items(sources) == ["Rostock Courier"]


def test_an_edge_runs_from_the_agent_over_the_event_to_the_patient() -> None:
    found = edges(events_gexf(newsroom()))
    ends = {(edge.attrib["source"], edge.attrib["kind"], edge.attrib["target"]) for edge in found}
    assert ("actor:000000000006", "agent", "event:a3") in ends
    assert ("event:a3", "patient", "actor:vogt-000000000001") in ends
    assert ("actor:vogt-000000000001", "source", "event:a2") in ends
    assert ("document:1111aaaa1111", "source", "event:a3") in ends


def nodes(text: str) -> dict[str, ElementTree.Element]:
    return {node.attrib["id"]: node for node in ElementTree.fromstring(text).iter(GEXF + "node")}


def edges(text: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(text).iter(GEXF + "edge"))


def _quarrel() -> EventGraph:
    """The opposition's criticism, asserted once, denied once and called possible once."""
    graph = newsroom()
    (claim,) = [claim for claim in graph.claims if claim.event == "event-a3"]
    denied = replace(claim, id=ClaimId("claim-denied"), polarity=Polarity.NEGATIVE)
    possible = replace(claim, id=ClaimId("claim-possible"), certainty=Certainty.POSSIBLE)
    return replace(graph, claims=graph.claims | {denied, possible})


def test_a_window_of_the_timeline_shows_its_events_their_participants_and_what_is_undated() -> None:
    shown = {id for id, node in nodes(events_gexf(newsroom())).items() if _visible(node, "2014-06-20T12", "2014-06-22")}
    assert {id for id in shown if id.startswith("event:")} == {
        "event:a2",
        "event:a3",
        "event:a4",
        "event:b2",
        "event:b3",
    }
    assert "actor:000000000004" in shown, "the frigate sails"
    assert "actor:000000000003" not in shown, "the mission was turned down a week before"


def _visible(node: ElementTree.Element, begin: str, end: str) -> bool:
    """Gephi's filter: what has no interval is always there."""
    times = spells(node)
    return not times or any((start or "") <= end and begin <= (stop or "9999") for start, stop in times)
