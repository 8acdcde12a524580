"""Whose somebody is: the party, body and country that descriptions and titles name, and what parties tell of people."""

from collections.abc import Iterable

from zeitgraph.language.actors import actors
from zeitgraph.language.names import NounSense
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import View

# Tuned by hand on our own articles, as in `coreference_nominals`.
SAME_BELONGING, OTHER_BELONGING = 3.0, -1.0
KNOWN_BELONGING = 0.5  # everybody knows whose countryman he is, though the text does not say so
HOLDS_OFFICE = 1.0  # a minister is a politician
NEWCOMER = 2.0  # 'Minister Rau came. The CSU politician …': an article tells the party when somebody has come
NEAR = 1  # sentences
PARTY, POLITICIAN = "party", "politician"
# The concepts of offices that politicians hold.
OF_POLITICIANS = frozenset({"head of state", "head of government", "deputy head of government", "mayor", "governor"})
OF_POLITICIANS |= {"minister", "foreign minister", "defence minister", "interior minister", "finance minister"}


def belongs(scene: Scene, view: View, chain: Chain) -> float:
    """Whether party, house or country of the description are the person's; a party is none of a land or a firm."""
    if view.country and chain.countries:
        told = any(member.country_told == view.country for member in chain.views)
        same = SAME_BELONGING if told else KNOWN_BELONGING
        return same if view.country in chain.countries else OTHER_BELONGING
    ours, theirs = _called(scene, view.affiliations), _called(scene, chain.affiliations)
    if not ours or not theirs:
        return 0.0
    if ours & theirs:
        return SAME_BELONGING
    return OTHER_BELONGING if bool(_parties(scene, ours)) is bool(_parties(scene, theirs)) else 0.0


def is_of_another(scene: Scene, view: View, sense: NounSense, chain: Chain, titles: Iterable[View]) -> bool:
    """'Die CSU-Politikerin' is nobody called an SPD politician in the `titles`, nor a Russian president."""
    ours = _called(scene, view.affiliations)
    theirs = {name for member in titles for name in _called(scene, member.affiliations)} if ours else set()
    if theirs and ours.isdisjoint(theirs):
        return True
    if sense.concept != POLITICIAN or not chain.countries or view.country:
        return False
    found = (actors().find(party, scene.language) for party in _parties(scene, ours))
    return any(party is not None and party.country and party.country not in chain.countries for party in found)


def as_politician(scene: Scene, view: View, sense: NounSense | None, chain: Chain) -> float:
    """What speaks for somebody's being 'the politician', or 'the CSU politician' of whom no party was told."""
    political = sense is not None and sense.concept == POLITICIAN
    if not political or not any(title.concept in OF_POLITICIANS for title in chain.titles):
        return 0.0
    new = view.sentence.index - chain.views[0].sentence.index <= NEAR
    told = _parties(scene, _called(scene, chain.affiliations))
    party = view.affiliations or scene.table.known(view.head.form)  # 'der Republikaner'
    return HOLDS_OFFICE + NEWCOMER * (new and bool(party) and not told)


def _called(scene: Scene, words: Iterable[str]) -> set[str]:
    return {scene.belonging(word) for word in words}


def _parties(scene: Scene, names: Iterable[str]) -> list[str]:
    """Those of the names that are parties', in alphabetical order."""
    known = ((name, scene.table.known(name)) for name in sorted(names))
    return [name for name, body in known if body is not None and body.concept == PARTY]
