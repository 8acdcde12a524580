"""Bodies that are taken up by what they are: 'das Unternehmen', 'the government', 'seine Partei'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zeitgraph.language.names import Gender, NounSense
from zeitgraph.language.nouns import NounKind, noun_table
from zeitgraph.model.members import AGENT, GROUP, NOMINAL, ORGANIZATION, OTHER, PERSON, PRONOUN
from zeitgraph.model.text import Token
from zeitgraph.resolve.coreference_chains import Chain, compatible
from zeitgraph.resolve.coreference_scene import GOVERNMENT, Scene, affixes
from zeitgraph.resolve.coreference_things import is_completed, is_novel, shares_event
from zeitgraph.resolve.coreference_towns import town_of
from zeitgraph.resolve.coreference_views import View
from zeitgraph.resolve.coreference_words import BARE, DEFINITE, INDEFINITE, POSSESSIVE
from zeitgraph.resolve.linking import city

# Tuned by hand on our own articles: what a match of kind weighs against nearness in the text.
SAME_CONCEPT, SUBJECT, NAMED, FREQUENT, PER_SENTENCE = 4.0, 1.0, 1.0, 0.35, -0.45
SAME_WORD, UNSURE_KIND = 3.0, -1.0
LAST_PART = 1.5  # 'der Weltverband', then 'der Verband': it may be another
OWN_SPEAKER = 2.0  # 'the company would grow, said Kuka chief Till Reuter'
AT_HAND = 1.0  # 'Werkfix regretted it. The firm …': who is named as the subject of the sentence before
MOST_FREQUENT = 8
ENOUGH = 0.5  # below this a description names another body
MARGIN = 0.25  # two bodies that are nearly as likely: then it is neither
COMPANY = "company"
PARLIAMENT = "parliament"  # of which states have one, so that it needs no article
# Words that may be said of more than their own kind: 'Organisation', 'Behörde', 'Gremium'.
BROADER = {
    "association": frozenset({"body", "union", "militia", "authority"}),
    "authority": frozenset({"ministry", "police", "prosecution", "body", "local council"}),
    "board": frozenset({"parliament", "body", "works council"}),
    COMPANY: frozenset({"bank"}),
}
OF_MANY_LANDS = frozenset({"body", "authority", "association"})  # concepts of known bodies, if of no land
OWNED = frozenset({COMPANY, "club"})  # the concepts of bodies that belong to somebody


def resolve_body(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'Das Unternehmen', 'die Gewerkschaft', 'Isis-Miliz': an organisation that can be one."""
    if view.affiliations and (named := _named_body(scene, view, sense)):
        return named
    if sense.concept == GOVERNMENT:
        return _government(scene, view, sense)
    bare = view.definiteness is BARE and sense.concept == PARLIAMENT and not view.attributes
    if view.plural or not sense.anaphoric or not (bare or view.definiteness in {DEFINITE, POSSESSIVE}):
        return None
    if view.definiteness is POSSESSIVE:
        return _own_party(scene, view, sense) or _own_company(scene, view, sense)
    if _is_of_a_body(scene, view) or sense.relational or is_novel(scene, view):
        return None
    own = scene.chains.of(view)
    candidates = [
        (_body_score(scene, view, sense, chain, last), last)
        for chain in _bodies(scene, sense)
        if chain is not own and (last := chain.last_before(view.index))
        if view.country is None or view.country in chain.countries or (_has_no_land(chain) and not is_completed(view))
        if chain.named or not any(member.kind is NOMINAL and member.plural for member in chain.views)
        if (chain.named or (_is_told(sense, chain) and not is_novel(scene, last) and not _is_relational(chain)))
        and compatible(own, chain)
        and not shares_event(view, chain)
        and not _is_told_apart(scene, view, chain)
        and not _sits_elsewhere(scene, view, chain)
        and not _is_called_otherwise(scene, view, chain)
    ]
    fitting = sorted(
        ((score, last.index, last) for score, last in candidates if score is not None), key=lambda row: row[:2]
    )
    if not fitting or fitting[-1][0] < ENOUGH or _is_tie([score for score, _, _ in fitting]):
        return None
    return fitting[-1][2], "kind of body"


def _has_no_land(chain: Chain) -> bool:
    """Whether nobody knows of what land a body is; what everybody knows and is of none is no Swiss group."""
    return not chain.countries and chain.known_concepts.isdisjoint(OF_MANY_LANDS)


