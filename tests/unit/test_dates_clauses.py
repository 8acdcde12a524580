"""Clauses that share a date, count from one, or tell what was done before: on small trees by hand."""

from dataclasses import replace

import pytest
from tests.unit.test_dates import dated, datings, days, event
from tests.unit.trees import parsed

from zeitgraph.model.mention import Certainty, ClauseLink, EventType, Factuality, Polarity, Tense
from zeitgraph.model.time import DatingBasis

PAST = "VerbForm=Fin|Tense=Past|Mood=Ind"


def test_adverb_when_shares_the_date_of_its_main_clause() -> None:
    document = dated(
        parsed(
            f"""
            Yesterday yesterday  NOUN  obl    3
            two       two        NUM   nsubj  3
            drowned   drown      VERB  root   0 {PAST}
            when      when       ADV   advmod 6
            boats     boat       NOUN  nsubj  6
            burned    burn       VERB  advcl  3 {PAST}
            """,
            language="en",
        )
    )
    main = event(document, "drowned", tense=Tense.PAST)
    clause = event(document, "burned", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.ADVERBIAL)
    dating = datings(document, main, clause, language="en")[1]
    assert days(dating) == "2014-06-15/2014-06-15"
    assert dating.basis is DatingBasis.INHERITED


def test_what_somebody_is_fined_for_was_done_before() -> None:
    document = dated(
        parsed(
            f"""
            It        it         PRON  nsubj:pass 3
            was       be         AUX   aux:pass 3 {PAST}
            fined     fine       VERB  root   0 VerbForm=Part
            today     today      NOUN  obl    3
            for       for        SCONJ mark   6
            dumping   dump       VERB  advcl  3 VerbForm=Ger
            waste     waste      NOUN  obj    6
            """,
            language="en",
        )
    )
    main = event(document, "fined", tense=Tense.PAST)
    ground = event(
        document, "dumping", tense=Tense.NONE, governor=main.trigger, link=ClauseLink.ADVERBIAL, marker="for"
    )
    found = datings(document, main, ground, language="en")
    assert [days(dating) for dating in found] == ["2014-06-16/2014-06-16", "../2014-06-16"]
    assert found[1].basis is DatingBasis.TENSE


def test_day_after_counts_where_the_parser_takes_the_conjunction_for_a_preposition() -> None:
    document = dated(
        parsed(
            f"""
            They      they       PRON  nsubj  2
            voted     vote       VERB  root   0 {PAST}
            yesterday yesterday  NOUN  obl    2
            ,         ,          PUNCT punct  9
            a         a          DET   det    6
            day       day        NOUN  obl    9
            after     after      ADP   case   8
            Kim       Kim        PROPN nsubj  9
            resigned  resign     VERB  advcl  2 {PAST}
            """,
            language="en",
        )
    )
    main = event(document, "voted", tense=Tense.PAST)
    clause = event(document, "resigned", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.ADVERBIAL)
    assert days(datings(document, main, clause, language="en")[1]) == "2014-06-14/2014-06-14"


def test_few_days_later_does_not_put_the_past_behind_the_documents_date() -> None:
    document = dated(
        parsed(
            f"""
            Wenige    wenig      ADJ   amod   2
            Tage      Tag        NOUN  obl    4
            später    spät       ADV   advmod 2
            ging      gehen      VERB  root   0 {PAST}
            er        er         PRON  nsubj  4
            """
        )
    )
    (dating,) = datings(document, event(document, "ging", tense=Tense.PAST))
    assert days(dating) == "../2014-06-16"


def test_what_could_happen_is_not_past() -> None:
    document = dated(
        parsed(
            f"""
            Rain      rain       NOUN  nsubj  3
            could     could      AUX   aux    3 {PAST}
            hamper    hamper     VERB  root   0 VerbForm=Inf
            work      work       NOUN  obj    3
            """,
            language="en",
        )
    )
    possible = Factuality(certainty=Certainty.POSSIBLE)
    (dating,) = datings(document, event(document, "hamper", tense=Tense.PAST, factuality=possible), language="en")
    assert days(dating) == "2014-06-16/.."


LASTED = f"""
    Der     der      DET   det    2
    Prozess Prozess  NOUN  nsubj  3
    begann  beginnen VERB  root   0 {PAST}
    im      in       ADP   case   5
    Mai     Mai      NOUN  obl    3
    und     und      CCONJ cc     7
    dauerte dauern   VERB  conj   3 {PAST}
    zwei    zwei     NUM   nummod 9
    {{unit}} {{unit}} NOUN  obl    7
"""


@pytest.mark.parametrize(("unit", "wanted"), [("Jahre", DatingBasis.TENSE), ("Tage", DatingBasis.INHERITED)])
def test_what_goes_on_for_longer_than_its_neighbours_time_is_not_of_that_time(unit: str, wanted: DatingBasis) -> None:
    document = dated(parsed(LASTED.format(unit=unit)))
    main = event(document, "begann", tense=Tense.PAST)
    clause = event(document, "dauerte", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.COORDINATION)
    assert datings(document, main, clause)[1].basis is wanted


