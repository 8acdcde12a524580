"""Sameness as statements to one name for each: what `Identity` and `Coreference` statements come to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from zeitgraph.model.graph import Entity, EntityId, EventGraph, EventId

_Id = TypeVar("_Id", EntityId, EventId)


def canonical_entities(graph: EventGraph) -> Mapping[EntityId, EntityId]:
    """The canonical id of every entity that is the same as another; the others stand for themselves."""
    return _roots((statement.entity, statement.canonical) for statement in graph.identities)


def canonical_events(graph: EventGraph) -> Mapping[EventId, EventId]:
    """The canonical id of every event that is the same as another; the others stand for themselves."""
    return _roots((statement.event, statement.canonical) for statement in graph.coreferences)


def representative(records: Iterable[Entity]) -> Entity:
    """The record that names an entity best: the name that most documents give it, then the longest, then the first.

    Of what is known elsewhere (countries, cities) the length says nothing: there the first language counts, so that a
    corpus in two languages has its places in one.
    """
    ordered = sorted(records, key=lambda record: (record.language, record.label, record.document, record.id))
    count = Counter(record.label for record in ordered)
    return max(ordered, key=lambda record: (count[record.label], 0 if record.links else len(record.label)))


def _roots(pairs: Iterable[tuple[_Id, _Id]]) -> Mapping[_Id, _Id]:
    """Each id that says it is another's, with the canonical id of all that hang together with it."""
    parent: dict[_Id, _Id] = {}
    for same, canonical in sorted(pairs):
        root, other = _root(parent, canonical), _root(parent, same)
        if root != other:
            parent[other] = root
    return {name: _root(parent, name) for name in sorted(parent)}


def _root(parent: Mapping[_Id, _Id], name: _Id) -> _Id:
    while name in parent:
        name = parent[name]
    return name
