"""The table `time`: words of time, patterns over them and what they mean, as records that the recogniser can run.

A word has readings: classes with what they capture ('Montagabend' is a `weekday_daypart` with a weekday and a part of
the day). A pattern is a sequence of classes, 'literals' and <tags>; `x?` and `(x | y)` are optional and alternative
parts, `~x` stands without a space before it, `!x` says what must not follow, `name:x` renames the capture, `[x]` is
the extent of an expression where that is not all of the pattern, an upper-case name stands for a macro. Patterns are
written out into flat variants when the table is loaded, so that matching never backtracks over options.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.patterns import Step, expand
from zeitgraph.language.tables import load
from zeitgraph.model.time import Origin, TimexType

Captures = Mapping[str, str]


class SignalKind(StrEnum):
    """What a word before a time makes of it: a bound ('seit', 'until'), a place in time ('im'), a name ('vom')."""

    SINCE = "since"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    WITHIN = "within"
    IN = "in"
    BETWEEN = "between"
    FOR = "for"
    NAMING = "naming"
    AGO = "ago"


@dataclass(frozen=True, slots=True)
class Reading:
    """A word's class and what it captures: `month` with {month: 6}."""

    name: str
    captures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """How a match becomes one TIMEX3: templates over its captures; empty where a part is absent."""

    type: TimexType
    value: str
    until: str = ""
    mod: str = ""
    quant: str = ""
    freq: str = ""
    direction: str = ""
    weekday: str = ""
    unit: str = ""
    by: str = ""
    origin: Origin = Origin.DCT


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern, written out, and the expressions that it gives: one formula for each extent; none blocks the words.

    It does not hold for words in one of `not_relations`, nor for a part of a name unless it is
    good `in_names`, nor for what is a name ('May') where it `yields_to_names`.
    """

    name: str
    variants: tuple[tuple[Step, ...], ...]
    formulas: tuple[Formula, ...]
    not_relations: frozenset[str] = frozenset()
    yields_to_names: bool = False
    in_names: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TemporalTable:
    """What a language knows of time. `lexicon` maps words (the parts of a phrase, by their spaces) to readings.

    `signals` maps prepositions and the like to what they make of an interval ('since', 'until', 'ago' …), `signal_ends`
    are the last words of those of two words ('ahead of'); `tenses` maps auxiliaries' lemmas to the tense that they give
    an infinitive; `markers` are for dating events.
    """

    code: str
    lexicon: Mapping[str, tuple[Reading, ...]]
    rules: tuple[Rule, ...]
    signals: Mapping[str, SignalKind]
    signal_ends: frozenset[str]
    closers: Mapping[str, SignalKind]
    markers: Mapping[str, frozenset[str]]
    tenses: Mapping[str, Mapping[str, str]]


@cache
def temporal_table(code: str) -> TemporalTable:
    """The table `time` of a language. Raises LanguageError, naming file and key, where it breaks its own rules."""
    language = load(code)
    source = f"language/{code}/time.toml"
    try:
        return _table(code, language.table("time"))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LanguageError(f"{source}: {error}") from error


def _table(code: str, table: Mapping[str, Any]) -> TemporalTable:
    lexicon = _lexicon(table)
    known = {reading.name for readings in lexicon.values() for reading in readings} | set(
        table.get("number_classes", ())
    )
    macros = dict(table.get("macros", {}))
    signals = _signals(table["signals"])
    return TemporalTable(
        code=code,
        lexicon=lexicon,
        rules=tuple(_rule(rule, macros, known) for rule in table["rules"]),
        signals=signals,
        signal_ends=frozenset(word.rpartition(" ")[2] for word in signals if " " in word),
        closers=_signals(table.get("closers", {})),
        markers={name: frozenset(_words(words)) for name, words in table["markers"].items()},
        tenses={name: _inverted(words) for name, words in table["tenses"].items()},
    )


def _words(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


def _inverted(groups: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in groups.items() for word in _words(words)}


def _signals(groups: Mapping[str, str]) -> dict[str, SignalKind]:
    return {word: SignalKind(kind) for word, kind in _inverted(groups).items()}


def _lexicon(table: Mapping[str, Any]) -> dict[str, tuple[Reading, ...]]:
    forms = {name: list(_forms(spec)) for name, spec in table["classes"].items()}
    if "numbers" in table:
        forms["number"] = forms.get("number", []) + list(_numbers(table["numbers"]))
    readings: dict[str, list[Reading]] = {}
    for name, pairs in forms.items():
        for form, value in pairs:
            _enter(readings, form, Reading(name, ((name, value),)))
    for compound in table.get("compounds", ()):
        _compound(readings, forms, compound)
    return {form: tuple(found) for form, found in readings.items()}


def _enter(readings: dict[str, list[Reading]], form: str, reading: Reading) -> None:
    found = readings.setdefault(form, [])
    if reading not in found:
        found.append(reading)


def _forms(spec: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """The forms of a class with their values: `words` as they stand, `stems` with each of the `endings`."""
    for value, words in spec.get("words", {}).items():
        yield from ((word, value) for word in _words(words))
    endings = ["", *_words(spec.get("endings", ""))] if spec.get("bare", False) else _words(spec.get("endings", ""))
    for value, stems in spec.get("stems", {}).items():
        yield from ((stem + ending, value) for stem in _words(stems) for ending in endings)


def _numbers(spec: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """Number words: those of the table, and tens with ones by its template ('{ones}und{tens}')."""
    yield from ((word, value) for value, words in spec["words"].items() for word in _words(words))
    for (ten, tens), (one, ones) in product(spec["tens"].items(), spec["ones"].items()):
        yield tens, ten
        yield spec["template"].format(tens=tens, ones=ones), str(int(ten) + int(one))


def _compound(
    readings: dict[str, list[Reading]], forms: Mapping[str, list[tuple[str, str]]], spec: Mapping[str, Any]
) -> None:
    """Words made of two others ('Montag' + 'abend'); the second is in lower case, between them a `joint`."""
    first, second = spec["parts"]
    lower = {(form.lower(), value) for form, value in forms[second]}
    bases = [(form, value) for form, value in forms[first] if not form.endswith(".") and " " not in form]
    for (head, one), (tail, two) in product(bases, sorted(lower)):
        reading = Reading(spec["class"], ((first, one), (second, two)))
        for joint in spec.get("joints", [""]):
            word = head + joint + tail
            _enter(readings, word.lower() if spec.get("lower") else word, reading)


def _rule(spec: Mapping[str, Any], macros: Mapping[str, str], known: set[str]) -> Rule:
    variants = tuple(expand(spec["pattern"], macros))
    for step in (step for variant in variants for step in variant):
        if step.key.startswith("c:") and step.key[2:] not in known:
            raise ValueError(f"rule {spec['name']!r}: there is no class {step.key[2:]!r}")
    keys = ("type", "value", "until", "mod", "quant", "freq", "direction", "weekday", "unit", "by", "origin")
    outputs = spec["timexes"] if "timexes" in spec else [{key: spec[key] for key in keys if key in spec}]
    formulas = tuple(_formula(output) for output in outputs)
    extents = {sum(step.opens for step in variant) or 1 for variant in variants}
    if formulas and extents != {len(formulas)}:
        raise ValueError(f"rule {spec['name']!r}: {len(formulas)} timexes for {sorted(extents)} extents")
    return Rule(
        name=spec["name"],
        variants=variants,
        formulas=formulas,
        not_relations=frozenset(spec.get("not_relations", ())),
        in_names=bool(spec.get("in_names", False)),
        yields_to_names=bool(spec.get("yields_to_names", False)),
    )


def _formula(output: Mapping[str, Any]) -> Formula:
    templates = {key: str(value) for key, value in output.items() if key not in ("type", "origin")}
    return Formula(type=TimexType(output["type"]), origin=Origin(output.get("origin", Origin.DCT)), **templates)
