"""The examples and counterexamples of the tables `time` and `inflection`, run."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.unit.temporal import flat

from zeitgraph.extract.timexes import timexes
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.inflection import form_tense


def _entries(table: str, kind: str) -> list[Any]:
    return list(_each(table, kind))


def _each(table: str, kind: str) -> Iterator[Any]:
    for code in LANGUAGES:
        for entry in load(code).table(table).get(kind, ()):
            yield pytest.param(code, entry, id=f"{code}-{entry.get('text', entry.get('form'))}")


@pytest.mark.parametrize(("code", "entry"), _entries("time", "examples"))
def test_text_holds_the_expressions_of_its_example(code: str, entry: dict[str, Any]) -> None:
    found = timexes(flat(entry["text"], language=code), load(code))
    given = [[timex.span.of(entry["text"]), str(timex.type), timex.value, timex.mod] for timex in found]
    wanted = [[*expected, None][:4] for expected in entry["timexes"]]
    assert given == wanted


@pytest.mark.parametrize(("code", "entry"), _entries("time", "counterexamples"))
def test_counterexample_holds_no_expression(code: str, entry: dict[str, Any]) -> None:
    found = timexes(flat(entry["text"], language=code), load(code))
    assert [timex.span.of(entry["text"]) for timex in found] == []


@pytest.mark.parametrize(("kind", "wanted"), [("examples", "past"), ("presents", "present")])
def test_form_of_a_verb_tells_its_tense(kind: str, wanted: str) -> None:
    wrong = [
        entry.values[1]
        for entry in _entries("inflection", kind)
        if form_tense(entry.values[1]["form"], entry.values[1]["lemma"], entry.values[0]) != wanted
    ]
    assert wrong == []


def test_form_that_may_be_present_is_not_called_past() -> None:
    wrong = [
        entry.values[1]
        for entry in _entries("inflection", "counterexamples")
        if form_tense(entry.values[1]["form"], entry.values[1]["lemma"], entry.values[0]) == "past"
    ]
    assert wrong == []


def test_tables_hold_examples_enough() -> None:
    assert len(_entries("time", "examples")) >= 400
    assert len(_entries("time", "counterexamples")) >= 150
