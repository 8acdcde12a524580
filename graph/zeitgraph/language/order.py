"""Conjunctions that say which event came first: the table `order.toml`, checked."""

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
    "simultaneous": (LinkRelation.SIMULTANEOUS, False),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseOrder:
    """How the event of a clause stands to the event that governs it; `swapped` turns the relation round."""

    relation: LinkRelation
    swapped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The conjunctions of a language, in small letters, with the order that they give."""

    relations: Mapping[str, ClauseOrder]


@cache
def order(language: Language) -> Order:
    """The conjunctions of a language. Raises LanguageError, naming the entry, where the table breaks its own rules."""
    entries = language.table("order").get("conjunctions")
    if not isinstance(entries, dict) or not entries:
        raise LanguageError(f"language/{language.code}/order.toml: there is no table [conjunctions]")
    return Order(relations={word: _clause_order(language, word, value) for word, value in sorted(entries.items())})


def _clause_order(language: Language, word: str, value: Any) -> ClauseOrder:
    if value not in _ORDERS:
        raise LanguageError(
            f"language/{language.code}/order.toml: {word!r} is {value!r}, and must be one of {', '.join(_ORDERS)}"
        )
    if word != word.lower():
        raise LanguageError(f"language/{language.code}/order.toml: {word!r} must be written in small letters")
    relation, swapped = _ORDERS[value]
    return ClauseOrder(relation=relation, swapped=swapped)
