"""A graph to smaller and smaller ones that have the same communities: what a large layout starts from.

Each node joins the neighbour that it has more to do with than their degrees let expect (modularity, as in Louvain's
first step, Blondel et al. 2008), in an order that depends on the graph only.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SMALL = 400  # nodes; a graph of so many is laid out from scratch
LEAST = 0.95  # a graph that shrinks no further than to this share of its nodes is not made smaller again
CROWD = 0.02  # of all mass: no node of a smaller graph stands for more, or one community would hide another

Array = NDArray[np.float64]
Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """A weighted graph: each node's mass, each edge's two ends and weight.

    `parent` is each node's number in the next smaller graph; in the smallest its own.
    """

    mass: Array
    ends: Indices
    weight: Array
    parent: Indices


def levels(mass: Array, ends: Indices) -> list[Level]:
    """The graph and smaller ones, the smallest last; edges that come to lie inside a node are gone."""
    found = [Level(mass=mass, ends=ends, weight=np.ones(len(ends)), parent=np.arange(len(mass)))]
    while len(found[-1].mass) > SMALL:
        parent = _parents(found[-1])
        count = int(parent.max()) + 1
        if count > LEAST * len(parent):
            break
        found[-1] = replace(found[-1], parent=parent)
        found.append(_smaller(found[-1], count))
    return found


def _smaller(level: Level, count: int) -> Level:
    ends = np.sort(level.parent[level.ends], axis=1)
    apart = ends[:, 0] != ends[:, 1]
    keys = ends[apart, 0] * count + ends[apart, 1]
    both, position = np.unique(keys, return_inverse=True)
    weight = np.bincount(position.ravel(), level.weight[apart], minlength=len(both)).astype(np.float64)
    mass = np.bincount(level.parent, level.mass, minlength=count).astype(np.float64)
    ends = np.stack([both // count, both % count], axis=1)
    return Level(mass=mass, ends=ends, weight=weight, parent=np.arange(count))


def _parents(level: Level) -> Indices:
    """For each node the number of its group; groups are numbered by their first nodes."""
    strength = np.bincount(level.ends.ravel(), np.repeat(level.weight, 2), minlength=len(level.mass))
    degree, mass = strength.tolist(), level.mass.tolist()
    whole, most = 2.0 * sum(level.weight.tolist()) or 1.0, CROWD * sum(mass)
    group, size = list(range(len(mass))), list(mass)
    joined = [False] * len(mass)
    neighbours = list(_neighbours(level))
    for node in np.argsort(strength, kind="stable").tolist():
        if joined[node]:
            continue
        best, gain = node, 0.0
        for other, weight in neighbours[node]:
            if size[group[other]] + mass[node] <= most:
                better = weight - degree[node] * degree[other] / whole
                if better > gain:
                    best, gain = other, better
        if best != node:
            group[node] = group[best]
            size[group[best]] += mass[node]
            joined[node] = joined[group[best]] = True
    return np.unique(group, return_inverse=True)[1].astype(np.int64).ravel()


def _neighbours(level: Level) -> Iterator[list[tuple[int, float]]]:
    """For each node its neighbours with the weights between, in the order of their numbers."""
    both = np.concatenate([level.ends, level.ends[:, ::-1]])
    weights = np.concatenate([level.weight, level.weight])
    order = np.lexsort((both[:, 1], both[:, 0]))
    others, values = both[order, 1].tolist(), weights[order].tolist()
    begins = np.searchsorted(both[order, 0], np.arange(len(level.mass) + 1)).tolist()
    for begin, end in pairwise(begins):
        yield list(zip(others[begin:end], values[begin:end], strict=True))
