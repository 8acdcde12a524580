"""A view of the graph to networkx, for analysis in Python."""

from typing import TYPE_CHECKING

from zeitgraph.export.network import Value, Values
from zeitgraph.export.network_events import event_network
from zeitgraph.model.graph import EventGraph

if TYPE_CHECKING:
    import networkx


def to_networkx(view: EventGraph) -> "networkx.MultiDiGraph[str]":
    """The nodes and edges of events.gexf: nodes have `label` and columns; edges, by id, `kind`, `weight` and columns.

    Dates are the texts of `date_start` and `date_end`; a column without a value is no attribute; lists are lists.
    """
    import networkx  # here, because it takes longer to import than all of us, and only the API needs it

    network = event_network(view)
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(name=network.title)
    for node in network.nodes:
        graph.add_node(node.id, label=node.label, **_attributes(node.values))
    for edge in network.edges:
        drawn = {"kind": edge.kind, "weight": edge.weight, **_attributes(edge.values)}
        graph.add_edge(edge.source, edge.target, key=edge.id, **drawn)
    return graph


def _attributes(values: Values) -> dict[str, str | int | list[str]]:
    """The values as networkx's own writers take them: plain texts and numbers, no members of a set."""
    return {name: _plain(value) for name, value in values if value or value == 0}


def _plain(value: Value) -> str | int | list[str]:
    return list(value) if isinstance(value, tuple) else value if isinstance(value, int) else str(value)
