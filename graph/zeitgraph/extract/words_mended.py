"""Single words that the parser takes for something else though the tree around them says what they are.

A pronoun that only holds the place of a clause ('makes it easier to …'), a conjunction taken for an object ('told the
paper that …'), a participle taken for an adjective ('hat sich niemand bekannt'), a direction for a verb: '(left)'.
"""

from collections.abc import Iterator
from dataclasses import replace

from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.text import Sentence, Token

PARTICIPLE = (("Tense", "Past"), ("VerbForm", "Part"))
SUBORDINATE = frozenset({"advcl", "csubj", "ccomp", "xcomp", "acl"})


def with_words(sentence: Sentence, verbs: VerbTable) -> dict[int, Token]:
    """The words of a sentence that are something else than the parser says, as they should be, by index."""
    return {token.index: token for token in _mended(sentence, verbs)}


def _mended(sentence: Sentence, verbs: VerbTable) -> Iterator[Token]:
    bracketed = "(" in sentence.forms
    for token in sentence.tokens:
        if _holds_a_place(sentence, token, verbs):
            yield replace(token, relation="expl")
        elif _joins_a_clause(sentence, token, verbs):
            yield replace(token, relation="mark", upos="SCONJ", features=())
        elif token.upos == "ADJ" and "aux" in sentence.relations(token) and _is_participle(sentence, token, verbs):
            lemma = verbs.participles[token.form.lower()]
            yield replace(token, upos="VERB", lemma=lemma, features=PARTICIPLE)
        elif bracketed and token.upos == "VERB" and _is_bracketed(sentence, token):
            yield replace(token, upos="ADJ", relation="dep", features=())


def _holds_a_place(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> bool:
    """Whether the pronoun stands for a clause behind it: 'It cannot be fair to expect …', 'found it hard to sleep'."""
    if pronoun.upos != "PRON" or pronoun.base_relation not in {"nsubj", "obj"}:
        return False
    verb = sentence.governor(pronoun)
    if verb is None or pronoun.feature("Gender") != "Neut" or pronoun.feature("PronType") != "Prs":
        return False
    children = sentence.children(verb)
    if pronoun.base_relation == "nsubj":
        return any(child.base_relation == "csubj" and child.index > verb.index for child in children)
    quality = next((c for c in children if c.relation == "xcomp" and c.upos == "ADJ" and c.index > pronoun.index), None)
    if quality is None or not verbs.is_class(verb.lemma, VerbClass.JUDGING):
        return False
    clauses = (*sentence.children(quality), *children)
    return any(
        child.base_relation in SUBORDINATE and child.index > quality.index and "mark" in sentence.relations(child)
        for child in clauses
    )


def _joins_a_clause(sentence: Sentence, word: Token, verbs: VerbTable) -> bool:
    """Whether a conjunction opens a clause that a verb of saying has, with a subject behind it."""
    verb = sentence.governor(word) if word.relation == "obj" else None
    if verb is None or word.lemma.lower() not in verbs.complementizers:
        return False
    if verb.base_relation != "ccomp" or word.index > verb.index:
        return False
    children = sentence.children(verb)
    opens = all(child.index >= word.index or child.upos == "PUNCT" for child in children)
    return opens and any(child.base_relation == "nsubj" and child.index > word.index for child in children)


def _is_participle(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """Whether an auxiliary of the perfect makes the word a verb's participle."""
    if token.form.lower() not in verbs.participles or "cop" in sentence.relations(token):
        return False
    auxiliaries = (child for child in sentence.children(token) if child.base_relation == "aux")
    return any(child.lemma in verbs.classes[VerbClass.PERFECT] for child in auxiliaries)


def _is_bracketed(sentence: Sentence, token: Token) -> bool:
    """Whether the word is all that stands between two brackets."""
    before, behind = sentence.tokens[max(token.index - 1, 0)], sentence.tokens[token.index + 1 : token.index + 2]
    return before.form == "(" and [word.form for word in behind] == [")"]
