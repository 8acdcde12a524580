"""Trees in which the parser took the one for the other, mended before anything is read from them.

Subject and object where forms do not tell them apart: in 'Die Polizei nahm Kapitän Schmidt fest' either could be
either; whoever can act and stands first is the subject. And participles that are no adjectives: 'ist entgleist';
adjectives that are no attributes: 'the 58-year-old said'.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain

from zeitgraph.extract.arguments_kinds import Kinds, kinds_of
from zeitgraph.extract.arguments_subject import is_reflexive, mark_behind
from zeitgraph.extract.attribution_cues import cue_class
from zeitgraph.extract.clauses import FULL, OWN, finite, is_clausal_verb, is_past_participle, own_auxiliaries
from zeitgraph.extract.clauses_mended import with_comments, with_conjunctions, with_participles, with_predicates
from zeitgraph.extract.contrasts import with_contrasts
from zeitgraph.extract.hyphens_mended import with_joined_nouns
from zeitgraph.extract.lemmas import case_words
from zeitgraph.extract.words_mended import with_words
from zeitgraph.language import Language
from zeitgraph.language.factuality import FactualityTable, factuality_table
from zeitgraph.language.names import Names, names
from zeitgraph.language.verbs import VerbClass, VerbTable, verb_table
from zeitgraph.model.text import NameSpan, ParsedDocument, Sentence, Span, Token

Mend = Callable[[Sentence], Mapping[int, Token]]  # the words of a sentence that are changed, by index
Mends = Sequence[tuple[frozenset[str], Mend]]  # each with the relations without which it finds nothing

ANY = frozenset[str]()  # of what looks at more than relations
PERFECT = VerbClass.PERFECT
OBJECTS = frozenset({"obj", "obl:arg"})
SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
INFINITIVE = (("VerbForm", "Inf"),)
UNDONE = frozenset({"CT-", "reverse"})


def ordered(parsed: ParsedDocument, language: Language) -> ParsedDocument:
    """The document with such trees mended; itself where that is done."""
    if parsed.mended:
        return parsed
    verbs = verb_table(language.code)
    mends = [*_mends(verbs, factuality_table(language.code), names(language.code))]
    if verbs.free_order:
        mends.append(_exchanges(parsed, language))
    sentences = tuple([_mended(sentence, mends) for sentence in parsed.sentences])
    spans = tuple([_without_object(name, sentences[name.sentence]) for name in parsed.names])
    return replace(parsed, sentences=sentences, names=spans, mended=True)


def _without_object(name: NameSpan, sentence: Sentence) -> NameSpan:
    """The name without the noun behind it that is the verb's object: 'Scholz' of 'warf Scholz Wortbruch vor'."""
    end = sentence.tokens[name.last]
    if end.relation != "obj" or end.upos != "NOUN" or end.head is None or name.first <= end.head <= name.last:
        return name
    before = sentence.tokens[max(name.last - 1, name.first)]
    return replace(name, last=before.index, span=Span(name.span.begin, before.span.end))


def _exchanges(parsed: ParsedDocument, language: Language) -> tuple[frozenset[str], Mend]:
    """What asks of the whole document who can act: the mend that comes last where the order of words is free."""
    kinds = cache(partial(kinds_of, parsed, language))
    return frozenset({"obj", "obl"}), partial(_in_order, kinds=kinds, verbs=verb_table(language.code))


@cache
def _mends(verbs: VerbTable, cues: FactualityTable, table: Names) -> Mends:
    """What is mended in a language, in this order: each sees what the one before has made."""
    always = (
        (ANY, partial(with_words, verbs=verbs)),
        (ANY, partial(with_contrasts, negation=cues.negation)),
        (frozenset({"parataxis", "conj"}), _with_clauses_apart),
        (frozenset({"ccomp"}), _with_opener),
        (frozenset({"amod"}), _with_subjects),
        (frozenset({"xcomp"}), partial(_with_received, verbs=verbs)),
    )
    if verbs.free_order:
        hyphens = (ANY, partial(with_joined_nouns, table=table))
        return (hyphens, *always, (frozenset({"cop"}), partial(_with_perfects, verbs=verbs)))
    return (
        *always,
        (frozenset({"xcomp", "ccomp"}), with_participles),
        (frozenset({"acl", "appos"}), partial(with_predicates, verbs=verbs)),
        (frozenset({"advcl"}), with_conjunctions),
        (frozenset({"conj"}), with_comments),
        (frozenset({"conj"}), partial(_with_infinitives, cues=cues)),
        (frozenset({"conj", "advcl"}), _with_pasts),
        (frozenset({"nsubj", "obj"}), _with_objects),
    )


def _mended(sentence: Sentence, mends: Mends) -> Sentence:
    """The sentence after some mends, one upon the other; itself where they change nothing."""
    present = sentence.by_relation.keys()
    for relations, mend in mends:
        if relations is not ANY and present.isdisjoint(relations):
            continue
        changed = mend(sentence)
        if changed:
            tokens = tuple([changed.get(token.index, token) for token in sentence.tokens])
            sentence = replace(sentence, tokens=tokens)
            present = sentence.by_relation.keys()
    return sentence


