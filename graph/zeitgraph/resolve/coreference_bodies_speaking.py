"""For whom somebody says 'we': the union whose leader is quoted, the club whose coach is."""

from collections.abc import Iterator

from zeitgraph.model.members import GROUP, NOMINAL, ORGANIZATION, PERSON, PRONOUN
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_pronouns import speaker_of
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_things import shares_event
from zeitgraph.resolve.coreference_views import View

# Concepts of who speaks for a body, and of bodies that somebody leads.
SPEAKING_FOR = frozenset({"leader", "manager", "spokesperson", "coach", "athlete", "ambassador"})
LED = frozenset({"company", "bank", "union", "club", "association", "party", "hospital", "museum", "works council"})
BODIES = frozenset({ORGANIZATION, GROUP})


def link_bodies_speaking(scene: Scene) -> None:
    """'We' in reported words is the body that speaks, or the one that the speaker leads or speaks for."""
    for view in scene.pronouns:
        speaker = speaker_of(scene, view) if _is_we(scene, view) else None
        if speaker is None or speaker is view:
            continue
        chain = scene.chains.of(speaker)
        body = chain if chain.type in BODIES else _body_of(scene, view, chain)
        last = (body.last_before(view.index) or body.views[0]) if body is not None else None
        if last is not None and last is not view and body is not None and not shares_event(view, body):
            scene.chains.merge(view, last, "body of the speaker")


def _is_we(scene: Scene, view: View) -> bool:
    pronouns = scene.table.pronouns.get(view.head.form.casefold(), ())
    return any(pronoun.person == 1 for pronoun in pronouns) and view.plural


def _body_of(scene: Scene, view: View, person: Chain) -> Chain | None:
    """The body that a person's roles name, else the one of the text that has a leader at all."""
    speaks = bool(SPEAKING_FOR & {title.concept for title in person.titles})
    if person.type is not PERSON or not (speaks or any(title.office for title in person.titles)):
        return None
    bodies = [chain for chain in scene.chains.of_type(ORGANIZATION) if chain.first < view.index]
    owned = {id(chain): chain for chain in _owners(scene, person) if chain in bodies}
    labels = {scene.belonging(word) for word in person.affiliations}
    named = [chain for chain in bodies if labels & _names(scene, chain)]
    if not speaks:
        return named[0] if len(named) == 1 else None  # 'Microsoft president Brad Smith'
    kinds = set(_kinds_led(scene, person))
    of_kind = [chain for chain in bodies if chain.concepts & kinds]
    led = [chain for chain in bodies if chain.concepts & LED]
    found = list(owned.values()) or named or of_kind or ([] if labels or kinds else led)
    return found[0] if len(found) == 1 else _spoken_of(scene, view, found)


def _kinds_led(scene: Scene, person: Chain) -> Iterator[str]:
    """What a role says that it leads: 'union leader', 'Gewerkschaftschef'."""
    for member in person.views:
        before = [
            sense.base.removesuffix(sense.word).rstrip("s-") for sense in member.senses if sense.base != sense.word
        ]
        for word in (*before, *(member.attributes if member.kind is NOMINAL else ())):
            yield from (sense.concept for sense in scene.table.noun(word) if sense.type is ORGANIZATION)


def _spoken_of(scene: Scene, view: View, bodies: list[Chain]) -> Chain | None:
    """Of several bodies the one that the sentence before is about, else the one that the text is about so far."""
    before = scene.in_sentence(view.sentence.index - 1)
    subject = next((scene.chains.of(other) for other in before if other.subject), None)
    if subject in bodies:
        return subject
    times = [sum(member.subject and member.index < view.index for member in chain.views) for chain in bodies]
    return bodies[times.index(max(times))] if times.count(max(times, default=0)) == 1 else None


def _owners(scene: Scene, person: Chain) -> Iterator[Chain]:
    """Whose leader somebody is said to be: 'its leader, Ron Tully', 'deren Sprecher'."""
    for member in person.views:
        inside = (other for other in scene.in_sentence(member.sentence.index) if other.index < member.index)
        for other in inside:
            if other.head.head in {member.root.index, member.head.index} and other.kind is PRONOUN:
                yield scene.chains.of(other)


def _names(scene: Scene, chain: Chain) -> set[str]:
    return {scene.belonging((member.mention.name or "").casefold()) for member in chain.views} - {""}
