"""Expressions to dates: anchoring by DCT, tense and discourse; events to datings."""

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from zeitgraph.language.tables import Language
from zeitgraph.language.temporal import SignalKind, TemporalTable, temporal_table
from zeitgraph.model.calendar import move
from zeitgraph.model.edtf import bounds
from zeitgraph.model.members import DATE, DURATION, FUTURE, PAST, PRESENT, TENSELESS, TIME
from zeitgraph.model.mention import EventMention, Mentions, Tense
from zeitgraph.model.text import ParsedDocument, Sentence, Token, TokenRef
from zeitgraph.model.time import Dating, Origin, Timex, TimexType, Unit
from zeitgraph.resolve.dates_events import date_events, datings
from zeitgraph.resolve.dates_intervals import length_of
from zeitgraph.resolve.dates_ranges import in_order, joined
from zeitgraph.resolve.dates_signals import Standing, is_of_time, standing
from zeitgraph.resolve.dates_tense import predicate, tense_of_clause, with_tenses
from zeitgraph.resolve.dates_told import Told, View, make_told
from zeitgraph.resolve.dates_values import anchored, is_clock, is_daytime
from zeitgraph.resolve.grouped import grouped

__all__ = ["anchor", "date_events", "dates"]

_BACKWARD = ("since", "ago")
_FORWARD = ("for",)
_SETTING = (*_FORWARD, "until")
_AHEAD = ("from", "until")  # without a verb: 'Streik ab Montag', 'closed until Friday'
_MEMORY = 40  # dates told before that an expression may count from
_DAY_OF_YEAR = re.compile(r"XXXX-\d\d-\d\d$")
_ONE_DAY = re.compile(r"XXXX-(WXX-[1-7]|\d\d-\d\d)")  # 'das Urteil vom 3. Mai' is past, 'the end of August' need not
_NIGHT = "TNI"
_SERIES = Origin.SERIES
_NAMING = SignalKind.NAMING
_SENTENCE = attrgetter("sentence")
_CLOCK = re.compile(r"T([01]\d|2[0-3]):([0-5]\d)$")


@dataclass(slots=True)
class _Story:
    """The dates told so far, in the order of the text."""

    created: datetime.date | None
    told: list[Told] = field(default_factory=list)


def dates(
    parsed: ParsedDocument, mentions: Mentions, language: Language
) -> tuple[tuple[Timex, ...], tuple[tuple[TokenRef, Dating], ...]]:
    """The expressions of a document, anchored, and a dating for each of its events."""
    table = temporal_table(language.code)
    events = with_tenses(parsed, mentions.events, table)
    timexes = _anchored(parsed, mentions.timexes, events, table)
    return timexes, datings(parsed, events, timexes, table)


def anchor(parsed: ParsedDocument, mentions: Mentions, language: Language) -> tuple[Timex, ...]:
    """The expressions of `mentions` with full values where DCT, tense and the dates told before give them.

    Works from the parse alone where no events are known. Clock times take the day that their sentence names.
    """
    table = temporal_table(language.code)
    return _anchored(parsed, mentions.timexes, with_tenses(parsed, mentions.events, table), table)


def _anchored(
    parsed: ParsedDocument, timexes: Iterable[Timex], events: Mapping[TokenRef, EventMention], table: TemporalTable
) -> tuple[Timex, ...]:
    story = _Story(parsed.document.created.date if parsed.document.created else None)
    found: list[Timex] = []
    by_sentence = grouped(timexes, _SENTENCE)
    for index in sorted(by_sentence):
        found += _of_sentence(parsed.sentences[index], by_sentence[index], events, table, story)
    return tuple(sorted(found, key=lambda timex: timex.span.begin))


