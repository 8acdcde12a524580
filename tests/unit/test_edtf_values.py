"""TIMEX3 values to EDTF and back: weeks, leap days, ends of years, years before Christ."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeitgraph.model.edtf import bounds
from zeitgraph.model.edtf_values import from_edtf_value, to_edtf_value

DAYS = st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(9000, 12, 31))
PARTS = ("SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "H1", "H2")


@pytest.mark.parametrize(
    ("value", "mod", "edtf"),
    [
        ("2014", None, "2014"),
        ("2014", "APPROX", "2014~"),
        ("2014-06", None, "2014-06"),
        ("2016-02-29", None, "2016-02-29"),
        ("199", None, "199X"),
        ("18", None, "18XX"),
        ("2014-SU", None, "2014-22"),
        ("2014-Q4", None, "2014-36"),
        ("2014-H1", None, "2014-40"),
        ("2014-W01", None, "2013-12-30/2014-01-05"),
        ("2015-W53-WE", None, "2016-01-02/2016-01-03"),
        ("2014-06", "START", "2014-06-01/2014-06-10"),
        ("2016-02", "END", "2016-02-21/2016-02-29"),
        ("2014-06-13T20:00", None, "2014-06-13T20:00:00"),
        ("XXXX-05", None, "XXXX-05"),
        ("2014-XX-XX", None, "2014-XX-XX"),
        ("BC0044", None, "-0043"),
        ("BC0001", None, "0000"),
    ],
)
def test_value_is_written_as_edtf_has_it_and_read_back(value: str, mod: str | None, edtf: str) -> None:
    assert to_edtf_value(value, mod) == edtf
    assert from_edtf_value(edtf) == (value, mod)


@pytest.mark.parametrize("value", ["P2Y", "PAST_REF", "XXXX-WXX-5", "PT3H", "2014-W54", "XXXX-XX-XXTEV0", ""])
def test_what_names_no_part_of_the_calendar_has_no_edtf(value: str) -> None:
    assert to_edtf_value(value) is None


def test_of_a_part_of_a_day_the_day_is_left() -> None:
    assert to_edtf_value("2014-06-13TEV") == "2014-06-13"


@given(DAYS, st.sampled_from(["day", "week", "weekend", "month", "year", "decade", "century", *PARTS]))
def test_units_of_any_day_come_back(day: datetime.date, unit: str) -> None:
    year, week, _ = day.isocalendar()
    values = {
        "day": day.isoformat(),
        "week": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{day.year:04}-{day.month:02}",
        "year": f"{day.year:04}",
        "decade": f"{day.year // 10:03}",
        "century": f"{day.year // 100:02}",
    }
    value = values.get(unit, f"{day.year:04}-{unit}")
    edtf = to_edtf_value(value)
    assert edtf is not None
    assert from_edtf_value(edtf) == (value, None)


@given(DAYS, st.sampled_from(["START", "MID", "END"]), st.sampled_from(["month", "year", "decade"]))
def test_thirds_come_back_with_the_same_days(day: datetime.date, mod: str, unit: str) -> None:
    value = {"month": day.isoformat()[:7], "year": day.isoformat()[:4], "decade": day.isoformat()[:3]}[unit]
    edtf = to_edtf_value(value, mod)
    assert edtf is not None
    again = from_edtf_value(edtf)
    assert again is not None
    assert bounds(*again) == bounds(value, mod)


@given(st.integers(min_value=1, max_value=9999))
def test_years_before_christ_come_back(year: int) -> None:
    edtf = to_edtf_value(f"BC{year:04}")
    assert edtf is not None
    assert int(edtf) == 1 - year
    assert from_edtf_value(edtf) == (f"BC{year:04}", None)


@given(st.text(alphabet="0123456789-X~/T:WQHSPUFAIEBC.", max_size=14))
def test_no_text_is_too_wrong_to_be_asked_about(text: str) -> None:
    from_edtf_value(text)
    to_edtf_value(text)