def _is_of_a_body(scene: Scene, view: View) -> bool:
    """Whether a name before the noun tells whose it is; of 'the Islamist group' it only says of what people, of 'the US
    company' from where it is."""
    if not view.affiliations:
        return False
    people, told = noun_table(scene.language), None if is_completed(view) else view.country_told
    owners = (word for word in view.affiliations if NounKind.PERSON not in people.kinds(word))
    return any(told is None or scene.countries.code(word.upper()) != told for word in owners)


def body_of_a_people(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Die Dänen', 'the Danes': the only body of that country that the text spoke of."""
    if view.definiteness is not DEFINITE or view.attributes or view.country is None or not view.plural:
        return None
    bodies = (chain for chain in scene.chains.of_type(ORGANIZATION) if chain.named)
    theirs = [chain for chain in bodies if view.country in chain.countries and not shares_event(view, chain)]
    last = theirs[0].last_before(view.index) if len(theirs) == 1 else None
    return (last, "body of the people") if last is not None else None


def _is_tie(scores: list[float]) -> bool:
    return len(scores) > 1 and scores[-1] - scores[-2] < MARGIN


def _bodies(scene: Scene, sense: NounSense) -> Iterator[Chain]:
    """The organisations; a company may also be a name whose kind nobody told and that does something."""
    yield from scene.chains.of_type(ORGANIZATION)
    for chain in scene.chains.of_type(OTHER) if sense.concept == COMPANY else ():
        if chain.named and any(role is AGENT for member in chain.views for _, role in member.roles):
            yield chain


def _is_of_kind(sense: NounSense, chain: Chain) -> bool:
    """Whether the body is known to be what the noun says."""
    if not (sense.specific and sense.base != sense.word):  # but 'Hypovereinsbank'
        known = chain.known_concepts
        if known and (sense.concept in known or not known.isdisjoint(sense.covers)):
            return True
    for other in chain.senses:  # noqa: SIM110 - a generator takes longer than these few
        if sense.takes_up(other):
            return True
    return False


def _speaks_for(scene: Scene, view: View, chain: Chain) -> bool:
    """Whether who says the clause is somebody of that body."""
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    of = scene.chains.of(speaker).affiliations if speaker is not None else ()
    names = {scene.belonging((member.mention.name or "").casefold()) for member in chain.views} - {""}
    return bool(of) and not names.isdisjoint({scene.belonging(word) for word in of})


def _is_called_otherwise(scene: Scene, view: View, chain: Chain) -> bool:
    """'The planemaker said the airline …': who speaks is called by another noun in the same sentence."""
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    if speaker is None or speaker.kind is not NOMINAL or speaker.sentence is not view.sentence:
        return False
    return scene.chains.of(speaker) is chain and speaker.head.lemma != view.head.lemma


def _sits_elsewhere(scene: Scene, view: View, chain: Chain) -> bool:
    """'Das Frankfurter Institut' is no Italian bank: the adjective is that of a town in another country."""
    countries = chain.countries if "amod" in view.relations else ()
    if not countries:
        return False
    for child in view.sentence.children(view.root):
        town = town_of(scene, child) if child.base_relation == "amod" and child.form[:1].isupper() else None
        place = city(town, sure=True) if town else None
        if place is not None and place.country not in countries:
            return True
    return False


def _is_told_apart(scene: Scene, view: View, chain: Chain) -> bool:
    """'The European federation' after 'the world federation', 'the chamber of farmers' after another body."""
    if not view.attributes and "nmod" not in view.relations:
        return False
    apart = {word for word in view.attributes if word.startswith(affixes(scene.table, "telling_apart"))}
    if apart and not any(apart <= member.attributes for member in chain.views):
        return True
    owners = (child for child in view.sentence.children(view.root) if child.base_relation == "nmod")
    owned = any(owner.index > view.root.index and _is_bare(view, owner) for owner in owners)
    return owned and not any(_ends_alike(view, member) for member in chain.views if member.kind is NOMINAL)


def _is_bare(view: View, word: Token) -> bool:
    return "case" not in view.sentence.relations(word) and word.upos == "NOUN"


def _ends_alike(view: View, other: View) -> bool:
    word, earlier = view.head.lemma.casefold(), other.head.lemma.casefold()
    return word.endswith(earlier) or earlier.endswith(word)


def _is_relational(chain: Chain) -> bool:
    """Whether a body is called nothing but somebody's rival or daughter."""
    return all(sense.relational for sense in chain.senses)


def _is_told(sense: NounSense, chain: Chain) -> bool:
    """Whether a body without a name is called what the noun says, or something narrower: a bank is a company."""
    return _is_of_kind(sense, chain) or _broader(sense.concept, chain.concepts)


def _body_score(scene: Scene, view: View, sense: NounSense, chain: Chain, last: View) -> float | None:
    concepts = chain.concepts | chain.known_concepts
    families = {other.family for other in chain.senses if other.concept == sense.concept and other.family}
    same = _is_of_kind(sense, chain) or (bool(sense.family) and not families and sense.concept in concepts)
    if sense.family and families and sense.family not in families:
        return None
    told = sense.specific or sense.base != sense.word or is_completed(view)  # 'die Gewerkschaft der Polizei'
    if not same and (told or (concepts and not _broader(sense.concept, concepts))):
        return None
    distance = view.sentence.index - last.sentence.index
    known = SAME_CONCEPT * same + 2 * NAMED * chain.named
    own = [other.base for other in chain.senses if other.concept == sense.concept]
    called = [m for m in chain.views if m.kind is not PRONOUN and m.definiteness is not POSSESSIVE]
    if sense.base in own or any(member.head.lemma == view.head.lemma for member in called):
        known += SAME_WORD
    elif any(base.endswith(sense.base) for base in own):
        known += SAME_WORD if sense.specific else LAST_PART
    known += UNSURE_KIND * (chain.type is OTHER) + OWN_SPEAKER * _speaks_for(scene, view, chain)
    known += AT_HAND * (distance == 1 and last.subject and chain.named)
    return known + SUBJECT * last.subject + FREQUENT * min(len(chain.views), MOST_FREQUENT) + PER_SENTENCE * distance


def _broader(concept: str, concepts: Iterable[str]) -> bool:
    """Whether a word of this concept may be said of one of those kinds."""
    narrower = BROADER.get(concept)
    return narrower is not None and not narrower.isdisjoint(concepts)


def _named_body(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'Isis-Miliz', 'the Boeing company': the body named beside its own kind."""
    for chain in scene.chains_called({scene.belonging(word) for word in view.affiliations}):
        body = chain.type is ORGANIZATION and chain.named
        if body and sense.concept in chain.concepts | chain.known_concepts:
            return chain.last_before(view.index) or chain.views[0], "name and kind"
    parts = [
        last
        for chain in scene.chains.of_type(ORGANIZATION)
        if chain.named and (_is_of_kind(sense, chain) or _broader(sense.concept, chain.concepts | chain.known_concepts))
        if (last := chain.last_before(view.index)) is not None and _is_part_of(scene, chain, view.affiliations)
    ]
    return (parts[0], "name and kind") if len(parts) == 1 and view.definiteness is DEFINITE else None


def _is_part_of(scene: Scene, chain: Chain, owners: Iterable[str]) -> bool:
    """'Die UN-Organisation' for UNHCR: whether the body's usual name, 'UN-Flüchtlingshilfswerk', opens so."""
    known = (scene.table.known(member.mention.name) for member in chain.views if member.mention.name)
    labels = tuple(body.label.casefold() for body in known if body is not None)
    return any(label.startswith(f"{owner.casefold()}-") for label in labels for owner in owners)


def _government(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'Die Regierung', 'her cabinet': their country's, else the one that the text spoke of, else nobody's."""
    if view.plural or view.definiteness is INDEFINITE or view.country or view.affiliations:
        return None
    if view.definiteness is POSSESSIVE and (own := own_country(scene, view)):
        return own
    part, found = _part_of_state(scene, view), None
    for other in reversed(scene.views[: view.index]):
        government = other.index in scene.states and other.kind is NOMINAL
        if government or (other.sense and other.sense.concept == GOVERNMENT and not other.plural):
            chain = scene.chains.of(other)
            if not shares_event(view, chain) and _governs_the_same(scene, view, part, chain):
                found = found or other
                if not sense.family or any(kind.family == sense.family for kind in chain.senses):
                    return other, "government"  # 'die Junta' is rather who was called so than another government
    if found is not None:
        return found, "government"
    return None if part else _state_that_acts(scene, view)


def _governs_the_same(scene: Scene, view: View, part: "_Part | None", chain: Chain) -> bool:
    """Whether both govern a state or both the same part of one, as far as their words tell.

    'Die Landesregierung' is not 'die Bundesregierung', 'the Scottish government' neither the Welsh nor the British one.
    """
    governments = [member for member in chain.views if member.kind is NOMINAL]
    parts = [of for member in governments if (of := _part_of_state(scene, member))]
    if part:
        state = chain.state is not None or any(_is_central(scene, member) for member in governments)
        return not state and all(part.may_be(of) for of in parts)
    return not (parts and (view.index in scene.states or _is_central(scene, view)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What a government of a part of a state is called by: names of the part, towns where it sits; often neither."""

    names: frozenset[str]
    towns: frozenset[str]

    def may_be(self, other: "_Part") -> bool:
        """Whether nothing speaks against one part: names differ, or towns do."""
        if self.names and other.names:
            return not self.names.isdisjoint(other.names)
        return not (self.towns and other.towns) or not self.towns.isdisjoint(other.towns)


def _part_of_state(scene: Scene, view: View) -> _Part | None:
    """'Landesregierung', 'the Scottish government', 'die Regierung in Edinburgh'; None for all others."""
    words = scene.table.words
    stems = affixes(scene.table, "parts_of_states")
    names = {word for word in view.attributes if word.startswith(stems) or word in words["regions"]}
    towns = {
        child.form
        for child in view.sentence.children(view.root)
        if child.upos == "PROPN" and child.base_relation == "nmod" and child.form.casefold() not in words["regions"]
        if child.form not in scene.countries.capitals and city(child.form, sure=True)
    }
    told = names or towns or view.head.lemma.casefold().startswith(stems)
    return _Part(names=frozenset(names), towns=frozenset(towns)) if told else None


def _is_central(scene: Scene, view: View) -> bool:
    """'Zentralregierung', 'the federal government'."""
    stems = affixes(scene.table, "central_governments")
    return any(word.startswith(stems) for word in (*view.attributes, view.head.lemma.casefold()))


def _state_that_acts(scene: Scene, view: View) -> tuple[View, str] | None:
    """'The government' of the only state that the text spoke of so far, or of the only one that did something."""
    if view.definiteness is not DEFINITE or view.attributes:
        return None
    told = (chain for chain in scene.states_told() if chain.first < view.index)
    states = [chain for chain in told if not shares_event(view, chain)]
    acting = [chain for chain in states if any(m.subject and m.index < view.index for m in chain.views)]
    only = acting if len(acting) == 1 else states if len(states) == 1 else []
    last = only[0].last_before(view.index) if only else None
    return (last, "government for state") if last is not None else None


def own_country(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Sein Land', 'his government': the state that the people spoken of last belong to."""
    people = (scene.chains.of(o) for o in scene.back(view, 1) if o.type in {PERSON, GROUP})
    code = next((min(chain.countries) for chain in people if len(chain.countries) == 1), None)
    if code is None:
        return None
    chain = next((chain for chain in scene.states_told() if chain.state == code), None)
    return (chain.last_before(view.index) or chain.views[0], "their own") if chain else None


def _own_party(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'Seine Partei', 'her own party': the body of this kind that the last person spoken of belongs to."""
    people = [
        chain
        for other in scene.back(view, 1)
        if (chain := scene.chains.of(other)).type is PERSON and chain.affiliations and _may_own(scene, view, chain)
    ]
    for person in people:
        for chain in scene.chains_called({scene.belonging(word) for word in person.affiliations}):
            if sense.concept in chain.concepts | chain.known_concepts:
                return chain.last_before(view.index) or chain.views[0], "their own"
    return None


def _may_own(scene: Scene, view: View, owner: Chain) -> bool:
    """'Ihre Partei' is no man's: whether the possessive may be of somebody of that gender."""
    lists = {"male_possessives": Gender.MASCULINE, "female_possessives": Gender.FEMININE}
    words = [child.form for child in view.sentence.children(view.root)]
    told = {gender for list_, gender in lists.items() if any(scene.table.has(list_, word) for word in words)}
    return len(told) != 1 or not told.isdisjoint(owner.genders)


def party_by_its_people(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Die Sozialdemokraten', 'die Ökopartei': the only party of the text that is called so, of their country."""
    names = scene.table.party_words.get(view.head.form.casefold())
    if names is None or view.definiteness is not DEFINITE or is_novel(scene, view) or view.affiliations:
        return None
    if view.type not in {GROUP, ORGANIZATION}:  # 'dem Christdemokraten'
        return None
    called = scene.chains_called({scene.belonging(name.casefold()) for name in names})
    parties = [chain for chain in called if chain.first < view.index and not shares_event(view, chain)]
    theirs = [chain for chain in parties if view.country in {None, *chain.countries}]
    last = theirs[0].last_before(view.index) if len(theirs) == 1 else None
    return (last, "party by its people") if last is not None else None


def _own_company(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'His company': the only body of this kind that the text spoke of, where nothing says whose it is."""
    organizations = scene.chains.of_type(ORGANIZATION)
    near = [chain for chain in organizations if chain.first < view.index and sense.concept in chain.concepts]
    bodies = [chain for chain in near if not shares_event(view, chain)]
    last = bodies[0].last_before(view.index) if len(bodies) == 1 else None
    owned = sense.concept in OWNED and last is not None and not last.plural
    return (last, "their own") if last is not None and owned else None
