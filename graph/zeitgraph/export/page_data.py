"""The graph as the page's data: columns of plain values that point at each other by their number.

Days are counted from 1970-01-01, an open side is null; offsets are characters of the document (code points).
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from zeitgraph.export.actors import NO_ACTORS
from zeitgraph.export.index import Index, factuality, index, stamped
from zeitgraph.export.layout import layout
from zeitgraph.export.page_told import Tellings, Told, tellings
from zeitgraph.model.graph import Claim, ClaimId, EntityId, Event, EventGraph, EventId
from zeitgraph.model.mention import EntityType, EventType, Role, Subrole
from zeitgraph.model.text import DocumentId, Span
from zeitgraph.model.time import Dating, DatingBasis, Granularity

MOST_EVENTS = 20_000  # about 15 MB of page: browsers open it in seconds; more is left out, and the page says so
MOST_PLACED = 2_000  # actors with a place in the network: more are no picture that anybody reads

FACTUALITY = ("CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "UU")
_EPOCH = datetime.date(1970, 1, 1).toordinal()

Columns = dict[str, list[object]]
_Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the columns are made from: the events that are told of, and the number of each record in its table."""

    index: Index
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    entity: _Numbers
    event: _Numbers
    document: _Numbers
    claim: _Numbers
    sentence: Mapping[tuple[DocumentId, Span], int]
    told: Tellings
    word: dict[str, int]

    def word_number(self, word: str) -> int:
        """The number of a word (a rule, a part) in the table of words, which grows."""
        return self.word.setdefault(word, len(self.word))


def page_data(graph: EventGraph, view: EventGraph, *, base: str) -> dict[str, object]:
    """The tables of the page, the same for the same graph and its view.

    Beyond MOST_EVENTS those stay that most claims tell, the dated before the undated; `total` counts all.
    """
    known = _known(graph, view)
    claims = _claims(known)
    return {
        "base": base,
        "total": {"events": len(view.events), "claims": len(view.claims)},
        "tables": _tables(),
        "documents": _documents(known, view),
        "entities": _entities(known),
        "events": _events(known),
        "told": _told(known),
        "claims": claims,
        "sentences": _sentences(known),
        "links": _links(known),
        "words": list(known.word),
    }


def _known(graph: EventGraph, view: EventGraph) -> _Known:
    found = index(view)
    events = tuple(sorted(_most_told(found), key=lambda event: event.id))
    claims = tuple(claim for event in events for claim in found.claims.get(event.id, ()))
    documents = sorted(found.documents.values(), key=lambda record: (record.source.name, record.id))
    sentences = sorted({(claim.document, claim.sentence) for claim in claims})
    return _Known(
        index=found,
        events=events,
        claims=claims,
        entity={id: number for number, id in enumerate(sorted(found.entities))},
        event={event.id: number for number, event in enumerate(events)},
        document={record.id: number for number, record in enumerate(documents)},
        claim={claim.id: number for number, claim in enumerate(claims)},
        sentence={place: number for number, place in enumerate(sentences)},
        told=tellings(graph, [event.id for event in events]),
        word={},
    )


def _most_told(found: Index) -> Sequence[Event]:
    events = list(found.events.values())
    if len(events) <= MOST_EVENTS:
        return events

    def order(event: Event) -> tuple[int, bool, EventId]:
        return -len(found.claims.get(event.id, ())), stamped(event.dating) is None, event.id

    return sorted(events, key=order)[:MOST_EVENTS]


def _tables() -> dict[str, list[str]]:
    """The closed sets that columns hold as numbers."""
    return {
        "factuality": list(FACTUALITY),
        "role": [role.value for role in Role],
        "subrole": [subrole.value for subrole in Subrole],
        "entity_type": [type.value for type in EntityType],
        "event_type": [type.value for type in EventType],
        "basis": [basis.value for basis in DatingBasis],
        "granularity": [granularity.value for granularity in Granularity],
    }


