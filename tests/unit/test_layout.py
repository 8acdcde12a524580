"""Positions depend on the graph only, and can be looked at."""

import math
from itertools import combinations

from zeitgraph.export.layout import EXACT, _distinct, layout


def star(leaves: int) -> tuple[list[str], list[tuple[int, int]]]:
    """A hub and its leaves."""
    return ["hub", *(f"leaf {n}" for n in range(leaves))], [(0, n + 1) for n in range(leaves)]


def test_the_same_graph_gets_the_same_places() -> None:
    names, edges = star(20)
    assert layout(names, edges, [5.0] * 21) == layout(names, edges, [5.0] * 21)


def test_the_direction_and_the_order_of_edges_change_nothing() -> None:
    names, edges = star(20)
    turned = [(target, source) for source, target in reversed(edges)]
    assert layout(names, edges, [5.0] * 21) == layout(names, turned, [5.0] * 21)


def test_no_nodes_need_no_places() -> None:
    assert layout([], [], []) == []


def test_one_node_stands_in_the_middle() -> None:
    assert layout(["a"], [], [4.0]) == [(0.0, 0.0)]


def test_a_small_graph_reaches_to_800() -> None:
    names, edges = star(10)
    places = layout(names, edges, [4.0] * 11)
    assert max(abs(value) for place in places for value in place) == 800.0


def test_no_graph_reaches_beyond_2000() -> None:
    names = [f"node {n}" for n in range(EXACT + 100)]
    places = layout(names, [(n, n // 2) for n in range(1, len(names))], [30.0] * len(names))
    assert max(abs(value) for place in places for value in place) <= 2000.0
    assert len(set(places)) == len(places)


def test_neighbours_stand_nearer_than_strangers() -> None:
    names = [f"{group}{n}" for group in "ab" for n in range(8)]
    edges = [(g + i, g + j) for g in (0, 8) for i, j in combinations(range(8), 2)]
    places = layout(names, edges, [4.0] * 16)
    near = max(math.dist(places[i], places[j]) for i, j in edges)
    assert near < math.dist(_middle(places[:8]), _middle(places[8:]))


def test_circles_do_not_overlap_where_there_is_room() -> None:
    names, edges = star(12)
    radii = [100.0, *[20.0] * 12]
    places = layout(names, edges, radii)
    for i, j in combinations(range(13), 2):
        assert math.dist(places[i], places[j]) > 0.95 * (radii[i] + radii[j])


def _middle(places: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def communities(groups: int, size: int) -> tuple[list[str], list[tuple[int, int]]]:
    """Groups of nodes that all know their neighbours in a ring and a hub, each hub knowing the next one."""
    names = [f"{group}-{n}" for group in range(groups) for n in range(size)]
    ring = [
        (g * size + n, g * size + m) for g in range(groups) for n in range(1, size) for m in (0, n % (size - 1) + 1)
    ]
    return names, ring + [(g * size, (g + 1) % groups * size) for g in range(groups)]


def test_communities_of_a_large_graph_lie_apart() -> None:
    groups, size = 8, 300
    names, edges = communities(groups, size)
    places = layout(names, edges, [4.0] * len(names))
    parts = [places[g * size : (g + 1) * size] for g in range(groups)]
    middles = [_middle(part) for part in parts]
    home = [min(range(groups), key=lambda g: math.dist(place, middles[g])) for place in places]
    at_home = sum(home[g * size + n] == g for g in range(groups) for n in range(size))
    assert at_home > 0.95 * len(names)


def test_a_node_without_edges_is_not_flung_away() -> None:
    names, edges = communities(3, 40)
    places = layout([*names, "alone"], edges, [4.0] * 121)
    others = [math.dist(place, (0.0, 0.0)) for place in places[:-1]]
    assert math.dist(places[-1], (0.0, 0.0)) < 1.5 * max(others)


def test_labels_do_not_cover_each_other_where_there_is_room() -> None:
    names, edges = star(30)
    labels = ["Organisation mit einem Namen"] * 31
    places = layout(names, edges, [10.0] * 31, labels=labels)
    width, height = 9.0 * len(labels[0]), 20.0
    for (x, y), (u, v) in combinations(places, 2):
        assert abs(x - u) > 0.95 * width or abs(y - v) > 0.95 * height


def test_no_two_nodes_stand_on_one_spot() -> None:
    assert _distinct([(0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (2000.0, 1.0), (2000.0, 1.0)]) == [
        *((0.0, 0.0), (0.1, 0.0), (0.2, 0.0)),
        *((2000.0, 1.0), (1999.9, 1.0)),
    ]


def test_a_hub_stands_among_its_neighbours() -> None:
    names, edges = star(700)
    places = layout(names, edges, [100.0, *[4.0] * 700])
    assert math.dist(places[0], _middle(places[1:])) < 200
