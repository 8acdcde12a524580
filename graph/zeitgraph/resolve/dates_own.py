"""Which expression belongs to which event: the clause's own, read off the tree."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from zeitgraph.language.temporal import SignalKind, TemporalTable
from zeitgraph.model.edtf import bounds
from zeitgraph.model.members import CERTAIN, DATE, DURATION, FUTURE, PAST, PRESENT, TENSELESS, TIME
from zeitgraph.model.mention import EventMention, EventType, Tense
from zeitgraph.model.text import Sentence, Token
from zeitgraph.model.time import TimeInterval, Timex
from zeitgraph.resolve.dates_baselines import is_of_baseline
from zeitgraph.resolve.dates_clauses import clause_of
from zeitgraph.resolve.dates_counted import counted_back
from zeitgraph.resolve.dates_intervals import Context, Dated, hull, interval_of, length_of, moved, told_anchor
from zeitgraph.resolve.dates_nouns import SPEECH, is_of_noun_alone
from zeitgraph.resolve.dates_ranges import joined
from zeitgraph.resolve.dates_signals import NO_SIGNAL, Signal, Standing, is_of_time, standing
from zeitgraph.resolve.dates_tense import is_participle, is_present_perfect

_CLAUSAL = ("VERB", "AUX")
_BINDING = (SignalKind.SINCE, SignalKind.UNTIL, SignalKind.FROM, SignalKind.BEFORE, SignalKind.AFTER)
_OF_A_CLAUSE = ("nsubj", "cop", "aux")
_CARRIERS = ("xcomp", "ccomp", "csubj")
_NAMING = (SignalKind.NAMING,)
_TOO_WEAK = 3
_MONTH = len("2014-06")  # of the value of a month or season


class Candidate(NamedTuple):
    """An expression (or a range of two) that may date an event; `weak` counts what stands between them in the tree.

    `length` is what is counted from it: 'two days after the vote on Sunday'.
    """

    timex: Timex
    last: Timex | None
    signal: Signal
    weak: int
    length: Timex | None = None


def candidates(
    sentence: Sentence, timexes: Sequence[Timex], events: Mapping[int, EventMention], table: TemporalTable
) -> Iterator[tuple[EventMention, Candidate]]:
    """Each expression of a sentence with the event that it dates; `events` are those of the sentence by token."""
    timexes = counted_back(sentence, timexes, table)
    lengths = [timex for timex in timexes if timex.type is DURATION and timex.direction is None]
    for timex, last in _ranges(sentence, timexes, table):
        stands = standing(sentence, timex, table)
        if is_of_baseline(sentence, stands, table):
            continue
        head, signal, verb = stands.head, stands.signal, stands.verb
        if clause := clause_of(sentence, stands, events, table):
            yield clause, Candidate(timex=timex, last=last, signal=NO_SIGNAL, weak=0)
        event = events.get(verb.index) if verb is not None else None
        if event is not None and not event.nominal:
            told = _ongoing(sentence, event, timex, signal, table) or signal
            yield event, Candidate(timex, last, told, 0)
            continue
        of_object = _is_of_object(sentence, stands, table)
        owners = list(_owners(sentence, head, events, signal, timexes))
        loose = not owners or owners[0][1] >= _TOO_WEAK
        if loose and (stray := _nearest(sentence, stands, timex, last, events)):
            yield stray, Candidate(timex=timex, last=last, signal=signal, weak=2)
        carrier = _carrier(sentence, stands)
        measured = _measured(sentence, stands, lengths, table) if lengths and owners else None
        for event, weak, noun in owners:
            if measured is not None and not event.nominal:
                yield event, Candidate(timex=timex, last=last, signal=measured[0], weak=1, length=measured[1])
                continue
            if carrier is not None and event.trigger.token == carrier.index:
                yield event, Candidate(timex=timex, last=last, signal=NO_SIGNAL, weak=weak)
                continue
            bound = _bound(sentence, timex, noun, table) if carrier is None or noun is None else signal
            if weak and ((signal.kind == "since" and not bound) or is_of_noun_alone(stands, event, noun)):
                continue  # 'der tiefste Stand seit 1985' compares
            bound = bound or _ongoing(sentence, event, timex, signal, table)
            length = _length_before(lengths, signal, sentence) if lengths else None
            weak = 1 if bound or of_object else weak
            yield event, Candidate(timex, last, bound or signal, weak, length)


def _carrier(sentence: Sentence, stands: Standing) -> Token | None:
    """The noun that a preposition before a time in the genitive belongs to, as in 'since Sunday's crash'."""
    head, signal = stands.head, stands.signal
    if signal.kind not in _BINDING or signal.span is None or head.base_relation != "nmod":
        return None
    word = next((token for token in sentence.tokens if token.span == signal.span), None)
    noun = sentence.governor(word) if word is not None else None
    return noun if noun is not None and head.head == noun.index and noun.span.begin >= stands.span.end else None


