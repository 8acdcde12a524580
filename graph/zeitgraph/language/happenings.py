"""The table `happenings`: which verbs and event nouns, in any language, tell of one kind of happening."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from zeitgraph.errors import LanguageError

TABLE = "happenings.toml"
SEPARATOR = "|"
MARK = "is"  # the key of a row that is no language

_Word = tuple[str, str]


class Nature(StrEnum):
    """What makes two happenings of a kind one or two, beside who takes part."""

    CONTENT = "content"  # what is said: a promise of money is not the promise to come
    OFTEN = "often"  # the day: who meets or protests does so again


@dataclass(frozen=True, slots=True)
class _Table:
    kinds: Mapping[_Word, frozenset[int]]
    natures: Mapping[int, Nature]
    undergone: frozenset[_Word]
    borne: frozenset[_Word]


def happening(lemma: str, language: str) -> frozenset[int]:
    """The kinds of happening that a lemma can tell of, as numbers of the table's rows; none for other words."""
    return _table().kinds.get((language, lemma.casefold()), frozenset())


def nature(kind: int) -> Nature | None:
    """What a kind of happening turns on, None where it is enough who takes part."""
    return _table().natures.get(kind)


def is_undergone(lemma: str, language: str) -> bool:
    """Whether the subject is whom it happens to, as the object of the other verbs of its kind: 'die' beside 'kill'."""
    return (language, lemma.casefold()) in _table().undergone


def is_borne(lemma: str, language: str) -> bool:
    """Whether a verb only says that what its noun names takes place: 'a quake hit', 'a quake occurred'."""
    return (language, lemma.casefold()) in _table().borne


@cache
def _table() -> _Table:
    text = files("zeitgraph.language").joinpath(TABLE).read_text(encoding="utf-8")
    try:
        raw = tomllib.loads(text)
        rows, undergone, borne = raw["rows"], raw["undergone"], raw["borne"]
        natures = {number: Nature(row[MARK]) for number, row in enumerate(rows) if MARK in row}
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise LanguageError(f"language/{TABLE}: {error}") from None
    found: dict[_Word, frozenset[int]] = {}
    for number, row in enumerate(rows):
        for key in _words(row):
            found[key] = found.get(key, frozenset()) | {number}
    return _Table(found, natures, frozenset(_words(undergone)), frozenset(_words(borne)))


def _words(row: Mapping[str, str]) -> list[_Word]:
    """The words of a row, each with its language."""
    told = ((language, words) for language, words in row.items() if language != MARK)
    return [(language, word.casefold()) for language, words in told for word in words.split(SEPARATOR)]
