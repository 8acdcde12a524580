"""Gephi's and graphology's rules, as they were measured, held against a file that a plain XML parser reads."""

import datetime
import re
import xml.etree.ElementTree as ElementTree
from itertools import pairwise
from xml.etree.ElementTree import Element

GEXF, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GRAPH_ATTRIBUTES = {
    "mode": "dynamic",
    "defaultedgetype": "directed",
    "timeformat": "date",
    "timerepresentation": "interval",
    "timezone": "UTC",
}
COLORS = {
    "event": (90, 90, 90),
    "person": (0, 105, 180),
    "organisation": (200, 115, 175),
    "place": (0, 158, 115),
    "document": (235, 200, 90),
    "thing": (190, 190, 190),
}
NEGATED = (200, 80, 0)
TAKEN = {"id", "label", "nodelabel", "edgelabel", "x", "y", "z", "xpos", "ypos", "zpos", "size", "color", "r", "g", "b"}
TIMES = {"start", "end", "timeset", "interval", "weight"}
EVENT_COLUMNS = {
    *("node_type", "event_type", "event_root", "date_start", "date_end", "date_precision", "date_edtf", "date_basis"),
    *("polarity", "modality", "factuality", "n", "sources"),
}
ACTOR_EDGE_COLUMNS = {
    *("n_asserted", "n_denied", "n_unreal", "event_ids", "sources", "n_events", "polarity", "date_start", "date_end"),
}
Columns = dict[str, str]


def check_gexf(text: str) -> None:
    """Hold a GEXF file to every rule; an AssertionError names the one that it breaks."""
    root = ElementTree.fromstring(text)
    assert (root.tag, root.get("version")) == (GEXF + "gexf", "1.3")
    (graph,) = root.findall(GEXF + "graph")
    assert {**graph.attrib, "defaultedgetype": "directed"} == GRAPH_ATTRIBUTES
    nodes, edges = graph.findall(f"{GEXF}nodes/{GEXF}node"), graph.findall(f"{GEXF}edges/{GEXF}edge")
    for node in nodes:
        _node(node, _columns(graph, "node"))
    for edge in edges:
        _gexf_edge(edge, _columns(graph, "edge"))
    _sizes([float(_one(node, VIZ + "size").attrib["value"]) for node in nodes])
    _places([(float(p.attrib["x"]), float(p.attrib["y"])) for p in (_one(node, VIZ + "position") for node in nodes)])
    _structure(nodes, edges, kind="kind")


def check_graphml(text: str) -> None:
    """Hold a GraphML file to every rule; an AssertionError names the one that it breaks."""
    root = ElementTree.fromstring(text)
    keys = {key.attrib["id"]: dict(key.attrib) for key in root.findall(GRAPHML + "key")}
    assert len(keys) == len(root.findall(GRAPHML + "key")), "key ids are unique"
    for id, key in keys.items():
        assert key["for"] in {"node", "edge"}, "for='all' is never a property, and breaks graphology"
        assert id == f"{key['for'][0]}_{key['attr.name']}", "an id like 'b' would be the blue channel"
        assert key["attr.type"] in {"string", "int", "double"}, "other types are dropped, or break graphology"
        assert key["attr.name"] not in TIMES - {"weight"}, "GraphML has no time"
    (graph,) = root.findall(GRAPHML + "graph")
    assert graph.get("edgedefault") == "directed"
    nodes, edges = graph.findall(GRAPHML + "node"), graph.findall(GRAPHML + "edge")
    values = [_data(node, keys) for node in nodes]
    for value in values:
        _graphml_node(value)
    for edge in edges:
        _graphml_edge(edge, _data(edge, keys))
    _sizes([float(value["size"]) for value in values])
    _places([(float(value["x"]), float(value["y"])) for value in values])
    _structure(nodes, edges, kind="label")


def values(element: Element) -> dict[str, str]:
    """The columns of a node or an edge of a GEXF file."""
    return {v.attrib["for"]: v.attrib["value"] for v in element.findall(f"{GEXF}attvalues/{GEXF}attvalue")}


