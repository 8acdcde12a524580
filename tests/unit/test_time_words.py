"""Signals, markers and auxiliaries of the tables `time` date sentences that come out differently without them."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from tests.unit.raw_tables import twice, unshown
from tests.unit.test_dates import dated, days, event
from tests.unit.test_dates_attachment import PRESENT
from tests.unit.test_time_rules import examples, forget
from tests.unit.trees import parsed

from zeitgraph.extract import extract
from zeitgraph.extract.timexes import timexes
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.temporal import TemporalTable, _forms, temporal_table
from zeitgraph.model.mention import Mentions, Tense
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Source
from zeitgraph.model.time import Dating
from zeitgraph.parse import parser_for
from zeitgraph.resolve import dates as anchoring

Values = dict[str, str]
Read = tuple[dict[str, Dating], Values, Values]
# 'are to be' for parsers' mistakes: what the tree takes for a past all the same lies ahead.
TO_BE = f"""
    Rules     rule    NOUN  nsubj:pass 5
    are       be      AUX   aux:pass   5 {PRESENT}
    to        to      PART  mark       5
    be        be      AUX   aux:pass   5 VerbForm=Inf
    printed   print   VERB  root       0 VerbForm=Part|Tense=Past
    by        by      ADP   case       7
    January   January PROPN obl        5
"""


@cache
def told(code: str, text: str) -> tuple[ParsedDocument, Mentions]:
    document = Document(id=DocumentId("d"), text=text, language=code, source=Source(name="d"))
    read = dated(parser_for(code).parse(document))
    return read, extract(read, load(code))


@cache
def cases(code: str) -> tuple[tuple[ParsedDocument, Mentions], ...]:
    """The sentences of the table, and in English a tree by hand, each read once."""
    found = [told(code, entry["text"]) for entry in load(code).table("time")["dated"]]
    if code == "en":
        tree = dated(parsed(TO_BE, language=code))
        events = (event(tree, "printed", tense=Tense.PAST),)
        found.append((tree, Mentions(timexes=timexes(tree, load(code)), events=events)))
    return tuple(found)


def read(document: ParsedDocument, mentions: Mentions, table: TemporalTable) -> Read:
    """The datings of the events by their words, and the values of the expressions with the events and without."""
    language, text = load(table.code), document.document.text
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(anchoring, "temporal_table", lambda code: table)
        times, datings = anchoring.dates(_fresh(document), mentions, language)
        alone = anchoring.anchor(_fresh(document), replace(mentions, events=()), language)
    events = {one.span.of(text): dating for one, (_, dating) in zip(mentions.events, datings, strict=True)}
    values, bare = ({one.span.of(text): one.value for one in found} for found in (times, alone))
    return events, values, bare


def _fresh(document: ParsedDocument) -> ParsedDocument:
    """The document with nothing remembered of it."""
    for sentence in document.sentences:
        sentence.known.clear()
    return document


def without(table: TemporalTable) -> Iterator[tuple[str, TemporalTable]]:
    """The table without each list of words, and its name."""
    for field in ("signals", "closers"):
        words = getattr(table, field)
        for kind in dict.fromkeys(words.values()):
            rest: Any = {field: {word: other for word, other in words.items() if other != kind}}
            yield f"{field} {kind}", replace(table, **rest)
    for name, marked in table.markers.items():
        if marked:
            yield f"markers {name}", replace(table, markers={**table.markers, name: frozenset()})
    for field, verbs in table.tenses.items():
        for kind in dict.fromkeys(verbs.values()):
            others = {word: other for word, other in verbs.items() if other != kind}
            yield f"tenses {kind}", replace(table, tenses={**table.tenses, field: others})


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_sentences_of_the_table_are_dated_so(code: str) -> None:
    for entry in load(code).table("time")["dated"]:
        events, _, times = read(*told(code, entry["text"]), temporal_table(code))
        wanted = entry.get("events", {})
        assert {word: days(events[word]) for word in wanted} == wanted, entry["text"]
        assert {word: times[word] for word in entry.get("times", {})} == entry.get("times", {}), entry["text"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_words_has_a_sentence_that_is_dated_differently_without_it(code: str) -> None:
    whole = [read(*case, temporal_table(code)) for case in cases(code)]
    unseen = [name for name, table in without(temporal_table(code)) if whole == [read(*c, table) for c in cases(code)]]
    assert unseen == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_how_numbers_and_capitals_are_written_has_an_example_that_fails_without_it(code: str) -> None:
    places = [("capitals",), ("number_classes",), *(("numbers", key) for key in load(code).table("time")["numbers"])]
    found = lambda: [timexes(document, load(code)) for document, _ in examples(code)]  # noqa: E731
    assert unshown(code, "time", iter(places), found, temporal_table.cache_clear, forget) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_class_and_macro_is_used(code: str) -> None:
    raw, table = load(code).table("time"), temporal_table(code)
    steps = {step.key.removeprefix("c:") for rule in table.rules for variant in rule.variants for step in variant}
    parts = {part for compound in raw.get("compounds", ()) for part in compound["parts"]}
    macros = " ".join(rule["pattern"] for rule in raw["rules"]).split()
    assert [name for name in raw["classes"] if name not in steps | parts] == []
    assert [name for name in raw.get("macros", {}) if not any(name in word for word in macros)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_class_or_list_holds_a_word_twice(code: str) -> None:
    raw = load(code).table("time")
    forms = {name: [f"{form} {value}" for form, value in _forms(spec)] for name, spec in raw["classes"].items()}
    words = {name: group.split() for key in ("signals", "closers", "markers") for name, group in raw[key].items()}
    assert {name: twice(held) for name, held in {**forms, **words}.items() if twice(held)} == {}
