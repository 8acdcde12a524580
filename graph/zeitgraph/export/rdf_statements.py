"""The graph's records to RDF statements, subject by subject: SEM, PROV-O, NIF, and our own small vocabulary."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from zeitgraph.export.rdf_terms import (
    DCT,
    EDTF,
    NIF,
    OWL,
    PROV,
    RDF,
    RDFS,
    SEM,
    SKOS,
    Iri,
    Literal,
    Names,
    Term,
    day,
    foreign,
    fraction,
    offset,
    text,
)
from zeitgraph.model.edtf import to_edtf
from zeitgraph.model.graph import Claim, DocumentRecord, Entity, EntityId, Event, EventGraph, EventId, Link
from zeitgraph.model.identity import canonical_entities, canonical_events, representative
from zeitgraph.model.mention import EntityType, MentionKind, Role
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import DocumentId, Span
from zeitgraph.model.time import Dating, DatingBasis, Granularity

A = Iri(RDF + "type")
LABEL = Iri(RDFS + "label")
CLASSES = {
    EntityType.PERSON: "Person",
    EntityType.ORGANIZATION: "Organization",
    EntityType.COUNTRY: "Country",
    EntityType.CITY: "City",
    EntityType.PLACE: "Place",
    EntityType.VEHICLE: "Vehicle",
    EntityType.GROUP: "Group",
    EntityType.EVENT: "Happening",
    EntityType.OTHER: "Thing",
}
NAMED = {MentionKind.NAME: "byName", MentionKind.NOMINAL: "byNoun", MentionKind.PRONOUN: "byPronoun"}
PLACES = frozenset({EntityType.COUNTRY, EntityType.CITY, EntityType.PLACE})
ACTORS = (Role.AGENT, Role.PATIENT, Role.RECIPIENT)
THINGS = frozenset({EntityType.EVENT, EntityType.OTHER})
STAMPED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})

Block = tuple[Iri, list[tuple[Iri, Term]]]


class Uses(NamedTuple):
    """What a document uses an entity as."""

    actor: bool
    place: bool


@dataclass(slots=True)
class Slice:
    """One document's part of a graph."""

    record: DocumentRecord
    events: list[Event] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def uses(self) -> Mapping[EntityId, Uses]:
        """What each entity is to the document's events and claims; a thing that is only acted on is no actor."""
        things = {entity.id for entity in self.entities if entity.type in THINGS}
        taking = [who for event in self.events for who in event.participants if who.role in ACTORS]
        actors = {who.entity for who in taking if who.role is not Role.PATIENT or who.entity not in things}
        actors |= {name for claim in self.claims for name in (claim.speaker, claim.relayed_by) if name}
        actors |= {name for name in (self.record.publisher, self.record.agency) if name}
        places = {place for event in self.events for place in event.entities(Role.LOCATION)}
        places |= {self.record.place} if self.record.place else set()
        used = actors | places | {who.entity for who in taking}
        return {name: Uses(name in actors, name in places) for name in used}


def slices(graph: EventGraph) -> list[Slice]:
    """The graph cut into its documents, in the order of their ids; all in the order of the text.

    Every event has a claim, and every record a document: `assemble` sees to that.
    """
    found = {record.id: Slice(record) for record in sorted(graph.documents, key=lambda record: record.id)}
    first: dict[EventId, Span] = {}
    for claim in sorted(graph.claims, key=lambda claim: (claim.document, claim.trigger, claim.id)):
        found[claim.document].claims.append(claim)
        first.setdefault(claim.event, claim.trigger)
    home: dict[EventId, DocumentId] = {event.id: event.document for event in graph.events}
    for event in sorted(graph.events, key=lambda event: (event.document, first[event.id], event.id)):
        found[event.document].events.append(event)
    for link in sorted(graph.links, key=lambda link: (link.subject, link.relation, link.object, link.evidence.span)):
        found[home[link.subject]].links.append(link)
    for entity in sorted(graph.entities, key=lambda entity: (entity.id, entity.document, entity.label)):
        found[entity.document].entities.append(entity)
    return list(found.values())


