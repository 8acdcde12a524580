"""The tense of clauses and events: from the parse alone, and with what is known of an event; and what it bounds."""

import datetime
from collections.abc import Iterable, Mapping

from zeitgraph.language.inflection import form_tense, unchanged_forms
from zeitgraph.language.temporal import TemporalTable
from zeitgraph.model.members import ADVERBIAL, CERTAIN, COORDINATION, FUTURE, PAST, PRESENT, TENSELESS
from zeitgraph.model.mention import Certainty, EventMention, Tense
from zeitgraph.model.text import ParsedDocument, Sentence, Token, TokenRef
from zeitgraph.model.time import Granularity, TimeInterval

_VERBAL = ("VERB", "AUX")
_AUXILIARY = ("aux", "cop")
_BEING = ("perfect_be", "being")
_QUOTE = "quote"  # how the rules of attribution begin that rest on quotation marks
_PROBABLE = Certainty.PROBABLE
_TENSES = {tense.value: tense for tense in Tense}


def predicate(sentence: Sentence, token: Token) -> Token:
    """The verb, participle or predicate that a word hangs on: the nearest above it, else the root."""
    for candidate in sentence.ancestors(token):
        if candidate.upos in _VERBAL or _auxiliaries(sentence, candidate) or is_participle(sentence, candidate):
            return candidate
    return token if token.upos in _VERBAL or _auxiliaries(sentence, token) else sentence.root


def is_participle(sentence: Sentence, token: Token) -> bool:
    """Whether an attribute is a participle: tagged so, or an adjective with adverbials of its own."""
    if token.base_relation not in ("amod", "acl"):
        return False
    return token.feature("VerbForm") == "Part" or (token.upos in ("ADJ", "VERB") and "obl" in sentence.relations(token))


def tense_of(sentence: Sentence, token: Token, table: TemporalTable) -> Tense:
    """The tense of a predicate by its finite verb: perfect is past, modals and plans point to the future."""
    helpers = _auxiliaries(sentence, token)
    kinds = {_kind(helper, table) for helper in helpers if helper.relation == "aux"}
    finite = _finite((*helpers, token))
    if is_participle(sentence, token) and not helpers:
        return _participle_tense(token, table)
    if "future" in kinds and not _is_past(finite, table):
        return FUTURE
    if _is_perfect(sentence, token, helpers, table):
        return PAST
    if kinds & {"plan", "modal", "future"}:
        return PAST if _is_past(finite, table) and "future" not in kinds else FUTURE
    if finite is not None:
        return PAST if _is_past(finite, table) else PRESENT
    return _nonfinite_tense(sentence, token, table)


def _is_perfect(sentence: Sentence, token: Token, helpers: Iterable[Token], table: TemporalTable) -> bool:
    """Whether auxiliaries make a perfect: 'haben' always (but not with 'zu'), 'sein' with a participle."""
    kinds = {_kind(helper, table) for helper in helpers if helper.relation == "aux"}
    participle = token.feature("VerbForm") == "Part"
    return ("perfect" in kinds and not _has_particle(sentence, token)) or ("perfect_be" in kinds and participle)


def _is_past(finite: Token | None, table: TemporalTable) -> bool:
    """Whether a finite verb is in the past tense: tagged so, or of a form that can be nothing else."""
    if finite is None:
        return False
    tagged = finite.feature("Tense") == "Past" and finite.feature("Mood") != "Sub"
    known = form_tense(finite.form, finite.lemma, table.code)
    return known == "past" if known else tagged


def _auxiliaries(sentence: Sentence, token: Token) -> list[Token]:
    if sentence.dependent_relations[token.index].isdisjoint(_AUXILIARY):
        return []
    return [child for child in sentence.dependents[token.index] if child.base_relation in _AUXILIARY]


def _finite(words: Iterable[Token]) -> Token | None:
    """The first of the words that is a finite verb."""
    for word in words:
        if word.feature("VerbForm") == "Fin":
            return word
    return None


def _participle_tense(token: Token, table: TemporalTable) -> Tense:
    """A participle tells what is done, unless it tells a plan ('die für Sonntag geplante Wahl')."""
    form = token.form.casefold()
    if any(form.startswith(word) for word in table.markers["plan"]):
        return FUTURE
    return PAST if token.feature("Tense") != "Pres" else PRESENT


def _nonfinite_tense(sentence: Sentence, token: Token, table: TemporalTable) -> Tense:
    """An infinitive names what is to come; other words without a finite verb share their governor's tense."""
    if _is_present_infinitive(sentence, token) and token.base_relation in ("xcomp", "ccomp", "acl", "advcl", "csubj"):
        return FUTURE
    governor = sentence.governor(token)
    if governor is None or token.upos not in _VERBAL:
        return TENSELESS if governor is None else tense_of_clause(sentence, governor, table)
    return tense_of_clause(sentence, governor, table)


