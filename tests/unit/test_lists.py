"""No list of a table names a word twice."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.unit.raw_tables import NO_ENTRIES, twice

from zeitgraph import language
from zeitgraph.language import LANGUAGES, load


def _lists(value: Any, *path: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of words in a table, by their place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NO_ENTRIES:
                yield from _lists(inner, *path, key)
    elif isinstance(value, list) and value and all(isinstance(word, str) for word in value):
        yield ".".join(path), value
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _lists(inner, *path, str(place))


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_list_names_a_word_twice(code: str) -> None:
    names = sorted(file.stem for file in (Path(language.__file__).parent / code).glob("*.toml"))
    found = {f"{name}: {place}": twice(words) for name in names for place, words in _lists(load(code).table(name))}
    assert {place: words for place, words in found.items() if words} == {}
