"""Descriptions that refer back: 'der Außenminister', 'das Unternehmen', 'the capital', 'the 49-year-old'."""

from collections.abc import Iterable, Iterator

from zeitgraph.language.names import NounSense
from zeitgraph.model.mention import EntityType, EventType, MentionKind
from zeitgraph.model.text import Section
from zeitgraph.resolve.coreference_chains import Chain, compatible
from zeitgraph.resolve.coreference_scene import GOVERNMENT, Scene, governs
from zeitgraph.resolve.coreference_views import Definiteness, View
from zeitgraph.resolve.linking import capital, city, country_label

# Tuned by hand on our own articles: what a match of title, kind and belonging weighs against nearness in the text.
SAME_TITLE, SAME_CONCEPT, SAME_BELONGING, OTHER_BELONGING = 6.0, 4.0, 3.0, -1.0
SUBJECT, GOVERNING_SUBJECT, NAMED, FREQUENT, PER_SENTENCE = 1.0, 3.0, 1.0, 0.2, -0.45
LAST_SPEAKER, OTHER_KIND = 1.5, -3.0
GENERAL_PERSON = "person"
GENERAL_KINDS = frozenset({GENERAL_PERSON, "politician", "leader", "manager"})  # said of anybody in office
ENOUGH = 0.5  # below this a description names somebody new
GENERAL_OFFICE = "minister"  # the concept of offices of which a government has several
FARTHEST = 5  # sentences back for a description that says nothing that is known of the person
MOST_FREQUENT = 6


def resolve_nominal(scene: Scene, view: View) -> tuple[View, str] | None:
    """The mention that a description refers to (earlier, or for a title also later), and by which rule."""
    sense = view.sense
    if view.kind is not MentionKind.NOMINAL or scene.chains.of(view).named or view.index in scene.states:
        return None
    if sense is None:
        return _person_by_age(scene, view) or _same_noun(scene, view)
    if sense.type is EntityType.PERSON:
        return _person(scene, view, sense)
    if sense.concept in {"city", "country"}:
        return _place(scene, view, sense) or _same_noun(scene, view)
    if sense.type is EntityType.ORGANIZATION:
        return _body(scene, view, sense) or _same_noun(scene, view)
    return _same_noun(scene, view)


def titles_match(sense: NounSense, title: NounSense) -> bool:
    """Whether a description says what a title says: the same word or office, or the general word for it ('Minister').

    'Vizekanzler' is no 'Kanzler', and of two ministers each has an office of his own.
    """
    if sense.base == title.base:
        return True
    general = title.base.endswith(sense.base) or sense.base.endswith(title.base)
    if sense.concept == title.concept:
        return general or (sense.office and sense.concept != GENERAL_OFFICE)
    return general and title.concept.endswith(GENERAL_OFFICE) and sense.base == GENERAL_OFFICE


def _is_definite(view: View) -> bool:
    """Whether the words claim that one knows who is meant; bare singulars of people do in headlines."""
    if view.definiteness is Definiteness.DEFINITE:
        return True
    short = view.section in {Section.HEADLINE, Section.LEAD} or view.sentence.index == 0
    return view.definiteness is Definiteness.BARE and (short or bool(view.affiliations)) and not view.plural


def _is_novel(scene: Scene, view: View) -> bool:
    return any(word.startswith(stem) for word in view.attributes for stem in scene.table.words["novel"])


