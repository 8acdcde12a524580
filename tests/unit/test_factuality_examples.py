"""The examples of the tables, parsed by the parser that is shipped."""

from functools import cache
from typing import Any

import pytest

from zeitgraph.extract.attribution import attribution, speech_scopes
from zeitgraph.extract.factuality import factuality
from zeitgraph.language import LANGUAGES, load
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Source
from zeitgraph.parse import Parser, parser_for

MISTAKES = 0.01  # the share of examples that a new parser may spoil; with the one that is shipped all hold


@cache
def parser(code: str) -> Parser:
    return parser_for(code)


def event(text: str, trigger: str, code: str) -> tuple[ParsedDocument, EventMention]:
    """The event with this trigger, with its factuality and source."""
    document = parser(code).parse(Document(id=DocumentId("d"), text=text, language=code, source=Source(name="d")))
    words = [(sentence.ref(token), token) for sentence in document.sentences for token in sentence.tokens]
    found = tuple(
        EventMention(trigger=ref, span=token.span, parts=(token.span,), lemma=token.lemma, type=EventType.OTHER)
        for ref, token in words
        if token.upos == "VERB" or token.form == trigger
    )
    language = load(code)
    scopes = speech_scopes(document, found, language)
    events = attribution(document, factuality(document, found, language, scopes), scopes)
    return document, next(event for event in events if event.span.of(text) == trigger)


def code_of(example: dict[str, Any], code: str) -> str:
    return event(example["text"], example["trigger"], code)[1].factuality.code


def source_of(example: dict[str, Any], code: str) -> str:
    document, found = event(example["text"], example["trigger"], code)
    return document.token(found.attribution.speaker).form if found.attribution else ""


def mistaken(examples: list[dict[str, Any]], wrong: list[bool]) -> list[str]:
    return [example["text"] for example, is_wrong in zip(examples, wrong, strict=True) if is_wrong]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_examples_of_factuality_get_their_code(code: str) -> None:
    examples = load(code).table("factuality")["examples"]
    failed = mistaken(examples, [code_of(example, code) != example["code"] for example in examples])
    assert len(failed) <= max(1, MISTAKES * len(examples)), failed


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_counterexamples_of_factuality_do_not(code: str) -> None:
    examples = load(code).table("factuality")["counterexamples"]
    failed = mistaken(examples, [code_of(example, code) == example["code"] for example in examples])
    assert len(failed) <= max(1, MISTAKES * len(examples)), failed


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_examples_of_attribution_get_their_source(code: str) -> None:
    examples = load(code).table("attribution")["examples"]
    failed = mistaken(examples, [source_of(example, code) != example["source"] for example in examples])
    assert len(failed) <= max(1, MISTAKES * len(examples)), failed


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_counterexamples_of_attribution_do_not(code: str) -> None:
    examples = load(code).table("attribution")["counterexamples"]
    failed = mistaken(examples, [source_of(example, code) == example["source"] for example in examples])
    assert len(failed) <= max(1, MISTAKES * len(examples)), failed
