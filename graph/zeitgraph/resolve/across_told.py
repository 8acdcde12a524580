"""What a graph's events are compared by: their kinds, who takes part under one name each, their place in the report."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from operator import attrgetter

from zeitgraph.language.happenings import happening, is_borne, is_undergone
from zeitgraph.model.graph import Claim, DocumentRecord, Entity, EntityId, Event, EventGraph, EventId
from zeitgraph.model.identity import canonical_entities, canonical_events
from zeitgraph.model.mention import EntityType, EventType, MentionKind, Polarity, Role
from zeitgraph.model.text import DocumentId, Span
from zeitgraph.model.time import DatingBasis, TimeInterval
from zeitgraph.resolve.across_names import general
from zeitgraph.resolve.grouped import grouped

PARTIES = (Role.AGENT, Role.PATIENT)
HUMAN = frozenset({EntityType.PERSON, EntityType.GROUP})  # of whom it says much that they are one or several
UTTERED = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.SUPPORT})  # many a day
STAMPED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})
DAYS_AROUND = 3  # days by which reports on one happening may differ when only one of them is dated by words
HEADLINE = 0
FAR = 1000  # as the place of an event of which no sentence is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event with what is compared: who does it to whom, canonical, who of them has a name, what the others are.

    `borne` are the kinds of the happening that its noun names ('a quake hit'); `sentences` are where the sentences of
    its claims begin, `place` counts them from the headline. It is `alone` where its document tells of no other of its
    kind but in the headline; `befell` people of whom nothing more is said ('two people'). `day` is the report's.
    """

    event: Event
    id: EventId
    kinds: frozenset[int]
    roles: Mapping[Role, frozenset[EntityId]]
    named: frozenset[EntityId]
    nouns: Mapping[Role, frozenset[str]]
    several: Mapping[Role, frozenset[bool]]
    borne: frozenset[int]
    sentences: frozenset[int]
    polarities: frozenset[Polarity]
    place: int
    befell: bool
    day: int
    alone: bool = True

    @property
    def parties(self) -> frozenset[EntityId]:
        """All who take part."""
        return self.roles[Role.AGENT] | self.roles[Role.PATIENT]


def all_told(graph: EventGraph) -> Mapping[DocumentId, Sequence[Told]]:
    """The events of each document in the order of the text, what only its headline tells last."""
    reader = _Reader.of(graph)
    found: dict[DocumentId, list[Told]] = {}
    for event in _in_order(graph):
        found.setdefault(event.document, []).append(reader.told(event))
    return {id: sorted(_lonely(events), key=_is_headline) for id, events in found.items()}


def apart(one: Event, other: Event) -> bool:
    """Whether the days of two events, or what tense says of them, lie too far apart for one."""
    first, second = one.dating, other.dating
    if first.interval is None or second.interval is None:
        return False
    both = first.basis in STAMPED and second.basis in STAMPED
    return _gap(first.interval, second.interval) > (0 if both else DAYS_AROUND)


def at_odds(one: Told, other: Told) -> bool:
    """Whether time or a named party parts them: other days, another agent, another patient."""
    if apart(one.event, other.event):
        return True
    one_blow = bool(one.borne & other.borne) and same_day(one.event, other.event)  # which hits many places
    for role in (Role.AGENT,) if one_blow else PARTIES:
        ours, theirs = one.roles[role] & one.named, other.roles[role] & other.named
        if one.roles[role] & other.roles[role]:
            continue
        if (ours and theirs) or _differ(one.nouns[role], other.nouns[role]):
            return True
        if _differ(one.several[role], other.several[role]):
            return True
    return False


def same_day(one: Event, other: Event) -> bool:
    """Whether words date both, and to days that may be one."""
    stamped = one.dating.basis in STAMPED and other.dating.basis in STAMPED
    first, second = one.dating.interval, other.dating.interval
    if first is None or second is None or not stamped:
        return False
    return first.closed and second.closed and not apart(one, other)


@dataclass(frozen=True, slots=True)
class _People:
    """What the documents together say of each canonical entity; `kinds` without those that say nothing of who it is."""

    named: frozenset[EntityId]
    kinds: Mapping[EntityId, frozenset[str]]
    several: Mapping[EntityId, bool]
    general: frozenset[EntityId]


