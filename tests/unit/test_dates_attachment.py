"""Which words a time belongs to: genitives, lengths before nouns, clauses of a day, what a verb sets; trees by hand."""

from dataclasses import replace

import pytest
from tests.unit.test_dates import dated, datings, days, event, values
from tests.unit.trees import parsed

from zeitgraph.model.mention import Certainty, ClauseLink, EventType, Factuality, Tense

PAST = "VerbForm=Fin|Tense=Past|Mood=Ind"
PRESENT = "VerbForm=Fin|Tense=Pres|Mood=Ind"


def english(tree: str) -> list[str]:
    """The values of an English sentence told on Monday, 16 June 2014."""
    return values(dated(parsed(tree, language="en")), "en")


SINCE_CRASH = f"""
    Jets    jet    NOUN  nsubj     2
    stood   stand  VERB  root      0 {PAST}
    since   since  ADP   case      6
    Sunday  Sunday PROPN nmod:poss 6
    's      's     PART  case      4
    crash   crash  NOUN  obl       2
"""


def test_since_the_crash_of_sunday_bounds_the_verb_and_dates_the_crash() -> None:
    document = dated(parsed(SINCE_CRASH, language="en"))
    stood, crash = event(document, "stood", tense=Tense.PAST), event(document, "crash", nominal=True)
    assert [days(dating) for dating in datings(document, stood, crash, language="en")] == [
        "2014-06-15/2014-06-16",
        "2014-06-15/2014-06-15",
    ]


def test_days_after_a_vote_are_counted_from_it() -> None:
    document = dated(
        parsed(
            f"""
            He       he      PRON  nsubj  2
            resigned resign  VERB  root   0 {PAST}
            two      two     NUM   nummod 4
            days     day     NOUN  obl    7
            after    after   ADP   case   7
            the      the     DET   det    7
            vote     vote    NOUN  obl    2
            on       on      ADP   case   9
            Friday   Friday  PROPN nmod   7
            """,
            language="en",
        )
    )
    (dating,) = datings(document, event(document, "resigned", tense=Tense.PAST), language="en")
    assert (days(dating), dating.rule) == ("2014-06-15/2014-06-15", "counted")


def test_weeks_before_an_election_in_a_month_may_be_many() -> None:
    document = dated(
        parsed(
            f"""
            He       he       PRON  nsubj  2
            left     leave    VERB  root   0 {PAST}
            three    three    NUM   nummod 4
            weeks    week     NOUN  obl    7
            before   before   ADP   case   7
            the      the      DET   det    7
            election election NOUN  obl    2
            in       in       ADP   case   9
            November November PROPN nmod   7
            2012     2012     NUM   nummod 9
            """,
            language="en",
        )
    )
    (dating,) = datings(document, event(document, "left", tense=Tense.PAST), language="en")
    assert days(dating) == "2012-10-08/2012-11-11"


def test_a_clause_that_says_which_day_it_was_is_of_that_day() -> None:
    document = dated(
        parsed(
            f"""
            He        he       PRON  nsubj     2
            came      come     VERB  root      0 {PAST}
            on        on       ADP   case      4
            Sunday    Sunday   PROPN obl       2
            ,         ,        PUNCT punct     7
            the       the      DET   det       7
            day       day      NOUN  appos     4
            talks     talk     NOUN  nsubj     9
            ended     end      VERB  acl:relcl 4 {PAST}
            """,
            language="en",
        )
    )
    dating = datings(
        document, event(document, "came", tense=Tense.PAST), event(document, "ended", tense=Tense.PAST), language="en"
    )[1]
    assert days(dating) == "2014-06-15/2014-06-15"


def test_the_day_right_behind_a_time_of_day_is_its_day() -> None:
    tree = f"""
        He       he       PRON  nsubj 2
        left     leave    VERB  root  0 {PAST}
        on       on       ADP   case  4
        Friday   Friday   PROPN obl   2
        and      and      CCONJ cc    6
        died     die      VERB  conj  2 {PAST}
        at       at       ADP   case  8
        midnight midnight NOUN  obl   6
        on       on       ADP   case  10
        Sunday   Sunday   PROPN obl   6
    """
    assert english(tree) == ["2014-06-13", "2014-06-15T24:00", "2014-06-15"]


