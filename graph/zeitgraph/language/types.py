"""The tables `types` and `light`: the type of an event, and the constructions of verb and noun that tell one event."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.compounds import SHORTEST_LAST_PART, by_letters
from zeitgraph.language.tables import Language, load
from zeitgraph.model.mention import EventType

CLASS = "@"  # before the name of a word class or of a family of verbs in a rule
JOINT = "_"  # between the words of a compound in a construction: 'hold press_conference'
REMEMBERED = 1 << 16  # words whose parts and types are kept
ENDING = 3  # letters by which the nouns of constructions are looked for
NOTHING = frozenset[str]()
MARKS = ("predicative", "content", "infinitive", "reflexive", "with_modal", "passive", "caused")  # of a clause


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeRule:
    """A type that needs more than the lemma: subject and object, prepositions, what the article is about."""

    type: EventType
    lemmas: frozenset[str]
    subjects: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    locations: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    domain: str | None = None
    over: str | None = None
    without: str | None = None
    predicative: bool = False
    content: bool = False
    infinitive: bool = False
    reflexive: bool = False
    with_modal: bool = False
    passive: bool = False
    caused: bool = False
    marks: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """Those of MARKS that the clause has to have."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", tuple(mark for mark in MARKS if getattr(self, mark)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TypeTable:
    """Types by verb, by noun and by rule; `domains` are the words that say what an article is about.

    Only what has a will does what is of the types in `acts`; of those in `happening` there are verbs that also say what
    a thing does by itself ('der Wind lässt nach'), of those in `inert` also to something ('das tröstet sie').
    `support` are verbs that say little beside an event noun, `prefixes` those that leave a verb's type as it is,
    `endings` make nouns of verbs, `carriers` end compounds whose first part says the type, `no_events` are nouns that
    only look so, `inflections` what a noun may have behind its lemma, `joins` what may stand before a word in a
    compound (none: anything). `actors` are nouns that rules for 'animate' hold of, whatever the table of nouns says,
    `portions` words for a part of what the noun behind them says ('part of its aid'), `adverbs` stand for a preposition
    and what it governs ('dagegen'). `asked` are the nouns and kinds that rules and the lists above ask for, `ends`
    those of them that compounds may end in, by their last letters, `misleading` the words of `no_events` by each of
    them that they only seem to end in.
    """

    acts: frozenset[EventType]
    happening: frozenset[EventType]
    inert: frozenset[EventType] = frozenset()
    acting: frozenset[str]
    actors: frozenset[str] = frozenset()
    portions: frozenset[str] = frozenset()
    verbs: Mapping[str, EventType]
    nouns: Mapping[str, EventType]
    rules: Mapping[str, tuple[TypeRule, ...]]
    domains: Mapping[str, frozenset[str]]
    support: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)
    adverbs: Mapping[str, str] = field(default_factory=dict)
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    no_events: frozenset[str] = frozenset()
    inflections: tuple[str, ...] = ()
    joins: frozenset[str] = frozenset()
    verb_first: bool = False
    carriers: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    ends: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    misleading: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    noun_type: Callable[[str], EventType | None] = field(init=False, repr=False, compare=False)
    """The type of an event noun, a compound's by its last part, or by its verb ('Verhaftung')."""
    parts: Callable[[str], frozenset[str]] = field(init=False, repr=False, compare=False)
    """What is asked for of a noun as it is, uninflected, and of the last parts of both: what `is_one` looks up."""
    telling: Mapping[str, frozenset[str]] = field(init=False, repr=False, compare=False)
    """The domains by their words."""
    supporting: frozenset[str] = field(init=False, repr=False, compare=False)
    """The verbs of `support`, also without the preposition that they may ask for."""
    with_word: frozenset[str] = field(init=False, repr=False, compare=False)
    """The verbs that have another type with a word behind them: 'look' of 'look into'."""
    _inflections: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _known: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    """The words of `nouns` and `no_events` that compounds may end in, by their last letters, the longest first."""
    _endings: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "noun_type", lru_cache(REMEMBERED)(self._noun_type))
        object.__setattr__(self, "parts", lru_cache(REMEMBERED)(self._parts_of))
        every = frozenset[str]().union(*self.domains.values())
        names = {word: frozenset(name for name, words in self.domains.items() if word in words) for word in every}
        object.__setattr__(self, "telling", names)
        object.__setattr__(self, "supporting", self.support | {verb.rpartition(" ")[0] for verb in self.support})
        keys = (key for keys in (self.rules, self.verbs) for key in keys if " " in key)
        object.__setattr__(self, "with_word", frozenset(key.rpartition(" ")[0] for key in keys))
        object.__setattr__(self, "_inflections", by_letters(self.inflections, 1))
        known = sorted(self.no_events.union(self.nouns), key=len, reverse=True)
        object.__setattr__(self, "_known", by_letters(known, SHORTEST_LAST_PART))
        object.__setattr__(self, "_endings", tuple(self.endings))

    def is_one(self, word: str, wanted: frozenset[str]) -> bool:
        """Whether a noun is one of these, as it is or inflected, or a compound that ends in one."""
        return not wanted.isdisjoint(self.parts(word))

    def uninflected(self, word: str) -> list[str]:
        """A noun as it is, and without each ending that inflection may have added."""
        forms = [word]
        for ending in self._inflections.get(word[-1:], ()):
            if word.endswith(ending):
                forms.append(word[: -len(ending)])
        return forms

    def _noun_type(self, noun: str) -> EventType | None:
        word = noun.lower()
        made = word.endswith(self._endings)
        parts = last_parts(word, self.joins) if made else self._known_parts(word)
        for part in (word, *parts):
            if part in self.no_events:
                return None
            if found := self.nouns.get(part) or (self._made_of_verb(part) if made else None):
                return found
        return self._carried(word) if word.endswith(self.carriers) else None

    def _known_parts(self, word: str) -> list[str]:
        """The last parts of a word (see `last_parts`) that are in the table."""
        ends = self._known.get(word[-SHORTEST_LAST_PART:], ())
        return [end for end in ends if is_last_part(word, end, self.joins)] if word[1:].endswith(ends) else []

    def _carried(self, word: str) -> EventType | None:
        """The type of what is before a part that says little: 'Putschversuch'."""
        last = next((part for part in self.carriers if word.endswith(part) and word != part), None)
        return self.noun_type(word.removesuffix(last).removesuffix("s")) if last else None

    def simpler(self, lemma: str) -> Iterator[str]:
        """What an unknown verb may be known as: another spelling, without a prefix or the word before it."""
        for ending, other in self.spellings.items():
            if lemma.endswith(ending):
                yield lemma.removesuffix(ending) + other
        last = lemma.rpartition(" ")[2]
        if last.startswith(self.prefixes):
            yield from [last.removeprefix(prefix) for prefix in self.prefixes if last.startswith(prefix)]
        if last != lemma:
            yield last

    def _parts_of(self, word: str) -> frozenset[str]:
        """What is asked for of a noun: 'Untersuchungshaft' ends in 'haft', 'Mannschaft' does not."""
        asked, joins = self.asked, self.joins
        found: list[str] = []
        for form in self.uninflected(word):
            if form in asked:
                found.append(form)
            ends = self.ends.get(form[-SHORTEST_LAST_PART:])
            if ends is not None and form[1:].endswith(ends):  # most words end in none of them but themselves
                for end in ends:
                    compound = form.endswith(end) and end != form and not form.endswith(self.misleading.get(end, ()))
                    if compound and (not joins or _joins_at(form, len(form) - len(end), joins)):
                        found.append(end)
        return frozenset(found) if found else NOTHING

    def _made_of_verb(self, noun: str) -> EventType | None:
        """Only what somebody does is an event by its noun: 'Verhaftung', not 'Meinung'."""
        for ending, others in self.endings.items():
            if noun.endswith(ending):
                stem = noun.removesuffix(ending)
                found = next((t for other in others if (t := self.verbs.get(stem + other)) in self.acts), None)
                if found:
                    return found
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerb:
    """A construction: the noun's lemma, the preposition before it (or None), the type, and what makes compounds."""

    words: str
    noun: str
    preposition: str | None
    type: EventType
    joins: frozenset[str] = frozenset()
    ending: str = field(init=False, repr=False, compare=False)
    """The last letters of the noun: few nouns of a clause share them."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ending", self.noun.rpartition(" ")[2][-ENDING:])


def last_parts(word: str, joins: frozenset[str]) -> Iterator[str]:
    """What a word may be a compound of, the longest first: behind a hyphen, a space or one of the words that join."""
    for cut in range(1, len(word) - SHORTEST_LAST_PART + 1):
        if _joins_at(word, cut, joins):
            yield word[cut:]


def is_last_part(word: str, part: str, joins: frozenset[str]) -> bool:
    """Whether a word may be a compound that ends in `part`."""
    cut = len(word) - len(part)
    return cut > 0 and len(part) >= SHORTEST_LAST_PART and word.endswith(part) and _joins_at(word, cut, joins)


def _joins_at(word: str, cut: int, joins: frozenset[str]) -> bool:
    return not joins or not word[cut - 1].isalpha() or word[:cut].rpartition("-")[2] in joins


@cache
def type_table(code: str) -> TypeTable:
    """The types of a language. Raises LanguageError for an unknown type or a word in two lists."""
    language = load(code)
    table = language.table("types")
    rules: dict[str, list[TypeRule]] = {}
    for position, raw in enumerate(table.get("rules", ())):
        rule = _rule(language, position, raw)
        for lemma in sorted(rule.lemmas):
            rules.setdefault(lemma, []).append(rule)
    acting, actors = _fillers(language, table.get("acting", ())), _fillers(language, table.get("actors", ()))
    asked = acting.union(actors, *(_asked(rule) for found in rules.values() for rule in found))
    no_events = frozenset(table.get("no_events", ()))
    return TypeTable(
        acts=frozenset(_type(language, "types", name) for name in table.get("acts", ())),
        happening=frozenset(_type(language, "types", name) for name in table.get("happening", ())),
        inert=frozenset(_type(language, "types", name) for name in table.get("inert", ())),
        acting=acting,
        actors=actors,
        portions=frozenset(table.get("portions", ())),
        verbs=_types(language, "verbs"),
        nouns=_types(language, "nouns"),
        rules={lemma: tuple(found) for lemma, found in rules.items()},
        domains={name: frozenset(words) for name, words in table.get("domains", {}).items()},
        support=frozenset(table.get("support", ())),
        prefixes=tuple(table.get("prefixes", ())),
        spellings=dict(table.get("spellings", {})),
        adverbs=dict(table.get("adverbs", {})),
        endings={ending: tuple(others) for ending, others in table.get("endings", {}).items()},
        no_events=no_events,
        carriers=tuple(table.get("carriers", ())),
        verb_first=bool(language.table("light").get("verb_first", False)),
        inflections=tuple(table.get("inflections", ())),
        joins=frozenset(table.get("joins", ())),
        asked=asked,
        ends=by_letters(sorted(asked), SHORTEST_LAST_PART),
        misleading=_misleading(asked, no_events),
    )


def _asked(rule: TypeRule) -> frozenset[str]:
    """What a rule asks for of the nouns of a clause."""
    return rule.subjects.union(rule.objects, rule.recipients, rule.locations, rule.nouns)


def _misleading(words: frozenset[str], no_events: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Of each word that words of `no_events` end in, which these are."""
    found: dict[str, list[str]] = {}
    for longer in sorted(no_events):
        for end in words.intersection(longer[cut:] for cut in range(1, len(longer))):
            found.setdefault(end, []).append(longer)
    return {word: tuple(others) for word, others in found.items()}


