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
