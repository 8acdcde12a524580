"""Clauses to what the types of their events are decided on; most of it is read only where a rule asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from zeitgraph.extract.arguments_kinds import (
    ACTING,
    ANIMATE,
    MEASURE,
    PLACE,
    THING,
    TIME,
    Kinds,
    antecedent_of,
    conjuncts,
)
from zeitgraph.extract.arguments_objects import Frame
from zeitgraph.extract.arguments_subject import is_reflexive
from zeitgraph.extract.clauses import VERBAL
from zeitgraph.extract.lemmas import NAMING, case_words, noun_lemma, predicative, verb_lemma
from zeitgraph.language.types import TypeTable
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.lazy import lazy
from zeitgraph.model.members import AGENT, PATIENT
from zeitgraph.model.mention import Argument, EventType, Role
from zeitgraph.model.record import maker
from zeitgraph.model.text import Sentence, Token

UNTYPED = frozenset({THING, MEASURE, TIME})  # kinds that say nothing of an event, and would be taken for nouns
SUBJECT_RULES = frozenset(
    {
        "subject",
        "shared subject",
        "fronted subject",
        "subject of a headline",
        "subject of the main clause",
        "subject of the verb above",
        "subject control",
        "object control",
        "control by the one spoken to",
    }
)
NONE = frozenset({"none"})
SITE = "site"  # a place that does not act
TITLES = frozenset({"compound", "appos", "nmod", "amod"})
COMPOUNDING = frozenset({"compound", "amod"})  # before a noun, in words of more than one
PARTICIPANTS = NAMING | {"PRON"}
PRONOMINAL = frozenset({"PRON", "DET"})
NO_PREPOSITION = frozenset({""})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "X"})


@dataclass(eq=False)
class Evidence:
    """What a type is decided on: a clause's lemma, its participants, and what else hangs on its verb.

    `light` is what the construction of verb and noun says by itself. Of an attributive participle (`attributive`) only
    the participants count.
    """

    frame: Frame
    table: TypeTable
    lemma: str
    arguments: tuple[Argument, ...]
    light: EventType | None = None
    attributive: bool = False

    @property
    def sentence(self) -> Sentence:
        """The sentence of the clause."""
        return self.frame.sentence

    @property
    def passive(self) -> bool:
        """Whether the verb's subject undergoes it."""
        return self.frame.clause.passive

    @property
    def children(self) -> tuple[Token, ...]:
        """What hangs on the verb."""
        return () if self.attributive else self.frame.children

    @property
    def acting(self) -> list[Token]:
        """Who does it, and what it happens to where the verb says so of its subject ('eine Rakete schlug ein')."""
        return self._side(acting=True)

    @property
    def undergoing(self) -> list[Token]:
        """To whom or what it is done."""
        return self._side(acting=False)

    def _side(self, *, acting: bool) -> list[Token]:
        found: list[Token] = []
        for argument in self.arguments:
            role = argument.role
            if role is AGENT or role is PATIENT:
                does = role is AGENT or self._happens(argument)
                if does is acting:
                    found.append(self.frame.sentence.tokens[argument.head.token])
        return found

    @lazy
    def subjects(self) -> frozenset[str]:
        """What those who do it can be taken for."""
        return self.names(self.acting)

    @lazy
    def objects(self) -> frozenset[str]:
        """What those can be taken for to whom it is done."""
        return self.names(self.undergoing)

    def fillers(self, role: Role) -> list[Token]:
        """The participants of a role."""
        return [self.frame.sentence.tokens[a.head.token] for a in self.arguments if a.role is role]

    def have_thing(self, participants: Sequence[Token]) -> bool:
        """Whether a participant is nothing that acts: asked by few rules, and slow to tell."""
        frame, words = self.frame, [token for token in participants if token.upos in PARTICIPANTS]
        return any(is_thing(frame.sentence, token, frame.kinds, self.table) for token in words)

    def names(self, participants: Sequence[Token]) -> frozenset[str]:
        """What participants can be taken for, if not for things; 'none' where there are none."""
        if not participants:
            return NONE
        frame, table = self.frame, self.table
        found = names_of(frame.sentence, participants[0], frame.kinds, table)
        for token in participants[1:]:
            found |= names_of(frame.sentence, token, frame.kinds, table)
        return found

    @lazy
    def prepositions(self) -> frozenset[str]:
        """The prepositions of all phrases, and those in adverbs ('dagegen')."""
        sentence, verbs = self.frame.sentence, self.frame.verbs
        words = set()
        for child in self.children:
            if "case" in sentence.dependent_relations[child.index]:
                words |= {verbs.preposition(word.form) for word in case_words(sentence, child)}
        adverbs = [self.table.adverbs.get(child.form.lower(), "") for child in self._own_adverbs()]
        return frozenset(words.union(filter(None, adverbs)))

    def _own_adverbs(self) -> list[Token]:
        """The verb's adverbs, not those of a conjunct that shares it: '78 stimmten für das Gesetz, 65 dagegen'."""
        adverbs = [child for child in self.children if child.upos == "ADV"]
        if not adverbs or "conj" not in self.frame.relations:
            return adverbs
        shared = [child.index for child in self.children if child.base_relation == "conj" and child.upos not in VERBAL]
        end = min(shared, default=len(self.frame.sentence.tokens))
        return [adverb for adverb in adverbs if adverb.index < end]

    @lazy
    def phrases(self) -> frozenset[tuple[str, str]]:
        """The nouns that hang on the verb, each with its preposition (see `phrases_of`)."""
        frame = self.frame
        return frozenset() if self.attributive else phrases_of(frame.sentence, frame.clause.predicate, frame.verbs)

    @property
    def beside(self) -> str:
        """The preposition that follows the verb at once: 'looked into the matter', 'calls for it to end'."""
        tokens, place = self.frame.sentence.tokens, self.frame.clause.predicate.index + 1
        if self.attributive or place == len(tokens) or tokens[place].base_relation not in {"case", "mark"}:
            return ""
        return tokens[place].form.lower()

    @property
    def predicative(self) -> bool:
        """'describes it as a mistake'."""
        frame = self.frame
        return not self.attributive and predicative(frame.sentence, frame.clause.predicate, frame.verbs) is not None

    @property
    def content(self) -> bool:
        """Whether the verb governs a finite clause."""
        return not self.attributive and "ccomp" in self.frame.relations

    @property
    def infinitive(self) -> bool:
        """Whether the verb governs an infinitive."""
        return any(child.base_relation == "xcomp" and child.upos in VERBAL for child in self.children)

    @lazy
    def reflexive(self) -> bool:
        """'einigt sich'."""
        pronouns = (child for child in self.children if child.upos in PRONOMINAL)
        return any(is_reflexive(self.sentence, pronoun, self.frame.verbs) for pronoun in pronouns)

    @property
    def with_modal(self) -> bool:
        """'kann bauen'."""
        return any(self.frame.verbs.is_class(word.lemma, VerbClass.MODAL) for word in self.frame.clause.auxiliaries)

    @property
    def caused(self) -> bool:
        """'lässt gehen'."""
        sentence, clause, verbs = self.sentence, self.frame.clause, self.frame.verbs
        above = sentence.governor(clause.predicate)
        words = (*clause.auxiliaries, above) if above is not None else clause.auxiliaries
        return any(verbs.is_class(verb_lemma(sentence, word, verbs), VerbClass.CAUSATIVE) for word in words)

    def _happens(self, argument: Argument) -> bool:
        return argument.rule in SUBJECT_RULES and (not self.frame.clause.passive or self.reflexive)


