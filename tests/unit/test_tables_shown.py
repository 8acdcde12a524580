"""The words that order events, the codes of CAMEO and the lists of nouns and of inflection have examples that fail
without them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from tests.unit.test_dates import event
from tests.unit.test_nouns import is_so
from tests.unit.trees import parsed

from zeitgraph.assemble import order as ordering
from zeitgraph.extract import extract
from zeitgraph.language import LANGUAGES, coding, load, tables
from zeitgraph.language.coding import cameo
from zeitgraph.language.inflection import form_tense, inflection_table, participle_verbs, verb_forms
from zeitgraph.language.nouns import NounTable, noun_table
from zeitgraph.language.order import Order, order
from zeitgraph.model.graph import EventId
from zeitgraph.model.mention import ClauseLink, EventMention, EventType, Tense
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Source
from zeitgraph.parse import parser_for

KINDS = ("conjunctions", "prepositions", "adverbs", "linking")


@cache
def told(code: str, text: str) -> tuple[ParsedDocument, tuple[EventMention, ...]]:
    document = Document(id=DocumentId("d"), text=text, language=code, source=Source(name="d"))
    read = parser_for(code).parse(document)
    return read, extract(read, load(code)).events


def links(code: str, text: str, table: Order) -> list[str]:
    """The links that the words of a text give with this table, as their evidence names them."""
    document, events = told(code, text)
    ids = {event.trigger: EventId(str(event.span.begin)) for event in events}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "order", lambda _: table)
        return [one.link.evidence.rule for one in ordering.ordered(document, events, (), ids)]


def by_tree(code: str, text: str, table: Order) -> list[str]:
    """The link between the event that a preposition introduces and that of the main clause."""
    word = next(word for word in text.lower().split() if word in order(load(code)).prepositions)
    document = parsed(f"{word} {word} ADP case 2\nvote vote NOUN obl 3\nfled flee VERB root 0", language=code)
    main = event(document, "fled", tense=Tense.PAST)
    noun = replace(event(document, "vote", governor=main.trigger, link=ClauseLink.NOMINAL), nominal=True)
    ids = {one.trigger: EventId(str(one.span.begin)) for one in (main, noun)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "order", lambda _: table)
        return [one.link.evidence.rule for one in ordering.ordered(document, (main, noun), (), ids)]


def without_word(table: Order, kind: str, word: str) -> Order:
    less: Any = {kind: {key: value for key, value in getattr(table, kind).items() if key != word}}
    return replace(table, **less)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_of_order_links_the_events_of_a_sentence_that_nothing_links_without_it(code: str) -> None:
    table, unshown = order(load(code)), []
    texts = {(e.get("kind", KINDS[0]), e["word"]): e["text"] for e in load(code).table("order")["examples"]}
    words = [(kind, word) for kind in KINDS for word in getattr(table, kind)]
    for kind, word in words:
        text, less = texts.get((kind, word), ""), without_word(table, kind, word)
        read = by_tree if kind == "prepositions" else links
        if not text or read(code, text, table) == read(code, text, less):
            unshown.append(f"{kind}: {word}")
    assert unshown == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_code_of_cameo_has_an_example_that_is_another_without_its_words(code: str) -> None:
    language, raw = load(code), load(code).table("cameo")
    unshown = []
    for type, digits in ((type, digits) for type, codes in raw["codes"].items() for digits in codes):
        lemmas = [e["lemma"] for e in raw["examples"] if (e["type"], e["code"]) == (type, digits)]
        plain = [cameo(language, EventType(type), "") for _ in lemmas]
        found = [cameo(language, EventType(type), lemma) for lemma in lemmas]
        if not any(one and one.code == digits and one != other for one, other in zip(found, plain, strict=True)):
            unshown.append(f"{type} {digits}")
    assert unshown == []


def test_every_content_of_an_event_has_an_example_of_its_digit() -> None:
    table = coding._table()
    same = [key for key, digit in table.content.items() if table.types[key[0]][2] == digit]
    assert same == []


def entries(code: str, table: str, *kinds: str) -> Iterator[Mapping[str, Any]]:
    for kind in kinds:
        yield from load(code).table(table).get(kind, ())


def keys_unshown(
    code: str, name: str, keys: list[str], read: Callable[[], object], clear: Callable[[], None]
) -> list[str]:
    """The keys of a table without which the same is read."""
    whole, raw, unshown = read(), load(code).table(name), []
    for key in keys:
        if not raw.get(key):
            continue
        less = {**raw, key: type(raw[key])()}
        known = tables._table
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(tables, "_table", lambda c, n, less=less, known=known: less if n == name else known(c, n))
            clear()
            with suppress(IndexError):  # a table without any ending
                unshown += [key] if read() == whole else []
        clear()
    return unshown


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_nouns_has_an_example_that_fails_without_it(code: str) -> None:
    others = {"examples", "counterexamples", "gendered_pronouns"}  # what pronouns are is in test_arguments
    keys = [key for key in load(code).table("nouns") if key not in others]
    assert keys_unshown(code, "nouns", keys, lambda: nouns(noun_table(code), code), noun_table.cache_clear) == []


def nouns(table: NounTable, code: str) -> list[bool]:
    """What the table says of the nouns of its examples."""
    return [is_so(table, e["noun"], e["kind"]) for e in entries(code, "nouns", "examples", "counterexamples")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_inflection_has_an_example_that_fails_without_it(code: str) -> None:
    kinds = ("examples", "presents", "counterexamples", "participle_examples", "participle_counterexamples")
    keys = [key for key in load(code).table("inflection") if key not in kinds]
    assert keys_unshown(code, "inflection", keys, lambda: inflected(code, kinds), _forget) == []


def _forget() -> None:
    inflection_table.cache_clear()
    form_tense.cache_clear()


def inflected(code: str, kinds: tuple[str, ...]) -> list[object]:
    """The tense of each example, and the verbs of the participles."""
    asked = list(entries(code, "inflection", *kinds[:3]))
    lemmas = [e["lemma"] for e in (*asked, *entries(code, "inflection", *kinds[3:]))]
    forms = (sorted(verb_forms(lemmas, code)), sorted(participle_verbs(lemmas, ("ab", "an"), code)))
    return [*forms, *(form_tense(e["form"], e["lemma"], code) for e in asked)]
