"""Constructions of verb and noun that tell one event: 'Gespräche führen', 'in Kraft treten', 'hold talks'."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from zeitgraph.extract.clauses import Clause
from zeitgraph.extract.lemmas import case_words, noun_lemma, particles
from zeitgraph.language.types import LightVerb, last_parts
from zeitgraph.language.verbs import VerbTable
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.text import Sentence, Token

RELATIONS = frozenset({"obj", "obl", "obl:arg", "nsubj:pass", "compound:prt", "advmod", "xcomp", "compound", "iobj"})
COMPOUNDS = frozenset({"compound", "amod"})
SHORTEST_NOUN = 4  # letters of a noun that compounds may end in


@dataclass(frozen=True, slots=True, kw_only=True)
class LightMatch:
    """A construction as it stands in the text."""

    construction: LightVerb
    noun: Token
    lemma: str


def light_match(clause: Clause, table: Mapping[str, tuple[LightVerb, ...]], verbs: VerbTable) -> LightMatch | None:
    """The construction that a clause's verb and one of its nouns make, or None."""
    beside = frozenset(particle.form.lower() for particle in particles(clause.sentence, clause.predicate, verbs))
    for lemma, words in ((clause.lemma, frozenset[str]()), (clause.lemma.partition(" ")[0], beside)):
        constructions = table.get(lemma, ())
        nouns = (*_beside(clause), *_behind(clause)) if constructions else ()
        for construction in constructions if nouns else ():
            noun = _noun(clause.sentence, nouns, construction, verbs, words)
            if noun is not None:
                return LightMatch(construction=construction, noun=noun, lemma=_lemma(construction, noun))
    return None


def _noun(
    sentence: Sentence, nouns: Iterable[Token], construction: LightVerb, verbs: VerbTable, beside: frozenset[str]
) -> Token | None:
    wanted = construction.preposition
    for noun in nouns:
        if construction.noun in _names(sentence, noun, construction.joins):
            words = {verbs.preposition(word.form) for word in case_words(sentence, noun)} | beside
            if (wanted is None and not words) or (wanted is not None and verbs.preposition(wanted) in words):
                return noun
    return None


def _beside(clause: Clause) -> Iterator[Token]:
    children = clause.sentence.children(clause.predicate)
    return (child for child in children if child.relation in RELATIONS and child.upos != "VERB")


def _behind(clause: Clause) -> Iterator[Token]:
    """Bare nouns that the parser hangs on the noun before them: 'legte gegen das Urteil Revision ein'."""
    for child in clause.sentence.children(clause.predicate):
        for noun in clause.sentence.children(child) if "nmod" in clause.sentence.relations(child) else ():
            bare = noun.upos == "NOUN" and not clause.sentence.children(noun)
            if noun.base_relation == "nmod" and noun.index == child.index + 1 and bare:
                yield noun


def _lemma(construction: LightVerb, noun: Token) -> str:
    """The construction's words with the noun as it is ('Spitzengespräch führen')."""
    words = construction.words.split()
    if noun_lemma(noun).lower().endswith(construction.noun) and construction.preposition is None:
        words = [noun_lemma(noun) if word.lower() == construction.noun else word for word in words]
    return " ".join(words)


@once_a_word
def _names(sentence: Sentence, token: Token, joins: frozenset[str]) -> frozenset[str]:
    """What a noun can be taken for: itself, or a compound that ends in it, together or apart ('press conference')."""
    words = {noun_lemma(token).lower(), token.form.lower()}
    parts = [child.form.lower() for child in sentence.children(token) if child.base_relation in COMPOUNDS]
    apart = {f"{part} {word}" for part in parts for word in words}
    compounds = words if token.upos == "NOUN" else ()
    return frozenset(words | apart | {end for w in compounds for end in last_parts(w, joins, shortest=SHORTEST_NOUN)})