make_evidence = maker(Evidence)


def names_of(sentence: Sentence, token: Token, kinds: Kinds, table: TypeTable) -> frozenset[str]:
    """What a participant can be taken for, if not for a thing: its kinds, its words, and what these end in.

    A number is no 'measure', which a parliament kills.
    """
    found = _said(kinds.of(sentence, token), token.upos)
    if token.upos == "PRON" and token.feature("PronType") == "Prs":
        found |= {ANIMATE}  # 'it' may be a firm or a state
    for word in _words(sentence, token):
        if " " in word:  # 'power supply': what it ends in its last word says
            found |= table.asked & {word}
        elif parts := table.parts(word):
            found |= parts
    whole = _whole(sentence, token) if token.lemma.lower() in table.portions else None
    if whole is not None:
        found |= names_of(sentence, whole, kinds, table)
    return found if table.actors.isdisjoint(found) else (found | {ANIMATE}) - {SITE}


def _whole(sentence: Sentence, portion: Token) -> Token | None:
    """What a portion is a portion of: 'aid' in 'part of its aid', 'Truppen' in 'ein Teil der Truppen'."""
    behind = (child for child in sentence.children(portion) if child.base_relation == "nmod")
    return next((noun for noun in behind if noun.upos in NAMING and noun.index > portion.index), None)


@cache
def _said(kinds: tuple[str, ...], upos: str) -> frozenset[str]:
    """What kinds say of a participant with this tag."""
    found = frozenset(kinds) - UNTYPED
    return found | {SITE} if upos == "NOUN" and PLACE in found and ANIMATE not in found else found


def is_thing(sentence: Sentence, token: Token, kinds: Kinds, table: TypeTable) -> bool:
    """Whether it is nothing that acts, by its lemma and by its form less its inflection ('54-Jährigen')."""
    if THING not in kinds.of(sentence, token):
        return False
    for form in table.uninflected(token.form.lower()) if token.upos in NAMING else ():
        if not ACTING.isdisjoint(kinds.nouns.kinds(form)) or table.is_one(form, table.acting):
            return False
    return True


