"""Whom the police name: 'the suspect, identified as Dale Corey', 'they named the dead woman as Rosa Lind'."""

from zeitgraph.model.members import PERSON, PRONOUN
from zeitgraph.model.text import Token
from zeitgraph.resolve.coreference_chains import compatible
from zeitgraph.resolve.coreference_nominals import resolve_nominal
from zeitgraph.resolve.coreference_pronouns import resolve_pronoun
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import View

NAMED = frozenset({"obl", "nmod", "obj", "xcomp", "advcl"})  # relations of the name to the verb or to the noun
PARTICIPLES = frozenset({"acl", "amod"})


def link_identified(scene: Scene) -> None:
    """A person's name behind 'as' of a verb of naming is the one person whom that is done to."""
    for view in scene.names:
        if view.type is not PERSON or view.root.base_relation not in NAMED or not _is_marked(scene, view):
            continue
        described = _described(scene, view)
        if described is None or described is view or described.plural or described.type is not PERSON:
            continue
        found = resolve_pronoun(scene, described) if described.kind is PRONOUN else resolve_nominal(scene, described)
        if found is not None:
            scene.chains.merge(described, *found)
        if compatible(scene.chains.of(view), scene.chains.of(described)):
            scene.chains.merge(described, view, "identified")


def _is_marked(scene: Scene, view: View) -> bool:
    return any(scene.table.has("role_markers", word.form) for word in view.sentence.children(view.root))


def _described(scene: Scene, view: View) -> View | None:
    """Who is named: the noun that the participle is an attribute of, else the verb's object or passive subject."""
    sentence, above = view.sentence, view.sentence.governor(view.root)
    if above is None:
        return None
    noun = scene.by_word.get((sentence.index, above.index))
    verb = sentence.governor(above) if noun is not None else above
    if verb is None or not _names(scene, verb):
        return None
    if noun is not None:
        return noun
    if verb.base_relation in PARTICIPLES and verb.head is not None:
        return scene.by_word.get((sentence.index, verb.head))
    passive = any(child.relation == "nsubj:pass" for child in sentence.children(verb))
    wanted = "nsubj:pass" if passive else "obj"
    done = (child for child in sentence.children(verb) if child.relation == wanted)
    return next((scene.by_word.get((sentence.index, child.index)) for child in done), None)


def _names(scene: Scene, verb: Token) -> bool:
    return scene.table.has("naming", verb.lemma)