def tense_of_clause(sentence: Sentence, token: Token, table: TemporalTable) -> Tense:
    """The tense of the predicate that a word is or hangs on; NONE where the sentence has no verb."""
    verb = token if token.upos in _VERBAL or _auxiliaries(sentence, token) else predicate(sentence, token)
    if verb.upos not in _VERBAL and not _auxiliaries(sentence, verb) and not is_participle(sentence, verb):
        return TENSELESS
    return tense_of(sentence, verb, table)


def with_tenses(
    parsed: ParsedDocument, events: Iterable[EventMention], table: TemporalTable
) -> Mapping[TokenRef, EventMention]:
    """The mentions by their triggers, their tense set right where the verb's form leaves no doubt or a clause lends it.

    A conjunct without a finite verb has that of the first conjunct ('weder bestätigen noch dementieren'), where it is
    not what alone is left open ('opened in 2012 and is set to close next year'); a past modal
    that leaves its event open ('wollten sich treffen') keeps it ahead, and so does one under what would then be.
    """
    found = {
        event.trigger: event if event.nominal else _with_tense(parsed.sentences[event.trigger.sentence], event, table)
        for event in events
    }
    for trigger, event in found.items():
        governor = found.get(event.governor) if event.governor else None
        if governor is None:
            continue
        conjunct = event.link is COORDINATION and event.tense is not FUTURE
        if conjunct and is_bare(parsed, event) and (_is_open(governor) or not _is_open(event)):
            found[trigger] = _told_in(event, governor.tense)
        elif governor.tense is PAST and event.tense is PRESENT and _is_unmarked(parsed, event, table):
            found[trigger] = _told_in(event, PAST)
        elif event.marker in table.markers["conditional"] and _is_imagined(parsed, event, governor, table):
            found[trigger] = _told_in(event, PRESENT)
    return found


def is_present_perfect(sentence: Sentence, event: EventMention, table: TemporalTable) -> bool:
    """Whether an active verb tells by a present auxiliary what has gone on up to now, as English 'have waited' does."""
    helpers = _auxiliaries(sentence, sentence.tokens[event.trigger.token])
    return reaches_now(sentence, event, table) and not any(helper.relation == "aux:pass" for helper in helpers)


def reaches_now(sentence: Sentence, event: EventMention, table: TemporalTable) -> bool:
    """The same of a passive too: 'has been charged'."""
    helpers = _auxiliaries(sentence, sentence.tokens[event.trigger.token])
    present = table.markers["perfect_now"]
    return any(helper.relation == "aux" and helper.form.casefold() in present for helper in helpers)


def is_bare(parsed: ParsedDocument, event: EventMention) -> bool:
    """Whether an event's verb has neither a finite form nor an auxiliary of its own."""
    sentence, verb = parsed.sentences[event.trigger.sentence], parsed.token(event.trigger)
    return not event.nominal and verb.feature("VerbForm") != "Fin" and not _auxiliaries(sentence, verb)


def is_anterior(parsed: ParsedDocument, event: EventMention, table: TemporalTable) -> bool:
    """Whether a participle says that it was before: 'having denied it for weeks'."""
    if event.link is COORDINATION:
        return False
    helpers = _auxiliaries(parsed.sentences[event.trigger.sentence], parsed.token(event.trigger))
    forms = {helper.feature("VerbForm") for helper in helpers if _kind(helper, table) == "perfect"}
    return bool(forms & {"Part", "Ger"})


def _is_occasion_to_come(event: EventMention) -> bool:
    """'would stay until a successor was found': a clause of time that is no more certain than what it goes with."""
    if event.link is not ADVERBIAL:
        return False
    return event.factuality.certainty is _PROBABLE and event.factuality.rule != "adverb"


def _is_unmarked(parsed: ParsedDocument, event: EventMention, table: TemporalTable) -> bool:
    """Whether an event's finite verb is one that looks the same in the past ('hit'), and no auxiliary tells which."""
    sentence, verb = parsed.sentences[event.trigger.sentence], parsed.token(event.trigger)
    return verb.form.lower() in unchanged_forms(table.code) and not _auxiliaries(sentence, verb)


def _is_imagined(parsed: ParsedDocument, event: EventMention, governor: EventMention, table: TemporalTable) -> bool:
    """'would go if he were convicted': a condition in the past of what is to come, not 'had been convicted'."""
    if event.tense is not PAST or governor.tense is PAST or not (_is_open(event) and _is_open(governor)):
        return False
    sentence, above = parsed.sentences[event.trigger.sentence], parsed.sentences[governor.trigger.sentence]
    own = _auxiliaries(sentence, sentence.tokens[event.trigger.token])
    main = _auxiliaries(above, above.tokens[governor.trigger.token])
    return not any(_kind(helper, table) == "perfect" for helper in (*own, *main))


