"""Underspecified TIMEX3 values to full ones: what a relative expression counts from, which way the tense points.

What is made for one expression and seen by one function is a named tuple: that is made much faster than a dataclass.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace

from zeitgraph.model import calendar
from zeitgraph.model.edtf import bounds
from zeitgraph.model.members import PAST, PRESENT, TENSELESS, TIME
from zeitgraph.model.time import Direction, Granularity, Origin, Shift, TimeInterval, Timex, Unit
from zeitgraph.resolve.dates_chronicles import chronicle_of, in_story, in_year, is_of_told_month, on_holiday
from zeitgraph.resolve.dates_told import Told, View

_BACK, _AHEAD = Direction.PAST, Direction.FUTURE
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(T.*)?$")
_WEEKEND = "XXXX-WXX-WE"
_MONTH_DAY = re.compile(r"XXXX-XX-(\d\d)$")
_DAYTIME = "XXXX-XX-XXT"
_CLOCK = re.compile(r"XXXX-XX-XXT\d")
_WEEKDATE = re.compile(r"(\d{4})-W(\d\d)-([1-7])(T.*)?$")
_WEEK_OF = "@W"  # the recogniser's mark for the week of a day
_NOON, _MIDNIGHT = "T12", "T24"
_CLOCK_UNITS = {
    Unit.HOUR: datetime.timedelta(hours=1),
    Unit.MINUTE: datetime.timedelta(minutes=1),
    Unit.SECOND: datetime.timedelta(seconds=1),
}
_LONG = (Unit.DECADE, Unit.CENTURY)
_PARTS_OF_YEAR = (("XXXX-QX", Unit.QUARTER), ("XXXX-HX", Unit.HALF))
_FINE = {  # what a date told has to be for such units to be counted from it
    Unit.WEEK: (Granularity.WEEK,),
    Unit.MONTH: (Granularity.WEEK, Granularity.MONTH),
    Unit.QUARTER: (Granularity.MONTH, Granularity.QUARTER),
}
_DISCOURSE, _SERIES = Origin.DISCOURSE, Origin.SERIES
_DAY, _YEAR = Unit.DAY, Unit.YEAR
_OF_DAY, _OF_WEEK, _OF_MONTH = Granularity.DAY, Granularity.WEEK, Granularity.MONTH
_SERIES_GAP = 5  # sentences between the parts of a series
_FEW = 9  # 'a few days' are no more


def is_clock(timex: Timex) -> bool:
    """Whether the expression is a time of a day that has to be named elsewhere ('15 Uhr')."""
    return timex.shift is None and _CLOCK.match(timex.value) is not None


def is_daytime(timex: Timex) -> bool:
    """Whether the expression is a part of a day, or a time, of a day that has to be named elsewhere ('midnight')."""
    return timex.shift is None and timex.value.startswith(_DAYTIME)


def anchored(timex: Timex, view: View) -> Timex:
    """The expression with its value filled in as far as the view allows; `anchor` says from what.

    Without a document date only what the text itself dates is filled in; the rest keeps its X.
    """
    if timex.value.endswith(_WEEK_OF):
        return _week_of(anchored(replace(timex, value=timex.value.removesuffix(_WEEK_OF)), view))
    if timex.shift is not None:
        return _shifted(timex, view)
    if "X" not in timex.value or timex.value.startswith("P") or timex.type == "SET":
        return timex
    if timex.value.startswith(_DAYTIME):
        return _on_told_day(timex, timex.value[_DAYTIME.index("T") :], view)
    if view.created is None:
        return replace(timex, value=_without_code(timex.value))
    if match := _WEEKDAY.match(timex.value):
        return _weekday(timex, int(match[1]), match[2] or "", view, view.created)
    if timex.value == _WEEKEND:
        return _weekend(timex, view, view.created)
    if match := _MONTH_DAY.match(timex.value):
        return _day_of_month(timex, int(match[1]), view, view.created)
    return _of_year(timex, view, view.created)


def _week_of(timex: Timex) -> Timex:
    """'in the week of 10 June': the week that the day lies in."""
    found = bounds(timex.value)
    day = found.day if found is not None else None
    return timex if day is None else replace(timex, value=calendar.week_value(day))


def _shifted(timex: Timex, view: View) -> Timex:
    """What counts units from the DCT or from a date told before."""
    shift = timex.shift
    if shift is None:
        return timex
    origin, anchor = view.created, "dct"
    told = _last_told(view, shift.unit) if shift.origin is _DISCOURSE else None
    if told is not None:
        origin, anchor = _begin(told, shift), str(told.begin)
        if shift.unit in _CLOCK_UNITS and told.clock is not None and told.interval.day is not None:
            moment = datetime.datetime.combine(told.interval.day, told.clock) + shift.by * _CLOCK_UNITS[shift.unit]
            return replace(timex, type=TIME, value=moment.isoformat(timespec="minutes"), anchor=anchor)
    if shift.origin is _SERIES:
        start = _series(timex, view)
        origin, anchor = (start.series or start.interval.earliest, str(start.begin)) if start else (None, "")
    if origin is None:
        return replace(timex, value=_without_code(timex.value))
    if timex.direction is not None and told is not None:
        return timex.valued(_next_from(timex, told, origin), anchor)
    try:
        base = calendar.move(origin, shift.unit, shift.by)
    except (ValueError, OverflowError):
        return timex
    return timex.valued(_fill(timex.value, base, shift.unit), anchor)


def _next_from(timex: Timex, told: Told, origin: datetime.date) -> str:
    """'the following winter': the first that begins after what was told; 'the previous May': the last that ended."""
    if timex.direction is Direction.FUTURE and told.interval.granularity is Granularity.YEAR:
        origin = told.interval.latest or origin
    values = [in_year(timex.value, year) for year in range(max(origin.year - 1, 1), origin.year + 2)]
    found = [(value, interval) for value in values if (interval := bounds(value)) is not None]
    if timex.direction is _AHEAD:
        return next((value for value, i in found if i.earliest and i.earliest > origin), timex.value)
    return next((value for value, i in reversed(found) if i.latest and i.latest < origin), timex.value)


def _fill(value: str, base: datetime.date, unit: Unit) -> str:
    """The value with the calendar unit that holds the base in place of its X."""
    if "XXXX-WXX" in value:
        return _as_day(value.replace("XXXX-WXX", calendar.week_value(base)))
    if unit in _LONG:
        return calendar.unit_value(base, unit)
    if "-@" in value:
        return on_holiday(value, base.year)
    filled = value.replace("XXXX-XX-XX", base.isoformat()).replace("XXXX-XX", f"{base.year:04}-{base.month:02}")
    for part, of_year in _PARTS_OF_YEAR:
        if part in filled:
            filled = filled.replace(part, calendar.unit_value(base, of_year))
    return filled.replace("XXXX", f"{base.year:04}")


def _as_day(value: str) -> str:
    """'2014-W24-5TEV' as '2014-06-13TEV'; other values as they are."""
    match = _WEEKDATE.match(value)
    if match is None:
        return value
    day = datetime.date.fromisocalendar(int(match[1]), int(match[2]), int(match[3]))
    return day.isoformat() + (match[4] or "")


def _last_told(view: View, unit: Unit) -> Told | None:
    """The last date told that is fine enough to count the unit from; in the past tense no date of the future."""
    for place in range(len(view.told) - 1, -1, -1):
        told = view.told[place]
        earliest = told.interval.earliest
        ahead = view.created is not None and earliest is not None and earliest > view.created
        fine = told.night or _fine_enough(told.interval, unit)
        if earliest is not None and fine and not (ahead and view.tense is PAST):
            later = view.told[place + 1 :]
            return told if all(_is_about(one.interval, earliest, view.created) for one in later) else None
    return None


def _is_about(later: TimeInterval, earliest: datetime.date, created: datetime.date | None) -> bool:
    """Whether what was told later leaves a story where it was: 'on 4 May 2012 … in 2012', not '… in 2024'."""
    if later.earliest is None or later.latest is None or (created is not None and later.earliest > created):
        return True
    return later.latest >= earliest >= later.earliest


def _series(timex: Timex, view: View) -> Told | None:
    """What a series counts from: a part of it that has been told, else the day or week told right before."""
    near = [told for told in reversed(view.told) if timex.sentence - told.sentence <= _SERIES_GAP]
    begun = (told for told in near if told.series is not None)
    fine = (_OF_DAY, _OF_WEEK)
    fresh = (t for t in near if timex.sentence - t.sentence <= 1 and t.interval.granularity in fine)
    return next(begun, None) or next(fresh, None)


def _fine_enough(interval: TimeInterval, unit: Unit) -> bool:
    if interval.day is not None:
        return True
    if unit is _YEAR or unit in _LONG:
        return interval.granularity not in (Granularity.DECADE, Granularity.CENTURY)
    return interval.granularity in _FINE.get(unit, ())


def _on_told_day(timex: Timex, time: str, view: View) -> Timex:
    """A part of a day or a clock time: on the day told in its sentence or the one before, else the DCT.

    A clock time without a verb, as in a calendar of events, has no story that tells its day.
    """
    if view.vague is not None:
        return replace(timex, value=_vague_day(view, view.vague) + time)
    reach = 0 if is_clock(timex) and view.tense is TENSELESS else 1
    for told in reversed(view.told):
        day = _day(told, time) if is_clock(timex) else told.interval.day
        here = timex.sentence == told.sentence
        if day is not None and timex.sentence - told.sentence <= reach and (here or _suits(day, timex, view)):
            return _whole_night(timex.valued(day.isoformat() + time, str(told.begin)), day, view)
    if view.created is None:
        return timex
    return _whole_night(timex.valued(view.created.isoformat() + time, "dct"), view.created, view)


def _day(told: Told, time: str) -> datetime.date | None:
    """The day told; of a night that of a clock time in it: hours before midnight are of its first day."""
    interval = told.interval
    if not told.night:
        return interval.day
    return interval.earliest if _NOON <= time < _MIDNIGHT else interval.latest


def _begin(told: Told, shift: Shift) -> datetime.date | None:
    """The day that a shift counts from: 'the same day' and 'the day after' a night count from its second."""
    forward = told.night and shift.by >= 0
    return told.interval.latest if forward else told.interval.earliest


def _whole_night(timex: Timex, day: datetime.date, view: View) -> Timex:
    """'overnight' is both days: in the past the day and the one before it, else the day and the next."""
    if timex.until is None:
        return timex
    first = day - datetime.timedelta(days=view.tense is PAST)
    value = timex.value.replace(day.isoformat(), first.isoformat())
    return replace(timex, value=value, until=(first + datetime.timedelta(days=1)).isoformat())


def _vague_day(view: View, unit: Unit) -> str:
    """The day of what happened 'a few days ago': that of the month, where it is too young to have been another one."""
    if unit is not _DAY or view.created is None or view.created.day <= _FEW:
        return "XXXX-XX-XX"
    return f"{view.created.year:04}-{view.created.month:02}-XX"


def _suits(day: datetime.date, timex: Timex, view: View) -> bool:
    """Whether a day told before can be that of a time in this tense."""
    if view.created is None or view.tense is TENSELESS:
        return True
    if view.tense is PAST:
        return day <= view.created
    return day >= view.created or not is_clock(timex)


def _direction(timex: Timex, view: View) -> Direction:
    """Where the words look; else where the tense does: without a verb news speaks of what has happened."""
    if timex.direction is not None:
        return timex.direction
    return _BACK if view.tense in (PAST, TENSELESS) else _AHEAD


def _weekday(timex: Timex, weekday: int, time: str, view: View, created: datetime.date) -> Timex:
    """The nearest such day in the direction of the words or the tense; the tense lets the day itself count."""
    exclusive = timex.direction is not None
    if _direction(timex, view) is _BACK:
        back = (created.isoweekday() - weekday) % 7 or (7 if exclusive else 0)
        day = created - datetime.timedelta(days=back)
    else:
        ahead = (weekday - created.isoweekday()) % 7 or (7 if exclusive else 0)
        day = created + datetime.timedelta(days=ahead)
    until = timex.until
    if until is not None and (match := _WEEKDAY.match(until)) is not None:
        until = (day + datetime.timedelta(days=(int(match[1]) - weekday) % 7)).isoformat()
    return timex.valued(day.isoformat() + time, _anchor(timex), until=until, weekday=weekday)


def _anchor(timex: Timex) -> str:
    return "dct" if timex.direction is not None else "tense"


def _weekend(timex: Timex, view: View, created: datetime.date) -> Timex:
    """The last or next weekend; the one that the DCT lies in is both."""
    day = created
    if created.isoweekday() < 6 and _direction(timex, view) is _BACK:
        day = created - datetime.timedelta(days=7)
    return timex.valued(f"{calendar.week_value(day)}-WE", _anchor(timex))


def _day_of_month(timex: Timex, number: int, view: View, created: datetime.date) -> Timex:
    """'am 4.': in the month told before, else in the DCT's or its neighbour, as the tense has it."""
    for told in reversed(view.told):
        month = told.interval.earliest
        if (
            month is not None
            and timex.sentence - told.sentence <= 1
            and told.interval.granularity in (_OF_DAY, _OF_MONTH)
        ):
            return timex.valued(f"{month.year:04}-{month.month:02}-{number:02}", str(told.begin))
    values = [
        f"{day.year:04}-{day.month:02}-{number:02}" for day in (calendar.add_months(created, k) for k in (-1, 0, 1))
    ]
    return _chosen(timex, values, view, created)


