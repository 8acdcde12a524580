"""Shapes to SVG: only what our drawings need, with numbers that are the same everywhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from zeitgraph.export.markup import escape, number

WIDTH = 880.0  # pixels, a page column
FONT = "Helvetica, Arial, 'DejaVu Sans', sans-serif"
_NARROW, _WIDE = frozenset("fijltr.,:;'|!()[] "), frozenset("mwMWGOQ@%…—")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0

    def outside(self, other: "Box") -> float:
        """The area of this box that `other` does not cover."""
        return (self.right - self.left) * (self.bottom - self.top) - self.overlap(other)


def picture(width: float, height: float, title: str, parts: Iterable[str]) -> Iterator[str]:
    """The lines of an SVG file on white ground; `title` is what screen readers say."""
    size = f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}"'
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{escape(FONT)}" role="img">\n'
    yield f"<title>{escape(title)}</title>\n"
    yield f'<rect width="{number(width)}" height="{number(height)}" fill="#ffffff"/>\n'
    for part in parts:
        yield part + "\n"
    yield "</svg>\n"


def circle(x: float, y: float, radius: float, fill: str, *, stroke: str = "none") -> str:
    """A disc; with a stroke, a ring around it."""
    at = f'cx="{number(x, 1)}" cy="{number(y, 1)}" r="{number(radius, 1)}"'
    return f'<circle {at} fill="{fill}" stroke="{stroke}" stroke-width="1.6"/>'


def stroke(points: Sequence[tuple[float, float]], color: str, *, width: float = 1.0, dash: str = "") -> str:
    """A line from point to point."""
    path = " ".join(f"{number(x, 1)},{number(y, 1)}" for x, y in points)
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="{number(width)}"{dashes}/>'


def arrow(x: float, y: float, dx: float, dy: float, color: str) -> str:
    """An arrow's head with its tip at x, y, pointing along the unit vector dx, dy."""
    back, side = 6.0, 2.6
    left = (x - back * dx - side * dy, y - back * dy + side * dx)
    right = (x - back * dx + side * dy, y - back * dy - side * dx)
    points = " ".join(f"{number(px, 1)},{number(py, 1)}" for px, py in ((x, y), left, right))
    return f'<polygon points="{points}" fill="{color}"/>'


def text(x: float, y: float, pieces: Sequence[tuple[str, str]], size: float, *, anchor: str = "start") -> str:
    """One line of text with its base line at y; each piece is its words and its style ('', 'bold', 'grey')."""
    spans = "".join(f"<tspan{_STYLES[style]}>{escape(words)}</tspan>" for words, style in pieces)
    at = f'x="{number(x, 1)}" y="{number(y, 1)}" font-size="{number(size)}" text-anchor="{anchor}"'
    halo = ' paint-order="stroke" stroke="#ffffff" stroke-width="3" stroke-linejoin="round"'
    return f'<text {at} xml:space="preserve" fill="#222222"{halo}>{spans}</text>'


def text_width(words: str, size: float, *, bold: bool = False) -> float:
    """About how wide the words are: fonts differ, so this is on the wide side."""
    units = sum(0.3 if c in _NARROW else 0.88 if c in _WIDE else 0.7 if c.isupper() else 0.56 for c in words)
    return units * size * (1.12 if bold else 1.0)


def shortened(words: str, size: float, width: float) -> str:
    """The words, cut with an ellipsis where they are wider than `width`."""
    if text_width(words, size) <= width:
        return words
    while words and text_width(words + "…", size) > width:
        words = words[:-1]
    return words.rstrip() + "…"


_STYLES = {"": "", "bold": ' font-weight="bold"', "grey": ' fill="#777777"'}
