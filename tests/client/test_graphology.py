"""graphology, which Gephi Lite reads files with, understands the three files as they were meant."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.unit.graphs import ANNA, PAPER, VOGT, newsroom

from zeitgraph.assemble import view
from zeitgraph.export.actors import actor_network
from zeitgraph.export.gexf import gexf
from zeitgraph.export.graphml import graphml
from zeitgraph.export.network import NEGATED_COLOR, Network, hexadecimal
from zeitgraph.export.network_events import event_network
from zeitgraph.export.network_pairs import cooccurrence_network
from zeitgraph.model.graph import EventGraph

HERE = Path(__file__).parent
Read = dict[str, Any]

pytestmark = pytest.mark.client


@pytest.fixture(scope="module", autouse=True)
def _node() -> None:
    """Node with graphology; in CI they are installed, elsewhere the tests are left out without them."""
    if shutil.which("node") and (HERE / "node_modules" / "graphology").is_dir():
        return
    reason = "Node or graphology is missing: install Node, then `npm ci` in tests/client"
    if os.environ.get("ZEITGRAPH_CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def read(lines: Iterable[str], path: Path) -> Read:
    """What graphology makes of a file."""
    path.write_text("".join(lines), encoding="utf-8")
    done = subprocess.run(
        ["node", str(HERE / "read_graph.mjs"), str(path)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr, "graphology warns"
    found: Read = json.loads(done.stdout)
    return found


def odd() -> EventGraph:
    """The newsroom with names that XML and lists have to escape."""
    names = {VOGT: "zwei\nZeilen\x07", ANNA: "zwei\nZeilen\x07", PAPER: 'Courier & "Söhne", <GmbH> \\ Co; bar|'}
    graph = view(newsroom())
    return replace(graph, entities=frozenset(replace(e, label=names.get(e.id, e.label)) for e in graph.entities))


@pytest.fixture(params=["newsroom", "odd", "empty"])
def graph(request: pytest.FixtureRequest) -> EventGraph:
    return {"newsroom": view(newsroom()), "odd": odd(), "empty": EventGraph()}[request.param]


def test_events_gexf_is_read_with_all_nodes_edges_labels_and_colours(graph: EventGraph, tmp_path: Path) -> None:
    network = event_network(graph)
    _same(network, read(gexf(network), tmp_path / "events.gexf"), _rgb, "rgba(200,80,0,0.6)")


def test_actors_gexf_is_read_with_all_nodes_edges_labels_and_colours(graph: EventGraph, tmp_path: Path) -> None:
    network = actor_network(graph)
    _same(network, read(gexf(network), tmp_path / "actors.gexf"), _rgb, "rgba(200,80,0,0.6)")


def test_cooccurrence_gexf_is_read_with_all_nodes_edges_labels_and_colours(graph: EventGraph, tmp_path: Path) -> None:
    network = cooccurrence_network(graph)
    _same(network, read(gexf(network), tmp_path / "cooccurrence.gexf"), _rgb, "")


def test_events_graphml_is_read_with_all_nodes_edges_labels_and_colours(graph: EventGraph, tmp_path: Path) -> None:
    network = event_network(graph)
    found = read(graphml(network), tmp_path / "events.graphml")
    _same(network, found, hexadecimal, hexadecimal(NEGATED_COLOR))


def test_lists_come_back_as_they_were(tmp_path: Path) -> None:
    lines = gexf(event_network(odd()))
    nodes = {node["id"]: node for node in read(lines, tmp_path / "events.gexf")["nodes"]}
    assert nodes["event:b1"]["sources"] == ['Courier & "Söhne", <GmbH> \\ Co; bar|']
    assert nodes["event:a2"]["sources"] == ["zwei Zeilen"]
    assert nodes["event:a3"]["sources"] == ["marine"]


def test_columns_have_their_names_and_types(tmp_path: Path) -> None:
    network = event_network(view(newsroom()))
    nodes = {node["id"]: node for node in read(gexf(network), tmp_path / "events.gexf")["nodes"]}
    event = nodes["event:b3"]
    assert (event["date_start"], event["date_end"], event["date_edtf"]) == ("2014-06-01", "2014-06-30", "2014-06")
    assert (event["factuality"], event["n"], event["polarity"]) == ("CT-", 1, "negative")


def _rgb(color: tuple[int, int, int]) -> str:
    return "rgb({},{},{})".format(*color)


def _same(network: Network, found: Read, color: Any, negated: str) -> None:
    nodes = {node["id"]: (node["label"], node["color"]) for node in found["nodes"]}
    assert nodes == {node.id: (node.label, color(node.color)) for node in network.nodes}
    edges = {(e["id"], e["source"], e["target"], e["label"], e.get("color")) for e in found["edges"]}
    assert len(found["edges"]) == len(network.edges)
    assert edges == {(e.id, e.source, e.target, e.kind, negated if e.negated else None) for e in network.edges}
    assert all(node["size"] >= 4 and isinstance(node["x"], int | float) for node in found["nodes"])
