"""Clauses to arguments: who does what to whom, about what and where, from relations, cases, prepositions and verbs."""

from collections.abc import Iterator

from zeitgraph.extract.arguments_kinds import ANIMATE, MEASURE, NOUNS, PERSON, PLACE, THING, TIME, conjuncts
from zeitgraph.extract.arguments_objects import (
    OBJECTS,
    Frame,
    behind_particle,
    indirect_role,
    is_accusative,
    is_bare_object,
    is_object,
    is_transitive,
    object_role,
    role_by_case,
    side_preposition,
)
from zeitgraph.extract.arguments_subject import causer, is_reflexive, of_noun_clause, subjects
from zeitgraph.extract.clauses import finite, is_clausal_verb
from zeitgraph.extract.heads import argument_head, argument_span
from zeitgraph.extract.lemmas import case_words, noun_lemma, verb_lemma
from zeitgraph.extract.rules import ArgumentRule
from zeitgraph.language.verbs import VerbClass
from zeitgraph.model.mention import Argument, Role, Subrole
from zeitgraph.model.text import Token

SUBROLES = {"origin": Subrole.ORIGIN, "destination": Subrole.DESTINATION}
ROLES = {**{role.value: role for role in Role}, **dict.fromkeys(SUBROLES, Role.LOCATION)}
OBJECT_CONTROL = ArgumentRule.OBJECT_CONTROL
UNDERGOES = ArgumentRule.UNDERGOES
PREPOSITION = ArgumentRule.PREPOSITION
AGENTIVE = VerbClass.AGENTIVE
UNACCUSATIVE = VerbClass.UNACCUSATIVE
ADDRESSED = VerbClass.ADDRESSED
MAKING = (VerbClass.OBJECT_CONTROL, VerbClass.CAUSATIVE)
COORDINATED = frozenset({"nmod", "conj"})  # what may have phrases of its own, or be coordinated with what has
OBLIQUE = frozenset({"obl", "nmod"})


def arguments(frame: Frame) -> tuple[Argument, ...]:
    """The participants of a clause in the order of the text, each head once."""
    found: dict[int, Argument] = {}
    for argument in (*_agents(frame), *_subjects(frame), *_objects(frame), *_obliques(frame), *_gaps(frame)):
        found.setdefault(argument.head.token, argument)
    return tuple([found[index] for index in sorted(found)])


def oblique_arguments(frame: Frame, token: Token, lemma: str) -> Iterator[Argument]:
    """The arguments that a verb's or noun's prepositional phrases give."""
    if OBLIQUE.isdisjoint(frame.sentence.relations(token)):
        return
    for child in frame.sentence.children(token):
        if child.base_relation in OBLIQUE and child.relation != "obl:agent" and child.upos in NOUNS:
            for noun in conjuncts(frame.sentence, child):
                yield from _oblique(frame, child, noun, lemma)


def make(frame: Frame, token: Token, role: str, rule: str) -> Argument:
    """The argument that the phrase of `token` fills."""
    return Argument(
        role=ROLES[role],
        subrole=SUBROLES.get(role),
        head=frame.sentence.ref(argument_head(frame.sentence, token)),
        span=argument_span(frame.sentence, token),
        rule=rule,
        confidence=token.confidence,
    )


def _agents(frame: Frame) -> Iterator[Argument]:
    """'von', 'durch', 'by' with a passive, or with an infinitive under 'lassen'."""
    if "obl:agent" not in frame.relations and not (frame.clause.passive and "obl" in frame.relations):
        return
    for child in frame.children:
        acts = child.relation == "obl:agent" or (
            child.relation == "obl" and frame.clause.passive and _is_passive_agent(frame, child)
        )
        if acts and child.upos in NOUNS:
            yield from _each(frame, child, "agent", ArgumentRule.PASSIVE_AGENT)


def _is_passive_agent(frame: Frame, child: Token) -> bool:
    """Whether a preposition makes a phrase the one who does it, or the cause, if that is no place."""
    prepositions = {frame.verbs.preposition(word.form) for word in case_words(frame.sentence, child)}
    if not prepositions & frame.verbs.passive_agents:
        return False
    cause = bool(prepositions & frame.verbs.passive_causes) and not frame.kinds.is_place(frame.sentence, child)
    return cause or frame.kinds.is_animate(frame.sentence, child)


