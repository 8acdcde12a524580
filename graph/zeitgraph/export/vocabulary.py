"""The vocabulary and the shapes that every export conforms to, as files that ship with the package."""

from collections.abc import Iterator
from importlib.resources import files

from zeitgraph.export.rdf_terms import Names
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.options import DEFAULT_BASE


def ontology(graph: EventGraph | None = None, /, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """ontology.ttl: the terms of `zg:` and the event types, explained in English and German; the same for any graph."""
    del graph
    yield _resource("ontology.ttl", base)


def shapes(graph: EventGraph | None = None, /, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """shapes.ttl: SHACL shapes for graph.ttl, and for the union of the graphs in graph.nq; the same for any graph."""
    del graph
    yield _resource("shapes.ttl", base)


def _resource(name: str, base: str) -> str:
    text = files("zeitgraph.export").joinpath(name).read_text(encoding="utf-8")
    return text.replace(DEFAULT_BASE, Names(base).base)
