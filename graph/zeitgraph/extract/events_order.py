"""Trees in which the parser took the one for the other, mended before anything is read from them.

Subject and object where forms do not tell them apart: in 'Die Polizei nahm Kapitän Schmidt fest' either could be
either; whoever can act and stands first is the subject. And participles that are no adjectives: 'ist entgleist';
adjectives that are no attributes: 'the 58-year-old said'.
"""

from dataclasses import replace

from zeitgraph.extract.arguments_kinds import Kinds, kinds_of
from zeitgraph.extract.arguments_subject import is_reflexive
from zeitgraph.extract.clauses import finite, is_clausal_verb
from zeitgraph.extract.lemmas import case_words
from zeitgraph.language import Language
from zeitgraph.language.verbs import VerbClass, VerbTable, verb_table
from zeitgraph.model.text import ParsedDocument, Sentence, Token

PERFECT = VerbClass.PERFECT
OBJECTS = frozenset({"obj", "obl:arg"})


def ordered(parsed: ParsedDocument, language: Language) -> ParsedDocument:
    """The document with such trees mended; itself where there are none."""
    verbs = verb_table(language.code)
    sentences = tuple(_with_subjects(sentence) for sentence in parsed.sentences)
    if verbs.free_order:
        kinds = kinds_of(parsed, language)
        sentences = tuple(_in_order(sentence, kinds, verbs) for sentence in sentences)
    return parsed if sentences == parsed.sentences else replace(parsed, sentences=sentences)


def _with_subjects(sentence: Sentence) -> Sentence:
    """'the 58-year-old said': an adjective with an article, taken for an attribute of the verb behind it."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        verb = sentence.governor(token)
        if token.base_relation != "amod" or verb is None or verb.index < token.index or finite(sentence, verb) is None:
            continue
        others = {child.base_relation for child in sentence.children(verb)}
        articles = [child for child in sentence.children(verb) if child.relation == "det" and child.index < token.index]
        if verb.upos == "VERB" and articles and not others & {"nsubj", "csubj", "expl"}:
            changed[token.index] = replace(token, relation="nsubj")
            changed[articles[-1].index] = replace(articles[-1], head=token.index)
    if not changed:
        return sentence
    return replace(sentence, tokens=tuple(changed.get(token.index, token) for token in sentence.tokens))


def _in_order(sentence: Sentence, kinds: Kinds, verbs: VerbTable) -> Sentence:
    sentence = _with_perfects(sentence, verbs)
    changed: dict[int, str] = {}
    for token in sentence.tokens:
        if is_clausal_verb(sentence, token):
            changed.update(_exchanged(sentence, token, kinds, verbs))
    if not changed:
        return sentence
    tokens = (replace(token, relation=changed.get(token.index, token.relation)) for token in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens))


def _with_perfects(sentence: Sentence, verbs: VerbTable) -> Sentence:
    """'ist entgleist': a participle whose verb builds its perfect so, taken for an adjective with a copula."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        verb = verbs.participles.get(token.lemma, token.lemma)
        if token.upos != "ADJ" or token.form.lower() not in verbs.participles:
            continue
        copulas = [
            c for c in sentence.children(token) if c.base_relation == "cop" and c.lemma in verbs.classes[PERFECT]
        ]
        if copulas and verbs.is_class(verb, VerbClass.PERFECT_WITH_BE):
            changed[token.index] = replace(token, upos="VERB", lemma=verb)
            changed.update({copula.index: replace(copula, relation="aux") for copula in copulas})
    if not changed:
        return sentence
    return replace(sentence, tokens=tuple(changed.get(token.index, token) for token in sentence.tokens))


def _exchanged(sentence: Sentence, verb: Token, kinds: Kinds, verbs: VerbTable) -> dict[int, str]:
    """The new relations of a verb's first and second participant, if they have to change places."""
    word = finite(sentence, verb)
    if word is None or any(child.relation == "aux:pass" for child in sentence.children(verb)):
        return {}
    bare = [child for child in sentence.children(verb) if not case_words(sentence, child)]
    first = next((child for child in bare if child.relation in OBJECTS and child.index < word.index), None)
    second = next((child for child in bare if child.relation == "nsubj" and child.index > word.index), None)
    if first is None or second is None or not _may_act(sentence, first, word, kinds, verbs):
        return {}
    if _forms(sentence, second) & verbs.nominative:
        return {}
    return {first.index: "nsubj", second.index: "obj"}


def _may_act(sentence: Sentence, token: Token, word: Token, kinds: Kinds, verbs: VerbTable) -> bool:
    """Whether a participant before the finite verb can be its subject by meaning, form and number."""
    if token.upos == "PRON" and (token.feature("PronType") != "Prs" or is_reflexive(sentence, token, verbs)):
        return False
    if not kinds.is_animate(sentence, token) or _forms(sentence, token) & verbs.oblique:
        return False
    several = any(child.base_relation == "conj" for child in sentence.children(token))
    bare = token.upos == "NOUN" and token.form == token.lemma and not _forms(sentence, token) - {token.form.lower()}
    number = "Plur" if several else None if bare else token.feature("Number")  # 'Retter' is either
    return number is None or word.feature("Number") in {None, number}


def _forms(sentence: Sentence, token: Token) -> frozenset[str]:
    """The words that show the case of a noun phrase: its determiners, or the pronoun itself."""
    words = [child for child in sentence.children(token) if child.base_relation in {"det", "nummod"}]
    return frozenset(word.form.lower() for word in (token, *words))
