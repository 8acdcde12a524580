"""TIMEX3 calendar values to intervals of days, and intervals to EDTF."""

import datetime
import re
from functools import lru_cache

from zeitgraph.model.calendar import add_months, month_end, season_begin
from zeitgraph.model.time import Granularity, TimeInterval, make_interval

REMEMBERED = 1 << 12  # values whose days are kept
_Bounds = tuple[datetime.date, datetime.date, Granularity]
_DAY = datetime.timedelta(days=1)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?(?:T.*)?$")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$")
_NUMBERED = re.compile(r"\d{4}-(2[1-4]|3[3-6])")  # EDTF's numbers of seasons and quarters
_LONG = re.compile(r"\d{2,3}X{1,2}")  # a decade or century as EDTF has it
_PLAIN = re.compile(r"(\d{2,4})(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?$")
_WHOLE_DAY, _TIME, _MONTH = Granularity.DAY, Granularity.TIME, Granularity.MONTH
_THIRDS = ("START", "MID", "END")
_SEASON_CODES = {3: "21", 6: "22", 9: "23", 12: "24"}


@lru_cache(REMEMBERED)
def bounds(value: str, mod: str | None = None, until: str | None = None) -> TimeInterval | None:
    """The days that a TIMEX3 value covers, or None where it names none ('P2Y', 'PAST_REF', 'XXXX-05', a wrong date).

    `mod` START, MID and END take a third of it (days 1-10, 11-20, 21-end of a month; four months of a year);
    `until` is the value of the last part of a range.
    """
    try:
        found = _bounds(value)
        if found is None:
            return None
        earliest, latest, granularity = _third(found, mod)
        if until is not None and (last := _bounds(until)) is not None and last[1] >= earliest:
            return TimeInterval(earliest=earliest, latest=last[1], granularity=Granularity.INTERVAL)
        return make_interval(earliest, latest, granularity)
    except (ValueError, OverflowError):
        return None


def to_edtf(interval: TimeInterval) -> str:
    """The interval as EDTF (ISO 8601-2): '2014-06', '2014-22' (summer), '2014-06-14/2014-06-15', '../2014-06-16'."""
    earliest, latest = interval.earliest, interval.latest
    if earliest is None or latest is None:
        return f"{earliest or '..'}/{latest or '..'}"
    if earliest == latest:
        return earliest.isoformat()
    unit = _edtf_unit(earliest, interval.granularity)
    return unit if unit is not None and from_edtf(unit) == interval else f"{earliest}/{latest}"


def from_edtf(value: str) -> TimeInterval | None:
    """The interval of an EDTF value as `to_edtf` writes it, or None where it is not one."""
    if "/" in value:
        first, _, last = value.partition("/")
        return _from_ends(first, last)
    if _NUMBERED.fullmatch(value):
        year, code = value.split("-")
        names = {"21": "SP", "22": "SU", "23": "FA", "24": "WI", "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4"}
        return bounds(f"{year}-{names[code]}")
    return bounds(value.rstrip("X") if _LONG.fullmatch(value) and len(value) == 4 else value)


def _from_ends(first: str, last: str) -> TimeInterval | None:
    try:
        ends = [None if end == ".." else datetime.date.fromisoformat(end) for end in (first, last)]
        return TimeInterval(earliest=ends[0], latest=ends[1])
    except ValueError:
        return None


def _edtf_unit(day: datetime.date, granularity: Granularity) -> str | None:
    """The unit that begins on a day."""
    year = f"{day.year:04}"
    match granularity:
        case Granularity.MONTH:
            return f"{year}-{day.month:02}"
        case Granularity.YEAR:
            return year
        case Granularity.DECADE:
            return f"{year[:3]}X"
        case Granularity.CENTURY:
            return f"{year[:2]}XX"
        case Granularity.QUARTER:
            return f"{year}-{33 + (day.month - 1) // 3}"
        case Granularity.SEASON if day.month in _SEASON_CODES:
            return f"{year}-{_SEASON_CODES[day.month]}"
        case _:
            return None


def _bounds(value: str) -> _Bounds | None:
    match = _PLAIN.match(value)
    if match is None:
        return _of_named_part(value)
    year, month, day, clock = match.groups()
    if day is not None and len(year) == 4:
        date = datetime.date(int(year), int(month), int(day))
        return date, date, _TIME if clock else _WHOLE_DAY
    if month is not None and len(year) == 4:
        return datetime.date(int(year), int(month), 1), month_end(int(year), int(month)), _MONTH
    return _years(year) if month is None else None


def _of_named_part(value: str) -> _Bounds | None:
    """The days of a week, a season, a quarter or a half of a year."""
    if match := _WEEK.match(value):
        return _week(*match.groups())
    match = _PART.match(value)
    return _part_of_year(int(match[1]), match[2]) if match is not None else None


def _years(digits: str) -> _Bounds:
    span = 10 ** (4 - len(digits))
    first = int(digits) * span
    granularity = {1: Granularity.YEAR, 10: Granularity.DECADE, 100: Granularity.CENTURY}[span]
    return datetime.date(max(first, 1), 1, 1), datetime.date(first + span - 1, 12, 31), granularity


def _week(year: str, week: str, part: str | None) -> _Bounds:
    if part == "WE":
        saturday = datetime.date.fromisocalendar(int(year), int(week), 6)
        return saturday, saturday + _DAY, Granularity.INTERVAL
    first = datetime.date.fromisocalendar(int(year), int(week), int(part or "1"))
    return (first, first, Granularity.DAY) if part else (first, first + 6 * _DAY, Granularity.WEEK)


def _part_of_year(year: int, part: str) -> _Bounds:
    if part[0] in "QH" and part[1:].isdigit():
        months = 3 if part[0] == "Q" else 6
        first = datetime.date(year, months * (int(part[1]) - 1) + 1, 1)
        return first, add_months(first, months) - _DAY, Granularity.QUARTER if months == 3 else Granularity.INTERVAL
    first = season_begin(year, part)
    return first, add_months(first, 3) - _DAY, Granularity.SEASON


def _third(found: _Bounds, mod: str | None) -> _Bounds:
    earliest, latest, granularity = found
    if mod not in _THIRDS:
        return found
    which = _THIRDS.index(mod)
    if granularity is Granularity.MONTH:
        begin = earliest + 10 * which * _DAY
        return begin, latest if which == 2 else begin + 9 * _DAY, Granularity.INTERVAL
    if granularity is Granularity.WEEK:
        first, last = ((0, 1), (2, 3), (4, 6))[which]
        return earliest + first * _DAY, earliest + last * _DAY, Granularity.INTERVAL
    if granularity in (Granularity.DAY, Granularity.TIME):
        return found
    return _third_of_months(earliest, latest, which)


def _third_of_months(earliest: datetime.date, latest: datetime.date, which: int) -> _Bounds:
    """A third of a year, season, quarter: whole months; of a decade or century: whole years, the middle the longest."""
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    step = months // 3 if months < 120 else (months // 36) * 12
    first = add_months(earliest, which * step if which < 2 else months - step)
    last = latest if which == 2 else add_months(earliest, months - step if which == 1 else step) - _DAY
    return first, last, Granularity.INTERVAL
