"""The words, offsets and rules behind an event, from the files alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.graphs import COURIER, GERMAN, OPPOSITION, REJECTED, RULED_OUT, TAZ, newsroom

from zeitgraph.errors import QueryError
from zeitgraph.export.rdf import nquads
from zeitgraph.model.graph import ClaimId, Copy, Coreference, EventGraph
from zeitgraph.model.text import Span
from zeitgraph.store import Store, explain

TRIGGER = Span(3, 9)


def opened(folder: Path, graph: EventGraph) -> Store:
    (folder / "graph.nq").write_text("".join(nquads(graph)), encoding="utf-8")
    return Store.open(folder)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return opened(tmp_path, newsroom())


def squeezed(lines: tuple[str, ...]) -> list[str]:
    return [" ".join(line.split()) for line in lines]


def test_every_statement_of_an_event_with_its_words_offsets_and_rule(store: Store) -> None:
    assert squeezed(explain(store, "event-b1")) == [
        "Anna Vogt: rule out: operation [2014-06-13]",
        "id event-b1",
        "type REJECT, lemma rule out",
        "date 2014-06-13, precision day, by text",
        "agent Anna Vogt (actor-anna-vogt-000000000002)",
        "patient operation (actor-000000000009)",
        "contentOf Rostock Courier: say (event-b2; characters 71–75) [extract: reported speech]",
        "",
        "claim 1 of 1: positive, certain, according to Rostock Courier in “Rostock Courier: say”; navy, confidence 0.9",
        "sentence 0–76 Anna Vogt ruled out the operation on 13 June 2014, the Rostock Courier said.",
        "trigger 10–15 ruled [extract: finite verb]",
        "agent 5–9 Vogt [extract: by hand]",
        "patient 24–33 operation [extract: by hand]",
        "date 37–49 13 June 2014 [resolve: by hand]",
    ]


def test_a_pronoun_is_explained_by_the_name_that_it_stands_for(store: Store) -> None:
    begin = GERMAN.index("sie zurücktritt")
    assert f"agent {begin}–{begin + 3} sie = Anna Vogt [extract: by hand]" in squeezed(explain(store, "event-a4"))


def test_an_event_told_twice_has_two_claims(store: Store) -> None:
    told = [line for line in squeezed(explain(store, "event-a1")) if line.startswith("claim")]
    assert told == [
        "claim 1 of 2: positive, certain, by the author, relayed by dpa; marine of 2014-06-16, confidence 0.9",
        "claim 2 of 2: positive, certain, by the author, relayed by dpa; marine of 2014-06-16, confidence 0.9",
    ]


@pytest.mark.parametrize(
    "wanted", ["a1", "id:event-a1", "event:a1", "https://w3id.org/zeitgraph/id/event-a1", "ablehnen: Einsatz"]
)
def test_an_event_is_found_by_id_iri_or_words_of_its_label(store: Store, wanted: str) -> None:
    assert explain(store, wanted) == explain(store, REJECTED)


def test_the_same_event_in_two_documents_is_explained_as_one(tmp_path: Path) -> None:
    same = Coreference(event=RULED_OUT, canonical=REJECTED, rule="test")
    store = opened(tmp_path, replace(newsroom(), coreferences=frozenset({same})))
    lines = squeezed(explain(store, RULED_OUT))
    assert [line for line in lines if line.startswith("id ")] == ["id event-a1", "id event-b1"]


def test_words_that_may_not_be_quoted_are_left_out(tmp_path: Path) -> None:
    bare = frozenset(replace(claim, quote=None) for claim in newsroom().claims)
    lines = squeezed(explain(opened(tmp_path, replace(newsroom(), claims=bare)), "event-a1"))
    assert "sentence 0–64 (not quoted)" in lines
    assert "trigger 54–63 abgelehnt [extract: finite verb]" in lines
    assert "date 23–30 (not quoted) [resolve: by hand]" in lines
    assert "agent 11–15 Vogt [extract: by hand]" in lines


def test_an_event_that_is_not_there_names_the_nearest(store: Store) -> None:
    with pytest.raises(QueryError, match="did you mean event-a1"):
        explain(store, "evnt-a1")


@pytest.mark.parametrize("wanted", ["Vogt", "event-a"])
def test_words_that_fit_several_events_name_them(store: Store, wanted: str) -> None:
    with pytest.raises(QueryError, match="events are"):
        explain(store, wanted)


def test_nothing_is_no_event(store: Store) -> None:
    with pytest.raises(QueryError, match="no event ''"):
        explain(store, "")


def test_who_is_the_same_across_documents_says_by_which_rule(store: Store) -> None:
    lines = squeezed(explain(store, REJECTED))
    assert (
        "identity Vogt (actor-vogt-000000000001) = Anna Vogt (actor-anna-vogt-000000000002) [resolve: surname]" in lines
    )
    assert not any(line.startswith("identity") for line in squeezed(explain(store, "event-b3")))


def test_a_speaker_of_another_name_is_explained_too(store: Store) -> None:
    lines = squeezed(explain(store, "event-a2"))
    assert (
        "identity Vogt (actor-vogt-000000000001) = Anna Vogt (actor-anna-vogt-000000000002) [resolve: surname]" in lines
    )


def test_events_of_two_documents_say_why_they_are_one(tmp_path: Path) -> None:
    same = Coreference(event=RULED_OUT, canonical=REJECTED, rule="same type, participants and day")
    lines = squeezed(explain(opened(tmp_path, replace(newsroom(), coreferences=frozenset({same}))), REJECTED))
    assert (
        "same as Vogt: ablehnen: Einsatz der Marine [2014-06-13] (event-a1) [assemble: same type, participants and day]"
        in lines
    )


def test_the_day_of_publication_says_how_it_was_found(store: Store) -> None:
    assert "published 2014-06-16 by text, confidence 0.9" in squeezed(explain(store, REJECTED))


def test_the_words_of_the_day_of_publication_are_named(tmp_path: Path) -> None:
    documents = {replace(r, created=replace(r.created, span=TRIGGER)) if r.created else r for r in newsroom().documents}
    store = opened(tmp_path, replace(newsroom(), documents=frozenset(documents)))
    assert "published 2014-06-16 3–9 [read: stand], by text, confidence 0.9" in squeezed(explain(store, REJECTED))


def test_what_nothing_dates_says_so(store: Store) -> None:
    assert "date unknown: no words date it, and its tense says nothing" in squeezed(explain(store, "event-a4"))


def test_a_copy_names_its_original(tmp_path: Path) -> None:
    copy = Copy(document=COURIER, original=TAZ, likeness=0.93)
    store = opened(tmp_path, replace(newsroom(), copies=frozenset({copy})))
    assert "copy of marine, likeness 0.93: both count as one source" in squeezed(explain(store, "event-b1"))


def test_a_chain_of_sources_is_told_from_the_inside(tmp_path: Path) -> None:
    graph = newsroom()
    saying = ClaimId("claim-b2")
    claims = {
        replace(c, embedded_in=ClaimId("claim-b3"), speaker=OPPOSITION) if c.id == saying else c for c in graph.claims
    }
    lines = squeezed(explain(opened(tmp_path, replace(graph, claims=frozenset(claims))), "event-b1"))
    (holder,) = [line for line in lines if line.startswith("claim 1")]
    outer, outermost = "“Rostock Courier: say (according to Opposition)”", "“Anna Vogt: resign [2014-06]”"
    assert f"according to Rostock Courier in {outer} in {outermost}" in holder
