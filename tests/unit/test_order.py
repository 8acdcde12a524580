"""Conjunctions that order events: the tables' own examples, and broken tables."""

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.order import order
from zeitgraph.model.graph import LinkRelation

ORDERS = {
    "before": (LinkRelation.BEFORE, False),
    "after": (LinkRelation.BEFORE, True),
    "includes": (LinkRelation.INCLUDES, False),
    "simultaneous": (LinkRelation.SIMULTANEOUS, False),
}


def entries(kind: str) -> list[tuple[str, dict[str, str]]]:
    return [(code, entry) for code in LANGUAGES for entry in load(code).table("order")[kind]]


@pytest.mark.parametrize(("code", "entry"), entries("examples"))
def test_a_word_orders_the_events_of_its_example(code: str, entry: dict[str, str]) -> None:
    assert entry["word"] in entry["text"].lower().strip(".").split()
    found = getattr(order(load(code)), entry.get("kind", "conjunctions"))[entry["word"]]
    assert (found.relation, found.swapped) == ORDERS[entry["order"]]


@pytest.mark.parametrize(("code", "entry"), entries("counterexamples"))
def test_a_conjunction_of_contrast_cause_or_condition_orders_nothing(code: str, entry: dict[str, str]) -> None:
    assert entry["word"] in entry["text"].lower().split()
    assert entry["word"] not in order(load(code)).conjunctions


class Broken:
    code = "xx"

    def __init__(self, table: dict[str, object]) -> None:
        self._table = table

    def table(self, name: str) -> dict[str, object]:
        return self._table


@pytest.mark.parametrize("table", [{}, {"conjunctions": {"bevor": "later"}}, {"conjunctions": {"Bevor": "after"}}])
def test_a_broken_table_is_named(table: dict[str, object]) -> None:
    with pytest.raises(LanguageError, match=r"language/xx/order\.toml"):
        order(Broken(table))
