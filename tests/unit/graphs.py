"""A small graph by hand: a German and an English article that we made up, with every kind of statement in it."""

import datetime
from dataclasses import replace

from zeitgraph.model.graph import (
    Claim,
    ClaimId,
    DocumentRecord,
    Entity,
    EntityId,
    Event,
    EventGraph,
    EventId,
    Identity,
    Link,
    LinkRelation,
    Participant,
    Participation,
)
from zeitgraph.model.mention import Certainty, EntityType, EventType, Polarity, Role, Subrole
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import CreationTime, DateMethod, DocumentId, Source, Span
from zeitgraph.model.time import Dating, DatingBasis, Granularity, TimeInterval

GERMAN = (
    "Ministerin Vogt hat am Freitag den Einsatz der Marine abgelehnt. "
    "Laut Vogt könnte die Fregatte am Samstag aus Rostock auslaufen. "
    "Die Opposition kritisierte Vogt. "
    "Ob sie zurücktritt, blieb offen. "
    "Vogt lehnte den Einsatz am Freitag ab."
)
ENGLISH = (
    "Anna Vogt ruled out the operation on 13 June 2014, the Rostock Courier said. Vogt did not resign in June 2014."
)
TAZ, COURIER = DocumentId("doc-1111aaaa1111"), DocumentId("doc-2222bbbb2222")
TEXTS = {TAZ: GERMAN, COURIER: ENGLISH}

VOGT, ANNA = EntityId("actor-vogt-000000000001"), EntityId("actor-anna-vogt-000000000002")
MISSION, FRIGATE, ROSTOCK = EntityId("actor-000000000003"), EntityId("actor-000000000004"), EntityId("place-rostock-05")
OPPOSITION, PAPER = EntityId("actor-000000000006"), EntityId("actor-rostock-courier-000000000007")
AGENCY, OPERATION = EntityId("actor-dpa-000000000008"), EntityId("actor-000000000009")

REJECTED, SAILED, CRITICISED = EventId("event-a1"), EventId("event-a2"), EventId("event-a3")
RESIGNS, RULED_OUT, SAID, RESIGNED = EventId("event-a4"), EventId("event-b1"), EventId("event-b2"), EventId("event-b3")


def day(text: str) -> datetime.date:
    """A date from its ISO form."""
    return datetime.date.fromisoformat(text)


def span(document: DocumentId, words: str, number: int = 1) -> Span:
    """The span of the n-th time that words stand in a text of ours."""
    begin = -1
    for _ in range(number):
        begin = TEXTS[document].index(words, begin + 1)
    return Span(begin, begin + len(words))


def dated(first: str | None, last: str | None, granularity: Granularity, basis: DatingBasis, words: Span) -> Dating:
    """A dating between two days, either of which may be open."""
    interval = TimeInterval(
        earliest=day(first) if first else None, latest=day(last) if last else None, granularity=granularity
    )
    return Dating(interval=interval, basis=basis, span=words, timex=first, rule="by hand")


def on(date: str, words: Span) -> Dating:
    """A dating by an expression that names one day."""
    return dated(date, date, Granularity.DAY, DatingBasis.TEXT, words)


UNDATED = Dating(interval=None, basis=DatingBasis.NONE, rule="nothing dates it")


def entity(
    id: EntityId, document: DocumentId, type: EntityType, label: str, language: str, *links: str, alias: str = ""
) -> Entity:
    """An entity as a document names it."""
    aliases = (alias,) if alias else ()
    return Entity(id=id, document=document, type=type, label=label, language=language, aliases=aliases, links=links)


def event(
    id: EventId, document: DocumentId, type: EventType, lemma: str, label: str, dating: Dating, *who: Participant
) -> Event:
    """An event of a document, in the language of the document."""
    return Event(
        id=id,
        document=document,
        type=type,
        lemma=lemma,
        language="de" if document == TAZ else "en",
        label=label,
        dating=dating,
        participants=tuple(sorted(who, key=lambda p: (p.role, p.entity))),
    )


