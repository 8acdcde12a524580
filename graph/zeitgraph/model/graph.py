"""The graph: documents, entities, events and claims as sets of statements.

Merge is union, so that order, repetition and partition cannot matter. Nothing in here is ever rewritten: who is the same across documents
is said by `Identity` statements, and a view (see `assemble`) applies them.
"""

from dataclasses import dataclass, field
from typing import NewType

from zeitgraph.model.mention import Certainty, EntityType, EventType, Polarity, Role, Subrole
from zeitgraph.model.provenance import Evidence
from zeitgraph.model.text import CreationTime, DocumentId, Source, Span
from zeitgraph.model.time import Dating

EntityId = NewType("EntityId", str)
EventId = NewType("EventId", str)
ClaimId = NewType("ClaimId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """What the graph keeps of a document: not its text, only what `--quote` allows (see `Mention.quote`)."""

    id: DocumentId
    language: str
    source: Source
    created: CreationTime | None
    title: str | None = None
    agency: EntityId | None = None
    length: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An actor, a place or a thing; `place` says that it also stands as a location somewhere."""

    id: EntityId
    type: EntityType
    label: str
    language: str
    aliases: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    part_of: EntityId | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """Who takes part in an event, and as what; `span` are the words of one mention that say so."""

    role: Role
    entity: EntityId
    head: Span
    text: str
    subrole: Subrole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that is talked about, without a truth value."""

    id: EventId
    type: EventType
    lemma: str
    language: str
    label: str
    dating: Dating
    participants: tuple[tuple[Role, Subrole | None, EntityId], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One mention of an event: who holds that it happens or not, how surely, in which words.

    `speaker` is None for the document's author; `embedded_in` is the claim of the saying event that holds it.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """`entity` is the same as `canonical`, which comes first in the total order (the longest chain of evidence, then the id); `rule` says why."""

    entity: EntityId
    canonical: EntityId
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation between two events: the content of a statement, or temporal order ('before', 'includes', 'simultaneous')."""

    subject: EventId
    relation: str
    object: EventId
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGraph:
    """A set of statements; all fields are sets, and the union of two graphs is a graph."""

    documents: frozenset[DocumentRecord] = frozenset()
    entities: frozenset[Entity] = frozenset()
    events: frozenset[Event] = frozenset()
    claims: frozenset[Claim] = frozenset()
    links: frozenset[Link] = frozenset()
    identities: frozenset[Identity] = field(default_factory=frozenset)

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
        )
