"""States by their region of the world or their kind: 'der Golfstaat', 'das westafrikanische Land'."""

import pytest
from tests.unit.casts import document, mention, together

from zeitgraph.language import LANGUAGES
from zeitgraph.language.countries import countries
from zeitgraph.language.regions import regions
from zeitgraph.model.mention import EntityType, MentionKind


@pytest.mark.parametrize(
    ("noun", "attributes", "inside", "outside"),
    [
        ("golfstaat", (), "QA", "SD"),
        ("land", ("westafrikanisch",), "GH", "KE"),
        ("inselstaat", ("asiatisch",), "LK", "CU"),
        ("königreich", (), "JO", "FR"),
        ("himalaya-staat", (), "NP", "IR"),
    ],
)
def test_words_say_which_states_are_meant(noun: str, attributes: tuple[str, ...], inside: str, outside: str) -> None:
    meant = regions("de").states(noun, attributes)
    assert meant is not None
    assert inside in meant
    assert outside not in meant


def test_a_plain_word_means_any_state() -> None:
    assert regions("de").states("land", ("arm",)) is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_state_of_a_region_has_a_code_that_the_countries_have(code: str) -> None:
    known = countries(code).labels
    told = {**regions(code).adjectives, **regions(code).begins}
    assert {state for states in told.values() for state in states if state not in known} == set()


ACTS = """
    {} {} PROPN nsubj 2 GPE
    zahlt zahlen VERB root 0 VerbForm=Fin|Tense=Pres
"""
THE_STATE = """
    Der       der       DET   det   2 Case=Nom
    Golfstaat Golfstaat {} nsubj 3 {}
    zögert    zögern    VERB  root  0 VerbForm=Fin|Tense=Pres
"""
TAGS = [("NOUN", "Gender=Masc|Number=Sing"), ("PROPN", "GPE Gender=Masc|Number=Sing")]


@pytest.mark.parametrize(("upos", "rest"), TAGS)
def test_the_gulf_state_is_the_one_at_the_gulf_and_not_the_one_named_last(upos: str, rest: str) -> None:
    gulf = THE_STATE.format(upos, rest)
    text = document(ACTS.format("Katar", "Katar"), ACTS.format("Ghana", "Ghana"), gulf)
    assert mention(text, "Golfstaat").kind is MentionKind.NOMINAL
    assert together(text, "Katar", "Golfstaat")


def test_where_the_text_speaks_of_no_such_state_nobody_is_meant() -> None:
    gulf = THE_STATE.format(*TAGS[0])
    text = document(ACTS.format("Ghana", "Ghana"), gulf)
    assert not together(text, "Ghana", "Golfstaat")


def test_a_country_may_stand_in_any_case() -> None:
    text = document("""
        Man         man         PRON  nsubj 2
        half        helfen      VERB  root  0 VerbForm=Fin|Tense=Past
        den         der         DET   det   4 Case=Dat
        Niederlanden Niederlande PROPN obj   2 LOC Case=Dat|Number=Plur
        """)
    assert mention(text, "Niederlanden").type is EntityType.COUNTRY
