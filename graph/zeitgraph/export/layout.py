"""Nodes and edges to positions: ForceAtlas2 (Jacomy et al. 2014) from coarse to fine, deterministic, in linear memory.

A graph of more than a few hundred nodes is first made smaller by its communities (`layout_levels`), so that these lie
apart from the start and the large graph only has to settle. Up to `EXACT` nodes every pair repels. Above that the nodes
are cut into cells of near neighbours, anew in each step and the other way round in every second: pairs inside a cell
repel one by one, other cells as one mass in their centre. 50,000 nodes take a quarter of a minute.

Only + - * / and square roots, and sums in a fixed order: IEEE 754 defines these to the last bit, so the same graph
gets the same positions on every machine. The start comes from a hash of the node's id, not from a random generator.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

import numpy as np

from zeitgraph.export.layout_levels import Array, Indices, Level, levels

EXACT = 500  # nodes; above, all pairs cost seconds, and soon minutes
CELL = 200  # nodes a cell: pairs inside it stay in the processor's cache
FIRST_STEPS = 400
REPULSION = 2.0
GRAVITY = 0.4  # times the root of all mass: then parts without an edge between them lie side by side at every size
TOLERANCE = 1.0
HEAVIEST = 40  # edges that count for a node's repulsion: a hub of hundreds would stand alone in a ring
OVERLAPS = 40  # steps that push circles apart
LABEL_STEPS = 200  # steps that push labels apart; of 100 labels in a crowd none covers another after that
MARGIN = 4.0  # between two circles
LABELLED = 2_000  # nodes; of more nobody can read the labels before zooming in
LETTER, LINE, WIDEST = 9.0, 20.0, 280.0  # a label in Gephi as it opens; longer ones may cover


def layout(
    ids: Sequence[str],
    edges: Sequence[tuple[int, int]],
    radii: Sequence[float],
    *,
    labels: Sequence[str] | None = None,
) -> list[tuple[float, float]]:
    """A position for each id, centred, within ±800 to ±2000 by the number of nodes; `edges` are pairs of indices.

    Circles of the given radii overlap little, as far as there is room; of a graph whose labels can be read at a glance
    (up to LABELLED nodes) neither do the labels, which stand in the middle of their nodes.
    """
    if not ids:
        return []
    start = np.array([_start(name) for name in ids], dtype=np.float64)
    ends = np.array(sorted({(min(e), max(e)) for e in edges if e[0] != e[1]}), dtype=np.int64).reshape(-1, 2)
    position = _scaled(_spread(start, ends), _extent(len(ids)))
    circles = np.array(radii, dtype=np.float64)
    if labels is not None and len(ids) <= LABELLED:
        position = _apart(position, circles, np.array([_width(label) for label in labels]))
    else:
        position = _apart(position, circles, None)
    return _distinct((round(float(x), 1), round(float(y), 1)) for x, y in position)


def _distinct(points: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points, each on a spot of its own: what rounding puts on one spot goes a tenth towards the middle."""
    found: dict[tuple[float, float], None] = {}
    for x, y in points:
        step = -0.1 if x > 0.0 else 0.1
        while (x, y) in found:
            x = round(x + step, 1)
        found[x, y] = None
    return list(found)


def _width(label: str) -> float:
    return min(WIDEST, LETTER * len(label))


def _start(name: str) -> tuple[float, float]:
    """A point in the square ±1 that depends on the name only."""
    digest = sha256(name.encode("utf-8", "replace")).digest()
    x, y = int.from_bytes(digest[:6], "big"), int.from_bytes(digest[6:12], "big")
    return x / 2**47 - 1.0, y / 2**47 - 1.0


def _extent(count: int) -> float:
    return float(min(2000.0, max(800.0, 65.0 * np.sqrt(float(count)))))


def _spread(start: Array, ends: Indices) -> Array:
    """The smallest of the graph's levels from scratch, then each larger one from where its groups stand."""
    mass = 1.0 + np.minimum(np.bincount(ends.ravel(), minlength=len(start)), HEAVIEST).astype(np.float64)
    steps = levels(mass, ends)
    names = [start]  # a group is called after its first node
    for level in steps[:-1]:
        names.append(names[-1][np.unique(level.parent, return_index=True)[1]])
    position = names[-1] * np.sqrt(float(len(names[-1]))) * 10.0
    position = _settled(position, steps[-1], FIRST_STEPS)
    for level, name in zip(reversed(steps[:-1]), reversed(names[:-1]), strict=True):
        room = np.sqrt(REPULSION * np.bincount(level.parent, level.mass)[level.parent])
        position = _settled(position[level.parent] + name * room[:, None], level, _steps(len(name)))
    return position


