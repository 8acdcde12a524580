"""Conjunctions that order events: the tables' own examples, and broken tables."""

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.order import order
from zeitgraph.model.graph import LinkRelation

ORDERS = {"before": (LinkRelation.BEFORE, False), "after": (LinkRelation.BEFORE, True)}


def entries(kind: str) -> list[tuple[str, dict[str, str]]]:
    return [(code, entry) for code in LANGUAGES for entry in load(code).table("order")[kind]]


@pytest.mark.parametrize(("code", "entry"), entries("examples"))
def test_a_conjunction_orders_the_events_of_its_example(code: str, entry: dict[str, str]) -> None:
    assert entry["conjunction"] in entry["text"].lower().split()
    found = order(load(code)).relations[entry["conjunction"]]
    assert (found.relation, found.swapped) == ORDERS.get(entry["order"], (LinkRelation.SIMULTANEOUS, False))


@pytest.mark.parametrize(("code", "entry"), entries("counterexamples"))
def test_a_conjunction_of_contrast_cause_or_condition_orders_nothing(code: str, entry: dict[str, str]) -> None:
    assert entry["conjunction"] in entry["text"].lower().split()
    assert entry["conjunction"] not in order(load(code)).relations


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
