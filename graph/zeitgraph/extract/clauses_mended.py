"""'When a lorry carrying migrants overturned', 'as a crowd chanting slogans stormed in': openings that mislead.

A participle that belongs to the subject looks like the clause's verb, a conjunction like a preposition, and a clause's
verb like a participle that belongs to the noun before it.
"""

from dataclasses import replace

from zeitgraph.extract.clauses import OWN
from zeitgraph.extract.lemmas import NAMING
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.text import Sentence, Token

GOVERNED = frozenset({"xcomp", "ccomp"})
PARTED = OWN | {"obl:agent", "nsubj:pass"}  # what neither a participle nor a verb whose subject stands apart has
BESIDE = frozenset({"obl", "advmod", "advcl"})  # what hangs on verbs
PARTING = frozenset({"acl", "appos"})  # what may stand between a noun and the verb of which it is the subject
INNER = PARTING | {"obj", "obl", "nmod"}  # what stands inside a noun phrase
LOOSE = frozenset({"parataxis", "ccomp"})  # what a noun without a verb is taken for beside a verb of saying
FINITE = ("VerbForm", "Fin")


def with_participles(sentence: Sentence) -> dict[int, Token]:
    """The words of such clauses by index: the finite verb heads the clause, the participle hangs on its noun."""
    changed: dict[int, Token] = {}
    words = sentence.by_relation
    for verb in (*words.get("xcomp", ()), *words.get("ccomp", ())):
        participle = sentence.governor(verb) if verb.relation in GOVERNED and verb.upos == "VERB" else None
        noun = _noun_of(sentence, participle, verb) if participle is not None else None
        if participle is None or noun is None or not OWN.isdisjoint(sentence.relations(verb)):
            continue
        if verb.feature("VerbForm") != "Fin" and not _asks_for_finite(sentence, participle, verb):
            continue
        begin = sentence.subtree(noun)[0].index
        for child in sentence.children(participle):
            if child is noun or child.index < begin:
                changed[child.index] = replace(child, head=verb.index)
        changed[verb.index] = replace(verb, relation=participle.relation, head=participle.head)
        changed[participle.index] = replace(participle, relation="acl", head=noun.index)
    return changed


def _noun_of(sentence: Sentence, participle: Token, verb: Token) -> Token | None:
    """The noun before a present participle that a finite verb stands behind, where no auxiliary is with it."""
    if participle.feature("VerbForm") not in {"Ger", "Part"} or participle.feature("Tense") == "Past":
        return None
    if not participle.index < verb.index or "aux" in sentence.relations(participle):
        return None
    nouns = (child for child in sentence.children(participle) if child.relation == "nsubj")
    return next((noun for noun in nouns if noun.index < participle.index), None)


def _asks_for_finite(sentence: Sentence, participle: Token, verb: Token) -> bool:
    """Whether 'when' opens the clause, so that a past in it is its finite verb, whatever the tagger says."""
    opens = (
        child for child in sentence.children(participle) if child.relation == "advmod" and child.index < verb.index
    )
    return verb.feature("Tense") == "Past" and any(child.feature("PronType") is not None for child in opens)


