"""The dataflow in one place: paths → documents → parses → mentions → identities and dates → graph → files."""

import datetime
import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from zeitgraph import assemble, export, language, parse, read, resolve, store
from zeitgraph.assemble.clusters import (
    ENTITIES,
    EVENTS,
    MANIFEST,
    BCubed,
    Place,
    b_cubed,
    entity_places,
    event_places,
    gold_clusters,
)
from zeitgraph.assemble.gold import GoldDocument, gold_documents, system_documents
from zeitgraph.assemble.score import Figures, score_events
from zeitgraph.errors import DocumentError, InputError
from zeitgraph.extract import extract, ordered, planned, timexes
from zeitgraph.model import graph as records
from zeitgraph.model.filter import EVERYTHING, Filter
from zeitgraph.model.mention import Mentions
from zeitgraph.model.options import DEFAULT_BASE, Options, Quote
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import CreationTime, DateMethod, Document, DocumentId, ParsedDocument, Rejection, Source
from zeitgraph.model.time import Timex

if TYPE_CHECKING:
    import networkx
    import rdflib

Progress = Callable[[str], None]
DEFECTS = (ValueError, LookupError, TypeError, RecursionError)  # what records raise that would be in a wrong state


class EventGraph(records.EventGraph):
    """The graph as the API gives it: the statements, what they come to, and the same for networkx and rdflib."""

    __slots__ = ()

    def view(self) -> records.EventGraph:
        """The graph with all that is the same made one; the statements stay as they are."""
        return assemble.view(self)

    def filtered(self, wanted: Filter) -> "EventGraph":
        """The part of the graph that a filter asks for."""
        return assemble.filtered(self, wanted)

    def to_networkx(self) -> "networkx.MultiDiGraph[str]":
        """The view as a networkx graph: events, actors and places as nodes, roles as edges, as in events.gexf."""
        return export.to_networkx(self.view())

    def to_rdflib(self, *, base: str = DEFAULT_BASE) -> "rdflib.Dataset":
        """The statements as an rdflib dataset, as in graph.nq; its default graph is the union of all documents."""
        return export.to_rdflib(self, base=base)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document on its way, with what each stage made of it."""

    parsed: ParsedDocument
    mentions: Mentions
    resolution: Resolution
    graph: records.EventGraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What a corpus gave: the graph, and the documents that were left out, with the reason.

    `nobody` are the names in the user's decisions that no entity has.
    """

    graph: EventGraph
    rejected: tuple[Rejection, ...] = ()
    nobody: tuple[str, ...] = ()

    @property
    def undated(self) -> tuple[str, ...]:
        """The names of the documents whose publication date is unknown: their relative dates stay relative."""
        return tuple(sorted(record.source.name for record in self.graph.documents if record.created is None))


@contextmanager
def collection_paused() -> Iterator[None]:
    """No search for objects that hold each other, for as long as documents are read.

    The stages make no such objects, what a document leaves is freed at once, and the search takes a tenth of the time.
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def parse_document(document: Document, options: Options) -> ParsedDocument:
    """The document with sentences, trees and names. Raises ParserError for a parser that is missing or not UD."""
    return _parser(document.language, "conllu" if document.parsed else options.parser).parse(document)


def read_document(document: Document, options: Options, authority: resolve.Authority | None = None) -> Reading:
    """One document through all stages, alone: no state passes from one document to the next."""
    words = language.load(document.language)
    parsed = ordered(parse_document(document, options), words)
    mentions = extract(parsed, words)
    resolution = resolve.resolve(parsed, mentions, words, authority=authority or resolve.Authority())
    mentions = replace(mentions, events=planned(mentions.events, resolution.datings, _day(document)))
    graph = _sketched(assemble.assemble(parsed, mentions, resolution, quote=options.quote), parsed)
    return Reading(parsed=parsed, mentions=mentions, resolution=resolution, graph=graph)


@collection_paused()
def build(
    paths: Sequence[str],
    *,
    options: Options | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Build:
    """The graph of all documents under `paths` (files, folders, manifests, '-'), and of RDF files of ours among them.

    A document that cannot be used is left out and reported in the result; a path that does not exist raises InputError.
    The order of the paths changes nothing; a document that comes twice counts once, under the first of its names.
    What an RDF file says stays as it is: its documents are not read again, and one file alone gives its graph back.
    """
    options = options or Options()
    files = sorted({Path(path) for path in paths if store.is_graph(path)})
    graphs = [_quoted(store.read_graph(file), options.quote) for file in files]
    texts = [path for path in paths if not store.is_graph(path)]
    if len(graphs) == 1 and not texts:
        return Build(graph=_whole(graphs[0]).filtered(options.filter))
    found = sorted((record for graph in graphs for record in graph.documents), key=lambda r: _source_order(r.source))
    sources = {record.id: record.source for record in reversed(found)}
    rejected: list[Rejection] = []
    items = documents(texts, options=options, stdin=stdin) if texts else ()
    for result in _read(items, options, sources, progress):
        if isinstance(result, Rejection):
            rejected.append(result)
        else:
            graphs.append(result)
    whole = _merge(graphs, sources, options)
    return Build(
        graph=whole.filtered(options.filter),
        rejected=tuple(sorted(rejected, key=_rejection_order)),
        nobody=resolve.nobody(whole, _decisions(options)),
    )


def write(graph: records.EventGraph, directory: Path, *, options: Options | None = None) -> tuple[Path, ...]:
    """The graph's files in `directory`, each written whole or not at all; the paths that were written, sorted.

    Raises OptionError for a format that there is not, OutputError where a file cannot be written.
    """
    options = options or Options()
    return export.write(
        graph,
        assemble.view(graph),
        directory,
        formats=options.formats,
        base=options.base,
        licence=options.licence,
    )


def documents(
    paths: Sequence[str], *, options: Options, stdin: BinaryIO | None = None
) -> Iterator[Document | Rejection]:
    """The documents under `paths` as the reading stage gives them, with the user's language and date."""
    return read.documents(paths, published=options.published, language=options.language, stdin=stdin)


