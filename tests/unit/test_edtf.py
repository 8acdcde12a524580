"""TIMEX3 values to intervals and intervals to EDTF."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeitgraph.model.edtf import bounds, from_edtf, to_edtf
from zeitgraph.model.time import Granularity, TimeInterval

DAYS = st.dates(min_value=datetime.date(1, 1, 1), max_value=datetime.date(9998, 12, 31))


def days(value: str, mod: str | None = None, until: str | None = None) -> str:
    """The bounds of a value as 'begin/end'."""
    found = bounds(value, mod, until)
    return f"{found.earliest}/{found.latest}" if found else "none"


def test_mai_2024_is_a_month_not_a_day() -> None:
    found = bounds("2024-05")
    assert found is not None
    assert days("2024-05") == "2024-05-01/2024-05-31"
    assert found.granularity is Granularity.MONTH
    assert to_edtf(found) == "2024-05"


@pytest.mark.parametrize(
    ("value", "mod", "wanted"),
    [
        ("2014-06-13", None, "2014-06-13/2014-06-13"),
        ("2014-06-13TEV", None, "2014-06-13/2014-06-13"),
        ("2014-W24", None, "2014-06-09/2014-06-15"),
        ("2014-W24-WE", None, "2014-06-14/2014-06-15"),
        ("2014-W24-5", None, "2014-06-13/2014-06-13"),
        ("2015-W01", None, "2014-12-29/2015-01-04"),
        ("2014", None, "2014-01-01/2014-12-31"),
        ("199", None, "1990-01-01/1999-12-31"),
        ("18", None, "1800-01-01/1899-12-31"),
        ("2014-SU", None, "2014-06-01/2014-08-31"),
        ("2014-WI", None, "2014-12-01/2015-02-28"),
        ("2014-Q2", None, "2014-04-01/2014-06-30"),
        ("2014-H1", None, "2014-01-01/2014-06-30"),
        ("2014-06", "START", "2014-06-01/2014-06-10"),
        ("2014-06", "MID", "2014-06-11/2014-06-20"),
        ("2014-02", "END", "2014-02-21/2014-02-28"),
        ("2014", "START", "2014-01-01/2014-04-30"),
        ("2014", "MID", "2014-05-01/2014-08-31"),
        ("2014", "END", "2014-09-01/2014-12-31"),
        ("199", "END", "1997-01-01/1999-12-31"),
        ("2016-02", "END", "2016-02-21/2016-02-29"),
    ],
)
def test_value_covers_its_days(value: str, mod: str | None, wanted: str) -> None:
    assert days(value, mod) == wanted


@pytest.mark.parametrize("value", ["P2Y", "PAST_REF", "XXXX-05", "XXXX-WXX-5", "2013-02-29", "2014-13", "2014-W54", ""])
def test_value_without_days_has_no_bounds(value: str) -> None:
    assert bounds(value) is None


def test_range_ends_with_its_last_part() -> None:
    assert days("2010", until="2011") == "2010-01-01/2011-12-31"
    assert days("2014-06-12TNI", until="2014-06-13") == "2014-06-12/2014-06-13"


def test_open_sides_are_two_points() -> None:
    assert to_edtf(TimeInterval(latest=datetime.date(2014, 6, 16))) == "../2014-06-16"
    assert to_edtf(TimeInterval(earliest=datetime.date(2014, 6, 16))) == "2014-06-16/.."


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2014", "2014"),
        ("201", "201X"),
        ("19", "19XX"),
        ("2014-SU", "2014-22"),
        ("2014-WI", "2014-24"),
        ("2014-Q2", "2014-34"),
        ("2014-W24", "2014-06-09/2014-06-15"),
        ("2014-06-13", "2014-06-13"),
    ],
)
def test_unit_is_written_as_edtf_has_it(value: str, edtf: str) -> None:
    found = bounds(value)
    assert found is not None
    assert to_edtf(found) == edtf


@given(DAYS, st.sampled_from(list(Granularity)), st.integers(min_value=0, max_value=800))
def test_edtf_is_read_back_to_the_same_days(day: datetime.date, granularity: Granularity, length: int) -> None:
    latest = min(day.toordinal() + length, datetime.date.max.toordinal())
    interval = TimeInterval(earliest=day, latest=datetime.date.fromordinal(latest), granularity=granularity)
    again = from_edtf(to_edtf(interval))
    assert again is not None
    assert (again.earliest, again.latest) == (interval.earliest, interval.latest)


@given(st.text(alphabet="0123456789-WXTQHPSUEMOV", max_size=12), st.sampled_from([None, "START", "MID", "END"]))
def test_bounds_never_fail_and_never_end_before_they_begin(value: str, mod: str | None) -> None:
    found = bounds(value, mod)
    assert found is None or (found.earliest is not None and found.latest is not None and found.earliest <= found.latest)


@given(DAYS)
def test_every_day_lies_in_its_week_month_and_year(day: datetime.date) -> None:
    year, week, _ = day.isocalendar()
    for value in (f"{year:04}-W{week:02}", f"{day.year:04}-{day.month:02}", f"{day.year:04}"):
        found = bounds(value)
        assert found is not None
        assert found.earliest is not None
        assert found.latest is not None
        assert found.earliest <= day <= found.latest
