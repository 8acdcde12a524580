"""Relative pronouns that the parser takes for objects and that can only be, or more likely are, subjects; by hand."""

import pytest
from tests.unit.test_words_mended import places


@pytest.mark.parametrize(
    ("gender", "number", "expected"),
    [("Masc", "Sing", {"der": ("nsubj", 6), "Kasse": ("obj", 6)}), ("Fem", "Sing", {}), ("Masc", "Plur", {})],
)
def test_a_relative_pronoun_behind_a_masculine_is_the_subject(
    gender: str, number: str, expected: dict[str, tuple[str, int]]
) -> None:
    tree = f"""
        Wirt   Wirt   NOUN  nsubj 8 Gender={gender}|Number=Sing
        ,      ,      PUNCT punct 6
        der    der    PRON  obl:arg 6
        die    der    DET   det   5
        Kasse  Kasse  NOUN  nsubj 6 Gender=Fem|Number=Sing
        führt  führen VERB  acl:relcl 1 VerbForm=Fin|Number={number}
        ,      ,      PUNCT punct 6
        kommt  kommen VERB  root  0 VerbForm=Fin|Number=Sing
    """
    assert places(tree) == {word: (relation, head - 1) for word, (relation, head) in expected.items()}


def test_a_relative_pronoun_stays_a_dative_beside_a_subject_that_can_be_nothing_else() -> None:
    tree = """
        Wirt   Wirt   NOUN  nsubj 8 Gender=Masc|Number=Sing
        ,      ,      PUNCT punct 6
        der    der    PRON  obl:arg 6
        der    der    DET   det   5
        Koch   Koch   NOUN  nsubj 6 Gender=Masc|Number=Sing
        hilft  helfen VERB  acl:relcl 1 VerbForm=Fin|Number=Sing
        ,      ,      PUNCT punct 6
        kommt  kommen VERB  root  0 VerbForm=Fin|Number=Sing
    """
    assert places(tree) == {}


HELD = """
    {noun}   {noun}   NOUN  nsubj 8 Gender=Neut|Number=Sing
    ,        ,        PUNCT punct 6
    das      der      PRON  obj   6
    {article} der     DET   det   5 Number={number}
    {other}  {other}  NOUN  nsubj 6 Number={number}
    leitet   leiten   VERB  acl:relcl 1 VerbForm=Fin|Number=Sing
    ,        ,        PUNCT punct 6
    zahlt    zahlen   VERB  root  0 VerbForm=Fin|Number=Sing
"""


@pytest.mark.parametrize(
    ("noun", "other", "confidence", "mended"),
    [
        ("Unternehmen", "Studie", 0.8, True),
        ("Unternehmen", "Studie", 0.99, False),
        ("Unternehmen", "Regierung", 0.8, False),
        ("Projekt", "Studie", 0.8, False),
    ],
)
def test_who_can_act_is_the_subject_of_a_relative_clause(
    noun: str, other: str, confidence: float, *, mended: bool
) -> None:
    tree = HELD.format(noun=noun, other=other, article="die", number="Sing")
    assert places(tree, confidence) == ({"das": ("nsubj", 5), other: ("obj", 5)} if mended else {})


def test_the_subject_of_a_relative_clause_has_the_number_of_its_verb() -> None:
    tree = HELD.format(noun="Projekt", other="Studien", article="die", number="Plur")
    assert places(tree) == {"das": ("nsubj", 5), "Studien": ("obj", 5)}


def test_an_article_of_subjects_only_leaves_the_relative_pronoun_an_object() -> None:
    tree = HELD.format(noun="Unternehmen", other="Studienrat", article="der", number="Sing")
    assert places(tree, 0.5) == {}