def _subjects(frame: Frame) -> Iterator[Argument]:
    """The subject, shared, controlled or its own, as agent or patient."""
    heads, rule = subjects(frame.sentence, frame.clause.predicate, frame.verbs)
    if not heads or (frame.clause.passive and _is_raised(frame)):
        return
    if rule == OBJECT_CONTROL and (noun := _planned(frame, heads)):
        heads, rule = of_noun_clause(frame.sentence, frame.clause.predicate, noun, frame.verbs, 0)
    if rule == OBJECT_CONTROL and _is_had_done(frame, heads):
        rule = UNDERGOES
    if frame.clause.passive or "obl:agent" not in frame.relations:
        for head in heads:
            if head is not frame.light:
                role = "patient" if rule == UNDERGOES else _subject_role(frame, head)
                yield make(frame, head, role, rule)
    if rule == UNDERGOES:
        for head in causer(frame.sentence, frame.clause.predicate, frame.verbs):
            yield make(frame, head, "agent", ArgumentRule.CAUSER)


def _planned(frame: Frame, heads: tuple[Token, ...]) -> Token | None:
    """'Idee' of 'prüft die Idee, zu bauen': a thing before a comma and an infinitive; its verb makes nobody act."""
    sentence, predicate = frame.sentence, frame.clause.predicate
    above = sentence.governor(predicate)
    lemma = verb_lemma(sentence, above, frame.verbs) if above is not None else ""
    makes = any(frame.verbs.is_class(lemma, name) for name in MAKING)
    if makes or len(heads) != 1 or heads[0].upos != "NOUN" or frame.kinds.is_animate(sentence, heads[0]):
        return None
    first = next(word.index for word in sentence.subtree(predicate) if word.upos != "PUNCT")
    return heads[0] if first == heads[0].index + 2 and sentence.tokens[first - 1].form == "," else None


def _is_had_done(frame: Frame, heads: tuple[Token, ...]) -> bool:
    """'ließ den Teich leeren': what cannot act does not act, somebody has it done."""
    above = frame.sentence.governor(frame.clause.predicate)
    if above is None or not frame.verbs.is_class(verb_lemma(frame.sentence, above, frame.verbs), VerbClass.CAUSATIVE):
        return False
    return not is_transitive(frame) and not any(frame.kinds.is_animate(frame.sentence, head) for head in heads)


def _is_raised(frame: Frame) -> bool:
    """'The governor is expected to resign': the subject is only that of the infinitive."""
    return bool(frame.infinitives) and VerbClass.RAISING in frame.classes


def _subject_role(frame: Frame, head: Token) -> str:
    """Agent or patient: what moves or breaks by itself is a patient unless it is a person or a body."""
    if frame.clause.passive:
        addressed = ADDRESSED in frame.classes and frame.kinds.is_animate(frame.sentence, head)
        return "recipient" if addressed or frame.objects else "patient"
    if AGENTIVE in frame.classes:
        return "agent"
    animate = frame.kinds.is_animate(frame.sentence, head)
    if frame.light is not None:
        moved = bool(case_words(frame.sentence, frame.light)) and not is_transitive(frame, content=False)
        return "patient" if moved and not animate else "agent"
    if UNACCUSATIVE not in frame.classes:
        return "agent" if animate or is_transitive(frame) else "patient"
    if _is_somebody(frame, head) and not is_transitive(frame, content=False):
        return "patient"
    acts = animate and not _is_body(frame, head)
    return "agent" if acts or is_transitive(frame, content=bool(frame.infinitives)) else "patient"


def _is_somebody(frame: Frame, head: Token) -> bool:
    """'er', 'she', where pronouns tell people from things."""
    personal = frame.kinds.nouns.gendered_pronouns and head.upos == "PRON" and head.feature("PronType") == "Prs"
    return personal and head.feature("Gender") != "Neut" and head.feature("Person") == "3"


def _is_body(frame: Frame, head: Token) -> bool:
    """Whether a common noun names a body that is no person: of 'die Fabrik schließt' it is what closes."""
    return head.upos == "NOUN" and not frame.contents and PERSON not in frame.kinds.of(frame.sentence, head)


