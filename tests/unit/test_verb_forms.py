"""Inflected forms of verbs to the verb."""

import pytest

from zeitgraph.language.inflection import verb_forms
from zeitgraph.language.verbs import verb_table


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("raided", "raid"),
        ("shouted", "shout"),
        ("accusing", "accuse"),
        ("denies", "deny"),
        ("admitted", "admit"),
        ("overran", "overrun"),
        ("frozen", "freeze"),
    ],
)
def test_a_form_leads_to_its_verb(form: str, verb: str) -> None:
    assert verb_table("en").forms[form] == verb


def test_a_language_that_does_not_build_on_the_infinitive_has_its_strong_pasts_only() -> None:
    forms = verb_forms(["belügen", "bauen"], "de")
    assert forms["belog"] == forms["belogen"] == "belügen"
    assert "baute" not in forms