def with_conjunctions(sentence: Sentence) -> dict[int, Token]:
    """The words of clauses whose conjunction is taken for a preposition: 'fled as a crowd stormed the station'.

    A finite verb right behind a noun phrase, an adverbial clause that has neither conjunction nor subject, has these.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.by_relation.get("advcl", ()):
        if verb.relation != "advcl" or verb.feature("VerbForm") != "Fin" or verb.upos != "VERB":
            continue
        noun = _phrase_before(sentence, verb) if OWN.isdisjoint(sentence.relations(verb)) else None
        joins = next((child for child in sentence.children(noun) if child.relation == "case"), None) if noun else None
        if noun is not None and joins is not None and noun.head == verb.head:
            changed[noun.index] = replace(noun, relation="nsubj", head=verb.index)
            changed[joins.index] = replace(joins, relation="mark", upos="SCONJ", head=verb.index)
    return changed


def _phrase_before(sentence: Sentence, verb: Token) -> Token | None:
    """The adverbial noun phrase that ends where the verb stands."""
    siblings = (word for word in sentence.tokens[: verb.index] if word.head == verb.head and word.relation == "obl")
    return next((noun for noun in siblings if sentence.subtree(noun)[-1].index == verb.index - 1), None)


def with_comments(sentence: Sentence) -> dict[int, Token]:
    """'The state will pay, the minister said, but may sue': the verb goes on with what is said, not with the saying.

    It has a comma before its conjunction, an auxiliary as the verb of what is said has, and no subject.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.by_relation.get("conj", ()):
        saying = sentence.governor(verb) if verb.relation == "conj" and "aux" in sentence.relations(verb) else None
        if saying is None or "ccomp" not in sentence.relations(saying) or "aux" in sentence.relations(saying):
            continue
        said = next(child for child in sentence.children(saying) if child.relation == "ccomp")
        joins = next((child for child in sentence.children(verb) if child.relation == "cc"), None)
        comma = joins is not None and joins.index > 0 and sentence.tokens[joins.index - 1].form == ","
        goes_on = "aux" in sentence.relations(said) and "nsubj" not in sentence.relations(verb)
        if comma and goes_on and said.index < saying.index < verb.index:
            changed[verb.index] = replace(verb, head=said.index)
    return changed


def with_predicates(sentence: Sentence, verbs: VerbTable) -> dict[int, Token]:
    """'A plane carrying tourists crashed, officials said': a verb taken for a participle of the noun, or of one in it.

    The noun hangs on nothing, or with the verb on one of saying, though the sentence is a whole one; a participle or an
    apposition parts them. The verb is finite, or it has no passive and so no such participle.
    """
    words = sentence.by_relation
    for verb in (*words.get("acl", ()), *words.get("ccomp", ())) if sentence.tokens[-1].form == "." else ():
        noun = _phrase_of(sentence, verb) if verb.upos == "VERB" and verb.relation != "acl:relcl" else None
        if noun is None or not PARTED.isdisjoint(sentence.relations(verb)) or not _is_predicate(verb, verbs):
            continue
        features = (*(feature for feature in verb.features if feature[0] not in {"VerbForm", "Voice"}), FINITE)
        moved = (c for c in sentence.children(noun) if c.index > verb.index or c.base_relation in BESIDE)
        changed = {child.index: replace(child, head=verb.index) for child in moved}
        changed[noun.index] = replace(noun, relation="nsubj", head=verb.index)
        relation = "root" if noun.head is None else "ccomp"
        return changed | {verb.index: replace(verb, relation=relation, head=noun.head, features=features)}
    return {}


def _is_predicate(verb: Token, verbs: VerbTable) -> bool:
    if verb.feature("VerbForm") == "Fin" or verb.feature("Mood") is not None:
        return True
    return verb.feature("Tense") == "Past" and verbs.is_class(verb.lemma, VerbClass.UNACCUSATIVE)


def _phrase_of(sentence: Sentence, verb: Token) -> Token | None:
    """The noun phrase before a verb that hangs in it or beside it, parted from it and with no clause of its own."""
    first = _noun_before(sentence, verb)
    phrase = [first, *sentence.ancestors(first)] if first is not None else []
    noun = next((word for word in phrase if word.base_relation not in INNER), None)
    parted = any(word.base_relation in PARTING for word in phrase[: phrase.index(noun)]) if noun is not None else False
    if noun is None or noun.upos not in NAMING or noun.index > verb.index or not _is_loose(sentence, noun, verb):
        return None
    before = (child for child in sentence.children(noun) if child.index < verb.index)
    return noun if parted or any(child.base_relation in PARTING for child in before) else None


def _noun_before(sentence: Sentence, verb: Token) -> Token | None:
    if verb.base_relation == "acl":
        return sentence.governor(verb)
    siblings = [c for c in sentence.tokens[: verb.index] if c.head == verb.head and c.base_relation in LOOSE]
    return siblings[-1] if siblings else None


def _is_loose(sentence: Sentence, noun: Token, verb: Token) -> bool:
    above = sentence.governor(noun)
    if not OWN.isdisjoint(sentence.relations(noun)):
        return False
    return above is None or (noun.relation in LOOSE and above.upos == "VERB" and above.index > verb.index)
