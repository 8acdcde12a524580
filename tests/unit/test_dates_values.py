"""Underspecified values under a document's date, a tense and what was told before."""

import datetime
from dataclasses import replace

import pytest

from zeitgraph.model.edtf import bounds
from zeitgraph.model.mention import Tense
from zeitgraph.model.text import Span
from zeitgraph.model.time import Direction, Origin, Shift, TimeInterval, Timex, TimexType, Unit
from zeitgraph.resolve.dates_told import Told, View
from zeitgraph.resolve.dates_values import anchored

FRIDAY, SATURDAY = datetime.date(2014, 6, 13), datetime.date(2014, 6, 14)
MONDAY = datetime.date(2014, 6, 16)


def timex(value: str, **fields: object) -> Timex:
    """An expression with this value."""
    return Timex(span=Span(100, 105), sentence=3, type=TimexType.DATE, value=value, **fields)  # type: ignore[arg-type]


def told(value: str, *, sentence: int = 2, explicit_year: bool = False, series: datetime.date | None = None) -> Told:
    """A date told at the text's begin."""
    interval = bounds(value)
    assert interval is not None
    return Told(interval=interval, begin=7, sentence=sentence, explicit_year=explicit_year, series=series)


def view(tense: Tense = Tense.PAST, *before: Told, created: datetime.date | None = MONDAY) -> View:
    """What anchoring sees."""
    return View(created=created, tense=tense, told=before)


@pytest.mark.parametrize(
    ("value", "tense", "wanted"),
    [
        ("XXXX-WXX-5", Tense.PAST, "2014-06-13"),
        ("XXXX-WXX-5", Tense.FUTURE, "2014-06-20"),
        ("XXXX-WXX-5", Tense.PRESENT, "2014-06-20"),
        ("XXXX-05-08", Tense.PRESENT, "2014-05-08"),
        ("XXXX-05-08", Tense.FUTURE, "2015-05-08"),
        ("XXXX-09-01", Tense.PRESENT, "2014-09-01"),
        ("XXXX-WXX-1", Tense.PAST, "2014-06-16"),
        ("XXXX-WXX-1", Tense.FUTURE, "2014-06-16"),
        ("XXXX-WXX-5TEV", Tense.PAST, "2014-06-13TEV"),
        ("XXXX-WXX-WE", Tense.PAST, "2014-W24-WE"),
        ("XXXX-WXX-WE", Tense.FUTURE, "2014-W25-WE"),
        ("XXXX-10-02", Tense.PAST, "2013-10-02"),
        ("XXXX-10-02", Tense.FUTURE, "2014-10-02"),
        ("XXXX-06", Tense.PAST, "2014-06"),
        ("XXXX-09", Tense.PAST, "2013-09"),
        ("XXXX-05", Tense.FUTURE, "2015-05"),
        ("XXXX-SP", Tense.PAST, "2014-SP"),
        ("XXXX-WI", Tense.PAST, "2013-WI"),
        ("XXXX-@12-25", Tense.FUTURE, "2014-12-25"),
        ("XXXX-@easter+0", Tense.PAST, "2014-04-20"),
        ("XXXX-06-02", Tense.NONE, "2014-06-02"),
        ("XXXX-01-02", Tense.NONE, "2014-01-02"),
    ],
)
def test_tense_points_to_the_nearest_one(value: str, tense: Tense, wanted: str) -> None:
    assert anchored(timex(value), view(tense)).value == wanted


def test_word_that_points_excludes_the_day_itself() -> None:
    assert anchored(timex("XXXX-WXX-1", direction=Direction.PAST), view(Tense.PAST)).value == "2014-06-09"
    assert anchored(timex("XXXX-WXX-1", direction=Direction.FUTURE), view(Tense.PAST)).value == "2014-06-23"


def test_next_month_of_that_name_is_not_this_one() -> None:
    assert anchored(timex("XXXX-06", direction=Direction.FUTURE), view(Tense.FUTURE)).value == "2015-06"


def test_weekday_beside_a_date_decides_the_year() -> None:
    assert anchored(timex("XXXX-02-25", weekday=3), view(Tense.PRESENT)).value == "2015-02-25"


