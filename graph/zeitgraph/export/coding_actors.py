"""Who acts and who is acted on in a claim, as coders by CAMEO see it: people, bodies and states, never things."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zeitgraph.export.index import Index
from zeitgraph.language import load
from zeitgraph.language.coding import Step, is_mutual, steps
from zeitgraph.language.countries import countries
from zeitgraph.model.graph import Claim, Entity, Event, EventId, Participant, Participation
from zeitgraph.model.mention import EntityType, EventType, Role, Subrole

Taking = Sequence[Participant | Participation]
_THINGS = frozenset({EntityType.EVENT, EntityType.OTHER})
_NOBODY = frozenset({EntityType.CITY, EntityType.PLACE, EntityType.VEHICLE})
_ROLES = {Step.PATIENT: Role.PATIENT, Step.RECIPIENT: Role.RECIPIENT}
_PLACES = {Step.ORIGIN: Subrole.ORIGIN, Step.DESTINATION: Subrole.DESTINATION}


def pairs(
    known: Index, claim: Claim, contents: Mapping[EventId, Sequence[Event]]
) -> Iterator[tuple[Entity | None, Entity | None]]:
    """Each who acts with each whom it is done to; None where nobody is told, and no pair of a place or vehicle alone.

    Those who meet, agree or clash with nobody else do so with each other.
    """
    taking = sorted(claim.participations, key=lambda who: (who.head, who.entity))
    sources = _acting(_entities(known, taking, Role.AGENT))
    targets = _targets(known, claim, taking, contents)
    mutual = len(sources) > 1 and is_mutual(claim.type, alone=not _entities(known, taking, Role.PATIENT))
    for source in sources:
        others = [one for one in targets if not _same(one, source)]
        if mutual and not others:
            others = [one for one in sources if one is not source]
        yield from ((source, target) for target in others or (None,))
    if not sources:
        yield from ((None, target) for target in targets if target.type not in _NOBODY)


def _targets(known: Index, claim: Claim, taking: Taking, contents: Mapping[EventId, Sequence[Event]]) -> list[Entity]:
    """Those that it is done to: by its own words, else the states of things, else by what is asked for or refused."""
    if found := _told(known, claim.type, taking) or _owners(known, claim, taking):
        return found
    places = steps(claim.type)
    for event in contents.get(claim.event, ()) if Step.ASKED in places or Step.CONTENT in places else ():
        asked = _acting(_entities(known, event.participants, Role.AGENT)) if Step.ASKED in places else []
        if told := asked or (_told(known, event.type, event.participants) if Step.CONTENT in places else []):
            return told
    return []


def _told(known: Index, type: EventType, taking: Taking) -> list[Entity]:
    """Those whom the first of the type's roles names; none beside the one who acts."""
    agents = _entities(known, taking, Role.AGENT)
    for step in steps(type):
        found: list[Entity] = []
        if step in _ROLES:
            found = _acting(_entities(known, taking, _ROLES[step]))
        elif step in _PLACES:
            found = [one for one in _entities(known, taking, Role.LOCATION, _PLACES[step]) if one.country]
        if found := [one for one in found if not any(_same(one, agent) for agent in agents)]:
            return found
    return []


def _owners(known: Index, claim: Claim, taking: Taking) -> list[Entity]:
    """The states of things: who condemns the American sanctions has the United States as target."""
    if Step.PATIENT not in steps(claim.type):
        return []
    things = [*_entities(known, taking, Role.PATIENT), *_entities(known, taking, Role.RECIPIENT)]
    labels = countries(load(known.documents[claim.document].language).code).labels
    owned = {one.country: one for one in things if one.country in labels and one.type in _THINGS}
    return [replace(one, label=labels[code], type=EntityType.COUNTRY) for code, one in owned.items() if code]


def _entities(known: Index, taking: Taking, role: Role, subrole: Subrole | None = None) -> list[Entity]:
    """The participants of a role, each once, in their order."""
    found = dict.fromkeys(who.entity for who in taking if who.role is role and (not subrole or who.subrole is subrole))
    return [known.entities[id] for id in found if id in known.entities]


def _acting(entities: Sequence[Entity]) -> list[Entity]:
    return [one for one in entities if one.type not in _THINGS]


def _same(one: Entity, other: Entity) -> bool:
    """Whether two are one actor: the same, or a state or place and somebody of that state."""
    places = (EntityType.COUNTRY, EntityType.CITY, EntityType.PLACE)
    return one.id == other.id or (one.type in places and one.country is not None and one.country == other.country)
