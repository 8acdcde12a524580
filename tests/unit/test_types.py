from collections.abc import Iterator
from functools import cache

import pytest
from tests.unit.trees import found

from zeitgraph.errors import LanguageError
from zeitgraph.extract.events import events
from zeitgraph.extract.events_order import ordered
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.types import light_verbs, type_table
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.text import Document, DocumentId, Source
from zeitgraph.parse import Parser, parser_for

MISTAKES = 0.06  # the share of sentences that a parser may spoil


def active(subject: str, verb: str, thing: str, *, tag: str = "") -> str:
    return (
        f"{subject} {subject} NOUN nsubj 2 {tag}\n{verb} {verb} VERB root 0 VerbForm=Fin|Mood=Ind|Tense=Past\n"
        f"{thing} {thing} NOUN obj 2"
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_has_hundreds_of_verbs(code: str) -> None:
    assert len(type_table(code).verbs) >= 400


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_type_has_verbs(code: str) -> None:
    assert set(type_table(code).verbs.values()) | {EventType.OTHER} == set(EventType)


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_light_verbs_are_in_the_table(code: str) -> None:
    lights = {entry.words: entry.type for entries in light_verbs(code).values() for entry in entries}
    for example in load(code).table("light")["examples"]:
        known = [kind for words, kind in lights.items() if example["text"].casefold().endswith(words.casefold())]
        assert EventType(example["type"]) in known, example


@pytest.mark.parametrize("code", LANGUAGES)
def test_counterexamples_of_light_verbs_are_not(code: str) -> None:
    lights = {entry.words for entries in light_verbs(code).values() for entry in entries}
    assert not lights & {example["text"] for example in load(code).table("light")["counterexamples"]}


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_types_hold(code: str) -> None:
    for example in load(code).table("types")["examples"]:
        event = found(active(*example["clause"]), language=code)[example["clause"][1]]
        assert event.type is EventType(example["type"]), example


@pytest.mark.parametrize("code", LANGUAGES)
def test_counterexamples_of_types_hold(code: str) -> None:
    for example in load(code).table("types")["counterexamples"]:
        event = found(active(*example["clause"]), language=code)[example["clause"][1]]
        assert event.type is not EventType(example["type"]), example


def test_an_unknown_verb_is_other() -> None:
    event = found(active("Gärtner", "gießen", "Blume"))["gießen"]
    assert (event.type, event.type_rule) == (EventType.OTHER, "unknown verb")


def test_a_resignation_in_business_is_other() -> None:
    news = active("Aktionär", "kaufen", "Aktie")
    resigns = "Chef Chef NOUN nsubj 2\nzurücktreten zurücktreten VERB root 0 VerbForm=Fin"
    assert found(news, resigns)["zurücktreten"].type is EventType.OTHER
    assert found(resigns)["zurücktreten"].type is EventType.CONCEDE


def test_a_word_in_two_lists_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {"verbs": {"AGREE": ["nicken"], "REJECT": ["nicken"]}}
    monkeypatch.setattr("zeitgraph.language.tables._table", lambda code, name: broken)
    with pytest.raises(LanguageError, match=r"types\.toml: 'nicken' is in AGREE and in REJECT"):
        type_table.__wrapped__("de")


def test_an_unknown_type_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zeitgraph.language.tables._table", lambda code, name: {"verbs": {"AGREES": ["nicken"]}})
    with pytest.raises(LanguageError, match="'AGREES' is no event type"):
        type_table.__wrapped__("de")


def test_who_gets_away_is_not_deposed() -> None:
    flees = "Täter Täter NOUN nsubj 2\nabsetzen absetzen VERB root 0 VerbForm=Fin\nsich sich PRON obj 2 Reflex=Yes"
    assert found(flees)["absetzen"].type is EventType.OTHER
    assert found(active("Parlament", "absetzen", "Präsident"))["absetzen"].type is EventType.COERCE


@cache
def parser(code: str) -> Parser:
    return parser_for(code)


def told(text: str, code: str) -> dict[str, EventMention]:
    """The events of a sentence by each word of their triggers, as the parser that is shipped reads it."""
    document = Document(id=DocumentId("d"), text=text, language=code, source=Source(name="d"))
    parsed = ordered(parser(code).parse(document), load(code))
    return {word: e for e in events(parsed, load(code)) for part in e.parts for word in part.of(text).split()}


def mistyped(code: str) -> Iterator[str]:
    for sentence in load(code).table("types")["sentences"]:
        by_word = told(sentence["text"], code)
        wrong = [word for word, kind in sentence["types"].items() if word not in by_word or by_word[word].type != kind]
        yield from (f"{word}: {sentence['text']}" for word in wrong)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_sentences_of_the_table_have_events_of_these_types(code: str) -> None:
    wanted = sum(len(sentence["types"]) for sentence in load(code).table("types")["sentences"])
    failed = list(mistyped(code))
    assert len(failed) <= MISTAKES * wanted, failed
