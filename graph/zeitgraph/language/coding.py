"""CAMEO codes of events and actors: the table `cameo.toml` for all languages, and one of words in each."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import Language
from zeitgraph.model.mention import EntityType, EventType

ROOT = 2  # digits of a root code
THIRD = "0"  # the third digit of a code that says no more than its root
TAIL = 5  # letters that the last part of a compound noun has at least: 'sanktion' in 'Wirtschaftssanktion'


class Step(StrEnum):
    """Where the target of an event stands; `asked`: who does what is asked for; `content`: whom it is to be done to."""

    PATIENT = "patient"
    RECIPIENT = "recipient"
    ORIGIN = "origin"
    DESTINATION = "destination"
    ASKED = "asked"
    CONTENT = "content"


DEFAULT_STEPS = (Step.PATIENT, Step.RECIPIENT)


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
    language: Language, type: EventType, lemma: str, content: Iterable[EventType] = (), *, ahead: bool = False
) -> Code | None:
    """The code of an event by its words, else by its type and the types of what it is about; None for OTHER.

    What lies `ahead` is an intention, where CAMEO has a code for that: 'will help' is 033.

    >>> from zeitgraph.language import load
    >>> cameo(load("en"), EventType.REQUEST, "demand", [EventType.CONSULT]).code
    '106'
    """
    table = _table()
    base = (table.ahead.get(type) if ahead else None) or _of_words(language, type, lemma) or table.types.get(type)
    if base is None:
        return None
    digits = (table.content[type, one] for one in content if (type, one) in table.content)
    code = base[:ROOT] + next(digits, THIRD) if base[ROOT:] == THIRD else base
    name, quad = table.roots[code[:ROOT]]
    return Code(code=code, name=name, quad=quad)


def actor_code(type: EntityType, country: str | None, concepts: Iterable[str]) -> str:
    """The code of an actor: the state in three letters, then its part in politics; empty where neither is known.

    >>> actor_code(EntityType.GROUP, "IL", ["troops"])
    'ISRMIL'
    """
    table = _table()
    state = table.states.get(country or "", "")
    told = (table.actors[concept] for concept in concepts if concept in table.actors)
    return state if type is EntityType.COUNTRY else state + next(told, "")


def steps(type: EventType) -> Sequence[Step]:
    """Where the target of an event of a type is looked for, one after the other."""
    return _table().targets.get(type, DEFAULT_STEPS)


def is_mutual(type: EventType, *, alone: bool) -> bool:
    """Whether several who do this do it with or to each other; `alone`: nobody and nothing else is told of."""
    return type in _table().mutual or (alone and type in _table().mutual_alone)


@dataclass(frozen=True, slots=True)
class _Table:
    roots: Mapping[str, tuple[str, int]]
    types: Mapping[EventType, str]
    content: Mapping[tuple[EventType, EventType], str]
    ahead: Mapping[EventType, str]
    targets: Mapping[EventType, Sequence[Step]]
    mutual: frozenset[EventType]
    mutual_alone: frozenset[EventType]
    states: Mapping[str, str]
    actors: Mapping[str, str]


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
        mutual_alone=frozenset(_type(type, "cameo.toml") for type in raw["mutual_alone"]),
        states=raw["states"],
        actors={concept: code for code, concepts in raw["actors"].items() for concept in concepts},
    )


def _of_words(language: Language, type: EventType, lemma: str) -> str | None:
    """The code of a lemma, else of a word of it, last parts of compound nouns included ('Waffenembargo verhängen')."""
    words = _words(language)
    whole = words.get((type, lemma.casefold()))
    if whole is not None:
        return whole
    for part in lemma.split():
        word, starts = part.casefold(), range(len(part) - TAIL + 1 if part[0].isupper() else 1)
        found = next((words[type, word[start:]] for start in starts if (type, word[start:]) in words), None)
        if found is not None:
            return found
    return None


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
