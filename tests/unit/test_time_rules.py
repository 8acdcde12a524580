"""Every rule and every class of words of the tables `time` has an example that comes out differently without it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

import pytest
from tests.unit.temporal import flat
from tests.unit.trees import parsed

from zeitgraph.extract import timexes_match
from zeitgraph.extract.timexes import timexes
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.temporal import TemporalTable, temporal_table
from zeitgraph.model.text import ParsedDocument
from zeitgraph.model.time import Timex

Found = tuple[Timex, ...]
# Sentences for rules that ask for a tag: 'two days before the vote' is no point in time without what it comes before.
TAGGED = {
    "en": (
        """
        Two     two     NUM   nummod 2
        days    day     NOUN  obl    6
        before  before  ADP   case   5
        the     the     DET   det    5
        vote    vote    NOUN  obl    6
        fled    flee    VERB  root   0
        """,
        """
        Days    day     NOUN  obl    4
        before  before  ADP   case   3
        Easter  Easter  PROPN obl    4
        fled    flee    VERB  root   0
        """,
    ),
}


@cache
def examples(code: str) -> tuple[tuple[ParsedDocument, Found], ...]:
    """The sentences of the table with what is found in them."""
    table = load(code).table("time")
    documents = [
        flat(entry["text"], language=code) for kind in ("examples", "counterexamples") for entry in table[kind]
    ]
    documents += [parsed(tree, language=code) for tree in TAGGED.get(code, ())]
    return tuple((document, timexes(document, load(code))) for document in documents)


@contextmanager
def reading_with(table: TemporalTable) -> Iterator[None]:
    """The recogniser with another table, built anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timexes_match, "temporal_table", lambda code: table)
        forget()
        yield
    forget()


def forget() -> None:
    timexes_match.grammar.cache_clear()


def is_shown(code: str, table: TemporalTable, among: list[tuple[ParsedDocument, Found]]) -> bool:
    with reading_with(table):
        return any(timexes(document, load(code)) != found for document, found in among)


def uses(found: Found, rule: str) -> bool:
    return any(timex.rule == rule for timex in found)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_has_an_example_that_fails_without_it(code: str) -> None:
    table, unshown = temporal_table(code), []
    for rule in table.rules:
        less = replace(table, rules=tuple(other for other in table.rules if other is not rule))
        own = [pair for pair in examples(code) if not rule.formulas or uses(pair[1], rule.name)]
        if not is_shown(code, less, own):
            unshown.append(rule.name)
    assert unshown == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_class_of_words_in_a_rule_has_an_example_that_fails_without_it(code: str) -> None:
    table, unshown = temporal_table(code), []
    steps = {step.key for rule in table.rules for variant in rule.variants for step in variant}
    known = {reading.name for readings in table.lexicon.values() for reading in readings}
    for name in sorted(name for name in known if f"c:{name}" in steps):
        kept = {word: tuple(one for one in found if one.name != name) for word, found in table.lexicon.items()}
        less = replace(table, lexicon={word: readings for word, readings in kept.items() if readings})
        if not is_shown(code, less, list(examples(code))):
            unshown.append(name)
    assert unshown == []
