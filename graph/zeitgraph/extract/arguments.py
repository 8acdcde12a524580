"""Clauses to arguments: who does what to whom, about what and where, from relations, cases, prepositions and verbs."""

from collections.abc import Mapping

from zeitgraph.extract.arguments_kinds import ANIMATE, MEASURE, NOUNS, PERSON, PLACE, THING, TIME, conjuncts
from zeitgraph.extract.arguments_objects import (
    NO_ROLES,
    OBJECTS,
    OBLIQUE,
    Frame,
    behind_particle,
    indirect_role,
    is_accusative,
    is_bare_object,
    is_transitive,
    object_role,
    role_by_case,
    shared_agents,
    shared_objects,
    side_preposition,
)
from zeitgraph.extract.arguments_subject import PRONOMINAL, causer, is_reflexive, left_out, of_noun_clause, subjects
from zeitgraph.extract.heads import argument_span
from zeitgraph.extract.lemmas import NO_LEMMA, case_words, noun_lemma, verb_lemma
from zeitgraph.extract.rules import ArgumentRule
from zeitgraph.language.verbs import VerbClass
from zeitgraph.model.mention import Argument, Role, Subrole, make_argument
from zeitgraph.model.text import Token

ROLES: Mapping[str, tuple[Role, Subrole | None]] = {
    **{role.value: (role, None) for role in Role},
    **{subrole.value: (Role.LOCATION, subrole) for subrole in Subrole},
}
OBJECT_CONTROL = ArgumentRule.OBJECT_CONTROL
UNDERGOES = ArgumentRule.UNDERGOES
PREPOSITION = f"{ArgumentRule.PREPOSITION} "  # and which
OBJECT = ArgumentRule.OBJECT
RAISING = VerbClass.RAISING
AGENTIVE = VerbClass.AGENTIVE
HAPPENING = VerbClass.HAPPENING
UNACCUSATIVE = VerbClass.UNACCUSATIVE
ADDRESSED = VerbClass.ADDRESSED
MAKING = (VerbClass.OBJECT_CONTROL, VerbClass.CAUSATIVE)
COORDINATED = frozenset({"nmod", "conj"})  # what may have phrases of its own, or be coordinated with what has
ADVERBIAL = frozenset({"topic", "recipient"})  # what nouns of adverbs ('zum Beispiel') seem to be


def arguments(frame: Frame) -> tuple[Argument, ...]:
    """The participants of a clause in the order of the text, each head once."""
    clause = frame.clause
    found = _agents(frame) if clause.passive or "obl:agent" in frame.relations else []
    found += _subjects(frame)
    found += _objects(frame)
    found += _obliques(frame)
    if clause.predicate.relation == "acl:relcl":
        found += _gaps(frame)
    return _in_order(found)


def oblique_arguments(frame: Frame, token: Token, lemma: str) -> list[Argument]:
    """The arguments that a verb's or noun's prepositional phrases give."""
    sentence = frame.sentence
    found: list[Argument] = []
    if token is frame.clause.predicate:
        phrases = frame.phrases
    elif OBLIQUE.isdisjoint(sentence.relations(token)):
        return found
    else:
        nouns = [c for c in sentence.children(token) if c.base_relation in OBLIQUE and c.upos in NOUNS]
        phrases = [noun for noun in nouns if "case" in sentence.relations(noun)]
    for phrase in phrases:
        if phrase.relation != "obl:agent":
            found += _oblique(frame, phrase, lemma)
    return found


def make(frame: Frame, token: Token, role: str, rule: str) -> Argument:
    """The argument that the phrase of `token` fills."""
    sentence = frame.sentence
    head = frame.heads.get(token.index)
    main, subrole = ROLES[role]
    if head is None:
        return make_argument(main, sentence.ref(token), token.span, subrole, rule, token.confidence)
    return make_argument(main, sentence.ref(head), argument_span(sentence, token), subrole, rule, token.confidence)


def _in_order(found: list[Argument]) -> tuple[Argument, ...]:
    """The arguments of a clause in the order of the text, of several with one head the first."""
    last = -1
    for argument in found:
        place = argument.head.token
        if place <= last:
            break
        last = place
    else:
        return tuple(found)
    first = {argument.head: argument for argument in reversed(found)}
    return tuple([first[head] for head in sorted(first)])


