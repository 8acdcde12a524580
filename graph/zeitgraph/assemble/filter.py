"""The part of a graph that a filter asks for: fewer statements, each as it was."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from zeitgraph.assemble.view import view
from zeitgraph.model.filter import EVERYTHING, Filter
from zeitgraph.model.graph import (
    Claim,
    DocumentRecord,
    Entity,
    EntityId,
    Event,
    EventGraph,
    EventId,
)
from zeitgraph.model.identity import canonical_entities, canonical_events, representative
from zeitgraph.model.mention import EntityType, Factuality, Role
from zeitgraph.model.text import DocumentId
from zeitgraph.model.time import DatingBasis

THINGS = frozenset({EntityType.EVENT, EntityType.OTHER})  # 'Einsatz' joins nobody to anybody
_WORDED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})
_Graph = TypeVar("_Graph", bound=EventGraph)


def filtered(graph: _Graph, wanted: Filter) -> _Graph:
    """The statements about the events that meet the filter (`Filter` says how), and what these rest on.

    Events are chosen after identity and coreference, and stay whole, with who takes part in them and the documents that
    tell of them; an actor is called what these call it. A claim whose saying event goes keeps its speaker.
    """
    if wanted == EVERYTHING:
        return graph
    return _reduced(graph, frozenset(_chosen(_Told.of(view(graph)), wanted)))


@dataclass(frozen=True, slots=True)
class _Told:
    """A view by id."""

    events: Mapping[EventId, Event]
    claims: Mapping[EventId, list[Claim]]
    entities: Mapping[EntityId, Entity]
    documents: Mapping[DocumentId, DocumentRecord]
    originals: Mapping[DocumentId, DocumentId]

    @classmethod
    def of(cls, seen: EventGraph) -> "_Told":
        claims: dict[EventId, list[Claim]] = {}
        for claim in seen.claims:
            claims.setdefault(claim.event, []).append(claim)
        return cls(
            events={event.id: event for event in seen.events},
            claims=claims,
            entities={entity.id: entity for entity in seen.entities},
            documents={record.id: record for record in seen.documents},
            originals={copy.document: copy.original for copy in sorted(seen.copies, key=lambda copy: copy.original)},
        )

    def sources(self, event: EventId) -> int:
        """How many documents tell an event, copies of one text counted once."""
        telling = {claim.document for claim in self.claims.get(event, ())}
        return len({self.originals.get(document, document) for document in telling})

    def meant(self, name: str) -> frozenset[EntityId]:
        """Everybody that a name means, or the one with this id."""
        if name in self.entities:
            return frozenset({EntityId(name)})
        part = _folded(name)
        return frozenset(
            entity.id
            for entity in self.entities.values()
            if any(part in _folded(called) for called in (entity.label, *entity.aliases))
        )


def _chosen(told: _Told, wanted: Filter) -> set[EventId]:
    tests = _tests(told, wanted)
    chosen = {event.id for event in told.events.values() if all(test(event) for test in tests)}
    if wanted.ego is None:
        return chosen
    return _around(told, chosen, told.meant(wanted.ego), wanted.steps)


def _tests(told: _Told, wanted: Filter) -> list[Callable[[Event], bool]]:
    """What an event has to meet, ego network aside."""
    tests: list[Callable[[Event], bool]] = []
    if wanted.since or wanted.until:
        tests.append(lambda event: _may_lie_in(event, wanted))
    if wanted.dated:
        tests.append(lambda event: event.dating.basis in _WORDED)
    if wanted.types:
        tests.append(lambda event: event.type in wanted.types)
    if wanted.factuality:
        codes = frozenset(wanted.factuality)
        tests.append(lambda event: any(_code(claim) in codes for claim in told.claims.get(event.id, ())))
    if wanted.min_sources > 1:
        tests.append(lambda event: told.sources(event.id) >= wanted.min_sources)
    tests.extend(_takes_part(told.meant(name)) for name in wanted.actors)
    if wanted.source:
        tests.append(_is_told_by(told, wanted.source))
    return tests


def _may_lie_in(event: Event, wanted: Filter) -> bool:
    interval = event.dating.interval
    if interval is None:
        return False
    begins_in_time = not (wanted.until and interval.earliest and interval.earliest > wanted.until)
    return begins_in_time and not (wanted.since and interval.latest and interval.latest < wanted.since)


def _takes_part(meant: frozenset[EntityId]) -> Callable[[Event], bool]:
    return lambda event: any(who.entity in meant for who in event.participants)


def _is_told_by(told: _Told, name: str) -> Callable[[Event], bool]:
    speakers, part = told.meant(name), _folded(name)
    documents = {
        record.id
        for record in told.documents.values()
        if name == record.id or part in _folded(f"{record.source.name}\n{record.title or ''}")
    }
    return lambda event: any(
        claim.speaker in speakers or claim.document in documents for claim in told.claims.get(event.id, ())
    )


def _around(told: _Told, chosen: set[EventId], ego: frozenset[EntityId], steps: int) -> set[EventId]:
    """The events that join those up to so many steps from `ego` to each other, and all that `ego` takes part in."""
    casts = {event: _cast(told, event) for event in chosen}
    events: dict[EntityId, list[EventId]] = {}
    for event, cast in casts.items():
        for entity in cast:
            events.setdefault(entity, []).append(event)
    near, edge = set(ego), set(ego)
    for _ in range(steps):
        edge = {other for entity in edge for event in events.get(entity, ()) for other in casts[event]} - near
        near |= edge
    own = {event for event in chosen if any(who.entity in ego for who in told.events[event].participants)}
    return own | {event for event, cast in casts.items() if len(cast & near) > 1}


def _cast(told: _Told, event: EventId) -> frozenset[EntityId]:
    """Who takes part in an event: neither things nor the place where it happens."""
    return frozenset(
        who.entity
        for who in told.events[event].participants
        if who.role is not Role.LOCATION
        and who.entity in told.entities
        and told.entities[who.entity].type not in THINGS
    )


def _reduced(graph: _Graph, chosen: frozenset[EventId]) -> _Graph:
    """The statements of these events (canonical ids), with all that they name."""
    merged, same = canonical_events(graph), canonical_entities(graph)
    events = frozenset(event for event in graph.events if merged.get(event.id, event.id) in chosen)
    ids = {event.id for event in events}
    claims = _held(claim for claim in graph.claims if claim.event in ids)
    telling = {claim.document for claim in claims} | {event.document for event in events}
    entities = _named(graph, telling, same, _mentioned(events, claims, graph.documents, telling))
    names = {entity.id for entity in entities}
    telling |= {entity.document for entity in entities}
    return replace(
        graph,
        documents=frozenset(record for record in graph.documents if record.id in telling),
        entities=entities,
        events=events,
        claims=claims,
        links=frozenset(link for link in graph.links if {link.subject, link.object} <= ids),
        identities=frozenset(
            replace(one, canonical=same.get(one.entity, one.canonical))
            for one in graph.identities
            if one.entity in names
        ),
        coreferences=frozenset(
            replace(one, canonical=merged.get(one.event, one.canonical))
            for one in graph.coreferences
            if one.event in ids
        ),
        contradictions=frozenset(
            one for one in graph.contradictions if {one.dropped.subject, one.dropped.object} <= ids
        ),
        copies=frozenset(one for one in graph.copies if {one.document, one.original} <= telling),
    )


def _held(claims: Iterable[Claim]) -> frozenset[Claim]:
    """The claims, none of them inside one that is not among them."""
    found = list(claims)
    ids = {claim.id for claim in found}
    return frozenset(
        claim if claim.embedded_in is None or claim.embedded_in in ids else replace(claim, embedded_in=None)
        for claim in found
    )


def _mentioned(
    events: Iterable[Event], claims: Iterable[Claim], documents: Iterable[DocumentRecord], telling: set[DocumentId]
) -> set[EntityId]:
    """Every entity that these statements name."""
    found: set[EntityId | None] = {who.entity for event in events for who in event.participants}
    for claim in claims:
        found |= {who.entity for who in claim.participations} | {claim.speaker, claim.relayed_by}
    for record in documents:
        found |= {record.publisher, record.agency, record.place} if record.id in telling else set()
    return {entity for entity in found if entity is not None}


def _named(
    graph: EventGraph, telling: set[DocumentId], same: Mapping[EntityId, EntityId], wanted: set[EntityId]
) -> frozenset[Entity]:
    """The entities that are wanted, those that stand for them, and the states that they act for.

    Each as the telling documents name it; one that they do not name has the record that names it best.
    """
    records: dict[EntityId, list[Entity]] = {}
    for record in graph.entities:
        records.setdefault(record.id, []).append(record)
    found: dict[EntityId, list[Entity]] = {}
    waiting = set(wanted)
    while waiting:
        id = waiting.pop()
        group = records.get(id, [])
        told = [record for record in group if record.document in telling]
        found[id] = told or ([representative(group)] if group else [])
        states = {record.part_of for record in found[id] if record.part_of}
        waiting |= ({same.get(id, id)} | states) - set(found)
    return frozenset(record for group in found.values() for record in group)


def _code(claim: Claim) -> str:
    return Factuality(polarity=claim.polarity, certainty=claim.certainty).code


def _folded(text: str) -> str:
    """The text for comparing names: no case, no accents."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