def claim(
    of: Event,
    words: str,
    number: int = 1,
    *,
    name: str = "",
    parts: tuple[Span, ...] = (),
    polarity: Polarity = Polarity.POSITIVE,
    certainty: Certainty = Certainty.CERTAIN,
    heads: tuple[tuple[Participant, str, int], ...] = (),
    speaker: EntityId | None = None,
    embedded_in: ClaimId | None = None,
    cue: str | None = None,
) -> Claim:
    """What one mention says of an event; the words of trigger and participants are looked up in the text."""
    document, trigger = of.document, span(of.document, words, number)
    text = TEXTS[document]
    begin = max((text.rfind(". ", 0, trigger.begin) + 2), 0) if ". " in text[: trigger.begin] else 0
    end = text.find(".", trigger.end) + 1
    evidence = [Evidence(document=document, span=trigger, stage=Stage.EXTRACT, rule="finite verb", about="trigger")]
    if of.dating.span is not None:
        evidence.append(
            Evidence(document=document, span=of.dating.span, stage=Stage.RESOLVE, rule=of.dating.rule, about="date")
        )
    evidence += [
        Evidence(document=document, span=span(document, text, n), stage=Stage.EXTRACT, rule="by hand", about=p.role)
        for p, text, n in heads
    ]
    return Claim(
        id=ClaimId(f"claim-{name or of.id.removeprefix('event-')}"),
        event=of.id,
        document=document,
        polarity=polarity,
        certainty=certainty,
        trigger=trigger,
        parts=parts or (trigger,),
        words=words,
        sentence=Span(begin, end),
        lemma=of.lemma,
        type=of.type,
        dating=of.dating,
        participations=tuple(
            Participation(role=p.role, entity=p.entity, subrole=p.subrole, head=span(document, text, n), text=text)
            for p, text, n in heads
        ),
        speaker=speaker,
        relayed_by=AGENCY if document == TAZ else None,
        embedded_in=embedded_in,
        cue=cue,
        quote=text[begin:end],
        confidence=0.9,
        evidence=tuple(evidence),
    )


def _documents() -> frozenset[DocumentRecord]:
    created = CreationTime(date=day("2014-06-16"), method=DateMethod.TEXT, confidence=0.9, rule="stand")
    german = DocumentRecord(
        id=TAZ,
        language="de",
        source=Source(
            name="marine", url="https://example.org/marine", title="Kein Einsatz", publisher="Rostock Courier"
        ),
        created=created,
        title="Kein Einsatz",
        publisher=PAPER,
        agency=AGENCY,
        length=len(GERMAN),
    )
    english = DocumentRecord(
        id=COURIER,
        language="en",
        source=Source(name="navy"),
        created=None,
        title="No “navy” \\ mission",
        length=len(ENGLISH),
    )
    return frozenset({german, english})


def _entities() -> frozenset[Entity]:
    return frozenset(
        {
            entity(VOGT, TAZ, EntityType.PERSON, "Vogt", "de"),
            entity(ANNA, COURIER, EntityType.PERSON, "Anna Vogt", "en", alias="Vogt"),
            entity(MISSION, TAZ, EntityType.EVENT, "Einsatz der Marine", "de"),
            entity(OPERATION, COURIER, EntityType.EVENT, "operation", "en"),
            entity(FRIGATE, TAZ, EntityType.VEHICLE, "Fregatte", "de"),
            entity(ROSTOCK, TAZ, EntityType.CITY, "Rostock", "de", "https://sws.geonames.org/2844588/"),
            entity(OPPOSITION, TAZ, EntityType.GROUP, "Opposition", "de"),
            entity(PAPER, TAZ, EntityType.ORGANIZATION, "Rostock Courier", "de"),
            entity(PAPER, COURIER, EntityType.ORGANIZATION, "Rostock Courier", "en"),
            entity(AGENCY, TAZ, EntityType.ORGANIZATION, "dpa", "de"),
        }
    )


def _german() -> tuple[frozenset[Event], frozenset[Claim]]:
    vogt, mission = Participant(Role.AGENT, VOGT), Participant(Role.PATIENT, MISSION)
    frigate, rostock = Participant(Role.PATIENT, FRIGATE), Participant(Role.LOCATION, ROSTOCK, Subrole.ORIGIN)
    opposition, criticised = Participant(Role.AGENT, OPPOSITION), Participant(Role.PATIENT, VOGT)
    friday, saturday = on("2014-06-13", span(TAZ, "Freitag")), on("2014-06-21", span(TAZ, "Samstag"))
    past = dated(None, "2014-06-16", Granularity.INTERVAL, DatingBasis.TENSE, span(TAZ, "kritisierte"))
    rejected = event(
        REJECTED,
        TAZ,
        EventType.REJECT,
        "ablehnen",
        "Vogt: ablehnen: Einsatz der Marine [2014-06-13]",
        friday,
        vogt,
        mission,
    )
    sailed = event(
        SAILED, TAZ, EventType.MOBILIZE, "auslaufen", "auslaufen: Fregatte [2014-06-21]", saturday, frigate, rostock
    )
    blamed = event(
        CRITICISED, TAZ, EventType.ACCUSE, "kritisieren", "Opposition: kritisieren: Vogt", past, opposition, criticised
    )
    resigns = event(RESIGNS, TAZ, EventType.CONCEDE, "zurücktreten", "Vogt: zurücktreten", UNDATED, vogt)
    claims = {
        claim(rejected, "abgelehnt", heads=((vogt, "Vogt", 1), (mission, "Einsatz", 1))),
        claim(
            rejected,
            "lehnte",
            name="a1-2",
            parts=(span(TAZ, "lehnte"), span(TAZ, "ab", 2)),
            heads=((vogt, "Vogt", 4), (mission, "Einsatz", 2)),
        ),
        claim(
            sailed,
            "auslaufen",
            certainty=Certainty.POSSIBLE,
            speaker=VOGT,
            cue="Laut",
            heads=((frigate, "Fregatte", 1), (rostock, "Rostock", 1)),
        ),
        claim(blamed, "kritisierte", heads=((opposition, "Opposition", 1), (criticised, "Vogt", 3))),
        claim(resigns, "zurücktritt", certainty=Certainty.UNSPECIFIED, heads=((vogt, "sie", 2),)),
    }
    return frozenset({rejected, sailed, blamed, resigns}), frozenset(claims)