@cache
def light_verbs(code: str) -> Mapping[str, tuple[LightVerb, ...]]:
    """The light-verb constructions of a language by the lemma of their verb, those that ask for more first."""
    language = load(code)
    verb_first = bool(language.table("light").get("verb_first", False))
    joins = frozenset(language.table("types").get("joins", ()))
    found: dict[str, list[LightVerb]] = {}
    for name, entries in language.table("light").items():
        if name.isupper():
            for entry in entries:
                verb, light = _light(entry, _type(language, "light", name), verb_first=verb_first)
                found.setdefault(verb, []).append(replace(light, joins=joins))
    return {verb: tuple(sorted(entries, key=_exactness)) for verb, entries in found.items()}


@cache
def occurring_verbs(code: str) -> Mapping[str, str]:
    """The verbs that say without a subject that something happened, with the preposition before it: 'es kam zu …'."""
    return MappingProxyType(load(code).table("light").get("occurring", {}))


def _exactness(light: LightVerb) -> tuple[bool, int, str]:
    """What asks for more of a clause comes first: a preposition, a longer noun ('Vertrauensfrage' before 'Frage')."""
    return light.preposition is None, -len(light.noun), light.words


def _light(entry: str, event_type: EventType, *, verb_first: bool) -> tuple[str, LightVerb]:
    words = entry.split()
    verb, rest = (words[0], words[1:]) if verb_first else (words[-1], words[:-1])
    preposition = rest[0] if len(rest) > 1 and rest[0].islower() else None
    noun = rest[-1].lower().replace(JOINT, " ")
    return verb, LightVerb(words=entry.replace(JOINT, " "), noun=noun, preposition=preposition, type=event_type)


