"""Forces, firms, roles and accounts in agency reports: who is who; by hand, a rule a test."""

import pytest
from tests.unit.casts import document, together


@pytest.mark.parametrize(("article", "expected"), [("", False), ("The the DET det 2", True)])
def test_troops_without_article_are_not_a_force_with_a_name(article: str, expected: bool) -> None:
    name = """
        The     the     DET   det   4
        Rapid   rapid   PROPN compound 4 ORG
        Support support PROPN compound 4 ORG
        Forces  force   PROPN nsubj 5 ORG
        fled    flee    VERB  root  0 VerbForm=Fin|Tense=Past
        """
    place = 2 if article else 1
    again = f"""
        {article}
        troops   troop  NOUN nsubj {place + 1} Number=Plur
        returned return VERB root  0 VerbForm=Fin|Tense=Past
        """
    assert together(document(name, again, language="en"), "Forces", "troops") is expected


def test_whose_account_it_is_by_a_preposition_and_only_behind_is_not_meant() -> None:
    storm = """
        The   the   DET  det   2
        storm storm NOUN nsubj 3 Number=Sing
        came  come  VERB root  0 VerbForm=Fin|Tense=Past
        """
    it = """
        It        it      PRON  nsubj 2 Gender=Neut|Number=Sing|PronType=Prs
        destroyed destroy VERB  root  0 VerbForm=Fin|Tense=Past
        houses    house   NOUN  obj   2 Number=Plur
        ,         ,       PUNCT punct 7
        according accord  VERB  case  7
        to        to      ADP   fixed 5
        Norfly    Norfly  PROPN obl   2 ORG
        """
    text = document(storm, it, language="en")
    assert together(text, "storm", "It")
    assert not together(text, "Norfly", "It")


def test_a_role_right_before_the_comma_is_the_persons_whatever_the_name_hangs_on() -> None:
    text = document(
        """
        A        a        DET   det   2
        struggle struggle NOUN  nsubj 11 Number=Sing
        between  between  ADP   case  4
        Brandt   Brandt   PROPN nmod  2 PER
        and      and      CCONJ cc    7
        his      his      PRON  nmod:poss 7 Poss=Yes|PronType=Prs
        deputy   deputy   NOUN  conj  4 Number=Sing
        ,        ,        PUNCT punct 9
        Paul     Paul     PROPN appos 2 PER
        Hale     Hale     PROPN flat  9 PER
        began    begin    VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert together(text, "deputy", "Hale")


FIRM = """
    {name} {name} PROPN nsubj 2 ORG
    grew   grow   VERB  root  0 VerbForm=Fin|Tense=Past
    """
COMPANY = """
    The     the     DET   det   3
    {land}  {land}  {tag}
    company company NOUN  nsubj 4 Number=Sing
    lost    lose    VERB  root  0 VerbForm=Fin|Tense=Past
    """


@pytest.mark.parametrize("land", ["U.S. PROPN compound 3 GPE", "American ADJ amod 3"])
@pytest.mark.parametrize(("name", "expected"), [("Boeing", True), ("Norfly", True), ("Renault", False)])
def test_the_company_of_a_land_is_one_of_which_no_other_land_is_known(land: str, name: str, expected: bool) -> None:
    word, _, tag = land.partition(" ")
    text = document(FIRM.format(name=name), COMPANY.format(land=word, tag=tag), language="en")
    assert together(text, name, "company") is expected
