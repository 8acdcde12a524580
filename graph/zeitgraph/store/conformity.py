"""An RDF file against the vocabulary and the shapes: what is wrong with it, in plain words, and in which line."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

import pyoxigraph

from zeitgraph.errors import InputError
from zeitgraph.model.options import DEFAULT_BASE
from zeitgraph.store.facts import Graph, Term, base_of, graph_of, quads
from zeitgraph.store.lines import lines_of
from zeitgraph.store.shapes import Rule, Shape, Step, read_shapes
from zeitgraph.store.store import FORMATS, PREFIXES

_TYPE = f"{PREFIXES['rdf']}type"
_XSD = PREFIXES["xsd"]


class Wrong(NamedTuple):
    """One statement that is wrong or missing: of which subject, by which property, and why."""

    subject: str
    property: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a check found: how many subjects of each class it looked at, and the first of what is wrong, a line each."""

    counts: Mapping[str, int]
    wrong: tuple[str, ...]
    total: int


def verdict(path: Path, *, shapes: str, ontology: str, most: int) -> Verdict:
    """Check an RDF file (Turtle, N-Quads, TriG, N-Triples, JSON-LD) under any base; `most` lines are given at most.

    `shapes` and `ontology` are ours, under the default base. Raises InputError for a file that is no RDF, or in which
    nothing is of our vocabulary.
    """
    if path.suffix.lower() not in FORMATS:
        raise InputError(f"{path}: not an RDF file; there are {', '.join(FORMATS)}")
    graphs = quads(path)
    base = base_of(graphs)
    if base is None:
        raise InputError(f"{path}: no document, event or claim of our vocabulary is in it: there is nothing to check")
    union = _union(graphs.values())
    words = _Words({"zg": f"{base}ns#", "type": f"{base}type/", **PREFIXES}, f"{base}id/")
    check = _Check(union, read_shapes(shapes.replace(DEFAULT_BASE, base)), words)
    terms = _terms(ontology.replace(DEFAULT_BASE, base), base)
    wrong = sorted({*check.all(), *_unknown(union, terms, base, words)})
    places = lines_of(path, [(one.subject, one.property) for one in wrong[:most]], {**words.prefixes, "id": words.ids})
    lines = [
        f"{path}, line {line}: {words.of(one.subject)}: {one.reason}" if line else
        f"{path}: {words.of(one.subject)}: {one.reason}"
        for one, line in zip(wrong[:most], places, strict=True)
    ]  # fmt: skip
    counts = {words.of(kind): number for kind, number in check.counts.items()}
    return Verdict(counts=counts, wrong=tuple(lines), total=len(wrong))


def _union(graphs: Iterable[Graph]) -> Graph:
    union: Graph = {}
    for graph in graphs:
        for subject, facts in graph.items():
            mine = union.setdefault(subject, {})
            for predicate, objects in facts.items():
                mine[predicate] = list(dict.fromkeys((*mine.get(predicate, ()), *objects)))
    return union


def _terms(ontology: str, base: str) -> frozenset[str]:
    found = graph_of(pyoxigraph.parse(ontology.encode(), pyoxigraph.RdfFormat.TURTLE))
    return frozenset(name for name in found if name.startswith((f"{base}ns#", f"{base}type/")))


def _unknown(graph: Graph, terms: frozenset[str], base: str, words: "_Words") -> Iterator[Wrong]:
    """Names under our namespaces that the vocabulary has not."""
    spaces = (f"{base}ns#", f"{base}type/")
    for subject, facts in graph.items():
        for predicate, objects in facts.items():
            for iri in (predicate, *(term.value for term in objects if term.is_iri)):
                if iri.startswith(spaces) and iri not in terms:
                    near = get_close_matches(iri, terms, n=1, cutoff=0.8)
                    hint = f"; did you mean {words.of(near[0])}?" if near else ""
                    yield Wrong(subject, predicate, f"{words.of(iri)} is no term of the vocabulary{hint}")


@dataclass(frozen=True, slots=True)
class _Words:
    """IRIs and terms as a reader wants them."""

    prefixes: Mapping[str, str]
    ids: str

    def of(self, iri: str) -> str:
        for prefix, namespace in self.prefixes.items():
            if iri.startswith(namespace) and len(iri) > len(namespace):
                return f"{prefix}:{iri[len(namespace) :]}"
        return iri.removeprefix(self.ids)

    def term(self, term: Term) -> str:
        if term.is_iri:
            return self.of(term.value)
        shown = term.value if len(term.value) <= 60 else term.value[:59] + "…"
        return f"“{' '.join(shown.split())}”"

    def path(self, path: Sequence[Step]) -> str:
        return "/".join(("^" if step.inverse else "") + self.of(step.property) for step in path)