def _type(language: Language, table: str, name: str) -> EventType:
    try:
        return EventType(name)
    except ValueError:
        raise LanguageError(f"language/{language.code}/{table}.toml: {name!r} is no event type") from None


def _types(language: Language, section: str) -> Mapping[str, EventType]:
    found: dict[str, EventType] = {}
    for name, words in language.table("types").get(section, {}).items():
        event_type = _type(language, "types", name)
        for word in words:
            if found.setdefault(word, event_type) is not event_type:
                other = found[word]
                raise LanguageError(f"language/{language.code}/types.toml: {word!r} is in {other} and in {name}")
    return found


def _rule(language: Language, position: int, raw: Mapping[str, Any]) -> TypeRule:
    try:
        return TypeRule(
            type=_type(language, "types", raw["type"]),
            lemmas=_members(language, "families", raw["lemmas"]),
            subjects=_fillers(language, raw.get("subjects", ())),
            objects=_fillers(language, raw.get("objects", ())),
            recipients=_fillers(language, raw.get("recipients", ())),
            locations=_fillers(language, raw.get("locations", ())),
            nouns=_fillers(language, raw.get("nouns", ())),
            prepositions=frozenset(raw.get("prepositions", ())),
            domain=raw.get("domain"),
            over=raw.get("over"),
            without=raw.get("without"),
            predicative=bool(raw.get("predicative", False)),
            content=bool(raw.get("content", False)),
            infinitive=bool(raw.get("infinitive", False)),
            reflexive=bool(raw.get("reflexive", False)),
            with_modal=bool(raw.get("with_modal", False)),
            passive=bool(raw.get("passive", False)),
            caused=bool(raw.get("caused", False)),
        )
    except KeyError as missing:
        raise LanguageError(f"language/{language.code}/types.toml: rule {position + 1} has no {missing}") from None


def _fillers(language: Language, words: Iterable[str]) -> frozenset[str]:
    """The words that a rule asks for, with the word classes that it names ('@troops') in full."""
    return _members(language, "classes", words)


def _members(language: Language, section: str, words: Iterable[str]) -> frozenset[str]:
    """The words, and for each that names a list of this section ('@stopping') what is in the list."""
    lists = language.table("types").get(section, {})
    found: set[str] = set()
    for word in words:
        found.update(lists[word.removeprefix(CLASS)] if word.startswith(CLASS) else (word,))
    return frozenset(found)
