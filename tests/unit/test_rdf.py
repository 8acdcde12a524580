"""The graph as RDF: what is written, and above all what is not."""

import datetime
from dataclasses import replace

import pytest
import rdflib
from rdflib import RDF, XSD, Literal, URIRef
from tests.unit.graphs import (
    CRITICISED,
    ENGLISH,
    GERMAN,
    MISSION,
    PAPER,
    REJECTED,
    RESIGNED,
    RESIGNS,
    ROSTOCK,
    SAILED,
    TAZ,
    TEXTS,
    VOGT,
    newsroom,
)

from zeitgraph.errors import OptionError
from zeitgraph.export.rdf import jsonld, nquads, to_rdflib, trig, turtle
from zeitgraph.model.graph import Coreference, DocumentRecord, EventGraph
from zeitgraph.model.text import DocumentId, Source
from zeitgraph.model.time import DatingBasis

pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning:rdflib")  # rdflib warns of itself
BASE = "https://w3id.org/zeitgraph/"
SEM = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
NIF = rdflib.Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
ZG, ID = rdflib.Namespace(f"{BASE}ns#"), rdflib.Namespace(f"{BASE}id/")
NEWSROOM = newsroom()
BOUNDS = tuple(SEM[f"has{which}{end}TimeStamp"] for which in ("Earliest", "Latest") for end in ("Begin", "End"))


def read(graph: EventGraph = NEWSROOM) -> rdflib.Graph:
    return rdflib.Graph().parse(data="".join(turtle(graph)), format="turtle")


READ = read()


def test_an_exact_day_has_a_time_stamp_and_all_four_bounds() -> None:
    day = Literal("2014-06-13", datatype=XSD.date)
    assert READ.value(ID[REJECTED], SEM.hasTimeStamp) == day
    assert [READ.value(ID[REJECTED], bound) for bound in BOUNDS] == [day] * 4


def test_a_month_has_bounds_and_no_time_stamp() -> None:
    assert READ.value(ID[RESIGNED], SEM.hasTimeStamp) is None
    assert str(READ.value(ID[RESIGNED], SEM.hasEarliestBeginTimeStamp)) == "2014-06-01"
    assert str(READ.value(ID[RESIGNED], SEM.hasLatestBeginTimeStamp)) == "2014-06-30"
    assert READ.value(ID[RESIGNED], ZG.precision) == ZG.month


def test_a_half_open_date_has_the_bounds_that_it_has() -> None:
    assert [bound for bound in BOUNDS if READ.value(ID[CRITICISED], bound)] == list(BOUNDS[2:])


def test_an_undated_event_has_no_bound_and_is_not_dated_by_its_document() -> None:
    assert not any(READ.value(ID[RESIGNS], bound) for bound in (*BOUNDS, SEM.hasTimeStamp, ZG.edtf))
    assert READ.value(ID[RESIGNS], ZG.precision) == ZG.unknown


def test_a_day_that_rests_on_tense_is_no_time_stamp() -> None:
    events = {
        replace(event, dating=replace(event.dating, basis=DatingBasis.TENSE)) if event.id == REJECTED else event
        for event in NEWSROOM.events
    }
    graph = read(replace(NEWSROOM, events=frozenset(events)))
    assert graph.value(ID[REJECTED], SEM.hasTimeStamp) is None
    assert graph.value(ID[REJECTED], SEM.hasEarliestBeginTimeStamp) is not None


def test_a_denied_event_stays_and_its_claim_is_negative() -> None:
    assert READ.value(ID["claim-b3"], ZG.polarity) == ZG.negative


def test_a_claim_of_the_author_is_attributed_to_nobody() -> None:
    assert READ.value(ID["claim-a1"], URIRef("http://www.w3.org/ns/prov#wasAttributedTo")) is None


def test_a_thing_that_is_only_acted_on_is_no_actor() -> None:
    assert (ID[REJECTED], ZG.patient, ID[MISSION]) in READ
    assert (ID[REJECTED], SEM.hasActor, ID[MISSION]) not in READ
    assert (ID[MISSION], RDF.type, SEM.Actor) not in READ
    assert (ID[CRITICISED], SEM.hasActor, ID[VOGT]) in READ


def test_an_origin_is_also_a_location_and_a_place() -> None:
    for property in (ZG.origin, ZG.location, SEM.hasPlace):
        assert (ID[SAILED], property, ID[ROSTOCK]) in READ


def test_every_mention_points_at_its_own_words() -> None:
    mentions = list(READ.subjects(RDF.type, NIF.OffsetBasedString))
    assert len(mentions) == 10
    sentences = list(READ.subjects(RDF.type, NIF.Sentence))
    assert len(sentences) == 7
    for mention in (*mentions, *sentences):
        text = TEXTS[DocumentId(str(READ.value(mention, NIF.referenceContext)).rpartition("/")[2])]
        begin, end = (int(str(READ.value(mention, NIF[f"{side}Index"]))) for side in ("begin", "end"))
        assert text[begin:end] == str(READ.value(mention, NIF.anchorOf))


def test_evidence_says_which_words_stand_for_which_participant() -> None:
    evidence = str(READ.value(ID["claim-a4"], ZG.evidence)).split("\n")
    begin = GERMAN.index("sie zurücktritt")
    assert evidence == [
        f"trigger {begin + 4} {begin + 15} extract finite verb",
        f"agent:actor-vogt-000000000001 {begin} {begin + 3} extract by hand",
    ]


