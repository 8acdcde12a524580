"""SHACL shapes to records: the part of SHACL that our own shapes are written in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph

from zeitgraph.store.facts import Graph, Term, graph_of
from zeitgraph.store.store import PREFIXES

_SH = "http://www.w3.org/ns/shacl#"
_FIRST, _REST, _NIL = (f"{PREFIXES['rdf']}{name}" for name in ("first", "rest", "nil"))


@dataclass(frozen=True, slots=True)
class Step:
    """One property of a path, followed forwards or backwards."""

    property: str
    inverse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What holds for all that a path leads to; a part that is not given asks for nothing."""

    path: tuple[Step, ...]
    least: int = 0
    most: int | None = None
    datatype: str | None = None
    members: tuple[Term, ...] = ()
    classes: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
    iri: bool = False
    value: Term | None = None
    before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    equals: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    message: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What holds for a node. `any_of` and `one_of` are groups of shapes of which one at least, or exactly one, fits."""

    name: str
    label: str
    targets: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    members: tuple[Term, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    one_of: tuple[tuple[str, ...], ...] = ()


def read_shapes(text: str) -> Mapping[str, Shape]:
    """The shapes of a Turtle text by name (an IRI, or a blank node's label)."""
    graph = graph_of(pyoxigraph.parse(text.encode(), pyoxigraph.RdfFormat.TURTLE))
    node = f"{_SH}NodeShape"
    named = {
        name for name, facts in graph.items() if Term(node, is_iri=True) in facts.get(f"{PREFIXES['rdf']}type", ())
    }
    parts = {
        member.value
        for facts in graph.values()
        for kind in ("or", "xone")
        for head in facts.get(f"{_SH}{kind}", ())
        for member in _list(graph, head.value)
    }
    return {name: _shape(graph, name) for name in sorted(named | parts)}


def _shape(graph: Graph, name: str) -> Shape:
    facts = graph[name]
    label = next((term.value for term in facts.get(f"{PREFIXES['rdfs']}label", ())), "")
    return Shape(
        name=name,
        label=label,
        targets=_iris(graph, name, "targetClass"),
        rules=tuple(_rule(graph, rule) for rule in _iris(graph, name, "property")),
        members=_members(graph, name),
        any_of=_groups(graph, name, "or"),
        one_of=_groups(graph, name, "xone"),
    )


def _rule(graph: Graph, name: str) -> Rule:
    most, least = _number(graph, name, "maxCount"), _number(graph, name, "minCount")
    return Rule(
        path=tuple(_path(graph, _one(graph, name, "path") or "")),
        least=int(least or 0),
        most=None if most is None else int(most),
        datatype=_one(graph, name, "datatype"),
        members=_members(graph, name),
        classes=_iris(graph, name, "class"),
        nodes=_iris(graph, name, "node"),
        iri=_one(graph, name, "nodeKind") == f"{_SH}IRI",
        value=next(iter(graph[name].get(f"{_SH}hasValue", ())), None),
        before=_iris(graph, name, "lessThan"),
        not_after=_iris(graph, name, "lessThanOrEquals"),
        equals=_iris(graph, name, "equals"),
        pattern=_one(graph, name, "pattern"),
        minimum=_number(graph, name, "minInclusive"),
        maximum=_number(graph, name, "maxInclusive"),
        message=_one(graph, name, "message"),
    )


def _path(graph: Graph, name: str) -> Iterator[Step]:
    facts = graph.get(name, {})
    if _FIRST in facts:
        for step in _list(graph, name):
            yield from _path(graph, step.value)
    elif inverse := _one(graph, name, "inversePath"):
        yield Step(inverse, inverse=True)
    else:
        yield Step(name)


def _groups(graph: Graph, name: str, kind: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(term.value for term in _list(graph, head)) for head in _iris(graph, name, kind))


def _members(graph: Graph, name: str) -> tuple[Term, ...]:
    return tuple(term for head in _iris(graph, name, "in") for term in _list(graph, head))


def _list(graph: Graph, head: str) -> Iterator[Term]:
    while head != _NIL:
        yield graph[head][_FIRST][0]
        head = graph[head][_REST][0].value


def _iris(graph: Graph, name: str, property: str) -> tuple[str, ...]:
    return tuple(term.value for term in graph.get(name, {}).get(f"{_SH}{property}", ()))


def _one(graph: Graph, name: str, property: str) -> str | None:
    return next(iter(_iris(graph, name, property)), None)


def _number(graph: Graph, name: str, property: str) -> float | None:
    found = _one(graph, name, property)
    return None if found is None else float(found)
