"""A view of the graph as nodes and edges: the picture that GEXF, GraphML, networkx and the drawing share.

Events are nodes, as are those who take part, and documents. An edge runs from the agent to the event, and from the
event to patient, recipient, topic and location; from who holds a claim (a speaker, else the document) to the event as
'source'.
"""

import datetime
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from zeitgraph.export.index import ORGANIZATIONS, PERSONS, PLACES, Index, edtf, factuality, index, stamped
from zeitgraph.export.layout import layout
from zeitgraph.export.markup import line
from zeitgraph.export.rdf_statements import precision
from zeitgraph.model.graph import EntityId, Event, EventGraph
from zeitgraph.model.mention import Certainty, EntityType, Polarity, Role
from zeitgraph.model.text import DocumentId
from zeitgraph.model.time import TimeInterval

Color = tuple[int, int, int]
Value = str | int | tuple[str, ...]
Values = tuple[tuple[str, Value], ...]

EVENT_COLOR: Color = (90, 90, 90)
NEGATED_COLOR: Color = (214, 39, 40)
PERSON_COLOR: Color = (31, 119, 180)
ORGANIZATION_COLOR: Color = (148, 103, 189)
PLACE_COLOR: Color = (44, 160, 44)
DOCUMENT_COLOR: Color = (140, 86, 75)
THING_COLOR: Color = (127, 127, 127)

POLARITIES, CERTAINTIES = tuple(Polarity), tuple(Certainty)
SOURCE = "source"  # the kind of an edge from who holds a claim

SMALLEST, LARGEST = 4.0, 100.0  # Gephi rescales sizes, and positions with them, unless these are the exact extremes


