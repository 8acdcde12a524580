"""Bodies by other words than their names: 'die Augsburger' for a firm or a club, a name with and without article."""

from collections.abc import Iterable

from zeitgraph.language.names import KnownOrganization
from zeitgraph.model.members import ORGANIZATION
from zeitgraph.model.text import Token
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_scene import Scene, affixes
from zeitgraph.resolve.coreference_things import shares_event
from zeitgraph.resolve.coreference_views import View
from zeitgraph.resolve.coreference_words import DEFINITE
from zeitgraph.resolve.linking import city

FIRMS = frozenset({"company", "bank"})  # the concepts of bodies that news calls by their town though no name tells it
TEAM = frozenset({"coach", "athlete", "players"})  # the concepts of people of a club
NEAR = 2  # sentences back
SHORTEST, LONGER = 3, 3  # letters that a town and the word for its people share; by how many one may be longer


def body_of_a_town(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Die Augsburger': the only body that is told by this town or has its name, else the only firm spoken of near by.

    As its people, a town's body acts: 'die Kölner verloren'; who is only visited may be the people.
    """
    if view.definiteness is not DEFINITE or view.attributes or town_of(scene, view.head) is None or view.country:
        return None
    chains = scene.chains.of_type(ORGANIZATION)
    bodies = [chain for chain in chains if chain.named and chain.first < view.index and not shares_event(view, chain)]
    word = view.head.form.casefold()
    theirs = [chain for chain in bodies if any(word in member.attributes for member in chain.views)]
    if not theirs and view.plural and view.subject:
        theirs = [chain for chain in bodies if _bears_name(scene, view, chain)]
        theirs = theirs or ([chain for chain in bodies if _is_firm_near(view, chain)] if _is_town(scene, view) else [])
    last = theirs[0].last_before(view.index) if len(theirs) == 1 else None
    return (last, "body of the town") if last is not None else None


def person_of_a_town(scene: Scene, view: View, people: Iterable[Chain]) -> tuple[View, str] | None:
    """'Der Ulmer' after 'ein Lehrer aus Ulm': the only one of whom the text says that town, by name or not."""
    town = (town_of(scene, view.head) or "").casefold()
    if not town or view.country or view.plural or view.attributes:
        return None
    theirs = [
        chain for chain in people if any(_is_like(town, word) for each in chain.views for word in each.attributes)
    ]
    last = theirs[0].last_before(view.index) if len(theirs) == 1 else None
    return (last, "description") if last is not None else None


def town_of(scene: Scene, word: Token) -> str | None:
    """The town that a word with the ending of one names: 'Frankfurter'."""
    folded = word.form.casefold()
    if not folded.endswith(affixes(scene.table, "origin_endings")):
        return None
    endings = scene.table.words["origin_endings"]
    return next((word.form[: -len(end)] for end in endings if folded.endswith(end)), None)


def is_of_team(town: View) -> bool:
    """'Leipzigs Trainer', 'Reinbachs Torwart': whose the noun behind a town in the genitive is."""
    noun = town.sentence.governor(town.root) if town.root.base_relation == "nmod" else None
    if noun is None or noun.index < town.root.index:
        return False
    senses = town.reader.words.table.noun(noun.form, noun.lemma or noun.form)
    return any(sense.concept in TEAM for sense in senses)


def known_body(scene: Scene, name: str) -> KnownOrganization | None:
    """The body of this name, that of 'Deutscher Gewerkschaftsbund' for 'der Deutsche Gewerkschaftsbund'."""
    table, ending = scene.table, scene.table.adjective_in_name
    first, space, rest = name.partition(" ")
    if (found := table.known(name)) or not (ending and space and first.endswith(ending)):
        return found
    strong = (f"{first.removesuffix(ending)}{other} {rest}" for other in sorted(table.words["strong_endings"]))
    return next((body for other in strong if (body := table.known(other))), None)


def _bears_name(scene: Scene, view: View, chain: Chain) -> bool:
    """Whether a word of the body's name is the town: 'Bayern München' for 'die Münchner'."""
    town = (town_of(scene, view.head) or "").casefold()
    names = [member.mention.name.casefold().split() for member in chain.views if member.mention.name]
    return any(_is_like(town, word) for words in names if len(words) > 1 for word in words[1:])


def _is_like(town: str, word: str) -> bool:
    """Whether a town's name lost no more than a letter or its ending before that of its people: 'Dresdn', 'Brem'."""
    stem = town if word.startswith(town) else town[:-1]
    return len(stem) >= SHORTEST and word.startswith(stem) and len(word) - len(stem) <= LONGER


def _is_town(scene: Scene, view: View) -> bool:
    town = town_of(scene, view.head) or ""
    return any(city(name, sure=True) for name in (town, f"{town}e", f"{town}en", f"{town[:-1]}en"))


def _is_firm_near(view: View, chain: Chain) -> bool:
    last = chain.last_before(view.index)
    concepts = chain.concepts | chain.known_concepts
    near = last is not None and view.sentence.index - last.sentence.index <= NEAR
    return near and not concepts.isdisjoint(FIRMS)
