"""Sentences to clauses: which verbs are events, which only carry one ('will', 'begann zu'), and in which tense.

A clause's `chain` leads from its predicate up to its carrier: in 'begann, zu schießen' the predicate is 'schießen' and
the carrier 'begann', whose subject, tense, conjunction and place in the sentence are the predicate's.
"""

from dataclasses import dataclass, field

from zeitgraph.extract.lemmas import INDEX, is_infixed, verb_lemma, verb_words
from zeitgraph.language.verbs import NO_CLASSES, VerbClass, VerbTable
from zeitgraph.model.members import ADVERBIAL, FUTURE, PARTICIPLE, PAST, PRESENT, TENSELESS
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.mention import ClauseLink, Tense
from zeitgraph.model.record import maker
from zeitgraph.model.text import Sentence, Token

CLAUSAL = frozenset(
    {
        "root",
        "ccomp",
        "xcomp",
        "csubj",
        "advcl",
        "acl",
        "conj",
        "parataxis",
        "dep",
        "appos",
        "list",
        "reparandum",
        "orphan",
        "obl",
    }
)
LINKS = {
    "ccomp": ClauseLink.COMPLEMENT,
    "xcomp": ClauseLink.COMPLEMENT,
    "csubj": ClauseLink.COMPLEMENT,
    "amod": ClauseLink.PARTICIPLE,
    "conj": ClauseLink.COORDINATION,
    "parataxis": ClauseLink.PARATAXIS,
}
CONTENTS = frozenset({"xcomp", "ccomp"})
CARRIED = CONTENTS | {"conj"}
MODAL = VerbClass.MODAL
ASPECTUAL = VerbClass.ASPECTUAL
HELPING = VerbClass.HELPING
CARRYING = frozenset({MODAL, ASPECTUAL})
OBJECTS = frozenset({"obj", "iobj"})
PERFECT = VerbClass.PERFECT
WILL = VerbClass.FUTURE
INFINITIVE_PASSIVE = VerbClass.INFINITIVE_PASSIVE
PERFECT_WITH_BE = VerbClass.PERFECT_WITH_BE
SEEMING = frozenset({"aux:pass", "cop"})  # what the auxiliary of a perfect with 'sein' may be taken for
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
OPENING = frozenset({"mark", "advmod"})
MAIN = frozenset({"root", "parataxis"})
ASKING = frozenset({"Int", "Rel"})
NONFINITE = frozenset({"Inf", "Ger", "Part"})
VERBAL = frozenset({"VERB", "AUX"})
FULL = frozenset({"nsubj", "csubj", "expl", "aux", "cop", "mark"})  # what makes more than an infinitive or participle
OWN = FULL - {"cop"}  # with one of these a verb heads a clause of its own


@dataclass(slots=True, eq=False)
class Clause:
    """A predicate with its particles and the words that carry it; `chain` goes from the predicate to the carrier."""

    sentence: Sentence
    lemma: str
    chain: tuple[Token, ...]
    particles: tuple[Token, ...] = ()
    auxiliaries: tuple[Token, ...] = ()
    passive: bool = False
    predicate: Token = field(init=False, repr=False)
    """The verb that names the event."""
    carrier: Token = field(init=False, repr=False)
    """The highest verb that only carries it; the predicate itself where there is none."""

    def __post_init__(self) -> None:
        self.predicate, self.carrier = self.chain[0], self.chain[-1]


make_clause = maker(Clause)


def clauses(sentence: Sentence, verbs: VerbTable) -> tuple[Clause, ...]:
    """The clauses of a sentence whose predicate may be an event, in the order of the text."""
    found = []
    for word in _verbs(sentence):
        if is_word(word):
            lemma, particles = verb_words(sentence, word, verbs)
            classes = verbs.listed.get(lemma, NO_CLASSES)
            if not CARRYING.isdisjoint(classes) and _carries(sentence, word, classes):
                continue
            if word.base_relation == "xcomp" and _is_predicate_participle(sentence, word, verbs):
                continue
            found.append(_clause(sentence, word, lemma, particles, verbs))
    return tuple(found)