def _objects(frame: Frame) -> Iterator[Argument]:
    """Direct objects as patients, indirect and dative ones as recipients."""
    for child in (*frame.children, *_shared_objects(frame)):
        if child.upos not in NOUNS or child is frame.light or is_reflexive(frame.sentence, child, frame.verbs):
            continue
        if noun_lemma(child).lower() in frame.verbs.directions and not case_words(frame.sentence, child):
            yield from _direction(frame, child)
        elif (
            (child.base_relation in OBJECTS and is_object(frame, child))
            or (frame.phrasal and behind_particle(frame, child))
            or (child.relation == "obl" and is_bare_object(frame, child))
        ):
            role = object_role(frame, child, dative=not is_accusative(frame, child))
            yield from _each(frame, child, role, ArgumentRule.OBJECT)
        elif child.base_relation == "iobj":
            yield from _each(frame, child, indirect_role(frame, child), ArgumentRule.INDIRECT_OBJECT)
        elif child.relation == "obl:arg" and not case_words(frame.sentence, child):
            if not (side := side_preposition(frame, child)):
                yield from _each(frame, child, *role_by_case(frame, child))
            elif place := frame.verbs.role(frame.clause.lemma, side, frame.kinds.of(frame.sentence, child)):
                yield make(frame, child, place, f"{PREPOSITION} {side}")


def _each(frame: Frame, child: Token, role: str, rule: str) -> Iterator[Argument]:
    for noun in conjuncts(frame.sentence, child):
        if not frame.kinds.is_time(frame.sentence, noun):
            yield make(frame, noun, role, rule)


def _shared_objects(frame: Frame) -> Iterator[Token]:
    """The object of the verb before or behind, where coordinated verbs share it ('weder bestätigen noch dementieren').

    The first of them shares it only where it cannot do without: 'entwickelt und verkauft Batterien'.
    """
    predicate, sentence = frame.clause.predicate, frame.sentence
    if frame.clause.passive:
        return
    if "conj" in frame.relations and VerbClass.TRANSITIVE in frame.classes:
        for second in _later(frame) if not is_transitive(frame) else ():
            yield from (c for c in sentence.children(second) if is_object(frame, c) and c.index > second.index)
    above = sentence.governor(predicate) if predicate.base_relation == "conj" else None
    if above is None or not is_clausal_verb(sentence, above):
        return
    inner = {child.base_relation for child in frame.children}
    if inner - {"cc", "punct", "advmod", "mark", "aux", "conj"} or finite(sentence, predicate) is not None:
        return
    for child in sentence.children(above):
        if is_object(frame, child) and not above.index < child.index < predicate.index:
            yield child


def _later(frame: Frame) -> Iterator[Token]:
    """The verbs that are coordinated with this one, with nothing of their own between them."""
    first = frame.clause.predicate.index
    for second in frame.children:
        if second.base_relation == "conj" and second.index > first:
            between = frame.sentence.tokens[first + 1 : second.index]
            if all(word.base_relation in {"cc", "advmod"} for word in between):
                yield second


def _obliques(frame: Frame) -> Iterator[Argument]:
    """Prepositional phrases of the verb, of the verbs that carry it and of its light noun."""
    light = frame.verbs.noun_key(noun_lemma(frame.light)) if frame.light is not None else ""
    for word in frame.clause.chain:
        if light in frame.verbs.valency and word is frame.clause.predicate:
            yield from oblique_arguments(frame, word, light)
        yield from oblique_arguments(frame, word, frame.clause.lemma)
        yield from _displaced(frame, word)
    for particle in frame.particles:
        if particle is not frame.light:
            yield from oblique_arguments(frame, particle, f"{particle.form.lower()} {frame.clause.lemma}")
    if frame.light is not None:
        key = frame.verbs.noun_key(noun_lemma(frame.light))
        yield from oblique_arguments(frame, frame.light, key)
        for child in frame.sentence.children(frame.light):
            if child.base_relation == "nmod" and not case_words(frame.sentence, child) and child.upos in NOUNS:
                yield from _each(frame, child, "patient", ArgumentRule.LIGHT_NOUN)
    for child in frame.children if frame.clause.carrier.relation == "acl:relcl" else ():
        if child.base_relation == "advmod" and child.form.lower() in frame.verbs.relative_places:
            yield make(frame, child, "location", ArgumentRule.RELATIVE_ADVERB)


def _displaced(frame: Frame, word: Token) -> Iterator[Argument]:
    """Phrases of the verb's valency that the parser hung on a person, place or time beside it.

    'demonstrierten vor dem Rathaus für Neuwahlen': town halls are not for elections.
    """
    for child in frame.sentence.children(word):
        if child.upos not in NOUNS or frame.sentence.relations(child).isdisjoint(COORDINATED):
            continue
        nouns = [noun for noun in conjuncts(frame.sentence, child) if "nmod" in frame.sentence.relations(noun)]
        inner = [phrase for noun in nouns for phrase in frame.sentence.children(noun)]
        for phrase in inner:
            if phrase.base_relation == "nmod" and phrase.upos in NOUNS and _is_displaced(frame, child, phrase):
                for noun in conjuncts(frame.sentence, phrase):
                    yield from _oblique(frame, phrase, noun, frame.clause.lemma)