def test_a_day_behind_a_comma_is_not_the_day_of_a_clock_time() -> None:
    tree = f"""
        Gestern gestern ADV   advmod 3
        um      um      ADP   case   3
        20      20      NUM   root   0
        Uhr     Uhr     NOUN  flat   3
        ,       ,       PUNCT punct  6
        heute   heute   ADV   conj   3
        kam     kommen  VERB  conj   3 {PAST}
    """
    assert values(dated(parsed(tree))) == ["2014-06-15", "2014-06-15T20:00", "2014-06-16"]


def test_by_noon_of_the_day_just_told_is_that_day() -> None:
    document = dated(
        parsed(
            f"""
            On     on     ADP   case  2
            Sunday Sunday PROPN obl   4
            he     he     PRON  nsubj 4
            left   leave  VERB  root  0 {PAST}
            by     by     ADP   case  6
            noon   noon   NOUN  obl   4
            """,
            language="en",
        )
    )
    (dating,) = datings(document, event(document, "left", tense=Tense.PAST), language="en")
    assert days(dating) == "2014-06-15/2014-06-15"


@pytest.mark.parametrize(("word", "day"), [("ab", "2014-06-20"), ("bis", "2014-06-20"), ("am", "2014-06-13")])
def test_without_a_verb_from_and_until_look_ahead(word: str, day: str) -> None:
    tree = f"""
        Streik  Streik  NOUN root 0
        {word}  {word}  ADP  case 3
        Freitag Freitag NOUN nmod 1
    """
    assert values(dated(parsed(tree))) == [day]


def test_before_seven_o_clock_is_still_that_day() -> None:
    document = dated(
        parsed(f"""
            Er     er     PRON  nsubj 2
            ging   gehen  VERB  root  0 {PAST}
            vor    vor    ADP   case  4
            19     19     NUM   obl   2
            Uhr    Uhr    NOUN  flat  4
        """)
    )
    (dating,) = datings(document, event(document, "ging", tense=Tense.PAST))
    assert days(dating) == "../2014-06-16"


def test_a_passive_of_a_form_that_never_changes_is_present_beside_a_past_verb() -> None:
    tree = f"""
        They    they   PRON  nsubj    2
        sued    sue    VERB  root     0 {PAST}
        and     and    CCONJ cc       7
        a       a      DET   det      5
        hearing hearing NOUN nsubj:pass 7
        is      be     AUX   aux:pass 7 {PRESENT}
        set     set    VERB  conj     2 VerbForm=Part|Tense=Past
        in      in     ADP   case     9
        August  August PROPN obl      7
    """
    assert english(tree) == ["2014-08"]


def test_a_range_of_months_in_the_past_lies_in_one_year() -> None:
    tree = f"""
        Few      few      ADJ   nsubj:pass 3
        were     be       AUX   aux:pass   3 {PAST}
        built    build    VERB  root       0 VerbForm=Part|Tense=Past
        between  between  ADP   case       5
        January  January  PROPN obl        3
        and      and      CCONJ cc         7
        November November PROPN conj       5
    """
    assert english(tree) == ["2013-01", "2013-11"]


def test_what_has_gone_on_for_two_weeks_began_then() -> None:
    tree = """
        They    they   PRON  nsubj  3
        have    have   AUX   aux    3 VerbForm=Fin|Tense=Pres|Mood=Ind
        talked  talk   VERB  root   0 VerbForm=Part|Tense=Past
        for     for    ADP   case   6
        two     two    NUM   nummod 6
        weeks   week   NOUN  obl    3
    """
    document = dated(parsed(tree, language="en"))
    (dating,) = datings(document, event(document, "talked", tense=Tense.PAST), language="en")
    assert (days(dating), dating.rule) == ("2014-06-02/2014-06-16", "since")
    document = dated(parsed(tree.replace("have    have", "had     have"), language="en"))
    (dating,) = datings(document, event(document, "talked", tense=Tense.PAST), language="en")
    assert days(dating) == "../2014-06-16"


