"""Whose a thing is: 'Hezbollah positions', 'an offer from Kabul', 'the American sanctions'; and whom it is with."""

from collections.abc import Iterator

from zeitgraph.language.coding import OwnerWords
from zeitgraph.language.countries import Countries, countries
from zeitgraph.language.types import type_table
from zeitgraph.model.mention import EventType
from zeitgraph.model.text import Sentence, Token

OWNED = frozenset({"nmod", "compound", "amod", "nmod:poss", "det:poss"})
POSSESSIVE = ("nmod:poss", "det:poss")
SAYING = frozenset({EventType.REQUEST, EventType.AGREE, EventType.THREATEN, EventType.ACCUSE, EventType.STATEMENT})


def owners(sentence: Sentence, head: Token, words: OwnerWords) -> Iterator[Token]:
    """The words for those whose a thing is; of an event those who do it: 'the murder of the minister' is not his.

    What is said is whose it is: 'the ultimatum of the rebels'.
    """
    if sentence.relations(head).isdisjoint(OWNED):
        return
    done = _is_done(head, words)
    for child in sentence.children(head):
        if child.relation in POSSESSIVE or (child.base_relation == "compound" and child.upos == "PROPN"):
            yield child
        elif child.base_relation == "nmod":
            cases = _cases(sentence, child)
            theirs = words.doers | words.between
            if not cases.isdisjoint(theirs if done else theirs | words.owners) or not (cases or done):
                yield child


def partners(sentence: Sentence, head: Token, words: OwnerWords) -> Iterator[Token]:
    """The words for those whom a thing is for, with or against, or who undergo it: 'the sanctions against Myanmar'.

    Of two that something is between the second: 'talks between Oman and Iran'.
    """
    if "nmod" not in sentence.relations(head):
        return
    done = _is_done(head, words)
    for child in sentence.children(head):
        if child.base_relation == "nmod":
            cases = _cases(sentence, child)
            if not cases.isdisjoint(words.between):
                yield from (other for other in sentence.children(child) if other.base_relation == "conj")
            elif not cases.isdisjoint(words.partners | words.owners if done else words.partners) or (
                done and not cases
            ):
                yield child


def seats(sentence: Sentence, head: Token, words: OwnerWords) -> Iterator[Token]:
    """The words for where somebody is or sits: 'the court in Cairo'."""
    if "nmod" in sentence.relations(head):
        for child in sentence.children(head):
            if child.base_relation == "nmod" and not words.places.isdisjoint(_cases(sentence, child)):
                yield child


def country(sentence: Sentence, head: Token, words: OwnerWords) -> str | None:
    """The country that a word before a thing names ('the American sanctions'), or where it is ('executions in Iran').

    An attack in a country is not the country's.
    """
    if sentence.relations(head).isdisjoint(OWNED):
        return None
    names = countries(words.code)
    for child in sentence.children(head):
        if child.base_relation == "amod" and (found := _of_country(sentence, child, names)):
            return found
    if type_table(words.code).noun_type(head.lemma) is not EventType.ASSAULT:
        for child in sentence.children(head):
            inside = child.base_relation == "nmod" and not words.places.isdisjoint(_cases(sentence, child))
            if inside and (found := names.code(child.form)):
                return found
    return None


def second_country(sentence: Sentence, head: Token, words: OwnerWords) -> str | None:
    """The second of two countries whose people a noun names: 'Chinese and Indian diplomats'."""
    if "amod" not in sentence.relations(head):
        return None
    names = countries(words.code)
    for child in sentence.children(head):
        if (
            child.base_relation == "amod"
            and "conj" in sentence.relations(child)
            and _of_country(sentence, child, names)
        ):
            others = (other for other in sentence.children(child) if other.base_relation == "conj")
            return next((found for other in others if (found := _of_country(sentence, other, names))), None)
    return None


def _of_country(sentence: Sentence, word: Token, names: Countries) -> str | None:
    """The country that an adjective belongs to, with the word before it where both name one: 'South Korean'."""
    before = sentence.tokens[word.index - 1].form if word.index else ""
    return names.of_two_words(before, word.form) or names.belonging(word.form)


def _is_done(head: Token, words: OwnerWords) -> bool:
    """Whether a noun is an event that somebody undergoes, and not what somebody says."""
    type_ = type_table(words.code).noun_type(head.lemma)
    return type_ is not None and type_ not in SAYING


def _cases(sentence: Sentence, token: Token) -> frozenset[str]:
    return frozenset(case.form.casefold() for case in sentence.children(token) if case.base_relation == "case")
