"""A network to GraphML, for programs that do not read GEXF. It has no time: Gephi's Timeline needs the GEXF.

Colours, sizes, positions and labels are keys by the names that Gephi looks for; lists are text, because graphology
knows no lists here. The XML attribute `label` of an edge is Gephi's edge kind: without it parallel edges become one.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from zeitgraph.export.markup import attributes, escape, line, number
from zeitgraph.export.network import (
    NEGATED_COLOR,
    Column,
    ColumnType,
    Edge,
    Network,
    Node,
    Place,
    Value,
    Values,
    hexadecimal,
    places,
)

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""
_NODE_KEYS = (("label", "string"), ("color", "string"), ("size", "double"), ("x", "double"), ("y", "double"))
_EDGE_KEYS = (("label", "string"), ("color", "string"), ("weight", "double"))


def graphml(network: Network) -> Iterator[str]:
    """The lines of the file, one for each node and edge."""
    where = places(network)
    yield _HEAD
    yield from _keys("node", _NODE_KEYS, network.node_columns)
    yield from _keys("edge", _EDGE_KEYS, network.edge_columns)
    yield '<graph id="events" edgedefault="directed">\n'
    for node, place in zip(network.nodes, where, strict=True):
        yield _node(node, place)
    for edge in network.edges:
        yield _edge(edge)
    yield "</graph>\n</graphml>\n"


def _keys(element: str, fixed: Iterable[tuple[str, str]], columns: Iterable[Column]) -> Iterator[str]:
    typed = [(column.name, "int" if column.type is ColumnType.INTEGER else "string") for column in columns]
    for name, type in (*fixed, *typed):
        yield f'<key id="{element[0]}_{name}" for="{element}" attr.name="{name}" attr.type="{type}"/>\n'


def _node(node: Node, place: Place) -> str:
    drawn = (("label", line(node.label) or node.id), ("color", hexadecimal(node.color)), ("size", number(place.size)))
    position = (("x", number(place.x, 1)), ("y", number(place.y, 1)))
    data = _data("n", (*drawn, *position, *node.values))
    return f"<node{attributes((('id', node.id),))}>{data}</node>\n"


def _edge(edge: Edge) -> str:
    head = (("id", edge.id), ("source", edge.source), ("target", edge.target), ("label", edge.kind))
    color = hexadecimal(NEGATED_COLOR) if edge.negated else ""
    drawn = (("label", edge.kind), ("color", color), ("weight", str(edge.weight)))
    return f"<edge{attributes(head)}>{_data('e', (*drawn, *edge.values))}</edge>\n"


def _data(prefix: str, values: Values) -> str:
    return "".join(_datum(prefix, name, value) for name, value in values if value or value == 0)


@lru_cache(maxsize=10_000)
def _datum(prefix: str, name: str, value: Value) -> str:
    text = line("; ".join(value)) if isinstance(value, tuple) else str(value)
    return f'<data key="{prefix}_{name}">{escape(text)}</data>' if text else ""
