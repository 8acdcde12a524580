"""Relations chosen for a whole clause."""

import numpy as np

from zeitgraph.parse.agreement import Agreement
from zeitgraph.parse.features import Vocabulary
from zeitgraph.parse.labels import ABSENT, PADDING, Labels

RELATIONS = (*PADDING, "root", "nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "aux", "aux:pass", "cop")
CASES = (*PADDING, ABSENT, "Nom", "Acc")


def _labels() -> Labels:
    empty = Vocabulary(PADDING)
    return Labels(
        words=empty,
        lemmas=empty,
        tags=empty,
        treebanks=empty,
        relations=Vocabulary(RELATIONS),
        upos=empty,
        xpos=empty,
        features={"Case": Vocabulary(CASES)},
    )


AGREEMENT = Agreement(_labels(), {"nsubj": ("Nom",), "obj": ("Acc",)})


def _chosen(*words: dict[str, float], heads: tuple[int, ...], agreement: Agreement = AGREEMENT) -> list[str]:
    scores = np.full((len(words), len(RELATIONS)), -20, np.float32)
    for row, word in enumerate(words):
        for relation, score in word.items():
            scores[row, RELATIONS.index(relation)] = score
    return [RELATIONS[k] for k in agreement.choose(scores, np.array(heads))]


def test_a_sure_passive_auxiliary_makes_the_subject_passive() -> None:
    subject, helper = {"nsubj": -0.5, "nsubj:pass": -0.9}, {"aux:pass": -0.1, "aux": -3.0}
    assert _chosen(subject, helper, {"root": 0}, heads=(2, 2, -1)) == ["nsubj:pass", "aux:pass", "root"]


def test_a_sure_active_auxiliary_makes_the_subject_active() -> None:
    subject, helper = {"nsubj": -0.9, "nsubj:pass": -0.5}, {"aux:pass": -3.0, "aux": -0.1}
    assert _chosen(subject, helper, {"root": 0}, heads=(2, 2, -1)) == ["nsubj", "aux", "root"]


def test_one_passive_auxiliary_of_two_is_enough() -> None:
    subject = {"nsubj": -2.0, "nsubj:pass": -0.2}
    first, second = {"aux": -0.1, "aux:pass": -4.0}, {"aux": -0.7, "aux:pass": -0.8}
    found = _chosen(subject, first, second, {"root": 0}, heads=(3, 3, 3, -1))
    assert found == ["nsubj:pass", "aux", "aux:pass", "root"]


def test_each_clause_agrees_by_itself() -> None:
    subject = {"nsubj": -0.6, "nsubj:pass": -0.6}
    active, passive = {"aux": -0.1, "aux:pass": -3.0}, {"aux": -3.0, "aux:pass": -0.1}
    found = _chosen(subject, passive, {"root": 0}, subject, active, {"obl": 0}, heads=(2, 2, -1, 5, 5, 2))
    assert found == ["nsubj:pass", "aux:pass", "root", "nsubj", "aux", "obl"]


def test_a_passive_subject_without_an_auxiliary_stays() -> None:
    assert _chosen({"nsubj:pass": -0.1, "nsubj": -2.0}, {"root": 0}, heads=(1, -1)) == ["nsubj:pass", "root"]


WITHOUT_OBJECTS = Agreement(_labels(), passive_objects=False)
PROMISED = ({"nsubj:pass": -0.5, "obl:arg": -1.0}, {"aux:pass": 0.0}, {"obj": -0.3, "nsubj:pass": -1.5}, {"root": 0.0})


def test_beside_a_passive_an_object_is_the_subject_where_the_language_says_so() -> None:
    found = _chosen(*PROMISED, heads=(3, 3, 3, -1), agreement=WITHOUT_OBJECTS)
    assert found == ["obl:arg", "aux:pass", "nsubj:pass", "root"]


def test_elsewhere_a_passive_may_have_an_object() -> None:
    assert _chosen(*PROMISED, heads=(3, 3, 3, -1)) == ["nsubj:pass", "aux:pass", "obj", "root"]


def test_a_governor_has_one_subject() -> None:
    found = _chosen({"nsubj": -0.1, "obl": -3.0}, {"nsubj": -0.3, "obl": -0.6}, {"root": 0}, heads=(2, 2, -1))
    assert found == ["nsubj", "obl", "root"]


def test_a_case_that_does_not_go_with_a_relation_counts_against_it() -> None:
    scores = np.zeros((1, len(RELATIONS)), np.float32)
    cases = np.full((1, len(CASES)), -10, np.float32)
    cases[0, CASES.index("Acc")] = 0
    found = AGREEMENT.with_cases(scores, cases)[0]
    assert found[RELATIONS.index("obj")] > found[RELATIONS.index("nsubj")]
    assert found[RELATIONS.index("obl")] == 0


def test_a_word_without_a_case_goes_with_every_relation() -> None:
    scores = np.zeros((1, len(RELATIONS)), np.float32)
    cases = np.full((1, len(CASES)), -10, np.float32)
    cases[0, CASES.index(ABSENT)] = 0
    found = AGREEMENT.with_cases(scores, cases)[0]
    assert abs(found[RELATIONS.index("nsubj")]) < 0.01


def test_a_helping_verb_is_an_auxiliary_whatever_the_tagger_says() -> None:
    assert AGREEMENT.upos("VERB", "aux:pass") == "AUX"


def test_a_verb_that_helps_no_other_is_none_where_the_language_says_so() -> None:
    assert Agreement(_labels(), lone_auxiliaries=False).upos("AUX", "root") == "VERB"
    assert AGREEMENT.upos("AUX", "root") == "AUX"