def _steps(count: int) -> int:
    """Fewer steps for larger graphs, which are near their places already, so that none takes minutes."""
    return 60 if count <= 5_000 else 40 if count <= 20_000 else 20


def _settled(position: Array, level: Level, steps: int) -> Array:
    """ForceAtlas2: repulsion by mass, attraction along edges, gravity, and a speed that falls where nodes swing."""
    strength = np.bincount(level.ends.ravel(), np.repeat(level.weight, 2), minlength=len(position))
    farthest = 0.5 / np.maximum(
        strength, 0.5
    )  # half the way to the middle of the neighbours: hubs would swing for ever
    before = np.zeros_like(position)
    speed = 1.0
    for step in range(steps):
        repulsion = _repulsion(position, level.mass, _cells(position, step))
        force = repulsion + _attraction(position, level) + _gravity(position, level.mass)
        swing = level.mass * _length(force - before)
        traction = level.mass * _length(force + before) / 2.0
        wanted = TOLERANCE * _sum(traction) / max(_sum(swing), 1e-9)
        speed = min(wanted, 1.5 * speed)
        position = position + force * np.minimum(speed / (1.0 + np.sqrt(speed * swing)), farthest)[:, None]
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


def _attraction(position: Array, level: Level) -> Array:
    """Each edge pulls its ends together in proportion to its length and weight."""
    source, target = level.ends[:, 0], level.ends[:, 1]
    pull = (position[target] - position[source]) * level.weight[:, None]
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


def _apart(position: Array, radii: Array, widths: Array | None) -> Array:
    """Circles, or boxes of labels, that overlap are pushed apart, a few times; then all is scaled back to ±2000."""
    for step in range(OVERLAPS if widths is None else LABEL_STEPS):
        push = np.zeros_like(position)
        for cell in _cells(position, step):
            if widths is None:
                push[cell] = _circles_apart(position[cell], radii[cell])
            else:
                push[cell] = _boxes_apart(position[cell], radii[cell], widths[cell])
        if not push.any():
            break
        position = position + push
    reach = float(np.abs(position).max())
    return np.asarray(position * (2000.0 / reach)) if reach > 2000.0 else position


def _circles_apart(position: Array, radii: Array) -> Array:
    """Each out of its overlaps with other circles, the smaller of two more; on one spot they part along a line."""
    x, y, order = _differences(position)
    distance = np.sqrt(x * x + y * y)
    missing = np.where(order == 0.0, 0.0, np.maximum(radii[None, :] + radii[:, None] + MARGIN - distance, 0.0))
    share = _share(radii) * missing / np.maximum(distance, 1e-9)
    return np.stack([(x * share).sum(axis=0), (y * share).sum(axis=0)], axis=1)


def _boxes_apart(position: Array, radii: Array, widths: Array) -> Array:
    """Each out of its overlaps with other boxes around circle and label, up or down or sideways by the shorter way."""
    x, y, order = _differences(position)
    half, tall = np.maximum(radii, widths / 2.0), np.maximum(radii, LINE / 2.0)
    across = half[None, :] + half[:, None] + MARGIN - np.abs(x)
    down = tall[None, :] + tall[:, None] + MARGIN - np.abs(y)
    over = (across > 0.0) & (down > 0.0) & (order != 0.0)
    share = _share(radii)
    sideways = np.where(over & (across <= down), across * np.where(x < 0.0, -1.0, 1.0) * share, 0.0)
    upright = np.where(over & (across > down), down * np.where(y < 0.0, -1.0, 1.0) * share, 0.0)
    return np.stack([sideways.sum(axis=0), upright.sum(axis=0)], axis=1)


def _differences(position: Array) -> tuple[Array, Array, Array]:
    """How far each node (column) is from each other (row); what is on one spot is a little apart, by its order."""
    x = position[None, :, 0] - position[:, None, 0]
    y = position[None, :, 1] - position[:, None, 1]
    number = np.arange(len(position))
    order = np.sign(number[None, :] - number[:, None]).astype(np.float64)
    same = (x == 0.0) & (y == 0.0)
    return np.where(same, order, x), np.where(same, order, y), order


def _share(radii: Array) -> Array:
    """How much of the way out a node (column) goes: a large one stays where it is, and pushes the small ones."""
    area = radii * radii + 1.0
    return np.asarray(area[:, None] / (area[:, None] + area[None, :]))
