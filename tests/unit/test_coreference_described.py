"""Descriptions in whole English articles: whom the police name, whose age, which party, which firm. A rule a test."""

import pytest
from tests.unit.casts import chain, document, mention, together
from tests.unit.test_coreference_english import left, naming, spoke

from zeitgraph.model.mention import EntityType

DRIVER = """
    A       a       DET  det   2
    driver  driver  NOUN nsubj 3
    fled    flee    VERB root  0 VerbForm=Fin|Tense=Past
    """


def test_who_is_identified_was_described_before() -> None:
    text = document(DRIVER, naming("identify", "obl 2"), language="en")
    assert len(chain(text, "driver").heads) == 3


def test_her_husband_is_no_namesake_of_the_next_sentence() -> None:
    text = document(
        *["It it PRON nsubj 2\nrained rain VERB root 0 VerbForm=Fin|Tense=Past\n"] * 3,
        """
        Her      her      PRON  nmod:poss 2
        husband  husband  NOUN  nsubj     4
        Joe      Joe      PROPN appos     2 PER
        died     die      VERB  root      0 VerbForm=Fin|Tense=Past
        """,
        spoke("Joe", "Marlowe"),
        language="en",
    )
    assert len(chain(text, "Marlowe").heads) == 1


def test_shares_in_a_firm_make_no_place_of_it() -> None:
    text = document(
        """
        Shares  share   NOUN  nsubj 4 Number=Plur
        in      in      ADP   case  3
        Renault Renault PROPN nmod  1 LOC
        rose    rise    VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert mention(text, "Renault").type is EntityType.ORGANIZATION


def test_what_everybody_knows_of_somebodys_country_weighs_little() -> None:
    text = document(
        spoke("Ann", "Marlowe"),
        """
        Ann     Ann     PROPN nsubj 3 PER
        Marlowe Marlowe PROPN flat  1 PER
        praised praise  VERB  root  0 VerbForm=Fin|Tense=Past
        Barack  Barack  PROPN obj   3 PER
        Obama   Obama   PROPN flat  4 PER
        """,
        left("American", "lawmaker"),
        language="en",
    )
    assert together(text, "Marlowe", "lawmaker")


def test_how_often_the_text_speaks_of_somebody_later_does_not_count() -> None:
    often = [spoke("Dale", "Corey")] * 6
    text = document(spoke("Dale", "Corey"), spoke("Ann", "Burke"), left("lawmaker"), *often, language="en")
    assert together(text, "Burke", "lawmaker")


AGED = """
    The  the DET  det    6
    {0}  {0} NUM  nummod 4
    -    -   PUNCT punct 4
    year year NOUN obl   6
    -    -   PUNCT punct 6
    old  old ADJ  nsubj  7
    slept sleep VERB root 0 VerbForm=Fin|Tense=Past
    """


@pytest.mark.parametrize(("age", "same"), [(41, True), (9, False)])
def test_who_is_quoted_is_no_child(age: int, same: bool) -> None:
    said = spoke("Ann", "Marlowe").replace("spoke   speak", "said    say  ")
    text = document(said, AGED.format(age), language="en")
    assert together(text, "Marlowe", "old") is same


def test_the_president_of_a_firm_says_we_for_it() -> None:
    text = document(
        """
        Norda   Norda   PROPN nsubj 2 ORG
        grew    grow    VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        “         “         PUNCT punct    3
        We        we        PRON  nsubj    3 Number=Plur|Person=1
        won       win       VERB  ccomp    6 VerbForm=Fin
        ,         ,         PUNCT punct    3
        ”         ”         PUNCT punct    3
        said      say       VERB  root     0 VerbForm=Fin|Tense=Past
        Norda     Norda     PROPN compound 8 ORG
        president president NOUN  nmod:desc 9
        Ron       Ron       PROPN nsubj    6 PER
        Tully     Tully     PROPN flat     9 PER
        """,
        language="en",
    )
    assert together(text, "Norda", "We")


def test_the_first_word_of_a_bodys_name_is_the_body_where_it_opens_a_sentence() -> None:
    text = document(
        """
        Vexley  Vexley  PROPN compound 2 ORG
        Storms  Storms  PROPN nsubj    3 ORG
        grew    grow    VERB  root     0 VerbForm=Fin|Tense=Past
        """,
        """
        Vexley  vexley  NOUN  nsubj 2
        sells   sell    VERB  root  0 VerbForm=Fin
        toys    toy     NOUN  obj   2 Number=Plur
        """,
        language="en",
    )
    assert together(text, "Storms", "Vexley")