def _of_sentence(
    sentence: Sentence,
    timexes: list[Timex],
    events: Mapping[TokenRef, EventMention],
    table: TemporalTable,
    story: _Story,
) -> list[Timex]:
    found: list[Timex] = []
    times = [timex for timex in timexes if is_daytime(timex)]
    days = {timex.span.begin: _day_behind(sentence, timex, timexes) for timex in times} if times else {}
    # A clock time, or one with its day behind it, is read after the days of its sentence.
    late = {timex.span.begin for timex in times if days[timex.span.begin] or is_clock(timex)} if times else ()
    last, tense = None, TENSELESS
    for timex in sorted(timexes, key=lambda timex: timex.span.begin in late) if late else timexes:
        begin, stands = timex.span.begin, standing(sentence, timex, table)
        if last is None or not joined(sentence, last, timex, table):
            tense = _tense(sentence, stands, timex, timexes, events, table)
        last = result = timex
        regular = begin in late and is_clock(timex) and _is_regular(found, timex)
        if not (regular or _is_of_happening(sentence, timex, timexes, table)):
            recent = story.told[-_MEMORY:]
            told = _order(recent, timex, days[begin]) if begin in late else tuple(recent)
            vague = _vague_before(sentence, found, timex, table) if begin in days else None
            result = anchored(timex, View(story.created, tense, told, vague))
        found.append(result)
        _remember(sentence, stands, story, timex, result, table)
    return in_order(sentence, found, table) if len(found) > 1 else found


def _day_behind(sentence: Sentence, timex: Timex, timexes: Iterable[Timex]) -> int | None:
    """Where the day begins that stands right behind a time of day: 'at midnight on Sunday', 'um 8 Uhr am Montag'."""
    begins = [other.span.begin for other in timexes if other.span.begin >= timex.span.end and not is_daytime(other)]
    begin = min(begins, default=None)
    if begin is None:
        return None
    between = [token for token in sentence.tokens if timex.span.end <= token.span.begin < begin]
    return begin if len(between) <= 1 and all(token.upos in ("ADP", "DET") for token in between) else None


def _is_regular(found: list[Timex], timex: Timex) -> bool:
    """Whether a clock time is that of a set of days, and of no day: 'täglich von 10 bis 18 Uhr'."""
    days = (one for one in found if one.span.begin < timex.span.begin and not is_clock(one) and "T" not in one.value)
    last = max(days, key=lambda one: one.span, default=None)
    return last is not None and last.type is TimexType.SET


def _is_of_happening(sentence: Sentence, timex: Timex, timexes: Iterable[Timex], table: TemporalTable) -> bool:
    """'the evening before the blast', 'am Morgen nach der Wahl': a part of a day that no date tells."""
    counted = timex.shift is not None and timex.shift.origin is Origin.DISCOURSE
    if timex.type is not TIME or is_clock(timex) or not (counted or is_daytime(timex)):
        return False
    place = sentence.first_from(timex.span.end)
    for token in sentence.tokens[max(place - 1, 0) : place + 1]:
        if token.relation == "case" and table.signals.get(token.form.casefold()) in ("before", "after"):
            noun = sentence.governor(token)
            if noun is None or noun.index < token.index or is_of_time(noun, timexes):
                return False
            above = sentence.governor(noun)  # 'am Abend vor dem Rathaus' tells where, and hangs on the verb
            return timex.span.overlaps(token.span) or (above is not None and timex.span.overlaps(above.span))
    return False


def _vague_before(sentence: Sentence, found: list[Timex], timex: Timex, table: TemporalTable) -> Unit | None:
    """The unit of a vague time before an expression in its sentence, if no day stands between them."""
    for earlier in reversed([one for one in found if one.span.begin < timex.span.begin]):
        length = length_of(earlier.value) if earlier.type is DURATION else None
        if length and length[0] is None and standing(sentence, earlier, table).signal.kind in ("before", "ago"):
            return length[1]
        if bounds(earlier.value) is not None:
            return None
    return None