def evaluate_events(
    gold: Sequence[Path],
    system: Path | None = None,
    *,
    options: Options | None = None,
    differences: list[str] | None = None,
) -> dict[str, Figures]:
    """The figures of a system's events (JSON Lines), or of ours made from the gold texts, against gold annotation.

    A gold text whose date is not given is read without one, as the guide has it. Raises InputError for files that are
    not there or not what they should be; what differs is appended to `differences`, in words.
    """
    options = options or Options()
    expected = gold_documents(gold)
    if system is None:
        found = system_documents(_events_of(expected, options))
    else:
        found = system_documents(read_text(system).split("\n"), str(system))
    return score_events(expected, found, differences)


def evaluate_clusters(folder: Path, *, options: Options | None = None) -> dict[str, BCubed]:
    """How well the mentions of entities and events are clustered across the documents of a gold folder, in B³."""
    readings, graph = read_corpus([str(folder / MANIFEST)], options or Options())
    texts = {reading.parsed.document.source.name: reading.parsed.document.text for reading in readings}
    gold, system = gold_clusters(folder, texts), cluster_places(readings, graph)
    return {kind: b_cubed(gold[kind], system[kind]) for kind in (ENTITIES, EVENTS)}


def cluster_places(readings: Iterable[Reading], graph: records.EventGraph) -> dict[str, dict[Place, str]]:
    """Which words of which document are in which cluster of the graph: of entities, of events."""
    found = (entity_places(reading.parsed, reading.resolution, graph) for reading in readings)
    return {ENTITIES: dict(chain.from_iterable(found)), EVENTS: dict(event_places(graph))}


@collection_paused()
def read_corpus(paths: Sequence[str], options: Options) -> tuple[list[Reading], EventGraph]:
    """All documents with what each stage made of them, and their graph; raises InputError for one that is unusable."""
    authority = resolve.read_authority(options.authority) if options.authority else resolve.Authority()
    readings = []
    for item in documents(paths, options=options):
        if isinstance(item, Rejection):
            raise InputError(f"{item.name}: {item.reason}")
        readings.append(read_document(item, options, authority))
    sources = {reading.parsed.document.id: reading.parsed.document.source for reading in readings}
    return readings, _merge([reading.graph for reading in readings], sources, options)


def open_store(path: Path, wanted: Filter = EVERYTHING) -> store.Store:
    """What `zeitgraph build` wrote, to be asked: all of it, or the part that a filter asks for."""
    opened = store.Store.open(path)
    if wanted == EVERYTHING:
        return opened
    graph = build([str(store.graph_file(path))], options=Options(filter=wanted, quote=Quote.FULL)).graph
    return store.Store.of(export.nquads(graph, base=opened.base), base=opened.base)


def read_graph(paths: Sequence[str], *, options: Options, stdin: BinaryIO | None = None) -> Build:
    """As `build`, but a folder that `zeitgraph build` wrote stands for the graph in it."""
    folders = {path for path in paths if any((Path(path) / name).is_file() for name in store.FILES)}
    files = [str(store.graph_file(Path(path))) if path in folders else path for path in paths]
    return build(files, options=options, stdin=stdin)


def check(path: Path, *, most: int) -> store.Verdict:
    """Whether an RDF file keeps to our vocabulary and shapes; up to `most` lines on what does not.

    For a folder that `zeitgraph build` wrote the graph in it is checked. Raises InputError for a file that is no RDF,
    or has nothing of our vocabulary.
    """
    path = store.graph_file(path) if path.is_dir() else path
    return store.verdict(path, shapes="".join(export.shapes()), ontology="".join(export.ontology()), most=most)


