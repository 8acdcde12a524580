"""In which year a story goes on: 'In May 2011 the plant opened. In July …' is July 2011, however long ago that is."""

import datetime

from zeitgraph.model import calendar
from zeitgraph.model.edtf import bounds
from zeitgraph.model.members import PAST
from zeitgraph.model.time import Granularity, Timex
from zeitgraph.resolve.dates_told import Told, View

_CHRONICLE_YEARS = 5  # a year told this long before the DCT makes a passage a chronicle
_RECENT_YEARS = 2  # the same of a month or day told with its year
_NEWS = datetime.timedelta(days=31)  # before the DCT: a time so near is not of a story of some years ago
_LOOK_BACK = datetime.timedelta(days=60)  # a chronicle goes on in the future of what it told, if not so near before it


def chronicle_of(timex: Timex, chosen: Timex, view: View, created: datetime.date) -> Told | None:
    """The explicit year, long past or with its month, that the text has just told, where its story goes on in it."""
    if view.tense is not PAST or timex.direction is not None or not view.told:
        return None
    told = view.told[-1]
    near = timex.sentence - told.sentence <= 1
    earliest = told.interval.earliest
    if not (near and told.explicit_year and earliest):
        return None
    past = created.year - earliest.year
    if past >= _CHRONICLE_YEARS:
        return told
    recent = past < _RECENT_YEARS or told.interval.granularity is Granularity.YEAR
    return None if recent or _is_news(chosen, created) else told


def is_of_told_month(chosen: Timex, view: View) -> bool:
    """Whether a day lies in a month that the text has told, as in 'last November … On 18 November'."""
    found = bounds(chosen.value)
    if found is None or found.day is None:
        return False
    months = (told.interval for told in view.told if told.interval.granularity is Granularity.MONTH)
    return any(month.earliest and month.latest and month.earliest <= found.day <= month.latest for month in months)


def in_story(timex: Timex, begin: datetime.date) -> str:
    """In which year a chronicle goes on: after what it has told, or in the weeks that lead up to it."""
    values = [in_year(timex.value, max(begin.year + k, 1)) for k in (-1, 0, 1)]
    found = [(value, interval) for value in values if (interval := bounds(value)) is not None]
    ends = [(value, interval.latest) for value, interval in found if interval.latest is not None]
    before = next((value for value, latest in reversed(ends) if begin - _LOOK_BACK <= latest < begin), None)
    after = next((value for value, latest in ends if latest >= begin), values[1])
    return before or after


def in_year(value: str, year: int) -> str:
    """The value of a date, month, season or holiday with its year."""
    return on_holiday(value, year) if "-@" in value else value.replace("XXXX", f"{year:04}")


def on_holiday(value: str, year: int) -> str:
    """The day of a holiday in a year."""
    return calendar.holiday(value.partition("@")[2], year).isoformat()


def _is_news(chosen: Timex, created: datetime.date) -> bool:
    """Whether a time is of the last weeks: that is no time of a story of years ago, unless the text says so."""
    found = bounds(chosen.value)
    latest = found.latest if found is not None else None
    return latest is not None and latest >= created - _NEWS
