"""Scores of a parser on gold trees."""

import pytest

from zeitgraph.parse.conllu import Word
from zeitgraph.parse.evaluate import Pair, scores
from zeitgraph.parse.network import Analysis


def _pair(gold: Word, lemma: str = "", **found: object) -> Pair:
    plain: dict[str, object] = {
        "upos": gold.upos,
        "xpos": "",
        "features": gold.features,
        "head": gold.head,
        "relation": gold.relation,
        "confidence": 1.0,
        "name": gold.misc.get("NER", "O"),
    }
    return gold, lemma, Analysis(**{**plain, **found})  # type: ignore[arg-type]


VERB = Word(form="geht", upos="VERB")
SUBJECT = Word(form="Anna", upos="PROPN", head=1, relation="nsubj")
STOP = Word(form=".", upos="PUNCT", head=1, relation="punct")


def test_punctuation_does_not_count() -> None:
    found = scores([[_pair(SUBJECT), _pair(VERB), _pair(STOP, head=0)]])
    assert (found.words, found.uas, found.las) == (2, 1.0, 1.0)


def test_a_wrong_relation_costs_las_only() -> None:
    found = scores([[_pair(SUBJECT, relation="obj"), _pair(VERB)]])
    assert (found.uas, found.las) == (1.0, 0.5)
    assert found.relations["nsubj"].f1 == 0.0


def test_a_relation_to_the_wrong_word_is_wrong() -> None:
    found = scores([[_pair(SUBJECT, head=2), _pair(VERB), _pair(STOP)]])
    assert found.relations["nsubj"].recall == 0.0


def test_f1_weighs_what_is_found_and_what_is_missed() -> None:
    other = Word(form="Berta", upos="PROPN", head=1, relation="obj")
    found = scores([[_pair(SUBJECT), _pair(VERB), _pair(other, relation="nsubj")]])
    assert found.relations["nsubj"].f1 == pytest.approx(2 / 3, abs=1e-4)


def test_what_the_gold_standard_does_not_say_stays_open() -> None:
    found = scores([[_pair(SUBJECT, lemma="Anna"), _pair(VERB, lemma="gehen")]]).to_json()
    assert found["lemma"] is None
    assert found["ufeats"] is None
    assert found["names"] is None


def test_a_name_counts_as_a_whole() -> None:
    first = Word(form="Anna", upos="PROPN", head=1, relation="nsubj", misc={"NER": "B-PER"})
    second = Word(form="Berg", upos="PROPN", misc={"NER": "I-PER"})
    found = scores([[_pair(first), _pair(second, name="O")]])
    assert found.names is not None
    assert found.names.f1 == 0.0