def _agents(frame: Frame) -> list[Argument]:
    """'von', 'durch', 'by' with a passive, or with an infinitive under 'lassen'."""
    found: list[Argument] = []
    for child in (*frame.phrases, *frame.others, *shared_agents(frame)):
        by = child.relation == "obl" and frame.clause.passive and _is_passive_agent(frame, child)
        if by or child.relation == "obl:agent":
            found += _each(frame, child, "agent", ArgumentRule.PASSIVE_AGENT)
    return found


def _is_passive_agent(frame: Frame, child: Token) -> bool:
    """Whether a preposition makes a phrase the one who does it, or the cause, if that is no place."""
    prepositions = {frame.verbs.preposition(word.form) for word in case_words(frame.sentence, child)}
    if not prepositions & frame.verbs.passive_agents:
        return False
    cause = bool(prepositions & frame.verbs.passive_causes) and not frame.kinds.is_place(frame.sentence, child)
    return cause or frame.kinds.is_animate(frame.sentence, child)


def _subjects(frame: Frame) -> list[Argument]:
    """The subject, shared, controlled or its own, as agent or patient."""
    sentence, clause, verbs = frame.sentence, frame.clause, frame.verbs
    found: list[Argument] = []
    heads, rule = subjects(sentence, clause.predicate, verbs)
    if not heads or (clause.passive and RAISING in frame.classes and frame.infinitives):
        return found  # 'the governor is expected to resign': the subject is only that of the infinitive
    if rule is OBJECT_CONTROL and (noun := _planned(frame, heads)):
        heads, rule = of_noun_clause(sentence, clause.predicate, noun, verbs, 0)
    if rule is OBJECT_CONTROL and _is_had_done(frame, heads):
        rule = UNDERGOES
    if clause.passive or "obl:agent" not in frame.relations:
        for head in heads:
            if head is not frame.light:
                role = "patient" if rule is UNDERGOES else _subject_role(frame, head)
                found.append(make(frame, head, role, rule))
    if rule is UNDERGOES:
        for head in causer(sentence, clause.predicate, verbs):
            found.append(make(frame, head, "agent", ArgumentRule.CAUSER))
    return found


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


def _subject_role(frame: Frame, head: Token) -> str:
    """Agent or patient: what moves or breaks by itself is a patient unless it is a person or a body."""
    classes = frame.classes
    if frame.clause.passive:
        addressed = ADDRESSED in classes and frame.kinds.is_animate(frame.sentence, head)
        return "recipient" if addressed or frame.objects else "patient"
    if HAPPENING in classes:
        return "patient"
    if AGENTIVE in classes:
        return "agent"
    animate = ANIMATE in frame.kinds.of(frame.sentence, head)
    if frame.light is not None:
        moved = bool(case_words(frame.sentence, frame.light)) and not is_transitive(frame, content=False)
        return "patient" if moved and not animate else "agent"
    if UNACCUSATIVE not in classes:
        if animate or is_transitive(frame):
            return "agent"
        return "agent" if left_out(frame.sentence, frame.clause.predicate, frame.verbs) is not None else "patient"
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


def _objects(frame: Frame) -> list[Argument]:
    """Direct objects as patients, indirect and dative ones as recipients."""
    found: list[Argument] = []
    sentence, objects = frame.sentence, frame.objects
    candidates = (*frame.others, *frame.further_subjects)  # not the subject, nor what has a preposition
    if frame.phrasal or not frame.verbs.directions.isdisjoint(sentence.forms):
        candidates = frame.nouns
    if "conj" in sentence.by_relation:
        shared = shared_objects(frame)
        candidates, objects = (*candidates, *shared), (*objects, *shared)
    for child in candidates:
        own = child.base_relation in OBJECTS and child in objects
        if not own and (child is frame.light or is_reflexive(sentence, child, frame.verbs)):
            continue
        if _is_direction(frame, child) and not case_words(sentence, child):
            found += _direction(frame, child)
        elif (
            own
            or (frame.phrasal and behind_particle(frame, child))
            or (child.relation == "obl" and is_bare_object(frame, child))
        ):
            dative = child.feature("Case") == "Dat" and not is_accusative(frame, child)
            found += _each(frame, child, object_role(frame, child, dative=dative), OBJECT)
        elif child.base_relation == "iobj":
            found += _each(frame, child, indirect_role(frame, child), ArgumentRule.INDIRECT_OBJECT)
        elif child.relation == "obl:arg" and not case_words(sentence, child):
            found += _bare_oblique(frame, child)
    return found


