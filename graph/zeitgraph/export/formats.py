"""The table of formats: what each is called, the file that it fills and who writes it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from zeitgraph.errors import OptionError
from zeitgraph.export.actors import actor_network
from zeitgraph.export.draw import svg
from zeitgraph.export.files import make_folder, write_file
from zeitgraph.export.gexf import gexf
from zeitgraph.export.graphml import graphml
from zeitgraph.export.jsonl import jsonl
from zeitgraph.export.network import Network
from zeitgraph.export.network_events import event_network
from zeitgraph.export.network_pairs import cooccurrence_network
from zeitgraph.export.owltime import owltime
from zeitgraph.export.page import page
from zeitgraph.export.rdf import jsonld, nquads, trig, turtle
from zeitgraph.export.rdf_terms import Names
from zeitgraph.export.timeline import timeline
from zeitgraph.export.vocabulary import ontology, shapes
from zeitgraph.export.vocabulary_page import ontology_page
from zeitgraph.export.void import void
from zeitgraph.model.graph import EventGraph


class Writer(Protocol):
    """What writes a format."""

    def __call__(self, graph: EventGraph, /, *, base: str) -> Iterable[str]:
        """The text of the file, piece by piece; ids become IRIs under `base`."""


class Reads(StrEnum):
    """What a format is written from: the statements as each document makes them, or the view of what they come to."""

    STATEMENTS = "statements"
    VIEW = "view"


@dataclass(frozen=True, slots=True)
class Format:
    """A file and its writer."""

    file: str
    writer: Writer
    reads: Reads = Reads.VIEW

    def text(self, graph: EventGraph, view: EventGraph, *, base: str) -> Iterable[str]:
        """The text of the file, from the statements or their view."""
        return self.writer(graph if self.reads is Reads.STATEMENTS else view, base=base)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: it shows the view, and answers questions from the statements."""

    file: str

    def text(self, graph: EventGraph, view: EventGraph, *, base: str) -> Iterable[str]:
        """The text of the file."""
        return page(graph, view, base=base)


@dataclass(frozen=True, slots=True)
class Description:
    """A description of the data set; it names the files beside it."""

    file: str

    def text(self, graph: EventGraph, files: Sequence[str], *, base: str, licence: str | None) -> Iterable[str]:
        """The text of the file, from the statements."""
        return void(graph, base=base, files=files, licence=licence)


def _network(network: Callable[[EventGraph], Network], lines: Callable[[Network], Iterable[str]]) -> Writer:
    """A writer of nodes and edges: no IRI stands among them, so that `base` changes nothing."""

    def write(view: EventGraph, /, *, base: str) -> Iterable[str]:  # noqa: ARG001 (every writer takes it)
        return lines(network(view))

    return write


FORMATS: Mapping[str, Format | Page | Description] = {
    "ttl": Format("graph.ttl", turtle, Reads.STATEMENTS),
    "nq": Format("graph.nq", nquads, Reads.STATEMENTS),
    "trig": Format("graph.trig", trig, Reads.STATEMENTS),
    "jsonld": Format("graph.jsonld", jsonld, Reads.STATEMENTS),
    "owltime": Format("time.ttl", owltime, Reads.STATEMENTS),
    "void": Description("void.ttl"),
    "ontology": Format("ontology.ttl", ontology),
    "ontology.html": Format("ontology.html", ontology_page),
    "shapes": Format("shapes.ttl", shapes),
    "events.gexf": Format("events.gexf", _network(event_network, gexf)),
    "actors.gexf": Format("actors.gexf", _network(actor_network, gexf)),
    "cooccurrence.gexf": Format("cooccurrence.gexf", _network(cooccurrence_network, gexf)),
    "graphml": Format("events.graphml", _network(event_network, graphml)),
    "jsonl": Format("events.jsonl", jsonl),
    "timeline": Format("timeline.csv", timeline),
    "picture": Format("graph.svg", svg),
    "page": Page("index.html"),
}


def write(
    graph: EventGraph,
    view: EventGraph,
    directory: Path,
    *,
    formats: Sequence[str],
    base: str,
    licence: str | None = None,
) -> tuple[Path, ...]:
    """The files of these formats in `directory`, each written whole or not at all; the paths written, sorted.

    `view` is `zeitgraph.assemble.view(graph)`. Raises OptionError for a format that there is not and a base that is no
    IRI, before anything is written, and OutputError where a file cannot be.
    """
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown:
        raise OptionError(f"formats {', '.join(unknown)}: there are {', '.join(sorted(FORMATS))}")
    Names(base)
    make_folder(directory)
    wanted = [FORMATS[name] for name in FORMATS if name in formats]
    files = [format.file for format in wanted]
    for format in wanted:
        if isinstance(format, Description):
            text = format.text(graph, files, base=base, licence=licence)
        else:
            text = format.text(graph, view, base=base)
        write_file(directory / format.file, text)
    return tuple(sorted(directory / format.file for format in wanted))