def test_evidence_says_who_holds_a_claim() -> None:
    (said,) = {claim for claim in NEWSROOM.claims if claim.id == "claim-b1"}
    because = replace(said.evidence[0], about="source")
    graph = read(replace(NEWSROOM, claims=NEWSROOM.claims - {said} | {replace(said, evidence=(because,))}))
    assert str(graph.value(ID["claim-b1"], ZG.evidence)).startswith(f"source:{PAPER} ")


def test_a_literal_of_several_lines_stays_readable_in_turtle() -> None:
    assert 'zg:evidence """trigger ' in "".join(turtle(NEWSROOM))


def test_a_document_is_a_named_graph_under_its_own_iri() -> None:
    quads = [line.split(" ") for line in nquads(NEWSROOM)]
    about = [graph for subject, _, _, *_, graph, _ in quads if subject == f"<{ID[TAZ]}>"]
    assert set(about) == {f"<{ID[TAZ]}>"}


def test_a_document_without_a_date_has_none() -> None:
    issued = URIRef("http://purl.org/dc/terms/issued")
    assert [str(day) for day in READ.objects(None, issued)] == ["2014-06-16"]


def test_without_quotes_no_sentence_is_in_any_file() -> None:
    bare = replace(NEWSROOM, claims=frozenset(replace(claim, quote=None) for claim in NEWSROOM.claims))
    for write in (turtle, nquads, trig, jsonld):
        text = "".join(write(bare))
        assert "abgelehnt" in text
        assert "Ministerin Vogt" not in text


def test_the_whole_text_is_there_where_it_may_be_quoted() -> None:
    documents = frozenset(replace(record, text=TEXTS[record.id]) for record in NEWSROOM.documents)
    graph = read(replace(NEWSROOM, documents=documents))
    assert {str(text) for text in graph.objects(None, NIF.isString)} == {GERMAN, ENGLISH}


def test_the_same_graph_gives_the_same_bytes_and_quads_are_sorted_within_their_graph() -> None:
    for write in (turtle, nquads, trig, jsonld):
        assert "".join(write(newsroom())) == "".join(write(NEWSROOM))
    lines = "".join(nquads(NEWSROOM)).splitlines()
    graphs = [line.rsplit(" ", 2)[1] for line in lines]
    assert graphs == sorted(graphs, key=graphs.index)
    assert len(set(lines)) == len(lines)


def test_quads_of_two_documents_are_the_quads_of_each_and_a_view() -> None:
    def document(graph: EventGraph, id: DocumentId) -> EventGraph:
        return EventGraph(
            documents=frozenset(record for record in graph.documents if record.id == id),
            entities=frozenset(entity for entity in graph.entities if entity.document == id),
            events=frozenset(event for event in graph.events if event.document == id),
            claims=frozenset(claim for claim in graph.claims if claim.document == id),
            links=frozenset(link for link in graph.links if link.evidence.document == id),
        )

    def told(graph: EventGraph) -> set[str]:
        return {line for line in nquads(graph) if f"<{BASE}graph/canonical>" not in line}

    assert set().union(*(told(document(NEWSROOM, id)) for id in TEXTS)) == told(NEWSROOM)


def test_events_that_are_the_same_have_one_canonical_event_and_say_why() -> None:
    same = Coreference(event=RESIGNED, canonical=RESIGNS, rule="by hand")
    graph = read(replace(NEWSROOM, coreferences=frozenset({same})))
    assert graph.value(ID[RESIGNED], ZG.canonical) == ID[RESIGNS]
    assert str(graph.value(ID[RESIGNED], ZG.canonicalRule)) == "by hand"
    assert graph.value(ID[RESIGNS], ZG.canonical) == ID[RESIGNS]


def test_another_base_is_under_everything_of_ours() -> None:
    text = "".join(turtle(NEWSROOM, base="https://example.org/news/"))
    assert "w3id.org" not in text
    assert "<https://example.org/news/id/>" in text


@pytest.mark.parametrize("base", ["example", "https://example.org/news", "https://exa mple.org/", "", "https:///"])
def test_a_base_that_no_iri_can_be_built_on_is_refused(base: str) -> None:
    with pytest.raises(OptionError, match="--base"):
        "".join(turtle(NEWSROOM, base=base))


def test_an_empty_graph_is_a_valid_file() -> None:
    assert len(read(EventGraph())) == 0


def test_titles_urls_and_names_of_any_kind_come_back_as_they_were() -> None:
    odd = DocumentRecord(
        id=TAZ,
        language="de",
        source=Source(name='a "b"\\ \n\t\x01é😀', url="nicht im Netz <x>"),
        created=None,
        title="Zeile 1\r\nZeile 2",
    )
    (written,) = {record for record in NEWSROOM.documents if record.id == TAZ}
    graph = read(replace(NEWSROOM, documents=NEWSROOM.documents - {written} | {odd}))
    dct = rdflib.Namespace("http://purl.org/dc/terms/")
    assert str(graph.value(ID[TAZ], dct.identifier)) == odd.source.name
    assert str(graph.value(ID[TAZ], dct.title)) == odd.title
    assert graph.value(ID[TAZ], dct.source) == Literal("nicht im Netz <x>")


def test_rdflib_gets_all_statements_and_our_prefixes() -> None:
    dataset = to_rdflib(NEWSROOM)
    assert set(dataset.triples((None, None, None))) == set(READ)
    assert dict(dataset.namespaces())["zg"] == URIRef(f"{BASE}ns#")


def test_dates_are_dates_without_a_zone() -> None:
    dates = {value for value in READ.objects() if isinstance(value, Literal) and value.datatype == XSD.date}
    assert {type(value.toPython()) for value in dates} == {datetime.date}
    assert all(len(str(value)) == 10 for value in dates)