def _bare_oblique(frame: Frame, child: Token) -> list[Argument]:
    """A dative or genitive, and what an adverb before it leads to: 'südlich der Stadt'."""
    side = side_preposition(frame, child)
    if not side:
        return _each(frame, child, *role_by_case(frame, child))
    place = frame.verbs.role(frame.clause.lemma, side, frame.kinds.of(frame.sentence, child))
    return [make(frame, child, place, PREPOSITION + side)] if place else []


def _each(frame: Frame, child: Token, role: str, rule: str) -> list[Argument]:
    sentence = frame.sentence
    found: list[Argument] = []
    for noun in conjuncts(sentence, child):
        if rule is OBJECT or TIME not in frame.kinds.of(sentence, noun):
            found.append(make(frame, noun, role, rule))
    return found


def _obliques(frame: Frame) -> list[Argument]:
    """Prepositional phrases of the verb, of the verbs that carry it and of its light noun."""
    clause, verbs, sentence, noun = frame.clause, frame.verbs, frame.sentence, frame.light
    found: list[Argument] = []
    if noun is not None and (key := verbs.noun_key(noun_lemma(noun))) in verbs.valency:
        found += oblique_arguments(frame, clause.predicate, key)
    attributes = "nmod" in sentence.by_relation
    displaced = attributes and (bool(frame.valency) or not verbs.leading.isdisjoint(sentence.forms))
    for word in clause.chain:
        if frame.phrases or word is not clause.predicate:
            found += oblique_arguments(frame, word, frame.lemma)
        if displaced:
            found += _displaced(frame, word)
    for particle in frame.particles:
        if particle is not noun:
            found += oblique_arguments(frame, particle, f"{particle.form.lower()} {clause.lemma}")
    if noun is not None:
        found += _of_light_noun(frame, noun, key)
    if "advmod" in frame.relations and clause.carrier.relation == "acl:relcl":
        for child in frame.children:
            if child.base_relation == "advmod" and child.form.lower() in verbs.relative_places:
                found.append(make(frame, child, "location", ArgumentRule.RELATIVE_ADVERB))
    return found


def _of_light_noun(frame: Frame, noun: Token, key: str) -> list[Argument]:
    """The phrases that hang on a light noun, the noun's entry in the table being `key`."""
    sentence = frame.sentence
    found = oblique_arguments(frame, noun, key)
    for child in sentence.children(noun):
        if child.base_relation == "nmod" and child.upos in NOUNS and not case_words(sentence, child):
            found += _each(frame, child, "patient", ArgumentRule.LIGHT_NOUN)
    return found


def _displaced(frame: Frame, word: Token) -> list[Argument]:
    """Phrases of the verb's valency that the parser hung on a person, place or time beside it.

    'demonstrierten vor dem Rathaus für Neuwahlen': town halls are not for elections.
    """
    sentence = frame.sentence
    found: list[Argument] = []
    for child in frame.nouns if word is frame.clause.predicate else sentence.children(word):
        if sentence.dependent_relations[child.index].isdisjoint(COORDINATED) or child.upos not in NOUNS:
            continue
        for conjunct in conjuncts(sentence, child):
            for noun in frame.kinds.counted(sentence, conjunct):
                if "nmod" in sentence.relations(noun):
                    phrases = [c for c in sentence.children(noun) if c.base_relation == "nmod" and c.upos in NOUNS]
                    for phrase in phrases:
                        if _is_displaced(frame, child, phrase):
                            found += _oblique(frame, phrase, frame.lemma)
    return found


def _is_displaced(frame: Frame, noun: Token, phrase: Token) -> bool:
    """Whether a phrase is the verb's, not that of the noun beside it which the parser hung it on."""
    prepositions = {frame.verbs.preposition(case.form) for case in case_words(frame.sentence, phrase)}
    behind = frame.verbs.free_order or noun.index > frame.clause.predicate.index
    if behind and _is_movable(frame, noun) and any(word in frame.valency for word in prepositions):
        return True
    return _is_against(frame, noun, phrase, prepositions) or _is_led(frame, noun, phrase, prepositions)


