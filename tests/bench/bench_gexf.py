"""Processor time and memory until a large graph is GEXF: `python -m tests.bench.bench_gexf [EVENTS]`."""

import datetime
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from zeitgraph.export.files import write_file
from zeitgraph.export.gexf import gexf
from zeitgraph.export.graphml import graphml
from zeitgraph.export.network import places
from zeitgraph.export.network_events import event_network
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
from zeitgraph.model.time import Dating, DatingBasis, Granularity, TimeInterval

T = TypeVar("T")


def large(count: int) -> EventGraph:
    """So many events, thirty a document, each with two of a third as many actors."""
    documents = [DocumentId(f"doc-{number}") for number in range(count // 30 + 1)]
    actors = [EntityId(f"actor-{number}") for number in range(count // 3 + 1)]
    events = [_event(number, documents, actors) for number in range(count)]
    return EventGraph(
        documents=frozenset(
            DocumentRecord(id=id, language="de", source=Source(name=id), created=None) for id in documents
        ),
        entities=frozenset(
            Entity(id=id, document=documents[0], type=EntityType.PERSON, label=id, language="de") for id in actors
        ),
        events=frozenset(events),
        claims=frozenset(map(_claim, events)),
    )


def _event(number: int, documents: list[DocumentId], actors: list[EntityId]) -> Event:
    day = datetime.date(2014, 1, 1) + datetime.timedelta(days=number % 365)
    interval = TimeInterval(earliest=day, latest=day, granularity=Granularity.DAY)
    agent, patient = actors[number * 7919 % len(actors)], actors[number * 104729 % len(actors)]
    return Event(
        id=EventId(f"event-{number}"),
        document=documents[number // 30],
        type=EventType.OTHER,
        lemma="treffen",
        language="de",
        label="",
        dating=Dating(interval=interval, basis=DatingBasis.TEXT),
        participants=(Participant(Role.AGENT, agent), Participant(Role.PATIENT, patient)),
    )


def _claim(event: Event) -> Claim:
    return Claim(
        id=ClaimId(f"claim-{event.id}"),
        event=event.id,
        document=event.document,
        polarity=Polarity.POSITIVE,
        certainty=Certainty.CERTAIN,
        trigger=Span(0, 1),
        parts=(Span(0, 1),),
        words="",
        sentence=Span(0, 1),
        lemma=event.lemma,
        type=event.type,
        dating=event.dating,
    )


def timed(name: str, step: Callable[[], T]) -> T:
    """The step's result; its processor time and the memory at its end go to standard output."""
    start = time.process_time()
    result = step()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"{name:10} {time.process_time() - start:7.2f} s   {memory:6} MB\n")
    return result


def main() -> None:
    """Build, lay out and write a graph of as many events as the command line says (20,000)."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    graph = timed("records", lambda: large(count))
    network = timed("network", lambda: event_network(graph))
    sys.stdout.write(f"{len(network.nodes)} nodes, {len(network.edges)} edges\n")
    timed("layout", lambda: places(network))
    with tempfile.TemporaryDirectory() as folder:
        timed("gexf", lambda: write_file(Path(folder) / "events.gexf", gexf(network)))
        timed("graphml", lambda: write_file(Path(folder) / "events.graphml", graphml(network)))


if __name__ == "__main__":
    main()
