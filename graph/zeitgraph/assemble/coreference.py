"""Event mentions to events: which of them tell of the same, inside a document and across documents.

Wrongly merged events destroy what was said, events kept apart only repeat it. So two events are the same only where all
of this agrees: type and lemma, who did it, to whom, and a closed date that rests on words; and where no other role is
at odds.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from zeitgraph.model.graph import Coreference, DocumentRecord, EntityId, Event, EventGraph, EventId
from zeitgraph.model.identity import canonical_entities
from zeitgraph.model.mention import EventType, Role
from zeitgraph.model.text import DocumentId
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval

RULE = "same lemma, participants and date"
MAX_DAYS_ACROSS = 7  # days; the same words about a month or a year in two papers may mean two events
_STAMPED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})
_OTHER_ROLES = (Role.RECIPIENT, Role.TOPIC, Role.LOCATION)

_Key = tuple[str, str, frozenset[EntityId], frozenset[EntityId], TimeInterval]


def same_events(events: Sequence[Event]) -> tuple[Coreference, ...]:
    """Which of these events are the same as an earlier one in the sequence."""
    return tuple(_coreferences(events, lambda entity: entity))


def corefer(graph: EventGraph) -> frozenset[Coreference]:
    """The events of different documents that are the same; the canonical one comes from the earliest document."""
    canonical = canonical_entities(graph)
    documents = {record.id: record for record in graph.documents}
    events = [
        event for event in graph.events if event.dating.interval and _days(event.dating.interval) <= MAX_DAYS_ACROSS
    ]
    events.sort(key=lambda event: (*_publication(documents, event.document), event.id))
    return frozenset(_coreferences(events, lambda entity: canonical.get(entity, entity)))


def _publication(documents: Mapping[DocumentId, DocumentRecord], document: DocumentId) -> tuple[str, str]:
    record = documents.get(document)
    return record.created.date.isoformat() if record and record.created else "9999", document


def _coreferences(events: Iterable[Event], canonical: Callable[[EntityId], EntityId]) -> Iterable[Coreference]:
    first: dict[_Key, list[tuple[EventId, Mapping[Role, frozenset[EntityId]]]]] = {}
    for event in events:
        if not _is_dated(event.dating):
            continue
        roles = {role: frozenset(canonical(entity) for entity in event.entities(role)) for role in Role}
        key = _key(event, roles)
        if key is None:
            continue
        same = next((id for id, others in first.setdefault(key, []) if not _at_odds(roles, others)), None)
        if same is None:
            first[key].append((event.id, roles))
        else:
            yield Coreference(event=event.id, canonical=same, rule=RULE)


def _is_dated(dating: Dating) -> bool:
    """Whether words say on which days it happened."""
    return dating.basis in _STAMPED and dating.interval is not None and dating.interval.closed


def _key(event: Event, roles: Mapping[Role, frozenset[EntityId]]) -> _Key | None:
    """What must agree, or None for an event that says too little: two statements of a day are two statements."""
    interval = event.dating.interval
    if interval is None:
        return None
    agents, patients = roles[Role.AGENT], roles[Role.PATIENT]
    if not patients and (not agents or event.type is EventType.STATEMENT):
        return None
    days = TimeInterval(earliest=interval.earliest, latest=interval.latest)
    return event.type, event.lemma, agents, patients, days


def _at_odds(some: Mapping[Role, frozenset[EntityId]], others: Mapping[Role, frozenset[EntityId]]) -> bool:
    return any(some[role] and others[role] and not some[role] & others[role] for role in _OTHER_ROLES)


def _days(interval: TimeInterval) -> int:
    if interval.earliest is None or interval.latest is None:
        return MAX_DAYS_ACROSS + 1
    return (interval.latest - interval.earliest).days + 1
