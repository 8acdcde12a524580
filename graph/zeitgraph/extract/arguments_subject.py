"""Who is meant to act in a clause: its subject, or whoever controls it where it has none."""

from zeitgraph.extract.arguments_kinds import ACTING, NOUNS, conjuncts
from zeitgraph.extract.clauses import finite, has_subject, is_clausal_verb
from zeitgraph.extract.lemmas import case_words, verb_lemma
from zeitgraph.extract.rules import ArgumentRule
from zeitgraph.language.nouns import NounKind, noun_table
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.text import Sentence, Token

SUBJECT = ArgumentRule.SUBJECT  # of most clauses
DEPTH = 6  # clauses inside each other; deeper nesting is a parser's loop
DASHES = frozenset({"–", "—", "-", ":", "|"})
PRONOMINAL = frozenset({"PRON", "DET"})
OBJECTS = frozenset({"obj", "iobj", "obl:arg"})
OPENING = frozenset({"mark", "case"})  # how the words hang that open a clause without a finite verb
STANDING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})  # words that may stand for somebody: 'many', '40'
FRONTED = frozenset({"vocative", "dislocated", "obj", "nsubj", "dep", "parataxis", "ccomp", "advcl"})


def subjects(sentence: Sentence, token: Token, verbs: VerbTable, depth: int = 0) -> tuple[tuple[Token, ...], str]:
    """The heads that act in the clause of this verb (or predicate), and the rule that found them."""
    if own := own_subjects(sentence, token, verbs):
        return own, SUBJECT
    above = sentence.governor(token)
    if above is None or depth >= DEPTH:
        return (), ""
    if noun := closing_subject(sentence, token):
        return (noun,), SUBJECT
    relation = token.base_relation
    if relation == "conj" and (above.upos not in {"NOUN", "PROPN"} or _is_predicate(sentence, above)):
        return subjects(sentence, above, verbs, depth + 1)[0], ArgumentRule.SHARED_SUBJECT
    if relation == "acl" and token.relation != "acl:relcl":
        return of_noun_clause(sentence, token, above, verbs, depth)
    if finite(sentence, token) is not None:
        return _fronted(sentence, token, above)
    aim, opened = False, set()
    for child in sentence.dependents[token.index]:
        if child.base_relation in OPENING:
            form = child.form.lower()
            aim = aim or (form in verbs.aims and child.base_relation == "mark")
            opened.add(form)
    asked = relation == "advcl" and bool(opened) and not opened & verbs.without and _passes_on(sentence, above, verbs)
    if (relation in {"xcomp", "ccomp", "csubj"} or asked) and not aim:
        return _controlled(sentence, token, above, verbs, depth)
    if (aim or relation in {"advcl", "obl"}) and above.upos != "PRON":
        return subjects(sentence, above, verbs, depth + 1)[0], ArgumentRule.MAIN_SUBJECT
    return (), ""


def _is_predicate(sentence: Sentence, noun: Token) -> bool:
    """'teacher' of 'she was a teacher and wrote novels'."""
    below = {child.base_relation for child in sentence.children(noun)}
    return "cop" in below and "nsubj" in below


def closing_subject(sentence: Sentence, token: Token) -> Token | None:
    """'doctors' of '…, doctors there reported.': a noun after a comma that a parser takes for an apposition with a
    relative clause; no pronoun opens that, and it ends the sentence."""
    noun = sentence.governor(token)
    if (
        noun is None
        or token.relation != "acl:relcl"
        or noun.base_relation != "appos"
        or finite(sentence, token) is None
    ):
        return None
    words = sentence.subtree(token)
    first, after = sentence.subtree(noun)[0], sentence.tokens[words[-1].index + 1 :]
    apart = "," in {first.form, sentence.tokens[first.index - 1].form} if first.index else False
    bare = not any(w.feature("PronType") == "Rel" or w.base_relation in {"nsubj", "mark", "obj"} for w in words)
    return noun if apart and bare and all(word.upos == "PUNCT" for word in after) else None


def _fronted(sentence: Sentence, token: Token, above: Token) -> tuple[tuple[Token, ...], str]:
    """'Sales' of 'Sales, the company said, fell': the first words, which a parser hangs on the inserted verb."""
    children = sentence.children(above)
    inserted = [child for child in children if child.base_relation == "nsubj" and child.index < token.index]
    if token.base_relation != "ccomp" or not inserted or above.index > token.index:
        return (), ""
    for child in children:
        before = child.index < inserted[-1].index and mark_behind(sentence, child) == ","
        if before and child.relation in FRONTED and child.upos in NOUNS and not case_words(sentence, child):
            return conjuncts(sentence, child), ArgumentRule.FRONTED_SUBJECT
    return (), ""


