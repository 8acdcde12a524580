"""Scores of arcs to trees: the best tree with a single root (Chu-Liu/Edmonds), ties decided by order."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Heads = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_NEVER = -1e9
_ALIKE = 2  # sentences whose arcs are scored together: none is longer than so many times another; flat from 1.5 to 3
_ROOTS = 8  # how many words are tried as the root where the best tree has several


def best_trees(dependents: Scores, governors: Scores, root: Scores, lengths: Heads) -> tuple[Heads, Scores]:
    """The governor of each word in the best trees of sentences, the longest first, and the probability of that arc.

    An arc's score is the product of its two words' rows; 0 is the root, n the n-th word of the sentence.
    """
    begins = np.cumsum(lengths) - lengths
    heads, sure = np.empty(len(dependents), np.int64), np.empty(len(dependents), np.float32)
    for alike in _alike(lengths):
        inside = np.arange(lengths[alike.start]) < lengths[alike, None]
        words = np.where(inside, begins[alike, None] + np.arange(inside.shape[1]), begins[alike, None])
        logs = _logarithms(dependents[words], governors[words], root, inside)
        found = _trees(logs, inside)
        chosen = np.take_along_axis(logs, found[:, :, None], 2)[:, :, 0]
        heads[words[inside]], sure[words[inside]] = found[inside], np.exp(chosen[inside])
    return heads, sure


def _alike(lengths: Heads) -> Iterator[slice]:
    begin = 0
    while begin < len(lengths):
        end = begin + int(np.searchsorted(-lengths[begin:], -lengths[begin] / _ALIKE, side="right"))
        yield slice(begin, end)
        begin = end


def _logarithms(dependents: Scores, governors: Scores, root: Scores, inside: Flags) -> Scores:
    """The logarithm of each arc's probability; arcs that cannot be, a word's to itself among them, are hopeless."""
    count, length = inside.shape
    scores = np.empty((count, length, length + 1), np.float32)
    np.matmul(dependents, governors.transpose(0, 2, 1), out=scores[:, :, 1:])
    scores[:, :, 0] = dependents @ root
    scores[:, :, 1:][np.broadcast_to(~inside[:, None, :], (count, length, length))] = _NEVER
    scores[:, np.arange(length), np.arange(1, length + 1)] = _NEVER
    scores -= scores.max(2, keepdims=True)
    scores -= np.log(np.exp(scores).sum(2, keepdims=True))
    return scores


def _trees(logs: Scores, inside: Flags) -> Heads:
    """The best governors of the words of sentences: where the best of each word make no tree, the best tree's."""
    heads: Heads = np.where(inside, logs.argmax(2), 0)
    for index in np.flatnonzero(~_are_trees(heads, inside)):
        length = int(inside[index].sum())
        heads[index, :length] = best_tree(logs[index, :length, : length + 1])
    return heads


def _are_trees(heads: Heads, inside: Flags) -> Flags:
    """Of each sentence, whether one word hangs on the root and all others on that: the steps are doubled each time."""
    above = np.pad(heads, ((0, 0), (1, 0)))
    for _ in range(heads.shape[1].bit_length()):
        above = np.take_along_axis(above, above, 1)
    found: Flags = ((heads == 0) & inside).sum(1) == 1
    return found & ~above.any(1)


def best_tree(scores: Scores) -> Heads:
    """The governor of each word in the best tree. `scores[d, h]` is for word `d` under `h`; column 0 is the root."""
    count = scores.shape[0]
    matrix = np.full((count + 1, count + 1), _NEVER)
    matrix[1:, :] = scores
    np.fill_diagonal(matrix, _NEVER)
    heads: Heads = matrix.argmax(1)
    if (heads[1:] == 0).sum() == 1 and _cycle(heads) is None:
        return heads[1:]
    heads = _spanning(matrix)
    if (heads[1:] == 0).sum() == 1:
        return heads[1:]
    return _single_root(matrix)[1:]


def _single_root(matrix: npt.NDArray[np.float64]) -> Heads:
    count = matrix.shape[0]
    candidates = np.argsort(-matrix[1:, 0], kind="stable")[:_ROOTS] + 1
    best, best_score = np.zeros(count, np.int64), -np.inf
    for root in candidates:
        only = matrix.copy()
        only[1:, 0] = _NEVER
        only[root, :] = _NEVER
        only[root, 0] = matrix[root, 0]
        heads = _spanning(only)
        score = matrix[np.arange(1, count), heads[1:]].sum()
        if score > best_score:
            best, best_score = heads, score
    return best


def _spanning(matrix: npt.NDArray[np.float64]) -> Heads:
    """The best tree over nodes 0..n, where `matrix[d, h]` scores `d` under `h` and node 0 is the root."""
    heads: Heads = matrix.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.array(cycle)
    outside = np.setdiff1d(np.arange(matrix.shape[0]), inside)
    smaller, entries, exits = _contracted(matrix, heads, inside, outside)
    solved = _spanning(smaller)
    return _expanded(heads, solved, inside, outside, entries, exits)


def _contracted(
    matrix: npt.NDArray[np.float64], heads: Heads, inside: Heads, outside: Heads
) -> tuple[npt.NDArray[np.float64], Heads, Heads]:
    """The matrix with the cycle as its last node; which of its words each node outside enters, and hangs on."""
    size = len(outside)
    smaller = np.full((size + 1, size + 1), _NEVER)
    smaller[:size, :size] = matrix[np.ix_(outside, outside)]
    gains = matrix[np.ix_(inside, outside)] - matrix[inside, heads[inside]][:, None]
    entries = gains.argmax(0)
    smaller[size, :size] = gains[entries, np.arange(size)]
    leaving = matrix[np.ix_(outside, inside)]
    exits = leaving.argmax(1)
    smaller[:size, size] = leaving[np.arange(size), exits]
    np.fill_diagonal(smaller, _NEVER)
    return smaller, entries, exits


def _expanded(heads: Heads, solved: Heads, inside: Heads, outside: Heads, entries: Heads, exits: Heads) -> Heads:
    size = len(outside)
    full = heads.copy()
    for position, node in enumerate(outside):
        if node:
            chosen = solved[position]
            full[node] = inside[exits[position]] if chosen == size else outside[chosen]
    governor = solved[size]
    full[inside[entries[governor]]] = outside[governor]
    return full


def _cycle(heads: Heads) -> list[int] | None:
    """The nodes of the first cycle, or None where following the governors always ends at node 0."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return None
