"""Subjects and objects that the parser takes for each other, or for what holds the place of a clause.

By number and voice ('Verhandlungen lehnt der Konzern ab'), by who can act ('das Team, das die Studie leitet'), by what
a pronoun stands for: 'makes it easier to …'.
"""

from dataclasses import replace

from zeitgraph.extract.arguments_kinds import ACTING
from zeitgraph.extract.arguments_subject import speaking_pronoun
from zeitgraph.extract.clauses import finite
from zeitgraph.extract.lemmas import case_words, verb_lemma
from zeitgraph.language.nouns import NounKind, noun_table
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.text import Sentence, Token

SURE = 0.9  # from here on a parser is believed, whatever it says of the number of articles
PASSIVE = "aux:pass"
SUBORDINATE = frozenset({"advcl", "csubj", "ccomp", "xcomp", "acl"})


def right_subject(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """A pronoun that only holds the place of a clause is none; of two nouns it is the one that the verb agrees with."""
    if subject.upos == "PRON":
        return (replace(subject, relation="expl"),) if _holds_a_place(sentence, subject, verbs) else ()
    thing = _subject_by_number(sentence, subject, verbs) if verbs.free_order and subject.upos == "NOUN" else None
    return (replace(subject, relation="obj"), replace(thing, relation="nsubj")) if thing is not None else ()


def placeholder(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Es beschloss Hilfen': what stands for a body and not for a place, where nouns have genders."""
    verb = sentence.governor(word) if verbs.free_order else None
    meant = verb is not None and speaking_pronoun(sentence, verb, verbs) is word
    return (replace(word, relation="nsubj"),) if meant else ()


def conjunction(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Told the paper that …': a conjunction taken for an object; and a pronoun that holds the place of a clause."""
    if word.lemma.lower() in verbs.trees.complementizers and _joins_a_clause(sentence, word):
        return (replace(word, relation="mark", upos="SCONJ", features=()),)
    return (replace(word, relation="expl"),) if word.upos == "PRON" and _holds_a_place(sentence, word, verbs) else ()


def object_of_infinitive(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'A treaty that Iran refused to sign': what a verb that has no object refused is its infinitive's object."""
    verb = sentence.governor(pronoun) if pronoun.upos == "PRON" else None
    if verb is None or verb.relation != "acl:relcl" or verb.lemma not in verbs.trees.gapped:
        return ()
    plans = (child for child in sentence.children(verb) if child.relation == "xcomp" and child.index > verb.index)
    plan = next((child for child in plans if child.upos == "VERB" and "mark" in sentence.relations(child)), None)
    if plan is None or {"obj", "aux:pass"} & sentence.relations(plan):
        return ()
    stranded = any(child.upos == "ADP" and child.relation != "compound:prt" for child in sentence.children(plan))
    return () if stranded else (replace(pronoun, head=plan.index),)  # not 'a man that she refused to talk to'


def subject_called(sentence: Sentence, plan: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Called for Russia to withdraw': who is to do something is the subject of the infinitive."""
    verb, relations = sentence.governor(plan), sentence.relations(plan)
    if verb is None or verb.lemma not in verbs.trees.calling or "nsubj" in relations or "mark" not in relations:
        return ()
    between = [child for child in sentence.children(verb) if verb.index < child.index < plan.index]
    noun = between[-1] if between and between[-1].base_relation == "obl" else None
    if noun is None or not (PASSIVE in relations or noun.upos == "PRON" or _can_act(noun, verbs)):
        return ()
    words = sentence.tokens[verb.index + 1 : noun.index]
    caller = next((word for word in words if word.form.lower() in verbs.trees.callers), None)
    if caller is None or caller.head not in {noun.index, plan.index}:
        return ()
    subject = replace(noun, relation="nsubj:pass" if PASSIVE in relations else "nsubj", head=plan.index)
    clause = (replace(plan, relation="ccomp"),) if plan.relation == "xcomp" else ()
    return (subject, replace(caller, relation="mark", head=plan.index), *clause)


def relative_subject(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Ein Chef, der die Firma seit Mai führt': 'der' behind a masculine is the subject, and no dative."""
    verb = sentence.governor(pronoun) if pronoun.upos == "PRON" and pronoun.form in verbs.nominative else None
    noun = sentence.governor(verb) if verb is not None and verb.relation == "acl:relcl" else None
    if verb is None or noun is None or noun.feature("Gender") != "Masc":
        return ()
    word = finite(sentence, verb)
    if word is None or word.feature("Number") != "Sing" or case_words(sentence, pronoun):
        return ()
    others = [child for child in sentence.children(verb) if child.base_relation == "nsubj"]
    if any(child.relation != "nsubj" or _articles(sentence, child) & verbs.nominative for child in others):
        return ()
    return (replace(pronoun, relation="nsubj"), *(replace(child, relation="obj") for child in others))


def relative_actor(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Das Team, das die Studie leitet': who can act is the subject where the form leaves it open, not a mere thing.

    Of the two nouns that is the one before, if the parser is in doubt, or if the verb agrees with that one only.
    """
    verb = sentence.governor(pronoun) if pronoun.upos == "PRON" and pronoun.form not in verbs.oblique else None
    noun = sentence.governor(verb) if verb is not None and verb.relation == "acl:relcl" and verbs.free_order else None
    if verb is None or noun is None:
        return ()
    thing = next((child for child in sentence.children(verb) if child.relation == "nsubj"), None)
    word = finite(sentence, verb)
    if thing is None or word is None or thing.upos != "NOUN" or _articles(sentence, thing) & verbs.nominative:
        return ()
    doubtful = (
        min(pronoun.confidence, thing.confidence) <= SURE and _can_act(noun, verbs) and not _can_act(thing, verbs)
    )
    one = word.feature("Number") == "Sing" and noun.feature("Number") == "Sing" and _number(sentence, thing) == "Plur"
    return (replace(pronoun, relation="nsubj"), replace(thing, relation="obj")) if doubtful or one else ()


def _can_act(noun: Token, verbs: VerbTable) -> bool:
    """Whether a noun is a name or the table says that people or bodies are called so."""
    return noun.upos == "PROPN" or not ACTING.isdisjoint(noun_table(verbs.code).kinds(noun.lemma))


def _holds_a_place(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> bool:
    """Whether the pronoun stands for a clause behind it: 'It cannot be fair to expect …', 'found it hard to sleep'."""
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


def _joins_a_clause(sentence: Sentence, word: Token) -> bool:
    """Whether a conjunction opens a clause that a verb of saying has, with a subject behind it."""
    verb = sentence.governor(word)
    if verb is None or verb.base_relation != "ccomp" or word.index > verb.index:
        return False
    children = sentence.children(verb)
    opens = all(child.index >= word.index or child.upos == "PUNCT" for child in children)
    return opens and any(child.base_relation == "nsubj" and child.index > word.index for child in children)


def _subject_by_number(sentence: Sentence, subject: Token, verbs: VerbTable) -> Token | None:
    """'Verhandlungen lehnt der Konzern ab': the object that the verb agrees with in number, where its subject does not.

    Only where both are nouns with the verb between them, the parser is in doubt (or verb and noun before it are plural:
    'die Rebellen schlugen das Angebot aus'), and no article speaks against it; or where who can act stands before the
    verb and a place behind it, and nothing says who does it: 'die Luftwaffe bombardierte die Stadt'; or behind a verb
    that only they have, with a thing before it.
    """
    verb = sentence.governor(subject)
    if verb is None or "obj" not in sentence.relations(verb):
        return None
    found = next(child for child in sentence.children(verb) if child.relation == "obj")
    word, (first, last) = finite(sentence, verb), sorted((subject.index, found.index))
    if word is None or found.upos not in {"NOUN", "PROPN"} or not first < word.index < last:
        return None
    several = first == found.index and word.feature("Number") == found.feature("Number") == "Plur"
    placed = first == found.index and _is_placed(found, subject, verbs) and _number(sentence, found) in {None, "Sing"}
    placed = placed or (first == subject.index and _is_decided(sentence, subject, found, verbs))
    if (min(subject.confidence, found.confidence) > SURE and not several | placed) or _is_several(sentence, subject):
        return None
    plural = word.feature("Number") == "Plur" or word.form.lower().endswith(verbs.trees.finite_plurals)
    number = "Plur" if plural else "Sing"
    if not placed and (_number(sentence, found) != number or _number(sentence, subject) in {None, number}):
        return None
    masculine = subject.feature("Gender") == "Masc"
    shown = _articles(sentence, subject) & (verbs.nominative if masculine else verbs.nominative - verbs.oblique)
    return found if not shown and _articles(sentence, found).isdisjoint(verbs.oblique - verbs.nominative) else None


def _is_placed(found: Token, subject: Token, verbs: VerbTable) -> bool:
    """Whether the one is the noun of who can act, and the other that of a place."""
    kinds = noun_table(verbs.code).kinds
    return not ACTING.isdisjoint(kinds(found.lemma)) and NounKind.PLACE in kinds(subject.lemma) - kinds(found.lemma)


def _is_decided(sentence: Sentence, thing: Token, found: Token, verbs: VerbTable) -> bool:
    """'Ein Tempolimit lehnt die FDP ab': a mere thing before a verb that only people and bodies are subjects of."""
    verb = sentence.governor(thing)
    decides = verb is not None and verbs.is_class(verb_lemma(sentence, verb, verbs), VerbClass.DECIDING)
    one = {_number(sentence, thing), _number(sentence, found)} <= {None, "Sing"}
    return decides and one and thing.upos == "NOUN" and _can_act(found, verbs) and not _can_act(thing, verbs)


def _articles(sentence: Sentence, noun: Token) -> set[str]:
    return {child.form.lower() for child in sentence.children(noun) if child.base_relation == "det"}


def _number(sentence: Sentence, noun: Token) -> str | None:
    """Number as the article shows it, or the ending of a noun without one; None where nothing does ('Lehrer')."""
    if "conj" in sentence.relations(noun):
        return "Plur"
    article = next((child for child in sentence.children(noun) if child.base_relation == "det"), None)
    if article is not None:
        return article.feature("Number")
    return None if noun.upos == "NOUN" and noun.form == noun.lemma else noun.feature("Number")


def _is_several(sentence: Sentence, noun: Token) -> bool:
    """Whether number says little of the phrase: it is counted or joined to another."""
    return not sentence.relations(noun).isdisjoint({"conj", "nummod"})