def _person_by_age(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Der 49-Jährige': whoever the text last spoke of."""
    if not scene.table.age(view.head.form) or not _is_definite(view):
        return None
    return _best(scene, view, None, "age")


def _person(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    if view.plural or view.definiteness is Definiteness.INDEFINITE:
        return None
    if view.definiteness is Definiteness.POSSESSIVE or not _is_definite(view) or _is_novel(scene, view):
        return None if sense.relational else _titled(scene, view, sense)
    if sense.relational:
        return _titled(scene, view, sense)
    return _best(scene, view, sense, "description") or _titled(scene, view, sense)


def _titled(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """Somebody whom the text gives this very title, before or after: 'Prime minister admits …' in a headline."""
    fitting = [
        chain
        for chain in _people(scene, view)
        if chain.named
        and any(titles_match(sense, title) for title in chain.titles)
        and _belongs(scene, view, chain) >= 0
    ]
    if len(fitting) != 1:
        return None
    return fitting[0].last_before(view.index) or fitting[0].views[0], "title"


def _best(scene: Scene, view: View, sense: NounSense | None, rule: str) -> tuple[View, str] | None:
    scored = [
        (score, chain)
        for chain in _people(scene, view)
        if (last := chain.last_before(view.index)) and (score := _score(scene, view, sense, chain, last)) is not None
    ]
    best = max(scored, key=lambda pair: (pair[0], -pair[1].first), default=None)
    if best is None or best[0] < ENOUGH:
        return None
    antecedent = best[1].last_before(view.index)
    return (antecedent, rule) if antecedent is not None else None


def _people(scene: Scene, view: View) -> Iterator[Chain]:
    own = scene.chains.of(view)
    for chain in scene.chains:
        person = chain is not own and chain.type is EntityType.PERSON and chain.descriptive
        if person and not _shares_event(view, chain) and compatible(own, chain):
            yield chain


def _score(scene: Scene, view: View, sense: NounSense | None, chain: Chain, last: View) -> float | None:
    """How well a person fits a description; None where something contradicts."""
    distance = view.sentence.index - last.sentence.index
    score = SUBJECT * last.subject + NAMED * chain.named + FREQUENT * min(len(chain.views), MOST_FREQUENT)
    score += PER_SENTENCE * distance + GOVERNING_SUBJECT * governs(scene, view, last)
    score += LAST_SPEAKER * _spoke_last(scene, view, chain) + _belongs(scene, view, chain)
    if sense is not None and any(titles_match(sense, title) for title in chain.titles):
        return score + SAME_TITLE
    offices = {title.concept for title in chain.titles if title.office}
    if sense is not None and sense.office and (offices or distance > FARTHEST // 2):
        return None
    if distance > FARTHEST or not (chain.named or _unnamed_fits(sense, chain)):
        return None
    return score + _kind_score(sense, chain)


def _unnamed_fits(sense: NounSense | None, chain: Chain) -> bool:
    """A person without a name is taken up by a general word ('the man') or out of one ('a man … the suspect')."""
    kinds = {title.concept for title in chain.titles}
    return sense is None or sense.concept in kinds or GENERAL_PERSON in {sense.concept, *kinds}


def _kind_score(sense: NounSense | None, chain: Chain) -> float:
    kinds = {title.concept for title in chain.titles}
    if sense is None or sense.concept in GENERAL_KINDS or not kinds:
        return 0.0
    return SAME_CONCEPT if sense.concept in kinds else 0.0 if kinds <= {GENERAL_PERSON} else OTHER_KIND


def _belongs(scene: Scene, view: View, chain: Chain) -> float:
    """Whether party, house or country of the description are the person's."""
    if view.country and chain.countries:
        return SAME_BELONGING if view.country in chain.countries else OTHER_BELONGING
    ours = {_belonging(scene, word) for word in view.affiliations}
    theirs = {_belonging(scene, word) for word in chain.affiliations}
    if not ours or not theirs:
        return 0.0
    return SAME_BELONGING if ours & theirs else OTHER_BELONGING


def _spoke_last(scene: Scene, view: View, chain: Chain) -> bool:
    """Whether the description says something and the person is the one whose words the sentences before reported."""
    if not any(event.type is EventType.STATEMENT for event in view.events):
        return False
    before = (e for e in reversed(scene.mentions.events) if e.trigger.sentence < view.sentence.index and e.attribution)
    last = next((event.attribution.speaker for event in before if event.attribution), None)
    speaker = scene.by_head.get(last) if last else None
    return speaker is not None and scene.chains.of(speaker) is chain


def _belonging(scene: Scene, word: str) -> str:
    known = scene.table.known(word.upper()) or scene.table.known(word.title())
    return known.label if known else word


def _body(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'Das Unternehmen', 'die Gewerkschaft', 'Isis-Miliz': an organisation that can be one."""
    if view.affiliations and (named := _named_body(scene, view, sense)):
        return named
    if sense.concept == GOVERNMENT:
        return _government(scene, view)
    if view.plural or not sense.anaphoric or view.definiteness not in {Definiteness.DEFINITE, Definiteness.POSSESSIVE}:
        return None
    if view.definiteness is Definiteness.POSSESSIVE:
        return _own_party(scene, view, sense)
    if view.affiliations or view.country or _is_novel(scene, view):
        return None
    own = scene.chains.of(view)
    candidates = [
        (_body_score(scene, view, sense, chain, last), last)
        for chain in scene.chains
        if chain is not own and chain.type is EntityType.ORGANIZATION and (last := chain.last_before(view.index))
        if (chain.named or (sense.concept in chain.concepts and not _is_novel(scene, last)))
        and compatible(own, chain)
        and not _shares_event(view, chain)
    ]
    fitting = [(score, last) for score, last in candidates if score is not None]
    best = max(fitting, key=lambda pair: (pair[0], pair[1].index), default=None)
    return (best[1], "kind of body") if best and best[0] >= ENOUGH else None


def _body_score(scene: Scene, view: View, sense: NounSense, chain: Chain, last: View) -> float | None:
    concepts = chain.concepts | set(_known_concepts(scene, chain))
    same = sense.concept in concepts
    if not same and (sense.specific or (concepts and not _broader(sense.concept, concepts))):
        return None
    distance = view.sentence.index - last.sentence.index
    known = SAME_CONCEPT * same + 2 * NAMED * chain.named
    return known + SUBJECT * last.subject + FREQUENT * len(chain.views) + PER_SENTENCE * distance


def _broader(concept: str, concepts: Iterable[str]) -> bool:
    """'Organisation', 'Behörde' and 'Gremium' may be said of more than their own kind."""
    general = {
        "association": {"body", "union", "militia", "authority"},
        "authority": {"ministry", "police", "prosecution", "body"},
        "board": {"parliament", "body"},
        "company": {"bank"},
    }
    return bool(general.get(concept, set()) & set(concepts))


def _known_concepts(scene: Scene, chain: Chain) -> Iterator[str]:
    for view in chain.views:
        if view.mention.name and (known := scene.table.known(view.mention.name)):
            yield known.concept


def _shares_event(view: View, chain: Chain) -> bool:
    triggers = {trigger for trigger, _ in view.roles}
    return any(trigger in triggers for member in chain.views for trigger, _ in member.roles)


def _named_body(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'Isis-Miliz', 'the Boeing company': the body named beside its own kind."""
    names = {_belonging(scene, word) for word in view.affiliations}
    for chain in scene.chains:
        called = {_belonging(scene, (member.mention.name or "").casefold()) for member in chain.views} - {""}
        concepts = chain.concepts | set(_known_concepts(scene, chain))
        if chain.type is EntityType.ORGANIZATION and called & names and sense.concept in concepts:
            return chain.last_before(view.index) or chain.views[0], "name and kind"
    return None


def _government(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Die Regierung', 'her cabinet': their country's, else the one that the text spoke of, else nobody's."""
    if view.plural or view.definiteness is Definiteness.INDEFINITE or view.country or view.affiliations:
        return None
    if view.definiteness is Definiteness.POSSESSIVE and (own := _own_country(scene, view)):
        return own
    for other in reversed(scene.views[: view.index]):
        government = other.index in scene.states and other.kind is MentionKind.NOMINAL
        if government or (other.sense and other.sense.concept == GOVERNMENT and not other.plural):
            return other, "government"
    return None


def _own_country(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Sein Land', 'his government': the state that the people spoken of last belong to."""
    near = (o for o in reversed(scene.views[: view.index]) if o.sentence.index >= view.sentence.index - 1)
    people = (scene.chains.of(o) for o in near if o.type in {EntityType.PERSON, EntityType.GROUP})
    code = next((min(chain.countries) for chain in people if len(chain.countries) == 1), None)
    chain = next((chain for chain in scene.chains if code is not None and chain.state == code), None)
    return (chain.last_before(view.index) or chain.views[0], "their own") if chain else None


def _own_party(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'Seine Partei', 'her own party': the body of this kind that the last person spoken of belongs to."""
    people = [
        chain
        for other in reversed(scene.views[: view.index])
        if other.sentence.index >= view.sentence.index - 1
        and (chain := scene.chains.of(other)).type is EntityType.PERSON
        and chain.affiliations
    ]
    for person in people:
        labels = {_belonging(scene, word) for word in person.affiliations}
        for chain in scene.chains:
            names = {_belonging(scene, (member.mention.name or "").casefold()) for member in chain.views} - {""}
            if names & labels and sense.concept in chain.concepts | set(_known_concepts(scene, chain)):
                return chain.last_before(view.index) or chain.views[0], "their own"
    return None


def _place(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'Das Land', 'die irakische Hauptstadt', 'the city': the country or city that the text speaks of."""
    if view.plural or view.definiteness is Definiteness.INDEFINITE:
        return None
    if scene.table.has("capital_words", view.head.lemma) or scene.table.has("capital_words", view.head.form):
        return _capital(scene, view)
    if view.definiteness is Definiteness.POSSESSIVE and sense.concept == "country":
        return _own_country(scene, view)
    if view.definiteness is not Definiteness.DEFINITE or view.country or view.affiliations:
        return None
    wanted = EntityType.CITY if sense.concept == "city" else EntityType.COUNTRY
    chains = [
        chain for chain in scene.chains if chain.named and chain.first < view.index and _is_place(scene, chain, wanted)
    ]
    return _most_salient(view, chains, "kind of place")


def _is_place(scene: Scene, chain: Chain, wanted: EntityType) -> bool:
    if wanted is EntityType.COUNTRY:
        return chain.state is not None
    if chain.type is EntityType.CITY:
        return True
    return chain.state is not None and city(country_label(chain.state, scene.language)) is not None


def _most_salient(view: View, chains: Iterable[Chain], rule: str) -> tuple[View, str] | None:
    scored = [
        (FREQUENT * len(chain.views) + PER_SENTENCE * (view.sentence.index - last.sentence.index), last)
        for chain in chains
        if (last := chain.last_before(view.index))
    ]
    best = max(scored, key=lambda pair: (pair[0], -pair[1].index), default=None)
    return (best[1], rule) if best else None


def _capital(scene: Scene, view: View) -> tuple[View, str] | None:
    """The capital of the country that the phrase names, else of the country that the text speaks of most."""
    states = [chain for chain in scene.chains if chain.state]
    chosen = view.country
    if chosen is None and view.definiteness is Definiteness.DEFINITE:
        near = _most_salient(view, [chain for chain in states if chain.first < view.index], "")
        chosen = scene.chains.of(near[0]).state if near else None
    named = capital(chosen, scene.language) if chosen else None
    cities = [chain for chain in scene.chains if chain.type is EntityType.CITY and chain.named]
    if named:
        fitting = [c for c in cities if any(named[0] in (m.mention.name or "") for m in c.views)]
        return (fitting[0].last_before(view.index) or fitting[0].views[0], "capital") if fitting else None
    called = [c for c in cities if "city" in c.concepts and c.first < view.index]
    return _most_salient(view, called, "capital")


def _same_noun(scene: Scene, view: View) -> tuple[View, str] | None:
    """'The bill' after 'a bill', 'der Ausstand' after 'Streik': the last mention of the noun or of its kind."""
    if not _refers_back(view) or _is_novel(scene, view):
        return None
    for other in reversed(scene.views[: view.index]):
        chain, same = scene.chains.of(other), view.head.lemma == other.head.lemma
        if other.kind is not MentionKind.NOMINAL or not _same_thing(view, other) or _shares_event(view, chain):
            continue
        if same or compatible(scene.chains.of(view), chain):
            return other, "same noun" if same else "kind of thing"
    return None


def _refers_back(view: View) -> bool:
    """Definite, or people and bodies without article ('Demonstrators', 'Police'), and not counted anew."""
    if view.definiteness is Definiteness.DEFINITE or view.sense is None:
        return view.definiteness is Definiteness.DEFINITE
    body = view.sense.type is EntityType.GROUP or (view.sense.type is EntityType.ORGANIZATION and not view.plural)
    return view.definiteness is Definiteness.BARE and body and view.sense.anaphoric


def _same_thing(view: View, other: View) -> bool:
    kinds = {sense.concept for sense in view.senses if sense.anaphoric and sense.type is not EntityType.PERSON}
    alike = bool(kinds & {sense.concept for sense in other.senses})
    body = alike and {view.type, other.type} == {EntityType.GROUP, EntityType.ORGANIZATION}
    if (view.plural != other.plural and not body) or view.attributes - other.attributes:
        return False
    return alike or view.head.lemma == other.head.lemma
