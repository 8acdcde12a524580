"""Who came into an office, who left it, who stands opposite: 'die neue Chefin', 'ihr Vorgänger', 'sein Gastgeber'."""

from collections.abc import Iterable, Iterator
from functools import cache

from zeitgraph.language.names import Names, NounSense
from zeitgraph.model.members import NOMINAL, ORGANIZATION, PERSON
from zeitgraph.model.text import Token
from zeitgraph.resolve.coreference_chains import Chain, compatible
from zeitgraph.resolve.coreference_owned import LAWYER, clients_of_lawyers, relatives_of_relatives
from zeitgraph.resolve.coreference_roles import became
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_things import shares_event
from zeitgraph.resolve.coreference_views import View
from zeitgraph.resolve.coreference_words import DEFINITE, POSSESSIVE

# Concepts of people by another person, and of those who speak for a client.
SUCCESSOR, PREDECESSOR, OPPOSITE, CLIENT = "successor", "predecessor", "opposite", "client"
NEAR = 2  # sentences back in which who stands opposite was named


def newly_in_office(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'The new leader' is the only one whom the text said to have become it, or the successor that it named."""
    if not _says(scene, view, "newly"):
        return None
    return _only(view, _came(scene, view, sense), "newly in office")


def by_another(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'His successor', 'her predecessor', 'his host': the only one whom the text speaks of as that."""
    if view.affiliations or view.country or view.definiteness not in {DEFINITE, POSSESSIVE}:
        return None
    if sense.concept == SUCCESSOR:
        return _only(view, _came(scene, view, sense), "successor")
    if sense.concept == PREDECESSOR:
        return _only(view, _left(scene, view, sense), "predecessor")
    if sense.concept == CLIENT:
        return _only(view, clients_of_lawyers(scene, view), "client") or _only(view, _clients(scene, view), "client")
    if view.definiteness is POSSESSIVE and (found := _only(view, relatives_of_relatives(scene, view), "relative")):
        return found
    return _only(view, _opposite(scene, view), "opposite") if sense.concept == OPPOSITE else None


def _only(view: View, chains: Iterable[Chain], rule: str) -> tuple[View, str] | None:
    found = {id(chain): chain for chain in chains}
    last = next(iter(found.values())).last_before(view.index) if len(found) == 1 else None
    return (last, rule) if last is not None else None


def _people(scene: Scene, view: View) -> Iterator[Chain]:
    """The people with a name before this mention whom it may mean."""
    own = scene.chains.of(view)
    for chain in scene.chains.of_type(PERSON):
        fits = chain is not own and chain.named_before(view.index) and compatible(own, chain)
        if fits and not shares_event(view, chain):
            yield chain


def _came(scene: Scene, view: View, sense: NounSense) -> Iterator[Chain]:
    """Who was given such a role, or is called new in it or a successor."""
    given = [(scene.chains.of(holder), role) for holder, role in scene.chains.bestowed if _becomes(scene, role)]
    for chain in _people(scene, view):
        told = [member for member in chain.views if member.kind is NOMINAL and _says(scene, member, "newly")]
        roles = [*(role for holder, role in given if holder is chain), *told]
        named = any(title.concept == SUCCESSOR for title in chain.titles)
        if named or any(sense.concept in {SUCCESSOR, *_concepts(role)} for role in roles if role.index < view.index):
            yield chain


def is_appointed(scene: Scene, role: View) -> bool:
    """'Zu ihrer Vorsitzenden gewählt': a role that the verb gives."""
    verb = role.sentence.governor(role.root)
    appointing = verb is not None and scene.table.has("appointing", verb.lemma)
    return appointing and any(scene.table.has("appointed_to", case.form) for case in _cases(role))


def _becomes(scene: Scene, role: View) -> bool:
    """'Zur Vorsitzenden gewählt': a role that somebody comes to have."""
    return any(scene.table.has("becoming", case.form) for case in _cases(role)) or is_appointed(scene, role)


def _cases(role: View) -> list[Token]:
    return [child for child in role.sentence.children(role.root) if child.base_relation == "case"]


def _left(scene: Scene, view: View, sense: NounSense) -> Iterator[Chain]:
    """Who left an office in the text, or has it no more."""
    for chain in _people(scene, view):
        before = [member for member in chain.views if member.index < view.index]
        if became(sense, chain, view.index) or any(_says(scene, member, "former", "leaving") for member in before):
            yield chain


def lost_office(scene: Scene, chain: Chain, index: int) -> bool:
    """Whether the text told before that somebody resigned or was ousted, or those whose head he was."""
    losing = _losing(scene.table)
    if losing is None:
        return False
    if became(losing, chain, index):
        return True
    owners = (scene.by_word.get(view.sentence.ref(word)) for view in chain.views for word in _above(view))
    return any(became(losing, scene.chains.of(owner), index) for owner in owners if owner is not None)


def _above(view: View) -> Iterator[Token]:
    """The nouns that a phrase is an attribute of: 'the government of Prime Minister Hale'."""
    word: Token | None = view.root
    while word is not None and word.base_relation in {"nmod", "appos", "compound", "flat"}:
        word = view.sentence.governor(word)
        if word is not None and word.upos == "NOUN":
            yield word


@cache
def _losing(table: Names) -> NounSense | None:
    """The sense of nouns for who had an office before: what befell them."""
    every = (sense for senses in table.senses.values() for sense in senses)
    return next((sense for sense in every if sense.concept == PREDECESSOR), None)


def _opposite(scene: Scene, view: View) -> Iterator[Chain]:
    """Who was named near by, but not the one whose counterpart it is: the subject, here or in the sentence before."""
    near = [other for other in scene.back(view, NEAR) if other.type is PERSON]
    before = (other for other in near if other.subject and (other.sentence is view.sentence) is not view.subject)
    subject = next(before, None)
    owner = scene.chains.of(subject) if subject is not None else None
    told = {id(scene.chains.of(other)) for other in near}
    if view.attributes - scene.table.words["possessives"] or not _is_somebodys(scene, view):
        return
    if any(other.subject and other.type is ORGANIZATION for other in scene.back(view, 0)):
        return  # a firm's rival is a firm
    for chain in _people(scene, view):
        if id(chain) in told and chain is not owner:
            yield chain


def _clients(scene: Scene, view: View) -> Iterator[Chain]:
    """The people near by who hold no office: 'Der Mann schwieg. Sein Mandant sei krank, sagte der Anwalt.'"""
    own = scene.chains.of(view)
    near = (scene.chains.of(other) for other in scene.back(view, NEAR + 1) if other.type is PERSON and not other.plural)
    for chain in near:
        office = any(title.office or title.concept == LAWYER for title in chain.titles)
        if chain is not own and chain.descriptive and not office and compatible(own, chain):
            yield chain


def _is_somebodys(scene: Scene, view: View) -> bool:
    """Whether it can be a person's: 'her rival', and not 'its rival'."""
    owners = [
        c.form for c in view.sentence.children(view.root) if c.form.casefold() in scene.table.words["possessives"]
    ]
    people = ("male_possessives", "female_possessives")
    return all(any(scene.table.has(list_, owner) for list_ in people) for owner in owners)


def _concepts(view: View) -> set[str]:
    return {sense.concept for sense in view.senses}


def _says(scene: Scene, view: View, *lists: str) -> bool:
    """Whether an attribute begins like a word of these lists."""
    stems = tuple([stem for list_ in lists for stem in scene.table.words[list_]])
    return bool(stems) and any(word.startswith(stems) for word in view.attributes)
