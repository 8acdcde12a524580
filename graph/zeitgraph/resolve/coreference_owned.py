"""Who is meant by whose he is: the lawyer's client, the wife's husband, 'the daughter of a weaver'."""

from collections.abc import Iterator

from zeitgraph.model.members import NOMINAL, OTHER, PERSON
from zeitgraph.model.text import Token
from zeitgraph.resolve.coreference_chains import Chain, compatible
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_things import shares_event
from zeitgraph.resolve.coreference_views import View
from zeitgraph.resolve.coreference_words import BARE, INDEFINITE, POSSESSIVE

LAWYER = "lawyer"
OWNING = frozenset({"nmod", "det:poss", "nmod:poss"})  # relations of whose somebody is
SOMEBODY = frozenset({PERSON, OTHER})  # types of who may be meant; a surname alone may be anything
# Lists of relatives by what their relatives are to them.
RECIPROCAL = (("spouses", "spouses"), ("siblings", "siblings"), ("parents", "offspring"), ("offspring", "parents"))


def clients_of_lawyers(scene: Scene, view: View) -> Iterator[Chain]:
    """Whose the lawyer is who speaks or whose client is meant: 'Hale's lawyer, Anna Reed, said her client was ill'."""
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    owner = _owner(scene, view, view.root)
    speakers = [scene.chains.of(lawyer) for lawyer in (owner, speaker) if lawyer is not None]
    for member in (member for chain in speakers for member in chain.views):
        if any(title.concept == LAWYER for title in member.titles):
            yield from _whose(scene, view, member)
            if _owner(scene, member, member.root) is None and member.definiteness is POSSESSIVE:
                yield from map(scene.chains.of, _subjects_before(scene, member))


def relatives_of_relatives(scene: Scene, view: View) -> Iterator[Chain]:
    """Whose wife she is whose husband is meant: 'Hale's wife, Anna, said her husband was well'."""
    lists = [theirs for own, theirs in RECIPROCAL if scene.table.has(own, view.head.lemma)]
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    owner = (_owner(scene, view, view.root) or speaker) if lists else None
    for member in scene.chains.of(owner).views if owner is not None else ():
        if any(scene.table.has(list_, title.word) for title in member.titles for list_ in lists):
            yield from _whose(scene, view, member)


def child_of_anybody(scene: Scene, view: View) -> tuple[View, str] | None:
    """'The daughter of a weaver' is the woman of whom the sentence before tells, whom the text names."""
    if not (view.subject and scene.table.has("offspring", view.head.lemma) and _is_of_anybody(scene, view)):
        return None
    for other in _subjects_before(scene, view):
        chain = scene.chains.of(other)
        if chain.named and compatible(scene.chains.of(view), chain):
            return other, "relative"
    return None


def _is_of_anybody(scene: Scene, view: View) -> bool:
    """Whether the parents have no name and are nobody's: 'of a weaver', 'of immigrants'."""
    parents = [scene.by_word.get(view.sentence.ref(child)) for child in _owners(view, view.root)]
    return bool(parents) and all(
        parent is not None
        and parent.kind is NOMINAL
        and (parent.definiteness is INDEFINITE or (parent.definiteness is BARE and parent.plural))
        and not any(sense.relational for sense in parent.senses)
        for parent in parents
    )


def _subjects_before(scene: Scene, view: View) -> list[View]:
    """The people of whom the sentence before tells, as its subjects: 'his' mostly means one of them."""
    before = (other for other in scene.back(view, 1) if other.subject and other.sentence is not view.sentence)
    return [other for other in before if scene.chains.of(other).type is PERSON and not other.plural]


def _whose(scene: Scene, view: View, member: View) -> Iterator[Chain]:
    """Whose a lawyer or relative is, if that can be who is meant."""
    owner = _owner(scene, member, member.root) or _owner(scene, member, member.head)
    if owner is None or owner.plural:
        return
    chain, own = scene.chains.of(owner), scene.chains.of(view)
    fits = chain.type in SOMEBODY and chain is not own and compatible(own, chain)
    if fits and chain.last_before(view.index) is not None and not shares_event(view, chain):
        yield chain


def _owner(scene: Scene, view: View, noun: Token) -> View | None:
    found = (scene.by_word.get(view.sentence.ref(child)) for child in _owners(view, noun))
    return next((owner for owner in found if owner is not None and owner.type in SOMEBODY), None)


def _owners(view: View, noun: Token) -> list[Token]:
    return [child for child in view.sentence.children(noun) if child.relation in OWNING]