def _order(told: list[Told], timex: Timex, right_behind: int | None) -> tuple[Told, ...]:
    """For a time of day the day right behind it comes last, else the nearest before it in its sentence, else behind."""
    if right_behind is not None:
        return tuple(sorted(told, key=lambda date: date.begin == right_behind))
    before = [date for date in told if date.sentence < timex.sentence or date.begin < timex.span.begin]
    if any(date.sentence == timex.sentence for date in before):
        return tuple(before)
    behind = [date for date in told if date.sentence == timex.sentence and date.begin > timex.span.begin]
    return (*before, *reversed(behind))


def _remember(
    sentence: Sentence, stands: Standing, story: _Story, timex: Timex, result: Timex, table: TemporalTable
) -> None:
    uncounted = is_clock(timex) or (timex.shift is not None and timex.shift.origin is Origin.DISCOURSE)
    if result.type not in (DATE, TIME) or (uncounted and result.anchor == "dct"):
        return
    interval = bounds(result.value, result.mod, result.until)
    if interval is not None:
        story.told.append(
            make_told(
                interval,
                timex.span.begin,
                timex.sentence,
                _is_told_with_year(timex, result, story) and _is_of_story(sentence, stands, table),
                _series_begin(result, interval.earliest) if result.shift is not None else None,
                _clock(result.value) if "T" in result.value else None,
                result.until is not None and result.value.endswith(_NIGHT),
            )
        )


def _clock(value: str) -> datetime.time | None:
    """The time of day of a value that has one."""
    found = _CLOCK.search(value)
    return datetime.time(int(found[1]), int(found[2])) if found else None


def _series_begin(timex: Timex, earliest: datetime.date | None) -> datetime.date | None:
    """The first day of the series that an expression is a part of."""
    if timex.shift is None or timex.shift.origin is not _SERIES or earliest is None:
        return None
    return move(earliest, timex.shift.unit, -timex.shift.by)


def _is_told_with_year(timex: Timex, result: Timex, story: _Story) -> bool:
    """Whether an expression has its year, or goes on from one that has."""
    anchor = result.anchor or ""
    if timex.value == result.value or anchor.startswith("chronicle"):
        return True
    counted = (told for told in story.told[-_MEMORY:] if anchor == str(told.begin))
    return any(told.explicit_year for told in counted)


def _is_of_story(sentence: Sentence, stands: Standing, table: TemporalTable) -> bool:
    """Whether an expression stands in no subordinate clause but one of time and is not that since when something is."""
    if stands.signal.kind == "since":
        return False
    clauses = [token for token in sentence.ancestors(stands.head) if token.base_relation in ("acl", "advcl")]
    return all(token.base_relation == "advcl" and _is_of_time(sentence, token, table) for token in clauses)


def _is_of_time(sentence: Sentence, verb: Token, table: TemporalTable) -> bool:
    words = table.markers["pointing"]
    opening = (child for child in sentence.children(verb) if child.base_relation in ("mark", "advmod"))
    return any(child.form.casefold() in words for child in opening if child.index < verb.index)


def _tense(
    sentence: Sentence,
    stands: Standing,
    timex: Timex,
    timexes: Iterable[Timex],
    events: Mapping[TokenRef, EventMention],
    table: TemporalTable,
) -> Tense:
    """The tense to read an expression in: by a signal, a noun ('nach dem Spiel am Sonntag'), its event, its verb."""
    head, kind = stands.head, stands.signal.kind
    if kind in _BACKWARD:
        return PAST
    noun = sentence.governor(head) if head.base_relation == "nmod" else None
    if noun is not None and is_of_time(noun, timexes):
        noun = None
    if noun is not None and noun.upos in ("NOUN", "PROPN"):
        dated = kind == _NAMING and _ONE_DAY.match(timex.value) is not None
        side = PAST if dated else _noun_side(sentence, noun.index, table)
        if side is not None:
            return side
    verb = stands.verb or predicate(sentence, head)
    event = events.get(sentence.ref(verb))
    if kind != "until" and _was_planned(sentence, verb, timex, table):
        return PRESENT
    if _is_set_for(timex, verb, kind, table) or _points_ahead(sentence, verb, table):
        return FUTURE
    if head.relation == "nmod:poss" and noun is not None and _looks_back(sentence, verb, noun, table):
        return PAST
    if event is not None and event.tense is PRESENT and tense_of_clause(sentence, verb, table) is FUTURE:
        return FUTURE  # 'soll am 1. Januar beginnen'
    if event is not None and event.tense is not TENSELESS:
        return FUTURE if kind == "until" and event.factuality.code[:2] != "CT" else event.tense
    tense = tense_of_clause(sentence, verb, table)
    return FUTURE if tense is TENSELESS and kind in _AHEAD else tense