def test_clock_times_of_a_set_of_days_are_of_no_day() -> None:
    tree = f"""
        Täglich täglich ADV   advmod 2
        öffnet  öffnen  VERB  root   0 {PRESENT}
        es      es      PRON  nsubj  2
        um      um      ADP   case   5
        10      10      NUM   obl    2
        Uhr     Uhr     NOUN  flat   5
    """
    assert values(dated(parsed(tree))) == ["P1D", "XXXX-XX-XXT10:00"]
    assert values(dated(parsed(tree.replace("Täglich täglich", "Heute   heute  ")))) == [
        "2014-06-16",
        "2014-06-16T10:00",
    ]


def test_days_after_a_dated_vote_at_the_head_of_a_german_sentence() -> None:
    document = dated(
        parsed(
            f"""
            Zwei    zwei     NUM   nummod 2
            Tage    Tag      NOUN  obl    8
            nach    nach     ADP   case   5
            der     der      DET   det    5
            Wahl    Wahl     NOUN  nmod   2
            am      an       ADP   case   7
            Freitag Freitag  NOUN  obl    8
            ging    gehen    VERB  root   0 {PAST}
            er      er       PRON  nsubj  8
            """
        )
    )
    (dating,) = datings(document, event(document, "ging", tense=Tense.PAST))
    assert (days(dating), dating.rule) == ("2014-06-15/2014-06-15", "counted")


def test_a_resolution_of_tuesday_is_past_beside_a_present_verb() -> None:
    tree = f"""
        Mit       mit       ADP   case   2
        Beschluss Beschluss NOUN  obl    5
        vom       von       ADP   case   4
        Dienstag  Dienstag  NOUN  nmod   2
        endet     enden     VERB  root   0 {PRESENT}
        es        es        PRON  nsubj  5
    """
    assert values(dated(parsed(tree))) == ["2014-06-10"]


STORMED = f"""
    They     they     PRON  nsubj  2
    stormed  storm    VERB  root   0 {PAST}
    it       it       PRON  obj    2
    and      and      CCONJ cc     5
    left     leave    VERB  conj   2 {PAST}
    on       on       ADP   case   7
    Friday   Friday   PROPN obl    5
"""


def conjuncts(tree: str) -> list[str]:
    """The datings of 'stormed' and its conjunct 'left'."""
    document = dated(parsed(tree, language="en"))
    main = event(document, "stormed", tense=Tense.PAST)
    last = event(document, "left", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.COORDINATION)
    return [days(dating) for dating in datings(document, main, last, language="en")]


def test_a_day_at_the_end_is_that_of_both_conjuncts() -> None:
    assert conjuncts(STORMED) == ["2014-06-13/2014-06-13", "2014-06-13/2014-06-13"]


def test_a_year_at_the_end_is_that_of_the_last_conjunct_only() -> None:
    assert conjuncts(STORMED.replace("on       on ", "in       in ").replace("Friday   Friday", "2012     2012  ")) == [
        "../2014-06-16",
        "2012-01-01/2012-12-31",
    ]


def test_a_participle_in_the_present_tells_the_day_of_its_main_clause() -> None:
    document = dated(
        parsed(
            f"""
            He       he       PRON  nsubj  7
            ,        ,        PUNCT punct  3
            speaking speak    VERB  advcl  7 VerbForm=Ger
            on       on       ADP   case   5
            Friday   Friday   PROPN obl    3
            ,        ,        PUNCT punct  3
            refused  refuse   VERB  root   0 {PAST}
            """,
            language="en",
        )
    )
    main = event(document, "refused", tense=Tense.PAST)
    speaking = event(document, "speaking", governor=main.trigger, link=ClauseLink.PARTICIPLE)
    assert [days(dating) for dating in datings(document, main, speaking, language="en")] == [
        "2014-06-13/2014-06-13",
        "2014-06-13/2014-06-13",
    ]


def test_a_time_in_a_relative_clause_that_is_no_event_dates_nothing_outside_it() -> None:
    document = dated(
        parsed(
            f"""
            Talks   talk    NOUN  nsubj     8
            which   which   PRON  nsubj     4 PronType=Rel
            were    be      AUX   cop       4 {PAST}
            due     due     ADJ   acl:relcl 1
            on      on      ADP   case      6
            June    June    PROPN obl       4
            3       3       NUM   nummod    6
            failed  fail    VERB  root      0 {PAST}
            """,
            language="en",
        )
    )
    (dating,) = datings(document, event(document, "failed", tense=Tense.PAST), language="en")
    assert days(dating) == "../2014-06-16"


