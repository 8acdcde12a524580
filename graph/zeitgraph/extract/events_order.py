"""Trees in which the parser took the one for the other, mended before anything is read from them.

Subject and object where forms do not tell them apart: in 'Die Polizei nahm Kapitän Schmidt fest' either could be
either; whoever can act and stands first is the subject. And participles that are no adjectives: 'ist entgleist';
adjectives that are no attributes: 'the 58-year-old said'.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache, partial

from zeitgraph.extract.arguments_kinds import Kinds, kinds_of
from zeitgraph.extract.arguments_subject import is_reflexive, mark_behind
from zeitgraph.extract.clauses import FULL, finite, is_clausal_verb, is_past_participle
from zeitgraph.extract.clauses_mended import with_comments, with_conjunctions, with_participles
from zeitgraph.extract.contrasts import with_contrasts
from zeitgraph.extract.lemmas import case_words
from zeitgraph.extract.words_mended import with_words
from zeitgraph.language import Language
from zeitgraph.language.factuality import factuality_table
from zeitgraph.language.verbs import VerbClass, VerbTable, verb_table
from zeitgraph.model.text import ParsedDocument, Sentence, Token

Mend = Callable[[Sentence], Mapping[int, Token]]  # the words of a sentence that are changed, by index

CLAUSES: tuple[Mend, ...] = (with_participles, with_conjunctions, with_comments)  # where word order is fixed
PERFECT = VerbClass.PERFECT
OBJECTS = frozenset({"obj", "obl:arg"})
SUBJECTS = frozenset({"nsubj", "csubj", "expl"})


def ordered(parsed: ParsedDocument, language: Language) -> ParsedDocument:
    """The document with such trees mended; itself where there are none."""
    verbs = verb_table(language.code)
    negation = factuality_table(language.code).negation
    words = (partial(with_words, verbs=verbs), partial(with_contrasts, negation=negation))
    sentences = tuple(_mended(sentence, words) for sentence in parsed.sentences)
    sentences = tuple(_with_received(_with_subjects(_with_opener(_with_clauses_apart(s))), verbs) for s in sentences)
    if not verbs.free_order:
        sentences = tuple(_with_objects(_with_pasts(_mended(sentence, CLAUSES))) for sentence in sentences)
    else:
        kinds = cache(partial(kinds_of, parsed, language))
        sentences = tuple(_in_order(sentence, kinds, verbs) for sentence in sentences)
    return parsed if sentences == parsed.sentences else replace(parsed, sentences=sentences)


def _mended(sentence: Sentence, mends: Iterable[Mend]) -> Sentence:
    """The sentence after some mends, one upon the other."""
    for mend in mends:
        sentence = _with(sentence, mend(sentence))
    return sentence


def _with(sentence: Sentence, changed: Mapping[int, Token]) -> Sentence:
    """The sentence with these tokens in place of its own; itself where there are none."""
    if not changed:
        return sentence
    return replace(sentence, tokens=tuple(changed.get(token.index, token) for token in sentence.tokens))


def _with_opener(sentence: Sentence) -> Sentence:
    """'Hit by a car, the boy died': a bare participle that opens the sentence, taken for what the verb governs."""
    first = sentence.tokens[0]
    verb = sentence.governor(first) if first.base_relation == "ccomp" else None
    if verb is None or first.feature("VerbForm") != "Part" or mark_behind(sentence, first) != ",":
        return sentence
    own = {child.base_relation for child in sentence.children(first)}
    subjects = (child.index for child in sentence.children(verb) if child.base_relation == "nsubj")
    if own & FULL or not any(index < verb.index for index in subjects):
        return sentence
    bare = tuple(feature for feature in first.features if feature[0] != "Mood")
    return replace(sentence, tokens=(replace(first, relation="advcl", features=bare), *sentence.tokens[1:]))


def _with_clauses_apart(sentence: Sentence) -> Sentence:
    """'Das Amt teilte mit, er sei da; Zeugen bestritten das': behind a semicolon nobody is quoted any more.

    A subjunctive goes on with the report.
    """
    if ";" not in sentence.forms:
        return sentence
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        above = sentence.governor(token) if token.base_relation in {"parataxis", "conj"} else None
        main = sentence.governor(above) if above is not None and above.base_relation == "ccomp" else None
        first = sentence.subtree(token)[0] if main is not None else token
        before = sentence.tokens[first.index - (first.form != ";")]
        if main is None or before.form != ";" or main.index > token.index:
            continue
        verb = finite(sentence, token)
        if verb is not None and verb.feature("Mood") != "Sub" and "nsubj" in sentence.relations(token):
            changed[token.index] = replace(token, relation="parataxis", head=main.index)
    return _with(sentence, changed)


def _with_pasts(sentence: Sentence) -> Sentence:
    """'failed to win and conceded', 'refused to leave, saying …': under the infinitive, but the finite verb's own.

    A past without an auxiliary is no conjunct of an infinitive; a participle behind a comma tells how the whole was.
    """
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        above = sentence.governor(token) if token.base_relation in {"conj", "advcl"} else None
        main = sentence.governor(above) if above is not None and above.base_relation == "xcomp" else None
        if above is None or main is None or above.feature("VerbForm") != "Inf" or finite(sentence, main) is None:
            continue
        if _is_bare_past(sentence, token):
            features = {**dict(token.features), "VerbForm": "Fin", "Tense": "Past", "Mood": "Ind"}
            changed[token.index] = replace(token, head=main.index, features=tuple(sorted(features.items())))
        elif _is_behind_comma(sentence, token, above):
            changed[token.index] = replace(token, head=main.index)
    return _with(sentence, changed)


def _is_bare_past(sentence: Sentence, token: Token) -> bool:
    past = token.feature("Tense") == "Past" and token.upos == "VERB"
    return token.base_relation == "conj" and past and not sentence.relations(token) & {"aux", "nsubj", "mark"}


def _is_behind_comma(sentence: Sentence, token: Token, above: Token) -> bool:
    present = token.feature("VerbForm") in {"Part", "Ger"} and token.feature("Tense") == "Pres"
    if token.base_relation != "advcl" or not present:
        return False
    first = min([token.index, *(child.index for child in sentence.children(token))])
    return above.index < first and "," in (sentence.tokens[first].form, sentence.tokens[first - 1].form)


def _with_subjects(sentence: Sentence) -> Sentence:
    """'the 58-year-old said': an adjective with an article, taken for an attribute of the verb behind it."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        verb = sentence.governor(token) if token.base_relation == "amod" else None
        if verb is None or verb.upos != "VERB" or verb.index < token.index or finite(sentence, verb) is None:
            continue
        articles = [child for child in sentence.children(verb) if child.relation == "det" and child.index < token.index]
        if articles and SUBJECTS.isdisjoint(sentence.relations(verb)):
            changed[token.index] = replace(token, relation="nsubj")
            changed[articles[-1].index] = replace(articles[-1], head=token.index)
    return _with(sentence, changed)


