"""One event mention a line, as the gold guide's interface says."""

import json
from typing import Any

from tests.unit.graphs import GERMAN, newsroom

from zeitgraph.assemble import view
from zeitgraph.export import jsonl_lines
from zeitgraph.export.jsonl import jsonl

BASE = "https://example.org/"


def lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in jsonl_lines(view(newsroom()), base=BASE)]


def line(claim: str) -> dict[str, Any]:
    (found,) = [item for item in lines() if item["claim"] == f"{BASE}id/{claim}"]
    return found


def test_there_is_a_line_a_claim_by_document_and_place() -> None:
    places = [(item["doc"], item["trigger"]["begin"]) for item in lines()]
    assert len(places) == len(newsroom().claims)
    assert places == sorted(places)


def test_each_line_of_the_file_ends() -> None:
    text = "".join(jsonl(newsroom(), base=BASE))
    assert text.endswith("}\n")
    assert text.count("\n") == len(newsroom().claims)


def test_the_trigger_is_looked_up_in_the_text() -> None:
    trigger = line("claim-a1")["trigger"]
    assert GERMAN[trigger["begin"] : trigger["end"]] == trigger["text"] == "abgelehnt"
    assert "parts" not in trigger


def test_a_discontinuous_trigger_has_its_parts() -> None:
    parts = line("claim-a1-2")["trigger"]["parts"]
    assert [GERMAN[begin:end] for begin, end in parts] == ["lehnte", "ab"]


def test_an_argument_names_its_entity_by_the_canonical_id() -> None:
    (agent,) = [item for item in line("claim-a1")["args"] if item["role"] == "agent"]
    assert agent["text"] == "Vogt"
    assert (agent["entity"], agent["name"]) == (f"{BASE}id/actor-anna-vogt-000000000002", "Anna Vogt")


def test_a_location_says_that_it_is_the_origin() -> None:
    (location,) = [item for item in line("claim-a2")["args"] if item["role"] == "location"]
    assert location["subrole"] == "origin"


def test_an_open_bound_is_null() -> None:
    assert line("claim-a3")["time"] == {"earliest": None, "latest": "2014-06-16", "basis": "tense"}
    assert line("claim-a4")["time"] == {"earliest": None, "latest": None, "basis": "none"}


def test_the_author_is_no_source() -> None:
    assert (line("claim-a3")["source"], line("claim-a3")["source_name"]) == (None, None)


def test_a_speaker_is_named() -> None:
    assert line("claim-b1")["source"] == f"{BASE}id/actor-rostock-courier-000000000007"
    assert line("claim-b1")["source_name"] == "Rostock Courier"


def test_an_unknown_date_of_publication_is_null() -> None:
    assert (line("claim-a1")["published"], line("claim-b1")["published"]) == ("2014-06-16", None)


def test_factuality_is_written_as_its_code() -> None:
    codes = [line(f"claim-{name}")["factuality"] for name in ("a1", "a2", "a4", "b3")]
    assert codes == ["CT+", "PS+", "UU", "CT-"]


def test_the_sentence_and_the_evidence_are_there() -> None:
    item = line("claim-a1")
    assert item["sentence"]["text"] == "Ministerin Vogt hat am Freitag den Einsatz der Marine abgelehnt."
    assert ["date", 23, 30, "resolve", "by hand"] in item["evidence"]
