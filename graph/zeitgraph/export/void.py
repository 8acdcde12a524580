"""What is in a graph's RDF files, for those who collect data sets: VoID counts, vocabularies, files and licence."""

from collections import Counter
from collections.abc import Iterator, Sequence

from zeitgraph.export.rdf import Text, prefix_lines, union
from zeitgraph.export.rdf_statements import A, Block
from zeitgraph.export.rdf_terms import DCT, NIF, OWL, PROV, SEM, SKOS, XSD, Iri, Literal, Names, Term, foreign, text
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.identity import canonical_events

VOID = "http://rdfs.org/ns/void#"
DUMPS = {
    "graph.ttl": "Turtle",
    "graph.nq": "N-Quads",
    "graph.trig": "TriG",
    "graph.jsonld": "JSON-LD",
}  # by W3C's names
_FORMATS = "http://www.w3.org/ns/formats/"
_VOCABULARIES = (SEM, PROV, NIF, DCT, SKOS, OWL)


def void(graph: EventGraph, *, base: str, files: Sequence[str], licence: str | None = None) -> Iterator[str]:
    """void.ttl: the data set `<base>dataset`; `files` are the names of those beside it, `licence` an IRI or words.

    VoID wants the address of each dump: it is `<base>dump/FILE`, absolute, so that every reader of RDF can read it.
    """
    names = Names(base)
    prefixes = {**names.prefixes, "void": VOID}
    yield from prefix_lines(prefixes)
    written = Text(prefixes)
    yield from map(written.block, _blocks(graph, names, licence))
    for file in files:
        if file in DUMPS:
            yield f"<{base}dataset> void:dataDump <{base}dump/{file}> ; void:feature <{_FORMATS}{DUMPS[file]}> .\n"


def _blocks(graph: EventGraph, names: Names, licence: str | None) -> Iterator[Block]:
    subjects, classes, properties = 0, Counter[Iri](), Counter[Iri]()
    for _, said in union(graph, names):
        subjects += 1
        for predicate, value in set(said):
            properties[predicate] += 1
            if predicate == A and isinstance(value, Iri):
                classes[value] += 1
    dataset = Iri(f"{names.base}dataset")
    yield (
        dataset,
        [
            *_described(graph, names, licence),
            (Iri(VOID + "triples"), _count(sum(properties.values()))),
            (Iri(VOID + "distinctSubjects"), _count(subjects)),
            (Iri(VOID + "classes"), _count(len(classes))),
            (Iri(VOID + "properties"), _count(len(properties))),
            *((Iri(VOID + "classPartition"), _part(names, kind)) for kind in classes),
            *((Iri(VOID + "propertyPartition"), _part(names, kind)) for kind in properties),
        ],
    )
    for kind in sorted(classes):
        yield _part(names, kind), [(Iri(VOID + "class"), kind), (Iri(VOID + "entities"), _count(classes[kind]))]
    for kind in sorted(properties):
        yield _part(names, kind), [(Iri(VOID + "property"), kind), (Iri(VOID + "triples"), _count(properties[kind]))]


def _described(graph: EventGraph, names: Names, licence: str | None) -> Iterator[tuple[Iri, Term]]:
    """What the data set is, in words, and under which terms it may be used."""
    documents, same = len(graph.documents), canonical_events(graph)
    events = len({same.get(event.id, event.id) for event in graph.events})
    yield A, Iri(VOID + "Dataset")
    yield Iri(DCT + "title"), text("Events in the news", "en")
    yield Iri(DCT + "title"), text("Ereignisse in Nachrichten", "de")
    yield Iri(DCT + "description"), text(f"{events} events that {documents} documents tell.", "en")
    yield Iri(DCT + "description"), text(f"{events} Ereignisse aus {documents} Dokumenten.", "de")
    yield Iri(VOID + "uriSpace"), text(f"{names.base}id/")
    yield Iri(VOID + "rootResource"), names.graph("canonical")
    for language in sorted({record.language for record in graph.documents}):
        yield Iri(DCT + "language"), text(language)
    for vocabulary in (*_VOCABULARIES, f"{names.base}ns#"):
        yield Iri(VOID + "vocabulary"), Iri(vocabulary)
    if licence:
        yield Iri(DCT + "license"), foreign(licence) or text(licence)


def _part(names: Names, term: Iri) -> Iri:
    """The name of the part of the data set that has a class or a property."""
    local = term.value.replace("#", "/").rpartition("/")[2]
    space = next((prefix for prefix, iri in names.prefixes.items() if term.value == iri + local), "other")
    return Iri(f"{names.base}dataset/{space}-{local}")


def _count(number: int) -> Literal:
    return Literal(str(number), None, XSD + "integer")
