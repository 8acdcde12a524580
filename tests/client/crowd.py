"""A graph of any size for the page: invented articles in which invented people do something to each other."""

import datetime

from tests.unit.graphs import entity

from zeitgraph.model.graph import (
    Claim,
    ClaimId,
    DocumentRecord,
    Entity,
    EntityId,
    Event,
    EventGraph,
    EventId,
    Participant,
    Participation,
)
from zeitgraph.model.mention import Certainty, EntityType, EventType, Polarity, Role
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import CreationTime, DateMethod, DocumentId, Source, Span
from zeitgraph.model.time import Dating, DatingBasis, Granularity, TimeInterval

FIRST = datetime.date(2011, 3, 1)
A_DOCUMENT = 20  # events that an article tells
KINDS = (EntityType.PERSON, EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY)


def crowd(events: int) -> EventGraph:
    """So many events, article by article over years; some undated, some open on a side, some denied or possible."""
    actors = max(10, events // 12)
    documents = [_document(number) for number in range((events + A_DOCUMENT - 1) // A_DOCUMENT)]
    made = [_event(number, documents[number // A_DOCUMENT], actors) for number in range(events)]
    entities: set[Entity] = set()
    for event, _ in made:
        for who in event.participants:
            number = int(who.entity.rpartition("-")[2])
            entities.add(entity(who.entity, event.document, KINDS[number % 4], _name(number), "en"))
    return EventGraph(
        documents=frozenset(documents),
        entities=frozenset(entities),
        events=frozenset(event for event, _ in made),
        claims=frozenset(claim for _, claim in made),
    )


def _document(number: int) -> DocumentRecord:
    created = CreationTime(
        date=FIRST + datetime.timedelta(days=3 * number), method=DateMethod.METADATA, confidence=1.0, rule="invented"
    )
    return DocumentRecord(
        id=DocumentId(f"doc-{number:012x}"),
        language="en",
        source=Source(name=f"article-{number:05}"),
        created=created,
        title=f"Article number {number}",
        length=2000,
    )


def _name(number: int) -> str:
    syllables = ("Ba", "do", "Ki", "lu", "Me", "ran", "So", "ti", "Vel", "wo")
    return "".join(syllables[int(digit)] for digit in f"{number:03}").capitalize() + f" {chr(65 + number % 26)}ahn"


def _event(number: int, document: DocumentRecord, actors: int) -> tuple[Event, Claim]:
    one, other = (number * 7919) % actors, (number * 104729 + 13) % actors
    one, other = (one * one) // actors, (other * other) // actors  # some are met often, most seldom
    words = f"{_name(one)} saw {_name(other)} on day {number}."
    begin = (number % A_DOCUMENT) * 100
    at = len(_name(one)) + 1
    trigger = Span(begin + at, begin + at + 3)
    dating = _dating(number, document, trigger)
    participants = tuple(
        Participant(role, EntityId(f"actor-x-{who}")) for role, who in ((Role.AGENT, one), (Role.PATIENT, other))
    )
    heads = (Span(begin, begin + at - 1), Span(trigger.end + 1, trigger.end + 1 + len(_name(other))))
    event = Event(
        id=EventId(f"event-{number:012x}"),
        document=document.id,
        type=tuple(EventType)[number % len(EventType)],
        lemma="see",
        language="en",
        label=f"{_name(one)}: see: {_name(other)}",
        dating=dating,
        participants=participants,
    )
    claim = Claim(
        id=ClaimId(f"claim-{number:012x}"),
        event=event.id,
        document=document.id,
        polarity=Polarity.NEGATIVE if number % 11 == 0 else Polarity.POSITIVE,
        certainty=tuple(Certainty)[(number // 3) % 4] if number % 3 == 0 else Certainty.CERTAIN,
        trigger=trigger,
        parts=(trigger,),
        words="saw",
        sentence=Span(begin, begin + len(words)),
        lemma="see",
        type=event.type,
        dating=dating,
        participations=tuple(
            Participation(
                role=who.role, entity=who.entity, head=head, text=words[head.begin - begin : head.end - begin]
            )
            for who, head in zip(participants, heads, strict=True)
        ),
        quote=words,
        evidence=(Evidence(document=document.id, span=trigger, stage=Stage.EXTRACT, rule="verb", about="trigger"),),
    )
    return event, claim


def _dating(number: int, document: DocumentRecord, words: Span) -> Dating:
    assert document.created
    day = document.created.date - datetime.timedelta(days=number % 9)
    kind = number % 10
    if kind == 0:
        return Dating(interval=None, basis=DatingBasis.NONE, rule="nothing dates it")
    if kind < 4:
        return Dating(interval=TimeInterval(latest=day), basis=DatingBasis.TENSE, span=words, rule="past")
    last = day + datetime.timedelta(days=30 if kind == 4 else 0)
    interval = TimeInterval(
        earliest=day, latest=last, granularity=Granularity.INTERVAL if kind == 4 else Granularity.DAY
    )
    return Dating(interval=interval, basis=DatingBasis.TEXT, span=words, rule="clause")