def _bound(sentence: Sentence, timex: Timex, noun: Token | None, table: TemporalTable) -> Signal | None:
    return _noun_signal(sentence, noun, table) if noun is not None and noun.span.begin < timex.span.begin else None


def _is_of_object(sentence: Sentence, stands: Standing, table: TemporalTable) -> bool:
    """'stellte Wahlen im Herbst in Aussicht': where a time stands before the object, one behind it is the object's."""
    signal, places = stands.signal, table.markers["of_objects"]
    if not places or stands.head.relation != "obl":
        return False
    before = _last_before(sentence, signal.span.begin if signal.span is not None else stands.span.begin)
    if before is None or before.relation != "obj" or before.head != stands.head.head or before.upos != "NOUN":
        return False
    if any(child.feature("Definite") == "Def" for child in sentence.children(before)):
        return False
    return signal.span is None or sentence.tokens[before.index + 1].form.casefold() in places


def _measured(
    sentence: Sentence, stands: Standing, lengths: Sequence[Timex], table: TemporalTable
) -> tuple[Signal, Timex] | None:
    """'two days after the vote on Sunday': the noun's preposition and the length before it."""
    signal = stands.signal
    begin = signal.span.begin if signal.span is not None else stands.span.begin
    for noun in (sentence.governor(stands.head), _last_before(sentence, begin)):
        noun_like = noun is not None and noun.upos in ("NOUN", "PROPN")
        bound = _noun_signal(sentence, noun, table) if noun is not None and noun_like else None
        if bound is not None and (length := _length_before(lengths, bound, sentence)) is not None:
            return bound, length
    return None


def _last_before(sentence: Sentence, begin: int) -> Token | None:
    """The last token that ends before an offset."""
    tokens, place = sentence.tokens, sentence.first_from(begin)
    while place and tokens[place - 1].span.end > begin:
        place -= 1
    return tokens[place - 1] if place else None


def _ongoing(
    sentence: Sentence, event: EventMention, timex: Timex, signal: Signal, table: TemporalTable
) -> Signal | None:
    """'have talked for two weeks' is since two weeks ago."""
    lasts = signal.kind == "for" and timex.type is DURATION
    return Signal(kind="since", span=signal.span) if lasts and is_present_perfect(sentence, event, table) else None


def _length_before(lengths: Sequence[Timex], signal: Signal, sentence: Sentence) -> Timex | None:
    """The length right before a signal: 'two days after …'."""
    if not lengths or signal.kind not in ("after", "before") or signal.span is None:
        return None
    last = _last_before(sentence, signal.span.begin)
    return next((timex for timex in lengths if last is not None and timex.span.end == last.span.end), None)


def _ranges(sentence: Sentence, timexes: Sequence[Timex], table: TemporalTable) -> Sequence[tuple[Timex, Timex | None]]:
    """The expressions, two that are joined ('von … bis', 'zwischen … und', '3. und 4. Mai') as one range."""
    found: list[tuple[Timex, Timex | None]] = []
    open_: Timex | None = None
    for timex in timexes:
        if open_ is not None and joined(sentence, open_, timex, table):
            found[-1] = open_, timex
            open_ = None
        else:
            found.append((timex, None))
            open_ = timex
    return found


