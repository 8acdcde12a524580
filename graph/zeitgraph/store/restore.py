"""RDF that `zeitgraph build` wrote back to the graph's records: what every file is made from comes back as it was.

Each named graph is a document's, the one called 'canonical' is the view. What a reader can do without is not in RDF and
does not come back: the rule by which a document's date was found without words, and links that were left out because
they contradict surer words. Statements of other vocabularies are passed over.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zeitgraph.errors import InputError
from zeitgraph.model.edtf import from_edtf
from zeitgraph.model.graph import (
    Claim,
    ClaimId,
    Copy,
    Coreference,
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
from zeitgraph.model.mention import Certainty, EntityType, EventType, MentionKind, Polarity, Role, Subrole
from zeitgraph.model.provenance import Evidence
from zeitgraph.model.text import CreationTime, DateMethod, DocumentId, Source, Span
from zeitgraph.model.time import Dating, DatingBasis, Granularity, TimeInterval
from zeitgraph.store.facts import Facts, base_of, quads
from zeitgraph.store.store import FORMATS, PREFIXES

RESTORED = frozenset({".nq", ".trig", ".jsonld"})
_CLASSES = {
    "Person": EntityType.PERSON,
    "Organization": EntityType.ORGANIZATION,
    "Country": EntityType.COUNTRY,
    "City": EntityType.CITY,
    "Place": EntityType.PLACE,
    "Vehicle": EntityType.VEHICLE,
    "Group": EntityType.GROUP,
    "Happening": EntityType.EVENT,
    "Thing": EntityType.OTHER,
}
_NAMED = {"byName": MentionKind.NAME, "byNoun": MentionKind.NOMINAL, "byPronoun": MentionKind.PRONOUN}
_ORDER = tuple(Role)


def is_graph(path: str) -> bool:
    """Whether a path is a file of RDF by its ending, and so a graph and no document."""
    return Path(path).suffix.lower() in FORMATS


def read_graph(path: Path) -> EventGraph:
    """The graph of an RDF file of ours. Raises InputError, naming file and statement, for any other."""
    if path.suffix.lower() not in RESTORED:
        raise InputError(
            f"{path}: Turtle and N-Triples do not say which document says what; give graph.nq, graph.trig or "
            "graph.jsonld"
        )
    graphs = quads(path)
    base = base_of(graphs)
    if base is None:
        raise InputError(
            f"{path}: no document of ours is in it; only RDF that `zeitgraph build` wrote can be read back"
        )
    parts = [_part(Facts(base, facts), path) for _, facts in sorted(graphs.items())]
    return EventGraph().union(*parts)


def _part(facts: Facts, path: Path) -> EventGraph:
    """One named graph's records; where what they need is missing, the file is not what we wrote."""
    try:
        documents = facts.of_class("Document")
        if not documents:
            return _view(facts)
        entities = {entity.id: entity for entity in _entities(facts, _document_id(documents[0]))}
        return _Document(facts=facts, iri=documents[0], entities=entities).graph()
    except (LookupError, ValueError, TypeError) as error:
        raise InputError(
            f"{path}: not as `zeitgraph build` wrote it ({error}); `zeitgraph check {path}` says what is missing"
        ) from None


def _view(facts: Facts) -> EventGraph:
    """What stands for what, and what is a copy; a thing that stands for itself says nothing."""
    identities, coreferences, copies = set(), set(), set()
    for subject in facts.graph:
        own, rule = facts.local(subject), facts.value(subject, facts.zg("canonicalRule")) or ""
        if original := facts.value(subject, facts.zg("copyOf")):
            likeness = float(facts.needed(subject, facts.zg("likeness")).value)
            copies.add(Copy(document=_document_id(subject), original=_document_id(original), likeness=likeness))
        canonical = facts.name(subject, facts.zg("canonical"))
        if canonical is None or canonical == own:
            continue
        if own.startswith("event-"):
            coreferences.add(Coreference(event=EventId(own), canonical=EventId(canonical), rule=rule))
        else:
            identities.add(Identity(entity=EntityId(own), canonical=EntityId(canonical), rule=rule))
    return EventGraph(identities=frozenset(identities), coreferences=frozenset(coreferences), copies=frozenset(copies))


def _entities(facts: Facts, document: DocumentId) -> Iterator[Entity]:
    for name, type in _CLASSES.items():
        for subject in facts.of_class(name):
            label = facts.needed(subject, f"{PREFIXES['rdfs']}label")
            yield Entity(
                id=EntityId(facts.local(subject)),
                document=document,
                type=type,
                label=label.value,
                language=label.language or "",
                named=_NAMED[facts.name(subject, facts.zg("named")) or "byName"],
                aliases=tuple(facts.values(subject, f"{PREFIXES['skos']}altLabel")),
                links=tuple(facts.values(subject, f"{PREFIXES['owl']}sameAs")),
                part_of=facts.entity(subject, facts.zg("actsFor")),
                country=facts.value(subject, facts.zg("country")),
            )


