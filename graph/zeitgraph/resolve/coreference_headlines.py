"""What the headline names with a noun and the first sentences introduce anew, or by its name."""

from collections.abc import Sequence

from zeitgraph.model.members import GROUP, HEADLINE, NAME, NOMINAL, ORGANIZATION, PERSON, PRONOUN, VEHICLE
from zeitgraph.resolve.coreference_chains import compatible
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_things import shares_event
from zeitgraph.resolve.coreference_titles import is_former
from zeitgraph.resolve.coreference_views import View
from zeitgraph.resolve.coreference_words import BARE, INDEFINITE

APPOSITION_TYPES = frozenset({ORGANIZATION, GROUP, VEHICLE})
INTRODUCTION = 3  # sentences from the headline in which its nouns may come with an indefinite article


def link_headline(scene: Scene) -> None:
    """'Suspends bill', then 'suspended a bill': the first sentences introduce anew what the headline named."""
    headlines = [each.span.end for each in scene.parsed.document.passages if each.section is HEADLINE]
    for view in scene.nominals if headlines else ():
        if view.sentence.span.begin >= headlines[-1]:
            break
        if view.section is not HEADLINE:
            continue
        near = scene.after(view, INTRODUCTION)
        again = _introduced(scene, view, near) or _name_of_body(scene, view, near) or _name_of_person(scene, view, near)
        if again is not None:
            scene.chains.merge(again, view, "headline")


def _introduced(scene: Scene, view: View, near: Sequence[View]) -> View | None:
    """The first new phrase for what a noun of the headline names; a vessel's name may come farther on."""
    if not any(sense.anaphoric for sense in view.senses):
        near = [other for other in near if other.kind is NOMINAL and other.head.lemma == view.head.lemma]
        return next((other for other in near if _introduces(view, other)), None)
    for other in near:
        if _introduces(view, other):
            return other
    vessels = (other for other in scene.names if other.type is VEHICLE and other.index > view.index + len(near))
    return next((vessel for vessel in vessels if _is_alike(view, vessel)), None)


def _name_of_body(scene: Scene, view: View, near: Sequence[View]) -> View | None:
    """'Britain blacklists firm', then 'Calvera Copper': the only body that the first sentences name."""
    sense = view.sense
    if sense is None or not sense.anaphoric or sense.specific or sense.type is not ORGANIZATION:
        return None
    if view.definiteness not in {BARE, INDEFINITE} or view.plural:
        return None
    named = [v for v in near if v.kind is NAME and v.type is ORGANIZATION]
    chains = {id(scene.chains.of(other)) for other in named}
    if len(chains) != 1 or scene.chains.of(named[0]) is scene.chains.of(view):
        return None
    kinds = scene.chains.of(named[0]).senses
    fits = not kinds or any(sense.takes_up(kind) for kind in kinds)
    return named[0] if fits and not shares_event(view, scene.chains.of(named[0])) else None


def _name_of_person(scene: Scene, view: View, near: Sequence[View]) -> View | None:
    """'Fund founder convicted', then 'businessman Bernd Roloff': the only person whom the first sentences name."""
    sense = view.sense
    new = view.type is PERSON and view.definiteness is BARE and not view.plural
    if sense is None or not new or sense.relational or scene.chains.of(view).named:
        return None
    if sense.office and not is_former(scene, view):
        return None
    named = [v for v in near if v.kind is NAME and v.type is PERSON]
    chains = {id(chain): chain for v in named if not shares_event(view, chain := scene.chains.of(v))}
    fitting = [chain for chain in chains.values() if sense.concept in chain.concepts] or list(chains.values())
    if len(fitting) != 1 or not compatible(scene.chains.of(view), fitting[0]):
        return None
    other = any(title.office or title.relational for title in fitting[0].titles)
    return fitting[0].views[0] if sense.concept in fitting[0].concepts or not other else None


def _introduces(view: View, other: View) -> bool:
    """A new phrase with the headline's noun, or with another word of its kind, named or not ('the carrier USS …')."""
    if other.kind is PRONOUN:
        return False
    if other.kind is NAME:
        body = other.type is VEHICLE or other.type is view.type in APPOSITION_TYPES
        return body and _is_alike(view, other)
    if other.head.lemma != view.head.lemma and not (view.senses and other.senses):
        return False
    if other.definiteness is INDEFINITE:
        alike = other.head.lemma == view.head.lemma or _is_alike(view, other)
    else:
        group = view.type is other.type is GROUP and other.section is not HEADLINE
        alike = group and _is_alike(view, other)
    return alike and other.plural == view.plural


def _is_alike(view: View, other: View) -> bool:
    """Whether two nouns are words for one kind."""
    if not view.senses or not other.senses:
        return False
    anaphoric, senses = [sense for sense in view.senses if sense.anaphoric], list(other.senses)
    if view.type is other.type is GROUP:  # 'Bergsteiger' and 'Bergretter' are people, but two groups of them
        anaphoric = [sense for sense in anaphoric if sense.type is GROUP] or anaphoric
        senses = [sense for sense in senses if sense.type is GROUP] or senses
    return any(one.takes_up(two) or two.takes_up(one) for one in anaphoric for two in senses)
