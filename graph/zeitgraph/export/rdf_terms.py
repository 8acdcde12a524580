"""RDF terms and how they are written: N-Triples in full, Turtle with prefixes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from zeitgraph.errors import OptionError

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
DCT = "http://purl.org/dc/terms/"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
EDTF = "http://id.loc.gov/datatypes/edtf/"

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'[\x00-\x1f\x7f"\\]')
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_WEB = re.compile(r"https?://[\w.\-]+(?::\d+)?(?:[/?#].*)?\Z", re.DOTALL)
_URN = re.compile(r"(?!https?:)[A-Za-z][A-Za-z0-9+.\-]*:[A-Za-z0-9:/._~\-]+\Z")
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://[A-Za-z0-9.\-]+(?::\d+)?/(?:[A-Za-z0-9._~\-]+/)*\Z")
_IN_IRI = frozenset("-._~:/?@!$&'()*+,;=%#")


class Iri(NamedTuple):
    """An absolute IRI."""

    value: str


class Literal(NamedTuple):
    """A literal: plain, with a language, or with a datatype's IRI."""

    text: str
    language: str | None = None
    datatype: str | None = None


Term = Iri | Literal


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs under one base. Raises OptionError for a base that no IRI can be built on."""

    base: str

    def __post_init__(self) -> None:
        if not _BASE.match(self.base):
            raise OptionError(
                f"--base {self.base!r}: must be an absolute IRI that ends in /, as https://example.org/news/"
            )

    def id(self, name: str) -> Iri:
        """The IRI of a document, entity, event, claim or mention."""
        return Iri(f"{self.base}id/{name}")

    def zg(self, name: str) -> Iri:
        """The IRI of a class, property or value of our own vocabulary."""
        return Iri(f"{self.base}ns#{name}")

    def type(self, code: str) -> Iri:
        """The IRI of an event type."""
        return Iri(f"{self.base}type/{code}")

    def graph(self, name: str) -> Iri:
        """The IRI of a named graph."""
        return Iri(f"{self.base}graph/{name}")

    @property
    def prefixes(self) -> Mapping[str, str]:
        """Prefixes and their namespaces, ours first."""
        ours = {"zg": f"{self.base}ns#", "id": f"{self.base}id/", "type": f"{self.base}type/"}
        return ours | {
            "sem": SEM,
            "prov": PROV,
            "nif": NIF,
            "dct": DCT,
            "skos": SKOS,
            "owl": OWL,
            "rdf": RDF,
            "rdfs": RDFS,
            "xsd": XSD,
            "edtf": EDTF,
        }


def text(words: str, language: str | None = None) -> Literal:
    """A string, in a language where one is given."""
    return Literal(words, language)


def day(value: date) -> Literal:
    """An xsd:date without zone: the one form that rdflib and Oxigraph compare alike."""
    return Literal(value.isoformat(), None, XSD + "date")


def offset(value: int) -> Literal:
    """A character offset, as NIF types it."""
    return Literal(str(value), None, XSD + "nonNegativeInteger")


def fraction(value: float) -> Literal:
    """A decimal in its canonical form, so that a store gives back what it was given."""
    return Literal(f"{value:.4f}".rstrip("0").rstrip(".") or "0", None, XSD + "decimal")


def foreign(words: str) -> Iri | None:
    """The IRI that somebody else wrote, with characters that none may hold percent-encoded; None where it is no IRI."""
    words = words.strip()
    if not (_WEB.match(words) or _URN.match(words)):
        return None
    address, hash, fragment = words.partition("#")
    return Iri(_encoded(address) + (hash + _encoded(fragment.replace("#", "%23")) if fragment else ""))


def ntriples(term: Term) -> str:
    """The term as N-Triples writes it."""
    if isinstance(term, Iri):
        return f"<{term.value}>"
    return _quoted(term.text) + (
        f"@{term.language}" if term.language else f"^^<{term.datatype}>" if term.datatype else ""
    )


class Short:
    """IRIs and terms in short, with these prefixes."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = prefixes
        self._by_namespace = {namespace: prefix for prefix, namespace in prefixes.items()}

    def curie(self, iri: str) -> str | None:
        """The IRI as prefix and local name, or None where no prefix fits or the local name would need escapes."""
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        prefix = self._by_namespace.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix and _LOCAL.match(iri, cut) else None

    def turtle(self, term: Term) -> str:
        """The term as Turtle writes it, with a prefix where that is possible."""
        if isinstance(term, Iri):
            return self.curie(term.value) or f"<{term.value}>"
        if term.datatype:
            return f"{_quoted(term.text)}^^{self.curie(term.datatype) or f'<{term.datatype}>'}"
        words = _long(term.text) if "\n" in term.text else _quoted(term.text)
        return words + (f"@{term.language}" if term.language else "")


def _quoted(words: str) -> str:
    return f'"{_escaped(words)}"'


def _long(words: str) -> str:
    """A literal of several lines as Turtle may write it: line by line."""
    return '"""' + "\n".join(map(_escaped, words.split("\n"))) + '"""'


def _escaped(words: str) -> str:
    return _ESCAPED.sub(lambda match: _ESCAPES.get(match[0], f"\\u{ord(match[0]):04X}"), words)


def _encoded(part: str) -> str:
    part = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", part)
    return "".join(c if c.isalnum() or c in _IN_IRI else _percent(c) for c in part)


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", errors="replace"))
