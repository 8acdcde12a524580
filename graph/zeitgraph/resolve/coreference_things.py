"""Things and groups that are taken up by their noun or by another word of their kind: 'the bill', 'the vessel'."""

from zeitgraph.language.nouns import SHORTEST_LAST_PART
from zeitgraph.model.mention import EntityType, MentionKind
from zeitgraph.resolve.coreference_chains import Chain, compatible
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import Definiteness, View


def same_noun(scene: Scene, view: View) -> tuple[View, str] | None:
    """The last mention of the noun or of its kind; where none has all that the words say, the only one of the text.

    'The bill' after 'a bill', 'der Ausstand' after 'Streik', 'die Behörde' after 'Deichbehörde', 'the sinking ship'
    after 'a ferry'.
    """
    if not _refers_back(view) or is_novel(scene, view):
        return None
    before = [other for other in reversed(scene.views[: view.index]) if _may_be(scene, view, other)]
    for other in before:
        if not view.attributes - other.attributes:
            return other, "same noun" if view.head.lemma == other.head.lemma else "kind of thing"
    return _described_anew(scene, view, before)


def is_novel(scene: Scene, view: View) -> bool:
    """Whether an attribute makes the phrase somebody or something else: 'another spokesman', 'the next president'."""
    return any(word.startswith(stem) for word in view.attributes for stem in scene.table.words["novel"])


def shares_event(view: View, chain: Chain) -> bool:
    """Whether both take part in one event: who acts is not whom it is done to."""
    triggers = {trigger for trigger, _ in view.roles}
    return any(trigger in triggers for member in chain.views for trigger, _ in member.roles)


def _described_anew(scene: Scene, view: View, before: list[View]) -> tuple[View, str] | None:
    """'The 38-year-old vessel': an adjective that is new tells something more about the only one of this kind."""
    chains = {id(scene.chains.of(other)) for other in before}
    adjectives = [child for child in view.sentence.children(view.root) if child.base_relation in {"amod", "acl"}]
    telling = {(child.lemma or child.form).casefold() for child in adjectives}
    described = view.definiteness is Definiteness.DEFINITE and not view.plural and view.attributes <= telling
    if not described or view.country or view.affiliations or len(chains) != 1:
        return None
    return before[0], "described anew"


def _may_be(scene: Scene, view: View, other: View) -> bool:
    chain, same = scene.chains.of(other), view.head.lemma == other.head.lemma
    if other.kind is not MentionKind.NOMINAL or not _same_thing(scene, view, other) or shares_event(view, chain):
        return False
    return same or compatible(scene.chains.of(view), chain)


def _refers_back(view: View) -> bool:
    """Definite, or people and bodies without article ('Demonstrators', 'Police'), and not counted anew."""
    if view.definiteness is Definiteness.DEFINITE or view.sense is None:
        return view.definiteness is Definiteness.DEFINITE
    body = view.sense.type is EntityType.GROUP or (view.sense.type is EntityType.ORGANIZATION and not view.plural)
    return view.definiteness is Definiteness.BARE and body and view.sense.anaphoric


def _same_thing(scene: Scene, view: View, other: View) -> bool:
    kinds = {sense.concept for sense in view.senses if sense.anaphoric and sense.type is not EntityType.PERSON}
    alike = bool(kinds & {sense.concept for sense in other.senses})
    body = alike and {view.type, other.type} == {EntityType.GROUP, EntityType.ORGANIZATION}
    if view.plural != other.plural and not body:
        return False
    return alike or view.head.lemma == other.head.lemma or (scene.table.compounds and _is_last_part(view, other))


def _is_last_part(view: View, other: View) -> bool:
    """'Der Kutter' for 'Fischkutter', 'das Referendum' for 'Verfassungsreferendum'."""
    word, compound = view.head.lemma.casefold(), other.head.lemma.casefold()
    return len(word) >= SHORTEST_LAST_PART and compound.endswith(word) and view.type is not EntityType.PERSON
