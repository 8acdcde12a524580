"""`zeitgraph evaluate clusters`: who and what is the same across documents, scored."""

import json
from pathlib import Path
from typing import Annotated

import typer

from zeitgraph import pipeline
from zeitgraph.cli import console
from zeitgraph.cli.build import AuthorityFile, DecisionsFile
from zeitgraph.model.options import Options

COLUMNS = ("precision", "recall", "f1", "mentions", "found")


def evaluate_clusters(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder with manifest.jsonl and clusters.yaml.")],
    authority: AuthorityFile = None,
    decisions: DecisionsFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object in place of the table.")] = False,
) -> None:
    """Score the clusters of entities and events across the documents of a gold folder, in B³."""
    figures = pipeline.evaluate_clusters(gold, options=Options(authority=authority, decisions=decisions))
    rows = {name: measure.row() for name, measure in figures.items()}
    if as_json:
        console.say(json.dumps(rows, indent=1))
        return
    cells = [(name, *(console.figure(row[column]) for column in COLUMNS)) for name, row in rows.items()]
    console.table(("clusters", *COLUMNS), cells)
