"""Events to datings: the clause's own time, else what governs it, else the tense against the document's date."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from zeitgraph.language.tables import Language
from zeitgraph.language.temporal import TemporalTable, temporal_table
from zeitgraph.model.members import (
    ADVERBIAL,
    BY_TENSE,
    BY_TEXT,
    CERTAIN,
    COORDINATION,
    DURATION,
    INHERITED,
    PARTICIPLE,
    PAST,
    PRESENT,
    TENSELESS,
)
from zeitgraph.model.mention import ClauseLink, EventMention, EventType, Mentions, Polarity, Tense
from zeitgraph.model.text import ParsedDocument, Sentence, TokenRef
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval, Timex, make_dating
from zeitgraph.resolve.dates_clauses import is_simultaneous, is_since, simultaneous
from zeitgraph.resolve.dates_intervals import Dated, is_longer, length_of, moved
from zeitgraph.resolve.dates_own import Candidate, best, candidates
from zeitgraph.resolve.dates_tense import bounds_of, effective_tense, is_anterior, is_bare, reaches_now, with_tenses
from zeitgraph.resolve.grouped import grouped

_SENTENCE = attrgetter("sentence")
_SUBJECT = ("nsubj", "csubj")
_AUXILIARIES = ("aux", "cop")
_SHARING = (COORDINATION, PARTICIPLE, ClauseLink.WITHOUT)
_RUNNING = ("since", "until", "from", "before", "after")  # what such a date bounds is not shared by the next conjunct
_TENSE_RULES = {tense: f"tense:{tense}" for tense in Tense}
_ACCUSE, _NEGATIVE = EventType.ACCUSE, Polarity.NEGATIVE
_DATED = (BY_TEXT, INHERITED)
_UNDATED = Dating(interval=None, basis=DatingBasis.NONE, rule="no document date")


@dataclass(slots=True)
class _Work:
    """What one document's datings are worked out from, and those that are known already."""

    parsed: ParsedDocument
    table: TemporalTable
    created: datetime.date | None
    events: Mapping[TokenRef, EventMention]
    own: Mapping[TokenRef, list[Candidate]]
    lengths: Mapping[TokenRef, list[Candidate]]
    simultaneous: Mapping[TokenRef, list[EventMention]]
    bounds: Mapping[Tense, TimeInterval]
    known: dict[TokenRef, Dating] = field(default_factory=dict)
    open: set[TokenRef] = field(default_factory=set)


def date_events(
    parsed: ParsedDocument, mentions: Mentions, timexes: tuple[Timex, ...], language: Language
) -> tuple[tuple[TokenRef, Dating], ...]:
    """A dating for each event of the document, in the order of the mentions; `timexes` are anchored.

    The rule and the words behind each are in the dating: an expression of the clause, one that a neighbouring clause
    shares, or the verb whose tense bounds it. Where nothing is known, the basis is NONE.
    """
    table = temporal_table(language.code)
    return datings(parsed, with_tenses(parsed, mentions.events, table), timexes, table)


def datings(
    parsed: ParsedDocument, events: Mapping[TokenRef, EventMention], timexes: tuple[Timex, ...], table: TemporalTable
) -> tuple[tuple[TokenRef, Dating], ...]:
    """The same for events whose tenses are set right (`with_tenses`)."""
    own = _own(parsed, events.values(), timexes, table)
    created = parsed.document.created.date if parsed.document.created else None
    work = _Work(
        parsed=parsed,
        table=table,
        created=created,
        events=events,
        own=own,
        lengths=_lengths(own) if any(timex.type is DURATION for timex in timexes) else {},
        simultaneous=simultaneous(parsed, events.values(), table),
        bounds=bounds_of(created) if created is not None else {},
    )
    dated = own.keys() | work.simultaneous.keys()
    return tuple(
        [
            (trigger, _dating(event, work) if event.governor or trigger in dated else _by_tense(event, work))
            for trigger, event in events.items()
        ]
    )


def _own(
    parsed: ParsedDocument, events: Iterable[EventMention], timexes: Iterable[Timex], table: TemporalTable
) -> dict[TokenRef, list[Candidate]]:
    by_sentence = grouped(timexes, _SENTENCE)
    events_in: dict[int, list[EventMention]] = {}
    for event in events:
        place = event.trigger.sentence
        if place in by_sentence:
            events_in.setdefault(place, []).append(event)
    found: dict[TokenRef, list[Candidate]] = {}
    for index, own in sorted(by_sentence.items()):
        sentence = parsed.sentences[index]
        by_token = _by_token(sentence, events_in.get(index, []))
        for event, candidate in candidates(sentence, own, by_token, table):
            found.setdefault(event.trigger, []).append(candidate)
    return found


