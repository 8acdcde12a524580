"""The rules of the tables of verbs, factuality and attribution have examples that come out differently without them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib import import_module
from typing import Any

import pytest
from tests.unit.rule_trees import TREES
from tests.unit.tables_without import Without, attribution_tables, factuality_tables, lowered, verb_tables
from tests.unit.trees import parsed

from zeitgraph.extract import attribution, extract, factuality, speech_scopes
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.clauses import ExpectedEvent, clause_examples, expected_event
from zeitgraph.language.factuality import factuality_table
from zeitgraph.language.verbs import verb_table
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Passage, Section, Source, Span
from zeitgraph.parse import Parser, parser_for

LINE = re.compile(r".+")
Places = tuple[tuple[str, str], ...]
VERBS: Places = (("events", "verb_table"), ("events_order", "verb_table"))
FACTUALITY: Places = (("factuality", "factuality_table"), ("attribution", "factuality_table"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An example, parsed once: its words, how to read it, and all that is read with every rule in place."""

    words: frozenset[str]
    read: Callable[[], object]
    found: object


@cache
def cases(code: str) -> tuple[Case, ...]:
    """The examples of a language that come out as they ought to."""
    triggers = [*_of_triggers(code, "factuality", "code"), *_of_triggers(code, "attribution", "source")]
    return (*_of_clauses(code), *_of_trees(code), *triggers)


def _of_clauses(code: str) -> Iterator[Case]:
    for example in clause_examples(code):
        document = _parsed(code, example.text, headline=example.headline)
        found = _events(document, code)
        if _as_lines(document, found) == sorted(str(replace(event, type=None)) for event in example.events):
            words = _words(document) | lowered(event.lemma for event in example.events)
            yield Case(words=words, read=partial(_events, document, code), found=found)


def _of_trees(code: str) -> Iterator[Case]:
    for tree, _ in TREES.get(code, ()):
        document = parsed(tree, language=code)
        found = _events(document, code)
        words = _words(document) | lowered(event.lemma for event in found)
        yield Case(words=words, read=partial(_events, document, code), found=found)


def _of_triggers(code: str, table: str, key: str) -> Iterator[Case]:
    entries = load(code).table(table)
    both = [(kind, example) for kind in ("examples", "counterexamples") for example in entries[kind]]
    for kind, example in both:
        document = _parsed(code, example["text"])
        found = _of_trigger(document, code, example["trigger"], key)
        if (found == example[key]) is (kind == "examples"):
            words = _words(document) | lowered(event.lemma for event in _events(document, code))
            read = partial(_of_trigger, document, code, example["trigger"], key)
            yield Case(words=words, read=read, found=found)


def _as_lines(document: ParsedDocument, found: tuple[EventMention, ...]) -> list[str]:
    return sorted(str(_described(document, event)) for event in found)


def _given(table: object, code: str) -> object:
    return table


def _events(document: ParsedDocument, code: str) -> tuple[EventMention, ...]:
    return extract(document, load(code)).events


def _parsed(code: str, text: str, *, headline: bool = False) -> ParsedDocument:
    section = Section.HEADLINE if headline else Section.BODY
    passages = tuple(Passage(section=section, span=Span(*line.span())) for line in LINE.finditer(text))
    source = Source(name="d")
    document = Document(id=DocumentId("d"), text=text, language=code, source=source, passages=passages)
    return _parser(code).parse(document)


@cache
def _parser(code: str) -> Parser:
    return parser_for(code)


def _words(document: ParsedDocument) -> frozenset[str]:
    tokens = [token for sentence in document.sentences for token in sentence.tokens]
    parted = [
        token.form + sentence.tokens[token.head].lemma
        for sentence in document.sentences
        for token in sentence.tokens
        if token.relation == "compound:prt" and token.head is not None
    ]
    return lowered((*parted, *(word for token in tokens for word in (token.form, token.lemma))))


def _described(document: ParsedDocument, event: EventMention) -> ExpectedEvent:
    roles = [(str(a.subrole or a.role), document.token(a.head).form) for a in event.arguments]
    said = event.attribution
    return ExpectedEvent(
        lemma=event.lemma,
        roles=tuple(sorted(roles)),
        factuality=event.factuality.code,
        source=document.token(said.speaker).form if said else None,
        relay=document.token(said.relay).form if said and said.relay else None,
    )


def _of_trigger(document: ParsedDocument, code: str, trigger: str, key: str) -> str:
    """The code or the source of the event with this trigger, where every verb is one."""
    words = [(sentence.ref(token), token) for sentence in document.sentences for token in sentence.tokens]
    found = tuple(
        EventMention(trigger=ref, span=token.span, parts=(token.span,), lemma=token.lemma, type=EventType.OTHER)
        for ref, token in words
        if token.upos == "VERB" or token.form == trigger
    )
    scopes = speech_scopes(document, found, load(code))
    events = attribution(document, factuality(document, found, load(code), scopes), scopes)
    event = next(event for event in events if event.span.of(document.document.text) == trigger)
    if key == "code":
        return event.factuality.code
    return document.token(event.attribution.speaker).form if event.attribution else ""


def is_shown(without: Without[Any], code: str, places: Places) -> bool:
    """Whether an example comes out differently without the rule."""
    touched = [case for case in cases(code) if not without.words or case.words & without.words]
    with pytest.MonkeyPatch.context() as patch:
        for module, name in places:
            patch.setattr(import_module(f"zeitgraph.extract.{module}"), name, partial(_given, without.table))
        return any(_differs(case) for case in touched)


def _differs(case: Case) -> bool:
    try:
        return case.read() != case.found
    except (KeyError, StopIteration):
        return True


def unshown(tables: Iterator[Without[Any]], code: str, places: Places) -> list[str]:
    """The rules without an example."""
    return [one.name for one in tables if not is_shown(one, code, places)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_trees_by_hand_have_their_events(code: str) -> None:
    for tree, events in TREES.get(code, ()):
        document = parsed(tree, language=code)
        wanted = sorted(str(expected_event(event.strip())) for event in events.split(";"))
        assert _as_lines(document, _events(document, code)) == wanted


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_of_verbs_has_an_example_that_fails_without_it(code: str) -> None:
    assert unshown(verb_tables(verb_table(code)), code, VERBS) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_of_factuality_has_an_example_that_fails_without_it(code: str) -> None:
    assert unshown(factuality_tables(factuality_table(code)), code, FACTUALITY) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_attribution_has_an_example_that_fails_without_it(code: str) -> None:
    assert unshown(attribution_tables(factuality_table(code)), code, FACTUALITY) == []
