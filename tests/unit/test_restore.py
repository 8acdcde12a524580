"""RDF of ours gives the graph back: every file that is written from it again is the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.graphs import ANNA, GERMAN, RESIGNED, RESIGNS, TAZ, VOGT, newsroom, newsrooms

from zeitgraph import pipeline
from zeitgraph.assemble import view
from zeitgraph.assemble.view import sorted_participants
from zeitgraph.errors import InputError
from zeitgraph.export import FORMATS, write
from zeitgraph.model.graph import Claim, Copy, Coreference, EventGraph
from zeitgraph.model.mention import EventType, MentionKind
from zeitgraph.model.options import DEFAULT_BASE, Options, Quote
from zeitgraph.model.text import DocumentId, Span
from zeitgraph.model.time import Granularity
from zeitgraph.store import read_graph
from zeitgraph.store.restore import RESTORED

FILES = ("graph.nq", "graph.trig", "graph.jsonld")


def plain(graph: EventGraph) -> EventGraph:
    """The graph as a build makes it: ids without 'doc-', agents first, the words of a trigger those of its parts."""

    def id(document: DocumentId) -> DocumentId:
        return DocumentId(document.removeprefix("doc-"))

    def claim(one: Claim) -> Claim:
        words = " … ".join(
            (one.quote or "")[p.begin - one.sentence.begin : p.end - one.sentence.begin] for p in one.parts
        )
        evidence = tuple(replace(piece, document=id(piece.document)) for piece in one.evidence)
        return replace(one, document=id(one.document), words=words, evidence=evidence)

    return replace(
        graph,
        documents=frozenset(replace(record, id=id(record.id)) for record in graph.documents),
        entities=frozenset(replace(entity, document=id(entity.document)) for entity in graph.entities),
        events=frozenset(
            replace(event, document=id(event.document), participants=sorted_participants(event.participants))
            for event in graph.events
        ),
        claims=frozenset(map(claim, graph.claims)),
        links=frozenset(
            replace(link, evidence=replace(link.evidence, document=id(link.evidence.document), about="content"))
            for link in graph.links
        ),
    )


NEWSROOM = plain(newsroom())


def written(graph: EventGraph, folder: Path) -> dict[str, bytes]:
    paths = write(graph, view(graph), folder, formats=tuple(FORMATS), base=DEFAULT_BASE)
    return {path.name: path.read_bytes() for path in paths}


def again(graph: EventGraph, folder: Path, name: str = "graph.nq") -> EventGraph:
    written(graph, folder)
    return read_graph(folder / name)


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_the_same_again(tmp_path: Path, name: str) -> None:
    graph = plain(newsrooms(3))
    before = written(graph, tmp_path / "first")
    assert written(read_graph(tmp_path / "first" / name), tmp_path / "second") == before


def test_a_build_of_our_rdf_gives_the_same_files(tmp_path: Path) -> None:
    before = written(NEWSROOM, tmp_path / "first")
    build = pipeline.build([str(tmp_path / "first" / "graph.nq")])
    pipeline.write(build.graph, tmp_path / "second", options=Options(formats=tuple(FORMATS)))
    assert {path.name: path.read_bytes() for path in (tmp_path / "second").iterdir()} == before


def test_a_mention_that_says_otherwise_than_its_event_keeps_its_own_words_type_and_date(tmp_path: Path) -> None:
    (undated,) = (event.dating for event in NEWSROOM.events if event.id == RESIGNS)
    (first,) = (claim for claim in NEWSROOM.claims if claim.id == "claim-a1")
    other = replace(first, lemma="verweigern", type=EventType.COERCE, dating=undated)
    graph = replace(NEWSROOM, claims=NEWSROOM.claims - {first} | {other})
    (found,) = (claim for claim in again(graph, tmp_path).claims if claim.id == "claim-a1")
    assert (found.lemma, found.type, found.dating.interval) == ("verweigern", EventType.COERCE, None)


def test_a_time_of_day_stays_a_time_of_day(tmp_path: Path) -> None:
    (month,) = (event for event in NEWSROOM.events if event.id == RESIGNED)
    assert month.dating.interval is not None
    days = replace(month.dating.interval, latest=month.dating.interval.earliest, granularity=Granularity.TIME)
    timed = replace(month, dating=replace(month.dating, interval=days))
    graph = replace(NEWSROOM, events=NEWSROOM.events - {month} | {timed})
    (found,) = (event for event in again(graph, tmp_path).events if event.id == RESIGNED)
    assert found.dating.interval == days


def test_who_is_called_by_a_pronoun_only_stays_so(tmp_path: Path) -> None:
    (vogt,) = (entity for entity in NEWSROOM.entities if entity.id == VOGT)
    called = replace(vogt, named=MentionKind.PRONOUN)
    graph = replace(NEWSROOM, entities=NEWSROOM.entities - {vogt} | {called})
    assert called in again(graph, tmp_path).entities


def test_merged_events_and_actors_come_back_with_their_rule(tmp_path: Path) -> None:
    same = Coreference(event=RESIGNED, canonical=RESIGNS, rule="by hand")
    found = again(replace(NEWSROOM, coreferences=frozenset({same})), tmp_path)
    assert found.coreferences == {same}
    assert {(one.entity, one.canonical, one.rule) for one in found.identities} == {(VOGT, ANNA, "surname")}


def test_a_copy_of_a_text_stays_one(tmp_path: Path) -> None:
    one, other = sorted(record.id for record in NEWSROOM.documents)
    copies = frozenset({Copy(document=other, original=one, likeness=0.9297)})
    graph = replace(NEWSROOM, copies=copies)
    before = written(graph, tmp_path / "first")
    assert read_graph(tmp_path / "first" / "graph.trig").copies == copies
    assert written(read_graph(tmp_path / "first" / "graph.nq"), tmp_path / "second") == before


def test_an_address_that_no_iri_can_hold_comes_back_as_it_was_given(tmp_path: Path) -> None:
    (record,) = (record for record in NEWSROOM.documents if record.id == TAZ.removeprefix("doc-"))
    odd = replace(record, source=replace(record.source, url="https://example.org/a b|c"))
    graph = replace(NEWSROOM, documents=NEWSROOM.documents - {record} | {odd})
    (found,) = (one for one in again(graph, tmp_path).documents if one.id == record.id)
    assert found.source.url == "https://example.org/a b|c"


def test_without_quotes_the_words_of_participants_come_back(tmp_path: Path) -> None:
    bare = frozenset(replace(claim, quote=None) for claim in NEWSROOM.claims)
    found = again(replace(NEWSROOM, claims=bare), tmp_path)
    told = {(who.head, who.text) for claim in found.claims for who in claim.participations if claim.id == "claim-a3"}
    begin = GERMAN.index("Opposition")
    assert (Span(begin, begin + 10), "Opposition") in told


def test_a_build_takes_no_more_of_the_articles_than_is_wanted(tmp_path: Path) -> None:
    texts = frozenset(replace(record, text="Ganz.") for record in NEWSROOM.documents)
    written(replace(NEWSROOM, documents=texts), tmp_path)
    path = str(tmp_path / "graph.nq")
    assert {r.text for r in pipeline.build([path], options=Options(quote=Quote.FULL)).graph.documents} == {"Ganz."}
    assert {r.text for r in pipeline.build([path]).graph.documents} == {None}
    assert {c.quote for c in pipeline.build([path], options=Options(quote=Quote.NONE)).graph.claims} == {None}


def test_two_graphs_are_one_and_their_people_are_told_apart_anew(tmp_path: Path) -> None:
    for name, id in (("a", TAZ), ("b", DocumentId("doc-2222bbbb2222"))):
        document = id.removeprefix("doc-")
        part = EventGraph(
            documents=frozenset(record for record in NEWSROOM.documents if record.id == document),
            entities=frozenset(entity for entity in NEWSROOM.entities if entity.document == document),
            events=frozenset(event for event in NEWSROOM.events if event.document == document),
            claims=frozenset(claim for claim in NEWSROOM.claims if claim.document == document),
        )
        written(part, tmp_path / name)
    paths = [str(tmp_path / name / "graph.nq") for name in ("a", "b")]
    graph = pipeline.build(paths).graph
    assert {record.source.name for record in graph.documents} == {"marine", "navy"}
    assert graph == pipeline.build([*reversed(paths), paths[0]]).graph


@pytest.mark.parametrize("name", ["graph.ttl", "graph.nt"])
def test_turtle_does_not_say_which_document_says_what(tmp_path: Path, name: str) -> None:
    assert ".ttl" not in RESTORED
    (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"give graph\.nq"):
        read_graph(tmp_path / name)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<a:b> <a:c> <a:d> .\n", "no document of ours"),
        ("<a:b> oops\n", "cannot be read as RDF"),
        (
            "<https://w3id.org/zeitgraph/id/doc-1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
            "<https://w3id.org/zeitgraph/ns#Document> <https://w3id.org/zeitgraph/id/doc-1> .\n",
            "zeitgraph check",
        ),
    ],
)
def test_rdf_that_is_not_ours_is_refused_with_the_reason(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "graph.nq").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=reason):
        read_graph(tmp_path / "graph.nq")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nothing\.nq"):
        read_graph(tmp_path / "nothing.nq")