def spells(element: Element) -> list[tuple[str | None, str | None]]:
    """When a node or an edge of a GEXF file is there: start and end of each spell."""
    found = element.findall(f"{GEXF}spells/{GEXF}spell")
    if not found and ("start" in element.attrib or "end" in element.attrib):
        found = [element]
    return [(spell.get("start"), spell.get("end")) for spell in found]


def items(listing: str) -> list[str]:
    """The items of a liststring, each in double quotes with backslashes before quotes and backslashes."""
    assert re.fullmatch(r'\["(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")*\]', listing), listing
    return [re.sub(r"\\(.)", r"\1", item) for item in re.findall(r'"((?:[^"\\]|\\.)*)"', listing)]


def _columns(graph: Element, kind: str) -> Columns:
    (block,) = [block for block in graph.findall(GEXF + "attributes") if block.get("class") == kind]
    assert block.get("mode") == "static", "a second block's columns are lost in graphology"
    columns = {a.attrib["id"]: a.attrib["type"] for a in block}
    assert all(a.attrib["id"] == a.attrib["title"] for a in block), "graphology shows the one, Gephi the other"
    assert len({name.lower() for name in columns}) == len(block), "Gephi's columns do not differ by case"
    assert not set(columns) & (TAKEN | TIMES), "a property is not a column"
    assert set(columns.values()) <= {"string", "integer", "liststring"}
    return columns


def _node(node: Element, columns: Columns) -> None:
    known = _element(node, columns)
    assert re.match(r"(event|actor|place|document):.", node.attrib["id"])
    negated = known["node_type"] == "event" and known.get("polarity") == "negative"
    assert _color(_one(node, VIZ + "color")) == (NEGATED if negated else COLORS[known["node_type"]])
    assert _one(node, VIZ + "position").get("z") == "0"
    if known["node_type"] == "event":
        assert set(columns) >= EVENT_COLUMNS
        assert (known["date_basis"] in {"text", "inherited"}) == bool(spells(node)), "undated: no start, no end"


def _gexf_edge(edge: Element, columns: Columns) -> None:
    known = _element(edge, columns)
    assert "type" not in edge.attrib, "a type that is not the default direction loses the edge"
    assert edge.attrib["kind"] == edge.attrib["label"]
    assert int(edge.attrib["weight"]) > 0, "Gephi drops an edge of weight 0"
    colors = edge.findall(VIZ + "color")
    if "role" in columns:
        assert known["role"] == edge.attrib["kind"]
        assert bool(colors) == (known["polarity"] == "negative")
    elif "event_type" in columns:
        _act(edge, columns, known)
    else:
        _pair(edge, known)
    assert [(_color(color), color.get("a")) for color in colors] in ([], [(NEGATED, "0.6")])


def _act(edge: Element, columns: Columns, known: dict[str, str]) -> None:
    assert set(columns) >= ACTOR_EDGE_COLUMNS
    counts = {name: int(known[name]) for name in ("n_asserted", "n_denied", "n_unreal")}
    of = {"": "n_asserted", "NOT": "n_denied", "UNREAL": "n_unreal"}[edge.attrib["kind"].partition(":")[2]]
    assert counts == {name: int(known["n_events"]) if name == of else 0 for name in counts}, "never added up"
    assert int(edge.attrib["weight"]) == int(known["n_events"]) == len(items(known["event_ids"]))


def _pair(edge: Element, known: dict[str, str]) -> None:
    assert edge.attrib["source"] < edge.attrib["target"], "each pair once"
    assert int(edge.attrib["weight"]) == int(known["n_events"]) == len(items(known["event_ids"]))
    told = [int(known[name]) for name in ("n_asserted", "n_denied", "n_unreal")]
    assert max(told) <= int(known["n_events"]) <= sum(told)


