"""Words in context: LSTM layers over many sentences at once, without padding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_ROWS = 24  # words of a product: above, OpenBLAS copies the matrix first (its limit is a million multiplications)
_HALF = np.float32(0.5)


@dataclass(frozen=True, slots=True)
class Packing:
    """The words of sentences, the longest first, in the order in which they are read: all first ones, all second ones…

    `forward` and `backward` say which word is read at each place, `counts` how many are read in each step, and
    `placed` and `placed_back` where each word ends up.
    """

    forward: Ints
    backward: Ints
    placed: Ints
    placed_back: Ints
    counts: list[int]


def packing(lengths: Ints) -> Packing:
    """The packing of sentences of these lengths, which must not grow."""
    begins = np.cumsum(lengths) - lengths
    steps = np.arange(int(lengths[0]))
    counts = (lengths[None, :] > steps[:, None]).sum(1)
    step = np.repeat(steps, counts)
    sentence = np.arange(len(step)) - np.repeat(np.cumsum(counts) - counts, counts)
    forward = begins[sentence] + step
    backward = begins[sentence] + lengths[sentence] - 1 - step
    return Packing(forward, backward, np.argsort(forward), np.argsort(backward), counts.tolist())


@dataclass(frozen=True, slots=True)
class Layer:
    """Both directions of a layer: of each array, the first axis is the direction and the second the gate.

    The gates stand in the order input, forget, output, cell, the first three halved: a sigmoid is a tanh of the half.
    `outer` is halved too, and reads states twice as large.
    """

    inner: Floats
    bias: Floats
    outer: Floats

    @property
    def width(self) -> int:
        """The length of a word's state, both directions together."""
        return int(len(self.outer) * self.outer.shape[-1])

    def run(self, x: Floats, places: Ints, packed: Packing) -> Floats:
        """The states of each word in both directions; `places` says of each word which row of `x` it is."""
        gates = self._gates(x, places, packed)
        gates += self.bias
        states = _run(gates, self.outer, packed.counts)
        states *= _HALF
        return np.concatenate([states[0][packed.placed], states[1][packed.placed_back]], -1)

    def _gates(self, x: Floats, places: Ints, packed: Packing) -> Floats:
        """What the words alone have to say to the gates, in the order in which they are read."""
        gates = np.empty((*self.inner.shape[:2], len(places), self.inner.shape[3]), np.float32)
        for inner, order, found in zip(self.inner, (packed.forward, packed.backward), gates, strict=True):
            if len(x) < len(places):
                np.take(x @ inner, places[order], axis=1, out=found, mode="clip")
            else:
                np.matmul(x[places[order]], inner, out=found)
        return gates


def _run(gates: Floats, outer: Floats, counts: Sequence[int]) -> Floats:
    """Twice the states of packed words in both directions; overwrites the gates."""
    sides, _, words, hidden = gates.shape
    states, cells = np.empty((sides, words, hidden), np.float32), np.zeros((sides, counts[0], hidden), np.float32)
    room = np.empty((sides, 4, counts[0], hidden), np.float32)
    begin = before = 0
    for count in counts:
        here = gates[:, :, begin : begin + count]
        if begin:
            here += _product(states[:, None, before : before + count], outer, room[:, :, :count])
        np.tanh(here, out=here)
        here[:, :3] += 1
        cell, fresh = cells[:, :count], here[:, 0]
        cell *= here[:, 1]
        fresh *= here[:, 3]
        cell += fresh
        cell *= _HALF
        state = states[:, begin : begin + count]
        np.tanh(cell, out=state)
        state *= here[:, 2]
        before, begin = begin, begin + count
    return states


def _product(states: Floats, outer: Floats, found: Floats) -> Floats:
    """The states by the matrices of all gates, in `found`, a few words at a time."""
    for begin in range(0, states.shape[2], _ROWS):
        rows = slice(begin, begin + _ROWS)
        np.matmul(states[:, :, rows], outer, out=found[:, :, rows])
    return found


def layer(weights: Mapping[str, Floats], prefix: str) -> Layer:
    """A layer from its weights as PyTorch names them."""
    sides = [_side(weights, prefix, suffix) for suffix in ("", "_reverse")]
    inner, bias, outer = (np.ascontiguousarray(np.stack([side[k] for side in sides])) for k in range(3))
    return Layer(inner, bias, outer * _HALF)


def _side(weights: Mapping[str, Floats], prefix: str, suffix: str) -> tuple[Floats, Floats, Floats]:
    """The matrices of the four gates for what comes from below, their bias, and those for the state before."""
    bias = weights[f"{prefix}bias_ih_l0{suffix}"] + weights[f"{prefix}bias_hh_l0{suffix}"]
    found = (weights[f"{prefix}weight_ih_l0{suffix}"], bias[:, None], weights[f"{prefix}weight_hh_l0{suffix}"])
    inner, bias, outer = (_by_gate(rows) for rows in found)
    return inner, bias, outer


def _by_gate(rows: Floats) -> Floats:
    """A matrix a gate, in our order, from the rows of PyTorch's: input, forget, cell, output."""
    gates = rows.reshape(4, -1, rows.shape[1])[[0, 1, 3, 2]].transpose(0, 2, 1)
    return gates * np.array([_HALF, _HALF, _HALF, 1], np.float32)[:, None, None]
