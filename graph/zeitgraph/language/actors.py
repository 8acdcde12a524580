"""The table `actors`: political actors that everybody knows, under their names in every language."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.model.mention import EntityType

TABLE = "actors.toml"
SEPARATOR = "|"
WIKIDATA = "http://www.wikidata.org/entity/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A political actor: its names by language, the usual one first; `country` is the state that it is a part of.

    `link` is Wikidata's IRI, where we are certain of it.
    """

    type: EntityType
    concept: str
    written: Mapping[str, tuple[str, ...]]
    country: str | None = None
    link: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names in all languages, each once."""
        return tuple(dict.fromkeys(name for names in self.written.values() for name in names))


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """All actors, found by any name of a language."""

    entries: tuple[Actor, ...]
    _index: Mapping[str, Mapping[str, Actor]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: dict[str, dict[str, Actor]] = {}
        for actor in self.entries:
            for code, names in actor.written.items():
                index.setdefault(code, {}).update(dict.fromkeys(names, actor))
        object.__setattr__(self, "_index", index)

    def find(self, name: str, language: str) -> Actor | None:
        """The actor of this name, as it is written in a language."""
        return self.called(language).get(name)

    def called(self, language: str) -> Mapping[str, Actor]:
        """The actors by their names in a language."""
        return self._index.get(language, {})

    def of(self, language: str) -> Iterator[tuple[Actor, tuple[str, ...]]]:
        """The actors with their names in a language."""
        for actor in self.entries:
            if names := actor.written.get(language):
                yield actor, names


@cache
def actors() -> Actors:
    """The table. Raises LanguageError where it is broken or two actors have one name."""
    text = files("zeitgraph.language").joinpath(TABLE).read_text(encoding="utf-8")
    try:
        entries = tuple(_entries(tomllib.loads(text)["actors"]))
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise LanguageError(f"language/{TABLE}: {error}") from None
    claimed: set[tuple[str, str]] = set()
    for entry in entries:
        for code, names in entry.written.items():
            for name in names:
                if (code, name) in claimed:
                    raise LanguageError(f"language/{TABLE}: two actors are called {name!r} in {code!r}")
                claimed.add((code, name))
    return Actors(entries=entries)


def _entries(groups: Iterable[Mapping[str, Any]]) -> Iterator[Actor]:
    for group in groups:
        for row in group["rows"]:
            written = {code: tuple(row[code].split(SEPARATOR)) for code in row if len(code) == 2 and code.islower()}
            yield Actor(
                type=EntityType(group["type"]),
                concept=group["concept"],
                written=written,
                country=row.get("country"),
                link=WIKIDATA + row["wikidata"] if "wikidata" in row else None,
            )
