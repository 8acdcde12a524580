"""Ids as hashes of content: the same words give the same ids everywhere, whatever else is read beside them."""

import re
import unicodedata
from hashlib import sha256

from zeitgraph.model.graph import ClaimId, EntityId, EventId
from zeitgraph.model.mention import EntityType
from zeitgraph.model.text import DocumentId, Span

PLACES = frozenset({EntityType.COUNTRY, EntityType.CITY, EntityType.PLACE})
HASH_LENGTH = 12  # hexadecimal digits: 48 bits, a collision in a million ids has a chance of 1 in 500
SLUG_LENGTH = 40
MENTION = "mention:"  # begins the keys of what has no name
_NO_SLUG = re.compile(r"[^a-z0-9]+")


def entity_id(key: str, type: EntityType) -> EntityId:
    """The id of what an identity key names, with a readable middle where the key has a name.

    >>> entity_id("name:PERSON:anna vogt", EntityType.PERSON)
    'actor-anna-vogt-HASH'
    """
    kind, digest = "place" if type in PLACES else "actor", sha256(key.encode()).hexdigest()[:HASH_LENGTH]
    if key.startswith(MENTION) or not (name := _slug(key)):
        return EntityId(f"{kind}-{digest}")
    return EntityId(f"{kind}-{name}-{digest}")


def name_key(name: str, type: EntityType) -> str:
    """The key of a name that stands alone, such as a publisher's: the same as that of a full name in a text."""
    return f"name:{type}:{' '.join(name.casefold().split())}"


def event_id(document: DocumentId, trigger: Span) -> EventId:
    """The id of the event whose earliest mention in a document has this trigger."""
    return mention_ids(document, trigger)[0]


def claim_id(document: DocumentId, trigger: Span) -> ClaimId:
    """The id of the claim that one mention makes."""
    return mention_ids(document, trigger)[1]


def mention_ids(document: DocumentId, trigger: Span) -> tuple[EventId, ClaimId]:
    """The ids of a mention's event and of its claim: they have the same hash."""
    place = f"{document} {trigger.begin} {trigger.end}"
    digest = sha256(place.encode()).hexdigest()[:HASH_LENGTH]
    return EventId(f"event-{digest}"), ClaimId(f"claim-{digest}")


def _slug(key: str) -> str:
    scheme, _, name = key.partition(":")
    name = name.rstrip("/").rpartition("/")[2] if scheme == "iri" else name.partition(":")[2]
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.replace("ß", "ss")).encode("ascii", "ignore").decode()
    if plain.isalnum():  # one word, as the numbers of GeoNames are: a pattern takes ten times as long
        return plain[:SLUG_LENGTH]
    return _NO_SLUG.sub("-", plain)[:SLUG_LENGTH].strip("-")
