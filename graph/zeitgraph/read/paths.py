"""Days in addresses, paths and file names: '/2014/06/16/', '20140616', '/2014/jun/16/', '14061606_photo.jpg'."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from zeitgraph.read.days import month_number

_FIRST_YEAR = 1990  # there are no older pages; '450131' is a number, not 1945

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}[-/_.]?(?P<month>\d\d)[-/_.]?(?P<day>\d\d)(?!\d)",
        rf"(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=[0-2]\d[0-5]\d(?:[0-5]\d)?(?!\d))",
        rf"(?<!\d){_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)(?!\d)",
        rf"(?<!\d){_YEAR}[/-](?P<name>[a-z]{{3,9}})[/-](?P<day>\d\d?)(?!\d)",
        rf"(?<!\d)(?P<day>\d\d)(?P<sep>[-_.])(?P<month>\d\d)(?P=sep){_YEAR}(?!\d)",
        rf"(?<!\d)(?P<day>\d\d?)-?(?P<name>[a-z]{{3,9}})-?{_YEAR}(?!\d)",
    )
)
_SHORT = re.compile(r"(?<![\d.])(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:\d\d)?(?![\d.]\d|\d)")
_REVERSED = re.compile(r"(?<![\d.])(?P<day>\d\d)(?P<month>\d\d)(?P<year>20[0-3]\d)(?!\d)")
_STAMP = re.compile(r"(?<!\d)(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=[0-2]\d[0-5]\d[0-5]\d(?!\d))")


@dataclass(frozen=True, slots=True, kw_only=True)
class PathDay:
    """A day in a path, and where in it; `full` says that no serial number looks like it: a year of four digits."""

    date: datetime.date
    begin: int
    end: int
    full: bool


def day_in_path(path: str) -> PathDay | None:
    """The first day written with its full year, else the first 'yymmdd', with two digits of a serial number or without.

    A folder of the same year ('/14/14061606.jpg') makes the short form as sure as the full one; without it '16062014'
    is rather the 16th of June than the 20th of June 2016 with the serial number 14.
    """
    for pattern in _PATTERNS:
        if found := next(_days(pattern, path, full=True), None):
            return found
    short = next(_days(_SHORT, path, full=False), None)
    if short is not None and short.full:
        return short
    return next(_days(_REVERSED, path, full=False), None) or short or next(_days(_STAMP, path, full=False), None)


def _days(pattern: re.Pattern[str], path: str, *, full: bool) -> Iterator[PathDay]:
    for match in pattern.finditer(path):
        parts = match.groupdict()
        month = month_number(parts["name"], "en") if parts.get("name") else int(parts["month"])
        date = _date(_year(parts["year"]), month or 0, int(parts["day"]))
        if date is not None and date.year >= _FIRST_YEAR:
            yield PathDay(date=date, begin=match.start(), end=match.end(), full=full or f"/{parts['year']}/" in path)


def _year(digits: str) -> int:
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (1900 if number >= _FIRST_YEAR % 100 else 2000)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
