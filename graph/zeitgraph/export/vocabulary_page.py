"""The vocabulary as a page for people: ontology.html, every term with its label and comment in English and German.

It is plain HTML without a script. The anchors are the terms' names, so that an IRI such as …/ns#Claim leads to its
place where the page is served under …/ns.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from zeitgraph.export.rdf import read_turtle
from zeitgraph.export.rdf_terms import OWL, RDF, RDFS, SKOS, Names, Short
from zeitgraph.export.vocabulary import ontology
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.options import DEFAULT_BASE

if TYPE_CHECKING:
    import rdflib

LANGUAGES = ("en", "de")
_SECTIONS = (
    ("classes", "Classes", "Klassen", (f"{OWL}Class", f"{RDFS}Datatype")),
    ("properties", "Properties", "Eigenschaften", (f"{OWL}ObjectProperty", f"{OWL}DatatypeProperty")),
)
_RELATIONS = (
    ("subclass of", f"{RDFS}subClassOf"),
    ("subproperty of", f"{RDFS}subPropertyOf"),
    ("of", f"{RDFS}domain"),
    ("leads to", f"{RDFS}range"),
    ("see also", f"{RDFS}seeAlso"),
)
_STYLE = """
:root { color-scheme: light dark; --line: light-dark(#ccc, #555); --soft: light-dark(#f5f5f5, #222); }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; }
h3 { font: 600 1rem ui-monospace, monospace; margin: 0; }
nav ul { columns: 14rem; list-style: none; padding: 0; }
article { border-top: 1px solid var(--line); padding: .75rem 0; }
article:target { background: var(--soft); }
.labels { font-weight: 600; } p { margin: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .25rem 0; font-size: .9rem; }
dd { margin: 0; } code { font-size: .9rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid var(--line); padding: .25rem .5rem;
  text-align: left; vertical-align: top; }
@media print { nav { display: none; } article { break-inside: avoid; } }
"""


def ontology_page(graph: EventGraph | None = None, /, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """ontology.html, piece by piece; the same for any graph."""
    del graph
    terms = _Terms(read_turtle("".join(ontology(base=base))), Names(base))
    title = terms.texts(f"{base}ns", _DCT_TITLE)
    yield _head(title[0])
    yield f"<h1>{escape(title[0])}</h1>\n"
    for language, text in zip(LANGUAGES, terms.texts(f"{base}ns", _DCT_DESCRIPTION), strict=True):
        yield f'<p lang="{language}">{escape(text)}</p>\n'
    yield f"<p>Namespace / Namensraum: <code>{escape(base)}ns#</code></p>\n"
    yield from _contents(terms)
    for anchor, english, german, kinds in _SECTIONS:
        yield _section(anchor, english, german)
        for iri in terms.of(kinds):
            yield terms.article(iri)
    yield _section("values", "Values", "Werte")
    for iri in terms.values():
        yield terms.article(iri)
    yield from _types(terms)
    yield "</main>\n</body>\n</html>\n"


_DCT_TITLE, _DCT_DESCRIPTION = ("http://purl.org/dc/terms/title", "http://purl.org/dc/terms/description")


def _head(title: str) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
    )


def _section(anchor: str, english: str, german: str) -> str:
    return f'<h2 id="{anchor}">{english} · <span lang="de">{german}</span></h2>\n'


def _contents(terms: "_Terms") -> Iterator[str]:
    named = [*(iri for *_, kinds in _SECTIONS for iri in terms.of(kinds)), *terms.values()]
    links = "".join(
        f'<li><a href="#{name}">{name}</a></li>\n' for name in sorted(map(terms.anchor, named), key=str.lower)
    )
    types = '<li><a href="#types">event types</a></li>\n'
    yield f'<nav aria-label="Terms">\n<ul>\n{links}{types}</ul>\n</nav>\n'


def _types(terms: "_Terms") -> Iterator[str]:
    """The event types as a table: they are many, and short."""
    yield _section("types", "Event types", "Ereignistypen")
    scheme = f"{terms.names.base}type/"
    for language, text in zip(LANGUAGES, terms.texts(scheme, f"{SKOS}definition"), strict=True):
        yield f'<p lang="{language}">{escape(text)}</p>\n'
    yield "<table>\n<thead><tr>"
    yield "".join(f'<th scope="col">{head}</th>' for head in ("Code", "CAMEO", "English", "Deutsch"))
    yield "</tr></thead>\n<tbody>\n"
    for iri in terms.of((f"{SKOS}Concept",)):
        roots = ", ".join(terms.notations(iri, f"{terms.names.base}ns#CameoRoot")) or "–"
        code = terms.anchor(iri)
        cells = [
            f'<td lang="{language}"><b>{escape(label)}</b>: {escape(text)}</td>'
            for language, label, text in zip(
                LANGUAGES, terms.texts(iri, f"{SKOS}prefLabel"), terms.texts(iri, f"{SKOS}definition"), strict=True
            )
        ]
        yield f'<tr id="{code}"><th scope="row"><code>{code}</code></th><td>{roots}</td>{"".join(cells)}</tr>\n'
    yield "</tbody>\n</table>\n"


@dataclass(frozen=True, slots=True)
class _Terms:
    """What the vocabulary says of its terms."""

    graph: "rdflib.Graph"
    names: Names

    def of(self, kinds: Sequence[str]) -> list[str]:
        """The terms of these classes, sorted."""
        found = {
            str(term)
            for term, property, kind in self.graph
            if str(property) == f"{RDF}type" and str(kind) in kinds and str(term).startswith(self.names.base)
        }
        return sorted(found)

    def values(self) -> list[str]:
        """The members of our own closed classes, sorted."""
        return self.of(tuple(iri for iri in self.of((f"{OWL}Class",)) if iri.startswith(f"{self.names.base}ns#")))

    def texts(self, iri: str, property: str) -> list[str]:
        """The texts in the order of LANGUAGES."""
        found = {getattr(text, "language", None): str(text) for text in self._objects(iri, property)}
        return [found[language] for language in LANGUAGES]

    def notations(self, iri: str, datatype: str) -> list[str]:
        found = self._objects(iri, f"{SKOS}notation")
        return sorted(str(text) for text in found if str(getattr(text, "datatype", "")) == datatype)

    def anchor(self, iri: str) -> str:
        return iri.replace("#", "/").rpartition("/")[2]

    def article(self, iri: str) -> str:
        """A term with its labels, comments and relations."""
        labels = self.texts(iri, f"{RDFS}label")
        comments = self.texts(iri, f"{RDFS}comment")
        both = " · ".join(
            f'<span lang="{code}">{escape(text)}</span>' for code, text in zip(LANGUAGES, labels, strict=True)
        )
        said = "".join(f'<p lang="{code}">{escape(text)}</p>\n' for code, text in zip(LANGUAGES, comments, strict=True))
        name = self.anchor(iri)
        return (
            f'<article id="{name}">\n<h3>zg:{name}</h3>\n<p class="labels">{both}</p>\n{said}{self._relations(iri)}'
            "</article>\n"
        )

    def _relations(self, iri: str) -> str:
        short = Short(self.names.prefixes)
        rows = []
        for name, property in _RELATIONS:
            if found := sorted(str(value) for value in self._objects(iri, property)):
                links = ", ".join(
                    f'<a href="{escape(self._link(value))}">{escape(short.curie(value) or value)}</a>'
                    for value in found
                )
                rows.append(f"<dt>{name}</dt><dd>{links}</dd>\n")
        return f"<dl>\n{''.join(rows)}</dl>\n" if rows else ""

    def _link(self, iri: str) -> str:
        """A place on this page for terms of ours."""
        return f"#{self.anchor(iri)}" if iri.startswith(f"{self.names.base}ns#") else iri

    def _objects(self, iri: str, property: str) -> "list[rdflib.term.Node]":
        return [value for subject, name, value in self.graph if str(subject) == iri and str(name) == property]
