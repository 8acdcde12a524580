"""Who is described first and named in the next sentence: 'A nurse was jailed on Monday. Laura Pickett had …'."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from zeitgraph.language.actors import actors
from zeitgraph.model.members import AGENT, NAME, NOMINAL, PATIENT, PERSON, PRONOUN
from zeitgraph.model.mention import EventType
from zeitgraph.model.text import Token
from zeitgraph.resolve.coreference_anaphors import BLAMED, DEEDS, SUSPICION
from zeitgraph.resolve.coreference_chains import compatible
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_things import is_novel, shares_event
from zeitgraph.resolve.coreference_views import AGE_RULE, INDEX, View
from zeitgraph.resolve.coreference_words import DEFINITE, INDEFINITE, POSSESSIVE

FARTHEST = 2  # sentences between the description and the name
EXPLAINING = frozenset({"appos", "nmod", "compound", "amod", "acl", "parataxis"})  # what says who a name is


def link_introductions(scene: Scene) -> Sequence[View]:
    """A full name that nothing explains is the only person whom the sentences before described and nobody named.

    Somebody new would come with a word of who it is; so a name beside a role, or one that everybody knows, is left
    alone, and so is one beside two people who could bear it. Gives all full names that say no more, for `introduce`.
    """
    people = [view for view in scene.names if view.type is PERSON and " " in (view.mention.name or "")]
    _introduce_pairs(scene, people)
    found = [view for view in people if _is_told(view)]
    for view in found:
        introduce(scene, view)
    return found


def _is_told(view: View) -> bool:
    """Whether somebody is the subject of a sentence, or accused, and has no title.

    How old somebody is says no more: 'a photo of Karim Sadiq, 31', there also where it is no subject.
    """
    if view.titles:
        return False
    if view.subject or any(event.type in SUSPICION and role in BLAMED for event, role in view.roles):
        return True
    return bool(view.ages)


def introduce(scene: Scene, view: View) -> None:
    """The same for one of them: again when all before it is resolved, 'a student … The 23-year-old … Ann Hale died'."""
    if not _is_unexplained(scene, view) or _is_one_of_two(scene, view):
        return
    firsts = dict.fromkeys(_in_section(scene, other)[0] for other in _sentences_before(scene, view))
    described = [other for other in firsts if _is_described(scene, other)]
    fitting = [other for other in described if compatible(scene.chains.of(view), scene.chains.of(other))]
    if len(fitting) == 1 and not shares_event(view, scene.chains.of(fitting[0])):
        scene.chains.merge(fitting[0], view, "named in the next sentence")


def _introduce_pairs(scene: Scene, people: Sequence[View]) -> None:
    """'A Briton and his Lebanese colleague were freed. Gunmen seized Ian Marsh and Karim Haddad …': in their order."""
    for first, second in pairwise(people):
        if first.sentence is not second.sentence or not (_are_joined(first, second) or _did_to(first, second)):
            continue
        if not (_is_unexplained(scene, first) and _is_unexplained(scene, second)):
            continue
        before = (other for other in _sentences_before(scene, first) if other.kind is not PRONOUN)
        told = [other for other in sorted(before, key=INDEX) if _is_new(scene, other)]
        new = [pair for pair in pairwise(told) if _are_alike(pair, (first, second)) and any(map(_is_not_known, pair))]
        if len(new) == 1:
            for described, named in zip(new[0], (first, second), strict=True):
                if not compatible(scene.chains.of(described), scene.chains.of(named)):
                    return
            for described, named in zip(new[0], (first, second), strict=True):
                scene.chains.merge(described, named, "named in the next sentence")


def _is_one_of_two(scene: Scene, view: View) -> bool:
    """'Ian Marsh and Karim Haddad fled': a person whom the text described alone is neither of them."""
    others = (other for other in scene.in_sentence(view.sentence.index) if other.kind is NAME and other.type is PERSON)
    return any(_are_joined(view, other) or _are_joined(other, view) for other in others)


def _are_alike(described: tuple[View, View], named: tuple[View, View]) -> bool:
    """Whether both pairs are joined, or one did to the other the same kind of thing in both."""
    if _are_joined(*named):
        return _are_joined(*described)
    return not _did_to(*described).isdisjoint(_did_to(*named))


def _did_to(first: View, second: View) -> frozenset[EventType]:
    """What kinds of violence the first did to the second: 'murdered a pensioner', 'stabbed Arthur Venn'."""
    suffered = {event.trigger for event, role in second.roles if role is PATIENT}
    return frozenset(
        event.type for event, role in first.roles if role is AGENT and event.trigger in suffered and event.type in DEEDS
    )


def _are_joined(first: View, second: View) -> bool:
    """Whether two are joined by 'and', and nobody else with them."""
    joined = second.root.base_relation == "conj" and second.root.head == first.root.index
    others = [c for c in first.sentence.children(first.root) if c.base_relation == "conj"]
    return joined and second.sentence is first.sentence and len(others) == 1


def _is_new(scene: Scene, view: View) -> bool:
    """Whether a description of one person without a name may introduce somebody: 'an engineer', 'the director'."""
    one = view.kind is NOMINAL and view.type is PERSON and not view.plural
    return one and all(member is view or member.kind is PRONOUN for member in scene.chains.of(view).views)


def _is_not_known(view: View) -> bool:
    """Whether the words claim that nobody knows yet who is meant: 'an engineer', 'his colleague'."""
    return view.definiteness in {INDEFINITE, POSSESSIVE}


def _sentences_before(scene: Scene, view: View) -> Iterator[View]:
    for other in scene.back(view, FARTHEST):
        if other.sentence.index < view.sentence.index and other.section is view.section:
            yield other


def _in_section(scene: Scene, view: View) -> list[View]:
    """The mentions of an entity in the same part of the article: in the headline everybody is told of in short."""
    return [member for member in scene.chains.of(view).views if member.section is view.section]


def _is_unexplained(scene: Scene, view: View) -> bool:
    """Whether a full name comes for the first time, and nothing beside it says who it is."""
    members = _in_section(scene, view)
    known = any(member.kind is NAME and member.index < view.index for member in scene.chains.of(view).views)
    if members[0] is not view or known:
        return False
    name = view.mention.name or ""
    beside = any(other.sentence is view.sentence and other.kind is NOMINAL for other in members)
    words = {token.index for token in view.sentence.inside(view.mention.span)}
    who = (c for c in view.sentence.children(view.root) if c.index not in words and c.base_relation in EXPLAINING)
    if beside or view.affiliations or view.country or any(not _tells_age(view, word) for word in who):
        return False
    return actors().find(name, scene.language) is None and scene.authority.find(name) is None


def _tells_age(view: View, word: Token) -> bool:
    years = word.form.casefold()
    told = word.base_relation == "amod" and any(years.startswith(str(age)) for age in view.ages)
    return word.upos == "NUM" or told or (bool(view.ages) and view.reader.words.table.has("old", word.form))


def _is_described(scene: Scene, view: View) -> bool:
    """One person whom a new phrase, or one that says whose or what it is, introduces, and no name.

    Who does his office ('a judge') stays nameless, and so do a spokesman and a brother; 'the 93-year-old' behind
    somebody's name is who was named.
    """
    chain = scene.chains.of(view)
    one = view.kind is NOMINAL and view.type is PERSON and not view.plural
    if not one or chain.named or any(sense.relational for sense in view.senses):
        return False
    on_duty = any(sense.office for sense in view.senses) and any(role is AGENT for _, role in view.roles)
    if view.definiteness is INDEFINITE:
        return not on_duty and not is_novel(scene, view)
    office = any(sense.office for sense in view.senses)
    aged = view.mention.rule == AGE_RULE and any(
        name.type is PERSON and name.index < view.index for name in scene.names
    )
    known = office or aged or _may_refer_back(scene, view)
    return view.definiteness is DEFINITE and bool(view.attributes) and not known


def _may_refer_back(scene: Scene, view: View) -> bool:
    """Whether the sentence before named somebody who can be meant: 'Kane led. The English striker scored twice.'"""
    before = (other for other in scene.back(view, 1) if other.kind is NAME and other.sentence is not view.sentence)
    return any(other.type is PERSON and compatible(scene.chains.of(other), scene.chains.of(view)) for other in before)