def _with_tense(sentence: Sentence, event: EventMention, table: TemporalTable) -> EventMention:
    index = event.trigger.token
    verb = sentence.tokens[index]
    if sentence.dependent_relations[index].isdisjoint(_AUXILIARY):
        tense = _tense_alone(event, verb, table)
        if tense is PAST and _is_occasion_to_come(event):
            tense = FUTURE
        return event if tense is event.tense else _told_in(event, tense)
    helpers = _auxiliaries(sentence, verb)
    finite = _finite(helpers)
    if finite is not None and _is_to(sentence, verb, finite, table):
        return _told_in(event, FUTURE)
    if event.tense is TENSELESS:
        return event if _is_present_infinitive(sentence, verb) else _told_in(event, _lent_tense(verb, finite, table))
    if event.tense is FUTURE:
        return event
    if event.tense is PAST and _is_occasion_to_come(event):
        return _told_in(event, FUTURE)
    kinds = {_kind(helper, table) for helper in helpers if helper.relation == "aux"}
    if event.tense is PAST:
        modal = "modal" in kinds or ("plan" in kinds and _is_subjunctive(sentence, verb, event))
        ahead = modal and not _is_perfect(sentence, verb, helpers, table)
        return _told_in(event, PRESENT) if ahead and _is_open(event) else event
    if not kinds & {"future", "plan", "modal"} and _is_perfect(sentence, verb, helpers, table):
        return _told_in(event, PAST)
    open_modal = kinds & {"future", "plan", "modal"} and _is_open(event)
    past = finite is not None and form_tense(finite.form, finite.lemma, table.code) == "past"
    return _told_in(event, PAST) if past and not open_modal else event


def _is_subjunctive(sentence: Sentence, verb: Token, event: EventMention) -> bool:
    """'Sie wollten gehen, sagte er': what is told without a conjunction, and not quoted, is told in the subjunctive."""
    quoted = event.attribution is not None and event.attribution.rule.startswith(_QUOTE)
    return verb.base_relation == "ccomp" and not quoted and "mark" not in sentence.relations(verb)


def _is_present_infinitive(sentence: Sentence, verb: Token) -> bool:
    """'to approve', 'to be approved', not 'to have approved'."""
    helpers = [helper for helper in _auxiliaries(sentence, verb) if helper.relation == "aux:pass"]
    forms = {word.feature("VerbForm") for word in (verb, *_auxiliaries(sentence, verb)) if word not in helpers}
    passive = bool(helpers) and all(helper.feature("VerbForm") == "Inf" for helper in helpers)
    return "Inf" in forms if not passive else forms == {"Part"}


def _tense_alone(event: EventMention, verb: Token, table: TemporalTable) -> Tense:
    """The tense of a verb without auxiliaries: what its form can only be; of a participle past, where it had none."""
    tense = event.tense
    if tense is TENSELESS:
        return _lent_tense(verb, None, table)
    if tense is not FUTURE and verb.feature("VerbForm") == "Fin":
        known = form_tense(verb.form, verb.lemma, table.code)
        return _TENSES[known] if known else tense
    return tense


def _lent_tense(verb: Token, finite: Token | None, table: TemporalTable) -> Tense:
    """The tense of a clause that seems to have none: by its finite auxiliary, or past as a participle."""
    if finite is not None:
        return PAST if _is_past(finite, table) else PRESENT
    participle = verb.feature("VerbForm") == "Part" and verb.feature("Tense") != "Pres" and verb.upos != "ADJ"
    return PAST if participle else TENSELESS


def _told_in(event: EventMention, tense: Tense) -> EventMention:
    return event if event.tense is tense else event.told(event.factuality, event.attribution, tense)


def _is_to(sentence: Sentence, verb: Token, finite: Token, table: TemporalTable) -> bool:
    """'are to be published': a present form of 'be' before the particle of an infinitive says what is to come."""
    if not _has_particle(sentence, verb):
        return False
    after = any(child.upos == "PART" and child.index > finite.index for child in sentence.children(verb))
    return after and _kind(finite, table) in _BEING and not _is_past(finite, table)


def _is_open(event: EventMention) -> bool:
    return event.factuality.certainty is not CERTAIN


def _kind(helper: Token, table: TemporalTable) -> str:
    return table.tenses["auxiliaries"].get(helper.lemma.casefold(), "")


def _has_particle(sentence: Sentence, verb: Token) -> bool:
    if "mark" not in sentence.relations(verb):
        return False
    return any(child.upos == "PART" and child.relation == "mark" for child in sentence.children(verb))


def bounds_of(created: datetime.date) -> dict[Tense, TimeInterval]:
    """Past: no later than the DCT; a present report: the DCT; what is to come, planned or possible: from the DCT on."""
    return {
        PAST: TimeInterval(latest=created),
        PRESENT: TimeInterval(earliest=created, latest=created, granularity=Granularity.DAY),
        FUTURE: TimeInterval(earliest=created),
    }


def effective_tense(event: EventMention) -> Tense:
    """The tense that bounds an event: what is planned, possible or asked for is to come unless the verb is past."""
    tense = event.tense
    if tense is PAST or tense is FUTURE:
        return tense
    if tense is PRESENT:
        return FUTURE if _is_open(event) and event.factuality.rule != "adverb" else PRESENT
    if event.nominal:
        return FUTURE if _is_open(event) else PAST
    return FUTURE if _is_open(event) else PRESENT
