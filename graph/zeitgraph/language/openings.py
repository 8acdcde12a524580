"""The words that the names of the tables begin with: most words of a text open none, and need not be looked up."""

import re
from functools import cache

from zeitgraph.language.countries import countries
from zeitgraph.language.names import names

_LETTERS = re.compile(r"\w*")


@cache
def name_openings(code: str) -> frozenset[str]:
    """The openings of all names of countries and organisations of a language."""
    return frozenset(map(opening_of, (*countries(code).names, *names(code).organizations)))


def opening_of(name: str) -> str:
    """The letters and digits that a name or word begins with, folded.

    >>> opening_of("US-Armee"), opening_of("„Zeit“")
    ('us', '')
    """
    return _LETTERS.match(name)[0].casefold()  # type: ignore[index]
