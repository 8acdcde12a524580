"""RDF files, streamed: Turtle, N-Quads, TriG and JSON-LD of the same statements.

Each document's statements are a named graph, under the document's IRI, so that a document can be replaced or taken out;
the view over all of them (what stands for what) is one more. Turtle has no graphs and gives their union.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from zeitgraph.export.rdf_statements import A, Block, Statements, document_name, slices
from zeitgraph.export.rdf_terms import Iri, Names, Short, Term, ntriples
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.options import DEFAULT_BASE

if TYPE_CHECKING:
    import rdflib

CANONICAL = "canonical"  # the name of the view's graph
_FIRST = ("type", "label", "title")
_LAST = ("altLabel", "evidence", "anchorOf", "isString")  # predicates that read better after all others


def turtle(graph: EventGraph, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """graph.ttl: document by document in the order of the text, then the entities; each subject once."""
    names = Names(base)
    yield from prefix_lines(names.prefixes)
    yield from map(Text(names.prefixes).block, union(graph, names))


def union(graph: EventGraph, names: Names) -> Iterator[Block]:
    """What all named graphs say, each subject once; one statement may come twice."""
    statements = Statements(names)
    view = dict(statements.canonical(graph))
    entities: dict[Iri, list[tuple[Iri, Term]]] = {}
    for part in slices(graph):
        for subject, said in statements.told(part):
            yield subject, said + view.get(subject, [])
        for subject, said in statements.named(part):
            entities.setdefault(subject, []).extend(said)
    for subject in sorted(entities):
        yield subject, entities[subject] + view[subject]


def nquads(graph: EventGraph, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """graph.nq: a named graph for each document and one for the view, the lines of each sorted."""
    for name, blocks in _graphs(graph, Names(base)):
        context = ntriples(name)
        lines = {
            f"{ntriples(subject)} {ntriples(predicate)} {ntriples(object)} {context} .\n"
            for subject, said in blocks
            for predicate, object in said
        }
        yield from sorted(lines)


def trig(graph: EventGraph, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """graph.trig: the graphs of graph.nq, each as readable as Turtle."""
    names = Names(base)
    text = Text(names.prefixes)
    yield from prefix_lines(names.prefixes)
    for name, blocks in _graphs(graph, names):
        yield f"\n<{name.value}> {{"
        yield from map(text.block, blocks)
        yield "}\n"


def jsonld(graph: EventGraph, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """graph.jsonld: the graphs of graph.nq as JSON-LD 1.1, one node a line."""
    names = Names(base)
    text = Text(names.prefixes)
    yield '{"@context": ' + json.dumps(dict(names.prefixes)) + ',\n"@graph": ['
    for number, (name, blocks) in enumerate(_graphs(graph, names)):
        yield f'{"," if number else ""}\n{{"@id": {json.dumps(name.value)}, "@graph": ['
        for position, block in enumerate(blocks):
            yield ("," if position else "") + "\n" + json.dumps(text.node(block), ensure_ascii=False)
        yield "\n]}"
    yield "\n]}\n"


def to_rdflib(graph: EventGraph, *, base: str = DEFAULT_BASE) -> "rdflib.Dataset":
    """The statements as an rdflib dataset whose default graph is the union of all named graphs."""
    import rdflib  # here, because writing files does not need it

    dataset = rdflib.Dataset(default_union=True)
    for prefix, namespace in Names(base).prefixes.items():
        dataset.bind(prefix, namespace)
    return dataset.parse(data="".join(nquads(graph, base=base)), format="nquads")


def read_turtle(text: str) -> "rdflib.Graph":
    """A Turtle text as an rdflib graph."""
    import rdflib

    return rdflib.Graph().parse(data=text, format="turtle")


def _graphs(graph: EventGraph, names: Names) -> Iterator[tuple[Iri, Iterable[Block]]]:
    statements = Statements(names)
    for part in slices(graph):
        blocks = chain(statements.told(part), statements.named(part))
        yield names.id(document_name(part.record.id)), blocks
    yield names.graph(CANONICAL), statements.canonical(graph)


def prefix_lines(prefixes: Mapping[str, str]) -> Iterator[str]:
    """The prefixes as Turtle declares them."""
    for prefix, namespace in prefixes.items():
        yield f"@prefix {prefix}: <{namespace}> .\n"


class Text:
    """Blocks as text; remembers how each predicate is written and where it stands in a block."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._short = Short(prefixes)
        self._predicates: dict[Iri, tuple[int, str]] = {}

    def block(self, block: Block) -> str:
        """A subject with all that is said of it, as Turtle."""
        subject, said = block
        lines = []
        for predicate, objects in self._grouped(said):
            name = "a" if predicate == A else self._place(predicate)[1]
            lines.append(f"{name} " + ", ".join(sorted({self._short.turtle(term) for term in objects})))
        return f"\n{self._short.turtle(subject)} " + " ;\n    ".join(lines) + " .\n"

    def node(self, block: Block) -> dict[str, Any]:
        """A subject with all that is said of it, as a node of JSON-LD."""
        subject, said = block
        node: dict[str, Any] = {"@id": self._name(subject)}
        for predicate, objects in self._grouped(said):
            if predicate == A:
                node["@type"] = sorted({self._name(term) for term in objects if isinstance(term, Iri)})
            else:
                unique = sorted(set(objects), key=ntriples)
                node[self._name(predicate)] = [self._value(term) for term in unique]
        return node

    def _grouped(self, said: Iterable[tuple[Iri, Term]]) -> list[tuple[Iri, list[Term]]]:
        groups: dict[Iri, list[Term]] = {}
        for predicate, object in said:
            groups.setdefault(predicate, []).append(object)
        return [(predicate, groups[predicate]) for predicate in sorted(groups, key=self._place)]

    def _place(self, predicate: Iri) -> tuple[int, str]:
        known = self._predicates.get(predicate)
        if known is None:
            written = self._short.turtle(predicate)
            local = written.rpartition(":")[2]
            rank = 1 + _LAST.index(local) if local in _LAST else 0
            known = (_FIRST.index(local) - len(_FIRST) if local in _FIRST else rank), written
            self._predicates[predicate] = known
        return known

    def _name(self, iri: Iri) -> str:
        return self._short.curie(iri.value) or iri.value

    def _value(self, term: Term) -> dict[str, str]:
        if isinstance(term, Iri):
            return {"@id": self._name(term)}
        if term.datatype:
            return {"@value": term.text, "@type": self._name(Iri(term.datatype))}
        return {"@value": term.text, "@language": term.language} if term.language else {"@value": term.text}