@dataclass(frozen=True, slots=True)
class _Reader:
    entities: Mapping[EntityId, EntityId]
    events: Mapping[EventId, EventId]
    people: _People
    nouns: Mapping[tuple[EntityId, DocumentId], frozenset[int]]
    claims: Mapping[EventId, Sequence[Claim]]
    places: Mapping[tuple[DocumentId, int], int]
    days: Mapping[DocumentId, int]

    @classmethod
    def of(cls, graph: EventGraph) -> "_Reader":
        """What is read of all events at once."""
        entities = canonical_entities(graph)
        return cls(
            entities=entities,
            events=canonical_events(graph),
            people=_people(graph.entities, entities),
            nouns=_event_nouns(graph.entities),
            claims=grouped(graph.claims, attrgetter("event")),
            places=_places(graph),
            days={r.id: r.created.date.toordinal() for r in graph.documents if r.created},
        )

    def told(self, event: Event) -> Told:
        roles, people = self._roles(event), self.people
        nameless = {role: roles[role] - people.named for role in PARTIES}
        kinds, borne = happening(event.lemma, event.language), self._borne(event)
        claims, undergone = self.claims.get(event.id, ()), roles[Role.PATIENT]
        return Told(
            event=event,
            id=self.events.get(event.id, event.id),
            kinds=kinds | borne,
            roles=roles,
            named=(roles[Role.AGENT] | roles[Role.PATIENT]) & people.named,
            nouns={role: frozenset(k for id in nameless[role] for k in people.kinds.get(id, ())) for role in PARTIES},
            several={
                role: frozenset(people.several[id] for id in nameless[role] & people.several.keys()) for role in PARTIES
            },
            borne=borne,
            sentences=frozenset(claim.sentence.begin for claim in claims),
            polarities=frozenset(claim.polarity for claim in claims),
            place=min((self.places.get((event.document, claim.sentence.begin), FAR) for claim in claims), default=FAR),
            befell=bool(undergone) and undergone <= people.general,
            day=self.days.get(event.document, 0),
        )

    def _roles(self, event: Event) -> Mapping[Role, frozenset[EntityId]]:
        """Who takes part as what; who dies is the one whom it is done to."""
        roles = {role: frozenset(self.entities.get(id, id) for id in event.entities(role)) for role in PARTIES}
        if is_undergone(event.lemma, event.language):
            return {Role.AGENT: frozenset(), Role.PATIENT: roles[Role.AGENT] | roles[Role.PATIENT]}
        return roles

    def _borne(self, event: Event) -> frozenset[int]:
        if not is_borne(event.lemma, event.language):
            return frozenset()
        told = (self.nouns.get((participant.entity, event.document), ()) for participant in event.participants)
        return frozenset(kind for kinds in told for kind in kinds)


def _gap(one: TimeInterval, other: TimeInterval) -> int:
    """The days between two intervals, 0 where they meet."""
    first = (other.earliest - one.latest).days if other.earliest and one.latest else 0
    second = (one.earliest - other.latest).days if one.earliest and other.latest else 0
    return max(first, second, 0)


def _differ(one: Set[object], other: Set[object]) -> bool:
    """Whether both are told and nothing of them is the same."""
    return bool(one and other and not one & other)


def _lonely(events: Sequence[Told]) -> list[Told]:
    """The events of a document, each with whether it is alone."""
    bearers: dict[int, set[EventId]] = {}
    for told in events:
        for kind in told.kinds if told.place != HEADLINE else ():
            bearers.setdefault(kind, set()).add(told.id)
    several = {id for bearer in bearers.values() if len(bearer) > 1 for id in bearer}
    return [replace(told, alone=False) if told.id in several or told.place == HEADLINE else told for told in events]


def _is_headline(told: Told) -> bool:
    return told.place == HEADLINE


def _people(entities: Iterable[Entity], canonical: Mapping[EntityId, EntityId]) -> _People:
    kinds: dict[EntityId, frozenset[str]] = {}
    several: dict[EntityId, bool] = {}
    named: set[EntityId] = set()
    for entity in entities:
        id = canonical.get(entity.id, entity.id)
        kinds[id] = kinds.get(id, frozenset()).union(entity.kinds)
        if entity.type in HUMAN:
            several[id] = several.get(id, False) or entity.plural
        if entity.named is MentionKind.NAME and entity.type is not EntityType.OTHER:
            named.add(id)
    vague = {id for id, found in kinds.items() if id not in named and found and found <= general()}
    told = {id: found - general() for id, found in kinds.items()}
    return _People(frozenset(named), told, several, frozenset(vague))


def _event_nouns(entities: Iterable[Entity]) -> Mapping[tuple[EntityId, DocumentId], frozenset[int]]:
    """The kinds of happening that the nouns of events name, by entity and document."""
    return {
        (entity.id, entity.document): frozenset(k for noun in entity.nouns for k in happening(noun, entity.language))
        for entity in entities
        if entity.type is EntityType.EVENT
    }


def _places(graph: EventGraph) -> Mapping[tuple[DocumentId, int], int]:
    """Which of the sentences that tell of events each is, by where it begins: 0 in the headline, then 1, 2, 3."""
    sentences: dict[DocumentId, set[Span]] = {}
    for claim in graph.claims:
        sentences.setdefault(claim.document, set()).add(claim.sentence)
    return {
        key: place for record in graph.documents for key, place in _in_document(record, sentences.get(record.id, ()))
    }


def _in_document(record: DocumentRecord, sentences: Iterable[Span]) -> Iterable[tuple[tuple[DocumentId, int], int]]:
    told = sorted(sentences)
    end = told[0].begin + len(record.title or "") if told else 0
    headline = sum(sentence.end <= end for sentence in told)
    return [((record.id, told[at].begin), max(HEADLINE, at - headline + 1)) for at in range(len(told))]


def _in_order(graph: EventGraph) -> list[Event]:
    """The events by document and by their first claim's place."""
    begins: dict[EventId, int] = {}
    for claim in graph.claims:
        begins[claim.event] = min(begins.get(claim.event, claim.trigger.begin), claim.trigger.begin)
    return sorted(graph.events, key=lambda event: (event.document, begins.get(event.id, 0), event.id))
