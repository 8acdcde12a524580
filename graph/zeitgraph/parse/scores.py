"""Words in their sentences to scores: of tags, of arcs and of relations, each kind for many words at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_SLOPE = np.float32(0.1)  # of a hidden unit below zero, as in training
_CHUNK = 256  # words whose scores of relations are computed at once: they stay in the cache


@dataclass(frozen=True, slots=True)
class Views:
    """What each word is as a dependent and as a governor, of arcs and of relations, and its scores of tags.

    A dependent of arcs is already multiplied: its product with a governor is the arc's score. Both views for
    relations end in a one.
    """

    dependents: Floats
    governors: Floats
    relation_dependents: Floats
    relation_governors: Floats
    tags: Floats


class Scorer:
    """The layers above the states, from the model's weights."""

    def __init__(self, weights: Mapping[str, Floats], width: int) -> None:
        self._weights, self._width = weights, width

    def views(self, states: Floats) -> Views:
        """All that is computed of each word by itself, in one product."""
        found = states @ self._matrix + self._bias
        hidden = found[:, : self._bounds[-1]]
        np.maximum(hidden, _SLOPE * hidden, out=hidden)
        dependents, governors, below, above, tags = np.split(found, self._bounds, axis=1)
        return Views(dependents @ self._weights["arc"], governors, below, above, tags)

    def tags(self, alone: Floats) -> Floats:
        """Scores of tags, features and names from words without their sentences."""
        return np.asarray(alone @ self._weights["output.weight"].T[self._width :], np.float32)

    @cached_property
    def root(self) -> Views:
        """The views of the root, which governs one word of each sentence."""
        return self.views(self._weights["root"][None, :])

    def relations(self, views: Views, heads: Ints) -> Floats:
        """The score of each relation of each word to its governor, -1 for the root."""
        governors = np.concatenate([views.relation_governors, self.root.relation_governors])
        found = np.empty((len(heads), len(self._weights["relation"])), np.float32)
        for begin in range(0, len(heads), _CHUNK):
            words = slice(begin, begin + _CHUNK)
            different, places = np.unique(heads[words], return_inverse=True)
            tables = (governors[different] @ self._relation_matrix).reshape(len(different), found.shape[1], -1)
            dependents = views.relation_dependents[words, :, None]
            found[words] = np.matmul(np.take(tables, places, axis=0, mode="clip"), dependents)[:, :, 0]
        return found

    @cached_property
    def _relation_matrix(self) -> Floats:
        """From a governor to the vectors of all relations that its dependents are multiplied with."""
        relation = self._weights["relation"]
        return np.ascontiguousarray(relation.transpose(2, 0, 1).reshape(relation.shape[2], -1))

    @cached_property
    def _parts(self) -> list[tuple[Floats, Floats]]:
        """Matrices and biases of the views in their order; a column of zeros with a bias of one makes the one."""
        names = (("arc_dependent", True), ("arc_head", False), ("relation_dependent", True), ("relation_head", True))
        parts = [_with_one(self._weights[f"{n}.weight"].T, self._weights[f"{n}.bias"], one=one) for n, one in names]
        return [*parts, (self._weights["output.weight"].T[: self._width], self._weights["output.bias"])]

    @cached_property
    def _bounds(self) -> list[int]:
        return [int(bound) for bound in np.cumsum([len(bias) for _, bias in self._parts[:-1]])]

    @cached_property
    def _matrix(self) -> Floats:
        return np.ascontiguousarray(np.concatenate([matrix for matrix, _ in self._parts], 1))

    @cached_property
    def _bias(self) -> Floats:
        return np.concatenate([bias for _, bias in self._parts])


def _with_one(matrix: Floats, bias: Floats, *, one: bool) -> tuple[Floats, Floats]:
    if not one:
        return matrix, bias
    return np.pad(matrix, ((0, 0), (0, 1))), np.append(bias, np.float32(1))
