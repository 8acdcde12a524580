"""A clause to the word that negates its predicate: 'not', 'niemand', 'kein Angebot', 'weder … noch'."""

from collections.abc import Iterator
from itertools import islice

from zeitgraph.extract.attribution_cues import NOMINAL, VERBAL, children, is_finite
from zeitgraph.language.factuality import FactualityTable, Negation
from zeitgraph.model.text import Sentence, Token

ADVERBS = frozenset({"advmod", "det", "discourse", "dep"})  # how words of negation hang on their predicate
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "xcomp", "csubj", "expl"})


def negation(sentence: Sentence, token: Token, table: FactualityTable) -> Token | None:
    """The word that negates a predicate, or None; two negations cancel each other."""
    if table.negation.all_words.isdisjoint(sentence.forms):
        return None
    found = [word for word in _negators(sentence, token, table) if not _is_contrast(sentence, token, word, table)]
    found = [word for index, word in enumerate(found) if word not in found[:index]]
    nominal = [word for word in found if word.base_relation == "det"]
    found = [word for word in found if word not in nominal[1:]]
    return found[0] if len(found) % 2 else None


def _negators(sentence: Sentence, token: Token, table: FactualityTable) -> Iterator[Token]:
    for child in sentence.children(token):
        adverbial = child.base_relation == "obl" and child.upos in {"ADV", "PART"}
        if child.base_relation in ADVERBS or adverbial:
            yield from _of_adverb(sentence, child, table)
        elif child.base_relation in ARGUMENTS:
            yield from _of_argument(sentence, child, table)
    if token.upos == "NOUN":
        yield from (c for c in children(sentence, token, "det") if c.form.lower() in table.negation.determiners)
    yield from _of_conjunction(sentence, token, table)
    yield from _shared(sentence, token, table)


def _of_conjunction(sentence: Sentence, token: Token, table: FactualityTable) -> Iterator[Token]:
    """The first 'weder' of a clause, whatever it joins."""
    for word in () if table.negation.conjunctions.isdisjoint(sentence.forms) else sentence.tokens:
        if word.form.lower() in table.negation.conjunctions and _clause_of(sentence, word) is token:
            yield word
            return


def _clause_of(sentence: Sentence, word: Token) -> Token | None:
    """The predicate of the clause that a word stands in."""
    above = sentence.ancestors(word)
    return next((a for a in above if a.upos in VERBAL or children(sentence, a, "cop", "aux")), None)


def _of_adverb(sentence: Sentence, adverb: Token, table: FactualityTable) -> Iterator[Token]:
    if adverb.form.lower() not in table.negation.words:
        yield from _beside(sentence, adverb, table)
    elif not is_inert(sentence, adverb, table.negation):
        yield adverb


def _beside(sentence: Sentence, adverb: Token, table: FactualityTable) -> Iterator[Token]:
    """'nicht' of 'nicht mehr', 'no' of 'no longer'."""
    for child in sentence.children(adverb):
        close = abs(child.index - adverb.index) == 1
        if close and child.form.lower() in table.negation.words and not is_inert(sentence, child, table.negation):
            yield child


def _of_argument(sentence: Sentence, argument: Token, table: FactualityTable) -> Iterator[Token]:
    """'niemand', 'kein Angebot' as an argument."""
    words = table.negation
    if argument.form.lower() in words.pronouns and argument.upos in {"PRON", "DET", "NOUN", "ADV"}:
        yield argument
    elif argument.upos in NOMINAL:
        if argument.base_relation == "obl" and "nummod" in sentence.relations(argument):
            return  # 'keine zwei Wochen nach …': fewer
        found = (c for c in children(sentence, argument, "det") if c.form.lower() in words.sole_determiners)
        yield from islice(found, 1)


def _shared(sentence: Sentence, token: Token, table: FactualityTable) -> Iterator[Token]:
    """'noch dementieren' after 'weder bestätigen'; 'eat or drink' after 'did not'."""
    head = sentence.governor(token)
    complete = is_finite(sentence, token) and bool(children(sentence, token, "nsubj"))
    if head is None or token.base_relation != "conj" or complete:
        return
    joins = {child.form.lower(): child for child in sentence.children(token) if child.base_relation in {"cc", "advmod"}}
    join = next((child for form, child in joins.items() if form in table.negation.alternative), None)
    if join is None or any(join is word for word in _own_conjunctions(sentence, token, table)):
        return
    if any(True for _ in _negators(sentence, head, table)):
        yield join


def _own_conjunctions(sentence: Sentence, token: Token, table: FactualityTable) -> list[Token]:
    return [c for c in children(sentence, token, "cc") if c.form.lower() in table.negation.conjunctions]


def is_inert(sentence: Sentence, negator: Token, words: Negation) -> bool:
    """Whether what follows a negation takes the force out of it: 'nicht nur', 'not least'."""
    following = sentence.tokens[negator.index + 1 : negator.index + 2]
    return any(word.form.lower() in words.inert_after for word in following)


def _is_contrast(sentence: Sentence, token: Token, negator: Token, table: FactualityTable) -> bool:
    """'nicht am Montag, sondern am Dienstag': a part of the clause is negated, not its predicate."""
    for word in () if table.negation.contrast.isdisjoint(sentence.forms) else sentence.subtree(token):
        if word.form.lower() in table.negation.contrast and word.index > negator.index:
            conjunct = sentence.governor(word)
            if conjunct is not None and conjunct.head == negator.index:
                return False  # 'nobody but the president'
            clause = conjunct is None or conjunct.upos in VERBAL or "cop" in sentence.relations(conjunct)
            if not clause and conjunct is not token:
                return True
    return False
