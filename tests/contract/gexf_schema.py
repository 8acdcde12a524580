"""What GEXF 1.3 allows where: elements with their children in order, attributes with their types.

Written down after the published grammar (specs/1.3 of gephi/gexf), for what we write of it. Where that grammar and
Gephi's own files differ, Gephi's files count: the name space, and the prefix of colours, positions and sizes.
"""

import datetime
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

NAMESPACES = {"{http://gexf.net/1.3}": "", "{http://gexf.net/1.3/viz}": "viz:"}
MANY = 10**9


def _text(_: str) -> bool:
    return True


def _one_of(*values: str) -> Callable[[str], bool]:
    return lambda value: value in values


def _time(value: str) -> bool:
    """A full date and time: the grammar allows numbers and days as well, but not beside each other."""
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", value)) and bool(datetime.datetime.fromisoformat(value))


def _number(value: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", value))


def _share(value: str) -> bool:
    return _number(value) and 0.0 <= float(value) <= 1.0


def _channel(value: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}", value)) and int(value) <= 255


def _token(value: str) -> bool:
    return bool(value) and value == " ".join(value.split())


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What an element may hold: attributes that it needs and may have, children with how many of each, in order."""

    needs: Mapping[str, Callable[[str], bool]] = field(default_factory=dict)
    may: Mapping[str, Callable[[str], bool]] = field(default_factory=dict)
    children: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    text: bool = False


TIMES = {"start": _time, "end": _time}
TYPES = ("integer", "long", "double", "float", "boolean", "string", "liststring", "anyURI")
DIRECTIONS = _one_of("directed", "undirected", "mutual")
RULES = {
    "gexf": Rule(needs={"version": _one_of("1.3")}, children={"meta": (0, 1), "graph": (1, 1)}),
    "meta": Rule(children={"creator": (0, 1), "description": (0, 1)}),
    "creator": Rule(text=True),
    "description": Rule(text=True),
    "graph": Rule(
        may={
            "mode": _one_of("static", "dynamic"),
            "defaultedgetype": DIRECTIONS,
            "timeformat": _one_of("integer", "double", "date", "dateTime"),
            "timerepresentation": _one_of("interval", "timestamp"),
            "timezone": _token,
            **TIMES,
        },
        children={"attributes": (0, MANY), "nodes": (1, 1), "edges": (1, 1)},
    ),
    "attributes": Rule(
        needs={"class": _one_of("node", "edge")},
        may={"mode": _one_of("static", "dynamic")},
        children={"attribute": (0, MANY)},
    ),
    "attribute": Rule(needs={"id": _token, "title": _text, "type": _one_of(*TYPES)}),
    "nodes": Rule(children={"node": (0, MANY)}),
    "edges": Rule(children={"edge": (0, MANY)}),
    "node": Rule(
        needs={"id": _text},
        may={"label": _text, **TIMES},
        children={
            "attvalues": (0, 1),
            "spells": (0, 1),
            "viz:color": (0, 1),
            "viz:position": (0, 1),
            "viz:size": (0, 1),
        },
    ),
    "edge": Rule(
        needs={"id": _text, "source": _text, "target": _text},
        may={"kind": _text, "label": _text, "weight": _number, "type": DIRECTIONS, **TIMES},
        children={"attvalues": (0, 1), "spells": (0, 1), "viz:color": (0, 1)},
    ),
    "attvalues": Rule(children={"attvalue": (0, MANY)}),
    "attvalue": Rule(needs={"for": _token, "value": _text}, may=TIMES),
    "spells": Rule(children={"spell": (1, MANY)}),
    "spell": Rule(may=TIMES),
    "viz:color": Rule(needs={"r": _channel, "g": _channel, "b": _channel}, may={"a": _share}),
    "viz:position": Rule(needs={"x": _number, "y": _number}, may={"z": _number}),
    "viz:size": Rule(needs={"value": lambda value: _number(value) and float(value) >= 0.0}),
}


def check_schema(text: str) -> None:
    """Hold a file to the grammar; an AssertionError names the element and what it must not hold."""
    root = ElementTree.fromstring(text)
    assert _name(root) == "gexf"
    for element in root.iter():
        _element(element)


def _element(element: Element) -> None:
    name = _name(element)
    rule = RULES[name]
    assert set(rule.needs) <= set(element.attrib), f"{name} lacks {set(rule.needs) - set(element.attrib)}"
    for attribute, value in element.attrib.items():
        allowed = rule.needs.get(attribute) or rule.may.get(attribute)
        assert allowed, f"{name} has no attribute {attribute}"
        assert allowed(value), f"{name}: {attribute}={value!r}"
    assert rule.text or not (element.text or "").strip(), f"{name} has text"
    children, order = [_name(child) for child in element], list(rule.children)
    assert set(children) <= set(order), f"{name} holds {set(children) - set(order)}"
    assert children == sorted(children, key=order.index), f"{name}: its children are in another order"
    for child, (least, most) in rule.children.items():
        assert least <= children.count(child) <= most, f"{name} has {children.count(child)} of {child}"


def _name(element: Element) -> str:
    namespace, _, name = element.tag.rpartition("}")
    return NAMESPACES[namespace + "}"] + name
