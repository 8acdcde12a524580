"""CAMEO codes of events and actors: the table `cameo.toml` for all languages, and one of words in each."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import Language, load
from zeitgraph.model.mention import EntityType, EventType

ROOT = 2  # digits of a root code
STATE = 3  # letters of a state
PEOPLE = frozenset({EntityType.PERSON, EntityType.GROUP})
THIRD = "0"  # the third digit of a code that says no more than its root
TAIL = 5  # letters that the last part of a compound noun has at least: 'sanktion' in 'Wirtschaftssanktion'


class Step(StrEnum):
    """Where the target of an event stands; `owner`: whose a thing is that it is done to; `partner`: whom that
    is with or against; `asked`: who does what is asked for; `content`: whom it is to be done to."""

    PATIENT = "patient"
    RECIPIENT = "recipient"
    ORIGIN = "origin"
    DESTINATION = "destination"
    OWNER = "owner"
    PARTNER = "partner"
    ASKED = "asked"
    CONTENT = "content"


DEFAULT_STEPS = (Step.PATIENT, Step.RECIPIENT, Step.OWNER)


@dataclass(frozen=True, slots=True)
class Code:
    """A CAMEO code, the name of its root, and the quad class (1 to 4)."""

    code: str
    name: str
    quad: int

    @property
    def root(self) -> str:
        """The two digits of the root code."""
        return self.code[:ROOT]


def cameo(
    language: Language,
    type: EventType,
    lemma: str,
    content: Iterable[EventType] = (),
    objects: Iterable[str] = (),
    *,
    ahead: bool = False,
) -> Code | None:
    """The code of an event by its words, else by its type and the types of what it is about; None for OTHER.

    Of its words count the verb with one of the nouns that it is done to (`objects`), the verb, and each noun alone; of
    a German compound also its last part. What lies `ahead` is an intention, where CAMEO has a code: 'will help' is 033.

    >>> from zeitgraph.language import load
    >>> cameo(load("en"), EventType.REQUEST, "demand", [EventType.CONSULT]).code
    '106'
    """
    table, words = _table(), _words(language)
    keys = _keys(lemma, objects, compounds=language.table("cameo").get("compounds", False))
    base = table.ahead.get(type) if ahead else None
    base = base or next((words[type, key] for key in keys if (type, key) in words), None) or table.types.get(type)
    if base is None:
        return None
    told = next((table.content[type, one] for one in content if (type, one) in table.content), THIRD)
    code = told if len(told) > 1 else base[:ROOT] + told if base[ROOT:] == THIRD else base
    name, quad = table.roots[code[:ROOT]]
    return Code(code=code, name=name, quad=quad)


def _keys(lemma: str, objects: Iterable[str], *, compounds: bool) -> Iterator[str]:
    """What an event is looked up by, what says more first; of a light verb each word: 'open inquiry', 'inquiry'."""
    verb, parts = lemma.casefold(), lemma.split()
    nouns = [part for noun in objects for part in (_tails(noun.casefold()) if compounds else (noun.casefold(),))]
    yield from (f"{verb} {noun}" for noun in nouns)
    yield verb
    if len(parts) > 1:
        for part in reversed(parts):
            yield from _tails(part.casefold()) if compounds and part[0].isupper() else (part.casefold(),)
    for noun in nouns:
        yield noun
        if " " in noun:
            yield noun.rpartition(" ")[2]


def _tails(noun: str) -> Iterator[str]:
    """A noun, and what it may end in: 'Wirtschaftssanktion', 'sanktion'."""
    return (noun[start:] for start in range(max(1, len(noun) - TAIL + 1)))


def actor_code(
    language: Language,
    type: EntityType,
    country: str | None,
    concepts: Iterable[str],
    *,
    nouns: Iterable[str] = (),
    known: str = "",
) -> str:
    """The code of an actor: the state in three letters, then its part in politics; empty where neither is known.

    The part is told by what everybody knows of the name (`known`), by the nouns, else by the concepts of both.

    >>> from zeitgraph.language import load
    >>> actor_code(load("en"), EntityType.GROUP, "IL", ["troops"])
    'ISRMIL'
    """
    table = _table()
    state = table.states.get(country or "", "")
    if type is EntityType.COUNTRY:
        return state
    words, compounds = _actors(language), language.table("cameo").get("compounds", False)
    parts = (part for noun in nouns for part in (_tails(noun) if compounds else (noun, noun.rpartition(" ")[2])))
    told = [words[part] for part in parts if part in words]
    told += [table.actors[concept] for concept in concepts if concept in table.actors]
    return state + (table.actors.get(known) or next(iter(told), ""))


@dataclass(frozen=True, slots=True)
class OwnerWords:
    """The prepositions before those whose a thing is, those who do it, those whom it is for, with or against, the state
    where it is, and two who have it with each other; in the language `code`.

    `having` are those before whoever has a thing; of what somebody does and somebody undergoes `acting` are those
    before the one, `undergoing` those before the other.
    """

    code: str
    owners: frozenset[str]
    doers: frozenset[str]
    partners: frozenset[str]
    places: frozenset[str]
    between: frozenset[str]
    acting: frozenset[str] = field(init=False)
    having: frozenset[str] = field(init=False)
    undergoing: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "acting", self.doers | self.between)
        object.__setattr__(self, "having", self.acting | self.owners)
        object.__setattr__(self, "undergoing", self.partners | self.owners)


def owner_words(code: str) -> OwnerWords:
    """The prepositions of a language that tell whose things are."""
    return _owner_words(load(code))


def is_actor(language: Language, nouns: Iterable[str]) -> bool:
    """Whether a noun is that of a part in politics: 'the population', 'a contingent'."""
    return not _actors(language).keys().isdisjoint(nouns)


def is_against_state(actor: str) -> bool:
    """Whether the code of an actor is one of those who fight or oppose their state."""
    return actor[STATE:] in _table().against


def of_actor(code: Code, actor: str, type: EntityType) -> Code:
    """The code of an act by whom it is done: people without arms assault (18), forces and states fight (19).

    >>> of_actor(Code(code="190", name="fight", quad=4), "ISRCVL", EntityType.GROUP).code
    '180'
    """
    table = _table()
    unarmed = table.unarmed.get(code.code)
    if unarmed is None or type not in PEOPLE or actor[STATE:] in table.armed or actor in table.armed:
        return code
    name, quad = table.roots[unarmed[:ROOT]]
    return Code(code=unarmed, name=name, quad=quad)


def is_visit(type: EventType, *, source: str, target: str) -> bool:
    """Whether one actor of a state goes to another state, of what counts only then: a minister's journey."""
    official = source[STATE:] in _table().officials and source[:STATE].isupper()
    return type is not EventType.OTHER or (official and bool(target) and source[:STATE] != target[:STATE])


