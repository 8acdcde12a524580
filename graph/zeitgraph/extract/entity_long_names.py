"""Names of bodies that go on behind 'for': 'Movement for Democratic Change', 'Committee to Protect Journalists'."""

from zeitgraph.extract.entity_types import Candidate, NameTypes
from zeitgraph.model.members import ORGANIZATION
from zeitgraph.model.text import Sentence, Token

LONGEST = 9  # words behind the noun that opens what a body is for
INSIDE = frozenset({"amod", "compound", "nmod"})  # what stands in a name before that noun
PREDICATE = "VERB"


def long_names(types: NameTypes) -> list[Candidate]:
    """What a capitalised noun for a body opens, where the capitals behind 'for' depend on it, whatever was tagged.

    Behind them the name goes on with 'of', 'the' and 'and' before further capitals of the same phrase.
    """
    found: list[Candidate] = []
    purposes = types.table.words["purposes"]
    if purposes.isdisjoint(types.sentence.forms):
        return found
    tokens = types.sentence.tokens
    for link in tokens[1:-1]:
        if link.form not in purposes:
            continue
        opening = tokens[link.index - 1]
        if not _opens(types, opening):
            continue
        last = _end(types, opening, link)
        if last is not None:
            found.append(Candidate(_begin(types.sentence, opening), last, ORGANIZATION, "name of a body"))
    return found


def _opens(types: NameTypes, word: Token) -> bool:
    """Whether a word can open the name: with a capital that stands for something, one of the table's nouns."""
    return word.form[:1].isupper() and types.table.has("opening_bodies", word.form)


def _begin(sentence: Sentence, opening: Token) -> int:
    """The first of the capitals before the noun that depend on it."""
    first = opening.index
    while first and sentence.tokens[first - 1].form[:1].isupper():
        before = sentence.tokens[first - 1]
        if before.base_relation not in INSIDE or not first - 1 < (before.head or 0) <= opening.index:
            break
        first -= 1
    return first


def _end(types: NameTypes, opening: Token, link: Token) -> int | None:
    """The last word of the name; None where what stands behind 'for' is no part of it."""
    tokens, table = types.sentence.tokens, types.table
    last = None
    for word in tokens[link.index + 1 : link.index + 1 + LONGEST]:
        if word.form[:1].isupper():
            if _is_other(types, opening, word, first=last is None):
                break
            last = word.index
        elif not table.has("inside_bodies", word.form):
            break
    return last


def _is_other(types: NameTypes, opening: Token, word: Token, *, first: bool) -> bool:
    """Whether a capital is none of the name's: it hangs on something else, is another body or, first of all, a land."""
    sentence = types.sentence
    if types.table.known(word.form) or word.form in types.people or (first and types.countries.code(word.form)):
        return True
    if first and word.upos == PREDICATE:
        return False
    for above in (word, *sentence.ancestors(word)):
        if above.head == opening.index:
            return above.base_relation not in {"nmod", "acl"}
    return True
