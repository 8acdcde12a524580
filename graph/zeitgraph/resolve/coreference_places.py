"""Places that are taken up by what they are: 'das Land', 'die irakische Hauptstadt', 'the town'."""

from collections.abc import Iterable, Set

from zeitgraph.language.names import NounSense
from zeitgraph.model.members import AGENT, CITY, LOCATION, OTHER, PATIENT, PLACE
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_things import shares_event
from zeitgraph.resolve.coreference_views import NO_COUNTRIES, View
from zeitgraph.resolve.coreference_words import DEFINITE, INDEFINITE, POSSESSIVE
from zeitgraph.resolve.linking import capital, city, country_label

# Tuned by hand on our own texts: what speaks for a place, against nearness in the text.
FREQUENT, PER_SENTENCE, SAME_KIND, SCENE, SEAT = 0.2, -0.45, 2.0, 0.6, -1.0
SPEAKERS_OWN = 2.0
A_CITY, A_COUNTRY = "city", "country"


def resolve_place(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """The country or city that the text speaks of: the one that is called so, else the nearest where things happen."""
    if view.plural or view.definiteness is INDEFINITE:
        return None
    if scene.table.has("capital_words", view.head.lemma) or scene.table.has("capital_words", view.head.form):
        return _capital(scene, view)
    own = view.definiteness is POSSESSIVE
    meant = states_meant(scene, view) if sense.concept == A_COUNTRY else None
    if view.definiteness is DEFINITE and (part := _part_of_federation(scene, view)):
        return part
    told = view.affiliations if sense.concept == A_CITY else view.affiliations & scene.table.words["regions"]
    if not (own or view.definiteness is DEFINITE) or view.country or told:
        return None  # but 'the Andean nation' may be any
    chains = [
        chain
        for chain in _may_be_places(scene, sense)
        if chain.named and chain.first < view.index and _is_place(scene, view, chain, sense)
        if not shares_event(view, chain) and (meant is None or chain.state in meant)
    ]
    if own:
        chains = chains if len(chains) == 1 else []  # 'the mayor asked for help for her town'
    home = next((chain for chain in chains if chain.state in _home(scene, view)), None)
    return _most_salient(view, chains, sense, "kind of place", home)


def _home(scene: Scene, view: View) -> Set[str]:
    """The country of who says the clause: 'Moldaus Präsidentin sagte, die Republik habe …'."""
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    countries = scene.chains.of(speaker).countries if speaker is not None else NO_COUNTRIES
    return countries if len(countries) == 1 else frozenset()


def states_meant(scene: Scene, view: View) -> frozenset[str] | None:
    """The codes of the states that a noun can mean: 'der Golfstaat', 'das westafrikanische Land'; None: any."""
    return scene.regions.states(view.head.form.casefold(), view.attributes)


def _part_of_federation(scene: Scene, view: View) -> tuple[View, str] | None:
    """'The state' where the text has just spoken of Ohio: of the parts of states the one that it named last."""
    if not scene.table.has("federal_parts", view.head.lemma) or view.country or view.affiliations:
        return None
    regions = [c for c in scene.chains.of_type(PLACE) if c.named and c.first < view.index and _is_region(scene, c)]
    lasts = [last for chain in regions if (last := chain.last_before(view.index)) is not None]
    last = max(lasts, key=lambda member: member.index, default=None)
    return (last, "kind of place") if last is not None and not shares_event(view, scene.chains.of(last)) else None


def _may_be_places(scene: Scene, sense: NounSense) -> Iterable[Chain]:
    if sense.concept == A_COUNTRY:
        return scene.states_told()
    towns = scene.chains.of_type(CITY, PLACE, OTHER)
    return [*(chain for chain in towns if chain.state is None), *scene.states_told()]


def _is_place(scene: Scene, view: View, chain: Chain, sense: NounSense) -> bool:
    if sense.concept == A_COUNTRY:
        return chain.state is not None
    if scene.table.has("small_places", view.head.lemma) and _is_capital(scene, chain):
        return False
    if chain.type is CITY:
        return True
    if chain.type in {PLACE, OTHER}:
        return _takes_place(chain) and not chain.senses and not _is_region(scene, chain)
    return chain.state is not None and city(country_label(chain.state, scene.language)) is not None


def _names(chain: Chain) -> set[str]:
    return {member.mention.name for member in chain.views if member.mention.name}


def _is_capital(scene: Scene, chain: Chain) -> bool:
    return bool(_names(chain) & set(scene.countries.capitals))


def _is_region(scene: Scene, chain: Chain) -> bool:
    return any(scene.table.has("regions", name) for name in _names(chain))


def _takes_place(chain: Chain) -> bool:
    """Whether something happens there or to it, or the tagger takes it for a place; a place does nothing itself."""
    roles = {role for member in chain.views for _, role in member.roles}
    return chain.type is PLACE or (bool(roles & {LOCATION, PATIENT}) and AGENT not in roles)


def _most_salient(
    view: View, chains: Iterable[Chain], sense: NounSense | None, rule: str, own: Chain | None = None
) -> tuple[View, str] | None:
    """Of two alike the one named last; where a ministry sits nothing happens. `own` is the speaker's country."""
    scored = [
        (_salience(view, chain, last, sense) + SPEAKERS_OWN * (chain is own), last)
        for chain in chains
        if (last := chain.last_before(view.index))
    ]
    best = max(scored, key=lambda pair: (pair[0], pair[1].index), default=None)
    return (best[1], rule) if best else None


def _salience(view: View, chain: Chain, last: View, sense: NounSense | None) -> float:
    score = FREQUENT * len(chain.views) + PER_SENTENCE * (view.sentence.index - last.sentence.index)
    score += SAME_KIND * (sense is not None and any(sense.takes_up(other) for other in chain.senses))
    near = [member for member in chain.views if member.index < view.index]
    score += SCENE * any(role in {LOCATION, PATIENT} for member in near for _, role in member.roles)
    return score + SEAT * all(member.root.base_relation == "nmod" for member in near)


def _capital(scene: Scene, view: View) -> tuple[View, str] | None:
    """The capital of the country that the phrase names, else of the country that the text speaks of most."""
    states = scene.states_told()
    chosen = view.country
    if chosen is None and view.definiteness is DEFINITE:
        near = _most_salient(view, [chain for chain in states if chain.first < view.index], None, "")
        chosen = scene.chains.of(near[0]).state if near else None
    named = capital(chosen, scene.language) if chosen else None
    cities = [chain for chain in scene.chains.of_type(CITY) if chain.named]
    if named:
        fitting = [c for c in cities if any(named[0] in (m.mention.name or "") for m in c.views)]
        return (fitting[0].last_before(view.index) or fitting[0].views[0], "capital") if fitting else None
    called = [c for c in cities if "city" in c.concepts and c.first < view.index]
    return _most_salient(view, called, None, "capital")


def is_countryside(scene: Scene, view: View) -> bool:
    """'Auf dem Land' is no country."""
    cases = (word for word in view.sentence.children(view.root) if word.base_relation == "case")
    return any(scene.table.has("countryside", case.form) for case in cases)
