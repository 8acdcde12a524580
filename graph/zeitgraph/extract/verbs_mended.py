"""Verbs that the parser takes for something else, or for the other voice: 'hat sich niemand bekannt', '30 were hurt'.

A participle taken for an adjective, a past taken for an adjective ('Die USA verhängten Zölle'), a passive without its
auxiliary ('Police chief sacked over riots'), a verb taken for a noun ('Lavrov plans to visit'), a noun for a verb.
"""

from dataclasses import replace

from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.text import Sentence, Token

PARTICIPLE = (("Tense", "Past"), ("VerbForm", "Part"))
PAST = (("Mood", "Ind"), ("Number", "Plur"), ("Tense", "Past"), ("VerbForm", "Fin"))
SINGULAR_PAST = (("Mood", "Ind"), ("Number", "Sing"), ("Person", "3"), ("Tense", "Past"), ("VerbForm", "Fin"))
PRESENT = (("Mood", "Ind"), ("Number", "Sing"), ("Person", "3"), ("Tense", "Pres"), ("VerbForm", "Fin"))
PLURAL = (("Mood", "Ind"), ("Number", "Plur"), ("Person", "3"), ("Tense", "Pres"), ("VerbForm", "Fin"))
CLAUSES = frozenset({"root", "parataxis", "conj", "appos", "ccomp", "advcl"})  # what a whole clause may be, or seem
HEADS = frozenset({"root", "ccomp", "conj", "advcl"})  # how a verb hangs that has a subject of its own
PREDICATE = frozenset({"cop", "aux"})  # what stands beside an adjective that is a predicate, or a participle
OTHERWISE = PREDICATE | {"obj", "ccomp"}  # what a participle in the passive has none of
HEADED = OTHERWISE | {"iobj"}  # a verb of a headline with one of these is active, or whole
NOMINAL = frozenset({"NOUN", "PROPN"})
OF_CLAUSES = frozenset({"punct", "compound", "advmod", "obl", "advcl", "ccomp", "xcomp", "parataxis"})
BESIDE = frozenset({"cc", "punct", "amod", "obl"})  # what a noun that is coordinated with another may have beside it


