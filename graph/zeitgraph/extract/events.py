"""Parsed documents to event mentions: trigger, lemma, type, participants, tense and place among the other clauses."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeitgraph.extract.arguments import arguments
from zeitgraph.extract.arguments_kinds import Kinds, kinds_of
from zeitgraph.extract.arguments_objects import make_frame
from zeitgraph.extract.arguments_subject import has_empty_subject, subjects
from zeitgraph.extract.clauses import Clause, carried, clauses, is_past_participle, link, marker, tense
from zeitgraph.extract.events_light import LightMatch, light_match, occurrence
from zeitgraph.extract.events_nominal import nominal_events
from zeitgraph.extract.lemmas import case_words, predicative, resultative, spans
from zeitgraph.extract.rules import TriggerRule
from zeitgraph.extract.types import Typing
from zeitgraph.extract.types_evidence import make_evidence
from zeitgraph.language import Language
from zeitgraph.language.types import LightVerb, light_verbs, occurring_verbs, type_table
from zeitgraph.language.verbs import NO_CLASSES, VerbClass, VerbTable, verb_table
from zeitgraph.model.members import HEADLINE
from zeitgraph.model.mention import EventMention, make_event_mention
from zeitgraph.model.text import ParsedDocument, Section, Sentence, Token, TokenRef

STATE = VerbClass.STATE
REPORTING = VerbClass.REPORTING
COPULAR = VerbClass.COPULAR
PREDICATES = frozenset({"ADJ", "NOUN", "PROPN"})
RAISING = VerbClass.RAISING
IMPERSONAL = VerbClass.IMPERSONAL
DOUBTFUL = frozenset({STATE, COPULAR, RAISING, IMPERSONAL})  # verbs that may tell no event
BOILERPLATE = Section.BOILERPLATE
VERB = TriggerRule.VERB
LIGHT_VERB = TriggerRule.LIGHT_VERB
PREPOSITIONAL = frozenset({"acl", "advcl", "obl", "parataxis"})  # how verbs hang that may be prepositions


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What events of one document are read with."""

    verbs: VerbTable
    light: Mapping[str, tuple[LightVerb, ...]]
    occurring: Mapping[str, str]
    kinds: Kinds
    typing: Typing


def events(parsed: ParsedDocument, language: Language) -> tuple[EventMention, ...]:
    """The events that the main text tells, in the order of the text.

    Modal and aspectual verbs and bare states are none; factuality and source are still the default
    (see `factuality`, `attribution`).
    """
    kinds = kinds_of(parsed, language)
    typing = Typing(parsed=parsed, table=type_table(language.code), kinds=kinds)
    tables = Tables(
        verbs=verb_table(language.code),
        light=light_verbs(language.code),
        occurring=occurring_verbs(language.code),
        kinds=kinds,
        typing=typing,
    )
    found: list[EventMention] = []
    for sentence in parsed.sentences:
        section = parsed.section(sentence)
        if section is not BOILERPLATE:
            found += _sentence_events(sentence, tables, headline=section is HEADLINE)
    return tuple(found)


def _sentence_events(sentence: Sentence, tables: Tables, *, headline: bool) -> list[EventMention]:
    found: list[tuple[Clause, LightMatch | None]] = []
    for clause in clauses(sentence, tables.verbs):
        light = _construction(clause, tables)
        if light is not None or not _is_no_event(clause, tables):
            found.append((clause, light))
    triggers: dict[int, Token] = {}
    if len(found) > 1:
        for clause, _ in reversed(found):
            for word in reversed(clause.chain):
                triggers[word.index] = clause.predicate
    verbal: list[EventMention] = []
    for clause, light in found:
        governor = _governor(clause, triggers) if triggers else None
        verbal.append(_event(clause, light, governor, tables))
    nominal = nominal_events(sentence, tables.kinds, tables.verbs, tables.typing, verbal, headline=headline)
    return sorted((*verbal, *nominal), key=lambda event: event.trigger) if nominal else verbal


def _construction(clause: Clause, tables: Tables) -> LightMatch | None:
    """The construction of verb and noun that tells the clause's event, or None."""
    lemma, light = clause.lemma, None
    if lemma in tables.light or (" " in lemma and lemma.partition(" ")[0] in tables.light):
        light = light_match(clause, tables.light, tables.verbs)
    if light is None and lemma in tables.occurring:
        light = occurrence(clause, tables.occurring, tables.typing, tables.verbs)
    return light


