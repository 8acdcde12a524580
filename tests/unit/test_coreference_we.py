"""For whom somebody says 'we', and who bears a role that a sentence gives a name."""

from tests.unit.casts import document, together

REJECTS = """
    The     the    DET  det   2
    union   union  NOUN nsubj 3 Number=Sing
    refused refuse VERB root  0 VerbForm=Fin|Tense=Past
    the     the    DET  det   5
    offer   offer  NOUN obj   3 Number=Sing
"""
WE = """
    “      “      PUNCT punct 3
    We     we     PRON  nsubj 3 Number=Plur|Person=1
    fight  fight  VERB  ccomp 6 VerbForm=Fin
    ,      ,      PUNCT punct 3
    ”      ”      PUNCT punct 3
    said   say    VERB  root  0 VerbForm=Fin|Tense=Past
    {role} {role} NOUN  nmod:desc 8 Number=Sing
    Ron    Ron    PROPN nsubj 6 PER
    Tully  Tully  PROPN flat  8 PER
"""


def test_a_leader_says_we_for_the_body_that_the_sentence_before_is_about() -> None:
    assert together(document(REJECTS, WE.format(role="leader"), language="en"), "union", "We")


def test_a_witness_says_we_for_nobody_known() -> None:
    assert not together(document(REJECTS, WE.format(role="witness"), language="en"), "union", "We")


def test_the_name_of_a_successor_is_the_successors() -> None:
    text = document(
        """
        His       his       PRON  nmod:poss 2 Poss=Yes
        successor successor NOUN  nsubj 5 Number=Sing
        will      will      AUX   aux   5 VerbForm=Fin
        be        be        AUX   cop   5
        Lena      Lena      PROPN root  0 PER
        Burke     Burke     PROPN flat  5 PER
        """,
        language="en",
    )
    assert together(text, "successor", "Burke")


def test_who_will_not_be_the_successor_is_not() -> None:
    text = document(
        """
        His       his       PRON  nmod:poss 2 Poss=Yes
        successor successor NOUN  nsubj 6 Number=Sing
        will      will      AUX   aux   6 VerbForm=Fin
        not       not       PART  advmod 6
        be        be        AUX   cop   6
        Lena      Lena      PROPN root  0 PER
        Burke     Burke     PROPN flat  6 PER
        """,
        language="en",
    )
    assert not together(text, "successor", "Burke")


def test_a_union_leader_says_we_for_the_union_and_not_for_the_airline() -> None:
    both = """
        The     the     DET  det   2
        airline airline NOUN nsubj 3 Number=Sing
        met     meet    VERB root  0 VerbForm=Fin|Tense=Past
        the     the     DET  det   5
        union   union   NOUN obj   3 Number=Sing
    """
    said = """
        “      “      PUNCT punct 3
        We     we     PRON  nsubj 3 Number=Plur|Person=1
        fight  fight  VERB  ccomp 6 VerbForm=Fin
        ,      ,      PUNCT punct 3
        ”      ”      PUNCT punct 3
        said   say    VERB  root  0 VerbForm=Fin|Tense=Past
        union  union  NOUN  compound 8 Number=Sing
        leader leader NOUN  nmod:desc 9 Number=Sing
        Ron    Ron    PROPN nsubj 6 PER
        Tully  Tully  PROPN flat  9 PER
    """
    text = document(both, said, language="en")
    assert together(text, "union", "We")
    assert not together(text, "airline", "We")


def test_the_body_that_makes_us_an_offer_is_not_us() -> None:
    offer = """
        “       “       PUNCT punct 4
        The     the     DET   det   3
        union   union   NOUN  nsubj 4 Number=Sing
        offered offer   VERB  ccomp 9 VerbForm=Fin|Tense=Past
        us      we      PRON  iobj  4 Number=Plur|Person=1
        talks   talk    NOUN  obj   4 Number=Plur
        ,       ,       PUNCT punct 4
        ”       ”       PUNCT punct 4
        said    say     VERB  root  0 VerbForm=Fin|Tense=Past
        leader  leader  NOUN  nmod:desc 11 Number=Sing
        Ron     Ron     PROPN nsubj 9 PER
        Tully   Tully   PROPN flat  11 PER
    """
    assert not together(document(REJECTS, offer, language="en"), "union", "us")


DANISH = """
    Der      der      DET   det   3
    dänische dänisch  ADJ   amod  3
    Konzern  Konzern  NOUN  nsubj 5 Gender=Masc
    Norrholt Norrholt PROPN appos 3 ORG
    bietet   bieten   VERB  root  0 VerbForm=Fin
"""
THE_DANES = """
    Die   der   DET  det   2
    Dänen Däne  NOUN nsubj 3 Gender=Masc|Number=Plur
    warten warten VERB root 0 VerbForm=Fin|Number=Plur
"""


def test_the_danes_are_the_only_danish_body() -> None:
    assert together(document(DANISH, THE_DANES), "Norrholt", "Dänen")


def test_the_danes_are_no_swedish_body() -> None:
    swedish = DANISH.replace("dänische", "schwedische").replace("dänisch ", "schwedisch ")
    assert not together(document(swedish, THE_DANES), "Norrholt", "Dänen")


def test_the_workers_are_not_the_ground_staff_union() -> None:
    text = document(
        """
        The    the    DET   det   4
        ground ground NOUN  compound 3
        staff  staff  NOUN  compound 4
        union  union  NOUN  nsubj 6 Number=Sing
        SPX    SPX    PROPN appos 4 ORG
        met    meet   VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        The     the    DET  det   2
        workers worker NOUN nsubj 3 Number=Plur
        walked  walk   VERB root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert not together(text, "SPX", "workers")