def _is_movable(frame: Frame, child: Token) -> bool:
    """Whether a word beside the verb is no thing, so that a phrase that hangs on it may be the verb's."""
    return child.base_relation in {"obl", "obj", "nsubj"} and THING not in frame.kinds.of(frame.sentence, child)


def _is_led(frame: Frame, noun: Token, phrase: Token, prepositions: set[str]) -> bool:
    """Whether a phrase behind object, time or aim says where it leads: 'sends ship to Gulf', 'zum Papst nach Rom'."""
    if prepositions.isdisjoint(frame.verbs.leading) or PLACE not in frame.kinds.of(frame.sentence, phrase):
        return False
    led = ("obj", "obl") if any(f"{word} {PLACE}" in frame.valency for word in prepositions) else ("obj",)
    return noun.base_relation in led or frame.kinds.is_time(frame.sentence, noun)


def _is_against(frame: Frame, noun: Token, phrase: Token, prepositions: set[str]) -> bool:
    """Whether a phrase behind an object names whom the verb turns it on, or what place it takes it from."""
    if noun.base_relation != "obj":
        return False
    given = {frame.valency.get(key) for word in prepositions for key in (word, f"{word} {PLACE}")}
    kinds = frame.kinds.of(frame.sentence, phrase)
    return ("recipient" in given and ANIMATE in kinds) or ("origin" in given and PLACE in kinds)


def _oblique(frame: Frame, phrase: Token, lemma: str) -> list[Argument]:
    """What a phrase with a preposition gives, each noun of coordinated ones."""
    sentence, verbs = frame.sentence, frame.verbs
    found: list[Argument] = []
    prepositions = case_words(sentence, phrase)
    if frame.phrasal:
        prepositions = tuple([word for word in prepositions if word not in frame.phrasal])
    if not prepositions or phrase is frame.light:
        return found
    form = prepositions[0].form.lower()
    word = verbs.contractions.get(form, form)
    for noun in conjuncts(sentence, phrase):
        if noun in frame.particles or (noun.upos in PRONOMINAL and is_reflexive(sentence, noun, verbs)):
            continue
        if _is_direction(frame, noun):
            found += _direction(frame, noun)
            continue
        kinds = frame.kinds.of(sentence, noun)
        if TIME in kinds or MEASURE in kinds:
            continue
        role = verbs.role(lemma, word, (*kinds, THING))
        if role == "location" and PLACE in kinds and f"{word} {PLACE}" not in verbs.valency.get(lemma, NO_ROLES):
            moved = noun.feature("Case") == "Acc" and word in verbs.two_way
            role = "destination" if moved or form in verbs.directed else role
        adverb = role in ADVERBIAL and frame.kinds.nouns.is_adverbial(noun_lemma(noun))
        if role is not None and not adverb:
            found.append(make(frame, noun, role, PREPOSITION + word))
    return found


def _is_direction(frame: Frame, noun: Token) -> bool:
    lemma = noun.form if noun.lemma in NO_LEMMA else noun.lemma
    return lemma.lower() in frame.verbs.directions


def _direction(frame: Frame, noun: Token) -> list[Argument]:
    """'in Richtung der Stadt': the noun behind."""
    behind = (c for c in frame.sentence.children(noun) if c.base_relation in {"nmod", "appos"} and c.upos in NOUNS)
    return [make(frame, child, "destination", ArgumentRule.DIRECTION) for child in behind]


def _gaps(frame: Frame) -> list[Argument]:
    """The noun before a relative clause without pronoun, as object: 'the deal she signed'."""
    predicate, sentence = frame.clause.predicate, frame.sentence
    noun = sentence.governor(predicate)
    if noun is None or frame.clause.passive or is_transitive(frame):
        return []
    words = sentence.subtree(predicate)
    apart = words[0].upos == "PUNCT" or sentence.tokens[words[0].index - 1].upos == "PUNCT"
    relative = apart or any(t.feature("PronType") in {"Rel", "Int"} for t in words)
    if relative or UNACCUSATIVE in frame.classes or "obl" in frame.relations or noun.upos not in {"NOUN", "PROPN"}:
        return []
    return [] if frame.kinds.is_animate(sentence, noun) else _each(frame, noun, "patient", ArgumentRule.GAP)
