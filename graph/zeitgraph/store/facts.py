"""An RDF file to what each of its named graphs says, by subject and predicate."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pyoxigraph

from zeitgraph.errors import InputError
from zeitgraph.model.graph import EntityId
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import DocumentId, Span
from zeitgraph.store.store import FORMATS, PREFIXES

_DOCUMENT = "ns#Document"
_TYPE = f"{PREFIXES['rdf']}type"


class Term(NamedTuple):
    """What stands as the object of a statement: an IRI or blank node, or a literal's text with language or datatype."""

    value: str
    is_iri: bool = False
    language: str | None = None
    datatype: str | None = None


Graph = dict[str, dict[str, list[Term]]]


def quads(path: Path) -> dict[str, Graph]:
    """What each named graph of a file says; '' is the default graph. Raises InputError for what is no RDF."""
    graphs: dict[str, Graph] = {}
    try:
        for quad in pyoxigraph.parse(path=str(path), format=FORMATS[path.suffix.lower()]):
            _add(graphs.setdefault(getattr(quad.graph_name, "value", ""), {}), quad)
    except (SyntaxError, ValueError, OSError) as error:
        raise InputError(f"{path}: cannot be read as RDF: {(str(error).splitlines() or ['?'])[0]}") from None
    return graphs


def graph_of(statements: Iterable[Any]) -> Graph:
    """What these statements say, whatever graph they stand in."""
    graph: Graph = {}
    for statement in statements:
        _add(graph, statement)
    return graph


def base_of(graphs: Mapping[str, Graph]) -> str | None:
    """The IRI that our ids stand under, by the class of the documents; None where there is none of ours."""
    kinds = {kind.value for graph in graphs.values() for facts in graph.values() for kind in facts.get(_TYPE, ())}
    return min((kind.removesuffix(_DOCUMENT) for kind in kinds if kind.endswith(_DOCUMENT)), default=None)


def _add(graph: Graph, statement: Any) -> None:
    facts = graph.setdefault(_name(statement.subject), {})
    facts.setdefault(statement.predicate.value, []).append(_term(statement.object))


def _name(node: Any) -> str:
    return f"_:{node.value}" if isinstance(node, pyoxigraph.BlankNode) else str(node.value)


def _term(term: Any) -> Term:
    if not isinstance(term, pyoxigraph.Literal):
        return Term(_name(term), is_iri=True)
    return Term(term.value, language=term.language, datatype=term.datatype.value)


@dataclass(frozen=True, slots=True)
class Facts:
    """What one named graph says."""

    base: str
    graph: Graph

    def zg(self, name: str) -> str:
        """The IRI of a term of ours."""
        return f"{self.base}ns#{name}"

    def of_class(self, name: str) -> list[str]:
        """All of a class of ours, sorted."""
        kind = self.zg(name)
        return sorted(s for s in self.graph if any(t.value == kind for t in self.terms(s, _TYPE)))

    def terms(self, subject: str, predicate: str) -> Sequence[Term]:
        """All that stands there."""
        return self.graph.get(subject, {}).get(predicate, ())

    def values(self, subject: str, predicate: str) -> list[str]:
        """The texts or IRIs that stand there, sorted."""
        return sorted(str(term.value) for term in self.terms(subject, predicate))

    def value(self, subject: str, predicate: str) -> str | None:
        """The first of them."""
        return next(iter(self.values(subject, predicate)), None)

    def needed(self, subject: str, predicate: str) -> Term:
        """What stands there. Raises LookupError where nothing does."""
        terms = self.terms(subject, predicate)
        if not terms:
            raise LookupError(f"<{subject}> has no <{predicate}>")
        return terms[0]

    def name(self, subject: str, predicate: str) -> str | None:
        """The last part of the IRI that stands there."""
        found = self.value(subject, predicate)
        return None if found is None else self.local(found)

    def names(self, subject: str, predicate: str) -> list[str]:
        """The last parts of the IRIs that stand there."""
        return [self.local(value) for value in self.values(subject, predicate)]

    def entity(self, subject: str, predicate: str) -> EntityId | None:
        """The entity that stands there."""
        found = self.name(subject, predicate)
        return None if found is None else EntityId(found)

    def local(self, iri: str) -> str:
        """The last part of an IRI of ours; another as it is."""
        for space in ("id/", "ns#", "type/"):
            if iri.startswith(self.base + space):
                return iri[len(self.base + space) :]
        return iri

    def span(self, mention: str) -> Span:
        """The characters that a mention covers."""
        begin, end = (self.needed(mention, f"{PREFIXES['nif']}{side}Index").value for side in ("begin", "end"))
        return Span(int(begin), int(end))

    def evidence(self, subject: str, document: DocumentId) -> list[Evidence]:
        """The lines of an evidence literal; `about` may still name who or what."""
        lines = [line for value in self.values(subject, self.zg("evidence")) for line in value.split("\n")]
        found = []
        for about, begin, end, stage, rule in (line.split(" ", 4) for line in lines):
            span = Span(int(begin), int(end))
            found.append(Evidence(document=document, span=span, stage=Stage(stage), rule=rule, about=about))
        return found
