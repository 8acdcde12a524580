"""The table `factuality`: negation, modals, adverbs, and what words do to the clauses that they govern."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.attribution import AttributionTable, CueKind, CueWords, attribution_table, cue_words, words
from zeitgraph.language.inflection import inflection_table
from zeitgraph.language.tables import Language, load

NO_LEMMA = ("", "_")
CODES = ("CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "UU")


class Effect(StrEnum):
    """What a cue does to its complement, where that is not a fixed code."""

    OWN = "own"
    SAME = "same"
    REVERSE = "reverse"
    PLANNED = "planned"
    FUTURE = "future"
    OCCASION = "occasion"


class Holder(StrEnum):
    """Whose view a cue's complement gives: its subject's, the author's, or its subject's in finite clauses only."""

    SPEAKER = "speaker"
    AUTHOR = "author"
    FINITE = "finite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Modal:
    """A modal in one of its moods, and the codes that it gives; codes that the table leaves out are the plain ones.

    `past`: the form that its perfect with an infinitive equals ('hat … müssen': 'musste'), or nothing.
    """

    name: str
    positive: str
    negative: str
    speech: str
    speech_negative: str
    perfect: str
    demanded: str
    infinitive_only: bool
    past: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """What a subordinator does to its clause: a code or an Effect."""

    code: str
    rule: str
    condition: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassEffect:
    """What a class of cues does to its complement: codes or Effects, by how the complement stands.

    `addressed`: its infinitive may follow an object ('ordered a team to …'); `gerund`: it takes a preposition and a
    gerund ('prevented them from …'); `raised`: for the infinitive under its passive ('is said to have …');
    `asked_past`: for a question about the past that takes for granted what it asks about ('unclear who fired').
    """

    code: str
    negated: str
    infinitive: str
    unsourced: str
    colon: str
    bare: str
    past: str
    raised: str
    asked_past: str
    addressed: bool
    gerund: bool
    holder: Holder


@dataclass(frozen=True, slots=True, kw_only=True)
class Negation:
    """The words of negation, by how they negate; see the table."""

    words: frozenset[str]
    conjunctions: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    inert_after: frozenset[str]
    contrast: frozenset[str]
    alternative: frozenset[str]
    prepositions: frozenset[str]
    excess: frozenset[str]
    all_words: frozenset[str] = field(init=False, repr=False, compare=False)
    """The words without one of which nothing is negated."""
    sole_determiners: frozenset[str] = field(init=False, repr=False, compare=False)
    """The determiners that are no conjunctions as well."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sole_determiners", self.determiners - self.conjunctions)
        object.__setattr__(self, "all_words", self.words | self.conjunctions | self.determiners | self.pronouns)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FactualityTable:
    """What has to be known of a language to say how an event stands to the world.

    `cues` are the cues of this table and of `attribution`, `cue_words` what the lemma of a word has to be for
    it to be one, `cue_forms` what its form has to be where the lemma is none of these, and `phrased` what it is in
    those of several words, with what the rest may be; `modals` go by their form in lower case.
    """

    negation: Negation
    modals: Mapping[str, Modal]
    adverbs: Mapping[str, str]
    markers: Mapping[str, Marker]
    effects: Mapping[str, ClassEffect]
    cues: CueWords
    cue_words: frozenset[str]
    cue_forms: frozenset[str]
    phrased: Mapping[str, frozenset[str]]
    particle_first: bool
    perfect: frozenset[str]
    perfect_forms: frozenset[str]
    necessity: frozenset[str]
    attribution: AttributionTable
    infinitive_mark: str
    polite: frozenset[str]
    passive_future: frozenset[str]
    object_prepositions: frozenset[str]
    lemma_endings: tuple[str, ...]
    scheduled: frozenset[str]
    ambiguous_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    necessity_code: str
    necessity_past: str
    future: frozenset[str]
    future_attributes: frozenset[str]
    pasts: frozenset[str]
    modal_forms: frozenset[str] = field(init=False, repr=False)
    """The forms of `modals`."""
    cue_classes: Mapping[CueKind, Mapping[str, str]] = field(init=False, repr=False)
    """The classes of `cues` by part of speech."""
    polite_forms: frozenset[str] = field(init=False, repr=False)
    """The `polite` words in lower case: without one of them nobody is asked for anything."""

    def __post_init__(self) -> None:
        classes: dict[CueKind, dict[str, str]] = {kind: {} for kind in CueKind}
        for (kind, word), name in self.cues.items():
            classes[kind][word] = name
        object.__setattr__(self, "cue_classes", classes)
        object.__setattr__(self, "modal_forms", frozenset(self.modals))
        object.__setattr__(self, "polite_forms", frozenset(word.lower() for word in self.polite))


