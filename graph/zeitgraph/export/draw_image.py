"""Our own SVG to PNG or PDF, drawn by matplotlib: only the shapes that `export.svg` writes."""

import io
import warnings
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from zeitgraph.errors import OptionError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

POINT = 0.75  # of a pixel, at 96 pixels an inch
SHARP = 288  # dots an inch: three for each pixel, enough for print
FONTS = ("Helvetica", "Arial", "Liberation Sans", "DejaVu Sans")
WIDER = {"DejaVu Sans": 0.9}  # a font that is wider than the others is drawn smaller
_SVG = "{http://www.w3.org/2000/svg}"


def image(svg: str, kind: str) -> bytes:
    """The picture as 'png' or 'pdf', the same bytes for the same picture, fonts and version of matplotlib.

    Raises OptionError where matplotlib is missing.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError:
        raise OptionError(
            f"draw: {kind.upper()} needs matplotlib: pip install 'zeitgraph[draw]'; SVG needs nothing"
        ) from None
    root = ElementTree.fromstring(svg)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    figure = Figure(figsize=(width / 96, height / 96), facecolor="white")
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.axis("off")
    for order, element in enumerate(root):
        if draw := _SHAPES.get(element.tag.removeprefix(_SVG)):
            draw(axes, element, order)
    return _saved(figure, kind)


def _saved(figure: "Figure", kind: str) -> bytes:
    """The file of the figure; a character that no font has is a box in it, without a warning of matplotlib's."""
    file = io.BytesIO()
    about = {"Software": None} if kind == "png" else {"CreationDate": None, "Producer": None, "Creator": None}
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph", category=UserWarning)
        figure.savefig(file, format=kind, dpi=SHARP, metadata=about)
    return file.getvalue()


def _circle(axes: "Axes", element: Element, order: int) -> None:
    from matplotlib.patches import Circle

    x, y, radius = (float(element.attrib[name]) for name in ("cx", "cy", "r"))
    stroke = element.attrib["stroke"]
    wide = POINT * float(element.attrib["stroke-width"]) if stroke != "none" else 0.0
    axes.add_patch(
        Circle((x, y), radius, facecolor=element.attrib["fill"], edgecolor=stroke, linewidth=wide, zorder=order)
    )


def _polyline(axes: "Axes", element: Element, order: int) -> None:
    dash = [POINT * float(part) for part in element.get("stroke-dasharray", "").split()]
    wide = POINT * float(element.attrib["stroke-width"])
    x, y = zip(*_points(element), strict=True)
    style: Any = (0, dash) if dash else "solid"
    axes.plot(x, y, color=element.attrib["stroke"], linewidth=wide, linestyle=style, zorder=order)


def _polygon(axes: "Axes", element: Element, order: int) -> None:
    from matplotlib.patches import Polygon

    axes.add_patch(Polygon(_points(element), facecolor=element.attrib["fill"], linewidth=0, zorder=order))


def _text(axes: "Axes", element: Element, order: int) -> None:
    """One line of text; its pieces stand one after the other, measured, and the whole at its anchor."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.patheffects import withStroke
    from matplotlib.textpath import TextPath

    family = _font("".join(piece.text or "" for piece in element))
    size = float(element.attrib["font-size"]) * WIDER.get(family, 1.0)
    pieces = [
        (piece.text or "", FontProperties(family=family, weight=piece.get("font-weight", "normal")), piece.get("fill"))
        for piece in element
    ]
    widths = [
        TextPath((0, 0), words + ".", size=size, prop=font).get_extents().x1
        - TextPath((0, 0), ".", size=size, prop=font).get_extents().x1
        for words, font, _ in pieces
    ]
    x, y = float(element.attrib["x"]), float(element.attrib["y"])
    x -= {"start": 0.0, "middle": 0.5, "end": 1.0}[element.attrib["text-anchor"]] * sum(widths)
    for (words, font, color), wide in zip(pieces, widths, strict=True):
        drawn = axes.text(
            x, y, words, fontproperties=font, fontsize=POINT * size, color=color or element.attrib["fill"], zorder=order
        )
        drawn.set_parse_math(False)
        drawn.set_path_effects([withStroke(linewidth=POINT * 3, foreground="white")])
        x += wide


def _font(words: str) -> str:
    """The first font there is that has all letters of the words; the last, which matplotlib ships, if none has."""
    from matplotlib.font_manager import fontManager

    known = set(fontManager.get_font_names())
    fonts = [font for font in FONTS if font in known]
    return next((font for font in fonts if not set(map(ord, words)) - _letters(font)), fonts[-1])


@cache
def _letters(family: str) -> frozenset[int]:
    """The characters that a font has."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    return frozenset(get_font(findfont(FontProperties(family=[family]))).get_charmap())


def _points(element: Element) -> list[tuple[float, float]]:
    pairs = (pair.split(",") for pair in element.attrib["points"].split())
    return [(float(x), float(y)) for x, y in pairs]


_SHAPES: Mapping[str, Callable[["Axes", Element, int], None]] = {
    "circle": _circle,
    "polyline": _polyline,
    "polygon": _polygon,
    "text": _text,
}
