"""What whole English articles call people and bodies: acronyms, first names, spellings. A rule a test."""

from tests.unit.casts import chain, document, together

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
