"""Event mentions to events: which of them tell of the same, inside a document and across documents.

Wrongly merged events destroy what was said, events kept apart only repeat it. So two events are the same only where all
of this agrees: type and lemma, who did it, to whom, and a closed date that rests on words; and where no other role is
at odds.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from zeitgraph.model.graph import Coreference, DocumentRecord, EntityId, Event, EventGraph
from zeitgraph.model.identity import canonical_entities
from zeitgraph.model.members import AGENT, PATIENT
from zeitgraph.model.mention import EventType, Role
from zeitgraph.model.text import DocumentId
from zeitgraph.model.time import DatingBasis, TimeInterval

RULE = "same lemma, participants and date"
MAX_DAYS_ACROSS = 7  # days; the same words about a month or a year in two papers may mean two events
_STAMPED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})
_OTHER_ROLES = (Role.RECIPIENT, Role.TOPIC, Role.LOCATION)

_Canonical = Callable[[EntityId], EntityId]
_Day = datetime.date
_Key = tuple[frozenset[EntityId], frozenset[EntityId]]


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


def _coreferences(events: Iterable[Event], canonical: _Canonical) -> Iterator[Coreference]:
    alike: dict[tuple[str, str, _Day, _Day], list[Event]] = {}
    for event in events:
        dating = event.dating
        interval = dating.interval if dating.basis in _STAMPED else None
        if interval is None:
            continue
        earliest, latest = interval.earliest, interval.latest
        if earliest is not None and latest is not None:
            alike.setdefault((event.type, event.lemma, earliest, latest), []).append(event)
    for group in alike.values():
        if len(group) > 1:
            yield from _of_one_kind(group, canonical)


def _of_one_kind(events: Iterable[Event], canonical: _Canonical) -> Iterator[Coreference]:
    """Of events of one type, lemma and date those that agree in all else with one before them."""
    first: dict[_Key, list[Event]] = {}
    for event in events:
        key = _key(event, canonical)
        if key is None:
            continue
        before = first.setdefault(key, [])
        same = next((other for other in before if not _at_odds(event, other, canonical)), None)
        if same is None:
            before.append(event)
        else:
            yield Coreference(event=event.id, canonical=same.id, rule=RULE)


def _key(event: Event, canonical: _Canonical) -> _Key | None:
    """Who did it and to whom, or None for an event that says too little: two statements of a day are two statements."""
    agents, patients = _fillers(event, AGENT, canonical), _fillers(event, PATIENT, canonical)
    if not patients and (not agents or event.type is EventType.STATEMENT):
        return None
    return agents, patients


def _at_odds(event: Event, other: Event, canonical: _Canonical) -> bool:
    """Whether both have another role filled, by nobody in common."""
    pairs = ((_fillers(event, role, canonical), _fillers(other, role, canonical)) for role in _OTHER_ROLES)
    return any(some and others and not some & others for some, others in pairs)


def _fillers(event: Event, role: Role, canonical: _Canonical) -> frozenset[EntityId]:
    return frozenset(map(canonical, event.entities(role)))


def _days(interval: TimeInterval) -> int:
    if interval.earliest is None or interval.latest is None:
        return MAX_DAYS_ACROSS + 1
    return (interval.latest - interval.earliest).days + 1
