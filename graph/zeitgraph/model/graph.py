"""The graph: documents, entities, events and claims as sets of statements.

Merge is union, so that order, repetition and partition cannot matter. Each statement is one document's: an entity that
two documents name is two `Entity` records with one id. Nothing in here is ever rewritten: who and what is the same
across documents is said by `Identity` and `Coreference` statements, and a view (`zeitgraph.assemble.view`) applies
them: it gives one record for each id, canonical ids everywhere. RDF is written from the statements, everything that
draws or lists from the view.
"""

from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum
from typing import NewType

from zeitgraph.model.mention import Certainty, EntityType, EventType, MentionKind, Polarity, Role, Subrole
from zeitgraph.model.provenance import Evidence
from zeitgraph.model.record import changer, maker, often_made
from zeitgraph.model.text import CreationTime, DocumentId, Source, Span
from zeitgraph.model.time import Dating

EntityId = NewType("EntityId", str)
EventId = NewType("EventId", str)
ClaimId = NewType("ClaimId", str)


class LinkRelation(StrEnum):
    """How two events hang together: as what is said, planned or refused, or in the order that the words give."""

    CONTENT_OF = "contentOf"
    BEFORE = "before"
    INCLUDES = "includes"
    SIMULTANEOUS = "simultaneous"


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """What the graph keeps of a document: `text` only where all of it may be quoted; `length` is in characters.

    `place` is where the dateline says that it was filed.
    `sketch` tells copies of a text from other texts (see `resolve.copies`); no statement, so it is not compared.
    """

    id: DocumentId
    language: str
    source: Source
    created: CreationTime | None
    title: str | None = None
    publisher: EntityId | None = None
    agency: EntityId | None = None
    place: EntityId | None = None
    length: int = 0
    text: str | None = None
    sketch: tuple[int, ...] = field(default=(), compare=False, repr=False)