def _english() -> tuple[frozenset[Event], frozenset[Claim]]:
    anna, operation = Participant(Role.AGENT, ANNA), Participant(Role.PATIENT, OPERATION)
    paper = Participant(Role.AGENT, PAPER)
    friday = on("2014-06-13", span(COURIER, "13 June 2014"))
    june = dated("2014-06-01", "2014-06-30", Granularity.MONTH, DatingBasis.TEXT, span(COURIER, "June 2014", 2))
    ruled_out = event(
        RULED_OUT,
        COURIER,
        EventType.REJECT,
        "rule out",
        "Anna Vogt: rule out: operation [2014-06-13]",
        friday,
        anna,
        operation,
    )
    said = event(SAID, COURIER, EventType.STATEMENT, "say", "Rostock Courier: say", UNDATED, paper)
    resigned = event(RESIGNED, COURIER, EventType.CONCEDE, "resign", "Anna Vogt: resign [2014-06]", june, anna)
    saying = claim(said, "said", heads=((paper, "Courier", 1),))
    claims = {
        saying,
        claim(
            ruled_out,
            "ruled",
            parts=(span(COURIER, "ruled"), span(COURIER, "out")),
            speaker=PAPER,
            embedded_in=saying.id,
            cue="said",
            heads=((anna, "Vogt", 1), (operation, "operation", 1)),
        ),
        claim(resigned, "resign", polarity=Polarity.NEGATIVE, heads=((anna, "Vogt", 2),)),
    }
    return frozenset({ruled_out, said, resigned}), frozenset(claims)


def newsroom() -> EventGraph:
    """The graph of both articles: seven events, eight claims, an identity across the two, a link in the second."""
    german, english = _german(), _english()
    evidence = Evidence(
        document=COURIER, span=span(COURIER, "said"), stage=Stage.EXTRACT, rule="reported speech", about="link"
    )
    return EventGraph(
        documents=_documents(),
        entities=_entities(),
        events=german[0] | english[0],
        claims=german[1] | english[1],
        links=frozenset({Link(subject=RULED_OUT, relation=LinkRelation.CONTENT_OF, object=SAID, evidence=evidence)}),
        identities=frozenset({Identity(entity=VOGT, canonical=ANNA, rule="surname")}),
    )


def newsrooms(copies: int) -> EventGraph:
    """The newsroom told again in other documents: persons and papers are the same, things and events are not."""
    return newsroom().union(*(_retold(newsroom(), number) for number in range(1, copies)))


def _retold(graph: EventGraph, number: int) -> EventGraph:
    shared = {VOGT, ANNA, ROSTOCK, PAPER, AGENCY}

    def document(id: DocumentId) -> DocumentId:
        return DocumentId(f"{id}{number:04}")

    def who(id: EntityId) -> EntityId:
        return id if id in shared else EntityId(f"{id}x{number}")

    def told(event: Event) -> Event:
        participants = tuple(replace(p, entity=who(p.entity)) for p in event.participants)
        return replace(event, id=_again(event.id, number), document=document(event.document), participants=participants)

    def claimed(claim: Claim) -> Claim:
        return replace(
            claim,
            id=ClaimId(f"{claim.id}x{number}"),
            event=_again(claim.event, number),
            document=document(claim.document),
            embedded_in=claim.embedded_in and ClaimId(f"{claim.embedded_in}x{number}"),
            participations=tuple(replace(p, entity=who(p.entity)) for p in claim.participations),
            evidence=tuple(replace(evidence, document=document(evidence.document)) for evidence in claim.evidence),
        )

    return EventGraph(
        documents=frozenset(replace(record, id=document(record.id)) for record in graph.documents),
        entities=frozenset(replace(e, id=who(e.id), document=document(e.document)) for e in graph.entities),
        events=frozenset(map(told, graph.events)),
        claims=frozenset(map(claimed, graph.claims)),
        links=frozenset(
            replace(link, subject=_again(link.subject, number), object=_again(link.object, number))
            for link in graph.links
        ),
    )


def _again(event: EventId, number: int) -> EventId:
    return EventId(f"{event}x{number}")
