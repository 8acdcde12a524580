"""Verbs that the parser takes for another form; by hand."""

import pytest
from tests.unit.test_words_mended import words_of

OPENED = """
    {mark}   {mark}  {tag} mark  4
    Gesetze  Gesetz  NOUN  {subject}  4 Number=Plur
    zu       zu      {zu}  4
    geändert ändern  VERB  {relation} 6 VerbForm=Part
    werden   werden  AUX   aux:pass 4 VerbForm=Inf
    kam      kommen  VERB  root  0 VerbForm=Fin
"""


def forms(mark: str, tag: str, subject: str, zu: str) -> dict[str, str | None]:
    """The form of each verb that is mended."""
    tree = OPENED.format(mark=mark, tag=tag, subject=subject, zu=zu, relation="ccomp")
    return {word.form: word.feature("VerbForm") for word in words_of(tree, "de")}


@pytest.mark.parametrize(
    ("mark", "tag", "subject", "zu", "expected"),
    [
        ("dass", "SCONJ", "nsubj:pass", "ADV advmod", {"werden": "Fin"}),
        ("um", "SCONJ", "nsubj:pass", "PART mark", {}),
        ("dass", "SCONJ", "obl", "ADV advmod", {}),
        ("auch", "ADV", "nsubj:pass", "ADV advmod", {}),
    ],
)
def test_the_last_auxiliary_of_a_clause_with_conjunction_and_subject_is_finite(
    mark: str, tag: str, subject: str, zu: str, expected: dict[str, str]
) -> None:
    assert forms(mark, tag, subject, zu) == expected


def test_an_auxiliary_beside_a_finite_one_stays_an_infinitive() -> None:
    tree = """
        dass     dass    SCONJ mark  3
        Gesetze  Gesetz  NOUN  nsubj:pass 3 Number=Plur
        geändert ändern  VERB  ccomp 6 VerbForm=Part
        werden   werden  AUX   aux:pass 3 VerbForm=Inf
        müssen   müssen  AUX   aux   3 VerbForm=Fin
        kam      kommen  VERB  root  0 VerbForm=Fin
    """
    assert not words_of(tree, "de")