@cache
def factuality_table(code: str) -> FactualityTable:
    """The table of a language. Raises LanguageError where a key is missing, a code unknown or a word in two classes."""
    language = load(code)
    verbs = _section(language, "verbs")
    effects = {name: _effect(language, name, entry) for name, entry in _section(language, "effects").items()}
    cues = _cues(language, effects)
    single, phrased = {cue for _, cue in cues}, _phrased(cues)
    endings = tuple(sorted(words(language, "factuality", "verbs.lemma_endings")))
    return FactualityTable(
        negation=_negation(language),
        modals=_modals(language),
        adverbs={word: _code(language, e["code"]) for e in _entries(language, "adverbs") for word in e["words"]},
        markers={word: _marker(language, e) for e in _entries(language, "markers") for word in e["words"]},
        effects=effects,
        cues=cues,
        cue_words=frozenset({*phrased, *single, *(w.removesuffix(end) for w in single for end in endings), *NO_LEMMA}),
        cue_forms=frozenset(single),
        phrased=phrased,
        particle_first=verbs.get("particle") == "prefix",
        perfect=words(language, "factuality", "verbs.perfect"),
        perfect_forms=words(language, "factuality", "verbs.perfect_forms"),
        necessity=words(language, "factuality", "verbs.necessity"),
        attribution=attribution_table(language.code),
        infinitive_mark=str(verbs.get("infinitive_mark", "")),
        polite=words(language, "factuality", "verbs.polite"),
        passive_future=words(language, "factuality", "verbs.passive_future"),
        object_prepositions=words(language, "factuality", "verbs.object_prepositions"),
        lemma_endings=endings,
        scheduled=words(language, "factuality", "verbs.scheduled"),
        infinitive_endings=tuple(sorted(words(language, "factuality", "verbs.infinitive_endings"))),
        ambiguous_endings=tuple(sorted(words(language, "factuality", "verbs.ambiguous_endings"))),
        necessity_code=_code(language, verbs.get("necessity_code")),
        necessity_past=_code(language, verbs.get("necessity_past")),
        future=words(language, "factuality", "future.words"),
        future_attributes=words(language, "factuality", "future.attributes"),
        pasts=inflection_table(code).pasts,
    )


def _negation(language: Language) -> Negation:
    keys = (
        *("words", "conjunctions", "determiners", "pronouns", "inert_after"),
        *("contrast", "alternative", "prepositions", "excess"),
    )
    return Negation(**{key: words(language, "factuality", f"negation.{key}") for key in keys})


def _modals(language: Language) -> Mapping[str, Modal]:
    found: dict[str, Modal] = {}
    for entry in _entries(language, "modals"):
        positive, negative = (_code(language, entry.get(key)) for key in ("positive", "negative"))
        modal = Modal(
            name=str(entry.get("name", "")),
            positive=positive,
            negative=negative,
            speech=_code(language, entry.get("speech", positive)),
            speech_negative=_code(language, entry.get("speech_negative", negative)),
            perfect=_code(language, entry.get("perfect", positive)),
            demanded=_code(language, entry.get("demanded", positive)),
            infinitive_only=bool(entry.get("infinitive_only", False)),
            past=str(entry.get("past", "")),
        )
        for form in entry["forms"]:
            found.setdefault(form, modal)
    return found


def _marker(language: Language, entry: Mapping[str, Any]) -> Marker:
    code = _code(language, entry.get("code"))
    return Marker(code=code, rule=str(entry["rule"]), condition=bool(entry.get("condition", False)))


def _effect(language: Language, name: str, entry: Mapping[str, Any]) -> ClassEffect:
    code = _code(language, entry.get("code"))
    try:
        holder = Holder(entry.get("holder", ""))
    except ValueError:
        raise LanguageError(f"language/{language.code}/factuality.toml: effect {name!r} has no holder") from None
    return ClassEffect(
        code=code,
        negated=_code(language, entry.get("negated", code)),
        infinitive=_code(language, entry.get("infinitive", code)),
        bare=_code(language, entry.get("bare", code)),
        colon=_code(language, entry.get("colon", Effect.OWN)),
        unsourced=_code(language, entry.get("unsourced", code)),
        past=_code(language, entry.get("past", code)),
        raised=_code(language, entry.get("raised", code)),
        asked_past=_code(language, entry.get("asked_past", code)),
        addressed=bool(entry.get("addressed", False)),
        gerund=bool(entry.get("gerund", False)),
        holder=holder,
    )


def _cues(language: Language, effects: Mapping[str, ClassEffect]) -> CueWords:
    said, other = attribution_table(language.code).cues, cue_words(language, "factuality")
    for key in sorted(said.keys() & other.keys()):
        raise LanguageError(f"language/{language.code}: cue {key[1]!r} is both {said[key]!r} and {other[key]!r}")
    for name in sorted({*said.values(), *other.values()} - effects.keys()):
        raise LanguageError(f"language/{language.code}/factuality.toml: [effects] says nothing of {name!r}")
    return {**said, **other}


def _phrased(cues: CueWords) -> Mapping[str, frozenset[str]]:
    """What cues of several words begin and end with, each with what the rest may be."""
    found: dict[str, set[str]] = {}
    for _, cue in cues:
        parts = cue.split(" ")
        for cut in range(1, len(parts)):
            first, rest = " ".join(parts[:cut]), " ".join(parts[cut:])
            found.setdefault(first, set()).add(rest)
            found.setdefault(rest, set()).add(first)
    return {word: frozenset(others) for word, others in found.items()}


def _code(language: Language, code: object) -> str:
    if code not in CODES and code not in tuple(Effect):
        raise LanguageError(f"language/{language.code}/factuality.toml: there is no code or effect {code!r}")
    return str(code)


def _section(language: Language, key: str) -> Mapping[str, Any]:
    value = language.table("factuality").get(key)
    if not isinstance(value, Mapping):
        raise LanguageError(f"language/{language.code}/factuality.toml: section {key!r} is missing")
    return value


def _entries(language: Language, key: str) -> list[Mapping[str, Any]]:
    value = language.table("factuality").get(key)
    if not isinstance(value, list):
        raise LanguageError(f"language/{language.code}/factuality.toml: [[{key}]] is missing")
    return value
