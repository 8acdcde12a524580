"""Every rule of the tables `types` has a sentence in `type_sentences` that gets another type without it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest

from zeitgraph.extract.events import events
from zeitgraph.extract.events_order import ordered
from zeitgraph.extract.types import Typing
from zeitgraph.extract.types_evidence import Evidence
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.types import TypeRule, TypeTable, type_table
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.text import Document, DocumentId, Source
from zeitgraph.parse import parser_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the type of a trigger was decided on, and the type that it ought to have."""

    typing: Typing
    evidence: Evidence
    wanted: str

    def typed(self, table: TypeTable) -> tuple[str, str]:
        """The type by this table, and the name of the rule that gave it."""
        return replace(self.typing, table=table).verb_type(self.evidence)


@cache
def told(code: str) -> tuple[Told, ...]:
    """The triggers of all sentences whose types are decided by their verbs, each sentence parsed once."""
    with pytest.MonkeyPatch.context() as patch:
        return tuple(_told(code, patch))


def _told(code: str, patch: pytest.MonkeyPatch) -> Iterator[Told]:
    seen: list[tuple[Typing, Evidence]] = []
    decide = Typing.verb_type

    def noted(typing: Typing, evidence: Evidence) -> tuple[EventType, str]:
        seen.append((typing, evidence))
        return decide(typing, evidence)

    patch.setattr(Typing, "verb_type", noted)
    parser, language = parser_for(code), load(code)
    for sentence in language.table("type_sentences")["sentences"]:
        seen.clear()
        text, types = sentence["text"], sentence["types"]
        document = Document(id=DocumentId("d"), text=text, language=code, source=Source(name="d"))
        for event in events(ordered(parser.parse(document), language), language):
            word = next((word for part in event.parts for word in part.of(text).split() if word in types), None)
            typing, evidence = next((pair for pair in seen if _is_about(pair[1], event)), (None, None))
            if word is not None and typing is not None and evidence is not None:
                yield Told(typing=typing, evidence=evidence, wanted=types[word])


def _is_about(evidence: Evidence, event: EventMention) -> bool:
    light = event.type_rule == "light verb"
    return not light and evidence.lemma == event.lemma and evidence.arguments == event.arguments


def deciding(found: Told, table: TypeTable) -> TypeRule | None:
    """The rule that gives a trigger its type, where one does."""
    kind, name = found.typed(table)
    words = name.split(maxsplit=3)
    return table.rules[words[3]][int(words[1]) - 1] if kind == found.wanted and words[0] == "rule" else None


def without(table: TypeTable, rule: TypeRule) -> TypeTable:
    rules = {lemma: tuple(other for other in found if other is not rule) for lemma, found in table.rules.items()}
    return replace(table, rules=rules)


def unshown(code: str) -> list[str]:
    """The rules that could go without a sentence's getting another type."""
    table = type_table(code)
    rules = {id(rule): rule for found in table.rules.values() for rule in found}
    decided = [(rule, one) for one in told(code) if (rule := deciding(one, table)) is not None]
    shown = {id(rule) for rule, one in decided if one.typed(without(table, rule))[0] != one.wanted}
    return [f"{rule.type}: {sorted(rule.lemmas)}" for key, rule in rules.items() if key not in shown]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_rule_types_a_sentence_that_has_another_type_without_it(code: str) -> None:
    failed = unshown(code)
    assert failed == []