def _owners(
    sentence: Sentence, head: Token, events: Mapping[int, EventMention], signal: Signal, timexes: Iterable[Timex]
) -> Iterator[tuple[EventMention, int, Token | None]]:
    """The events that an expression may date, the nearest first: (event, how weak, the last noun on the way).

    A name has no time of its own: what hangs on it by mistake is the verb's. Nor has a word of another expression:
    'vor einem Jahr, am 15. Januar' says twice when it was.
    """
    noun: Token | None = None
    weak = 0
    path = (head, *sentence.ancestors(head)) if head.index in events else tuple(sentence.ancestors(head))
    for token in path:
        event = events.get(token.index)
        if event is not None:
            yield event, weak, noun
            if not event.nominal:
                return
            noun, weak = token, weak + 2
        elif is_participle(sentence, token) or _is_clause(sentence, token):
            return
        elif token.upos in _CLAUSAL or token.base_relation in ("root", "ccomp", "advcl"):
            carried = _carried(sentence, token, events)
            if carried is not None:
                yield carried, weak, noun
                return
            if token.upos in _CLAUSAL and token.base_relation not in ("aux", "xcomp", "cop"):
                return
            if _is_told(sentence, token):
                return  # 'Es sei der schwerste Anschlag seit 2014, sagte sie.'
        elif (token.upos != "PROPN" or signal.kind in _NAMING) and not is_of_time(token, timexes):
            noun, weak = token, weak + _weakness(token, noun, signal)


def _is_clause(sentence: Sentence, token: Token) -> bool:
    """Whether a predicate heads a relative clause that is no event of ours: its time is not the noun's."""
    return token.base_relation == "acl" and not sentence.relations(token).isdisjoint(_OF_A_CLAUSE)


def _nearest(
    sentence: Sentence, stands: Standing, timex: Timex, last: Timex | None, events: Mapping[int, EventMention]
) -> EventMention | None:
    """The verb nearest to a day or range that the tree hangs where it dates nothing ('after talks in Y on Tuesday')."""
    interval = bounds(timex.value)
    if interval is None or (interval.day is None and last is None) or stands.signal.kind in (*_NAMING, "for"):
        return None
    head = stands.head
    above = sentence.governor(head)
    if above is None or is_participle(sentence, above):
        return None
    if above.upos in _CLAUSAL and any(_is_told(sentence, child) for child in sentence.children(above)):
        return None
    if any(_is_clause(sentence, token) or _is_told(sentence, token) for token in sentence.ancestors(head)):
        return None
    verbs = [index for index, event in events.items() if not event.nominal]
    ahead = {token.index for token in sentence.ancestors(head)}
    near = sorted(verbs, key=lambda index: (index not in ahead, abs(index - head.index), index))
    return events[near[0]] if near else None


def _weakness(token: Token, noun: Token | None, signal: Signal) -> int:
    """A noun on the way makes the bond weak; two, or 'von' before the time ('das Urteil von 2012'), nearly break it."""
    if noun is not None or signal.kind in _NAMING:
        return 3
    return 1 if token.base_relation in ("nsubj", "obj", "obl", "root", "conj", "nmod") else 2


def _carried(sentence: Sentence, token: Token, events: Mapping[int, EventMention]) -> EventMention | None:
    """The event that a verb which is none of its own carries ('begann am Montag zu …')."""
    for child in sentence.children(token):
        if child.base_relation in _CARRIERS and child.index in events and not _is_told(sentence, child):
            return events[child.index]
    return None


def _is_told(sentence: Sentence, token: Token) -> bool:
    """Whether a clause has a time of its own, whenever it is told: 'Er sei krank gewesen, hieß es am Montag'."""
    if token.base_relation != "ccomp":
        return False
    children = sentence.children(token)
    finite = any(word.feature("VerbForm") == "Fin" for word in (token, *children) if word is token or _helps(word))
    return finite and any(child.base_relation == "nsubj" for child in children)


def _helps(word: Token) -> bool:
    return word.base_relation in ("aux", "cop")


def _noun_signal(sentence: Sentence, noun: Token, table: TemporalTable) -> Signal | None:
    """'seit dem Erdbeben vom Freitag': the noun's preposition bounds the time that dates the noun."""
    if "case" not in sentence.relations(noun):
        return None
    for child in sentence.children(noun):
        kind = table.signals.get(child.form.casefold()) if child.base_relation == "case" else None
        if kind in _BINDING:
            return Signal(kind=kind, span=child.span)
    return None


def best(event: EventMention, found: Iterable[Candidate], created: datetime.date | None) -> Dated | None:
    """The expression that dates an event best: the closest in the tree, then the finest, then the first in the text.

    What the tense rules out (a past event on a day to come) is left aside.
    """
    usable: list[tuple[Candidate, Dated]] = []
    for candidate in found:
        dated = _dated(event, candidate, created) if candidate.weak < _TOO_WEAK else None
        if dated is not None and _fits(event.tense, dated.interval, created):
            if (candidate.weak or event.type in SPEECH) and not _touches(event, dated.interval, created):
                continue
            if candidate.weak and _is_ahead_of(event, candidate.timex):
                continue
            usable.append((candidate, dated))
    if len(usable) > 1:
        return min(usable, key=_closeness)[1]
    return usable[0][1] if usable else None


