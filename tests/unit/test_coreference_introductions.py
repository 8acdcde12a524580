"""Somebody is described in one sentence and named in the next."""

from tests.unit.casts import document, together

JAILED = """
    Police police NOUN nsubj 2 Number=Plur
    held   hold   VERB root  0 VerbForm=Fin|Tense=Past
    a      a      DET  det   4
    nurse  nurse  NOUN obj   2 Number=Sing
"""
NAMED = """
    Laura   Laura   PROPN nsubj 4 PER
    Pickett Pickett PROPN flat  1 PER
    had     have    AUX   aux   4 VerbForm=Fin|Tense=Past
    stolen  steal   VERB  root  0 VerbForm=Part
    drugs   drug    NOUN  obj   4 Number=Plur
"""


def test_an_unexplained_name_is_whom_the_sentence_before_described() -> None:
    assert together(document(JAILED, NAMED, language="en"), "nurse", "Pickett")


def test_a_name_with_a_role_is_somebody_else() -> None:
    named = """
        Officer Officer NOUN  nsubj 5
        Laura   Laura   PROPN flat  1 PER
        Pickett Pickett PROPN flat  1 PER
        had     have    AUX   aux   5 VerbForm=Fin|Tense=Past
        called  call    VERB  root  0 VerbForm=Part
    """
    assert not together(document(JAILED, named, language="en"), "nurse", "Pickett")


def test_of_two_people_described_none_is_named() -> None:
    both = """
        A       a      DET  det   2
        teacher teacher NOUN nsubj 3 Number=Sing
        hit     hit    VERB root  0 VerbForm=Fin|Tense=Past
        a       a      DET  det   5
        nurse   nurse  NOUN obj   3 Number=Sing
    """
    text = document(both, NAMED, language="en")
    assert not together(text, "nurse", "Pickett")
    assert not together(text, "teacher", "Pickett")


def test_a_judge_at_work_stays_nameless() -> None:
    judge = """
        A     a     DET  det   2
        judge judge NOUN nsubj 3 Number=Sing
        held  hold  VERB root  0 VerbForm=Fin|Tense=Past
        talks talk  NOUN obj   3 Number=Plur
    """
    assert not together(document(judge, NAMED, language="en"), "judge", "Pickett")


def test_a_man_is_not_named_laura() -> None:
    man = JAILED.replace("nurse", "man")
    assert not together(document(man, NAMED, language="en"), "man", "Pickett")