_ROLES = {role: number for number, role in enumerate(Role)}
_SUBROLES = {subrole: number for number, subrole in enumerate(Subrole)}
_ENTITY_TYPES = {type: number for number, type in enumerate(EntityType)}
_EVENT_TYPES = {type: number for number, type in enumerate(EventType)}
_BASES = {basis: number for number, basis in enumerate(DatingBasis)}
_GRANULARITIES = {granularity: number for number, granularity in enumerate(Granularity)}


def _documents(known: _Known, view: EventGraph) -> Columns:
    """The articles; `original` is the one that an article is a copy of: both are one source."""
    original = {copy.document: copy.original for copy in sorted(view.copies, key=lambda copy: copy.original)}
    records = [known.index.documents[DocumentId(id)] for id in known.document]

    def name(id: EntityId | None) -> str | None:
        return known.index.label(id) if id else None

    return {
        "id": [record.id for record in records],
        "name": [record.source.name for record in records],
        "title": [record.title for record in records],
        "language": [record.language for record in records],
        "day": [_day(record.created.date) if record.created else None for record in records],
        "method": [record.created.method if record.created else None for record in records],
        "url": [record.source.url for record in records],
        "publisher": [name(record.publisher) or record.source.publisher for record in records],
        "agency": [name(record.agency) for record in records],
        "original": [known.document.get(original.get(record.id, ""), -1) for record in records],
        "text": [record.text for record in records],
    }


def _entities(known: _Known) -> Columns:
    records = [known.index.entities[EntityId(id)] for id in known.entity]
    places = _places(known)
    return {
        "id": [record.id for record in records],
        "label": [record.label for record in records],
        "type": [_ENTITY_TYPES[record.type] for record in records],
        "aliases": [list(record.aliases) for record in records],
        "links": [list(record.links) for record in records],
        "x": [places[record.id][0] if record.id in places else None for record in records],
        "y": [places[record.id][1] if record.id in places else None for record in records],
    }


def _places(known: _Known) -> Mapping[EntityId, tuple[float, float]]:
    """Where the actors stand that most events name: those that take part in the same events are near each other."""
    casts = [_actors(known, event) for event in known.events]
    count: dict[EntityId, int] = {}
    for cast in casts:
        for entity in cast:
            count[entity] = count.get(entity, 0) + 1
    placed = sorted(sorted(count, key=lambda id: (-count[id], id))[:MOST_PLACED])
    number = {id: position for position, id in enumerate(placed)}
    drawn = [[number[id] for id in cast if id in number] for cast in casts]
    pairs = sorted({pair for cast in drawn for pair in combinations(cast, 2)})
    radii = [4.0 + 3.0 * min(count[id], 100) ** 0.5 for id in placed]
    return dict(zip(placed, layout(list(placed), pairs, radii), strict=True))


def _actors(known: _Known, event: Event) -> list[EntityId]:
    entities = known.index.entities
    found = {who.entity for who in event.participants if who.entity in entities}
    return sorted(id for id in found if entities[id].type not in NO_ACTORS)


def _events(known: _Known) -> Columns:
    events = known.events
    return {
        "id": [event.id for event in events],
        "type": [_EVENT_TYPES[event.type] for event in events],
        "lemma": [event.lemma for event in events],
        "label": [event.label for event in events],
        "dating": [_dating(event.dating) for event in events],
        "cast": [_cast(known, event) for event in events],
    }


def _cast(known: _Known, event: Event) -> list[int]:
    """Role, entity and subrole (-1 for none) of each participant, one after the other."""
    return [
        number
        for who in event.participants
        for number in _role(known, who.role, known.told.entity(who.entity), who.subrole)
    ]


def _role(known: _Known, role: Role, entity: EntityId, subrole: Subrole | None) -> tuple[int, int, int]:
    return _ROLES[role], known.entity[entity], _SUBROLES[subrole] if subrole else -1


def _told(known: _Known) -> Columns:
    """Events as a document tells them; null where that is as in the view."""
    told = known.told.told
    columns: Columns = {
        "event": [known.event[one.event] for one in told],
        "document": [known.document[one.record.document] for one in told],
        "actors": [[known.entity[id] for id in one.actors] for one in told],
    }
    own = [_own(known, one) for one in told]
    merged = [_own(known, Told(record=known.index.events[one.event], event=one.event, actors=())) for one in told]
    for name in own[0] if own else ():
        columns[name] = [None if a[name] == b[name] else a[name] for a, b in zip(own, merged, strict=True)]
    return columns