def participle_of(sentence: Sentence, auxiliary: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Hat sich niemand bekannt': the participle of an auxiliary, taken for an adjective."""
    token = sentence.governor(auxiliary)
    if token is None or token.upos != "ADJ" or not _is_participle(sentence, token, auxiliary, verbs):
        return ()
    return (replace(token, upos="VERB", lemma=verbs.participles[token.form.lower()], features=PARTICIPLE),)


def finite_passive(sentence: Sentence, auxiliary: Token, _: VerbTable) -> tuple[Token, ...]:
    """'…, dass die Gesetze geändert werden': the auxiliary of a clause with a subject, taken for an infinitive."""
    verb = sentence.governor(auxiliary)
    if verb is None or auxiliary.feature("VerbForm") != "Inf" or auxiliary.index < verb.index:
        return ()
    children = sentence.children(verb)
    if any(child.base_relation == "aux" and child is not auxiliary for child in children):
        return ()
    opened = verb.relation == "acl:relcl" or any(child.upos == "SCONJ" for child in children)
    marked = any(child.base_relation == "mark" and child.upos == "PART" for child in children)
    whole = opened and not marked and any(child.base_relation == "nsubj" for child in children)
    return (replace(auxiliary, features=PLURAL),) if whole else ()


def plain_past(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """The verb that was taken for an adjective: before its object 'Die USA verhängten Zölle', 'The troops advanced.'"""
    word = sentence.governor(subject)
    if word is None or word.upos != "ADJ" or not PREDICATE.isdisjoint(sentence.relations(word)):
        return ()
    form, past = word.form.lower(), _weak_past(word, verbs)
    whole = word.base_relation in HEADS and sentence.tokens[-1].upos == "PUNCT"  # headlines leave 'is' out
    if past is not None and (whole or past.features == PAST):
        return (past,)
    return (
        (replace(word, upos="VERB", lemma=verbs.forms[form], features=PAST),) if whole and form in verbs.forms else ()
    )


def past_before_noun(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Die Polizei inhaftierte Studenten.': the past behind the subject, taken for what is said of its object."""
    above, whole = sentence.governor(subject), sentence.tokens[-1].upos == "PUNCT"
    noun = sentence.governor(above) if above is not None and above.relation == "amod" else above
    if noun is None or noun.upos not in NOMINAL or noun.relation != "root" or not whole:
        return ()
    behind = sentence.subtree(subject)[-1].index + 1
    word = sentence.tokens[min(behind, noun.index)]
    if word.upos != "ADJ" or word.head != noun.index or above not in {word, noun}:
        return ()
    children = (*sentence.children(word), *sentence.children(noun))
    past = _past(word, verbs, "".join(child.form.lower() for child in children if child.relation == "compound:prt"))
    before = sentence.tokens[: noun.index]
    if past is None or "cop" in sentence.relations(noun) or any(t.feature("VerbForm") == "Fin" for t in before):
        return ()
    moved = (child for child in children if child is subject or child.base_relation in OF_CLAUSES)
    verb = replace(past, relation=noun.relation, head=noun.head)
    return (verb, replace(noun, relation="obj", head=word.index), *(replace(c, head=word.index) for c in moved))


def undergoer(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Two were killed and dozens injured': a participle without an auxiliary that shares that of a passive before."""
    word = sentence.governor(subject)
    above = sentence.governor(word) if word is not None and word.base_relation == "conj" else None
    if word is None or above is None or "aux:pass" not in sentence.relations(above):
        return ()
    if not OTHERWISE.isdisjoint(sentence.relations(word)) or word.feature("VerbForm") not in {None, "Part"}:
        return ()
    form = word.form.lower()
    lemma = verbs.forms.get(form)
    if lemma is None or form.endswith(verbs.present_participles) or word.upos not in {"VERB", "ADJ"}:
        return ()
    participle = replace(word, upos="VERB", lemma=lemma, features=PARTICIPLE)
    return (participle, replace(subject, relation="nsubj:pass"))


def befallen(sentence: Sentence, copula: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'30 were injured': the participle of what is done to somebody, taken for an adjective."""
    word = sentence.governor(copula)
    lemma = verbs.forms.get(word.form.lower()) if word is not None and word.upos == "ADJ" else None
    if word is None or lemma is None or lemma not in verbs.trees.undergone or copula.feature("Tense") != "Past":
        return ()
    subjects = (child for child in sentence.children(word) if child.relation == "nsubj")
    passive = tuple(replace(subject, relation="nsubj:pass") for subject in subjects)
    participle = replace(word, upos="VERB", lemma=lemma, features=PARTICIPLE)
    return (participle, replace(copula, relation="aux:pass"), *passive)


def passive_of_headline(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Police chief sacked over riots', 'no deaths reported': in a sentence without full stop, what has no object."""
    word = sentence.governor(subject)
    if word is None or word.upos != "VERB" or word.index < subject.index or sentence.tokens[-1].upos == "PUNCT":
        return ()
    lemma = verbs.forms.get(word.form.lower()) if word.feature("Tense") == "Past" else None
    passive = lemma in verbs.trees.undergone or word.feature("Voice") == "Pass"
    if lemma is None or not passive or not HEADED.isdisjoint(sentence.relations(word)):
        return ()
    return (replace(word, lemma=lemma, features=PARTICIPLE), replace(subject, relation="nsubj:pass"))


def intending(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Lavrov plans to visit Cuba': a name before what is taken for a plural, and an infinitive behind it."""
    named = name.upos == "PROPN" or (name.index > 0 and name.form[0].isupper())
    verb = sentence.governor(name) if named and not verbs.free_order else None
    if verb is None or verb.index != name.index + 1 or verb.feature("Number") != "Plur" or verb.upos != "NOUN":
        return ()
    lemma, children = verbs.forms.get(verb.form.lower()), sentence.children(verb)
    infinitives = [c for c in children if c.relation == "acl" and c.feature("VerbForm") == "Inf"]
    before = [child for child in children if child.index < verb.index and child.upos != "PUNCT"]
    first = infinitives[0] if infinitives and verb.base_relation in CLAUSES and before == [name] else None
    if lemma is None or first is None or sentence.subtree(first)[0].index != verb.index + 1:
        return ()
    present = replace(verb, upos="VERB", lemma=lemma, features=PRESENT)
    return (present, replace(name, relation="nsubj"), replace(first, relation="xcomp"))


def no_verb(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Pleaded guilty to assault', 'denied wrongdoing': words that are no verbs, whatever they look like."""
    tag = verbs.trees.no_verbs.get(word.form.lower())
    if tag is not None and "aux" not in sentence.relations(word):
        relation = "obj" if tag == "NOUN" and word.relation in {"xcomp", "ccomp"} else word.relation
        known = (word.upos, word.relation) == (tag, relation)
        return () if known else (replace(word, upos=tag, lemma=word.form, relation=relation, features=()),)
    mark = sentence.tokens[word.index - 1]
    return _noun_behind(sentence, word, mark, verbs) if word.upos == "VERB" and mark.head == word.index else ()


def _noun_behind(sentence: Sentence, word: Token, mark: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """The noun behind 'guilty to', taken for an infinitive; what else hangs on it is the verb's before."""
    before = sentence.tokens[mark.index - 1]
    written = f"{before.form} {mark.form}".lower()
    if written not in verbs.trees.before_nouns or word.form.lower().endswith(verbs.present_participles):
        return ()
    above = before.head if before.relation == "xcomp" else before.index
    rest = (child for child in sentence.children(word) if child.base_relation in {"obl", "advmod", "advcl"})
    moved = (replace(child, head=above) for child in rest if child.index > word.index)
    noun = replace(word, upos="NOUN", relation="obl", head=before.index, features=())
    joined = (child for child in sentence.children(word) if child.relation == "conj" and child.upos == "VERB")
    others = (replace(verb, upos="NOUN", features=()) for verb in joined if sentence.relations(verb) <= BESIDE)
    return (noun, replace(mark, upos="ADP", relation="case"), *moved, *others)


def _past(word: Token, verbs: VerbTable, particle: str) -> Token | None:
    """The past that a word may be of a known verb, with its particle."""
    past, lemma = _weak_past(word, verbs, particle), verbs.forms.get(word.form.lower())
    if past is not None or lemma is None:
        return past
    plural = any(word.form.endswith(end) for end, _ in verbs.trees.plural_pasts)
    return replace(word, upos="VERB", lemma=lemma, features=PAST if plural else SINGULAR_PAST)


def _weak_past(word: Token, verbs: VerbTable, particle: str = "") -> Token | None:
    """The past of a known verb that a word ending in '-te' or '-ten' may be."""
    form, known = word.form.lower(), verbs.known
    for cut, features in ((0, PAST), (1, SINGULAR_PAST)):
        for end, ending in verbs.trees.plural_pasts:
            past = end[: len(end) - cut]
            if form.endswith(past) and particle + (lemma := form.removesuffix(past) + ending) in known:
                return replace(word, upos="VERB", lemma=lemma, features=features)
    return None


def _is_participle(sentence: Sentence, token: Token, auxiliary: Token, verbs: VerbTable) -> bool:
    """Whether an auxiliary of the perfect makes the word a verb's participle."""
    if token.form.lower() not in verbs.participles or "cop" in sentence.relations(token):
        return False
    return auxiliary.lemma in verbs.classes[VerbClass.PERFECT]
