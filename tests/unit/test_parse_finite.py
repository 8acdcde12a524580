"""Tense and mood of finite verbs by their form."""

import pytest

from zeitgraph.model.text import Span, Token
from zeitgraph.parse.finite import by_form

FINITE = (("Mood", "Ind"), ("Person", "3"), ("Tense", "Past"), ("VerbForm", "Fin"))


def _token(index: int, form: str, lemma: str, head: int | None, relation: str, **features: str) -> Token:
    return Token(
        index=index,
        span=Span(10 * index, 10 * index + len(form)),
        form=form,
        lemma=lemma,
        upos="X",
        features=tuple(sorted(features.items())),
        head=head,
        relation=relation,
        confidence=1.0,
    )


def _verb(form: str, lemma: str, *, subject: str = "er", person: str = "3") -> tuple[str | None, str | None]:
    """Mood and tense of a verb that the tagger took for a past indicative."""
    found = by_form(
        [
            _token(0, subject, subject, 1, "nsubj", Person=person),
            _token(1, form, lemma, None, "root", **dict(FINITE)),
        ],
        "de",
    )[1]
    return found.feature("Mood"), found.feature("Tense")


@pytest.mark.parametrize(
    ("form", "lemma"), [("sei", "sein"), ("seien", "sein"), ("müsse", "müssen"), ("werde", "werden")]
)
def test_the_subjunctive_of_reported_speech_is_told_by_its_form(form: str, lemma: str) -> None:
    assert _verb(form, lemma) == ("Sub", "Pres")


def test_habe_is_a_subjunctive_in_the_third_person_only() -> None:
    assert _verb("habe", "haben") == ("Sub", "Pres")
    assert _verb("habe", "haben", subject="ich", person="1")[0] == "Ind"


@pytest.mark.parametrize(
    ("form", "lemma"), [("käme", "kommen"), ("hätten", "haben"), ("würde", "werden"), ("müsste", "müssen")]
)
def test_a_strong_past_with_another_vowel_is_unreal(form: str, lemma: str) -> None:
    assert _verb(form, lemma) == ("Sub", "Past")


def test_a_plain_past_stays_an_indicative() -> None:
    assert _verb("kam", "kommen") == ("Ind", "Past")
    assert _verb("erteilte", "erteilen") == ("Ind", "Past")


def test_a_present_that_the_tagger_took_for_a_past_is_mended() -> None:
    assert _verb("prüft", "prüfen") == ("Ind", "Pres")


def test_the_subject_of_an_auxiliary_is_that_of_its_verb() -> None:
    tokens = [
        _token(0, "ich", "ich", 2, "nsubj", Person="1"),
        _token(1, "habe", "haben", 2, "aux", **dict(FINITE)),
        _token(2, "gefragt", "fragen", None, "root", VerbForm="Part"),
    ]
    assert by_form(tokens, "de")[1].feature("Mood") == "Ind"


def test_what_is_no_finite_verb_is_left_alone() -> None:
    token = _token(0, "habe", "haben", None, "root", VerbForm="Inf")
    assert by_form([token], "de") == (token,)
