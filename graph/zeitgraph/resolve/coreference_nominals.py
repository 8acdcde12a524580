"""Descriptions that refer back: 'der Außenminister', 'das Unternehmen', 'the capital', 'the 49-year-old'."""

from collections.abc import Iterator, Sequence

from zeitgraph.language.actors import actors
from zeitgraph.language.names import NounSense
from zeitgraph.model.members import EVENT, NAME, NOMINAL, ORGANIZATION, OTHER, PERSON, PRONOUN, VEHICLE
from zeitgraph.model.text import Section
from zeitgraph.resolve.coreference_belonging import OF_POLITICIANS, as_politician, belongs, is_of_another
from zeitgraph.resolve.coreference_bodies import body_of_a_people, own_country, party_by_its_people, resolve_body
from zeitgraph.resolve.coreference_chains import Chain, compatible
from zeitgraph.resolve.coreference_leaders import leads_the_same
from zeitgraph.resolve.coreference_owned import child_of_anybody
from zeitgraph.resolve.coreference_places import A_CITY, A_COUNTRY, is_countryside, resolve_place
from zeitgraph.resolve.coreference_roles import became, opposed
from zeitgraph.resolve.coreference_scene import Scene, affixes, governs
from zeitgraph.resolve.coreference_speakers import has_as_speaker, is_last_speaker, may_be_as_old, spoke_last
from zeitgraph.resolve.coreference_succession import CLIENT, by_another, newly_in_office
from zeitgraph.resolve.coreference_things import (
    KIND_OF_THING,
    is_completed,
    is_named_behind,
    is_novel,
    same_noun,
    shares_event,
)
from zeitgraph.resolve.coreference_titles import GENERAL_PERSON, is_former, may_be_former, titles_match, was_before
from zeitgraph.resolve.coreference_towns import body_of_a_town, person_of_a_town
from zeitgraph.resolve.coreference_views import AGE_RULE, INDEX, View
from zeitgraph.resolve.coreference_words import BARE, DEFINITE, INDEFINITE, POSSESSIVE

# Tuned by hand on our own articles: what a match of title, kind and belonging weighs against nearness in the text.
SAME_TITLE, SAME_OFFICE, SAME_CONCEPT, OTHER_KIND = 6.0, 3.0, 4.0, -3.0
SUBJECT, GOVERNING_SUBJECT, NAMED, FREQUENT, PER_SENTENCE, LAST_SPEAKER = 1.0, 3.0, 1.0, 0.2, -0.45, 1.5
SPOKEN_FOR = 4.0  # 'Putin's spokesman said the president …'
KNOWN_OFFICE = 4.0  # everybody knows that Merkel is a chancellor, though the text does not say so
INTRODUCED = 2.0  # 'a man was arrested', then 'the suspect'
JUST_INTRODUCED = 3.0  # 'police stopped a cyclist', then 'the 31-year-old'
UNEXPLAINED = 1.5  # whom the sentence before named for the first time, without saying who it is
SAME_AGE = 6.0  # 'the 23-year-old driver', then 'the 23-year-old'
SAME_WORD = 3.0  # 'a priest', then 'the priest'
FORMER = 6.0  # 'the former bishop' is hardly 'the bishop'
MADE_SO = 4.0  # who attacked is 'the attacker', who was arrested 'the suspect'
IN_OFFICE = -1.5  # a minister is seldom 'the man'
NEAR_WORDS = 3  # between a noun and what it belongs to
OPENING = frozenset({Section.HEADLINE, Section.LEAD})
THINGS = frozenset({VEHICLE, EVENT, OTHER})
TERRITORIES = frozenset({A_CITY, A_COUNTRY})
COACH = "coach"
GENERAL_KINDS = frozenset({GENERAL_PERSON, "politician", "leader", "manager"})  # said of anybody in office
# What somebody is besides what he leads or holds, and what somebody becomes by an event.
VOCATIONS = frozenset({"scientist", "jurist", "writer", "artist", "manager", "teacher", "politician"})
VOCATIONS |= frozenset({"winner", "loser", "cleric", "diplomat", "athlete", "laureate"})
LEADING = frozenset({"leader", "manager"})  # of these a compound names what is led
ENOUGH = 0.5  # below this a description names somebody new
FARTHEST = 5  # sentences back for a description that says nothing that is known of the person
MOST_FREQUENT = 6


