"""Constructions of verb and noun that tell one event: 'Gespräche führen', 'in Kraft treten', 'hold talks'."""

from collections.abc import Iterator, Mapping
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
    bare = clause.lemma.partition(" ")[0]
    if clause.lemma not in table and bare not in table:
        return None
    nouns = (*_beside(clause), *_behind(clause))
    if not nouns:
        return None
    particle_words = particles(clause.sentence, clause.predicate, verbs)
    beside = frozenset(particle.form.lower() for particle in particle_words)
    for lemma, words in ((clause.lemma, frozenset[str]()), (bare, beside)):
        for construction, noun in _named(clause.sentence, nouns, table.get(lemma, ())):
            if _is_joined(clause.sentence, noun, construction, verbs, words):
                return LightMatch(construction=construction, noun=noun, lemma=_lemma(construction, noun))
    return None


def _named(
    sentence: Sentence, nouns: tuple[Token, ...], constructions: tuple[LightVerb, ...]
) -> Iterator[tuple[LightVerb, Token]]:
    """The constructions whose noun is among these nouns, in the order of the table, each with its nouns."""
    if not constructions:
        return
    names = [(noun, _names(sentence, noun, constructions[0].joins)) for noun in nouns]
    for construction in constructions:
        for noun, words in names:
            if construction.noun in words:
                yield construction, noun


def _is_joined(
    sentence: Sentence, noun: Token, construction: LightVerb, verbs: VerbTable, beside: frozenset[str]
) -> bool:
    """Whether a noun stands with the preposition of a construction, or with none where that has none."""
    words = {verbs.preposition(word.form) for word in case_words(sentence, noun)} | beside
    return not words if construction.preposition is None else verbs.preposition(construction.preposition) in words


def _beside(clause: Clause) -> Iterator[Token]:
    if clause.sentence.relations(clause.predicate).isdisjoint(RELATIONS):
        return
    for child in clause.sentence.children(clause.predicate):
        if child.relation in RELATIONS and child.upos != "VERB":
            yield child


def _behind(clause: Clause) -> Iterator[Token]:
    """Bare nouns that the parser hangs on the noun before them: 'legte gegen das Urteil Revision ein'."""
    for child in clause.sentence.children(clause.predicate):
        if "nmod" not in clause.sentence.relations(child):
            continue
        for noun in clause.sentence.children(child):
            bare = noun.base_relation == "nmod" and noun.upos == "NOUN" and not clause.sentence.children(noun)
            if bare and noun.index == child.index + 1:
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
