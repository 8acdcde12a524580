"""Positions depend on the graph only, and can be looked at."""

import math
from itertools import combinations

from zeitgraph.export.layout import EXACT, layout


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
