"""Whose a thing is: 'Hezbollah positions', 'an offer from Kabul', 'the American sanctions'; and whom it is with."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeitgraph.language.coding import OwnerWords
from zeitgraph.language.countries import Countries, countries
from zeitgraph.language.types import type_table
from zeitgraph.model.mention import EventType
from zeitgraph.model.record import maker
from zeitgraph.model.text import Sentence, Token

OWNED = frozenset({"nmod", "compound", "amod", "nmod:poss", "det:poss"})
POSSESSIVE = ("nmod:poss", "det:poss")
ASSAULT = EventType.ASSAULT
SAYING = frozenset({EventType.REQUEST, EventType.AGREE, EventType.THREATEN, EventType.ACCUSE, EventType.STATEMENT})


@dataclass(frozen=True, slots=True)
class Attached:
    """What hangs on a noun, each in the order of the text.

    `owners` are the words for those whose a thing is, or who say it ('the ultimatum of the rebels'); of an event those
    who do it: 'the murder of the minister' is not his. `partners` are those whom it is for, with or against, or who
    undergo it ('the sanctions against Myanmar'); of two that something is between the second: 'talks between Oman and
    Iran'. `seats` are where somebody or something is: 'the court in Cairo'.
    """

    sentence: Sentence
    noun: Token
    words: OwnerWords
    owners: Sequence[Token]
    partners: Sequence[Token]
    seats: Sequence[Token]
    adjectives: Sequence[Token]


_make_attached = maker(Attached)


def attached(sentence: Sentence, noun: Token, words: OwnerWords) -> Attached:
    """What hangs on a noun and may say whose it is, whom it is with, and where: its phrase is read once for all."""
    owners: list[Token] = []
    partners: list[Token] = []
    seats: list[Token] = []
    adjectives: list[Token] = []
    done: bool | None = None
    for child in sentence.children(noun):
        relation = child.base_relation
        if relation == "nmod":
            if done is None:
                done = _is_done(noun, words)
                theirs, whom = (words.acting, words.undergoing) if done else (words.having, words.partners)
            cases = _cases(sentence, child)
            if child.relation in POSSESSIVE or not (theirs.isdisjoint(cases) if cases else done):
                owners.append(child)
            if not words.between.isdisjoint(cases):
                partners += (other for other in sentence.children(child) if other.base_relation == "conj")
            elif not whom.isdisjoint(cases) if cases else done:
                partners.append(child)
            if not words.places.isdisjoint(cases):
                seats.append(child)
        elif relation == "amod":
            adjectives.append(child)
        elif child.relation in POSSESSIVE or (relation == "compound" and child.upos == "PROPN"):
            owners.append(child)
    return _make_attached(sentence, noun, words, owners, partners, seats, adjectives)


def country(found: Attached) -> str | None:
    """The country that a word before a thing names ('the American sanctions'), or where it is ('executions in Iran').

    An attack in a country is not the country's.
    """
    if not (found.adjectives or found.seats):
        return None
    names = countries(found.words.code)
    for adjective in found.adjectives:
        if code := _of_country(found.sentence, adjective, names):
            return code
    if found.seats and type_table(found.words.code).noun_type(found.noun.lemma) is not ASSAULT:
        return next((code for seat in found.seats if (code := names.code(seat.form))), None)
    return None


def second_country(found: Attached) -> str | None:
    """The second of two countries whose people a noun names: 'Chinese and Indian diplomats'."""
    sentence, names = found.sentence, countries(found.words.code)
    for adjective in found.adjectives:
        if "conj" in sentence.relations(adjective) and _of_country(sentence, adjective, names):
            others = (other for other in sentence.children(adjective) if other.base_relation == "conj")
            return next((code for other in others if (code := _of_country(sentence, other, names))), None)
    return None


def _of_country(sentence: Sentence, word: Token, names: Countries) -> str | None:
    """The country that an adjective belongs to, with the word before it where both name one: 'South Korean'."""
    before = sentence.tokens[word.index - 1].form if word.index else ""
    return names.of_two_words(before, word.form) or names.belonging(word.form)


def _is_done(head: Token, words: OwnerWords) -> bool:
    """Whether a noun is an event that somebody undergoes, and not what somebody says."""
    type_ = type_table(words.code).noun_type(head.lemma)
    return type_ is not None and type_ not in SAYING


def _cases(sentence: Sentence, token: Token) -> Sequence[str]:
    """The prepositions of a noun in small letters; what has a case-marking suffix has that."""
    if "case" not in sentence.relations(token):
        return ()
    return [case.form.casefold() for case in sentence.children(token) if case.base_relation == "case"]
