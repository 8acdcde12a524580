"""Statements to the view that draws and lists: one record for each id, canonical ids everywhere.

The statements stay as they are: a view is a new graph, made anew when documents come or go.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from zeitgraph.assemble.labels import labelled, names_of
from zeitgraph.model.graph import (
    Claim,
    DocumentRecord,
    Entity,
    EntityId,
    Event,
    EventGraph,
    EventId,
    Link,
    Participant,
)
from zeitgraph.model.identity import canonical_entities, canonical_events, representative
from zeitgraph.model.mention import MentionKind, Role
from zeitgraph.model.time import DatingBasis

_BASES, _KINDS = tuple(DatingBasis), tuple(MentionKind)
_ROLES = {role: place for place, role in enumerate(Role)}


def view(graph: EventGraph) -> EventGraph:
    """The graph with its identities and coreferences applied; the view of a view is the same view."""
    names = _Names(entities=canonical_entities(graph), events=canonical_events(graph))
    entities = _entities(graph.entities, names)
    links = frozenset(_links(graph.links, names))
    return EventGraph(
        documents=frozenset(_document(record, names) for record in graph.documents),
        entities=frozenset(entities),
        events=frozenset(labelled(_events(graph.events, names), links, names_of(entities))),
        claims=frozenset(_claim(claim, names) for claim in graph.claims),
        links=links,
        identities=graph.identities,
        coreferences=graph.coreferences,
        contradictions=graph.contradictions,
        copies=graph.copies,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    entities: Mapping[EntityId, EntityId]
    events: Mapping[EventId, EventId]

    def entity(self, id: EntityId) -> EntityId:
        return self.entities.get(id, id)

    def optional(self, id: EntityId | None) -> EntityId | None:
        return None if id is None else self.entity(id)

    def event(self, id: EventId) -> EventId:
        return self.events.get(id, id)


def _document(record: DocumentRecord, names: _Names) -> DocumentRecord:
    publisher, agency, place = map(names.optional, (record.publisher, record.agency, record.place))
    return replace(record, publisher=publisher, agency=agency, place=place)


def _entities(records: Iterable[Entity], names: _Names) -> list[Entity]:
    groups: dict[EntityId, list[Entity]] = {}
    for record in records:
        groups.setdefault(names.entity(record.id), []).append(record)
    return [_merged_entity(id, groups[id], names) for id in sorted(groups)]


def _merged_entity(id: EntityId, records: Sequence[Entity], names: _Names) -> Entity:
    best = representative(records)
    called = {record.label for record in records}.union(*(record.aliases for record in records)) - {best.label}
    part_of = {names.entity(record.part_of) for record in records if record.part_of} - {id}
    countries = {record.country for record in records if record.country}
    return replace(
        best,
        id=id,
        named=min((record.named for record in records), key=_KINDS.index),
        aliases=tuple(sorted(called)),
        links=tuple(sorted({link for record in records for link in record.links})),
        part_of=min(part_of, default=None),
        country=best.country or min(countries, default=None),
    )


def _events(events: Iterable[Event], names: _Names) -> Iterable[Event]:
    groups: dict[EventId, list[Event]] = {}
    for event in sorted(events, key=lambda event: (names.event(event.id) != event.id, event.id)):
        groups.setdefault(names.event(event.id), []).append(event)
    for id, group in groups.items():
        yield merged_event(group, id=id, names=names.entities)


def merged_event(events: Sequence[Event], *, id: EventId, names: Mapping[EntityId, EntityId]) -> Event:
    """One event of several that are the same: the first one's words, the surest dating, everybody who takes part."""
    everyone = chain.from_iterable(event.participants for event in events)
    participants = sorted_participants(replace(who, entity=names.get(who.entity, who.entity)) for who in everyone)
    dating = min((event.dating for event in events), key=lambda dating: _BASES.index(dating.basis))
    return replace(events[0], id=id, dating=dating, participants=participants)


def sorted_participants(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """The participants, each once, agents first, in a fixed order."""
    found = tuple(participants)
    if len(found) < 2:
        return found
    if len(found) == 2:
        one, other = found
        place, other_place = _ROLES[one.role], _ROLES[other.role]
        if place != other_place:
            return found if place < other_place else (other, one)
    places = {(_ROLES[who.role], who.entity, who.subrole or ""): who for who in found}
    return tuple([places[place] for place in sorted(places)])


def _claim(claim: Claim, names: _Names) -> Claim:
    return replace(
        claim,
        event=names.event(claim.event),
        speaker=names.optional(claim.speaker),
        relayed_by=names.optional(claim.relayed_by),
        participations=tuple(replace(who, entity=names.entity(who.entity)) for who in claim.participations),
    )


def _links(links: Iterable[Link], names: _Names) -> Iterable[Link]:
    for link in links:
        subject, other = names.event(link.subject), names.event(link.object)
        if subject != other:
            yield replace(link, subject=subject, object=other)