@dataclass(slots=True)
class _Check:
    """The shapes over a graph."""

    graph: Graph
    shapes: Mapping[str, Shape]
    words: _Words
    counts: dict[str, int] = field(default_factory=dict)
    _inverse: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def all(self) -> Iterator[Wrong]:
        for shape in self.shapes.values():
            for kind in shape.targets:
                nodes = [node for node, facts in self.graph.items() if _is_a(facts, kind)]
                self.counts[kind] = len(nodes)
                for node in nodes:
                    yield from self.node(shape, Term(node, is_iri=True))

    def node(self, shape: Shape, node: Term) -> Iterator[Wrong]:
        """What is wrong with a node by a shape."""
        if shape.members and node not in shape.members:
            yield Wrong(node.value, "", f"is none of {self._list(shape.members)}")
        for rule in shape.rules:
            for property, reason in self._rule(rule, node.value):
                yield Wrong(node.value, property, reason)
        for group, exactly in (*((g, False) for g in shape.any_of), *((g, True) for g in shape.one_of)):
            failed = [list(self.node(self.shapes[name], node)) for name in group]
            fitting = sum(not wrong for wrong in failed)
            if not fitting:
                why = "; nor ".join(
                    f"{self.shapes[name].label}: {f[0].reason}" for name, f in zip(group, failed, strict=True)
                )
                yield Wrong(node.value, failed[0][0].property, f"is neither {why}")
            elif exactly and fitting > 1:
                both = " and ".join(self.shapes[name].label for name in group)
                yield Wrong(node.value, "", f"is {both} at once")

    def _rule(self, rule: Rule, node: str) -> Iterator[tuple[str, str]]:
        found = self._reached(rule.path, node)
        name, property = self.words.path(rule.path), rule.path[0].property
        for reason in self._counted(rule, found, name):
            yield property, rule.message or reason
        for value in found:
            for reason in self._value(rule, value):
                yield property, f"{name} {self.words.term(value)} {reason}"
        yield from ((property, f"{name} {reason}") for reason in self._compared(rule, node, found))

    def _counted(self, rule: Rule, found: Sequence[Term], name: str) -> Iterator[str]:
        if len(found) < rule.least:
            yield f"{name} is missing"
        if rule.most is not None and len(found) > rule.most:
            shown = ", ".join(map(self.words.term, found[:3]))
            yield (
                f"{name} is there {len(found)} times ({shown}), at most {rule.most} is right"
                if rule.most
                else (f"{name} {shown} has no place here")
            )
        if rule.value is not None and rule.value not in found:
            shown = ", ".join(map(self.words.term, found)) or "missing"
            yield f"{name} is {shown} and has to be {self.words.term(rule.value)}"

    def _value(self, rule: Rule, value: Term) -> Iterator[str]:
        if rule.datatype and not _is_typed(value, rule.datatype):
            yield f"has to be a valid {self.words.of(rule.datatype)}"
        if rule.members and value not in rule.members:
            yield f"is none of {self._list(rule.members)}"
        if rule.iri and not value.is_iri:
            yield "has to be an IRI"
        if rule.pattern and not re.search(rule.pattern, value.value):
            yield "is not written as it should be"
        for kind in rule.classes:
            if not (value.is_iri and _is_a(self.graph.get(value.value, {}), kind)):
                yield f"has to be a {self.words.of(kind)}"
        number = _number(value)
        if rule.minimum is not None and (number is None or number < rule.minimum):
            yield f"has to be {rule.minimum:g} or more"
        if rule.maximum is not None and (number is None or number > rule.maximum):
            yield f"has to be {rule.maximum:g} or less"
        for shape in rule.nodes:
            yield from (f"is wrong: {wrong.reason}" for wrong in self.node(self.shapes[shape], value))

    def _compared(self, rule: Rule, node: str, found: Sequence[Term]) -> Iterator[str]:
        facts = self.graph.get(node, {})
        for properties, strict, words in ((rule.before, True, "before"), (rule.not_after, False, "before or at")):
            for other in properties:
                for one in found:
                    for bound in facts.get(other, ()):
                        if not _in_order(one, bound, strict=strict):
                            there = f"{self.words.of(other)} {self.words.term(bound)}"
                            yield f"{self.words.term(one)} has to be {words} {there}"
        for other in rule.equals:
            if set(found) != set(facts.get(other, ())):
                yield f"has to be the same as {self.words.of(other)}"

    def _reached(self, path: Sequence[Step], node: str) -> list[Term]:
        nodes = [Term(node, is_iri=True)]
        for step in path:
            reached = (term for start in nodes for term in self._step(step, start))
            nodes = list(dict.fromkeys(reached))
        return nodes

    def _step(self, step: Step, node: Term) -> Iterable[Term]:
        if not step.inverse:
            return self.graph.get(node.value, {}).get(step.property, ()) if node.is_iri else ()
        if step.property not in self._inverse:
            index: dict[str, list[str]] = {}
            for subject, facts in self.graph.items():
                for term in facts.get(step.property, ()):
                    index.setdefault(term.value, []).append(subject)
            self._inverse[step.property] = index
        return [Term(subject, is_iri=True) for subject in self._inverse[step.property].get(node.value, ())]

    def _list(self, members: Sequence[Term]) -> str:
        return ", ".join(map(self.words.term, members))


def _is_a(facts: Mapping[str, Sequence[Term]], kind: str) -> bool:
    return any(term.value == kind for term in facts.get(_TYPE, ()))


def _is_typed(value: Term, datatype: str) -> bool:
    if value.datatype != datatype:
        return False
    if datatype == f"{_XSD}date":
        return _day(value.value) is not None
    if datatype == f"{_XSD}nonNegativeInteger":
        return value.value.isascii() and value.value.isdigit()
    return True


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _number(value: Term) -> float | None:
    try:
        return None if value.is_iri else float(value.value)
    except ValueError:
        return None


def _in_order(one: Term, other: Term, *, strict: bool) -> bool:
    """Whether a value lies before another; what cannot be compared does not."""
    if one.datatype != other.datatype:
        return False
    days = _day(one.value), _day(other.value)
    if days[0] and days[1]:
        return days[0] < days[1] or (not strict and days[0] == days[1])
    numbers = _number(one), _number(other)
    if numbers[0] is None or numbers[1] is None:
        return False
    return numbers[0] < numbers[1] or (not strict and numbers[0] == numbers[1])