def resolve_nominal(scene: Scene, view: View) -> tuple[View, str] | None:
    """The mention that a description refers to (earlier, or for a title also later), and by which rule."""
    sense = view.sense
    if sense is None and view.definiteness is not DEFINITE and view.mention.rule != AGE_RULE:
        return None
    if view.index in scene.states or scene.chains.of(view).named:
        return None
    if sense is None:
        by_age = _person_by_age(scene, view) if view.mention.rule == AGE_RULE else None
        return by_age or (_unknown(scene, view) if view.definiteness is DEFINITE else None)
    if party := party_by_its_people(scene, view):
        return party
    if sense.type is PERSON:
        return _person(scene, view, sense)
    if sense.concept in TERRITORIES:
        if sense.concept == A_COUNTRY and is_countryside(scene, view):
            return None
        whose = view.definiteness is POSSESSIVE and sense.concept == A_COUNTRY
        found = own_country(scene, view) if whose else resolve_place(scene, view, sense)
        return found or same_noun(scene, view)
    if sense.type is ORGANIZATION:
        return resolve_body(scene, view, sense) or _same_word(scene, view)
    return same_noun(scene, view)


def _same_word(scene: Scene, view: View) -> tuple[View, str] | None:
    """A body by its own noun or one that its compound ends in, where the kind alone leaves it open."""
    found = same_noun(scene, view)
    if found is None or found[1] != KIND_OF_THING or found[0].type is not ORGANIZATION:
        return found
    word, other = view.head.lemma.casefold(), found[0].head.lemma.casefold()
    return found if word.endswith(other) or other.endswith(word) else None


def _unknown(scene: Scene, view: View) -> tuple[View, str] | None:
    """Who or what is meant by a noun that no table has."""
    found = same_noun(scene, view) or _person_of_a_people(scene, view)
    return found or body_of_a_people(scene, view) or body_of_a_town(scene, view)


def _is_definite(view: View) -> bool:
    """Whether the words claim that one knows who is meant; bare singulars of people do in headlines."""
    if view.definiteness is DEFINITE:
        return True
    short = view.section in OPENING or view.sentence.index == 0
    if view.root.base_relation == "xcomp":
        return False  # 'declared himself president'
    return view.definiteness is BARE and (short or bool(view.affiliations)) and not view.plural