def test_overnight_is_the_day_and_the_one_before_it() -> None:
    document = dated(
        parsed(
            f"""
            He        he        PRON nsubj  2
            died      die       VERB root   0 {PAST}
            overnight overnight ADV  advmod 2
            """,
            language="en",
        )
    )
    (dating,) = datings(document, event(document, "died", tense=Tense.PAST), language="en")
    assert (days(dating), dating.timex) == ("2014-06-15/2014-06-16", "2014-06-15TNI")


def test_as_of_a_day_bounds_what_had_happened() -> None:
    document = dated(
        parsed(
            f"""
            As      as      ADP   case  3
            of      of      ADP   fixed 1
            Friday  Friday  PROPN obl   6
            six     six     NUM   nsubj 6
            had     have    AUX   aux   6 {PAST}
            closed  close   VERB  root  0 VerbForm=Part|Tense=Past
            """,
            language="en",
        )
    )
    (dating,) = datings(document, event(document, "closed", tense=Tense.PAST), language="en")
    assert (days(dating), dating.rule) == ("../2014-06-13", "until")


def test_a_preposition_that_the_tree_gives_to_the_verb_still_bounds_the_time() -> None:
    document = dated(
        parsed(
            f"""
            Er       er       PRON  nsubj  2
            plant    planen   VERB  root   0 {PRESENT}
            bis      bis      ADP   mark   5
            Oktober  Oktober  NOUN  obl    5
            abzutreten abtreten VERB xcomp 2 VerbForm=Inf
            """
        )
    )
    (dating,) = datings(document, event(document, "abzutreten", factuality=Factuality(certainty=Certainty.PROBABLE)))
    assert (days(dating), dating.rule) == ("2014-06-16/2014-10-31", "until")


TOLD = f"""
    Er       er      PRON nsubj 3
    sei      sein    AUX  aux   3 {PRESENT}
    geflohen fliehen VERB ccomp 4 VerbForm=Part
    hieß     heißen  VERB root  0 {PAST}
    es       es      PRON expl  4
    am       an      ADP  case  7
    Samstag  Samstag NOUN obl   4
"""


def test_the_day_on_which_something_was_said_to_be_so_is_not_that_of_what_was_said() -> None:
    document = dated(parsed(TOLD))
    (dating,) = datings(document, event(document, "geflohen", tense=Tense.PAST))
    assert days(dating) == "../2014-06-16"


def test_a_verb_that_carries_an_infinitive_dates_it() -> None:
    carried = TOLD.replace("Er       er      PRON nsubj 3\n", "Er er PRON nsubj 4\n").replace(
        "sei      sein    AUX  aux ", "zu zu PART mark "
    )
    document = dated(parsed(carried.replace("VerbForm=Part", "VerbForm=Inf")))
    (dating,) = datings(document, event(document, "geflohen", tense=Tense.PAST))
    assert days(dating) == "2014-06-14/2014-06-14"


ELECTIONS = """
    Die        der        DET   det   2
    Partei     Partei     NOUN  nsubj 3
    forderte   fordern    VERB  root  0 VerbForm=Fin|Tense=Past|Mood=Ind
    {article}
    Wahlen     Wahl       NOUN  obj   3
    im         in         ADP   case  {herbst}
    {when}     {when}     NOUN  obl   3
"""


def demanded(when: str, *, article: str = "", type_: EventType = EventType.REQUEST) -> str:
    """When a party demanded elections 'in autumn'; told on Monday, 16 June 2014."""
    tree = ELECTIONS.format(article=article, herbst=7 if article else 6, when=when).replace("    \n", "")
    document = dated(parsed(tree))
    demand = replace(event(document, "forderte", tense=Tense.PAST), type=type_)
    (dating,) = datings(document, demand)
    return days(dating)


def test_a_season_behind_what_is_demanded_is_not_that_of_the_demand() -> None:
    assert demanded("Herbst") == "../2014-06-16"
    assert demanded("März") == "../2014-06-16"


def test_a_season_behind_what_is_known_or_done_may_be_that_of_the_verb() -> None:
    assert demanded("März", article="die        der        DET   det   5 Definite=Def") == "2014-03-01/2014-03-31"
    assert demanded("März", type_=EventType.OTHER) == "2014-03-01/2014-03-31"
