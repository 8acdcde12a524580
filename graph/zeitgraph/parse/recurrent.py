"""Words in context: LSTM layers over many sentences at once, without padding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


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
    sentence = np.concatenate([np.arange(count) for count in counts])
    forward = begins[sentence] + step
    backward = begins[sentence] + lengths[sentence] - 1 - step
    return Packing(forward, backward, np.argsort(forward), np.argsort(backward), counts.tolist())


@dataclass(frozen=True, slots=True)
class Layer:
    """Both directions of a layer. `inner` and `bias` have the forward gates first, `outer` one matrix a direction.

    The gates stand in the order input, forget, output, cell, the first three halved: a sigmoid is a tanh of the half.
    """

    inner: Floats
    bias: Floats
    outer: Floats

    def gates(self, x: Floats) -> Floats:
        """What the words alone have to say to the gates."""
        return x @ self.inner + self.bias

    def run(self, gates: Floats, packed: Packing) -> Floats:
        """The states of each word in both directions, from the gates of each word."""
        width = self.outer.shape[2]
        forward = _one_way(gates[packed.forward, :width], self.outer[0], packed.counts)
        backward = _one_way(gates[packed.backward, width:], self.outer[1], packed.counts)
        return np.concatenate([forward[packed.placed], backward[packed.placed_back]], -1)


def _one_way(gates: Floats, outer: Floats, counts: Sequence[int]) -> Floats:
    """The states of packed words in one direction; overwrites the gates."""
    hidden = len(outer)
    states, cells = np.empty((len(gates), hidden), np.float32), np.zeros((counts[0], hidden), np.float32)
    state = states[:0]
    begin = 0
    for count in counts:
        here = gates[begin : begin + count]
        if begin:
            here += state[:count] @ outer
        np.tanh(here, out=here)
        here[:, : 3 * hidden] += 1
        cell = cells[:count]
        cell *= here[:, hidden : 2 * hidden]
        cell += here[:, :hidden] * here[:, 3 * hidden :]
        cell *= _HALF
        state = states[begin : begin + count]
        np.tanh(cell, out=state)
        state *= here[:, 2 * hidden : 3 * hidden]
        state *= _HALF
        begin += count
    return states


_HALF = np.float32(0.5)


def layer(weights: Mapping[str, Floats], prefix: str) -> Layer:
    """A layer from its weights as PyTorch names them."""
    sides = [_side(weights, prefix, suffix) for suffix in ("", "_reverse")]
    inner, bias = (np.concatenate([side[k] for side in sides], -1) for k in (0, 1))
    return Layer(np.ascontiguousarray(inner), bias, np.stack([side[2] for side in sides]))


def _side(weights: Mapping[str, Floats], prefix: str, suffix: str) -> tuple[Floats, Floats, Floats]:
    outer = weights[f"{prefix}weight_hh_l0{suffix}"]
    hidden = outer.shape[1]
    order = np.r_[0 : 2 * hidden, 3 * hidden : 4 * hidden, 2 * hidden : 3 * hidden]
    scale = np.where(np.arange(4 * hidden) < 3 * hidden, _HALF, np.float32(1)).astype(np.float32)
    bias = weights[f"{prefix}bias_ih_l0{suffix}"] + weights[f"{prefix}bias_hh_l0{suffix}"]
    inner = weights[f"{prefix}weight_ih_l0{suffix}"]
    return inner[order].T * scale, bias[order] * scale, outer[order].T * scale