def _by_token(sentence: Sentence, events: list[EventMention]) -> dict[int, EventMention]:
    """The events of a sentence by the tokens of their parts."""
    found: dict[int, EventMention] = {}
    for event in events:
        trigger = sentence.tokens[event.trigger.token]
        for part in event.parts:
            if part is trigger.span:
                found[trigger.index] = event
            else:
                found.update(dict.fromkeys([token.index for token in sentence.inside(part)], event))
    return found


def _is_gerund_of_another_time(event: EventMention, governor: EventMention, work: _Work) -> bool:
    """Whether a verb's noun form names what was done at another time than what it belongs to.

    What somebody is punished or thanked for, and what 'after leaving' says, went before; 'before leaving' followed what
    is past.
    """
    if event.marker is None or event.tense is not TENSELESS:
        return False
    markers = work.table.markers
    earlier = event.marker in markers["ground"] | markers["after"]
    later = event.marker in markers["before"] and governor.tense is PAST
    accused = governor.type is _ACCUSE and event.marker in markers["accusing"]  # also where that is left open
    if not (accused or ((earlier or later) and _certain(event))):
        return False
    verb = work.parsed.token(event.trigger)
    noun = verb.upos == "VERB" and verb.feature("VerbForm") in ("Ger", "Part")
    return noun and event.link in (ADVERBIAL, ClauseLink.COMPLEMENT)


def _dating(event: EventMention, work: _Work) -> Dating:
    """The dating of an event, worked out once; a circle of governors falls back on tense."""
    trigger = event.trigger
    known = work.known.get(trigger)
    if known is None:
        if trigger in work.open:
            return _by_tense(event, work)
        work.open.add(trigger)
        dated = _by_text(event, work) if work.lengths or trigger in work.own else None
        if dated is None and (event.governor is not None or trigger in work.simultaneous):
            dated = _by_neighbour(event, work)
        known = work.known[trigger] = dated or _by_tense(event, work)
    return known


def _by_text(event: EventMention, work: _Work) -> Dating | None:
    if work.lengths and (shifted := _counted_from_governor(event, work)):
        return shifted
    own = work.own.get(event.trigger)
    dated = best(event, own, work.created) if own else None
    if own and dated is not None and dated.rule == "within" and not _certain(event):
        dated = best(event, own, _day_set(event, work)) or dated
    return _text(dated) if dated is not None else None


def _day_set(event: EventMention, work: _Work) -> datetime.date | None:
    """'On Monday the court ordered the firm to pay within ten days': the day from which a time set on it counts."""
    governor = work.events.get(event.governor) if event.governor else None
    dating = _dating(governor, work) if governor is not None else None
    told = dating.interval if dating is not None and dating.basis in _DATED else None
    return told.day if told is not None and told.day is not None else work.created


def _text(dated: Dated) -> Dating:
    return make_dating(dated.interval, BY_TEXT, dated.span, dated.timex, dated.rule, dated.anchor)


def _counted_from_governor(event: EventMention, work: _Work) -> Dating | None:
    """'two days after the quake struck': a length before 'after' or 'before' counts from the main clause's date."""
    governor = work.events.get(event.governor) if event.governor else None
    if governor is None:
        return None
    between = [c for c in work.lengths.get(governor.trigger, ()) if _lies_between(governor, c, event)]
    lengths = [c.timex for c in (*work.lengths.get(event.trigger, ()), *between)]
    sign = _sign(event, lengths[0], work) if lengths else 0
    if not sign:
        return None
    main = _dating(governor, work)
    length = length_of(lengths[0].value)
    if main.basis not in _DATED or main.interval is None or length is None:
        return None
    interval = moved(main.interval, length, sign)
    if interval is None:
        return None
    return make_dating(interval=interval, basis=BY_TEXT, span=lengths[0].span, timex=lengths[0].value, rule="counted")


