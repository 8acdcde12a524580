"""Who is who across documents: statements of identity over the entities of a graph, which itself stays as it is."""

from collections.abc import Iterable, Iterator, Sequence

from zeitgraph.model.graph import EventGraph, Identity
from zeitgraph.model.text import DocumentId
from zeitgraph.resolve.across_inside import known_elsewhere, same_in_saga, same_in_story
from zeitgraph.resolve.across_names import (
    Pair,
    misread_names,
    same_name_of_unsure_type,
    same_names,
    spellings,
    surnames,
    translations,
)
from zeitgraph.resolve.across_stories import SAGA, Story, stories
from zeitgraph.resolve.across_units import Groups, Unit, units
from zeitgraph.resolve.decisions import Decisions

NO_DECISIONS = Decisions()


def identify(graph: EventGraph, decisions: Decisions = NO_DECISIONS) -> frozenset[Identity]:
    """The identities between the entities of all documents.

    The same full name or IRI is one entity already. Added are, each with its rule: what the user decided; names that
    the tables hold for one body in both languages, or that say the same word by word; a name that only some documents
    know the type of; spellings of a person's name; the surname or acronym to the only full name that bears it; and
    inside a story, who is called by nouns that mean the same. Nothing follows from a name that two entities share, and
    two entities of one document stay two, unless that document could not know.
    """
    found = sorted(units(graph.entities), key=lambda unit: unit.order)
    groups = Groups(found, decisions.apart(found))
    _merge(groups, decisions.together(found), sure=True)
    _merge(groups, same_names(found), sure=True)
    _merge(groups, misread_names(found), sure=True)
    _merge(groups, translations(found))
    _merge(groups, same_name_of_unsure_type(found))
    _merge(groups, spellings(found))
    for inside in _by_story(found, stories(graph, found, groups)):
        _merge(groups, same_in_story(inside, groups))
        _merge(groups, known_elsewhere(inside, groups), sure=True)
    for inside in _by_story(found, stories(graph, found, groups, farthest=SAGA)):
        _merge(groups, same_in_saga(inside, groups))
    _merge(groups, surnames(found, groups))
    return frozenset(groups.identities())


def nobody(graph: EventGraph, decisions: Decisions) -> tuple[str, ...]:
    """The names and ids that a user decides on and that no entity has: misspelt, most likely."""
    return decisions.unmatched(units(graph.entities)) if decisions.entries else ()


def stories_of(graph: EventGraph) -> tuple[Story, ...]:
    """The documents that tell of one happening, by what the graph's identities say."""
    found = sorted(units(graph.entities), key=lambda unit: unit.order)
    groups = Groups(found)
    for statement in sorted(graph.identities, key=lambda identity: identity.entity):
        groups.merge(statement.entity, statement.canonical, statement.rule, sure=True)
    return stories(graph, found, groups)


def _by_story(found: Sequence[Unit], told: Iterable[Story]) -> Iterator[list[Unit]]:
    """The units of each story of several documents, in the order that they have."""
    ranks: dict[DocumentId, list[int]] = {}
    for rank, unit in enumerate(found):
        for document in unit.documents:
            ranks.setdefault(document, []).append(rank)
    for story in told:
        if len(story) > 1:
            yield [found[rank] for rank in sorted({rank for document in story for rank in ranks.get(document, ())})]


def _merge(groups: Groups, pairs: Iterable[Pair], *, sure: bool = False) -> None:
    for one, other, rule in pairs:
        groups.merge(one, other, rule, sure=sure)
