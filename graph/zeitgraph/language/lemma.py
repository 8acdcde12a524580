"""The table `lemma`: which tags of the morphological lexicon a word may have."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import load


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaTable:
    """Tags of the lexicon by UPOS and, finer, by the language's own tag, the likeliest first."""

    capital_nouns: bool
    tags: Mapping[str, tuple[str, ...]]
    fine: Mapping[str, tuple[str, ...]]


@cache
def lemma_table(code: str) -> LemmaTable:
    """The lemma table of a language. Raises LanguageError where it is broken."""
    table = load(code).table("lemma")
    try:
        return LemmaTable(
            capital_nouns=bool(table["capital_nouns"]),
            tags={key: tuple(map(str, value)) for key, value in table.get("tags", {}).items()},
            fine={key: tuple(map(str, value)) for key, value in table.get("fine", {}).items()},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LanguageError(f"language/{code}/lemma.toml: missing or wrong: {error}") from None
