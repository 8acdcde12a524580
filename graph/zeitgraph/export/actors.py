"""A view of the graph as who acted on whom: one edge for each pair of actors, event type and kind of claim.

'X did not attack Y' never adds to 'X attacked Y', nor does 'X may attack Y': what is asserted, denied and unreal
(probable, possible, asked for) are edges of their own, of the kinds ASSAULT, ASSAULT:NOT and ASSAULT:UNREAL.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zeitgraph.export.index import Index, index, is_real, stamped
from zeitgraph.export.markup import line
from zeitgraph.export.network import (
    POLARITIES,
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
from zeitgraph.model.mention import EntityType, Polarity, Role
from zeitgraph.model.time import TimeInterval

ACTED_ON = (Role.PATIENT, Role.RECIPIENT)
NO_ACTORS = frozenset({EntityType.EVENT, EntityType.OTHER})  # 'Einsatz' is acted on, but acts on nobody
ASSERTED, DENIED, UNREAL = "", ":NOT", ":UNREAL"

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


@dataclass(frozen=True, slots=True)
class _Act:
    """One event between two actors, with those of its claims that are of one kind."""

    source: EntityId
    target: EntityId
    kind: str
    event: Event
    claims: tuple[Claim, ...]


def actor_network(view: EventGraph) -> Network:
    """Actors (no event nouns, no things), and an edge from each agent to each patient and recipient of its events."""
    known = index(view)
    groups: dict[tuple[str, str, str], list[_Act]] = {}
    for act in _acts(known):
        groups.setdefault((act.source, act.target, act.kind), []).append(act)
    edges = [_edge(known, groups[key]) for key in sorted(groups)]
    acts: dict[EntityId, list[_Act]] = {}
    for group in groups.values():
        for act in group:
            for end in {act.source, act.target}:
                acts.setdefault(end, []).append(act)
    return Network(
        title="Who acted on whom",
        node_columns=NODE_COLUMNS,
        edge_columns=EDGE_COLUMNS,
        nodes=tuple(sorted((_node(known, end, acts[end]) for end in acts), key=lambda node: node.id)),
        edges=tuple(sorted(edges, key=lambda edge: edge.id)),
    )


def _acts(known: Index) -> Iterator[_Act]:
    for event in known.events.values():
        agents = _actors(known, event, (Role.AGENT,))
        others = _actors(known, event, ACTED_ON)
        for suffix in (ASSERTED, DENIED, UNREAL):
            claims = tuple(claim for claim in known.claims.get(event.id, ()) if _suffix(claim) == suffix)
            for agent in agents if claims else ():
                for other in others:
                    yield _Act(agent, other, event.type + suffix, event, claims)


def _actors(known: Index, event: Event, roles: Sequence[Role]) -> tuple[EntityId, ...]:
    found = {p.entity for p in event.participants if p.role in roles and p.entity in known.entities}
    return tuple(entity for entity in sorted(found) if known.entities[entity].type not in NO_ACTORS)


def _suffix(claim: Claim) -> str:
    if not is_real(claim):
        return UNREAL
    return DENIED if claim.polarity is Polarity.NEGATIVE else ASSERTED


def _edge(known: Index, acts: Sequence[_Act]) -> Edge:
    first, events = acts[0], sorted({act.event.id for act in acts})
    claims = [claim for act in acts for claim in act.claims]
    spells = merged(_intervals(acts))
    counts = {suffix: len(events) if first.kind == first.event.type + suffix else 0 for suffix in _SUFFIXES}
    values: Values = (
        ("event_type", first.event.type),
        ("polarity", summary((claim.polarity for claim in claims), POLARITIES)),
        ("n_events", len(events)),
        ("n_asserted", counts[ASSERTED]),
        ("n_denied", counts[DENIED]),
        ("n_unreal", counts[UNREAL]),
        *bounds(spells),
        ("event_ids", tuple(map(node_id, events))),
        ("sources", tuple(sorted({known.source(claim) for claim in claims}))),
    )
    source, target = node_id(first.source), node_id(first.target)
    return Edge(
        id=f"{source}.{first.kind}.{target}",
        source=source,
        target=target,
        kind=first.kind,
        values=values,
        weight=len(events),
        negated=first.kind.endswith(DENIED),
        spells=spells,
    )


_SUFFIXES = (ASSERTED, DENIED, UNREAL)


def _node(known: Index, id: EntityId, acts: Sequence[_Act]) -> Node:
    entity, spells = known.entities[id], merged(_intervals(acts))
    type, color = node_type(entity.type)
    values: Values = (
        ("node_type", type),
        ("entity_type", entity.type),
        *bounds(spells),
        ("n", len({act.event.id for act in acts})),
    )
    return Node(id=node_id(id), label=line(entity.label), color=color, values=values, spells=spells)


def _intervals(acts: Sequence[_Act]) -> Iterator[TimeInterval]:
    return (interval for act in acts if (interval := stamped(act.event.dating)))
