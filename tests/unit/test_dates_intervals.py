"""Anchored expressions to intervals, as the words around them bound them."""

import datetime

import pytest

from zeitgraph.model.mention import Tense
from zeitgraph.model.text import Span
from zeitgraph.model.time import Direction, Timex, TimexType
from zeitgraph.resolve.dates_intervals import Context, interval_of

MONDAY = datetime.date(2014, 6, 16)


def days(value: str, signal: str, tense: Tense = Tense.PAST, direction: Direction | None = None) -> str:
    """The interval of an expression after a signal, as 'begin/end'."""
    kind = TimexType.DURATION if value.startswith("P") and "_" not in value else TimexType.DATE
    timex = Timex(span=Span(0, 4), sentence=0, type=kind, value=value, direction=direction)
    found = interval_of(timex, Context(signal=signal, tense=tense, created=MONDAY))
    return f"{found.earliest or '..'}/{found.latest or '..'}" if found else "none"


@pytest.mark.parametrize(
    ("value", "signal", "tense", "wanted"),
    [
        ("2014-06-13", "in", Tense.PAST, "2014-06-13/2014-06-13"),
        ("2014-06-09", "since", Tense.PRESENT, "2014-06-09/2014-06-16"),
        ("2014-06-21", "until", Tense.FUTURE, "2014-06-16/2014-06-21"),
        ("2014-06-13", "until", Tense.PAST, "../2014-06-13"),
        ("2014-07", "until", Tense.FUTURE, "2014-06-16/2014-07-31"),
        ("2014-06-19", "from", Tense.FUTURE, "2014-06-19/.."),
        ("2014-06-19", "before", Tense.FUTURE, "2014-06-16/2014-06-18"),
        ("2011", "before", Tense.PAST, "../2010-12-31"),
        ("2014-06-12", "after", Tense.PAST, "2014-06-12/2014-06-16"),
        ("P2Y", "ago", Tense.PAST, "2012-01-01/2012-12-31"),
        ("P2W", "ago", Tense.PAST, "2014-06-02/2014-06-08"),
        ("P3D", "ago", Tense.PAST, "2014-06-13/2014-06-13"),
        ("PXD", "ago", Tense.PAST, "../2014-06-16"),
        ("P2W", "since", Tense.PRESENT, "2014-06-02/2014-06-16"),
        ("P2W", "in", Tense.FUTURE, "2014-06-30/2014-07-06"),
        ("P2W", "in", Tense.PAST, "none"),
        ("P1M", "within", Tense.FUTURE, "2014-06-16/2014-07-16"),
        ("P3M", "for", Tense.PAST, "none"),
        ("PRESENT_REF", "", Tense.PRESENT, "2014-06-16/2014-06-16"),
        ("PAST_REF", "", Tense.PAST, "../2014-06-16"),
        ("FUTURE_REF", "", Tense.FUTURE, "2014-06-16/.."),
        ("XXXX-WXX-5", "in", Tense.PAST, "none"),
    ],
)
def test_signal_bounds_a_time(value: str, signal: str, tense: Tense, wanted: str) -> None:
    assert days(value, signal, tense) == wanted


def test_past_years_run_up_to_the_document_date() -> None:
    assert days("P2Y", "in", direction=Direction.PAST) == "2012-06-16/2014-06-16"


def test_coming_weeks_run_from_the_document_date() -> None:
    assert days("P2W", "in", Tense.FUTURE, Direction.FUTURE) == "2014-06-16/2014-06-30"


def test_set_dates_nothing() -> None:
    timex = Timex(span=Span(0, 4), sentence=0, type=TimexType.SET, value="XXXX-WXX-5")
    assert interval_of(timex, Context(signal="in", tense=Tense.PAST, created=MONDAY)) is None
