"""Whom a pronoun of the third person can mean: who agrees with it, and how likely each is."""

from zeitgraph.language.names import Gender, PronounKind
from zeitgraph.language.verbs import VerbClass, verb_table
from zeitgraph.model.lazy import lazy
from zeitgraph.model.members import (
    AGENT,
    CITY,
    COUNTRY,
    EVENT,
    GROUP,
    NOMINAL,
    ORGANIZATION,
    OTHER,
    PAST,
    PATIENT,
    PERSON,
    PLACE,
    PRONOUN,
    RECIPIENT,
    VEHICLE,
)
from zeitgraph.model.mention import Argument, EntityType, EventType
from zeitgraph.model.text import TokenRef
from zeitgraph.resolve.coreference_chains import Chain, compatible
from zeitgraph.resolve.coreference_genders import PEOPLE
from zeitgraph.resolve.coreference_scene import Scene, governing_agents
from zeitgraph.resolve.coreference_views import View
from zeitgraph.resolve.coreference_words import INDEFINITE

# Tuned by hand on our own articles: what makes a mention the likely antecedent of a personal pronoun.
REPORTED_SPEAKER, GOVERNING_SUBJECT, SUBJECT, OBJECT = 4.0, 2.0, 2.0, 0.5
NAMED, FREQUENT, MOST_FREQUENT, PARALLEL, HUMAN = 0.5, 0.15, 6, 0.5, 0.5
OBJECT_OF_OBJECT = 0.75  # what is done to them is done to those to whom something was done before
SUBJECT_OF_OBJECT = 1.25  # whom something is done to, the subject of another sentence is less often
SPEAKS_ON = 1.5  # who said something goes on: 'The general said … He announced …'
CONSEQUENCE = 1.0  # who attacked or protested is arrested
BODY_AS_THEY = -2.0  # 'they' may be a firm, but seldom is beside people
BODY_AS_HE = -1.0  # 'er' and 'sie' may be a firm, but sooner somebody beside it
INITIAL = 1.0  # what a sentence begins with it is about
REPRESENTATIVES = frozenset({"lawyer", "spokesperson"})  # concepts of who speaks for somebody
SPEAKING_OFFICES = REPRESENTATIVES | {"prosecutor", "judge"}  # of who speaks of others
LEADERS = frozenset({"leader", "manager"})
HOLDS_OFFICE, TELLS_OF_OTHERS = 8.5, 12.0  # what is over and said by somebody who is named only behind it
POSSESSIVES = frozenset({"det:poss", "nmod:poss"})
INNER = frozenset({"nmod", "acl"})  # what is part of a noun, and no other clause
BESIDE_SUBJECT = frozenset({"obj", "iobj", "obl"})
QUOTE_RULE = "quote"  # how the rules of attribution begin that rest on quotation marks
ACCUSED = 2.5  # who was accused denies it
UNDER_SUSPICION = 1.0  # of who was accused or held the text goes on to tell
ACCUSER_SAYS = 3.0  # 'er kritisierte die Führung: Sie habe …, sagte er'
ACCUSATIONS = frozenset({"accusation", "suspicion"})  # concepts of what is denied
STATEMENT, REJECT, COERCE = EventType.STATEMENT, EventType.REJECT, EventType.COERCE
ACCUSE, BLAMED = EventType.ACCUSE, frozenset({PATIENT, RECIPIENT})
DEMANDS = frozenset({EventType.REQUEST, EventType.THREATEN})  # what a body does that accused somebody
SUSPICION = frozenset({EventType.ACCUSE, EventType.COERCE})
HELD_AND_FREED = 2.0  # who was held, hurt or freed is freed, fed and flown out
RELIEF = frozenset({EventType.AID, EventType.CONCEDE})
HUMAN_DEEDS = frozenset({EventType.STATEMENT, EventType.REQUEST, EventType.REJECT, EventType.PROTEST, EventType.ACCUSE})
TOLD = frozenset({EventType.OTHER, EventType.ASSAULT, EventType.PROTEST, EventType.COERCE})  # of others
SPEECH = HUMAN_DEEDS - {EventType.PROTEST}
DEEDS = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.COERCE})
PEOPLE_OR_UNKNOWN, ANY_TYPE = frozenset({PERSON, OTHER}), frozenset(EntityType)
NEVER_DENIED = frozenset({PLACE, CITY, VEHICLE, ORGANIZATION})  # 'the army denied it': that it happened, no place
BODIES = frozenset({ORGANIZATION, COUNTRY})
NEVER_SPEAKING = frozenset({PLACE, VEHICLE, EVENT})
NEVER_HAPPENING = frozenset({PERSON, GROUP, ORGANIZATION, COUNTRY, CITY, PLACE})
NEARNESS = (3.5, 2.5, 0.8, 0.1)  # by sentences back; farther away nobody is meant