def _element(element: Element, columns: Columns) -> dict[str, str]:
    """What holds for nodes and edges alike; the values of their columns."""
    assert element.get("label", "").strip(), "without a label Gephi shows nothing"
    assert element.attrib["label"] == " ".join(element.attrib["label"].split())
    known = values(element)
    assert len(known) == len(element.findall(f"{GEXF}attvalues/{GEXF}attvalue"))
    for name, value in known.items():
        assert value, "an empty value is left out"
        _value(columns[name], value)
    _times(element, known)
    return known


def _times(element: Element, known: dict[str, str]) -> None:
    times = spells(element)
    for start, end in times:
        assert start or end
        assert start is None or re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00", start)
        assert end is None or re.fullmatch(r"\d{4}-\d\d-\d\dT23:59:59", end)
        for moment in filter(None, (start, end)):
            datetime.datetime.fromisoformat(moment)
        assert not start or not end or start < end
    for (_, before), (after, _) in pairwise(times):
        assert before and after and before < after, "Gephi drops a spell that overlaps"
    first, last = (times[0][0], times[-1][1]) if times else (None, None)
    assert (known.get("date_start"), known.get("date_end")) == (first and first[:10], last and last[:10])


def _graphml_node(value: dict[str, str]) -> None:
    assert value["label"]
    assert re.fullmatch(r"#[0-9a-f]{6}", value["color"])
    negated = value["node_type"] == "event" and value.get("polarity") == "negative"
    assert value["color"] == "#{:02x}{:02x}{:02x}".format(*(NEGATED if negated else COLORS[value["node_type"]]))


def _graphml_edge(edge: Element, value: dict[str, str]) -> None:
    assert edge.attrib["label"] == value["label"] == value["role"], "the XML attribute is Gephi's kind"
    assert float(value["weight"]) > 0
    assert ("color" in value) == (value["polarity"] == "negative")


def _data(element: Element, keys: dict[str, dict[str, str]]) -> dict[str, str]:
    kind = element.tag.removeprefix(GRAPHML)
    found = {}
    for data in element.findall(GRAPHML + "data"):
        key = keys[data.attrib["key"]]
        assert key["for"] == kind
        assert data.text, "an empty value is left out"
        _value(key["attr.type"], data.text)
        found[key["attr.name"]] = data.text
    return found


def _value(type: str, text: str) -> None:
    """Read a value as its type; what is not of it raises ValueError or AssertionError."""
    if type == "liststring":
        items(text)
    elif type in {"integer", "int"}:
        int(text)
    elif type == "double":
        float(text)


def _structure(nodes: list[Element], edges: list[Element], *, kind: str) -> None:
    names, ids = {node.attrib["id"] for node in nodes}, {edge.attrib["id"] for edge in edges}
    assert len(names) == len(nodes), "graphology throws on a node that comes twice"
    assert len(ids) == len(edges), "Gephi drops an edge whose id comes twice"
    assert "" not in names | ids
    ends = [(edge.attrib["source"], edge.attrib["target"], edge.attrib[kind]) for edge in edges]
    assert len(set(ends)) == len(ends), "Gephi merges parallel edges of one kind"
    assert all(source in names and target in names and what for source, target, what in ends)
    assert [node.attrib["id"] for node in nodes] == sorted(names)
    assert [edge.attrib["id"] for edge in edges] == sorted(ids)


def _sizes(sizes: list[float]) -> None:
    """Gephi rescales sizes, and positions with them, unless they are exactly 4 to 100; equal sizes all become 4."""
    if sizes:
        assert (min(sizes), max(sizes)) in {(4.0, 100.0), (4.0, 4.0)}


def _places(places: list[tuple[float, float]]) -> None:
    assert all(abs(x) <= 2000 and abs(y) <= 2000 for x, y in places)
    assert len(set(places)) == len(places), "each node has a place of its own"


def _color(element: Element) -> tuple[int, int, int]:
    red, green, blue = (int(element.attrib[channel]) for channel in "rgb")
    return red, green, blue


def _one(element: Element, tag: str) -> Element:
    (found,) = element.findall(tag)
    return found
