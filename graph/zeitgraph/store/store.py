"""The embedded store: RDF files to answers, with Oxigraph."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph

from zeitgraph.errors import InputError, QueryError
from zeitgraph.model.options import DEFAULT_BASE
from zeitgraph.store.guard import check, is_ordered
from zeitgraph.store.results import Cell, CellKind, Result

FILES = ("graph.nq", "graph.trig", "graph.ttl", "graph.jsonld")  # the first that a folder has is read
FORMATS = {
    ".nq": pyoxigraph.RdfFormat.N_QUADS,
    ".trig": pyoxigraph.RdfFormat.TRIG,
    ".ttl": pyoxigraph.RdfFormat.TURTLE,
    ".nt": pyoxigraph.RdfFormat.N_TRIPLES,
    ".jsonld": pyoxigraph.RdfFormat.JSON_LD,
}
PREFIXES = {
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "prov": "http://www.w3.org/ns/prov#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "dct": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
}
_BASE_QUESTION = """SELECT DISTINCT ?c WHERE { ?d a nif:Context, ?c . FILTER(STRENDS(STR(?c), "ns#Document")) }
ORDER BY ?c LIMIT 1"""
_ERROR = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_PLAIN_REASON = re.compile(r"[A-Z][A-Za-z]*(?: [A-Za-z']+){2,}")  # three words or more, not a token of the grammar


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A graph that can be asked. The default graph of a query is the union of all documents and of the view."""

    engine: pyoxigraph.Store
    base: str

    @classmethod
    def open(cls, path: Path) -> "Store":
        """The store of a file, or of what `zeitgraph build` wrote into a folder, in memory.

        Raises InputError for a path that is not there, holds no graph, or is no RDF (with the line).
        """
        file = graph_file(path)
        engine = pyoxigraph.Store()
        try:
            engine.bulk_load(path=str(file), format=FORMATS[file.suffix])
        except (SyntaxError, ValueError, OSError) as error:
            raise InputError(f"{file}: cannot be read as RDF: {_first_line(error)}") from None
        return cls(engine=engine, base=_base(engine))

    @classmethod
    def of(cls, nquads: Iterable[str], *, base: str) -> "Store":
        """The store of N-Quads under a base, in memory."""
        engine = pyoxigraph.Store()
        engine.bulk_load("".join(nquads), format=pyoxigraph.RdfFormat.N_QUADS)
        return cls(engine=engine, base=base)

    @property
    def prefixes(self) -> Mapping[str, str]:
        """The prefixes that a query may use without declaring them."""
        return {"zg": f"{self.base}ns#", "id": f"{self.base}id/", "type": f"{self.base}type/", **PREFIXES}

    def query(self, sparql: str) -> Result:
        """The answer to a SPARQL 1.1 query. Rows that it leaves unordered are sorted, so that they come the same again.

        Raises QueryError, with line and column, for a query that is wrong, would write, or would read anything else.
        """
        check(sparql)
        try:
            answer = self.engine.query(sparql, prefixes=dict(self.prefixes), use_default_graph_as_union=True)
            return self._result(answer, ordered=is_ordered(sparql))
        except SyntaxError as error:
            raise QueryError(_syntax(sparql, str(error))) from None
        except (ValueError, OSError) as error:
            raise QueryError(f"SPARQL: {_first_line(error)}") from None

    def _result(self, answer: Any, *, ordered: bool) -> Result:
        if isinstance(answer, pyoxigraph.QueryBoolean):
            return Result(columns=(), boolean=bool(answer), prefixes=self.prefixes)
        if isinstance(answer, pyoxigraph.QueryTriples):
            columns = ("subject", "predicate", "object")
            rows = [tuple(map(_cell, (t.subject, t.predicate, t.object))) for t in answer]
            return Result(columns=columns, rows=tuple(sorted(set(rows), key=_order)), prefixes=self.prefixes)
        columns = tuple(variable.value for variable in answer.variables)
        rows = [tuple(_cell(solution[name]) for name in columns) for solution in answer]
        return Result(
            columns=columns, rows=tuple(rows if ordered else sorted(rows, key=_order)), prefixes=self.prefixes
        )


def graph_file(path: Path) -> Path:
    """The file that holds the graph of a path: of a folder that `zeitgraph build` wrote, its RDF.

    Raises InputError where there is none.
    """
    if path.is_dir():
        found = next((path / name for name in FILES if (path / name).is_file()), None)
        if found is None:
            raise InputError(
                f"{path}: no {' or '.join(FILES)} in this folder; `zeitgraph build PATH -o {path}` writes it"
            )
        return found
    if not path.is_file():
        raise InputError(f"{path}: there is no such file or folder")
    if path.suffix not in FORMATS:
        raise InputError(f"{path}: not an RDF file; there are {', '.join(FORMATS)}")
    return path


def _base(engine: pyoxigraph.Store) -> str:
    rows: Any = engine.query(_BASE_QUESTION, prefixes=PREFIXES, use_default_graph_as_union=True)
    return next((str(row["c"].value).removesuffix("ns#Document") for row in rows), DEFAULT_BASE)


def _cell(term: Any) -> Cell | None:
    if term is None:
        return None
    if isinstance(term, pyoxigraph.NamedNode):
        return Cell(CellKind.IRI, term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return Cell(CellKind.BLANK, term.value)
    plain = term.language or term.datatype.value == f"{PREFIXES['xsd']}string"
    return Cell(CellKind.LITERAL, term.value, None if plain else term.datatype.value, term.language)


def _order(row: tuple[Cell | None, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple((c.value, c.kind, c.datatype or "", c.language or "") if c else () for c in row)


def _syntax(sparql: str, message: str) -> str:
    """One line for what is wrong, from the parser's list of all that could have stood there."""
    match = _ERROR.match(message)
    if match is None:
        return f"SPARQL: {' '.join(message.split())}"
    line, column = int(match[1]), int(match[2])
    reason = _PLAIN_REASON.search(match[3])
    rest = "\n".join(sparql.split("\n")[line - 1 :])[column - 1 :].split()
    unexpected = f"unexpected {rest[0]!r}" if rest else "unexpected end of the query"
    return f"SPARQL, line {line}, column {column}: {_lower(reason[0]) if reason else unexpected}"


def _lower(words: str) -> str:
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
