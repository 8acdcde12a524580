"""Tables with one rule taken out, for tests that show what each rule is there for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar

from zeitgraph.language.attribution import AttributionTable
from zeitgraph.language.factuality import ClassEffect, FactualityTable, Negation
from zeitgraph.language.verbs import TreeWords, VerbTable

Table = TypeVar("Table")
Listed = TypeVar("Listed", VerbTable, TreeWords, FactualityTable, AttributionTable, Negation)
EFFECTS = (
    "negated",
    "infinitive",
    "bare",
    "past",
    "raised",
    "asked_past",
    "unsourced",
)
# What is tested entry by entry, or is only an index of it.
NO_RULES = frozenset({"known", "forms", "participles", "classes", "cues", "attribution", "effects", "pasts"})
NO_RULES |= {"cue_forms"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Without(Generic[Table]):
    """A table without the rule `name`, and the words of the sentences that it can touch; without words it may any."""

    name: str
    words: frozenset[str]
    table: Table


def lowered(words: Iterable[str]) -> frozenset[str]:
    """The single words of some phrases, in small letters."""
    return frozenset(part for word in words for part in word.lower().split())


def verb_tables(table: VerbTable) -> Iterator[Without[VerbTable]]:
    """The table of verbs without each list and each preposition's role."""
    for name, verbs in table.classes.items():
        if verbs:
            less = replace(table, classes={**table.classes, name: frozenset()})
            yield Without(name=f"class {name}", words=lowered(verbs), table=less)
    for key, value in table.prepositions.items():
        for word in value:
            own = {k: v for k, v in value.items() if k != word}
            less = replace(table, prepositions={**table.prepositions, key: own})
            words = {key} | {c for c, plain in table.contractions.items() if plain == key}
            yield Without(name=f"prepositions {key}.{word}", words=lowered(words), table=less)
    for without in _fields(table.trees, frozenset()):
        less = replace(table, trees=without.table)
        yield Without(name=f"trees {without.name}", words=without.words, table=less)
    yield from _fields(table, NO_RULES | {"code", "prepositions", "valency", "trees"})


def factuality_tables(table: FactualityTable) -> Iterator[Without[FactualityTable]]:
    """The table of factuality without each modal, marker, effect, class of cues and list of words."""
    for field in ("modals", "markers"):
        entries: Mapping[str, Any] = getattr(table, field)
        for entry in dict.fromkeys(entries.values()):
            own = [word for word, other in entries.items() if other == entry]
            yield _less(table, field, own, f"{field} {own[0]}")
    for modal in dict.fromkeys(table.modals.values()):
        for name, plain in _plain_modal(modal).items():
            if getattr(modal, name) != plain:
                forms = [form for form, other in table.modals.items() if other == modal]
                other = replace(modal, **{name: plain})
                less = replace(table, modals={**table.modals, **dict.fromkeys(forms, other)})
                yield Without(name=f"modals {forms[0]}.{name}", words=lowered(forms), table=less)
    for code in sorted(set(table.adverbs.values())):
        yield _less(table, "adverbs", [w for w, other in table.adverbs.items() if other == code], f"adverbs {code}")
    yield from _effects(table)
    for kind, name in sorted({(kind, name) for (kind, _), name in table.cues.items()}):
        own_cues = [key for key, other in table.cues.items() if other == name and key[0] == kind]
        less = replace(table, cues={key: other for key, other in table.cues.items() if key not in own_cues})
        yield Without(name=f"cues {name} {kind}", words=lowered(word for _, word in own_cues), table=less)
    for without in _fields(table.negation, frozenset()):
        less = replace(table, negation=without.table)
        yield Without(name=f"negation {without.name}", words=without.words, table=less)
    yield from _fields(table, NO_RULES | {"modals", "markers", "adverbs", "negation"})


def attribution_tables(table: FactualityTable) -> Iterator[Without[FactualityTable]]:
    """The table of factuality with that of attribution in it without each of its lists."""
    for without in _fields(table.attribution, NO_RULES):
        less = replace(table, attribution=without.table)
        yield Without(name=f"attribution {without.name}", words=without.words, table=less)


def _effects(table: FactualityTable) -> Iterator[Without[FactualityTable]]:
    for name, effect in table.effects.items():
        words = lowered(word for (_, word), other in table.cues.items() if other == name)
        for part, plain in _plain_effect(effect).items():
            if getattr(effect, part) != plain:
                less = replace(table, effects={**table.effects, name: replace(effect, **{part: plain})})
                yield Without(name=f"effects {name}.{part}", words=words, table=less)


def _plain_effect(effect: ClassEffect) -> dict[str, Any]:
    """What an effect is where the table does not say: mostly the class's own code."""
    return {**dict.fromkeys(EFFECTS, effect.code), "colon": "own", "addressed": False, "gerund": False}


def _plain_modal(modal: Any) -> dict[str, Any]:
    plain = {"speech": modal.positive, "speech_negative": modal.negative, "perfect": modal.positive}
    return {**plain, "demanded": modal.positive, "infinitive_only": False, "past": ""}


def _less(table: FactualityTable, field: str, words: list[str], name: str) -> Without[FactualityTable]:
    rest = {word: value for word, value in getattr(table, field).items() if word not in words}
    perfects = [form for form, modal in table.modals.items() if modal.past in words]
    changed: dict[str, Any] = {field: rest}
    return Without(name=name, words=lowered([*words, *perfects]), table=replace(table, **changed))


def _fields(table: Listed, left_out: frozenset[str]) -> Iterator[Without[Listed]]:
    """The table without each list, mapping, word or switch."""
    for field in fields(table):
        value = getattr(table, field.name)
        if field.init and field.name not in left_out and value:
            words = lowered(value) if isinstance(value, frozenset | dict) else frozenset[str]()
            yield Without(name=field.name, words=words, table=replace(table, **{field.name: type(value)()}))
