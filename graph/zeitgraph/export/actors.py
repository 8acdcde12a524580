"""A view of the graph as who acted on whom: one edge for each pair of actors, event type and kind of claim.

'X did not attack Y' never adds to 'X attacked Y', nor does 'X may attack Y': what is asserted, denied and unreal
(probable, possible, asked for) are edges of their own, of the kinds ASSAULT, ASSAULT:NOT and ASSAULT:UNREAL.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from zeitgraph.export.index import Index, index, is_real, stamped
from zeitgraph.export.markup import line
from zeitgraph.export.network import (
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
from zeitgraph.model.graph import Claim, EntityId, Event, EventGraph
from zeitgraph.model.mention import EntityType, EventType, Polarity, Role
from zeitgraph.model.time import TimeInterval

ACTED_ON = (Role.PATIENT, Role.RECIPIENT)
NO_ACTORS = frozenset({EntityType.EVENT, EntityType.OTHER})  # 'Einsatz' is acted on, but acts on nobody

NODE_COLUMNS = (
    *(Column(name) for name in ("node_type", "entity_type", "date_start", "date_end")),
    Column("n", ColumnType.INTEGER),
)
EDGE_COLUMNS = (
    Column("event_type"),
    Column("polarity"),
    *(Column(name, ColumnType.INTEGER) for name in ("n_events", "n_asserted", "n_denied", "n_unreal")),
    *(Column(name) for name in ("date_start", "date_end")),
    *(Column(name, ColumnType.LIST) for name in ("event_ids", "sources")),
)


class Manner(StrEnum):
    """How a claim tells an event, in the words of the columns `n_asserted`, `n_denied` and `n_unreal`."""

    ASSERTED = "asserted"
    DENIED = "denied"
    UNREAL = "unreal"


_SUFFIXES = {Manner.ASSERTED: "", Manner.DENIED: ":NOT", Manner.UNREAL: ":UNREAL"}
_Key = tuple[EntityId, EntityId, EventType, Manner]


@dataclass(frozen=True, slots=True)
class _Act:
    """One event between two actors, with those of its claims that are of one manner."""

    event: Event
    claims: tuple[Claim, ...]


@lru_cache(maxsize=1)
def actor_network(view: EventGraph) -> Network:
    """Actors (no event nouns, no things), and an edge from each agent to each patient and recipient of its events."""
    known = index(view)
    acts: dict[_Key, list[_Act]] = {}
    events: dict[EntityId, list[Event]] = {}
    for key, act in _acts(known):
        acts.setdefault(key, []).append(act)
        for end in {key[0], key[1]}:
            events.setdefault(end, []).append(act.event)
    return Network(
        title="Who acted on whom",
        node_columns=NODE_COLUMNS,
        edge_columns=EDGE_COLUMNS,
        nodes=Anew(lambda: (acting_node(known, id, events[id]) for id in sorted(events, key=node_id))),
        edges=Anew(lambda: (_edge(known, key, acts[key]) for key in sorted(acts, key=_edge_id))),
    )


def manner(claim: Claim) -> Manner:
    """Whether a claim asserts its event, denies it, or calls it no more than probable, possible or open."""
    if not is_real(claim):
        return Manner.UNREAL
    return Manner.DENIED if claim.polarity is Polarity.NEGATIVE else Manner.ASSERTED


def acting_node(known: Index, id: EntityId, events: Sequence[Event]) -> Node:
    """The node of an actor that takes part in these events (one may come twice), there while one of them is."""
    entity, spells = known.entities[id], merged(_intervals(events))
    type, color = node_type(entity.type)
    values: Values = (
        ("node_type", type),
        ("entity_type", entity.type),
        *bounds(spells),
        ("n", len({event.id for event in events})),
    )
    return Node(id=node_id(id), label=line(entity.label), color=color, values=values, spells=spells)


def _acts(known: Index) -> Iterator[tuple[_Key, _Act]]:
    for event in known.events.values():
        agents = _actors(known, event, (Role.AGENT,))
        others = _actors(known, event, ACTED_ON)
        told = known.claims.get(event.id, ()) if agents and others else ()
        for how in sorted({manner(claim) for claim in told}):
            act = _Act(event, tuple(claim for claim in told if manner(claim) is how))
            yield from (((agent, other, event.type, how), act) for agent in agents for other in others)


def _actors(known: Index, event: Event, roles: Sequence[Role]) -> tuple[EntityId, ...]:
    found = {p.entity for p in event.participants if p.role in roles and p.entity in known.entities}
    return tuple(entity for entity in sorted(found) if known.entities[entity].type not in NO_ACTORS)


def _edge_id(key: _Key) -> str:
    source, target, type, how = key
    return f"{node_id(source)}.{type}{_SUFFIXES[how]}.{node_id(target)}"


def _edge(known: Index, key: _Key, acts: Sequence[_Act]) -> Edge:
    source, target, type, how = key
    claims = [claim for act in acts for claim in act.claims]
    events = sorted(act.event.id for act in acts)
    spells = merged(_intervals(act.event for act in acts))
    values: Values = (
        ("event_type", type),
        ("polarity", summary((claim.polarity for claim in claims), POLARITIES)),
        ("n_events", len(events)),
        *((f"n_{one}", len(events) if one is how else 0) for one in Manner),
        *bounds(spells),
        ("event_ids", tuple(map(node_id, events))),
        ("sources", tuple(sorted({known.source(claim) for claim in claims}))),
    )
    return Edge(
        id=_edge_id(key),
        source=node_id(source),
        target=node_id(target),
        kind=f"{type}{_SUFFIXES[how]}",
        values=values,
        weight=len(events),
        negated=how is Manner.DENIED,
        spells=spells,
    )


def _intervals(events: Iterable[Event]) -> Iterator[TimeInterval]:
    return (interval for event in events if (interval := stamped(event.dating)))
