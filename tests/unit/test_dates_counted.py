"""A day with a length beside it, and a length with its day behind it; trees by hand, told on Monday, 16 June 2014."""

from tests.unit.test_dates import dated, datings, days, event
from tests.unit.trees import parsed

from zeitgraph.model.mention import Tense

PAST = "VerbForm=Fin|Tense=Past|Mood=Ind"


def _burnt(tree: str, language: str = "de") -> str:
    """When the hall burnt."""
    document = dated(parsed(tree, language=language))
    form = "brannte" if language == "de" else "burned"
    (dating,) = datings(document, event(document, form, tense=Tense.PAST), language=language)
    return days(dating)


def test_friday_a_week_ago_is_the_friday_before_the_last() -> None:
    tree = f"""
        Am      an      ADP  case  2
        Freitag Freitag NOUN obl   6
        vor     vor     ADP  case  5
        einer   ein     DET  det   5
        Woche   Woche   NOUN nmod  2
        brannte brennen VERB root  0 {PAST}
        die     der     DET  det   8
        Halle   Halle   NOUN nsubj 6
    """
    assert _burnt(tree) == "2014-06-06/2014-06-06"


def test_today_ten_years_ago_is_a_day() -> None:
    tree = f"""
        Heute   heute   ADV  advmod 6
        vor     vor     ADP  case   5
        genau   genau   ADV  advmod 4
        zehn    zehn    NUM  nummod 5
        Jahren  Jahr    NOUN obl    6
        brannte brennen VERB root   0 {PAST}
        die     der     DET  det    8
        Halle   Halle   NOUN nsubj  6
    """
    assert _burnt(tree) == "2004-06-16/2004-06-16"


def test_a_length_with_its_day_behind_it_is_that_day_and_bounds_nothing() -> None:
    tree = f"""
        Vor     vor     ADP  case   4
        genau   genau   ADV  advmod 3
        einem   ein     DET  det    4
        Jahr    Jahr    NOUN obl    10
        ,       ,       PUNCT punct 8
        am      an      ADP  case   8
        15.     15.     ADJ  amod   8
        Juni    Juni    NOUN nmod   4
        2013    2013    NUM  nummod 8
        brannte brennen VERB root   0 {PAST}
        die     der     DET  det    12
        Halle   Halle   NOUN nsubj  10
    """
    assert _burnt(tree) == "2013-06-15/2013-06-15"


def test_a_day_without_a_year_behind_a_length_is_past_too() -> None:
    tree = f"""
        Vor     vor     ADP  case   3
        zwei    zwei    NUM  nummod 3
        Wochen  Woche   NOUN obl    8
        ,       ,       PUNCT punct 7
        am      an      ADP  case   7
        2.      2.      ADJ  amod   7
        Juni    Juni    NOUN nmod   3
        brannte brennen VERB root   0 {PAST}
        die     der     DET  det    10
        Halle   Halle   NOUN nsubj  8
    """
    assert _burnt(tree) == "2014-06-02/2014-06-02"


def test_a_year_ago_today_is_a_day() -> None:
    tree = f"""
        The    the    DET  det          2
        hall   hall   NOUN nsubj        3
        burned burn   VERB root         0 {PAST}
        a      a      DET  det          5
        year   year   NOUN obl:unmarked 6
        ago    ago    ADV  advmod       3
        today  today  NOUN obl:unmarked 3
    """
    assert _burnt(tree, "en") == "2013-06-16/2013-06-16"


def test_a_week_ago_on_friday_is_a_week_before_the_last_one() -> None:
    tree = f"""
        The    the    DET   det          2
        hall   hall   NOUN  nsubj        3
        burned burn   VERB  root         0 {PAST}
        a      a      DET   det          5
        week   week   NOUN  obl:unmarked 6
        ago    ago    ADV   advmod       3
        on     on     ADP   case         8
        Friday Friday PROPN obl          3
    """
    assert _burnt(tree, "en") == "2014-06-06/2014-06-06"


def test_a_year_ago_this_week_is_a_week() -> None:
    tree = f"""
        The    the    DET   det          2
        hall   hall   NOUN  nsubj        3
        burned burn   VERB  root         0 {PAST}
        a      a      DET   det          5
        year   year   NOUN  obl:unmarked 6
        ago    ago    ADV   advmod       3
        this   this   DET   det          8
        week   week   NOUN  obl:unmarked 3
    """
    assert _burnt(tree, "en") == "2013-06-10/2013-06-16"


def test_a_friday_beside_another_time_stays_where_it_is() -> None:
    tree = f"""
        Am      an      ADP  case  2
        Freitag Freitag NOUN obl   7
        nach    nach    ADP  case  5
        einer   ein     DET  det   5
        Woche   Woche   NOUN nmod  2
        Regen   Regen   NOUN nmod  5
        brannte brennen VERB root  0 {PAST}
        die     der     DET  det   9
        Halle   Halle   NOUN nsubj 7
    """
    assert _burnt(tree) == "2014-06-13/2014-06-13"
