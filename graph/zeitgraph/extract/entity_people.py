"""Where people's names end and begin that taggers cut: 'Luiz Inácio Lula da Silva'; what is none: 'the Belgian'."""

from collections.abc import Sequence

from zeitgraph.extract.entity_types import Candidate, NameTypes, is_from_town
from zeitgraph.language.first_names import leading_surnames
from zeitgraph.language.names import Names
from zeitgraph.model.members import PERSON
from zeitgraph.model.text import Sentence, Token

HYPHEN, FLAT, PROPER = "-", "flat", "PROPN"
LONGEST_SYLLABLE = 5  # letters of the second part of a Korean or Chinese name: 'Myung-hwan'


def surname_first(sentence: Sentence) -> list[Candidate]:
    """A surname that stands before a name of two syllables: 'Ban Ki-moon', 'Park Geun-hye', whatever was tagged."""
    if HYPHEN not in sentence.forms:
        return []
    begins = [token.index for token in sentence.tokens[:-3] if token.form in leading_surnames()]
    return [Candidate(first, first + 3, PERSON, "surname first") for first in begins if _is_given(sentence, first + 1)]


def surname_begin(words: Sequence[str], table: Names) -> int:
    """Where in a name the surname begins: at its first particle, else at the last word."""
    for place in range(1, len(words) - 1):
        if table.has("particles", words[place]):
            return place
    return len(words) - 1


def _is_given(sentence: Sentence, index: int) -> bool:
    """'Geun-hye': a capital, a hyphen and a short second part, written as one word."""
    first, hyphen, second = sentence.tokens[index : index + 3]
    as_one = first.span.end == hyphen.span.begin and hyphen.span.end == second.span.begin
    syllable = second.form.isalpha() and len(second.form) <= LONGEST_SYLLABLE and second.form.islower()
    return as_one and hyphen.form == HYPHEN and syllable and first.form[:1].isupper() and first.form.isalpha()


def end_of_name(sentence: Sentence, first: int, last: int, table: Names) -> int:
    """The name's end in the tree, where the tag ends before flat parts, particles between them ('Lula da Silva')."""
    tokens = sentence.tokens
    while last + 1 < len(tokens):
        after = tokens[last + 1]
        if after.base_relation != FLAT or not _is_flat(after, first, last):
            break
        if after.upos == PROPER:
            last += 1
        elif _is_particle(after, table) and _is_surname(tokens, first, last):
            last += 2
        else:
            break
    return last


def _is_particle(word: Token, table: Names) -> bool:
    """'Da', 'van'; words such as 'of' are in other names than people's."""
    return table.has("particles", word.form) and not table.has("outside_people", word.form)


def _is_surname(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a flat capital stands behind the particle behind the name's last word so far."""
    after = tokens[last + 2] if last + 2 < len(tokens) else None
    return after is not None and _is_flat(after, first, last) and after.form[:1].isupper()


def _is_flat(word: Token, first: int, last: int) -> bool:
    return word.base_relation == FLAT and first <= (-1 if word.head is None else word.head) <= last


def is_people(types: NameTypes, token: Token) -> bool:
    """'The Belgian', 'Serbian president', 'a South Korean': citizens and adjectives are no names."""
    if is_from_town(types.sentence, token, types.table) and token.form not in types.people:
        return True
    countries, folded = types.countries, token.form.casefold()
    told = token.upos == "ADJ" and folded in countries.adjectives
    if not told and folded not in countries.people and folded not in countries.ends:
        return False
    before = types.sentence.tokens[token.index - 1].form if token.index else ""
    if countries.of_two_words(before, token.form):
        return True
    if not told and folded in countries.people:
        article = types.table.has("articles_definite", before) or types.table.has("articles_indefinite", before)
        told = token.feature("Number") == "Plur" or article
    return told and countries.code(token.form) is None


def is_adjective(types: NameTypes, first: int, last: int) -> bool:
    """Whether two words are an adjective or people ('South Korean'), or the one the first of them."""
    tokens, ends = types.sentence.tokens, types.countries.ends
    if not ends or last > first + 1 or first + 1 == len(tokens):
        return False
    after = tokens[first + 1].form
    return after.casefold() in ends and types.countries.of_two_words(tokens[first].form, after) is not None
