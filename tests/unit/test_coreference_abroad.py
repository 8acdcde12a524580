"""People, states and bodies of the news from abroad: who is who where names and words are foreign. A rule a test."""

from tests.unit.casts import document, together

CAME = """
    {} {} {} nsubj 2 {}
    kam kommen VERB root 0 VerbForm=Fin|Tense=Past
"""
SHE_CAME = CAME.format("Sie", "sie", "PRON", "Gender=Fem|Number=Sing")
HE_CAME = CAME.format("Er", "er", "PRON", "Gender=Masc|Number=Sing")
RIVAL = """
    {} {}    NOUN  nsubj 4 Gender=Masc|Number=Sing
    Andrea Andrea PROPN appos 1 PER
    Bonetto Bonetto PROPN flat 2 PER
    verlor verlieren VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
"""


def test_a_noun_for_a_man_tells_more_than_a_first_name() -> None:
    assert together(document(RIVAL.format("Rivale", "Rivale"), HE_CAME), "Bonetto", "Er")
    assert not together(document(RIVAL.format("Rivale", "Rivale"), SHE_CAME), "Bonetto", "Sie")


def test_a_noun_that_is_said_of_men_and_women_leaves_it_to_the_first_name() -> None:
    assert together(document(RIVAL.format("Popstar", "Popstar"), SHE_CAME), "Bonetto", "Sie")


def test_a_surname_that_stands_first_is_his_who_was_named_before() -> None:
    text = document(
        """
        Bae     Bae     PROPN nsubj 4 PER
        Jun     Jun     PROPN flat  1 PER
        Ho      Ho      PROPN flat  1 PER
        siegte  siegen  VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Baes      Bae       PROPN nmod  2 PER
        Schwester Schwester NOUN  nsubj 6 Gender=Fem|Number=Sing
        Bae       Bae       PROPN appos 2 PER
        So        So        PROPN flat  3 PER
        Yun       Yun       PROPN flat  3 PER
        schwieg   schweigen VERB  root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Ho", "Baes")
    assert not together(text, "Baes", "Yun")


def test_the_briton_is_who_speaks_and_not_of_whom_he_speaks() -> None:
    text = document(
        """
        Tom        Tom        PROPN nsubj 3  PER
        Hale       Hale       PROPN flat  1  PER
        sagte      sagen      VERB  root  0  VerbForm=Fin|Tense=Past|Number=Sing
        ,          ,          PUNCT punct 10
        er         er         PRON  nsubj 10 Gender=Masc|Number=Sing
        habe       haben      AUX   aux   10 VerbForm=Fin|Tense=Pres|Number=Sing
        mit        mit        ADP   case  8
        Omar       Omar       PROPN obl   10 PER
        Baran      Baran      PROPN flat  8  PER
        gesprochen sprechen   VERB  ccomp 3  VerbForm=Part
        """,
        """
        Der   der    DET  det   2 Case=Nom|Gender=Masc|Number=Sing
        Brite Brite  NOUN nsubj 3 Gender=Masc|Number=Sing
        kam   kommen VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Hale", "Brite")


def test_who_rejected_something_is_who_spoke_last() -> None:
    spoke = """
        {} {} {} nsubj 2 {}
        sagte sagen VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
        etwas etwas PRON obj 2
        """
    text = document(
        """
        Botschafter Botschafter NOUN  nsubj 4 Gender=Masc|Number=Sing
        Jan         Jan         PROPN appos 1 PER
        Lutz        Lutz        PROPN flat  2 PER
        kam         kommen      VERB  root  0 VerbForm=Fin|Tense=Past|Number=Sing
        """,
        *[spoke.format("Lutz", "Lutz", "PROPN", "PER")] * 3,
        """
        Vermittler Vermittler NOUN  nsubj 4 Gender=Masc|Number=Sing
        Udo        Udo        PROPN appos 1 PER
        Kranz      Kranz      PROPN flat  2 PER
        dementierte dementieren VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
        """,
        """
        Der      der      DET  det   2 Case=Nom|Gender=Masc|Number=Sing
        Diplomat Diplomat NOUN nsubj 3 Gender=Masc|Number=Sing
        sagte    sagen    VERB root  0 VerbForm=Fin|Tense=Past|Number=Sing
        nichts   nichts   PRON obj   3
        """,
    )
    assert together(text, "Kranz", "Diplomat")
