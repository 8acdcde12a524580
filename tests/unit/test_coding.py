"""Events as coders by CAMEO are asked for them: who, to whom, which code, when, in which words."""

import csv
import json
import re
import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest
from tests.unit.graphs import OPPOSITION, REJECTED, RULED_OUT, SAID, SAILED, TAZ, VOGT, newsroom, on, span

from zeitgraph.assemble import view
from zeitgraph.export.coding import COLUMNS, coded_csv, coded_jsonl, coded_rows
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.coding import cameo
from zeitgraph.model.graph import EventGraph, Participation
from zeitgraph.model.mention import Certainty, EventType, Role

SHARED = tomllib.loads(files("zeitgraph.language").joinpath("cameo.toml").read_text(encoding="utf-8"))
ROWS = list(coded_rows(view(newsroom())))


def entries(name: str) -> list[tuple[str, dict[str, str]]]:
    shared = [("en", entry) for entry in SHARED[name]]
    return shared + [(code, entry) for code in LANGUAGES for entry in load(code).table("cameo")[name]]


def coded(code: str, entry: dict[str, str]) -> str | None:
    content = [EventType(entry["content"])] if "content" in entry else []
    ahead = bool(entry.get("ahead"))
    found = cameo(load(code), EventType(entry["type"]), entry.get("lemma", ""), content, ahead=ahead)
    return found.code if found else None


@pytest.mark.parametrize(("language", "entry"), entries("examples"))
def test_an_example_has_its_code(language: str, entry: dict[str, str]) -> None:
    assert coded(language, entry) == entry["code"]


@pytest.mark.parametrize(("language", "entry"), entries("counterexamples"))
def test_a_counterexample_has_not(language: str, entry: dict[str, str]) -> None:
    assert coded(language, entry) != entry.get("code", "")


def test_every_type_but_other_has_a_code_and_its_quad_class() -> None:
    for type in EventType:
        found = cameo(load("en"), type, "")
        assert (found is None) == (type is EventType.OTHER)
    assert [cameo(load("en"), EventType(t), "").quad for t in ("CONSULT", "AID", "ACCUSE", "ASSAULT")] == [1, 2, 3, 4]  # type: ignore[union-attr]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_a_word_belongs_to_a_root_and_is_in_small_letters(language: str) -> None:
    for codes in load(language).table("cameo")["codes"].values():
        for code, words in codes.items():
            assert code[:2] in SHARED["roots"]
            assert words == [word.lower() for word in words]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_in_politics_has_a_code_of_three_capital_letters(language: str) -> None:
    assert [code for code in load(language).table("cameo")["actors"] if not re.fullmatch("[A-Z]{3}", code)] == []


def row(event: str) -> dict[str, str]:
    (found,) = [dict(one) for one in ROWS if one["event"] == event]
    return found


def test_a_row_says_who_did_what_to_whom_when_and_in_which_words() -> None:
    found = row("event-a3")
    assert (found["source"], found["target"], found["root"], found["quad"]) == ("Opposition", "Anna Vogt", "11", "3")
    assert (found["code"], found["lemma"]) == ("111", "kritisieren")
    assert (found["sentence"], found["document"]) == ("Die Opposition kritisierte Vogt.", "marine")
    assert (found["source_type"], found["target_type"]) == ("GROUP", "PERSON")


def test_a_date_of_the_words_counts_before_the_day_of_publication() -> None:
    dates = {(one["event"], one["date"], one["date_basis"]) for one in ROWS}
    assert (REJECTED, "2014-06-13", "text") in dates
    assert ("event-a3", "2014-06-16", "published") in dates
    assert (SAID, "", "") in dates


def test_a_thing_is_no_target_and_an_event_of_a_thing_alone_is_no_row() -> None:
    assert {one["target"] for one in ROWS if one["event"] == RULED_OUT} == {""}
    assert SAILED not in {one["event"] for one in ROWS}


def test_what_is_denied_says_so_and_who_says_it() -> None:
    assert row("event-b3")["factuality"] == "CT-"
    assert row(RULED_OUT)["according_to"] == "Rostock Courier"


def changed(event: str, **change: object) -> EventGraph:
    graph = newsroom()
    claims = frozenset(replace(c, **change) if c.event == event else c for c in graph.claims)  # type: ignore[arg-type]
    return replace(graph, claims=claims)


def test_two_who_act_are_two_rows() -> None:
    (claim,) = [c for c in newsroom().claims if c.event == "event-a3"]
    second = Participation(role=Role.AGENT, entity=VOGT, head=claim.trigger, text="Vogt")
    (third,) = [p for p in claim.participations if p.role is Role.AGENT]
    graph = changed("event-a3", participations=(third, second))
    rows = [one for one in coded_rows(view(graph)) if one["event"] == "event-a3"]
    assert [(one["source"], one["target"]) for one in rows] == [("Opposition", ""), ("Anna Vogt", "")]


def test_whoever_is_acted_on_by_nobody_known_is_a_target() -> None:
    arrested = [Participation(role=Role.PATIENT, entity=VOGT, head=span(TAZ, "Vogt", 3), text="Vogt")]
    graph = changed("event-a3", type=EventType.COERCE, lemma="verhaften", participations=tuple(arrested))
    rows = [one for one in coded_rows(view(graph)) if one["event"] == "event-a3"]
    assert [(one["source"], one["target"], one["code"]) for one in rows] == [("", "Anna Vogt", "173")]


def test_what_is_planned_for_later_is_an_intention() -> None:
    roles = [Participation(role=Role.AGENT, entity=OPPOSITION, head=span(TAZ, "Opposition"), text="Opposition")]
    later = {"dating": on("2014-06-18", span(TAZ, "Samstag")), "type": EventType.AID, "participations": tuple(roles)}
    for certainty, code in ((Certainty.PROBABLE, "033"), (Certainty.CERTAIN, "070")):
        graph = changed("event-a3", certainty=certainty, **later)
        assert [one["code"] for one in coded_rows(view(graph)) if one["event"] == "event-a3"] == [code]


def test_what_is_demanded_gives_the_third_digit() -> None:
    graph = newsroom()
    events = frozenset(
        replace(e, type=EventType.REQUEST)
        if e.id == SAID
        else replace(e, type=EventType.CONSULT)
        if e.id == RULED_OUT
        else e
        for e in graph.events
    )
    claims = frozenset(replace(c, type=EventType.REQUEST) if c.event == SAID else c for c in graph.claims)
    rows = [one for one in coded_rows(view(replace(graph, events=events, claims=claims))) if one["event"] == SAID]
    assert [one["code"] for one in rows] == ["106"]


def test_csv_and_json_lines_hold_the_same() -> None:
    seen = view(newsroom())
    table = list(csv.DictReader("".join(coded_csv(seen)).splitlines()))
    lines = [json.loads(line) for line in coded_jsonl(seen)]
    assert list(lines[0]) == list(table[0]) == list(COLUMNS)
    assert [{name: value or None for name, value in one.items()} for one in table] == lines


def test_a_formula_is_no_formula_in_a_spreadsheet() -> None:
    graph = newsroom()
    named = frozenset(replace(e, label="=HYPERLINK()") if e.id == OPPOSITION else e for e in graph.entities)
    assert ",'=HYPERLINK()," in "".join(coded_csv(view(replace(graph, entities=named))))
