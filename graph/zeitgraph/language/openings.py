"""The words that names and phrases of the tables begin or end with: most words need not be looked up any further."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from zeitgraph.language.actors import actors
from zeitgraph.language.countries import countries
from zeitgraph.language.names import names
from zeitgraph.model.mention import EntityType

REMEMBERED = 1 << 16  # words whose openings are kept
_LETTERS = re.compile(r"\w*")
_LAST_LETTERS = re.compile(r"\w*\Z")


@cache
def name_openings(code: str) -> Mapping[str, frozenset[str]]:
    """The openings of the names of countries, bodies, people and, of several words, of regions, by their endings."""
    found: dict[str, set[str]] = {}
    regions = (name for name in names(code).words["regions"] if " " in name)
    for name in (*countries(code).names, *names(code).organizations, *people_known(code), *regions):
        found.setdefault(ending_of(name), set()).add(opening_of(name))
    return {ending: frozenset(openings) for ending, openings in found.items()}


@cache
def listed_names(code: str) -> frozenset[str]:
    """All names, folded, of which the tables of a language say what they are: countries, bodies, capitals, regions
    and people."""
    known, table = countries(code), names(code)
    listed = (known.names, known.capitals, table.organizations, table.seats, table.words["regions"], people_known(code))
    return frozenset(name.casefold() for list_ in listed for name in list_)


@cache
def people_known(code: str) -> frozenset[str]:
    """The names of the people whom everybody knows."""
    known = (names for actor, names in actors().of(code) if actor.type is EntityType.PERSON)
    return frozenset(name for names in known for name in names)


@cache
def age_ends(code: str) -> tuple[str, ...]:
    """What the last word of an age ends with, folded: 'old' of 'year-old'."""
    return tuple(sorted({age.rpartition("-")[2].strip() for age in names(code).words["ages"]}))


@lru_cache(REMEMBERED)
def opening_of(name: str) -> str:
    """The letters and digits that a name or word begins with, folded.

    >>> opening_of("US-Armee"), opening_of("„Zeit“")
    ('us', '')
    """
    if name.isalnum():
        return name.casefold()
    return _LETTERS.match(name)[0].casefold()  # type: ignore[index]


@lru_cache(REMEMBERED)
def ending_of(name: str) -> str:
    """The letters and digits that a name or word ends with, folded.

    >>> ending_of("US-Armee"), ending_of("„Zeit“")
    ('armee', '')
    """
    if name.isalnum():
        return name.casefold()
    return _LAST_LETTERS.search(name)[0].casefold()  # type: ignore[index]
