"""Calendar arithmetic on days and TIMEX3 calendar values; no locale, no clock."""

import calendar
import datetime
from collections.abc import Callable, Mapping

from zeitgraph.model.time import Unit

HOURS = 24  # of a day
_SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}


def month_end(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the month's last day where it has fewer days."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def easter(year: int) -> datetime.date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * correction + 114, 31)
    return datetime.date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> datetime.date:
    """The n-th such weekday (1 is Monday) of a month; -1 is the last."""
    if number < 0:
        last = month_end(year, month)
        return last - datetime.timedelta(days=(last.isoweekday() - weekday) % 7)
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def holiday(code: str, year: int) -> datetime.date:
    """The day of a holiday in a year: '12-25', 'easter+1' (days from Easter), '11-4-4' (month, weekday, which)."""
    if code.startswith("easter"):
        return easter(year) + datetime.timedelta(days=int(code.removeprefix("easter") or "0"))
    month, day, *which = map(int, code.split("-", 2))
    return nth_weekday(year, month, day, which[0]) if which else datetime.date(year, month, day)


def season_begin(year: int, season: str) -> datetime.date:
    """The first day of a season; winter begins in December of the year that it is named after."""
    return datetime.date(year, _SEASON_BEGINS[season], 1)


def week_value(day: datetime.date) -> str:
    """The ISO week of a day: '2014-W24'."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def move(day: datetime.date, unit: Unit, by: int) -> datetime.date:
    """The day moved by so many calendar units; of hours only whole days count.

    Raises OverflowError or ValueError outside of the years 1 to 9999.
    """
    if unit in _MONTHS:
        return add_months(day, by * _MONTHS[unit])
    if unit is Unit.HOUR and by % HOURS == 0:
        unit, by = Unit.DAY, by // HOURS
    return day + datetime.timedelta(days=by * _DAYS.get(unit, 0))


def unit_value(day: datetime.date, unit: Unit) -> str:
    """The TIMEX3 value of the calendar unit that a day lies in: '2014-06' for a month, '201' for a decade."""
    value = _VALUES.get(unit)
    return value(day) if value is not None else day.isoformat()


_VALUES: Mapping[Unit, Callable[[datetime.date], str]] = {
    Unit.WEEK: week_value,
    Unit.WEEKEND: lambda day: f"{week_value(day)}-WE",
    Unit.MONTH: lambda day: f"{day.year:04}-{day.month:02}",
    Unit.QUARTER: lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    Unit.HALF: lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    Unit.YEAR: lambda day: f"{day.year:04}",
    Unit.DECADE: lambda day: f"{day.year // 10:03}",
    Unit.CENTURY: lambda day: f"{day.year // 100:02}",
}
