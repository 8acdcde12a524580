"""A view of the graph as who is named together: one edge for each two actors that take part in the same events.

It says nothing of who did what: an event that is denied joins two actors as well, and is counted apart.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from zeitgraph.export.actors import NO_ACTORS, NODE_COLUMNS, Manner, acting_node, manner
from zeitgraph.export.index import Index, index, stamped
from zeitgraph.export.network import Anew, Column, ColumnType, Edge, Network, Values, bounds, merged, node_id
from zeitgraph.model.graph import EntityId, Event, EventGraph
from zeitgraph.model.mention import Role

KIND = "together"
MOST_CAST = 50  # actors of an event that are paired with each other: a list of 100 guests says little of any two

EDGE_COLUMNS = (
    *(Column(name, ColumnType.INTEGER) for name in ("n_events", "n_asserted", "n_denied", "n_unreal")),
    *(Column(name) for name in ("date_start", "date_end")),
    *(Column(name, ColumnType.LIST) for name in ("event_types", "event_ids", "sources")),
)
_Pair = tuple[EntityId, EntityId]


@lru_cache(maxsize=1)
def cooccurrence_network(view: EventGraph) -> Network:
    """Actors (no event nouns, no things), and an edge without direction between any two of the same event's.

    Where it happens does not count: everybody in Germany would be joined to everybody.
    """
    known = index(view)
    pairs: dict[_Pair, list[Event]] = {}
    events: dict[EntityId, list[Event]] = {}
    for event in known.events.values():
        cast = _cast(known, event)
        for pair in combinations(cast, 2):
            pairs.setdefault(pair, []).append(event)
        for entity in cast if len(cast) > 1 else ():
            events.setdefault(entity, []).append(event)
    return Network(
        title="Who is named together",
        node_columns=NODE_COLUMNS,
        edge_columns=EDGE_COLUMNS,
        nodes=Anew(lambda: (acting_node(known, id, events[id]) for id in sorted(events, key=node_id))),
        edges=Anew(lambda: (_edge(known, pair, pairs[pair]) for pair in sorted(pairs, key=_edge_id))),
        directed=False,
    )


def _cast(known: Index, event: Event) -> Sequence[EntityId]:
    found = {who.entity for who in event.participants if who.role is not Role.LOCATION}
    actors = (id for id in found if id in known.entities and known.entities[id].type not in NO_ACTORS)
    return sorted(actors, key=node_id)[:MOST_CAST]


def _edge_id(pair: _Pair) -> str:
    return f"{node_id(pair[0])}.{KIND}.{node_id(pair[1])}"


def _edge(known: Index, pair: _Pair, events: Sequence[Event]) -> Edge:
    ordered = sorted(events, key=lambda event: event.id)
    spells = merged(interval for event in ordered if (interval := stamped(event.dating)))
    values: Values = (
        ("n_events", len(ordered)),
        *_manners(known, ordered),
        *bounds(spells),
        ("event_types", tuple(sorted({event.type for event in ordered}))),
        ("event_ids", tuple(node_id(event.id) for event in ordered)),
        ("sources", tuple(sorted({known.source(claim) for e in ordered for claim in known.claims.get(e.id, ())}))),
    )
    source, target = map(node_id, pair)
    return Edge(
        id=_edge_id(pair),
        source=source,
        target=target,
        kind=KIND,
        values=values,
        weight=len(ordered),
        spells=spells,
    )


def _manners(known: Index, events: Sequence[Event]) -> Iterator[tuple[str, int]]:
    """How many of the events are asserted, denied and unreal; one that sources are at odds on counts in each."""
    found = [{manner(claim) for claim in known.claims.get(event.id, ())} for event in events]
    for how in Manner:
        yield f"n_{how}", sum(how in manners for manners in found)