def _document_id(iri: str) -> DocumentId:
    return DocumentId(iri.rpartition("/")[2].removeprefix("doc-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """One document's named graph on its way to records."""

    facts: Facts
    iri: str
    entities: Mapping[EntityId, Entity]

    @property
    def id(self) -> DocumentId:
        return _document_id(self.iri)

    def graph(self) -> EventGraph:
        claims = [self._claim(iri) for iri in self.facts.of_class("Claim")]
        by_event: dict[EventId, list[Claim]] = {}
        for claim in claims:
            by_event.setdefault(claim.event, []).append(claim)
        kind = f"{PREFIXES['sem']}Event"
        told = [s for s in self.facts.graph if kind in self.facts.values(s, f"{PREFIXES['rdf']}type")]
        return EventGraph(
            documents=frozenset({self._record()}),
            entities=frozenset(self.entities.values()),
            events=frozenset(self._event(iri, by_event) for iri in told),
            claims=frozenset(claims),
            links=frozenset(link for iri in told for link in self._links(iri)),
        )

    def _record(self) -> DocumentRecord:
        facts, iri = self.facts, self.iri
        publisher = facts.entity(iri, f"{PREFIXES['dct']}publisher")
        title = facts.value(iri, f"{PREFIXES['dct']}title")
        return DocumentRecord(
            id=self.id,
            language=facts.needed(iri, f"{PREFIXES['dct']}language").value,
            source=Source(
                name=facts.needed(iri, f"{PREFIXES['dct']}identifier").value,
                url=self._address(),
                title=title,
                publisher=self.entities[publisher].label if publisher and publisher in self.entities else None,
            ),
            created=self._created(),
            title=title,
            publisher=publisher,
            agency=facts.entity(iri, facts.zg("relayedBy")),
            place=facts.entity(iri, facts.zg("filedFrom")),
            length=int(facts.value(iri, f"{PREFIXES['nif']}endIndex") or 0),
            text=facts.value(iri, f"{PREFIXES['nif']}isString"),
        )

    def _address(self) -> str | None:
        """The URL as it was given: a literal where the IRI had to be written in another way."""
        terms = self.facts.terms(self.iri, f"{PREFIXES['dct']}source")
        given = sorted(terms, key=lambda term: term.is_iri)
        return str(given[0].value) if given else None

    def _created(self) -> CreationTime | None:
        facts = self.facts
        issued = facts.value(self.iri, f"{PREFIXES['dct']}issued")
        if issued is None:
            return None
        because = next((piece for piece in facts.evidence(self.iri, self.id) if piece.about == "published"), None)
        return CreationTime(
            date=date.fromisoformat(issued),
            method=DateMethod(facts.needed(self.iri, facts.zg("dateMethod")).value),
            confidence=float(facts.needed(self.iri, facts.zg("dateConfidence")).value),
            span=because.span if because else None,
            rule=because.rule if because else "",
        )

    def _event(self, iri: str, claims: Mapping[EventId, Sequence[Claim]]) -> Event:
        facts, id = self.facts, EventId(self.facts.local(iri))
        label, lemma = (facts.needed(iri, name) for name in (f"{PREFIXES['rdfs']}label", facts.zg("lemma")))
        dating = self._dating(iri)
        if dating is None:
            raise LookupError(f"<{iri}> has no <{facts.zg('datingBasis')}>")
        same = (claim.dating for claim in claims.get(id, ()) if _days(claim.dating) == _days(dating))
        return Event(
            id=id,
            document=self.id,
            type=self._type(iri, f"{PREFIXES['sem']}eventType"),
            lemma=lemma.value,
            language=label.language or "",
            label=label.value,
            dating=next(same, dating),
            participants=self._participants(iri, claims.get(id, ())),
        )

    def _type(self, iri: str, predicate: str) -> EventType:
        return EventType(self.facts.local(self.facts.needed(iri, predicate).value))

    def _participants(self, iri: str, claims: Sequence[Claim]) -> tuple[Participant, ...]:
        """Who takes part by the words, and by the event's statements where no words are known."""
        told = {Participant(who.role, who.entity, who.subrole) for claim in claims for who in claim.participations}
        known = {(who.role, who.entity) for who in told}
        for role in Role:
            for name in self.facts.names(iri, self.facts.zg(role)):
                if (role, name) not in known:
                    told |= {Participant(role, EntityId(name), sub) for sub in self._subroles(iri, role, name)}
        return tuple(sorted(told, key=lambda who: (_ORDER.index(who.role), who.entity, who.subrole or "")))

    def _subroles(self, iri: str, role: Role, name: str) -> list[Subrole | None]:
        if role is not Role.LOCATION:
            return [None]
        return [sub for sub in Subrole if name in self.facts.names(iri, self.facts.zg(sub))] or [None]

    def _dating(self, iri: str) -> Dating | None:
        """The date that is told of an event, or of a claim where it is another than the event's."""
        facts = self.facts
        basis, precision = facts.name(iri, facts.zg("datingBasis")), facts.name(iri, facts.zg("precision"))
        if basis is None or precision is None:
            return None
        written = facts.value(iri, facts.zg("edtf"))
        if written is None:
            return Dating(interval=None, basis=DatingBasis(basis))
        found = from_edtf(written)
        if found is None:
            raise ValueError(f"<{iri}>: {written!r} is no date that we write")
        fine = Granularity(facts.name(iri, facts.zg("granularity")) or precision)
        interval = TimeInterval(earliest=found.earliest, latest=found.latest, granularity=fine)
        return Dating(interval=interval, basis=DatingBasis(basis))

    def _links(self, iri: str) -> Iterator[Link]:
        for piece in self.facts.evidence(iri, self.id):
            relation, _, other = piece.about.partition(":")
            evidence = Evidence(
                document=self.id, span=piece.span, stage=piece.stage, rule=piece.rule, about=_LINK_PARTS[relation]
            )
            yield Link(
                subject=EventId(self.facts.local(iri)),
                relation=LinkRelation(relation),
                object=EventId(other),
                evidence=evidence,
            )

    def _claim(self, iri: str) -> Claim:
        facts = self.facts
        event = facts.needed(iri, facts.zg("about")).value
        sentence = facts.needed(iri, facts.zg("sentence")).value
        mentions = {facts.span(part): part for part in facts.values(iri, f"{PREFIXES['prov']}wasDerivedFrom")}
        parts, told = tuple(sorted(mentions)), facts.evidence(iri, self.id)
        quote = facts.value(sentence, f"{PREFIXES['nif']}anchorOf")
        words = [facts.value(mentions[part], f"{PREFIXES['nif']}anchorOf") or "" for part in parts]
        typed = facts.zg("saidType") if facts.terms(iri, facts.zg("saidType")) else ""
        embedded = facts.name(iri, facts.zg("embeddedIn"))
        evidence = tuple(_plain(piece) for piece in told)
        return Claim(
            id=ClaimId(facts.local(iri)),
            event=EventId(facts.local(event)),
            document=self.id,
            polarity=Polarity(facts.name(iri, facts.zg("polarity")) or ""),
            certainty=Certainty(facts.name(iri, facts.zg("certainty")) or ""),
            trigger=next((piece.span for piece in told if piece.about == "trigger"), parts[0]),
            parts=parts,
            words=" … ".join(words),
            sentence=facts.span(sentence),
            lemma=facts.value(iri, facts.zg("lemma")) or facts.needed(event, facts.zg("lemma")).value,
            type=self._type(iri, typed) if typed else self._type(event, f"{PREFIXES['sem']}eventType"),
            dating=_worded(self._dating(iri) or self._dating(event), evidence),
            participations=tuple(self._participations(told, facts.span(sentence), quote)),
            speaker=facts.entity(iri, f"{PREFIXES['prov']}wasAttributedTo"),
            relayed_by=facts.entity(iri, facts.zg("relayedBy")),
            embedded_in=ClaimId(embedded) if embedded else None,
            cue=facts.value(iri, facts.zg("cue")),
            quote=quote,
            confidence=float(facts.needed(iri, facts.zg("confidence")).value),
            evidence=evidence,
        )

    def _participations(self, told: Sequence[Evidence], sentence: Span, quote: str | None) -> Iterator[Participation]:
        for piece in told:
            part, _, entity = piece.about.partition(":")
            role = _ROLES.get(part)
            if not entity or role is None:
                continue
            if quote is not None and sentence.covers(piece.span):
                words = quote[piece.span.begin - sentence.begin : piece.span.end - sentence.begin]
            else:
                number = f"{self.id}-{piece.span.begin}-{piece.span.end}"
                mention = f"{self.facts.base}id/mention-{number}"
                words = self.facts.value(mention, f"{PREFIXES['nif']}anchorOf") or ""
            subrole = Subrole(part) if part != role else None
            yield Participation(role=role, entity=EntityId(entity), head=piece.span, text=words, subrole=subrole)


_ROLES: Mapping[str, Role] = {role.value: role for role in Role} | {sub.value: Role.LOCATION for sub in Subrole}
_LINK_PARTS = {
    LinkRelation.CONTENT_OF.value: "content",
    LinkRelation.BEFORE.value: "order",
    LinkRelation.INCLUDES.value: "order",
    LinkRelation.SIMULTANEOUS.value: "order",
}


def _plain(piece: Evidence) -> Evidence:
    """The evidence without who it is about, which other statements say."""
    part = piece.about.partition(":")[0]
    about = _ROLES[part].value if part in _ROLES else part
    return Evidence(document=piece.document, span=piece.span, stage=piece.stage, rule=piece.rule, about=about)


def _worded(dating: Dating | None, evidence: Sequence[Evidence]) -> Dating:
    """The dating with the words and the rule that the evidence names."""
    if dating is None:
        raise LookupError("an event has no basis of its date")
    because = next((piece for piece in evidence if piece.about == "date"), None)
    if because is None:
        return dating
    return Dating(interval=dating.interval, basis=dating.basis, span=because.span, rule=because.rule)


def _days(dating: Dating) -> tuple[TimeInterval | None, DatingBasis]:
    return dating.interval, dating.basis
