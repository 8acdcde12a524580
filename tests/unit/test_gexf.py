"""What stands in a network before it is a file; the file's rules are in tests/contract."""

import datetime

import pytest
from tests.unit.graphs import newsroom

from zeitgraph.assemble import view
from zeitgraph.export import to_networkx
from zeitgraph.export.markup import clean, escape, line, listing, number
from zeitgraph.export.network import merged, node_id, places
from zeitgraph.export.network_events import event_network
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.time import TimeInterval


def june(first: int | None, last: int | None) -> TimeInterval:
    """Days of June 2014; None is open."""
    bounds = [datetime.date(2014, 6, day) if day else None for day in (first, last)]
    return TimeInterval(earliest=bounds[0], latest=bounds[1])


@pytest.mark.parametrize(
    ("spells", "wanted"),
    [
        ([], []),
        ([(13, 13), (21, 21)], [(13, 13), (21, 21)]),
        ([(21, 21), (13, 13)], [(13, 13), (21, 21)]),
        ([(1, 20), (5, 8)], [(1, 20)]),
        ([(13, 13), (14, 14)], [(13, 14)]),
        ([(None, 5), (3, 8)], [(None, 8)]),
        ([(10, None), (3, 8), (20, 22)], [(3, 8), (10, None)]),
        ([(None, 16), (10, None)], []),
    ],
)
def test_spells_that_overlap_or_touch_become_one(
    spells: list[tuple[int | None, int | None]], wanted: list[tuple[int | None, int | None]]
) -> None:
    assert merged(june(*spell) for spell in spells) == tuple(june(*spell) for spell in wanted)


def test_an_event_is_labelled_with_its_predicate_and_date() -> None:
    labels = {node.id: node.label for node in event_network(view(newsroom())).nodes}
    assert labels["event:a1"] == "ablehnen [2014-06-13]"
    assert labels["event:b3"] == "resign [2014-06]"
    assert labels["event:a3"] == "kritisieren"


def test_claims_that_differ_are_summed_up_in_order() -> None:
    nodes = {node.id: dict(node.values) for node in event_network(view(newsroom())).nodes}
    assert nodes["event:a2"]["factuality"] == "PS+"
    assert nodes["event:a1"]["n"] == 2


def test_the_node_with_most_edges_has_size_100_and_the_least_has_4() -> None:
    network = event_network(view(newsroom()))
    sizes = {node.id: place.size for node, place in zip(network.nodes, places(network), strict=True)}
    assert max(sizes, key=lambda name: sizes[name]) == "actor:anna-vogt-000000000002"
    assert (min(sizes.values()), max(sizes.values())) == (4.0, 100.0)


def test_ids_tell_events_from_entities_and_documents() -> None:
    assert [node_id(id) for id in ("event-7f", "actor-obama-1", "place-irak-2", "ab12")] == [
        *("event:7f", "actor:obama-1", "place:irak-2", "document:ab12"),
    ]


def test_networkx_keeps_parallel_edges_by_their_ids() -> None:
    network, graph = event_network(view(newsroom())), to_networkx(view(newsroom()))
    assert {key for _, _, key in graph.edges(keys=True)} == {edge.id for edge in network.edges}
    assert graph.nodes["event:b1"]["sources"] == ["Rostock Courier"]


def test_the_empty_graph_is_an_empty_network() -> None:
    assert to_networkx(EventGraph()).number_of_nodes() == 0


def test_what_xml_cannot_hold_is_removed() -> None:
    assert clean("a\x00b\x1fc\ufffed\ud800e\U0001f600") == "abcde\U0001f600"


def test_what_xml_reads_as_markup_is_escaped() -> None:
    assert escape('<a href="x">&\n') == "&lt;a href=&quot;x&quot;&gt;&amp;&#10;"


def test_a_label_is_one_line() -> None:
    assert line(" zwei\n\t Zeilen\x00 ") == "zwei Zeilen"


@pytest.mark.parametrize(
    ("value", "text"), [(4.0, "4"), (17.25, "17.25"), (-0.001, "0"), (100.0, "100"), (-3.1, "-3.1"), (1e-7, "0")]
)
def test_numbers_have_no_exponent_and_no_needless_zeros(value: float, text: str) -> None:
    assert number(value) == text


def test_a_list_quotes_each_item() -> None:
    assert listing(["x", 'y "z"', "a\\b"]) == '["x", "y \\"z\\"", "a\\\\b"]'


def test_networkx_gets_plain_texts_and_numbers() -> None:
    graph = to_networkx(view(newsroom()))
    kinds = {type(value) for _, values in graph.nodes(data=True) for value in values.values()}
    assert kinds == {str, int, list}


def test_a_network_is_made_anew_each_time_and_is_the_same() -> None:
    network = event_network(view(newsroom()))
    assert list(network.edges) == list(network.edges)
    assert len(network.nodes) == len(list(network.nodes)) == len(places(network))