@pytest.mark.parametrize(
    ("value", "unit", "by", "wanted"),
    [
        ("XXXX-XX-XX", Unit.DAY, -1, "2014-06-15"),
        ("XXXX-XX-XXTEV", Unit.DAY, -1, "2014-06-15TEV"),
        ("XXXX-WXX", Unit.WEEK, 1, "2014-W26"),
        ("XXXX-WXX-5", Unit.WEEK, -1, "2014-06-13"),
        ("XXXX-XX", Unit.MONTH, 1, "2014-07"),
        ("XXXX", Unit.YEAR, -2, "2012"),
        ("XXXX-07", Unit.YEAR, 0, "2014-07"),
        ("XXXX-QX", Unit.QUARTER, -1, "2014-Q1"),
        ("XXX", Unit.DECADE, -1, "200"),
    ],
)
def test_shift_counts_units_from_the_document_date(value: str, unit: Unit, by: int, wanted: str) -> None:
    assert anchored(timex(value, shift=Shift(unit=unit, by=by)), view()).value == wanted


def test_day_before_counts_from_the_day_told() -> None:
    before = Shift(unit=Unit.DAY, by=-1, origin=Origin.DISCOURSE)
    found = anchored(timex("XXXX-XX-XXTEV", shift=before), view(Tense.PAST, told("2014-06-14")))
    assert found.value == "2014-06-13TEV"
    assert found.anchor == "7"


def test_past_does_not_count_from_a_day_to_come() -> None:
    before = Shift(unit=Unit.DAY, by=-2, origin=Origin.DISCOURSE)
    found = anchored(timex("XXXX-XX-XX", shift=before), view(Tense.PAST, told("2014-10-31")))
    assert found.value == "2014-06-14"


def test_year_before_counts_from_a_month_told() -> None:
    before = Shift(unit=Unit.YEAR, by=-1, origin=Origin.DISCOURSE)
    assert anchored(timex("XXXX", shift=before), view(Tense.PAST, told("2013-02"))).value == "2012"


def test_afternoon_is_that_of_the_day_told() -> None:
    assert anchored(timex("XXXX-XX-XXTAF"), view(Tense.PAST, told("2014-06-14"))).value == "2014-06-14TAF"


@pytest.mark.parametrize(
    ("day", "sentence", "tense", "wanted"),
    [
        ("2014-06-14", 3, Tense.NONE, "2014-06-14T15:00"),
        ("2014-06-14", 2, Tense.PAST, "2014-06-14T15:00"),
        ("2014-06-14", 2, Tense.NONE, "2014-06-16T15:00"),
        ("2014-06-14", 2, Tense.PRESENT, "2014-06-16T15:00"),
        ("2014-06-18", 2, Tense.PRESENT, "2014-06-18T15:00"),
        ("2014-06-18", 2, Tense.PAST, "2014-06-16T15:00"),
        ("2014-06-14", 1, Tense.PAST, "2014-06-16T15:00"),
    ],
)
def test_clock_time_is_of_the_day_just_told_that_suits_its_tense(
    day: str, sentence: int, tense: Tense, wanted: str
) -> None:
    assert anchored(timex("XXXX-XX-XXT15:00"), view(tense, told(day, sentence=sentence))).value == wanted


NIGHT = replace(told("2014-06-13"), interval=TimeInterval(earliest=FRIDAY, latest=SATURDAY), night=True)


@pytest.mark.parametrize(("time", "day"), [("T01:30", SATURDAY), ("T22:15", FRIDAY), ("T24:00", SATURDAY)])
def test_clock_time_of_a_night_told_is_of_one_of_its_days(time: str, day: datetime.date) -> None:
    assert anchored(timex(f"XXXX-XX-XX{time}"), view(Tense.PAST, NIGHT)).value == day.isoformat() + time


@pytest.mark.parametrize(("by", "wanted"), [(0, "2014-06-14"), (1, "2014-06-15"), (-1, "2014-06-12")])
def test_same_day_and_the_day_after_a_night_count_from_its_second_day(by: int, wanted: str) -> None:
    shift = Shift(unit=Unit.DAY, by=by, origin=Origin.DISCOURSE)
    assert anchored(timex("XXXX-XX-XX", shift=shift), view(Tense.PAST, NIGHT)).value == wanted


def test_minutes_later_count_from_the_clock_time_told() -> None:
    later = Shift(unit=Unit.MINUTE, by=40, origin=Origin.DISCOURSE)
    struck = replace(told("2014-06-14"), clock=datetime.time(23, 30))
    found = anchored(timex("XXXX-XX-XX", shift=later), view(Tense.PAST, struck))
    assert (found.value, found.type) == ("2014-06-15T00:10", TimexType.TIME)