def _with_opener(sentence: Sentence) -> Mapping[int, Token]:
    """'Hit by a car, the boy died': a bare participle that opens the sentence, taken for what the verb governs."""
    first = sentence.tokens[0]
    verb = sentence.governor(first) if first.base_relation == "ccomp" else None
    if verb is None or first.feature("VerbForm") != "Part" or mark_behind(sentence, first) != ",":
        return {}
    own = {child.base_relation for child in sentence.children(first)}
    subjects = (child.index for child in sentence.children(verb) if child.base_relation == "nsubj")
    if own & FULL or not any(index < verb.index for index in subjects):
        return {}
    bare = tuple(feature for feature in first.features if feature[0] != "Mood")
    return {0: replace(first, relation="advcl", features=bare)}


def _with_clauses_apart(sentence: Sentence) -> Mapping[int, Token]:
    """'Das Amt teilte mit, er sei da; Zeugen bestritten das': behind a semicolon nobody is quoted any more.

    A subjunctive goes on with the report.
    """
    changed: dict[int, Token] = {}
    for token in _words(sentence, "parataxis", "conj") if ";" in sentence.forms else ():
        above = sentence.governor(token)
        main = sentence.governor(above) if above is not None and above.base_relation == "ccomp" else None
        first = sentence.subtree(token)[0] if main is not None else token
        before = sentence.tokens[first.index - (first.form != ";")]
        if main is None or before.form != ";" or main.index > token.index:
            continue
        verb = finite(sentence, token)
        if verb is not None and verb.feature("Mood") != "Sub" and "nsubj" in sentence.relations(token):
            changed[token.index] = replace(token, relation="parataxis", head=main.index)
    return changed


def _words(sentence: Sentence, first: str, second: str) -> Iterator[Token]:
    """The words with one of two relations."""
    words = sentence.by_relation
    return chain(words.get(first, ()), words.get(second, ()))


def _with_infinitives(sentence: Sentence, cues: FactualityTable) -> Mapping[int, Token]:
    """'would close shops and cut jobs': behind an infinitive a form that could be a past is one, too.

    Not behind what was left undone: 'failed to win and quit'.
    """
    changed: dict[int, Token] = {}
    for token in sentence.by_relation.get("conj", ()):
        above = sentence.governor(token)
        if above is None or above.feature("VerbForm") != "Inf" or token.upos != "VERB" or token.features == INFINITIVE:
            continue
        if token.form.lower() == token.lemma and OWN.isdisjoint(sentence.relations(token)):
            main = sentence.governor(above)
            name = cue_class(sentence, main, cues) if main is not None else None
            if name is None or cues.effects[name].code not in UNDONE:
                changed[token.index] = replace(token, features=INFINITIVE)
    return changed


def _with_pasts(sentence: Sentence) -> Mapping[int, Token]:
    """'failed to win and conceded', 'refused to leave, saying …': under the infinitive, but the finite verb's own.

    A past without an auxiliary is no conjunct of an infinitive, nor is what has a finite one ('was due to be held but
    was put off'); a participle behind a comma tells how the whole was.
    """
    changed: dict[int, Token] = {}
    for token in _words(sentence, "conj", "advcl"):
        above = sentence.governor(token)
        main = sentence.governor(above) if above is not None and above.base_relation == "xcomp" else None
        if above is None or main is None or not _is_infinitive(sentence, above) or not _is_finite(sentence, main):
            continue
        if _is_bare_past(sentence, token):
            features = {**dict(token.features), "VerbForm": "Fin", "Tense": "Past", "Mood": "Ind"}
            changed[token.index] = replace(token, head=main.index, features=tuple(sorted(features.items())))
        elif _is_behind_comma(sentence, token, above) or _has_finite(sentence, token, above):
            changed[token.index] = replace(token, head=main.index)
    return changed


def _is_infinitive(sentence: Sentence, token: Token) -> bool:
    """'to hold', 'to be held', 'to have held'."""
    if token.feature("VerbForm") == "Inf":
        return True
    return any(word.feature("VerbForm") == "Inf" for word in own_auxiliaries(sentence, token))


def _is_bare_past(sentence: Sentence, token: Token) -> bool:
    past = token.feature("Tense") == "Past" and token.upos == "VERB"
    return token.base_relation == "conj" and past and OWN.isdisjoint(sentence.relations(token))


def _has_finite(sentence: Sentence, token: Token, above: Token) -> bool:
    """Whether a verb behind an infinitive has a finite auxiliary of its own."""
    if token.base_relation != "conj" or "mark" not in sentence.relations(above):
        return False
    return any(word.feature("VerbForm") == "Fin" and word.index > above.index for word in _helpers(sentence, token))


def _is_finite(sentence: Sentence, main: Token) -> bool:
    """Whether a verb is finite, or an adjective has a finite copula: 'was due to'."""
    return any(word.feature("VerbForm") == "Fin" for word in (main, *_helpers(sentence, main)))


def _helpers(sentence: Sentence, token: Token) -> list[Token]:
    """Auxiliaries and copula."""
    return [child for child in sentence.children(token) if child.base_relation in {"aux", "cop"}]


