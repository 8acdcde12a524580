"""Names whose bearers a text calls by nouns too: 'Die Bahn' as a noun, the only ship of which no name was told."""

from zeitgraph.model.members import ORGANIZATION, OTHER, PERSON, VEHICLE
from zeitgraph.resolve.coreference_headlines import INTRODUCTION
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import View
from zeitgraph.resolve.coreference_words import BARE, DEFINITE


def link_named_nouns(scene: Scene) -> None:
    """'Die Bahn' as a noun is the body that is called so elsewhere in the text; people are not meant by nouns.

    So is a bare word that no table knows and the tagger took for a noun at the beginning of a sentence, also where it
    is the first of the body's name.
    """
    called = {view.mention.name: view for view in scene.names if view.type is not PERSON}
    for view in scene.names:
        name = view.mention.name
        if view.type is ORGANIZATION and name and " " in name:
            first = name.partition(" ")[0]
            if not scene.countries.belonging(first):
                called.setdefault(first, view)
    for view in scene.nominals:
        head = view.head
        if head.form not in called and head.lemma not in called:
            continue
        named = called.get(head.form) or called.get(head.lemma)
        known = view.definiteness is DEFINITE and not view.plural
        if named is not None and (known or (view.definiteness is BARE and _is_unheard_of(view) and view.roles)):
            scene.chains.merge(view, named, "same name")


def link_named_vehicle(scene: Scene) -> None:
    """'A ferry sank … the Citra Jaya had left …': a name with article is the only vessel that has none yet."""
    if not scene.chains.of_type(VEHICLE):
        return
    for view in scene.names:
        unknown = view.type is OTHER and view.definiteness is DEFINITE
        if not unknown or len(scene.chains.of(view).views) > 1:
            continue
        vehicles = [chain for chain in scene.chains.of_type(VEHICLE) if chain.first < view.index]
        last = vehicles[0].last_before(view.index) if len(vehicles) == 1 and not vehicles[0].named else None
        if last is not None and view.sentence.index - last.sentence.index <= INTRODUCTION:
            scene.chains.merge(view, last, "name of the vehicle")


def _is_unheard_of(view: View) -> bool:
    """Whether no table has a noun: at most a part of it, as the wood in 'Torwald'."""
    return all(sense.base != sense.word for sense in view.senses)