def _event(clause: Clause, light: LightMatch | None, governor: TokenRef | None, tables: Tables) -> EventMention:
    """The event that a clause tells, perhaps by a construction, hanging on the clause of the trigger `governor`."""
    verbs, typing = tables.verbs, tables.typing
    beside = light is not None or clause.particles or clause.lemma in verbs.with_predicate
    extra = _extra(clause, verbs, light) if beside else ()
    noun = light.noun if light is not None else None
    lemma = _lemma(clause, light, extra, verbs) if extra else clause.lemma
    called = lemma if light is not None else ""
    frame = make_frame(clause, tables.kinds, verbs, noun, called, extra)
    found = arguments(frame)
    said = light.construction.type if light is not None else None
    evidence = make_evidence(frame, typing.table, lemma, found, said)
    event_type, type_rule = typing.verb_type(evidence)
    opening = marker(clause)
    predicate, particles = clause.predicate, clause.particles
    return make_event_mention(
        clause.sentence.ref(predicate),
        predicate.span,
        spans((predicate, *particles, *extra)) if particles or extra else (predicate.span,),
        lemma,
        event_type,
        found,
        tense(clause, verbs),
        governor,
        link(clause, opening, verbs) if governor else None,
        opening,
        type_rule,
        LIGHT_VERB if light is not None else VERB,
        predicate.confidence,
    )


def _is_no_event(clause: Clause, tables: Tables) -> bool:
    """States, verbs that are prepositions, and discourse ('bitte')."""
    verbs, predicate = tables.verbs, clause.predicate
    classes, sentence = verbs.listed.get(clause.lemma, NO_CLASSES), clause.sentence
    if not DOUBTFUL.isdisjoint(classes):
        if IMPERSONAL in classes and has_empty_subject(sentence, predicate, verbs):
            return REPORTING not in classes
        if STATE in classes or (COPULAR in classes and _has_predicate(clause)):
            return True
        if RAISING in classes and _is_raising(clause, tables):
            return True
    if "cop" in sentence.by_relation and _is_adjective(clause, verbs):
        return True
    if predicate.base_relation not in PREPOSITIONAL or clause.auxiliaries or predicate.feature("VerbForm") == "Fin":
        return False
    if not sentence.relations(predicate).isdisjoint({"mark", "case"}):
        return False
    past = is_past_participle(predicate, verbs)
    return verbs.is_class(clause.lemma if past else predicate.form.lower(), VerbClass.PREPOSITIONAL)


def _is_raising(clause: Clause, tables: Tables) -> bool:
    """'Das Dach droht einzustürzen': a verb whose subject, no person, is only that of the infinitive below it."""
    if clause.passive:
        return False
    heads, _ = subjects(clause.sentence, clause.predicate, tables.verbs)
    bare = carried(clause.sentence, clause.predicate)
    return bare is not None and bool(heads) and not any(tables.kinds.is_animate(clause.sentence, h) for h in heads)


def _has_predicate(clause: Clause) -> bool:
    """'Appears unlikely': what an adjective or noun says of the subject, not of an object ('proved him wrong')."""
    sentence, verb = clause.sentence, clause.predicate
    relations = sentence.relations(verb)
    if "xcomp" not in relations or "obj" in relations:
        return False
    return any(child.base_relation == "xcomp" and child.upos in PREDICATES for child in sentence.children(verb))


def _is_adjective(clause: Clause, verbs: VerbTable) -> bool:
    """'blieb gelassen': a participle with a copula that makes no passive, and no auxiliary, is a predicate."""
    children = clause.sentence.children(clause.predicate)
    copula = any(c.base_relation == "cop" and c.lemma not in verbs.classes[VerbClass.PASSIVE] for c in children)
    return copula and not clause.auxiliaries and clause.predicate.feature("VerbForm") == "Part"


def _extra(clause: Clause, verbs: VerbTable, light: LightMatch | None) -> tuple[Token, ...]:
    """The words beside the verb that belong to the trigger: light noun with preposition, resultative, predicate."""
    if light is not None:
        prepositions = case_words(clause.sentence, light.noun) if light.construction.preposition else ()
        return (*prepositions, light.noun)
    found = resultative(clause.sentence, clause.predicate, verbs)
    found = found or predicative(clause.sentence, clause.predicate, verbs)
    return (found,) if found is not None else ()


def _lemma(clause: Clause, light: LightMatch | None, extra: tuple[Token, ...], verbs: VerbTable) -> str:
    if light is not None:
        return light.lemma
    adjective = next((word for word in extra if word.upos == "ADJ"), None)
    if adjective is None or case_words(clause.sentence, adjective):
        return clause.lemma
    word = adjective.form.lower()
    if not verbs.prefixes:
        return f"{clause.lemma} {word}"
    return word + clause.lemma if word + clause.lemma in verbs.known else f"{word} {clause.lemma}"


def _governor(clause: Clause, triggers: Mapping[int, Token]) -> TokenRef | None:
    """The trigger that the clause hangs on, by the triggers of the words above it."""
    if clause.carrier.head is None:
        return None
    sentence, predicate = clause.sentence, clause.predicate
    for above in sentence.ancestors(clause.carrier):
        trigger = triggers.get(above.index)
        if trigger is not None and trigger is not predicate:
            return sentence.ref(trigger)
    return None