class Anaphor:
    """A pronoun that takes somebody up, in its chain; `speaker` says its clause, and `speaking` is his chain."""

    def __init__(self, scene: Scene, view: View) -> None:
        self.scene, self.view = scene, view
        self.chain = chain = scene.chains.of(view)
        saying = view.speaker
        self.speaker = speaker = scene.by_head.get(saying) if saying else None
        self.speaking = scene.chains.of(speaker) if speaker is not None else None
        self._genders = chain.genders
        self._triggers = chain.triggers
        # What it can be: people only for 'he' and 'she' in a language without genders of nouns.
        personal = not scene.table.compounds and view.genders <= PEOPLE
        self.types = PEOPLE_OR_UNKNOWN if personal else ANY_TYPE
        # What it does (it says something, demands something), and what is done to it.
        self._deeds = frozenset([event.type for event, role in view.roles if role is AGENT])
        self._suffers = frozenset([event.type for event, role in view.roles if role is PATIENT])

    def agrees(self, chain: Chain) -> bool:
        """Whether nothing speaks against its meaning an entity: kind, gender, its own clause, who says what."""
        own, type_ = self.chain, chain.type
        if type_ not in self.types:
            return False
        if self._genders.isdisjoint(chain.genders):
            return False
        if own.type is not type_ and type_ is not OTHER and own.type is not OTHER and not compatible(own, chain):
            return False
        if type_ in NEVER_DENIED and REJECT in self._suffers:
            return False
        if (type_ in NEVER_SPEAKING and self._deeds & HUMAN_DEEDS) or (type_ in NEVER_HAPPENING and self._happens):
            return False
        if self._triggers and not self._triggers.isdisjoint(chain.triggers):
            return False
        if not chain.descriptive and not self._has_referent(chain):
            return False
        for member in chain.views:
            if member.temporal:
                return False
        if STATEMENT in self._deeds and self._is_named_below(chain):
            return False
        if self._quoted and chain in self._quoted:
            return False
        return self.speaking is not chain or not (self._speaker_speaks_for_it or self._is_dead)

    def score(self, candidate: View, chain: Chain) -> float | None:
        """How likely it stands for a mention of an entity."""
        view = self.view
        if (not chain.descriptive and candidate.index > view.index) or candidate.genders.isdisjoint(view.genders):
            return None
        near = candidate.sentence is view.sentence
        if near and (self._is_part_of(candidate) or self._is_beside(candidate) or self._is_told(candidate)):
            return None
        begins, subject = candidate.mention.phrase.begin == candidate.sentence.span.begin, candidate.subject
        is_object = (begins or not subject) and _is_object(candidate)
        distance = 0 if near else max(view.sentence.index - candidate.sentence.index, 0)
        score = NEARNESS[min(distance, len(NEARNESS) - 1)]
        score += self._salience(candidate, is_object=is_object)
        if begins and is_object:
            score += INITIAL
        score += PARALLEL * (subject and view.subject) + NAMED * chain.named
        score += FREQUENT * min(len(chain.views), MOST_FREQUENT)
        if self.speaking is chain:
            score += (REPORTED_SPEAKER if view.subject and not self._tells_of_another else PARALLEL) - self._strangeness
        if candidate.mention.head in self._governing:
            score += GOVERNING_SUBJECT
        if chain.type in BODIES and not view.plural and self._deeds.isdisjoint(DEMANDS) and view.genders & PEOPLE:
            score += BODY_AS_HE
        return score + _fit_of_kind(view, chain)

    @lazy
    def _tells_of_another(self) -> bool:
        """Whether its clause hangs on one where its speaker tells of one: 'Hale said Reed wept when she left'."""
        for event, _ in self.view.roles:
            above = self.scene.events.get(event.governor) if event.governor and event.attribution else None
            for argument in above.arguments if above is not None and above.attribution is not None else ():
                other = self.scene.by_head.get(argument.head)
                if other is not None and other.subject and other.kind is not PRONOUN and self._may_mean(other):
                    return True
        return False

    def _may_mean(self, other: View) -> bool:
        """Whether it may be a person beside the speaker."""
        chain = self.scene.chains.of(other)
        return chain is not self.speaking and chain.type is PERSON and self.agrees(chain)

    def _is_told(self, candidate: View) -> bool:
        """Whether it is said of people to a body that is new: 'told a broadcaster that they were well'."""
        new = candidate.type is ORGANIZATION and candidate.kind is NOMINAL and candidate.definiteness is INDEFINITE
        plural = self.view.plural and not candidate.plural
        return new and plural and any(role is RECIPIENT and event.type is STATEMENT for event, role in candidate.roles)

    @lazy
    def _strangeness(self) -> float:
        """How unlikely the speaker is meant where the text names him only behind it, with an office.

        'Er sei geflohen, sagte Justizminister Braun': of themselves such people tell what they think or want. So where
        an official's gender is not known: 'Judge Kireyev said she had taken bribes'.
        """
        chain, speaker = self.speaking, self.speaker
        if chain is None or speaker is None:
            return 0.0
        if chain.first > self.view.index and "case" in speaker.sentence.relations(speaker.root):
            return TELLS_OF_OTHERS  # 'It destroyed 300 houses, according to the Red Cross.'
        official = any(title.concept in SPEAKING_OFFICES for title in chain.titles)
        over = any(event.tense is PAST for event, _ in self.view.roles)
        if chain.first < self.view.index:
            return TELLS_OF_OTHERS if official and over and chain.genders > self.view.genders else 0.0
        thinks = self.view.subject and any(event.type not in TOLD for event, _ in self.view.roles)
        if official:
            return 0.0 if thinks and not over else TELLS_OF_OTHERS
        return HOLDS_OFFICE if over and any(title.office or title.concept in LEADERS for title in chain.titles) else 0.0

    def _is_part_of(self, candidate: View) -> bool:
        """Whether it is part of what the candidate in its sentence is, as in 'the duty to help them'.

        A noun cannot stand for a part of itself (the i-within-i condition); a relative clause may speak of its noun,
        and a possessive of its owner.
        """
        head, sentence = self.view.head, self.view.sentence
        if head.base_relation in POSSESSIVES:
            return False
        for word in (head, *sentence.ancestors(head)):
            if word.relation == "acl:relcl" or (word.relation == "acl" and word.feature("VerbForm") == "Part"):
                return False
            if word.head == candidate.root.index:
                return word.base_relation in INNER
        return False

    def _is_beside(self, candidate: View) -> bool:
        """Whether the candidate in its sentence is the subject of the verb that it depends on: it would be reflexive.

        So it would be in the object case as the subject of what somebody sees or lets happen: 'a reporter saw him go'.
        """
        head, sentence = self.view.head, self.view.sentence
        if candidate.root.base_relation != "nsubj":
            return False
        clause = sentence.governor(head)
        if clause is not None and head.base_relation == "nsubj" and head.feature("Case") == "Acc":
            return clause.base_relation in {"ccomp", "xcomp"} and clause.head == candidate.root.head
        return candidate.root.head == head.head and head.base_relation in BESIDE_SUBJECT

    @lazy
    def _governing(self) -> frozenset[TokenRef]:
        return governing_agents(self.scene, self.view)

    @lazy
    def _quoted(self) -> list[Chain]:
        """Those who say these very words: between quotation marks nobody is 'he' to himself."""
        told = (event.attribution for event, _ in self.view.roles if event.attribution is not None)
        heads = (attribution.speaker for attribution in told if attribution.rule.startswith(QUOTE_RULE))
        return [self.scene.chains.of(self.scene.by_head[head]) for head in heads if head in self.scene.by_head]

    @lazy
    def _happens(self) -> bool:
        """Whether it takes place, lasts or comes into force."""
        verbs = verb_table(self.scene.language)
        return any(verbs.is_class(event.lemma, VerbClass.HAPPENING) for event, _ in self.view.roles)

    def _is_named_below(self, chain: Chain) -> bool:
        """Whether it says something in which the entity has a name or noun: 'Jessop had lied, he said'."""
        told = [member for member in chain.views if member.kind is not PRONOUN]
        return any(member.mention.head in self._said or self._is_before_saying(member) for member in told)

    @lazy
    def _said(self) -> frozenset[TokenRef]:
        """Who takes part in what it says, but for what stands above it: 'Brown will resign, as he said'."""
        events = self.scene.said.get(self.view.mention.head, ())
        below = (event for event in events if event.trigger not in self._above)
        return frozenset(argument.head for event in below for argument in event.arguments)

    @lazy
    def _above(self) -> frozenset[TokenRef]:
        """The words that its clause hangs on."""
        sentence = self.view.sentence
        return frozenset(map(sentence.ref, sentence.ancestors(self.view.head)))

    def _is_before_saying(self, member: View) -> bool:
        before = member.sentence is self.view.sentence and member.index < self.view.index
        return before and self._closes

    @lazy
    def _closes(self) -> bool:
        """Whether it and its verb of saying close the sentence, behind what is said: '…, he said.'"""
        said = self.scene.said.get(self.view.mention.head, ())
        if not any(event.trigger not in self._above for event in said):
            return False
        view, tokens = self.view, self.view.sentence.tokens
        saying = (event for event, role in view.roles if event.type is STATEMENT and role is AGENT)
        verbs = [event.trigger.token for event in saying]
        first = min([view.head.index, *verbs])
        last = max([view.head.index, *verbs])
        closes = not any(event.trigger.token > last for event in self.scene.told.get(view.sentence.index, ()))
        return bool(verbs) and first > 0 and tokens[first - 1].upos == "PUNCT" and closes

    def _has_referent(self, chain: Chain) -> bool:
        """Chains of nothing but 'man', 'nichts', 'there' or first persons name nobody that could be meant."""
        if chain.descriptive:
            return True
        pronouns = self.scene.table.pronouns
        return all(
            any(p.kind is PronounKind.PERSONAL and p.person == 3 for p in pronouns.get(v.head.form.casefold(), ()))
            for v in chain.views
        )

    @lazy
    def _speaker_speaks_for_it(self) -> bool:
        """Whether the speaker is called by whom it can mean: 'Er habe nichts gewusst, sagte sein Anwalt'."""
        speaker, table = self.speaker, self.scene.table
        if speaker is None or speaker.sense is None or speaker.sense.concept not in REPRESENTATIVES:
            return False
        phrase = speaker.mention.phrase.to(speaker.mention.span)
        inside = (token for token in speaker.sentence.tokens if phrase.covers(token.span))
        owners = [token.form for token in inside if token.index < speaker.head.index and token.relation in POSSESSIVES]
        male = any(table.has("male_possessives", form) for form in owners)
        female = any(table.has("female_possessives", form) for form in owners)
        genders = self.view.genders
        return (male and Gender.MASCULINE in genders) or (female and Gender.FEMININE in genders)

    @lazy
    def _is_dead(self) -> bool:
        """Whether its clause tells that it died or was killed: somebody else says so."""
        words = self.scene.table.words
        fates = ((words["killing"] if role is PATIENT else words["dying"], event) for event, role in self.view.roles)
        return any(event.lemma.casefold() in fate and event.factuality.code == "CT+" for fate, event in fates)

    @lazy
    def _answers(self) -> bool:
        """Whether it denies what somebody is accused of: an accusation, or whatever 'it' is."""
        return REJECT in self._deeds and any(
            event.type is REJECT and role is AGENT and all(map(self._is_accusation, event.arguments))
            for event, role in self.view.roles
        )

    def _is_blamed_by_speaker(self, candidate: View) -> bool:
        """Whether who says its clause has just accused the candidate."""
        chain_of, by_head = self.scene.chains.of, self.scene.by_head
        return any(
            event.type is ACCUSE
            and role in BLAMED
            and any(
                a.role is AGENT and a.head in by_head and chain_of(by_head[a.head]) is self.speaking
                for a in event.arguments
            )
            for event, role in candidate.roles
        )

    def _is_accusation(self, argument: Argument) -> bool:
        if argument.role is not PATIENT:
            return True
        thing = self.scene.by_head.get(argument.head)
        return thing is None or thing.kind is PRONOUN or any(sense.concept in ACCUSATIONS for sense in thing.senses)

    def _salience(self, candidate: View, *, is_object: bool) -> float:
        """What the candidate's place in its own clause says."""
        score = self._of_subject if candidate.subject else OBJECT if is_object else 0.0
        if not candidate.roles:
            return score
        deeds = {event.type for event, role in candidate.roles if role is AGENT}
        blamed = {event.type for event, role in candidate.roles if role in BLAMED}
        if blamed and self._answers and ACCUSE in blamed:
            score += ACCUSED
        if candidate.type is PERSON and not blamed.isdisjoint(SUSPICION) and self._deeds.isdisjoint(DEMANDS):
            score += UNDER_SUSPICION
        if ACCUSE in blamed and self.speaking is not None and self._is_blamed_by_speaker(candidate):
            score += ACCUSER_SAYS
        if STATEMENT in self._deeds and not deeds.isdisjoint(SPEECH):
            score += SPEAKS_ON
        if not self._suffers:
            return score
        suffered = {event.type for event, role in candidate.roles if role is PATIENT}
        score += OBJECT_OF_OBJECT * bool(suffered)
        score += HELD_AND_FREED * bool(self._suffers & RELIEF and suffered & (RELIEF | DEEDS))
        return score + CONSEQUENCE * (COERCE in self._suffers and bool(deeds & DEEDS))

    @lazy
    def _of_subject(self) -> float:
        """What it tells for a candidate that this one is a subject."""
        return SUBJECT if self.view.subject or not self.view.roles else SUBJECT_OF_OBJECT


def _is_object(view: View) -> bool:
    """An object in the tree, or to whom somebody else does something."""
    if view.root.base_relation in {"obj", "iobj"} or view.root.relation == "obl:arg":
        return True
    if not view.roles or view.subject:
        return False
    undergone = (event for event, role in view.roles if role is PATIENT)
    return any(argument.role is AGENT for event in undergone for argument in event.arguments)


def _fit_of_kind(view: View, chain: Chain) -> float:
    """People are what most pronouns stand for; in German 'er' and 'sie' may be things, but things seldom act on."""
    if chain.type is PERSON:
        return HUMAN if view.genders & PEOPLE else 0.0
    if view.plural and (chain.type is GROUP or chain.numbers == {True}):
        return HUMAN
    if chain.type is ORGANIZATION and view.plural:
        return BODY_AS_THEY
    if chain.type is OTHER and not chain.named:
        return -HUMAN if view.subject and not _does_as_people_do(chain) else 0.0
    return 0.0


def _does_as_people_do(chain: Chain) -> bool:
    """Whether somebody says, demands or refuses something, whatever no table says of the noun: 'Imker fordern …'."""
    return any(role is AGENT and event.type in HUMAN_DEEDS for member in chain.views for event, role in member.roles)
