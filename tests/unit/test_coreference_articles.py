"""What whole English articles call people and bodies: acronyms, first names, spellings. A rule a test."""

import pytest
from tests.unit.casts import chain, document, together

from zeitgraph.model.mention import EntityType

ASSOCIATION = """
    The     the     DET   det      3
    Steel   steel   PROPN compound 3 ORG
    Bridge  bridge  PROPN compound 4 ORG
    Society society PROPN nsubj    5 ORG
    met     meet    VERB  root     0 VerbForm=Fin|Tense=Past
    """


def says(subject: str) -> str:
    return f"""
        The        the        DET   det   2
        {subject}  {subject}  PROPN nsubj 3 ORG
        refused    refuse     VERB  root  0 VerbForm=Fin|Tense=Past
        """


def test_capitals_are_the_body_whose_words_begin_with_them() -> None:
    text = document(ASSOCIATION, says("SBS"), language="en")
    assert together(text, "Society", "SBS")


def test_capitals_that_two_bodies_begin_with_are_neither() -> None:
    other = ASSOCIATION.replace("Steel", "Stone").replace("steel", "stone")
    text = document(ASSOCIATION, other, says("SBS"), language="en")
    assert not together(text, "Society", "SBS")


def test_capitals_in_another_order_are_another_body() -> None:
    text = document(ASSOCIATION, says("BSS"), language="en")
    assert not together(text, "Society", "BSS")


def test_a_name_with_stops_between_its_letters_is_the_same() -> None:
    text = document(
        """
        The      the      DET   det      4
        U.S.     U.S.     PROPN compound 4 ORG
        Wool     Wool     PROPN compound 4 ORG
        Court    Court    PROPN nsubj    5 ORG
        refused  refuse   VERB  root     0 VerbForm=Fin|Tense=Past
        """,
        """
        The      the      DET   det      4
        US       US       PROPN compound 4 ORG
        Wool     Wool     PROPN compound 4 ORG
        Court    Court    PROPN nsubj    5 ORG
        agreed   agree    VERB  root     0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert len(chain(text, "Court").heads) == 2


def test_a_first_name_alone_is_nobody_who_is_named_in_full_only_later() -> None:
    text = document(
        *["It it PRON nsubj 2\nrained rain VERB root 0 VerbForm=Fin|Tense=Past\n"] * 3,
        """
        Her      her      PRON  nmod:poss 2
        husband  husband  NOUN  nsubj     4
        Joe      Joe      PROPN appos     2 PER
        died     die      VERB  root      0 VerbForm=Fin|Tense=Past
        """,
        "It it PRON nsubj 2\nrained rain VERB root 0 VerbForm=Fin|Tense=Past\n",
        """
        Joe      Joe      PROPN nsubj 3 PER
        Marlowe  Marlowe  PROPN flat  1 PER
        spoke    speak    VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert not together(text, "Joe", "Marlowe")


def test_what_a_name_is_said_to_be_is_nobody_else() -> None:
    text = document(
        """
        Ann     Ann     PROPN nsubj 3 PER
        Marlowe Marlowe PROPN flat  1 PER
        spoke   speak   VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Lanak   Lanak   PROPN nsubj 4 ORG
        is      be      AUX   cop   4 VerbForm=Fin|Tense=Pres
        the     the     DET   det   4
        ruler   ruler   NOUN  root  0
        """,
        language="en",
    )
    assert not together(text, "Marlowe", "ruler")


def naming(verb: str, relation: str) -> str:
    return f"""
        Police  police  NOUN  nsubj      2
        {verb}  {verb}  VERB  root       0 VerbForm=Fin|Tense=Past
        the     the     DET   det        4
        driver  driver  NOUN  obj        2
        as      as      ADP   case       6
        Dale    Dale    PROPN {relation} PER
        Corey   Corey   PROPN flat       6 PER
        """


@pytest.mark.parametrize("relation", ["obl 2", "nmod 4"])
def test_who_is_identified_as_somebody_is_he(relation: str) -> None:
    assert together(document(naming("identify", relation), language="en"), "driver", "Corey")


def test_who_is_compared_to_somebody_is_not() -> None:
    assert not together(document(naming("describe", "obl 2"), language="en"), "driver", "Corey")


def test_he_who_is_identified_brings_his_description_along() -> None:
    text = document(
        """
        A       a       DET  det        2
        cyclist cyclist NOUN nsubj      3
        died    die     VERB root       0 VerbForm=Fin|Tense=Past
        """,
        """
        He         he       PRON  nsubj:pass 3 Gender=Masc|Number=Sing
        was        be       AUX   aux:pass   3 VerbForm=Fin|Tense=Past
        identified identify VERB  root       0 VerbForm=Part|Tense=Past
        as         as       ADP   case       5
        Dale       Dale     PROPN obl        3 PER
        Corey      Corey    PROPN flat       5 PER
        """,
        language="en",
    )
    assert together(text, "cyclist", "He", "Corey")


def test_a_surname_with_a_particle_opens_a_sentence_with_a_capital() -> None:
    full = """
        Erik    Erik    PROPN nsubj 4 PER
        ten     ten     NUM   flat  1 PER
        Brink   Brink   PROPN flat  1 PER
        spoke   speak   VERB  root  0 VerbForm=Fin|Tense=Past
        """
    opening = """
        Ten     Ten     NUM   nummod 2 ORG
        Brink   Brink   PROPN nsubj  3 ORG
        left    leave   VERB  root   0 VerbForm=Fin|Tense=Past
        """
    found = chain(document(full, opening, opening, opening, language="en"), "Brink")
    assert (found.type, len(found.heads)) == (EntityType.PERSON, 4)