def _verbs(sentence: Sentence) -> list[Token]:
    """The verbs of clauses, and whatever else stands in the passive, in the order of the text."""
    found = [token for token in sentence.tokens if token.upos == "VERB" and token.base_relation in CLAUSAL]
    verbs = len(found)
    for auxiliary in sentence.by_relation.get("aux", ()):
        above = sentence.governor(auxiliary) if auxiliary.relation == "aux:pass" else None
        if above is not None and above.upos != "VERB" and is_clausal_verb(sentence, above) and above not in found:
            found.append(above)
    if len(found) > verbs:
        found.sort(key=INDEX)
    return found


def is_word(token: Token) -> bool:
    """Whether a token is written like a verb: emoji, marks, figures and abbreviations ('H.W.') are none."""
    form = token.form
    if form.isalpha():
        return len(form) > 1
    letters = [character for character in form if character.isalpha()]
    return len(letters) > 1 and "." not in form and not any(character.isdigit() for character in form)


def is_clausal_verb(sentence: Sentence, token: Token) -> bool:
    """Whether a token is the verb of a clause, not an auxiliary, attribute or preposition."""
    if token.base_relation not in CLAUSAL or (token.base_relation == "obl" and token.upos != "VERB"):
        return False
    return token.upos == "VERB" or "aux:pass" in sentence.relations(token)


