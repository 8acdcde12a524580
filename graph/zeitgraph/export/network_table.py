"""A network to a table for a terminal: an edge a row, the heaviest first."""

from collections.abc import Callable, Mapping

from zeitgraph.export.actors import actor_network
from zeitgraph.export.network import Edge, Network
from zeitgraph.export.network_events import event_network
from zeitgraph.export.network_pairs import cooccurrence_network
from zeitgraph.model.filter import View
from zeitgraph.model.graph import EventGraph

NETWORKS: Mapping[View, Callable[[EventGraph], Network]] = {
    View.EVENTS: event_network,
    View.ACTORS: actor_network,
    View.COOCCURRENCE: cooccurrence_network,
}
COLUMNS = ("source", "kind", "target", "events", "first day", "last day", "according to")


def network_table(view: EventGraph, which: View) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The table's columns and rows; the days are those that words give."""
    network = NETWORKS[which](view)
    labels = {node.id: node.label for node in network.nodes}
    edges = sorted(network.edges, key=lambda edge: (-edge.weight, labels[edge.source], edge.kind, edge.id))
    return COLUMNS, [_row(edge, labels) for edge in edges]


def _row(edge: Edge, labels: Mapping[str, str]) -> tuple[str, ...]:
    known = dict(edge.values)
    sources = known.get("sources", ())
    return (
        labels[edge.source],
        edge.kind,
        labels[edge.target],
        str(edge.weight),
        str(known["date_start"]),
        str(known["date_end"]),
        "; ".join(sources) if isinstance(sources, tuple) else "",
    )
