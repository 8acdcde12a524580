"""A finished chain to an identity: its label, its key, its links."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from zeitgraph.language.actors import Actor, actors
from zeitgraph.model.members import CITY, COUNTRY, NOMINAL, PERSON, PLACE
from zeitgraph.model.mention import EntityIdentity, EntityType, make_identity
from zeitgraph.model.text import ParsedDocument, TokenRef
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_forms import BODIES
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.linking import Place, city, country, country_label

PLACES = frozenset({CITY, PLACE})
OFFICES = frozenset({"ministry", "seat", "authority", "army", "parliament", "bank", "court"})  # parts of a state
Found = TypeVar("Found")
THINGS = frozenset({EntityType.OTHER, EntityType.EVENT})  # whose they are is read from the graph's own sentences
QUOTES = "„“”\"»«'‚‘"


def identities(scene: Scene, written: Mapping[int, str]) -> list[EntityIdentity]:
    """What each chain says of its entity; `written`: names without genitive, by index of view."""
    called = actors().called(scene.language)
    told = _Told(written=written, mentioned=frozenset(scene.states.values()), actors=called, seats=scene.table.seats)
    return [
        _named(scene, chain, told) if chain.named or chain.state is not None else _nameless(scene, chain)
        for chain in scene.chains
    ]


@dataclass(slots=True, kw_only=True, eq=False)
class _Told:
    """What the names of a document are read by: as they are `written`, and tables of their language.

    `mentioned` are the countries that the document speaks of, `seats` the states of seats of office.
    """

    written: Mapping[int, str]
    mentioned: frozenset[str]
    actors: Mapping[str, Actor]
    seats: Mapping[str, str]


def _nameless(scene: Scene, chain: Chain) -> EntityIdentity:
    """A chain of nouns and pronouns, most of them one: only its document knows it, by its first mention."""
    first = chain.views[0]
    mention = first.mention
    heads: tuple[TokenRef, ...] = (mention.head,)
    if len(chain.views) > 1:
        heads, rules = _members(scene, chain)
        label = _noun(scene, chain)
    else:
        rules = (scene.chains.rules.get(first.index, mention.rule),)
        label = _clean(mention.span.of(scene.parsed.document.text))
    key, country = mention_key(scene.parsed, mention.head), _belonging(scene, chain)
    return make_identity(key, chain.type, label, heads, rules, (), (), None, country, chain.kinds)


def _named(scene: Scene, chain: Chain, told: _Told) -> EntityIdentity:
    """A chain with a name or a state.

    The key is the authority's IRI, GeoNames' IRI of a country or city, else type and folded name (a person's only with
    a first name: surnames are shared), else the document's first mention.
    """
    names: dict[str, int] = {}
    for view in chain.views:
        if (name := told.written.get(view.index)) is not None:
            name = _clean(name)
            names[name] = names.get(name, 0) + 1
    type_, label, place = _known(scene, chain, names, told.mentioned)
    entry = _first(map(scene.authority.find, names)) if scene.authority.entries else None
    if entry is not None:
        type_, label = entry.type, entry.name
    links = [entry.iri] if entry and entry.iri else [place.iri] if place else []
    actor = seat = None
    for name in names:
        actor = actor or told.actors.get(name)
        seat = seat or told.seats.get(name)
    known = actor if entry is None else None
    heads, rules = _members(scene, chain)
    return make_identity(
        _key(scene, chain, type_, label, links),
        type_,
        label,
        heads,
        rules,
        tuple([name for name in names if name != label]) if len(names) > 1 or label not in names else (),
        (*links, known.link) if known and known.link and known.type is type_ else tuple(links),
        _part_of(names, told) if (actor or seat) and told.mentioned else None,
        chain.state or (place.country if place else (known and known.country) or seat or _belonging(scene, chain)),
        chain.kinds,
    )


def _belonging(scene: Scene, chain: Chain) -> str | None:
    """The one country that the words say somebody or something in an event belongs to."""
    if chain.type in THINGS:
        return None
    only = chain.only
    if only is not None and only.country is not None:
        return only.country
    found: Collection[str] = chain.countries if only is None else ()
    if not found:
        affiliations = chain.affiliations
        if not affiliations:
            return None
        found = {code for name in affiliations if (code := scene.countries.code(name.upper()))}
    return next(iter(found)) if len(found) == 1 else None


def _first(found: Iterable[Found | None]) -> Found | None:
    for each in found:
        if each is not None:
            return each
    return None


def _members(scene: Scene, chain: Chain) -> tuple[tuple[TokenRef, ...], tuple[str, ...]]:
    """The heads of the mentions, and how each came into the chain: as extraction found it, where no rule moved it."""
    rules, views = scene.chains.rules, chain.views
    if len(views) == 1:
        first = views[0]
        return (first.mention.head,), (rules.get(first.index, first.mention.rule),)
    told = [rules.get(view.index, view.mention.rule) for view in views]
    return tuple([view.mention.head for view in views]), tuple(told)


def _known(
    scene: Scene, chain: Chain, names: Mapping[str, int], mentioned: frozenset[str]
) -> tuple[EntityType, str, Place | None]:
    """Type, label and place of GeoNames."""
    if chain.state is not None:
        return COUNTRY, country_label(chain.state, scene.language), country(chain.state)
    type_ = chain.type
    label = _label(scene, chain, names)
    if type_ in PLACES and chain.named:
        sure = any(view.type is CITY for view in chain.views)
        found = city(label, mentioned, sure=sure)
        if found is not None:
            return CITY, label, found
    return type_, label, None


def _clean(name: str) -> str:
    return name if name.isalpha() else " ".join(name.strip(QUOTES).split())


def _label(scene: Scene, chain: Chain, names: Mapping[str, int]) -> str:
    """The fullest name, or the name that tables know; else the first noun; else the first word."""
    if not names:
        return _noun(scene, chain)
    if chain.type in BODIES:
        known = [found.label for name in names if (found := scene.table.known(name))]
        if known:
            return max(known, key=len)
    if len(names) == 1:
        return next(iter(names))
    return max(names, key=lambda name: (len(name.split()), names[name], len(name), name))


def _noun(scene: Scene, chain: Chain) -> str:
    """The first noun; else the first word."""
    first = chain.views[0]
    if first.kind is not NOMINAL and len(chain.views) > 1:
        first = next((view for view in chain.views if view.kind is NOMINAL), first)
    return _clean(scene.text(first))


def _key(scene: Scene, chain: Chain, type_: EntityType, label: str, links: list[str]) -> str:
    if links:
        return f"iri:{links[0]}"
    full = type_ is not PERSON or " " in label
    if chain.named and full:
        return f"name:{type_}:{' '.join(label.casefold().split())}"
    return mention_key(scene.parsed, chain.views[0].mention.head)


def mention_key(parsed: ParsedDocument, head: TokenRef) -> str:
    """The key of what only one document's words name."""
    return f"mention:{parsed.document.id}:{head.sentence}:{head.token}"


def _part_of(names: Iterable[str], told: _Told) -> str | None:
    """The key of the state that a seat of office or a ministry belongs to, where the document names the state."""
    for name in names:
        actor = told.actors.get(name)
        code = told.seats.get(name) or (actor.country if actor is not None and actor.concept in OFFICES else None)
        if code:
            place = country(code) if code in told.mentioned else None
            return f"iri:{place.iri}" if place else None
    return None