def _with_received(sentence: Sentence, verbs: VerbTable) -> Sentence:
    """'bekommt … geschenkt': a participle below the verb of a passive, which it is the auxiliary of."""
    for token in sentence.tokens:
        verb = sentence.governor(token) if token.relation == "xcomp" else None
        if verb is None or verb.upos != "VERB" or verb.lemma not in verbs.only_passive:
            continue
        if token.feature("VerbForm") != "Part" or not is_past_participle(token, verbs):
            continue
        changed = {child.index: _moved(child, token) for child in sentence.children(verb) if child is not token}
        changed[token.index] = replace(token, relation=verb.relation, head=verb.head)
        changed[verb.index] = replace(verb, relation="aux:pass", head=token.index, upos="AUX")
        return _with(sentence, changed)
    return sentence


def _moved(child: Token, verb: Token) -> Token:
    relation = "nsubj:pass" if child.relation == "nsubj" else child.relation
    return replace(child, relation=relation, head=verb.index)


def _with_objects(sentence: Sentence) -> Sentence:
    """'told the paper the talks had failed': an object before the subject of its clause is that of the verb above.

    And a full sentence's verb without any auxiliary is no passive: 'The mayor called on residents.'
    """
    changed: dict[int, Token] = {}
    full = sentence.tokens[-1].form == "."
    for token in sentence.tokens:
        verb = sentence.governor(token) if token.relation in {"nsubj:pass", "obj"} else None
        if verb is None or verb.upos != "VERB":
            continue
        above = sentence.governor(verb)
        if token.relation == "nsubj:pass" and full and verb.base_relation == "root" and token.index < verb.index:
            if not any(child.base_relation in {"aux", "cop"} for child in sentence.children(verb)):
                changed[token.index] = replace(token, relation="nsubj")
        elif token.relation == "obj" and verb.base_relation == "ccomp" and above is not None:
            later = [c for c in sentence.children(verb) if c.base_relation == "nsubj" and c.index > token.index]
            if later and sentence.subtree(token)[0].index == above.index + 1:
                changed[token.index] = replace(token, relation="iobj", head=above.index)
    return _with(sentence, changed)