def read_text(path: Path) -> str:
    """A file that is read whole, such as a query or a system's events. Raises InputError where it cannot be."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None


def tag_timexes(
    text: str, *, created: datetime.date | None, code: str, options: Options | None = None
) -> tuple[Timex, ...]:
    """The TIMEX3 of a plain text, anchored to `created`; offsets into `text`. Events are not needed for it."""
    words = language.load(code)
    day = CreationTime(date=created, method=DateMethod.CALLER, confidence=1.0, rule="given") if created else None
    document = Document(id=DocumentId("text"), text=text, language=code, source=Source(name="text"), created=day)
    parsed = parse_document(document, options or Options())
    return resolve.anchor(parsed, Mentions(timexes=timexes(parsed, words)), words)


def _read(
    items: Iterable[Document | Rejection],
    options: Options,
    sources: dict[DocumentId, Source],
    progress: Progress | None,
) -> Iterator[records.EventGraph | Rejection]:
    """Each document's graph, the first time that it comes; `sources` collects the first name of each."""
    authority = resolve.read_authority(options.authority) if options.authority else resolve.Authority()
    for item in items:
        if progress:
            progress(item.name if isinstance(item, Rejection) else item.source.name)
        if isinstance(item, Rejection):
            yield item
            continue
        known = sources.get(item.id)
        sources[item.id] = min(known or item.source, item.source, key=_source_order)
        if known is None:
            try:
                yield read_document(item, options, authority).graph
            except DocumentError as error:
                yield Rejection(name=item.source.name, reason=str(error))
            except DEFECTS as error:
                reason = f"a defect of zeitgraph, please report it: {type(error).__name__}: {error}"
                yield Rejection(name=item.source.name, reason=reason)


def _merge(graphs: Sequence[records.EventGraph], sources: Mapping[DocumentId, Source], options: Options) -> EventGraph:
    decisions = _decisions(options)
    graph = records.EventGraph().union(*graphs)
    named = frozenset(replace(record, source=sources[record.id]) for record in graph.documents)
    graph = replace(graph, documents=named)
    graph = replace(graph, identities=resolve.identify(graph, decisions))
    graph = replace(graph, coreferences=graph.coreferences | assemble.corefer(graph))
    graph = replace(graph, copies=graph.copies | resolve.copies(graph))
    happenings = resolve.same_happenings(graph, resolve.stories_of(graph))
    graph = replace(graph, coreferences=graph.coreferences | happenings)
    graph = replace(graph, identities=resolve.same_parts(graph, decisions))
    return _whole(graph)


def _decisions(options: Options) -> resolve.Decisions:
    return resolve.read_decisions(options.decisions) if options.decisions else resolve.Decisions()


def _sketched(graph: records.EventGraph, parsed: ParsedDocument) -> records.EventGraph:
    """The graph of one document with what tells copies of its main text from other texts."""
    words = [token.form for sentence in parsed.sentences for token in sentence.tokens if token.upos != "PUNCT"]
    (record,) = graph.documents
    return replace(graph, documents=frozenset({replace(record, sketch=resolve.sketch(words))}))


def _whole(graph: records.EventGraph) -> EventGraph:
    return EventGraph(**{field.name: getattr(graph, field.name) for field in fields(graph)})


def _quoted(graph: records.EventGraph, quote: Quote) -> records.EventGraph:
    """The graph of a file with no more of the articles than is wanted."""
    if quote is not Quote.FULL:
        graph = replace(graph, documents=frozenset(replace(record, text=None) for record in graph.documents))
    if quote is Quote.NONE:
        graph = replace(graph, claims=frozenset(replace(claim, quote=None) for claim in graph.claims))
    return graph


def _events_of(gold: Sequence[GoldDocument], options: Options) -> Iterator[str]:
    authority = resolve.read_authority(options.authority) if options.authority else resolve.Authority()
    graphs = []
    for document in gold:
        given = {"published": document.published} if document.given else {}
        raw = read.raw_document(document.text, name=document.name, label=document.name, fields=given)
        graphs.append(read_document(read.document(raw, language=document.language), options, authority).graph)
    sources = {record.id: record.source for graph in graphs for record in graph.documents}
    return export.jsonl_lines(_merge(graphs, sources, options).view(), base=options.base)


def _day(document: Document) -> datetime.date | None:
    return document.created.date if document.created else None


@cache
def _parser(code: str, name: str | None) -> parse.Parser:
    return parse.parser_for(code, name)


def _rejection_order(rejection: Rejection) -> tuple[str, str]:
    return rejection.name, rejection.reason


def _source_order(source: Source) -> tuple[str, str, str, str]:
    return source.name, source.url or "", source.title or "", source.publisher or ""
