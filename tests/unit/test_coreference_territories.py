"""A name behind or beside a noun for a place: towns and islands have it, bridges and airports stand in it."""

import pytest
from tests.unit.casts import chain, document, together


def of(noun: str) -> str:
    """'The NOUN of Merra is closed.'"""
    return f"""
        The    the   DET   det       2
        {noun} {noun} NOUN nsubj:pass 6 Number=Sing
        of     of    ADP   case      4
        Merra  Merra PROPN nmod      2 GPE
        is     be    AUX   aux:pass  6
        closed close VERB  root      0
    """


def beside(noun: str) -> str:
    """'In Merra, a NOUN, somebody waits.'"""
    return f"""
        In       in       ADP   case  2
        Merra    Merra    PROPN obl   6 GPE
        a        a        DET   det   4
        {noun}   {noun}   NOUN  appos 2 Number=Sing
        somebody somebody PRON  nsubj 6
        waits    wait     VERB  root  0 VerbForm=Fin
    """


@pytest.mark.parametrize(("noun", "named"), [("island", True), ("airport", False), ("bridge", False)])
def test_the_name_behind_of_is_the_own_one_of_territories_only(noun: str, named: bool) -> None:
    assert together(document(of(noun), language="en"), noun, "Merra") is named


@pytest.mark.parametrize(("noun", "same"), [("town", True), ("bridge", False)])
def test_a_town_is_no_bridge_that_a_tree_puts_beside_it(noun: str, same: bool) -> None:
    assert together(document(beside(noun), language="en"), noun, "Merra") is same


CHINA = """
    China   China   PROPN nsubj 2 GPE
    feiert  feiern  VERB  root  0 VerbForm=Fin|Tense=Pres
"""
IN_THE_LAND = """
    Die     der     DET   det   2
    Leute   Leute   NOUN  nsubj 3 Gender=Masc|Number=Plur
    leben   leben   VERB  root  0 VerbForm=Fin|Tense=Pres|Number=Plur
    {word}  {word}  ADP   case  6
    dem     der     DET   det   6 Definite=Def
    Land    Land    NOUN  obl   3 Gender=Neut|Number=Sing
"""


@pytest.mark.parametrize(("word", "same"), [("in", True), ("auf", False)])
def test_the_countryside_is_no_country(word: str, same: bool) -> None:
    assert together(document(CHINA, IN_THE_LAND.format(word=word)), "China", "Land") is same


def test_a_firm_with_a_capital_in_its_name_is_no_state() -> None:
    text = document("""
        Nordair Nordair  PROPN nsubj 3 ORG
        Berlin  Berlin   PROPN flat  1 ORG
        warnte  warnen   VERB  root  0 VerbForm=Fin|Tense=Past
        Moskau  Moskau   PROPN obj   3 GPE
    """)
    assert chain(text, "Berlin").label == "Nordair Berlin"
