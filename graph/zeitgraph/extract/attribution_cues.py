"""Words to cues: of which class they are, who their subject is, and how their clause stands."""

from collections.abc import Mapping, Sequence

from zeitgraph.extract.lemmas import INDEX, NO_LEMMA, PARTICLE
from zeitgraph.language.attribution import AttributionTable, CueKind
from zeitgraph.language.factuality import ClassEffect, FactualityTable, Holder
from zeitgraph.model.memory import once_a_sentence, once_a_word
from zeitgraph.model.text import Sentence, Token

CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis"})
SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE = frozenset({"aux:pass", "nsubj:pass", "csubj:pass"})
AUXILIARIES = frozenset({"aux", "cop"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
AUTHOR, SPEAKER, FINITE = Holder.AUTHOR, Holder.SPEAKER, Holder.FINITE  # read of most cues, slowly from their enum
# The parts of speech to look a word up as: a participle tagged as adjective may be a verb.
_KINDS = {
    "VERB": (CueKind.VERB, CueKind.ADJECTIVE),
    "AUX": (CueKind.VERB,),
    "NOUN": (CueKind.NOUN,),
    "PROPN": (CueKind.NOUN,),
    "ADJ": (CueKind.ADJECTIVE, CueKind.VERB),
    "ADV": (CueKind.ADJECTIVE,),
}
_PHRASE_RELATIONS = frozenset({"compound", "advmod", "xcomp", "obj", "obl", "advcl", "ccomp", "case"})
_OPENING = frozenset({"case", "det"})
_NONE = frozenset[str]()


def cue_class(sentence: Sentence, token: Token, table: FactualityTable) -> str | None:
    """The class of a cue ('say', 'refuse'), by its lemma with particle or with a companion ('geltend machen')."""
    return cues(sentence, table).get(token.index)


@once_a_sentence
def cues(sentence: Sentence, table: FactualityTable) -> Mapping[int, str]:
    """The classes of the cues in a sentence, by their indices."""
    known, forms = table.cue_words, table.cue_forms & sentence.forms
    words: list[Token] = []
    for token in sentence.tokens:
        if token.lemma in known:  # few lemmas are, whatever their part of speech
            if token.upos in _KINDS:
                words.append(token)
        elif forms and token.upos in _KINDS and token.form.lower() in forms:
            words.append(token)
    for particle in sentence.by_relation.get("compound", ()):
        if particle.relation == PARTICLE and particle.head is not None:
            words.append(sentence.tokens[particle.head])
    found: dict[int, str] = {}
    for token in words:
        name = _class(sentence, token, table)
        if name is not None:
            found[token.index] = name
    return found


def _class(sentence: Sentence, token: Token, table: FactualityTable) -> str | None:
    lemma = token.form if token.lemma in NO_LEMMA else token.lemma
    relations = sentence.dependent_relations[token.index]
    if PARTICLE in relations or (lemma in table.phrased and not _PHRASE_RELATIONS.isdisjoint(relations)):
        keys = _phrases(sentence, token, lemma, table)
    else:
        form = token.form.lower()
        keys = [lemma] if form == lemma else [lemma, form]
    upos = token.upos
    if upos in VERBAL:
        for ending in table.lemma_endings:
            keys.append(token.lemma + ending)
        if _is_participle(upos, relations):
            upos = "ADJ"
    for kind in _KINDS.get(upos, ()):
        classes = table.cue_classes[kind]
        for key in keys:
            if key in classes:
                return classes[key]
    return None


def _is_participle(upos: str, relations: frozenset[str]) -> bool:
    """Whether a word tagged as a verb may be a cue as an adjective is: in the passive, or with a copula."""
    return "cop" in relations or (upos == "VERB" and not relations.isdisjoint(PASSIVE))


def _phrases(sentence: Sentence, token: Token, lemma: str, table: FactualityTable) -> list[str]:
    """The lemma with its companions as the tables may spell them, the longest first."""
    others, below = table.phrased.get(lemma, _NONE), sentence.dependent_relations
    keys, parted = [], False
    for child in sentence.dependents[token.index]:
        if child.relation == PARTICLE and child.index > token.index:
            parted, word = True, child.form.lower()
            keys.append(word + lemma if table.particle_first else f"{lemma} {word}")
        elif others and child.base_relation in _PHRASE_RELATIONS:
            bare = _OPENING.isdisjoint(below[child.index])
            word, cased = child.form.lower(), child.form if bare else _with_case(sentence, child)
            if word in others or child.lemma in others or cased in others:
                first = f"{word} {lemma}" if table.particle_first else f"{lemma} {word}"
                keys += [first, f"{child.lemma} {lemma}", f"{cased} {lemma}"]
    if not parted:
        return [*keys, lemma, token.form.lower()]
    return keys if table.particle_first else [*keys, lemma]


def _with_case(sentence: Sentence, token: Token) -> str:
    before = [
        child.form.lower()
        for child in sentence.children(token)
        if child.relation in _OPENING and child.index < token.index
    ]
    return " ".join([*before, token.form])


def children(sentence: Sentence, token: Token, *relations: str) -> list[Token]:
    """The dependents with one of these universal relations."""
    index = token.index
    if sentence.dependent_relations[index].isdisjoint(relations):
        return []
    return [child for child in sentence.dependents[index] if child.base_relation in relations]


@once_a_word
def subject(sentence: Sentence, token: Token) -> Token | None:
    """Who acts: the subject, the agent of a passive, or where the clause has none that of the clause that shares it."""
    if is_passive(sentence, token):
        return next((child for child in sentence.children(token) if child.relation == "obl:agent"), None)
    if own := own_subject(sentence, token):
        return own
    head = sentence.governor(token)
    if head is None or token.base_relation not in {"conj", "xcomp", "advcl", "acl", "parataxis", "ccomp"}:
        return None
    if token.base_relation == "acl" or (token.base_relation in {"ccomp", "parataxis"} and is_finite(sentence, token)):
        return None
    if is_passive(sentence, head) and token.base_relation in {"xcomp", "advcl", "ccomp", "parataxis"}:
        return own_subject(sentence, head)
    return subject(sentence, head)


def own_subject(sentence: Sentence, token: Token) -> Token | None:
    """The subject that stands in the clause itself."""
    index = token.index
    if "nsubj" not in sentence.dependent_relations[index]:
        return None
    found = [child for child in sentence.dependents[index] if child.base_relation == "nsubj"]
    if len(found) == 1:
        return found[0]
    return min(found, key=lambda child: (_parted(sentence, child, token), abs(child.index - token.index)))


def _parted(sentence: Sentence, one: Token, other: Token) -> bool:
    """Whether a comma stands right beside the verb, between the two: 'Die Brücke, sagte X'."""
    first, last = sorted((one.index, other.index))
    return one.index < other.index and sentence.tokens[other.index - 1].upos == "PUNCT" and last - first > 1


def is_passive(sentence: Sentence, token: Token) -> bool:
    """Whether the clause is passive, by its auxiliary or its subject."""
    return not sentence.dependent_relations[token.index].isdisjoint(PASSIVE)


def own_auxiliaries(sentence: Sentence, token: Token) -> list[Token]:
    """The auxiliaries and the copula that hang on a predicate itself."""
    index = token.index
    if sentence.dependent_relations[index].isdisjoint(AUXILIARIES):
        return []
    return [child for child in sentence.dependents[index] if child.base_relation in AUXILIARIES]


def clause_words(token: Token, own: Sequence[Token]) -> list[Token]:
    """The predicate with its own auxiliaries and copula, of which it has some, in the order of the text."""
    if own[-1].index < token.index:
        return [*own, token]
    return [token, *own] if token.index < own[0].index else sorted([*own, token], key=INDEX)


def has_adverbial_mark(sentence: Sentence, clause: Token, complementizers: frozenset[str]) -> bool:
    """Whether a clause has a subordinator that opens no content ('weil', 'obwohl'), whatever its relation."""
    if "mark" not in sentence.dependent_relations[clause.index]:
        return False
    marks = [child for child in children(sentence, clause, "mark") if child.upos == "SCONJ"]
    return bool(marks) and not any(child.form.lower() in complementizers for child in marks)


@once_a_word
def finite(sentence: Sentence, token: Token) -> Token | None:
    """The finite word of the predicate, by its features; without features its auxiliary, else a verb with a subject."""
    relations = sentence.dependent_relations[token.index]
    own = [] if relations.isdisjoint(AUXILIARIES) else own_auxiliaries(sentence, token)
    if not own:
        form = token.feature("VerbForm")
        if form is not None:
            return token if form == "Fin" else None
        return token if token.upos in VERBAL and own_subject(sentence, token) else None
    words, known = clause_words(token, own), False
    for word in words:
        form = word.feature("VerbForm")
        if form == "Fin":
            return word
        known = known or bool(form)
    return None if known else own[0]


def is_finite(sentence: Sentence, token: Token) -> bool:
    """Whether the clause has a finite verb."""
    return finite(sentence, token) is not None


def is_reported(sentence: Sentence, token: Token, table: AttributionTable, *, second: bool = False) -> bool:
    """Whether the clause is in the subjunctive of reported speech; with `second` in its stand-ins too."""
    word = finite(sentence, token) if table.subjunctive else None
    if word is None or not _is_subjunctive(word, table, second=second):
        return False
    return not _is_first_person(word, subject(sentence, token))


def _is_subjunctive(word: Token, table: AttributionTable, *, second: bool) -> bool:
    form = word.form.lower()
    if form in table.subjunctive:
        return True
    if table.infinitive_end and form + table.infinitive_end == word.lemma and word.feature("VerbForm") != "Inf":
        return True
    present = second or word.feature("Tense") == "Pres"
    return present and word.feature("Mood") == "Sub" and form not in table.unreal


def is_bare(sentence: Sentence, token: Token, complement: Token, effect: ClassEffect) -> bool:
    """Whether a cue, with an infinitive that no comma sets off, says something else: 'droht zu scheitern'."""
    if effect.bare == effect.code or is_finite(sentence, complement):
        return False
    first, last = sorted((token.index, complement.index))
    return not any(word.form == "," for word in sentence.tokens[first:last])


def _is_first_person(verb: Token, subject_: Token | None) -> bool:
    return (verb if subject_ is None else subject_).feature("Person") == "1"


def holds_view(sentence: Sentence, token: Token, complement: Token, effect: ClassEffect) -> bool:
    """Whether the cue `token`, which has this effect, makes its subject the source of `complement`."""
    if is_bare(sentence, token, complement, effect):
        return False
    if effect.holder is not FINITE:
        return effect.holder is SPEAKER
    return is_finite(sentence, complement) or "obj" in sentence.relations(token)