class ColumnType(StrEnum):
    """The types of columns, by Gephi's names."""

    STRING = "string"
    INTEGER = "integer"
    LIST = "liststring"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of Gephi's data table; its id is its title, in small letters."""

    name: str
    type: ColumnType = ColumnType.STRING


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node; `spells` are when it is there, none of them meaning always.

    Texts among the values are one line each, without control characters; those that are empty are left out.
    """

    id: str
    label: str
    color: Color
    values: Values
    spells: tuple[TimeInterval, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A directed edge; edges between the same nodes differ in `kind`."""

    id: str
    source: str
    target: str
    kind: str
    values: Values
    weight: int = 1
    negated: bool = False
    spells: tuple[TimeInterval, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Nodes and edges sorted by id, with the columns that their values stand in."""

    title: str
    node_columns: tuple[Column, ...]
    edge_columns: tuple[Column, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands, and how large."""

    x: float
    y: float
    size: float


NODE_COLUMNS = (
    *(Column(name) for name in ("node_type", "entity_type", "event_type", "event_root", "lemma")),
    *(Column(name) for name in ("date_start", "date_end", "date_precision", "date_edtf", "date_basis")),
    *(Column(name) for name in ("polarity", "modality", "factuality")),
    Column("n", ColumnType.INTEGER),
    Column("sources", ColumnType.LIST),
    Column("documents", ColumnType.LIST),
)
EDGE_COLUMNS = tuple(Column(name) for name in ("role", "polarity", "date_start", "date_end"))


@lru_cache(maxsize=1)
def event_network(view: EventGraph) -> Network:
    """Events, all that take part in them, and all that tell of them."""
    known = index(view)
    edges: dict[str, list[Edge]] = {}
    for other, edge in _edges(known):
        edges.setdefault(other, []).append(edge)
    nodes = [_event(known, event) for event in known.events.values()]
    nodes += [_other(known, other, edges[other]) for other in edges]
    return Network(
        title="Events, who takes part in them, and who tells of them",
        node_columns=NODE_COLUMNS,
        edge_columns=EDGE_COLUMNS,
        nodes=tuple(sorted(nodes, key=lambda node: node.id)),
        edges=tuple(sorted((edge for group in edges.values() for edge in group), key=lambda edge: edge.id)),
    )


@lru_cache(maxsize=2)
def places(network: Network) -> Mapping[str, Place]:
    """A position and a size for each node: size 4 to 100 by the root of its degree, both ends exact."""
    degrees = {node.id: 0 for node in network.nodes}
    for edge in network.edges:
        degrees[edge.source] += 1
        degrees[edge.target] += 1
    sizes = _sizes(list(degrees.values()))
    order = {name: number for number, name in enumerate(degrees)}
    pairs = [(order[edge.source], order[edge.target]) for edge in network.edges]
    points = layout(list(order), pairs, sizes)
    return {name: Place(x, y, size) for name, (x, y), size in zip(order, points, sizes, strict=True)}


def node_id(id: str) -> str:
    """The node of an event, entity or document: 'event:7f3a' for 'event-7f3a', 'document:1e2d' for 'doc-1e2d'.

    IRIs stand in no file for Gephi: they would be a tenth of it, and `zeitgraph explain` takes a node's id as well.
    """
    kind, _, rest = id.partition("-")
    return f"{kind}:{rest}" if kind in ("event", "actor", "place") else f"document:{id.removeprefix('doc-')}"


def merged(intervals: Iterable[TimeInterval]) -> tuple[TimeInterval, ...]:
    """The intervals in order, those that overlap or follow day upon day made one.

    Gephi drops a spell that overlaps another. Nothing is left where they cover all time: without spells a node is
    always there.
    """
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(map(_days, intervals)):
        if joined and begin <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((begin, end))
    return tuple(_interval(begin, end) for begin, end in joined if (begin, end) != (_FIRST, _LAST))


def node_type(type: EntityType) -> tuple[str, Color]:
    """What a node is called and how it is coloured."""
    if type in PERSONS:
        return "person", PERSON_COLOR
    if type in ORGANIZATIONS:
        return "organisation", ORGANIZATION_COLOR
    return ("place", PLACE_COLOR) if type in PLACES else ("thing", THING_COLOR)


def hexadecimal(color: Color) -> str:
    """A colour as '#d62728'."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def bounds(spells: Sequence[TimeInterval]) -> Values:
    """The first and the last day of sorted spells as columns, for programs without spells; open sides are empty."""
    first, last = (spells[0].earliest, spells[-1].latest) if spells else (None, None)
    return (("date_start", first.isoformat() if first else ""), ("date_end", last.isoformat() if last else ""))


def summary(values: Iterable[str], order: Sequence[str]) -> str:
    """What all claims say, or where they differ each value once, in the given order: 'CT+/CT-'."""
    found = set(values)
    return "/".join(value for value in order if value in found)


_FIRST, _LAST = 0, datetime.date.max.toordinal() + 1
_CODES = ("CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "UU")


def _days(interval: TimeInterval) -> tuple[int, int]:
    begin = interval.earliest.toordinal() if interval.earliest else _FIRST
    return begin, interval.latest.toordinal() if interval.latest else _LAST


def _interval(begin: int, end: int) -> TimeInterval:
    return TimeInterval(
        earliest=datetime.date.fromordinal(begin) if begin != _FIRST else None,
        latest=datetime.date.fromordinal(end) if end != _LAST else None,
    )


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
        ("factuality", summary(map(factuality, claims), _CODES)),
        ("n", len(claims)),
        ("sources", tuple(sorted({known.source(claim) for claim in claims}))),
        ("documents", tuple(sorted({known.documents[claim.document].source.name for claim in claims}))),
    )
    label = f"{line(event.lemma)} [{edtf(interval)}]" if interval else line(event.lemma)
    color = NEGATED_COLOR if polarity == Polarity.NEGATIVE else EVENT_COLOR
    return Node(id=node_id(event.id), label=label, color=color, values=values, spells=spells)


def _other(known: Index, id: str, edges: Sequence[Edge]) -> Node:
    """An entity or a document, there while one of its events is."""
    document, entity = known.documents.get(DocumentId(id)), known.entities.get(EntityId(id))
    spells = merged(spell for edge in edges for spell in edge.spells)
    type, color = ("document", DOCUMENT_COLOR) if document else node_type(entity.type if entity else EntityType.OTHER)
    label = (document.title or document.source.name) if document else known.label(EntityId(id))
    values: Values = (
        ("node_type", type),
        ("entity_type", entity.type if entity else ""),
        *bounds(spells),
        ("n", len({end for edge in edges for end in (edge.source, edge.target)}) - 1),
    )
    return Node(id=node_id(id), label=line(label), color=color, values=values, spells=spells)


def _edges(known: Index) -> Iterator[tuple[str, Edge]]:
    """Each edge once, with the id of the entity or document at its other end."""
    for event in known.events.values():
        claims = known.claims.get(event.id, ())
        polarities = [claim.polarity for claim in claims]
        for role, entity in sorted({(p.role, p.entity) for p in event.participants}):
            yield entity, _edge(event, role, entity, polarities)
        holders: dict[str, list[Polarity]] = {}
        for claim in claims:
            holders.setdefault(claim.speaker or claim.document, []).append(claim.polarity)
        for holder in sorted(holders):
            yield holder, _edge(event, SOURCE, holder, holders[holder])


def _edge(event: Event, kind: str, other: str, polarities: Iterable[Polarity]) -> Edge:
    interval = stamped(event.dating)
    spells = (interval,) if interval else ()
    polarity = summary(polarities, POLARITIES)
    here, there = node_id(event.id), node_id(other)
    inward = kind in {Role.AGENT, SOURCE}
    return Edge(
        id=f"{here}.{kind}.{there}",
        source=there if inward else here,
        target=here if inward else there,
        kind=kind,
        values=(("role", kind), ("polarity", polarity), *bounds(spells)),
        negated=polarity == Polarity.NEGATIVE,
        spells=spells,
    )


def _sizes(degrees: Sequence[int]) -> list[float]:
    """Sizes by the square root, so that a hub does not cover its neighbours; all the smallest where all are equal."""
    roots = [math.sqrt(degree) for degree in degrees]
    low, high = min(roots, default=0.0), max(roots, default=0.0)
    span = (high - low) or 1.0
    return [round(SMALLEST + (LARGEST - SMALLEST) * (root - low) / span, 2) for root in roots]