@often_made
@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, a place or a thing, as one document names it; documents that mean the same share the id.

    `label` is its name, else a short phrase ('Einsatz von Bodentruppen'), or the pronoun that stands for nothing known;
    `named` says which. `links` are IRIs of the same thing elsewhere; `part_of` is the state that a government or a
    capital acts for; `country` an ISO 3166 code. `kinds` are the concepts of its nouns in this document ('union'),
    `nouns` the nouns themselves as a dictionary has them ('fire brigade'), `plural` and `counted` say that they are
    several or a number; by them documents about one happening are compared; `owner` is whose a thing is ('an offer from
    Kabul'), `partner` whom it is for, with or against ('talks with Kabul'). These are no statement and not compared.
    Statements may be given by their place: a call with more than 15 names would pack them into a dictionary.
    """

    id: EntityId
    document: DocumentId
    type: EntityType
    label: str
    language: str
    named: MentionKind = MentionKind.NAME
    aliases: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    part_of: EntityId | None = None
    country: str | None = None
    _: KW_ONLY
    kinds: tuple[str, ...] = field(default=(), compare=False)
    nouns: tuple[str, ...] = field(default=(), compare=False)
    plural: bool = field(default=False, compare=False)
    counted: bool = field(default=False, compare=False)
    owner: "Entity | None" = field(default=None, compare=False)
    partner: "Entity | None" = field(default=None, compare=False)

    def __hash__(self) -> int:
        """By what tells entities apart: to hash all that is known of them takes far longer, and splits no better."""
        return hash((self.id, self.document))


make_entity = maker(Entity)
changed_entity = changer(Entity)


@often_made
@dataclass(frozen=True, slots=True)
class Participation:
    """Who takes part in an event, and as what; `head` and `text` are the words of one mention that say so."""

    role: Role
    entity: EntityId
    head: Span
    text: str
    subrole: Subrole | None = None


make_participation = maker(Participation)


@often_made
@dataclass(frozen=True, slots=True, order=True)
class Participant:
    """A participant of an event: the role, the entity, and of a location whether it is origin or destination."""

    role: Role
    entity: EntityId
    subrole: Subrole | None = None


make_participant = maker(Participant)


@often_made
@dataclass(frozen=True, slots=True)
class Event:
    """Something that is talked about, without a truth value: that is the claims' matter. Every event has a claim.

    `label` is short and for readers: 'Barack Obama: ausschließen: Einsatz [2014-06-13]'. `participants` are sorted,
    each once.
    """

    id: EventId
    document: DocumentId
    type: EventType
    lemma: str
    language: str
    label: str
    dating: Dating
    participants: tuple[Participant, ...] = ()

    def __hash__(self) -> int:
        """By the id, as for entities."""
        return hash(self.id)

    def entities(self, role: Role) -> tuple[EntityId, ...]:
        """Who fills a role, in order."""
        return tuple([participant.entity for participant in self.participants if participant.role is role])

    def called(self, label: str) -> "Event":
        """The event under another label: every event gets one at last, and `replace` takes three times as long."""
        return make_event(
            self.id, self.document, self.type, self.lemma, self.language, label, self.dating, self.participants
        )


make_event = maker(Event)


@often_made
@dataclass(frozen=True, slots=True)
class Claim:
    """One mention of an event: who holds that it happens or not, how surely, in which words.

    `speaker` is None for the document's author; `embedded_in` is the claim of the saying event that holds it;
    `relayed_by` the agency that passed it on. `words` are the trigger's, `quote` the sentence where it may be quoted.
    Ten fields may be given by their place: a call with more than 15 names would pack them into a dictionary.
    """

    id: ClaimId
    event: EventId
    document: DocumentId
    polarity: Polarity
    certainty: Certainty
    trigger: Span
    parts: tuple[Span, ...]
    words: str
    sentence: Span
    lemma: str
    _: KW_ONLY
    type: EventType
    dating: Dating
    participations: tuple[Participation, ...] = ()
    speaker: EntityId | None = None
    relayed_by: EntityId | None = None
    embedded_in: ClaimId | None = None
    cue: str | None = None
    quote: str | None = None
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()

    def __hash__(self) -> int:
        """By the id, as for entities."""
        return hash(self.id)

    def text_of(self, part: Span) -> str:
        """The words of one part of the trigger; `words` joins them with ' … '."""
        words = self.words.split(" … ")
        return words[self.parts.index(part)] if len(words) == len(self.parts) and part in self.parts else self.words


make_claim = maker(Claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """`entity` is the same as `canonical`, which comes first in the total order; `rule` says why."""

    entity: EntityId
    canonical: EntityId
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coreference:
    """`event` is the same as `canonical`, the first of those that agree; `rule` says on what they agree."""

    event: EventId
    canonical: EventId
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """`document` has nearly the same text as `original`, the first of those that are alike: one source, not two.

    `likeness` is the share of their word sequences that both have, from 0 to 1.
    """

    document: DocumentId
    original: DocumentId
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation between two events of a document: `subject` is the content of, before, around or with `object`."""

    subject: EventId
    relation: LinkRelation
    object: EventId
    evidence: Evidence

    def __hash__(self) -> int:
        """By the events, as for entities."""
        return hash((self.subject, self.object))


make_link = maker(Link)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A link that a document's words give and that is left out of its graph, as something surer is at odds with it.

    `against` says what: 'order' where other links put the two events the other way round, 'dates' where their days do.
    """

    document: DocumentId
    dropped: Link
    against: str


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class EventGraph:
    """A set of statements; all fields are sets, and the union of two graphs is a graph."""

    documents: frozenset[DocumentRecord] = frozenset()
    entities: frozenset[Entity] = frozenset()
    events: frozenset[Event] = frozenset()
    claims: frozenset[Claim] = frozenset()
    links: frozenset[Link] = frozenset()
    identities: frozenset[Identity] = frozenset()
    coreferences: frozenset[Coreference] = frozenset()
    contradictions: frozenset[Contradiction] = frozenset()
    copies: frozenset[Copy] = frozenset()

    def union(self, *others: "EventGraph") -> "EventGraph":
        """All statements of this graph and the others."""
        graphs = (self, *others)
        return EventGraph(
            documents=frozenset().union(*(g.documents for g in graphs)),
            entities=frozenset().union(*(g.entities for g in graphs)),
            events=frozenset().union(*(g.events for g in graphs)),
            claims=frozenset().union(*(g.claims for g in graphs)),
            links=frozenset().union(*(g.links for g in graphs)),
            identities=frozenset().union(*(g.identities for g in graphs)),
            coreferences=frozenset().union(*(g.coreferences for g in graphs)),
            contradictions=frozenset().union(*(g.contradictions for g in graphs)),
            copies=frozenset().union(*(g.copies for g in graphs)),
        )
