"""Nodes and edges to positions: ForceAtlas2 (Jacomy et al. 2014), deterministic, in memory linear in the graph.

Up to `EXACT` nodes every pair repels. Above that the nodes are cut into cells of near neighbours, anew in each step
and the other way round in every second: pairs inside a cell repel one by one, other cells as one mass in their centre.
Nodes then stand apart a little less evenly than with all pairs; 5,000 of them take seconds instead of minutes.

Only + - * / and square roots, and sums in a fixed order: IEEE 754 defines these to the last bit, so the same graph
gets the same positions on every machine. The start comes from a hash of the node's id, not from a random generator.
"""

from collections.abc import Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

EXACT = 500  # nodes; above, all pairs cost seconds, and soon minutes
CELL = 200  # nodes a cell: pairs inside it stay in the processor's cache
REPULSION = 2.0
GRAVITY = 0.3  # times the root of all mass: then parts without an edge between them lie side by side at every size
TOLERANCE = 1.0
OVERLAPS = 40  # steps that push circles apart
MARGIN = 4.0  # between two circles

Array = NDArray[np.float64]
Indices = NDArray[np.int64]


def layout(ids: Sequence[str], edges: Sequence[tuple[int, int]], radii: Sequence[float]) -> list[tuple[float, float]]:
    """A position for each id, centred, within ±800 to ±2000 by the number of nodes; `edges` are pairs of indices.

    Circles of the given radii overlap little, as far as there is room.
    """
    if not ids:
        return []
    position = np.array([_start(name) for name in ids], dtype=np.float64)
    position = position * np.sqrt(float(len(ids))) * 10.0
    ends = np.array(sorted({(min(e), max(e)) for e in edges if e[0] != e[1]}), dtype=np.int64).reshape(-1, 2)
    position = _spread(position, ends)
    position = _scaled(position, _extent(len(ids)))
    position = _apart(position, np.array(radii, dtype=np.float64))
    return [(round(float(x), 1), round(float(y), 1)) for x, y in position]


def _start(name: str) -> tuple[float, float]:
    """A point in the square ±1 that depends on the name only."""
    digest = sha256(name.encode("utf-8", "replace")).digest()
    x, y = int.from_bytes(digest[:6], "big"), int.from_bytes(digest[6:12], "big")
    return x / 2**47 - 1.0, y / 2**47 - 1.0


def _steps(count: int) -> int:
    """Fewer steps for larger graphs, so that none takes minutes."""
    return 400 if count <= EXACT else 200 if count <= 5_000 else 80 if count <= 20_000 else 40


def _extent(count: int) -> float:
    return float(min(2000.0, max(800.0, 50.0 * np.sqrt(float(count)))))


def _spread(position: Array, ends: Indices) -> Array:
    """ForceAtlas2: repulsion by degree, attraction along edges, gravity, and a speed that falls where nodes swing."""
    count = len(position)
    mass = 1.0 + np.bincount(ends.ravel(), minlength=count).astype(np.float64)
    before = np.zeros_like(position)
    speed = 1.0
    for step in range(_steps(count)):
        force = (
            _repulsion(position, mass, _cells(position, step)) + _attraction(position, ends) + _gravity(position, mass)
        )
        swing = mass * _length(force - before)
        traction = mass * _length(force + before) / 2.0
        wanted = TOLERANCE * _sum(traction) / max(_sum(swing), 1e-9)
        speed = min(wanted, 1.5 * speed)
        position = position + force * (speed / (1.0 + np.sqrt(speed * swing)))[:, None]
        before = force
    return position


def _repulsion(position: Array, mass: Array, cells: list[Indices]) -> Array:
    centre = np.array([(position[cell] * mass[cell][:, None]).sum(axis=0) / _sum(mass[cell]) for cell in cells])
    weight = np.array([_sum(mass[cell]) for cell in cells])
    force = np.zeros_like(position)
    for number, cell in enumerate(cells):
        others = np.arange(len(cells)) != number
        near = _push(position[cell], position[cell], mass[cell])
        force[cell] = near + _push(position[cell], centre[others], weight[others])
    return np.asarray(force * mass[:, None] * REPULSION)


