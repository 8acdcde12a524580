"""Where names end that a tagger cut short: at the noun that they belong to, behind an ampersand."""

from zeitgraph.language.names import Names
from zeitgraph.model.text import Sentence


def with_governor(sentence: Sentence, first: int, last: int) -> int:
    """The end of a name behind the capitalised word that the tree ends it with: 'Copper' of 'Calvera Copper'."""
    tokens = sentence.tokens
    while first and tokens[last].relation == "compound" and last + 1 < len(tokens):
        after = tokens[last + 1]
        goes_on = tokens[last].head == after.index and after.form[:1].isupper()
        if not goes_on or after.upos not in {"NOUN", "PROPN"}:
            break
        last += 1
    return last


def with_noun(sentence: Sentence, first: int, last: int, table: Names) -> int:
    """The end of a name behind the noun of its adjective: 'Meer' of 'das Rote Meer'; a town's is no name."""
    word = sentence.tokens[first]
    if first != last or word.relation != "amod" or not first or last + 1 >= len(sentence.tokens):
        return last
    noun = sentence.tokens[first + 1]
    adjective = word.upos == "ADJ" and word.form[:1].isupper()
    from_town = word.form.casefold().endswith(table.affixes["origin_endings"])
    return last + 1 if adjective and not from_town and word.head == noun.index and noun.upos == "NOUN" else last


def with_ampersand(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """'Hartwig & Söhne': a name goes on behind an ampersand, and begins before it."""
    tokens = sentence.tokens
    while last + 2 < len(tokens) and tokens[last + 1].form == "&" and tokens[last + 2].form[:1].isupper():
        last += 2
    last = last + 1 if last + 1 < len(tokens) and tokens[last].form == "&" else last
    while first >= 2 and tokens[first - 1].form == "&" and tokens[first - 2].form[:1].isupper():
        first -= 2
    return first, last