def _sign(event: EventMention, length: Timex, work: _Work) -> int:
    """Where a length counts to: back for 'after', forward for 'before', by the conjunction or the word behind it."""
    words = work.table.markers
    sentence = work.parsed.sentences[length.sentence]
    behind = next((token.form.casefold() for token in sentence.tokens if token.span.begin >= length.span.end), "")
    marker = event.marker or (behind if length.span.end <= event.span.begin else "")
    return -1 if marker in words["after"] else 1 if marker in words["before"] else 0


def _lies_between(governor: EventMention, candidate: Candidate, event: EventMention) -> bool:
    """Whether an expression that the tree gives to the main clause stands before the clause that it may count from."""
    return governor.span.end <= candidate.timex.span.begin and candidate.timex.span.end <= event.span.begin


def _lengths(own: Mapping[TokenRef, list[Candidate]]) -> Mapping[TokenRef, list[Candidate]]:
    """The lengths among the expressions of each event."""
    lengths = {trigger: [one for one in found if _is_bare_length(one)] for trigger, found in own.items()}
    return {trigger: found for trigger, found in lengths.items() if found}


def _is_bare_length(candidate: Candidate) -> bool:
    timex = candidate.timex
    return timex.type is DURATION and not candidate.signal.kind and timex.direction is None


def _outlasts(event: EventMention, interval: TimeInterval | None, work: _Work) -> bool:
    """'begann im Mai 2013 und dauerte fünf Jahre': what goes on for longer is not of that time."""
    lengths = work.lengths.get(event.trigger, ())
    return interval is not None and any(is_longer(c.timex.value, interval) for c in lengths)


def _by_neighbour(event: EventMention, work: _Work) -> Dating | None:
    """What a coordinated, participial, 'ohne zu' or simultaneous clause shares with its main clause, and back."""
    governor = _main_event(event, work)
    if governor is None:
        return _by_clause(event, work)
    if work.created is not None and _is_gerund_of_another_time(event, governor, work):
        grounds = work.table.markers["ground"] | work.table.markers["accusing"]
        rule = "ground" if event.marker in grounds else f"tense:{event.marker}"
        return make_dating(interval=work.bounds[PAST], basis=BY_TENSE, span=event.span, rule=rule)
    if _shares(event, governor, work):
        dating = _dating(governor, work)
        if (later := _later(event, dating, work)) is not None:
            return later
        coordinated = event.link is COORDINATION
        apart = coordinated and (dating.rule in _RUNNING or _outlasts(event, dating.interval, work))
        apart = apart or _delay(event, work) is not None
        if dating.basis in _DATED and not apart:
            rule = f"shared:{event.link}"
            return make_dating(dating.interval, INHERITED, dating.span, dating.timex, rule, dating.anchor)
        if dating.basis is BY_TENSE and event.link is not COORDINATION:
            return make_dating(interval=dating.interval, basis=BY_TENSE, span=dating.span, rule=f"shared:{event.link}")
    return _by_clause(event, work)


def _later(event: EventMention, main: Dating, work: _Work) -> Dating | None:
    """'opened on Monday but broke down after five days': what is counted from the day of the first conjunct."""
    candidate = _delay(event, work)
    length = length_of(candidate.timex.value) if candidate is not None else None
    if candidate is None or length is None or main.basis not in _DATED or main.interval is None:
        return None
    interval = moved(main.interval, length, 1) if main.interval.day else None
    if interval is None:
        return None
    timex = candidate.timex
    return make_dating(interval=interval, basis=BY_TEXT, span=timex.span, timex=timex.value, rule="counted")


def _delay(event: EventMention, work: _Work) -> Candidate | None:
    """How long after its first conjunct a conjunct was, where it says so in days or more."""
    if event.link is not COORDINATION:
        return None
    for candidate in work.own.get(event.trigger, ()):
        timex = candidate.timex
        if timex.type is DURATION and candidate.signal.kind == "after" and not timex.value.startswith("PT"):
            return candidate
    return None


def _by_clause(event: EventMention, work: _Work) -> Dating | None:
    """The date of a clause that goes on at the same time, or of a conjunct at whose end it stands."""
    for clause in work.simultaneous.get(event.trigger, ()):
        dated = best(clause, work.own.get(clause.trigger, []), work.created)
        conjunct = clause.link is COORDINATION
        if dated is not None and is_since(clause, work.table):
            if (since := _since(event, dated, work)) is not None:
                return since
            continue
        if dated is None or clause.tense not in (event.tense, TENSELESS):
            continue
        known = dated.interval.day is not None or _is_next(event, clause)
        if conjunct and (not known or dated.rule != "clause" or _has_subject(clause, work)):
            continue  # 'joined the club and became captain in 2014' does not say when she joined
        rule = "shared back" if conjunct else "simultaneous"
        return make_dating(dated.interval, INHERITED, dated.span, dated.timex, rule, dated.anchor)
    return None


