"""RDF files, streamed: Turtle, N-Quads, TriG and JSON-LD of the same statements.

Each document's statements are a named graph of their own, so that a document can be replaced or taken out; the view
over all of them (what stands for what) is one more. Turtle has no graphs and gives their union.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from zeitgraph.export.rdf_statements import A, Block, Statements, document_name, slices
from zeitgraph.export.rdf_terms import Iri, Names, Term, curie, ntriples
from zeitgraph.export.rdf_terms import turtle as turtle_term
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.options import DEFAULT_BASE

if TYPE_CHECKING:
    import rdflib

CANONICAL = "canonical"  # the name of the view's graph
_LAST = ("altLabel", "evidence", "anchorOf", "isString")  # predicates that read better after all others


def turtle(graph: EventGraph, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """graph.ttl: document by document in the order of the text, then the entities; each subject once."""
    names = Names(base)
    statements, prefixes = Statements(names), names.prefixes
    view = dict(statements.canonical(graph))
    yield from _prefixes(prefixes)
    entities: dict[Iri, list[tuple[Iri, Term]]] = {}
    for part in slices(graph):
        for subject, said in statements.told(part):
            yield _block((subject, said + view.get(subject, [])), prefixes)
        for subject, said in statements.named(part):
            entities.setdefault(subject, []).extend(said)
    for subject in sorted(entities):
        yield _block((subject, entities[subject] + view[subject]), prefixes)


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
    yield from _prefixes(names.prefixes)
    for name, blocks in _graphs(graph, names):
        yield f"\n<{name.value}> {{"
        for block in blocks:
            yield _block(block, names.prefixes)
        yield "}\n"


def jsonld(graph: EventGraph, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """graph.jsonld: the graphs of graph.nq as JSON-LD 1.1, one node a line."""
    names = Names(base)
    yield '{"@context": ' + json.dumps(dict(names.prefixes)) + ',\n"@graph": ['
    for number, (name, blocks) in enumerate(_graphs(graph, names)):
        yield f'{"," if number else ""}\n{{"@id": {json.dumps(name.value)}, "@graph": ['
        for position, block in enumerate(blocks):
            yield ("," if position else "") + "\n" + json.dumps(_node(block, names.prefixes), ensure_ascii=False)
        yield "\n]}"
    yield "\n]}\n"


def to_rdflib(graph: EventGraph, *, base: str = DEFAULT_BASE) -> "rdflib.Dataset":
    """The statements as an rdflib dataset whose default graph is the union of all named graphs."""
    import rdflib  # here, because writing files does not need it

    dataset = rdflib.Dataset(default_union=True)
    for prefix, namespace in Names(base).prefixes.items():
        dataset.bind(prefix, namespace)
    return dataset.parse(data="".join(nquads(graph, base=base)), format="nquads")


def _graphs(graph: EventGraph, names: Names) -> Iterator[tuple[Iri, Iterable[Block]]]:
    statements = Statements(names)
    for part in slices(graph):
        blocks = chain(statements.told(part), statements.named(part))
        yield names.graph(document_name(part.record.id)), blocks
    yield names.graph(CANONICAL), statements.canonical(graph)


def _prefixes(prefixes: Mapping[str, str]) -> Iterator[str]:
    for prefix, namespace in prefixes.items():
        yield f"@prefix {prefix}: <{namespace}> .\n"


def _block(block: Block, prefixes: Mapping[str, str]) -> str:
    subject, said = block
    parts = []
    for predicate, objects in _by_predicate(said, _order(prefixes)):
        name = "a" if predicate == A else turtle_term(predicate, prefixes)
        parts.append(f"{name} " + ", ".join(sorted({turtle_term(o, prefixes) for o in objects})))
    return f"\n{turtle_term(subject, prefixes)} " + " ;\n    ".join(parts) + " .\n"


def _node(block: Block, prefixes: Mapping[str, str]) -> dict[str, Any]:
    subject, said = block
    node: dict[str, Any] = {"@id": _short(subject, prefixes)}
    for predicate, objects in _by_predicate(said, _order(prefixes)):
        if predicate == A:
            node["@type"] = sorted({_short(term, prefixes) for term in objects if isinstance(term, Iri)})
        else:
            unique = sorted(set(objects), key=ntriples)
            node[_short(predicate, prefixes)] = [_value(term, prefixes) for term in unique]
    return node


def _value(term: Term, prefixes: Mapping[str, str]) -> dict[str, str]:
    if isinstance(term, Iri):
        return {"@id": _short(term, prefixes)}
    kind = {"@language": term.language} if term.language else {}
    if term.datatype:
        kind = {"@type": _short(Iri(term.datatype), prefixes)}
    return {"@value": term.text, **kind}


def _short(iri: Iri, prefixes: Mapping[str, str]) -> str:
    return curie(iri.value, prefixes) or iri.value


def _by_predicate(
    said: Iterable[tuple[Iri, Term]], order: Callable[[Iri], tuple[int, str]]
) -> list[tuple[Iri, list[Term]]]:
    groups: dict[Iri, list[Term]] = {}
    for predicate, object in said:
        groups.setdefault(predicate, []).append(object)
    return [(predicate, groups[predicate]) for predicate in sorted(groups, key=order)]


def _order(prefixes: Mapping[str, str]) -> Callable[[Iri], tuple[int, str]]:
    def place(predicate: Iri) -> tuple[int, str]:
        name = _short(predicate, prefixes)
        local = name.rpartition(":")[2]
        if predicate == A:
            return 0, name
        return (1, name) if local in ("label", "title") else (3 + _LAST.index(local) if local in _LAST else 2, name)

    return place
