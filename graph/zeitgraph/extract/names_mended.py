"""Names that hang on another word than their form says: behind what they are, behind 'named', and newspapers told."""

from dataclasses import replace

from zeitgraph.language.nouns import NounKind, noun_table
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.text import Sentence, Token


def behind_naming(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Named Hale as envoy': a name behind 'named' is whom it is done to, no predicate."""
    verb = sentence.governor(name) if name.upos == "PROPN" else None
    if verb is None or verb.upos != "VERB" or not verbs.is_class(verb.lemma, VerbClass.PREDICATIVE):
        return ()
    beside = sentence.relations(verb)
    return (replace(name, relation="obj"),) if "obj" not in beside and "aux:pass" not in beside else ()


def kind_of_name(sentence: Sentence, name: Token, _: VerbTable) -> tuple[Token, ...]:
    """'The head of airline Norfly': the noun before a name says what it is; the name is the attribute."""
    noun = _kind_before(sentence, name) if name.upos == "PROPN" else None
    if noun is None:
        return ()
    moved = (replace(child, head=name.index) for child in sentence.children(noun) if child.index < noun.index)
    return (replace(noun, relation="compound", head=name.index), replace(name, relation=noun.relation), *moved)


def titled(sentence: Sentence, name: Token, _: VerbTable) -> tuple[Token, ...]:
    """'Secretary of State Ann Hale, who …, said': a name right behind a subject that says who it is, and no comma."""
    verb = sentence.governor(name) if name.upos == "PROPN" else None
    if verb is None or name.index == 0:
        return ()
    before = sentence.tokens[name.index - 1]
    titles = (c for c in sentence.children(verb) if c.base_relation == "nsubj" and c.index < name.index)
    title = next((c for c in titles if before in (c, *sentence.subtree(c)) and before.upos in {"NOUN", "PROPN"}), None)
    if title is None:
        return ()
    return (replace(title, relation="nmod:desc", head=name.index), replace(name, relation=title.relation))


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


def _kind_before(sentence: Sentence, name: Token) -> Token | None:
    """'The head of airline Norfly': the noun right before a name that says what it is, both taken for attributes."""
    if name.index == 0 or "case" in sentence.relations(name):
        return None
    noun = sentence.tokens[name.index - 1]
    beside = noun.upos == "NOUN" and noun.relation == "nmod" and noun.head == name.head
    return noun if beside and "case" in sentence.relations(noun) else None
