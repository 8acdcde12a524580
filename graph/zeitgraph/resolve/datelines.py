"""The place of a dateline: which of the document's places it is, else a city or country of this name."""

from collections.abc import Sequence

from zeitgraph.language.names import names
from zeitgraph.model.members import CITY, COUNTRY, PLACE
from zeitgraph.model.mention import EntityIdentity
from zeitgraph.model.record import changer
from zeitgraph.model.text import Document
from zeitgraph.resolve.linking import city, country, country_code

PLACES = frozenset({CITY, PLACE})
SHORTEST_CAPITALS = 4  # letters: 'USA' stays as it is, 'ROME' is Rome
_changed = changer(EntityIdentity)


def filed_from(document: Document, entities: Sequence[EntityIdentity]) -> EntityIdentity | None:
    """Where the article was filed; None without a dateline that names a place.

    A city that the text names is that city. Of cities of one name the largest is meant, those in countries that the
    text speaks of before all others; 'Luxembourg' is the city, 'Kenya' the country.
    """
    if document.dateline is None or document.dateline.place is None:
        return None
    name = _plain(document.dateline.place.of(document.text), document.language)
    alike = (chain for chain in entities if chain.type in PLACES and name in (chain.label, *chain.aliases))
    known = next(alike, None)
    if known is not None:
        return _changed(known, heads=(), rules=())
    mentioned = frozenset(chain.country for chain in entities if chain.country and chain.type is COUNTRY)
    return _known(name, document.language, mentioned)


def _known(name: str, language: str, mentioned: frozenset[str]) -> EntityIdentity:
    code = country_code(name, language)
    place, type_ = None if name.isupper() else city(name, mentioned | {code or ""}, sure=True), CITY
    if code is not None and (place is None or place.country != code):
        place, type_ = country(code), COUNTRY
    key = f"iri:{place.iri}" if place else f"name:{type_}:{name.casefold()}"
    return EntityIdentity(
        key=key,
        type=type_,
        label=name,
        heads=(),
        rules=(),
        links=(place.iri,) if place else (),
        country=place.country if place else None,
    )


def _plain(name: str, language: str) -> str:
    """'NEW YORK' as New York, 'RIO DE JANEIRO' as Rio de Janeiro, 'LA PAZ' as La Paz; an acronym such as USA stays."""
    if not name.isupper() or len(name) < SHORTEST_CAPITALS:
        return " ".join(name.split())
    table = names(language)
    words = [word.lower() if table.has("particles", word) else word.title() for word in name.split()]
    words[0] = words[0].title()
    return " ".join(words)
