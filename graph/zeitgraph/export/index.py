"""A view of the graph, sorted and looked up by id: what all that draws and lists starts from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from zeitgraph.model.edtf import to_edtf
from zeitgraph.model.graph import Claim, DocumentRecord, Entity, EntityId, Event, EventGraph, EventId
from zeitgraph.model.mention import Certainty, EntityType, Factuality
from zeitgraph.model.text import DocumentId
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval

PERSONS = frozenset({EntityType.PERSON})
ORGANIZATIONS = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})
PLACES = frozenset({EntityType.COUNTRY, EntityType.CITY, EntityType.PLACE})
STAMPED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The records of a view by id; the claims of an event in the order of the text."""

    documents: Mapping[DocumentId, DocumentRecord]
    entities: Mapping[EntityId, Entity]
    events: Mapping[EventId, Event]
    claims: Mapping[EventId, tuple[Claim, ...]]

    def label(self, entity: EntityId) -> str:
        """The entity's name, or its id where nothing names it."""
        return self.entities[entity].label if entity in self.entities else entity

    def source(self, claim: Claim) -> str:
        """Who holds a claim: the speaker's name, else the document's."""
        return self.label(claim.speaker) if claim.speaker else self.documents[claim.document].source.name


@lru_cache(maxsize=1)
def index(view: EventGraph) -> Index:
    """The index of a view (`zeitgraph.assemble.view`). Of several records with one id the first in order counts."""
    claims: dict[EventId, list[Claim]] = {}
    for claim in sorted(view.claims, key=lambda c: (c.document, c.trigger, c.id)):
        claims.setdefault(claim.event, []).append(claim)
    return Index(
        documents={record.id: record for record in _ordered(view.documents)},
        entities={record.id: record for record in _ordered(view.entities)},
        events={record.id: record for record in _ordered(view.events)},
        claims={event: tuple(claims[event]) for event in sorted(claims)},
    )


def stamped(dating: Dating) -> TimeInterval | None:
    """The interval, if words date the event; one that rests on tense alone is a bound, not a date."""
    return dating.interval if dating.basis in STAMPED else None


def edtf(interval: TimeInterval | None) -> str:
    """The date as the words give it, as EDTF; nothing where there is none."""
    return to_edtf(interval) if interval else ""


def factuality(claim: Claim) -> str:
    """FactBank's code of a claim: CT+, CT-, PR+, PR-, PS+, PS- or UU."""
    return Factuality(polarity=claim.polarity, certainty=claim.certainty).code


def is_real(claim: Claim) -> bool:
    """Whether the claim says for certain that the event happens, or for certain that it does not."""
    return claim.certainty is Certainty.CERTAIN


_Record = TypeVar("_Record")


def _ordered(records: Iterable[_Record]) -> list[_Record]:
    """The records in reverse order, so that a mapping made of them keeps the first."""
    return sorted(records, key=repr, reverse=True)
