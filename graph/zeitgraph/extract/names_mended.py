"""Names that hang on another word than their form says: behind what they are, behind 'named', and newspapers told."""

from dataclasses import replace

from zeitgraph.extract.lemmas import NAMING, verb_lemma
from zeitgraph.language.first_names import first_names
from zeitgraph.language.nouns import NounKind, noun_table
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.text import Sentence, Token

GOVERNED = frozenset({"obj", "xcomp"})
INSIDE = frozenset({"appos", "flat"})  # how words of a name hang on each other, and on the noun before them
SENTENCE_PARTS = frozenset({"obj", "obl", "nsubj"})
OUTER = frozenset({"case", "det"})  # what stands before a phrase as a whole


def behind_naming(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Named Hale as envoy': a name behind 'named' is whom it is done to, no predicate."""
    verb = sentence.governor(name) if name.upos == "PROPN" else None
    if verb is None or verb.upos != "VERB" or not verbs.is_class(verb.lemma, VerbClass.PREDICATIVE):
        return ()
    beside = sentence.relations(verb)
    return (replace(name, relation="obj"),) if "obj" not in beside and "aux:pass" not in beside else ()


def titled(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Fired party leader Ann Hale', 'the head of airline Norfly': a name right behind a noun that says what it is.

    Where a parser hangs both on one word, the name takes the noun's place there, and the noun hangs on it.
    """
    noun = _title_of(sentence, name, verbs) if name.upos == "PROPN" and name.index else None
    if noun is None:
        return ()
    relation = name.relation if name.relation == "obj" else noun.relation
    before = [child for child in sentence.children(noun) if child.index < noun.index]
    moved = (replace(child, head=name.index) for child in before if child.base_relation in OUTER)
    return (replace(noun, relation="nmod:desc", head=name.index), replace(name, relation=relation), *moved)


def appointed(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Appointed Ann Hale chief executive': the name is whom it is done to, and no part of the office behind it."""
    if name.upos != "PROPN" or name.form not in first_names() or "flat" not in sentence.relations(name):
        return ()
    office = sentence.governor(name)
    verb = sentence.governor(office) if office is not None and office.base_relation in GOVERNED else None
    if office is None or verb is None or verb.index + 1 != name.index or verb.lemma not in verbs.trees.appointing:
        return ()
    return (replace(name, relation="obj", head=verb.index), replace(office, relation="xcomp"))


def swallowed(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Warf Kanzler Scholz Wortbruch vor': a noun behind whom a verb addresses is its object, no part of his name."""
    name, before = sentence.governor(word), sentence.tokens[word.index - 1]
    if name is None or (word.upos != "NOUN" and name.form in first_names()):
        return ()
    if sentence.children(word) or (name is not before and name is not sentence.governor(before)):
        return ()
    phrase = next((w for w in (name, *sentence.ancestors(name)) if w.base_relation not in INSIDE), name)
    verb = sentence.governor(phrase) if phrase.base_relation in SENTENCE_PARTS else None
    if verb is None or not verbs.is_class(verb_lemma(sentence, verb, verbs), VerbClass.THING_OBJECT):
        return ()
    others = [c for c in sentence.children(verb) if c.relation in {"nsubj", "obj", "obl:arg"} and c is not phrase]
    if len(others) != 1 or others[0].relation == "obl:arg" or others[0].index > phrase.index:
        return ()
    thing = replace(word, upos="NOUN", relation="obj", head=verb.index)
    return (thing, replace(phrase, relation="obl:arg"), replace(others[0], relation="nsubj"))


def office(sentence: Sentence, noun: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Ann Hale was appointed finance minister': behind the passive stands what she becomes, and nobody else."""
    verb = sentence.governor(noun)
    if verb is None or verb.lemma not in verbs.trees.appointing or noun.index < verb.index:
        return ()
    passive = "aux:pass" in sentence.relations(verb) and "nsubj:pass" in sentence.relations(verb)
    return (replace(noun, relation="xcomp"),) if passive else ()


def second_name(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Die Minister Ada Kern und Leo Rau kamen': each of the names that a noun for people is said of takes part."""
    first = sentence.governor(name) if name.upos == "PROPN" else None
    noun = sentence.governor(first) if first is not None and first.relation == "appos" else None
    if noun is None or first is None or first.upos != "PROPN" or noun.upos != "NOUN":
        return ()
    if NounKind.PERSON not in noun_table(verbs.code).kinds(noun.lemma) or name.index < noun.index:
        return ()
    between = (child for child in sentence.children(noun) if first.index < child.index < name.index)
    others = (replace(child, relation="conj") for child in between if child.relation == "appos")
    return (replace(name, head=noun.index), *others)


def inside_name(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Lula da Silva', 'Osama bin Laden': between a name and another one such a word is a part of one name.

    The part behind it keeps nothing of its own place in the clause.
    """
    if word.form not in verbs.trees.inside_names or not 0 < word.index < len(sentence.tokens) - 1:
        return ()
    before, after = sentence.tokens[word.index - 1], sentence.tokens[word.index + 1]
    named = after.upos == "PROPN" or (word.upos == "AUX" and after.form[:1].isupper())
    if before.upos != "PROPN" or not named:
        return ()
    first = sentence.governor(before) if before.base_relation == "flat" else before
    if first is None or sentence.governor(after) is word:
        return ()
    parts = (word, after, *(child for child in sentence.children(after) if child.base_relation == "flat"))
    return tuple(replace(part, upos="PROPN", relation="flat", head=first.index) for part in parts)


def told_medium(sentence: Sentence, medium: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Sagte die Ministerin der „Süddeutschen Zeitung“': behind who says it, a newspaper is no genitive."""
    subject = sentence.governor(medium) if verbs.trees.telling else None
    verb = sentence.governor(subject) if subject is not None and subject.base_relation == "nsubj" else None
    if subject is None or verb is None or subject.index < verb.index or "obl:arg" in sentence.relations(verb):
        return ()
    told = is_told(sentence, medium, subject, verb, verbs)
    return (replace(medium, relation="obl:arg", head=verb.index),) if told else ()


def is_told(sentence: Sentence, medium: Token, subject: Token, verb: Token, verbs: VerbTable) -> bool:
    """Whether a verb of saying has a newspaper or the like behind its subject, who does not work there."""
    words = verbs.trees
    if verb.lemma not in words.telling or subject.lemma in words.media_people:
        return False
    first, second, *_ = (*sentence.subtree(medium), medium)
    media = words.quoted_media if second.upos == "PUNCT" else words.media
    named = medium.lemma.lower() in media or medium.form.lower() in media
    return named and first.form.lower() in words.genitive_plurals


def _title_of(sentence: Sentence, name: Token, verbs: VerbTable) -> Token | None:
    """The noun right before a name without a preposition; of a subject its last word may be before it, too:
    'Secretary of State Ann Hale, who …, said'."""
    if not OUTER.isdisjoint(sentence.relations(name)):
        return None
    before, above = sentence.tokens[name.index - 1], sentence.governor(name)
    if before.head == name.head and before.upos == "NOUN":
        told = "case" in sentence.relations(before) if name.relation == "nmod" else _is_called(before, name, verbs)
        return before if told else None
    if name.relation != "vocative" or above is None or before.upos not in NAMING:
        return None
    subjects = (c for c in sentence.children(above) if c.base_relation == "nsubj" and c.index < name.index)
    return next((subject for subject in subjects if before in sentence.subtree(subject)), None)


def _is_called(noun: Token, name: Token, verbs: VerbTable) -> bool:
    """Whether a noun can be somebody's title: one person's, and the name is no day ('arrested the man Monday')."""
    nouns = noun_table(verbs.code)
    one = noun.feature("Number") != "Plur" and NounKind.PERSON in nouns.kinds(noun.lemma)
    return one and NounKind.TIME not in nouns.kinds(name.form)
