"""Times of what is still to come: called for, put off, possible, to be done; trees by hand."""

from tests.unit.test_dates import dated, datings, days, event, values
from tests.unit.test_dates_attachment import PAST, PRESENT, english
from tests.unit.trees import parsed

from zeitgraph.model.mention import Certainty, Factuality, Tense

FOR_MONDAY = f"""
    Sie       sie      PRON  nsubj  2
    riefen    rufen    VERB  root   0 {PAST}
    für       für      ADP   case   4
    Mittwoch  Mittwoch NOUN  obl    2
    und       und      CCONJ cc     6
    Freitag   Freitag  NOUN  conj   4
    auf       auf      ADP   compound:prt 2
"""


def test_what_is_called_for_a_day_is_to_come() -> None:
    assert values(dated(parsed(FOR_MONDAY))) == ["2014-06-18", "2014-06-20"]


def test_what_is_called_for_a_day_was_not_called_on_it() -> None:
    document = dated(parsed(FOR_MONDAY))
    (dating,) = datings(document, event(document, "riefen", tense=Tense.PAST))
    assert days(dating) == "../2014-06-16"


def test_what_is_put_off_is_put_off_to_a_day_to_come() -> None:
    tree = f"""
        Talks     talk     NOUN  nsubj:pass 3
        were      be       AUX   aux:pass   3 {PAST}
        postponed postpone VERB  root       0 VerbForm=Part|Tense=Past
        until     until    ADP   case       5
        July      July     PROPN obl        3
        3         3        NUM   nummod     5
    """
    assert english(tree) == ["2014-07-03"]
    assert english(tree.replace("postponed postpone", "watched watch")) == ["2013-07-03"]


WITHIN = """
    It     it    PRON  nsubj  2
    fell   fall  VERB  root   0 {features}
    within within ADP  case   5
    two    two   NUM   nummod 5
    weeks  week  NOUN  obl    2
"""


def test_within_two_weeks_is_counted_from_now_only_for_what_is_to_come() -> None:
    document = dated(parsed(WITHIN.format(features=PAST), language="en"))
    (dating,) = datings(document, event(document, "fell", tense=Tense.PAST), language="en")
    assert (days(dating), dating.rule) == ("../2014-06-16", "tense:past")
    planned = Factuality(certainty=Certainty.PROBABLE)
    (dating,) = datings(document, event(document, "fell", tense=Tense.FUTURE, factuality=planned), language="en")
    assert days(dating) == "2014-06-16/2014-06-30"


COULD = """
    It      it      PRON  nsubj  3
    could   could   AUX   aux    3 VerbForm=Fin
    {verb}
    on      on      ADP   case   {head}
    Friday  Friday  PROPN obl    3
"""


def test_what_could_happen_is_to_come_and_what_could_have_happened_is_not() -> None:
    assert english(COULD.format(verb="begin begin VERB root 0 VerbForm=Inf", head=5)) == ["2014-06-20"]
    had = """
        It      it      PRON  nsubj  4
        could   could   AUX   aux    4 VerbForm=Fin
        have    have    AUX   aux    4 VerbForm=Inf
        begun   begin   VERB  root   0 VerbForm=Part|Tense=Past
        on      on      ADP   case   6
        Friday  Friday  PROPN obl    4
    """
    assert english(had) == ["2014-06-13"]


def test_a_close_of_friday_is_past_and_a_vote_of_friday_need_not_be() -> None:
    tree = f"""
        It      it      PRON  nsubj     2
        tops    top     VERB  root      0 {PRESENT}
        Friday  Friday  PROPN nmod:poss 5
        's      's      PART  case      3
        close   close   NOUN  obj       2
    """
    assert english(tree) == ["2014-06-13"]
    assert english(tree.replace("close   close", "vote    vote ")) == ["2014-06-20"]


def test_what_is_expected_at_an_hour_is_of_the_day_to_come_that_was_told() -> None:
    first = f"""
        It      it      PRON  nsubj  2
        passes  pass    VERB  root   0 {PRESENT}
        on      on      ADP   case   4
        Friday  Friday  PROPN obl    2
    """
    second = f"""
        Signals  signal  NOUN  nsubj:pass 3
        are      be      AUX   aux:pass   3 {PRESENT}
        expected expect  VERB  root       0 VerbForm=Part|Tense=Past
        at       at      ADP   case       5
        3        3       NUM   obl        3
        a.m.     a.m.    NOUN  flat       5
    """
    assert values(dated(parsed(first, second, language="en")), "en") == ["2014-06-20", "2014-06-20T03:00"]


def test_what_is_to_be_done_lies_ahead() -> None:
    tree = f"""
        Laws      law     NOUN  nsubj:pass 5
        are       be      AUX   aux:pass   5 {PRESENT}
        to        to      PART  mark       5
        be        be      AUX   aux:pass   5 VerbForm=Inf
        published publish VERB  root       0 VerbForm=Part|Tense=Past
        by        by      ADP   case       7
        January   January PROPN obl        5
    """
    document = dated(parsed(tree, language="en"))
    (dating,) = datings(document, event(document, "published", tense=Tense.PAST), language="en")
    assert days(dating) == "2014-06-16/2015-01-31"


