"""Who acts where the tree has it the wrong way round, and particles that look like prepositions."""

from tests.unit.trees import found, roles

ARREST = """
    Die      der      DET   det          2
    Polizei  Polizei  NOUN  obj          3  Number=Sing
    nahm     nehmen   VERB  root         0  VerbForm=Fin|Tense=Past|Mood=Ind|Number=Sing
    Kapitän  Kapitän  NOUN  nsubj        3  Number=Sing
    Winter   Winter   PROPN appos        4  PER
    fest     fest     ADP   compound:prt 3
"""
MARKED = ARREST.replace("Die      der", "Den      der")
ENGLISH = """
    Rebels   rebel    NOUN  nsubj 2
    took     take     VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    over     over     ADP   case  4
    Brenna   Brenna   PROPN obl   2  GPE
"""
SENDS = """
    Norway   Norway   PROPN nsubj 2  GPE
    sends    send     VERB  root  0  VerbForm=Fin|Tense=Pres|Mood=Ind
    medics   medic    NOUN  obj   2
    to       to       ADP   case  5
    Chad     Chad     PROPN nmod  3  GPE
"""
ACCUSES = """
    Oslo      Oslo      PROPN nsubj 2  GPE
    accused   accuse    VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    officials official  NOUN  obj   2
    of        of        SCONJ mark  5
    hiding    hide      VERB  acl   3  VerbForm=Ger
    data      data      NOUN  obj   5
"""
EASES = """
    The    the   DET  det   2
    storm  storm NOUN nsubj 3
    eased  ease  VERB root  0  VerbForm=Fin|Tense=Past|Mood=Ind
"""


def test_whoever_can_act_and_stands_first_is_the_subject_where_forms_say_nothing() -> None:
    assert roles(ARREST, lemma="festnehmen") == {"agent": ["Polizei"], "patient": ["Kapitän Winter"]}


def test_an_accusative_before_the_verb_stays_an_object() -> None:
    assert roles(MARKED, lemma="festnehmen")["patient"] == ["Polizei"]


def test_the_particle_of_take_over_is_no_preposition() -> None:
    assert roles(ENGLISH, lemma="take over", language="en") == {"agent": ["Rebels"], "patient": ["Brenna"]}


def test_a_place_behind_an_object_says_where_to_if_its_preposition_does() -> None:
    assert roles(SENDS, lemma="send", language="en")["location"] == ["Chad"]


def test_those_accused_of_hiding_hide() -> None:
    assert roles(ACCUSES, lemma="hide", language="en")["agent"] == ["officials"]


def test_a_storm_that_eases_makes_no_concession() -> None:
    assert found(EASES, language="en")["ease"].type.value == "OTHER"
