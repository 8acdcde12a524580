"""'Die „Bild“-Zeitung', 'ein „Spiegel“-Bericht': the noun that a hyphen joins to what stands between quotation marks.

A parser that knows each of the two alone hangs both on the verb, as if they were two participants.
"""

from dataclasses import replace

from zeitgraph.language.names import Names
from zeitgraph.model.quotes import CLOSING, OPENING
from zeitgraph.model.text import Sentence, Token

HYPHEN = "-"
BODIES = frozenset({"media", "party", "militia", "association"})  # concepts of nouns for what the name itself is
SHORTEST = 3  # words before the noun: a quotation mark, a name, a quotation mark
BEFORE_NOUN = frozenset({"det", "case", "amod", "nmod:poss"})  # what stands before the first quotation mark


def with_joined_nouns(sentence: Sentence, table: Names) -> dict[int, Token]:
    """The words of such phrases by index: a body's noun is a part of its name, any other noun stands above the name."""
    changed: dict[int, Token] = {}
    for noun in () if CLOSING.isdisjoint(sentence.forms) else sentence.tokens[SHORTEST:]:
        if noun.form[0] == HYPHEN and noun.form[1:2].isupper() and sentence.tokens[noun.index - 1].form in CLOSING:
            name = _name_before(sentence, noun)
            if name is not None and noun not in sentence.ancestors(name):
                changed.update(_mended(sentence, name, noun, table))
    return changed


def _name_before(sentence: Sentence, noun: Token) -> Token | None:
    """The word that governs the others between the quotation marks before a noun."""
    words: list[Token] = []
    for word in reversed(sentence.tokens[: noun.index - 1]):
        if word.form in OPENING:
            break
        words.append(word)
    inside = {word.index for word in words}
    return next((word for word in reversed(words) if word.head not in inside), None)


def _mended(sentence: Sentence, name: Token, noun: Token, table: Names) -> dict[int, Token]:
    lemma = noun.lemma.removeprefix(HYPHEN)
    senses = table.noun(lemma, lemma)
    if senses and senses[0].concept in BODIES:
        moved = [replace(child, head=name.index) for child in sentence.children(noun)]
        words = [replace(noun, lemma=lemma, relation="flat", head=name.index)]
    else:
        before = [child for child in sentence.children(name) if child.base_relation in BEFORE_NOUN]
        moved = [replace(child, head=noun.index) for child in before]
        words = [replace(noun, lemma=lemma, relation=name.relation, head=name.head)]
        words.append(replace(name, relation="compound", head=noun.index))
    return {word.index: word for word in (*moved, *words)}