def own_subjects(sentence: Sentence, token: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """The subject that hangs on a verb itself, each of coordinated ones."""
    for child in sentence.by_relation.get("nsubj", ()):
        if child.head != token.index or child.upos not in NOUNS:
            continue
        if not DASHES.isdisjoint(sentence.forms) and is_apart(sentence, child):
            continue
        if child.upos != "PRON" or not _is_empty(sentence, child, token, verbs):
            return conjuncts(sentence, child)
    first = promoted_subject(sentence, token, verbs) or speaking_pronoun(sentence, token, verbs)
    return conjuncts(sentence, first) if first is not None else ()


def speaking_pronoun(sentence: Sentence, token: Token, verbs: VerbTable) -> Token | None:
    """'Es' of 'Es schütze die Mieter', 'It added that …': a pronoun that a parser takes for a placeholder.

    It is none in an active clause with nothing else to be its subject, unless the verb goes without one.
    """
    if "expl" not in sentence.relations(token):
        return None
    children = sentence.children(token)
    found = next((child for child in children if child.base_relation == "expl" and child.upos == "PRON"), None)
    if found is None or is_reflexive(sentence, found, verbs) or finite(sentence, token) is None:
        return None
    lemma = verb_lemma(sentence, token, verbs)
    if any(verbs.is_class(lemma, c) for c in (VerbClass.IMPERSONAL, VerbClass.ASPECTUAL)):
        return None
    relations = {child.base_relation for child in children}
    clausal = bool(relations & {"ccomp", "xcomp"})
    acts = "obj" in relations or verbs.is_class(lemma, VerbClass.AGENTIVE)
    tells = acts and not clausal if verbs.free_order else clausal
    others = relations & {"nsubj", "csubj", "cop"}
    return found if tells and not others and not _in_passive(sentence, token) else None


def is_apart(sentence: Sentence, token: Token) -> bool:
    """Whether a dash cuts a noun off from the clause behind it: 'Explosion in Kiel – Bürgermeister ruft um Hilfe'."""
    if DASHES.isdisjoint(sentence.forms) or token.base_relation != "nsubj":
        return False
    above = sentence.governor(token)
    if above is None or above.index < token.index:
        return False
    later = (child for child in sentence.children(above) if child.index > token.index)
    return any(child.base_relation == "nsubj" for child in later) and mark_behind(sentence, token) in DASHES


def mark_behind(sentence: Sentence, token: Token) -> str:
    """The punctuation mark that follows a noun phrase, or nothing."""
    words = [word.index for word in sentence.subtree(token) if word.upos != "PUNCT"]
    following = sentence.tokens[max(words, default=token.index) + 1 :][:1]
    return following[0].form if following and following[0].upos == "PUNCT" else ""


def promoted_subject(sentence: Sentence, token: Token, verbs: VerbTable) -> Token | None:
    """The first object of a finite active verb that has no subject at all: the parser took the one for the other."""
    relations = sentence.relations(token)
    if "obj" not in relations or "nsubj" in relations or token.base_relation == "conj":
        return None
    return None if "aux:pass" in relations or "csubj" in relations else _promoted(sentence, token, verbs)


@once_a_word
def _promoted(sentence: Sentence, token: Token, verbs: VerbTable) -> Token | None:
    word, children = finite(sentence, token), sentence.children(token)
    if word is None:
        return None
    if word.feature("Mood") == "Imp" or word.feature("Person") in {"1", "2"}:
        return None
    nouns = [child for child in children if child.relation == "obj" and child.upos in {"NOUN", "PROPN", "PRON"}]
    nouns = [child for child in nouns if not is_reflexive(sentence, child, verbs)]
    if not nouns or not word.feature("Mood"):
        return None
    placeholders = [child for child in children if child.base_relation == "expl"]
    if any(child.index < token.index for child in placeholders) or (placeholders and nouns[0].index > token.index):
        return None
    inverted = any(c.base_relation in {"ccomp", "parataxis"} and c.index < token.index for c in children)
    return nouns[0] if verbs.free_order or inverted or nouns[0].index < token.index else None


def is_reflexive(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """'sich', which is no participant; 'uns' where 'wir' is the subject."""
    return token.upos in PRONOMINAL and _is_reflexive(sentence, token, verbs)


@once_a_word
def _is_reflexive(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    if token.form.lower() not in verbs.personal_reflexives:
        following = "".join(word.form for word in sentence.tokens[token.index + 1 : token.index + 2])
        words = {token.form.lower(), f"{token.form} {following}".lower()}
        return token.feature("Reflex") == "Yes" or bool(words & verbs.reflexives)
    above = sentence.governor(token)
    subject = next((c for c in sentence.children(above) if c.base_relation == "nsubj"), None) if above else None
    person = (token.feature("Person"), token.feature("Number"))
    return subject is None or (subject.feature("Person"), subject.feature("Number")) == person


def has_empty_subject(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """Whether the verb stands with an 'es' that means nothing."""
    children = sentence.children(token)
    if "expl" in sentence.relations(token):
        return True
    return any(c.base_relation == "nsubj" and _is_empty(sentence, c, token, verbs) for c in children)


def _is_empty(sentence: Sentence, subject: Token, token: Token, verbs: VerbTable) -> bool:
    """'es' of 'es gibt', 'es regnet'; in English not where it does something to somebody: 'it helped the refugees'."""
    if subject.upos != "PRON" or subject.feature("Gender") != "Neut" or subject.feature("PronType") != "Prs":
        return False
    said = _in_passive(sentence, token) and "ccomp" in sentence.relations(token)
    does = not verbs.free_order and "obj" in sentence.relations(token)
    return said or (not does and verbs.is_class(verb_lemma(sentence, token, verbs), VerbClass.IMPERSONAL))


def _in_passive(sentence: Sentence, token: Token) -> bool:
    """Whether a verb stands in the passive."""
    return "aux:pass" in sentence.relations(token)


def _passes_on(sentence: Sentence, above: Token, verbs: VerbTable) -> bool:
    """Whether the infinitive under a verb is somebody else's action: 'urged people to stay'."""
    lemma = verb_lemma(sentence, above, verbs)
    return any(verbs.is_class(lemma, control) for control in (VerbClass.OBJECT_CONTROL, VerbClass.OBLIQUE_CONTROL))


def heads_plan(sentence: Sentence, token: Token, noun: Token) -> bool:
    """'Acme to buy Globex', alone or before ', sources say': an infinitive right behind a name with nothing between."""
    first = sentence.subtree(token)[0].index
    words = [word.index for word in sentence.subtree(noun) if word.index < first]
    bare = noun.base_relation in {"root", "ccomp", "parataxis"} and noun.upos == "PROPN"
    return bare and bool(words) and words[0] == 0 and not any(c.base_relation == "cop" for c in sentence.children(noun))


def _controlled(
    sentence: Sentence, token: Token, above: Token, verbs: VerbTable, depth: int
) -> tuple[tuple[Token, ...], str]:
    """The subject of an infinitive: the governing verb's object, or its subject, or nobody."""
    lemma = verb_lemma(sentence, above, verbs)
    passive = "nsubj:pass" in sentence.relations(above)
    if not passive and not verbs.is_class(lemma, VerbClass.SUBJECT_CONTROL):
        if objects := _objects(sentence, above, token, verbs) or _missed(sentence, above, lemma, verbs):
            undergoes = verbs.is_class(lemma, VerbClass.CAUSATIVE) and _lacks_object(sentence, token, verbs)
            return objects, ArgumentRule.UNDERGOES if undergoes else ArgumentRule.OBJECT_CONTROL
        addressed = verbs.is_class(lemma, VerbClass.OBLIQUE_CONTROL)
        if addressed and (addressee := _addressee(sentence, above, lemma, verbs)):
            return addressee, ArgumentRule.ADDRESSEE_CONTROL
        if verbs.is_class(lemma, VerbClass.NO_CONTROL):
            return (), ""
    if token.base_relation == "csubj" and _in_passive(sentence, above):
        return _objects(sentence, above, token, verbs), ArgumentRule.ADDRESSEE_CONTROL
    if token.base_relation == "csubj" or above.upos in {"NOUN", "PRON"}:
        return (), ""
    return subjects(sentence, above, verbs, depth + 1)[0], ArgumentRule.SUBJECT_CONTROL


def _objects(sentence: Sentence, above: Token, token: Token, verbs: VerbTable) -> tuple[Token, ...]:
    for child in sentence.children(above):
        wordlike = child.upos in STANDING and not is_reflexive(sentence, child, verbs)
        if child.relation in OBJECTS and child is not token and wordlike and child.base_relation != "expl":
            return conjuncts(sentence, child)
    return ()


def left_out(sentence: Sentence, verb: Token, verbs: VerbTable) -> Token | None:
    """'firms' of 'firms it accused of fraud': the object of a relative clause that no pronoun opens."""
    noun = sentence.governor(verb) if verb.relation == "acl:relcl" and not verbs.free_order else None
    relations = sentence.relations(verb)
    if noun is None or "nsubj" not in relations or not relations.isdisjoint({"obj", "ccomp", "aux:pass"}):
        return None
    related = any(child.feature("PronType") == "Rel" for child in sentence.subtree(verb))
    return None if related or noun_table(verbs.code).is_kind(noun.form, NounKind.TIME) else noun


def _missed(sentence: Sentence, above: Token, lemma: str, verbs: VerbTable) -> tuple[Token, ...]:
    noun = left_out(sentence, above, verbs) if verbs.is_class(lemma, VerbClass.OBJECT_CONTROL) else None
    return (noun,) if noun is not None else ()


def _lacks_object(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """Whether a verb that cannot do without an object has none of its own."""
    transitive = verbs.is_class(verb_lemma(sentence, token, verbs), VerbClass.TRANSITIVE)
    return transitive and not any(child.base_relation == "obj" for child in sentence.children(token))


def causer(sentence: Sentence, token: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """Who has it done: the subject of 'ließ' for 'verhaften'."""
    above = sentence.governor(token)
    return subjects(sentence, above, verbs)[0] if above is not None else ()


def _addressee(sentence: Sentence, above: Token, lemma: str, verbs: VerbTable) -> tuple[Token, ...]:
    """Whom a verb is addressed to by one of its own prepositions ('on', 'to'), else who it is about ('for')."""
    roles, nouns = verbs.valency.get(lemma, {}), noun_table(verbs.code)
    found: dict[str, Token] = {}
    for child in sentence.children(above):
        nominal = child.base_relation == "obl" and child.upos in {"NOUN", "PROPN", "PRON"}
        if not nominal or nouns.is_kind(child.form, NounKind.TIME):
            continue
        acts = child.upos != "NOUN" or not ACTING.isdisjoint(nouns.kinds(child.lemma))
        for word in case_words(sentence, child):
            role = roles.get(verbs.preposition(word.form), "")
            if acts or role == "recipient":
                found.setdefault(role, child)
    addressee = found.get("recipient") or found.get("topic")
    return conjuncts(sentence, addressee) if addressee is not None else ()


def of_noun_clause(
    sentence: Sentence, token: Token, noun: Token, verbs: VerbTable, depth: int
) -> tuple[tuple[Token, ...], str]:
    """A participle's subject is its noun; an infinitive's is the noun's owner, or the subject of the verb above."""
    infinitive = token.feature("VerbForm") == "Inf" or any(c.base_relation == "mark" for c in sentence.children(token))
    if not infinitive:
        return conjuncts(sentence, noun)[:1], ArgumentRule.DESCRIBED
    if finite(sentence, token) is not None:
        return (), ""
    owners = [child for child in sentence.children(noun) if child.relation in {"nmod:poss", "det:poss"}]
    genitives = [c for c in sentence.children(noun) if c.base_relation == "nmod" and c.feature("Case") == "Gen"]
    if owners or genitives:
        return tuple((owners or genitives)[:1]), ArgumentRule.INTENTION
    above = sentence.governor(noun)
    if heads_plan(sentence, token, noun):
        return conjuncts(sentence, noun), ArgumentRule.HEADLINE_SUBJECT
    if above is not None and noun.relation in {"obj", "iobj", "nsubj:pass"} and _passes_on(sentence, above, verbs):
        return conjuncts(sentence, noun), ArgumentRule.OBJECT_CONTROL
    if above is None or not is_clausal_verb(sentence, above) or noun.relation not in {"obj", "obl", "nsubj:pass"}:
        return (), ""
    if not has_subject(sentence, above) and noun.relation == "nsubj:pass":
        return (), ""
    return subjects(sentence, above, verbs, depth + 1)[0], ArgumentRule.SUBJECT_ABOVE
