import datetime

import pytest

from zeitgraph.read.days import days_in, month_number
from zeitgraph.read.paths import day_in_path

JUNE_16 = datetime.date(2014, 6, 16)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Stand: 16.06.2014, 17:05 Uhr"),
        ("de", "16.6.14"),
        ("de", "Montag, 16. Juni 2014"),
        ("de", "Mo., 16. Jun 2014"),
        ("de", "am Montag, den 16. Juni 2014"),
        ("de", "2014-06-16T08:00:00Z"),
        ("en", "Monday 16 June 2014"),
        ("en", "June 16, 2014"),
        ("en", "Mon 16th Jun 2014"),
        ("en", "6/16/2014"),
        ("en", "16-Jun-14"),
        ("en", "16-Jun-2014"),
        ("en", "16/Jun/2014"),
        ("en", "16 June '14"),
        ("en", "16/06/2014"),
        ("en", "2014/06/16"),
    ],
)
def test_a_whole_day(code: str, text: str) -> None:
    assert [day.date for day in days_in(text, code)] == [JUNE_16]


@pytest.mark.parametrize(
    "text", ["Juni 2014", "2014", "17:05 Uhr", "3:2 (1:0)", "1.204 Stimmen", "31.02.2014", "1.2.3.4"]
)
def test_no_day(text: str) -> None:
    assert days_in(text, "de") == ()


def test_a_day_without_a_year_has_no_date() -> None:
    (day,) = days_in("BERLIN, 12. Mai (Reuters)", "de")
    assert (day.year, day.month, day.day, day.date) == (None, 5, 12, None)


def test_austrian_january() -> None:
    assert days_in("16. Jänner 2014", "de")[0].month == 1


def test_english_figures_are_ambiguous_where_both_orders_exist() -> None:
    (day,) = days_in("04/05/2015", "en")
    assert day.ambiguous
    assert day.date == datetime.date(2015, 4, 5)
    assert day.other_way.date == datetime.date(2015, 5, 4)


def test_a_wrong_weekday_contradicts_the_day() -> None:
    assert days_in("Dienstag, 16. Juni 2014", "de")[0].contradicted
    assert not days_in("Montag, 16. Juni 2014", "de")[0].contradicted


def test_month_names_come_from_cldr() -> None:
    assert month_number("Jun", "en") == 6
    assert month_number("Feuilleton", "de") is None


@pytest.mark.parametrize(
    ("path", "full"),
    [
        ("https://blatt.example/2014/06/16/krise.html", True),
        ("https://blatt.example/world/2014/jun/16/crisis", True),
        ("2014-06-16-kerry", True),
        ("/bilder/20140616-kerry.jpg", True),
        ("/bilder/201406161022_kerry.jpg", True),
        ("/2014/6/16/kerry", True),
        ("16.06.2014_kerry", True),
        ("/picture/105817/14/14061606_kerry_ap.jpg", True),
        ("/picture/105817/14061606_kerry_ap.jpg", False),
        ("kerry-140616", False),
    ],
)
def test_a_day_in_a_path(path: str, full: bool) -> None:
    found = day_in_path(path)
    assert found is not None
    assert (found.date, found.full) == (JUNE_16, full)


@pytest.mark.parametrize(
    "path", ["/picture/105817/kerry.jpg", "/2014/06/kerry", "/1234567890.jpg", "/20141340/x", "kerry"]
)
def test_no_day_in_a_path(path: str) -> None:
    assert day_in_path(path) is None
