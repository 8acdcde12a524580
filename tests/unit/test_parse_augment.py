"""Training sentences with other names and in other dress."""

from dataclasses import replace
from random import Random

import pytest

pytest.importorskip("torch")

from zeitgraph.language.treebank import treebank_table
from zeitgraph.parse.conllu import Word
from zeitgraph.parse.training.augment import renamed, titled
from zeitgraph.parse.training.data import Example

TABLE = replace(treebank_table("en"), surnames=("May",), bodies=("Target",))
WORDS = (
    Word(form="Anna", upos="PROPN", head=2, relation="nsubj"),
    Word(form="Berg", upos="PROPN", head=0, relation="flat"),
    Word(form="leaves", upos="VERB"),
    Word(form="the", upos="DET", head=4, relation="det"),
    Word(form="Norpress", upos="PROPN", head=2, relation="obj"),
)
TAGS = ("B-PER", "I-PER", "O", "O", "B-ORG")


def _forms(found: Example) -> list[str]:
    return [word.form for word in found.words]


def _example(*tags: str) -> Example:
    return Example(treebank="gum", document="", words=WORDS, names=tuple(frozenset({tag}) for tag in tags))


def test_a_person_keeps_the_first_name_and_gets_another_surname() -> None:
    assert _forms(renamed(_example(*TAGS[:4], "O"), TABLE, Random(1)))[:2] == ["Anna", "May"]


def test_a_body_of_one_word_gets_another_name_in_the_same_place() -> None:
    words = replace(_example(*TAGS), words=(*WORDS[:4], replace(WORDS[4], form="Norpres", head=2)))
    assert _forms(renamed(words, TABLE, Random(1))) == ["Anna", "May", "leaves", "the", "Norpres"]
    words = replace(words, words=(*WORDS[:4], replace(WORDS[4], form="Nordbank")))
    assert renamed(words, TABLE, Random(1)).words[4] == replace(WORDS[4], form="Target", lemma="Target")


def test_a_name_that_may_be_anything_stays() -> None:
    anything = replace(_example(*TAGS), names=(frozenset({"B-PER", "B-ORG"}),) * 5)
    assert renamed(anything, TABLE, Random(1)) == anything


def test_a_headline_in_title_case_keeps_small_words_small() -> None:
    assert _forms(titled(_example(*TAGS))) == ["Anna", "Berg", "Leaves", "the", "Norpress"]
