"""Names of bodies that go on behind 'for', and acronyms that the text does not explain: a rule a test."""

import pytest
from tests.unit.casts import document, mention, together

LEAGUE = """
    The           the          DET   det   4
    Northern      northern     ADJ   amod  4
    Harvest       harvest      PROPN compound 4 ORG
    {opening}     league       PROPN nsubj 9 ORG
    {link}        for          ADP   case  7
    {first}       rural        ADJ   amod  7
    {last}        justice      PROPN {relation} ORG
    {rest}
    won           win          VERB  root  0 VerbForm=Fin|Tense=Past
"""
RURAL = {"opening": "League", "link": "for", "first": "Rural", "last": "Justice", "relation": "nmod 4"}
ALONE = {"rest": "already already ADV advmod 9"}
ACRONYM = """
    The     the     DET   det   2
    {short} {short} PROPN nsubj 3 ORG
    cheered cheer   VERB  root  0 VerbForm=Fin|Tense=Past
"""


def name(**words: str) -> str | None:
    return mention(document(LEAGUE.format(**(RURAL | ALONE | words)), language="en"), "League").name


def test_a_bodys_name_goes_on_behind_for() -> None:
    assert name() == "Northern Harvest League for Rural Justice"


@pytest.mark.parametrize(("verb", "expected"), [("Protect", "Committee to Protect Farmers"), ("protect", None)])
def test_a_bodys_name_goes_on_behind_to_with_a_capital(verb: str, expected: str | None) -> None:
    tree = f"""
        The       the       DET   det   2
        Committee committee PROPN nsubj 6 ORG
        to        to        PART  mark  4
        {verb}    protect   VERB  acl   2
        Farmers   farmer    NOUN  obj   4
        met       meet      VERB  root  0 VerbForm=Fin|Tense=Past
        """
    assert mention(document(tree, language="en"), "Committee").name == expected


def test_what_hangs_on_the_verb_is_no_part_of_the_name() -> None:
    assert name(relation="obl 9") == "Harvest League"


def test_a_land_is_no_purpose() -> None:
    assert name(first="Norway") == "Harvest League"


def test_small_letters_are_no_part_of_the_name() -> None:
    assert name(first="rural", last="justice") == "Harvest League"


def test_an_acronym_is_the_only_name_whose_capitals_spell_it() -> None:
    long = LEAGUE.format(**(RURAL | ALONE))
    assert together(document(long, ACRONYM.format(short="NHLRJ"), language="en"), "League", "NHLRJ")
    assert not together(document(long, ACRONYM.format(short="NHLR"), language="en"), "League", "NHLR")


def test_an_acronym_of_two_names_is_neither() -> None:
    long, other = LEAGUE.format(**(RURAL | ALONE)), LEAGUE.format(**(RURAL | ALONE | {"last": "Joy"}))
    assert not together(document(long, other, ACRONYM.format(short="NHLRJ"), language="en"), "League", "NHLRJ")


@pytest.mark.parametrize(("first", "expected"), [("White", "White House"), ("Lower", "House")])
def test_a_known_name_of_two_words_is_not_the_known_one_of_its_last(first: str, expected: str) -> None:
    tree = f"""
        The     the     DET   det   3
        {first} {first} ADJ   amod  3 ORG
        House   House   PROPN nsubj 4 ORG
        denied  deny    VERB  root  0 VerbForm=Fin|Tense=Past
        """
    found = mention(document(tree, language="en"), "House")
    assert found.name == expected


def test_a_name_covers_all_of_its_words() -> None:
    text = document(
        """
        The     the     DET   det   3
        Lunar   lunar   ADJ   amod  3 ORG
        Court   Court   PROPN nsubj 4 ORG
        ruled   rule    VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert mention(text, "Court").span.of(text.document.text) == "Lunar Court"
