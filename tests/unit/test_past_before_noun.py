"""Pasts that the parser takes for adjectives of their objects; by hand."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.words_mended import with_words
from zeitgraph.language.verbs import verb_table

TREE = """
    Polizei      Polizei     NOUN  nsubj {subject}
    {form}       inhaftiert  ADJ   amod  3
    Studenten    Student     NOUN  root  0
    {end}
"""


def mended(form: str, subject: int = 3, end: str = ".            .           PUNCT punct 3") -> dict[str, str]:
    sentence = parsed(TREE.format(form=form, subject=subject, end=end), language="de").sentences[0]
    return {word.form: word.relation for word in with_words(sentence, verb_table("de")).values()}


@pytest.mark.parametrize("subject", [2, 3])
def test_the_past_behind_a_subject_is_the_verb_and_the_noun_behind_it_its_object(subject: int) -> None:
    found = mended("inhaftierte", subject)
    assert (found["inhaftierte"], found["Studenten"], found["Polizei"]) == ("root", "obj", "nsubj")


def test_what_is_no_verb_that_tables_know_stays() -> None:
    assert mended("bunte") == {}


def test_a_headline_without_full_stop_stays() -> None:
    assert mended("inhaftierte", end="heute heute ADV advmod 3") == {}


def test_a_subject_that_reaches_to_the_end_has_no_verb_behind_it() -> None:
    assert mended("inhaftierte", end=". . PUNCT punct 1") == {}
