"""`zeitgraph check`: an RDF file against our vocabulary and shapes."""

from pathlib import Path
from typing import Annotated

import typer

from zeitgraph import pipeline
from zeitgraph.cli import console

MOST = 20


def check(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE|DIR", help="Turtle, N-Quads, TriG, N-Triples, JSON-LD; or a build's folder."),
    ],
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many lines at most.")] = MOST,
) -> None:
    """Check an RDF file: is every statement of ours as the vocabulary and the shapes have it?

    Prints a line for each that is wrong and exits with 2, or says what was looked at.
    """
    found = pipeline.check(file, most=most)
    for line in found.wrong:
        console.say(line)
    if found.total:
        more = f", {found.total - len(found.wrong)} more are not shown" if found.total > len(found.wrong) else ""
        console.fail(f"{file}: {found.total} statements are wrong or missing{more}")
        raise typer.Exit(2)
    console.say(f"{file} conforms: " + ", ".join(f"{number} {name}" for name, number in found.counts.items() if number))