def _push(nodes: Array, others: Array, mass: Array) -> Array:
    """The sum of all pushes of `others` on each of `nodes`: mass by distance. Summed row by row: the order is fixed."""
    x = nodes[None, :, 0] - others[:, None, 0]
    y = nodes[None, :, 1] - others[:, None, 1]
    strength = mass[:, None] / (x * x + y * y + 0.01)
    return np.stack([(x * strength).sum(axis=0), (y * strength).sum(axis=0)], axis=1)


def _cells(position: Array, step: int) -> list[Indices]:
    """The nodes in cells of about equal number: strips along one axis, each cut along the other, by turns."""
    count, axis = len(position), step % 2
    if count <= EXACT:
        return [np.arange(count)]
    side = int(np.ceil(np.sqrt(count / CELL)))
    strips = np.array_split(np.argsort(position[:, axis], kind="stable"), side)
    return [
        cell
        for strip in strips
        for cell in np.array_split(strip[np.argsort(position[strip, 1 - axis], kind="stable")], side)
    ]


def _attraction(position: Array, ends: Indices) -> Array:
    """Each edge pulls its ends together in proportion to its length."""
    source, target = ends[:, 0], ends[:, 1]
    pull = position[target] - position[source]
    both, count = np.concatenate([source, target]), len(position)
    axes = [np.bincount(both, np.concatenate([pull[:, a], -pull[:, a]]), minlength=count) for a in (0, 1)]
    return np.stack(axes, axis=1)


def _gravity(position: Array, mass: Array) -> Array:
    """A constant pull to the middle, so that parts without an edge between them do not drift away."""
    strength = GRAVITY * np.sqrt(_sum(mass))
    return np.asarray(-position * (strength * mass / np.maximum(_length(position), 1e-9))[:, None])


def _length(vectors: Array) -> Array:
    return np.asarray(np.sqrt(vectors[:, 0] * vectors[:, 0] + vectors[:, 1] * vectors[:, 1]))


def _sum(values: Array) -> float:
    """The sum from left to right: numpy's own adds in an order of its choice."""
    return float(np.add.accumulate(values)[-1])


def _scaled(position: Array, extent: float) -> Array:
    """Centred on the middle of the bounding box, the farthest coordinate at `extent`."""
    middle = (position.min(axis=0) + position.max(axis=0)) / 2.0
    centred = position - middle
    reach = float(np.abs(centred).max())
    return np.asarray(centred * (extent / reach)) if reach > 0 else np.zeros_like(position)


def _apart(position: Array, radii: Array) -> Array:
    """Circles that overlap are pushed apart, a few times; then all is scaled back to at most ±2000."""
    for step in range(OVERLAPS):
        push = np.zeros_like(position)
        for cell in _cells(position, step):
            push[cell] = _overlap(position[cell], radii[cell])
        if not push.any():
            break
        position = position + push
    reach = float(np.abs(position).max())
    return np.asarray(position * (2000.0 / reach)) if reach > 2000.0 else position


def _overlap(position: Array, radii: Array) -> Array:
    """Half of each overlap with another circle, away from it; circles on one spot part along a line by their order."""
    x = position[None, :, 0] - position[:, None, 0]
    y = position[None, :, 1] - position[:, None, 1]
    order = np.sign(np.arange(len(radii))[None, :] - np.arange(len(radii))[:, None]).astype(np.float64)
    x = np.where((x == 0.0) & (y == 0.0), order, x)
    distance = np.sqrt(x * x + y * y)
    missing = np.where(order == 0.0, 0.0, np.maximum(radii[None, :] + radii[:, None] + MARGIN - distance, 0.0))
    share = 0.5 * missing / np.maximum(distance, 1e-9)
    return np.stack([(x * share).sum(axis=0), (y * share).sum(axis=0)], axis=1)