@pytest.mark.parametrize(
    ("auxiliary", "wanted"), [("has", DatingBasis.TENSE), ("had", DatingBasis.INHERITED)], ids=["until now", "by then"]
)
def test_what_goes_on_up_to_now_is_not_of_the_day_that_a_past_had(auxiliary: str, wanted: DatingBasis) -> None:
    document = dated(
        parsed(
            f"""
            Fighting    fighting NOUN  nsubj 2
            began       begin    VERB  root  0 {PAST}
            in          in       ADP   case  4
            May         May      PROPN obl   2
            and         and      CCONJ cc    7
            {auxiliary} have     AUX   aux   7 VerbForm=Fin
            killed      kill     VERB  conj  2 VerbForm=Part|Tense=Past
            hundreds    hundred  NOUN  obj   7
            """,
            language="en",
        )
    )
    main = event(document, "began", tense=Tense.PAST)
    clause = event(document, "killed", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.COORDINATION)
    assert datings(document, main, clause, language="en")[1].basis is wanted


@pytest.mark.parametrize(("certainty", "basis"), [(Certainty.PROBABLE, DatingBasis.TENSE), (Certainty.CERTAIN, None)])
def test_what_was_done_is_not_of_the_day_that_was_planned(certainty: Certainty, basis: DatingBasis | None) -> None:
    document = dated(
        parsed(
            f"""
            Oslo    Oslo   PROPN nsubj 2
            flew    fly    VERB  root  0 {PAST}
            in      in     ADP   case  4
            May     May    PROPN obl   2
            but     but    CCONJ cc    6
            stopped stop   VERB  conj  2 {PAST}
            """,
            language="en",
        )
    )
    main = event(document, "flew", tense=Tense.PAST, factuality=Factuality(certainty=certainty))
    clause = event(document, "stopped", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.COORDINATION)
    assert datings(document, main, clause, language="en")[1].basis is (basis or DatingBasis.INHERITED)


@pytest.mark.parametrize(
    ("auxiliary", "marker", "day"),
    [
        ("have", "since", "2014-05-01/2014-06-16"),
        ("had", "since", "../2014-06-16"),  # there 'since' may give the reason
        ("have", "because", "../2014-06-16"),
    ],
)
def test_a_clause_with_since_says_from_when_on_up_to_now(auxiliary: str, marker: str, day: str) -> None:
    document = dated(
        parsed(
            f"""
            Rebels    rebel    NOUN  nsubj 3
            {auxiliary} have   AUX   aux   3 VerbForm=Fin
            burned    burn     VERB  root  0 VerbForm=Part|Tense=Past
            farms     farm     NOUN  obj   3
            {marker}  {marker} SCONJ mark  7
            it        it       PRON  nsubj 7
            rained    rain     VERB  advcl 3 {PAST}
            in        in       ADP   case  9
            May       May      PROPN obl   7
            """,
            language="en",
        )
    )
    main = event(document, "burned", tense=Tense.PAST)
    clause = event(
        document, "rained", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.ADVERBIAL, marker=marker
    )
    found = datings(document, main, clause, language="en")
    assert [days(dating) for dating in found] == [day, "2014-05-01/2014-05-31"]


@pytest.mark.parametrize(
    ("would", "were", "marker", "tense", "day"),
    [
        ("would", "were", "if", Tense.FUTURE, "2014-06-16/.."),
        ("would", "had", "if", Tense.FUTURE, "../2014-06-16"),  # 'if they had left'
        ("would", "were", "because", Tense.FUTURE, "../2014-06-16"),
        ("had", "were", "if", Tense.PAST, "../2014-06-16"),
    ],
)
def test_a_condition_in_the_past_is_ahead_under_what_would_then_be(
    would: str, were: str, marker: str, tense: Tense, day: str
) -> None:
    document = dated(
        parsed(
            f"""
            It       it       PRON  nsubj 3
            {would}  {would}  AUX   aux   3 VerbForm=Fin
            fall     fall     VERB  root  0 VerbForm=Inf
            {marker} {marker} SCONJ mark  7
            shares   share    NOUN  nsubj 7
            {were}   {"have" if were == "had" else "be"} AUX aux{"" if were == "had" else ":pass"} 7 {PAST}
            sold     sell     VERB  advcl 3 VerbForm=Part|Tense=Past
            """,
            language="en",
        )
    )
    open_ = Factuality(certainty=Certainty.UNSPECIFIED)
    main = event(document, "fall", tense=tense, factuality=open_)
    link = ClauseLink.ADVERBIAL
    clause = event(
        document, "sold", tense=Tense.PAST, governor=main.trigger, link=link, marker=marker, factuality=open_
    )
    assert days(datings(document, main, clause, language="en")[1]) == day


