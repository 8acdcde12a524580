"""The events as each document tells them, for the page's saved questions: those are asked of statements, not of views.

An event that two documents tell is one in the view; its dates, its words and its participants may differ by document.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zeitgraph.export.rdf_statements import ACTORS, slices
from zeitgraph.model.graph import ClaimId, EntityId, Event, EventGraph, EventId, Link
from zeitgraph.model.identity import canonical_entities, canonical_events


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One document's event: `event` is the one that it is in the view, `actors` are those that RDF calls so."""

    record: Event
    event: EventId
    actors: tuple[EntityId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellings:
    """All tellings, sorted by their ids, the number of the telling that each claim is about, and the links."""

    told: tuple[Told, ...]
    number: Mapping[EventId, int]
    claims: Mapping[ClaimId, int]
    links: tuple[Link, ...]
    entities: Mapping[EntityId, EntityId]

    def entity(self, id: EntityId) -> EntityId:
        """The entity that this one is in the view."""
        return self.entities.get(id, id)


def tellings(graph: EventGraph, events: Sequence[EventId]) -> Tellings:
    """What documents tell of these events of the view."""
    entities, same, wanted = canonical_entities(graph), canonical_events(graph), set(events)
    told = []
    for part in slices(graph):
        uses = part.uses()
        for record in part.events:
            event = same.get(record.id, record.id)
            if event in wanted:
                acting = {who.entity for who in record.participants if who.role in ACTORS and uses[who.entity].actor}
                actors = tuple(sorted({entities.get(id, id) for id in acting}))
                told.append(Told(record=record, event=event, actors=actors))
    told.sort(key=lambda one: one.record.id)
    number = {one.record.id: position for position, one in enumerate(told)}
    return Tellings(
        told=tuple(told),
        number=number,
        claims={claim.id: number[claim.event] for claim in graph.claims if claim.event in number},
        links=tuple(link for link in graph.links if link.subject in number and link.object in number),
        entities=entities,
    )
