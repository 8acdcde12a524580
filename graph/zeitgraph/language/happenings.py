"""The table `happenings`: which verbs and event nouns, in any language, tell of one kind of happening."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from zeitgraph.errors import LanguageError

TABLE = "happenings.toml"
SEPARATOR = "|"


def happening(lemma: str, language: str) -> frozenset[int]:
    """The kinds of happening that a lemma can tell of, as numbers of the table's rows; none for other words."""
    return _table().get((language, lemma.casefold()), frozenset())


@cache
def _table() -> Mapping[tuple[str, str], frozenset[int]]:
    text = files("zeitgraph.language").joinpath(TABLE).read_text(encoding="utf-8")
    try:
        rows = tomllib.loads(text)["rows"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise LanguageError(f"language/{TABLE}: {error}") from None
    found: dict[tuple[str, str], frozenset[int]] = {}
    for number, row in enumerate(rows):
        for language, words in row.items():
            for word in words.split(SEPARATOR):
                key = language, word.casefold()
                found[key] = found.get(key, frozenset()) | {number}
    return found