def _person_by_age(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Der 49-Jährige': whoever the text last spoke of."""
    return _best(scene, view, None, "age") if _is_definite(view) else None


def _person_of_a_people(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Der Norweger', 'der Schreiner': the person named last, where no noun of the tables says what he is."""
    if view.type is not PERSON or view.definiteness is not DEFINITE:
        return None
    if is_completed(view) and view.country is None:
        return None
    if townsman := person_of_a_town(scene, view, _people(scene, view)):
        return townsman
    people = (chain for chain in _people(scene, view) if chain.named and belongs(scene, view, chain) >= 0)
    themselves = (chain for chain in people if view.country or not _is_by_another(chain))
    found = [(chain, last) for chain in themselves if (last := chain.last_before(view.index)) is not None]
    near = [(chain, last) for chain, last in found if view.sentence.index - last.sentence.index <= FARTHEST]
    if not view.country:  # 'Hale was silent as the foreman read the verdict': he himself would be 'he'
        near = [(chain, last) for chain, last in near if last.sentence is not view.sentence or not last.subject]
    theirs = [(chain, last) for chain, last in near if view.country and view.country in chain.countries]
    lasts = {id(chain): last for chain, last in theirs or near}
    best = max(lasts.values(), key=INDEX, default=None)
    speaker = scene.by_head.get(best.speaker) if best is not None and best.speaker else None
    if speaker is not None:  # 'Hale said he had called Brandt': it is Hale of whom the text tells
        best = lasts.get(id(scene.chains.of(speaker)), best)
    farthest = FARTHEST if theirs or len(found) == 1 else 1
    fits = best is not None and view.sentence.index - best.sentence.index <= farthest
    return (best, "description") if best is not None and fits else _just_introduced(scene, view)


def _is_by_another(chain: Chain) -> bool:
    """Whether somebody is nothing but the lawyer, spokesman or relative of others."""
    return bool(chain.titles) and all(title.relational for title in chain.titles)


def _just_introduced(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Ein Lkw-Fahrer … Der 51-jährige Grieche': the only one without a name in the sentence before."""
    lasts = [chain.last_before(view.index) for chain in _people(scene, view) if not chain.named]
    found = [last for last in lasts if last is not None and view.sentence.index - last.sentence.index == 1]
    return (found[0], "description") if len(found) == 1 and view.country and len(found[0].countries) == 0 else None


def _is_of_thing(scene: Scene, view: View) -> bool:
    """'The driver of the truck' is known by a thing, and nobody before; 'the founder of the firm' may be."""
    sentence = view.sentence
    for child in sentence.children(view.root):
        cases = [word for word in sentence.children(child) if word.base_relation == "case"]
        genitive = all(scene.table.has("of_words", word.form) for word in cases)
        near = child.base_relation == "nmod" and 0 < child.index - view.root.index <= NEAR_WORDS
        senses = scene.table.noun(child.form, child.lemma)
        if near and genitive and senses and senses[0].type in THINGS:
            return True
    return False


def _person(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    if view.plural or view.definiteness is INDEFINITE or _is_said_of_name(scene, view):
        return None
    holder = next((holder for holder, role in scene.chains.bestowed if role is view), None)
    if holder is not None:  # 'made the deputy president': nobody else is meant
        fits = view.index > holder.index and compatible(scene.chains.of(view), scene.chains.of(holder))
        return (holder, "role given") if fits else None
    if is_novel(scene, view):
        return newly_in_office(scene, view, sense) or same_noun(scene, view)
    theirs = view.definiteness is POSSESSIVE and sense.concept == GENERAL_PERSON  # 'his wife' in German
    known_by = view.ages or (view.affiliations and view.definiteness is DEFINITE)  # 'the Kremlin critic'
    another = theirs or ((sense.relational or sense.concept == CLIENT) and not known_by)
    if view.definiteness is POSSESSIVE or not _is_definite(view):
        return by_another(scene, view, sense) if another else _titled(scene, view, sense)
    if another:
        found = child_of_anybody(scene, view) or _titled(scene, view, sense)
        return found or same_noun(scene, view) or by_another(scene, view, sense)
    for meant in {other.concept: other for other in view.titles}.values() if view.titles else (sense,):
        if found := _best(scene, view, meant, "description"):  # 'Angreifer' is a player or who attacked somebody
            return found
    return _titled(scene, view, sense)


def _is_said_of_name(scene: Scene, view: View) -> bool:
    """'Lanak is the ruler of the island': what a name is said to be is nobody else, whatever bears the name."""
    relations = view.sentence.relations(view.root)
    if "cop" not in relations or "nsubj" not in relations:
        return False
    subjects = (child for child in view.sentence.children(view.root) if child.base_relation == "nsubj")
    found = (scene.by_word.get((view.sentence.index, subject.index)) for subject in subjects)
    return any(subject is not None and subject.kind is NAME for subject in found)


def _titled(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """Somebody whom the text gives this very title, before or after: 'Prime minister admits …' in a headline."""
    fitting = [
        chain
        for chain in _people(scene, view)
        if chain.named
        and any(titles_match(sense, title) for title in chain.titles)
        and belongs(scene, view, chain) >= 0
        and may_be_former(scene, view, sense, chain)
        and not was_before(scene, view, sense, chain)
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
    if best is not None and sense is not None and sense.concept == GENERAL_PERSON:
        best = _at_issue(view, best, scored)
    if best is None or (best[0] < ENOUGH and not _is_only_one(view, sense, [chain for _, chain in scored])):
        return None
    antecedent = best[1].last_before(view.index)
    return (antecedent, rule) if antecedent is not None else None


def _at_issue(view: View, best: tuple[float, Chain], scored: Sequence[tuple[float, Chain]]) -> tuple[float, Chain]:
    """'The man' is nobody of whom the text spoke long ago where it has spoken of somebody else by name since then."""
    if _distance(view, best[1]) <= FARTHEST // 2:
        return best
    near = [(score, chain) for score, chain in scored if chain.named and _distance(view, chain) <= FARTHEST // 2]
    private = [pair for pair in near if not any(title.office for title in pair[1].titles)]
    return max(private, key=lambda pair: (pair[0], -pair[1].first), default=best)


def _distance(view: View, chain: Chain) -> int:
    last = chain.last_before(view.index)
    return view.sentence.index - last.sentence.index if last is not None else 0


def _is_only_one(view: View, sense: NounSense | None, people: Sequence[Chain]) -> bool:
    """'The woman', 'the historian': who fits alone, by a word for anybody or by a profession beside no other."""
    last = people[0].last_before(view.index) if len(people) == 1 else None
    near = last is not None and view.sentence.index - last.sentence.index <= FARTHEST // 2
    if sense is None or not near:
        return near and view.mention.rule == AGE_RULE
    vocation = sense.concept in VOCATIONS and not any(title.concept in VOCATIONS for title in people[0].titles)
    return (sense.concept == GENERAL_PERSON and sense.base == sense.word) or vocation


def _people(scene: Scene, view: View) -> Iterator[Chain]:
    """The people of the text whom a description may mean: nobody speaks of himself as 'the minister', or by name."""
    own = scene.chains.of(view)
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    speaking = scene.chains.of(speaker) if speaker is not None else None
    pronoun = speaking is not None and not speaking.descriptive
    told = {argument.head for event in scene.said.get(view.mention.head, ()) for argument in event.arguments}
    for chain in scene.chains.of_type(PERSON):
        person = chain is not own and chain.descriptive
        if chain is speaking or (len(chain.views) == 1 and scene.chains.is_bestowed(chain.views[0])):
            continue
        if told and any(member.mention.head in told and member.kind is not PRONOUN for member in chain.views):
            continue
        if pronoun and is_last_speaker(scene, view, chain):
            continue
        if person and (is_named_behind(view, chain) or (view.ages and not may_be_as_old(view, chain))):
            continue
        if person and not shares_event(view, chain) and compatible(own, chain):
            yield chain


def _score(scene: Scene, view: View, sense: NounSense | None, chain: Chain, last: View) -> float | None:
    """How well a person fits a description; None where something contradicts."""
    leads = leads_the_same(scene, view, sense, chain) if sense is not None else None
    if leads is False or (sense is not None and _is_contradicted(scene, view, sense, chain)):
        return None
    distance = view.sentence.index - last.sentence.index
    near = distance <= (1 if sense is None or chain.named else 2)
    introduced = near and any(_is_introduction(m, sense) for m in chain.views if m.sentence is last.sentence)
    made_so, called_so = sense is not None and became(sense, chain, view.index), _has_noun(chain, view)
    named = chain.named_before(view.index)
    score = SUBJECT * last.subject + NAMED * named + FREQUENT * min(chain.count_before(view.index), MOST_FREQUENT)
    score += PER_SENTENCE * distance + GOVERNING_SUBJECT * governs(scene, view, last)
    score += LAST_SPEAKER * (sense is not None and spoke_last(scene, view, chain)) + _of_others(scene, view, chain)
    score += SAME_WORD * called_so + MADE_SO * made_so
    score += (INTRODUCED if sense is not None else JUST_INTRODUCED) * introduced
    score += UNEXPLAINED * (distance == 1 and chain.views[0] is last and _is_unexplained(scene, chain))
    score += as_politician(scene, view, sense, chain)
    if sense is not None and sense.office and view.country and chain.countries and view.country not in chain.countries:
        return None
    if sense is not None and (leads or any(titles_match(sense, title) for title in chain.titles)):
        return score + _same_title(sense, chain, leads=leads) - FORMER * was_before(scene, view, sense, chain)
    if sense is not None and sense.office and sense.concept in chain.known_concepts:
        return score + KNOWN_OFFICE
    of_thing = not made_so and not called_so and _is_of_thing(scene, view)
    if sense is not None and (of_thing or (chain.titles and _is_other_compound(sense, chain))):
        return None
    offices = {title.concept for title in chain.titles if title.office}
    former = sense is not None and is_former(scene, view)
    office = sense is not None and sense.office and not former
    if sense is not None and office and (offices or distance > FARTHEST // 2 or not _acts(view, sense)):
        return None
    if not made_so and (distance > FARTHEST or not (named or _unnamed_fits(sense, chain))):
        return None
    if sense is not None and sense.concept == GENERAL_PERSON and offices:
        score += IN_OFFICE
    if made_so or former:
        return score
    at_hand = last.subject and distance == 1 and named
    speaks, aged = spoke_last(scene, view, chain), bool(view.ages)
    return score + _kind_score(sense, chain, speaks=speaks, at_hand=at_hand, aged=aged)


def _of_others(scene: Scene, view: View, chain: Chain) -> float:
    """What belonging and age tell, and whether somebody speaks for the person."""
    score = belongs(scene, view, chain) + SAME_AGE * (not view.ages.isdisjoint(chain.ages))
    return score + SPOKEN_FOR * has_as_speaker(scene, view, chain)


def _is_unexplained(scene: Scene, chain: Chain) -> bool:
    """Whether the text only names a person, whom not everybody knows."""
    names = [view.mention.name for view in chain.views if view.mention.name] if not chain.titles else []
    return bool(names) and all(actors().find(name, scene.language) is None for name in names)


def _same_title(sense: NounSense, chain: Chain, *, leads: bool | None) -> float:
    """'The chancellor' is rather who is called so than another head of a government."""
    nested = (sense.base.endswith(title.base) or title.base.endswith(sense.base) for title in chain.titles)
    return SAME_TITLE if leads or not sense.office or any(nested) else SAME_OFFICE


def _is_contradicted(scene: Scene, view: View, sense: NounSense, chain: Chain) -> bool:
    """Whether somebody was on the other side, has the office no more, or is of another party or house."""
    if opposed(sense, chain, view.index) or not may_be_former(scene, view, sense, chain):
        return True
    titled = (member for member in chain.views if any(titles_match(sense, title) for title in member.titles))
    return is_of_another(scene, view, sense, chain, titled)


def _acts(view: View, sense: NounSense) -> bool:
    """Whether somebody in office takes part in what is told; a referee or a judge, whom no name needs, as who acts."""
    return view.subject or (sense.concept in OF_POLITICIANS and bool(view.roles))


def _is_introduction(view: View, sense: NounSense | None) -> bool:
    """'A man', 'their aunt': somebody who was not spoken of before; a relative is taken up by an age at once."""
    related = view.definiteness is POSSESSIVE and view.sense is not None and view.sense.relational
    return view.definiteness is INDEFINITE or (related and sense is None)


def _has_noun(chain: Chain, view: View) -> bool:
    """Whether somebody was called by this noun before."""
    before = chain.views[: chain.count_before(view.index)]
    return view.head.lemma in [member.head.lemma for member in before if member.kind is NOMINAL]


def _unnamed_fits(sense: NounSense | None, chain: Chain) -> bool:
    """A person without a name is taken up by a general word ('the man') or out of one ('a man … the suspect')."""
    kinds = {title.concept for title in chain.titles}
    by_age = all(member.mention.rule == AGE_RULE for member in chain.views if member.kind is NOMINAL)
    return (
        sense is None
        or (by_age and not sense.office)
        or sense.concept in kinds
        or GENERAL_PERSON in {sense.concept, *kinds}
    )


def _is_other_compound(sense: NounSense, chain: Chain) -> bool:
    """'Wahlleiterin' is another leader than the 'Parteichefin': a compound, and no title of the person is its kind."""
    compound = sense.base != sense.word and sense.concept in LEADING
    return compound and not any(title.concept in LEADING for title in chain.titles)


def _kind_score(sense: NounSense | None, chain: Chain, *, speaks: bool, at_hand: bool, aged: bool) -> float:
    """A kind that nobody gave the person speaks against it, unless the person just spoke.

    Nor does a profession of who is `at_hand`, the subject of the sentence before, nor any word with an age.
    """
    kinds = {title.concept for title in chain.titles}
    if sense is None or sense.concept in GENERAL_KINDS or not kinds:
        return 0.0
    if sense.concept in kinds:
        return SAME_CONCEPT
    if sense.office and chain.named and _is_somebody(chain):
        return OTHER_KIND
    if at_hand and (aged or (sense.concept in VOCATIONS and (kinds - GENERAL_KINDS).isdisjoint({*VOCATIONS, COACH}))):
        return 0.0
    return 0.0 if kinds <= (GENERAL_KINDS if speaks else {GENERAL_PERSON}) else OTHER_KIND


def _is_somebody(chain: Chain) -> bool:
    """Whether a noun says more of a person than that it is one: a dissident is not taken up as 'the ambassador'."""
    anybody = affixes(chain.views[0].reader.words.table, "anybody")
    telling = (title for title in chain.titles if title.concept not in GENERAL_KINDS - {GENERAL_PERSON})
    return any(not title.base.endswith(anybody) for title in telling)
