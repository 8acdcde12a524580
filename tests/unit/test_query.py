"""Questions to the store: their answers, and queries that are wrong or refused."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.graphs import COURIER, RESIGNED, RESIGNS, TAZ, newsroom

from zeitgraph.errors import InputError, QueryError
from zeitgraph.export.rdf import jsonld, nquads, trig, turtle
from zeitgraph.model.graph import Copy, Coreference, EventGraph
from zeitgraph.store import Store, ask, check, questions


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exports")
    for name, write in {"nq": nquads, "ttl": turtle, "trig": trig, "jsonld": jsonld}.items():
        (path / f"graph.{name}").write_text("".join(write(newsroom())), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def store(folder: Path) -> Store:
    return Store.open(folder)


def answers(store: Store, name: str, *columns: str, **parameters: str) -> list[tuple[str, ...]]:
    names, rows = ask(store, name, parameters).table()
    places = [names.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in rows]


def test_the_timeline_of_an_actor_goes_by_any_of_their_names_and_by_date(store: Store) -> None:
    found = answers(store, "timeline-of-actor", "latest", "role", "id", actor="anna")
    assert found == [
        ("2014-06-30", "agent", "event-b3"),
        ("2014-06-13", "agent", "event-b1"),
        ("2014-06-13", "agent", "event-a1"),
        ("2014-06-16", "patient", "event-a3"),
    ]


def test_the_timeline_takes_what_may_lie_between_the_two_days(store: Store) -> None:
    window = {"from": "2014-06-14", "to": "2014-06-20"}
    assert answers(store, "timeline-of-actor", "id", actor="vogt", **window) == [("event-b3",), ("event-a3",)]


def test_who_acted_on_whom_by_type(store: Store) -> None:
    found = answers(store, "who-acted-on-whom", "agent", "target", type="accuse")
    assert found == [("Opposition", "Anna Vogt")]


def test_events_on_a_day_are_certain_or_possible(store: Store) -> None:
    found = answers(store, "events-on-day", "day_is", "id", day="2014-06-13")
    assert found == [
        ("certain", "event-b1"),
        ("certain", "event-a1"),
        ("possible", "event-a3"),
        ("possible", "event-b3"),
    ]


def test_what_a_speaker_claims(store: Store) -> None:
    assert answers(store, "claims-of-speaker", "speaker", "factuality", "id", speaker="courier") == [
        ("Rostock Courier", "CT+", "event-b1")
    ]


def test_what_is_denied_or_not_certain_and_nothing_else(store: Store) -> None:
    found = answers(store, "denied-or-possible", "factuality", "source", "id")
    assert found == [("CT-", "author", "event-b3"), ("PS+", "Anna Vogt", "event-a2"), ("UU", "author", "event-a4")]


def test_the_sources_of_an_event_are_all_its_claims(store: Store) -> None:
    found = answers(store, "sources-of-event", "document", "relayed", "words", event="event-a1")
    assert found == [
        ("marine", "dpa", "Ministerin Vogt hat am Freitag den Einsatz der Marine abgelehnt."),
        ("marine", "dpa", "Vogt lehnte den Einsatz am Freitag ab."),
    ]


def test_events_without_an_exact_day(store: Store) -> None:
    assert sorted(answers(store, "undated-events", "id", "precision")) == [
        ("event-a3", "interval"),
        ("event-a4", "unknown"),
        ("event-b2", "unknown"),
        ("event-b3", "month"),
    ]


def test_what_came_certainly_before_or_after_an_event(store: Store) -> None:
    assert answers(store, "before-and-after", "order", "id", event="event-a1") == [("after", "event-a2")]
    assert answers(store, "before-and-after", "order", "id", event="auslaufen") == [
        ("before", "event-b1"),
        ("before", "event-a1"),
        ("before", "event-a3"),
    ]


def test_actors_in_the_same_events(store: Store) -> None:
    found = answers(store, "co-occurrence", "first", "second", "events", actor="opposition")
    assert [(set(row[:2]), row[2]) for row in found] == [({"Opposition", "Anna Vogt"}, "1")]
    assert answers(store, "co-occurrence", "events", least="2") == []


def test_what_happened_where(store: Store) -> None:
    assert answers(store, "events-at-place", "place", "direction", "id") == [("Rostock", "from", "event-a2")]


def test_the_documents_with_their_dates(store: Store) -> None:
    found = answers(store, "documents", "document", "published", "events", "claims")
    assert found == [("navy", "", "3", "3"), ("marine", "2014-06-16", "4", "5")]


def test_nobody_is_at_odds_here(store: Store) -> None:
    assert answers(store, "disputed-events", "id") == []


def test_an_event_that_one_document_denies_and_another_leaves_open_is_disputed(tmp_path: Path) -> None:
    same = Coreference(event=RESIGNED, canonical=RESIGNS, rule="by hand")
    graph = replace(newsroom(), coreferences=frozenset({same}))
    (tmp_path / "graph.nq").write_text("".join(nquads(graph)), encoding="utf-8")
    found = answers(Store.open(tmp_path), "disputed-events", "factuality", "source", "against", "against_source")
    assert found == [("CT-", "author of navy", "UU", "author of marine")]


def asked(folder: Path, graph: EventGraph, **given: str) -> list[tuple[str, ...]]:
    (folder / "graph.nq").write_text("".join(nquads(graph)), encoding="utf-8")
    return answers(
        Store.open(folder), "agreement", "event", "sources", "asserting", "denying", "open", "documents", **given
    )


def test_sources_are_counted_by_what_they_say(tmp_path: Path) -> None:
    same = frozenset({Coreference(event=RESIGNED, canonical=RESIGNS, rule="by hand")})
    assert asked(tmp_path, replace(newsroom(), coreferences=same)) == [("Vogt: zurücktreten", "2", "0", "1", "1", "2")]


def test_two_prints_of_one_text_are_one_source(tmp_path: Path) -> None:
    same = frozenset({Coreference(event=RESIGNED, canonical=RESIGNS, rule="by hand")})
    copied = frozenset({Copy(document=COURIER, original=TAZ, likeness=0.9)})
    graph = replace(newsroom(), coreferences=same, copies=copied)
    assert asked(tmp_path, graph) == []
    assert asked(tmp_path, graph, least="1", event="ZURÜCK") == [("Vogt: zurücktreten", "1", "0", "1", "1", "2")]


def test_a_speaker_is_one_source_in_however_many_claims(tmp_path: Path) -> None:
    found = asked(tmp_path, newsroom(), least="1", event="auslaufen")
    assert found == [("auslaufen: Fregatte [2014-06-21]", "1", "0", "0", "1", "1")]


def test_the_documents_say_which_is_a_copy(tmp_path: Path) -> None:
    copied = frozenset({Copy(document=COURIER, original=TAZ, likeness=0.9)})
    (tmp_path / "graph.nq").write_text("".join(nquads(replace(newsroom(), copies=copied))), encoding="utf-8")
    assert answers(Store.open(tmp_path), "documents", "document", "copy_of") == [("navy", "marine"), ("marine", "")]


def test_a_timeline_of_all_actors_says_whose_it_is(store: Store) -> None:
    found = answers(store, "timeline-of-actor", "actor", "role", "id")
    assert ("Opposition", "agent", "event-a3") in found
    assert ("Anna Vogt", "patient", "event-a3") in found


def test_there_are_at_least_ten_questions_and_the_list_explains_each(store: Store) -> None:
    names, rows = ask(store, "list").table()
    assert len(rows) >= 10
    assert [row[0] for row in rows] == list(questions())
    assert names == ("name", "asks", "parameters")


def test_a_value_cannot_be_anything_but_a_value(store: Store) -> None:
    assert answers(store, "timeline-of-actor", "id", actor='") } # \\') == []


def test_an_unknown_question_names_the_nearest(store: Store) -> None:
    with pytest.raises(QueryError, match="did you mean timeline-of-actor"):
        ask(store, "timeline-actor")


def test_an_unknown_parameter_names_the_nearest(store: Store) -> None:
    with pytest.raises(QueryError, match="did you mean actor"):
        ask(store, "timeline-of-actor", {"actr": "Vogt"})


def test_a_parameter_that_is_needed_is_asked_for(store: Store) -> None:
    with pytest.raises(QueryError, match="needs event="):
        ask(store, "before-and-after")


@pytest.mark.parametrize(("name", "given"), [("events-on-day", {"day": "13.06."}), ("co-occurrence", {"least": "two"})])
def test_a_value_of_the_wrong_type_is_refused(store: Store, name: str, given: dict[str, str]) -> None:
    with pytest.raises(QueryError, match="must be"):
        ask(store, name, given)


@pytest.mark.parametrize("name", ["graph.nq", "graph.ttl", "graph.trig", "graph.jsonld"])
def test_every_format_gives_the_same_answers(folder: Path, store: Store, name: str) -> None:
    assert ask(Store.open(folder / name), "timeline-of-actor").rows == ask(store, "timeline-of-actor").rows


def test_a_graph_under_another_base_is_asked_the_same_way(tmp_path: Path, store: Store) -> None:
    base = "https://example.org/news/"
    (tmp_path / "graph.nq").write_text("".join(nquads(newsroom(), base=base)), encoding="utf-8")
    moved = Store.open(tmp_path)
    assert moved.base == base
    assert ask(moved, "timeline-of-actor").table() == ask(store, "timeline-of-actor").table()


@pytest.mark.parametrize(
    ("sparql", "place"),
    [
        ("SELECT * WHERE { ?s ?p ", "line 1, column 24"),
        ("SELECT *\nWHERE { ?s foo:bar ?o }", "line 2, column 19: prefix not found"),
        ("SELEC * WHERE { ?s ?p ?o }", "line 1, column 1: a query begins with SELECT"),
        ("", "line 1, column 1"),
        ("SELECT * {\n SERVICE <http://localhost/> { ?s ?p ?o } }", "line 2, column 2: SERVICE is refused"),
        ("SELECT * { FILTER EXISTS { service <http://localhost/> { ?s ?p ?o } } }", "SERVICE is refused"),
        ("SELECT * { \\u0053ERVICE <http://localhost/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "line 1, column 10: FROM is refused"),
        ("SELECT * FROM NAMED <http://localhost/> { ?s ?p ?o }", "FROM is refused"),
        ("INSERT DATA { <a:b> <a:c> <a:d> }", "INSERT is refused"),
        ("PREFIX a: <a:> DELETE WHERE { ?s ?p ?o }", "column 16: DELETE is refused"),
        ("LOAD <http://localhost/>", "LOAD is refused"),
    ],
)
def test_a_query_that_is_wrong_or_refused_says_where(store: Store, sparql: str, place: str) -> None:
    with pytest.raises(QueryError) as error:
        store.query(sparql)
    assert place in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "sparql",
    [
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?s ?p '''FROM\n''' } # INSERT",
        "PREFIX from: <http://example.org/> SELECT ?service { ?service from:load <http://example.org/FROM> }",
        'SELECT * { ?s ?p "a\\"SERVICE"@en }',
        "# LOAD\nASK { ?s ?p ?o }",
    ],
)
def test_words_in_strings_comments_and_names_are_no_keywords(sparql: str) -> None:
    check(sparql)


def test_prefixes_need_not_be_declared(store: Store) -> None:
    assert store.query("SELECT (COUNT(*) AS ?n) { ?e a sem:Event }").table()[1] == (("7",),)


def test_rows_without_an_order_come_sorted(store: Store) -> None:
    _, rows = store.query("SELECT ?c { ?c a zg:Claim }").table()
    assert list(rows) == sorted(rows)


def test_an_ask_query_is_answered_yes_or_no(store: Store) -> None:
    yes = store.query("ASK { ?e a sem:Event }")
    assert yes.table() == (("answer",), (("yes",),))
    assert json.loads(yes.json()) == {"head": {}, "boolean": True}


def test_a_construct_query_gives_its_triples(store: Store) -> None:
    result = store.query("CONSTRUCT { ?e a zg:Found } WHERE { ?e zg:lemma 'resign'@en }")
    assert result.table() == (("subject", "predicate", "object"), (("event-b3", "rdf:type", "zg:Found"),))


def test_csv_has_whole_values_and_quotes_where_needed(store: Store) -> None:
    text = store.query('SELECT ?e ("a, ""b""" AS ?x) { ?e zg:lemma "resign"@en }'.replace('""', '\\"')).csv()
    assert text == 'e,x\r\nhttps://w3id.org/zeitgraph/id/event-b3,"a, ""b"""\r\n'


def test_json_is_sparql_json_and_leaves_empty_cells_out(store: Store) -> None:
    found = json.loads(store.query('SELECT ?l ?none { ?e zg:lemma ?l FILTER(STR(?l) = "resign") }').json())
    assert found["head"]["vars"] == ["l", "none"]
    assert found["results"]["bindings"] == [{"l": {"type": "literal", "value": "resign", "xml:lang": "en"}}]


def test_a_path_that_is_not_there_or_holds_no_graph_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        Store.open(tmp_path / "nothing.nq")
    with pytest.raises(InputError, match=r"no graph\.nq"):
        Store.open(tmp_path)
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="not an RDF file"):
        Store.open(tmp_path / "notes.txt")


def test_a_file_that_is_not_rdf_is_named_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_text("<a:b> <a:c> <a:d> .\n<a:b> oops\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"graph\.nq.*line 2"):
        Store.open(tmp_path)