def _is_behind_comma(sentence: Sentence, token: Token, above: Token) -> bool:
    present = token.feature("VerbForm") in {"Part", "Ger"} and token.feature("Tense") == "Pres"
    if token.base_relation != "advcl" or not present:
        return False
    first = min([token.index, *(child.index for child in sentence.children(token))])
    return above.index < first and "," in (sentence.tokens[first].form, sentence.tokens[first - 1].form)


def _with_subjects(sentence: Sentence) -> Mapping[int, Token]:
    """'the 58-year-old said': an adjective with an article, taken for an attribute of the verb behind it."""
    changed: dict[int, Token] = {}
    for token in sentence.by_relation.get("amod", ()):
        verb = sentence.governor(token)
        if verb is None or verb.upos != "VERB" or verb.index < token.index or finite(sentence, verb) is None:
            continue
        articles = [child for child in sentence.children(verb) if child.relation == "det" and child.index < token.index]
        if articles and SUBJECTS.isdisjoint(sentence.relations(verb)):
            changed[token.index] = replace(token, relation="nsubj")
            changed[articles[-1].index] = replace(articles[-1], head=token.index)
    return changed


def _with_received(sentence: Sentence, verbs: VerbTable) -> Mapping[int, Token]:
    """'bekommt … geschenkt': a participle below the verb of a passive, which it is the auxiliary of."""
    for token in sentence.by_relation.get("xcomp", ()):
        verb = sentence.governor(token) if token.relation == "xcomp" else None
        if verb is None or verb.upos != "VERB" or verb.lemma not in verbs.only_passive:
            continue
        if token.feature("VerbForm") != "Part" or not is_past_participle(token, verbs):
            continue
        changed = {child.index: _moved(child, token) for child in sentence.children(verb) if child is not token}
        changed[token.index] = replace(token, relation=verb.relation, head=verb.head)
        changed[verb.index] = replace(verb, relation="aux:pass", head=token.index, upos="AUX")
        return changed
    return {}


def _moved(child: Token, verb: Token) -> Token:
    relation = "nsubj:pass" if child.relation == "nsubj" else child.relation
    return replace(child, relation=relation, head=verb.index)


def _with_objects(sentence: Sentence) -> Mapping[int, Token]:
    """'told the paper the talks had failed': an object before the subject of its clause is that of the verb above.

    And a full sentence's verb without any auxiliary is no passive: 'The mayor called on residents.'
    """
    changed: dict[int, Token] = {}
    full = sentence.tokens[-1].form == "."
    for token in _words(sentence, "nsubj", "obj"):
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
    return changed


def _in_order(sentence: Sentence, kinds: Callable[[], Kinds], verbs: VerbTable) -> Mapping[int, Token]:
    """'Kapitän Schmidt nahm die Polizei fest', and nouns without case taken for objects of a verb without subject."""
    changed: dict[int, str] = {}
    heads: set[int] = set()
    for token in _words(sentence, "obj", "obl"):
        if token.head is not None and token.index < token.head and token.relation in OBJECTS:
            heads.add(token.head)
    for head in heads:
        verb = sentence.tokens[head]
        if is_clausal_verb(sentence, verb):
            changed.update(_exchanged(sentence, verb, kinds, verbs) or _missing(sentence, verb))
    return {i: replace(sentence.tokens[i], relation=relation) for i, relation in changed.items()} if changed else {}


def _with_perfects(sentence: Sentence, verbs: VerbTable) -> Mapping[int, Token]:
    """'ist entgleist': a participle whose verb builds its perfect so, taken for an adjective with a copula."""
    changed: dict[int, Token] = {}
    for copula in sentence.by_relation.get("cop", ()):
        token = sentence.governor(copula)
        if token is None or token.upos != "ADJ" or token.form.lower() not in verbs.participles:
            continue
        verb = verbs.participles.get(token.lemma, token.lemma)
        if copula.lemma in verbs.classes[PERFECT] and verbs.is_class(verb, VerbClass.PERFECT_WITH_BE):
            changed[token.index] = replace(token, upos="VERB", lemma=verb)
            changed[copula.index] = replace(copula, relation="aux")
    return changed


def _exchanged(sentence: Sentence, verb: Token, kinds: Callable[[], Kinds], verbs: VerbTable) -> dict[int, str]:
    """The new relations of a verb's first and second participant, if they have to change places."""
    relations = sentence.relations(verb)
    if "nsubj" not in relations or "aux:pass" in relations:
        return {}
    word = finite(sentence, verb)
    if word is None:
        return {}
    before = behind = None
    for child in sentence.children(verb):
        if before is None and child.index < word.index and child.relation in OBJECTS:
            before = child if not case_words(sentence, child) else None
        elif behind is None and child.index > word.index and child.relation == "nsubj":
            behind = child if not case_words(sentence, child) else None
    if before is None or behind is None or not _may_act(sentence, before, word, kinds(), verbs):
        return {}
    if _forms(sentence, behind) & verbs.nominative:
        return {}
    return {before.index: "nsubj", behind.index: "obj"}


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