@dataclass(frozen=True, slots=True)
class Statements:
    """What a graph says, under the IRIs of one base."""

    names: Names

    def told(self, part: Slice) -> Iterator[Block]:
        """A document, its events with their claims, and the words that they point at; no subject comes twice."""
        uses = part.uses()
        yield self._document(part.record)
        claims: dict[EventId, list[Claim]] = {}
        for claim in part.claims:
            claims.setdefault(claim.event, []).append(claim)
        links: dict[EventId, list[Link]] = {}
        for link in part.links:
            links.setdefault(link.subject, []).append(link)
        for event in part.events:
            yield self._event(event, links.get(event.id, ()), uses)
            for claim in claims.get(event.id, ()):
                yield self._claim(claim, event)
        yield from self._words(part.record.id, part.claims)

    def named(self, part: Slice) -> Iterator[Block]:
        """The entities as a document names them."""
        uses = part.uses()
        for entity in part.entities:
            yield self._entity(entity, uses.get(entity.id, Uses(actor=False, place=False)))

    def canonical(self, graph: EventGraph) -> Iterator[Block]:
        """The view: the one that stands for each entity and event, why, and the name of each that stands for others;
        and which documents copy another.
        """
        entities, events = canonical_entities(graph), canonical_events(graph)
        records: dict[EntityId, list[Entity]] = {}
        for record in graph.entities:
            records.setdefault(entities.get(record.id, record.id), []).append(record)
        rules = {same.entity: same.rule for same in sorted(graph.identities, key=lambda s: (s.entity, s.rule))}
        for name in sorted({record.id for record in graph.entities}):
            best = [representative(records[name])] if name in records else []
            yield self._same(name, entities.get(name, name), rules.get(name), [record.label for record in best])
        reasons = {same.event: same.rule for same in sorted(graph.coreferences, key=lambda s: (s.event, s.rule))}
        for id in sorted(event.id for event in graph.events):
            yield self._same(id, events.get(id, id), reasons.get(id), [])
        for copy in sorted(graph.copies, key=lambda copy: (copy.document, copy.original, copy.likeness)):
            likeness = (self.names.zg("likeness"), fraction(copy.likeness))
            yield (
                self._document_id(copy.document),
                [(self.names.zg("copyOf"), self._document_id(copy.original)), likeness],
            )

    def _same(self, name: str, canonical: str, rule: str | None, labels: Iterable[str]) -> Block:
        said: list[tuple[Iri, Term]] = [(self.names.zg("canonical"), self.names.id(canonical))]
        if rule and name != canonical:
            said.append((self.names.zg("canonicalRule"), text(rule)))
        said += [(Iri(SKOS + "prefLabel"), text(label)) for label in labels]
        return self.names.id(name), said

    def _document(self, record: DocumentRecord) -> Block:
        zg, source = self.names.zg, record.source
        said: list[tuple[Iri, Term]] = [
            (A, Iri(NIF + "Context")),
            (A, zg("Document")),
            (Iri(DCT + "identifier"), text(source.name)),
            (Iri(DCT + "language"), text(record.language)),
        ]
        if record.title:
            said.append((Iri(DCT + "title"), text(record.title, record.language)))
        if created := record.created:
            said.append((Iri(DCT + "issued"), day(created.date)))
            said.append((zg("dateMethod"), text(created.method)))
            said.append((zg("dateConfidence"), fraction(created.confidence)))
            if created.span:
                because = Evidence(document=record.id, span=created.span, stage=Stage.READ, rule=created.rule or "date")
                said.append((zg("evidence"), _evidence([("published", because)])))
        said += [(Iri(DCT + "source"), address) for address in _addresses(source.url)]
        if record.length:
            said += [(Iri(NIF + "beginIndex"), offset(0)), (Iri(NIF + "endIndex"), offset(record.length))]
        if record.publisher:
            said.append((Iri(DCT + "publisher"), self.names.id(record.publisher)))
        if record.agency:
            said.append((zg("relayedBy"), self.names.id(record.agency)))
        if record.place:
            said.append((zg("filedFrom"), self.names.id(record.place)))
        if record.text is not None:
            said.append((Iri(NIF + "isString"), text(record.text)))
        return self._document_id(record.id), said

    def _event(self, event: Event, links: Sequence[Link], uses: Mapping[EntityId, Uses]) -> Block:
        zg, id = self.names.zg, self.names.id
        said: list[tuple[Iri, Term]] = [
            (A, Iri(SEM + "Event")),
            (LABEL, text(event.label, event.language)),
            (Iri(SEM + "eventType"), self.names.type(event.type)),
            (zg("lemma"), text(event.lemma, event.language)),
        ]
        for who in event.participants:
            said.append((zg(who.role), id(who.entity)))
            if who.subrole:
                said.append((zg(who.subrole), id(who.entity)))
            if who.role in ACTORS and uses[who.entity].actor:
                said.append((Iri(SEM + "hasActor"), id(who.entity)))
            elif who.role is Role.LOCATION:
                said.append((Iri(SEM + "hasPlace"), id(who.entity)))
        said += self._dating(event.dating)
        for link in links:
            said.append((zg(link.relation), id(link.object)))
        if links:
            because = ((f"{link.relation}:{link.object}", link.evidence) for link in links)
            said.append((zg("evidence"), _evidence(because)))
        return id(event.id), said

    def _dating(self, dating: Dating) -> Iterator[tuple[Iri, Term]]:
        """Bounds on begin and end; an exact time stamp only where words name one day."""
        interval = dating.interval
        yield from self._understood(dating)
        if interval is None:
            return
        for bound, value in (("Earliest", interval.earliest), ("Latest", interval.latest)):
            if value is not None:
                yield Iri(f"{SEM}has{bound}BeginTimeStamp"), day(value)
                yield Iri(f"{SEM}has{bound}EndTimeStamp"), day(value)
        if interval.day and dating.basis in STAMPED:
            yield Iri(SEM + "hasTimeStamp"), day(interval.day)

    def _understood(self, dating: Dating) -> Iterator[tuple[Iri, Term]]:
        """The date as the words give it; the unit of the words where it is not that of the days ('at ten o'clock')."""
        zg, interval, fine = self.names.zg, dating.interval, precision(dating)
        yield zg("datingBasis"), zg(dating.basis)
        yield zg("precision"), zg(fine)
        if interval is not None:
            yield zg("edtf"), Literal(to_edtf(interval), None, EDTF + "EDTF")
            if interval.granularity != fine:
                yield zg("granularity"), zg(interval.granularity)

    def _otherwise(self, claim: Claim, event: Event) -> Iterator[tuple[Iri, Term]]:
        """What these words say otherwise than the event, which several mentions of it make."""
        if claim.lemma != event.lemma:
            yield self.names.zg("lemma"), text(claim.lemma, event.language)
        if claim.type is not event.type:
            yield self.names.zg("saidType"), self.names.type(claim.type)
        if (claim.dating.interval, claim.dating.basis) != (event.dating.interval, event.dating.basis):
            yield from self._understood(claim.dating)

    def _claim(self, claim: Claim, event: Event) -> Block:
        zg, id = self.names.zg, self.names.id
        said: list[tuple[Iri, Term]] = [
            (A, zg("Claim")),
            (A, Iri(PROV + "Entity")),
            (zg("about"), id(claim.event)),
            (zg("polarity"), zg(claim.polarity)),
            (zg("certainty"), zg(claim.certainty)),
            (zg("confidence"), fraction(claim.confidence)),
            (zg("sentence"), self._mention_id(claim.document, claim.sentence)),
            (Iri(PROV + "hadPrimarySource"), self._document_id(claim.document)),
        ]
        said += [(Iri(PROV + "wasDerivedFrom"), self._mention_id(claim.document, part)) for part in claim.parts]
        if claim.evidence:
            said.append((zg("evidence"), _evidence((_about(claim, because), because) for because in claim.evidence)))
        if claim.speaker:
            said.append((Iri(PROV + "wasAttributedTo"), id(claim.speaker)))
        if claim.relayed_by:
            said.append((zg("relayedBy"), id(claim.relayed_by)))
        if claim.embedded_in:
            said.append((zg("embeddedIn"), id(claim.embedded_in)))
        if claim.cue:
            said.append((zg("cue"), text(claim.cue, event.language)))
        said += self._otherwise(claim, event)
        return id(claim.id), said

    def _entity(self, entity: Entity, uses: Uses) -> Block:
        place = entity.type in PLACES
        said: list[tuple[Iri, Term]] = [(A, self.names.zg(CLASSES[entity.type]))]
        if uses.actor or not (place or uses.place or entity.type in THINGS):
            said.append((A, Iri(SEM + "Actor")))
        if place or uses.place:
            said.append((A, Iri(SEM + "Place")))
        said.append((LABEL, text(entity.label, entity.language)))
        said.append((self.names.zg("named"), self.names.zg(NAMED[entity.named])))
        said += [(Iri(SKOS + "altLabel"), text(alias, entity.language)) for alias in entity.aliases]
        said += [(Iri(OWL + "sameAs"), iri) for link in entity.links if (iri := foreign(link))]
        if entity.part_of:
            said.append((self.names.zg("actsFor"), self.names.id(entity.part_of)))
        if entity.country:
            said.append((self.names.zg("country"), text(entity.country)))
        return self.names.id(entity.id), said

    def _words(self, document: DocumentId, claims: Iterable[Claim]) -> Iterator[Block]:
        """The spans of sentences and triggers, each once, in the order of the text; of participants, where no sentence
        is quoted that has them.
        """
        blocks: dict[tuple[Span, Iri], set[tuple[Iri, Term]]] = {}
        for claim in claims:
            for words, said in self._spans(claim):
                iri = self._mention_id(document, words)
                blocks.setdefault((words, iri), set()).update(said)
        for (words, iri), found in sorted(blocks.items()):
            place: list[tuple[Iri, Term]] = [
                (Iri(NIF + "referenceContext"), self._document_id(document)),
                (Iri(NIF + "beginIndex"), offset(words.begin)),
                (Iri(NIF + "endIndex"), offset(words.end)),
            ]
            yield iri, place + sorted(found, key=repr)

    def _spans(self, claim: Claim) -> Iterator[tuple[Span, list[tuple[Iri, Term]]]]:
        anchor = Iri(NIF + "anchorOf")
        quote: list[tuple[Iri, Term]] = [(anchor, text(claim.quote))] if claim.quote else []
        yield claim.sentence, [(A, Iri(NIF + "Sentence")), *quote]
        for part in claim.parts:
            yield part, [(A, Iri(NIF + "OffsetBasedString")), (anchor, text(_part(claim, part)))]
        for who in claim.participations:
            if not (claim.quote and claim.sentence.covers(who.head)):
                yield who.head, [(A, Iri(NIF + "OffsetBasedString")), (anchor, text(who.text))]

    def _document_id(self, document: DocumentId) -> Iri:
        return self.names.id(document_name(document))

    def _mention_id(self, document: DocumentId, span: Span) -> Iri:
        name = document_name(document).removeprefix("doc-")
        return self.names.id(f"mention-{name}-{span.begin}-{span.end}")