@pytest.mark.parametrize(
    ("opening", "polarity", "basis"),
    [
        (True, Polarity.POSITIVE, DatingBasis.INHERITED),
        (True, Polarity.NEGATIVE, DatingBasis.TENSE),
        (False, Polarity.POSITIVE, DatingBasis.TENSE),
    ],
    ids=["opens the sentence", "did not happen", "stands in the first clause"],
)
def test_date_that_opens_the_sentence_is_that_of_a_conjunct_with_its_own_subject(
    *, opening: bool, polarity: Polarity, basis: DatingBasis
) -> None:
    day = f"Yesterday yesterday NOUN obl {3 if opening else 2}"
    clause = [f"police police NOUN nsubj {3 if opening else 2}", f"raided raid VERB root 0 {PAST}"]
    lines = [day, *clause] if opening else [*clause, day]
    rest = ["and and CCONJ cc 6", "Kim Kim PROPN nsubj 6", f"fled flee VERB conj {3 if opening else 2} {PAST}"]
    document = dated(parsed("\n".join([*lines, *rest]), language="en"))
    main = event(document, "raided", tense=Tense.PAST)
    conjunct = event(
        document,
        "fled",
        tense=Tense.PAST,
        governor=main.trigger,
        link=ClauseLink.COORDINATION,
        factuality=Factuality(polarity=polarity),
    )
    assert datings(document, main, conjunct, language="en")[1].basis is basis


@pytest.mark.parametrize(
    ("certainty", "wanted"), [(Certainty.PROBABLE, "2014-06-16/.."), (Certainty.CERTAIN, "../2014-06-16")]
)
def test_past_until_something_is_to_come_where_it_is_no_more_than_probable(certainty: Certainty, wanted: str) -> None:
    document = dated(
        parsed(
            f"""
            Troops    troop      NOUN  nsubj  3
            would     would      AUX   aux    3 VerbForm=Fin
            stay      stay       VERB  root   0 VerbForm=Inf
            until     until      SCONJ mark   6
            order     order      NOUN  nsubj  6
            prevailed prevail    VERB  advcl  3 {PAST}
            """,
            language="en",
        )
    )
    main = event(document, "stay", tense=Tense.FUTURE, factuality=Factuality(certainty=Certainty.PROBABLE))
    clause = event(
        document,
        "prevailed",
        tense=Tense.PAST,
        governor=main.trigger,
        link=ClauseLink.ADVERBIAL,
        factuality=Factuality(certainty=certainty),
    )
    assert days(datings(document, main, clause, language="en")[1]) == wanted


def test_time_set_on_a_day_of_the_past_counts_from_that_day() -> None:
    document = dated(
        parsed(
            f"""
            Yesterday yesterday NOUN obl    3
            Oslo      Oslo      PROPN nsubj 3
            asked     ask       VERB root   0 {PAST}
            to        to        PART mark   5
            talk      talk      VERB xcomp  3 VerbForm=Inf
            within    within    ADP  case   8
            48        48        NUM  nummod 8
            hours     hour      NOUN obl    5
            """,
            language="en",
        )
    )
    main = event(document, "asked", tense=Tense.PAST)
    open_ = Factuality(certainty=Certainty.UNSPECIFIED)
    clause = event(
        document,
        "talk",
        tense=Tense.FUTURE,
        governor=main.trigger,
        link=ClauseLink.COMPLEMENT,
        factuality=open_,
    )
    assert days(datings(document, main, clause, language="en")[1]) == "2014-06-15/2014-06-17"


@pytest.mark.parametrize(
    ("between", "day"), [("", "2014-05-01/2014-05-31"), ("later late ADV advmod 5", "../2014-06-16")]
)
def test_verbs_side_by_side_share_the_month_at_their_end(between: str, day: str) -> None:
    lines = f"""
        Rebels  rebel PROPN nsubj 2
        looted  loot  VERB  root  0 {PAST}
        and     and   CCONJ cc    4
        {between}
        burned  burn  VERB  conj  2 {PAST}
        Ghent   Ghent PROPN obj   {4 + bool(between)}
        in      in    ADP   case  {7 + bool(between)}
        May     May   PROPN obl   {4 + bool(between)}
    """
    document = dated(parsed("\n".join(line for line in lines.splitlines() if line.strip()), language="en"))
    main = event(document, "looted", tense=Tense.PAST)
    clause = event(document, "burned", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.COORDINATION)
    assert days(datings(document, main, clause, language="en")[0]) == day


@pytest.mark.parametrize(("type_", "day"), [(EventType.ACCUSE, "../2014-06-16"), (EventType.OTHER, "2014-06-16/..")])
def test_what_somebody_is_accused_of_went_before_even_if_it_is_left_open(type_: EventType, day: str) -> None:
    document = dated(
        parsed(
            f"""
            They     they     PRON  nsubj:pass 3
            were     be       AUX   aux:pass 3 {PAST}
            accused  accuse   VERB  root  0 VerbForm=Part
            of       of       SCONJ mark  5
            cheating cheat    VERB  advcl 3 VerbForm=Ger
            """,
            language="en",
        )
    )
    main = replace(event(document, "accused", tense=Tense.PAST), type=type_)
    open_ = Factuality(certainty=Certainty.UNSPECIFIED)
    link = ClauseLink.ADVERBIAL
    clause = event(
        document, "cheating", tense=Tense.NONE, governor=main.trigger, link=link, marker="of", factuality=open_
    )
    assert days(datings(document, main, clause, language="en")[1]) == day
