"""The table `translations`: words of two languages that say the same, for nouns and for names that are translated."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.compounds import SHORTEST_LAST_PART
from zeitgraph.language.countries import countries
from zeitgraph.language.names import names

TABLE = "translations.toml"
SEPARATOR = "|"
HEADS, VAGUE, PARTS, PLACES = SECTIONS = ("heads", "vague", "parts", "places")
BROAD, LEGAL_FORMS = "broad", "legal_forms"
SHORTEST_PART = 3  # letters of a part of a compound: 'Ski', 'Rat'
LINKS = ("", "s", "es", "n", "en", "e", "er", "ns")  # what German puts between the parts of a compound
LONGEST_COMPOUND = 4  # parts
FEW = 2  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A row of the table: 'Brücke' and 'bridge' have the same; `vague` where it says too little of who is meant."""

    row: str
    vague: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows by language and folded word: of single words, and of places as the stems of their names' words."""

    words: Mapping[tuple[str, str], Meaning]
    places: Mapping[tuple[str, ...], str]
    broad: frozenset[str]
    legal_forms: frozenset[str]


def broad_kinds() -> frozenset[str]:
    """The kinds of bodies and things of which two reports of one happening may well tell two."""
    return _table().broad


def meaning(noun: str, language: str) -> Meaning | None:
    """What a noun means: as it stands, else without the words before its last, else by the last part of a compound.

    >>> meaning("Tramway bridge", "en") == meaning("Brücke", "de")
    True
    """
    words, table = noun.casefold().split(), _table().words
    phrases = (" ".join(words[begin:]) for begin in range(len(words)))
    found = next((known for phrase in phrases if (known := table.get((language, phrase)))), None)
    if found is not None or not words or not names(language).compounds:
        return found
    bare = _without(words[-1], names(language).words["feminine"])
    ends = (bare[begin:] for begin in (0, *range(SHORTEST_PART, len(bare) - SHORTEST_LAST_PART + 1)))
    return next((known for end in ends if (known := table.get((language, end)))), None)


@cache
def translated(name: str, language: str) -> tuple[str, ...]:
    """What the words of a name mean, sorted, so that a name and its translation have the same; empty for other names.

    A word that the table does not have stands for itself; of a name of one word only a place says anything.

    >>> translated("Schwarzes Meer", "de") == translated("Black Sea", "en") != ()
    True
    """
    table = names(language)
    if place := _table().places.get((language, *_bare(name.casefold(), language))):
        return (place,)
    light = table.words["particles"] | table.words["outside_people"]
    words = [word for word in name.replace("-", " ").split() if word.casefold() not in light]
    told = [(word.casefold(), _meanings(word, language)) for word in words]
    found = tuple(sorted(row for word, rows in told for row in rows or (word,)))
    return found if len(found) > 1 and any(rows for _, rows in told) else ()


def without_legal_form(name: str) -> str:
    """A firm's name without what says how it is owned, which not every report gives.

    >>> without_legal_form("Fendoria Holding AG")
    'Fendoria'
    """
    words, forms = name.split(), _table().legal_forms
    while len(words) > 1 and words[-1] in forms:
        words.pop()
    return " ".join(words)


def is_common(meanings: tuple[str, ...]) -> bool:
    """Whether a name's words are few and all common, so that several bear it: 'Green Party', 'Interior Ministry'."""
    return 1 < len(meanings) <= FEW and all(row.startswith((HEADS, VAGUE, PARTS)) for row in meanings)


def _meanings(word: str, language: str) -> tuple[str, ...]:
    """The rows of a word's parts, or the country that it belongs to; none where a part is not known."""
    places = countries(language)
    if code := places.adjective(word) or places.code(word):
        return (f"country:{code}",)
    folded = word.casefold()
    known = next((found for form in (folded, _stem(word, language)) if (found := _known(form, language))), None)
    if known is not None:
        return (known,)
    return next(_splits(folded, language, LONGEST_COMPOUND), ()) if names(language).compounds else ()


def _splits(word: str, language: str, parts: int) -> Iterator[tuple[str, ...]]:
    """The rows of the parts of a compound, the longest first part first."""
    for end in range(len(word), SHORTEST_PART - 1, -1):
        if (first := _known(word[:end], language)) is None:
            continue
        rest = word[end:]
        if rest in LINKS:
            yield (first,)
        for link in LINKS if parts > 1 else ():
            if rest.startswith(link) and len(rest) - len(link) >= SHORTEST_PART:
                yield from ((first, *others) for others in _splits(rest[len(link) :], language, parts - 1))


def _known(word: str, language: str) -> str | None:
    found = _table().words.get((language, word))
    return found.row if found else None


def _bare(name: str, language: str) -> tuple[str, ...]:
    """The words of a name, of several without their endings: 'das Schwarze Meer', 'im Schwarzen Meer'."""
    words = name.split()
    return tuple(_without(word, names(language).endings) for word in words) if len(words) > 1 else tuple(words)


def _without(word: str, endings: Iterable[str]) -> str:
    """The word without the longest ending that leaves enough of it."""
    fitting = (ending for ending in sorted(endings, key=len, reverse=True) if word.endswith(ending))
    return next((word[: -len(e)] for e in fitting if e and len(word) - len(e) >= SHORTEST_PART), word)


def _stem(word: str, language: str) -> str:
    """The word without what inflects it, where the table has the rest; adjectives in the form of none."""
    folded = word.casefold()
    table = names(language)
    for mark in sorted(table.words["genitives"], key=len, reverse=True):
        folded = folded.removesuffix(mark) if _known(folded, language) is None else folded
    for ending in sorted(("", *table.endings), key=len):
        bare = folded.removesuffix(ending)
        if _known(bare, language) is not None:
            return bare
    return folded


@cache
def _table() -> _Table:
    text = files("zeitgraph.language").joinpath(TABLE).read_text(encoding="utf-8")
    try:
        return _checked(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, KeyError, AttributeError) as error:
        raise LanguageError(f"language/{TABLE}: broken or missing: {error}") from None


def _checked(raw: Mapping[str, Any]) -> _Table:
    words: dict[tuple[str, str], Meaning] = {}
    places: dict[tuple[str, ...], str] = {}
    for section in SECTIONS:
        for number, row in enumerate(raw[section]):
            for language, written in row.items():
                for word in written.casefold().split(SEPARATOR):
                    name = f"{section}:{number}"
                    if section == PLACES:
                        places[language, *_bare(word, language)] = name
                    known = words.setdefault((language, word), Meaning(row=name, vague=section == VAGUE))
                    if known.row != name:
                        raise LanguageError(f"language/{TABLE}: {word!r} is in two rows")
    return _Table(words, places, frozenset(raw[BROAD]), frozenset(raw[LEGAL_FORMS]))
