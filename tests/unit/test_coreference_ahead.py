"""Pronouns before the name that they stand for, and who goes on speaking, by hand-made trees."""

import pytest
from tests.unit.casts import document, together

HE = "PRON nsubj 3 Gender=Masc|Number=Sing|Person=3|PronType=Prs"
PAST = "VerbForm=Fin|Tense=Past"
VOGT = f"""
    Vogt    Vogt   PROPN nsubj 2 PER
    slept   sleep  VERB  root  0 {PAST}
"""
LEAVING = f"""
    As      as      SCONJ mark  3
    he      he      {HE}
    left    leave   VERB  advcl 6 {PAST}
    ,       ,       PUNCT punct 3
    Brandt  Brandt  PROPN nsubj 6 PER
    {{behind}}
"""


@pytest.mark.parametrize(
    ("behind", "he"),
    [
        (f"smiled smile VERB root 0 {PAST}", "Brandt"),
        (
            f"""hit hit VERB root 0 {PAST}
    him him PRON obj 6 Gender=Masc|Number=Sing|Person=3|PronType=Prs""",
            "Vogt",
        ),
    ],
)
def test_a_pronoun_in_a_clause_before_the_subject_is_the_subject(behind: str, he: str) -> None:
    text = document(VOGT, LEAVING.format(behind=behind), language="en")
    assert together(text, he, "he")


@pytest.mark.parametrize(("verb", "he"), [("added add", "Brandt"), ("slept sleep", "Vogt")])
def test_who_said_something_says_more(verb: str, he: str) -> None:
    told = f"""
        Brandt  Brandt PROPN nsubj 2 PER
        said    say    VERB  root  0 {PAST}
        Vogt    Vogt   PROPN nsubj 4 PER
        lied    lie    VERB  ccomp 2 {PAST}
    """
    more = f"""
        Soon    soon   ADV   advmod 3
        he      he     {HE}
        {verb}  VERB   root  0 {PAST}
    """
    text = document(VOGT, VOGT.replace("slept", "ate").replace("sleep", "eat"), told, more, language="en")
    assert together(text, he, "he")