def _own(known: _Known, one: Told) -> dict[str, object]:
    """What one telling says of its event."""
    record = one.record
    return {
        "id": record.id,
        "type": _EVENT_TYPES[record.type],
        "lemma": record.lemma,
        "label": record.label,
        "dating": _dating(record.dating),
        "cast": _cast(known, record),
    }


def _claims(known: _Known) -> Columns:
    claims, events = known.claims, {event.id: event for event in known.events}
    return {
        "id": [claim.id for claim in claims],
        "told": [known.told.claims[claim.id] for claim in claims],
        "sentence": [known.sentence[claim.document, claim.sentence] for claim in claims],
        "factuality": [FACTUALITY.index(factuality(claim)) for claim in claims],
        "parts": [[bound for part in claim.parts for bound in (part.begin, part.end)] for claim in claims],
        "words": [claim.words for claim in claims],
        "speaker": [_number(known.entity, claim.speaker) for claim in claims],
        "relay": [_number(known.entity, claim.relayed_by) for claim in claims],
        "within": [_number(known.claim, claim.embedded_in) for claim in claims],
        "cue": [claim.cue for claim in claims],
        "confidence": [round(claim.confidence, 2) for claim in claims],
        "dating": [_otherwise(claim.dating, events[claim.event].dating) for claim in claims],
        "heads": [_heads(known, claim) for claim in claims],
        "evidence": [_evidence(known, claim) for claim in claims],
    }


def _heads(known: _Known, claim: Claim) -> list[int]:
    """Role, entity, subrole, begin and end of the words of each participant, one after the other."""
    told = sorted(
        (who for who in claim.participations if who.entity in known.entity), key=lambda who: (who.head, who.role)
    )
    return [
        number
        for who in told
        for number in (*_role(known, who.role, who.entity, who.subrole), who.head.begin, who.head.end)
    ]


def _evidence(known: _Known, claim: Claim) -> list[int]:
    """What for, begin, end, stage and rule of each piece, one after the other; words by their numbers."""
    pieces = sorted(claim.evidence, key=lambda piece: (piece.span, piece.about, piece.stage, piece.rule))
    return [
        number
        for piece in pieces
        for number in (
            known.word_number(piece.about),
            piece.span.begin,
            piece.span.end,
            known.word_number(piece.stage),
            known.word_number(piece.rule),
        )
    ]


def _sentences(known: _Known) -> Columns:
    """The sentences of the claims; the text is null where it may not be quoted, or stands in the document's."""
    quotes = {(claim.document, claim.sentence): claim.quote for claim in known.claims}
    whole = {id for id, record in known.index.documents.items() if record.text is not None}
    return {
        "document": [known.document[document] for document, _ in known.sentence],
        "begin": [span.begin for _, span in known.sentence],
        "end": [span.end for _, span in known.sentence],
        "text": [None if place[0] in whole else quotes[place] for place in known.sentence],
    }


def _links(known: _Known) -> Columns:
    """Relations between events as a document tells them."""
    number = known.told.number
    told = sorted({(number[link.subject], link.relation.value, number[link.object]) for link in known.told.links})
    return {
        "subject": [link[0] for link in told],
        "relation": [link[1] for link in told],
        "object": [link[2] for link in told],
    }


def _otherwise(dating: Dating, of_event: Dating) -> list[int | None] | None:
    """A claim's dating where its days or their basis are not the event's."""
    own = _dating(dating)
    return None if own == _dating(of_event) else own


def _dating(dating: Dating) -> list[int | None]:
    """First and last day, basis and granularity."""
    interval = dating.interval
    if interval is None:
        return [None, None, _BASES[dating.basis], -1]
    return [_day(interval.earliest), _day(interval.latest), _BASES[dating.basis], _GRANULARITIES[interval.granularity]]


def _day(date: datetime.date | None) -> int | None:
    return date.toordinal() - _EPOCH if date else None


def _number(numbers: _Numbers, id: EntityId | ClaimId | None) -> int:
    return numbers.get(id, -1) if id else -1
