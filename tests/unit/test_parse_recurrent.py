"""The LSTM layers, against the same written out word by word."""

import numpy as np

from zeitgraph.parse.recurrent import layer, packing

HIDDEN, WIDTH = 3, 5


def _weights() -> dict[str, np.ndarray]:
    random = np.random.default_rng(7)
    shapes = {"weight_ih": (4 * HIDDEN, WIDTH), "weight_hh": (4 * HIDDEN, HIDDEN)} | dict.fromkeys(
        ("bias_ih", "bias_hh"), (4 * HIDDEN,)
    )
    return {
        f"{name}_l0{side}": random.normal(size=shape).astype(np.float32)
        for side in ("", "_reverse")
        for name, shape in shapes.items()
    }


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-x)))


def _one_way(words: np.ndarray, weights: dict[str, np.ndarray], side: str) -> list[np.ndarray]:
    state, cell, states = np.zeros(HIDDEN), np.zeros(HIDDEN), []
    for word in words:
        gates = weights[f"weight_ih_l0{side}"] @ word + weights[f"bias_ih_l0{side}"]
        gates = gates + weights[f"weight_hh_l0{side}"] @ state + weights[f"bias_hh_l0{side}"]
        enters, stays, fresh, leaves = np.split(gates, 4)
        cell = _sigmoid(stays) * cell + _sigmoid(enters) * np.tanh(fresh)
        state = _sigmoid(leaves) * np.tanh(cell)
        states.append(state)
    return states


def _written_out(sentences: list[np.ndarray], weights: dict[str, np.ndarray]) -> np.ndarray:
    rows = []
    for words in sentences:
        forward = _one_way(words, weights, "")
        backward = _one_way(words[::-1], weights, "_reverse")[::-1]
        rows += [np.concatenate(pair) for pair in zip(forward, backward, strict=True)]
    return np.array(rows)


def _sentences(*lengths: int) -> list[np.ndarray]:
    random = np.random.default_rng(3)
    return [random.normal(size=(length, WIDTH)).astype(np.float32) for length in lengths]


def test_each_word_has_the_state_of_its_own_sentence_in_both_directions() -> None:
    sentences = _sentences(6, 4, 4, 1)
    words = np.concatenate(sentences)
    states = layer(_weights(), "").run(words, np.arange(len(words)), packing(np.array([6, 4, 4, 1])))
    np.testing.assert_allclose(states, _written_out(sentences, _weights()), atol=1e-5)


def test_many_sentences_give_each_word_the_state_it_has_alone() -> None:
    sentences = _sentences(*[3] * 60)
    words = np.concatenate(sentences)
    states = layer(_weights(), "").run(words, np.arange(len(words)), packing(np.full(60, 3)))
    np.testing.assert_allclose(states, _written_out(sentences, _weights()), atol=1e-5)


def test_a_form_that_comes_twice_is_one_row_that_two_words_have() -> None:
    (forms,) = _sentences(3)
    places = np.array([2, 0, 2, 1])
    states = layer(_weights(), "").run(forms, places, packing(np.array([4])))
    np.testing.assert_allclose(states, _written_out([forms[places]], _weights()), atol=1e-5)
