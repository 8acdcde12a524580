"""The vocabulary says in two languages what every term means, and the shapes hold and catch."""

import warnings

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS
from tests.unit.graphs import newsroom

from zeitgraph.export.rdf import turtle
from zeitgraph.export.vocabulary import ontology, shapes
from zeitgraph.model.mention import EventType

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import pyshacl

BASE = "https://w3id.org/zeitgraph/"
ZG = rdflib.Namespace(f"{BASE}ns#")
ONTOLOGY = rdflib.Graph().parse(data="".join(ontology()), format="turtle")
SHAPES = rdflib.Graph().parse(data="".join(shapes()), format="turtle")
TURTLE = "".join(turtle(newsroom()))


def conforms(text: str) -> bool:
    graph = rdflib.Graph().parse(data=text, format="turtle")
    return bool(pyshacl.validate(graph, shacl_graph=SHAPES)[0])


def changed(old: str, new: str) -> str:
    assert old in TURTLE
    return TURTLE.replace(old, new, 1)


def test_what_we_write_conforms_to_the_shapes() -> None:
    assert conforms(TURTLE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('sem:hasEarliestBeginTimeStamp "2014-06-13"', 'sem:hasEarliestBeginTimeStamp "2014-06-15"'),
        ('sem:hasTimeStamp "2014-06-13"^^xsd:date', 'sem:hasTimeStamp "2014-06-13T00:00:00"^^xsd:dateTime'),
        ('sem:hasTimeStamp "2014-06-13"', 'sem:hasTimeStamp "2014-06-12"'),
        ("zg:polarity zg:positive", "zg:polarity zg:maybe"),
        ("zg:precision zg:unknown", 'sem:hasLatestEndTimeStamp "2014-06-16"^^xsd:date ; zg:precision zg:unknown'),
        ("zg:precision zg:interval", "zg:precision zg:unknown"),
        ("zg:datingBasis zg:text", "zg:datingBasis zg:tense"),
        ("zg:about id:event-a4", "zg:about id:event-a3"),
        ("prov:hadPrimarySource id:doc-1111aaaa1111 ;", ""),
        ("prov:wasDerivedFrom id:mention-1111aaaa1111-54-63 ;", ""),
        ('dct:issued "2014-06-16"^^xsd:date ;', ""),
        ('nif:beginIndex "0"', 'nif:beginIndex "900"'),
        ("zg:canonical id:event-a4 ;", ""),
        ("type:REJECT", "type:DANCE"),
    ],
)
def test_what_is_wrong_does_not_conform(old: str, new: str) -> None:
    assert not conforms(changed(old, new))


def test_every_term_of_ours_that_is_written_is_explained_in_english_and_german() -> None:
    written = {
        term
        for triple in rdflib.Graph().parse(data=TURTLE, format="turtle")
        for term in triple
        if isinstance(term, rdflib.URIRef) and str(term).startswith((f"{BASE}ns#", f"{BASE}type/"))
    }
    for term in sorted(written):
        labels = [*ONTOLOGY.objects(term, RDFS.label), *ONTOLOGY.objects(term, SKOS.prefLabel)]
        languages = {label.language for label in labels if isinstance(label, rdflib.Literal)}
        assert languages == {"de", "en"}, term


def test_every_term_is_labelled_and_explained_in_both_languages() -> None:
    terms = {term for term in ONTOLOGY.subjects() if str(term).startswith((f"{BASE}ns#", f"{BASE}type/"))}
    assert len(terms) > 90
    for term in terms:
        labels = [*ONTOLOGY.objects(term, RDFS.label), *ONTOLOGY.objects(term, SKOS.prefLabel)]
        comments = [*ONTOLOGY.objects(term, RDFS.comment), *ONTOLOGY.objects(term, SKOS.definition)]
        for texts in (labels, comments):
            assert sorted(str(getattr(text, "language", None)) for text in texts) == ["de", "en"], term


@pytest.mark.parametrize("kind", [OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty])
def test_every_property_and_class_of_ours_stands_in_our_namespace(kind: rdflib.URIRef) -> None:
    assert all(str(term).startswith(f"{BASE}ns#") for term in ONTOLOGY.subjects(RDF.type, kind))


def test_every_event_type_has_its_code_and_its_cameo_roots_as_typed_notations() -> None:
    roots = []
    for type in EventType:
        notations = list(ONTOLOGY.objects(rdflib.URIRef(f"{BASE}type/{type}"), SKOS.notation))
        codes = [str(n) for n in notations if n.datatype == ZG.PloverCode]  # type: ignore[attr-defined]
        assert codes == [type.value]
        roots += [str(n) for n in notations if n.datatype == ZG.CameoRoot]  # type: ignore[attr-defined]
    assert sorted(set(roots)) == [f"{root:02}" for root in range(1, 21)]
    assert len(roots) == 21  # 08 (yield) is both CONCEDE and RETREAT


def test_another_base_moves_the_vocabulary() -> None:
    moved = "".join(ontology(base="https://example.org/news/")) + "".join(shapes(base="https://example.org/news/"))
    assert "w3id.org/zeitgraph" not in moved
    assert "https://example.org/news/ns#" in moved
