"""Who acts and who is acted on in a claim, as coders by CAMEO see it: people, bodies and states, never things."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from zeitgraph.export.index import Index
from zeitgraph.language import Language, load
from zeitgraph.language.actors import actors
from zeitgraph.language.coding import Step, actor_code, is_actor, is_against_state, is_mutual, steps
from zeitgraph.language.countries import countries
from zeitgraph.model.graph import Claim, Entity, EntityId, Event, EventId, Participant, Participation
from zeitgraph.model.mention import EntityType, EventType, MentionKind, Role, Subrole

Taking = Sequence[Participant | Participation]
_THINGS = frozenset({EntityType.EVENT, EntityType.OTHER})
_SITES = frozenset({EntityType.PLACE, EntityType.VEHICLE})
_STATES = frozenset({EntityType.COUNTRY, EntityType.CITY, EntityType.PLACE})
_NOBODY = frozenset({EntityType.CITY, EntityType.PLACE, EntityType.VEHICLE})
_ROLES = {Step.PATIENT: Role.PATIENT, Step.RECIPIENT: Role.RECIPIENT}
_PLACES = {Step.ORIGIN: Subrole.ORIGIN, Step.DESTINATION: Subrole.DESTINATION}


def pairs(
    known: Index, claim: Claim, contents: Mapping[EventId, Sequence[Event]]
) -> Iterator[tuple[Entity | None, Entity | None]]:
    """Each who acts with each whom it is done to; None where nobody is told, and no pair of a place or vehicle alone.

    Those who meet, agree or clash and of whom nobody else is told do so with each other.
    """
    taking = sorted(claim.participations, key=lambda who: (who.head, who.entity))
    agents = _entities(known, taking, Role.AGENT)
    sources = _acting(agents) or [one for one in agents if one.named is MentionKind.NAME]
    targets = _targets(known, claim, taking, contents)
    mutual = _each_other(known, taking, sources) if is_mutual(_language(known, claim), claim.type, claim.lemma) else ()
    if mutual and all(any(_same(target, one) for one, _ in mutual) for target in targets):
        yield from mutual
        return
    for source in sources:
        others = [one for one in targets if not _same(one, source)]
        yield from ((source, target) for target in others or (None,))
    if not sources:
        yield from ((None, target) for target in targets if target.type not in _NOBODY)


def _each_other(known: Index, taking: Taking, sources: Sequence[Entity]) -> Sequence[tuple[Entity, Entity]]:
    """Each of several with each other, also of 'Chinese and Indian diplomats' and of 'talks between Oman and Iran'."""
    if len(sources) > 1:
        return tuple(permutations(sources, 2))
    things = (*_entities(known, taking, Role.PATIENT), *_entities(known, taking, Role.AGENT))
    alone = [(one, one.partner) for one in sources if one.partner]
    between = [(one.owner, one.partner) for one in things if one.type in _THINGS and one.owner and one.partner]
    found = alone or (between if not sources else [])
    return tuple(pair for one, other in found for pair in ((one, other), (other, one)))


def code_of(entity: Entity | None) -> str:
    """The code of an actor: its state and its part in politics; nothing for nobody."""
    if entity is None:
        return ""
    known, language = actors().find(entity.label, entity.language), load(entity.language)
    concept = known.concept if known else ""
    return actor_code(language, entity.type, entity.country, entity.kinds, nouns=entity.nouns, known=concept)


def patients(known: Index, claim: Claim) -> list[str]:
    """The nouns of what it is done to, as a dictionary has them."""
    taking = sorted(claim.participations, key=lambda who: (who.head, who.entity))
    return [noun for one in _entities(known, taking, Role.PATIENT) for noun in one.nouns]


def _targets(known: Index, claim: Claim, taking: Taking, contents: Mapping[EventId, Sequence[Event]]) -> list[Entity]:
    """Those that it is done to: by its own words, else by what is asked for or refused."""
    if found := _told(known, claim, claim.type, taking):
        return found
    places = steps(claim.type)
    for event in contents.get(claim.event, ()) if Step.ASKED in places or Step.CONTENT in places else ():
        asked = _acting(_entities(known, event.participants, Role.AGENT)) if Step.ASKED in places else []
        if told := asked or (_told(known, claim, event.type, event.participants) if Step.CONTENT in places else []):
            return told
    return []


def _told(known: Index, claim: Claim, type: EventType, taking: Taking) -> list[Entity]:
    """Those whom the first of the type's roles names; none beside the one who acts."""
    agents = _entities(known, taking, Role.AGENT)
    for step in steps(type):
        found: list[Entity] = []
        if step in _ROLES:
            found = _acting(_entities(known, taking, _ROLES[step]))
        elif step is Step.OWNER:
            found = _owners(known, claim, taking)
        elif step is Step.PARTNER:
            found = _partners(known, taking)
        elif step in _PLACES:
            found = [one for one in _entities(known, taking, Role.LOCATION, _PLACES[step]) if one.country]
        if found := [one for one in found if not any(_same(one, agent) for agent in agents)]:
            return found
    return []


def _owners(known: Index, claim: Claim, taking: Taking) -> list[Entity]:
    """Whose things are: who condemns the American sanctions has the United States as target."""
    labels = countries(_language(known, claim).code).labels
    found: dict[EntityId, Entity] = {}
    for one in (*_entities(known, taking, Role.PATIENT), *_entities(known, taking, Role.RECIPIENT)):
        if one.type in _THINGS and one.owner:
            found[one.owner.id] = known.entities.get(one.owner.id, one.owner)
        elif one.type in _THINGS and one.country and one.country in labels:
            found[one.id] = replace(one, label=labels[one.country], type=EntityType.COUNTRY)
    return list(found.values())


def _partners(known: Index, taking: Taking) -> list[Entity]:
    """Whom what it is done to is with or against; the second of two nations, which has the id of both, stays itself."""
    pairs = [(one, one.partner) for one in _entities(known, taking, Role.PATIENT) if one.partner]
    return [other if other.id == one.id else known.entities.get(other.id, other) for one, other in pairs]


def _language(known: Index, claim: Claim) -> Language:
    return load(known.documents[claim.document].language)


def _entities(known: Index, taking: Taking, role: Role, subrole: Subrole | None = None) -> list[Entity]:
    """The participants of a role, each once, in their order."""
    found = dict.fromkeys(who.entity for who in taking if who.role is role and (not subrole or who.subrole is subrole))
    return [known.entities[id] for id in found if id in known.entities]


def _acting(entities: Sequence[Entity]) -> list[Entity]:
    """Those who can act: no things but such as the table of actors knows, no places and vehicles that are nobody's."""
    return [one for one in entities if (is_actor(load(one.language), one.nouns) if _is_thing(one) else True)]


def _is_thing(one: Entity) -> bool:
    return one.type in _THINGS or (one.type in _SITES and one.named is MentionKind.NOMINAL and not one.country)


def _same(one: Entity, other: Entity) -> bool:
    """Whether two are one actor: the same, or a state or place and somebody of that state who is not against it."""
    if one.id == other.id or one.type not in _STATES or one.country is None or one.country != other.country:
        return one.id == other.id
    return not is_against_state(code_of(other))