def _is_displaced(frame: Frame, noun: Token, phrase: Token) -> bool:
    """Whether a phrase is the verb's, not that of the noun beside it which the parser hung it on."""
    prepositions = {frame.verbs.preposition(case.form) for case in case_words(frame.sentence, phrase)}
    own = any(word in frame.valency for word in prepositions)
    if own and (_is_movable(frame, noun) or _is_against(frame, noun, phrase, prepositions)):
        return True
    return _is_led(frame, noun, phrase, prepositions)


def _is_movable(frame: Frame, child: Token) -> bool:
    """Whether a word beside the verb is no thing, so that a phrase that hangs on it may be the verb's."""
    return child.base_relation in {"obl", "obj", "nsubj"} and THING not in frame.kinds.of(frame.sentence, child)


def _is_led(frame: Frame, noun: Token, phrase: Token, prepositions: set[str]) -> bool:
    """Whether a phrase behind an object or a time says where it leads: 'sends carrier to Gulf'."""
    if prepositions.isdisjoint(frame.verbs.leading) or PLACE not in frame.kinds.of(frame.sentence, phrase):
        return False
    return noun.base_relation == "obj" or frame.kinds.is_time(frame.sentence, noun)


def _is_against(frame: Frame, noun: Token, phrase: Token, prepositions: set[str]) -> bool:
    """Whether a phrase behind an object names whom the verb turns it on: 'setzte Tränengas gegen die Menge ein'."""
    turned = any(frame.valency.get(preposition) == "recipient" for preposition in prepositions)
    return noun.base_relation == "obj" and turned and frame.kinds.is_animate(frame.sentence, phrase)


def _oblique(frame: Frame, phrase: Token, noun: Token, lemma: str) -> Iterator[Argument]:
    sentence, verbs = frame.sentence, frame.verbs
    prepositions = [word for word in case_words(sentence, phrase) if word not in frame.phrasal]
    if not prepositions or noun in frame.particles or phrase is frame.light or is_reflexive(sentence, noun, verbs):
        return
    if noun_lemma(noun).lower() in verbs.directions:
        yield from _direction(frame, noun)
        return
    kinds, word = frame.kinds.of(sentence, noun), verbs.preposition(prepositions[0].form)
    if TIME in kinds or MEASURE in kinds:
        return
    role = verbs.role(lemma, word, (*kinds, THING))
    if role == "location" and PLACE in kinds and f"{word} {PLACE}" not in verbs.valency.get(lemma, {}):
        moved = noun.feature("Case") == "Acc" and word in verbs.two_way
        role = "destination" if moved or prepositions[0].form.lower() in verbs.directed else role
    adverb = role in {"topic", "recipient"} and frame.kinds.nouns.is_adverbial(noun_lemma(noun))
    if role is not None and not adverb:
        yield make(frame, noun, role, f"{PREPOSITION} {word}")


def _direction(frame: Frame, noun: Token) -> Iterator[Argument]:
    """'in Richtung der Stadt': the noun behind."""
    for child in frame.sentence.children(noun):
        if child.base_relation in {"nmod", "appos"} and child.upos in NOUNS:
            yield make(frame, child, "destination", ArgumentRule.DIRECTION)


def _gaps(frame: Frame) -> Iterator[Argument]:
    """The noun before a relative clause without pronoun, as object: 'the deal she signed'."""
    predicate, sentence = frame.clause.predicate, frame.sentence
    noun = sentence.governor(predicate) if predicate.relation == "acl:relcl" else None
    if noun is None or frame.clause.passive or is_transitive(frame):
        return
    words = sentence.subtree(predicate)
    apart = words[0].upos == "PUNCT" or sentence.tokens[words[0].index - 1].upos == "PUNCT"
    relative = apart or any(t.feature("PronType") in {"Rel", "Int"} for t in words)
    intransitive = UNACCUSATIVE in frame.classes
    if relative or intransitive or "obl" in frame.relations or noun.upos not in {"NOUN", "PROPN"}:
        return
    if ANIMATE not in frame.kinds.of(sentence, noun):
        yield from _each(frame, noun, "patient", ArgumentRule.GAP)