def test_a_day_of_what_shall_be_done_is_the_next_one() -> None:
    tree = f"""
        Die      der      DET   det    2
        Regel    Regel    NOUN  nsubj  6
        soll     sollen   AUX   aux    6 {PRESENT}
        am       an       ADP   case   5
        1.1.     1.1.     NOUN  obl    6
        beginnen beginnen VERB  root   0 VerbForm=Inf
    """
    document = dated(parsed(tree))
    (planned,) = datings(document, event(document, "beginnen", tense=Tense.PRESENT))
    assert days(planned) == "2015-01-01/2015-01-01"


def test_a_year_since_which_something_lasts_is_not_that_of_what_is_told_next() -> None:
    tree = f"""
        Er      er      PRON  nsubj  2
        herrschte herrschen VERB root 0 {PAST}
        {{0}}   {{0}}   ADP   case   4
        2005    2005    NUM   obl    2
    """
    then = f"""
        Im      in      ADP   case   2
        April   April   NOUN  obl    3
        brannte brennen VERB  root   0 {PAST}
        es      es      PRON  nsubj  3
    """
    assert values(dated(parsed(tree.format("seit"), then)))[1] == "2014-04"
    assert values(dated(parsed(tree.format("in"), then)))[1] == "2005-04"


def test_an_infinitive_in_the_passive_is_to_come() -> None:
    tree = f"""
        She    she    PRON  nsubj    3
        is     be     AUX   cop      3 {PRESENT}
        likely likely ADJ   root     0
        to     to     PART  mark     6
        be     be     AUX   aux:pass 6 VerbForm=Inf
        freed  free   VERB  xcomp    3 VerbForm=Part|Tense=Past
        on     on     ADP   case     8
        Friday Friday PROPN obl      6
    """
    document = dated(parsed(tree, language="en"))
    planned = Factuality(certainty=Certainty.PROBABLE)
    freed = event(document, "freed", tense=Tense.NONE, factuality=planned)
    assert english(tree) == ["2014-06-20"]
    assert days(datings(document, freed, language="en")[0]) == "2014-06-20/2014-06-20"


def test_a_day_that_something_was_due_on_may_lie_on_either_side() -> None:
    tree = f"""
        It     it     PRON  nsubj    3
        was    be     AUX   cop      3 {PAST}
        due    due    ADJ   root     0
        to     to     PART  mark     5
        end    end    VERB  xcomp    3 VerbForm=Inf
        on     on     ADP   case     7
        May    May    PROPN obl      5
        20     20     NUM   nummod   7
    """
    assert english(tree) == ["2014-05-20"]
    assert english(tree.replace("May ", "July ")) == ["2014-07-20"]


def test_a_day_that_something_was_expected_on_may_lie_on_either_side() -> None:
    tree = f"""
        It       it     PRON  nsubj:pass 3
        was      be     AUX   aux:pass   3 {PAST}
        expected expect VERB  root       0 VerbForm=Part|Tense=Past
        on       on     ADP   case       5
        July     July   PROPN obl        3
        3        3      NUM   nummod     5
    """
    assert english(tree) == ["2014-07-03"]
    assert english(tree.replace("July", "May")) == ["2014-05-03"]


INTENDED = """
    Die       der      DET   det   2
    Parteien  Partei   NOUN  nsubj 6 Gender=Fem|Number=Plur
    wollten   wollen   AUX   aux   6 VerbForm=Fin|Mood=Ind|Tense=Past
    am        an       ADP   case  5
    Freitag   Freitag  NOUN  obl   6
    abstimmen abstimmen VERB {above} VerbForm=Inf
    {mark}
    ,         ,        PUNCT punct 6
    sagte     sagen    VERB  {saying} VerbForm=Fin|Mood=Ind|Tense=Past
    er        er       PRON  nsubj {said} Person=3
"""


def intended(*, above: str, saying: str, mark: str = "") -> str:
    """When the parties wanted to vote 'on Friday'; told on Monday, 16 June 2014."""
    tree = INTENDED.format(above=above, saying=saying, mark=mark, said=9 if mark else 8).replace("    \n", "")
    document = dated(parsed(tree))
    probable = Factuality(certainty=Certainty.PROBABLE)
    vote = event(document, "abstimmen", tense=Tense.PAST, factuality=probable)
    (dating,) = datings(document, vote)
    return days(dating)


def test_what_others_want_according_to_who_says_so_is_to_come() -> None:
    assert intended(above="ccomp 8", saying="root 0") == "2014-06-20/2014-06-20"


def test_what_others_wanted_may_be_past() -> None:
    assert intended(above="root 0", saying="parataxis 6") == "2014-06-13/2014-06-13"
    that = "dass dass SCONJ mark 6"
    assert intended(above="ccomp 9", saying="root 0", mark=that) == "2014-06-13/2014-06-13"
