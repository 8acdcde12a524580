"""Words that say which event came first: the table `order.toml`, checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import Language
from zeitgraph.model.graph import LinkRelation

_ORDERS = {
    "before": (LinkRelation.BEFORE, False),
    "after": (LinkRelation.BEFORE, True),
    "includes": (LinkRelation.INCLUDES, False),
    "simultaneous": (LinkRelation.SIMULTANEOUS, False),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WordOrder:
    """How the event that a word introduces stands to the other one; `swapped` turns the relation round."""

    relation: LinkRelation
    swapped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The words of a language that order events, in small letters.

    `conjunctions` and `prepositions` order their clause or noun and what governs it; `adverbs` order the event told
    before and the clause they stand in, `linking` ones only where the two clauses are coordinated ('met him and then
    left').
    """

    conjunctions: Mapping[str, WordOrder]
    prepositions: Mapping[str, WordOrder]
    adverbs: Mapping[str, WordOrder]
    linking: Mapping[str, WordOrder]


@cache
def order(language: Language) -> Order:
    """The table of a language. Raises LanguageError, naming the entry, where it breaks its own rules."""
    return Order(
        conjunctions=_words(language, "conjunctions"),
        prepositions=_words(language, "prepositions"),
        adverbs=_words(language, "adverbs"),
        linking=_words(language, "linking"),
    )


def _words(language: Language, name: str) -> dict[str, WordOrder]:
    entries = language.table("order").get(name)
    if not isinstance(entries, dict) or not entries:
        raise LanguageError(f"language/{language.code}/order.toml: there is no table [{name}]")
    return {word: _word_order(language, word, value) for word, value in sorted(entries.items())}


def _word_order(language: Language, word: str, value: Any) -> WordOrder:
    if value not in _ORDERS:
        raise LanguageError(
            f"language/{language.code}/order.toml: {word!r} is {value!r}, and must be one of {', '.join(_ORDERS)}"
        )
    if word != word.lower():
        raise LanguageError(f"language/{language.code}/order.toml: {word!r} must be written in small letters")
    relation, swapped = _ORDERS[value]
    return WordOrder(relation=relation, swapped=swapped)
