"""`zeitgraph query` and `zeitgraph explain`: answers from the files of a build."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zeitgraph import pipeline
from zeitgraph.cli import console
from zeitgraph.cli.filters import filtering
from zeitgraph.errors import OptionError, QueryError
from zeitgraph.model.filter import EVERYTHING, Filter
from zeitgraph.store import Result, Store, ask
from zeitgraph.store import explain as explanation

Graph = Annotated[Path, typer.Argument(metavar="DIR|FILE", help="What `zeitgraph build` wrote, or an RDF file.")]


class Answer(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@filtering
def query(
    graph: Graph,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="'SPARQL' | NAME=VALUE…", help="A query; with --ask, the question's parameters."),
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", "-f", metavar="FILE.rq", help="A query in a file.")] = None,
    question: Annotated[
        str | None, typer.Option("--ask", metavar="NAME", help="A saved question; `--ask list` names them.")
    ] = None,
    answer: Annotated[Answer, typer.Option("--format", help="How the answer is written.")] = Answer.TABLE,
    wanted: Filter = EVERYTHING,
) -> None:
    """Ask a graph in SPARQL, or by a saved question; with filters, ask the part of it that they leave.

    The prefixes zg, id, type, sem, prov, nif, dct, skos, owl, rdf, rdfs, xsd and edtf are known.

    zeitgraph query exports --ask timeline-of-actor actor=Kerry

    zeitgraph query exports --ask documents --actor Merkel --since 2016-06-01

    zeitgraph query exports 'SELECT ?label WHERE { ?event a sem:Event ; rdfs:label ?label } LIMIT 5'
    """
    given = words or []
    if (question is not None) + (file is not None) + (bool(given) and question is None) != 1:
        raise OptionError("query: give one of a SPARQL query, -f FILE.rq or --ask NAME (`--ask list` names them)")
    store = pipeline.open_store(graph, wanted)
    if question is not None:
        _show(ask(store, question, dict(_parameter(word) for word in given)), answer)
    elif file is not None:
        _show(store.query(pipeline.read_text(file)), answer)
    elif len(given) > 1:
        raise OptionError("query: more than one query given; put quotes around it")
    else:
        _show(store.query(given[0]), answer)


def explain(
    graph: Graph,
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="An event's id or IRI, as query and events.jsonl give it.")
    ],
) -> None:
    """Print the words, offsets and rules behind each statement of an event."""
    for line in explanation(Store.open(graph), event):
        console.say(line)


def _show(result: Result, answer: Answer) -> None:
    if answer is Answer.CSV:
        sys.stdout.write(result.csv())
    elif answer is Answer.JSON:
        console.say(result.json())
    else:
        console.table(*result.table())
    if result.boolean is None and not result.rows:
        console.note("no rows: nothing in the graph fits")
    elif result.boolean is None and answer is Answer.TABLE and sys.stdout.isatty():
        console.note(console.number(len(result.rows), "row"))


def _parameter(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise QueryError(f"parameter {word!r}: write it as NAME=VALUE")
    return name, value