def document_name(document: DocumentId) -> str:
    """The last part of a document's IRI."""
    return document if document.startswith("doc-") else f"doc-{document}"


def precision(dating: Dating) -> str:
    """How fine the date is: the words' own unit where it is closed, 'interval' where a side is open, else 'unknown'."""
    if dating.interval is None:
        return "unknown"
    if dating.interval.day:
        return "day"
    fine = {Granularity.TIME, Granularity.DAY}
    if not dating.interval.closed or dating.interval.granularity in fine:
        return "interval"
    return dating.interval.granularity


def _addresses(url: str | None) -> Iterator[Term]:
    """Where a document is, as an IRI; as it was given too, where that is no IRI or another."""
    iri = foreign(url) if url else None
    if iri:
        yield iri
    if url and (iri is None or iri.value != url):
        yield text(url)


def _about(claim: Claim, evidence: Evidence) -> str:
    """The part of a claim that evidence is for; of participants and speakers with who it is: 'agent:actor-vogt-…'."""
    if evidence.about == "source" and claim.speaker:
        return f"source:{claim.speaker}"
    found = (who for who in claim.participations if who.role == evidence.about and who.head == evidence.span)
    who = next(found, None)
    return f"{who.subrole or who.role}:{who.entity}" if who else evidence.about


def _evidence(pieces: Iterable[tuple[str, Evidence]]) -> Literal:
    """One literal, a line a piece: what it is for, begin and end of the words, stage and rule."""
    lines = (f"{about} {e.span.begin} {e.span.end} {e.stage} {' '.join(e.rule.split())}" for about, e in pieces)
    return text("\n".join(dict.fromkeys(lines)))


def _part(claim: Claim, part: Span) -> str:
    """The words of one part of a trigger: from the sentence where it is quoted, else from the trigger's words."""
    if claim.quote and claim.sentence.covers(part):
        return claim.quote[part.begin - claim.sentence.begin : part.end - claim.sentence.begin]
    return claim.text_of(part)