def _words(sentence: Sentence, token: Token) -> set[str]:
    """The words that say what a participant is, its own or its antecedent's, a name's titles with it: lower case."""
    if token.upos == "NOUN":
        return _one_noun(sentence, token)
    antecedent = antecedent_of(sentence, token) if token.upos == "PRON" else None
    words: set[str] = set()
    for noun in (token,) if antecedent is None else conjuncts(sentence, antecedent):
        for named in (noun, *_titles(sentence, noun)) if noun.upos == "PROPN" else (noun,):
            words |= {noun_lemma(named).lower(), named.form.lower()}
    return words


def _one_noun(sentence: Sentence, noun: Token) -> set[str]:
    """A noun's lemma and form, and with the word that makes a compound of it: 'power supply', 'military mission'."""
    words = {noun_lemma(noun).lower(), noun.form.lower()}
    before = sentence.tokens[noun.index - 1] if noun.index else None
    if before is not None and before.head == noun.index and before.base_relation in COMPOUNDING:
        words |= {f"{before.form.lower()} {word}" for word in words}
    return words


def _titles(sentence: Sentence, name: Token) -> list[Token]:
    """The nouns that say what a name is: 'Coach Berg', 'Berg, the coach', 'der Staat Mali'."""
    first = sentence.governor(name) or name if name.base_relation == "flat" else name
    head = sentence.governor(first) if first.base_relation == "appos" else None
    titles = [head] if head is not None and head.upos == "NOUN" else []
    if not sentence.relations(first).isdisjoint(TITLES):
        nouns = [child for child in sentence.children(first) if child.base_relation in TITLES and child.upos in NAMING]
        titles += [noun for noun in nouns if "case" not in sentence.relations(noun)]
    return titles


def phrases_of(sentence: Sentence, predicate: Token, verbs: VerbTable) -> frozenset[tuple[str, str]]:
    """The nouns that hang on a verb in lower case, lemma and form, each with its preposition ('' for none).

    With what they are amounts of: 'food' of '40 tonnes of food', 'Hilfe' of 'zehn Millionen Euro Hilfe', and what a
    participle shares with the one before it: 'durch einen Schuss wurde einer getötet und einer verletzt'. A relative
    pronoun counts as its noun: 'Krawalle, bei denen drei Menschen verletzt wurden'; and a participle behind a
    preposition is one: 'für gescheitert erklärt'.
    """
    found: list[tuple[str, str]] = []
    children = sentence.dependents[predicate.index]
    for child in (*children, *_shared(sentence, predicate)) if predicate.relation == "conj" else children:
        upos = child.upos
        if upos in NOMINAL or (child.relation == "xcomp" and "case" in sentence.dependent_relations[child.index]):
            found += _named(sentence, child, verbs)
            if "nmod" in sentence.dependent_relations[child.index]:
                for noun in sentence.dependents[child.index]:
                    if noun.base_relation == "nmod" and _is_counted(sentence, noun):
                        found += _named(sentence, noun, verbs)
        elif upos == "PRON" and (antecedent := antecedent_of(sentence, child)) is not None:
            found += _named(sentence, antecedent, verbs, behind=child)
    return frozenset(found)


def _named(sentence: Sentence, noun: Token, verbs: VerbTable, *, behind: Token | None = None) -> list[tuple[str, str]]:
    """A noun, those coordinated with it and its negation, each with its prepositions, or a relative pronoun's."""
    names = set()
    for other in conjuncts(sentence, noun):
        names.add(noun_lemma(other).lower())
        names.add(other.form.lower())
    for child in sentence.dependents[noun.index]:
        if child.feature("Polarity") == "Neg":
            names.add(f"{child.form} {noun.form}".lower())
    cases = case_words(sentence, behind or noun)
    words = {verbs.preposition(word.form) for word in cases} if cases else NO_PREPOSITION
    return [(word, name) for word in words for name in names]


def _shared(sentence: Sentence, participle: Token) -> tuple[Token, ...]:
    """The phrases with prepositions before the first of two participles that have one auxiliary."""
    first = sentence.governor(participle) if participle.relation == "conj" else None
    if first is None or "aux" in sentence.relations(participle):
        return ()
    if "Part" not in {participle.feature("VerbForm"), first.feature("VerbForm")}:
        return ()
    return tuple(
        child for child in sentence.children(first) if child.index < first.index and case_words(sentence, child)
    )


def _is_counted(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun behind another one is what that is an amount of: it has a preposition, or no article."""
    relations = sentence.relations(noun)
    return "case" in relations or (noun.upos == "NOUN" and "det" not in relations)
