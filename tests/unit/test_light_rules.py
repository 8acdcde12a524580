"""Every construction of the tables `light` has a sentence in `[[sentences]]` that tells another event without it."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

import pytest

from zeitgraph.extract.events import events
from zeitgraph.extract.events_order import ordered
from zeitgraph.extract.rules import TriggerRule
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.types import LightVerb, light_verbs
from zeitgraph.model.mention import EventType
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Source
from zeitgraph.parse import parser_for

MODULE = import_module("zeitgraph.extract.events")  # the package has a function of this name


@cache
def sentences(code: str) -> tuple[tuple[str, ParsedDocument], ...]:
    """The constructions and their sentences, each parsed once."""
    parser, language = parser_for(code), load(code)
    found = []
    for sentence in language.table("light").get("sentences", ()):
        document = Document(id=DocumentId("d"), text=sentence["text"], language=code, source=Source(name="d"))
        found.append((sentence["words"], ordered(parser.parse(document), language)))
    return tuple(found)


def told(parsed: ParsedDocument, code: str) -> set[tuple[str, EventType]]:
    return {(e.lemma, e.type) for e in events(parsed, load(code)) if e.rule is TriggerRule.LIGHT_VERB}


def without(table: Mapping[str, tuple[LightVerb, ...]], construction: LightVerb) -> Mapping[str, tuple[LightVerb, ...]]:
    return {verb: tuple(one for one in found if one is not construction) for verb, found in table.items()}


def shown(code: str) -> Iterator[str]:
    table = light_verbs(code)
    constructions = {one.words: one for found in table.values() for one in found}
    for words, parsed in sentences(code):
        wanted = (words, constructions[words].type)
        told_with = told(parsed, code)
        with pytest.MonkeyPatch.context() as patch:
            fewer = without(table, constructions[words])
            patch.setattr(MODULE, "light_verbs", lambda _, fewer=fewer: fewer)
            told_without = told(parsed, code)
        if wanted in told_with - told_without:
            yield words


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_construction_tells_a_sentence_that_has_another_event_without_it(code: str) -> None:
    every = {one.words for found in light_verbs(code).values() for one in found}
    failed = sorted(every - set(shown(code)))
    assert failed == []


def test_a_compound_is_a_construction_of_its_own() -> None:
    parsed = dict(sentences("en"))["hold press conference"]
    assert told(parsed, "en") == {("hold press conference", EventType.STATEMENT)}