def _in_order(sentence: Sentence, kinds: Callable[[], Kinds], verbs: VerbTable) -> Sentence:
    sentence = _with_perfects(sentence, verbs)
    changed: dict[int, str] = {}
    governors = {token.head for token in sentence.tokens if token.relation in OBJECTS}
    for verb in (sentence.tokens[head] for head in governors if head is not None):
        if is_clausal_verb(sentence, verb):
            changed.update(_exchanged(sentence, verb, kinds, verbs) or _missing(sentence, verb))
    return _with(sentence, {i: replace(sentence.tokens[i], relation=relation) for i, relation in changed.items()})


def _with_perfects(sentence: Sentence, verbs: VerbTable) -> Sentence:
    """'ist entgleist': a participle whose verb builds its perfect so, taken for an adjective with a copula."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.upos != "ADJ" or "cop" not in sentence.relations(token) or token.form.lower() not in verbs.participles:
            continue
        verb = verbs.participles.get(token.lemma, token.lemma)
        copulas = [
            c for c in sentence.children(token) if c.base_relation == "cop" and c.lemma in verbs.classes[PERFECT]
        ]
        if copulas and verbs.is_class(verb, VerbClass.PERFECT_WITH_BE):
            changed[token.index] = replace(token, upos="VERB", lemma=verb)
            changed.update({copula.index: replace(copula, relation="aux") for copula in copulas})
    return _with(sentence, changed)


def _exchanged(sentence: Sentence, verb: Token, kinds: Callable[[], Kinds], verbs: VerbTable) -> dict[int, str]:
    """The new relations of a verb's first and second participant, if they have to change places."""
    relations = sentence.relations(verb)
    if "nsubj" not in relations or "aux:pass" in relations:
        return {}
    word = finite(sentence, verb)
    if word is None:
        return {}
    children = sentence.children(verb)
    before = [c for c in children if c.index < word.index and c.relation in OBJECTS and not case_words(sentence, c)]
    behind = [c for c in children if c.index > word.index and c.relation == "nsubj" and not case_words(sentence, c)]
    if not before or not behind or not _may_act(sentence, before[0], word, kinds(), verbs):
        return {}
    if _forms(sentence, behind[0]) & verbs.nominative:
        return {}
    return {before[0].index: "nsubj", behind[0].index: "obj"}


def _missing(sentence: Sentence, verb: Token) -> dict[int, str]:
    """'Medien berichteten': the noun before a verb without subject is none of its datives if nothing shows its case."""
    relations = sentence.relations(verb)
    if "obl:arg" not in relations or not relations.isdisjoint(SUBJECTS) or finite(sentence, verb) is None:
        return {}
    children = sentence.children(verb)
    nouns = (c for c in children if c.relation == "obl:arg" and c.upos in {"NOUN", "PROPN"} and c.index < verb.index)
    shown = {"det", "case", "amod", "nummod"}
    bare = (noun for noun in nouns if not any(c.base_relation in shown for c in sentence.children(noun)))
    return {noun.index: "nsubj" for noun in list(bare)[:1]}


def _may_act(sentence: Sentence, token: Token, word: Token, kinds: Kinds, verbs: VerbTable) -> bool:
    """Whether a participant before the finite verb can be its subject by meaning, form and number."""
    if token.upos == "PRON" and (token.feature("PronType") != "Prs" or is_reflexive(sentence, token, verbs)):
        return False
    masculine = token.feature("Gender") == "Masc" and token.feature("Number") == "Sing"
    oblique = verbs.oblique - verbs.nominative if masculine else verbs.oblique  # 'der' of 'der Trainer'
    if not kinds.is_animate(sentence, token) or _forms(sentence, token) & oblique:
        return False
    several = any(child.base_relation == "conj" for child in sentence.children(token))
    bare = token.upos == "NOUN" and token.form == token.lemma and not _forms(sentence, token) - {token.form.lower()}
    number = "Plur" if several else None if bare else token.feature("Number")  # 'Retter' is either
    return number is None or word.feature("Number") in {None, number}


def _forms(sentence: Sentence, token: Token) -> frozenset[str]:
    """The words that show the case of a noun phrase: its determiners, or the pronoun itself."""
    words = [child for child in sentence.children(token) if child.base_relation in {"det", "nummod"}]
    return frozenset(word.form.lower() for word in (token, *words))
