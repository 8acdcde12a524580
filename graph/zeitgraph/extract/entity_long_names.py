"""Names of bodies that go on behind 'for' or a genitive: 'Movement for Democratic Change', 'St Mary's Hospital'."""

from zeitgraph.extract.entity_types import Candidate, NameTypes
from zeitgraph.language.names import NounSense
from zeitgraph.model.members import ORGANIZATION, PLACE
from zeitgraph.model.text import Sentence, Token

LONGEST = 9  # words behind the noun that opens what a body is for
INSIDE = frozenset({"amod", "compound", "nmod"})  # what stands in a name before that noun
PREDICATE = "VERB"
BEARERS = frozenset({ORGANIZATION, PLACE})  # types of the nouns that a name with a genitive ends with


def long_names(types: NameTypes) -> list[Candidate]:
    """What a capitalised noun for a body opens, where the capitals behind 'for' depend on it, whatever was tagged.

    Behind them the name goes on with 'of', 'the' and 'and' before further capitals of the same phrase.
    """
    found = _owned_names(types)
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


def _owned_names(types: NameTypes) -> list[Candidate]:
    """A saint, or a word such as 'King' and 'Children', its genitive and capitals up to a noun for a body or a place.

    The tagger takes the saint for a town or a person, and the noun for a body that is called nothing more.
    """
    found: list[Candidate] = []
    saints, owners = types.table.words["saints"], types.table.words["owners_in_names"]
    forms = types.sentence.forms
    if saints.isdisjoint(forms) and owners.isdisjoint(forms):
        return found
    tokens = types.sentence.tokens
    for token in tokens[:-2]:
        if not token.form[:1].isupper():
            continue
        word = token.form.casefold()
        mark = token.index + (2 if word in saints else 1)
        if (word in saints or word in owners) and mark < len(tokens) and _is_genitive(tokens[mark]):
            end = _noun_behind(types, mark + 1)
            if end is not None:
                found.append(Candidate(token.index, end[0].index, end[1].type, "name of a body"))
    return found


def _is_genitive(word: Token) -> bool:
    return word.upos == "PART" and word.base_relation == "case"


def _noun_behind(types: NameTypes, first: int) -> tuple[Token, NounSense] | None:
    """The first of the capitals that is a noun for a body or a place, and what it stands for; None where none is."""
    tokens = types.sentence.tokens
    for word in tokens[first:]:
        if not word.form[:1].isupper():
            break
        phrase = (f"{tokens[first].form} {word.form}",) if word.index == first + 1 else ()  # 'Medical Centre'
        senses = types.table.noun(*phrase, word.form, word.lemma)
        sense = next((sense for sense in senses if sense.type in BEARERS), None)
        if sense is not None:
            return word, sense
    return None
