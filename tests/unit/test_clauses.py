"""The examples of the table `clauses`: real parser, real extraction, every event with all that is said of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import cache

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.extract import extract
from zeitgraph.extract.rules import ArgumentRule, FactualityRule, SourceRule, TriggerRule
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.clauses import ClauseExample, ExpectedEvent, clause_examples, expected_event
from zeitgraph.language.factuality import CODES, factuality_table
from zeitgraph.model.mention import EventMention
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Passage, Section, Source, Span
from zeitgraph.parse import Parser, parser_for

LINE = re.compile(r".+")
EXAMPLES = [(code, example) for code in LANGUAGES for example in clause_examples(code)]
FAMILIES = {ArgumentRule.PREPOSITION, FactualityRule.MODAL, FactualityRule.COMPLEMENT, FactualityRule.OBJECT}
FAMILIES |= {SourceRule.COMPLEMENT, SourceRule.QUOTE}
# Applied once dates are resolved, and to nouns that are given as events: each tested where that is.
ELSEWHERE = {FactualityRule.FUTURE_DATE, FactualityRule.OBJECT}


@cache
def parser(code: str) -> Parser:
    return parser_for(code)


def read(code: str, example: ClauseExample) -> tuple[ParsedDocument, tuple[EventMention, ...]]:
    """The example, parsed, with the events that extraction finds."""
    section = Section.HEADLINE if example.headline else Section.BODY
    passages = tuple(Passage(section=section, span=Span(*line.span())) for line in LINE.finditer(example.text))
    document = Document(
        id=DocumentId("d"), text=example.text, language=code, source=Source(name="d"), passages=passages
    )
    parsed = parser(code).parse(document)
    return parsed, extract(parsed, load(code)).events


def described(parsed: ParsedDocument, event: EventMention) -> ExpectedEvent:
    """An event as the table writes it."""
    roles = [(a.subrole or a.role, parsed.token(a.head).form) for a in event.arguments]
    return ExpectedEvent(
        lemma=event.lemma,
        roles=tuple(sorted((str(role), word) for role, word in roles)),
        factuality=event.factuality.code,
        source=parsed.token(event.attribution.speaker).form if event.attribution else None,
        relay=parsed.token(event.attribution.relay).form if event.attribution and event.attribution.relay else None,
        type=str(event.type),
    )


def rules(event: EventMention) -> Iterator[str]:
    """The rules in an event's evidence."""
    yield from (event.rule, event.factuality.rule, *(argument.rule for argument in event.arguments))
    if event.attribution:
        yield event.attribution.rule


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[example.text for _, example in EXAMPLES])
def test_an_example_has_its_events_and_no_others(code: str, example: ClauseExample) -> None:
    parsed, events = read(code, example)
    typed = {event.lemma: event.type for event in example.events}
    found = [described(parsed, event) for event in events]
    plain = [event if typed.get(event.lemma) else replace(event, type=None) for event in found]
    assert sorted(map(str, plain)) == sorted(map(str, example.events))
    assert not events or example.rule in {rule for event in events for rule in rules(event)}


@pytest.mark.parametrize("names", [TriggerRule, ArgumentRule, FactualityRule, SourceRule], ids=lambda e: e.__name__)
def test_every_rule_has_an_example_that_fails_without_it(names: type[StrEnum]) -> None:
    used = {example.rule for _, example in EXAMPLES}
    family = {name for name in names if name in FAMILIES and any(rule.startswith(f"{name} ") for rule in used)}
    assert set(names) - ELSEWHERE - used - family == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_of_a_subordinator_has_an_example(code: str) -> None:
    markers = factuality_table(code).markers.values()
    named = {marker.rule for marker in markers if marker.code in CODES}
    assert named <= {example.rule for example in clause_examples(code)}


def test_there_are_three_hundred_examples_of_many_phenomena() -> None:
    assert len({example.text for _, example in EXAMPLES}) >= 300
    assert all(len({e.phenomenon for e in clause_examples(code)}) >= 50 for code in LANGUAGES)


def test_an_event_is_read_from_its_line() -> None:
    assert expected_event("in Kraft treten patient=Gesetz PR+ by=Amt type=OTHER") == ExpectedEvent(
        lemma="in Kraft treten", roles=(("patient", "Gesetz"),), factuality="PR+", source="Amt", type="OTHER"
    )


def test_an_unknown_role_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = {"text": "x", "phenomenon": "x", "rule": "x", "events": ["gehen goal=Rom"]}
    monkeypatch.setattr("zeitgraph.language.tables._table", lambda code, name: {"examples": [entry]})
    with pytest.raises(LanguageError, match=r"clauses\.toml: example 1: there is no role 'goal'"):
        clause_examples.__wrapped__("de")