def _was_planned(sentence: Sentence, verb: Token, timex: Timex, table: TemporalTable) -> bool:
    """'was due to be held on', 'was expected on May 3': a day ahead then, by now on either side."""
    words = [sentence.governor(verb)] if verb.base_relation == "xcomp" else []
    if _DAY_OF_YEAR.match(timex.value) is not None:
        words.append(verb)
    if not words:
        return False
    plans = tuple(table.markers["plan"])
    return any(
        word is not None and word.form.casefold().startswith(plans) and _is_told_back(sentence, word) for word in words
    )


def _is_told_back(sentence: Sentence, word: Token) -> bool:
    """Whether all finite words beside a participle or adjective are pasts: 'was expected', not 'has been expected'."""
    helpers = [child for child in sentence.children(word) if child.base_relation in {"aux", "cop"}]
    return bool(helpers) and all(helper.feature("Tense") == "Past" for helper in helpers)


def _is_set_for(timex: Timex, verb: Token, kind: str, table: TemporalTable) -> bool:
    """Whether a time is what the verb sets or moves something to: 'für Montag', 'auf Mai vertagt'.

    A weekday or day after 'für' is to come, whatever the verb.
    """
    if kind not in _SETTING:
        return False
    planned = verb.form.casefold().startswith(tuple(table.markers["plan"]))
    if kind in _FORWARD and (planned or _ONE_DAY.match(timex.value) is not None):
        return True
    return verb.lemma.casefold() in table.markers["moving"]


def _points_ahead(sentence: Sentence, verb: Token, table: TemporalTable) -> bool:
    """Whether an auxiliary ('could begin') or a participle in the present ('is expected') leaves a time to come."""
    if "aux" not in sentence.dependent_relations[verb.index]:
        return False
    helpers = [child for child in sentence.dependents[verb.index] if child.base_relation == "aux"]
    forms = {helper.form.casefold() for helper in helpers}
    if forms & table.markers["ahead"] and not any(table.tenses["auxiliaries"].get(form) == "perfect" for form in forms):
        return True
    planned = verb.form.casefold().startswith(tuple(table.markers["plan"]))
    return planned and any(helper.feature("Tense") == "Pres" for helper in helpers)


def _looks_back(sentence: Sentence, verb: Token, noun: Token, table: TemporalTable) -> bool:
    """Whether 'Tuesday's close' is past beside a present verb; 'Tuesday's vote' need not be."""
    ahead = noun.lemma.casefold() in table.markers["to_come"]
    return not ahead and tense_of_clause(sentence, verb, table) is PRESENT


def _noun_side(sentence: Sentence, noun: int, table: TemporalTable) -> Tense | None:
    """'nach', 'seit' before the noun make its time past, 'vor', 'bis' future."""
    cases = [child for child in sentence.children(sentence.tokens[noun]) if child.base_relation == "case"]
    kinds = {table.signals.get(case.form.casefold()) for case in cases}
    if kinds & {"after", "since"}:
        return PAST
    return FUTURE if kinds & {"before", "until"} else None