def _is_next(event: EventMention, conjunct: EventMention) -> bool:
    """'was shelled and looted in May': nothing but the conjunction stands between the verbs."""
    return conjunct.trigger.sentence == event.trigger.sentence and conjunct.trigger.token == event.trigger.token + 2


def _since(event: EventMention, begin: Dated, work: _Work) -> Dating | None:
    """From the date of a clause with 'since' up to now; where 'since' may give a reason only with a present perfect."""
    earliest, created = begin.interval.earliest, work.created
    if earliest is None or created is None or earliest > created or event.tense not in (PAST, PRESENT):
        return None
    sentence = work.parsed.sentences[event.trigger.sentence]
    if work.table.markers["perfect_now"] and not reaches_now(sentence, event, work.table):
        return None
    interval = TimeInterval(earliest=earliest, latest=created)
    return Dating(interval=interval, basis=INHERITED, span=begin.span, timex=begin.timex, rule="since")


def _main_event(event: EventMention, work: _Work) -> EventMention | None:
    """The event that a clause hangs on; of a participle that asserts something not the infinitive beside it."""
    governor = work.events.get(event.governor) if event.governor else None
    if governor is not None and governor.governor and event.link is PARTICIPLE and _certain(event):
        return governor if _certain(governor) else work.events.get(governor.governor, governor)
    return governor


def _shares(event: EventMention, governor: EventMention, work: _Work) -> bool:
    if event.nominal or governor.nominal:
        return False
    same_tense = event.tense is governor.tense or event.tense is TENSELESS
    if event.link is COORDINATION and _is_conjunct_apart(event, governor, work):
        return False
    if event.link in _SHARING:
        return same_tense and not is_anterior(work.parsed, event, work.table)
    if is_simultaneous(event, work.parsed, work.table):
        return same_tense
    return event.tense is TENSELESS and _certain(event)


def _has_subject(event: EventMention, work: _Work) -> bool:
    """Whether a clause has a subject and a finite verb of its own: then it tells of its own."""
    relations = work.parsed.sentences[event.trigger.sentence].relations(work.parsed.token(event.trigger))
    return not relations.isdisjoint(_SUBJECT) and not is_bare(work.parsed, event)


def _is_led_by_date(event: EventMention, governor: EventMention, work: _Work) -> bool:
    """'On Monday police raided the office and prosecutors charged its head': what opens the sentence dates both.

    What did not happen ('but the firm never paid') may not have happened for longer.
    """
    sentence = work.parsed.sentences[event.trigger.sentence]
    span = _dating(governor, work).span
    joined = "cc" in sentence.relations(sentence.tokens[event.trigger.token])
    if span is None or not joined or event.factuality.polarity is _NEGATIVE:
        return False
    verb = sentence.tokens[governor.trigger.token]
    core = [word for word in sentence.children(verb) if word.base_relation in (*_SUBJECT, *_AUXILIARIES)]
    return all(span.end <= word.span.begin for word in (verb, *core))


def _is_conjunct_apart(event: EventMention, governor: EventMention, work: _Work) -> bool:
    """Whether a conjunct tells of another time: 'was due to end in May but was held up', 'began in May and has lasted'.

    What was done is not of the day that was only planned; what goes on up to now not of the day that a past had.
    """
    own_day = _has_subject(event, work) and not _is_led_by_date(event, governor, work)
    if own_day or (_certain(event) and not _certain(governor)):
        return True
    sentences = work.parsed.sentences
    own, first = sentences[event.trigger.sentence], sentences[governor.trigger.sentence]
    return reaches_now(own, event, work.table) and not reaches_now(first, governor, work.table)


def _certain(event: EventMention) -> bool:
    return event.factuality.certainty is CERTAIN


def _by_tense(event: EventMention, work: _Work) -> Dating:
    if work.created is None:
        return _UNDATED
    tense = effective_tense(event)
    return make_dating(work.bounds[tense], BY_TENSE, event.span, None, _TENSE_RULES[tense])
