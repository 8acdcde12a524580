"""`zeitgraph draw`: a timeline and a network as one picture, for a paper or a page."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zeitgraph import export, pipeline
from zeitgraph.cli import console
from zeitgraph.cli.build import AuthorityFile, Language, ParserName, Published
from zeitgraph.cli.days import day
from zeitgraph.cli.filters import filtering, some
from zeitgraph.errors import InputError, OptionError
from zeitgraph.export.draw import COLUMN, EVENTS
from zeitgraph.export.draw_image import image
from zeitgraph.export.files import make_folder, write_bytes, write_file
from zeitgraph.export.svg import WIDTH
from zeitgraph.model.filter import EVERYTHING, Filter, View
from zeitgraph.model.options import Options

KINDS = (".svg", ".png", ".pdf")


class Width(StrEnum):
    """How wide a picture is."""

    PAGE = "page"
    COLUMN = "column"


WIDTHS = {Width.PAGE: WIDTH, Width.COLUMN: COLUMN}


@filtering
def draw(
    paths: Annotated[
        list[str], typer.Argument(metavar="DIR|PATH…", help="What `zeitgraph build` wrote, or documents to read.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="FILE.svg, FILE.png or FILE.pdf.")],
    which: Annotated[
        View, typer.Option("--view", help="The network: events, who acted on whom, or who is named together.")
    ] = View.EVENTS,
    only: Annotated[export.Part | None, typer.Option(help="Only the timeline, or only the network.")] = None,
    width: Annotated[
        Width, typer.Option(help="As wide as a page (880 pixels), or as a journal's column (440, at 88 mm 7 point).")
    ] = Width.PAGE,
    rows: Annotated[int, typer.Option(metavar="N", help="So many events in the timeline, the most telling.")] = EVENTS,
    language: Language = None,
    published: Published = None,
    parser: ParserName = None,
    authority: AuthorityFile = None,
    wanted: Filter = EVERYTHING,
) -> None:
    """Draw the most telling dated events as a timeline, and who has to do with whom as a network.

    SVG needs nothing; PNG and PDF need matplotlib (pip install 'zeitgraph[draw]').

    zeitgraph draw exports -o figure.svg --view actors --since 2014-06-01 --width column
    """
    if output.suffix.lower() not in KINDS:
        raise OptionError(f"-o {output}: a picture is one of {', '.join(KINDS)}")
    if rows < 1:
        raise OptionError(f"--rows {rows}: 1 or more")
    options = Options(language=language, published=day(published), parser=parser, authority=authority, filter=wanted)
    result = pipeline.read_graph(paths, options=options, stdin=sys.stdin.buffer)
    for rejection in result.rejected:
        console.left_out(rejection.name, rejection.reason)
    some(result.graph, wanted)
    if not result.graph.events:
        raise InputError("no event is in these documents: nothing drawn")
    sketch = export.Sketch(parts=(only,) if only else tuple(export.Part), which=which, width=WIDTHS[width], rows=rows)
    _write(export.draw_svg(result.graph.view(), sketch), output)


def _write(svg: str, output: Path) -> None:
    kind = output.suffix.lower()
    drawn = None if kind == ".svg" else image(svg, kind.removeprefix("."))
    make_folder(output.parent)
    if drawn is None:
        write_file(output, [svg])
    else:
        write_bytes(output, [drawn])
    console.say(f"drawn: {output}")
