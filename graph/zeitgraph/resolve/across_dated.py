"""Happenings that words date to the same day: one in all documents that tell them, however long ago."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from zeitgraph.language.happenings import nature
from zeitgraph.model.graph import Coreference, EntityId, EventId
from zeitgraph.model.mention import EventType, Role
from zeitgraph.resolve.across_told import STAMPED, UTTERED, Told, apart, at_odds

RULE = "same kind, parties and day"
LONGEST, SHORTEST = 31, 2  # days: 'in March' may be the day in March that another report names
LARGEST_BLOCK = 200  # events of one kind and party: above it only those of one story are compared

_Key = tuple[int, EntityId, Role]


def same_dated(told: Iterable[Told], canonical: Mapping[EventId, EventId]) -> Iterator[Coreference]:
    """The events that are one by kind, a named party in its role, and the day; nothing else may part them.

    What people do often or only say needs both parties and the very day; one party is enough where a report tells no
    other, and a month where the other report tells the day.
    """
    blocks: dict[_Key, list[Told]] = {}
    for one in told:
        if one.event.type is not EventType.STATEMENT and 0 < _days(one) <= LONGEST:
            for key in _keys(one):
                blocks.setdefault(key, []).append(one)
    for _, block in sorted(blocks.items()):
        for one, other in combinations(block, 2) if len(block) <= LARGEST_BLOCK else ():
            first, second = canonical.get(one.event.id, one.event.id), canonical.get(other.event.id, other.event.id)
            if first != second and _is_one(one, other):
                yield Coreference(event=max(first, second), canonical=min(first, second), rule=RULE)


def _keys(told: Told) -> Iterator[_Key]:
    for role, filled in told.roles.items():
        yield from ((kind, party, role) for kind in told.kinds for party in filled & told.named)


def _is_one(one: Told, other: Told) -> bool:
    if one.event.document == other.event.document or apart(one.event, other.event) or at_odds(one, other):
        return False
    both = all(one.roles[role] & other.roles[role] for role in one.roles)
    days = sorted((_days(one), _days(other)))
    often = one.event.type in UTTERED or any(nature(kind) is not None for kind in one.kinds & other.kinds)
    exact, silent = days[1] <= SHORTEST, any(not one.roles[role] or not other.roles[role] for role in one.roles)
    return (both and exact) if often else (exact and silent) or (both and days[0] <= SHORTEST)


def _days(told: Told) -> int:
    """How many days it may have happened on, 0 where words do not say."""
    interval = told.event.dating.interval
    if (
        told.event.dating.basis not in STAMPED
        or interval is None
        or interval.earliest is None
        or interval.latest is None
    ):
        return 0
    return (interval.latest - interval.earliest).days + 1
