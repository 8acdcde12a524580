"""Trees out of scores."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeitgraph.parse.decode import best_tree, best_trees


def _is_tree(heads: list[int]) -> bool:
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


def _score(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[k, head] for k, head in enumerate(heads)))


def _best_by_trying(scores: np.ndarray) -> float:
    count = scores.shape[0]
    choices = itertools.product(*[[h for h in range(count + 1) if h != k + 1] for k in range(count)])
    return max(_score(scores, heads) for heads in choices if _is_tree(list(heads)))


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(st.integers(-20, 20), min_size=n + 1, max_size=n + 1), min_size=n, max_size=n)
    )
)
def test_the_tree_is_the_best_of_all_with_one_root(rows: list[list[int]]) -> None:
    scores = np.array(rows, np.float32)
    heads = [int(head) for head in best_tree(scores)]
    assert _is_tree(heads)
    assert _score(scores, tuple(heads)) == pytest.approx(_best_by_trying(scores))


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[1, 0, 9], [0, 9, 0]], np.float32)
    assert list(best_tree(scores)) == [0, 1]


def test_ties_go_to_the_first() -> None:
    assert list(best_tree(np.zeros((3, 4), np.float32))) == list(best_tree(np.zeros((3, 4), np.float32)))


def _rows(random: np.random.Generator, lengths: list[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dependents, governors = random.normal(size=(2, sum(lengths), 3)).astype(np.float32)
    return dependents, governors, random.normal(size=3).astype(np.float32)


@pytest.mark.parametrize("seed", range(20))
def test_many_sentences_at_once_get_the_trees_that_each_has_alone(seed: int) -> None:
    lengths = [9, 8, 4, 4, 1]
    dependents, governors, root = _rows(np.random.default_rng(seed), lengths)
    heads, sure = best_trees(dependents, governors, root, np.array(lengths))
    begin = 0
    for length in lengths:
        words = slice(begin, begin + length)
        scores = dependents[words] @ np.concatenate([root[None, :], governors[words]]).T
        scores[np.arange(length), np.arange(1, length + 1)] = -1e9
        assert list(heads[words]) == list(best_tree(scores))
        likely = np.exp(scores) / np.exp(scores).sum(1, keepdims=True)
        np.testing.assert_allclose(sure[words], likely[np.arange(length), heads[words]], rtol=1e-4)
        begin += length
