"""Constructions of verb and noun that tell one event: 'Gespräche führen', 'in Kraft treten', 'hold talks'."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zeitgraph.extract.arguments_subject import has_empty_subject
from zeitgraph.extract.clauses import Clause
from zeitgraph.extract.lemmas import NAMING, case_words, noun_lemma
from zeitgraph.extract.types import Typing
from zeitgraph.language.types import ENDING, LightVerb, is_last_part
from zeitgraph.language.verbs import VerbTable
from zeitgraph.model.mention import EventType
from zeitgraph.model.text import Sentence, Token

RELATIONS = frozenset({"obj", "obl", "obl:arg", "nsubj:pass", "compound:prt", "advmod", "xcomp", "compound", "iobj"})
CONTENT = frozenset({"ccomp", "acl"})
COMPOUNDS = frozenset({"compound", "amod"})
BEHIND = frozenset({"nmod", "appos"})
NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class LightMatch:
    """A construction as it stands in the text."""

    construction: LightVerb
    noun: Token
    lemma: str


def light_match(clause: Clause, table: Mapping[str, tuple[LightVerb, ...]], verbs: VerbTable) -> LightMatch | None:
    """The construction that a clause's verb and one of its nouns make, or None."""
    nouns = (*_beside(clause), *_behind(clause))
    if not nouns:
        return None
    lemma = clause.lemma
    bare = lemma.partition(" ")[0]
    words = frozenset([particle.form.lower() for particle in clause.particles]) if clause.particles else NO_WORDS
    found = _joined(clause, nouns, table[lemma], verbs, NO_WORDS) if lemma in table else None
    if found is None and bare in table and (words or bare != lemma):
        found = _joined(clause, nouns, table[bare], verbs, words)
    return found


def occurrence(clause: Clause, table: Mapping[str, str], typing: Typing, verbs: VerbTable) -> LightMatch | None:
    """'Es kam zu Krawallen': what a verb that has only an empty subject says to have happened, or None."""
    preposition = table.get(clause.lemma)
    if preposition is None or not has_empty_subject(clause.sentence, clause.predicate, verbs):
        return None
    for noun in (child for child in _beside(clause) if child.upos == "NOUN"):
        lemma = noun_lemma(noun)
        kind = typing.noun_type(lemma)
        words = {verbs.preposition(word.form) for word in case_words(clause.sentence, noun)}
        if preposition in words and (kind or not _has_content(clause, noun)):
            told = f"{preposition} {lemma} {clause.lemma}"
            light = LightVerb(words=told, noun=lemma.lower(), preposition=preposition, type=kind or EventType.OTHER)
            return LightMatch(construction=light, noun=noun, lemma=told)
    return None


def _has_content(clause: Clause, noun: Token) -> bool:
    """'Es kam zu dem Schluss, dass er log': somebody comes to think what a clause says, and nothing happens."""
    return not CONTENT.isdisjoint(clause.sentence.relations(clause.predicate) | clause.sentence.relations(noun))


def _joined(
    clause: Clause,
    nouns: tuple[Token, ...],
    constructions: tuple[LightVerb, ...],
    verbs: VerbTable,
    beside: frozenset[str],
) -> LightMatch | None:
    """The first construction that one of these nouns makes, with a word `beside` the verb as its preposition."""
    for construction, noun in _named(clause.sentence, nouns, constructions):
        if _is_joined(clause.sentence, noun, construction, verbs, beside):
            return LightMatch(construction=construction, noun=noun, lemma=_lemma(construction, noun))
    return None


def _named(
    sentence: Sentence, nouns: tuple[Token, ...], constructions: tuple[LightVerb, ...]
) -> Iterator[tuple[LightVerb, Token]]:
    """The constructions whose noun is among these nouns, in the order of the table, each with its nouns."""
    ends = set()
    for noun in nouns:
        ends.add(noun_lemma(noun).lower()[-ENDING:])
        ends.add(noun.form.lower()[-ENDING:])
    likely = [construction for construction in constructions if construction.ending in ends]
    if not likely:
        return
    named = [(noun, words := _words(noun), _pairs(sentence, noun, words)) for noun in nouns]
    for construction in likely:
        for noun, words, pairs in named:
            if construction.noun in pairs or _is_named(noun, words, construction):
                yield construction, noun


def _is_named(noun: Token, words: set[str], construction: LightVerb) -> bool:
    """Whether a word is the noun of a construction, or a compound that ends in it."""
    if construction.noun in words:
        return True
    return noun.upos == "NOUN" and any(is_last_part(word, construction.noun, construction.joins) for word in words)


def _is_joined(
    sentence: Sentence, noun: Token, construction: LightVerb, verbs: VerbTable, beside: frozenset[str]
) -> bool:
    """Whether a noun stands with the preposition of a construction, or with none where that has none."""
    words = {verbs.preposition(word.form) for word in case_words(sentence, noun)} | beside
    return not words if construction.preposition is None else verbs.preposition(construction.preposition) in words


def _beside(clause: Clause) -> list[Token]:
    sentence, predicate = clause.sentence, clause.predicate
    if sentence.relations(predicate).isdisjoint(RELATIONS):
        return []
    return [child for child in sentence.children(predicate) if child.relation in RELATIONS and child.upos != "VERB"]


def _behind(clause: Clause) -> list[Token]:
    """Nouns that the parser hangs on the noun before them: 'legte gegen das Urteil Revision ein'.

    Bare ones, also where it takes them for names ('lief gegen die Pläne Sturm'), and those with a preposition behind
    an object: 'nahm die Akten unter die Lupe'.
    """
    sentence = clause.sentence
    found: list[Token] = []
    if BEHIND.isdisjoint(sentence.by_relation):
        return found
    for child in sentence.children(clause.predicate):
        if not sentence.dependent_relations[child.index].isdisjoint(BEHIND):
            for noun in sentence.children(child):
                if noun.base_relation in BEHIND and noun.upos in NAMING and _may_be_light(sentence, child, noun):
                    found.append(noun)
    return found


def _may_be_light(sentence: Sentence, above: Token, noun: Token) -> bool:
    if noun.index == above.index + 1:
        return not sentence.children(noun)
    return above.base_relation == "obj" and bool(case_words(sentence, noun))


def _lemma(construction: LightVerb, noun: Token) -> str:
    """The construction's words with the noun as it is ('Spitzengespräch führen')."""
    words = construction.words.split()
    if noun_lemma(noun).lower().endswith(construction.noun) and construction.preposition is None:
        words = [noun_lemma(noun) if word.lower() == construction.noun else word for word in words]
    return " ".join(words)


def _words(noun: Token) -> set[str]:
    return {noun_lemma(noun).lower(), noun.form.lower()}


def _pairs(sentence: Sentence, noun: Token, words: set[str]) -> set[str]:
    """A noun's words, each with the word that makes one with it: 'press conference'."""
    if sentence.dependent_relations[noun.index].isdisjoint(COMPOUNDS):
        return set()
    parts = [child.form.lower() for child in sentence.children(noun) if child.base_relation in COMPOUNDS]
    return {f"{part} {word}" for part in parts for word in words}
