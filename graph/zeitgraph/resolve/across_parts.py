"""Who has the same part in one happening: the victims of two reports, the plant that one of them has a name for."""

from collections.abc import Iterator
from itertools import combinations

from zeitgraph.model.graph import Entity, Event, EventGraph, EventId, Identity
from zeitgraph.model.identity import canonical_entities, canonical_events
from zeitgraph.model.mention import EntityType, MentionKind, Role
from zeitgraph.resolve.across_names import Pair, general
from zeitgraph.resolve.across_units import Groups, units
from zeitgraph.resolve.decisions import Decisions

RULE = "same part in one happening"
PARTS = (Role.AGENT, Role.PATIENT)
NO_DECISIONS = Decisions()


def same_parts(graph: EventGraph, decisions: Decisions = NO_DECISIONS) -> frozenset[Identity]:
    """The graph's identities, and those that follow from its events that are one in several documents.

    Who alone has a part in each report is one, unless both have names, one is only a pronoun, or their types, nouns or
    number say otherwise. What the user calls different stays two.
    """
    found = sorted(units(graph.entities), key=lambda unit: unit.order)
    groups = Groups(found, decisions.apart(found))
    for statement in sorted(graph.identities, key=lambda identity: identity.entity):
        groups.merge(statement.entity, statement.canonical, statement.rule, sure=True)
    for one, other, rule in _pairs(graph):
        groups.merge(one, other, rule)
    return frozenset(groups.identities())


def _pairs(graph: EventGraph) -> Iterator[Pair]:
    canonical = canonical_entities(graph)
    known = {(entity.id, entity.document): entity for entity in graph.entities}
    for cluster in _clusters(graph):
        for one, other in combinations(cluster, 2):
            for role in PARTS if one.document != other.document else ():
                ours, theirs = one.entities(role), other.entities(role)
                if len(ours) == len(theirs) == 1:
                    first, second = known[ours[0], one.document], known[theirs[0], other.document]
                    same = canonical.get(first.id, first.id) == canonical.get(second.id, second.id)
                    if not same and _may_be_one(first, second):
                        yield first.id, second.id, RULE


def _clusters(graph: EventGraph) -> Iterator[list[Event]]:
    """The events that are one, in a fixed order."""
    canonical = canonical_events(graph)
    clusters: dict[EventId, list[Event]] = {}
    for event in sorted(graph.events, key=lambda event: event.id):
        clusters.setdefault(canonical.get(event.id, event.id), []).append(event)
    yield from (cluster for _, cluster in sorted(clusters.items()) if len(cluster) > 1)


def _may_be_one(one: Entity, other: Entity) -> bool:
    names = (one.named, other.named)
    if MentionKind.PRONOUN in names or names == (MentionKind.NAME, MentionKind.NAME):
        return False
    if len({one.type, other.type} - {EntityType.OTHER}) > 1 or one.plural != other.plural:
        return False
    ours, theirs = set(one.kinds) - general(), set(other.kinds) - general()
    return not ours or not theirs or bool(ours & theirs)
