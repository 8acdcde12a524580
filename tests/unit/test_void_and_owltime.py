"""What describes the RDF (VoID), and the times of events as OWL-Time has them."""

from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from rdflib import DCTERMS, RDF, Literal, URIRef
from tests.unit.graphs import REJECTED, RESIGNED, RESIGNS, RULED_OUT, SAID, newsroom

from zeitgraph.assemble import view
from zeitgraph.errors import InputError
from zeitgraph.export import write
from zeitgraph.export.owltime import owltime
from zeitgraph.export.rdf import turtle
from zeitgraph.export.void import void
from zeitgraph.model.graph import Coreference, Link, LinkRelation
from zeitgraph.pipeline import check

BASE = "https://w3id.org/zeitgraph/"
VOID, TIME = rdflib.Namespace("http://rdfs.org/ns/void#"), rdflib.Namespace("http://www.w3.org/2006/time#")
DATASET, ID = URIRef(f"{BASE}dataset"), rdflib.Namespace(f"{BASE}id/")
WHOLE = rdflib.Graph().parse(data="".join(turtle(newsroom())), format="turtle")


def read(text: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=text, format="turtle")


DESCRIBED = read("".join(void(newsroom(), base=BASE, files=["graph.nq", "index.html"], licence=None)))
TIMES = read("".join(owltime(newsroom())))


def test_the_counts_are_those_of_the_graph() -> None:
    assert int(str(DESCRIBED.value(DATASET, VOID.triples))) == len(WHOLE)
    assert int(str(DESCRIBED.value(DATASET, VOID.distinctSubjects))) == len(set(WHOLE.subjects()))
    assert int(str(DESCRIBED.value(DATASET, VOID.properties))) == len(set(WHOLE.predicates()))
    counted = {
        str(DESCRIBED.value(part, VOID["class"])): int(str(DESCRIBED.value(part, VOID.entities)))
        for part in DESCRIBED.objects(DATASET, VOID.classPartition)
    }
    classes = set(WHOLE.objects(None, RDF.type))
    assert counted == {str(kind): len(set(WHOLE.subjects(RDF.type, kind))) for kind in classes}


def test_an_event_that_two_documents_tell_is_one_in_the_description() -> None:
    same = frozenset({Coreference(event=RESIGNED, canonical=RESIGNS, rule="by hand")})
    described = read("".join(void(replace(newsroom(), coreferences=same), base=BASE, files=[], licence=None)))
    texts = {str(text) for text in described.objects(DATASET, DCTERMS.description)}
    assert texts == {"6 events that 2 documents tell.", "6 Ereignisse aus 2 Dokumenten."}


def test_only_rdf_files_that_are_there_are_named() -> None:
    assert set(DESCRIBED.objects(DATASET, VOID.dataDump)) == {URIRef(f"{BASE}dump/graph.nq")}


def test_every_reader_of_rdf_reads_the_description_wherever_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "void.ttl"
    path.write_text("".join(void(newsroom(), base=BASE, files=["graph.ttl", "graph.nq"])), encoding="utf-8")
    statements = {quad.triple for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)}
    dumps = {statement.object.value for statement in statements if statement.predicate.value == str(VOID.dataDump)}
    assert dumps == {str(dump) for dump in rdflib.Graph().parse(path).objects(DATASET, VOID.dataDump)}
    assert dumps == {f"{BASE}dump/graph.ttl", f"{BASE}dump/graph.nq"}
    with pytest.raises(InputError, match="nothing to check"):  # it is read, and holds no event
        check(path, most=1)


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", URIRef("https://creativecommons.org/licenses/by/4.0/")),
        ("for research only", Literal("for research only")),
    ],
)
def test_a_licence_is_an_iri_or_words(given: str, written: rdflib.term.Node) -> None:
    described = read("".join(void(newsroom(), base=BASE, files=[], licence=given)))
    assert set(described.objects(DATASET, DCTERMS.license)) == {written}
    assert set(DESCRIBED.objects(DATASET, DCTERMS.license)) == set()


def test_a_build_writes_both(tmp_path: Path) -> None:
    graph = newsroom()
    formats = ("ttl", "void", "owltime")
    paths = write(graph, view(graph), tmp_path, formats=formats, base=BASE, licence="CC0")
    assert [path.name for path in paths] == ["graph.ttl", "time.ttl", "void.ttl"]
    text = (tmp_path / "void.ttl").read_text(encoding="utf-8")
    assert f"void:dataDump <{BASE}dump/graph.ttl>" in text
    assert '"CC0"' in text


def days(event: str) -> tuple[str | None, str | None]:
    within = TIMES.value(ID[f"time-{event}"], TIME.intervalIn)
    ends = (TIMES.value(within, TIME[name]) for name in ("hasBeginning", "hasEnd"))
    first, last = (TIMES.value(end, TIME.inXSDDate) if end else None for end in ends)
    return str(first) if first else None, str(last) if last else None


def test_a_time_lies_in_the_days_that_words_give() -> None:
    assert TIMES.value(ID[REJECTED], TIME.hasTime) == ID[f"time-{REJECTED}"]
    assert days(REJECTED) == ("2014-06-13", "2014-06-13")
    assert days(RESIGNED) == ("2014-06-01", "2014-06-30")


def test_an_open_side_stays_open_and_what_nothing_dates_has_no_time() -> None:
    assert days("event-a3") == (None, "2014-06-16")
    assert TIMES.value(ID[RESIGNS], TIME.hasTime) is None


def test_what_words_order_comes_before_even_without_a_date() -> None:
    graph = newsroom()
    (link,) = graph.links
    before = Link(subject=RULED_OUT, relation=LinkRelation.BEFORE, object=SAID, evidence=link.evidence)
    times = read("".join(owltime(replace(graph, links=frozenset({before})))))
    assert (ID[f"time-{RULED_OUT}"], TIME.before, ID[f"time-{SAID}"]) in times
    assert times.value(ID[SAID], TIME.hasTime) == ID[f"time-{SAID}"]
    assert times.value(ID[f"time-{SAID}"], TIME.intervalIn) is None
