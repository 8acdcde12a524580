"""Publication dates in other languages' words."""

import datetime

import pytest

from zeitgraph.read.foreign import foreign_day


@pytest.mark.parametrize("written", ["16 juin 2014", "16 de junio de 2014", "16 giugno 2014 10:30", "16 июня 2014"])
def test_a_month_in_another_languages_words_is_read(written: str) -> None:
    assert foreign_day(written) == datetime.date(2014, 6, 16)


@pytest.mark.parametrize("written", ["bald", "hier", "juin 2014", "04/05/2014", "2014-13-01", "", "16 juin"])
def test_what_is_no_complete_day_in_words_is_none(written: str) -> None:
    assert foreign_day(written) is None