def test_minutes_after_a_day_are_of_that_day() -> None:
    later = Shift(unit=Unit.MINUTE, by=40, origin=Origin.DISCOURSE)
    found = anchored(timex("XXXX-XX-XX", shift=later), view(Tense.PAST, told("2014-06-14")))
    assert (found.value, found.type) == ("2014-06-14", TimexType.DATE)


def test_following_winter_begins_after_the_day_told() -> None:
    shift = Shift(unit=Unit.YEAR, by=0, origin=Origin.DISCOURSE)
    following = timex("XXXX-SP", shift=shift, direction=Direction.FUTURE)
    assert anchored(following, view(Tense.PAST, told("1944-09-16"))).value == "1945-SP"
    previous = timex("XXXX-10", shift=shift, direction=Direction.PAST)
    assert anchored(previous, view(Tense.PAST, told("1944-09-16"))).value == "1943-10"
    assert anchored(timex("XXXX-FA", shift=shift), view(Tense.PAST, told("1944-09-16"))).value == "1944-FA"


def test_chronicle_goes_on_in_its_own_year() -> None:
    assert anchored(timex("XXXX-08"), view(Tense.PAST, told("1914-06-28", explicit_year=True))).value == "1914-08"


THIRD_WEEK = Shift(unit=Unit.WEEK, by=2, origin=Origin.SERIES)


def test_third_week_counts_from_the_day_just_told() -> None:
    found = anchored(timex("XXXX-WXX", shift=THIRD_WEEK), view(Tense.PAST, told("2014-05-05")))
    assert (found.value, found.anchor) == ("2014-W21", "7")


def test_third_week_counts_from_the_begin_of_its_series() -> None:
    second = told("2014-W20", sentence=-1, series=datetime.date(2014, 5, 5))
    found = anchored(timex("XXXX-WXX", shift=THIRD_WEEK), view(Tense.PAST, second, told("2014-05-30")))
    assert found.value == "2014-W21"


def test_third_week_of_nothing_told_stays_open() -> None:
    far = told("2014-05-05", sentence=0)
    assert anchored(timex("XXXX-WXX", shift=THIRD_WEEK), view(Tense.PAST, far)).value == "XXXX-WXX"


@pytest.mark.parametrize(
    ("created", "unit", "wanted"),
    [
        ("2014-06-16", Unit.DAY, "2014-06-XXTMO"),
        ("2014-06-04", Unit.DAY, "XXXX-XX-XXTMO"),
        ("2014-06-16", Unit.WEEK, "XXXX-XX-XXTMO"),
    ],
)
def test_morning_of_a_day_that_is_not_said_is_of_no_day(created: str, unit: Unit, wanted: str) -> None:
    seen = View(created=datetime.date.fromisoformat(created), tense=Tense.PAST, told=(told("2014-06-14"),), vague=unit)
    found = anchored(timex("XXXX-XX-XXTMO"), seen)
    assert found.value == wanted
    assert bounds(found.value) is None


def test_week_of_a_day_is_its_week() -> None:
    assert anchored(timex("XXXX-06-18@W"), view(Tense.FUTURE)).value == "2014-W25"


def test_night_before_a_day_is_both_days() -> None:
    found = anchored(timex("XXXX-WXX-4TNI", until="XXXX-WXX-5"), view(Tense.PAST))
    assert (found.value, found.until) == ("2014-06-12TNI", "2014-06-13")


@pytest.mark.parametrize("value", ["XXXX-WXX-5", "XXXX-05", "XXXX-XX-XXTEV"])
def test_without_a_document_date_the_relative_stays_relative(value: str) -> None:
    assert anchored(timex(value), view(created=None)).value == value


def test_without_a_document_date_a_fixed_holiday_keeps_its_day() -> None:
    assert anchored(timex("XXXX-@12-25"), view(created=None)).value == "XXXX-12-25"
    assert anchored(timex("XXXX-@easter+0"), view(created=None)).value == "XXXX-XX-XX"


@pytest.mark.parametrize("value", ["2014-05-03", "P2Y", "PAST_REF", "1990"])
def test_what_is_said_in_full_stays(value: str) -> None:
    assert anchored(timex(value), view()).value == value
