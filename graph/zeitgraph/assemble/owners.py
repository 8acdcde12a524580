"""Whose a thing is: 'Hezbollah positions', 'an offer from Kabul', 'the American sanctions'."""

from collections.abc import Iterator

from zeitgraph.language.coding import owner_words
from zeitgraph.language.countries import countries
from zeitgraph.language.types import type_table
from zeitgraph.model.text import Sentence, Token

OWNED = frozenset({"nmod", "compound", "amod", "nmod:poss", "det:poss"})
POSSESSIVE = ("nmod:poss", "det:poss")


def owners(sentence: Sentence, head: Token, code: str) -> Iterator[Token]:
    """The words for those whose a thing is; of an event those who do it: 'the murder of the minister' is not his."""
    if sentence.relations(head).isdisjoint(OWNED):
        return
    of, by = owner_words(code)
    done = type_table(code).noun_type(head.lemma) is not None
    for child in sentence.children(head):
        if child.relation in POSSESSIVE or (child.base_relation == "compound" and child.upos == "PROPN"):
            yield child
        elif child.base_relation == "nmod":
            cases = [case.form.casefold() for case in sentence.children(child) if case.base_relation == "case"]
            if any(case in by or (case in of and not done) for case in cases) or not (cases or done):
                yield child


def country(sentence: Sentence, head: Token, code: str) -> str | None:
    """The country that a word before a thing names: 'the American sanctions'."""
    if "amod" in sentence.relations(head):
        for child in sentence.children(head):
            if child.base_relation == "amod" and (found := countries(code).belonging(child.form)):
                return found
    return None
