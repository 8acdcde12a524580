"""Anchored expressions to intervals of days, as the words around them bound them.

Records that last no longer than the dating of one event are named tuples, as in `dates_values`.
"""

import datetime
import re
from typing import NamedTuple

from zeitgraph.model import calendar
from zeitgraph.model.edtf import bounds
from zeitgraph.model.members import DURATION, FUTURE, PAST, PRESENT
from zeitgraph.model.mention import Tense
from zeitgraph.model.text import Span
from zeitgraph.model.time import Direction, Granularity, TimeInterval, Timex, TimexType, Unit

_SET = TimexType.SET
_DAY = datetime.timedelta(days=1)
_DURATION = re.compile(r"P(T)?(\d+(?:\.\d+)?|X)([A-Z]+)$")
_ANCHORS = {"dct": "from the document's date", "tense": "by tense", "chronicle": "in the year of the story"}
_CLOCK_UNITS = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)
_BOUNDING = frozenset({"since", "until", "from", "before", "after"})
_UNITS = {unit.value: unit for unit in Unit}


class Context(NamedTuple):
    """What turns an expression into an interval: the signal before it, the tense of its event, the document's date."""

    signal: str
    tense: Tense
    created: datetime.date | None


class Dated(NamedTuple):
    """An interval with the words and the rule that give it."""

    interval: TimeInterval
    span: Span
    timex: str
    rule: str
    anchor: str | None = None


def told_anchor(timex: Timex) -> str | None:
    """What an expression was counted from or placed by, in words."""
    if timex.anchor is None:
        return None
    return _ANCHORS.get(timex.anchor.partition(" ")[0], "from the date told before")


def interval_of(timex: Timex, context: Context) -> TimeInterval | None:
    """The days that an expression says for its event, or None where it says none (a length, a set, an unknown date)."""
    try:
        if timex.type is DURATION:
            return _of_duration(timex, context)
        if timex.type is _SET:
            return None
        if timex.value.endswith("_REF"):
            return _of_reference(timex.value, context.created)
        found = bounds(timex.value, timex.mod, timex.until)
        return None if found is None else bounded(found, context)
    except (ValueError, OverflowError):
        return None


def bounded(found: TimeInterval, context: Context) -> TimeInterval | None:
    """An interval under a signal: 'seit' runs to the DCT, 'bis' from the DCT where the event still runs."""
    created, earliest, latest = context.created, found.earliest, found.latest
    if context.signal not in _BOUNDING or earliest is None or latest is None:
        return found
    match context.signal:
        case "since":
            return _span(earliest, created if created and created >= earliest else None)
        case "until":
            ahead = created is not None and created <= latest
            if ahead and context.tense is PAST and created != latest:
                return None
            return _span(created if ahead and context.tense is not PAST else None, latest)
        case "from":
            return _span(earliest, None)
        case "before":
            runs = created is not None and context.tense is FUTURE and created < earliest
            return _span(created if runs else None, earliest - _DAY)
        case "after":
            past = created is not None and context.tense is PAST and created >= latest
            return _span(latest, created if past else None)
        case _:
            return found


def _span(earliest: datetime.date | None, latest: datetime.date | None) -> TimeInterval | None:
    return TimeInterval(earliest=earliest, latest=latest) if earliest or latest else None


def _of_reference(value: str, created: datetime.date | None) -> TimeInterval | None:
    if created is None:
        return None
    if value == "PRESENT_REF":
        return TimeInterval(earliest=created, latest=created, granularity=Granularity.DAY)
    return _span(None, created) if value == "PAST_REF" else _span(created, None)


def _of_duration(timex: Timex, context: Context) -> TimeInterval | None:
    """A length counted from the DCT: 'vor zwei Jahren' is that year, 'seit zwei Wochen' runs from that week on."""
    length, created = length_of(timex.value), context.created
    if length is None or created is None:
        return None
    number, unit = length
    future = context.tense in (FUTURE, PRESENT)
    if timex.direction is not None:
        return _stretch(created, unit, number, timex.direction)
    match context.signal:
        case "ago":
            return _unit_at(created, unit, number, -1)
        case "since":
            begin = _unit_at(created, unit, number, -1)
            return _span(begin.earliest if begin else None, created)
        case "within" if future:
            return _stretch(created, unit, number, Direction.FUTURE)
        case "in" if future:
            return _unit_at(created, unit, number, 1)
        case _:
            return None


def length_of(value: str) -> tuple[int | None, Unit] | None:
    """The number (None where vague) and unit of a duration's value, or None where it is another value."""
    match = _DURATION.match(value)
    if match is None:
        return None
    code = ("T" if match[1] else "") + match[3]
    unit = _UNITS.get(code)
    return None if unit is None else (None if match[2] == "X" else int(float(match[2])), unit)


def is_longer(value: str, interval: TimeInterval) -> bool:
    """Whether a duration's value is longer than a closed interval.

    >>> may = TimeInterval(earliest=datetime.date(2013, 5, 1), latest=datetime.date(2013, 5, 31))
    >>> is_longer("P5Y", may), is_longer("P2D", may)
    (True, False)
    """
    length = length_of(value)
    if length is None or length[0] is None or length[1] in _CLOCK_UNITS or not interval.earliest or not interval.latest:
        return False
    return calendar.move(interval.earliest, length[1], length[0]) > interval.latest + datetime.timedelta(days=1)


def _unit_at(created: datetime.date, unit: Unit, number: int | None, sign: int) -> TimeInterval | None:
    """The calendar unit so many units away; where it is not said how many, all of that side."""
    if number is None:
        return _span(None, created) if sign < 0 else _span(created, None)
    if unit in _CLOCK_UNITS:
        return bounds(created.isoformat())
    return bounds(calendar.unit_value(calendar.move(created, unit, sign * number), unit))


def _stretch(created: datetime.date, unit: Unit, number: int | None, direction: Direction) -> TimeInterval | None:
    """The days from the DCT back or forward by a length."""
    if direction is Direction.PAST:
        return _span(None if number is None else calendar.move(created, unit, -number), created)
    return _span(created, None if number is None else calendar.move(created, unit, number))


def moved(interval: TimeInterval, length: tuple[int | None, Unit], sign: int) -> TimeInterval | None:
    """An interval so much earlier or later: 'two days after the quake' from the day that is two days after it."""
    number, unit = length
    if number is None or interval.earliest is None or interval.latest is None:
        return None
    ends = (calendar.move(day, unit, sign * number) for day in (interval.earliest, interval.latest))
    first, last = (bounds(calendar.unit_value(end, unit)) for end in ends)
    if first is None or last is None or first == last:
        return first
    return hull(first, last)


def hull(first: TimeInterval, last: TimeInterval) -> TimeInterval | None:
    """From the first interval's begin to the last one's end, or None where that is no interval."""
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return None
    return TimeInterval(earliest=first.earliest, latest=last.latest)
