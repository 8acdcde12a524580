"""The rules of the tables of verbs, factuality and attribution have examples that come out differently without them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib import import_module
from typing import Any

import pytest
from tests.unit.tables_without import Without, attribution_tables, factuality_tables, lowered, verb_tables

from zeitgraph.extract import attribution, extract, factuality, speech_scopes
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.clauses import ExpectedEvent, clause_examples
from zeitgraph.language.factuality import factuality_table
from zeitgraph.language.verbs import verb_table
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Passage, Section, Source, Span
from zeitgraph.parse import Parser, parser_for

Places = tuple[tuple[str, str], ...]
# Rules that no example sentence shows: what the parser gives makes them idle there, or trees made by hand show them.
UNSHOWN = {
    "de": """
        class copulas, class prepositional, class object_control, class dative_person, class thing_object,
        prepositions richtung.place, prepositions richtung.thing, reflexives, infinitive_infix, directed, leading,
        aims, purpose, markers wie, modals solle.demanded, modals wird.infinitive_only, effects announce.negated,
        effects accuse.negated, cues know adjectives, cues ask nouns, cues consider nouns, cues forbid nouns,
        cues know nouns, cues necessary nouns, cues unclear nouns, cues established verbs, cues unclear verbs,
        negation contrast, ambiguous_endings, infinitive_endings, attribution postpositions, attribution not_sources,
        attribution views, attribution weak_prepositions, attribution own, attribution owners, attribution anaphoric,
        attribution compounds, attribution questions, attribution quoted, attribution infinitive_end,
        attribution second_subjunctive, attribution unreal
    """,
    "en": """
        class modals, class passive, class copulas, passive_agents, present_participles, leading, contractions,
        markers as, effects deny.gerund, effects promise.addressed, effects manage.gerund, effects forbid.addressed,
        cues know adjectives, cues suspected adjectives, cues announce nouns, cues ask nouns, cues consider nouns,
        cues convinced nouns, cues know nouns, cues seem nouns, cues unclear nouns, cues untrue nouns,
        cues unclear verbs, perfect_forms, lemma_endings, attribution not_sources, attribution weak_prepositions,
        attribution own, attribution origins, attribution questions, attribution quoted
    """,
}
VERBS: Places = (("events", "verb_table"), ("events_order", "verb_table"))
FACTUALITY: Places = (("factuality", "factuality_table"), ("attribution_speakers", "factuality_table"))
ATTRIBUTION: Places = (("attribution_speakers", "attribution_table"),)


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
    return (*_of_clauses(code), *triggers)


def _of_clauses(code: str) -> Iterator[Case]:
    for example in clause_examples(code):
        parsed = _parsed(code, example.text, headline=example.headline)
        wanted = sorted(str(replace(event, type=None)) for event in example.events)
        found = _events(parsed, code)
        if sorted(str(_described(parsed, event)) for event in found) == wanted:
            words = _words(parsed) | lowered(event.lemma for event in example.events)
            yield Case(words=words, read=partial(_events, parsed, code), found=found)


def _of_triggers(code: str, table: str, key: str) -> Iterator[Case]:
    for example in load(code).table(table)["examples"]:
        parsed = _parsed(code, example["text"])
        found = _of_trigger(parsed, code, example["trigger"], key)
        if found == example[key]:
            yield Case(
                words=_words(parsed),
                read=partial(_of_trigger, parsed, code, example["trigger"], key),
                found=found,
            )


def _given(table: object, code: str) -> object:
    return table


def _events(parsed: ParsedDocument, code: str) -> tuple[EventMention, ...]:
    return extract(parsed, load(code)).events


def _parsed(code: str, text: str, *, headline: bool = False) -> ParsedDocument:
    section = Section.HEADLINE if headline else Section.BODY
    passages = (Passage(section=section, span=Span(0, len(text))),)
    source = Source(name="d")
    document = Document(id=DocumentId("d"), text=text, language=code, source=source, passages=passages)
    return _parser(code).parse(document)


@cache
def _parser(code: str) -> Parser:
    return parser_for(code)


def _words(parsed: ParsedDocument) -> frozenset[str]:
    tokens = [token for sentence in parsed.sentences for token in sentence.tokens]
    return lowered(word for token in tokens for word in (token.form, token.lemma))


def _described(parsed: ParsedDocument, event: EventMention) -> ExpectedEvent:
    roles = [(str(a.subrole or a.role), parsed.token(a.head).form) for a in event.arguments]
    said = event.attribution
    return ExpectedEvent(
        lemma=event.lemma,
        roles=tuple(sorted(roles)),
        factuality=event.factuality.code,
        source=parsed.token(said.speaker).form if said else None,
        relay=parsed.token(said.relay).form if said and said.relay else None,
    )


def _of_trigger(parsed: ParsedDocument, code: str, trigger: str, key: str) -> str:
    """The code or the source of the event with this trigger, where every verb is one."""
    words = [(sentence.ref(token), token) for sentence in parsed.sentences for token in sentence.tokens]
    found = tuple(
        EventMention(trigger=ref, span=token.span, parts=(token.span,), lemma=token.lemma, type=EventType.OTHER)
        for ref, token in words
        if token.upos == "VERB" or token.form == trigger
    )
    scopes = speech_scopes(parsed, found, load(code))
    events = attribution(parsed, factuality(parsed, found, load(code), scopes), scopes)
    event = next(event for event in events if event.span.of(parsed.document.text) == trigger)
    if key == "code":
        return event.factuality.code
    return parsed.token(event.attribution.speaker).form if event.attribution else ""


def is_shown(without: Without[Any], code: str, places: Places) -> bool:
    """Whether an example comes out differently without the rule."""
    touched = [case for case in cases(code) if not without.words or case.words & without.words]
    with pytest.MonkeyPatch.context() as patch:
        for module, name in places:
            table = without.table.attribution if (module, name) in ATTRIBUTION else without.table
            patch.setattr(import_module(f"zeitgraph.extract.{module}"), name, partial(_given, table))
        return any(_differs(case) for case in touched)


def _differs(case: Case) -> bool:
    try:
        return case.read() != case.found
    except (KeyError, StopIteration):
        return True


def unshown(tables: Iterator[Without[Any]], code: str, places: Places) -> list[str]:
    """The rules without an example, except those that are known to have none."""
    known = {" ".join(name.split()) for name in UNSHOWN[code].split(",")}
    return [one.name for one in tables if one.name not in known and not is_shown(one, code, places)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_of_verbs_has_an_example_that_fails_without_it(code: str) -> None:
    assert unshown(verb_tables(verb_table(code)), code, VERBS) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_of_factuality_has_an_example_that_fails_without_it(code: str) -> None:
    assert unshown(factuality_tables(factuality_table(code)), code, FACTUALITY) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_attribution_has_an_example_that_fails_without_it(code: str) -> None:
    assert unshown(attribution_tables(factuality_table(code)), code, (*FACTUALITY, *ATTRIBUTION)) == []
