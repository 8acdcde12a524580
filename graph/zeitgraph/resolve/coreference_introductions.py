"""Who is described first and named in the next sentence: 'A nurse was jailed on Monday. Laura Pickett had …'."""

from collections.abc import Iterator

from zeitgraph.language.actors import actors
from zeitgraph.model.members import AGENT, NOMINAL, PERSON
from zeitgraph.model.text import Token
from zeitgraph.resolve.coreference_chains import compatible
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_things import is_novel, shares_event
from zeitgraph.resolve.coreference_views import AGE_RULE, View
from zeitgraph.resolve.coreference_words import DEFINITE, INDEFINITE

FARTHEST = 2  # sentences between the description and the name
EXPLAINING = frozenset({"appos", "nmod", "compound", "amod", "acl", "parataxis"})  # what says who a name is


def link_introductions(scene: Scene) -> None:
    """A full name that nothing explains is the only person whom the sentences before described and nobody named.

    Somebody new would come with a word of who it is; so a name beside a role, or one that everybody knows, is left
    alone, and so is one beside two people who could bear it.
    """
    for view in scene.names:
        if _is_unexplained(scene, view):
            described = [other for other in _sentences_before(scene, view) if _is_described(scene, other)]
            fitting = [other for other in described if compatible(scene.chains.of(view), scene.chains.of(other))]
            if len(fitting) == 1 and not shares_event(view, scene.chains.of(fitting[0])):
                scene.chains.merge(fitting[0], view, "named in the next sentence")


def _sentences_before(scene: Scene, view: View) -> Iterator[View]:
    for other in scene.back(view, FARTHEST):
        if other.sentence.index < view.sentence.index and other.section is view.section:
            yield other


def _is_unexplained(scene: Scene, view: View) -> bool:
    """The subject of its sentence, by a full name that comes for the first time and without a word of who it is.

    How old somebody is says no more: 'a photo of Karim Sadiq, 31', there also where it is no subject.
    """
    name = view.mention.name or ""
    if view.type is not PERSON or " " not in name:
        return False
    chain = scene.chains.of(view)
    if chain.views[0] is not view or not (view.subject or view.ages) or chain.titles:
        return False
    beside = any(other.sentence is view.sentence and other.kind is NOMINAL for other in chain.views)
    words = {token.index for token in view.sentence.inside(view.mention.span)}
    told = (c for c in view.sentence.children(view.root) if c.index not in words and c.base_relation in EXPLAINING)
    if beside or view.affiliations or view.country or any(not _tells_age(view, word) for word in told):
        return False
    return actors().find(name, scene.language) is None and scene.authority.find(name) is None


def _tells_age(view: View, word: Token) -> bool:
    years = word.form.casefold()
    return word.upos == "NUM" or (word.base_relation == "amod" and any(years.startswith(str(age)) for age in view.ages))


def _is_described(scene: Scene, view: View) -> bool:
    """One person whom a new phrase, or one that says whose or what it is, introduces, and no name.

    Who does his office ('a judge') stays nameless, and so do a spokesman and a brother; 'the 93-year-old' behind
    somebody's name is who was named.
    """
    chain = scene.chains.of(view)
    one = view.kind is NOMINAL and view.type is PERSON and not view.plural
    if not one or chain.named or chain.views[0] is not view or any(sense.relational for sense in view.senses):
        return False
    on_duty = any(sense.office for sense in view.senses) and any(role is AGENT for _, role in view.roles)
    if view.definiteness is INDEFINITE:
        return not on_duty and not is_novel(scene, view)
    office = any(sense.office for sense in view.senses)
    aged = view.mention.rule == AGE_RULE and any(
        name.type is PERSON and name.index < view.index for name in scene.names
    )
    return view.definiteness is DEFINITE and bool(view.attributes) and not (office or aged)