def steps(type: EventType) -> Sequence[Step]:
    """Where the target of an event of a type is looked for, one after the other."""
    return _table().targets.get(type, DEFAULT_STEPS)


def is_mutual(language: Language, type: EventType, lemma: str) -> bool:
    """Whether several who do this do it with or to each other: 'met', 'clashed'."""
    return type in _table().mutual or not _mutual(language).isdisjoint([lemma.casefold(), *lemma.casefold().split()])


@dataclass(frozen=True, slots=True)
class _Table:
    roots: Mapping[str, tuple[str, int]]
    types: Mapping[EventType, str]
    content: Mapping[tuple[EventType, EventType], str]
    ahead: Mapping[EventType, str]
    targets: Mapping[EventType, Sequence[Step]]
    mutual: frozenset[EventType]
    states: Mapping[str, str]
    actors: Mapping[str, str]
    against: frozenset[str]
    armed: frozenset[str]
    officials: frozenset[str]
    unarmed: Mapping[str, str]


@cache
def _table() -> _Table:
    raw = tomllib.loads(files("zeitgraph.language").joinpath("cameo.toml").read_text(encoding="utf-8"))
    content = {
        (_type(type, "cameo.toml"), _type(other, "cameo.toml")): digit
        for type, others in raw["content"].items()
        for other, digit in others.items()
    }
    return _Table(
        roots={code: (entry["name"], entry["quad"]) for code, entry in raw["roots"].items()},
        types={_type(type, "cameo.toml"): code for type, code in raw["types"].items()},
        content=content,
        ahead={_type(type, "cameo.toml"): code for type, code in raw["ahead"].items()},
        targets={
            _type(type, "cameo.toml"): tuple(Step(place) for place in places) for type, places in raw["targets"].items()
        },
        mutual=frozenset(_type(type, "cameo.toml") for type in raw["mutual"]),
        states=raw["states"],
        against=frozenset(raw["against"]),
        armed=frozenset(raw["armed"]),
        officials=frozenset(raw["officials"]),
        unarmed=raw["unarmed"],
        actors={concept: code for code, concepts in raw["actors"].items() for concept in concepts},
    )


@cache
def _owner_words(language: Language) -> OwnerWords:
    raw = language.table("cameo")
    lists = (frozenset(raw[name]) for name in ("owners", "doers", "partners", "places", "between"))
    return OwnerWords(language.code, *lists)


@cache
def _mutual(language: Language) -> frozenset[str]:
    return frozenset(language.table("cameo").get("mutual", ()))


@cache
def _actors(language: Language) -> Mapping[str, str]:
    """The parts in politics of a language's nouns."""
    return {noun: code for code, nouns in language.table("cameo").get("actors", {}).items() for noun in nouns}


@cache
def _words(language: Language) -> Mapping[tuple[EventType, str], str]:
    """The codes of a language's words, by type and word in small letters."""
    place, raw = f"{language.code}/cameo.toml", language.table("cameo")
    codes: dict[tuple[EventType, str], str] = {}
    for type, entries in raw["codes"].items():
        for code, words in entries.items():
            for word in words:
                key = (_type(type, place), word.casefold())
                if codes.setdefault(key, code) != code or code[:ROOT] not in _table().roots:
                    raise LanguageError(
                        f"language/{place}: {word!r} under {type} is {code} and {codes[key]}, or no code"
                    )
    return codes


def _type(name: Any, place: str) -> EventType:
    if name not in set(EventType):
        raise LanguageError(f"language/{place}: {name!r} is no event type")
    return EventType(name)
