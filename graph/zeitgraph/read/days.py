"""Days as they are written: '14.03.2011', 'Montag, 16. Juni 2014', 'April 27, 2015', '2014-06-16T08:00Z'.

The names of months and weekdays are CLDR's (babel); only whole days count, '2014' and 'Juni 2014' are none.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale, UnknownLocaleError

from zeitgraph.language.pages import Order, pages_table
from zeitgraph.model.text import Span

_TERRITORIES = ("", "_AT", "_GB")  # 'Jänner' is Austrian, 'Sept' British
_PIVOT = 69  # a year '68' is 2068, '69' is 1969, as POSIX has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day in a text. `year` is None where none is written; `weekday` (Monday is 0) is the one that stands before it.

    `ambiguous` says that day and month could be the other way round, `bracketed` that the weekday stands before a
    bracket with the date in it: 'Freitag (13.06.2014)'.
    """

    span: Span
    year: int | None
    month: int
    day: int
    weekday: int | None = None
    ambiguous: bool = False
    bracketed: bool = False

    @property
    def date(self) -> datetime.date | None:
        """The calendar day; None without a year, and for a day that is in no calendar."""
        return None if self.year is None else self.in_year(self.year)

    def in_year(self, year: int) -> datetime.date | None:
        """This day in another year, or None where that year has no such day."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def other_way(self) -> "Day":
        """The same words with day and month exchanged; only for a day that is ambiguous."""
        return replace(self, month=self.day, day=self.month)

    @property
    def contradicted(self) -> bool:
        """Whether the weekday beside it is another than the calendar's."""
        date = self.date
        return date is not None and self.weekday is not None and date.weekday() != self.weekday


def days_in(text: str, language: str, *, begin: int = 0, end: int | None = None) -> tuple[Day, ...]:
    """The days written in text[begin:end], in the order of the text, as this language writes them."""
    names = _names(language)
    found = (_day(match, names) for match in names.pattern.finditer(text, begin, len(text) if end is None else end))
    return tuple(day for day in found if day is not None)


def month_number(name: str, language: str) -> int | None:
    """The month that a name or its abbreviation stands for: 'jun' is 6."""
    return _names(language).months.get(name.lower().rstrip("."))


@dataclass(frozen=True, slots=True)
class _Names:
    months: dict[str, int]
    weekdays: dict[str, int]
    order: Order
    pattern: re.Pattern[str]


@cache
def _names(language: str) -> _Names:
    locales = list(_locales(language))
    months = {name: number for locale in locales for name, number in _month_names(locale)}
    weekdays = {name: number for locale in locales for name, number in _weekday_names(locale)}
    order = pages_table(language).order
    return _Names(months=months, weekdays=weekdays, order=order, pattern=_pattern(months, weekdays))


def _locales(language: str) -> Iterator[Locale]:
    for territory in _TERRITORIES:
        try:
            yield Locale.parse(language + territory)
        except UnknownLocaleError:
            continue


def _month_names(locale: Locale) -> Iterator[tuple[str, int]]:
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[form][width].items():
                yield name.lower().rstrip("."), number


def _weekday_names(locale: Locale) -> Iterator[tuple[str, int]]:
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.days[form][width].items():
                yield name.lower().rstrip("."), number


def _pattern(months: dict[str, int], weekdays: dict[str, int]) -> re.Pattern[str]:
    month, weekday = _any_of(months), _any_of(weekdays)
    return re.compile(
        rf"""
        (?: (?<!\w) (?P<weekday> {weekday} )\.? ,? (?:\s+\w{{2,3}})? \s+ (?P<bracket>\()? )?
        (?<![\w.,/-])
        (?:
            (?P<y1>(?:19|20)\d\d) (?P<sep>[-/.]) (?P<m1>\d\d?) (?P=sep) (?P<d1>\d\d?) (?: (?=T\d) | (?![\w]|[-/.]\d) )
          | (?P<d2>\d\d?) (?P<sep2>[./-])\s? (?P<m2>\d\d?) (?P=sep2)\s? (?P<y2>(?:19|20)\d\d|\d\d(?=\D|$))
            (?![\w]|[-/.:]\d(?!\d:))
          | (?P<d3>\d\d?) (?:\.|st|nd|rd|th)?[ \t\u00a0/-](?:of\s)? (?P<m3>{month})\.?,?
            (?: [ \t\u00a0/-]['’]?(?P<y3>(?:19|20)\d\d|(?<=[-/'’])\d\d) (?!\w) )? (?!\w)
          | (?P<m4>{month})\.?[ \t\u00a0] (?P<d4>\d\d?)(?:st|nd|rd|th)?
            (?: ,?[ \t\u00a0](?P<y4>(?:19|20)\d\d) )? (?![\w]|[.:,]\d)
          | (?P<d5>\d\d?)\.[ ]?(?P<m5>\d\d?)\.(?=[\s,;|)]|$)
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _any_of(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def _day(match: re.Match[str], names: _Names) -> Day | None:
    numbers = _numbers(match, names)
    if numbers is None:
        return None
    year, month, day, ambiguous = numbers
    weekday = names.weekdays[match["weekday"].lower()] if match["weekday"] else None
    found = Day(
        span=Span(*match.span()),
        year=year,
        month=month,
        day=day,
        weekday=weekday,
        ambiguous=ambiguous,
        bracketed=bool(match["bracket"]),
    )
    return found if found.in_year(year if year is not None else 2000) else None


def _numbers(match: re.Match[str], names: _Names) -> tuple[int | None, int, int, bool] | None:
    if match["y1"]:
        return int(match["y1"]), int(match["m1"]), int(match["d1"]), False
    if match["m2"]:
        return _in_order(int(match["d2"]), int(match["m2"]), _year(match["y2"]), match["sep2"], names.order)
    if match["m5"]:
        return None, int(match["m5"]), int(match["d5"]), False
    number = "3" if match["m3"] else "4"
    year = match["y" + number]
    return _year(year) if year else None, names.months[match["m" + number].lower()], int(match["d" + number]), False


def _in_order(first: int, second: int, year: int, separator: str, order: Order) -> tuple[int, int, int, bool]:
    """Full stops are always day first; with other signs the language decides, where the numbers do not."""
    if separator == "." or order is Order.DAY_FIRST or first > 12:
        return year, second, first, False
    return year, first, second, second <= 12 and first != second


def _year(digits: str) -> int:
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (1900 if number >= _PIVOT else 2000)
