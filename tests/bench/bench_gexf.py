"""Time and memory until a large graph is GEXF, beside networkx: `python -m tests.bench.bench_gexf [EDGES]`."""

import datetime
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import networkx

from zeitgraph.export import to_networkx
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
EDGES_AN_EVENT = 3


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


def timed(name: str, step: Callable[[], T]) -> tuple[T, float]:
    """The step's result and its processor time, which goes to standard output with the memory that it added."""
    before, start = _peak(), time.process_time()
    result = step()
    seconds = time.process_time() - start
    sys.stdout.write(f"{name:24} {seconds:7.2f} s   {_peak() - before:+6} MB\n")
    return result, seconds


def ours(graph: EventGraph, folder: Path) -> dict[str, float]:
    """Seconds of our writers, from the graph to files; positions are made once for both, and not counted."""
    network, derived = timed("network", lambda: event_network(graph))
    timed("layout", lambda: places(network))
    sizes = f"{len(network.nodes)} nodes, {len(network.edges)} edges"
    _, as_gexf = timed("gexf", lambda: write_file(folder / "events.gexf", gexf(network)))
    _, as_graphml = timed("graphml", lambda: write_file(folder / "events.graphml", graphml(network)))
    sys.stdout.write(f"{sizes}, {(folder / 'events.gexf').stat().st_size // 1_000_000} MB of GEXF\n")
    return {"gexf": derived + as_gexf, "graphml": derived + as_graphml}


def theirs(graph: EventGraph, folder: Path) -> dict[str, float]:
    """Seconds of networkx's writers, from its own graph to files, with lists as texts: they cannot write lists."""
    known, _ = timed("networkx graph", lambda: to_networkx(graph))
    for _, values in known.nodes(data=True):
        values.update({name: "; ".join(value) for name, value in values.items() if isinstance(value, list)})
    names = folder / "events.gexf", folder / "events.graphml"
    _, as_gexf = timed("networkx gexf", lambda: networkx.write_gexf(known, names[0]))  # noqa: TID251
    _, as_graphml = timed("networkx graphml", lambda: networkx.write_graphml_xml(known, names[1]))
    return {"gexf": as_gexf, "graphml": as_graphml}


def main() -> None:
    """Both writers, each in a process of its own, on a graph of as many edges as the command line says (200,000).

    The memory of a line is what the peak grew by: in the end by what the writer holds beyond the graph.
    """
    edges = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    seconds: dict[str, dict[str, float]] = {}
    for writers in (ours, theirs):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            seconds[writers.__name__] = pool.submit(_run, writers, edges // EDGES_AN_EVENT).result()
    for name, mine in seconds["ours"].items():
        sys.stdout.write(f"{name}: {seconds['theirs'][name] / mine:.1f} times as fast as networkx\n")


def _run(writers: Callable[[EventGraph, Path], dict[str, float]], events: int) -> dict[str, float]:
    graph, _ = timed("records", lambda: large(events))
    with tempfile.TemporaryDirectory() as folder:
        seconds = writers(graph, Path(folder))
    sys.stdout.flush()
    return seconds


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
