"""Nodes and edges: what the networks of events, of actors and of co-occurrence are made of, and how they are drawn."""

import datetime
import math
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from zeitgraph.export.index import ORGANIZATIONS, PERSONS, PLACES
from zeitgraph.export.layout import layout
from zeitgraph.model.mention import EntityType, Polarity
from zeitgraph.model.time import TimeInterval

Color = tuple[int, int, int]
Value = str | int | tuple[str, ...]
Values = tuple[tuple[str, Value], ...]

# Told apart with every kind of colour blindness (a test simulates them); the page uses the same hues.
EVENT_COLOR: Color = (90, 90, 90)
NEGATED_COLOR: Color = (200, 80, 0)
PERSON_COLOR: Color = (0, 105, 180)
ORGANIZATION_COLOR: Color = (200, 115, 175)
PLACE_COLOR: Color = (0, 158, 115)
DOCUMENT_COLOR: Color = (235, 200, 90)
THING_COLOR: Color = (190, 190, 190)

POLARITIES = tuple(Polarity)
SMALLEST, LARGEST = 4.0, 100.0  # Gephi rescales sizes, and positions with them, unless these are the exact extremes

_Item = TypeVar("_Item")


class ColumnType(StrEnum):
    """The types of columns, by Gephi's names."""

    STRING = "string"
    INTEGER = "integer"
    LIST = "liststring"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of Gephi's data table; its id is its title, in small letters."""

    name: str
    type: ColumnType = ColumnType.STRING


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node; `spells` are when it is there, none of them meaning always.

    Texts among the values are one line each, without control characters; those that are empty are left out.
    """

    id: str
    label: str
    color: Color
    values: Values
    spells: tuple[TimeInterval, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """An edge; edges between the same nodes differ in `kind`."""

    id: str
    source: str
    target: str
    kind: str
    values: Values
    weight: int = 1
    negated: bool = False
    spells: tuple[TimeInterval, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Anew(Generic[_Item]):
    """Records that are made each time one goes through them: a file is written without ever holding all of them."""

    make: Callable[[], Iterator[_Item]]

    def __iter__(self) -> Iterator[_Item]:
        return self.make()

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Network:
    """Nodes and edges sorted by id, with the columns that their values stand in."""

    title: str
    node_columns: tuple[Column, ...]
    edge_columns: tuple[Column, ...]
    nodes: Anew[Node]
    edges: Anew[Edge]
    directed: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands, and how large."""

    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Ends:
    """A network without its contents: the ids and labels of its nodes, and the numbers of each edge's two ends."""

    ids: Sequence[str]
    labels: Sequence[str]
    sources: Sequence[int]
    targets: Sequence[int]

    @classmethod
    def of(cls, network: Network) -> "Ends":
        """The skeleton of a network, in a few bytes a node and edge."""
        named = [(node.id, node.label) for node in network.nodes]
        number = {id: position for position, (id, _) in enumerate(named)}
        sources, targets = array("l"), array("l")
        for edge in network.edges:
            sources.append(number[edge.source])
            targets.append(number[edge.target])
        return cls([id for id, _ in named], [label for _, label in named], sources, targets)


@lru_cache(maxsize=4)
def places(network: Network) -> Sequence[Place]:
    """A position and a size for each node, in their order: size 4 to 100 by the root of its degree, both ends exact."""
    ends = Ends.of(network)
    degrees = [0] * len(ends.ids)
    for side in (ends.sources, ends.targets):
        for number in side:
            degrees[number] += 1
    sizes = _sizes(degrees)
    pairs = list(zip(ends.sources, ends.targets, strict=True))
    points = layout(ends.ids, pairs, sizes, labels=ends.labels)
    return [Place(x, y, size) for (x, y), size in zip(points, sizes, strict=True)]


def node_id(id: str) -> str:
    """The node of an event, entity or document: 'event:7f3a' for 'event-7f3a', 'document:1e2d' for 'doc-1e2d'.

    IRIs stand in no file for Gephi: they would be a tenth of it, and `zeitgraph explain` takes a node's id as well.
    """
    kind, _, rest = id.partition("-")
    return f"{kind}:{rest}" if kind in ("event", "actor", "place") else f"document:{id.removeprefix('doc-')}"


def merged(intervals: Iterable[TimeInterval]) -> tuple[TimeInterval, ...]:
    """The intervals in order, those that overlap or follow day upon day made one.

    Gephi drops a spell that overlaps another. Nothing is left where they cover all time: without spells a node is
    always there.
    """
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(map(_days, intervals)):
        if joined and begin <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((begin, end))
    return tuple(_interval(begin, end) for begin, end in joined if (begin, end) != (_FIRST, _LAST))


def node_type(type: EntityType) -> tuple[str, Color]:
    """What a node is called and how it is coloured."""
    if type in PERSONS:
        return "person", PERSON_COLOR
    if type in ORGANIZATIONS:
        return "organisation", ORGANIZATION_COLOR
    return ("place", PLACE_COLOR) if type in PLACES else ("thing", THING_COLOR)


def hexadecimal(color: Color) -> str:
    """A colour as '#c85000'."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def bounds(spells: Sequence[TimeInterval]) -> Values:
    """The first and the last day of sorted spells as columns, for programs without spells; open sides are empty."""
    first, last = (spells[0].earliest, spells[-1].latest) if spells else (None, None)
    return (("date_start", first.isoformat() if first else ""), ("date_end", last.isoformat() if last else ""))


def summary(values: Iterable[str], order: Sequence[str]) -> str:
    """What all claims say, or where they differ each value once, in the given order: 'CT+/CT-'."""
    found = set(values)
    return "/".join(value for value in order if value in found)


_FIRST, _LAST = 0, datetime.date.max.toordinal() + 1


def _days(interval: TimeInterval) -> tuple[int, int]:
    begin = interval.earliest.toordinal() if interval.earliest else _FIRST
    return begin, interval.latest.toordinal() if interval.latest else _LAST


def _interval(begin: int, end: int) -> TimeInterval:
    return TimeInterval(
        earliest=datetime.date.fromordinal(begin) if begin != _FIRST else None,
        latest=datetime.date.fromordinal(end) if end != _LAST else None,
    )


def _sizes(degrees: Sequence[int]) -> list[float]:
    """Sizes by the square root, so that a hub does not cover its neighbours; all the smallest where all are equal."""
    roots = [math.sqrt(degree) for degree in degrees]
    low, high = min(roots, default=0.0), max(roots, default=0.0)
    span = (high - low) or 1.0
    return [round(SMALLEST + (LARGEST - SMALLEST) * (root - low) / span, 2) for root in roots]
