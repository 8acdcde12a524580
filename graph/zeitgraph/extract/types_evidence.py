"""Clauses to what the types of their events are decided on; most of it is read only where a rule asks for it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from zeitgraph.extract.arguments_kinds import conjuncts
from zeitgraph.extract.arguments_subject import is_reflexive
from zeitgraph.extract.clauses import VERBAL, Clause
from zeitgraph.extract.lemmas import case_words, noun_lemma, predicative
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.lazy import lazy
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.mention import Argument, EventType, Role
from zeitgraph.model.text import Sentence, Token

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
PRONOMINAL = frozenset({"PRON", "DET"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "X"})


@dataclass(kw_only=True, eq=False)
class Evidence:
    """What a type is decided on: a clause's lemma, its participants, and what else hangs on its verb.

    `light` is what the construction of verb and noun says by itself. Of an attributive participle (`attributive`) only
    the participants count.
    """

    clause: Clause
    verbs: VerbTable
    lemma: str
    arguments: tuple[Argument, ...]
    light: EventType | None = None
    attributive: bool = False

    sentence: Sentence = field(init=False)
    """The sentence of the clause."""
    passive: bool = field(init=False)
    """Whether the verb's subject undergoes it."""

    def __post_init__(self) -> None:
        self.sentence = self.clause.sentence
        self.passive = self.clause.passive

    @lazy
    def children(self) -> tuple[Token, ...]:
        """What hangs on the verb."""
        return () if self.attributive else self.sentence.children(self.clause.predicate)

    @lazy
    def subjects(self) -> tuple[Token, ...]:
        """Who does it, and what it happens to where the verb says so of its subject ('eine Rakete schlug ein')."""
        acting = (a for a in self.arguments if a.role is Role.AGENT or (a.role is Role.PATIENT and self._happens(a)))
        return self._heads(acting)

    @lazy
    def objects(self) -> tuple[Token, ...]:
        """What it is done to."""
        return self._heads(a for a in self.arguments if a.role is Role.PATIENT and not self._happens(a))

    def fillers(self, role: Role) -> tuple[Token, ...]:
        """The participants of a role."""
        return self._heads(argument for argument in self.arguments if argument.role is role)

    @lazy
    def prepositions(self) -> frozenset[str]:
        """The prepositions of all phrases."""
        words = (word.form for child in self.children for word in case_words(self.sentence, child))
        return frozenset(map(self.verbs.preposition, words))

    @lazy
    def phrases(self) -> frozenset[tuple[str, str]]:
        """The nouns that hang on the verb, each with its preposition (see `phrases_of`)."""
        return frozenset() if self.attributive else phrases_of(self.sentence, self.clause.predicate, self.verbs)

    @property
    def beside(self) -> str:
        """The preposition that follows the verb at once: 'looked into the matter', 'calls for it to end'."""
        tokens, place = self.sentence.tokens, self.clause.predicate.index + 1
        if self.attributive or place == len(tokens) or tokens[place].base_relation not in {"case", "mark"}:
            return ""
        return tokens[place].form.lower()

    @property
    def predicative(self) -> bool:
        """'describes it as a mistake'."""
        return not self.attributive and predicative(self.sentence, self.clause.predicate, self.verbs) is not None

    @property
    def content(self) -> bool:
        """Whether the verb governs a finite clause."""
        return any(child.base_relation == "ccomp" for child in self.children)

    @property
    def infinitive(self) -> bool:
        """Whether the verb governs an infinitive."""
        return any(child.base_relation == "xcomp" and child.upos in VERBAL for child in self.children)

    @property
    def reflexive(self) -> bool:
        """'einigt sich'."""
        pronouns = (child for child in self.children if child.upos in PRONOMINAL)
        return any(is_reflexive(self.sentence, pronoun, self.verbs) for pronoun in pronouns)

    @property
    def with_modal(self) -> bool:
        """'kann bauen'."""
        return any(self.verbs.is_class(word.lemma, VerbClass.MODAL) for word in self.clause.auxiliaries)

    def _happens(self, argument: Argument) -> bool:
        return argument.rule in SUBJECT_RULES and (self.reflexive or not self.passive)

    def _heads(self, arguments: Iterable[Argument]) -> tuple[Token, ...]:
        return tuple(self.sentence.tokens[argument.head.token] for argument in arguments)


@once_a_word
def phrases_of(sentence: Sentence, predicate: Token, verbs: VerbTable) -> frozenset[tuple[str, str]]:
    """The nouns that hang on a verb in lower case, lemma and form, each with its preposition ('' for none).

    With what they are amounts of: 'food' of '40 tonnes of food', 'Hilfe' of 'zehn Millionen Euro Hilfe', and what a
    participle shares with the one before it: 'durch einen Schuss wurde einer getötet und einer verletzt'.
    """
    children = (*sentence.children(predicate), *_shared(sentence, predicate))
    heads = [child for child in children if child.upos in NOMINAL]
    counts = [head for head in heads if "nmod" in sentence.relations(head)]
    amounts = [child for head in counts for child in sentence.children(head) if child.base_relation == "nmod"]
    found: set[tuple[str, str]] = set()
    for noun in (*heads, *(child for child in amounts if _is_counted(sentence, child))):
        words = {verbs.preposition(word.form) for word in case_words(sentence, noun)} or {""}
        names = {name for one in conjuncts(sentence, noun) for name in (noun_lemma(one), one.form)}
        negations = (child.form for child in sentence.children(noun) if child.feature("Polarity") == "Neg")
        names |= {f"{negation} {noun.form}" for negation in negations}
        found |= {(word, name.lower()) for word in words for name in names}
    return frozenset(found)


def _shared(sentence: Sentence, participle: Token) -> tuple[Token, ...]:
    """The phrases with prepositions before the first of two participles that have one auxiliary."""
    first = sentence.governor(participle) if participle.relation == "conj" else None
    if first is None or any(child.base_relation == "aux" for child in sentence.children(participle)):
        return ()
    if "Part" not in {participle.feature("VerbForm"), first.feature("VerbForm")}:
        return ()
    return tuple(
        child for child in sentence.children(first) if child.index < first.index and case_words(sentence, child)
    )


def _is_counted(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun behind another one is what that is an amount of: it has a preposition, or no article."""
    bare = noun.upos == "NOUN" and not any(child.base_relation == "det" for child in sentence.children(noun))
    return bare or bool(case_words(sentence, noun))
