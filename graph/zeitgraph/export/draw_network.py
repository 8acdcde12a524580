"""Marks and the lines between them as a picture: laid out, fitted into a panel, each label where it covers least."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zeitgraph.export.layout import layout
from zeitgraph.export.svg import Box, arrow, circle, shortened, stroke, text, text_width

LABEL = 150.0  # the widest label
BESIDE = 10 * " "  # a label stands beside its disc, which the layout does not know
STEP = 6.0  # pixels along a line
SHORTEST = 34.0  # of a line that can be seen beside its own label
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A node of the picture: a disc of its colour, or a ring."""

    id: str
    label: str
    radius: float
    color: str
    ring: bool = False
    size: float = 12.0
    style: str = "bold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An edge of the picture; `label` stands beside its middle, where there is room."""

    source: str
    target: str
    color: str
    dash: str = ""
    arrow: bool = True
    width: float = 1.0
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark with its place, and its label as short as it has to be."""

    mark: Mark
    point: Point
    label: str

    @property
    def box(self) -> Box:
        """The square around the disc."""
        (x, y), r = self.point, self.mark.radius + 1
        return Box(x - r, y - r, x + r, y + r)


def draw_network(marks: Sequence[Mark], lines: Sequence[Line], panel: Box) -> Iterator[str]:
    """The marks spread over the panel, which leaves room for their labels at its sides."""
    placed = _placed(sorted(marks, key=lambda mark: mark.id), lines, panel)
    for line in lines:
        yield from _line(line, placed)
    for one in placed.values():
        mark = one.mark
        yield circle(*one.point, mark.radius, "#ffffff" if mark.ring else mark.color, stroke=mark.color)
    yield from _labels(list(placed.values()), lines, placed, panel)


def _placed(marks: Sequence[Mark], lines: Sequence[Line], panel: Box) -> Mapping[str, _Placed]:
    names = [mark.id for mark in marks]
    order = {name: number for number, name in enumerate(names)}
    pairs = [(order[line.source], order[line.target]) for line in lines]
    room = [mark.label + BESIDE for mark in marks]
    points = layout(names, pairs, [6 * mark.radius for mark in marks], labels=room)
    side = min(90.0, (panel.right - panel.left) / 6)
    inner = Box(panel.left + side, panel.top + 28, panel.right - side, panel.bottom - 22)
    return {
        mark.id: _Placed(mark, point, shortened(mark.label, mark.size, LABEL))
        for mark, point in zip(marks, _fitted(points, inner), strict=True)
    }


def _fitted(points: Sequence[Point], panel: Box) -> list[Point]:
    """The points spread over all of the panel."""
    if not points:
        return []
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)
    wide = (panel.right - panel.left) / ((right - left) or 1.0)
    tall = (panel.bottom - panel.top) / ((high - low) or 1.0)
    return [(panel.left + (x - left) * wide, panel.top + (y - low) * tall) for x, y in points]


def _line(line: Line, placed: Mapping[str, _Placed]) -> Iterator[str]:
    source, target = placed[line.source], placed[line.target]
    (x, y), (u, v) = source.point, target.point
    length = math.sqrt((u - x) ** 2 + (v - y) ** 2)
    if length == 0.0:
        return
    dx, dy = (u - x) / length, (v - y) / length
    gap = target.mark.radius + 2 if line.arrow else 0.0
    tip = (u - dx * gap, v - dy * gap)
    yield stroke([source.point, tip], line.color, width=line.width, dash=line.dash)
    if line.arrow:
        yield arrow(*tip, dx, dy, line.color)


def _labels(
    marks: Sequence[_Placed], lines: Sequence[Line], placed: Mapping[str, _Placed], panel: Box
) -> Iterator[str]:
    """Each label on the side of its node where it covers least; the largest nodes choose first, lines last."""
    taken = [one.box for one in marks]
    crossed = [dot for line in lines for dot in _dots(line, placed)]
    for one in sorted(marks, key=lambda one: (-one.mark.radius, one.mark.id)):
        boxes = {side: _label_box(one, side) for side in SIDES}
        costs = {
            side: sum(map(box.overlap, taken)) + sum(map(box.overlap, crossed)) + 3 * box.outside(panel)
            for side, box in boxes.items()
        }
        best = min(SIDES, key=lambda side: costs[side])
        taken.append(boxes[best])
        yield _label(one, boxes[best], best[0])
    for line in lines:
        box = _middle(line, placed) if line.label else None
        if box and not any(box.overlap(other) for other in taken):
            taken.append(box)
            x = (box.left + box.right) / 2
            yield text(x, box.bottom - 2.5, [(line.label, "grey")], 10, anchor="middle")


def _dots(line: Line, placed: Mapping[str, _Placed]) -> Iterator[Box]:
    """Small boxes along a line: a label beside it reads better than one on it."""
    (x, y), (u, v) = placed[line.source].point, placed[line.target].point
    count = int(math.sqrt((u - x) ** 2 + (v - y) ** 2) / STEP)
    for number in range(1, count):
        px, py = x + (u - x) * number / count, y + (v - y) * number / count
        yield Box(px - 1.5, py - 1.5, px + 1.5, py + 1.5)


def _middle(line: Line, placed: Mapping[str, _Placed]) -> Box | None:
    """The box of a line's label on its middle, unless it would hide the line."""
    (x, y), (u, v) = placed[line.source].point, placed[line.target].point
    wide, high = text_width(line.label, 10), 12.0
    length = math.sqrt((u - x) ** 2 + (v - y) ** 2) or 1.0
    hidden = min(wide * length / (abs(u - x) or 1e-9), high * length / (abs(v - y) or 1e-9))
    if length - hidden < SHORTEST:
        return None
    return Box((x + u - wide) / 2, (y + v - high) / 2, (x + u + wide) / 2, (y + v + high) / 2)


def _label(one: _Placed, box: Box, across: int) -> str:
    anchor = {1: "start", 0: "middle", -1: "end"}[across]
    x = {1: box.left, 0: (box.left + box.right) / 2, -1: box.right}[across]
    return text(x, box.bottom - 0.25 * one.mark.size, [(one.label, one.mark.style)], one.mark.size, anchor=anchor)


def _label_box(one: _Placed, side: tuple[int, int]) -> Box:
    (x, y), gap = one.point, one.mark.radius + 3
    width, height = text_width(one.label, one.mark.size, bold=True), 1.15 * one.mark.size
    across, down = side
    diagonal = 0.7 if across and down else 1.0
    left = x + across * gap * diagonal - width * (1 - across) / 2
    upper = y + down * gap * diagonal - height * (1 - down) / 2
    return Box(left, upper, left + width, upper + height)