def _closeness(usable: tuple[Candidate, Dated]) -> tuple[bool, int, int, int]:
    candidate, dated = usable
    return candidate.timex.value.endswith("_REF"), candidate.weak, _width(dated.interval), dated.span.begin


def _dated(event: EventMention, candidate: Candidate, created: datetime.date | None) -> Dated | None:
    timex, last, signal = candidate.timex, candidate.last, candidate.signal
    kind = "ago" if signal.kind == "before" and timex.type is DURATION else signal.kind
    ahead = event.tense in (PRESENT, TENSELESS) or kind == "until"
    open_ = ahead and event.factuality.certainty is not CERTAIN
    if timex.value == "PRESENT_REF" and (open_ or event.tense is not PRESENT):
        return None
    if kind == "for" and event.tense is PAST and timex.type in (DATE, TIME):
        return None  # 'rief für Montag zum Streik auf': the strike is on Monday
    if timex.value == "FUTURE_REF" and event.tense is PAST:
        return None  # 'wenige Tage später trat er zurück' counts from what was told, not from the document's date
    if kind == "before" and (timex.mod == "END" or timex.type is TIME):
        kind = "until"  # 'before 7 am' is still that day
    if kind == "until" and timex.type is TIME and (timex.anchor or "").isdecimal():
        kind = ""  # 'on Tuesday … by noon': on the day just told
    if kind == "between" and last is None and not candidate.weak and (open_ or event.tense in (PRESENT, FUTURE)):
        kind = "from"  # 'will be closed from Monday'
    context = Context(kind, FUTURE if open_ else event.tense, created)
    interval = interval_of(timex, context)
    rule = kind if kind in _BINDING or kind in ("ago", "within") else "clause"
    span = timex.span
    if last is not None:
        plain = context._replace(signal="")
        interval, rule, span = _range(interval_of(timex, plain), interval_of(last, plain)), "range", span.to(last.span)
    if candidate.length is not None and (counted := _counted(candidate.length, timex, signal.kind, context)):
        return counted
    if interval is None:
        return None
    span = signal.span.to(span) if signal.span is not None and rule != "clause" else span
    return Dated(interval, span, timex.value, rule, told_anchor(timex))


def _counted(length: Timex, timex: Timex, kind: str, context: Context) -> Dated | None:
    """'two days after the vote on Sunday': the day, week or month that is so far from the day told."""
    base, count = interval_of(timex, context._replace(signal="")), length_of(length.value)
    interval = moved(base, count, 1 if kind == "after" else -1) if base is not None and count is not None else None
    if interval is None:
        return None
    return Dated(
        interval=interval,
        span=length.span.to(timex.span),
        timex=length.value,
        rule="counted",
        anchor=told_anchor(timex),
    )


def _range(first: TimeInterval | None, last: TimeInterval | None) -> TimeInterval | None:
    return hull(first, last) if first is not None and last is not None else first


def _fits(tense: Tense, interval: TimeInterval, created: datetime.date | None) -> bool:
    """Whether the time does not contradict the tense."""
    if created is None:
        return True
    if tense is PAST:
        return interval.earliest is None or interval.earliest <= created
    if tense is FUTURE:
        return interval.latest is None or interval.latest >= created
    return True


def _touches(event: EventMention, interval: TimeInterval, created: datetime.date | None) -> bool:
    """Whether a report in the present can tell of a time: 'schlägt Neuwahl im Herbst vor' is not said in autumn."""
    if event.tense is not PRESENT or created is None or event.factuality.certainty is not CERTAIN:
        return True
    return (interval.earliest or created) <= created <= (interval.latest or created)


def _is_ahead_of(event: EventMention, timex: Timex) -> bool:
    """Whether what somebody spoke of has the month or season: 'forderte Wahlen im Herbst' is not said in autumn."""
    yearly = len(timex.value) == _MONTH and timex.direction is None and timex.anchor == "tense"
    return yearly and event.tense is PAST and (event.type in SPEECH or event.type is EventType.AGREE)


def _width(interval: TimeInterval) -> int:
    """How wide an interval is, in days; an open one is widest."""
    if interval.earliest is None or interval.latest is None:
        return 1_000_000
    return (interval.latest - interval.earliest).days
