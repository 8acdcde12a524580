"""Events and those who take part in them as a network, for the picture."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zeitgraph.export.draw_timeline import event_dot
from zeitgraph.export.index import Index
from zeitgraph.export.layout import layout
from zeitgraph.export.network import NEGATED_COLOR, hexadecimal, node_type
from zeitgraph.export.svg import WIDTH, Box, arrow, circle, shortened, stroke, text, text_width
from zeitgraph.model.graph import EntityId, Event
from zeitgraph.model.mention import EntityType, MentionKind, Polarity, Role

EVENT_RADIUS = 4.5
LABEL = 150.0  # the widest label
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Line:
    """An edge of the picture; one that only says so has no arrow."""

    source: str
    target: str
    says: bool
    color: str


@dataclass(frozen=True, slots=True)
class _Mark:
    """A node of the picture: where it is, how large, and its label."""

    id: str
    point: Point
    radius: float
    label: str
    size: float

    @property
    def box(self) -> Box:
        """The square around the disc."""
        (x, y), r = self.point, self.radius + 1
        return Box(x - r, y - r, x + r, y + r)


def network_height(events: int) -> float:
    """How high the network of so many events is."""
    return min(520.0, 140.0 + 30.0 * events)


def draw_network(known: Index, events: Sequence[Event], *, top: float) -> Iterator[str]:
    """The events between their participants; arrows run from the agent to the event and on to the others."""
    lines = [line for event in events for line in _lines(known, event)]
    height = network_height(len(events))
    marks = _marks(known, events, lines, Box(90, top + 28, WIDTH - 90, top + height - 22))
    for line in lines:
        yield from _draw_line(line, marks)
    chosen: dict[str, Event] = {event.id: event for event in events}
    for mark in marks.values():
        if mark.id in chosen:
            yield event_dot(known, chosen[mark.id], *mark.point, mark.radius)
        else:
            yield circle(*mark.point, mark.radius, _color(known, mark.id))
    yield from _labels(list(marks.values()), Box(4, top, WIDTH - 4, top + height), chosen)


def _lines(known: Index, event: Event) -> Iterator[_Line]:
    claims = known.claims.get(event.id, ())
    denied = bool(claims) and all(claim.polarity is Polarity.NEGATIVE for claim in claims)
    color = hexadecimal(NEGATED_COLOR) if denied else "#8a8a8a"
    taking = {participant.entity for participant in event.participants}
    for participant in filter(lambda who: _is_drawn(known, who.entity), event.participants):
        inward = participant.role is Role.AGENT
        source, target = (participant.entity, event.id) if inward else (event.id, participant.entity)
        yield _Line(source, target, says=False, color=color)
    for speaker in sorted({claim.speaker for claim in claims if claim.speaker} - taking):
        yield _Line(speaker, event.id, says=True, color="#999999")


def _is_drawn(known: Index, id: EntityId) -> bool:
    """Whether an entity tells a reader anything: 'sie' alone does not."""
    return id not in known.entities or known.entities[id].named is not MentionKind.PRONOUN


def _marks(known: Index, events: Sequence[Event], lines: Sequence[_Line], panel: Box) -> Mapping[str, _Mark]:
    names = sorted({event.id for event in events} | {end for line in lines for end in (line.source, line.target)})
    degree = {name: sum(name in (line.source, line.target) for line in lines) for name in names}
    words: dict[str, str] = {event.id: event.lemma for event in events}
    radii = [EVENT_RADIUS if name in words else 5 + 2.4 * math.sqrt(degree[name]) for name in names]
    order = {name: number for number, name in enumerate(names)}
    pairs = [(order[line.source], order[line.target]) for line in lines]
    points = _fitted(layout(names, pairs, [6 * radius for radius in radii]), panel)
    marks = {}
    for name, point, radius in zip(names, points, radii, strict=True):
        size = 11.0 if name in words else 12.0
        label = shortened(words.get(name) or known.label(EntityId(name)), size, LABEL)
        marks[name] = _Mark(name, point, radius, label, size)
    return marks


def _fitted(points: Sequence[Point], panel: Box) -> list[Point]:
    """The points spread over all of the panel."""
    if not points:
        return []
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)
    wide = (panel.right - panel.left) / ((right - left) or 1.0)
    tall = (panel.bottom - panel.top) / ((high - low) or 1.0)
    return [(panel.left + (x - left) * wide, panel.top + (y - low) * tall) for x, y in points]


def _draw_line(line: _Line, marks: Mapping[str, _Mark]) -> Iterator[str]:
    source, target = marks[line.source], marks[line.target]
    (x, y), (u, v) = source.point, target.point
    length = math.sqrt((u - x) ** 2 + (v - y) ** 2) or 1.0
    dx, dy = (u - x) / length, (v - y) / length
    tip = (u - dx * (target.radius + 2), v - dy * (target.radius + 2))
    yield stroke([source.point, tip], line.color, dash="3 3" if line.says else "")
    if not line.says:
        yield arrow(*tip, dx, dy, line.color)


def _color(known: Index, id: str) -> str:
    entity = known.entities.get(EntityId(id))
    return hexadecimal(node_type(entity.type if entity else EntityType.OTHER)[1])


def _labels(marks: Sequence[_Mark], panel: Box, events: Mapping[str, Event]) -> Iterator[str]:
    """Each label on the side of its node where it covers least; the largest nodes choose first."""
    taken = [mark.box for mark in marks]
    for mark in sorted(marks, key=lambda mark: (-mark.radius, mark.id)):
        boxes = {side: _label_box(mark, side) for side in SIDES}
        costs = {side: sum(map(box.overlap, taken)) + 3 * box.outside(panel) for side, box in boxes.items()}
        best = min(SIDES, key=lambda side: costs[side])
        taken.append(boxes[best])
        yield _label(mark, boxes[best], best[0], style="" if mark.id in events else "bold")


def _label(mark: _Mark, box: Box, across: int, *, style: str) -> str:
    """The label anchored at its node, so that a font wider than we think does not run into it."""
    x, anchor = {1: (box.left, "start"), 0: (mark.point[0], "middle"), -1: (box.right, "end")}[across]
    return text(x, box.bottom - 0.25 * mark.size, [(mark.label, style)], mark.size, anchor=anchor)


def _label_box(mark: _Mark, side: tuple[int, int]) -> Box:
    (x, y), gap = mark.point, mark.radius + 3
    width, height = text_width(mark.label, mark.size, bold=True), 1.15 * mark.size
    across, down = side
    diagonal = 0.7 if across and down else 1.0
    left = x + across * gap * diagonal - width * (1 - across) / 2
    upper = y + down * gap * diagonal - height * (1 - down) / 2
    return Box(left, upper, left + width, upper + height)