def _of_year(timex: Timex, view: View, created: datetime.date) -> Timex:
    """A date, month, season, quarter or holiday without its year."""
    years = range(max(created.year - 1, 1), created.year + 2)
    chosen = _chosen(timex, [in_year(timex.value, year) for year in years], view, created)
    chronicle = chronicle_of(timex, chosen, view, created)
    begin = chronicle.interval.earliest if chronicle is not None else None
    if chronicle is None or begin is None or is_of_told_month(chosen, view):
        return chosen
    return timex.valued(in_story(timex, begin), f"chronicle {chronicle.begin}")


def _without_code(value: str) -> str:
    """A holiday that cannot be dated: its day is known where it is the same each year."""
    _, found, code = value.partition("-@")
    if not found:
        return value
    fixed = re.fullmatch(r"(\d+)-(\d+)", code)
    return f"XXXX-{int(fixed[1]):02}-{int(fixed[2]):02}" if fixed else "XXXX-XX-XX"


def _chosen(timex: Timex, values: Iterable[str], view: View, created: datetime.date) -> Timex:
    """The candidate that the weekday, the words or the tense choose; the nearest without a verb.

    The present tells of a day in both directions: nobody leaves the year out of one that is eleven months away.
    """
    found = [(value, interval) for value in values if (interval := bounds(value, timex.mod)) is not None]
    if timex.weekday is not None:
        fitting = [(v, i) for v, i in found if i.earliest is not None and i.earliest.isoweekday() == timex.weekday]
        found = fitting or found
    if not found:
        return timex
    days = view.tense is PRESENT and all(interval.day is not None for _, interval in found)
    known = timex.weekday is not None and len(found) == 1
    if timex.direction is None and (view.tense is TENSELESS or days or known):
        value, _ = min(found, key=lambda pair: _distance(pair[1], created))
        return timex.valued(value, "dct")
    return timex.valued(_directed(timex, found, _direction(timex, view), created), _anchor(timex))


def _directed(timex: Timex, found: list[tuple[str, TimeInterval]], direction: Direction, created: datetime.date) -> str:
    explicit = timex.direction is not None
    if direction is _BACK:
        fitting = [
            v
            for v, i in found
            if (end := i.latest if explicit else i.earliest) and (end < created or (not explicit and end == created))
        ]
        return fitting[-1] if fitting else found[0][0]
    fitting = [
        v
        for v, i in found
        if (end := i.earliest if explicit else i.latest) and (end > created or (not explicit and end == created))
    ]
    return fitting[0] if fitting else found[-1][0]


def _distance(interval: TimeInterval, created: datetime.date) -> tuple[int, bool]:
    """Days between an interval and the DCT; of two as far the past one first."""
    earliest, latest = interval.earliest or created, interval.latest or created
    if earliest <= created <= latest:
        return 0, False
    return (created - latest).days if latest < created else (earliest - created).days, earliest > created
