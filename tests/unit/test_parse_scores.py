"""Scores of arcs, relations and tags, against the same written out for one word."""

import numpy as np
import pytest

from zeitgraph.parse.scores import Scorer

STATE, ALONE, ARC, RELATION, TAGS, RELATIONS = 6, 4, 5, 3, 7, 2


def _weights() -> dict[str, np.ndarray]:
    shapes = {
        "arc": (ARC + 1, ARC),
        "arc_dependent.weight": (ARC, STATE),
        "arc_dependent.bias": (ARC,),
        "arc_head.weight": (ARC, STATE),
        "arc_head.bias": (ARC,),
        "output.weight": (TAGS, STATE + ALONE),
        "output.bias": (TAGS,),
        "relation": (RELATIONS, RELATION + 1, RELATION + 1),
        "relation_dependent.weight": (RELATION, STATE),
        "relation_dependent.bias": (RELATION,),
        "relation_head.weight": (RELATION, STATE),
        "relation_head.bias": (RELATION,),
        "root": (STATE,),
    }
    random = np.random.default_rng(5)
    return {name: random.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


def _hidden(weights: dict[str, np.ndarray], name: str, state: np.ndarray) -> np.ndarray:
    found = weights[f"{name}.weight"] @ state + weights[f"{name}.bias"]
    return np.asarray(np.where(found > 0, found, 0.1 * found))


@pytest.fixture
def states() -> np.ndarray:
    return np.random.default_rng(2).normal(size=(4, STATE)).astype(np.float32)


def test_an_arc_is_scored_by_its_dependent_with_a_one_and_its_governor(states: np.ndarray) -> None:
    weights = _weights()
    views = Scorer(weights, STATE).views(states)
    dependent = np.append(_hidden(weights, "arc_dependent", states[1]), 1)
    expected = dependent @ weights["arc"] @ _hidden(weights, "arc_head", states[3])
    assert views.dependents[1] @ views.governors[3] == pytest.approx(expected, rel=1e-4)


def test_a_relation_is_scored_by_both_its_words_with_ones_and_the_root_is_a_word(states: np.ndarray) -> None:
    weights = _weights()
    scorer = Scorer(weights, STATE)
    scores = scorer.relations(scorer.views(states), np.array([-1, 0, 0, 1]))
    for word, governor in ((0, weights["root"]), (1, states[0]), (2, states[0]), (3, states[1])):
        above = np.append(_hidden(weights, "relation_head", governor), 1)
        below = np.append(_hidden(weights, "relation_dependent", states[word]), 1)
        expected = [below @ weights["relation"][number] @ above for number in range(RELATIONS)]
        np.testing.assert_allclose(scores[word], expected, rtol=1e-4)


def test_tags_are_scored_from_the_word_in_its_sentence_and_the_word_alone(states: np.ndarray) -> None:
    weights = _weights()
    scorer = Scorer(weights, STATE)
    alone = np.ones((1, ALONE), np.float32)
    expected = weights["output.weight"] @ np.concatenate([states[0], alone[0]]) + weights["output.bias"]
    np.testing.assert_allclose(scorer.views(states).tags[0] + scorer.tags(alone)[0], expected, rtol=1e-4)
