"""The table `countries`: which words name a country, its people, what belongs to it and the seat of its government."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import load

ADJECTIVE_ENDINGS = ("en", "em", "er", "es", "e", "")
PEOPLE_ENDINGS = ("innen", "in", "n", "s", "")
FEMININE_ENDINGS = ("innen", "in")  # before which an 'e' goes: 'Britin'
CODE_LENGTH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Countries:
    """Words to ISO codes; names and capitals as written, adjectives and people folded, with their endings.

    `labels` are the usual names, `ends` the last words of adjectives and people of two words, `folded` all words that
    alone or last of two name one of these, without an s at their end: what tells at once that a word names none.
    """

    labels: Mapping[str, str]
    names: Mapping[str, str]
    adjectives: Mapping[str, str]
    people: Mapping[str, str]
    capitals: Mapping[str, str]
    ends: frozenset[str]
    folded: frozenset[str]

    def may_name(self, word: str, lemma: str = "") -> bool:
        """Whether a word or its lemma, also without the genitive's s, may name a country or its capital, or people."""
        folded = self.folded
        return (
            word.casefold().removesuffix("s") in folded
            or lemma.casefold().removesuffix("s") in folded
            or "-" in word
            or "-" in lemma
        )

    def code(self, name: str) -> str | None:
        """The country that a name stands for, also where it is written in capitals: 'Irak', 'IRAK', 'USA'."""
        return self.names.get(name) or (self.names.get(name.title()) if name.isupper() else None)

    def adjective(self, word: str) -> str | None:
        """The country that an adjective belongs to, whatever its ending: 'irakischen'."""
        return self.adjectives.get(word.casefold())

    def citizen(self, word: str) -> str | None:
        """The country whose people a noun names: 'Irakerin', 'Iraqis'."""
        return self.people.get(word.casefold())

    def of_two_words(self, before: str, word: str) -> str | None:
        """The country whose people or adjective two words name: 'South Korean', 'New Zealanders'."""
        if word.casefold() not in self.ends:
            return None
        phrase = f"{before} {word}".casefold()
        return self.people.get(phrase) or self.adjectives.get(phrase)

    def belonging(self, word: str) -> str | None:
        """The country that a word before a noun points at: name, adjective, citizen or first part ('US-Präsident')."""
        if not self.may_name(word):
            return None
        first = word.split("-")[0]
        found = self.adjective(word) or self.code(word) or self.citizen(word)
        return found or (self.code(first) if first != word else None)


@cache
def countries(code: str) -> Countries:
    """The countries in the words of a language. Raises LanguageError where the table is broken."""
    rows = dict(_rows(code))
    adjectives = _inflected(_folded(rows, "adjectives"), ADJECTIVE_ENDINGS)
    people = _inflected(_folded(rows, "people"), PEOPLE_ENDINGS, FEMININE_ENDINGS)
    capitals = {city: country for country, row in rows.items() for city in row.get("capitals", ())}
    names = {name: country for country, row in rows.items() for name in row["names"]}
    ends = frozenset(word.split()[1] for word in (*adjectives, *people) if word.count(" ") == 1)
    every = {*adjectives, *people, *ends, *map(str.casefold, (*names, *capitals))}
    return Countries(
        labels={country: row["names"][0] for country, row in rows.items()},
        names=names,
        adjectives=adjectives,
        people=people,
        capitals=capitals,
        ends=ends,
        folded=frozenset({*every, *(word.removesuffix("s") for word in every)}),
    )


def _rows(code: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    where = f"language/{code}/countries.toml"
    table = load(code).table("countries").get("countries")
    if not isinstance(table, Mapping):
        raise LanguageError(f"{where}: there is no table 'countries'")
    for country, row in table.items():
        if len(country) != CODE_LENGTH or not row.get("names"):
            raise LanguageError(f"{where}: {country!r} needs a code of two letters and names")
        yield country, row


def _folded(rows: Mapping[str, Mapping[str, Any]], key: str) -> dict[str, str]:
    """The first country to claim a word has it."""
    words: dict[str, str] = {}
    for country, row in sorted(rows.items()):
        for word in row.get(key, ()):
            words.setdefault(word.casefold(), country)
    return words


def _inflected(words: Mapping[str, str], endings: tuple[str, ...], without_e: tuple[str, ...] = ()) -> dict[str, str]:
    """The words with each of the endings, and with some of them in the place of their last 'e'.

    Of two words that come to the same form the one with the earlier ending has it.
    """
    found = {word[:-1] + ending: country for ending in without_e for word, country in words.items() if word[-1] == "e"}
    return found | {word + ending: country for ending in reversed(endings) for word, country in words.items()}
