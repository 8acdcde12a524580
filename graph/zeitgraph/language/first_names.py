"""The table `first_names`, of all languages: which words are first names, and the gender of those who bear them.

And which surnames stand before them.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from zeitgraph.language.names import Gender

SHORTEST_FIRST_NAME = 4  # letters: shorter ones end in anything


def gender_of(first_name: str) -> Gender | None:
    """The gender that a first name tells, by the lists, else by its ending; None where it tells none."""
    known = first_names()
    if found := known.get(first_name) or known.get(first_name.split("-")[0]):
        return found
    female = len(first_name) >= SHORTEST_FIRST_NAME and first_name.endswith(tuple(_table()["female_endings"]))
    return Gender.FEMININE if female else None


@cache
def first_names() -> Mapping[str, Gender]:
    """First names with the gender of those who bear them."""
    male = dict.fromkeys(_table()["male"].split(), Gender.MASCULINE)
    female = dict.fromkeys(_table()["female"].split(), Gender.FEMININE)
    return {name: gender for name, gender in (male | female).items() if not (name in male and name in female)}


@cache
def folded_first_names() -> frozenset[str]:
    """First names in lower case: what tells at once that a sentence has none."""
    return frozenset(map(str.lower, first_names()))


@cache
def leading_surnames() -> frozenset[str]:
    """The surnames of languages in which they come first: 'Park' of Park Geun-hye."""
    return frozenset(_table()["leading_surnames"].split())


@cache
def opening_names() -> frozenset[str]:
    """All words that the names of people begin with."""
    return leading_surnames() | first_names().keys()


@cache
def _table() -> Mapping[str, Any]:
    text = files("zeitgraph.language").joinpath("first_names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
