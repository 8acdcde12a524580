"""A network to GEXF 1.3, with time: Gephi's Timeline plays it, and it is laid out the moment it opens.

What Gephi's importer (0.10.1 and later) and graphology read was measured; what is written here loads in both without a
warning: one static block of columns a class, colours as integers, full ISO dates in UTC, spells that do not overlap, no
start or end on what no words date, no weight of 0.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from zeitgraph.export.markup import attributes, escape, line, listing, number
from zeitgraph.export.network import NEGATED_COLOR, Color, Column, Edge, Network, Node, Place, Value, Values, places
from zeitgraph.model.time import TimeInterval

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Zeitgraph</creator><description>{title}</description></meta>
<graph mode="dynamic" defaultedgetype="{direction}" timeformat="date" timerepresentation="interval" timezone="UTC">
"""
_TAIL = """</graph>
</gexf>
"""


def gexf(network: Network) -> Iterator[str]:
    """The lines of the file, one for each node and edge."""
    where = places(network)
    yield _HEAD.format(title=escape(network.title), direction="directed" if network.directed else "undirected")
    yield from _columns("node", network.node_columns)
    yield from _columns("edge", network.edge_columns)
    yield "<nodes>\n"
    for node, place in zip(network.nodes, where, strict=True):
        yield _node(node, place)
    yield "</nodes>\n<edges>\n"
    for edge in network.edges:
        yield _edge(edge)
    yield "</edges>\n"
    yield _TAIL


def _columns(element: str, columns: Iterable[Column]) -> Iterator[str]:
    yield f'<attributes class="{element}" mode="static">\n'
    for column in columns:
        yield f'  <attribute id="{column.name}" title="{column.name}" type="{column.type}"/>\n'
    yield "</attributes>\n"


def _node(node: Node, place: Place) -> str:
    head = attributes((("id", node.id), ("label", line(node.label) or node.id), *_time(node.spells)))
    position = f'x="{number(place.x, 1)}" y="{number(place.y, 1)}" z="0"'
    drawn = f'<viz:color {_rgb(node.color)}/><viz:position {position}/><viz:size value="{number(place.size)}"/>'
    return f"<node{head}>{_values(node.values)}{_spells(node.spells)}{drawn}</node>\n"


def _edge(edge: Edge) -> str:
    ends = (("id", edge.id), ("source", edge.source), ("target", edge.target))
    names = (("kind", edge.kind), ("label", edge.kind), ("weight", str(edge.weight)))
    color = f'<viz:color {_rgb(NEGATED_COLOR)} a="0.6"/>' if edge.negated else ""
    head = attributes((*ends, *names, *_time(edge.spells)))
    return f"<edge{head}>{_values(edge.values)}{_spells(edge.spells)}{color}</edge>\n"


def _rgb(color: Color) -> str:
    return 'r="{}" g="{}" b="{}"'.format(*color)


def _values(values: Values) -> str:
    """The values that are not empty."""
    found = "".join(_attvalue(name, value) for name, value in values if value or value == 0)
    return f"<attvalues>{found}</attvalues>" if found else ""


@lru_cache(maxsize=10_000)
def _attvalue(name: str, value: Value) -> str:
    """A value; a list as one that both readers take apart the same way."""
    text = listing(value) if isinstance(value, tuple) else str(value)
    return f'<attvalue for="{name}" value="{escape(text)}"/>'


def _time(spells: tuple[TimeInterval, ...]) -> tuple[tuple[str, str | None], ...]:
    """Start and end, where there is one spell; a side that is open has no attribute."""
    if len(spells) != 1:
        return ()
    begin, end = spells[0].earliest, spells[0].latest
    return (
        ("start", f"{begin.isoformat()}T00:00:00" if begin else None),
        ("end", f"{end.isoformat()}T23:59:59" if end else None),
    )


def _spells(spells: tuple[TimeInterval, ...]) -> str:
    if len(spells) < 2:
        return ""
    return f"<spells>{''.join(f'<spell{attributes(_time((spell,)))}/>' for spell in spells)}</spells>"