def carries(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """Whether a verb only says how the event of the infinitive below it runs, or whether it may."""
    return _carries(sentence, token, verbs.listed.get(verb_lemma(sentence, token, verbs), NO_CLASSES))


def _carries(sentence: Sentence, token: Token, classes: frozenset[VerbClass]) -> bool:
    """Whether a verb that is in these lists carries another one."""
    if MODAL in classes:
        return True
    if ASPECTUAL not in classes or carried(sentence, token) is None:
        return False
    return HELPING not in classes or OBJECTS.isdisjoint(sentence.relations(token))


def _is_predicate_participle(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """'bedroht' in 'sie fühlen sich bedroht': a predicate, not an event."""
    if token.feature("VerbForm") != "Part":
        return False
    above = sentence.governor(token)
    if above is None or own_auxiliaries(sentence, token) or not is_past_participle(token, verbs):
        return False
    return verbs.is_class(verb_lemma(sentence, above, verbs), VerbClass.PREDICATE_PARTICIPLE)


@once_a_word
def carried(sentence: Sentence, token: Token) -> Token | None:
    """The infinitive (or gerund) clause that a verb governs directly."""
    if sentence.relations(token).isdisjoint(CONTENTS):
        return None
    for child in sentence.children(token):
        if child.base_relation == "xcomp" and is_clausal_verb(sentence, child):
            return child
        if child.base_relation == "ccomp" and is_clausal_verb(sentence, child) and is_bare_infinitive(sentence, child):
            return child
    return None


def is_bare_infinitive(sentence: Sentence, token: Token) -> bool:
    """An infinitive without subject or conjunction of its own."""
    bare = token.feature("VerbForm") == "Inf" and "nsubj" not in sentence.relations(token)
    return bare and finite(sentence, token) is None


@once_a_word
def finite(sentence: Sentence, token: Token) -> Token | None:
    """The finite word of a verb: itself or one of its auxiliaries."""
    if token.feature("VerbForm") == "Fin":
        return token
    for word in own_auxiliaries(sentence, token):
        if word.feature("VerbForm") == "Fin":
            return word
    return None


def own_auxiliaries(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The auxiliaries that hang on a verb itself."""
    found: tuple[Token, ...] = ()
    for word in sentence.by_relation.get("aux", ()):
        if word.head == token.index:
            found += (word,)
    return found


def _clause(sentence: Sentence, token: Token, lemma: str, particles: tuple[Token, ...], verbs: VerbTable) -> Clause:
    chain = _chain(sentence, token, verbs) if token.base_relation in CARRIED else (token,)
    auxiliaries = own = own_auxiliaries(sentence, token)
    if not own and token.base_relation == "conj":
        auxiliaries = _shared_auxiliaries(sentence, token)
    for word in chain[1:]:
        auxiliaries += own_auxiliaries(sentence, word) or _shared_auxiliaries(sentence, word)
    passive = is_passive(sentence, token, own, verbs)
    return make_clause(sentence, lemma, chain, particles, auxiliaries, passive)


def _chain(sentence: Sentence, token: Token, verbs: VerbTable) -> tuple[Token, ...]:
    chain, seen = [token], {token.index}
    while chain[-1].base_relation in CARRIED and chain[-1].head not in seen:
        inner = _first_conjunct(sentence, chain[-1])
        above = sentence.governor(inner)
        if above is None or above.index in seen or inner.base_relation not in CONTENTS:
            break
        if not (is_clausal_verb(sentence, above) and carries(sentence, above, verbs)):
            break
        chain.append(above)
        seen.add(above.index)
    return tuple(chain)


def _first_conjunct(sentence: Sentence, token: Token) -> Token:
    """The first of coordinated infinitives: 'sie will gehen und singen' carries both."""
    above = sentence.governor(token) if token.base_relation == "conj" else None
    if above is None or above.base_relation not in CONTENTS:
        return token
    return above if token.feature("VerbForm") in NONFINITE and finite(sentence, token) is None else token


def _shared_auxiliaries(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The auxiliaries that a verb without any shares with the conjunct before it."""
    above = sentence.governor(token) if token.base_relation == "conj" else None
    if above is None or above.upos not in {"VERB", "AUX", "ADJ"} or token.feature("VerbForm") not in NONFINITE:
        return ()
    return own_auxiliaries(sentence, above) or _shared_auxiliaries(sentence, above)


def is_passive(sentence: Sentence, token: Token, auxiliaries: tuple[Token, ...], verbs: VerbTable) -> bool:
    """Whether the verb's subject undergoes it: passives, and participles that stand alone ('a march planned …')."""
    if auxiliaries and _is_passive_by(sentence, token, auxiliaries, verbs):
        return True
    relations = sentence.dependent_relations[token.index]
    if "aux:pass" in relations:
        return not is_perfect_with_be(sentence, token, verbs)
    if not relations.isdisjoint(PASSIVE_SUBJECTS):
        return token.feature("VerbForm") not in {"Fin", "Inf"}
    if auxiliaries or token.feature("VerbForm") != "Part":
        return False
    if "nsubj" in relations:
        return token.base_relation in MAIN and _lacks_auxiliary(sentence, token, verbs)
    if token.base_relation == "conj":
        above = sentence.governor(token)
        if above is None or not is_clausal_verb(sentence, above):
            return False
        return is_passive(sentence, above, own_auxiliaries(sentence, above), verbs)
    return token.base_relation in {"acl", "advcl", "amod"} and is_past_participle(token, verbs)


def _lacks_auxiliary(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """'Zwei Verdächtige gefasst': what headlines leave out is a passive's, unless the perfect has another one."""
    with_be = verbs.classes[PERFECT_WITH_BE]
    if not with_be or not {"obj", "ccomp", "xcomp", "cop"}.isdisjoint(sentence.relations(token)):
        return False
    return verb_lemma(sentence, token, verbs) not in with_be and is_past_participle(token, verbs)


def _is_passive_by(sentence: Sentence, token: Token, auxiliaries: tuple[Token, ...], verbs: VerbTable) -> bool:
    """Whether an auxiliary makes a passive by itself: 'wird gelesen', 'ist zu lesen'."""
    participle = bool(verbs.prefixes) and token.feature("VerbForm") == "Part"
    passive = verbs.only_passive if participle else verbs.classes[INFINITIVE_PASSIVE]
    for word in auxiliaries:
        if word.lemma in passive:
            return participle or _is_marked_infinitive(sentence, token, verbs.infinitive_infix)
    return False


def _is_marked_infinitive(sentence: Sentence, token: Token, infix: str) -> bool:
    """'zu lesen', 'einzuhalten'."""
    if not infix or token.feature("VerbForm") != "Inf":
        return False
    marked = any(child.base_relation == "mark" and child.form.lower() == infix for child in sentence.children(token))
    return marked or is_infixed(token, infix)


def is_perfect_with_be(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """'ist abgezogen', where the parser takes the auxiliary for a passive's, or a copula: the verb has neither."""
    if sentence.dependent_relations[token.index].isdisjoint(SEEMING):
        return False
    helpers = [child for child in sentence.children(token) if child.relation in SEEMING]
    alone = all(child.lemma in verbs.classes[PERFECT] for child in helpers)
    return alone and verbs.is_class(verb_lemma(sentence, token, verbs), PERFECT_WITH_BE)


def is_past_participle(token: Token, verbs: VerbTable) -> bool:
    """'beschlossen', 'planned', not 'laufend', 'running'."""
    return token.feature("Tense") != "Pres" and not token.form.lower().endswith(verbs.present_participles)


def has_subject(sentence: Sentence, token: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return "nsubj" in sentence.relations(token)


def marker(clause: Clause) -> str | None:
    """The conjunction of a clause ('nachdem'), subordinating ones before 'zu' and 'to'."""
    words, chain = clause.sentence.by_relation, clause.chain
    if "mark" in words:
        marks: list[Token] = []
        for mark in words["mark"]:
            for word in chain:
                if mark.head == word.index:
                    marks.append(mark)
        if marks:
            first = marks[0] if len(marks) == 1 else min(marks, key=lambda mark: (mark.upos == "PART", mark.index))
            return (first.lemma or first.form).lower()
    if "advmod" in words:
        for word in chain:
            for adverb in words["advmod"]:
                if adverb.head == word.index and _joins(clause, adverb):
                    return (adverb.lemma or adverb.form).lower()
    return None


def _joins(clause: Clause, adverb: Token) -> bool:
    """'when' of 'fled when the police arrived': an adverb that asks or relates and opens an adverbial clause."""
    if adverb.upos == "SCONJ":
        return True
    if clause.carrier.base_relation != "advcl" or adverb.index >= clause.carrier.index:
        return False
    return not ASKING.isdisjoint((adverb.feature("PronType") or "").split(","))


def link(clause: Clause, word: str | None, verbs: VerbTable) -> ClauseLink | None:
    """How the clause, opened by the conjunction `word`, hangs on what governs it; None for a main clause."""
    if clause.carrier.relation == "acl:relcl":
        return ClauseLink.RELATIVE
    if word in verbs.aims or word in verbs.without:
        return ClauseLink.PURPOSE if word in verbs.aims else ClauseLink.WITHOUT
    relation = clause.carrier.base_relation
    if relation == "acl":
        return ClauseLink.COMPLEMENT if word else PARTICIPLE
    return _adverbial(clause, word, verbs) if relation in {"advcl", "obl"} else LINKS.get(relation)


def _adverbial(clause: Clause, word: str | None, verbs: VerbTable) -> ClauseLink:
    bare = clause.carrier.feature("VerbForm") in NONFINITE and finite(clause.sentence, clause.carrier) is None
    cases = {child.form.lower() for child in clause.sentence.children(clause.carrier) if child.base_relation == "case"}
    if word in verbs.without or cases & verbs.without:
        return ClauseLink.WITHOUT
    if bare and word in verbs.purpose:
        return ClauseLink.PURPOSE
    return PARTICIPLE if bare and word is None else ADVERBIAL


def tense(clause: Clause, verbs: VerbTable) -> Tense:
    """The time that the clause's verb forms speak of; NONE where none of them is finite or in the perfect."""
    if _is_perfect(clause, verbs):
        return PAST
    first = None
    for word in (*clause.auxiliaries, *clause.chain) if clause.auxiliaries else clause.chain:
        if (first is None or word.index < first.index) and word.feature("VerbForm") == "Fin":
            first = word
    if first is None:
        return TENSELESS
    if first.relation == "aux" and first.lemma in verbs.classes[WILL]:
        return FUTURE
    if first.feature("Tense") == "Past" and first.feature("Mood") != "Sub":
        return PAST
    return PRESENT


def _is_perfect(clause: Clause, verbs: VerbTable) -> bool:
    if not clause.auxiliaries:
        seeming = "cop" in clause.sentence.by_relation
        return seeming and is_perfect_with_be(clause.sentence, clause.predicate, verbs)
    helpers, perfect = verbs.classes[PERFECT], False
    passives: list[int | None] = []
    for word in clause.auxiliaries:
        if word.relation == "aux:pass":
            passives.append(word.head)
        elif word.relation == "aux" and word.lemma in helpers:
            perfect = True
    twice = len(passives) > 1 and len(passives) > len(set(passives))
    if twice or is_perfect_with_be(clause.sentence, clause.predicate, verbs):
        return True
    if not perfect or passives or clause.predicate.feature("VerbForm") != "Inf":
        return perfect
    children = clause.sentence.children(clause.predicate)
    return not any(child.base_relation == "mark" and child.upos == "PART" for child in children)
