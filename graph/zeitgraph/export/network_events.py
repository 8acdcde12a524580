"""A view of the graph as its events: with all that take part in them, and all that tell of them.

An edge runs from the agent to the event, and from the event to patient, recipient, topic and location; from who holds a
claim (a speaker, else the document) to the event as 'source'.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from zeitgraph.export.index import Index, edtf, factuality, index, stamped
from zeitgraph.export.markup import line
from zeitgraph.export.network import (
    DOCUMENT_COLOR,
    EVENT_COLOR,
    NEGATED_COLOR,
    POLARITIES,
    Anew,
    Column,
    ColumnType,
    Edge,
    Network,
    Node,
    Values,
    bounds,
    merged,
    node_id,
    node_type,
    summary,
)
from zeitgraph.export.rdf_statements import precision
from zeitgraph.model.filter import FACTUALITY_CODES
from zeitgraph.model.graph import EntityId, Event, EventGraph
from zeitgraph.model.mention import Certainty, EntityType, Polarity, Role
from zeitgraph.model.text import DocumentId
from zeitgraph.model.time import TimeInterval

CERTAINTIES = tuple(Certainty)
SOURCE = "source"  # the kind of an edge from who holds a claim
INWARD = frozenset({Role.AGENT.value, SOURCE})

NODE_COLUMNS = (
    *(Column(name) for name in ("node_type", "entity_type", "event_type", "event_root", "lemma")),
    *(Column(name) for name in ("date_start", "date_end", "date_precision", "date_edtf", "date_basis")),
    *(Column(name) for name in ("polarity", "modality", "factuality")),
    Column("n", ColumnType.INTEGER),
    Column("sources", ColumnType.LIST),
    Column("documents", ColumnType.LIST),
)
EDGE_COLUMNS = tuple(Column(name) for name in ("role", "polarity", "date_start", "date_end"))


@dataclass(slots=True)
class _Other:
    """An entity or a document at the other end of edges: how many events it has to do with, and when they are."""

    events: int
    intervals: list[TimeInterval]


@lru_cache(maxsize=1)
def event_network(view: EventGraph) -> Network:
    """Events, all that take part in them, and all that tell of them."""
    known = index(view)
    others = _others(known)
    events = {node_id(event.id): event for event in known.events.values()}
    names = {node_id(id): id for id in others}
    order = sorted({*events, *names})

    def nodes() -> Iterator[Node]:
        for name in order:
            yield _event(known, events[name]) if name in events else _other(known, names[name], others[names[name]])

    def edges() -> Iterator[Edge]:
        for name in order:
            if name in events:
                yield from sorted(_edges(known, events[name]), key=lambda edge: edge.id)

    return Network(
        title="Events, who takes part in them, and who tells of them",
        node_columns=NODE_COLUMNS,
        edge_columns=EDGE_COLUMNS,
        nodes=Anew(nodes),
        edges=Anew(edges),
    )


def _others(known: Index) -> dict[str, _Other]:
    found: dict[str, _Other] = {}
    for event in known.events.values():
        interval = stamped(event.dating)
        for id in {other for _, other, _ in _ends(known, event)}:
            other = found.setdefault(id, _Other(0, []))
            other.events += 1
            if interval:
                other.intervals.append(interval)
    return found


def _ends(known: Index, event: Event) -> Iterator[tuple[str, str, Iterable[Polarity]]]:
    """Each edge of an event once: its kind, the entity or document at its other end, what its claims say."""
    claims = known.claims.get(event.id, ())
    polarities = {claim.polarity for claim in claims}
    for role, entity in sorted({(p.role.value, p.entity) for p in event.participants}):
        yield role, entity, polarities
    holders: dict[str, set[Polarity]] = {}
    for claim in claims:
        holders.setdefault(claim.speaker or claim.document, set()).add(claim.polarity)
    for holder in sorted(holders):
        yield SOURCE, holder, holders[holder]


def _event(known: Index, event: Event) -> Node:
    claims, interval = known.claims.get(event.id, ()), stamped(event.dating)
    polarity = summary((claim.polarity for claim in claims), POLARITIES)
    spells = (interval,) if interval else ()
    values: Values = (
        ("node_type", "event"),
        ("event_type", event.type),
        ("event_root", event.type),
        ("lemma", line(event.lemma)),
        *bounds(spells),
        ("date_precision", precision(event.dating)),
        ("date_edtf", edtf(event.dating.interval)),
        ("date_basis", event.dating.basis),
        ("polarity", polarity),
        ("modality", summary((claim.certainty for claim in claims), CERTAINTIES)),
        ("factuality", summary(map(factuality, claims), FACTUALITY_CODES)),
        ("n", len(claims)),
        ("sources", tuple(sorted({known.source(claim) for claim in claims}))),
        ("documents", tuple(sorted({known.documents[claim.document].source.name for claim in claims}))),
    )
    label = f"{line(event.lemma)} [{edtf(interval)}]" if interval else line(event.lemma)
    color = NEGATED_COLOR if polarity == Polarity.NEGATIVE else EVENT_COLOR
    return Node(id=node_id(event.id), label=label, color=color, values=values, spells=spells)


def _other(known: Index, id: str, other: _Other) -> Node:
    """An entity or a document, there while one of its events is."""
    document, entity = known.documents.get(DocumentId(id)), known.entities.get(EntityId(id))
    spells = merged(other.intervals)
    type, color = ("document", DOCUMENT_COLOR) if document else node_type(entity.type if entity else EntityType.OTHER)
    label = (document.title or document.source.name) if document else known.label(EntityId(id))
    values: Values = (
        ("node_type", type),
        ("entity_type", entity.type if entity else ""),
        *bounds(spells),
        ("n", other.events),
    )
    return Node(id=node_id(id), label=line(label), color=color, values=values, spells=spells)


def _edges(known: Index, event: Event) -> Iterator[Edge]:
    interval = stamped(event.dating)
    spells = (interval,) if interval else ()
    here, dates = node_id(event.id), bounds(spells)
    for kind, other, polarities in _ends(known, event):
        there, polarity = node_id(other), summary(polarities, POLARITIES)
        source, target = (there, here) if kind in INWARD else (here, there)
        yield Edge(
            id=".".join((_bare(here), kind, _bare(there))),
            source=source,
            target=target,
            kind=kind,
            values=(("role", kind), ("polarity", polarity), *dates),
            negated=polarity == Polarity.NEGATIVE,
            spells=spells,
        )


def _bare(id: str) -> str:
    """A node's id without its kind, which an edge's id needs not: hashes of all kinds differ."""
    return id.partition(":")[2]
