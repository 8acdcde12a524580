"""'Nicht die Kaserne, sondern ein Krankenhaus': what is denied takes no part in the event, what is put for it does."""

from dataclasses import replace

from zeitgraph.extract.factuality_negation import is_inert
from zeitgraph.language.factuality import Negation
from zeitgraph.model.text import Sentence, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PLACES = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "appos", "xcomp"})


def with_contrasts(sentence: Sentence, negation: Negation) -> dict[int, Token]:
    """The words of such contrasts by index: the second noun in the place of the first, which depends on it."""
    changed: dict[int, Token] = {}
    for word in () if negation.contrast.isdisjoint(sentence.forms) else sentence.tokens:
        second = _second(sentence, word) if word.form.lower() in negation.contrast else None
        if second is None:
            continue
        first = _denied(sentence, word, second, negation)
        if first is not None:
            changed[second.index] = replace(second, head=first.head, relation=first.relation)
            changed[first.index] = replace(first, head=second.index, relation="dep")
    return changed


def _second(sentence: Sentence, conjunction: Token) -> Token | None:
    """The noun that the conjunction brings, which it hangs on or which it stands before."""
    found = sentence.governor(conjunction) if conjunction.relation == "cc" else None
    if found is None or found.upos in NOMINAL:
        return found
    noun = next((word for word in sentence.tokens[conjunction.index + 1 :] if word.upos in NOMINAL), None)
    if noun is None or noun.relation != "conj":
        return None
    return noun if sentence.subtree(noun)[0].index == conjunction.index + 1 else None


def _denied(sentence: Sentence, conjunction: Token, second: Token, negation: Negation) -> Token | None:
    """The noun that the contrast denies: what follows the negation, else what the second noun is joined to."""
    negator = _negator(sentence, conjunction, negation)
    if negator is None:
        return None
    joined = sentence.governor(second) if second.relation == "conj" else None
    behind = _phrase_behind(sentence, negator, conjunction) if negator.relation != "det" else sentence.governor(negator)
    found = behind or joined
    if found is None or found.upos not in NOMINAL or found is second or found.base_relation not in PLACES:
        return None
    return found


def _negator(sentence: Sentence, conjunction: Token, negation: Negation) -> Token | None:
    """The last negation before the conjunction, unless what follows takes its force: 'nicht nur'."""
    words = negation.words | negation.determiners
    before = (word for word in reversed(sentence.tokens[: conjunction.index]) if word.form.lower() in words)
    found = next(before, None)
    return None if found is None or is_inert(sentence, found, negation) else found


def _phrase_behind(sentence: Sentence, negator: Token, conjunction: Token) -> Token | None:
    """The noun whose phrase the negation opens."""
    for token in sentence.tokens[negator.index + 1 : conjunction.index]:
        if token.upos in NOMINAL and token.base_relation in PLACES:
            begin = sentence.subtree(token)[0].index
            return token if begin in {negator.index, negator.index + 1} else None
    return None
