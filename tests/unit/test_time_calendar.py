"""Calendar arithmetic."""

import datetime

import pytest

from zeitgraph.model.calendar import add_months, easter, holiday, move, unit_value
from zeitgraph.model.time import Unit


@pytest.mark.parametrize(
    ("year", "wanted"), [(2000, "2000-04-23"), (2014, "2014-04-20"), (2016, "2016-03-27"), (2038, "2038-04-25")]
)
def test_easter_falls_on_its_sunday(year: int, wanted: str) -> None:
    assert easter(year).isoformat() == wanted


@pytest.mark.parametrize(
    ("code", "year", "wanted"),
    [
        ("12-24", 2014, "2014-12-24"),
        ("easter-2", 2015, "2015-04-03"),
        ("easter+50", 2014, "2014-06-09"),
        ("11-4-4", 2014, "2014-11-27"),
        ("5-1--1", 2015, "2015-05-25"),
    ],
)
def test_holiday_falls_on_its_day(code: str, year: int, wanted: str) -> None:
    assert holiday(code, year).isoformat() == wanted


def test_a_month_after_the_31st_is_the_last_day() -> None:
    assert add_months(datetime.date(2015, 1, 31), 1) == datetime.date(2015, 2, 28)
    assert add_months(datetime.date(2016, 3, 31), -1) == datetime.date(2016, 2, 29)


def test_a_year_before_a_leap_day_is_the_28th() -> None:
    assert move(datetime.date(2016, 2, 29), Unit.YEAR, -1) == datetime.date(2015, 2, 28)


def test_new_year_may_lie_in_a_week_of_the_old_year() -> None:
    assert unit_value(datetime.date(2016, 1, 1), Unit.WEEK) == "2015-W53"
