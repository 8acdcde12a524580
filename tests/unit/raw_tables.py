"""Tables as TOML gives them with one entry taken out, for tests that show what each entry is there for."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import load, tables

NO_ENTRIES = frozenset({"examples", "counterexamples"})


@contextmanager
def reading_with(code: str, name: str, table: Mapping[str, Any], *forget: Callable[[], None]) -> Iterator[None]:
    """The language with another table `name`; `forget` are the caches that hold what was read from it."""
    known = tables._table
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "_table", lambda c, n: table if (c, n) == (code, name) else known(c, n))
        _all(forget)
        yield
    _all(forget)


def _all(forget: tuple[Callable[[], None], ...]) -> None:
    for clear in forget:
        clear()


def less(table: Mapping[str, Any], *path: str) -> dict[str, Any]:
    """The table with the entry at this place emptied: a list, a word, a number, a switch."""
    key, *rest = path
    value = table[key]
    return {**table, key: less(value, *rest) if rest else type(value)()}


def entries(table: Mapping[str, Any], *deep: str) -> Iterator[tuple[str, ...]]:
    """The places of a table's entries that say anything; those of the sections `deep` one by one."""
    for key, value in table.items():
        if key in deep:
            yield from ((key, inner) for inner, one in value.items() if one)
        elif key not in NO_ENTRIES and value:
            yield (key,)


def unshown(
    code: str, name: str, places: Iterator[tuple[str, ...]], read: Callable[[], object], *forget: Callable[[], None]
) -> list[str]:
    """The entries of a table without which its examples are read as with them (and not refused)."""
    whole, table, same = read(), load(code).table(name), []
    for place in places:
        with reading_with(code, name, less(table, *place), *forget), suppress(LanguageError, IndexError, ValueError):
            if read() == whole:
                same.append(".".join(place))
    return same


def twice(words: list[str]) -> list[str]:
    """The words that a list holds more than once."""
    return sorted({word for word in words if words.count(word) > 1})
