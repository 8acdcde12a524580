"""Who is meant where somebody tells of others, where words were said before, and where something takes place."""

import pytest
from tests.unit.casts import document, together

KNOWN = """
    Pavel   Pavel   PROPN nsubj 3 PER
    Novak   Novak   PROPN flat  1 PER
    schwieg schweigen VERB root 0 VerbForm=Fin|Tense=Past
"""
TOLD = """
    Er      er      PRON  nsubj 3 Gender=Masc|Number=Sing|Person=3|PronType=Prs
    sei     sein    AUX   aux   3 Mood=Sub|VerbForm=Fin|Tense=Pres|Number=Sing
    geflohen fliehen VERB ccomp 5 VerbForm=Part
    ,       ,       PUNCT punct 3
    sagte   sagen   VERB  root  0 VerbForm=Fin|Tense=Past
    {role}  {role}  NOUN  nsubj 5 Gender=Masc|Number=Sing
    Kurt    Kurt    PROPN appos 6 PER
    Schaub  Schaub  PROPN flat  7 PER
"""
THINKS = TOLD.replace(
    """    sei     sein    AUX   aux   3 Mood=Sub|VerbForm=Fin|Tense=Pres|Number=Sing
    geflohen fliehen VERB ccomp 5 VerbForm=Part""",
    """    werde   werden  AUX   aux   3 Mood=Sub|VerbForm=Fin|Tense=Pres|Number=Sing
    zustimmen zustimmen VERB ccomp 5 VerbForm=Inf""",
)
NAMED = """
    {role}  {role}  NOUN  nsubj 4 Gender=Masc|Number=Sing
    Kurt    Kurt    PROPN appos 1 PER
    Schaub  Schaub  PROPN flat  2 PER
    kam     kommen  VERB  root  0 VerbForm=Fin|Tense=Past
"""


@pytest.mark.parametrize("role", ["Innenminister", "Vereinschef", "Staatsanwalt"])
def test_who_is_named_only_behind_it_tells_of_somebody_else(role: str) -> None:
    assert together(document(KNOWN, TOLD.format(role=role)), "Novak", "Er")


def test_a_neighbour_who_is_named_only_behind_it_tells_of_himself() -> None:
    assert together(document(KNOWN, TOLD.format(role="Nachbar")), "Schaub", "Er")


def test_a_minister_of_whom_the_text_spoke_before_tells_of_himself() -> None:
    text = document(NAMED.format(role="Innenminister"), KNOWN, TOLD.format(role="Innenminister"))
    assert together(text, "Schaub", "Er")


def test_what_a_minister_will_do_he_tells_of_himself() -> None:
    assert together(document(KNOWN, THINKS.format(role="Innenminister")), "Schaub", "Er")


def test_what_somebody_will_agree_to_a_prosecutor_may_tell_of_himself() -> None:
    assert together(document(KNOWN, THINKS.format(role="Staatsanwalt")), "Schaub", "Er")


REPORTED = """
    Pavel   Pavel   PROPN nsubj 4 PER
    Novak   Novak   PROPN flat  1 PER
    sei     sein    AUX   aux   4 Mood=Sub|VerbForm=Fin|Tense=Pres|Number=Sing
    geflohen fliehen VERB ccomp 6 VerbForm=Part
    ,       ,       PUNCT punct 4
    sagte   sagen   VERB  root  0 VerbForm=Fin|Tense=Past
    Minister Minister NOUN nsubj 6 Gender=Masc|Number=Sing
    Kurt    Kurt    PROPN appos 7 PER
    Schaub  Schaub  PROPN flat  8 PER
"""
CALLED = """
    Minister Minister NOUN nsubj 4 Gender=Masc|Number=Sing
    Ole     Ole     PROPN appos 1 PER
    Harms   Harms   PROPN flat  2 PER
    nannte  nennen  VERB  root  0 VerbForm=Fin|Tense=Past
    die     der     DET   det   6
    Flucht  Flucht  NOUN  obj   4 Gender=Fem|Number=Sing
    peinlich peinlich ADJ xcomp 4
"""
ADDED = """
    Das     der     PRON  nsubj 2 Gender=Neut|Number=Sing|PronType=Dem
    störe   stören  VERB  ccomp 4 Mood=Sub|VerbForm=Fin|Tense=Pres|Number=Sing
    ,       ,       PUNCT punct 2
    sagte   sagen   VERB  root  0 VerbForm=Fin|Tense=Past
    der     der     DET   det   6
    Politiker Politiker NOUN nsubj 4 Gender=Masc|Number=Sing
"""


def test_who_called_something_names_spoke_last() -> None:
    assert together(document(REPORTED, CALLED, ADDED), "Harms", "Politiker")


ANNOUNCED = """
    Eva      Eva      PROPN nsubj 3 PER
    Brandt   Brandt   PROPN flat  1 PER
    versprach versprechen VERB root 0 VerbForm=Fin|Tense=Past
    eine     ein      DET   det   5
    Reform   Reform   NOUN  obj   3 Gender=Fem|Number=Sing
"""
IN_FORCE = """
    Sie      sie      PRON  nsubj 2 Gender=Fem|Number=Sing|Person=3|PronType=Prs
    tritt    treten   VERB  root  0 VerbForm=Fin|Tense=Pres
    in       in       ADP   case  4
    Kraft    Kraft    NOUN  obl   2 Gender=Fem|Number=Sing
"""
COMES = """
    Sie      sie      PRON  nsubj 2 Gender=Fem|Number=Sing|Person=3|PronType=Prs
    kommt    kommen   VERB  root  0 VerbForm=Fin|Tense=Pres
"""


def test_nobody_comes_into_force() -> None:
    assert together(document(ANNOUNCED, IN_FORCE), "Reform", "Sie")


def test_somebody_comes() -> None:
    assert together(document(ANNOUNCED, COMES), "Brandt", "Sie")


FIRM = """
    Norda   Norda   PROPN nsubj 2 ORG
    zahlt   zahlen  VERB  root  0 VerbForm=Fin|Tense=Pres|Number=Sing
"""
PART = """
    Norda   Norda   PROPN nsubj 3 ORG
    {last}  {last}  PROPN flat  1 ORG
    hilft   helfen  VERB  root  0 VerbForm=Fin|Tense=Pres|Number=Sing
"""


def test_a_bank_with_the_name_of_a_firm_that_was_spoken_of_is_a_part_of_it() -> None:
    text = document(FIRM, PART.format(last="Bank"))
    assert not together(text, "Norda", "Bank")


@pytest.mark.parametrize("last", ["AG", "Kopenhagen"])
def test_a_firm_by_its_full_name_is_the_one_that_was_spoken_of(last: str) -> None:
    assert together(document(FIRM, PART.format(last=last)), "Norda", last)


def test_a_bank_by_the_first_word_of_its_name_is_the_bank() -> None:
    assert together(document(PART.format(last="Bank"), FIRM), "Norda", "Bank")


WHERE = """
    Nach    nach    ADP   case  3
    der     der     DET   det   3
    {noun}  {noun}  NOUN  obl   9 Gender=Fem|Number=Sing
    in      in      ADP   case  5
    Kiel    Kiel    PROPN nmod  3 LOC
    ,       ,       PUNCT punct 8
    wo      wo      ADV   advmod 8 PronType=Rel
    getagt  tagen   VERB  acl:relcl 3 VerbForm=Part
    kam     kommen  VERB  root  0 VerbForm=Fin|Tense=Past
"""


def test_where_takes_up_the_place_of_what_happened() -> None:
    assert together(document(WHERE.format(noun="Ankunft")), "Kiel", "wo")
